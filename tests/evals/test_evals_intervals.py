"""Intervals by bootstrap: seeded, around the mean, and honest about what belongs together."""

from __future__ import annotations

from collections.abc import Sequence

from evals.metrics.intervals import Mean, mean, spread
from evals.metrics.ranking import Ranked, gain

VALUES = [1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0] * 5
APART = [str(number) for number in range(len(VALUES))]


def test_the_same_values_give_the_same_interval() -> None:
    assert mean(VALUES, APART) == mean(VALUES, APART)


def test_an_interval_is_that_of_a_binomial_share() -> None:
    # 30 of 40: the normal approximation gives 0.75 ± 1.96 √(0.75 · 0.25 / 40) = 0.616 to 0.884
    found = mean(VALUES, APART)
    assert (found.value, found.count) == (0.75, 40)
    assert abs(found.low - 0.616) < 0.025
    assert abs(found.high - 0.884) < 0.025


def test_values_of_one_cluster_count_as_one_observation() -> None:
    repeated = [value for value in VALUES[:8] for _ in range(5)]
    clusters = [str(number // 5) for number in range(40)]
    together, apart = mean(repeated, clusters), mean(repeated, APART)
    assert together.value == apart.value
    assert together.high - together.low > 1.5 * (apart.high - apart.low)


def test_what_never_varies_has_no_range() -> None:
    assert mean([1.0, 1.0], ["a", "b"]) == Mean(1.0, 1.0, 1.0, 2)
    assert mean([], []) == Mean(0.0, 0.0, 0.0, 0)


def test_a_gain_is_counted_query_by_query() -> None:
    def ranked(query: str, first: str) -> Ranked:
        return Ranked(query, "en", (frozenset({first}),), frozenset({"right"}))

    ours = [ranked("a", "right"), ranked("b", "right"), ranked("c", "wrong")]
    other = [ranked("a", "wrong"), ranked("b", "right"), ranked("c", "wrong")]
    assert gain(ours, other).value == 1 / 3
    assert gain(ours, ours) == Mean(0.0, 0.0, 0.0, 3)


def test_the_spread_of_a_mean_is_its_interval() -> None:
    def share(values: Sequence[float]) -> float:
        return sum(values) / len(values)

    found = mean(VALUES, APART)
    low, high = spread(share, VALUES, APART)
    assert abs(low - found.low) < 0.03
    assert abs(high - found.high) < 0.03
    assert spread(share, VALUES, ["one"] * len(VALUES)) == (0.75, 0.75)
    assert spread(len, [], []) == (0, 0)
