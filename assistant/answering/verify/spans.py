"""Places in a text, and whether one overlaps any of many."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol

Span = tuple[int, int]

#: Where a word may begin: Chinese writes on without a blank.
WORD_BEGINS = r"(?:(?<![^\W\d_])|(?=[\u4e00-\u9fff]))"


class Placed(Protocol):
    """What stands at ``start:end`` of the folded text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def spans_of(*groups: Sequence[Placed]) -> list[Span]:
    """Where all of them stand."""
    return [(one.start, one.end) for group in groups for one in group]


class Taken:
    """Spans, joined where they overlap, so that asking takes logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        joined: list[list[int]] = []
        for start, end in sorted(spans):
            if joined and start < joined[-1][1]:
                joined[-1][1] = max(joined[-1][1], end)
            elif end > start:
                joined.append([start, end])
        self._starts = [start for start, _ in joined]
        self._ends = [end for _, end in joined]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any of them shares a character with ``start:end``."""
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end

    def within(self, start: int, end: int) -> list[Span]:
        """Those that overlap ``start:end``."""
        at = bisect_right(self._ends, start)
        found = []
        while at < len(self._starts) and self._starts[at] < end:
            found.append((self._starts[at], self._ends[at]))
            at += 1
        return found
