"""The public contract as JSON: one shape for the command line and for the HTTP routes.

Every function is pure and returns plain values that ``json.dumps`` accepts. Keys are only
ever added, never renamed or removed: programs of other offices read them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from assistant.types import (
    Answer,
    Citation,
    DecisionText,
    Hit,
    KnownDecision,
    Lookup,
    PassageRecord,
)

#: A value of a JSON object; ``Any`` since nesting is free and mypy has no recursive JSON type.
Json = dict[str, Any]


def answer_json(answer: Answer) -> Json:
    """The object that ``ask --json`` prints; timings in milliseconds, markers from 1."""
    return {
        "question": answer.question,
        "language": answer.language,
        "status": answer.status,
        "text": answer.text,
        "citations": [_citation(citation) for citation in answer.citations],
        "notices": list(answer.notices),
        "engine": answer.engine,
        "timings_ms": dict(answer.timings_ms),
        "understood": answer.understood,
    }


def search_json(query: str, hits: Iterable[Hit]) -> Json:
    """The object that ``search --json`` prints; results best first, ``score`` larger is better."""
    return {
        "query": query,
        "results": [{**passage_json(hit.record), "score": hit.score} for hit in hits],
    }


def lookup_json(lookup: Lookup) -> Json:
    """What is known of one reference; ``known`` is null where the register names nothing."""
    return {
        "reference": lookup.reference,
        "status": lookup.status,
        "title": lookup.title,
        "passages": [passage_json(record) for record in lookup.passages],
        "candidates": list(lookup.candidates),
        "known": None if lookup.known is None else _known(lookup.known),
        "cited_by": list(lookup.cited_by),
        "notices": list(lookup.notices),
    }


def decision_json(decision: DecisionText) -> Json:
    """A whole decision or document, its passages in reading order."""
    return {
        "ref": decision.ref,
        "document": decision.document,
        "title": decision.title,
        "passages": [passage_json(record) for record in decision.records],
    }


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


def error_json(message: str) -> Json:
    """One line for the person who asked; nothing of the program's inside."""
    return {"error": " ".join(message.split())}


def _citation(citation: Citation) -> Json:
    return {
        "marker": citation.marker,
        "passage_id": citation.passage_id,
        "document": citation.document,
        "ref": citation.ref,
        "locator": citation.locator,
        "quote": citation.quote,
        "title": citation.title,
        "meeting": citation.meeting,
        "date": citation.date,
        "url": citation.url,
        "held": citation.held,
    }


def _known(known: KnownDecision) -> Json:
    return {
        "ref": known.ref,
        "title": known.title,
        "convention": known.convention,
        "meeting": known.meeting,
        "year": known.year,
        "topic": known.topic,
        "source": known.source,
        "note": known.note,
    }
