"""One document in two formats: does its PDF hold the numbered paragraphs of its DOCX?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.table import Table

from assistant.documents import read
from assistant.errors import UsageError

#: Of the numbers of papers: "12.", "3.4", "31.II.7", each followed by words.
_NUMBERED = re.compile(
    r"(\d{1,3}(?:\.[IVXLC]{1,7})?(?:\.\d{1,3}){0,3})\.?\s+(?=[“\"«(\[]?[^\W\d_])"
)
#: Paragraphs are known again by so many words; that many tell two of one document apart.
FIRST_WORDS = 12
#: The mark of a note that was taken for a part of the word before it: "report.12 The".
_GLUED = re.compile(r"[a-z]{3}[.,;:”’)]{0,2}\d{1,2}(?=[\s.,;:]|$)")
_MAX_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph with its printed number; ``text`` without it, as words alone."""

    number: str
    text: str

    @property
    def opening(self) -> tuple[str, str]:
        """Number and first words."""
        return self.number, " ".join(self.text.split()[:FIRST_WORDS])


@dataclass(frozen=True, slots=True)
class Pair:
    """What two readings of one document have in common."""

    name: str
    numbered: int  # paragraphs in the DOCX
    same_opening: int
    same_text: int
    missing: tuple[Numbered, ...]  # in the DOCX only
    differing: tuple[tuple[Numbered, Numbered], ...]  # same opening, another text: DOCX, PDF
    surplus: tuple[Numbered, ...]  # in the PDF only
    glued: tuple[str, ...]  # note marks glued to words, of either

    @property
    def opening_share(self) -> float:
        """Of the paragraphs of the DOCX, those with number and first words in the PDF; 0..1."""
        return self.same_opening / self.numbered if self.numbered else 1.0

    @property
    def text_share(self) -> float:
        """Of the paragraphs of the DOCX, those whole in the PDF; 0..1."""
        return self.same_text / self.numbered if self.numbered else 1.0


def compare_folder(folder: Path) -> tuple[Pair, ...]:
    """Every ``NAME.docx`` of a folder with its ``NAME.pdf``.

    Raises:
        UsageError: the folder holds no pair.
        CorpusError: a file cannot be read.
    """
    pairs = [
        compare(docx.stem, *(read(path, max_bytes=_MAX_BYTES).text for path in (docx, pdf)))
        for docx in sorted(folder.glob("*.docx"))
        if (pdf := docx.with_suffix(".pdf")).exists()
    ]
    if not pairs:
        raise UsageError(f"{folder}: holds no NAME.docx with a NAME.pdf")
    return tuple(pairs)


def compare(name: str, docx: str, pdf: str) -> Pair:
    """Compare two texts of one document, paragraphs parted by empty lines.

    White space, hyphens and dashes are folded: where a line was broken is of no matter.
    """
    ours, theirs = tuple(numbered_paragraphs(docx)), tuple(numbered_paragraphs(pdf))
    unmatched: dict[tuple[str, str], list[Numbered]] = {}
    for paragraph in theirs:
        unmatched.setdefault(paragraph.opening, []).append(paragraph)
    missing, differing, same = [], [], 0
    for paragraph in ours:
        twins = unmatched.get(paragraph.opening)
        if not twins:
            missing.append(paragraph)
            continue
        twin = twins.pop(0)
        if twin.text == paragraph.text:
            same += 1
        else:
            differing.append((paragraph, twin))
    return Pair(
        name=name,
        numbered=len(ours),
        same_opening=same + len(differing),
        same_text=same,
        missing=tuple(missing),
        differing=tuple(differing),
        surplus=tuple(paragraph for twins in unmatched.values() for paragraph in twins),
        glued=tuple(match[0] for text in (docx, pdf) for match in _GLUED.finditer(text)),
    )


def numbered_paragraphs(text: str) -> Iterator[Numbered]:
    """Paragraphs that open with a number; rows of tables are none."""
    for block in re.split(r"\n[^\S\n]*\n", text):
        match = _NUMBERED.match(block.lstrip())
        if match:
            yield Numbered(match[1], _folded(block.lstrip()[match.end() :]))


def total(pairs: Sequence[Pair]) -> Pair:
    """All pairs as one."""
    return Pair(
        name="all",
        numbered=sum(pair.numbered for pair in pairs),
        same_opening=sum(pair.same_opening for pair in pairs),
        same_text=sum(pair.same_text for pair in pairs),
        missing=tuple(each for pair in pairs for each in pair.missing),
        differing=tuple(each for pair in pairs for each in pair.differing),
        surplus=tuple(each for pair in pairs for each in pair.surplus),
        glued=tuple(each for pair in pairs for each in pair.glued),
    )


def first_difference(one: str, other: str) -> tuple[str, str]:
    """Where two texts part, some words from there in each."""
    at = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    start = max(0, at - 20)
    return one[start : at + 40], other[start : at + 40]


def pairs_table(pairs: Sequence[Pair]) -> Table:
    """A line a document, the sum below."""
    headings = ("numbered", "number and opening", "whole text", "PDF only", "glued marks")
    table = Table("document", *headings, title="DOCX against PDF")
    for pair in (*pairs, total(pairs)):
        if pair.name == "all":
            table.add_section()
        table.add_row(
            pair.name,
            str(pair.numbered),
            f"{pair.same_opening} ({pair.opening_share:.1%})",
            f"{pair.same_text} ({pair.text_share:.1%})",
            str(len(pair.surplus)),
            str(len(pair.glued)),
        )
    return table


def differences_table(pairs: Sequence[Pair]) -> Table:
    """What is missing, differs or is too much, paragraph by paragraph."""
    table = Table("document", "what", "number", "text", title="Differences", show_lines=True)
    for pair in pairs:
        for what, paragraphs in (("missing", pair.missing), ("PDF only", pair.surplus)):
            for paragraph in paragraphs:
                table.add_row(pair.name, what, paragraph.number, paragraph.text[:80])
        for docx, pdf in pair.differing:
            parted = "\n".join(first_difference(docx.text, pdf.text))
            table.add_row(pair.name, "differs", docx.number, parted)
        for mark in pair.glued:
            table.add_row(pair.name, "glued", "", mark)
    return table


def pairs_json(pairs: Sequence[Pair]) -> dict[str, Any]:
    """Every figure and every difference; plain values."""
    return {
        pair.name: {
            "numbered": pair.numbered,
            "opening_share": pair.opening_share,
            "text_share": pair.text_share,
            "missing": [f"{each.number} {each.text[:80]}" for each in pair.missing],
            "pdf_only": [f"{each.number} {each.text[:80]}" for each in pair.surplus],
            "differing": [
                [docx.number, *first_difference(docx.text, pdf.text)]
                for docx, pdf in pair.differing
            ],
            "glued": list(pair.glued),
        }
        for pair in (*pairs, total(pairs))
    }


def _folded(text: str) -> str:
    return " ".join(re.sub(r"\s*[-\u2010-\u2015\u00ad]\s*", "-", text).split())
