"""From the characters of a page to its printed lines. Pure."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from assistant.documents.readers.pdf_characters import Character, PageContent
from assistant.documents.readers.pdf_direction import as_read, right_to_left
from assistant.documents.readers.pdf_marks import SMALL, without_marks
from assistant.documents.readers.pdf_rules import ALL_RULES, Rules

#: A gap of this many em is a blank that was not printed (after italic words, 20 on 1,430
#: pages). Gaps within words measured -0.15 to 0.04 em, between words 0.26 em and more.
_BLANK = 0.15

#: Baselines that are looked at, above and below, for the line of a raised character.
_ABOUT = 12

#: A gap from which two stretches of a line are cells; blanks of justified lines stay below it,
#: or are matched by their neighbours.
_CELL = 1.2

#: Leaders of a table of contents: four dots or more, or fewer before the page's number.
_LEADERS = re.compile(r"\s*(?:[.…·_]\s?){4,}\s*|(?:\s[.…]){1,3}\s+(?=\d{1,4}$)")

#: A rule typed in signs, as above footnotes.
_DRAWN = re.compile(r"[_‗¯═─=*~\s]{5,}")

#: The label that a line may open with, set off by a tab: "1.", "(a)", "12.", "3.2", "•", "IV.".
LABEL = re.compile(
    r"[“\"«]?(?:\d{1,3}(?:\.(?:\d{1,3}|[IVX]{1,5}|[A-Z])){0,4}[.)]?|[(\[]?[A-Za-zА-Яа-я\u0621-\u064a]{1,4}[)\].]"
    r"|\(\d{1,2}\)|[•·▪◦‣●○■□➢✓\uf0b7\uf0a7\uf02d–—-])"
)


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two blanks; ``left`` and ``right`` in points."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a line without a wide gap, as words in reading order."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Words joined by blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Left edge in points."""
        return min(word.left for word in self.words)

    @property
    def right(self) -> float:
        """Right edge in points."""
        return max(word.right for word in self.words)


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; its cells follow in reading order.

    ``mark`` is the raised mark that it opens with (a footnote's own), ``label`` whether its
    first cell opens with a label that a tab sets off, ``text_left`` where the words after it
    begin, ``turned`` whether it runs in another direction than the rest of the page.
    Lengths in points; ``baseline`` grows upwards.
    """

    page: int
    cells: tuple[Cell, ...]
    baseline: float
    size: float
    bold: bool = False
    mark: str = ""
    label: bool = False
    text_left: float = 0.0
    rtl: bool = False
    turned: bool = False

    @property
    def left(self) -> float:
        """Left edge in points."""
        return min(cell.left for cell in self.cells)

    @property
    def right(self) -> float:
        """Right edge in points."""
        return max(cell.right for cell in self.cells)

    @property
    def text(self) -> str:
        """Cells joined by blanks."""
        return " ".join(cell.text for cell in self.cells)


@dataclass(slots=True)
class _Row:
    """Characters on one baseline."""

    baseline: float
    characters: list[Character]
    size: float = 0.0


def page_lines(page: PageContent, rules: Rules = ALL_RULES) -> tuple[Line, ...]:
    """Lines of a page from top to bottom; what is printed sideways follows."""
    lines: list[Line] = []
    for at, characters in enumerate((page.characters, *page.turned)):
        rows = _rows(characters)
        for row in _with_small_rows(rows) if rules.raised else rows:
            line = _line(row, page.number, rules)
            if line is not None:
                lines.append(replace(line, turned=True) if at else line)
    return tuple(lines)


def _rows(characters: Sequence[Character]) -> list[_Row]:
    rows: list[_Row] = []
    printed = sorted(characters, key=lambda each: -each.baseline)
    for each in printed:
        last = rows[-1] if rows else None
        # Letters of one line sit on one baseline to a fraction of a point.
        if last is not None and last.baseline - each.baseline <= min(1.5, 0.12 * each.size):
            last.characters.append(each)
        else:
            rows.append(_Row(each.baseline, [each]))
    rows = [row for row in rows if any(not each.text.isspace() for each in row.characters)]
    for row in rows:
        sizes = [each.size for each in row.characters if not each.text.isspace()]
        row.size = median(sizes)
    return rows


def _with_small_rows(rows: list[_Row]) -> list[_Row]:
    """Raised and lowered characters put on the line that they belong to.

    "CO" and "2", "1/CP.21" and its note's mark are printed on baselines of their own.
    """
    kept: list[_Row] = []
    heights = [-row.baseline for row in rows]
    for at, row in enumerate(rows):
        target = None
        # No line has many baselines about it, but for a page that is made to be slow.
        near = range(
            max(at - _ABOUT, bisect_left(heights, heights[at] - row.size)),
            min(at + _ABOUT, bisect_left(heights, heights[at] + 1.5 * row.size)),
        )
        for other in near:
            candidate = rows[other]
            if row.size >= SMALL * 1.05 * candidate.size and not _are_signs(row, candidate):
                continue
            rise = (row.baseline - candidate.baseline) / candidate.size
            if -0.4 < rise < 0.65 and _beside(row, candidate):
                closer = target is None or abs(row.baseline - candidate.baseline) < abs(
                    row.baseline - target.baseline
                )
                target = candidate if closer else target
        if target is None:
            kept.append(row)
        else:
            target.characters.extend(row.characters)
    return kept


def _are_signs(row: _Row, target: _Row) -> bool:
    """Vowel signs of Arabic, and the letter that a font joins them to, are set off its line."""
    return len(row.characters) <= 3 < len(target.characters) and any(
        unicodedata.category(each.text) == "Mn" for each in row.characters
    )


def _beside(row: _Row, target: _Row) -> bool:
    """Whether each character of ``row`` touches the line or stands in it."""
    edges = [(each.left, each.right) for each in target.characters if not each.text.isspace()]
    left, right = min(edge[0] for edge in edges), max(edge[1] for edge in edges)
    reach = target.size
    return all(
        left - 2.5 * reach <= each.left and each.right <= right + 2.5 * reach
        for each in row.characters
        if not each.text.isspace()
    )


def _line(row: _Row, page: int, rules: Rules) -> Line | None:
    rtl = right_to_left(each.text for each in row.characters)
    ordered = _as_printed(row.characters, rtl=rtl)
    sized = [each for each in ordered if not each.text.isspace()]
    size = max(median(each.size for each in sized), row.size)
    ordered, mark = without_marks(ordered, row.baseline, size) if rules.marks else (ordered, "")
    sized = [each for each in ordered if not each.text.isspace()]
    if not sized:
        return None
    cells = list(_cells(ordered, size, rtl=rtl, by_gaps=rules.blanks))
    if _DRAWN.fullmatch("".join(cell.text for cell in cells)):
        return None
    label, text_left = False, _after_label(cells[0], rtl=rtl)
    if len(cells) > 1 and LABEL.fullmatch(cells[0].text):
        label, text_left = True, cells[1].right if rtl else cells[1].left
        first, second, *rest = cells
        cells = [Cell((*first.words, *second.words)), *rest]
    letters = [each for each in sized if each.text.isalnum()]
    bold = bool(letters) and sum(each.bold for each in letters) >= 0.9 * len(letters)
    return Line(page, tuple(cells), row.baseline, size, bold, mark, label, text_left, rtl)


def _after_label(cell: Cell, *, rtl: bool) -> float:
    """Where the words after a label without a tab begin, else where the line does."""
    labelled = len(cell.words) > 1 and LABEL.fullmatch(cell.words[0].text) is not None
    word = cell.words[1 if labelled else 0]
    return word.right if rtl else word.left


def _as_printed(characters: list[Character], *, rtl: bool) -> list[Character]:
    """By place on the line, from the edge that reading starts at."""
    if rtl:
        return sorted(characters, key=lambda each: (-each.right, each.order))
    return sorted(characters, key=lambda each: (each.left, each.order))


def _cells(
    characters: Sequence[Character], size: float, *, rtl: bool, by_gaps: bool
) -> Iterator[Cell]:
    gaps = list(_gaps(characters, size, rtl=rtl))
    blanks = [gap for gap, _ in gaps if gap > _BLANK]
    # A justified line has wide blanks everywhere; a cell's gap stands out.
    usual = median(blanks) if len(blanks) > 3 else 0.25
    limit = max(_CELL, min(2.5 * usual, 4.0))
    # Letters set apart ("D e c i s i o n") shift all gaps alike.
    spread = max(0.0, median(gap for gap, _ in gaps)) if len(gaps) > 3 else 0.0
    words: list[list[Character]] = [[]]
    printed = [each for each in characters if not each.text.isspace()]
    for each, (gap, blank) in zip(printed, [(0.0, False), *gaps], strict=True):
        if words[-1] and (blank or gap > (spread + _BLANK if by_gaps else limit)):
            if gap > limit:
                yield _cell(words, rtl=rtl)
                words = []
            words.append([])
        words[-1].append(each)
    if words[-1]:
        yield _cell(words, rtl=rtl)


def _cell(words: Sequence[Sequence[Character]], *, rtl: bool) -> Cell:
    if not rtl:
        return Cell(tuple(_word(word) for word in words))
    printed: list[tuple[str, Character | None]] = []
    for word in words:
        printed += [(" ", None)] if printed else []
        printed += [(each.text, each) for each in word]
    read: list[list[Character]] = [[]]
    for text, character in as_read(printed):
        if character is None:
            read.append([])
        else:
            read[-1].append(replace(character, text=text))
    return Cell(tuple(_word(word) for word in read if word))


def _word(characters: Sequence[Character]) -> Word:
    return Word(
        _tidy("".join(each.text for each in characters)),
        min(each.left for each in characters),
        max(each.right for each in characters),
    )


def _gaps(
    characters: Sequence[Character], size: float, *, rtl: bool
) -> Iterator[tuple[float, bool]]:
    """(gap in em, whether a blank is printed) between neighbours that are no blanks."""
    before: Character | None = None
    blank = False
    for each in characters:
        if each.text.isspace():
            blank = True
            continue
        if before is not None:
            gap = before.left - each.right if rtl else each.left - before.right
            yield gap / size, blank
        before, blank = each, False


def _tidy(text: str) -> str:
    """Arabic letters as letters, not as the shapes that were printed."""
    if any("\ufb00" <= c <= "\ufb06" or "\ufb50" <= c <= "\ufefc" for c in text):
        text = "".join(
            unicodedata.normalize("NFKC", c)
            if "\ufb00" <= c <= "\ufb06" or "\ufb50" <= c <= "\ufefc"
            else c
            for c in text
        )
    return text


def without_leaders(line: Line) -> Line:
    """The dots of a table of contents as one sign: "Title … 12"."""
    text = _LEADERS.sub(" … ", line.text).strip()
    if text == line.text:
        return line
    return replace(line, cells=(Cell((Word(text, line.left, line.right),)),))
