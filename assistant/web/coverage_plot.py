"""What is held as a picture: a cell for each meeting, with a bar and its numbers. Pure.

The cells are a list that the browser wraps, so that a picture of any number of meetings fits any
width; only the bars are drawn.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.web.drawing import Box, held_symbol, number, rectangle
from assistant.web.languages import Words
from assistant.web.listing import count, page_address
from assistant.web.render import escape

#: Meetings of the picture; the table below has more of them.
MOST_CELLS = 400
#: Width of the longest bar and height of all, in CSS pixels; no part is thinner than can be seen.
BAR_WIDE, BAR_HIGH, THINNEST = 88.0, 12.0, 3.0
_HELD = ("full", "extract", "known_not_held")


@dataclass(frozen=True, slots=True)
class Cell:
    """A meeting with how many of its decisions are held in full, as an extract, and not held."""

    convention: str
    meeting: str  # as Decisions knows it: "Stockholm Convention COP-8"
    counts: tuple[int, int, int]

    @property
    def total(self) -> int:
        return sum(self.counts)

    @property
    def name(self) -> str:
        """The meeting without the convention, which stands above its cells."""
        for prefix in (f"{self.convention} Convention", self.convention):
            if self.convention and self.meeting.startswith(prefix):
                return self.meeting.removeprefix(prefix).strip()
        return self.meeting


def cells_of(meetings: Sequence[Mapping[str, Any]]) -> Sequence[Cell]:
    """The cells of ``by_meeting`` of the status, in its order."""
    return [
        Cell(
            str(one["convention"]),
            str(one["meeting"]),
            (len(one["full"]), len(one["extract"]), len(one["known_not_held"])),
        )
        for one in meetings
    ]


def bar_of(cell: Cell, most: int) -> Sequence[Box]:
    """The parts of a cell's bar, one after the other; those of nothing have no width.

    Args:
        most: the decisions of the fullest meeting, whose bar is as long as can be.
    """
    boxes: list[Box] = []
    x = 1.0
    thin = sum(THINNEST for many in cell.counts if many)
    room = max(BAR_WIDE - 2 - thin, 0.0)
    for many in cell.counts:
        wide = THINNEST + room * many / max(most, 1) if many else 0.0
        boxes.append(Box(x, 1.0, wide, BAR_HIGH - 2))
        x += wide
    return boxes


def coverage_cells_html(meetings: Sequence[Mapping[str, Any]], said: Words) -> str:
    """The picture: a row of cells for each convention; empty where no meeting is known."""
    cells = cells_of(meetings)
    shown = cells[:MOST_CELLS]
    most = max((cell.total for cell in shown), default=0)
    rows: dict[str, list[str]] = {}
    for cell in shown:
        rows.setdefault(cell.convention, []).append(_cell(cell, most, said))
    parts = [
        f'<div class="ca-coverage-row"><h4><bdi>{escape(name or said["timeline_other"])}</bdi>'
        f'</h4><ul class="ca-cells">{"".join(items)}</ul></div>'
        for name, items in rows.items()
    ]
    if len(shown) < len(cells):
        counts = {"shown": count(len(shown), said), "total": count(len(cells), said)}
        parts.append(
            f'<p class="ca-notice">{escape(said["coverage_cells_cut"].format(**counts))}</p>'
        )
    return "".join(parts)


def _cell(cell: Cell, most: int, said: Words) -> str:
    name = cell.name or said["coverage_no_meeting"]
    fields = {"view": "decisions", "convention": cell.convention}
    if cell.name:
        fields["meeting"] = cell.meeting
    told = said["coverage_cell"].format(
        meeting=cell.meeting or name,
        full=count(cell.counts[0], said),
        extract=count(cell.counts[1], said),
        known=count(cell.counts[2], said),
    )
    numbers = "".join(
        f"{_sign(held)}{count(many, said)}"
        for held, many in zip(_HELD, cell.counts, strict=True)
        if many
    )
    return (
        f'<li><a class="ca-cell" href="{html.escape(page_address(fields))}" '
        f'aria-label="{escape(told)}" title="{escape(told)}">'
        f'<span class="ca-cell-name"><bdi>{escape(name)}</bdi></span>{_bar(cell, most)}'
        f'<span class="ca-cell-counts">{numbers}</span></a></li>'
    )


def _bar(cell: Cell, most: int) -> str:
    parts = "".join(
        rectangle(box, f"ca-bar-{held}")
        for held, box in zip(_HELD, bar_of(cell, most), strict=True)
        if box.width
    )
    return (
        f'<svg class="ca-drawn ca-bar" width="{number(BAR_WIDE)}" height="{number(BAR_HIGH)}" '
        f'aria-hidden="true" focusable="false">{parts}</svg>'
    )


def _sign(held: str) -> str:
    symbol = held_symbol(8, 8, "not_held" if held == "known_not_held" else held)
    return (
        '<svg class="ca-drawn ca-sign" width="16" height="16" aria-hidden="true" '
        f'focusable="false">{symbol}</svg>'
    )
