"""The floor: three bands of evidence, and how many passages an answer quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.evidence import Judged
from assistant.answering.floor import QUOTED, answering, floor_for, nearest
from assistant.types import Passage, PassageRecord


def judged(
    strength: float, *, noise: float = 0.67, name: str = "p", language: str = "en"
) -> Judged:
    """A passage whose evidence has ``strength``, in a library with ``noise``."""
    passage = Passage(f"{name}:1", name, None, language, "text", 0, "para. 1", True, "t", 0, 1)
    record = PassageRecord(passage, "", "", "", "", (), "", "", None, "", "full")
    return Judged(record, strength, 0.0, match=strength + 0.1, shortfall=0.1, noise=noise)


def test_what_passages_are_ordered_by_and_what_the_floor_is_set_on() -> None:
    item = Judged(judged(0).record, lift=0.1, nearness=0.2, match=0.8, shortfall=0.05, noise=0.7)
    assert item.score == pytest.approx(0.1 + 0.5 * 0.2)
    assert item.strength == pytest.approx(0.75)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_bands_are_in_order(language: str) -> None:
    floor = floor_for(judged(0), language)
    assert floor.near <= floor.sure


def test_across_languages_less_is_asked_and_of_a_named_decision_least() -> None:
    item = judged(0, language="en")
    same, script, across = (floor_for(item, language) for language in ("en", "fr", "ru"))
    named = floor_for(item, "en", named=True)
    assert named.sure < across.sure < script.sure <= same.sure


def test_the_floor_follows_the_noise_of_the_library_up_to_where_true_answers_lie() -> None:
    quiet, loud = (floor_for(judged(0, noise=noise), "en").sure for noise in (0.60, 0.68))
    assert loud - quiet == pytest.approx(0.08)
    assert floor_for(judged(0, noise=0.9), "en") == floor_for(judged(0, noise=0.8), "en")


def test_weak_evidence_answers_nothing() -> None:
    assert answering([], "en") == ()
    assert answering([judged(0.0)], "en") == ()
    assert nearest([judged(0.0)], "en") == ()


def test_what_lies_between_the_floors_is_near_and_no_answer() -> None:
    floor = floor_for(judged(0), "en")
    item = judged((floor.sure + floor.near) / 2)
    assert answering([item], "en") == ()
    assert nearest([item], "en") == (item.record,)


def test_the_best_is_joined_only_by_those_not_much_weaker() -> None:
    strong, close, far = judged(0.9, name="a"), judged(0.88, name="b"), judged(0.7, name="c")
    assert answering([strong, close, far], "en") == (strong.record, close.record)


@given(st.lists(st.floats(-1, 2), max_size=12))
def test_an_answer_is_short_and_every_passage_in_it_is_over_the_floor(
    strengths: list[float],
) -> None:
    items = [judged(strength, name=f"p{n}") for n, strength in enumerate(strengths)]
    chosen = answering(items, "en")
    sure = {item.record.passage.id for item in items if item.strength >= floor_for(item, "en").sure}
    assert len(chosen) <= QUOTED
    assert {record.passage.id for record in chosen} <= sure
    assert bool(chosen) == bool(sure)
