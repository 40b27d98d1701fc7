"""The values of a note: what a writer needs to set it, and nothing of where it comes from.

Every text is plain text: no Markdown, no control but tab and line break. A writer escapes it
for its format and adds no words of its own but page numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.types import Status


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. ``note`` is the number of the footnote whose mark stands here; ``link`` is
    the web address that the words are linked with (http or https). A mark has no text.
    """

    text: str
    bold: bool = False
    italic: bool = False
    note: int = 0
    link: str = ""


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in a language; line breaks in its runs stay."""

    runs: Line
    language: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a quotation: which paragraph it is; below the title of its section."""

    runs: Line
    language: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The small line between a heading and its quotation: title, meeting, date."""

    runs: Line
    language: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A paragraph of a document, word for word; ``chapeau`` is the text that it goes on from."""

    runs: Line
    language: str
    chapeau: Line = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Items of a list, each of one or more paragraphs; ``start`` is its first number."""

    items: tuple[tuple[Paragraph, ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first row being the header."""

    rows: tuple[tuple[Paragraph, ...], ...]


Block = Paragraph | Heading | Reference | Quotation | Listing | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part; one that is ``apart`` is set so that it is not taken for quotations."""

    title: str
    blocks: tuple[Block, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Footnote:
    """A citation as UN documents print it: the words, then the address of the official text."""

    number: int
    runs: Line
    language: str


@dataclass(frozen=True, slots=True)
class Note:
    """An answer as a document.

    ``facts`` are the lines below the title: a label ("Date:") and what is said. ``named`` is what
    a file of it is called after, a reference or the question.
    """

    language: str
    kind: str  # "Mandate note", above the title and on each page
    title: str
    subtitle: str
    status: Status
    day: date
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]
    closing: str
    page_of: str  # "Page {page} of {pages}"
    named: str = ""
