"""Questions that name a decision: the exact text, found by its identity and never by likeness."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering import premises
from assistant.answering.addressed import addressed_to
from assistant.answering.facts import asked_number_missing
from assistant.answering.floor import QUOTED, answering
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import reference_name, source_name
from assistant.answering.refusals import (
    decisions_not_held,
    missing_line,
    missing_lines,
    place_not_held,
)
from assistant.answering.reply import Reply
from assistant.references import Reference, parse
from assistant.retrieval.generic import frame_terms
from assistant.retrieval.intents import Intent
from assistant.retrieval.locating import points_at
from assistant.retrieval.question import Question
from assistant.types import PassageRecord, Status

#: Paragraphs quoted of one decision at once; a decision with more is opened in the reader.
WHOLE_DECISION = 12
#: A decision of which no more is held is quoted whole: what answers first, the rest after it.
_SHORT = 3


def by_reference(opened: Opened, question: Question, phrases: Phrases) -> Reply:
    """Quote what is held of the decisions named, whatever filters there are; say which are not
    held."""
    opened = opened.whole
    missing = [ref for ref in question.references if not opened.records_of(ref)]
    held = [ref for ref in question.references if ref not in missing]
    if not held:
        return decisions_not_held(opened, missing, phrases)
    lines = missing_lines(opened, missing, phrases)
    if len({ref.key for ref in held}) > 1 or (lines and question.asks(Intent.COMPARISON)):
        reply = _side_by_side(opened, held, question, phrases)
    else:
        replies = [_one(opened, ref, question, phrases) for ref in held]
        reply = replies[0] if len(replies) == 1 else _merged(replies)
    if lines:  # part of what was asked for is not held
        status = "partial" if reply.status == "answered" else reply.status
        reply = replace(reply, status=status, notices=lines + reply.notices)
    return reply


def _one(opened: Opened, reference: Reference, question: Question, phrases: Phrases) -> Reply:
    records = opened.records_of(reference, question.reading)
    if wrongly := premises.named_otherwise(question, records, phrases):
        return Reply("partial", wrongly, whole(records))
    if reference.locator is not None:
        return _place(reference, records, question, phrases)
    if wrongly := premises.verb_not_there(question, records, phrases):
        return Reply("partial", wrongly, whole(records))
    name = reference_name([reference.canonical], phrases)
    if question.asks(Intent.WHICH_DECISION) and (named := decisions_named(records)):
        return named_decisions(opened, records, named, phrases)
    if not question.terms and not question.verbs:
        return _whole(records, name, phrases)
    if addressed := addressed_to(opened, question, records):
        return Reply("answered", lead(addressed, phrases), addressed[:WHOLE_DECISION])
    if question.verbs and not set(question.terms) - frame_terms(question.language):
        question = replace(question, terms=())  # "What does the Conference of the Parties note?"
    return _on_matter(opened, records, question, phrases)


def _whole(records: tuple[PassageRecord, ...], name: str, phrases: Phrases) -> Reply:
    shown = whole(records)
    notices = left_out(len(shown), len(records), phrases)
    return Reply("answered", phrases.say("lead.decision", source=name), shown, notices)


def _on_matter(
    opened: Opened, records: tuple[PassageRecord, ...], question: Question, phrases: Phrases
) -> Reply:
    """The paragraphs of one decision that speak of the matter asked about."""
    opening = tuple(r for r in records if r.passage.verb and r.passage.verb in question.verbs)
    judged = opened.evidence_among(question, records) if question.terms else []
    judged = [item for item in judged if not asked_number_missing(question, item.record)]
    chosen = answering(judged, question.language, named=True)
    if opening and not question.terms:
        chosen = opening[:QUOTED]
    elif opening:  # of what answers, what does so with the verb that was asked for
        asked = [item for item in judged if item.record in opening]
        chosen = answering(asked, question.language, named=True) or chosen
    if not question.terms and not chosen:  # asked by a verb that no paragraph opens with
        name = source_name(records[0], phrases, locator=False)
        return _whole(records, name, phrases)
    if not chosen:
        near = tuple(item.record for item in judged[:QUOTED]) or whole(records)[:QUOTED]
        return Reply("partial", phrases.say("lead.partial"), near)
    if wrongly := premises.verb_not_there(question, chosen, phrases, place=True):
        return Reply("partial", wrongly, chosen)
    operative = tuple(record for record in records if record.passage.kind == "operative")
    rest = operative if len(operative) <= _SHORT else ()
    quoted = tuple({r.passage.id: r for r in (*chosen, *rest)}.values())
    return Reply("answered", lead(chosen, phrases), quoted)


def _place(
    reference: Reference,
    records: tuple[PassageRecord, ...],
    question: Question,
    phrases: Phrases,
) -> Reply:
    """A paragraph, section, preamble or annex of a decision."""
    there = tuple(record for record in records if points_at(reference, record.passage))
    if there and (wrongly := premises.said_in_another_place(question, there, records, phrases)):
        return wrongly
    if there and (wrong := premises.verb_not_there(question, there, phrases, place=True)):
        return Reply("partial", wrong, there[:WHOLE_DECISION])
    if there:
        name = source_name(there[0], phrases, locator=len(there) == 1)
        return Reply(
            "answered",
            phrases.say("lead.paragraph", source=name),
            there[:WHOLE_DECISION],
            left_out(len(there[:WHOLE_DECISION]), len(there), phrases),
        )
    annex = reference.locator.annex if reference.locator else ""
    naming = tuple(
        record
        for record in records
        if f"annex {annex}" in record.passage.annexes_named
        or (annex == "annex" and record.passage.annexes_named)
    )
    if naming:  # the paragraph that adopts an annex is the nearest thing to it
        return Reply(
            "partial",
            place_not_held(reference, records, phrases).lead,
            naming,
            focus=(reference.canonical,),
        )
    return place_not_held(reference, records, phrases)


def _side_by_side(
    opened: Opened, held: list[Reference], question: Question, phrases: Phrases
) -> Reply:
    """Several decisions: what each says, in the order named."""
    chosen: list[PassageRecord] = []
    absent: list[str] = []
    for reference in held:
        records = opened.records_of(reference, question.reading)
        if reference.locator is not None:
            there = tuple(record for record in records if points_at(reference, record.passage))
            if not there:
                absent.append(place_not_held(reference, records, phrases).lead)
            chosen += there
            continue
        operative = whole(records)
        if question.terms and len(operative) > _SHORT:
            judged = opened.evidence_among(question, operative)
            operative = answering(judged, question.language, named=True) or operative
        chosen += operative
    if not chosen:
        return Reply("refused", "\n\n".join(absent))
    status: Status = "partial" if absent else "answered"
    one = len({record.passage.ref for record in chosen}) == 1 and not absent
    lead = phrases.say("lead.held_side") if one else phrases.say("lead.comparison")
    return Reply(status, lead, tuple(chosen), tuple(absent))


def _merged(replies: list[Reply]) -> Reply:
    """Several places of one decision."""
    records = tuple(record for reply in replies for record in reply.records)
    if not records:
        return replies[0]
    absent = tuple(reply.lead for reply in replies if not reply.records)
    first = next(reply for reply in replies if reply.records)
    return Reply("partial" if absent else "answered", first.lead, records, absent)


# ----------------------------------------------------------------- choosing passages


def whole(records: tuple[PassageRecord, ...]) -> tuple[PassageRecord, ...]:
    """What stands for a decision when all of it is asked for: its operative paragraphs, and
    the rest too where there is room."""
    if len(records) <= WHOLE_DECISION // 2:
        return records
    operative = tuple(record for record in records if record.passage.kind == "operative")
    return (operative or records)[:WHOLE_DECISION]


def left_out(shown: int, count: int, phrases: Phrases) -> tuple[str, ...]:
    """A notice that not all of ``count`` are shown; nothing when they are."""
    return (phrases.say("notice.shown", shown=shown, count=count),) if shown < count else ()


def lead(records: tuple[PassageRecord, ...], phrases: Phrases) -> str:
    """The sentence above the quotations."""
    if len(records) == 1:
        return phrases.say("lead.one", source=source_name(records[0], phrases))
    return phrases.say("lead.several", count=len(records))


# --------------------------------------------------------- decisions named in passages


def decisions_named(records: tuple[PassageRecord, ...]) -> tuple[Reference, ...]:
    """Decisions outside ``records`` that they name, in order of mention, each once."""
    own = {record.passage.ref for record in records}
    named: dict[str, Reference] = {}
    for record in records:
        for mention in record.passage.mentions:
            reference = parse(mention.target)
            if reference and reference.kind != "article" and mention.target not in own:
                named.setdefault(reference.key, reference)
    return tuple(named.values())


def named_decisions(
    opened: Opened,
    records: tuple[PassageRecord, ...],
    named: tuple[Reference, ...],
    phrases: Phrases,
) -> Reply:
    """The passages that name a decision, then the decision: "Which decision is that from?"."""
    targets = {reference.canonical for reference in named}
    naming = tuple(
        record
        for record in records
        if targets & {mention.target for mention in record.passage.mentions}
    )
    opened = opened.whole
    texts: list[PassageRecord] = []
    absent: list[str] = []
    for reference in named:
        held = opened.records_of(reference)
        if held:
            texts += whole(held)[:QUOTED]
        else:
            absent.append(missing_line(opened, reference, phrases))
    return Reply(
        "answered",
        phrases.say("lead.named", refs=phrases.joined(sorted(targets))),
        naming[:QUOTED] + tuple(texts),
        tuple(absent),
        focus=tuple(reference.canonical for reference in named),
    )
