"""Filters of a search ("convention=Stockholm", "year=2015-2019") as conditions on passages.

They are applied here and not in the vector store, where a filter costs some hundred times the
query (125-250 ms at 100,000 passages, measured with Chroma 1.5.9).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from assistant.errors import UsageError
from assistant.library.bodies import BODIES, BY_NAME
from assistant.library.identity import key_of
from assistant.library.mandate_tables import mandate, mandate_addressee
from assistant.library.schema import convention_of, decision, document, passage

_YEARS = re.compile(r"([0-9]{4})?(?:\s*([-–—/])\s*([0-9]{4})?)?")

Condition = sa.ColumnElement[bool]

#: The decision that a passage stands in; none for passages outside decisions.
IN_DECISION = sa.and_(
    decision.c.document == passage.c.document, decision.c.position == passage.c.decision
)


def passages_where(
    filters: Mapping[str, str], *columns: sa.ColumnElement[Any]
) -> sa.Select[tuple[Any, ...]]:
    """A selection of columns of the passages that pass every filter; may be narrowed further.

    Raises:
        UsageError: a key that is no filter, or a year that is none; says what would be right.
    """
    statement = (
        sa.select(*columns)
        .select_from(passage)
        .join(document, document.c.id == passage.c.document)
        .outerjoin(decision, IN_DECISION)
    )
    return statement.where(*_conditions(filters).values())


def rows_where(
    filters: Mapping[str, str], *columns: sa.ColumnElement[Any]
) -> sa.Select[tuple[Any, ...]]:
    """As :func:`passages_where`, for all passages that pass and not for some to be asked about:
    what is asked of decisions and documents is asked of each of them once.

    Raises:
        UsageError: as there.
    """
    conditions = _conditions(filters)
    placing = [condition for key, condition in conditions.items() if key in _OF_PLACES]
    if not placing:
        return passages_where(filters, *columns)
    inside = (
        sa.select(document.c.id, decision.c.position)
        .join(decision, decision.c.document == document.c.id)
        .where(*placing)
    )
    # None of them, said so that SQLite looks it up; with "false" it goes through all decisions.
    none = sa.and_(decision.c.document == document.c.id, decision.c.position == -1)
    outside = (
        sa.select(document.c.id, sa.null())
        .select_from(document.outerjoin(decision, none))
        .where(*placing)
    )
    place = sa.union_all(inside, outside).cte("place")
    within = passage.c.document == place.c.id
    same = passage.c.decision.is_not_distinct_from(place.c.position)
    return (
        sa.select(*columns)
        .select_from(place)
        .join(passage, within & same)
        .outerjoin(document, document.c.id == passage.c.document)  # SQLite leaves it out if unused
        .where(*(condition for key, condition in conditions.items() if key not in _OF_PLACES))
    )


def _conditions(filters: Mapping[str, str]) -> dict[str, Condition]:
    unknown = next((key for key in filters if key not in _CONDITIONS), None)
    if unknown is not None:
        known = ", ".join(sorted(_CONDITIONS))
        raise UsageError(f"There is no filter {unknown!r}; filters are: {known}.")
    return {key: _CONDITIONS[key](value.strip()) for key, value in filters.items()}


def _convention(value: str) -> Condition:
    name = re.sub(r"\s+convention$", "", value.casefold())
    of_document = sa.exists().where(
        convention_of.c.document == document.c.id,
        sa.func.lower(convention_of.c.convention) == name,
    )
    # A decision belongs to the convention of its reference, also in a joint document.
    return sa.case(
        (sa.func.coalesce(decision.c.convention, "") == "", of_document),
        else_=sa.func.lower(decision.c.convention) == name,
    )


def _body(value: str) -> Condition:
    """By reference where that tells; else as printed above the decision, or the issuer of a
    document outside decisions."""
    known = BY_NAME.get(value)
    if known is not None:
        printed = sa.func.lower(decision.c.body).in_([value.lower(), f"the {value.lower()}"])
        patterns = (decision.c.key.op("GLOB")(pattern) for pattern in known.patterns)
        of_another = sa.or_(*(decision.c.key.op("GLOB")(p) for b in BODIES for p in b.patterns))
        return sa.or_(*patterns, sa.and_(printed, sa.not_(of_another)))
    return sa.or_(
        sa.func.lower(decision.c.body) == sa.func.lower(value),
        sa.and_(
            sa.func.coalesce(decision.c.ref, "") == "",
            sa.func.lower(document.c.issuer) == sa.func.lower(value),
        ),
    )


def _meeting(value: str) -> Condition:
    name = sa.func.lower(value)
    return sa.or_(
        sa.func.lower(decision.c.meeting) == name,
        sa.func.lower(decision.c.meeting_name) == name,
        sa.and_(_no_meeting(), sa.func.lower(document.c.meeting) == name),
    )


def _no_meeting() -> Condition:
    return sa.func.coalesce(decision.c.meeting, "") == ""


def years_between(value: str) -> tuple[int, int]:
    """The first and the last year of "2015", "2015-2019", "2015-" (to 9999) or "-2019" (from 0).

    Raises:
        UsageError: it is none of these, or the later year comes first.
    """
    years = _YEARS.fullmatch(value)
    if years is None or not (years[1] or years[3]):
        raise UsageError(
            f"The filter year is {value[:80]!r}; write 2015, 2015-2019, 2015- or -2019."
        )
    first = int(years[1] or 0)
    last = int(years[3] or (9999 if years[2] else first))
    if last < first:
        raise UsageError(f"The filter year is {value!r}; write the earlier year first.")
    return first, last


def _year(value: str) -> Condition:
    first, last = years_between(value)
    # A meeting in two segments, or a document of several years, counts for each of them.
    start = sa.func.coalesce(decision.c.year, document.c.year)
    end = sa.func.coalesce(decision.c.year_end, document.c.year_end)
    return sa.and_(start <= last, end >= first)


def _kind(value: str) -> Condition:
    """Of the document ("plan") or of the passage ("operative"); no word is used for both."""
    kind = sa.func.lower(value)
    return sa.or_(sa.func.lower(document.c.kind) == kind, passage.c.kind == kind)


def _language(value: str) -> Condition:
    return sa.func.lower(passage.c.language) == value.casefold()


def _addressee(value: str) -> Condition:
    """Paragraphs with a mandate addressed to one; several names are separated by "|"."""
    names = [name.strip().casefold() for name in value.split("|")]
    return sa.exists().where(
        mandate.c.passage == passage.c.number,
        mandate_addressee.c.mandate == mandate.c.number,
        mandate_addressee.c.key.in_(names),
    )


def _document(value: str) -> Condition:
    return passage.c.document == value


def _ref(value: str) -> Condition:
    return passage.c.key == key_of(value)


_CONDITIONS: dict[str, Callable[[str], Condition]] = {
    "convention": _convention,
    "body": _body,
    "meeting": _meeting,
    "year": _year,
    "kind": _kind,
    "language": _language,
    "document": _document,
    "ref": _ref,
    "addressee": _addressee,
}
#: Those that ask nothing of the passage itself.
_OF_PLACES = {"convention", "body", "meeting", "year"}
