"""Mandates in rows: who says what, to whom, by when, on what condition, how often."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.by_reference import left_out
from assistant.answering.mandate_questions import MandatesAsked
from assistant.answering.phrases import Phrases
from assistant.answering.quote import folded, inert, source_name
from assistant.answering.reply import Reply, Row
from assistant.types import Addressee, Deadline, MandateRecord

#: Rows of one answer; the table itself goes on with ``python -m assistant mandates``.
_ROWS = 60
#: How often, by the value of the table and of its filter.
_OFTEN = {
    "each meeting": "word.each_meeting",
    "annual": "word.annual",
    "biennial": "word.biennial",
    "regular": "word.regular",
    "yes": "word.yes",
}
#: Names that stand for many bodies, which the printed words tell apart.
CLASSES = frozenset({"Committees and subsidiary bodies", "Ad hoc working groups"})


def listed(
    found: Sequence[MandateRecord],
    asked: MandatesAsked,
    lead: str,
    phrases: Phrases,
    meeting: str = "",
) -> Reply:
    """The mandates in rows; ``lead`` names the sentence above them."""
    shown = tuple(found[:_ROWS])
    rows = tuple(row_of(item, phrases) for item in shown)
    said = told(asked, phrases)
    count = phrases.count("mandates", len(found))
    return Reply(
        "answered",
        phrases.say(lead, mandates=count, asked=said, meeting=meeting),
        tuple(item.record for item in shown),
        left_out(len(shown), len(found), phrases),
        rows=rows,
        mandates=asked,
    )


def row_of(item: MandateRecord, phrases: Phrases) -> Row:
    """ "Decision SC-1/15, para. 2 (COP-1, 2 May 2005): requests Secretariat: “…”", then deadline,
    conditions and how often, as printed; what is read from them in brackets."""
    mandate, record = item.mandate, item.record
    part = "" if mandate.part in record.passage.locator else inert(mandate.part)
    name = source_name(record, phrases, part=part)
    when = "; ".join(part for part in (inert(record.meeting), phrases.days(record.date)) if part)
    to = phrases.joined([inert(_addressee(one)) for one in mandate.addressees])
    parts = [phrases.say("word.to", names=to)] if to else []
    parts += [
        phrases.say("word.deadline", words=_said(one.words.text), read=_read(one, phrases))
        for one in mandate.deadlines
    ]
    parts += [
        phrases.say("word.condition", words=_said(one.text))
        for one in mandate.conditions
        if one.text not in mandate.action.text
    ]
    if mandate.recurrence:
        parts.append(phrases.say(_OFTEN[mandate.recurrence]))
    said = f"*{inert(mandate.verb)}*: “{_said(mandate.action.text)}”"
    head = f"- **{name}**{f' ({when})' if when else ''}: {said}"
    return Row(record.passage.id, " · ".join([head, *parts]))


def _addressee(one: Addressee) -> str:
    """The name of the closed list; the printed words where it stands for many."""
    printed, name = one.words.text if one.words else "", one.name
    return folded(printed) if printed and name in {"Other", *CLASSES} else name


def _said(text: str) -> str:
    """Words of a document on one line."""
    return inert(folded(text).replace("\n", " "))


def _read(deadline: Deadline, phrases: Phrases) -> str:
    """What a deadline was resolved to, in brackets, since the document does not print it."""
    days = dict.fromkeys(day for day in (deadline.first, deadline.last) if day)
    shown = [inert(deadline.meeting)] if deadline.meeting else []
    shown += [phrases.days("/".join(days))] if days else []
    if shown == [folded(deadline.words.text)]:
        return ""
    return f" [{', '.join(shown)}]" if shown else ""


def told(asked: MandatesAsked, phrases: Phrases) -> str:
    """What was asked for, as the lead says it."""
    query = asked.query
    parts = [
        phrases.joined([inert(name) for name in asked.said])
        or phrases.joined(query.addressee.split("|") if query.addressee else []),
        query.verb or query.strength,
        query.convention,
        phrases.say("word.asked_due", due=query.due) if query.due else "",
        phrases.say("word.asked_deadline", deadline=query.deadline.replace("1900-", "≤ "))
        if query.deadline not in ("", "yes")
        else phrases.say("word.with_deadline")
        if query.deadline
        else "",
        phrases.say("word.conditional") if query.condition else "",
        phrases.say(_OFTEN[query.recurrence]) if query.recurrence else "",
        f"“{inert(query.subject)}”" if query.subject else "",
    ]
    if asked.placed is not None:
        parts += [mention.name for mention in asked.placed.meetings if asked.due is None]
        parts += [str(year) for year in asked.placed.years if not query.deadline]
    said = [part for part in parts if part]
    return "; ".join(said) or phrases.say("word.all")
