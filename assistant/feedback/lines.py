"""Feedback as a line of JSON and back. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from assistant.feedback.values import RATINGS, REASONS, Feedback, Versions

_ID = re.compile(r"[0-9a-f]{12}")
_TEXTS = ("id", "time", "comment", "question", "language")


def feedback_json(feedback: Feedback) -> dict[str, Any]:
    """The object of one line of the file, which ``feedback show --json`` prints too."""
    return {**asdict(feedback), "reasons": list(feedback.reasons), "history": [*feedback.history]}


def line_of(feedback: Feedback) -> bytes:
    """One line, ended; half a character (a lone surrogate) becomes a question mark."""
    text = json.dumps(feedback_json(feedback), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace") + b"\n"


def feedback_of(line: bytes) -> Feedback | None:
    """The feedback of one line; None where it is broken off or is none of ours."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return _feedback(row) if isinstance(row, dict) else None


def _feedback(row: Mapping[str, Any]) -> Feedback | None:
    texts: dict[str, Any] = {name: row.get(name) for name in _TEXTS}
    answer, versions, filters = (row.get(name) for name in ("answer", "versions", "filters"))
    reasons, history = row.get("reasons"), row.get("history")
    if (
        not all(isinstance(text, str) for text in texts.values())
        or not _ID.fullmatch(row["id"])
        or row.get("rating") not in RATINGS
        or not isinstance(reasons, list)
        or not isinstance(history, list)
        or not all(isinstance(text, str) for text in history)
        or not isinstance(answer, dict)
        or not isinstance(filters, dict)
        or not isinstance(versions, dict)
    ):
        return None
    return Feedback(
        **texts,
        rating=row["rating"],
        reasons=tuple(reason for reason in REASONS if reason in reasons),
        history=tuple(history),
        filters={str(name): str(value) for name, value in filters.items()},
        answer=answer,
        versions=_versions(versions),
    )


def _versions(row: Mapping[str, Any]) -> Versions:
    generation = row.get("generation")
    return Versions(
        program=str(row.get("program", "")),
        generation=generation if isinstance(generation, int) else 0,
        published=str(row.get("published", "")),
        embedding_model=str(row.get("embedding_model", "")),
        chat_model=str(row.get("chat_model", "")),
    )
