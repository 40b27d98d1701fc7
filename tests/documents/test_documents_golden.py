"""The five documents, paragraph by paragraph: the listings in golden/ are the specification.

After a change that is meant, ``UPDATE_GOLDEN=1 pytest tests/documents/test_documents_golden.py``
writes them anew; read the difference before committing it.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from assistant.documents import parse_document, read, spans
from assistant.types import DocumentEntry, ParsedDocument, Passage

CORPUS = Path(__file__).parents[2] / "corpus"
GOLDEN = Path(__file__).parent / "golden"

ENTRIES = [
    DocumentEntry(**{**row, "conventions": tuple(row.get("conventions", ()))})
    for row in tomllib.loads((CORPUS / "manifest.toml").read_text("utf-8"))["document"]
]


def parsed(entry: DocumentEntry) -> ParsedDocument:
    source = read(CORPUS / "documents" / Path(entry.file).name, max_bytes=1_000_000)
    return parse_document(entry, source, "0" * 64)


def listing(document: ParsedDocument) -> str:
    """Everything that the parser made of a document, in reading order."""
    passages = {passage.id: passage for passage in document.passages}
    lines = [f"document {document.entry.id} ({document.entry.language}): {document.entry.title}"]
    for decision in document.decisions:
        body = f", {decision.body}" if decision.body else ""
        lines.append(f"decision {decision.ref} ({decision.held}{body}): {decision.title}")
    lines += [f"issue {issue.code}: {issue.message}" for issue in document.issues]
    for span in spans(document):
        if span.passage:
            lines += ["", *_passage(passages[span.passage])]
        else:
            printed = document.source.text[span.start : span.end]
            lines += ["", f"--- {span.kind}: {printed!r}"]
    return "\n".join(lines) + "\n"


def _passage(passage: Passage) -> list[str]:
    label = passage.locator if passage.official_label else f"[{passage.locator}]"
    lines = [f"{passage.id} | {passage.kind} | {label} | {passage.verb or '-'}"]
    if passage.section:
        lines.append(f"  section: {' / '.join(passage.section)}")
    if passage.chapeau:
        lines.append(f"  chapeau: {passage.chapeau}")
    for mention in passage.mentions:
        at = f", {mention.locator}" if mention.locator else ""
        lines.append(f"  mentions: {mention.target}{at} ({mention.printed!r})")
    if passage.annexes_named:
        lines.append(f"  annexes: {', '.join(passage.annexes_named)}")
    return [*lines, *(f"  > {line}" for line in passage.text.split("\n"))]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_the_document_is_read_as_its_listing_says(entry: DocumentEntry) -> None:
    golden = GOLDEN / f"{entry.id}.txt"
    found = listing(parsed(entry))
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


def test_one_line_of_three_clauses_is_three_paragraphs() -> None:
    document = parsed(
        next(e for e in ENTRIES if e.id == "stockholm-technical-assistance-decisions")
    )
    second = [passage for passage in document.passages if passage.ref == "SC-2/9"]
    assert [(p.id, p.verb) for p in second] == [
        ("SC-2/9:en:u1", "adopts"),
        ("SC-2/9:en:u2", "requests"),
        ("SC-2/9:en:u3", "adopts"),
    ]
    assert "In undertaking this task" in second[1].text
    assert [p.annexes_named for p in second] == [("annex I",), (), ("annex II",)]


def test_no_passage_of_a_decision_holds_words_of_another() -> None:
    document = parsed(
        next(e for e in ENTRIES if e.id == "stockholm-technical-assistance-decisions")
    )
    for passage in document.passages:
        for decision in document.decisions:
            inside = decision.start <= passage.start < decision.end
            assert inside == (passage.ref == decision.ref), passage.id
