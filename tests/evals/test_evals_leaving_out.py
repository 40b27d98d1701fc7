"""Leaving answers out: every text is held once, and no answer is held where it should not be."""

from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.corpora import Item, Query, chosen_queries, folded
from evals.leaving_out import Out, deal, trials

ITEMS = [
    Item(f"{title}{number}", title, f"text {number} of {title}")
    for title, number in product("abcdef", range(4))
]


def query(name: str, *relevant: str, language: str = "en") -> Query:
    return Query(name, language, f"question {name}", frozenset(relevant))


corpora = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from(["one", "One.", "two", "three", "four"])),
    min_size=1,
    max_size=20,
).map(lambda rows: [Item(str(n), title, text) for n, (title, text) in enumerate(rows)])


@given(corpora, st.sampled_from(["document", "passage"]))
def test_every_item_is_dealt_once_and_no_wording_to_both(items: list[Item], out: Out) -> None:
    first, second = deal(items, out)
    assert sorted((*first, *second), key=lambda item: int(item.id)) == items
    assert not {folded(item.text) for item in first} & {folded(item.text) for item in second}
    if out == "document":
        assert not {item.title for item in first} & {item.title for item in second}


def test_items_of_a_document_part_only_when_passages_are_left_out() -> None:
    first, second = deal(ITEMS, "passage")
    assert {item.title for item in first} & {item.title for item in second}
    assert abs(len(first) - len(second)) <= 1
    assert [len(half) for half in deal(ITEMS, "document")] == [12, 12]


def test_the_deal_does_not_depend_on_the_order() -> None:
    mixed = random.Random(1).sample(ITEMS, len(ITEMS))
    assert deal(mixed, "passage") == deal(ITEMS, "passage")


@pytest.mark.parametrize("out", ["document", "passage"])
def test_a_question_is_unanswerable_only_where_all_its_answers_are_out(out: Out) -> None:
    halves = deal(ITEMS, out)
    queries = [query(item.id, item.id) for item in ITEMS]
    queries.append(query("both", halves[0][0].id, halves[1][0].id))
    planned = trials(queries, halves)
    assert len(planned) == 2 * len(queries)
    for trial in planned:
        held = {item.id for item in halves[trial.library]}
        assert trial.answerable == bool(trial.query.relevant & held)
    kinds = {one.id: [t.answerable for t in planned if t.query is one] for one in queries}
    assert kinds.pop("both") == [True, True]
    assert all(sorted(both) == [False, True] for both in kinds.values())


def test_the_halves_of_queries_share_no_text_that_is_asked_about() -> None:
    queries = [
        query(f"{language}{item.id}", item.id, language=language)
        for item in ITEMS
        for language in ("en", "fr")
    ]
    first, second = chosen_queries(queries, "first"), chosen_queries(queries, "second")
    assert sorted((*first, *second), key=queries.index) == queries
    assert first
    assert second
    assert not {one.about for one in first} & {one.about for one in second}


def test_a_sample_is_part_of_its_half_and_always_the_same() -> None:
    queries = [query(item.id, item.id) for item in ITEMS]
    sample = chosen_queries(queries, "first", 3)
    assert len(sample) == 3
    assert set(sample) <= set(chosen_queries(queries, "first"))
    assert sample == chosen_queries(queries, "first", 3)
    assert chosen_queries(queries, limit=1000) == tuple(queries)
