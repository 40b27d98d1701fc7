"""Word's automatic numbers, resolved to what a reader sees before each paragraph.

The rules are those of ECMA-376 part 1, 17.9, as Word applies them:

* paragraphs count per abstract list, so two lists of the same kind go on with each other;
* a list may start a level anew (``startOverride``), once, where it is first used;
* a level starts again after any higher one, unless ``lvlRestart`` says after which, or never;
* numbering comes from the paragraph, else from its style or what that is based on; list 0 is
  "no number".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from assistant.documents.readers.docx_package import W
from assistant.documents.readers.number_formats import format_count, known_format

VAL: Final = f"{{{W}}}val"
_OFF: Final = {"0", "false", "off", "none"}
_LEVELS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")
#: Styles based on one another; Word itself stops at some ten.
_DEEPEST: Final = 32
#: No count of a real list is larger; also bounds what a hostile start value can print.
_MOST: Final = 99_999


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""  # "%1.", "(%2)"
    style: str = ""  # id of the paragraph style that stands on this level
    restart: int | None = None  # starts again after this level, from 1; 0 never
    legal: bool = False  # all levels in digits
    suffix: str = "tab"


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One list (``w:num``): its abstract list and what it changes of it."""

    abstract: str
    levels: tuple[Level, ...]
    overrides: frozenset[int] = frozenset()  # levels that it starts anew


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph or character style says that changes the text."""

    name: str = ""
    based_on: str = ""
    list_id: str | None = None
    level: int | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    align: str | None = None  # "superscript"


def flag(parent: etree._Element | None, name: str) -> bool | None:
    """A property that is on, off, or (None) not said: ``<w:vanish/>``, ``w:val="0"``."""
    found = None if parent is None else parent.find(f"{{{W}}}{name}")
    return None if found is None else (found.get(VAL) or "true") not in _OFF


def value(parent: etree._Element | None, path: str) -> str | None:
    """``w:val`` of the element at a path of local names: "numPr/ilvl"."""
    found = parent
    for name in path.split("/"):
        found = None if found is None else found.find(f"{{{W}}}{name}")
    return None if found is None else found.get(VAL)


def whole(text: str | None, default: int | None = None) -> int | None:
    """A whole number as Word writes one, ``default`` for anything else."""
    if text is None or not re.fullmatch(r"[-+]?[0-9]{1,9}", text):
        return default
    return max(-_MOST, min(int(text), _MOST))


@dataclass(frozen=True, slots=True)
class Styles:
    """Styles by id."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str = ""  # id of the style of paragraphs that name none

    def chain(self, style_id: str | None) -> Iterator[tuple[str, Style]]:
        """A style and what it is based on, nearest first; ends where it would run in a circle."""
        seen: set[str] = set()
        at = self.default if style_id is None else style_id
        while at in self.by_id and at not in seen and len(seen) < _DEEPEST:
            seen.add(at)
            yield at, self.by_id[at]
            at = self.by_id[at].based_on

    def hidden(self, style_id: str | None) -> bool:
        """Whether text of this style is not shown."""
        return next((s.hidden for _, s in self.chain(style_id) if s.hidden is not None), False)

    def capitals(self, style_id: str | None) -> bool:
        """Whether text of this style is printed in capitals, however it was typed."""
        found = (s.capitals for _, s in self.chain(style_id) if s.capitals is not None)
        return next(found, False)

    def raised(self, style_id: str | None) -> bool:
        """Whether text of this style is raised above the line."""
        aligns = (s.align for _, s in self.chain(style_id) if s.align is not None)
        return next(aligns, None) == "superscript"


def read_styles(root: etree._Element | None) -> Styles:
    """All styles of ``word/styles.xml``; none where the part is missing."""
    by_id: dict[str, Style] = {}
    default = ""
    for element in root.iter(f"{{{W}}}style") if root is not None else ():
        style_id = element.get(f"{{{W}}}styleId") or ""
        properties, words = element.find(f"{{{W}}}pPr"), element.find(f"{{{W}}}rPr")
        by_id[style_id] = Style(
            name=(value(element, "name") or "").lower(),
            based_on=value(element, "basedOn") or "",
            list_id=value(properties, "numPr/numId"),
            level=_level(value(properties, "numPr/ilvl")),
            hidden=flag(words, "vanish"),
            capitals=flag(words, "caps"),
            align=value(words, "vertAlign"),
        )
        is_default = (element.get(f"{{{W}}}default") or "0") not in _OFF
        if is_default and element.get(f"{{{W}}}type") == "paragraph":
            default = style_id
    return Styles(by_id, default)


def read_lists(root: etree._Element | None, styles: Styles) -> dict[str, NumberedList]:
    """Lists by id, of ``word/numbering.xml``; none where the part is missing."""
    if root is None:
        return {}
    abstracts = {a.get(f"{{{W}}}abstractNumId") or "": a for a in root.iter(f"{{{W}}}abstractNum")}
    numbers = {n.get(f"{{{W}}}numId") or "": n for n in root.iter(f"{{{W}}}num")}
    lists: dict[str, NumberedList] = {}
    for list_id, number in numbers.items():
        abstract = value(number, "abstractNumId") or ""
        link = value(abstracts.get(abstract), "numStyleLink")
        if link:  # a list style: the levels are with the list that the style names
            named = next((s.list_id for _, s in styles.chain(link) if s.list_id), None)
            linked = numbers.get(named or "")
            abstract = value(linked, "abstractNumId") or abstract
        levels = [Level(number_format="none")] * _LEVELS
        _read_levels(abstracts.get(abstract), levels)
        overrides = set()
        for override in number.findall(f"{{{W}}}lvlOverride"):
            at = _level(override.get(f"{{{W}}}ilvl"))
            _read_levels(override, levels)
            start = whole(value(override, "startOverride"))
            if at is not None and start is not None:
                levels[at] = replace(levels[at], start=start)
                overrides.add(at)
        lists[list_id] = NumberedList(abstract, tuple(levels), frozenset(overrides))
    return lists


def _read_levels(parent: etree._Element | None, levels: list[Level]) -> None:
    for element in parent.findall(f"{{{W}}}lvl") if parent is not None else ():
        at = _level(element.get(f"{{{W}}}ilvl"))
        if at is not None:
            levels[at] = Level(
                start=whole(value(element, "start"), 0) or 0,
                number_format=value(element, "numFmt") or "decimal",
                text=value(element, "lvlText") or "",
                style=value(element, "pStyle") or "",
                restart=whole(value(element, "lvlRestart")),
                legal=bool(flag(element, "isLgl")),
                suffix=value(element, "suff") or "tab",
            )


def _level(text: str | None) -> int | None:
    level = whole(text)
    return level if level is not None and 0 <= level < _LEVELS else None


class Numbering:
    """Counts the paragraphs of one text in reading order."""

    def __init__(self, lists: dict[str, NumberedList], styles: Styles) -> None:
        self._lists, self._styles = lists, styles
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        self.unknown_formats: set[str] = set()

    def label(self, properties: etree._Element | None) -> str:
        """Count one paragraph with these properties (``w:pPr``) and give its label.

        The label ends in a blank unless none is printed after it; empty for no number.
        """
        place = self._place(properties)
        if place is None:
            return ""
        list_id, at = place
        numbered = self._lists[list_id]
        counts = self._counts.setdefault(numbered.abstract, [None] * _LEVELS)
        before = counts[at]
        anew = at in numbered.overrides and (list_id, at) not in self._started
        if before is None or anew:
            self._started.add((list_id, at))
            counts[at] = numbered.levels[at].start
        else:
            counts[at] = before + 1
        for deeper in range(at + 1, _LEVELS):
            restart = numbered.levels[deeper].restart
            if restart is None or at < restart:
                counts[deeper] = None
        return self._printed(numbered, at, counts)

    def _place(self, properties: etree._Element | None) -> tuple[str, int] | None:
        """(list, level) of a paragraph, None for one without a number."""
        list_id = value(properties, "numPr/numId")
        level = _level(value(properties, "numPr/ilvl"))
        style = value(properties, "pStyle")
        if list_id is None:
            styled = self._styled_place(style)
            if styled is None:
                return None
            list_id, level = styled[0], styled[1] if level is None else level
        elif level is None:  # list and level are inherited each for itself
            levels = (s.level for _, s in self._styles.chain(style) if s.level is not None)
            level = next(levels, None)
        return (list_id, level or 0) if list_id in self._lists else None

    def _styled_place(self, style_id: str | None) -> tuple[str, int] | None:
        chain = list(self._styles.chain(style_id))
        list_id = next((style.list_id for _, style in chain if style.list_id is not None), None)
        if list_id is None or list_id not in self._lists:
            return None
        levels = self._lists[list_id].levels
        for name, style in chain:
            # a level that names the style goes before the level that the style names
            linked = (i for i, level in enumerate(levels) if level.style == name)
            at = next(linked, style.level)
            if at is not None:
                return list_id, at
        return list_id, 0

    def _printed(self, numbered: NumberedList, at: int, counts: list[int | None]) -> str:
        level = numbered.levels[at]
        if level.number_format == "bullet":
            return _bullet(level.text)
        if not known_format(level.number_format):
            self.unknown_formats.add(level.number_format)

        def count(match: re.Match[str]) -> str:
            number = int(match[1]) - 1
            if number > at:
                return ""
            other = numbered.levels[number]
            current = counts[number]
            digits = level.legal and other.number_format != "none"
            return format_count(
                other.start if current is None else current,
                "decimal" if digits else other.number_format,
            )

        text = _PLACE.sub(count, level.text).strip()
        if not text:
            return ""
        return text if level.suffix == "nothing" else f"{text} "


def _bullet(text: str) -> str:
    """Bullets are letters of symbol fonts, whose shape says nothing; dashes stay dashes."""
    mark = text.strip()[:1]
    if not mark:
        return ""
    return f"{mark} " if mark in "-–—" else "• "
