"""What each rule of the PDF reader mends: paragraphs found with it left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from rich.table import Table

from assistant.documents import read
from assistant.documents.readers.pdf import read_bytes
from assistant.documents.readers.pdf_rules import ALL_RULES, Rules
from assistant.errors import UsageError
from evals.pairs import Pair, compare, total

_MAX_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Without:
    """All pairs of a folder read without one rule; ``rule`` is empty where all are on."""

    rule: str
    pairs: Pair  # of all documents together


def measure_rules(folder: Path) -> Iterator[Without]:
    """With all rules, then without each, every ``NAME.pdf`` against its ``NAME.docx``.

    Raises:
        UsageError: the folder holds no pair.
        CorpusError: a file cannot be read.
    """
    files = [
        (docx.stem, read(docx, max_bytes=_MAX_BYTES).text, pdf.read_bytes())
        for docx in sorted(folder.glob("*.docx"))
        if (pdf := docx.with_suffix(".pdf")).exists()
    ]
    if not files:
        raise UsageError(f"{folder}: holds no NAME.docx with a NAME.pdf")
    for rule in ("", *(field.name for field in fields(Rules))):
        rules = replace(ALL_RULES, **{rule: False}) if rule else ALL_RULES
        pairs = [
            compare(name, docx, read_bytes(pdf, name, rules=rules).text)
            for name, docx, pdf in files
        ]
        yield Without(rule, total(pairs))


def rules_table(measured: Sequence[Without]) -> Table:
    """A line a rule, that with all rules first."""
    every = measured[0].pairs
    headings = ("number and opening", "whole text", "PDF only", "glued marks")
    table = Table(
        "left out", *headings, title=f"Rules of the PDF reader, {every.numbered} paragraphs"
    )
    for each in measured:
        pairs = each.pairs
        table.add_row(
            each.rule or "none",
            f"{pairs.opening_share:.1%} ({pairs.same_opening - every.same_opening:+})",
            f"{pairs.text_share:.1%} ({pairs.same_text - every.same_text:+})",
            str(len(pairs.surplus)),
            str(len(pairs.glued)),
        )
    return table


def rules_json(measured: Sequence[Without]) -> dict[str, Any]:
    """Every figure; plain values."""
    return {
        each.rule or "none": {
            "numbered": each.pairs.numbered,
            "opening_share": each.pairs.opening_share,
            "text_share": each.pairs.text_share,
            "pdf_only": len(each.pairs.surplus),
            "glued": len(each.pairs.glued),
        }
        for each in measured
    }
