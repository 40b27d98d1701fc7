"""The words of one Word paragraph as they are read: tracked changes accepted, hidden text,
field instructions and note marks left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from assistant.documents.readers.docx_numbering import Styles, flag, value, whole
from assistant.documents.readers.docx_package import MATH, MC, W
from assistant.documents.readers.marks import lowered, tidy

#: Deleted or moved away, instructions, and what is only about the text.
_LEFT_OUT: Final = frozenset(
    f"{{{W}}}{name}"
    for name in (
        "pPr", "rPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "sdtPr", "rt",
    )
)  # fmt: skip
_CHANGES: Final = frozenset(f"{{{W}}}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_CHARACTERS: Final = {
    f"{{{W}}}tab": " ",
    f"{{{W}}}ptab": " ",
    f"{{{W}}}noBreakHyphen": "-",
    f"{{{W}}}cr": "\n",
}
#: Half points from which text set above the line is no matter of taste.
_RAISED: Final = 4
#: Characters that are looked back on to tell what a raised mark stands behind.
_TAIL: Final = 16
_RUN: Final = f"{{{W}}}r"
_TEXTS: Final = frozenset({f"{{{W}}}t", f"{{{MATH}}}t"})
_NOTES: Final = {f"{{{W}}}footnoteReference": "footnote", f"{{{W}}}endnoteReference": "endnote"}

#: Signs that papers set from the font Symbol or Wingdings, whose codes say nothing by themselves.
_SYMBOLS: Final = {
    ("symbol", 0xB7): "•", ("symbol", 0xA3): "≤", ("symbol", 0xB3): "≥", ("symbol", 0xB4): "×",
    ("symbol", 0xB1): "±", ("symbol", 0xB0): "°", ("symbol", 0x2D): "−", ("symbol", 0xAE): "→",
    ("symbol", 0x61): "α", ("symbol", 0x62): "β", ("symbol", 0x67): "γ", ("symbol", 0x6D): "μ",
    ("wingdings", 0xA7): "•", ("wingdings", 0xFC): "✓", ("wingdings", 0xFE): "☑",
    ("wingdings", 0xA8): "☐", ("wingdings", 0x6F): "☐", ("wingdings", 0xE0): "→",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NoteCall:
    """Where a note is called: ``mark`` is empty where Word numbers it."""

    kind: str  # "footnote" or "endnote"
    id: str
    mark: str = ""


@dataclass(slots=True)
class Words:
    """What one paragraph holds; ``tail`` is the end of what has been read so far."""

    pieces: list[str] = field(default_factory=list)
    tail: str = ""
    notes: list[NoteCall] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)  # w:txbxContent, in order

    @property
    def text(self) -> str:
        """The paragraph on one line (``\\n`` where its author broke a line)."""
        return tidy("".join(self.pieces))

    def add(self, piece: str) -> None:
        """Take the next piece; paragraphs of a hundred thousand pieces must stay cheap."""
        self.pieces.append(piece)
        self.tail = (self.tail + piece[-_TAIL:])[-_TAIL:]


class Reader:
    """Reads the paragraphs of one text in order; fields may run over several of them."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._fields: list[bool] = []  # open fields, outermost first; True: in the instruction
        self.changes = 0  # tracked, neither accepted nor rejected by anyone
        self._instructions = 0  # of the open fields, those in the instruction
        self._in_table = False
        self._style: str | None = None  # of the paragraph that is being read

    def words(self, paragraph: etree._Element, *, in_table: bool = False) -> Words:
        """What the next paragraph says; notes in tables may be called by letters."""
        self._in_table = in_table
        self._style = value(paragraph, "pPr/pStyle")
        words = Words()
        self._walk(paragraph, words)
        # An instruction ends with its paragraph; a field that never does would hide the rest.
        if self._instructions:
            self._fields = [False for instruction in self._fields if not instruction]
            self._instructions = 0
        return words

    def _walk(self, parent: etree._Element, words: Words) -> None:
        for child in parent.iterchildren(etree.Element):
            tag = str(child.tag)
            self.changes += tag in _CHANGES
            if tag in _LEFT_OUT:
                continue
            if tag == _RUN:
                self._run(child, words)
            elif tag == f"{{{MC}}}AlternateContent":
                # the same drawing twice: for Word, and for programs that know no text boxes
                if (choice := chosen(child)) is not None:
                    self._walk(choice, words)
            elif tag == f"{{{W}}}txbxContent":
                words.boxes.append(child)
            elif tag == f"{{{W}}}fldChar":
                self._field(child.get(f"{{{W}}}fldCharType") or "")
            elif not self._instructions:
                self._content(child, tag, words)

    def _content(self, child: etree._Element, tag: str, words: Words) -> None:
        if tag in _TEXTS:
            words.add(child.text or "")
        elif tag in _CHARACTERS:
            words.add(_CHARACTERS[tag])
        elif tag == f"{{{W}}}br":
            words.add("\n" if child.get(f"{{{W}}}type") in {None, "textWrapping"} else " ")
        elif tag == f"{{{W}}}sym":
            words.add(_symbol(child))
        elif tag in _NOTES:
            words.notes.append(NoteCall(_NOTES[tag], child.get(f"{{{W}}}id") or ""))
        else:
            self._walk(child, words)

    def _run(self, run: etree._Element, words: Words) -> None:
        properties = run.find(f"{{{W}}}rPr")
        if self._hidden(properties):
            # fields begin and end in runs that may be hidden
            for mark in run.iter(f"{{{W}}}fldChar"):
                self._field(mark.get(f"{{{W}}}fldCharType") or "")
            return
        raised, capitals = self._is_raised(properties), self._is_capital(properties)
        custom = any(
            (call.get(f"{{{W}}}customMarkFollows") or "0") in {"1", "true", "on"}
            for call in run.iterchildren(*_NOTES)
        )
        if not raised and not custom and not capitals:
            self._walk(run, words)
            return
        own = Words(notes=words.notes, boxes=words.boxes)
        calls = len(words.notes)
        self._walk(run, own)
        written = "".join(own.pieces)
        if custom and len(words.notes) > calls:
            last = words.notes.pop()
            words.notes.append(NoteCall(last.kind, last.id, written.strip() or "*"))
        elif written and raised:
            words.add(lowered(written, words.tail, in_table=self._in_table))
        else:
            words.add(written.upper() if capitals else written)

    def _is_raised(self, properties: etree._Element | None) -> bool:
        if (whole(value(properties, "position")) or 0) >= _RAISED:
            return True
        own = value(properties, "vertAlign")
        if own is not None or properties is None:
            return own == "superscript"
        style = value(properties, "rStyle")
        return style is not None and self.styles.raised(style)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
            self._instructions += 1
        elif kind in {"separate", "end"} and self._fields:
            self._instructions -= self._fields.pop()
            if kind == "separate":
                self._fields.append(False)

    def _is_capital(self, properties: etree._Element | None) -> bool:
        own = flag(properties, "caps")
        if own is not None:
            return own
        styles = (value(properties, "rStyle") or "", self._style)
        return any(self.styles.capitals(style) for style in styles)

    def _hidden(self, properties: etree._Element | None) -> bool:
        own = flag(properties, "vanish")
        if own is not None:
            return own
        styles = (value(properties, "rStyle") or "", self._style)
        return any(self.styles.hidden(style) for style in styles)


def chosen(alternates: etree._Element) -> etree._Element | None:
    """The first choice of an ``mc:AlternateContent``, its fallback only where there is none."""
    choice = alternates.find(f"{{{MC}}}Choice")
    return choice if choice is not None else alternates.find(f"{{{MC}}}Fallback")


def _symbol(element: etree._Element) -> str:
    code = element.get(f"{{{W}}}char") or ""
    if not re.fullmatch(r"[0-9A-Fa-f]{1,5}", code):
        return ""
    number = int(code, 16)
    font = (element.get(f"{{{W}}}font") or "").lower()
    low = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
    known = _SYMBOLS.get((font.rstrip(" 23"), low))
    surrogate = 0xD800 <= number <= 0xDFFF
    return known or ("" if surrogate or number < 32 else chr(number))
