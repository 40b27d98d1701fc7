"""Questions whose answer is a whole list: every decision, the latest one, what a meeting
decided, how a matter went on.

They are answered from the library's tables, complete and in order; a similarity search gives
the best few of a list and cannot say that there are no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.bounds import at_meetings, in_years
from assistant.answering.by_reference import left_out
from assistant.answering.facts import facts_of
from assistant.answering.floor import floor_for
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.refusals import nothing_found
from assistant.answering.reply import Reply
from assistant.library import HeldDecision, content_terms
from assistant.references import parse
from assistant.retrieval.generic import frame_terms
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

#: Said of decisions themselves, as in "decisions adopted since 2015": no paragraph is meant.
_OF_DECIDING = frozenset({"adopts", "decides"})
#: Rows of a list, and paragraphs of a timeline, in one answer.
_ROWS = 60
_STEPS = 16
#: A subject in another language than the title's is the title's when its words come at least
#: this near to the title's, compared token by token (calibrated with the evidence floor).
_SAME_SUBJECT = 0.0

#: The word decision or resolution, in six languages.
_DECISION = re.compile(
    r"\b(?:decision|resolution|décision|résolution|decisi[óo]n|resoluci[óo]n|решени|резолюци)"
    r"|مقرر|قرار|决定|决议",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d+)")


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
    decisions = _in_question(opened, question)
    matching, rest = _on_subject(opened, question, decisions)
    if not matching:
        return None
    if question.asks(Intent.LATEST):
        return _single(opened, matching[-1], "lead.latest", phrases)
    if question.asks(Intent.EARLIEST):
        return _single(opened, matching[0], "lead.earliest", phrases)
    if question.verbs - _OF_DECIDING and question.asks(Intent.LIST):
        return _by_verb(opened, question, matching, rest, phrases)
    if rest:
        return None
    if question.asks(Intent.LIST):
        records = tuple(_operative(opened, decision)[0] for decision in matching[:_ROWS])
        lead = phrases.say("lead.list", count=len(matching))
        notices = left_out(len(records), len(matching), phrases)
        return Reply("answered", lead, records, notices, as_rows=True)
    records = tuple(record for item in matching for record in _operative(opened, item))
    names = phrases.joined([item.ref for item in matching])
    source = phrases.say("word.decision", ref=names)
    shown = records[:_STEPS]
    notices = left_out(len(shown), len(records), phrases)
    return Reply("answered", phrases.say("lead.decision", source=source), shown, notices)


def timeline(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """The paragraphs of decisions that speak of a matter, in the order of meetings."""
    if question.asks(Intent.LIST) and _unheard(opened, question):
        return nothing_found(opened, phrases)
    if question.asks(Intent.TIMELINE) and _subject(question):
        matching, rest = _on_subject(opened, question, _in_question(opened, question))
        if len(matching) > 1 and not rest:  # the matter is the title of these decisions
            return _in_order([r for item in matching for r in _operative(opened, item)], phrases)
    facts = replace(facts_of(question), years=(), meetings=(), quantity=False)
    bounds = bool(question.years or question.meetings)
    inside = {decision.ref for decision in _in_question(opened, question)}
    speaking = [
        item.record
        for item in opened.evidence(question)
        if item.strength >= floor_for(item, question.language, named=bounds).sure
        and not facts.missing_in(item.record)
        and (not bounds or item.record.passage.ref in inside)
    ]
    steps = [record for record in speaking if record.passage.ref] or speaking
    ordered = sorted(steps[:_STEPS], key=lambda record: (record.date, record.passage.ordinal))
    return _in_order(ordered, phrases)


def _in_order(records: Sequence[PassageRecord], phrases: Phrases) -> Reply | None:
    """Paragraphs as steps of one matter; None where they are all of one decision."""
    shown = tuple(records[:_STEPS])
    names = [record.passage.ref or record.title for record in shown]
    if len(set(names)) < 2:
        return None
    lead = phrases.say("lead.timeline", first=names[0], last=names[-1])
    return Reply("answered", lead, shown, left_out(len(shown), len(records), phrases))


def series_of(opened: Opened, ref: str) -> tuple[HeldDecision, ...]:
    """The decisions held of one convention under one title, in order of meetings."""
    reference = parse(ref)
    own = [item for item in opened.decisions if reference and item.key == reference.key]
    if not own:
        return ()
    title = own[0].title.casefold()
    return _ordered(
        [
            item
            for item in opened.decisions
            if item.convention == own[0].convention and item.title.casefold() == title
        ]
    )


# ------------------------------------------------------------------------- selection


def _in_question(opened: Opened, question: Question) -> tuple[HeldDecision, ...]:
    """Decisions held of the conventions, meetings and years that the question names."""
    return _ordered(
        [
            decision
            for decision in opened.decisions
            if (not question.conventions or decision.convention in question.conventions)
            and at_meetings(question, decision.meeting_name)
            and in_years(question, _years_of(decision))
        ]
    )


def _years_of(decision: HeldDecision) -> set[int]:
    days = {int(day[:4]) for day in decision.date.split("/") if day}
    return days if decision.year is None else {decision.year, *days}


def _subject(question: Question) -> frozenset[str]:
    """Terms that say what the decisions are about, without those that frame the list."""
    years = {str(year) for year in question.years}
    subject = frozenset(question.terms) - frame_terms(question.language) - years
    return subject - {term for term in subject if re.fullmatch(r"[\d/-]+", term)}


def _unheard(opened: Opened, question: Question) -> bool:
    """Whether no passage in the question's language has a single word of the subject: a list
    of what merely sounds like it would be an invention."""
    subject = sorted(_subject(question))
    if not subject or question.language not in opened.library.languages():
        return False
    return not opened.library.keyword_search(subject, question.language, 1)


def _on_subject(
    opened: Opened, question: Question, decisions: Sequence[HeldDecision]
) -> tuple[list[HeldDecision], frozenset[str]]:
    """Decisions whose title is the question's subject, and the terms that no title has."""
    subject = _subject(question)
    if not subject:
        return list(decisions), frozenset()
    languages = {decision.language for decision in decisions}
    if question.language in languages:
        titles = {item.key: set(content_terms(item.title, item.language)) for item in decisions}
        shared = {key: len(subject & terms) for key, terms in titles.items()}
        best = max(shared.values(), default=0)
        if not best:
            return [], subject
        matching = [item for item in decisions if shared[item.key] == best]
        known = set().union(*(titles[item.key] for item in matching))
        return matching, subject - known
    near = {
        title: opened.judge.speaks_of(question.residue, question.language, title)
        for title in {decision.title for decision in decisions}
    }
    best_near = max(near.values(), default=-1.0)
    if best_near < _SAME_SUBJECT:
        return [], subject
    return [item for item in decisions if near[item.title] >= best_near], frozenset()


def _ordered(decisions: Sequence[HeldDecision]) -> tuple[HeldDecision, ...]:
    """By date, one entry a decision whatever the number of its language versions."""
    distinct = {decision.key: decision for decision in reversed(decisions)}
    return tuple(
        sorted(distinct.values(), key=lambda item: (item.date, item.convention, _natural(item.ref)))
    )


def _natural(ref: str) -> list[tuple[int, str]]:
    """A key that puts 2/CP.8 before 10/CP.8."""
    return [(int(part or 0), "") if part.isdigit() else (0, part) for part in _DIGITS.split(ref)]


# --------------------------------------------------------------------------- replies


def _operative(opened: Opened, decision: HeldDecision) -> tuple[PassageRecord, ...]:
    reference = parse(decision.ref)
    records = opened.records_of(reference) if reference else ()
    return tuple(record for record in records if record.passage.kind == "operative") or records


def _single(opened: Opened, decision: HeldDecision, lead: str, phrases: Phrases) -> Reply:
    records = _operative(opened, decision)[:_STEPS]
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
        for record in _operative(opened, decision)
        if record.passage.verb in question.verbs
        and rest <= set(content_terms(record.passage.text, record.passage.language))
    ]
    if not records:
        return None
    shown = tuple(records[:_ROWS])
    notices = left_out(len(shown), len(records), phrases)
    return Reply("answered", phrases.say("lead.several", count=len(records)), shown, notices)
