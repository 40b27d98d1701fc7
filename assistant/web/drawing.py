"""What pictures are made of: boxes, the room that words take, and their SVG. Pure.

Pictures are laid out as if time and reading ran from left to right and are then turned over for
Arabic. Words are given the room that DejaVu Sans takes, which is wider than what most systems
show, since no browser is asked. Colours are the style sheet's: nothing here has one.
"""

from __future__ import annotations

import html
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.markdown import plain

#: Where words stand in their box: at the side that lines begin on, in the middle, at the end.
Align = Literal["start", "middle", "end"]

#: Smallest side of what is clicked, in CSS pixels (WCAG 2.2, 2.5.8).
TARGET = 24.0

_ELLIPSIS = "…"
_NARROW = frozenset(" .,:;'’|!/()[]-–ijlfrtI")
_BROAD = frozenset("mwMWшщжюмыШЩЖЮМЫ—…")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in CSS pixels, y growing downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    def overlaps(self, other: Box) -> bool:
        """Whether they share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def contains(self, other: Box) -> bool:
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def mirrored(self, width: float) -> Box:
        """The box in a picture of that width that is turned over."""
        return Box(width - self.right, self.y, self.width, self.height)


@lru_cache(maxsize=4096)
def _advance(character: str) -> float:
    """The width of a character in a type of size 1."""
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.02
    if character in _NARROW:
        return 0.42
    if character in _BROAD:
        return 1.0
    return 0.76 if character.isupper() else 0.65


def width_of(text: str, size: float) -> float:
    """The room for words in a type of that size."""
    return sum(map(_advance, text)) * size


def one_line(text: str) -> str:
    """The text without line breaks and hidden controls, not escaped."""
    return " ".join(plain(text).split())


def clipped(text: str, width: float, size: float) -> str:
    """The text on one line, cut so that it has room."""
    text = one_line(text)
    if width_of(text, size) <= width:
        return text
    room = width - width_of(_ELLIPSIS, size)
    kept = 0
    for character in text:
        room -= _advance(character) * size
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + _ELLIPSIS


# ------------------------------------------------------------------------------------ SVG


def attribute(text: str) -> str:
    """A text of anyone's as the value of an attribute or the content of an element."""
    return html.escape(one_line(text), quote=True)


def number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def reads_right_to_left(text: str) -> bool:
    """The direction of its first letter, as a browser would take it."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def words_svg(
    box: Box, text: str, size: float, name: str, *, align: Align = "start", rtl: bool = False
) -> str:
    """Words in the middle of a box's height; ``rtl`` when the picture has been turned over.

    Empty where there are none. The words keep the direction they have themselves: what is
    anchored is a side of the box.
    """
    if not text:
        return ""
    against = reads_right_to_left(text)
    if align == "middle":
        x, anchor = box.x + box.width / 2, "middle"
    else:
        left = (align == "start") != rtl
        x = box.x if left else box.right
        anchor = "start" if left != against else "end"
    base = box.middle + size * 0.35
    return (
        f'<text class="{name}" x="{number(x)}" y="{number(base)}" text-anchor="{anchor}" '
        f'direction="{"rtl" if against else "ltr"}">{attribute(text)}</text>'
    )


def rectangle(box: Box, name: str, radius: float = 0) -> str:
    round_ = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect class="{name}" x="{number(box.x)}" y="{number(box.y)}" '
        f'width="{number(box.width)}" height="{number(box.height)}"{round_}/>'
    )


def line(x1: float, y1: float, x2: float, y2: float, name: str) -> str:
    return (
        f'<line class="{name}" x1="{number(x1)}" y1="{number(y1)}" '
        f'x2="{number(x2)}" y2="{number(y2)}"/>'
    )


def link(href: str, label: str, content: str, name: str) -> str:
    """A link of a picture; ``href`` is not escaped yet, ``content`` is SVG already.

    The label is its name to those who do not see it, and the words that a mouse is shown.
    """
    return (
        f'<a class="{name}" href="{html.escape(href)}" aria-label="{attribute(label)}">'
        f"<title>{attribute(label)}</title>{content}</a>"
    )


#: The radius of a symbol of how a text is held.
SYMBOL = 7.0


def held_symbol(x: float, y: float, held: str) -> str:
    """How a text is held as a shape: a disk, half a disk, a broken ring."""
    r = SYMBOL
    ring = f'cx="{number(x)}" cy="{number(y)}" r="{number(r)}"'
    if held == "full":
        return f'<circle class="ca-sign-full" {ring}/>'
    if held == "extract":
        half = f"M{number(x)} {number(y - r)}a{number(r)} {number(r)} 0 0 0 0 {number(2 * r)}z"
        return f'<circle class="ca-sign-extract" {ring}/><path class="ca-sign-half" d="{half}"/>'
    return f'<circle class="ca-sign-not_held" {ring}/>'


def picture(
    width: float, height: float, name: str, label: str, described: str, content: str
) -> str:
    """An SVG in a frame of its own that scrolls, and takes the focus so that keys can scroll it.

    Args:
        name: part of the ids; one picture of a name stands in a page.
        described: what there is to see, for those who do not.
    """
    size = f'width="{number(width)}" height="{number(height)}"'
    return (
        f'<div class="ca-plot" tabindex="0" role="group" aria-label="{attribute(label)}">'
        f'<svg class="ca-drawn ca-{name}" {size} viewBox="0 0 {number(width)} {number(height)}" '
        f'role="group" aria-labelledby="ca-{name}-title" aria-describedby="ca-{name}-desc">'
        f'<title id="ca-{name}-title">{attribute(label)}</title>'
        f'<desc id="ca-{name}-desc">{attribute(described)}</desc>{content}</svg></div>'
    )
