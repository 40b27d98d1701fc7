"""Paragraphs paired by their words, and what changed in them; sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answering.wording import ALIKE, align, changes, similarity

REPORT = "1. Requests the Secretariat to report on the loan of bicycles to couriers by 1 June 2020;"
LATER = "4. Requests the Secretariat to report on the loan of bicycles to couriers by 1 June 2022;"
OTHER = "2. Invites mountain guides to share their maps of glaciers;"


def said(before: str, after: str) -> list[tuple[str, str]]:
    return [(change.kind, change.text) for change in changes(before, after)]


def test_the_printed_number_and_the_last_mark_are_no_change() -> None:
    assert changes(REPORT, REPORT.replace("1. ", "7. ").replace(";", ".")) == ()


def test_a_changed_year_is_the_only_change() -> None:
    assert [item for item in said(REPORT, LATER) if item[0] != "same"] == [
        ("removed", "2020"),
        ("added", "2022"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "removed", "added"),
    [
        (
            "Adopts the plan for 2018–2021",
            "Adopts the plan for 2022–2025",
            "2018–2021",
            "2022–2025",
        ),
        ("as decided in 16/CP.20 and", "as decided in 17/CP.20 and", "16/CP.20", "17/CP.20"),
        ("请秘书处提交报告", "请秘书处提交计划", "报告", "计划"),
    ],
)
def test_a_reference_or_a_span_of_years_changes_as_a_whole(
    before: str, after: str, removed: str, added: str
) -> None:
    assert [item for item in said(before, after) if item[0] != "same"] == [
        ("removed", removed),
        ("added", added),
    ]


def test_few_equal_words_between_long_changes_are_shown_with_them() -> None:
    before = "Requests couriers to paint old bicycles green and sell heavy wheels cheaply"
    after = "Requests couriers to lend new lamps freely and mend light saddles quickly"
    assert [kind for kind, _ in said(before, after)] == ["same", "removed", "added"]


def test_paragraphs_are_paired_wherever_they_stand() -> None:
    pairs = align([REPORT, OTHER], ["1. Welcomes the choir;", OTHER.replace("2.", "2 bis."), LATER])
    assert {(pair.before, pair.after) for pair in pairs} == {(None, 0), (1, 1), (0, 2)}
    assert [pair.after for pair in pairs] == [0, 1, 2]


def test_what_only_the_earlier_text_has_stands_behind_what_came_before_it() -> None:
    pairs = align([REPORT, OTHER], [LATER])
    assert [(pair.before, pair.after) for pair in pairs] == [(0, 0), (1, None)]


def test_paragraphs_that_share_their_phrasing_only_are_no_pair() -> None:
    one = "Requests the Secretariat to report to the Conference at its next meeting on bicycles"
    other = "Requests the Secretariat to report to the Conference at its next meeting on glaciers"
    rest = [f"Requests the Secretariat to report to the Conference on {word}" for word in "abcdef"]
    assert similarity(one, other) > ALIKE
    # Beside six more of that phrasing the words that differ count for more.
    alone = max(pair.similarity for pair in align([one], [other]))
    among = max(pair.similarity for pair in align([one, *rest], [other]) if pair.before == 0)
    assert among < alone


def test_very_long_paragraphs_are_told_to_differ_as_a_whole() -> None:
    long = " ".join(f"word{n}" for n in range(4000))
    assert [kind for kind, _ in said(long, f"{long} more")] == ["removed", "added"]


_TEXT = st.text(alphabet="abc .,;()1/–é请", max_size=60)


@settings(max_examples=200, deadline=None)
@given(_TEXT, _TEXT)
def test_changes_are_slices_and_give_back_all_words(before: str, after: str) -> None:
    found = changes(before, after)
    for change in found:
        source = after if change.kind == "added" else before
        assert source[change.start : change.end] == change.text
    if found:
        for text, kinds in ((before, {"same", "removed"}), (after, {"same", "added"})):
            words = "".join(change.text for change in found if change.kind in kinds)
            kept = "".join(character for character in words if character.isalnum())
            assert "".join(c for c in text if c.isalnum()).endswith(kept)


@settings(max_examples=100, deadline=None)
@given(st.lists(_TEXT, max_size=5), st.lists(_TEXT, max_size=5))
def test_every_paragraph_is_in_exactly_one_pair(before: list[str], after: list[str]) -> None:
    pairs = align(before, after)
    assert sorted(p.before for p in pairs if p.before is not None) == list(range(len(before)))
    assert [p.after for p in pairs if p.after is not None] == list(range(len(after)))
