"""Mandates, as objects and as rows of a table."""

from __future__ import annotations

from assistant.contract.passages import Json, passage_json, words_json
from assistant.types import MandateRecord, MandatesFound

#: Columns of the table of mandates in CSV and workbooks.
MANDATE_COLUMNS = (
    "decision", "title", "meeting", "date", "paragraph", "verb", "strength", "addressees",
    "action", "deadline", "due_from", "due_until", "due_meeting", "condition", "recurrence",
    "draft", "text", "held", "language", "passage_id", "document", "url",
)  # fmt: skip


def mandates_json(found: MandatesFound) -> Json:
    """Mandates with their paragraphs; ``total`` counts all that pass the filters. Offsets count
    in the passage's ``text`` or its ``chapeau``, as ``source`` says."""
    return {
        "filters": dict(found.filters),
        "total": found.total,
        "mandates": [mandate_json(item) for item in found.records],
        "notices": list(found.notices),
    }


def mandate_json(item: MandateRecord) -> Json:
    """One mandate: who is to do what, by when and on what condition, and where it is said."""
    mandate = item.mandate
    return {
        **passage_json(item.record),
        "chapeau": item.record.passage.chapeau,
        "part": mandate.part,
        "verb": mandate.verb,
        "strength": mandate.strength,
        "addressees": [
            {"name": one.name, "words": words_json(one.words) if one.words else None}
            for one in mandate.addressees
        ],
        "action": words_json(mandate.action),
        "deadlines": [
            {
                "words": words_json(one.words),
                "first": one.first,
                "last": one.last,
                "meeting": one.meeting,
            }
            for one in mandate.deadlines
        ],
        "conditions": [words_json(words) for words in mandate.conditions],
        "recurrence": mandate.recurrence,
        "draft": item.draft,
    }


def mandate_row(item: MandateRecord) -> tuple[str, ...]:
    """One mandate as cells of ``MANDATE_COLUMNS``; several values are separated by "; "."""
    mandate, record = item.mandate, item.record
    passage = record.passage
    own_part = mandate.part and not passage.locator.endswith(mandate.part)
    return (
        passage.ref or "",
        record.title,
        record.meeting,
        record.date,
        f"{passage.locator} {mandate.part}" if own_part else passage.locator,
        mandate.verb,
        mandate.strength,
        "; ".join(one.name for one in mandate.addressees),
        mandate.action.text,
        *(
            "; ".join(value for value in values if value)
            for values in (
                [one.words.text for one in mandate.deadlines],
                [one.first for one in mandate.deadlines],
                [one.last for one in mandate.deadlines],
                [one.meeting for one in mandate.deadlines],
                [words.text for words in mandate.conditions],
            )
        ),
        mandate.recurrence,
        "yes" if item.draft else "",
        passage.text,
        record.held,
        passage.language,
        passage.id,
        passage.document,
        record.url,
    )
