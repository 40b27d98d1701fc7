"""What a person says of an answer, with all that is needed to understand it later."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, get_args

from assistant.errors import UsageError

Rating = Literal["helpful", "not helpful"]
RATINGS: tuple[Rating, ...] = get_args(Rating)

#: Why an answer was not helpful: what the sets of questions tell apart, in a person's words.
Reason = Literal[
    "wrong paragraph",
    "not the latest decision",
    "should have been found",
    "does not answer",
    "language",
    "other",
]
REASONS: tuple[Reason, ...] = get_args(Reason)

#: Characters; a page of text, as of a question.
LONGEST_COMMENT = 2000

#: 48 bits: among ten thousand answers two are alike once in five million cases.
_ID_LETTERS = 12


@dataclass(frozen=True, slots=True)
class Versions:
    """What gave the answer; a field is empty, the generation 0, where it is not known."""

    program: str
    generation: int = 0
    published: str = ""  # UTC, ISO
    embedding_model: str = ""
    chat_model: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """One person's word on one answer. ``id`` is that of the answer, so what is said later of
    the same answer stands in place of what was said before."""

    id: str  # 12 hexadecimal digits
    time: str  # UTC, ISO to the second
    rating: Rating
    reasons: tuple[Reason, ...]
    comment: str
    question: str
    history: tuple[str, ...]  # earlier questions, oldest first
    language: str  # of the answer's own words
    filters: Mapping[str, str]
    answer: Mapping[str, Any]  # as ``ask --json`` prints it
    versions: Versions


def given(
    key: str,
    rating: Rating,
    reasons: Sequence[Reason],
    comment: str,
    *,
    answer: Mapping[str, Any],
    history: Sequence[str] = (),
    filters: Mapping[str, str] | None = None,
    versions: Versions,
    now: datetime | None = None,
) -> Feedback:
    """What was said now of the answer that is known by a key. The key itself is not kept.

    Raises:
        UsageError: reasons with "helpful", or an overlong comment.
    """
    if rating == "helpful" and reasons:
        raise UsageError('Reasons are given with "not helpful" only.')
    said = comment.replace("\r\n", "\n").strip()
    if len(said) > LONGEST_COMMENT:
        raise UsageError(f"The comment is too long: it may have {LONGEST_COMMENT} characters.")
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    return Feedback(
        id=hashlib.sha256(key.encode()).hexdigest()[:_ID_LETTERS],
        time=moment.isoformat(timespec="seconds"),
        rating=rating,
        reasons=tuple(reason for reason in REASONS if reason in reasons),
        comment=said,
        question=str(answer["question"]),
        history=tuple(history),
        language=str(answer["language"]),
        filters=dict(filters or {}),
        answer=dict(answer),
        versions=versions,
    )
