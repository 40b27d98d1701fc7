"""Questions answered from the table of mandates: all that pass, in the order of meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.addressee_names import name_words, with_narrower
from assistant.answering.bounds import at_meetings, in_years
from assistant.answering.mandate_lookup import MandateQuery, find_mandates
from assistant.answering.mandate_questions import MandatesAsked, mandates_asked
from assistant.answering.mandate_rows import CLASSES, listed, told
from assistant.answering.mandate_words import RESOURCES
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import inert
from assistant.answering.refusals import convention_not_held, meeting_not_held, searched
from assistant.answering.reply import Reply
from assistant.library import content_terms, key_of, meeting_days
from assistant.references import MeetingMention
from assistant.references.folding import fold
from assistant.retrieval.question import Question
from assistant.types import MandateRecord, PassageRecord

#: Names told of what is held, where nothing passes.
_TOLD = 6
#: What is only noted is asked of nobody.
_NOTED = "notes"


def by_mandate(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """The mandates that the question asks for; None for a question of another kind, and for one
    with words of its own that no mandate has: the paragraphs are then searched."""
    asked = mandates_asked(question)
    return reply_of(opened, asked, question.reading, phrases) if asked else None


def reply_of(opened: Opened, asked: MandatesAsked, language: str, phrases: Phrases) -> Reply | None:
    """The mandates that pass, each with verb, action and deadline; else what is held instead."""
    found = passing(opened, asked, language)
    if found:
        return listed(found, asked, "lead.mandates", phrases)
    if asked.due is not None:
        each = replace(
            asked, due=None, query=replace(asked.query, due="", recurrence="each meeting")
        )
        recurring = tuple(
            item
            for item in passing(opened, each, language)
            if _is_before(opened, item.record, asked.due)
        )
        if recurring:
            reply = listed(recurring, each, "lead.mandates_each", phrases, asked.due.name)
            return replace(reply, status="partial", mandates=asked)
    if asked.query.subject and asked.due is not None:  # "report to COP-12": what else is due
        any_word = replace(asked, query=replace(asked.query, subject=""))
        if others := passing(opened, any_word, language):
            reply = listed(others, any_word, "lead.mandates_other", phrases, asked.query.subject)
            return replace(reply, status="partial")
    elif asked.query.subject:
        return None
    if asked.query.addressee and asked.query.strength:
        freely = replace(asked, query=replace(asked.query, strength=""))
        if others := passing(opened, freely, language):
            reply = listed(others, freely, "lead.mandates_other", phrases, asked.query.strength)
            return replace(reply, status="partial")
    return _none_passes(opened, asked, language, phrases)


def passing(opened: Opened, asked: MandatesAsked, language: str) -> tuple[MandateRecord, ...]:
    """All mandates that pass, in the order of meetings; of each decision the version in
    ``language`` where it is held."""
    filters = asked.query.filters()
    subject = filters.pop("subject", "")
    if "addressee" in filters:
        held = opened.library.mandate_tally().addressees
        filters["addressee"] = "|".join(with_narrower(filters["addressee"].split("|"), held))
    found = _found(opened, filters, subject)
    if language != "en" and language in opened.library.languages():
        found = _in_language(found, _found(opened, {**filters, "language": language}, subject))
    return tuple(item for item in found if _passes(item, asked))


def _found(opened: Opened, filters: dict[str, str], subject: str) -> tuple[MandateRecord, ...]:
    among = None
    if subject:
        spoken = {"language": filters["language"]} if "language" in filters else {}
        speaking = find_mandates(opened, {"subject": subject, **spoken})
        among = {item.record.passage.id for item in speaking.records}
    return opened.library.mandates(opened.library.mandate_numbers(filters, among))


def _in_language(
    found: Sequence[MandateRecord], translated: Sequence[MandateRecord]
) -> tuple[MandateRecord, ...]:
    """The versions in one language in place of the others, at the places of their decisions."""
    place: dict[str, int] = {}
    for item in (*found, *translated):
        place.setdefault(_key(item), len(place))
    have = {_key(item) for item in translated}
    kept = [item for item in found if _key(item) not in have]
    return tuple(sorted([*kept, *translated], key=lambda item: place[_key(item)]))


def _key(item: MandateRecord) -> str:
    return key_of(item.record.passage.ref or "")


def _is_named(item: MandateRecord, asked: MandatesAsked) -> bool:
    wanted = name_words(asked.said)
    return any(
        wanted <= frozenset(content_terms(one.words.text, "en"))
        for one in item.mandate.addressees
        if one.words is not None and one.name in asked.query.addressee
    )


def _passes(item: MandateRecord, asked: MandatesAsked) -> bool:
    if item.mandate.strength == _NOTED:
        return False
    if not asked.query.addressee and not item.mandate.addressees:
        return False  # the Conference of the Parties decides itself
    if asked.query.addressee in CLASSES and not _is_named(item, asked):
        return False
    if asked.resources and not any(
        RESOURCES.search(fold(condition.text).lower) for condition in item.mandate.conditions
    ):
        return False
    placed = asked.placed
    if placed is None:
        return True
    days = {int(day[:4]) for day in item.record.date.split("/") if day}
    years = days if item.record.year is None else {item.record.year, *days}
    meeting = item.record.meeting.rpartition(" ")[2]
    in_time = not placed.years or in_years(placed, years) or bool(asked.query.deadline)
    return in_time and (asked.due is not None or at_meetings(placed, meeting))


# ----------------------------------------------------------------------------- refusal


def _none_passes(opened: Opened, asked: MandatesAsked, language: str, phrases: Phrases) -> Reply:
    """What is held where no mandate passes: those of the same addressee, whom mandates address,
    which meetings they reach, and what the register knows of the meeting asked for."""
    tally = opened.library.mandate_tally()
    said = told(asked, phrases)
    lines = [phrases.say("refused.mandates", asked=said)]
    if asked.query.addressee:
        same = replace(
            asked,
            query=MandateQuery(addressee=asked.query.addressee),
            due=None,
            placed=None,
            resources=False,
        )
        if others := passing(opened, same, language):
            refs = list(dict.fromkeys(item.record.passage.ref or "" for item in others))
            named = phrases.joined([*refs[:_TOLD], "…"] if len(refs) > _TOLD else refs)
            names = told(replace(same, said=()), phrases)
            count = phrases.count("mandates", len(others))
            lines.append(
                phrases.say("refused.mandates_to", mandates=count, names=names, refs=named)
            )
    if tally.addressees:
        names = phrases.joined([inert(name) for name in list(tally.addressees)[:_TOLD]])
        lines.append(phrases.say("refused.mandates_held", names=names))
    convention = asked.query.convention
    if convention and all(item.convention != convention for item in opened.decisions):
        lines.append(convention_not_held(opened, convention, phrases))
    lines += _of_the_meeting(opened, asked, phrases) or [searched(opened, phrases)]
    return Reply("refused", "\n\n".join(lines), mandates=asked)


def _of_the_meeting(opened: Opened, asked: MandatesAsked, phrases: Phrases) -> list[str]:
    """What is known of the meeting asked for, where no decision of it is held."""
    named = [asked.due] if asked.due else list(asked.placed.meetings) if asked.placed else []
    for mention in named:
        convention = mention.convention or asked.query.convention
        there = [
            decision
            for decision in opened.decisions
            if decision.meeting_name == mention.name and convention in ("", decision.convention)
        ]
        if not there:
            return [meeting_not_held(opened, replace(mention, convention=convention), phrases).lead]
        extracts = [decision.ref for decision in there if decision.held == "extract"]
        if extracts:
            refs = phrases.joined(list(dict.fromkeys(extracts))[:_TOLD])
            return [phrases.say("notice.extract", source=refs), searched(opened, phrases)]
    return []


def _is_before(opened: Opened, record: PassageRecord, due: MeetingMention) -> bool:
    """Whether a paragraph was adopted before a meeting of the same Conference of the Parties."""
    convention = record.conventions[0] if record.conventions else ""
    if due.convention and convention != due.convention:
        return False
    body, _, number = due.name.partition("-")
    its_body, _, its_number = record.meeting.rpartition(" ")[2].partition("-")
    if body == its_body and number.isdigit() and its_number.isdigit():
        return int(its_number) < int(number)
    met = opened.register.meeting(convention, due.name)
    return bool(met and record.date and record.date[:10] < meeting_days(met)[:10])
