"""The text of a passage and its sub-paragraphs, with the way back to the printed words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.documents.labels import label_of
from assistant.references.folding import Folded
from assistant.types import Words


@dataclass(frozen=True, slots=True)
class Text:
    """The text or the chapeau of a passage, folded."""

    printed: str
    folded: Folded
    source: str

    def words(self, start: int, end: int) -> Words:
        """The printed words at ``start:end`` of the folded text, without blanks at the ends."""
        first, last = self.folded.origin(start), self.folded.origin_end(end)
        text = self.printed[first:last]
        first += len(text) - len(text.lstrip(" \t\n,;:—，；،؛"))
        last -= len(text) - len(text.rstrip(" \t\n,;:.，；。،؛"))
        last = max(first, last)
        return Words(
            self.printed[first:last], first, last, "chapeau" if self.source == "chapeau" else "text"
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """The lead of a passage or one of its sub-paragraphs, without its label."""

    part: str
    start: int
    end: int
    label_end: int  # of the label before ``start``; 0 where there is none


_LINE = re.compile(r"[^\n]+")


def pieces_of(text: Text) -> list[Piece]:
    """Lead and sub-paragraphs; a passage that is one sub-paragraph has a lead with its label."""
    pieces: list[Piece] = []
    path: list[str] = []
    folded = text.folded.text
    for line in _LINE.finditer(folded):
        first = line.start() + len(line[0]) - len(line[0].lstrip())
        label = label_of(line[0].strip())
        if not pieces:
            labelled = label is not None and label.kind in {"sub", "number", "bullet"}
            end = first + label.end if labelled and label else first
            sub = labelled and label is not None and label.kind != "number"
            pieces.append(Piece("", end, len(folded), end if sub else 0))
        elif label is not None and label.kind == "sub":
            pieces[-1] = replace(pieces[-1], end=line.start())
            path = _path(path, label.value)
            part = " ".join(f"({value})" for value in path)
            at = first + label.end
            pieces.append(Piece(part, at, len(folded), at))
    return pieces or [Piece("", 0, len(folded), 0)]


def _path(path: list[str], value: str) -> list[str]:
    """The labels down to ``value``: "(i)" after "(h)" is a letter, after "(a)" a numeral."""
    for depth in range(len(path), 0, -1):
        above = path[depth - 1]
        if len(above) == len(value) == 1 and ord(value) == ord(above) + 1:
            return [*path[: depth - 1], value]
        if above in _NUMERALS and value == _NUMERALS[(_NUMERALS.index(above) + 1) % 20]:
            return [*path[: depth - 1], value]
    return [*path[:3], value]


_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
