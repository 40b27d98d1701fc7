"""Exact lookups: one reference, the text held of it and what is known of it. No model."""

from __future__ import annotations

from assistant.answering.by_reference import whole
from assistant.answering.notices import notices_for
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.refusals import missing_line, place_not_held
from assistant.errors import UsageError
from assistant.references import Reference, find, find_incomplete, parse
from assistant.retrieval.locating import points_at
from assistant.types import DecisionText, Lookup


def look_up(opened: Opened, text: str, phrases: Phrases) -> Lookup:
    """What is held and known of the reference that ``text`` is.

    Raises:
        UsageError: it names no reference.
    """
    reference = parse(text)
    if reference is None:
        found = find(text)
        named = [hit.reference for hit in found if hit.reference is not None]
        ambiguous = [hit for hit in found if hit.candidates]
        if named:
            reference = named[0]
        elif ambiguous:
            candidates = tuple(item.canonical for item in ambiguous[0].candidates)
            return Lookup(text, "ambiguous", candidates=candidates)
        elif incomplete := find_incomplete(text):
            held = opened.library.numbers_held(incomplete[0].number)
            return Lookup(text, "ambiguous", candidates=held)
        else:
            raise UsageError(f"{text[:80]!r} names no decision; write it as in SC-8/15 para 1.")
    return _look_up(opened, reference, phrases)


def _look_up(opened: Opened, reference: Reference, phrases: Phrases) -> Lookup:
    known = opened.register.known(reference.key)
    citing = tuple(r.passage.id for r in opened.library.passages_citing(reference.key))
    records = opened.records_of(reference)
    there = tuple(r for r in records if points_at(reference, r.passage))
    name = str(reference)
    if not records:
        return Lookup(
            name,
            "not_held" if known or citing else "unknown",
            title=known.title if known else "",
            known=known,
            cited_by=citing,
            notices=(missing_line(opened, reference, phrases),),
        )
    if not there:
        return Lookup(
            name,
            "not_held",
            title=records[0].title,
            known=known,
            cited_by=citing,
            notices=(place_not_held(reference, records, phrases).lead,),
        )
    return Lookup(
        name,
        "held",
        title=records[0].title,
        passages=there,
        known=known,
        cited_by=citing,
        notices=notices_for(opened, whole(there), "en", phrases),
    )


def whole_text(opened: Opened, name: str) -> DecisionText | None:
    """The decision that a passage stands in, in the passage's language, else its document; of a
    document's id its text outside decisions."""
    record = opened.library.record(name)
    if record is None:
        of_document = opened.library.document_records(name)
        record = next((item for item in of_document if not item.passage.ref), None)
    if record is None:
        return None
    passage = record.passage
    records = opened.library.document_records(passage.document)
    if passage.ref:
        records = tuple(item for item in records if item.passage.ref == passage.ref)
    else:
        records = tuple(item for item in records if not item.passage.ref)
    reference = parse(passage.ref) if passage.ref else None
    kind = reference.kind if reference else ""
    return DecisionText(passage.ref, passage.document, record.title, records, kind)
