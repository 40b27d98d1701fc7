"""Ranks counted by eye."""

from __future__ import annotations

import pytest

from evals.metrics.ranking import Ranked, ranking


def ranked(results: str, wanted: str) -> Ranked:
    """Results are letters, best first."""
    names = tuple(frozenset({letter}) for letter in results)
    return Ranked("?", "en", names, frozenset(wanted))


@pytest.mark.parametrize(
    ("results", "wanted", "hit", "recall", "reciprocal"),
    [
        ("abc", "a", True, 1.0, 1.0),
        ("abc", "b", False, 1.0, 0.5),
        ("abc", "cz", False, 0.5, 1 / 3),
        ("abc", "z", False, 0.0, 0.0),
        ("", "z", False, 0.0, 0.0),
        ("aa", "a", True, 1.0, 1.0),  # two paragraphs of one document
    ],
)
def test_a_query_is_scored(
    results: str, wanted: str, hit: bool, recall: float, reciprocal: float
) -> None:
    one = ranked(results, wanted)
    assert (one.hit, one.recall(10), one.reciprocal_rank) == (hit, recall, reciprocal)


def test_recall_stops_at_its_depth() -> None:
    assert ranked("abcz", "z").recall(3) == 0.0


def test_means_are_over_queries() -> None:
    means = ranking([ranked("ab", "a"), ranked("ab", "b")])
    assert means.queries == 2
    assert means.figures == {"hit1": 0.5, "recall10": 1.0, "mrr": 0.75}
    assert set(ranking([]).figures.values()) == {0.0}
