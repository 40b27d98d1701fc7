"""Answers and lists for a person in a terminal, and JSON for a program."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:  # --help needs none of them
    from assistant.types import Answer, Hit, Lookup, PassageRecord

#: Parts of a list in the status that a person is shown: it is to fit on a screen.
_SHOWN = 10


def complain(message: str) -> None:
    """One line on standard error, whatever the message quotes."""
    print(_visible(" ".join(message.split()), sys.stderr), file=sys.stderr, flush=True)


def print_json(value: Mapping[str, object], *, one_line: bool = False) -> None:
    """JSON in the script it was written in; escaped where the stream cannot carry it."""
    indent = None if one_line else 1
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:  # a console of one script, or half a character in a question
        text = json.dumps(value, indent=indent)
    print(text, flush=one_line)


def print_text(text: str) -> None:
    """Lines that may quote a document."""
    print(_visible(text))


def print_answer(answer: Answer) -> None:
    """The answer's text without Markdown's marks, then its sources and notices."""
    from assistant.answering.quote import plain

    if answer.understood:
        print(_visible(plain(answer.understood)))
        print()
    print(_visible(plain(answer.text)))
    print()
    for citation in answer.citations:
        parts = (citation.ref or citation.title, citation.locator, citation.meeting, citation.date)
        print(_visible(f"[{citation.marker}] " + ", ".join(part for part in parts if part)))
    for notice in answer.notices:
        print(_visible(f"Note: {plain(notice)}"))


def print_hits(hits: list[Hit]) -> None:
    """Passages with their scores, best first."""
    if not hits:
        print("Nothing is held that matches.")
    for hit in hits:
        _print_record(hit.record, f"  ({hit.score:.4f})")


def print_lookup(found: Lookup) -> None:
    """What is known of one reference."""
    title = f": {found.title}" if found.title else ""
    print(_visible(f"{found.reference}{title} ({found.status.replace('_', ' ')})"))
    for record in found.passages:
        _print_record(record)
    for candidate in found.candidates:
        print(_visible(f"  perhaps {candidate}"))
    for notice in found.notices:
        print(_visible(f"Note: {notice}"))


def print_status(status: Mapping[str, object]) -> None:
    """One line a figure; of what has parts, one line a part, the first ten of them."""
    for key, value in status.items():
        name = key.replace("_", " ")
        parts = _parts(value)
        if parts is None:
            print(_visible(f"{name}: {value}"))
            continue
        print(f"{name}: {len(parts)}" if parts else f"{name}: none")
        for part in parts[:_SHOWN]:
            print(_visible(f"  {part}"))
        if len(parts) > _SHOWN:
            print(f"  and {len(parts) - _SHOWN} more; --json names all")


def _parts(value: object) -> list[str] | None:
    if isinstance(value, Mapping):
        return [f"{part}: {_words(said)}" for part, said in value.items()]
    if isinstance(value, list):
        return [_words(item) for item in value]
    return None


def _words(value: object) -> str:
    if isinstance(value, Mapping):
        named = (f"{part} {key}" if isinstance(part, int) else part for key, part in value.items())
        return ", ".join(str(part) for part in named if part)
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return str(value)


def _print_record(record: PassageRecord, score: str = "") -> None:
    passage = record.passage
    name = passage.ref or record.title or record.document_title
    print(_visible(f"{name}, {passage.locator}{score}\n    {' '.join(passage.text.split())}"))


def _visible(text: str, stream: TextIO | None = None) -> str:
    """Untrusted text for a terminal: no escape sequence and no bidi override gets through."""
    kept = "".join(
        character
        for character in text
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )
    encoding = (stream or sys.stdout).encoding or "utf-8"
    return kept.encode(encoding, "replace").decode(encoding)
