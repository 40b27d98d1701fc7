"""Questions whose answer is a whole list: every decision, the latest one, what a meeting
decided, how a matter went on.

They are answered from the library's tables, complete and in order; a similarity search gives
the best few of a list and cannot say that there are no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import premises
from assistant.answering.by_reference import left_out
from assistant.answering.facts import facts_of
from assistant.answering.floor import floor_for
from assistant.answering.known import beside, beside_meeting, only_known
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import reference_name
from assistant.answering.refusals import meeting_not_held, nothing_found
from assistant.answering.reply import Reply
from assistant.answering.selecting import (
    in_question,
    on_subject,
    operative,
    orderable,
    ordered,
    subject_of,
    unheard,
)
from assistant.library import HeldDecision, content_terms
from assistant.references import parse
from assistant.retrieval.generic import subject_words
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

#: Said of decisions themselves, as in "decisions adopted since 2015": no paragraph is meant.
_OF_DECIDING = frozenset({"adopts", "decides"})
#: Rows of a list, and paragraphs of a timeline, in one answer.
_ROWS = 60
_STEPS = 16
#: The word decision or resolution, in six languages.
_DECISION = re.compile(
    r"\b(?:decision|resolution|décision|résolution|decisi[óo]n|resoluci[óo]n|решени|резолюци)"
    r"|مقرر|قرار|决定|决议",
    re.IGNORECASE,
)


def from_tables(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """The reply to a question on decisions as such; None when titles, meetings and years do not
    settle it and the paragraphs must be searched."""
    listed = question.intents & {Intent.LIST, Intent.LATEST, Intent.EARLIEST}
    placed = bool(question.meetings or question.years)
    if question.asks(Intent.QUANTITY) and not question.asks(Intent.LIST):
        return None
    asks_decisions = question.verbs or not question.terms or _DECISION.search(question.matter)
    if not listed and not (placed and asks_decisions):
        return None
    decisions = in_question(opened, question)
    if not decisions and (told := _of_no_meeting(opened, question, phrases)):
        return told
    if not listed and subject_of(question) and not _in_its_language(question, decisions):
        return None  # across languages a title may mean less than what is asked
    matching, rest = on_subject(opened, question, decisions)
    if not matching:
        return only_known(opened, question, phrases) if listed else None
    if orderable(matching):
        if question.asks(Intent.LATEST):
            return _single(opened, matching[-1], "lead.latest", phrases)
        if question.asks(Intent.EARLIEST):
            return _single(opened, matching[0], "lead.earliest", phrases)
    if question.verbs - _OF_DECIDING and question.asks(Intent.LIST):
        return _by_verb(opened, question, matching, rest, phrases)
    if rest:
        return None
    if listed:
        return _rows(opened, question, matching, phrases)
    records = tuple(record for item in matching for record in operative(opened, item))
    source = reference_name([item.ref for item in matching], phrases)
    shown = records[:_STEPS]
    notices = left_out(len(shown), len(records), phrases)
    return Reply("answered", phrases.say("lead.decision", source=source), shown, notices)


def _in_its_language(question: Question, decisions: Sequence[HeldDecision]) -> bool:
    return any(decision.language == question.language for decision in decisions)


def _of_no_meeting(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """Nothing is held of the meetings that the question names: a meeting and a year that do not
    go together, or a meeting of which is told what is known."""
    if clash := premises.meeting_elsewhen(opened, question, phrases):
        return clash
    if not question.meetings or not question.verbs & _OF_DECIDING:
        return None
    mention = question.meetings[0]
    only = question.conventions[0] if len(question.conventions) == 1 else ""
    named = replace(mention, convention=mention.convention or only)
    return meeting_not_held(opened, named, phrases, beside_meeting(opened, named))


def _rows(
    opened: Opened, question: Question, matching: Sequence[HeldDecision], phrases: Phrases
) -> Reply:
    """A list with one row a decision, and what is to be said beside it."""
    records = tuple(operative(opened, decision)[0] for decision in matching[:_ROWS])
    count = phrases.count("matching", len(matching))
    lead = phrases.say("lead.list", decisions=count)
    if not orderable(matching):
        lead = phrases.say("lead.undated", decisions=count)
    notices = left_out(len(records), len(matching), phrases)
    notices += beside(opened, question, matching, phrases)
    return Reply("answered", lead, records, notices, as_rows=True)


def timeline(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """The paragraphs of decisions that speak of a matter, in the order of meetings."""
    if question.asks(Intent.LIST) and unheard(opened, question):
        return nothing_found(opened, phrases)
    if question.asks(Intent.TIMELINE) and subject_of(question):
        matching, rest = on_subject(opened, question, in_question(opened, question))
        if len(matching) > 1 and not rest:  # the matter is the title of these decisions
            return _in_order([r for item in matching for r in operative(opened, item)], phrases)
    facts = replace(facts_of(question), years=(), meetings=(), quantity=False)
    bounds = bool(question.years or question.meetings)
    inside = {decision.ref for decision in in_question(opened, question)}
    subject = subject_words(question.matter, question.language)
    speaking = [
        item.record
        for item in opened.evidence(replace(question, matter=subject or question.matter))
        if item.strength >= floor_for(item, question.language, named=bounds).sure
        and not facts.missing_in(item.record)
        and (not bounds or item.record.passage.ref in inside)
    ]
    steps = [record for record in speaking if record.passage.ref] or speaking
    place = {item.ref: at for at, item in enumerate(ordered(opened.decisions))}
    placed = sorted(
        steps[:_STEPS],
        key=lambda record: (
            record.date,
            place.get(record.passage.ref or "", -1),
            record.passage.ordinal,
        ),
    )
    return _in_order(placed, phrases)


def _in_order(records: Sequence[PassageRecord], phrases: Phrases) -> Reply | None:
    """Paragraphs as steps of one matter; None where they are all of one decision."""
    shown = tuple(records[:_STEPS])
    names = [record.passage.ref or record.title for record in shown]
    if len(set(names)) < 2:
        return None
    lead = phrases.say("lead.timeline", first=names[0], last=names[-1])
    bodies = {record.meeting.rpartition("-")[0] for record in shown if not record.date}
    if len(bodies) > 1:  # the numbers of their meetings do not tell which came first
        lead = phrases.say("lead.several", count=len(shown))
    return Reply("answered", lead, shown, left_out(len(shown), len(records), phrases))


def series_of(opened: Opened, ref: str) -> tuple[HeldDecision, ...]:
    """The decisions held of one convention under one title, in order of meetings."""
    reference = parse(ref)
    own = [item for item in opened.decisions if reference and item.key == reference.key]
    if not own:
        return ()
    title = own[0].title.casefold()
    return ordered(
        [
            item
            for item in opened.decisions
            if item.convention == own[0].convention and item.title.casefold() == title
        ]
    )


def _single(opened: Opened, decision: HeldDecision, lead: str, phrases: Phrases) -> Reply:
    records = operative(opened, decision)[:_STEPS]
    return Reply("answered", phrases.say(lead, ref=decision.ref), records)


def _by_verb(
    opened: Opened,
    question: Question,
    decisions: Sequence[HeldDecision],
    rest: frozenset[str],
    phrases: Phrases,
) -> Reply | None:
    """The paragraphs that open with the verb and have the words which no title has: "List
    everything that the decisions request"."""
    records = [
        record
        for decision in decisions
        for record in operative(opened, decision)
        if record.passage.verb in question.verbs
        and rest <= set(content_terms(record.passage.text, record.passage.language))
    ]
    if not records:
        return None
    shown = tuple(records[:_ROWS])
    notices = left_out(len(shown), len(records), phrases)
    return Reply("answered", phrases.say("lead.several", count=len(records)), shown, notices)
