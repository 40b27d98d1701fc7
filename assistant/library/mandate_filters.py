"""Filters of mandates ("addressee=Secretariat", "deadline=2019-2021") as conditions."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from typing import Any, get_args

import sqlalchemy as sa

from assistant.errors import UsageError
from assistant.library.filters import passages_where
from assistant.library.mandate_tables import (
    mandate,
    mandate_addressee,
    mandate_condition,
    mandate_deadline,
)
from assistant.library.schema import decision, passage
from assistant.types import Strength

Condition = sa.ColumnElement[bool]

STRENGTHS: tuple[str, ...] = get_args(Strength)
RECURRENCES = ("each meeting", "annual", "biennial", "regular")

#: Those that are asked of the paragraph, as in a search.
_OF_PASSAGES = ("convention", "meeting", "year", "language", "document", "ref")

_DAY = r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?"
_DATES = re.compile(rf"\s*{_DAY}\s*(?:(?:-|–|/|\.\.|to)\s*{_DAY}\s*)?")


def mandates_where(
    filters: Mapping[str, str], *columns: sa.ColumnElement[Any]
) -> sa.Select[tuple[Any, ...]]:
    """A selection of columns of the mandates that pass every filter.

    Raises:
        UsageError: a key that is no filter, or a value that cannot be meant; says what would be
            right.
    """
    unknown = next((key for key in filters if key not in MANDATE_FILTERS), None)
    if unknown is not None:
        known = ", ".join(MANDATE_FILTERS)
        raise UsageError(f"There is no filter {unknown[:40]!r} of mandates; there are: {known}.")
    of_passages = {key: value for key, value in filters.items() if key in _OF_PASSAGES}
    statement = passages_where(of_passages, *columns).join(
        mandate, mandate.c.passage == passage.c.number
    )
    for key, condition in _CONDITIONS.items():
        if key in filters:
            statement = statement.where(condition(filters[key].strip()))
    return statement


def date_range(value: str) -> tuple[str, str]:
    """First and last day of "2020", "2020-03", "2020-03-31", "2019-2021" or two days with "/".

    Raises:
        UsageError: it is none of these, or ends before it begins.
    """
    match = _DATES.fullmatch(value)
    days = (
        (_day(match[1], match[2], match[3], last=False), _day(*_end(match), last=True))
        if match
        else ("", "")
    )
    if not all(days) or days[1] < days[0]:
        raise UsageError(
            f"The deadline is {value[:40]!r}; write 2020, 2019-2021, 2020-03-31 or "
            "2020-01-01/2020-06-30."
        )
    return days


def _end(match: re.Match[str]) -> tuple[str, str, str]:
    return (match[4], match[5], match[6]) if match[4] else (match[1], match[2], match[3])


def _day(year: str, month: str | None, day: str | None, *, last: bool) -> str:
    months = int(month) if month else 12 if last else 1
    if not 1 <= months <= 12 or int(year) == 0:
        return ""
    longest = monthrange(int(year), months)[1]
    days = int(day) if day else longest if last else 1
    return f"{year}-{months:02}-{days:02}" if 1 <= days <= longest else ""


def _addressee(value: str) -> Condition:
    """Several names are separated by "|"."""
    names = [name.strip().casefold() for name in value.split("|")]
    return _has(mandate_addressee, mandate_addressee.c.key.in_(names))


def _verb(value: str) -> Condition:
    return mandate.c.verb == value.casefold()


def _strength(value: str) -> Condition:
    return mandate.c.strength == _one_of("strength", value, STRENGTHS)


def _recurrence(value: str) -> Condition:
    if value.casefold() in ("yes", "no"):
        recurs = mandate.c.recurrence != ""
        return recurs if value.casefold() == "yes" else sa.not_(recurs)
    return mandate.c.recurrence == _one_of("recurrence", value, (*RECURRENCES, "yes", "no"))


def _condition(value: str) -> Condition:
    has = _has(mandate_condition, sa.true())
    return has if _one_of("condition", value, ("yes", "no")) == "yes" else sa.not_(has)


def _deadline(value: str) -> Condition:
    """Deadlines that touch the days asked for; "yes" and "no": whether there is any at all."""
    table = mandate_deadline
    if value.casefold() in ("yes", "no"):
        has = _has(table, sa.true())
        return has if value.casefold() == "yes" else sa.not_(has)
    first, last = date_range(value)
    # "By" a day leaves the first one open: what counts is when it is due.
    opens = sa.case((table.c.first == "", table.c.last), else_=table.c.first)
    closes = sa.case((table.c.last == "", table.c.first), else_=table.c.last)
    return _has(table, sa.and_(opens != "", opens <= last, closes >= first))


def _due(value: str) -> Condition:
    """The meeting that is the deadline: "COP-9", or "Stockholm Convention COP-9"."""
    name = value.casefold()
    meeting = sa.func.lower(mandate_deadline.c.meeting)
    ends = sa.func.substr(meeting, -len(name) - 1) == f" {name}"
    return _has(mandate_deadline, sa.or_(meeting == name, ends))


def _draft(value: str) -> Condition:
    is_draft = sa.func.coalesce(decision.c.draft, sa.false())
    wanted = _one_of("draft", value, ("yes", "no", "all"))
    if wanted == "all":
        return sa.true()
    return is_draft if wanted == "yes" else sa.not_(is_draft)


def _has(table: sa.Table, condition: Condition) -> Condition:
    return sa.exists().where(table.c.mandate == mandate.c.number, condition)


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value.casefold() not in allowed:
        raise UsageError(f"The {name} is {value[:40]!r}; it is one of: {', '.join(allowed)}.")
    return value.casefold()


_CONDITIONS: dict[str, Callable[[str], Condition]] = {
    "addressee": _addressee,
    "verb": _verb,
    "strength": _strength,
    "deadline": _deadline,
    "due": _due,
    "recurrence": _recurrence,
    "condition": _condition,
    "draft": _draft,
}

#: Every filter, in the order in which they are told.
MANDATE_FILTERS = (
    "addressee", "verb", "strength", "convention", "meeting", "year", "deadline", "due",
    "recurrence", "condition", "ref", "language", "document", "draft",
)  # fmt: skip
