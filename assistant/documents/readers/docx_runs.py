"""The words of one Word paragraph as they are read: tracked changes accepted, hidden text,
field instructions and note marks left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from assistant.documents.readers.docx_numbering import Styles, flag, value
from assistant.documents.readers.docx_package import MATH, MC, W

#: Deleted or moved away, instructions, and what is only about the text.
_LEFT_OUT: Final = frozenset(
    f"{{{W}}}{name}"
    for name in (
        "pPr", "rPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "sdtPr", "rt",
    )
)  # fmt: skip
_CHARACTERS: Final = {
    f"{{{W}}}tab": " ",
    f"{{{W}}}ptab": " ",
    f"{{{W}}}noBreakHyphen": "-",
    f"{{{W}}}cr": "\n",
}
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

_RAISED_MARK: Final = re.compile(r"[0-9]{1,3}(?:[,–-][0-9]{1,3}){0,3}|[*†‡§]{1,4}")
#: What raised digits are an exponent of: a unit of length, or ten.
_BASE: Final = re.compile(r"(?:(?<![^\W\d_])(?:[kcdmµμ]?m|s)|(?<!\d)10)$")
_EXPONENTS: Final = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")

#: What a raised letter makes an ordinal of: "1" in "1o", "n" in "no"; not a year.
_ORDINAL: Final = re.compile(r"(?<![\w/])(?:[0-9]{1,2}|[nN])[.]?$")

_BLANKS: Final = re.compile(r"[ \t]{2,}|\t")
_LINE_ENDS: Final = re.compile(r"[ \t]*[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class NoteCall:
    """Where a note is called: ``mark`` is empty where Word numbers it."""

    kind: str  # "footnote" or "endnote"
    id: str
    mark: str = ""


@dataclass(slots=True)
class Words:
    """What one paragraph holds."""

    text: str = ""
    notes: list[NoteCall] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)  # w:txbxContent, in order


class Reader:
    """Reads the paragraphs of one text in order; fields may run over several of them."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._fields: list[bool] = []  # open fields, outermost first; True: in the instruction
        self._marks_are_letters = False

    def words(self, paragraph: etree._Element, *, in_table: bool = False) -> Words:
        """The text of a paragraph on one line (``\\n`` where its author broke a line)."""
        self._marks_are_letters = in_table
        words = Words()
        self._walk(paragraph, words)
        # An instruction ends with its paragraph; a field that never does would hide the rest.
        while True in self._fields:
            self._fields.remove(True)
        words.text = tidy(words.text)
        return words

    def _walk(self, parent: etree._Element, words: Words) -> None:
        for child in parent.iterchildren(etree.Element):
            tag = str(child.tag)
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
            elif not any(self._fields):
                self._content(child, tag, words)

    def _content(self, child: etree._Element, tag: str, words: Words) -> None:
        if tag in _TEXTS:
            words.text += child.text or ""
        elif tag in _CHARACTERS:
            words.text += _CHARACTERS[tag]
        elif tag == f"{{{W}}}br":
            words.text += "\n" if child.get(f"{{{W}}}type") in {None, "textWrapping"} else " "
        elif tag == f"{{{W}}}sym":
            words.text += _symbol(child)
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
        before, calls = words.text, len(words.notes)
        self._walk(run, words)
        written = words.text[len(before) :]
        custom = any(
            (call.get(f"{{{W}}}customMarkFollows") or "0") in {"1", "true", "on"}
            for call in run.iterchildren(*_NOTES)
        )
        if custom and len(words.notes) > calls:
            last = words.notes.pop()
            words.notes.append(NoteCall(last.kind, last.id, written.strip() or "*"))
            words.text = before
        elif written and value(properties, "vertAlign") == "superscript":
            words.text = before + self._raised(written, before)

    def _raised(self, written: str, before: str) -> str:
        """Raised text: nothing for the mark of a note, an exponent as such, else the letters."""
        bare = written.strip()
        if _BASE.search(before[-8:]) and re.fullmatch(r"[-−]?[0-9]{1,2}", bare):
            return bare.translate(_EXPONENTS)
        if not before.strip():
            return written  # opens a note typed as a paragraph
        if _RAISED_MARK.fullmatch(bare):
            return " " if written[-1:].isspace() else ""
        # Notes under tables are called by letters; in prose a raised letter ends an ordinal.
        letter = self._marks_are_letters and re.fullmatch("[a-z](?:, ?[a-z])?", bare)
        return "" if letter and not _ORDINAL.search(before[-5:]) else written

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _hidden(self, properties: etree._Element | None) -> bool:
        own = flag(properties, "vanish")
        if own is not None or properties is None:
            return bool(own)
        style = value(properties, "rStyle")
        return style is not None and self.styles.hidden(style)


def chosen(alternates: etree._Element) -> etree._Element | None:
    """The first choice of an ``mc:AlternateContent``, its fallback only where there is none."""
    choice = alternates.find(f"{{{MC}}}Choice")
    return choice if choice is not None else alternates.find(f"{{{MC}}}Fallback")


def tidy(text: str) -> str:
    """Blanks run together, lines without space around them, soft hyphens gone."""
    text = _BLANKS.sub(" ", text.replace("\u00ad", ""))
    return _LINE_ENDS.sub("\n", text).strip()


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
