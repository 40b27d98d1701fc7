"""Feedback to store, read and make questions of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from assistant.feedback import Feedback, Rating, Reason, Versions, given

QUOTE = "1. Requests the Secretariat to continue to collect information;"


def cited(quote: str = QUOTE, ref: str | None = "SC-8/15", document: str = "d") -> dict[str, Any]:
    return {"marker": 1, "document": document, "ref": ref, "locator": "para. 1", "quote": quote}


def said(
    key: str = "a-key",
    rating: Rating = "helpful",
    reasons: Sequence[Reason] = (),
    comment: str = "",
    *,
    status: str = "answered",
    citations: Sequence[dict[str, Any]] = (),
    text: str = "",
    history: Sequence[str] = (),
    filters: dict[str, str] | None = None,
    at: datetime = datetime(2026, 11, 28, 12, 0, tzinfo=UTC),
) -> Feedback:
    answer = {
        "question": "What is asked?",
        "language": "en",
        "status": status,
        "text": text or "\n\n".join(f"> {one['quote']}" for one in citations),
        "citations": list(citations),
    }
    versions = Versions("0.1.0", 7, "2026-11-27T10:00:00+00:00", "model:1", "")
    return given(
        key,
        rating,
        reasons,
        comment,
        answer=answer,
        history=history,
        filters=filters,
        versions=versions,
        now=at,
    )


@pytest.fixture(name="said", scope="session")
def _said() -> Callable[..., Feedback]:
    """Makes a feedback; all has a default."""
    return said


@pytest.fixture(name="cited", scope="session")
def _cited() -> Callable[..., dict[str, Any]]:
    """Makes a citation as it is printed."""
    return cited
