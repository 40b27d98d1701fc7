"""The evidence floor: from which strength a passage answers, and is worth showing at all.

Calibrated on evals/questions/quick.jsonl and the five documents (``python -m evals quality``);
thresholds do not carry over from one library to another as rankings do, so they belong to this
corpus. Across languages the same match scores lower, hence two rows.
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
    """Evidence from which a passage is an answer, and from which it is the nearest held."""

    sure: float
    near: float


_SAME_LANGUAGE = Floor(sure=0.412, near=0.406)
_ACROSS = Floor(sure=0.398, near=0.392)
#: Where the decision is named, only the matter is in doubt, not the source.
_NAMED = Floor(sure=0.375, near=-1.0)


def floor_for(item: Judged, language: str, *, named: bool = False) -> Floor:
    """The floor for one passage and a question in ``language``."""
    if named:
        return _NAMED
    return _SAME_LANGUAGE if item.record.passage.language == language else _ACROSS


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
