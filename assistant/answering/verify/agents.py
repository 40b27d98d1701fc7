"""Who does what: a sentence's agents against those of one passage."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.verify.evidence import CONFERENCE, Evidence
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.wording import term_of


def agent_fails(sentence: Reading, evidence: Evidence) -> bool:
    """ "developed by the Parties" where the passage has "developed by the Secretariat"."""
    printed = evidence.reading.doings
    acting = {(verb, label) for verb, label in sentence.doings}
    if evidence.directs:
        lower = sentence.folded.lower
        speakers = {CONFERENCE, evidence.body.name if evidence.body else CONFERENCE}
        speakers |= {n.label for n in sentence.names if evidence.is_speaker(n, lower)}
        own = {label for _, label in acting} - speakers
        spoken = {a.verb for a in sentence.asked}
        if not spoken and own and evidence.addressees and not own & evidence.addressees:
            return True
    return (
        any(
            (verb, label) not in printed and any(verb == other for other, _ in printed)
            for verb, label in acting
        )
        or _a_thing_does(sentence, evidence)
        or _turned_round(sentence, evidence)
    )


def _a_thing_does(sentence: Reading, evidence: Evidence) -> bool:
    """ "The plan considers" where the passage has "considered by the Secretariat"."""
    if sentence.language != "en" or not evidence.reading.doings:
        return False
    lower = sentence.folded.lower
    verbs = {verb for verb, _ in evidence.reading.doings}
    names = {name.end for name in sentence.names}
    return any(
        word.term in verbs
        and lower[word.start : word.end].endswith("s")
        and before.end == word.start - 1
        and before.end not in names
        and not lower.endswith("ly", before.start, before.end)
        for before, word in pairwise(sentence.words)
    )


_DONE_BY = re.compile(
    r"\b(?P<verb>[a-z]{3,}(?:ed|en|wn|pt|ght))(?: [a-z]+ly)? by "
    r"(?P<who>(?:(?!(?:to|through|for|in|on|of|at|and|or|with|by|from|before) )[a-z'-]+ ?){1,6})"
)
#: How far behind its verb the passage may have what a verb is done to, in content words.
_OBJECT = 6


def _turned_round(sentence: Reading, evidence: Evidence) -> bool:
    """ "Guided by the programme" where the passage has "is guiding the programme": who is said to
    do it stands only behind the verb there, and no "by" between."""
    if sentence.language != "en" or evidence.language != "en":
        return False
    printed, lower = evidence.reading.all_words, evidence.reading.folded.lower
    terms = [word.term for word in printed]
    for match in _DONE_BY.finditer(sentence.folded.lower):
        verb = term_of(match["verb"], "en")
        span = match.span("who")
        agents = {w.term for w in sentence.words if span[0] <= w.start < span[1]} & set(terms)
        for k in (k for k, term in enumerate(terms) if term == verb):
            behind = [other for other in printed[k + 1 : k + 1 + _OBJECT] if other.term in agents]
            before = agents & set(terms[max(0, k - 2 * _OBJECT) : k])
            if behind and not before and " by " not in lower[printed[k].end : behind[0].start]:
                return True
    return False


#: "Decides that each Party", "recuerda a las Partes que": who is to do it.
_THAT = re.compile(
    r"\bthat (?:each |every )?$|\breminds (?:all |the )?$"
    r"|(?:decide que|rappelle aux?|rappelle que) (?:tou[st]e?s? )?(?:les |la |le |l'|chaque )?$"
    r"|(?:decide que|recuerda al?|recuerda que) (?:tod[oa]s )?(?:las? |los |el |cada )?$"
    r"|(?:постановляет, что|напоминает) (?:все |всем |каждая |кажд[а-я]+ )?$"
    r"|(?:[يت]قرر ان|[يت]ذكر) (?:جميع |كل )?$|(?:决定[，,]?|提醒)(?:所有|各|每个?)?$"
)
_OF = re.compile(r" of (?:the |all |other )?$")


def governed(passage: Reading) -> frozenset[str]:
    """Whose Governments a passage names: "the Governments of developed countries" are those
    countries, and the same may be told of them. And who is to do it: "that each Party name"."""
    lower = passage.folded.lower
    told = (n.label for n in passage.names if _THAT.search(lower[max(0, n.start - 40) : n.start]))
    return frozenset(told) | frozenset(
        behind.label
        for name, behind in pairwise(passage.names)
        if name.label == "Governments" and _OF.fullmatch(lower[name.end : behind.start])
    )
