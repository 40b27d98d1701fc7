"""The evidence floor: from which strength a passage answers, and is worth showing at all.

The floor stands above the library's noise, the strength that questions reach there which it does
not answer (measured at ingest, :mod:`assistant.ingesting.calibrating`). How far above was taken
from leave-the-answer-out trials on public corpora (``python -m evals refusal``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.types import PassageRecord

if TYPE_CHECKING:
    from assistant.answering.evidence import Judged

#: Paragraphs quoted at most when a question is answered from search, or from part of a decision.
QUOTED = 4
#: The best is joined by those whose evidence is not much weaker.
_MARGIN = 0.04


@dataclass(frozen=True, slots=True)
class Floor:
    """Strength from which a passage is an answer, and from which it is the nearest held."""

    sure: float
    near: float


@dataclass(frozen=True, slots=True)
class _Margin:
    """How far the floor stands above the noise, and the strength that is always enough: true
    answers in other words come no higher, however alike the documents of a library are."""

    above: float
    enough: float


_SAME_LANGUAGE = _Margin(above=0.10, enough=0.80)
#: Across languages the same match is weaker, and weakest between scripts.
_SAME_SCRIPT = _Margin(above=0.09, enough=0.83)
_CYRILLIC = _Margin(above=0.07, enough=0.81)
_OTHER_SCRIPT = _Margin(above=0.06, enough=0.80)
_LATIN = frozenset({"en", "fr", "es"})
#: Where the decision is named, only the matter is in doubt, not the source.
_NAMED = _Margin(above=-0.02, enough=0.69)
#: The nearest held is shown from so far below an answer.
_NEAR = 0.025


def floor_for(item: Judged, language: str, *, named: bool = False) -> Floor:
    """The floor for one passage and a question in ``language``."""
    margin = _NAMED if named else _margin(item.record.passage.language, language)
    sure = min(item.noise + margin.above, margin.enough)
    return Floor(sure, sure - _NEAR)


def _margin(passage: str, question: str) -> _Margin:
    if passage == question:
        return _SAME_LANGUAGE
    if {passage, question} <= _LATIN:
        return _SAME_SCRIPT
    return _CYRILLIC if {passage, question} <= {*_LATIN, "ru"} else _OTHER_SCRIPT


def answering(
    judged: Sequence[Judged], language: str, *, named: bool = False, limit: int = QUOTED
) -> tuple[PassageRecord, ...]:
    """The passages with evidence enough to answer, best first; empty when there is none."""
    sure = [item for item in judged if item.strength >= floor_for(item, language, named=named).sure]
    if not sure:
        return ()
    least = max(item.score for item in sure) - _MARGIN
    return tuple(item.record for item in sure if item.score >= least)[:limit]


def nearest(judged: Sequence[Judged], language: str, limit: int = 3) -> tuple[PassageRecord, ...]:
    """The passages that may not answer but are worth showing."""
    near = [item for item in judged if item.strength >= floor_for(item, language).near]
    return tuple(item.record for item in near[:limit])
