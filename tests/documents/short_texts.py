"""A short text as a document, and what is read of it."""

from __future__ import annotations

from assistant.documents import parse_document
from assistant.documents.readers.text import pages_of
from assistant.types import DocumentEntry, ParsedDocument, Passage, SourceText


def document(text: str, **manifest: object) -> ParsedDocument:
    entry = DocumentEntry(**{"id": "doc", "file": "doc.txt", "title": "", **manifest})
    return parse_document(entry, SourceText(text, pages_of(text)), "0" * 64)


def labels(text: str, **manifest: object) -> list[tuple[str, str, str]]:
    return [(p.id, p.kind, p.locator) for p in document(text, **manifest).passages]


def codes(text: str) -> list[str]:
    return [issue.code for issue in document(text).issues]


def only(text: str, identifier: str) -> Passage:
    return next(p for p in document(text).passages if p.id == identifier)
