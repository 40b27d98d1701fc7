"""Where the right texts stand in a ranked list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.metrics.intervals import Mean, mean

#: Results that count; a reciprocal rank beyond is 0.
DEPTH = 10


@dataclass(frozen=True, slots=True)
class Ranked:
    """One query: the names that each result goes by, best first, and the names wanted.

    ``about``: the same for queries that are no independent observations.
    """

    query: str
    language: str
    results: tuple[frozenset[str], ...]
    wanted: frozenset[str]
    about: str = ""

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
    """Means over queries, 0..1, with what chance leaves of them."""

    queries: int
    hit_at_1: Mean
    recall_at_10: Mean
    mean_reciprocal_rank: Mean

    @property
    def figures(self) -> dict[str, float]:
        """The values alone, by the names that a floor is set on."""
        return {
            "hit1": self.hit_at_1.value,
            "recall10": self.recall_at_10.value,
            "mrr": self.mean_reciprocal_rank.value,
        }


def ranking(ranked: Sequence[Ranked]) -> Ranking:
    """The means; all 0 for no query."""
    about = [one.about or one.query for one in ranked]
    return Ranking(
        queries=len(ranked),
        hit_at_1=mean([float(one.hit) for one in ranked], about),
        recall_at_10=mean([one.recall(DEPTH) for one in ranked], about),
        mean_reciprocal_rank=mean([one.reciprocal_rank for one in ranked], about),
    )


def gain(ranked: Sequence[Ranked], other: Sequence[Ranked]) -> Mean:
    """How much oftener the first of two systems has a wanted result first: the mean difference,
    query by query, so that what both find hard does not widen its interval."""
    pairs = list(zip(ranked, other, strict=True))
    return mean(
        [float(one.hit) - float(two.hit) for one, two in pairs],
        [one.about or one.query for one, _ in pairs],
    )
