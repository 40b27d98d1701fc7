"""PDF: pages, lines, paragraphs; scans, locked and damaged files are told.

The steps are modules of their own: characters with their place (``pdf_characters``), lines,
page furniture and footnotes, columns, tables, paragraphs. Only the first knows pdfium.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from assistant.documents.readers.pdf_characters import PageContent, read_page
from assistant.documents.readers.pdf_columns import in_reading_order
from assistant.documents.readers.pdf_furniture import (
    PageLines,
    without_footnotes,
    without_running_heads,
)
from assistant.documents.readers.pdf_lines import Line, page_lines
from assistant.documents.readers.pdf_ocr import Recognise, Recognised
from assistant.documents.readers.pdf_paragraphs import Column, Paragraph, paragraphs
from assistant.documents.readers.pdf_rules import ALL_RULES, Rules
from assistant.documents.readers.pdf_tables import Table, with_tables
from assistant.errors import CorpusError
from assistant.types import Footnote, Issue, Page, SourceText

#: Whole proceedings have some 1,500 pages; more is an archive, or an attack.
MAX_PAGES = 5_000
#: Characters of one document; proceedings of 1,500 pages have 5 million.
MAX_CHARACTERS = 20_000_000

#: A page is a scan from these bounds on: fewer words than this, and images over this share of
#: the page. Told by page and not by file, since covers and annexes are often scanned alone.
SCAN_WORDS = 20
SCAN_SHARE = 0.15

#: The end mark must stand at the end of the file; some producers write a little after it.
_TAIL = 4096

#: pdfium is not safe to use from two threads at once.
_PDFIUM = threading.Lock()


def read_bytes(
    data: bytes, name: str, *, rules: Rules = ALL_RULES, recognise: Recognise | None = None
) -> SourceText:
    """Read a PDF: one line a paragraph, "| cell | cell |" a row of a table.

    ``pages`` says where each page starts, also in the midst of a paragraph. Pages without
    text, or with images beside it, are told as issues; with ``recognise`` the former are read
    from their image, and told as such.

    Raises:
        CorpusError: the file is locked with a password, damaged, cut off, too large, or a scan
            in which no page has text.
    """
    if b"%%EOF" not in data[-_TAIL:]:
        raise CorpusError(f"{name}: is a PDF that is cut off (its end is missing); fetch it again")
    with _PDFIUM:
        pages = _read_pages(data, name, rules, recognise)
    _refuse_scan(pages, name)
    return _assembled(pages, rules)


@dataclass(frozen=True, slots=True)
class _PageRead:
    """What is kept of a page: its characters would take gigabytes for a thousand pages."""

    lines: PageLines
    sizes: Counter[float]
    words: int
    image_share: float
    issues: tuple[Issue, ...]


def _read_pages(
    data: bytes, name: str, rules: Rules, recognise: Recognise | None
) -> list[_PageRead]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            reason = "is a PDF locked with a password; save it without"
        else:
            reason = "is a damaged PDF that cannot be opened; fetch it again"
        raise CorpusError(f"{name}: {reason}") from None
    with closing(document):
        count = len(document)
        if count > MAX_PAGES:
            raise CorpusError(f"{name}: has {count:,} pages, more than {MAX_PAGES:,}; split it")
        pages: list[_PageRead] = []
        characters = 0
        for number in range(1, count + 1):
            page = _read_one(document, number, rules, recognise)
            characters += page.sizes.total()
            if characters > MAX_CHARACTERS:
                raise CorpusError(f"{name}: has more than {MAX_CHARACTERS:,} characters; split it")
            pages.append(page)
    if not any(page.lines.height for page in pages):
        raise CorpusError(f"{name}: is a damaged PDF, none of its pages can be read")
    return pages


def _read_one(document: Any, number: int, rules: Rules, recognise: Recognise | None) -> _PageRead:
    import pypdfium2

    try:
        content = read_page(document, number)
    except pypdfium2.PdfiumError:
        issue = Issue("", "page-damaged", f"page {number} is damaged and was not read", number)
        return _PageRead(PageLines(number, 0.0, ()), Counter(), 0, 0.0, (issue,))
    issues = tuple(_page_issues(content))
    if recognise is not None and any(issue.code == "page-without-text" for issue in issues):
        found = recognise(document, number)
        if found.sure:
            return _by_ocr(found, number)
        message = f"page {number} has no text layer, and OCR read nothing that can be relied on"
        issues = (Issue("", "page-without-text", message, number),)
    lines = PageLines(number, content.height, page_lines(content, rules), content.rules)
    return _PageRead(lines, content.sizes(), content.words, content.image_share, issues)


def _by_ocr(found: Recognised, number: int) -> _PageRead:
    message = (
        f"page {number} was read from its image by OCR ({found.confidence:.0%} sure of its words): "
        "compare it with the document before relying on it"
    )
    issue = Issue("", "page-read-by-ocr", message, number)
    lines = PageLines(number, found.height, found.lines, by_ocr=True)
    sizes = Counter({round(found.size, 1): sum(len(line.text) for line in found.lines)})
    return _PageRead(lines, sizes, found.words, 0.0, (issue,))


def _page_issues(content: PageContent) -> Iterator[Issue]:
    number, words = content.number, content.words
    if content.truncated:
        yield Issue("", "page-truncated", f"page {number} has too many characters", number)
    if words < SCAN_WORDS and content.image_share > SCAN_SHARE:
        message = f"page {number} is an image without a text layer: OCR is needed to read it"
        yield Issue("", "page-without-text", message, number)
    elif content.image_share > SCAN_SHARE:
        message = (
            f"page {number} is partly image ({content.image_share:.0%} of it): "
            "what the image shows was not read"
        )
        yield Issue("", "page-partly-image", message, number)
    elif not words:
        message = f"page {number} has no text: it is blank, drawn, or damaged"
        yield Issue("", "page-without-text", message, number)
    if content.unreadable > 0.1:
        message = f"page {number}: {content.unreadable:.0%} of its characters have no known letter"
        yield Issue("", "page-unreadable", message, number)


def _refuse_scan(pages: Sequence[_PageRead], name: str) -> None:
    if any(
        page.words >= SCAN_WORDS or (page.words and page.image_share <= SCAN_SHARE)
        for page in pages
    ):
        return
    if any(page.image_share > SCAN_SHARE for page in pages):
        raise CorpusError(f"{name}: is a scan without a text layer; run OCR on it first")
    raise CorpusError(f"{name}: is a PDF without any text (blank, drawn or damaged)")


def _assembled(read: Sequence[_PageRead], rules: Rules) -> SourceText:
    sizes = sum((page.sizes for page in read), Counter[float]())
    body = sizes.most_common(1)[0][0]
    pages = tuple(page.lines for page in read)
    footnotes: tuple[Footnote, ...] = ()
    if rules.running_heads:
        pages = without_running_heads(pages)
    if rules.footnotes:
        pages, footnotes = without_footnotes(pages, body)
    columns = [column for page in pages for column in _columns(page, rules)]
    text, starts = _text(paragraphs(columns, rules))
    return SourceText(
        text=text,
        pages=_pages([page.number for page in pages], starts, len(text)),
        issues=tuple(issue for page in read for issue in page.issues),
        footnotes=footnotes,
    )


def _columns(page: PageLines, rules: Rules) -> Iterator[Column]:
    if page.by_ocr:  # in reading order; rows as they were seen, without a guess at columns
        yield Column(page.number, tuple(_row(line) for line in page.lines))
        return
    for group in in_reading_order(page.lines) if rules.columns else (page.lines,):
        yield Column(page.number, with_tables(group, page.rules) if rules.tables else group)


def _row(line: Line) -> Line | Table:
    if len(line.cells) == 1:
        return line
    return Table(("| " + " | ".join(cell.text for cell in line.cells) + " |",))


def _text(made: Sequence[Paragraph]) -> tuple[str, dict[int, int]]:
    """(text, page -> offset of the first that it prints)."""
    pieces: list[str] = []
    starts: dict[int, int] = {}
    length = 0
    in_table = False
    for paragraph in made:
        if pieces:
            between = "\n" if in_table and paragraph.table else "\n\n"
            pieces.append(between)
            length += len(between)
        for offset, page in paragraph.starts:
            starts.setdefault(page, length + offset)
        pieces.append(paragraph.text)
        length += len(paragraph.text)
        in_table = paragraph.table
    return "".join(pieces), starts


def _pages(numbers: Sequence[int], starts: dict[int, int], end: int) -> tuple[Page, ...]:
    """A page without text starts where the next one does."""
    pages: list[Page] = []
    following = end
    for number in reversed(numbers):
        following = min(following, starts.get(number, following))
        pages.append(Page(number, following))
    return tuple(reversed(pages))
