"""Paragraphs, runs and footnotes of a Word document (ECMA-376, WordprocessingML).

Every text becomes the text of an XML element; no markup is put together from strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree

from assistant.notes.note import Footnote, Line, Run
from assistant.notes.scripts import by_script, runs_leftwards

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

#: What Word calls each language, and what it calls the kind of letters it is for.
_TAGS = {
    "en": ("val", "en-GB"),
    "fr": ("val", "fr-FR"),
    "es": ("val", "es-ES"),
    "ru": ("val", "ru-RU"),
    "ar": ("bidi", "ar-SA"),
    "zh": ("eastAsia", "zh-CN"),
}
#: Styles with a rule on the left, by its colour; Word turns indents round with the text, not rules.
_RULED = {"Quote": "8EA3C4", "Chapeau": "8EA3C4", "Apart": "B7791F"}
_BREAKS = re.compile(r"([\n\t])")


def w(tag: str, /, *children: Element | None, **values: str | int) -> Element:
    """An element of WordprocessingML with its attributes and children; None is left out."""
    element = etree.Element(f"{{{WORD}}}{tag}", nsmap={"w": WORD, "r": RELATIONS})
    for key, value in values.items():
        element.set(f"{{{WORD}}}{key}", str(value))
    element.extend(child for child in children if child is not None)
    return element


class Links:
    """The outside addresses of one part, each with the id of its relationship."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        return self.ids.setdefault(address, f"rIdLink{len(self.ids) + 1}")


class Text:
    """Sets lines of a note as paragraphs of one part.

    Word counts footnotes itself, by their first mark. A later mark of the same footnote is a
    cross-reference to the first, as Word makes it from its menu.
    """

    def __init__(self, links: Links) -> None:
        self._links = links
        self._marked: set[int] = set()

    def paragraph(self, style: str, runs: Line, language: str, *before: Element) -> Element:
        """A paragraph; ``before`` are properties that go with its style, in Word's order."""
        leftwards = runs_leftwards("".join(run.text for run in runs), language)
        turned = [_turned(_RULED[style]), w("bidi")] if style in _RULED else [w("bidi")]
        properties = w("pPr", w("pStyle", val=style), *before, *(turned if leftwards else ()))
        paragraph = w("p", properties)
        for before_it, run in pairwise((Run(""), *runs)):
            if before_it.note and run.note:  # two marks side by side would read as one number
                paragraph.append(_reference(_words(", ")))
            paragraph.extend(self._run(run, language, leftwards))
        return paragraph

    def footnote(self, note: Footnote) -> Element:
        """A footnote as it stands at the foot of the page."""
        paragraph = self.paragraph("FootnoteText", note.runs, note.language)
        mark = w("r", w("rPr", w("rStyle", val="FootnoteReference")), w("footnoteRef"))
        paragraph.insert(1, mark)
        paragraph.insert(2, w("r", _words(" ")))
        return w("footnote", paragraph, id=note.number)

    def _run(self, run: Run, language: str, leftwards: bool) -> Iterator[Element]:
        if run.note:
            yield from self._mark(run.note)
        elif run.link:
            link = w("hyperlink", *_pieces(run, language, leftwards, "Hyperlink"))
            link.set(f"{{{RELATIONS}}}id", self._links.id_of(run.link))
            yield link
        else:
            yield from _pieces(run, language, leftwards)

    def _mark(self, number: int) -> Iterator[Element]:
        name = f"_Note{number}"
        if number not in self._marked:
            self._marked.add(number)
            yield w("bookmarkStart", id=number, name=name)
            yield _reference(w("footnoteReference", id=number))
            yield w("bookmarkEnd", id=number)
            return
        yield _reference(w("fldChar", fldCharType="begin"))
        instruction = w("instrText")
        instruction.text = f" NOTEREF {name} \\h "
        instruction.set(_SPACE, "preserve")
        yield _reference(instruction)
        yield _reference(w("fldChar", fldCharType="separate"))
        yield _reference(_words(str(number)))
        yield _reference(w("fldChar", fldCharType="end"))


def _turned(colour: str) -> Element:
    """The rule of a style on the other side."""
    rule = w("right", val="single", sz=12, space=10, color=colour)
    return w("pBdr", w("left", val="nil"), rule)


def field(instruction: str) -> Element:
    """A field that Word computes, such as the number of the page."""
    simple = w("fldSimple", w("r", _words("1")))
    simple.set(f"{{{WORD}}}instr", f" {instruction} ")
    return simple


def plain_run(text: str, leftwards: bool) -> Iterator[Element]:
    """Runs without a look of their own, for header and footer."""
    return _pieces(Run(text), "", leftwards)


def _reference(content: Element) -> Element:
    return w("r", w("rPr", w("rStyle", val="FootnoteReference")), content)


def _pieces(run: Run, language: str, leftwards: bool, style: str = "") -> Iterator[Element]:
    """A run for each script in it: Word takes font and direction of a run as a whole."""
    kind, tag = _TAGS.get(language, ("", ""))
    for script, text in by_script(run.text, leftwards):
        properties = w(
            "rPr",
            w("rStyle", val=style) if style else None,
            w("rFonts", hint="eastAsia") if script == "chinese" else None,
            *([w("b"), w("bCs")] if run.bold else ()),
            *([w("i"), w("iCs")] if run.italic else ()),
            w("rtl") if script == "arabic" else None,
            w("lang", **{kind: tag}) if kind else None,
        )
        piece = w("r", properties if len(properties) else None)
        for part in _BREAKS.split(text):
            if part:
                piece.append({"\n": w("br"), "\t": w("tab")}.get(part, _words(part)))
        yield piece


def _words(text: str) -> Element:
    element = w("t")
    element.text = text
    element.set(_SPACE, "preserve")
    return element
