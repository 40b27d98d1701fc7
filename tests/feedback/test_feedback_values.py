"""What is said of an answer, and its line in the file."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from assistant.errors import UsageError
from assistant.feedback import LONGEST_COMMENT, REASONS, Feedback, feedback_json, feedback_of
from assistant.feedback.lines import line_of

Said = Callable[..., Feedback]


def test_the_key_of_an_answer_gives_the_id_and_is_not_kept(said: Said) -> None:
    one, again, other = said("secret"), said("secret", comment="on second thoughts"), said("else")
    assert one.id == again.id != other.id
    assert b"secret" not in line_of(one)


def test_reasons_stand_once_and_in_the_order_of_the_list(said: Said) -> None:
    reasons = ["other", "language", "other", "wrong paragraph"]
    feedback = said(rating="not helpful", reasons=reasons)
    assert feedback.reasons == ("wrong paragraph", "language", "other")


def test_what_is_helpful_has_no_reasons_against_it(said: Said) -> None:
    with pytest.raises(UsageError, match="not helpful"):
        said(rating="helpful", reasons=["other"])


def test_a_comment_has_an_end(said: Said) -> None:
    assert said(comment="x" * LONGEST_COMMENT).comment
    with pytest.raises(UsageError, match="2000"):
        said(comment="x" * (LONGEST_COMMENT + 1))


def test_the_time_is_told_in_utc(said: Said) -> None:
    local = datetime(2026, 11, 28, 1, 30, tzinfo=timezone(timedelta(hours=3)))
    assert said(at=local).time == "2026-11-27T22:30:00+00:00"


@given_any(comment=st.text(max_size=300), earlier=st.lists(st.text(max_size=50), max_size=3))
def test_a_line_reads_as_it_was_written(said: Said, comment: str, earlier: list[str]) -> None:
    feedback = said(rating="not helpful", reasons=REASONS, comment=comment, history=earlier)
    line = line_of(feedback)
    assert line.count(b"\n") == 1
    assert feedback_of(line) == feedback


def test_half_a_character_does_not_keep_a_comment_from_being_stored(said: Said) -> None:
    read = feedback_of(line_of(said(comment="half \ud83d of it")))
    assert read is not None
    assert read.comment == "half ? of it"


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../../etc"},
        {"id": 7},
        {"rating": "excellent"},
        {"reasons": "other"},
        {"history": [1]},
        {"answer": []},
        {"versions": None},
        {"filters": 1},
        {"comment": None},
    ],
    ids=str,
)
def test_a_line_of_another_shape_is_no_feedback(said: Said, change: dict[str, Any]) -> None:
    row = {**feedback_json(said()), **change}
    assert feedback_of(json.dumps(row).encode()) is None


@given_any(st.binary(max_size=200))
def test_whatever_stands_in_a_line_is_read_or_passed_over(line: bytes) -> None:
    assert feedback_of(line) is None


@pytest.mark.parametrize("line", [b"", b"[", b"null", b"[" * 100_000, b"9" * 5000, b"\xff{}"])
def test_what_is_no_object_is_no_feedback(line: bytes) -> None:
    assert feedback_of(line) is None
