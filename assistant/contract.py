"""The public contract as JSON: one shape for the command line and for the HTTP routes.

Every function is pure and returns plain values that ``json.dumps`` accepts. Keys are only
ever added, never renamed or removed: programs of other offices read them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from assistant.linked import (
    Comparison,
    DraftCheck,
    Link,
    Links,
    ParagraphPair,
    PlaceLink,
    Step,
    Together,
)
from assistant.types import (
    AlsoIn,
    Answer,
    Citation,
    DecisionText,
    Hit,
    KnownDecision,
    ListedDecision,
    Lookup,
    MandateRecord,
    MandatesFound,
    PassageRecord,
    Words,
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
            {"name": one.name, "words": _words(one.words) if one.words else None}
            for one in mandate.addressees
        ],
        "action": _words(mandate.action),
        "deadlines": [
            {
                "words": _words(one.words),
                "first": one.first,
                "last": one.last,
                "meeting": one.meeting,
            }
            for one in mandate.deadlines
        ],
        "conditions": [_words(words) for words in mandate.conditions],
        "recurrence": mandate.recurrence,
        "draft": item.draft,
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


#: Columns of the table of mandates in CSV and workbooks.
MANDATE_COLUMNS = (
    "decision", "title", "meeting", "date", "paragraph", "verb", "strength", "addressees",
    "action", "deadline", "due_from", "due_until", "due_meeting", "condition", "recurrence",
    "draft", "text", "held", "language", "passage_id", "document", "url",
)  # fmt: skip


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


def links_json(links: Links) -> Json:
    """What a reference cites and what cites it; offsets count in the passage's ``text``."""
    return {
        "reference": links.reference,
        "title": links.title,
        "held": links.held,
        "cites": [_link(link) for link in links.cites],
        "cited_by": [_link(link) for link in links.cited_by],
        "places": [_place(place) for place in links.places],
        "together": [_together(one) for one in links.together],
        "chain": [_step(step) for step in links.chain],
        "notices": list(links.notices),
    }


def comparison_json(comparison: Comparison) -> Json:
    """Two decisions paragraph by paragraph; ``kind`` is same, reworded, removed or added."""
    return {
        "before": comparison.before,
        "after": comparison.after,
        "before_title": comparison.before_title,
        "after_title": comparison.after_title,
        "pairs": [_pair(pair) for pair in comparison.pairs],
        "notices": list(comparison.notices),
    }


def draft_json(check: DraftCheck) -> Json:
    """What was read of a draft, and what its author may want to look at."""
    return {
        "title": check.title,
        "decisions": list(check.decisions),
        "paragraphs": check.paragraphs,
        "mandates": check.mandates,
        "findings": [
            {
                "code": finding.code,
                "ref": finding.ref or None,
                "locator": finding.locator,
                "words": finding.words,
                "message": finding.message,
                "similar": passage_json(finding.similar) if finding.similar else None,
                "similarity": finding.similarity,
            }
            for finding in check.findings
        ],
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


def _words(words: Words) -> Json:
    return {"text": words.text, "start": words.start, "end": words.end, "source": words.source}


def _link(link: Link) -> Json:
    return {
        "passage": passage_json(link.record),
        "target": link.target,
        "locators": list(link.locators),
        "words": _words(link.words),
        "relation": link.relation,
        "said": _words(link.said) if link.said else None,
        "title": link.title,
        "held": link.held,
    }


def _place(place: PlaceLink) -> Json:
    return {
        "passage": passage_json(place.record),
        "words": _words(place.words),
        "locators": list(place.locators),
        "passages": list(place.passages),
        "missing": list(place.missing),
    }


def _together(one: Together) -> Json:
    return {
        "passage": passage_json(one.record),
        "refs": list(one.refs),
        "words": _words(one.words),
        "same_title": one.same_title,
    }


def _step(step: Step) -> Json:
    return {
        "ref": step.ref,
        "title": step.title,
        "meeting": step.meeting,
        "date": step.date,
        "held": step.held,
        "reasons": list(step.reasons),
        "compared": comparison_json(step.compared) if step.compared else None,
    }


def _pair(pair: ParagraphPair) -> Json:
    return {
        "kind": pair.kind,
        "similarity": pair.similarity,
        "before": passage_json(pair.before) if pair.before else None,
        "after": passage_json(pair.after) if pair.after else None,
        "changes": [
            {"kind": change.kind, "text": change.text, "start": change.start, "end": change.end}
            for change in pair.changes
        ],
    }
