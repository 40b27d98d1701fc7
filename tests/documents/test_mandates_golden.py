"""The mandates of the decisions in the corpus: golden/mandates.txt was checked by reading them.

After a change that is meant, ``UPDATE_GOLDEN=1 pytest tests/documents/test_mandates_golden.py``
writes it anew; read the difference before committing it.
"""

from __future__ import annotations

import csv
import os
import tomllib
from datetime import date
from pathlib import Path

import pytest

from assistant.documents import parse_document, read
from assistant.documents.mandates import mandates_of
from assistant.references import parse
from assistant.types import DocumentEntry, Mandate, Meeting, ParsedDocument

CORPUS = Path(__file__).parents[2] / "corpus"
GOLDEN = Path(__file__).parent / "golden" / "mandates.txt"


@pytest.fixture(scope="module")
def documents() -> list[ParsedDocument]:
    rows = tomllib.loads((CORPUS / "manifest.toml").read_text("utf-8"))["document"]
    entries = [
        DocumentEntry(**{**row, "conventions": tuple(row.get("conventions", ()))}) for row in rows
    ]
    return [
        parse_document(entry, read(CORPUS / entry.file, max_bytes=1_000_000), "0" * 64)
        for entry in entries
    ]


@pytest.fixture(scope="module")
def meetings() -> tuple[Meeting, ...]:
    with (CORPUS / "register" / "meetings.csv").open(encoding="utf-8", newline="") as rows:
        return tuple(
            Meeting(
                row["convention"],
                row["meeting"],
                date.fromisoformat(row["start"]) if row["start"] else None,
                date.fromisoformat(row["end"]) if row["end"] else None,
            )
            for row in csv.DictReader(rows)
        )


def _listing(mandate: Mandate) -> list[str]:
    lines = [f"  {mandate.part} {mandate.verb} ({mandate.strength})".replace("   ", "  ")]
    for addressee in mandate.addressees:
        assert addressee.words is not None
        lines.append(f"    to {addressee.name}: {addressee.words.text!r}")
    lines.append(f"    action: {' '.join(mandate.action.text.split())}")
    lines += [
        f"    due {due.words.text!r}: {due.first}/{due.last} {due.meeting}"
        for due in mandate.deadlines
    ]
    lines += [f"    if: {condition.text!r}" for condition in mandate.conditions]
    if mandate.recurrence:
        lines.append(f"    recurs: {mandate.recurrence}")
    return lines


def test_mandates_of_the_corpus(
    documents: list[ParsedDocument], meetings: tuple[Meeting, ...]
) -> None:
    lines = []
    for document in documents:
        for passage in document.passages:
            reference = parse(passage.ref) if passage.ref else None
            found = mandates_of(
                passage,
                convention=reference.convention if reference else "",
                meeting=reference.meeting if reference else "",
                meetings=meetings,
            )
            if passage.kind != "operative":
                assert found == ()
                continue
            lines += ["", passage.id, *(line for each in found for line in _listing(each))]
    listing = "\n".join(lines).lstrip() + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(listing, encoding="utf-8")
    assert listing == GOLDEN.read_text(encoding="utf-8")
