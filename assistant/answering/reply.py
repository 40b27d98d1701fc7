"""What a way of answering decides, before it is put into words and citations."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answering.mandate_questions import MandatesAsked
from assistant.types import PassageRecord, Status


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an answer that stands in place of a quotation: Markdown, with what is a
    document's made inert. ``body`` is a block below it; ``passage_id`` is the one it cites."""

    passage_id: str
    head: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """A status, the sentence above the quotations, the passages, and notices below.

    ``focus``: references that a follow-up would be about, when they differ from those cited.
    ``meeting``: where the conversation stands when nothing of that meeting is held ("COP-4").
    ``aside``: the passages are shown beside what the conversation is about, which stays.
    ``as_rows``: the answer is a list of the decisions, whose paragraphs stand in the citations.
    ``rows``: shown in place of the quotations. ``mandates``: what was asked of the table of
    mandates, for a follow-up to go on from.
    """

    status: Status
    lead: str
    records: tuple[PassageRecord, ...] = ()
    notices: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    meeting: str = ""
    aside: bool = False
    as_rows: bool = False
    rows: tuple[Row, ...] = ()
    mandates: MandatesAsked | None = None
