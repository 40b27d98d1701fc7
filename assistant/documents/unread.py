"""What of a document was not read, or read by machine from its image, and what follows from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from assistant.types import Held, Issue, Page, Passage

#: Issues of readers that say that something printed is missing from the text.
UNREAD_PAGE = frozenset({"page-without-text", "page-damaged", "page-unreadable", "page-truncated"})
#: Issue of a page that was read from its image; its words may be wrong.
BY_OCR = "page-read-by-ocr"

_REMARK = " (read by OCR)"


def held_as(held: Held, issues: Iterable[Issue]) -> Held:
    """What is held of a document: never "full" when a page of it could not be read."""
    return "extract" if any(issue.code in UNREAD_PAGE for issue in issues) else held


def pages_by_ocr(issues: Iterable[Issue]) -> frozenset[int]:
    """Numbers of the pages that were read from their image."""
    return frozenset(
        issue.page for issue in issues if issue.code == BY_OCR and issue.page is not None
    )


def marked(passage: Passage, pages: tuple[Page, ...], by_ocr: frozenset[int]) -> Passage:
    """The passage, said to be read by OCR when any of it stands on such a page.

    Its label is then no more official than its words: both were recognised.
    """
    if not by_ocr:
        return passage
    first = max(0, bisect_right(pages, passage.start, key=lambda page: page.start) - 1)
    last = bisect_right(pages, passage.end - 1, key=lambda page: page.start)
    if not any(page.number in by_ocr for page in pages[first:last]):
        return passage
    return replace(passage, locator=f"{passage.locator}{_REMARK}", official_label=False)
