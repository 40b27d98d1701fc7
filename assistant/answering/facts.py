"""The facts gate: what a question names for certain must be in the passages that answer it.

Similarity sees no difference between 2019 and 2029. A year, an amount, a meeting or a
convention that a question names is looked for in the passage, its title and its meeting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.forms import counted_terms, counts_something, forms_asked, has_form
from assistant.references import find_bodies, find_conventions, find_meetings, find_years
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

# Numbers in digits that are not part of a word or reference; thousands may be separated.
_NUMBER = re.compile(r"(?<![\w/.-])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![\w/-])")
# The same in a passage, where "15-24" bears out 15, but "SC-8/15" neither 8 nor 15.
_ANY_NUMBER = re.compile(r"(?<![^\W_])(?<!/)(?<![A-ZА-Я]-)\d+(?:[.,\u00a0\u202f ]\d+)*(?!/)")

#: Stands for the number that was asked for, where a passage has none.
ASKED_NUMBER = "?"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a question names that can be checked; each as the words to show for it."""

    years: tuple[int, ...] = ()
    numbers: tuple[str, ...] = ()
    conventions: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()  # "COP-5"
    quantity: bool = False  # a number is asked for
    counted: frozenset[str] = frozenset()  # what is counted, in an English question
    bodies: tuple[str, ...] = ()  # "UNGA"
    sites: tuple[str, ...] = ()  # "basel.int"
    forms: frozenset[str] = frozenset()  # of the answer, as in forms_asked

    def missing_in(self, record: PassageRecord) -> tuple[str, ...]:
        """The facts that neither the passage nor what is known of its document bears out."""
        text = _searchable(record)
        missing = [str(year) for year in self.years if not _has_year(record, text, year)]
        missing += [number for number in self.numbers if not _bears_out(number, text)]
        missing += [name for name in self.conventions if not _has_convention(record, text, name)]
        missing += [name for name in self.bodies if name not in _bodies(text)]
        missing += [name for name in self.meetings if not _has_meeting(record, text, name)]
        missing += [name for name in self.sites if not _is_of_site(record, name)]
        if not all(has_form(form, record.passage.text) for form in self.forms):
            missing.append(ASKED_NUMBER)
        if self.quantity and not counts_something(record.passage, self.counted):
            missing.append(ASKED_NUMBER)
        return tuple(missing)


def facts_of(question: Question) -> Facts:
    """The checkable facts of a question; what belongs to a reference is not among them."""
    years = set(question.years)
    written = {str(year) for year in years}
    without_meetings = question.residue
    for mention in sorted(question.meetings, key=lambda item: -item.start):
        without_meetings = without_meetings[: mention.start] + " " + without_meetings[mention.end :]
    numbers = tuple(
        match[0] for match in _NUMBER.finditer(without_meetings) if match[0] not in written
    )
    quantity = question.asks(Intent.QUANTITY)
    forms = forms_asked(question.matter, quantity=quantity)
    return Facts(
        years=tuple(sorted(years)),
        numbers=numbers,
        conventions=question.conventions,
        meetings=tuple(mention.name for mention in question.meetings),
        quantity=quantity and not forms,
        counted=counted_terms(question),
        bodies=find_bodies(question.residue),
        sites=question.sites,
        forms=forms,
    )


def asked_number_missing(question: Question, record: PassageRecord) -> bool:
    """Whether a number is asked for and the passage has none."""
    asked = facts_of(question)
    only = Facts(quantity=asked.quantity, counted=asked.counted, forms=asked.forms)
    return ASKED_NUMBER in only.missing_in(record)


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


def _is_of_site(record: PassageRecord, site: str) -> bool:
    """Whether a site is named by the passage, or by what the library knows of its document."""
    own = (record.url, record.document_title, record.title, record.issuer, record.passage.document)
    return any(site in text.casefold() for text in (*own, record.passage.text))


def _has_meeting(record: PassageRecord, text: str, name: str) -> bool:
    return record.meeting.endswith(f" {name}") or name in _meetings(text)


@lru_cache(maxsize=4096)
def _years(text: str) -> frozenset[int]:
    return frozenset(year for mention in find_years(text) for year in (mention.first, mention.last))


@lru_cache(maxsize=4096)
def _conventions(text: str) -> frozenset[str]:
    return frozenset(find_conventions(text))


@lru_cache(maxsize=4096)
def _bodies(text: str) -> frozenset[str]:
    return frozenset(find_bodies(text))


@lru_cache(maxsize=4096)
def _meetings(text: str) -> frozenset[str]:
    return frozenset(mention.name for mention in find_meetings(text))


@lru_cache(maxsize=4096)
def _numbers(text: str) -> frozenset[str]:
    return frozenset().union(*(_readings(match[0]) for match in _ANY_NUMBER.finditer(text)))


def _readings(number: str) -> frozenset[str]:
    """What a number may mean: "100.000" is a hundred thousand in Spanish and a hundred in
    English, "000 100" the same in Arabic set from the left, and "1990 2000" is two numbers."""
    groups = re.split(r"[.,\u00a0\u202f ]", number)
    readings = {number.replace(",", "."), *groups}
    for order in (groups, groups[::-1]):
        whole = order[0].lstrip("0") and all(len(group) == 3 for group in order[1:])
        if whole and len(order[0]) <= 3:
            readings.add("".join(order))
    return frozenset(readings)


def _bears_out(number: str, text: str) -> bool:
    """Whether a text has a number of a question, however either separates its thousands."""
    asked = _readings(number) - set(re.split(r"[.,\u00a0\u202f ]", number)) or {number}
    return bool(asked & _numbers(text))
