"""A conversation that the browser kept while the page was loaded in another language."""

from __future__ import annotations

import json
from typing import Any

from assistant.web.languages import Words
from assistant.web.render import is_open, question_html, stopped_html

#: Questions and answers; the chat itself bears no more in one request.
_MOST_KEPT = 400
_ANSWER = '<div class="ca-answer '


def conversation_of(kept: str, said: Words) -> tuple[str, list[tuple[str, str]]]:
    """What stood in the text field, and the messages as role and HTML; empty for what is none.

    ``kept`` is JSON of the page's script: ``{"draft": …, "said": [{"question": …} or {"answer":
    …}]}``. Answers are HTML that this browser was sent before, and pass the same filter again
    when they are shown. One that was still being written is marked as incomplete.
    """
    try:
        read = json.loads(kept)
    except (ValueError, RecursionError):
        return "", []
    entries = read.get("said") if isinstance(read, dict) else None
    if not isinstance(entries, list):
        return "", []
    draft = read.get("draft")
    messages = [message for one in entries[-_MOST_KEPT:] if (message := _message(one, said))]
    return draft if isinstance(draft, str) else "", messages


def _message(entry: Any, said: Words) -> tuple[str, str] | None:
    if not isinstance(entry, dict):
        return None
    question, answer = entry.get("question"), entry.get("answer")
    if isinstance(question, str):
        return "user", question_html(question)
    if isinstance(answer, str) and answer.startswith(_ANSWER):
        return "assistant", stopped_html(answer, said) if is_open(answer) else answer
    return None
