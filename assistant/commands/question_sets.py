"""Adding a question to a set of ``evals/questions``, where it stands once."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from assistant.errors import UsageError

#: Ends of lines to readers of text, though not to JSON: a set is read line by line.
_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x7f\x85\u2028\u2029"}


def question_line(question: Mapping[str, Any]) -> str:
    """A question as one line. Controls that a terminal may act on, and that text may be hidden
    with, are written as JSON escapes, so that what is read is what is stored."""
    text = json.dumps(question, ensure_ascii=False).translate(_LINE_ENDS)
    return "".join(
        f"\\u{ord(letter):04x}"
        if unicodedata.category(letter) in ("Cc", "Cf", "Cs") and ord(letter) < 0x10000
        else letter
        for letter in text
    )


def append_question(path: Path, question: Mapping[str, Any]) -> None:
    """Add a question at the end of a set; a new file is begun in a folder that is there.

    Raises:
        UsageError: the file is no ``.jsonl``, a set of its folder cannot be read, or one has this
            id or this question already.
    """
    if path.suffix != ".jsonl" or not path.parent.is_dir():
        raise UsageError(f"{path}: name a .jsonl file in a folder that exists.")
    for other in sorted({*path.parent.glob("*.jsonl")}):
        for row in _rows(other):
            if row.get("id") == question["id"] or _asked(row) == _asked(question):
                raise UsageError(f"{other} has this question already, as {row.get('id')}.")
    try:
        whole = not path.exists() or path.read_bytes()[-1:] in (b"", b"\n")
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(("" if whole else "\n") + question_line(question) + "\n")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}).") from error


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error}).") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict):
            raise UsageError(f"{path}, line {number}: not a JSON object; mend it first.")
        yield row


def _asked(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The question with the earlier ones, however it is spaced and capitalised."""
    history = row.get("history")
    texts = [*(history if isinstance(history, list) else ()), row.get("question")]
    return tuple(" ".join(str(text).split()).casefold() for text in texts)
