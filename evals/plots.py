"""Plots as SVG, written by hand: two kinds are all that is drawn, and no library is needed.

A plot has a ground of its own and follows the reader's choice of light or dark. Series differ
by form as well as by colour. Nothing in it is a link or a script.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

Point = tuple[float, float]

# Okabe and Ito's colours, which differ for colour-blind readers too; lighter ones on dark.
_LIGHT = ("#0072b2", "#d55e00", "#007a5a", "#8a4f8a", "#6b6b00", "#444444")
_DARK = ("#56b4e9", "#ff9f40", "#3fc79a", "#e09ac9", "#d8d060", "#bbbbbb")
_DASHES = ("none", "7 4", "2 3", "9 3 2 3", "4 2", "1 2")
_MARKS = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",  # circle
    "M-4.5 -4.5h9v9h-9z",  # square
    "M0 -6L6 5H-6z",  # triangle
    "M0 -6.5L6.5 0L0 6.5L-6.5 0z",  # diamond
    "M0 6L6 -5H-6z",  # triangle, down
    "M-6 -2h4v-4h4v4h4v4h-4v4h-4v-4h-4z",  # cross
)


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through points, and one point on or beside it that is marked."""

    name: str
    points: Sequence[Point]
    mark: Point | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with its range."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an interval plot: a value of each series, None where there is none."""

    name: str
    values: Sequence[Interval | None]


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Maps shares 0..1 to a rectangle; x to the right, y upwards."""

    left: float
    top: float
    width: float
    height: float
    parts: list[str] = field(default_factory=list)

    def x(self, share: float) -> float:
        return self.left + share * self.width

    def y(self, share: float) -> float:
        return self.top + (1 - share) * self.height

    def text(self, x: float, y: float, text: str, anchor: str = "start", more: str = "") -> None:
        self.parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escape(text)}</text>'
        )

    def line(self, start: Point, end: Point, style: str) -> None:
        (x1, y1), (x2, y2) = start, end
        self.parts.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{style}"/>'
        )

    def mark(self, x: float, y: float, series: int) -> None:
        self.parts.append(
            f'<path d="{_MARKS[series % len(_MARKS)]}" transform="translate({x:.1f} {y:.1f})" '
            f'class="m c{series % len(_LIGHT)}"/>'
        )

    def x_axis(self, label: str) -> None:
        """Ticks each fifth below the rectangle, with lines through it."""
        for step in range(6):
            share = step / 5
            self.line((self.x(share), self.y(0)), (self.x(share), self.y(1)), "grid")
            self.text(self.x(share), self.y(0) + 18, f"{share:.0%}", "middle")
        self.text(self.x(0.5), self.y(0) + 40, label, "middle")

    def y_axis(self, label: str) -> None:
        for step in range(6):
            share = step / 5
            self.line((self.x(0), self.y(share)), (self.x(1), self.y(share)), "grid")
            self.text(self.x(0) - 8, self.y(share) + 4, f"{share:.0%}", "end")
        x, y = self.left - 48, self.y(0.5)
        self.text(x, y, label, "middle", f' transform="rotate(-90 {x:.1f} {y:.1f})"')


def curve_plot(
    title: str, curves: Sequence[Curve], x_label: str, y_label: str, aim: Point | None = None
) -> str:
    """Lines over shares from 0 to 1; ``aim``: a corner that lines should pass above."""
    canvas = _Canvas(left=70, top=44, width=400, height=400)
    canvas.x_axis(x_label)
    canvas.y_axis(y_label)
    if aim:
        corner = (canvas.x(aim[0]), canvas.y(aim[1]))
        canvas.line(corner, (corner[0], canvas.y(1)), "aim")
        canvas.line(corner, (canvas.x(0), corner[1]), "aim")
    for number, curve in enumerate(curves):
        points = " ".join(f"{canvas.x(x):.1f},{canvas.y(y):.1f}" for x, y in curve.points)
        dash = _DASHES[number % len(_DASHES)]
        style = f"l c{number % len(_LIGHT)}"
        canvas.parts.append(
            f'<polyline points="{points}" class="{style}" stroke-dasharray="{dash}"/>'
        )
        if curve.mark:
            canvas.mark(canvas.x(curve.mark[0]), canvas.y(curve.mark[1]), number)
        y = canvas.y(0) + 64 + 20 * number
        canvas.parts.append(
            f'<path d="M{canvas.left:.1f} {y - 4:.1f}h34" class="{style}" '
            f'stroke-dasharray="{dash}"/>'
        )
        if curve.mark:
            canvas.mark(canvas.left + 17, y - 4, number)
        canvas.text(canvas.left + 44, y, curve.name)
    return _document(title, 500, 520 + 20 * len(curves), canvas)


def interval_plot(title: str, series: Sequence[str], rows: Sequence[Row], x_label: str) -> str:
    """Values from 0 to 1 as marks with their ranges, a block of lines for each row."""
    step, gap = 14, 14
    block = step * len(series) + gap
    canvas = _Canvas(left=130, top=44, width=420, height=block * len(rows) + gap)
    canvas.x_axis(x_label)
    for number, row in enumerate(rows):
        top = canvas.top + gap + number * block
        canvas.text(canvas.left - 10, top + step * len(series) / 2, row.name, "end")
        for order, value in enumerate(row.values):
            if value is None:
                continue
            y = top + step * order + step / 2
            canvas.line((canvas.x(value.low), y), (canvas.x(value.high), y), f"l c{order}")
            canvas.mark(canvas.x(value.value), y, order)
    y = canvas.y(0) + 66
    for number, name in enumerate(series):
        canvas.mark(canvas.left + 6 + 150 * number, y - 4, number)
        canvas.text(canvas.left + 18 + 150 * number, y, name)
    return _document(title, 580, int(y) + 20, canvas)


def _document(title: str, width: int, height: int, canvas: _Canvas) -> str:
    canvas.text(width / 2, 24, title, "middle", ' class="title"')
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
            f"<title>{escape(title)}</title>",
            f"<style>{_STYLE}</style>",
            f'<rect width="{width}" height="{height}" class="ground"/>',
            *canvas.parts,
            "</svg>\n",
        ]
    )


def _colours(colours: Sequence[str], ground: str, ink: str, grid: str) -> str:
    series = "".join(f".c{n}{{stroke:{c};fill:{c}}}" for n, c in enumerate(colours))
    return (
        f".ground{{fill:{ground}}}text{{fill:{ink}}}.grid{{stroke:{grid}}}.aim{{stroke:{ink}}}"
        f"{series}.m{{stroke:{ground}}}"
    )


_STYLE = (
    "text{font:13px system-ui,sans-serif}.title{font-weight:600;font-size:15px}"
    ".grid{stroke-width:1}.aim{stroke-width:1.5;stroke-dasharray:3 3}.m{stroke-width:1.5}"
    + _colours(_LIGHT, "#ffffff", "#222222", "#dddddd")
    + f"@media(prefers-color-scheme:dark){{{_colours(_DARK, '#0d1117', '#e6e6e6', '#333a44')}}}"
    + ".l{stroke-width:2;fill:none}"
)
