"""The paragraphs of given decisions that are addressed to whom a question names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.addressee_names import with_narrower
from assistant.answering.mandate_questions import mandates_asked
from assistant.answering.opened import Opened
from assistant.retrieval.question import Question
from assistant.types import MandateRecord, PassageRecord


def mandates_among(opened: Opened, records: Sequence[PassageRecord]) -> tuple[MandateRecord, ...]:
    """The mandates of the passages given, drafts too."""
    found: list[MandateRecord] = []
    names = {record.passage.id for record in records}
    for language in dict.fromkeys(record.passage.language for record in records):
        numbers = opened.library.mandate_numbers({"draft": "all", "language": language}, names)
        found += opened.library.mandates(numbers)
    return tuple(found)


def addressed_to(
    opened: Opened, question: Question, records: Sequence[PassageRecord]
) -> tuple[PassageRecord, ...]:
    """The paragraphs of a decision that ask something of whom the question names ("What does
    SC-8/15 ask the Secretariat to do?"); empty where it asks for anything besides."""
    asked = mandates_asked(replace(question, references=()))
    if asked is None or asked.query.subject or not asked.query.addressee:
        return ()
    strength, wanted = asked.query.strength, asked.query.addressee.split("|")
    found = set()
    for item in mandates_among(opened, records):
        names = {one.name for one in item.mandate.addressees}
        if strength in ("", item.mandate.strength) and with_narrower(wanted, names) & names:
            found.add(item.record.passage.id)
    return tuple(record for record in records if record.passage.id in found)
