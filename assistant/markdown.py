"""The Markdown of an answer, read with everything switched off that a text could act with.

Page and files show the same answers. Both take them apart here: quotations, lists, tables,
emphasis and markers are known; raw HTML, links, images, headings and code are not, so what a
document, a model or a person wrote of those stays the characters that it is.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

#: ``[n]`` in a text token; a bracket that a document prints comes as a token of its own.
MARKER = re.compile(r"\[(\d{1,4})\]")

#: Bidirectional controls (Unicode UAX #9) can show a text in another order than it is written;
#: direction is set by markup instead. The others are controls that no page should be given.
_HIDDEN = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f\ufff9-\ufffb\ufeff]"
)

#: A line of running text on a printed page has 60 to 100 characters, an item of a list fewer.
PRINTED_LINE = 60

_ENDS = re.compile(r"[.;:!?。；：！？؛؟]\s*$|^\s*$")
_ITEM = re.compile(r"\s*(?:[•▪◦*–—-]\s|\(?[\w]{1,4}[.)]\s)")
_WIDE = re.compile("[\u3000-\u9fff\uff00-\uffef]")


def plain(text: str) -> str:
    """The text without controls that are invisible or turn the order of characters."""
    return _HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def reflow(text: str) -> str:
    """The text without the line breaks of a printed page; those of lists and verses stay.

    A break is taken for one of the page where the line before it is long or the next goes on
    in lower case, no sentence or item ends there, and no item begins. Only white space changes.
    """
    lines = plain(text).split("\n")
    pieces = lines[:1]
    for before, line in pairwise(lines):
        goes_on = len(before) >= PRINTED_LINE or line[:1].islower()
        if goes_on and not _ENDS.search(before) and line.strip() and not _ITEM.match(line):
            glue = "" if _WIDE.match(before[-1:]) and _WIDE.match(line) else " "
            pieces += [glue, line]
        else:
            pieces += ["\n", line]
    return "".join(pieces)


def safe_url(url: str) -> str:
    """The address if it is a web address with a host, else empty."""
    try:
        parts = urlsplit(plain(url).strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        return ""
    return parts.geturl()


def answer_reader() -> MarkdownIt:
    """A reader of answers; a new one each time, since who shows them adds rules of its own."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("zero", {"html": False, "linkify": False, "breaks": True}).enable(
        ["blockquote", "list", "table", "emphasis", "escape", "newline"]
    )
    # Joined, an escaped bracket could no longer be told from a marker's.
    reader.core.ruler.disable("text_join")
    return reader
