"""The values that cross the walls between rooms. All frozen, none knows a database or a model.

A *document* is one file of the corpus. It holds decisions (or resolutions), or plain text.
A *passage* is one citable paragraph; its ``text`` is a slice of the document's text, byte for
byte, and everything shown as a quotation comes from there. ``context`` (convention, meeting,
decision, title, section, chapeau) is joined to it only for embedding and indexing.

A *reference* is written here as its canonical string ("SC-8/15", "A/RES/70/1"); the parser
and the typed value live in :mod:`assistant.references`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

Held = Literal["full", "extract"]
Status = Literal["answered", "partial", "refused", "clarify"]
Engine = Literal["quote", "compose"]

#: The six official languages of the United Nations, ISO 639-1.
UN_LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")


# --------------------------------------------------------------------------- documents


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


# ------------------------------------------------------------------------------ mandates

#: How strongly a paragraph binds, strongest first: what is decided, asked, pressed for,
#: offered, and what is only said.
Strength = Literal["decides", "requests", "urges", "invites", "encourages", "notes"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a paragraph with their place, ``text == source[start:end]``.

    ``source`` says which text the offsets count in: the passage's ``text`` or its ``chapeau``
    (a sub-paragraph that is a passage of its own takes its addressee from there).
    """

    text: str
    start: int
    end: int
    source: Literal["text", "chapeau"] = "text"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is to act. ``name`` is one of a closed list in English ("Secretariat", "Parties",
    "Developing-country Parties"); ``words`` are those printed, None where the addressee is
    only implied ("Decides to establish …")."""

    name: str
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when. ``first`` and ``last`` are ISO dates, empty where they are not known: a day has
    both equal, a biennium is an interval, "by" a day leaves ``first`` empty. ``meeting`` is
    canonical ("Stockholm Convention COP-9") where the deadline is a meeting."""

    words: Words
    first: str = ""
    last: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One thing that one operative paragraph, or one of its sub-paragraphs, lays down.

    ``part`` is the sub-paragraph it stands in, "(a)" or "(a) (ii)", empty for the paragraph
    as a whole. ``recurrence`` is empty or one of "each meeting", "annual", "biennial",
    "regular".
    """

    passage_id: str
    part: str
    verb: str  # operative verb, English lower case: "requests"
    strength: Strength
    addressees: tuple[Addressee, ...]
    action: Words
    deadlines: tuple[Deadline, ...] = ()
    conditions: tuple[Words, ...] = ()
    recurrence: str = ""


# ---------------------------------------------------------------------------- register


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a Conference of the Parties, from the register."""

    convention: str
    name: str  # "COP-8", "ExCOP-2"
    start: date | None
    end: date | None
    place: str = ""
    kind: str = "ordinary"


@dataclass(frozen=True, slots=True)
class KnownDecision:
    """A decision that a public source names; whether it is held is the library's knowledge."""

    ref: str
    title: str
    convention: str
    meeting: str  # "COP-8"
    year: str
    topic: str = ""
    source: str = ""
    note: str = ""


# ------------------------------------------------------------------------------ search


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A passage as the library gives it back, with what a citation needs of its document."""

    passage: Passage
    document_title: str
    document_kind: str
    issuer: str
    title: str  # of the decision, else of the document
    conventions: tuple[str, ...]
    meeting: str  # "Stockholm Convention COP-8", or empty
    date: str  # ISO date or interval "2017-04-24/2017-05-05", or empty
    year: int | None
    url: str
    held: Held


@dataclass(frozen=True, slots=True)
class AlsoIn:
    """Where else a paragraph stands. ``differs``: the words that are others there, as "fifth";
    only ordinals of meetings and years can be."""

    ref: str
    locator: str
    passage_id: str
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found by search. ``score`` is the fused score, larger is better; ranks from 1.

    ``versions``: the languages that the paragraph is held in, the original first; the record is
    the version in the language of the question where that is held, and the scores and ranks are
    those of the version that matches best. ``also_in``: where other decisions repeat it.
    """

    record: PassageRecord
    score: float
    dense_rank: int | None = None
    keyword_rank: int | None = None
    similarity: float | None = None  # cosine with the question, -1..1
    versions: tuple[str, ...] = ()
    also_in: tuple[AlsoIn, ...] = ()


@dataclass(frozen=True, slots=True)
class MandateRecord:
    """A mandate with the paragraph it stands in; ``draft``: its decision was held as a draft."""

    mandate: Mandate
    record: PassageRecord
    draft: bool = False


@dataclass(frozen=True, slots=True)
class MandatesFound:
    """Mandates that pass ``filters``, by convention, meeting and paragraph.

    ``total`` counts all that pass, ``records`` are those of the page asked for. ``notices`` say
    what is left out, and where nothing passes what is held.
    """

    filters: dict[str, str]
    total: int
    records: tuple[MandateRecord, ...]
    notices: tuple[str, ...] = ()


# ------------------------------------------------------------------------------ browsing


@dataclass(frozen=True, slots=True)
class ListedDecision:
    """A row of the list of texts: a decision held or only known, or a document without decisions.

    ``held`` is "not_held" where the register knows the decision and no document held has it.
    """

    ref: str  # canonical; empty for a document that holds no decision
    title: str
    kind: str  # "decision", "resolution"; of a document what the manifest calls it: "plan"
    convention: str
    meeting: str  # "Stockholm Convention COP-8", or empty
    date: str  # ISO date or interval, a year where no more is known, or empty
    held: Literal["full", "extract", "not_held"]
    languages: tuple[str, ...] = ()
    document: str = ""  # id of a document that holds it
    draft: bool = False  # held as a draft only


@dataclass(frozen=True, slots=True)
class MandateChoices:
    """Values that the filters of mandates can be given, the commonest first where they are many."""

    addressees: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    deadline_years: tuple[str, ...] = ()
    conventions: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextVersion:
    """A paragraph in one of the languages that it is held in."""

    language: str
    passage_id: str


# ------------------------------------------------------------------------------ answers


@dataclass(frozen=True, slots=True)
class Citation:
    """One numbered source under an answer; the fields are the public contract."""

    marker: int
    passage_id: str
    document: str
    ref: str | None
    locator: str
    quote: str  # byte for byte in the passage
    title: str
    meeting: str
    date: str
    url: str
    held: Held


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says to one question; the fields are the public contract."""

    question: str
    language: str
    status: Status
    text: str  # Markdown with [1] markers
    citations: tuple[Citation, ...] = ()
    notices: tuple[str, ...] = ()
    engine: Engine = "quote"
    timings_ms: dict[str, float] = field(default_factory=dict)
    understood: str = ""  # the question as understood, when the conversation changed it


@dataclass(frozen=True, slots=True)
class Lookup:
    """What is known of one reference, without any model.

    ``status``: ``held`` (passages follow), ``not_held`` (register or a held document names
    it), ``unknown`` (named nowhere here), ``ambiguous`` (``candidates`` follow).
    """

    reference: str
    status: Literal["held", "not_held", "unknown", "ambiguous"]
    title: str = ""
    passages: tuple[PassageRecord, ...] = ()
    candidates: tuple[str, ...] = ()
    known: KnownDecision | None = None
    cited_by: tuple[str, ...] = ()  # ids of held passages that cite it
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionText:
    """A whole decision or document for the reader: passages in reading order.

    ``kind`` is that of the reference ("decision", "resolution"), empty for a document.
    """

    ref: str | None
    document: str
    title: str
    records: tuple[PassageRecord, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """One step of a streamed answer; ``text`` is the whole answer so far."""

    text: str
    answer: Answer | None = None  # set on the last part


class AssistantLike(Protocol):
    """What the web application needs of the assistant that it is handed."""

    def ask(self, question: str, history: tuple[str, ...] = (), language: str = "") -> Answer: ...
    def stream(
        self, question: str, history: tuple[str, ...] = (), language: str = ""
    ) -> Iterator[AnswerPart]: ...
    def search(
        self, query: str, k: int = 10, filters: dict[str, str] | None = None
    ) -> list[Hit]: ...
    def lookup(self, reference: str, language: str = "en") -> Lookup: ...
    def mandates(
        self, filters: Mapping[str, str], limit: int | None = None, offset: int = 0
    ) -> MandatesFound: ...
    def mandate_choices(self) -> MandateChoices: ...
    def decisions(self) -> tuple[ListedDecision, ...]: ...
    def versions(self, passage_id: str) -> tuple[TextVersion, ...]: ...
    def read(self, passage_id: str) -> DecisionText | None: ...
    def status(self) -> dict[str, object]: ...
