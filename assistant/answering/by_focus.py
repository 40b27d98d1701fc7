"""Follow-ups: a question asked of what the last answer was about."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.by_reference import (
    by_reference,
    decisions_named,
    lead,
    named_decisions,
)
from assistant.answering.by_search import by_search
from assistant.answering.conversation import Focus, points_back, step
from assistant.answering.facts import asked_number_missing
from assistant.answering.floor import QUOTED, answering
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.refusals import meeting_not_held
from assistant.answering.reply import Reply
from assistant.answering.tables import series_of
from assistant.references import MeetingMention, Reference, parse
from assistant.retrieval.generic import frame_terms
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question, analyse_question, with_references
from assistant.types import PassageRecord

Resolved = tuple[Question, Reply, str]


def by_focus(opened: Opened, question: Question, focus: Focus, phrases: Phrases) -> Resolved | None:
    """The question as understood, its reply, and the words to show for it; None when the
    question turns out to stand alone."""
    offset = step(question)
    if offset and focus.references:
        reference = focus.references[-1 if offset > 0 else 0]
        return _next_meeting(opened, question, reference, offset, phrases)
    if question.conventions:
        # With a matter of its own, "How does UNECE finance its projects?" needs no conversation.
        own = set(question.terms) - frame_terms(question.language)
        return None if own else _elsewhere(opened, question, focus, phrases)
    shown = f"{question.text} ({_named(focus)})"
    paragraphs = tuple(locator for locator in question.locators if locator.paragraph)
    if paragraphs and focus.references:
        placed = tuple(replace(focus.references[0], locator=locator) for locator in paragraphs)
        asked = with_references(question, placed)
        return asked, by_reference(opened, asked, phrases), shown
    records = _records(opened, focus)
    if not records:
        return None
    if question.asks(Intent.WHICH_DECISION) and (named := decisions_named(records)):
        return question, named_decisions(opened, records, named, phrases), shown
    annexes = {f"annex {locator.annex}" for locator in question.locators if locator.annex}
    naming = tuple(r for r in records if annexes & set(r.passage.annexes_named))
    if naming:
        return question, Reply("answered", lead(naming, phrases), naming), shown
    return _of_the_focus(opened, question, focus, records, phrases, shown)


def _of_the_focus(
    opened: Opened,
    question: Question,
    focus: Focus,
    records: tuple[PassageRecord, ...],
    phrases: Phrases,
    shown: str,
) -> Resolved | None:
    """The best of the focus, unless the question is answered better elsewhere."""
    opening = tuple(r for r in records if r.passage.verb and r.passage.verb in question.verbs)
    if opening and not question.terms:
        return question, Reply("answered", lead(opening, phrases), opening[:QUOTED]), shown
    joined = replace(question, matter=f"{focus.question} {question.matter}")
    alone = opened.evidence(question)
    inside = {record.passage.id for record in records}
    here = opened.evidence_among(question, records)
    elsewhere = alone and alone[0].record.passage.id not in inside
    stronger = elsewhere and (not here or here[0].score < alone[0].score - _LEAN)
    if stronger and not points_back(question) and answering(alone, question.language):
        return None
    judged = opened.evidence_among(joined, records)
    judged = [item for item in judged if not asked_number_missing(question, item.record)]
    chosen = answering(judged, question.language, named=True)
    if not chosen:
        return question, by_search(opened, question, phrases), shown
    return question, Reply("answered", lead(chosen, phrases), chosen), shown


#: How much stronger evidence elsewhere must be before a follow-up leaves its focus.
_LEAN = 0.02


def _next_meeting(
    opened: Opened, question: Question, reference: Reference, offset: int, phrases: Phrases
) -> Resolved:
    """The decision of the same series at the next (or previous) meeting, if it is held."""
    meetings = [
        meeting.name
        for meeting in opened.register.meetings
        if meeting.convention == reference.convention and not meeting.name.startswith("Ex")
    ]
    ordered = list(dict.fromkeys(meetings))
    series = {
        decision.meeting_name: decision for decision in series_of(opened, reference.canonical)
    }
    names = ordered if reference.meeting in ordered else list(series)
    index = names.index(reference.meeting) + offset if reference.meeting in names else -1
    name = names[index] if 0 <= index < len(names) else ""
    decision = series.get(name)
    target = parse(decision.ref) if decision else None
    if target is not None:
        asked = with_references(question, (target,))
        whole = replace(asked, terms=())
        return asked, by_reference(opened, whole, phrases), f"{question.text} ({target.canonical})"
    shown = f"{question.text} ({reference.convention} {name})".replace("  ", " ")
    mention = MeetingMention(convention=reference.convention, name=name, start=0, end=0)
    return question, meeting_not_held(opened, mention, phrases), shown


def _elsewhere(opened: Opened, question: Question, focus: Focus, phrases: Phrases) -> Resolved:
    """The last question, asked of another convention: "And in Basel?"."""
    text = f"{focus.question} {question.text}"
    asked = replace(analyse_question(text, question.language), conventions=question.conventions)
    return asked, by_search(opened, asked, phrases), f"{focus.said} {question.text}"


def _records(opened: Opened, focus: Focus) -> tuple[PassageRecord, ...]:
    found = [record for ref in focus.references for record in opened.records_of(ref)]
    found += [r for name in focus.documents for r in opened.library.document_records(name)]
    return tuple({record.passage.id: record for record in found}.values())


def _named(focus: Focus) -> str:
    return ", ".join([*(ref.canonical for ref in focus.references), *focus.documents][:3])
