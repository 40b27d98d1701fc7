"""The rules that make paragraphs of a PDF, each of which can be left out to measure it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """All on, but in ``python -m evals reading --rules``."""

    raised: bool = True  # raised and lowered characters stand on the line that they touch
    marks: bool = True  # marks of footnotes are taken out of the text
    blanks: bool = True  # a gap between letters is a blank, though none was printed
    running_heads: bool = True  # recurring lines and numbers at the edges are left out
    footnotes: bool = True  # notes at the foot stand apart
    columns: bool = True  # a page in two columns is read column by column
    tables: bool = True  # lines with cells are rows
    hyphens: bool = True  # a hyphen at a line's end joins, and stays
    labels: bool = True  # a label gets the blank that it lost: "1.Notes"


ALL_RULES = Rules()
