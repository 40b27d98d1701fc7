"""The facts gate: what a question names for certain must be in the passages that answer it.

Similarity sees no difference between 2019 and 2029. A year, an amount, a meeting or a
convention that a question names is looked for in the passage, its title and its meeting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.references import find_conventions, find_meetings, find_years
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

# Numbers in digits that are not part of a word or reference; thousands may be separated.
_NUMBER = re.compile(r"(?<![\w/.-])\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?(?![\w/-])")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a question names that can be checked; each as the words to show for it."""

    years: tuple[int, ...] = ()
    numbers: tuple[str, ...] = ()
    conventions: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()  # "COP-5"

    def missing_in(self, record: PassageRecord) -> tuple[str, ...]:
        """The facts that neither the passage nor what is known of its document bears out."""
        text = _searchable(record)
        missing = [str(year) for year in self.years if not _has_year(record, text, year)]
        missing += [number for number in self.numbers if _digits(number) not in _numbers(text)]
        missing += [name for name in self.conventions if not _has_convention(record, text, name)]
        missing += [name for name in self.meetings if not _has_meeting(record, text, name)]
        return tuple(missing)


def facts_of(question: Question) -> Facts:
    """The checkable facts of a question; what belongs to a reference is not among them."""
    years = set(question.years)
    without_meetings = question.residue
    for mention in sorted(question.meetings, key=lambda item: -item.start):
        without_meetings = without_meetings[: mention.start] + " " + without_meetings[mention.end :]
    numbers = tuple(
        match[0]
        for match in _NUMBER.finditer(without_meetings)
        if not (match[0].isdecimal() and int(match[0]) in years)
    )
    return Facts(
        years=tuple(sorted(years)),
        numbers=numbers,
        conventions=question.conventions,
        meetings=tuple(mention.name for mention in question.meetings),
    )


def _searchable(record: PassageRecord) -> str:
    passage = record.passage
    return " ".join((record.title, *passage.section, passage.chapeau, passage.text))


def _has_year(record: PassageRecord, text: str, year: int) -> bool:
    if year == record.year or str(year) in record.date:
        return True
    return year in _years(text)


def _has_convention(record: PassageRecord, text: str, name: str) -> bool:
    return (
        name in record.conventions
        or name in find_conventions(record.issuer)
        or name in _conventions(text)
    )


def _has_meeting(record: PassageRecord, text: str, name: str) -> bool:
    return record.meeting.endswith(f" {name}") or name in _meetings(text)


@lru_cache(maxsize=4096)
def _years(text: str) -> frozenset[int]:
    return frozenset(
        year
        for mention in find_years(text)
        for year in (mention.first, mention.last)
    )


@lru_cache(maxsize=4096)
def _conventions(text: str) -> frozenset[str]:
    return frozenset(find_conventions(text))


@lru_cache(maxsize=4096)
def _meetings(text: str) -> frozenset[str]:
    return frozenset(mention.name for mention in find_meetings(text))


@lru_cache(maxsize=4096)
def _numbers(text: str) -> frozenset[str]:
    return frozenset(_digits(match[0]) for match in _NUMBER.finditer(text))


def _digits(number: str) -> str:
    return re.sub(r"[,\u00a0 ](?=\d{3})", "", number)
