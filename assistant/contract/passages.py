"""A passage, and what every object is made of."""

from __future__ import annotations

from typing import Any

from assistant.types import PassageRecord, Words

#: A value of a JSON object; ``Any`` since nesting is free and mypy has no recursive JSON type.
Json = dict[str, Any]


def passage_json(record: PassageRecord) -> Json:
    """One passage with what a citation needs; ``text`` is as printed, byte for byte."""
    passage = record.passage
    return {
        "passage_id": passage.id,
        "document": passage.document,
        "ref": passage.ref,
        "locator": passage.locator,
        "official_label": passage.official_label,
        "language": passage.language,
        "kind": passage.kind,
        "text": passage.text,
        "title": record.title,
        "meeting": record.meeting,
        "date": record.date,
        "url": record.url,
        "held": record.held,
    }


def words_json(words: Words) -> Json:
    return {"text": words.text, "start": words.start, "end": words.end, "source": words.source}
