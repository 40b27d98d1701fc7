"""Who is asked: a sentence's addressees against those of one passage."""

from __future__ import annotations

import re

from assistant.answering.verify.agents import governed
from assistant.answering.verify.evidence import CONFERENCE, Evidence
from assistant.answering.verify.force import Force
from assistant.answering.verify.modals import tells_by_noun
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.roles import Asked

_ASKING = {"requests", "invites", "urges", "encourages"}


def asks_others(sentence: Reading, evidence: Evidence) -> bool:
    """Somebody asked whom the passage does not ask."""
    return _asks_unknown(sentence, evidence) or _asks_named(sentence, evidence)


def _asks_named(sentence: Reading, evidence: Evidence) -> bool:
    # Elsewhere than in English the one who asks may stand behind the verb.
    speaker = frozenset[str]() if sentence.language == "en" else _speakers(sentence, evidence)
    asked = [
        each
        for each in sentence.asked
        if each.labels - speaker and not _as_noun(each, sentence, evidence)
    ]
    if not asked:
        return False
    prose = not evidence.directs
    if prose and not evidence.reading.asked:
        return False  # nobody is asked there: the verb's own check blocks that
    own = evidence.addressees | governed(evidence.reading)
    subjects = {label for _, label in evidence.reading.doings} if prose else set()
    return any(not each.labels <= own | subjects | _asked_by(each.verb, evidence) for each in asked)


def _speakers(sentence: Reading, evidence: Evidence) -> frozenset[str]:
    """The labels that stand for nobody but the body whose decision it is."""
    lower = sentence.folded.lower
    others = {name.label for name in sentence.names if not evidence.is_speaker(name, lower)}
    return frozenset({CONFERENCE, *(name.label for name in sentence.names)} - others)


def _as_noun(each: Asked, sentence: Reading, evidence: Evidence) -> bool:
    return any(
        force.start == each.start and tells_by_noun(force, sentence, evidence)
        for force in sentence.forces
    )


def _asked_by(verb: str, evidence: Evidence) -> set[str]:
    """Whom the passage asks with the same verb, in its own voice or in what it tells of; who is
    requested to do it is to do it."""
    same = {verb, "requests"} if verb == "must" else {verb}
    return {label for each in evidence.reading.asked if each.verb in same for label in each.labels}


def _asks_unknown(sentence: Reading, evidence: Evidence) -> bool:
    """Somebody of no closed list: "invites rural households to" where Member States are invited.
    The words between verb and action are none of those that the passage has there."""
    if sentence.language != evidence.language or not evidence.directs:
        return False
    printed = evidence.reading.asked
    if not printed or not any(each.verb in _ASKING for each in printed):
        return False
    held = {
        term
        for force in evidence.reading.forces
        if force.verb in _ASKING
        for term in _addressed(force, evidence.reading, _PRINTED)
    }
    known = {each.start for each in sentence.asked}
    return any(
        force.verb in _ASKING
        and not force.passive
        and force.start not in known
        and _is_strange(force, sentence, held)
        for force in sentence.forces
    )


def _is_strange(force: Force, sentence: Reading, held: set[str]) -> bool:
    said = _addressed(force, sentence, _SAID)
    return bool(said) and not said & held


#: What parts the one who is asked from what is asked; Arabic has no word for it.
_ACTION = {
    "en": re.compile(r"\bto\b"),
    "fr": re.compile(r"\b(?:de|a|que)\b|\bd'"),
    "es": re.compile(r"\b(?:a|que)\b"),
    "ru": re.compile(r"\b[а-я]+(?:ть|ти|чь)(?:ся)?\b"),
    "zh": re.compile(r"[，；：]|[与同向就对为]"),
}
#: "Requests that", "requests a report": nobody stands there.
_NOBODY = re.compile(r"\s*(?:that|que|qu'|чтобы|an? |un[ea]? )")
#: "Les invite", "se los exhorta": who is asked was named before.
_CLITIC = re.compile(r"(?:\b(?:les|leur|lui|l'|se l[oae]s?|l[oae]s|им|их|его|ему)) ?$")
#: Words of one who is asked: of a sentence the first, of a passage more.
_SAID, _PRINTED = 3, 8


def _addressed(force: Force, reading: Reading, most: int) -> set[str]:
    """The words between a verb and the action, at most ``most``; none where nobody stands there."""
    lower, action = reading.folded.lower, _ACTION.get(reading.language)
    if _CLITIC.search(lower[: force.start]):
        return set()
    behind = [word for word in reading.all_words if word.start >= force.end][:most]
    if action is None or not behind or _NOBODY.match(lower, force.end):
        return set()
    ends = action.search(lower, behind[0].end)
    return {word.term for word in behind if ends and word.start < ends.start()}
