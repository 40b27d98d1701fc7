"""Where the right texts stand in a ranked list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ranked:
    """One query: the names that each result goes by, best first, and the names wanted."""

    query: str
    language: str
    results: tuple[frozenset[str], ...]
    wanted: frozenset[str]

    def recall(self, depth: int) -> float:
        """Of the wanted names, the share among the first ``depth`` results; 0..1."""
        shown = frozenset().union(*self.results[:depth])
        return len(self.wanted & shown) / len(self.wanted)

    @property
    def hit(self) -> bool:
        """Whether the first result is wanted."""
        return bool(self.results) and bool(self.results[0] & self.wanted)

    @property
    def reciprocal_rank(self) -> float:
        """1 over the rank of the first wanted result, from 1; 0 where there is none."""
        ranks = (rank for rank, names in enumerate(self.results, 1) if names & self.wanted)
        return 1 / next(ranks, float("inf"))


@dataclass(frozen=True, slots=True)
class Ranking:
    """Means over queries, 0..1."""

    queries: int
    hit_at_1: float
    recall_at_10: float
    mean_reciprocal_rank: float


def ranking(ranked: Sequence[Ranked]) -> Ranking:
    """The means; all 0 for no query."""
    count = len(ranked) or 1
    return Ranking(
        queries=len(ranked),
        hit_at_1=sum(one.hit for one in ranked) / count,
        recall_at_10=sum(one.recall(10) for one in ranked) / count,
        mean_reciprocal_rank=sum(one.reciprocal_rank for one in ranked) / count,
    )
