"""Web pages: their text without menus, banners and forms."""

from __future__ import annotations

import re
from typing import Final

from assistant.documents.readers import text as plain
from assistant.documents.readers.formats import BYTE_ORDER_MARKS
from assistant.errors import CorpusError
from assistant.types import Issue, SourceText

#: Where browsers look for the encoding (HTML Standard, 13.2.3.2), a little further.
_HEAD: Final = 4096
_DECLARED: Final = re.compile(
    rb"""(?:<meta[^>]{0,300}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.I,
)
#: Encodings of pages; Python knows others (punycode) that no page is in.
_OF_PAGES: Final = re.compile(
    "(?:iso-?8859|windows|cp|koi8|gb|big5|euc|shift_jis|macintosh|mac|latin|(?:us-)?ascii)[-_0-9a-z]*"
)
#: What pages call it -> what it is read as (Encoding Standard, 4.2).
_READ_AS: Final = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-6": "cp1256",
}  # fmt: skip

#: Elements that end only with their own closing tag, which deep nesting is made of. The tree
#: is built in quadratic time: 10,000 levels take 0.2 s, 100,000 take 19 s.
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?=[\s/>])")
_ENDS_BY_ITSELF: Final = frozenset(
    "p li dt dd tr td th thead tbody tfoot option optgroup colgroup col caption a br hr img input"
    " meta link area base embed source track wbr param html head body rt rp font".split()
)
_DEEPEST: Final = 10_000

_SITE: Final = re.compile(r"\s+(?:\||::|»|·)\s+")


def read_bytes(data: bytes, name: str) -> SourceText:
    """Read a web page: one line a block, an empty line between blocks.

    Raises:
        CorpusError: it is in no encoding known here, or nested beyond any real page.
    """
    page, issues = _decoded(data, name)
    if _depth(page) > _DEEPEST:
        raise CorpusError(f"{name}: its elements are nested too deep to be read")
    return _read(page, issues)


def _read(page_text: str, issues: tuple[Issue, ...]) -> SourceText:
    from selectolax.lexbor import LexborHTMLParser

    from assistant.documents.readers.html_blocks import Writer
    from assistant.documents.readers.html_content import Page
    from assistant.documents.readers.html_notes import find_notes

    parser = LexborHTMLParser(page_text)
    if parser.body is None:
        return SourceText("", issues=issues)
    page = Page(parser.body)
    writer = Writer(page, find_notes(page))
    lines = writer.write()
    heading = parser.css_first("head title")
    title = " ".join(heading.text().split()) if heading is not None else ""
    if lines and title and not writer.has_heading:
        title = _SITE.split(title)[0]
        if not any(_same(title, line) for line in lines[:3]):
            lines.insert(0, title)
    return SourceText(
        text="\n\n".join(lines) + "\n" if lines else "",
        issues=issues,
        footnotes=tuple(writer.footnotes),
    )


def _same(title: str, line: str) -> bool:
    """Whether a line says the title, or the most of it."""
    one, other = sorted((title.casefold(), line.casefold()), key=len)
    return one in other and (one == title.casefold() or 2 * len(one) > len(other))


def _decoded(data: bytes, name: str) -> tuple[str, tuple[Issue, ...]]:
    """Text of a page: by its byte order mark, as UTF-8 where it is, as declared, as guessed.

    UTF-8 goes before what is declared: letters of other encodings hardly ever happen to be
    valid UTF-8, and a page saved by a browser may keep its old declaration.
    """
    declared = _DECLARED.search(data[:_HEAD])
    if declared and not data.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        encoding = declared[1].decode("ascii", "replace").lower()
        known = _READ_AS.get(encoding, encoding) if _OF_PAGES.fullmatch(encoding) else "utf-8"
        for candidate in ("utf-8", known):
            try:
                return data.decode(candidate), ()
            except (LookupError, UnicodeError):
                continue
    source = plain.read_bytes(data, name)
    return source.text, source.issues


def _depth(page: str) -> int:
    depth = deepest = 0
    for match in _TAG.finditer(page):
        if match[2].lower() not in _ENDS_BY_ITSELF:
            depth = max(0, depth - 1) if match[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest
