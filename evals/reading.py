"""What the readers make of a folder of real documents: pages, decisions, paragraphs, issues."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.table import Table

from assistant.documents import parse_document, read
from assistant.errors import CorpusError, UsageError
from assistant.types import DocumentEntry, ParsedDocument
from evals.files import read_rows

_MAX_BYTES = 256 * 1024 * 1024

#: Files of these endings are read; what they are is told by their bytes.
_ENDINGS = frozenset({".pdf", ".docx", ".html", ".htm", ".txt", ".md"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One file as it was read; ``refused`` says why, where it was not."""

    name: str
    seconds: float = 0.0  # reading alone, without finding decisions and paragraphs
    pages: int = 0
    decisions: tuple[str, ...] = ()
    passages: int = 0
    numbered: int = 0  # passages with a printed label
    torn: int = 0  # passages that begin with a small letter, or go on with another one
    footnotes: int = 0
    issues: tuple[tuple[str, int], ...] = ()  # code, how many
    refused: str = ""


def read_folder(folder: Path) -> tuple[Reading, ...]:
    """Every document of a folder, in the order of names.

    Raises:
        UsageError: the folder holds no document.
    """
    files = sorted(path for path in folder.glob("*") if path.suffix.lower() in _ENDINGS)
    if not files:
        raise UsageError(f"{folder}: holds no documents")
    return tuple(read_file(path) for path in files)


def read_file(path: Path) -> Reading:
    """Read and structure one file; a refusal is a result."""
    began = time.perf_counter()
    try:
        source = read(path, max_bytes=_MAX_BYTES)
    except CorpusError as error:
        return Reading(path.name, refused=str(error).removeprefix(f"{path}: "))
    seconds = time.perf_counter() - began
    parsed = parse_document(DocumentEntry(path.stem, path.name, ""), source, "")
    return _reading(path.name, parsed, seconds)


def _reading(name: str, parsed: ParsedDocument, seconds: float) -> Reading:
    return Reading(
        name=name,
        seconds=seconds,
        pages=len(parsed.source.pages),
        decisions=tuple(decision.ref for decision in parsed.decisions),
        passages=len(parsed.passages),
        numbered=sum(passage.official_label for passage in parsed.passages),
        torn=sum(
            passage.text[:1].islower() or "continued" in passage.id for passage in parsed.passages
        ),
        footnotes=len(parsed.source.footnotes),
        issues=tuple(Counter(issue.code for issue in parsed.issues).most_common()),
    )


def missing(readings: Sequence[Reading], queries: Path) -> tuple[str, ...]:
    """References that the queries of a folder ask for and that no file opens as a decision."""
    wanted = {ref for row in read_rows(queries) for ref in row.get("refs", ())}
    return tuple(sorted(wanted - {ref for reading in readings for ref in reading.decisions}))


def reading_table(readings: Sequence[Reading]) -> Table:
    """A line a file."""
    headings = ("pages", "pages/s", "decisions", "passages", "numbered", "torn", "notes", "issues")
    table = Table("file", *headings, title="Documents as read")
    for reading in readings:
        if reading.refused:
            table.add_row(reading.name, *[""] * (len(headings) - 1), reading.refused)
            continue
        table.add_row(
            reading.name,
            str(reading.pages),
            f"{reading.pages / reading.seconds:.0f}" if reading.pages else "",
            str(len(reading.decisions)),
            str(reading.passages),
            str(reading.numbered),
            str(reading.torn),
            str(reading.footnotes),
            ", ".join(f"{code} {count}" for code, count in reading.issues),
        )
    return table


def reading_json(readings: Sequence[Reading], absent: Sequence[str]) -> dict[str, Any]:
    """Every figure; plain values."""
    return {
        "missing_decisions": list(absent),
        "files": {
            reading.name: {
                "refused": reading.refused,
                "seconds": round(reading.seconds, 3),
                "pages": reading.pages,
                "decisions": list(reading.decisions),
                "passages": reading.passages,
                "numbered": reading.numbered,
                "torn": reading.torn,
                "footnotes": reading.footnotes,
                "issues": dict(reading.issues),
            }
            for reading in readings
        },
    }
