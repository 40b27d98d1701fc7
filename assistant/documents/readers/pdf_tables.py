"""Tables and columns: lines with wide gaps, told from prose. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.documents.readers.pdf_characters import Rule
from assistant.documents.readers.pdf_lines import Cell, Line, Word, without_leaders

#: Lines of a table stand at most this many times their size apart.
_NEAR = 3.5

#: Lines of one cell stand at most this many times their size apart: measured 1.15 to 1.25
#: within cells of United Nations tables, 1.6 and more between their rows.
_WITHIN = 1.33

#: Lines of a table on one page, at most: a page has some 80.
_LONGEST = 300

#: Lines of a cell, at most.
_LONGEST_CELL = 25

#: From this gap, in em, two cells of a line that is in no table are lines of their own.
_APART = 4.0

#: The least white between two columns of a table, in points.
_CHANNEL = 3.0

_FIGURE = re.compile(r"[(\[]?[-–—+$€]?\s?\d[\d\s,.%]*[)\]]?|[-–—…]")
_LABEL = re.compile(r"\d{1,3}\.|\([a-z]{1,4}\)")
_FOOT = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as printed, "| cell | cell |" each."""

    rows: tuple[str, ...]


def with_tables(lines: Sequence[Line], rules: Sequence[Rule]) -> tuple[Line | Table, ...]:
    """Lines of a page with those of tables gathered into rows."""
    items: list[Line | Table] = []
    at = 0
    while at < len(lines):
        end = _table_end(lines, at, rules)
        if end:
            items.append(_table(lines[at:end], rules))
            at = end
        else:
            items += _apart(lines[at])
            at += 1
    return tuple(items)


def _apart(line: Line) -> list[Line]:
    """A line in no table, in parts where a wide gap parts it ("United Nations   A/80/590")."""
    plain = without_leaders(line)
    if len(plain.cells) < 2:
        return [plain]
    groups: list[list[Cell]] = [[plain.cells[0]]]
    for before, cell in pairwise(plain.cells):
        gap = max(cell.left - before.right, before.left - cell.right)
        if gap > _APART * line.size and not _FOOT.fullmatch(cell.text):
            groups.append([cell])
        else:
            groups[-1].append(cell)
    return [_one_cell(plain, group, first=at == 0) for at, group in enumerate(groups)]


def _one_cell(line: Line, cells: Sequence[Cell], *, first: bool) -> Line:
    words = tuple(word for cell in cells for word in cell.words)
    hanging = cells[min(1, len(cells) - 1)].left  # a title beside its number runs on below itself
    return replace(
        line,
        cells=(Cell(words),),
        label=line.label and first,
        text_left=line.text_left if line.label and first else hanging,
        mark=line.mark if first else "",
    )


def _table_end(lines: Sequence[Line], start: int, rules: Sequence[Rule]) -> int:
    """Index after the table that opens at ``start``; 0 where none does."""
    if not _is_row(lines[start]):
        return 0
    # The first line of an entry of a table of contents has its dots on a line below.
    if any(_leads(line) for line in lines[start + 1 : start + 5]):
        return 0
    end, last_row, rows = start + 1, start, 1
    channels, left, reach = _gaps(lines[start]), lines[start].left, lines[start].right
    while end < min(len(lines), start + _LONGEST):
        line, before = lines[end], lines[end - 1]
        gap = before.baseline - line.baseline
        if not 0 < gap <= _NEAR * max(line.size, before.size) and not _ruled(before, line, rules):
            break
        narrowed = _narrowed(channels, line)
        if not narrowed or _leads(line):
            break
        if _is_row(line):
            rows += 1
            last_row = end
        elif end - last_row > _LONGEST_CELL or (
            _labelled(line)
            and line.left < left + (reach - left) / 3
            and not _runs_into_row(lines, end)
        ):
            break
        channels = narrowed
        left, reach = min(left, line.left), max(reach, line.right)
        end += 1
    figures = sum(_FIGURE.fullmatch(cell.text) is not None for cell in lines[start].cells)
    if rows < 2 and (len(lines[start].cells) < 3 or figures < 2):
        return 0
    # Lines below the last row are cells that run on, as far as they stand close.
    stop = last_row + 1
    while (
        stop < end and lines[stop - 1].baseline - lines[stop].baseline <= _WITHIN * lines[stop].size
    ):
        stop += 1
    return stop


def _is_row(line: Line) -> bool:
    return len(line.cells) > 1 and not _leads(line)


def _runs_into_row(lines: Sequence[Line], at: int) -> bool:
    """Whether the cell that opens at ``at`` has the rest of its row beside its last line."""
    for before, line in zip(lines[at:], lines[at + 1 : at + _LONGEST_CELL], strict=False):
        if before.baseline - line.baseline > _WITHIN * line.size or _labelled(line):
            return False
        if _is_row(line):
            return True
    return False


def _labelled(line: Line) -> bool:
    return line.label or _LABEL.fullmatch(line.cells[0].words[0].text) is not None


def _leads(line: Line) -> bool:
    """Whether dots lead to a page: a table of contents is text, not cells."""
    return without_leaders(line) is not line


def _gaps(line: Line) -> list[tuple[float, float]]:
    cells = sorted(line.cells, key=lambda cell: cell.left)
    return [(a.right, b.left) for a, b in pairwise(cells) if b.left > a.right]


def _narrowed(channels: list[tuple[float, float]], line: Line) -> list[tuple[float, float]]:
    """The parts of white channels that also go through ``line``."""
    words = [word for cell in line.cells for word in cell.words]
    return [free for channel in channels for free in _free(channel, words)]


def _free(channel: tuple[float, float], words: Sequence[Word]) -> list[tuple[float, float]]:
    """The widest stretch of a channel that no word stands in, when it is wide enough."""
    edges = [channel[0], channel[0]]
    stretches: list[tuple[float, float]] = []
    inside = sorted(
        (w.left, w.right) for w in words if w.right > channel[0] and w.left < channel[1]
    )
    reach = edges[0]
    for left, right in inside:
        if left > reach:
            stretches.append((reach, left))
        reach = max(reach, right)
    if channel[1] > reach:
        stretches.append((reach, channel[1]))
    widest = max(stretches, key=lambda s: s[1] - s[0], default=(0.0, 0.0))
    return [widest] if widest[1] - widest[0] >= _CHANNEL else []


def _ruled(one: Line, two: Line, rules: Sequence[Rule]) -> bool:
    between = one.baseline - two.baseline
    return 0 < between < 4 * one.size and any(
        two.baseline < rule.height < one.baseline
        and rule.left < two.right
        and rule.right > two.left
        for rule in rules
    )


def _table(lines: Sequence[Line], rules: Sequence[Rule]) -> Table:
    columns = _boundaries(lines)
    rows: list[list[list[str]]] = []
    before: Line | None = None
    for line in lines:
        cells = _in_columns(line, columns)
        if before is None or _opens_row(before, line, rows[-1], cells, rules):
            rows.append([[] for _ in cells])
        for column, text in enumerate(cells):
            if text:
                rows[-1][column].append(text)
        before = line
    return Table(tuple(_row([" ".join(cell) for cell in row]) for row in rows))


def _boundaries(lines: Sequence[Line]) -> list[float]:
    """Where columns part: in the white that runs through the whole table."""
    free: list[tuple[float, float]] = []
    for line in lines:
        for gap in _gaps(line):
            rest = [gap]
            for other in lines:
                words = [word for cell in other.cells for word in cell.words]
                rest = [part for channel in rest for part in _free(channel, words)]
            free += rest
    places: list[float] = []
    for left, right in sorted(free):
        middle = (left + right) / 2
        if not places or middle - places[-1] > _CHANNEL:
            places.append(middle)
    return places


def _in_columns(line: Line, boundaries: Sequence[float]) -> list[str]:
    cells: list[list[str]] = [[] for _ in range(len(boundaries) + 1)]
    for cell in line.cells:
        for word in cell.words:
            middle = (word.left + word.right) / 2
            cells[sum(middle > place for place in boundaries)].append(word.text)
    texts = [" ".join(words) for words in cells]
    return texts[::-1] if line.rtl else texts


def _opens_row(
    before: Line,
    line: Line,
    row: Sequence[Sequence[str]],
    cells: Sequence[str],
    rules: Sequence[Rule],
) -> bool:
    if _ruled(before, line, rules) or line.label:
        return True
    if before.baseline - line.baseline > _WITHIN * max(line.size, before.size):
        return True
    # Rows without space between them: a figure under a figure is the next row's.
    return any(
        _FIGURE.fullmatch(text) and held and _FIGURE.fullmatch(held[-1])
        for text, held in zip(cells[1:], row[1:], strict=True)
    )


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
