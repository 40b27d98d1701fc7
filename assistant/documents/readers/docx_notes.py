"""Footnotes and endnotes of a Word document, in the order in which the text calls them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from assistant.documents.readers.docx_numbering import Styles, value, whole
from assistant.documents.readers.docx_package import Package, W
from assistant.documents.readers.docx_runs import NoteCall, Reader
from assistant.documents.readers.number_formats import format_count
from assistant.types import Footnote

_KINDS = {"footnote": "decimal", "endnote": "lowerRoman"}  # as Word numbers them unless told


@dataclass(slots=True)
class _Counter:
    count: int
    number_format: str


@dataclass(slots=True)
class Notes:
    """Texts of the notes; ``called`` grows as the text is read."""

    texts: dict[tuple[str, str], str]
    counters: dict[str, _Counter]
    called: list[Footnote] = field(default_factory=list)
    typed: set[str] = field(default_factory=set)  # marks of notes that Word knows nothing of

    def call(self, calls: Iterable[NoteCall]) -> None:
        """Take the notes that a paragraph calls; Word's own numbers are counted."""
        for call in calls:
            mark = call.mark
            if not mark:
                counter = self.counters[call.kind]
                mark = format_count(counter.count, counter.number_format)
                counter.count += 1
            text = self.texts.get((call.kind, call.id), "")
            if text:
                self.called.append(Footnote(mark, text))

    def add(self, mark: str, text: str) -> None:
        """Take a note that was typed as a paragraph."""
        self.called.append(Footnote(mark, text))
        self.typed.add(mark)


def read_notes(package: Package, styles: Styles) -> Notes:
    """Read the notes of a document; none where the parts are missing.

    Raises:
        CorpusError: a part is damaged or too large.
    """
    settings = package.related("settings")
    texts: dict[tuple[str, str], str] = {}
    counters: dict[str, _Counter] = {}
    for kind, usual in _KINDS.items():
        set_up = None if settings is None else settings.find(f"{{{W}}}{kind}Pr")
        counters[kind] = _Counter(
            count=whole(value(set_up, "numStart"), 1) or 1,
            number_format=value(set_up, "numFmt") or usual,
        )
        root = package.related(f"{kind}s")
        for note in root.iterchildren(f"{{{W}}}{kind}") if root is not None else ():
            if note.get(f"{{{W}}}type") in {None, "normal"}:
                texts[kind, note.get(f"{{{W}}}id") or ""] = _text(note, styles)
    return Notes(texts, counters)


def _text(note: etree._Element, styles: Styles) -> str:
    reader = Reader(styles)
    lines = (reader.words(paragraph).text for paragraph in note.iter(f"{{{W}}}p"))
    return " ".join(" ".join(lines).split())
