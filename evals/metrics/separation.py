"""How well one number tells answerable from unanswerable questions, at every threshold.

A question is withheld (refused, or shown as nearest only) where its strength is below the
threshold. None is the strength of a question for which nothing was found: below every number.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

Strength = float | None


def area(answerable: Sequence[Strength], unanswerable: Sequence[Strength]) -> float:
    """Area under the curve: the chance that an answerable question is stronger than an
    unanswerable one, ties counting half; 0.5 where there are none of either."""
    if not answerable or not unanswerable:
        return 0.5
    below = sorted(map(_number, unanswerable))
    wins = 0.0
    for value in map(_number, answerable):
        wins += (bisect_left(below, value) + bisect_right(below, value)) / 2
    return wins / (len(answerable) * len(below))


def curve(
    answerable: Sequence[Strength], unanswerable: Sequence[Strength]
) -> tuple[tuple[float, float], ...]:
    """(share of answerable withheld, share of unanswerable withheld) from no threshold to the
    highest, both ascending; without equal points."""
    lower, upper = sorted(map(_number, answerable)), sorted(map(_number, unanswerable))
    thresholds = [*sorted({*lower, *upper}), float("inf")]
    points = [
        (
            bisect_left(lower, threshold) / (len(lower) or 1),
            bisect_left(upper, threshold) / (len(upper) or 1),
        )
        for threshold in thresholds
    ]
    return tuple(dict.fromkeys(points))


def withheld_at(points: Sequence[tuple[float, float]], cost: float) -> float:
    """Share of unanswerable withheld by the highest threshold that withholds at most ``cost``
    of the answerable; both 0..1."""
    return max((caught for withheld, caught in points if withheld <= cost), default=0.0)


def answered_at(points: Sequence[tuple[float, float]], invented: float) -> float:
    """Share of answerable answered by the lowest threshold that lets at most ``invented`` of
    the unanswerable through; both 0..1."""
    return max((1 - withheld for withheld, caught in points if 1 - caught <= invented), default=0.0)


def _number(strength: Strength) -> float:
    return float("-inf") if strength is None else strength
