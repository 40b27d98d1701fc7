"""Where a conversation goes on to: the reasons, the deadline, the rest, the whole, the latest and
the source of what was answered; the next meeting, another convention, another year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import clarifying
from assistant.answering.addressed import mandates_among
from assistant.answering.by_links import still_latest
from assistant.answering.by_reference import (
    by_reference,
    decisions_named,
    lead,
    left_out,
    named_decisions,
    whole,
)
from assistant.answering.by_search import by_search
from assistant.answering.conversation import Focus
from assistant.answering.floor import QUOTED, answering
from assistant.answering.followups import ellipsis_of
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import source_name
from assistant.answering.refusals import (
    convention_not_held,
    meeting_not_held,
    not_said,
    nothing_more,
    nothing_of_year,
)
from assistant.answering.reply import Reply
from assistant.answering.tables import series_of
from assistant.documents.mandates.recurrences import recurrence_in
from assistant.library import HeldDecision
from assistant.references import MeetingMention, Reference, parse
from assistant.references.folding import fold
from assistant.retrieval.question import (
    Question,
    analyse_question,
    language_of,
    with_references,
)
from assistant.types import PassageRecord

Resolved = tuple[Question, Reply, str]

#: More decisions in the focus than these, and "the whole decision" may be any of them.
_FEW = 4

# The formulas by which plans and strategies set a time; what decisions ask for is in the table of
# mandates.
_TIME = re.compile(
    r"\b(?:by|before|until|prior to|(?:not|no) later than|on or before)\s+(?:[\w,]+\s+){0,4}"
    r"(?:19|20)\d\d|\bas soon as\b|\bau plus tard\b|\bavant (?:le|la) \d|\ba más tardar\b"
    r"|\bantes del \d|\bне позднее\b|\bдо \d|في موعد أقصاه|不迟于|最迟",
    re.IGNORECASE,
)


def _sets_a_time(record: PassageRecord) -> bool:
    passage, language = record.passage, record.passage.language
    lower = fold(passage.text).lower
    return bool(_TIME.search(passage.text) or recurrence_in(lower, 0, len(lower), language))


# --------------------------------------------------------------- what the focus is made of


def records_of(opened: Opened, focus: Focus) -> tuple[PassageRecord, ...]:
    """All passages of the decisions and documents in focus, whatever filters there are."""
    opened = opened.whole
    found = [record for ref in focus.references for record in opened.records_of(ref)]
    found += [r for name in focus.documents for r in opened.library.document_records(name)]
    return tuple({record.passage.id: record for record in found}.values())


def quoted(opened: Opened, focus: Focus) -> tuple[PassageRecord, ...]:
    """The passages that the last answer quoted, in its order."""
    found = (opened.whole.library.record(name) for name in focus.passages)
    return tuple(record for record in found if record is not None)


# ------------------------------------------------------------------------ forms of follow-up


def reasons(opened: Opened, focus: Focus, phrases: Phrases) -> Reply | None:
    """ "Why?": the preamble of the decisions in focus."""
    last = quoted(opened, focus)
    refs = {record.passage.ref for record in last if record.passage.ref}
    records = tuple(
        record
        for record in records_of(opened, focus)
        if record.passage.kind == "preamble" and (not refs or record.passage.ref in refs)
    )
    if not records:
        return _not_said(opened, focus, phrases)
    shown = records[:QUOTED]
    return Reply(
        "answered", lead(shown, phrases), shown, left_out(len(shown), len(records), phrases)
    )


def deadlines(opened: Opened, focus: Focus, phrases: Phrases) -> Reply | None:
    """ "By when?": the paragraphs quoted that set a time, else the others of their decisions."""
    for among in (quoted(opened, focus), records_of(opened, focus)):
        dated = {
            item.record.passage.id
            for item in mandates_among(opened.whole, among)
            if item.mandate.deadlines or item.mandate.recurrence
        }
        timed = tuple(
            record
            for record in among
            if record.passage.id in dated
            or (record.passage.kind not in ("preamble", "operative") and _sets_a_time(record))
        )
        if timed:
            return Reply("answered", lead(timed[:QUOTED], phrases), timed[:QUOTED])
    return _not_said(opened, focus, phrases)


def the_rest(opened: Opened, focus: Focus, phrases: Phrases) -> Reply | None:
    """ "Who else?": what the same decisions and documents say on the same, and was not quoted."""
    records = records_of(opened, focus)
    rest = tuple(record for record in records if record.passage.id not in focus.passages)
    if not rest:
        return _refused(nothing_more(quoted(opened, focus) or records, phrases), focus)
    language = language_of(focus.said)
    asked = analyse_question(focus.question, language)
    if not asked.terms:  # the last question was for the decision itself
        return Reply("answered", lead(rest[:QUOTED], phrases), rest[:QUOTED])
    chosen = answering(opened.evidence_among(asked, rest), language, named=True)
    operative = tuple(record for record in rest if record.passage.kind == "operative")
    if not chosen and len(focus.references) == 1 and 0 < len(operative) <= QUOTED:
        name = source_name(operative[0], phrases, locator=False)
        return Reply("answered", phrases.say("lead.rest", source=name), operative)
    if not chosen:
        return _refused(nothing_more(quoted(opened, focus) or records, phrases), focus)
    return Reply("answered", lead(chosen, phrases), chosen)


def whole_decision(opened: Opened, focus: Focus, phrases: Phrases) -> Reply | None:
    """ "Show me the whole decision": all that is held of the one quoted first."""
    if len(focus.references) > _FEW:
        keys = {reference.key for reference in focus.references}
        held = tuple(decision for decision in opened.whole.decisions if decision.key in keys)
        return clarifying.which_number(opened, held, phrases)
    if focus.references:
        asked = analyse_question(focus.references[0].canonical, phrases.language)
        return by_reference(opened, asked, phrases)
    records = records_of(opened, focus)
    if not records:
        return None
    shown = whole(records)
    first = phrases.say("word.title", title=records[0].document_title)
    return Reply(
        "answered",
        phrases.say("lead.decision", source=first),
        shown,
        left_out(len(shown), len(records), phrases),
    )


def latest_of_series(opened: Opened, focus: Focus, phrases: Phrases) -> Reply | None:
    """ "Is that still the latest?": the later decisions on its subject, or where nothing joins it
    to others the last one under the same title."""
    opened = opened.whole
    if not focus.references:
        return _not_said(opened, focus, phrases)
    if reply := still_latest(opened, focus.references[-1].without_locator(), phrases):
        return reply
    series = series_of(opened, focus.references[-1].canonical)
    latest = parse(series[-1].ref) if series else None
    if latest is None:
        return None
    shown = whole(opened.records_of(latest, phrases.language))
    return Reply("answered", phrases.say("lead.latest_titled", ref=latest.canonical), shown)


def source(opened: Opened, focus: Focus, phrases: Phrases) -> Reply | None:
    """ "Which decision is that from?": the paragraphs quoted, under the name of their decision
    and meeting; for other documents, the decisions that those paragraphs name."""
    last = quoted(opened, focus) or records_of(opened, focus)[:QUOTED]
    taken = tuple(record for record in last if record.passage.ref)
    if taken:
        return Reply("answered", lead(taken[:QUOTED], phrases), taken[:QUOTED])
    if named := decisions_named(last):
        return named_decisions(opened, last, named, phrases)
    if not last:
        return None
    name = source_name(last[0], phrases, locator=False)
    return Reply("answered", phrases.say("lead.no_decision", source=name), last[:QUOTED])


def _not_said(opened: Opened, focus: Focus, phrases: Phrases) -> Reply | None:
    records = quoted(opened, focus) or records_of(opened, focus)
    return _refused(not_said(records, phrases), focus) if records else None


def _refused(line: str, focus: Focus) -> Reply:
    return Reply("refused", line, focus=tuple(ref.canonical for ref in focus.references))


# ------------------------------------------------------------------- to another place or time


def next_meeting(
    opened: Opened, question: Question, focus: Focus, offset: int, phrases: Phrases
) -> Resolved:
    """The decision of the same series at the next (or previous) meeting, if it is held."""
    reference = focus.references[-1 if offset > 0 else 0]
    series = series_of(opened, reference.canonical)
    name = _stepped(opened, reference, focus.meeting or reference.meeting, offset)
    target = _of_meeting(series, name)
    if target is not None:
        return _asked_of(opened, question, target, phrases)
    shown = f"{question.text} ({reference.convention} {name})".replace("  ", " ")
    mention = MeetingMention(convention=reference.convention, name=name, start=0, end=0)
    beside = [decision for decision in series if decision.ref == reference.canonical]
    beyond = series[series.index(beside[0]) + offset :][:1] if beside and offset > 0 else []
    reply = meeting_not_held(opened, mention, phrases, nearest=beyond)
    focused = replace(reply, focus=(reference.canonical,), meeting=name)
    return question, focused, shown


def _stepped(opened: Opened, reference: Reference, meeting: str, offset: int) -> str:
    """The name of the meeting ``offset`` after ``meeting``, as the register orders them; where it
    does not know them, by number."""
    known = [
        item.name
        for item in opened.register.meetings
        if item.convention == reference.convention and not item.name.startswith("Ex")
    ]
    ordered = list(dict.fromkeys(known))
    if meeting in ordered:
        index = ordered.index(meeting) + offset
        if 0 <= index < len(ordered):
            return ordered[index]
    body, _, number = meeting.partition("-")
    if not number.isdigit() or int(number) + offset < 1:
        return ""
    return f"{body}-{int(number) + offset}"


def _of_meeting(series: Sequence[HeldDecision], name: str) -> Reference | None:
    found = [decision for decision in series if decision.meeting_name == name]
    return parse(found[0].ref) if found else None


def _asked_of(opened: Opened, question: Question, target: Reference, phrases: Phrases) -> Resolved:
    asked = replace(with_references(question, (target,)), terms=(), verbs=frozenset())
    return asked, by_reference(opened, asked, phrases), f"{question.text} ({target.canonical})"


def elsewhere(
    opened: Opened, question: Question, focus: Focus, conventions: tuple[str, ...], phrases: Phrases
) -> Resolved:
    """The last question, asked of another convention: "And in Basel?"."""
    asked = replace(
        analyse_question(f"{focus.question} {question.text}", question.language),
        conventions=conventions,
    )
    reply = by_search(opened, asked, phrases)
    shown = f"{focus.said or question.text} ({', '.join(conventions)})"
    taken = any(item.convention in conventions for item in opened.decisions)
    # Of a body that the register does not know nothing is concluded: the decisions of the
    # parties to an agreement may be filed under the convention it belongs to.
    known = any(item.convention == conventions[0] for item in opened.register.meetings)
    if focus.references and known and not taken:
        line = convention_not_held(opened, conventions[0], phrases)
        if reply.records and reply.status != "refused":
            text = f"{line}\n\n{phrases.say('lead.outside')}"
            reply = Reply("partial", text, reply.records, aside=True)
        else:
            reply = Reply("refused", f"{line}\n\n{reply.lead}")
    return asked, reply, shown


def at_another_time(opened: Opened, question: Question, focus: Focus, phrases: Phrases) -> Resolved:
    """The decision of the same series at the meeting or in the year named: "Same for 2019"; a
    question that was answered from other documents is asked again with the year."""
    for reference in focus.references:
        for decision in series_of(opened, reference.canonical):
            days = {int(day[:4]) for day in decision.date.split("/") if day}
            named = {mention.name for mention in question.meetings}
            if decision.meeting_name in named or set(question.years) & days:
                target = parse(decision.ref)
                if target is not None:
                    return _asked_of(opened, question, target, phrases)
    shown = f"{focus.said or question.text} ({ellipsis_of(question.text)})"
    if focus.references and question.meetings:
        convention = question.meetings[0].convention or focus.references[0].convention
        mention = replace(question.meetings[0], convention=convention)
        return question, meeting_not_held(opened, mention, phrases), shown
    if focus.references:
        year = question.years[0]
        return question, nothing_of_year(opened, year, focus.references[0], phrases), shown
    text = f"{focus.question} {ellipsis_of(question.text)}"
    asked = analyse_question(text, question.language)
    return asked, by_search(opened, asked, phrases), shown
