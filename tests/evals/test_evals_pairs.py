"""A document read from two formats: what counts as the same paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import UsageError
from evals.pairs import Numbered, compare, compare_folder, first_difference, numbered_paragraphs

WORDS = "the Advisory Committee was informed that the posts of the mission would be kept as such"


@pytest.mark.parametrize(
    ("block", "number"),
    [
        ("1. Requests a report", "1"), ("31.II.7 With regard to staff", "31.II.7"),
        ("3.2 The objective", "3.2"), ("12. (a) First", "12"),
    ],
)  # fmt: skip
def test_numbered_paragraphs_are_known_by_their_number(block: str, number: str) -> None:
    assert [each.number for each in numbered_paragraphs(f"Title\n\n{block}\n")] == [number]


@pytest.mark.parametrize("block", ["100 000 200", "| 1. Report | 5 |", "2024", "(a) To act"])
def test_rows_and_figures_are_no_paragraphs(block: str) -> None:
    assert list(numbered_paragraphs(block)) == []


def test_line_ends_and_hyphens_do_not_matter() -> None:
    pair = compare("x", f"1. {WORDS} follow-up", f"1. {WORDS.replace(' ', chr(10))} follow‑ up")
    assert (pair.same_opening, pair.same_text) == (1, 1)


def test_every_paragraph_of_either_reading_is_accounted_for() -> None:
    docx = f"1. {WORDS}\n\n2. {WORDS} in 2026\n\n3. Only here"
    pdf = f"1. {WORDS}\n\n2. {WORDS} in 2025\n\n4. Only there.12 And on"
    pair = compare("x", docx, pdf)
    assert (pair.numbered, pair.same_opening, pair.same_text) == (3, 2, 1)
    assert pair.missing == (Numbered("3", "Only here"),)
    assert [each.number for each in pair.surplus] == ["4"]
    assert [docx.number for docx, _ in pair.differing] == ["2"]
    assert pair.glued == ("ere.12",)


def test_paragraphs_that_recur_are_matched_once_each() -> None:
    pair = compare("x", f"1. {WORDS}\n\n1. {WORDS}", f"1. {WORDS}")
    assert (pair.same_opening, len(pair.missing)) == (1, 1)


def test_the_first_difference_is_shown_with_its_surroundings() -> None:
    assert first_difference("one two three", "one two four") == ("one two three", "one two four")


def test_a_folder_without_pairs_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"holds no NAME\.docx"):
        compare_folder(tmp_path)
