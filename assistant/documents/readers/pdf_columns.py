"""Pages that are set in two columns: the left one is read before the right one. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.documents.readers.pdf_lines import Line

#: Lines that each column must have, and the share of them that must fill it: cells of a table
#: are short, prose is not.
_LEAST = 6
_FILLED = 0.7
_FULL = 0.6

#: The white between two columns, in points, and where on the text's width it lies.
_GUTTER = 8.0
_GRID = 4.0
_MIDDLE = (0.35, 0.65)


def in_reading_order(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Groups of lines to be read one after another; one group where there are no columns."""
    gutter = _gutter(lines)
    if gutter is None:
        return (tuple(lines),)
    groups: list[list[Line]] = [[]]
    left: list[Line] = []
    right: list[Line] = []
    for line in [*lines, None]:
        if line is not None and not _crosses(line, gutter):
            if parts := _part(line, gutter, before=True):
                left.append(parts)
            if parts := _part(line, gutter, before=False):
                right.append(parts)
            continue
        if left or right:
            groups += [left, right, []]
            left, right = [], []
        if line is not None:
            groups[-1].append(line)
    return tuple(tuple(group) for group in groups if group)


def _gutter(lines: Sequence[Line]) -> float | None:
    if len(lines) < 2 * _LEAST:
        return None
    start, stop = min(line.left for line in lines), max(line.right for line in lines)
    width = stop - start
    # The lines of the right column need not stand beside those of the left one, but they
    # begin at one place.
    lefts = Counter(
        round(cell.left / _GRID) * _GRID
        for line in lines
        for cell in line.cells
        if _MIDDLE[0] * width < cell.left - start < _MIDDLE[1] * width
    )
    if not lefts or max(lefts.values()) < _LEAST:
        return None
    place = lefts.most_common(1)[0][0] - _GUTTER / 2
    sides = [line for line in lines if not _crosses(line, place)]
    left = [part for line in sides if (part := _part(line, place, before=True))]
    right = [part for line in sides if (part := _part(line, place, before=False))]
    if len(left) < _LEAST or len(right) < _LEAST:
        return None
    for column in (left, right):
        reach = max(line.right for line in column) - min(line.left for line in column)
        full = sum(line.right - line.left > _FULL * reach for line in column)
        single = all(len(line.cells) == 1 for line in column)
        if full < _FILLED * len(column) or not single or reach < 0.3 * width:
            return None
    return place


def _crosses(line: Line, place: float) -> bool:
    return any(cell.left < place < cell.right for cell in line.cells)


def _part(line: Line, place: float, *, before: bool) -> Line | None:
    cells = tuple(cell for cell in line.cells if (cell.right <= place) == before)
    if not cells:
        return None
    if cells == line.cells:
        return line
    first = cells[0] == line.cells[0]
    return replace(
        line,
        cells=cells,
        label=line.label and first,
        text_left=line.text_left if first else cells[0].left,
        mark=line.mark if first else "",
    )
