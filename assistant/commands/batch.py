"""Files of questions, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.commands.printing import complain, print_json
from assistant.errors import UsageError


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One line of a batch file: the question, or the query of a search."""

    id: object  # any JSON value; it comes back as it is
    question: str
    history: tuple[str, ...] = ()
    language: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)  # as of ``--filter``
    line: int = 0


def read_batch(path: Path) -> tuple[BatchItem, ...]:
    """All lines of a batch file, checked before the first is answered; blank ones are passed over.

    Raises:
        UsageError: the file cannot be read, or a line is not what it should be; names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: is not UTF-8 text; save it as JSON lines in UTF-8.") from None
    return tuple(_items(path, text))


def answer_batch(path: Path, reply: Callable[[BatchItem], dict[str, Any]]) -> int:
    """Print one line of JSON for each line of the file, as soon as it is there.

    A question that cannot be asked (empty, too long) gets a line with "error" and does not end
    the batch; the exit status is 2 then.
    """
    status = 0
    for item in read_batch(path):
        try:
            result = reply(item)
        except UsageError as error:
            complain(f"{path}, line {item.line}: {error}")
            result = {"error": str(error)}
            status = error.exit_status
        print_json({"id": item.id, **result}, one_line=True)
    return status


def _items(path: Path, text: str) -> Iterator[BatchItem]:
    # Not splitlines(): JSON may hold U+2028 and its kin unescaped inside a string.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _item(f"{path}, line {number}", line, number)


def _item(where: str, line: str, number: int) -> BatchItem:
    try:
        content = json.loads(line)
    except (ValueError, RecursionError) as error:  # also a number of thousands of digits
        raise UsageError(f"{where}: not JSON ({error}); write one object a line.") from None
    if not isinstance(content, dict):
        raise UsageError(f"{where}: each line is one JSON object.")
    question = content.get("question", content.get("query"))
    if not isinstance(question, str):
        raise UsageError(f'{where}: has neither a text "question" nor a text "query".')
    history = content.get("history") or []
    if not isinstance(history, list) or not all(isinstance(text, str) for text in history):
        raise UsageError(f'{where}: "history" is a list of the earlier questions, as texts.')
    language = content.get("language") or ""
    if not isinstance(language, str):
        raise UsageError(f'{where}: "language" is a code such as "fr".')
    filters = content.get("filters") or {}
    if not isinstance(filters, dict) or not all(isinstance(one, str) for one in filters.values()):
        raise UsageError(f'{where}: "filters" is an object such as {{"convention": "Stockholm"}}.')
    return BatchItem(content.get("id"), question, tuple(history), language, filters, number)
