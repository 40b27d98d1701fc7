"""When and at which meeting a decision was taken: register first, then manifest, then reference."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.library.register import Register, meeting_days, meeting_label
from assistant.references import Reference
from assistant.types import DocumentEntry

_YEAR = re.compile(r"(?<![0-9])([12][0-9]{3})(?![0-9])")


@dataclass(frozen=True, slots=True)
class Dated:
    """Empty and None where it is not known. The years are those of the meeting's days."""

    convention: str
    meeting_name: str
    meeting: str
    date: str
    year: int | None
    year_end: int | None


def dated(reference: Reference | None, entry: DocumentEntry, register: Register) -> Dated:
    """What is known of a decision's meeting.

    The register knows the days of a meeting by convention and number. A document's own date
    counts where it does not, and the year that a reference carries where neither does.
    """
    convention = reference.convention if reference else ""
    name = reference.meeting if reference else ""
    label = meeting_label(convention, name) if name else entry.meeting
    meeting = register.meeting(convention, name) if name else None
    days = (meeting_days(meeting) if meeting else "") or entry.date
    year, year_end = year_span(days)
    if year is None and reference is not None:
        known = register.known(reference.key)
        year, year_end = year_span(known.year) if known else (None, None)
        if year is None:
            year = year_end = reference.year
    return Dated(convention, name, label, days, year, year_end)


def year_span(days: str) -> tuple[int | None, int | None]:
    """First and last year of "2017", "2017-04-24/2017-05-05" or "2021/2022"."""
    years = [int(year) for year in _YEAR.findall(days)]
    return (min(years), max(years)) if years else (None, None)
