"""Documents and what is read of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.types.words import Held


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """What the manifest says of one file; defaults are what is assumed without an entry."""

    id: str
    file: str
    title: str
    issuer: str = ""
    kind: str = "document"
    language: str = ""  # empty: detected from the text
    held: Held = "full"
    conventions: tuple[str, ...] = ()
    url: str = ""
    meeting: str = ""
    date: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """Something in a document that a person may want to look at; never an exception.

    ``message`` is one line that can be acted on. ``code`` is a stable slug such as
    ``numbers-jump``, ``navigation-dropped`` or ``page-without-text``.
    """

    document: str
    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page starts in the text of its document (character offset); ``number`` from 1."""

    number: int
    start: int


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote, kept apart from the text it was called in; ``mark`` as printed ("1", "*")."""

    mark: str
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class SourceText:
    """What a reader makes of a file: one string that all later offsets point into."""

    text: str
    pages: tuple[Page, ...] = ()  # empty where the format has no pages
    issues: tuple[Issue, ...] = ()
    footnotes: tuple[Footnote, ...] = ()


PassageKind = Literal["preamble", "operative", "annex", "text", "list", "article", "heading"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference found in a passage: ``target`` is canonical, offsets count from the passage."""

    target: str
    printed: str
    start: int
    end: int
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One citable paragraph.

    ``id`` is stable and readable: ``SC-8/15:en:1(a)``, ``SC-2/9:en:u2`` (second unnumbered
    operative paragraph), ``SC-8/15:en:pre1``, ``brs-technical-assistance-plan:en:3``.
    ``text == document.text[start:end]`` always holds.
    """

    id: str
    document: str
    ref: str | None  # canonical reference of the decision it stands in
    language: str
    kind: PassageKind
    ordinal: int  # reading order within the document, from 0
    locator: str  # as cited: "para. 1 (a)", "annex I, para. 3", "unnumbered para. 2"
    official_label: bool  # False: the label is ours, the document prints none
    text: str
    start: int
    end: int
    section: tuple[str, ...] = ()  # headings above it, outermost first
    chapeau: str = ""  # lead sentence that the paragraph completes
    verb: str = ""  # operative verb, normalised to English lower case ("requests")
    page: int | None = None
    mentions: tuple[Mention, ...] = ()
    annexes_named: tuple[str, ...] = ()  # "annex I" named in the text as attached


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision, resolution or article series found in a document."""

    ref: str
    title: str
    document: str
    language: str
    start: int
    end: int
    body: str = ""  # "Conference of the Parties" as printed, when found
    held: Held = "full"
    draft: bool = False


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """One file, read and structured, ready for the library."""

    entry: DocumentEntry
    sha256: str
    source: SourceText
    decisions: tuple[Decision, ...]
    passages: tuple[Passage, ...]
    issues: tuple[Issue, ...]
    dropped: tuple[tuple[int, int, str], ...] = ()  # spans left out of passages, with the reason
