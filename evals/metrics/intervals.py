"""Means with the range that chance leaves them: a seeded bootstrap over clusters.

Questions on one paragraph, and translations of one question, succeed or fail together. They
are drawn together, so the interval is not made narrow by counting them as independent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

ROUNDS = 2_000
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
