"""Questions whose answer is a whole list: every decision, the latest one, how a matter went on.

They are answered from the library's tables, complete and in order; a similarity search gives
the best few of a list and cannot say that there are no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.by_reference import answering
from assistant.answering.evidence import SURE, Judged
from assistant.answering.facts import facts_of
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.reply import Reply
from assistant.library import HeldDecision, content_terms
from assistant.references import parse
from assistant.retrieval.generic import generic_terms
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

#: Rows of a list, and paragraphs of a timeline, in one answer.
_ROWS = 60
_STEPS = 12

_AFTER = re.compile(
    r"\b(?:after|since|from|depuis|après|à partir|desde|después|a partir|после|с|начиная)\b|منذ|بعد|以(?:后|来)|之后|起",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:before|until|up to|avant|jusqu|antes|hasta|до)\b|قبل|حتى|以前|之前", re.IGNORECASE
)


def list_decisions(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """Every decision held that a question's subject, convention and years fit, in order; None
    when the question is about something that titles do not say."""
    decisions = _in_question(opened, question)
    subject = subject_terms(question)
    matching = [decision for decision in decisions if subject <= _title_terms(decision)]
    if not matching or not decisions:
        return None
    if question.asks(Intent.LATEST):
        return _single(opened, matching[-1], "lead.latest", phrases)
    if question.asks(Intent.EARLIEST):
        return _single(opened, matching[0], "lead.earliest", phrases)
    records = tuple(_first_operative(opened, decision) for decision in matching[:_ROWS])
    return Reply(
        "answered", phrases.say("lead.list", count=len(matching)), records, as_rows=True
    )


def timeline(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """The paragraphs of decisions that speak of a matter, in the order of meetings."""
    facts = facts_of(question)
    judged = [
        item
        for item in opened.evidence(question)
        if item.hit.record.passage.ref and not facts.missing_in(item.hit.record)
    ]
    chosen = _steps(judged)
    if len(chosen) < 2:
        return None
    return Reply(
        "answered",
        phrases.say(
            "lead.timeline", first=chosen[0].passage.ref, last=chosen[-1].passage.ref
        ),
        tuple(chosen),
    )


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


def subject_terms(question: Question) -> frozenset[str]:
    """What a list is about: the question's terms without those that say which list is wanted."""
    words = (
        "convention conference party parties cop decision list every each all order held hold "
        "latest recent first earliest last meeting adopted taken stockholm basel rotterdam "
        "after before since until between from year years many chronological chronologically"
    )
    frame = set(content_terms(words, "en")) if question.language == "en" else set()
    years = {str(year) for year in question.years}
    return frozenset(set(question.terms) - frame - years - generic_terms(question.language))


def _steps(judged: Sequence[Judged]) -> list[PassageRecord]:
    sure = [item.hit.record for item in judged if item.score >= SURE][:_STEPS]
    return sorted(sure, key=lambda record: (record.date, record.passage.ordinal))


def _in_question(opened: Opened, question: Question) -> tuple[HeldDecision, ...]:
    names = {mention.name for mention in question.meetings}
    return _ordered(
        [
            decision
            for decision in opened.decisions
            if (not question.conventions or decision.convention in question.conventions)
            and (not names or decision.meeting_name in names)
            and _in_years(decision, question)
        ]
    )


def _in_years(decision: HeldDecision, question: Question) -> bool:
    if not question.years:
        return True
    if decision.year is None:
        return False
    first, last = min(question.years), max(question.years)
    if first != last:
        return first <= decision.year <= last
    if _AFTER.search(question.text):
        return decision.year > first
    if _BEFORE.search(question.text):
        return decision.year < first
    return decision.year == first or str(first) in decision.date


def _ordered(decisions: Sequence[HeldDecision]) -> tuple[HeldDecision, ...]:
    """By date, one entry a decision whatever the number of its language versions."""
    distinct = {decision.key: decision for decision in reversed(decisions)}
    return tuple(sorted(distinct.values(), key=lambda item: (item.date, item.convention, item.ref)))


def _title_terms(decision: HeldDecision) -> set[str]:
    return set(content_terms(decision.title, decision.language))


def _first_operative(opened: Opened, decision: HeldDecision) -> PassageRecord:
    records = opened.library.decision_records(decision.key)
    operative = [record for record in records if record.passage.kind == "operative"]
    return (operative or list(records))[0]


def _single(opened: Opened, decision: HeldDecision, lead: str, phrases: Phrases) -> Reply:
    reference = parse(decision.ref)
    records = opened.records_of(reference) if reference else ()
    operative = tuple(record for record in records if record.passage.kind == "operative")
    return Reply("answered", phrases.say(lead, ref=decision.ref), (operative or records)[:_STEPS])

