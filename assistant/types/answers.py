"""Answers, lookups and the assistant that gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from assistant.types.browsing import Edition, ListedDecision, MandateChoices, TextVersion
from assistant.types.register import KnownDecision
from assistant.types.search import Hit, MandatesFound, PassageRecord
from assistant.types.words import Engine, Held, Stage, Status


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
class Sentence:
    """A sentence of a summary that passed the check, and the citations that support it."""

    text: str  # plain text, no Markdown
    markers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a chat model wrote from the cited passages, as far as it passed the check.

    ``withheld`` counts the sentences that did not pass; ``note`` is one line, in the language
    of the answer, where something went wrong and the summary is missing or ends early.
    """

    model: str
    sentences: tuple[Sentence, ...] = ()
    withheld: int = 0
    note: str = ""
    retry: bool = False  # whether asking again may help
    tokens: dict[str, int] = field(default_factory=dict)  # "input", "output"


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
    summary: Summary | None = None  # where a chat model is set and there was evidence for it
    edition: Edition | None = None  # the state of the library that was read; not in the contract


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
    """One step of a streamed answer; ``text`` is the whole of the quoted answer so far, empty
    while it is worked out: ``stage`` then says what is being done.

    ``answer`` is set once that is whole. More parts may follow whose answer has a summary that
    grows; the last part has the final one.
    """

    text: str
    answer: Answer | None = None
    stage: Stage | None = None


class AssistantLike(Protocol):
    """What the web application needs of the assistant that it is handed."""

    def ask(
        self,
        question: str,
        history: tuple[str, ...] = (),
        language: str = "",
        filters: Mapping[str, str] | None = None,
    ) -> Answer: ...
    def stream(
        self,
        question: str,
        history: tuple[str, ...] = (),
        language: str = "",
        filters: Mapping[str, str] | None = None,
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
