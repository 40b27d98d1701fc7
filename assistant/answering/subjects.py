"""The matters that decisions return to: every title and topic, and which of them recur."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.answering.listing import list_decisions
from assistant.library import content_terms
from assistant.library.bodies import BODIES
from assistant.pictured import Subject
from assistant.types import ListedDecision

if TYPE_CHECKING:
    from assistant.answering.opened import Opened

_MEETING = re.compile(r"(.*\D)(\d{1,4})")
#: No subject: nothing, or one word with a number, as where a reference stands for a title.
_NAME = re.compile(r"\s*|\S*\d\S*")
_DIGITS = re.compile(r"\d{1,9}")
#: Subjects that are offered; more than a screen of them helps nobody to choose.
_MOST_SUBJECTS = 24
#: A title that recurs at fewer meetings is no subject yet.
_FEWEST_MEETINGS = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision with what it can be found by: the words of its title in each language it is held
    in, and the register's topics."""

    listed: ListedDecision
    key: str
    body: str  # convention, else the organ, else empty
    terms: Mapping[str, frozenset[str]]  # by language of the title
    topics: frozenset[str]
    sitting: tuple[str, int]  # the meeting or session: of what series, and its number

    @property
    def words(self) -> frozenset[str]:
        """Those of the title that is shown."""
        return next(iter(self.terms.values()), frozenset())


@dataclass(frozen=True, slots=True)
class Subjects:
    """All decisions held or known, by key; and the subjects that recur, the liveliest first."""

    entries: Mapping[str, Entry]
    recurring: tuple[Subject, ...]
    bodies: tuple[str, ...]

    @classmethod
    def of(cls, opened: Opened) -> Subjects:
        titles: dict[str, dict[str, str]] = {}
        register = opened.register
        keys = {
            known.ref: key for known, key in zip(register.decisions, register.keys, strict=True)
        }
        for held in opened.decisions:
            titles.setdefault(held.key, {}).setdefault(held.language, held.title)
            keys[held.ref] = held.key
        entries: dict[str, Entry] = {}
        names: dict[str, str] = {}  # of topics, as the register writes them
        for listed in list_decisions(opened):
            if not listed.ref:
                continue
            key = keys[listed.ref]
            topics = register.topics_of(key)
            names.update((_plain(topic), topic) for topic in topics)
            entries.setdefault(key, _entry(listed, key, titles.get(key, {}), topics))
        bodies = sorted({entry.body for entry in entries.values() if entry.body})
        return cls(entries, tuple(_recurring(entries.values(), names)), tuple(bodies))

    def on(self, subject: str) -> Iterator[Entry]:
        """Decisions whose title has all words of a subject, or whose topic it is."""
        topic = _plain(subject)
        wanted: dict[str, frozenset[str]] = {}
        for entry in self.entries.values():
            if topic in entry.topics or any(
                _has_all(wanted, subject, language, terms)
                for language, terms in entry.terms.items()
            ):
                yield entry


def _has_all(
    wanted: dict[str, frozenset[str]], subject: str, language: str, terms: frozenset[str]
) -> bool:
    if language not in wanted:
        wanted[language] = frozenset(content_terms(subject, language))
    return bool(wanted[language]) and wanted[language] <= terms


def _entry(
    listed: ListedDecision, key: str, titles: Mapping[str, str], topics: Iterable[str]
) -> Entry:
    # The register's titles are English.
    told = titles or {"en": listed.title}
    own = next((language for language, title in told.items() if title == listed.title), "en")
    order = dict.fromkeys((own, *told))
    terms = {
        language: _terms(told.get(language, listed.title), language)
        for language in order
        if told.get(language, listed.title)
    }
    body = listed.convention or _organ(key)
    plain = frozenset(_plain(topic) for topic in topics)
    return Entry(listed, key, body, terms, plain, _sitting(listed.meeting, key))


def _sitting(meeting: str, key: str) -> tuple[str, int]:
    """The series and number of a meeting: ("UNFCCC COP-", 21); where it is not known that of the
    session, which is the last number but one of a reference: A/HRC/RES/50/9, UNEP/EA.6/RES.13."""
    if met := _MEETING.fullmatch(meeting):
        return met[1], int(met[2])
    numbers = list(_DIGITS.finditer(key))
    if not numbers:
        return key, 0
    session = numbers[-2] if len(numbers) > 1 else numbers[-1]
    return key[: session.start()], int(session[0])


@lru_cache(maxsize=50_000)
def _terms(title: str, language: str) -> frozenset[str]:
    return frozenset(content_terms(title, language))


def _organ(key: str) -> str:
    """The body that a reference names, where it is of no convention."""
    for body in BODIES:
        if any(fnmatchcase(key, pattern) for pattern in body.patterns):
            return body.name
    return ""


def _recurring(entries: Iterable[Entry], topics: Mapping[str, str]) -> Sequence[Subject]:
    """Topics and titles that decisions of several meetings have; the title counts with the topic
    of the same name."""
    members: dict[str, dict[str, Entry]] = {}
    names = dict(topics)
    for entry in entries:
        title = _plain(entry.listed.title)
        if not _NAME.fullmatch(title):
            names[title] = entry.listed.title
        for name in {title, *entry.topics}:
            members.setdefault(name, {})[entry.key] = entry
    subjects = [
        Subject(_named(names.get(name, name)), len(group), len(meetings))
        for name, group in members.items()
        if not _NAME.fullmatch(name)
        and len(meetings := {_meeting(entry) for entry in group.values()}) >= _FEWEST_MEETINGS
    ]
    subjects.sort(key=lambda one: (-one.meetings, -one.decisions, one.name))
    return subjects[:_MOST_SUBJECTS]


def _meeting(entry: Entry) -> str:
    listed = entry.listed
    return listed.meeting or f"{entry.sitting[0]}{entry.sitting[1]}"


def _named(name: str) -> str:
    """Topics are written small in the register."""
    return name[:1].upper() + name[1:]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
