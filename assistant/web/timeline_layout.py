"""Where things stand in a timeline: a lane a convention, a column a meeting, a row a matter. Pure.

Decisions on one matter stand in one row, so that what joins them is a straight line that crosses
nothing. Between two that are held stands what changed. Columns keep the order of time, and more
years between them are more room, but never less than their words need.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.days import written_month
from assistant.pictured import Change, Mark, Timeline
from assistant.web.drawing import (
    SYMBOL,
    TARGET,
    Box,
    clipped,
    width_of,
)
from assistant.web.languages import Words

#: Size of type in CSS pixels.
TYPE, SMALL = 13.0, 12.0
EDGE = 10.0  # around the picture, and between things that must not touch
HEAD = 30.0  # the row of dates
_LANE_NAME, _LANE_GAP = 28.0, 12.0
_ROW = 32.0
_MARK_HIGH = 26.0
_A_YEAR, _MOST_ELAPSED = 12.0, 60.0  # room for each year that passes, and for however many
_NARROWEST_LANE = 240.0


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """Where a decision stands; ``box`` is what is clicked."""

    mark: Mark
    box: Box
    column: int


@dataclass(frozen=True, slots=True)
class PlacedChange:
    change: Change
    box: Box
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """Words in a box: a lane with its name, a column with its date."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """Everything with its place; ``lines`` join decisions on one matter."""

    width: float
    height: float
    columns: tuple[Named, ...]
    lanes: tuple[Named, ...]
    names: tuple[Named, ...]  # of lanes, in the order of lanes
    marks: tuple[PlacedMark, ...]
    changes: tuple[PlacedChange, ...]
    lines: tuple[Box, ...]

    def mirrored(self) -> TimelineLayout:
        def named(each: Iterable[Named]) -> tuple[Named, ...]:
            return tuple(replace(one, box=one.box.mirrored(self.width)) for one in each)

        return replace(
            self,
            columns=named(self.columns),
            lanes=named(self.lanes),
            names=named(self.names),
            marks=tuple(replace(one, box=one.box.mirrored(self.width)) for one in self.marks),
            changes=tuple(replace(one, box=one.box.mirrored(self.width)) for one in self.changes),
            lines=tuple(one.mirrored(self.width) for one in self.lines),
        )


def lay_out(timeline: Timeline, language: str, said: Words) -> TimelineLayout:
    """The places of a timeline's decisions and changes, from left to right."""
    dates = sorted({_when(mark) for mark in timeline.marks}, key=lambda d: (not d[0], d))
    at = {day: n for n, day in enumerate(dates)}
    changes = {change.after: change for change in timeline.changes}
    columns, starts, widths = _columns(timeline.marks, changes, dates, language, said)
    reach = starts[-1] + widths[-1] + EDGE if dates else 0.0
    width = max(reach, _NARROWEST_LANE, *(c.box.right + EDGE for c in columns), 0.0)
    lanes: list[Named] = []
    names: list[Named] = []
    marks: list[PlacedMark] = []
    y = HEAD + EDGE
    for lane in _lanes(timeline):
        members = [mark for mark in timeline.marks if mark.lane == lane]
        rows = _rows(members, at)
        high = _LANE_NAME + _ROW * (max(rows.values(), default=0) + 1)
        lanes.append(Named(lane, Box(0, y, width, high)))
        room = width - 2 * EDGE
        text = clipped(lane or said["timeline_other"], room - EDGE, TYPE * 1.06)
        wide = width_of(text, TYPE * 1.06) + 2  # bold
        names.append(Named(text, Box(EDGE, y, min(room, max(wide, TARGET)), _LANE_NAME)))
        for mark in members:
            column = at[_when(mark)]
            top = y + _LANE_NAME + _ROW * rows[mark.series] + (_ROW - _MARK_HIGH) / 2
            box = Box(starts[column], top, _mark_width(mark), _MARK_HIGH)
            marks.append(PlacedMark(mark, box, column))
        y += high + _LANE_GAP
    # In the order of time, and within a column from top to bottom: the order of the Tab key.
    marks.sort(key=lambda one: (one.column, one.box.y))
    return TimelineLayout(
        width,
        y - _LANE_GAP + EDGE if lanes else HEAD,
        columns,
        tuple(lanes),
        tuple(names),
        tuple(marks),
        tuple(_placed_changes(marks, changes)),
        tuple(_lines(marks)),
    )


def _columns(
    marks: Sequence[Mark],
    changes: Mapping[str, Change],
    dates: Sequence[tuple[str, int]],
    language: str,
    said: Words,
) -> tuple[tuple[Named, ...], list[float], list[float]]:
    """Dates with their places, where the marks of each column start, and how wide they are."""
    named: list[Named] = []
    starts: list[float] = []
    widths: list[float] = []
    x = EDGE
    for n, (day, turn) in enumerate(dates):
        here = [mark for mark in marks if _when(mark) == (day, turn)]
        before = [changes[m.decision.ref] for m in here if m.decision.ref in changes]
        pills = (_change_width(change) + 2 * EDGE for change in before)
        x += max(_elapsed(dates[n - 1][0], day) if n else 0.0, *pills, 0.0)
        label = written_month(day, language) if day else ""
        if not (day or turn):  # said once for all of them, over the first
            label = said["timeline_undated"]
        room = width_of(label, SMALL) + EDGE if label else 0.0
        wide = max(map(_mark_width, here))
        starts.append(x)
        widths.append(wide)
        named.append(Named(label, Box(x, 0, room, HEAD)))
        # No other date follows the words on those without any.
        x += max(wide, room if day else 0.0) + EDGE
    return tuple(named), starts, widths


def _change_width(change: Change) -> float:
    return max(width_of(change_text(change), SMALL) + 1.6 * EDGE, TARGET)


def _mark_width(mark: Mark) -> float:
    return 2 * SYMBOL + 6 + width_of(mark.decision.ref, TYPE) + 4


def _when(mark: Mark) -> tuple[str, int]:
    """What makes a column: a date, or for those without one the turn of the meeting."""
    return mark.decision.date, mark.turn


def _elapsed(before: str, after: str) -> float:
    """Room for the years between two dates; none where one is not known."""
    years = [_years(before), _years(after)]
    if None in years:
        return 0.0
    passed = (years[1] or 0.0) - (years[0] or 0.0)
    return min(max(passed, 0.0) * _A_YEAR, _MOST_ELAPSED)


def _years(day: str) -> float | None:
    try:
        return date.fromisoformat(day.partition("/")[0]).toordinal() / 365.25
    except ValueError:
        return float(day[:4]) if day[:4].isdecimal() else None


def _lanes(timeline: Timeline) -> Sequence[str]:
    """An overview has the liveliest subject first; else the lane with the most decisions."""
    counts: dict[str, int] = {}
    for mark in timeline.marks:
        counts[mark.lane] = counts.get(mark.lane, 0) + 1
    order = {subject.name: n for n, subject in enumerate(timeline.subjects)}
    if not timeline.subject:
        return sorted(counts, key=lambda lane: (order.get(lane, len(order)), lane))
    return sorted(counts, key=lambda lane: (not lane, -counts[lane], lane))


def _rows(members: Sequence[Mark], at: Mapping[tuple[str, int], int]) -> Mapping[int, int]:
    """The row of each series: the first that is free from its first column to its last."""
    spans: dict[int, tuple[int, int]] = {}
    for mark in members:
        column = at[_when(mark)]
        first, last = spans.get(mark.series, (column, column))
        spans[mark.series] = min(first, column), max(last, column)
    taken: list[int] = []  # the last column of each row
    rows: dict[int, int] = {}
    for series, (first, last) in sorted(spans.items(), key=lambda one: (one[1], one[0])):
        row = next((n for n, end in enumerate(taken) if end < first), len(taken))
        taken[row : row + 1] = [last]
        rows[series] = row
    return rows


def _placed_changes(
    marks: Sequence[PlacedMark], changes: Mapping[str, Change]
) -> Iterable[PlacedChange]:
    for placed in marks:
        change = changes.get(placed.mark.decision.ref)
        if change is not None:
            text = change_text(change)
            wide = _change_width(change)
            x = placed.box.x - EDGE - wide
            high = max(TARGET, _MARK_HIGH - 2)
            yield PlacedChange(change, Box(x, placed.box.middle - high / 2, wide, high), text)


def _lines(marks: Sequence[PlacedMark]) -> Iterable[Box]:
    """From the first to the last decision of each series."""
    series: dict[tuple[str, int], list[PlacedMark]] = {}
    for placed in marks:
        series.setdefault((placed.mark.lane, placed.mark.series), []).append(placed)
    for members in series.values():
        first, last = members[0].box, members[-1].box
        if last.x > first.x:
            yield Box(first.x + SYMBOL, first.middle, last.x - first.x, 0)


def change_text(change: Change) -> str:
    """What changed, as short as it can be said: "±2 +3 −1", "=" where nothing did."""
    counted = (("±", change.reworded), ("+", change.added), ("−", change.removed))
    return " ".join(f"{sign}{count}" for sign, count in counted if count) or "="
