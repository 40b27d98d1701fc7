"""What a way of answering decides, before it is put into words and citations."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.types import PassageRecord, Status


@dataclass(frozen=True, slots=True)
class Reply:
    """A status, the sentence above the quotations, the passages, and notices below.

    ``focus``: references that a follow-up would be about, when they differ from those cited.
    ``meeting``: where the conversation stands when nothing of that meeting is held ("COP-4").
    ``aside``: the passages are shown beside what the conversation is about, which stays.
    ``as_rows``: the answer is a list of the decisions, whose paragraphs stand in the citations.
    """

    status: Status
    lead: str
    records: tuple[PassageRecord, ...] = ()
    notices: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    meeting: str = ""
    aside: bool = False
    as_rows: bool = False
