"""How long answers take: the first, which loads the model, apart from the others."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from evals.replies import Reply


@dataclass(frozen=True, slots=True)
class Latency:
    """Wall times in milliseconds; ``p50`` and ``p95`` are of the replies after the first."""

    first: float
    p50: float
    p95: float


def latency(replies: Sequence[Reply]) -> Latency:
    """Times of the replies, in the order in which they were asked; at least one reply."""
    first, *rest = (reply.ms for reply in replies)
    times = rest or [first]
    return Latency(first, percentile(times, 50), percentile(times, 95))


def percentile(values: Sequence[float], percent: float) -> float:
    """Nearest rank: the smallest value that at least ``percent`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(math.ceil(len(ordered) * percent / 100), 1) - 1]
