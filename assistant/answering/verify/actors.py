"""Whose matter it is, who is asked and how strongly: a sentence against one passage."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from assistant.answering.verify.agents import agent_fails
from assistant.answering.verify.asking import asks_others
from assistant.answering.verify.doers import another_acts
from assistant.answering.verify.done import tells_as_done
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.force import Force, same_force
from assistant.answering.verify.modals import (
    announces,
    at_request,
    is_for_consideration,
    is_left_free,
    meanings,
    tells_aim,
    tells_modal,
)
from assistant.answering.verify.named import stands_for_one
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.wording import term_of
from assistant.documents.mandates import strength_of
from assistant.retrieval.generic import frame_terms

_WEAK = {"urges", "invites", "encourages"}
_ASKED = _WEAK | {"requests"}
_BINDING = {"decides", "requests"}


def addressee_fails(sentence: Reading, evidence: Evidence) -> bool:
    """Somebody named whom the passage does not name, or asked or acting in another's place."""
    held = {name.label for name in evidence.reading.names} | evidence.addressees
    lower = sentence.folded.lower
    for name in sentence.names:
        if name.label in held or evidence.is_speaker(name, lower):
            continue
        if sentence.language != evidence.language:
            if stands_for_one(name.label, held):
                continue
            return True
        if lower[name.start : name.end] not in _without_the_conference(evidence.reading):
            return True
    return (
        asks_others(sentence, evidence)
        or agent_fails(sentence, evidence)
        or another_acts(sentence, evidence)
    )


def _without_the_conference(passage: Reading) -> str:
    """The text but for "Conference of the Parties", which names no Parties."""
    lower, at, kept = passage.folded.lower, 0, ""
    for name in passage.names:
        if name.label == "Conference of the Parties" and name.start >= at:
            kept, at = kept + lower[at : name.start], name.end
    return kept + lower[at:]


def verb_fails(sentence: Reading, evidence: Evidence) -> bool:
    """A verb that binds more, less or otherwise than the passage's."""
    said = [verb for force in sentence.forces for verb in meanings(force, sentence)]
    if announces(sentence, evidence):
        return True
    if any(
        not is_left_free(force, sentence, evidence)
        and not tells_modal(force, sentence, evidence)
        and not (
            any(_borne_out(verb, evidence) for verb in meanings(force, sentence))
            and _of_that_clause(force, sentence, evidence)
        )
        and not _printed_so(force, sentence, evidence)
        and not _told_besides(force, sentence, evidence)
        for force in sentence.forces
    ):
        return True
    if (
        evidence.directs
        and evidence.strengths <= _ASKED
        and not _tells_as_asked(said, sentence, evidence)
    ):
        return True
    return tells_as_done(sentence, evidence)


def _borne_out(verb: str, evidence: Evidence) -> bool:
    printed = {force.verb for force in evidence.reading.forces}
    if verb == "must":
        return "must" in printed or (evidence.directs and bool(evidence.strengths & _BINDING))
    if verb == "should":
        return bool(printed & {"should", "recommends", "urges"}) or (
            evidence.directs and bool(evidence.strengths & {"requests", "urges"})
        )
    if verb == "may":
        return bool(printed & {"may", "authorizes"})
    same = same_force(verb)
    if evidence.directs or evidence.record.passage.kind == "preamble":
        return bool(same & (evidence.verbs | _joined_in_arabic(evidence))) or _is_decided(
            verb, evidence
        )
    return bool(same & printed)


def _joined_in_arabic(evidence: Evidence) -> set[str]:
    """Operative verbs with "and" written to them: "ويحث"."""
    if evidence.language != "ar":
        return set()
    lower = evidence.reading.folded.lower
    return {
        force.verb
        for force in evidence.reading.forces
        if lower.startswith(("وي", "وت"), force.start)
    }


def _printed_so(force: Force, sentence: Reading, evidence: Evidence) -> bool:
    """Whether the passage has the same verb between the same words, though not as its own:
    "information requested by the Committee"."""
    before, behind = _around(force, sentence)
    for other in evidence.reading.forces:
        if other.verb == force.verb:
            printed = _around(other, evidence.reading)
            shared = len(before & printed[0]) + len(behind & printed[1])
            if shared >= (_SHARED - 1 if force.passive and other.passive else _SHARED):
                return True
    return False


def _told_besides(force: Force, sentence: Reading, evidence: Evidence) -> bool:
    """Across languages: a verb that the passage has beside its own, of a sentence that tells its
    own as well: "invites Parties to apply the guidance adopted by decision 5/2"."""
    if sentence.language == evidence.language or not evidence.directs:
        return False
    own = any(
        same_force(verb) & evidence.verbs
        for other in sentence.forces
        for verb in meanings(other, sentence)
    )
    return own and bool(same_force(force.verb) & {other.verb for other in evidence.reading.forces})


def _of_that_clause(force: Force, sentence: Reading, evidence: Evidence) -> bool:
    """Of a passage with several operative verbs: whether what the sentence says with this one
    stands in a clause of this weight. "Notes A, and decides B" does not decide A."""
    if sentence.language != evidence.language or len({verb for verb, _ in evidence.clauses}) < 2:
        return True
    said = _with(force, sentence)
    if _heads_another(force, sentence, evidence):
        return False
    shares = [
        (len(said & {word.term for word in clause.all_words}), verb, clause)
        for verb, clause in evidence.clauses
    ]
    most = max(share for share, _, _ in shares)
    return any(
        _weighs_same(force.verb, verb, clause) for share, verb, clause in shares if share == most
    )


def _heads_another(force: Force, sentence: Reading, evidence: Evidence) -> bool:
    """ "Welcomes the finalization of" where the passage welcomes progress and stresses the need
    for finalization: the first word behind the verb stands only with others."""
    head = next((word.term for word in sentence.words if word.start >= force.end), "")
    if force.verb in {"must", "should", "may"} or force.passive or head not in evidence.terms:
        return False
    own = [clause for verb, clause in evidence.clauses if _weighs_same(force.verb, verb, clause)]
    if any(_PRONOUN_IN_ARABIC.match(clause.folded.lower) for clause in own):
        return False  # who is asked was named in the clause before
    return bool(own) and all(head not in {w.term for w in clause.all_words} for clause in own)


_PRONOUN_IN_ARABIC = re.compile(r"[\u0621-\u064a]{3,}(?:ه|ها|هم|هما|هن)(?= )")


def _weighs_same(said: str, verb: str, clause: Reading) -> bool:
    if verb in same_force(said):
        return True
    within = {force.verb for force in clause.forces}
    if said == "must":
        return "must" in within or strength_of(verb) in _BINDING
    if said in {"should", "may"}:
        return said in within or (said == "should" and strength_of(verb) in {"requests", "urges"})
    return strength_of(verb) == "decides" and term_of(said, "en") in {
        word.term for word in clause.all_words
    }


def _with(force: Force, sentence: Reading) -> set[str]:
    """The words that the sentence says with a verb: behind it, of a passive on both sides."""
    others = [other.start for other in sentence.forces if other.start > force.start]
    until = min(others, default=len(sentence.folded.text))
    behind = [word.term for word in sentence.words if force.end <= word.start < until]
    before = [word.term for word in sentence.words if word.start < force.start]
    return set(behind[:_SAID]) | (set(before[-_SAID:]) if force.passive and not behind else set())


_AROUND, _SHARED, _SAID = 2, 2, 6


def _around(force: Force, reading: Reading) -> tuple[set[str], set[str]]:
    words = reading.all_words
    starts = [word.start for word in words]
    first, last = bisect_left(starts, force.start), bisect_left(starts, force.end)
    before = {word.term for word in words[max(0, first - _AROUND) : first]}
    return before, {word.term for word in words[last : last + _AROUND]}


def _is_decided(verb: str, evidence: Evidence) -> bool:
    """ "Decides to adopt", "agrees to establish": the infinitive is what was done."""
    if verb == "decides":
        return "decides" in evidence.strengths and bool(
            evidence.verbs & (same_force("decides") | {"adopts", "approves", "establishes"})
        )
    return "decides" in evidence.strengths and term_of(verb, "en") in evidence.terms


def _tells_as_asked(said: list[str], sentence: Reading, evidence: Evidence) -> bool:
    """What somebody is asked to do must be told with who it is or that it is asked, and what is
    only urged or invited with that: "the report depends on resources" is no request."""
    if any(same_force(verb) & evidence.verbs for verb in said):
        return True
    if any(is_left_free(force, sentence, evidence) for force in sentence.forces):
        return True
    if is_for_consideration(sentence, evidence) or tells_aim(sentence, evidence):
        return True
    if evidence.strengths <= _WEAK:
        return "should" in said
    if "requests" in evidence.strengths and at_request(sentence):
        return True
    return (
        bool(said)
        or not evidence.addressees
        or any(stands_for_one(name.label, evidence.addressees) for name in sentence.names)
    )


@cache
def neutral(language: str) -> frozenset[str]:
    """Terms of the frame that a retelling puts around what a passage says."""
    return frame_terms(language) | _frame_words(language)


_FRAMING = {
    "en": "decision paragraph article annex text document resolution provision read say state tell"
    " adopt decide request ask according under conference party convention cop meeting whose"
    " following present order refer relate concern regard namely"
    " matter thereby way set forth",
    "fr": "decision paragraphe article annexe texte document resolution selon conference partie"
    " convention reunion demander prier adopter decider concernant assemblee",
    "es": "decision parrafo articulo anexo texto documento resolucion segun conferencia parte"
    " convenio reunion pedir adoptar decidir relativo asamblea",
    "ru": "решение пункт статья приложение текст документ резолюция конференция сторона конвенция"
    " совещание просит принять согласно ассамблея",
    "ar": "مقرر فقرة مادة مرفق نص وثيقة قرار مؤتمر اطراف اتفاقية اجتماع طلب جمعيه طرف قائمه"
    " جميع كل ترتيب اول قديم يطلب تطلب",
    "zh": "决定 决议 段 条 附件 文件 缔约方 大会 公约 会议",
}


def _frame_words(language: str) -> frozenset[str]:
    return frozenset(term_of(word, language) for word in _FRAMING.get(language, "").split())
