"""Answers and lists for a person in a terminal, and JSON for a program."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, TextIO

from assistant.commands.status_text import status_text

if TYPE_CHECKING:  # --help needs none of them
    from assistant.types import AlsoIn, Answer, Hit, Lookup, PassageRecord


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
    if answer.summary is not None:
        from assistant.answering.compose_text import summary_text

        print(_visible(f"\n{'-' * 72}\n{summary_text(answer.summary, answer.language)}"))


def print_hits(hits: list[Hit]) -> None:
    """Passages with their scores, best first."""
    if not hits:
        print("Nothing is held that matches.")
    for hit in hits:
        _print_record(hit.record, f"  ({hit.score:.4f})")
        if len(hit.versions) > 1:
            print(f"    held in: {', '.join(hit.versions)}")
        if hit.also_in:
            print(_visible(f"    also in: {'; '.join(_place(other) for other in hit.also_in)}"))


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
    """What is held, whole or in part, and what is missing."""
    print(_visible(status_text(status)))


def _place(other: AlsoIn) -> str:
    differs = f" ({other.differs})" if other.differs else ""
    return f"{other.ref}, {other.locator}{differs}"


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
