"""What stands on a page beside its text: running heads, page numbers, footnotes. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.documents.drafts import says_draft
from assistant.documents.readers.pdf_characters import Rule
from assistant.documents.readers.pdf_lines import Line
from assistant.references import find, parse
from assistant.types import Footnote

#: Running heads stand within this many points of the edge, and recur on three pages and a
#: quarter of all: 2,352 lines on 1,430 pages.
_EDGE = 80
_LEAST_PAGES = 3
_LEAST_SHARE = 0.25

#: Page numbers stand up to this many points from the edge, with nothing beyond them.
_NUMBER_EDGE = 110

#: A footnote is printed smaller than this share of the body: 3,581 lines on 1,430 pages.
_NOTE_SIZE = 0.95

_PAGE_NUMBER = re.compile(
    r"(?:(?:page|página|стр(?:\.|аница)|صفحة|第)\s*)?[-–—\[(]?\s*"
    r"(?:\d{1,4}|[ivxl]{1,7})(?:\s?(?:/|of|de|sur|из)\s?\d{1,4})?\s*[-–—\])页]?",
    re.I,
)
#: "GE.16-01194(E)", "26-03884 (E) 130426", "K0761234", and the bar code "*1601194*".
_JOB_NUMBER = re.compile(
    r"(?:[A-Z]{1,3}[. ]?)?\d{2}-?\d{4,6}(?:\s*\([A-Z]\))?(?:\s+\d{6}){0,4}|\*\s?\d{6,9}\s?\*"
)
_MARKER = re.compile(r"(?P<star>[*†‡]{1,4})\s*(?=\S)|(?P<digits>\d{1,3})\s+(?=\D)")


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page from top to bottom; ``height`` of the page in points."""

    number: int
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...] = ()
    by_ocr: bool = False  # its lines are all of one size, in the order that was recognised


def without_running_heads(pages: Sequence[PageLines]) -> tuple[PageLines, ...]:
    """Pages without the lines at their edges that recur or are only a number."""
    edges = [[line for line in page.lines if _at_edge(line, page)] for page in pages]
    count = Counter(key for lines in edges for key in {_masked(line.text) for line in lines})
    enough = min(len(pages), max(_LEAST_PAGES, _LEAST_SHARE * len(pages)))
    recurring = {key for key, times in count.items() if times >= max(2, enough)}
    return tuple(
        replace(
            page,
            lines=_without_number(
                tuple(
                    line
                    for line in page.lines
                    if not (_at_edge(line, page) and _is_furniture(line.text, page, recurring))
                ),
                page.height,
            ),
        )
        for page in pages
    )


def _without_number(lines: tuple[Line, ...], height: float) -> tuple[Line, ...]:
    """Lines without a page number that stands alone above or below them, further from the edge."""
    if lines and lines[-1].baseline < _NUMBER_EDGE and _PAGE_NUMBER.fullmatch(lines[-1].text):
        lines = lines[:-1]
    if lines and lines[0].baseline + lines[0].size > height - _NUMBER_EDGE:
        lines = lines[1:] if _PAGE_NUMBER.fullmatch(lines[0].text) else lines
    return lines


def _at_edge(line: Line, page: PageLines) -> bool:
    return line.turned or line.baseline < _EDGE or line.baseline + line.size > page.height - _EDGE


def _masked(text: str) -> str:
    """Text with its digits masked; a line that names a decision keeps them, since decisions
    may open one after another at the head of pages."""
    return text if len(text) < 200 and find(text) else re.sub(r"\d+", "#", text)


def _is_furniture(text: str, page: PageLines, recurring: set[str]) -> bool:
    if len(text) > 300:
        return False
    if _PAGE_NUMBER.fullmatch(text) or _JOB_NUMBER.fullmatch(text):
        return True
    # The symbol on the first page says which document this is, and "draft" what it is worth.
    says = page.number == 1 and (parse(text) is not None or says_draft(text))
    return _masked(text) in recurring and not says


def without_footnotes(
    pages: Sequence[PageLines], body: float
) -> tuple[tuple[PageLines, ...], tuple[Footnote, ...]]:
    """(pages without the notes at their feet, the notes); ``body`` is the size of the text."""
    kept: list[PageLines] = []
    notes: list[tuple[str, list[str], int]] = []
    for page in pages:
        at = _notes_start(page, body)
        kept.append(replace(page, lines=page.lines[:at]))
        for line in page.lines[at:]:
            mark, text = _marked(line)
            if mark or not notes:
                notes.append((mark, [text], page.number))
            else:
                notes[-1][1].append(text)
    return tuple(kept), tuple(Footnote(mark, joined(texts), at) for mark, texts, at in notes)


def _notes_start(page: PageLines, body: float) -> int:
    """Index of the first line of the notes at the foot, the number of lines where none are."""
    lines = page.lines
    small = len(lines)
    if page.by_ocr:
        return small
    while small and lines[small - 1].size < _NOTE_SIZE * body:
        small -= 1
    for index in range(small, len(lines)):
        if _opens_note(index, page):
            return _with_carried_over(index, small, page)
    # Notes in the size of the text are told by their raised mark alone.
    first = tallest = 0.0
    start = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        tallest = max(tallest, line.size)
        if line.label or line.baseline >= page.height / 2 or tallest > 1.03 * (first or tallest):
            break
        if line.mark and len(line.cells) == 1 and tallest <= 1.03 * line.size:
            start, first = index, line.size
    return start


def _opens_note(index: int, page: PageLines) -> bool:
    line = page.lines[index]
    if line.mark:
        return True
    marker = _MARKER.match(line.text)
    if marker is None:
        return False
    if marker["star"]:
        return True
    # A number that is not raised may be the first cell of a table: a rule must stand above.
    top = line.baseline + line.size
    above = page.lines[index - 1].baseline if index else page.height
    return any(
        top - 0.5 * line.size <= rule.height <= above + line.size
        and rule.right - rule.left < 0.45 * (line.right - line.left + 400)
        for rule in page.rules
    )


def _with_carried_over(index: int, small: int, page: PageLines) -> int:
    """The end of a note of the page before stands above the first that opens here."""
    lines = page.lines
    above = lines[small:index]
    close = all(
        one.baseline - two.baseline < 1.5 * one.size
        for one, two in zip(above, lines[small + 1 : index + 1], strict=True)
    )
    ruled = any(
        lines[small].baseline < rule.height < lines[small].baseline + 2.5 * lines[small].size
        for rule in page.rules
        if rule.right - rule.left < 200
    )
    return small if above and close and ruled and page.number > 1 else index


def _marked(line: Line) -> tuple[str, str]:
    if line.mark:
        return line.mark, line.text
    if marker := _MARKER.match(line.text):
        return marker["star"] or marker["digits"], line.text[marker.end() :]
    return "", line.text


_HYPHEN_END = re.compile(r"[^\W_][-‐‑]$|\d–$|\S/$")
_NO_BLANKS = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


def joined(lines: Sequence[str]) -> str:
    """The lines of one paragraph as one."""
    pieces: list[str] = []
    for line in lines:
        pieces += [blank_between(pieces[-1], line), line] if pieces else [line]
    return "".join(pieces)


def blank_between(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: a blank, or nothing.

    A hyphen at a line's end joins and stays: 386 on 1,430 pages, and words of the field are
    printed with theirs ("capacity-building"). So does a slash, in addresses and symbols.
    Chinese has no blanks.
    """
    if not before or not after or _HYPHEN_END.search(before[-2:]):
        return ""
    return "" if _NO_BLANKS.match(before[-1]) and _NO_BLANKS.match(after[0]) else " "
