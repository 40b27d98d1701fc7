"""The register: meetings and decisions that public sources name, held here or not."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from assistant.errors import CorpusError
from assistant.library.identity import key_of, reference_of
from assistant.types import KnownDecision, Meeting

_MEETING_COLUMNS = ("convention", "meeting", "kind", "city", "country", "start", "end")
_DECISION_COLUMNS = (
    "convention",
    "reference",
    "title",
    "meeting",
    "year",
    "topic",
    "source",
    "note",
)
_MEETING_NAME = re.compile(r"(?:Ex)?[A-Z]{2,6}-[0-9]{1,3}")
_YEARS = re.compile(r"(?:[12][0-9]{3}(?:/[12][0-9]{3})?)?")

#: Topics are our own sorting of titles; this one says only that none of the others fits.
_NO_TOPIC = "other"


@dataclass(frozen=True, slots=True)
class Register:
    """Meetings (one entry for each segment of a meeting) and known decisions, in file order.

    ``keys`` are those of the decisions, one for each; without, the references are parsed.
    """

    meetings: tuple[Meeting, ...] = ()
    decisions: tuple[KnownDecision, ...] = ()
    keys: tuple[str, ...] = field(default=(), repr=False, compare=False)
    _by_key: dict[str, KnownDecision] = field(init=False, repr=False, compare=False)
    _by_name: dict[tuple[str, str], Meeting] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.keys:
            object.__setattr__(self, "keys", tuple(key_of(known.ref) for known in self.decisions))
        pairs = reversed(tuple(zip(self.keys, self.decisions, strict=True)))  # the first counts
        by_key = dict(pairs)
        object.__setattr__(self, "_by_key", by_key)
        object.__setattr__(self, "_by_name", _joined(self.meetings))

    def meeting(self, convention: str, name: str) -> Meeting | None:
        """The meeting of that name, from the first day of its first segment to its last day."""
        return self._by_name.get((convention, name))

    def known(self, key: str) -> KnownDecision | None:
        """The decision with that :attr:`~assistant.references.Reference.key`."""
        return self._by_key.get(key)

    def later_on_subject(self, ref: str, title: str = "") -> tuple[KnownDecision, ...]:
        """Known decisions of the same convention on the same subject at later meetings.

        Args:
            ref: any spelling of a decision's reference; need not be in the register.
            title: its title, where a held document gives it.

        The subject is the same when the title is, or when the register sorts both under one
        topic. Earliest first; empty when the meeting of ``ref`` cannot be told.
        """
        reference = reference_of(ref)
        known = self.known(key_of(ref))
        convention = known.convention if known else reference.convention if reference else ""
        meeting = known.meeting if known else reference.meeting if reference else ""
        since = self._day(convention, meeting, known.year if known else "")
        if not convention or since is None:
            return ()
        titles = {_plain(text) for text in (title, known.title if known else "") if text}
        topics = _topics(known) if known else set()
        dated = [
            (day, other)
            for other in self.decisions
            if other.convention == convention
            and (_plain(other.title) in titles or topics & _topics(other))
            and (day := self._day(convention, other.meeting, other.year)) is not None
            and day > since
        ]
        return tuple(other for _, other in sorted(dated, key=lambda pair: pair[0]))

    def on_topic_of(self, key: str) -> tuple[KnownDecision, ...]:
        """The other decisions of the same convention that the register sorts under its topic."""
        known = self.known(key)
        topics = _topics(known) if known else set()
        return tuple(
            other
            for other in self.decisions
            if known is not None
            and other is not known
            and other.convention == known.convention
            and topics & _topics(other)
        )

    def topics_of(self, key: str) -> frozenset[str]:
        """The topics that the register sorts the decision with that key under."""
        known = self.known(key)
        return frozenset(_topics(known)) if known else frozenset()

    def _day(self, convention: str, meeting: str, year: str) -> date | None:
        """The last day known of a meeting, for ordering; else the last day of the year."""
        held = self.meeting(convention, meeting)
        if held and (held.end or held.start):
            return held.end or held.start
        return date(int(year[-4:]), 12, 31) if year else None


def meeting_label(convention: str, name: str) -> str:
    """ "Stockholm Convention COP-8", "Montreal Protocol MOP-30", "UNFCCC COP-21"."""
    # Conventions known by a place take the word; protocols and abbreviations do without.
    by_place = convention.istitle() and " " not in convention
    words = (f"{convention} Convention" if by_place else convention, name)
    return " ".join(word for word in words if word)


def meeting_days(meeting: Meeting) -> str:
    """ISO date or interval of a meeting, as far as it is known; else empty."""
    days = [day.isoformat() for day in (meeting.start, meeting.end) if day]
    return "/".join(dict.fromkeys(days))


def load_register(folder: Path) -> Register:
    """Read ``meetings.csv`` and ``decisions.csv``; a file that is not there counts as empty.

    Raises:
        CorpusError: a row cannot be meant; names the file, the line and what is wrong.
    """
    meetings = [
        _meeting(row, where) for row, where in _rows(folder / "meetings.csv", _MEETING_COLUMNS)
    ]
    decisions = [
        _decision(row, where) for row, where in _rows(folder / "decisions.csv", _DECISION_COLUMNS)
    ]
    return Register(tuple(meetings), tuple(decisions))


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[dict[str, str], str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path} cannot be read as UTF-8 text: {error}.") from error
    reader = csv.DictReader(text.splitlines(keepends=True), strict=True)
    try:
        missing = [name for name in columns if name not in (reader.fieldnames or ())]
        if missing:
            raise CorpusError(f"{path}, line 1: no column named {', '.join(missing)}.")
        for row in reader:
            where = f"{path}, line {reader.line_num}"
            if None in row or None in row.values():
                raise CorpusError(f"{where}: not as many cells as the first line has.")
            yield {name: row[name].strip() for name in columns}, where
    except csv.Error as error:
        raise CorpusError(f"{path}, line {reader.reader.line_num}: {error}.") from error


def _meeting(row: dict[str, str], where: str) -> Meeting:
    _need(row, ("convention", "meeting"), where)
    _need_meeting_name(row["meeting"], where)
    start, end = _date(row["start"], where), _date(row["end"], where)
    if start and end and end < start:
        raise CorpusError(f"{where}: the meeting ends before it starts.")
    place = ", ".join(part for part in (row["city"], row["country"]) if part)
    return Meeting(row["convention"], row["meeting"], start, end, place, row["kind"])


def _decision(row: dict[str, str], where: str) -> KnownDecision:
    _need(row, ("convention", "reference", "title"), where)
    if row["meeting"]:
        _need_meeting_name(row["meeting"], where)
    if not _YEARS.fullmatch(row["year"]):
        raise CorpusError(f"{where}: the year is {row['year']!r}; write 2017 or 2021/2022.")
    reference = reference_of(row["reference"], row["convention"])
    if reference is None:
        raise CorpusError(f"{where}: {row['reference']!r} is not a reference that can be read.")
    return KnownDecision(
        ref=reference.canonical,
        title=row["title"],
        convention=row["convention"],
        meeting=row["meeting"],
        year=row["year"],
        topic=row["topic"],
        source=row["source"],
        note=row["note"],
    )


def _need(row: dict[str, str], columns: Iterable[str], where: str) -> None:
    for name in columns:
        if not row[name]:
            raise CorpusError(f"{where}: the column {name} is empty.")


def _need_meeting_name(name: str, where: str) -> None:
    if not _MEETING_NAME.fullmatch(name):
        raise CorpusError(f"{where}: the meeting is {name!r}; write COP-8 or ExCOP-2.")


def _date(text: str, where: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise CorpusError(f"{where}: {text!r} is not a date such as 2017-04-24.") from None


def _joined(meetings: Iterable[Meeting]) -> dict[tuple[str, str], Meeting]:
    joined: dict[tuple[str, str], Meeting] = {}
    for part in meetings:
        name = (part.convention, part.name)
        joined[name] = _span(joined[name], part) if name in joined else part
    return joined


def _span(one: Meeting, other: Meeting) -> Meeting:
    starts = [day for day in (one.start, other.start) if day]
    ends = [day for day in (one.end, other.end) if day]
    places = dict.fromkeys(place for place in (one.place, other.place) if place)
    return Meeting(
        convention=one.convention,
        name=one.name,
        start=min(starts, default=None),
        end=max(ends, default=None),
        place="; ".join(places),
        kind="; ".join(dict.fromkeys((one.kind, other.kind))),
    )


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


def _topics(known: KnownDecision) -> set[str]:
    return {topic.strip() for topic in known.topic.split(";")} - {"", _NO_TOPIC}
