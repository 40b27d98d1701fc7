"""Answers made of lines of their own kind: mandates in rows, paragraphs side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answering.quote import folded, inert
from assistant.answering.reply import Row
from assistant.types import Citation

#: Stands for the sign of bold until the text is inert.
_BOLD = "\x02"
_WORD = re.compile(r"\w+")
#: What opens an item is left out of the bold, so that it is still seen to open one.
_LABEL = re.compile(r"\s*(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)]|[•▪◦●○–—*-])\s+")


def rows_text(lead: str, rows: Sequence[Row], citations: Sequence[Citation]) -> str:
    """The lead, then each row under the number of the passage that it cites."""
    markers = {citation.passage_id: citation.marker for citation in citations}
    blocks = []
    for row in rows:
        marker = f" [{markers[row.passage_id]}]" if row.passage_id in markers else ""
        blocks.append(f"{row.head}{marker}")
        if row.body:
            blocks.append(row.body)
    return "\n\n".join([lead, *blocks])


def in_bold(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Text of a document as a block quotation, made inert, with the words at ``spans`` in bold.

    A span that goes over lines is parted, since a line may start an item of its own. Signs of
    bold stand at words only: beside punctuation Markdown would leave them as they are.
    """
    pieces, position = [], 0
    for start, end in spans:
        pieces.append(text[position:start].replace(_BOLD, ""))
        for line in text[start:end].replace(_BOLD, "").splitlines(keepends=True):
            label = _LABEL.match(line)
            words = list(_WORD.finditer(line, label.end() if label else 0))
            first, last = (words[0].start(), words[-1].end()) if words else (0, 0)
            sign = _BOLD if words else ""
            pieces.append(f"{line[:first]}{sign}{line[first:last]}{sign}{line[last:]}")
        position = end
    pieces.append(text[position:].replace(_BOLD, ""))
    shown = inert(folded("".join(pieces))).replace(_BOLD, "**")
    return "\n".join(f"> {line}".rstrip() for line in shown.split("\n"))
