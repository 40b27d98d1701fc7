"""Plain text and Markdown, in whatever encoding they arrive."""

from __future__ import annotations

import re
from bisect import bisect_right

from assistant.documents.readers.formats import BYTE_ORDER_MARKS, utf16_order
from assistant.errors import CorpusError
from assistant.types import Issue, Page, SourceText

#: Encodings of the six official languages that are still met; a closed list, since guessing
#: among all of them mistakes short Russian or Arabic texts for rare ones.
LEGACY_ENCODINGS = ["cp1252", "cp1251", "cp1256", "gb18030"]

#: A page mark that converters leave in text: an HTML comment on a line of its own.
PAGE_MARK = re.compile(r"^[ \t]*<!--[ \t]*Page[ \t]+(\d{1,6})[ \t]*-->[ \t\r]*$", re.M | re.I)


def read_bytes(data: bytes, name: str) -> SourceText:
    """Decode ``data``; pages come from page marks, else from form feeds.

    Raises:
        CorpusError: the bytes are no text in any encoding known here.
    """
    text, issues = _decode(data, name)
    return SourceText(text=text, pages=pages_of(text), issues=issues)


def pages_of(text: str) -> tuple[Page, ...]:
    """Where pages start. Text before the first mark belongs to no page (a symbol line)."""
    marks = [Page(int(m[1]), m.start()) for m in PAGE_MARK.finditer(text)]
    if marks:
        return tuple(marks)
    feeds = [m.end() for m in re.finditer("\f", text)]
    if not feeds:
        return ()
    return tuple(Page(number, start) for number, start in enumerate([0, *feeds], start=1))


def page_at(pages: tuple[Page, ...], offset: int) -> int | None:
    """Number of the page that ``offset`` lies on, or None where there is none."""
    at = bisect_right(pages, offset, key=lambda page: page.start)
    return pages[at - 1].number if at else None


def _decode(data: bytes, name: str) -> tuple[str, tuple[Issue, ...]]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ()
    if order := utf16_order(data):
        return data.decode(order), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    repaired = data.decode("utf-8", errors="replace")
    bad = repaired.count("\ufffd")
    good = sum(character > "\x7f" for character in repaired) - bad
    # UTF-8 with a broken byte here and there is UTF-8: in a legacy encoding hardly any letter
    # beyond ASCII would happen to decode.
    if good > 10 * bad:
        issue = Issue("", "encoding-damaged", f"{bad} characters could not be decoded as UTF-8")
        return repaired, (issue,)
    from charset_normalizer import from_bytes

    guess = from_bytes(data, cp_isolation=LEGACY_ENCODINGS).best()
    if guess is None:
        raise CorpusError(f"{name}: is in no encoding that is known here; save it as UTF-8")
    text = data.decode(guess.encoding, errors="replace")
    issue = Issue("", "encoding-guessed", f"decoded as {guess.encoding}: check the letters")
    return text, (issue,)
