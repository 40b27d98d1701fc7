"""Which name of the closed list words stand for, where the words alone do not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from assistant.documents.mandates.names import ENGLISH, OTHER, TRANSLATED
from assistant.references.folding import Folded

HUMAN_RIGHTS = "High Commissioner for Human Rights"
SYSTEM = "United Nations system"


class Match(NamedTuple):
    """Words at ``start:end`` of the folded text that a row of names stands for."""

    start: int
    end: int
    label: str


@cache
def _english() -> tuple[re.Pattern[str], tuple[str, ...]]:
    source = "|".join(f"(?P<n{k}>{words})" for k, (_, words) in enumerate(ENGLISH))
    return re.compile(rf"(?<![a-z-])(?:{source})"), tuple(name for name, _ in ENGLISH)


@cache
def _translated() -> tuple[re.Pattern[str], tuple[str, ...]]:
    source = "|".join(f"(?P<n{k}>{words})" for k, (_, words) in enumerate(TRANSLATED))
    return re.compile(rf"(?<![a-zа-я-])(?:{source})"), tuple(name for name, _ in TRANSLATED)


def matches(lower: str, start: int, end: int, language: str = "en") -> Iterator[Match]:
    """Names in ``lower[start:end]``, in order, without overlaps."""
    pattern, labels = _english() if language == "en" else _translated()
    for match in pattern.finditer(lower, start, end):
        yield Match(match.start(), match.end(), labels[int(str(match.lastgroup)[1:])])


#: Parties to a treaty, where a resolution speaks of one.
_TREATY = re.compile(
    r"part(?:y|ies) to (?:the|that|this|its) (?:[a-z]+ ){0,6}?(?:convention|agreement|protocol"
    r"|treaty|statute)"
)
#: "its agencies", "all relevant entities"; "recruitment agencies" are others.
_GENERAL = re.compile(
    r"(?:^|[,;]|\b(?:the|its|their|all|and|or|those|these|both|other|relevant|concerned"
    r"|appropriate|competent"
    r"|interested|specialized|respective|individual|system|including|upon|requests|invites|urges"
    r"|encourages))\s*$"
)
_COUNCILS = {"S/": "Security Council", "E/": "Economic and Social Council"}


def settled(folded: Folded, match: Match, speaker: str) -> tuple[str, ...]:
    """The names that a match stands for; ``speaker`` is the reference of the decision.

    Lower-case "parties" in a resolution are those to a conflict, unless it speaks of a treaty;
    "the Council" is the one that speaks; "agencies" after the United Nations are its own.
    """
    lower = folded.lower
    words = lower[match.start : match.end]
    label = match.label
    if label == "parts":
        ours = "united nations" in lower[: match.start]
        label = SYSTEM if ours else "Intergovernmental organizations"
        label = label if _GENERAL.search(lower[max(0, match.start - 24) : match.start]) else OTHER
    elif label == "institute":
        ours = speaker.startswith(("A/", "S/", "E/")) and folded.text[match.start].isupper()
        label = SYSTEM if ours else OTHER
    elif label == "office":
        label = _office(lower, match.start, speaker)
    elif label == "entities":
        label = SYSTEM if "united nations" in lower else "Stakeholders"
        label = label if _GENERAL.search(lower[max(0, match.start - 24) : match.start]) else OTHER
    elif label == "parties":
        of_conflict = (
            speaker.startswith(("A/", "S/", "E/"))
            and folded.text[match.start].islower()
            and not _TREATY.search(lower)
        )
        label = "Parties to a conflict" if of_conflict else "Parties"
    elif words in {"council", "the council"}:
        label = "Human Rights Council" if "HRC" in speaker else _COUNCILS.get(speaker[:2], label)
    return tuple(label.split("|"))


def _office(lower: str, at: int, speaker: str) -> str:
    """Whom "the Office" means: the one named before, else the one of the body that speaks."""
    for match in matches(lower, 0, at):
        if "office" in lower[match.start : match.end] and match.label != "office":
            return match.label
    return HUMAN_RIGHTS if "HRC" in speaker else "Secretariat"


__all__ = ["OTHER", "SYSTEM", "Match", "matches", "settled"]
