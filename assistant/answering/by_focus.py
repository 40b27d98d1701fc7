"""Follow-ups: a question asked of what the last answer was about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering import conversation, going_on
from assistant.answering.addressee_names import addressee_named, names_in, with_narrower
from assistant.answering.by_reference import (
    by_reference,
    decisions_named,
    lead,
    named_decisions,
)
from assistant.answering.by_search import by_search
from assistant.answering.conversation import Focus, points_back, points_out, step
from assistant.answering.facts import asked_number_missing
from assistant.answering.floor import QUOTED, answering
from assistant.answering.followup_forms import FollowUp
from assistant.answering.followups import (
    ellipsis_of,
    follow_up_of,
    nth_paragraph,
)
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.refusals import not_said, searched
from assistant.answering.reply import Reply
from assistant.library import content_terms
from assistant.references import Locator
from assistant.retrieval.generic import frame_terms
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question, with_references
from assistant.types import PassageRecord

Resolved = tuple[Question, Reply, str]

_FORMS: dict[FollowUp, Callable[[Opened, Focus, Phrases], Reply | None]] = {
    FollowUp.WHY: going_on.reasons,
    FollowUp.DEADLINE: going_on.deadlines,
    FollowUp.ELSE: going_on.the_rest,
    FollowUp.WHOLE: going_on.whole_decision,
    FollowUp.CURRENT: going_on.latest_of_series,
    FollowUp.SOURCE: going_on.source,
}


def by_focus(opened: Opened, question: Question, focus: Focus, phrases: Phrases) -> Resolved | None:
    """The question as understood, its reply, and the words to show for it; None when the
    question turns out to stand alone."""
    shown = f"{question.text} ({_named(opened, focus)})"
    if question.references:  # "Compare it with SC-11/13"
        return _compared(opened, question, focus, phrases)
    if one := conversation.one_of_several(question, focus):
        own = set(question.terms) - frame_terms(question.language)
        asked = with_references(replace(question, terms=tuple(sorted(own))), (one,))
        return asked, by_reference(opened, asked, phrases), f"{question.text} ({one.canonical})"
    if offset := step(question):
        if focus.references:
            return going_on.next_meeting(opened, question, focus, offset, phrases)
        return None
    form = follow_up_of(question.text)
    if form is not None:
        reply = _FORMS[form](opened, focus, phrases)
        if reply is not None:
            return replace(question, terms=()), reply, shown
    if turned := conversation.elsewhere(question):
        return going_on.elsewhere(opened, question, focus, turned, phrases)
    if question.conventions:
        # With a matter of its own, "How does UNECE finance its projects?" needs no conversation.
        return None
    if conversation.at_another_time(question):
        return going_on.at_another_time(opened, question, focus, phrases)
    return _of_passages(opened, question, focus, phrases, shown)


def _compared(
    opened: Opened, question: Question, focus: Focus, phrases: Phrases
) -> Resolved | None:
    """The decision in focus beside the one that is named; the one before it, where the last
    answer was of the same."""
    named = question.references[0]
    others = [ref for ref in (*focus.references, *focus.earlier) if ref.key != named.key]
    if not others:
        return None
    both = replace(question, references=(others[0], named), terms=(), verbs=frozenset())
    shown = f"{question.text} ({others[0].canonical}, {named.canonical})"
    return both, by_reference(opened, both, phrases), shown


def _of_passages(
    opened: Opened, question: Question, focus: Focus, phrases: Phrases, shown: str
) -> Resolved | None:
    """A place, a decision named, an annex or a matter, in the passages of the focus."""
    paragraphs = tuple(locator for locator in question.locators if locator.paragraph)
    if not paragraphs and (number := nth_paragraph(question.text)):
        paragraphs = (Locator(paragraph=str(number)),)
    if paragraphs and focus.references:
        first = focus.references[0]
        placed = tuple(replace(first, locator=locator) for locator in paragraphs)
        asked = with_references(question, placed)
        shown = f"{question.text} ({first.canonical})"
        return asked, by_reference(opened, asked, phrases), shown
    records = going_on.records_of(opened, focus)
    if not records:
        return None
    if question.asks(Intent.WHICH_DECISION) and (named := decisions_named(records)):
        return question, named_decisions(opened, records, named, phrases), shown
    annexes = {f"annex {locator.annex}" for locator in question.locators if locator.annex}
    naming = tuple(r for r in records if annexes & set(r.passage.annexes_named))
    if naming:
        return question, Reply("answered", lead(naming, phrases), naming), shown
    if ellipsis_of(question.text) and not question.verbs:
        return _in_place_of(opened, question, focus, records, phrases, shown)
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
    outside = alone and alone[0].record.passage.id not in inside
    stronger = outside and (not here or here[0].score < alone[0].score - _LEAN)
    weak = bool(question.terms) and not points_out(question)
    if stronger and weak and answering(alone, question.language):
        return None
    judged = opened.evidence_among(joined, records)
    judged = [item for item in judged if not asked_number_missing(question, item.record)]
    chosen = answering(judged, question.language, named=True)
    if chosen:
        return question, Reply("answered", lead(chosen, phrases), chosen), shown
    if question.terms and not points_back(question):
        return None
    return question, _not_there(opened, question, focus, records, phrases), shown


#: How much stronger evidence elsewhere must be before a follow-up leaves its focus.
_LEAN = 0.02


def _in_place_of(
    opened: Opened,
    question: Question,
    focus: Focus,
    records: tuple[PassageRecord, ...],
    phrases: Phrases,
    shown: str,
) -> Resolved | None:
    """ "What about Parties?": what the focus says of another thing than was asked before."""
    language = question.language
    asked = replace(question, matter=ellipsis_of(question.text))
    terms = set(content_terms(asked.matter, language))
    actors = frozenset(addressee_named(asked.matter, language)[0].split("|")) - {""}
    quoted = [record for record in records if record.passage.id in focus.passages]
    for among in (quoted, records):
        speaking = [record for record in among if _speaks_of(record, terms, actors, language)]
        judged = opened.evidence_among(asked, speaking) if speaking else []
        if actors or any(record.passage.language == language for record in speaking):
            chosen = tuple(item.record for item in judged[:QUOTED])
        else:
            chosen = answering(judged, question.language)
        if chosen:
            return asked, Reply("answered", lead(chosen, phrases), chosen), shown
    return asked, _not_there(opened, asked, focus, records, phrases), shown


def _speaks_of(
    record: PassageRecord, terms: set[str], actors: frozenset[str], language: str
) -> bool:
    """Whether a passage may speak of a thing: it has its words or those for the same addressees,
    or is in another language."""
    passage = record.passage
    if actors:
        named = names_in(f"{passage.chapeau} {passage.text}", passage.language)
        return bool(with_narrower(actors, named) & named)
    if passage.language != language:
        return True
    return terms <= set(content_terms(f"{passage.chapeau} {passage.text}", language))


def _not_there(
    opened: Opened,
    question: Question,
    focus: Focus,
    records: Sequence[PassageRecord],
    phrases: Phrases,
) -> Reply:
    """The focus does not say it; what is said elsewhere is shown as such."""
    line = not_said(going_on.quoted(opened, focus) or records, phrases)
    inside = {record.passage.id for record in records}
    found = by_search(opened, question, phrases)
    within = tuple(record for record in found.records if record.passage.id in inside)
    if found.status == "answered" and within:  # they do, when asked without what was said before
        return Reply("answered", lead(within, phrases), within)
    outside = tuple(record for record in found.records if record.passage.id not in inside)
    if found.status == "answered" and outside:
        text = f"{line}\n\n{phrases.say('lead.outside')}"
        return Reply("partial", text, outside, aside=True)
    return Reply("refused", f"{line}\n\n{searched(opened, phrases)}")


def _named(opened: Opened, focus: Focus) -> str:
    """The first sources of the focus, as a reader knows them."""
    names = [reference.canonical for reference in focus.references]
    for document in focus.documents:
        records = opened.whole.library.document_records(document)
        names.append(records[0].document_title if records else document)
    return ", ".join(names[:_SHOWN])


#: Sources named in the question as understood.
_SHOWN = 3
