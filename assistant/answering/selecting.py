"""Which decisions held are in question: by convention, meeting, year and subject, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.bounds import at_meetings, in_years
from assistant.answering.opened import Opened
from assistant.library import HeldDecision, content_terms
from assistant.references import parse
from assistant.retrieval.generic import frame_terms, subject_words
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

#: A subject in another language than the title's is the title's when its words come at least
#: this near to the title's, compared token by token (calibrated with the evidence floor).
SAME_SUBJECT = 0.0

_YEAR = re.compile(r"(?<!\d)\d{4}年?")
_DIGITS = re.compile(r"(\d+)")


def in_question(opened: Opened, question: Question) -> tuple[HeldDecision, ...]:
    """Decisions held of the conventions, meetings and years that the question names."""
    return ordered(
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


def subject_of(question: Question) -> frozenset[str]:
    """Terms that say what the decisions are about, without those that frame the list."""
    years = {str(year) for year in question.years}
    if question.language == "zh":  # words run together; pairs across them say nothing
        words = subject_words(_without_names(question), "zh")
        return frozenset(
            term for term in content_terms(words, "zh") if not re.fullmatch(r"[\d/-]+", term)
        )
    subject = frozenset(question.terms) - frame_terms(question.language) - years
    return subject - {term for term in subject if re.fullmatch(r"[\d/-]+", term)}


def _without_names(question: Question) -> str:
    """The matter without the years; the conventions' names are words that frame a list."""
    return _YEAR.sub(" ", question.matter)


def unheard(opened: Opened, question: Question) -> bool:
    """Whether no passage in the question's language has a single word of the subject: a list
    of what merely sounds like it would be an invention."""
    subject = sorted(subject_of(question))
    if not subject or question.language not in opened.library.languages():
        return False
    return not opened.library.keyword_search(subject, question.language, 1)


def on_subject(
    opened: Opened, question: Question, decisions: Sequence[HeldDecision]
) -> tuple[list[HeldDecision], frozenset[str]]:
    """Decisions whose title is the question's subject, and the terms that no title has."""
    subject = subject_of(question)
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
    words = subject_words(question.matter, question.language)
    near = {
        title: opened.judge.speaks_of(words, question.language, title)
        for title in {decision.title for decision in decisions}
    }
    best_near = max(near.values(), default=-1.0)
    if best_near < SAME_SUBJECT:
        return [], subject
    return [item for item in decisions if near[item.title] >= best_near], frozenset()


def orderable(decisions: Sequence[HeldDecision]) -> bool:
    """Whether it is known which came first: by dates, or by the numbers of one body's meetings."""
    if all(decision.date for decision in decisions):
        return True
    bodies = {(item.convention, item.meeting_name.partition("-")[0]) for item in decisions}
    return len(bodies) == 1


def ordered(decisions: Sequence[HeldDecision]) -> tuple[HeldDecision, ...]:
    """By date, one entry a decision whatever the number of its language versions; by the number
    of the meeting where its date is not known."""
    distinct = {decision.key: decision for decision in reversed(decisions)}
    return tuple(
        sorted(
            distinct.values(),
            key=lambda item: (
                item.date,
                item.convention,
                natural(item.meeting_name),
                natural(item.ref),
            ),
        )
    )


def operative(opened: Opened, decision: HeldDecision) -> tuple[PassageRecord, ...]:
    reference = parse(decision.ref)
    records = opened.records_of(reference) if reference else ()
    return tuple(record for record in records if record.passage.kind == "operative") or records


def natural(ref: str) -> list[tuple[int, str]]:
    """A key that puts 2/CP.8 before 10/CP.8."""
    return [(int(part or 0), "") if part.isdigit() else (0, part) for part in _DIGITS.split(ref)]
