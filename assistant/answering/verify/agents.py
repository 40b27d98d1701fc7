"""Who does what: a sentence's agents against those of one passage."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.verify.evidence import CONFERENCE, Evidence
from assistant.answering.verify.reading import Reading


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
    return any(
        (verb, label) not in printed and any(verb == other for other, _ in printed)
        for verb, label in acting
    )


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
