"""Decisions that the register knows and the library does not hold, beside those a list shows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from assistant.answering.bounds import at_meetings, in_years
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.refusals import missing_line, none_matches
from assistant.answering.reply import Reply
from assistant.answering.selecting import (
    SAME_SUBJECT,
    in_question,
    natural,
    subject_of,
)
from assistant.library import HeldDecision, content_terms, meeting_label
from assistant.references import MeetingMention, parse
from assistant.retrieval.generic import subject_words
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.types import KnownDecision, PassageRecord, Status

#: Decisions named in one line; the rest is counted.
NAMED = 12
#: Paragraphs shown that cite a decision which is known and not held.
_CITING = 3
#: Paragraphs shown that mention a subject which no decision held has.
_MENTIONING = 16


def known_not_held(
    opened: Opened, question: Question, subject: Collection[str], matching: Sequence[HeldDecision]
) -> tuple[KnownDecision, ...]:
    """Known decisions that a list would have beside ``matching``, earliest first.

    They are of the conventions, meetings and years that the question names (of the conventions
    of ``matching`` where it names none), and their titles have all terms of the subject, or
    those of a title that matches.
    """
    conventions = set(question.conventions) or {item.convention for item in matching}
    held = {decision.key for decision in opened.decisions}
    found = [
        known
        for known, key in zip(opened.register.decisions, opened.register.keys, strict=True)
        if key not in held
        and (not conventions or known.convention in conventions)
        and at_meetings(question, known.meeting)
        and in_years(question, {int(year) for year in known.year.split("/") if year})
    ]
    if subject:
        wanted = _subjects(opened, question, subject, matching, found)
        found = [item for item in found if _has_any(item.title, wanted)]
    return tuple(sorted(found, key=in_order))


def _subjects(
    opened: Opened,
    question: Question,
    subject: Collection[str],
    matching: Sequence[HeldDecision],
    known: Sequence[KnownDecision],
) -> list[set[str]]:
    """Sets of terms of which a title must have one: the subject's, or those of titles that
    mean it. The register's titles are English."""
    titles = {decision.title for decision in matching if decision.language == "en"}
    if question.language == "en":
        return [set(subject), *(set(content_terms(title, "en")) for title in titles)]
    if not titles:
        words = subject_words(question.residue, question.language)
        near = {
            title: opened.judge.speaks_of(words, question.language, title)
            for title in {item.title for item in known}
        }
        best = max(near.values(), default=-1.0)
        titles = {title for title, lift in near.items() if lift >= max(best, SAME_SUBJECT)}
    return [set(content_terms(title, "en")) for title in titles]


def _has_any(title: str, wanted: Sequence[set[str]]) -> bool:
    terms = set(content_terms(title, "en"))
    return any(some and some <= terms for some in wanted)


def in_order(known: KnownDecision) -> tuple[str, str, list[tuple[int, str]]]:
    """A key that orders decisions by year, convention and number."""
    return (known.year[-4:], known.convention, natural(known.ref))


def known_line(known: Sequence[KnownDecision], phrases: Phrases) -> str:
    """A notice that names them; empty when there are none."""
    if not known:
        return ""
    names = [item.ref for item in known[:NAMED]]
    named = phrases.joined([*names, "…"] if len(known) > NAMED else names)
    return phrases.say("notice.known", count=len(known), refs=named)


def meetings_without(
    opened: Opened,
    question: Question,
    matching: Sequence[HeldDecision],
    known: Sequence[KnownDecision],
    phrases: Phrases,
) -> str:
    """A notice of the meetings of one convention of which no decision on the subject is known,
    held or not; empty when there is none, or when several conventions are in question."""
    conventions = {item.convention for item in matching} | {item.convention for item in known}
    if len(conventions) != 1:
        return ""
    convention = conventions.pop()
    there = {item.meeting_name for item in matching} | {item.meeting for item in known}
    today = datetime.now(UTC).date()
    without = [
        meeting.name
        for meeting in opened.register.meetings
        if meeting.convention == convention
        and meeting.kind.startswith("ordinary")
        and meeting.name not in there
        and at_meetings(question, meeting.name)
        and in_years(question, {day.year for day in (meeting.start, meeting.end) if day})
        and meeting.end is not None
        and meeting.end <= today
    ]
    names = list(dict.fromkeys(without))
    if not names:
        return ""
    first = meeting_label(convention, names[0])
    return phrases.say("notice.gaps", meetings=phrases.joined([first, *names[1:]]))


def beside(
    opened: Opened, question: Question, matching: Sequence[HeldDecision], phrases: Phrases
) -> tuple[str, ...]:
    """What a list must say beside what it holds: the decisions known and not held, and the
    meetings of which neither is known."""
    subject = subject_of(question)
    known = known_not_held(opened, question, subject, matching)
    gaps = meetings_without(opened, question, matching, known, phrases) if subject else ""
    return tuple(line for line in (known_line(known, phrases), gaps) if line)


def beside_meeting(opened: Opened, meeting: MeetingMention) -> list[HeldDecision]:
    """A decision held of the meeting before and one of the meeting after, if there are any."""
    body, _, number = meeting.name.partition("-")
    near: dict[int, HeldDecision] = {}
    for decision in opened.decisions:
        its_body, _, its_number = decision.meeting_name.partition("-")
        same = its_body == body and meeting.convention in ("", decision.convention)
        if same and its_number.isdigit() and number.isdigit():
            near.setdefault(int(its_number) - int(number), decision)
    before = [away for away in near if away < 0]
    after = [away for away in near if away > 0]
    steps = [max(before)] if before else []
    return [near[away] for away in (*steps, *([min(after)] if after else []))]


def only_known(opened: Opened, question: Question, phrases: Phrases) -> Reply | None:
    """No decision held is in the list; those of the register are named. None when it knows none
    either and the paragraphs may answer."""
    known = known_not_held(opened, question, subject_of(question), ())
    if not known:
        if subject_of(question) or not question.asks(Intent.LIST):
            return None
        return none_matches(opened, (), phrases)
    if question.asks(Intent.LIST):
        mentioning = _mentioning(opened, question) if subject_of(question) else ()
        if not mentioning:
            return none_matches(opened, [item.ref for item in known], phrases)
        lead, notices = phrases.say("lead.not_its_subject"), (known_line(known, phrases),)
        return Reply("partial", lead, mentioning[:_MENTIONING], notices)
    single = parse(known[-1 if question.asks(Intent.LATEST) else 0].ref)
    if single is None:
        return None
    line = missing_line(opened, single, phrases)
    citing = opened.library.passages_citing(single.key)[:_CITING]
    status: Status = "partial" if citing else "refused"
    return Reply(status, line, citing, focus=(single.canonical,))


def _mentioning(opened: Opened, question: Question) -> tuple[PassageRecord, ...]:
    """The paragraphs of decisions that have the subject's words; nothing across languages."""
    subject = subject_of(question)
    return tuple(
        record
        for decision in in_question(opened, question)
        for reference in (parse(decision.ref),)
        if reference is not None
        for record in opened.records_of(reference)
        if record.passage.language == question.language
        and subject <= set(content_terms(record.passage.text, question.language))
    )
