"""From printed lines to paragraphs, by what geometry says: leading, indent, length. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.documents.labels import label_of
from assistant.documents.lines import CLAUSE_END, COMMA, SENTENCE_END
from assistant.documents.readers.pdf_furniture import blank_between
from assistant.documents.readers.pdf_lines import Line, without_leaders
from assistant.documents.readers.pdf_rules import ALL_RULES, Rules
from assistant.documents.readers.pdf_tables import Table
from assistant.references import parse

#: Sizes of one paragraph agree to this share.
_SAME_SIZE = 0.08

#: Lines of one paragraph stand this much apart at most, as a multiple of the usual.
_LEADING = 1.25

#: An indent, in em, from which two lines do not start alike.
_INDENT = 0.8

#: Lines that end at one margin do so give or take so many points, and begin at most so many
#: em apart: a first line's indent is 3 em in United Nations documents.
_MARGIN_PLAY = 6.0
_ABOUT = 5.0
#: Lines of a page that its margins are taken from.
_ENOUGH = 500

#: Labels that open a paragraph even without a tab: "1. ", "(a) ", "(iv) ", "• ".
_TYPED_LABEL = re.compile(
    r"[“\"«]?(?:\d{1,3}\.(?:\d{1,3}\.?)?\s|[(（](?:[a-z]{1,2}|[ivx]{1,5}|[A-Z]|\d{1,2}"
    r"|[а-я]|[\u0621-\u064a]{1,2})[)）]\s?|[•·▪◦‣●○■□➢✓\uf0b7\uf0a7]|[–—-]\s)"
)
#: "1.Notes": a label without its blank, 75 on 1,430 pages.
_GLUED_LABEL = re.compile(r"^(\d{1,3}\.|\([a-z]{1,4}\))(?=[A-ZА-Я][a-zа-я])")

_CLOSES = (*SENTENCE_END, *CLAUSE_END)
_ENDS = (*_CLOSES, *COMMA)


@dataclass(slots=True)
class Paragraph:
    """A paragraph on one line; ``starts`` are (offset in the text, page) where pages begin."""

    text: str
    starts: list[tuple[int, int]] = field(default_factory=list)
    table: bool = False


@dataclass(slots=True)
class _Open:
    """The paragraph that is being read."""

    lines: list[Line]
    limit: float  # where its last line could have ended, in points
    leading: float = 0.0


@dataclass(frozen=True, slots=True)
class Column:
    """Lines of a page, or of a column of it, in reading order."""

    page: int
    items: tuple[Line | Table, ...]

    @property
    def lines(self) -> list[Line]:
        """The lines that are in no table."""
        return [item for item in self.items if isinstance(item, Line)]


def paragraphs(columns: Sequence[Column], rules: Rules = ALL_RULES) -> list[Paragraph]:
    """Paragraphs of a document in reading order; each row of a table is one."""
    usual = _usual_leading(columns)
    made: list[Paragraph] = []
    current: _Open | None = None

    def close() -> None:
        nonlocal current
        if current is not None:
            made.append(_written(current.lines, rules))
        current = None

    for column in columns:
        lines = column.lines
        limits: dict[tuple[int, int], float] = {}
        for item in column.items:
            if isinstance(item, Table):
                close()
                made += [Paragraph(row, [(0, column.page)], table=True) for row in item.rows]
                continue
            line = without_leaders(item)
            key = (round(line.left), round(line.size))
            if key not in limits:
                limits[key] = _limit(lines, line)
            if current is not None and _continues(current, line, usual):
                last = current.lines[-1]
                if last.page == line.page and last.baseline > line.baseline:
                    current.leading = last.baseline - line.baseline
                current.lines.append(line)
                current.limit = limits[key]
            else:
                close()
                current = _Open([line], limits[key])
    close()
    return made


def _usual_leading(columns: Iterable[Column]) -> float:
    """Distance of lines as a multiple of their size, as most of the document has it."""
    seen: Counter[float] = Counter()
    for column in columns:
        lines = column.lines
        for one, two in pairwise(lines):
            if one.size and 0 < one.baseline - two.baseline < 3 * one.size:
                seen[round((one.baseline - two.baseline) / one.size, 1)] += 1
    return seen.most_common(1)[0][0] if seen else 1.2


def _limit(lines: Sequence[Line], like: Line) -> float:
    """The right margin of lines that begin about where ``like`` does.

    It is the furthest place where two of them end. Signatures and dates, which stand further
    out than the text, begin elsewhere, and so do the cells of tables.
    """
    ends = sorted(
        (
            line.right
            for line in lines[:_ENOUGH]
            if len(line.cells) == 1 and abs(line.left - like.left) < _ABOUT * like.size
        ),
        reverse=True,
    )
    for one, two in pairwise(ends):
        if one - two <= _MARGIN_PLAY:
            return one
    return ends[0] if ends else like.right


def _continues(current: _Open, line: Line, usual: float) -> bool:
    """Whether ``line`` goes on with the paragraph."""
    last = current.lines[-1]
    lower = line.text[:1].islower()
    # A clause that ends with a comma goes on in small letters ("concerns, / inter alia").
    ended = last.text.rstrip("\"”»’')]*").endswith(_CLOSES if lower else _ENDS)
    near = last.page == line.page and last.baseline > line.baseline
    flows = lower and not ended
    room = _room(current, line)
    if _differs(last, line) or (near and _too_far(current, line, usual, flows=flows)):
        return False
    # A heading leaves room on its line; where there is none, a sentence is printed bold.
    if last.bold != line.bold and room > 0 and not flows:
        return False
    if len(current.lines) == 1 and _stands_alone(last):
        return False
    # "in decision / 2/CP.17." is the end of a sentence and opens nothing.
    if room > 2 * last.size and not line.text.endswith(_ENDS) and _stands_alone(line):
        return False
    heading = last.bold or (_centred(last, line) and last.right < current.limit - last.size)
    if not _indent_agrees(current, line) and not (near and heading and not ended):
        return not near and flows
    if _opens_by_label(last, line, ended=ended, room=room) or (room > 0 and ended):
        return False
    if room > 6 * last.size:
        return near and (heading or flows)
    if not near and ended and not lower:
        alike = abs(_start(line) - _start(last)) <= _INDENT * line.size
        return room <= 0 and alike and _first_line_tells(current)
    return True


def _differs(last: Line, line: Line) -> bool:
    """Whether the line is of another kind: with a label and a tab, with cells, of another size."""
    return (
        line.label
        or len(line.cells) > 1
        or last.rtl != line.rtl
        or _leads_to_page(last)
        or abs(last.size - line.size) > _SAME_SIZE * last.size
    )


def _too_far(current: _Open, line: Line, usual: float, *, flows: bool) -> bool:
    """``flows``: small letters after an open clause, which go on even below a wider gap."""
    last = current.lines[-1]
    leading = current.leading or max(usual, 1.1) * last.size
    return last.baseline - line.baseline > (1.6 if flows else 1) * _LEADING * leading


def _opens_by_label(last: Line, line: Line, *, ended: bool, room: float) -> bool:
    """Whether a label without a tab opens a paragraph.

    A list that runs on in the sentence has its "(b)" anywhere, also where a line begins.
    """
    label = _TYPED_LABEL.match(line.text)
    if label is None:
        return False
    if room > 0:
        return True
    inline = label[0][0] in "(（" and abs(_start(line) - _start(last)) < 0.3 * line.size
    return not inline and (ended or last.text.endswith((" and", " or")))


def _stands_alone(line: Line) -> bool:
    """Names of decisions, symbols of documents, "Annex II", "Article 5": lines of their own."""
    text = line.text
    if len(text) > 60:
        return False
    label = label_of(text)
    if label is not None and label.kind in {"annex", "article"}:
        return label.end >= len(text.rstrip(" :."))
    return parse(text) is not None


def _leads_to_page(line: Line) -> bool:
    return re.search(r" … ?\w{1,5}$", line.text) is not None


def _centred(one: Line, two: Line) -> bool:
    return abs(one.left + one.right - two.left - two.right) < 6 and abs(one.left - two.left) > 3


def _start(line: Line) -> float:
    """How far the line begins from the edge that reading starts at, up to a constant."""
    return -line.right if line.rtl else line.left


def _indent_agrees(current: _Open, line: Line) -> bool:
    first, last = current.lines[0], current.lines[-1]
    tolerance = _INDENT * line.size
    words = -first.text_left if first.rtl else first.text_left
    shift = _start(line) - _start(last)
    if last is not first:
        return abs(shift) <= tolerance
    if abs(shift) <= tolerance:
        return True
    if first.label:  # hanging at the words, or back at the margin
        return shift < 0 or abs(_start(line) - words) <= tolerance
    if words > _start(first) + tolerance and abs(_start(line) - words) <= tolerance:
        return True
    # A first line stands out by its indent; a label without a tab may hang.
    hangs = _TYPED_LABEL.match(first.text) is not None and shift < 4 * line.size
    return -10 * line.size < shift < 0 or (shift > 0 and hangs)


def _room(current: _Open, line: Line) -> float:
    """Points left on the last line, had the first word of ``line`` been put there.

    A word that would have fitted was not put there because the paragraph ended.
    """
    last = current.lines[-1]
    word = line.cells[0].words[0]
    if last.rtl:
        return 0.0 if last.left < line.left + (word.right - word.left) else last.left - line.left
    taken = last.right + 0.25 * last.size + (word.right - word.left)
    return current.limit - taken - 0.3 * last.size


def _first_line_tells(current: _Open) -> bool:
    """Whether paragraphs are told by how they open, so that a plain line goes on."""
    first = current.lines[0]
    if first.label or _TYPED_LABEL.match(first.text):
        return True
    return len(current.lines) > 1 and _start(first) > _start(current.lines[-1]) + first.size


def _written(lines: Sequence[Line], rules: Rules) -> Paragraph:
    first = lines[0].text
    pieces = [_GLUED_LABEL.sub(r"\1 ", first, count=1) if rules.labels else first]
    starts = [(0, lines[0].page)]
    length = len(pieces[0])
    for before, line in pairwise(lines):
        blank = blank_between(before.text, line.text) if rules.hyphens else " "
        if line.page != before.page:
            starts.append((length + len(blank), line.page))
        pieces += [blank, line.text]
        length += len(blank) + len(line.text)
    return Paragraph("".join(pieces), starts)
