"""What a question takes for granted of a decision it names, where the text has it otherwise.

"SC-8/15 urges Parties to …" where it requests, a decision of COP-9 "in 2017", "paragraph 1
welcomes" where paragraph 2 does: the text is quoted, and that it says something else is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import inert, source_name
from assistant.answering.reply import Reply
from assistant.library import analyse, content_terms, meeting_days, meeting_label
from assistant.references import find_meetings, find_years, parse
from assistant.retrieval.generic import frame_terms
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.retrieval.verbs import question_verbs
from assistant.types import PassageRecord

#: Verbs that are said of any decision: "Which database does it decide on?", "adopted in 2011".
#: A question with one of these presumes nothing about the wording.
_OF_ANY = frozenset({"decides", "adopts", "establishes", "agrees", "notes", "says", "reports"})
#: Paragraphs quoted under a premise that does not hold.
_QUOTED = 6


def named_otherwise(question: Question, records: Sequence[PassageRecord], phrases: Phrases) -> str:
    """The lead for a decision that is said to be of another meeting or year than it is, and
    whose text does not name that meeting or year either; empty when all is in order."""
    if not records:
        return ""
    first = records[0]
    days = {int(day[:4]) for day in first.date.split("/") if day}
    years = {
        year
        for record in records
        for mention in find_years(record.passage.text)
        for year in range(mention.first, mention.last + 1)
    }
    met = {name.name for record in records for name in find_meetings(record.passage.text)}
    wrong = [
        mention.name
        for mention in question.meetings
        if first.meeting and not first.meeting.endswith(f" {mention.name}")
        if mention.name not in met
    ]
    wrong += [str(year) for year in question.years if days and year not in days | years]
    if not wrong:
        return ""
    held = [inert(first.meeting), phrases.days(first.date)]
    return phrases.say(
        "lead.premise_of",
        source=source_name(first, phrases, locator=False),
        meeting=phrases.joined([fact for fact in held if fact]),
        named=phrases.joined(list(dict.fromkeys(wrong))),
    )


def verb_not_there(
    question: Question,
    records: Sequence[PassageRecord],
    phrases: Phrases,
    *,
    place: bool = False,
) -> str:
    """The lead for a decision (with ``place``, for the paragraphs given) that is said to urge,
    welcome … and does so nowhere; empty when it does, or when the question presumes nothing."""
    asked = question.verbs - _OF_ANY
    if not asked or question.verbs & _OF_ANY or not records:
        return ""
    if question.asks(Intent.OVERRIDE) or not _said_as_verbs(question, asked):
        return ""
    if any(_has_verb(record, asked) for record in records):
        return ""
    return phrases.say(
        "lead.premise_verb",
        source=phrases.joined(
            [source_name(record, phrases, locator=place) for record in records]
            if place
            else [source_name(records[0], phrases, locator=False)]
        ),
        asked=phrases.joined(sorted(asked)),
    )


def said_in_another_place(
    question: Question,
    there: Sequence[PassageRecord],
    records: Sequence[PassageRecord],
    phrases: Phrases,
) -> Reply | None:
    """The reply to a question that looks for something in one paragraph of a decision where
    another has it: both paragraphs. None when the paragraph named may say it."""
    inside = {record.passage.id for record in there}
    others = [record for record in records if record.passage.id not in inside]
    asked = question.verbs - _OF_ANY
    if asked and not any(_has_verb(record, asked) for record in there):
        rightly = [record for record in others if record.passage.verb in asked]
    elif not asked and _same_language(question, there):
        terms = set(question.terms) - frame_terms(question.language)
        terms = {term for term in terms if not term.isdigit()}
        if not terms or any(terms & _terms(record) for record in there):
            return None
        most = max((len(terms & _terms(record)) for record in others), default=0)
        rightly = [r for r in others if most and len(terms & _terms(r)) == most]
    else:
        return None
    if not rightly:
        return None
    lead = phrases.say(
        "lead.premise_place",
        source=source_name(there[0], phrases),
        other=phrases.joined([phrases.place(r.passage.locator) for r in rightly[:_QUOTED]]),
    )
    return Reply("partial", lead, (*rightly[:_QUOTED], *there[:_QUOTED]))


def meeting_elsewhen(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """ "Which decision of COP-9 in 2017 …": a meeting that was not held in the year named. The
    decisions held of that meeting and of that year are quoted."""
    if len(question.meetings) != 1 or len(question.years) != 1:
        return None
    mention, year = question.meetings[0], question.years[0]
    conventions = {mention.convention, *question.conventions} - {""}
    of_meeting = [
        item
        for item in opened.decisions
        if item.meeting_name == mention.name and (not conventions or item.convention in conventions)
    ]
    of_year = [
        item
        for item in opened.decisions
        if str(year) in item.date and (not conventions or item.convention in conventions)
    ]
    if not of_meeting:
        return None
    convention = of_meeting[0].convention
    met = opened.register.meeting(convention, mention.name)
    days = meeting_days(met) if met else of_meeting[0].date
    if not days or str(year) in days:
        return None
    lead = phrases.say(
        "lead.premise_meeting",
        meeting=meeting_label(convention, mention.name),
        days=phrases.days(days),
        years=year,
    )
    records: list[PassageRecord] = []
    for decision in (*of_meeting, *of_year):
        reference = parse(decision.ref)
        found = opened.records_of(reference, question.reading) if reference else ()
        operative = [record for record in found if record.passage.kind == "operative"]
        records += (operative or list(found))[:_QUOTED]
    return Reply("partial", lead, tuple(records[:_QUOTED]))


# "What are the recommendations of …" asks for a thing and does not say that it recommends.
_NOUN = re.compile(r"\w{3,40}(?:ions?|ments?|ances?|ers?|ors?)", re.IGNORECASE)


def _said_as_verbs(question: Question, asked: frozenset[str]) -> bool:
    """Whether an English question has each verb as a verb; in other languages it is taken so."""
    if question.language != "en":
        return True
    words = [word for word in re.findall(r"[^\W\d_]+", question.text) if not _NOUN.fullmatch(word)]
    verbs, _ = question_verbs(" ".join(words), "en")
    return asked <= verbs


def _has_verb(record: PassageRecord, asked: frozenset[str]) -> bool:
    """Whether a passage opens with one of the verbs, or has the word of one anywhere."""
    passage = record.passage
    if passage.verb in asked:
        return True
    if passage.language != "en":  # the verbs' other forms are not known there
        return not passage.verb
    words = set(analyse(f"{passage.chapeau} {passage.text}", "en"))
    return any(set(analyse(verb, "en")) <= words for verb in asked)


def _same_language(question: Question, records: Sequence[PassageRecord]) -> bool:
    return all(record.passage.language == question.language for record in records)


def _terms(record: PassageRecord) -> set[str]:
    passage = record.passage
    text = " ".join((*passage.section, passage.chapeau, passage.text))
    return set(content_terms(text, passage.language))
