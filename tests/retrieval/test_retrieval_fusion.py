"""Reciprocal rank fusion, by its properties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.fusion import RRF_K, reciprocal_rank_fusion

rankings = st.dictionaries(
    st.sampled_from(["dense", "keyword", "title"]),
    st.lists(st.sampled_from("abcdefghij"), unique=True),
)


def test_the_score_is_that_of_the_paper() -> None:
    assert reciprocal_rank_fusion({"dense": ["a", "b"], "keyword": ["b"]}) == [
        ("b", pytest.approx(1 / (RRF_K + 2) + 1 / (RRF_K + 1))),
        ("a", pytest.approx(1 / (RRF_K + 1))),
    ]


def test_without_rankings_nothing_is_found() -> None:
    assert reciprocal_rank_fusion({}) == []
    assert reciprocal_rank_fusion({"dense": [], "keyword": []}) == []


def test_ties_are_in_order_of_id() -> None:
    fused = reciprocal_rank_fusion({"dense": ["b"], "keyword": ["a"]})
    assert [name for name, _ in fused] == ["a", "b"]


def test_a_weight_of_nothing_silences_a_ranking() -> None:
    fused = reciprocal_rank_fusion({"dense": ["a", "b"], "keyword": ["b"]}, {"keyword": 0.0})
    assert [name for name, _ in fused] == ["a", "b"]


@given(rankings)
def test_every_id_comes_once_best_first(given_rankings: dict[str, list[str]]) -> None:
    fused = reciprocal_rank_fusion(given_rankings)
    names = [name for name, _ in fused]
    assert len(names) == len(set(names))
    assert set(names) == {name for ranking in given_rankings.values() for name in ranking}
    assert [score for _, score in fused] == sorted((score for _, score in fused), reverse=True)


@given(st.lists(st.sampled_from("abcdefghij"), unique=True))
def test_one_ranking_keeps_its_order(ranking: list[str]) -> None:
    assert [name for name, _ in reciprocal_rank_fusion({"dense": ranking})] == ranking


@given(rankings)
def test_the_order_of_the_rankings_does_not_matter(given_rankings: dict[str, list[str]]) -> None:
    backwards = dict(reversed(given_rankings.items()))
    one, other = reciprocal_rank_fusion(given_rankings), reciprocal_rank_fusion(backwards)
    assert dict(one) == pytest.approx(dict(other))


@given(rankings, st.sampled_from("abcdefghij"))
def test_a_vote_more_never_lowers_a_score(given_rankings: dict[str, list[str]], name: str) -> None:
    before = dict(reciprocal_rank_fusion(given_rankings))
    after = dict(reciprocal_rank_fusion({**given_rankings, "other": [name]}))
    assert after[name] > before.get(name, 0.0)
