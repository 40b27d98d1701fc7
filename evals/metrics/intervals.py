"""Means with the range that chance leaves them: a seeded bootstrap over clusters.

Questions on one paragraph, and translations of one question, succeed or fail together. They
are drawn together, so the interval is not made narrow by counting them as independent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Item = TypeVar("_Item")

ROUNDS = 2_000
#: Of statistics that have to be computed anew in each round.
FEWER_ROUNDS = 300
_SEED = 20261122


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of ``count`` values, with its 95 % interval; all 0 for none."""

    value: float
    low: float
    high: float
    count: int


def mean(values: Sequence[float], clusters: Sequence[str], rounds: int = ROUNDS) -> Mean:
    """The mean, and the 2.5th and 97.5th percentile of it over redrawn clusters.

    Args:
        clusters: of each value; values of one cluster are drawn together.
    """
    import numpy as np

    if not values:
        return Mean(0.0, 0.0, 0.0, 0)
    grouped: dict[str, list[float]] = defaultdict(list)
    for value, cluster in zip(values, clusters, strict=True):
        grouped[cluster].append(value)
    sums = np.array([sum(group) for group in grouped.values()])
    counts = np.array([len(group) for group in grouped.values()])
    drawn = np.random.default_rng(_SEED).integers(0, len(sums), (rounds, len(sums)))
    means = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return Mean(sum(values) / len(values), float(low), float(high), len(values))


def spread(
    statistic: Callable[[Sequence[_Item]], float],
    items: Sequence[_Item],
    clusters: Sequence[str],
    rounds: int = FEWER_ROUNDS,
) -> tuple[float, float]:
    """The 2.5th and 97.5th percentile of any statistic over redrawn clusters; of no item, what
    it is of none, twice."""
    import numpy as np

    grouped: dict[str, list[_Item]] = defaultdict(list)
    for item, cluster in zip(items, clusters, strict=True):
        grouped[cluster].append(item)
    parts = list(grouped.values())
    if not parts:
        return statistic(items), statistic(items)
    drawn = np.random.default_rng(_SEED).integers(0, len(parts), (rounds, len(parts)))
    values = [statistic([item for at in one for item in parts[at]]) for one in drawn]
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)
