"""Answers, searches, lookups, whole decisions, lists and errors."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.contract.passages import Json, passage_json
from assistant.types import (
    AlsoIn,
    Answer,
    Citation,
    DecisionText,
    Hit,
    KnownDecision,
    ListedDecision,
    Lookup,
    Summary,
)


def answer_json(answer: Answer) -> Json:
    """The object that ``ask --json`` prints; timings in milliseconds, markers from 1.

    ``text`` is what the documents say; what a chat model wrote is in ``summary`` alone. ``tokens``
    are as its provider counts them, empty where no model was asked or none were told.
    """
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
        "summary": None if answer.summary is None else _summary(answer.summary),
        "tokens": dict(answer.summary.tokens) if answer.summary else {},
    }


def search_json(query: str, hits: Iterable[Hit]) -> Json:
    """The object that ``search --json`` prints; results best first, ``score`` larger is better."""
    return {
        "query": query,
        "results": [
            {
                **passage_json(hit.record),
                "score": hit.score,
                "versions": list(hit.versions or (hit.record.passage.language,)),
                "also_in": [_also_in(other) for other in hit.also_in],
            }
            for hit in hits
        ],
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


def listed_json(one: ListedDecision) -> Json:
    """A row of the list of decisions; ``held`` is full, extract or not_held, ``ref`` is null for
    a document that holds no decision."""
    return {
        "ref": one.ref or None,
        "title": one.title,
        "kind": one.kind,
        "convention": one.convention,
        "meeting": one.meeting,
        "date": one.date,
        "held": one.held,
        "languages": list(one.languages),
        "document": one.document or None,
        "draft": one.draft,
    }


def error_json(message: str) -> Json:
    """One line for the person who asked; nothing of the program's inside."""
    return {"error": " ".join(message.split())}


def _also_in(other: AlsoIn) -> Json:
    return {
        "ref": other.ref,
        "locator": other.locator,
        "passage_id": other.passage_id,
        "differs": other.differs,
    }


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


def _summary(summary: Summary) -> Json:
    return {
        "model": summary.model,
        "sentences": [
            {"text": sentence.text, "markers": list(sentence.markers)}
            for sentence in summary.sentences
        ],
        "withheld": summary.withheld,
        "note": summary.note,
        "retry": summary.retry,
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
