"""Tables as lines: a row a line, unless the table only lays out text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.documents.verbs import opens_paragraph

_LABEL: Final = re.compile(r"(?:\d{1,3}[.)]|\(?[a-z]{1,4}\))")
_NUMBERED: Final = re.compile(r"\d{1,3}[.)]\s")

#: The paragraphs of a cell.
Cell = Sequence[str]


def table_lines(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """Paragraphs of a table: rows (``| a | b |``) that follow each other as one, a line each.

    A table of one column is a frame around text, and a cell that holds paragraphs of a decision
    or a table is a piece of the page: these come as paragraphs. So do a number that has a column
    of its own beside its paragraph, and sentences across the whole table (the notes below it).
    """
    if not any(len(row) > 1 for row in rows):
        yield from (text for row in rows for cell in row for text in cell)
        return
    lines: list[str] = []
    for row in rows:
        pieces = [index for index, cell in enumerate(row) if _is_layout(cell)]
        if len(row) == 1 and "".join(row[0][-1:]).endswith("."):
            pieces = [0]
        paragraphs = [text for index in pieces for text in row[index]]
        flat = [
            "" if index in pieces else re.sub(r"\s*\n\s*", " ", " ".join(cell))
            for index, cell in enumerate(row)
        ]
        filled = [text for text in flat if text]
        if len(filled) == 2 and not pieces and _is_label(*filled):
            paragraphs, filled = [" ".join(filled)], []
        if filled:
            lines.append(f"| {' | '.join(flat)} |")
        if paragraphs:
            if lines:
                yield "\n".join(lines)
                lines = []
            yield from paragraphs
    if lines:
        yield "\n".join(lines)


def _is_layout(cell: Cell) -> bool:
    paragraphs = sum(bool(_NUMBERED.match(text)) or opens_paragraph(text) for text in cell)
    return paragraphs > 1 or any(text.startswith("| ") for text in cell)


def _is_label(first: str, second: str) -> bool:
    """A number in a column of its own, beside its paragraph."""
    return bool(_LABEL.fullmatch(first)) and second.endswith((".", ";", ":"))
