"""Word documents (.docx): paragraphs with the numbers that a reader sees.

Headers, footers, comments and tables of contents are left out; notes are kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from assistant.documents.readers.docx_notes import Notes, read_notes
from assistant.documents.readers.docx_numbering import (
    Numbering,
    flag,
    read_lists,
    read_styles,
    value,
)
from assistant.documents.readers.docx_package import MC, W, open_package
from assistant.documents.readers.docx_runs import Reader, chosen
from assistant.documents.readers.marks import one_line, tidy, without_marks
from assistant.documents.readers.table_lines import table_lines
from assistant.errors import CorpusError
from assistant.types import Issue, SourceText

#: Elements that only wrap blocks; tracked insertions are accepted.
_WRAPPERS: Final = frozenset(
    f"{{{W}}}{name}"
    for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body")
)
#: "* Reissued for technical reasons": a note that was typed into a frame at the foot of a page.
_TYPED_NOTE: Final = re.compile(r"([*†‡§]{1,4})\s+(\S.*)", re.DOTALL)
_CONTENTS_STYLE: Final = re.compile(r"toc [1-9]|table of figures")


def read_bytes(data: bytes, name: str) -> SourceText:
    """Read a Word document: one line a paragraph, an empty line between paragraphs.

    Raises:
        CorpusError: the file is damaged, protected, too large when unpacked, or no Word text.
    """
    package = open_package(data, name)
    try:
        root = package.xml(package.main)
        body = None if root is None else root.find(f"{{{W}}}body")
        if body is None:
            raise CorpusError(f"{name}: holds no Word text; save it as .docx")
        styles = read_styles(package.related("styles"))
        numbering = Numbering(read_lists(package.related("numbering"), styles), styles)
        story = _Story(Reader(styles), numbering, read_notes(package, styles))
        lines = without_marks([*story.blocks(body), *story.rest()], story.notes.typed)
    except RecursionError:
        raise CorpusError(f"{name}: tables and boxes are nested too deep to be read") from None
    return SourceText(
        text="\n\n".join(lines) + "\n" if lines else "",
        issues=tuple(story.issues()),
        footnotes=tuple(story.notes.called),
    )


@dataclass(slots=True)
class _Story:
    """One text in reading order: the body with its boxes."""

    reader: Reader
    numbering: Numbering
    notes: Notes
    #: Text of a paragraph whose end was deleted: it goes on with the next.
    carried: list[str] = field(default_factory=list)
    contents: int = 0
    foreign: int = 0

    def blocks(self, parent: etree._Element, *, in_table: bool = False) -> Iterator[str]:
        """Paragraphs, and tables as lines of rows."""
        for child in parent.iterchildren(etree.Element):
            tag = str(child.tag)
            if tag == f"{{{W}}}p":
                yield from self._paragraph(child, in_table=in_table)
            elif tag == f"{{{W}}}tbl":
                yield from self._table(child)
            elif tag in _WRAPPERS:
                yield from self.blocks(child, in_table=in_table)
            elif tag == f"{{{MC}}}AlternateContent":
                if (choice := chosen(child)) is not None:
                    yield from self.blocks(choice, in_table=in_table)
            elif tag == f"{{{W}}}altChunk":
                self.foreign += 1

    def rest(self) -> Iterator[str]:
        """Text whose next paragraph never came."""
        if text := tidy("".join(self.carried)):
            yield one_line(text)

    def issues(self) -> Iterator[Issue]:
        """What a person may want to look at."""
        if self.contents:
            message = f"table of contents left out ({self.contents} lines)"
            yield Issue("", "contents-dropped", message)
        if changes := self.reader.changes:
            message = f"{changes} tracked changes are read as if they were accepted"
            yield Issue("", "tracked-changes", message)
        if self.foreign:
            message = f"{self.foreign} embedded files of another format are not read"
            yield Issue("", "embedded-not-read", message)
        if unknown := sorted(self.numbering.unknown_formats):
            message = f"numbers of format {', '.join(unknown)} are written in digits: check them"
            yield Issue("", "number-format-unknown", message)

    def _paragraph(self, element: etree._Element, *, in_table: bool) -> Iterator[str]:
        properties = element.find(f"{{{W}}}pPr")
        words = self.reader.words(element, in_table=in_table)
        self.notes.call(words.notes)
        mark = None if properties is None else properties.find(f"{{{W}}}rPr")
        if _gone(mark):
            self.carried += words.pieces
        elif self._is_contents(properties) and words.text:
            self.contents += 1
        elif flag(mark, "vanish"):  # the next paragraph is read on the same line
            label = self.numbering.label(properties) if words.text else ""
            self.carried.append(f"{label}{words.text} " if words.text else "")
        else:
            label = self.numbering.label(properties)
            text = tidy("".join([*self.carried, *words.pieces]))
            self.carried = []
            if _is_framed(properties) and (note := _TYPED_NOTE.fullmatch(text)):
                self.notes.add(note[1], one_line(note[2]))
            elif text:
                yield one_line(label + text)
        for box in words.boxes:
            yield from self.blocks(box)

    def _is_contents(self, properties: etree._Element | None) -> bool:
        style = value(properties, "pStyle")
        chain = self.reader.styles.chain(style) if style else ()
        return any(_CONTENTS_STYLE.fullmatch(s.name) for _, s in chain)

    def _table(self, table: etree._Element) -> Iterator[str]:
        yield from table_lines([self._cells(row) for row in _rows(table)])

    def _cells(self, row: etree._Element) -> list[list[str]]:
        """The paragraphs of each cell; a table inside a cell is read as its lines."""
        return [
            list(self.blocks(cell, in_table=True))
            for cell in _inside(row, "tc")
            if (properties := cell.find(f"{{{W}}}tcPr")) is None
            or properties.find(f"{{{W}}}cellDel") is None
        ]


def _is_framed(properties: etree._Element | None) -> bool:
    return properties is not None and properties.find(f"{{{W}}}framePr") is not None


def _gone(mark: etree._Element | None) -> bool:
    """Whether the end of a paragraph was deleted or moved, so that it runs into the next."""
    return mark is not None and any(
        mark.find(f"{{{W}}}{name}") is not None for name in ("del", "moveFrom")
    )


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for row in _inside(table, "tr"):
        properties = row.find(f"{{{W}}}trPr")
        if properties is None or properties.find(f"{{{W}}}del") is None:
            yield row


def _inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, through what may wrap them."""
    for child in parent.iterchildren(etree.Element):
        if child.tag == f"{{{W}}}{name}":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, name)
