"""The JSON of the contract as the OpenAPI description shows it: the fields and what they mean.

Nothing is checked or cut by these at run time; a test holds them against what the routes answer.
Keys may be added to the contract, so programs must bear keys that they do not know.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.types import Held, Status

Responses = dict[int | str, dict[str, Any]]


class _Object(BaseModel):
    model_config = ConfigDict(extra="allow", json_schema_extra={"additionalProperties": True})


class ErrorLine(_Object):
    """What was wrong, and what to do, in one line."""

    error: str


class CitationObject(_Object):
    """A numbered source of an answer."""

    marker: int = Field(description="The number in brackets in the text: [1].")
    passage_id: str = Field(description="Stable name of the paragraph: SC-8/15:en:1(a).")
    document: str = Field(description="Id of the document.")
    ref: str | None = Field(description="Reference of the decision; null outside decisions.")
    locator: str = Field(description="Place as it is cited: para. 1 (a).")
    quote: str = Field(description="The words as they lie in the document, line breaks too.")
    title: str
    meeting: str = Field(description="Stockholm Convention COP-8; empty where not known.")
    date: str = Field(description="2017-04-24/2017-05-05, ISO 8601; empty where not known.")
    url: str = Field(description="Official page; empty where none is known.")
    held: Held = Field(description="Whether the whole document is held, or an extract.")


class SentenceObject(_Object):
    """A sentence of a summary, and the markers of the citations that it rests on."""

    text: str
    markers: list[int]


class SummaryObject(_Object):
    """What a language model wrote from the cited paragraphs, as far as it passed the check."""

    model: str
    sentences: list[SentenceObject]
    withheld: int = Field(description="Sentences that did not pass the check and are left out.")
    note: str = Field(description="Why it is missing or ends early; empty where it does not.")
    retry: bool = Field(description="Whether asking again may help.")


class AnswerObject(_Object):
    """One answer; a refusal is one too."""

    question: str
    language: str
    status: Status = Field(
        description="answered; partial: nearest paragraphs, which may not answer; refused: "
        "nothing held answers, which does not say that nothing exists; clarify: the question "
        "can mean several things, which the text names."
    )
    text: str = Field(description="Markdown with [1] markers.")
    citations: list[CitationObject]
    notices: list[str] = Field(description="What the reader should know, in whole sentences.")
    engine: str = Field(description="quote: paragraphs word for word.")
    timings_ms: dict[str, float]
    understood: str = Field(description="The question as understood, where the history changed it.")
    summary: SummaryObject | None = Field(None, description="Where a chat model is set.")
    tokens: dict[str, int] = Field(
        default_factory=dict, description="input, output: of the chat model; empty without one."
    )


class PassageObject(_Object):
    """One paragraph with what a citation needs."""

    passage_id: str
    document: str
    ref: str | None
    locator: str
    official_label: bool = Field(description="false: the document prints no number; it is ours.")
    language: str
    kind: str
    text: str = Field(description="As printed, byte for byte.")
    title: str
    meeting: str
    date: str
    url: str
    held: Held


class AlsoInObject(_Object):
    """Another decision that repeats a paragraph."""

    ref: str
    locator: str
    passage_id: str
    differs: str = Field(description="What differs there; empty where nothing does.")


class HitObject(PassageObject):
    """A paragraph that was found."""

    score: float = Field(description="Larger is better; comparable within one search only.")
    versions: list[str] = Field(description="Languages that the paragraph is held in.")
    also_in: list[AlsoInObject]


class SearchObject(_Object):
    """Paragraphs, best first."""

    query: str
    results: list[HitObject]


class LookupObject(_Object):
    """What is known of one reference."""

    reference: str
    status: Literal["held", "not_held", "unknown", "ambiguous"] = Field(
        description="not_held: the register or a document held names it; unknown: named nowhere "
        "here; ambiguous: candidates follow."
    )
    title: str
    passages: list[PassageObject]
    candidates: list[str]
    known: dict[str, Any] | None = Field(description="Its row of the register, or null.")
    cited_by: list[str] = Field(description="Ids of the paragraphs held that cite it.")
    notices: list[str]


class DecisionObject(_Object):
    """A whole decision or document, in reading order."""

    ref: str | None
    document: str
    title: str
    passages: list[PassageObject]
    cited: list[str] = Field(description="Ids of the paragraphs that were asked for.")
    notices: list[str]


class MandatesObject(_Object):
    """Mandates in the order of meetings."""

    filters: dict[str, str]
    total: int = Field(description="All that pass the filters, of which one page follows.")
    mandates: list[dict[str, Any]] = Field(
        description="A paragraph each, with verb, strength, addressees, action, deadlines, "
        "conditions and recurrence; words are given with their place in the text."
    )
    notices: list[str]


class ListedObject(_Object):
    """A decision or document of the list."""

    ref: str | None
    title: str
    kind: str
    convention: str
    meeting: str
    date: str
    held: Literal["full", "extract", "not_held"]
    languages: list[str]
    document: str | None
    draft: bool


class DecisionsObject(_Object):
    """Decisions and documents by convention and date."""

    total: int
    decisions: list[ListedObject]


class StatusObject(_Object):
    """What the library holds, as of when, with which model."""

    documents: int
    decisions: int
    passages: int
    published: str = Field(description="When the library was made, ISO 8601.")
    embedding_model: str
    held: list[dict[str, Any]]
    by_meeting: list[dict[str, Any]]


_WHY = {
    400: "A value that cannot be asked: empty, too long, an unknown filter.",
    403: "Switched off here.",
    404: "Not held here. That does not say whether it exists.",
    409: "The library or the model cannot be used; the line says what to do.",
    413: "The request is larger than 256 kB.",
    422: "A field that is missing, unknown or of the wrong kind.",
    429: "Too much of it in a minute, or no room left.",
    503: "It could not be stored.",
}


def answers(
    model: type[BaseModel], what: str, example: object, *, missing: bool = False
) -> Responses:
    """The responses of a route: what it answers with an example, and how it can fail."""
    content = {"application/json": {"example": example}}
    failing = (400, *((404,) if missing else ()), 409, 413, 422)
    failed = {status: {**told, "model": ErrorLine} for status, told in failures(*failing).items()}
    return {200: {"model": model, "description": what, "content": content}, **failed}


def told(what: str, example: object, *missing: int) -> Responses:
    """The responses of a route whose object has no model of its own: what it is, an example, how
    it can fail."""
    content = {"application/json": {"example": example}}
    failing = failures(400, *missing, 409, 413, 422)
    return {200: {"description": what, "content": content}, **failing}


def failures(*statuses: int) -> Responses:
    """Statuses of a route that answer one line, in JSON whatever the route answers else."""
    line = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorLine"}}}
    return {status: {"description": _WHY[status], "content": line} for status in statuses}
