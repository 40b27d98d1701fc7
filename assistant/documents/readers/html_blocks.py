"""From the elements of a web page to paragraphs: one line a block, lists with their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborNode

from assistant.documents.readers.html_content import Page, is_raised, walk
from assistant.documents.readers.html_notes import PageNotes, note_text
from assistant.documents.readers.marks import lowered, one_line, tidy
from assistant.documents.readers.number_formats import format_count
from assistant.documents.readers.table_lines import table_lines
from assistant.types import Footnote

_BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre"
    " section summary table tbody td tfoot th thead tr ul menu".split()
)
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_PARAGRAPH_END: Final = re.compile(r"\n[ \t\n]*\n")
#: A label that is typed in the text of an item.
_TYPED: Final = re.compile(r"(?:[(（]?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)）]|[•·▪–—-])\s")

_FORMATS: Final = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "decimal": "decimal", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman", "arabic-indic": "hindiNumbers", "none": "none",
}  # fmt: skip
_STYLE: Final = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")


@dataclass(slots=True)
class _List:
    number_format: str  # "bullet", or as format_count knows it
    next: int
    step: int
    inner: bool  # a list in an item of another one


@dataclass(slots=True)
class Writer:
    """Collects the paragraphs of one page."""

    page: Page
    notes: PageNotes
    footnotes: list[Footnote] = field(default_factory=list)
    has_heading: bool = False  # an h1 was written
    _frames: list[list[str]] = field(default_factory=lambda: [[]])  # of the page, of open cells
    _inline: list[str] = field(default_factory=list)
    _raised: list[int] = field(default_factory=list)  # where open raised text begins
    _lists: list[_List] = field(default_factory=list)
    _tables: list[list[list[list[str]]]] = field(default_factory=list)
    _label: str = ""
    _kept: int = 0  # open elements whose space is kept (pre)

    def write(self) -> list[str]:
        """Paragraphs in reading order; rows of a table are lines of one."""
        left_out = 0  # depth inside what is left out
        for node, entering in walk(self.page.root):
            tag = node.tag or ""
            if left_out:
                left_out += 1 if entering else -1
            elif tag == "-text":
                if entering:
                    self._text(node.text_content or "")
            elif tag.startswith("-"):
                continue
            elif entering and self._is_left_out(node):
                left_out = 1
            elif entering:
                self._enter(node, tag)
            else:
                self._leave(node, tag)
        self._flush()
        return self._frames[0]

    def _is_left_out(self, node: LexborNode) -> bool:
        if node.mem_id in self.notes.calls and not self._raised:
            return True
        if node.mem_id in self.notes.holders or node.mem_id == self.page.root.mem_id:
            return False
        return self.page.is_furniture(node)

    def _text(self, text: str) -> None:
        self._inline.append(text if self._kept else _SPACE.sub(" ", text))

    def _enter(self, node: LexborNode, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        if node.mem_id in self.notes.holders:
            self._label = ""
            self._frames.append([])
        if tag == "br":
            self._inline.append("\n")
        elif is_raised(node):
            self._raised.append(len(self._inline))
        elif tag == "q":
            self._inline.append("“")
        elif tag == "pre":
            self._kept += 1
        elif tag in {"ul", "ol", "menu", "dir"}:
            self._lists.append(_opened(node, tag, inner=bool(self._lists)))
        elif tag == "li" and self._lists and node.mem_id not in self.notes.holders:
            self._label = self._item(node)
        elif tag == "table":
            self._tables.append([])
        elif tag == "tr" and self._tables:
            self._tables[-1].append([])
        elif tag in {"td", "th"} and self._tables and self._tables[-1]:
            self._frames.append([])

    def _leave(self, node: LexborNode, tag: str) -> None:
        if tag in _BLOCKS:
            self.has_heading = bool(self._flush() and tag == "h1") or self.has_heading
        if self._raised and is_raised(node):
            self._lower(self._raised.pop())
        elif tag == "q":
            self._inline.append("”")
        elif tag == "pre":
            self._kept -= 1
        elif tag in {"ul", "ol", "menu", "dir"}:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag in {"td", "th"} and self._tables and self._tables[-1]:
            self._tables[-1][-1].append(self._frames.pop())
        elif tag == "table":
            self._frames[-1] += table_lines(self._tables.pop())
        if node.mem_id in self.notes.holders:
            mark = self.notes.holders[node.mem_id]
            if text := note_text(" ".join(self._frames.pop()), mark):
                self.footnotes.append(Footnote(mark, text))

    def _lower(self, start: int) -> None:
        raised = "".join(self._inline[start:])
        before = "".join(self._inline[max(0, start - 8) : start])
        del self._inline[start:]
        if raised:
            self._inline.append(lowered(raised, before, in_table=bool(self._tables)))

    def _flush(self) -> bool:
        """End the paragraph; whether it held anything."""
        text = "".join(self._inline)
        self._inline = []
        self._raised = [0 for _ in self._raised]  # raised text that holds blocks
        found = False
        for part in _PARAGRAPH_END.split(text):
            if paragraph := one_line(tidy(part)):
                self._frames[-1].append(self._labelled(paragraph))
                found = True
        return found

    def _labelled(self, text: str) -> str:
        label, self._label = self._label, ""
        if not label or _TYPED.match(text):
            return text
        return f"{label} {text}"

    def _item(self, node: LexborNode) -> str:
        """The label of an item as it is cited: "3.", inside another list "(3)"; "(b)", "(iv)".

        A browser would print "3." on every level; cited so, the third item of an inner list
        would be taken for paragraph 3.
        """
        around = self._lists[-1]
        if around.number_format == "bullet":
            return "•"
        count = _number(node.attributes.get("value"), around.next)
        around.next = count + around.step
        printed = format_count(count, around.number_format)
        if not printed:
            return ""
        outer = around.number_format in {"decimal", "hindiNumbers"} and not around.inner
        capital = around.number_format in {"upperLetter", "upperRoman"}
        return f"{printed}." if outer or capital else f"({printed})"


def _opened(node: LexborNode, tag: str, *, inner: bool) -> _List:
    attributes = node.attributes
    style = _STYLE.search((attributes.get("style") or "")[:500].lower())
    kind = style[1] if style else attributes.get("type") or ""
    if tag != "ol":
        return _List("none" if kind == "none" else "bullet", 1, 1, inner)
    reverse = "reversed" in attributes
    items = sum(child.tag == "li" for child in node.iter()) if reverse else 1
    start = _number(attributes.get("start"), items)
    return _List(_FORMATS.get(kind, "decimal"), start, -1 if reverse else 1, inner)


def _number(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,5}", text.strip()) else default
