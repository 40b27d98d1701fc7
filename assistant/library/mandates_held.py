"""Mandates as they come out of the database, each decision in one language and once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from assistant.library import schema
from assistant.library.database import Database
from assistant.library.mandate_filters import mandates_where
from assistant.library.mandate_tables import (
    mandate,
    mandate_addressee,
    mandate_condition,
    mandate_deadline,
)
from assistant.library.records import chunks, passage_records
from assistant.types import Addressee, Deadline, Mandate, MandateRecord, PassageRecord, Words

_DECISION, _DOCUMENT, _PASSAGE = schema.decision, schema.document, schema.passage

_LISTED = (
    mandate.c.number,
    mandate.c.passage,
    mandate.c.position,
    _PASSAGE.c.id.label("passage_id"),
    _PASSAGE.c.locator,
    _PASSAGE.c.language,
    _PASSAGE.c.document,
    _PASSAGE.c.ordinal,
    _PASSAGE.c.key,
    _DECISION.c.convention,
    _DECISION.c.date,
    _DECISION.c.meeting_name,
    _DECISION.c.number.label("decision_number"),
    _DECISION.c.draft,
    sa.case(
        (sa.or_(_DECISION.c.held == "extract", _DOCUMENT.c.held == "extract"), "extract"),
        else_="full",
    ).label("held"),
)


@dataclass(frozen=True, slots=True)
class MandateTally:
    """What a library holds of mandates: how many, of how many decisions, and to whom."""

    mandates: int
    decisions: int
    addressees: dict[str, int]  # the commonest first
    verbs: dict[str, int]


class MandatesHeld(Database):
    """The mandates read from operative paragraphs at ingest."""

    def mandate_numbers(
        self, filters: Mapping[str, str], among: Collection[str] | None = None
    ) -> list[int]:
        """Numbers of the mandates that pass every filter: by convention, date and paragraph.

        A decision held in several languages counts in one: English where it is held in it, else
        the first by code, unless ``language`` says which. One that several documents print
        counts once: the document that holds it in full, else each paragraph once.

        Args:
            filters: addressee (several names with "|"), verb, strength, convention, meeting,
                year, deadline ("2020", "2019-2021", "2020-03-31", yes, no), due (a meeting),
                recurrence, condition (yes or no), ref, language, document, draft (no unless
                said).
            among: only mandates of the passages with these ids.

        Raises:
            UsageError: an unknown filter or a value that cannot be meant.
        """
        statement = mandates_where({"draft": "no", **filters}, *_LISTED)
        with self._connected() as connection:
            rows = connection.execute(statement).all()
            chosen = _prints_chosen(connection, filters.get("language", "").casefold())
        kept: dict[tuple[str, str, int], Any] = {}
        for row in sorted(rows, key=lambda row: (row.held != "full", row.document, row.ordinal)):
            if among is not None and row.passage_id not in among:
                continue
            group = row.key or row.document
            if row.key and row.document not in chosen.get((row.key, row.language), ()):
                continue
            # Of several extracts each may hold a paragraph; one print may have two of one number.
            first = kept.setdefault((group, row.locator, row.position), row)
            if first.document == row.document and first is not row:
                kept[(f"{group} {row.ordinal}", row.locator, row.position)] = row
        return [row.number for row in sorted(kept.values(), key=_order)]

    def mandates(self, numbers: Sequence[int]) -> tuple[MandateRecord, ...]:
        """Mandates by number, in the order asked, each with its paragraph."""
        with self._connected() as connection:
            rows: dict[int, Any] = {}
            for chunk in chunks(numbers):
                statement = sa.select(mandate).where(mandate.c.number.in_(chunk))
                rows.update((row.number, row) for row in connection.execute(statement))
            passages = sorted({row.passage for row in rows.values()})
            numbered: dict[int, str] = {}
            records: dict[str, PassageRecord] = {}
            for chunk in chunks(passages):
                among = _PASSAGE.c.number.in_(chunk)
                names = sa.select(_PASSAGE.c.number, _PASSAGE.c.id).where(among)
                numbered.update((row.number, row.id) for row in connection.execute(names))
                records.update((r.passage.id, r) for r in passage_records(connection, among))
            parts = {
                table: _parts(connection, table, numbers)
                for table in (mandate_addressee, mandate_deadline, mandate_condition)
            }
            drafts = {
                (row.document, row.ref)
                for row in connection.execute(sa.select(_DECISION).where(_DECISION.c.draft))
            }
        return tuple(
            _made(rows[number], records[numbered[rows[number].passage]], parts, drafts)
            for number in numbers
            if number in rows
        )

    def mandate_tally(self) -> MandateTally:
        """What the whole library holds, language versions counted each."""
        count = sa.func.count()
        with self._connected() as connection:
            total = connection.execute(sa.select(count).select_from(mandate)).scalar_one()
            decisions = connection.execute(
                sa.select(sa.func.count(sa.distinct(_PASSAGE.c.key))).join(
                    mandate, mandate.c.passage == _PASSAGE.c.number
                )
            ).scalar_one()
            tallies = [
                {
                    row[0]: row[1]
                    for row in connection.execute(
                        sa.select(column, count).group_by(column).order_by(count.desc(), column)
                    )
                }
                for column in (mandate_addressee.c.name, mandate.c.verb)
            ]
        return MandateTally(total, decisions, *tallies)

    def deadline_years(self) -> tuple[str, ...]:
        """The years in which anything is due, in order."""
        due = sa.case(
            (mandate_deadline.c.last == "", mandate_deadline.c.first),
            else_=mandate_deadline.c.last,
        )
        year = sa.func.substr(due, 1, 4)
        statement = sa.select(year).distinct().where(due != "").order_by(year)
        with self._connected() as connection:
            return tuple(connection.execute(statement).scalars())


def _prints_chosen(
    connection: sa.Connection, language: str
) -> dict[tuple[str, str], frozenset[str]]:
    """By key of a decision and its chosen language, the documents whose print counts."""
    rows = connection.execute(
        sa.select(
            _DECISION.c.key,
            _DECISION.c.language,
            _DECISION.c.document,
            (sa.and_(_DECISION.c.held == "full", _DOCUMENT.c.held == "full")).label("whole"),
        ).join(_DOCUMENT, _DOCUMENT.c.id == _DECISION.c.document)
    ).all()
    versions: dict[str, dict[str, list[Any]]] = {}
    for row in rows:
        versions.setdefault(row.key, {}).setdefault(row.language, []).append(row)
    chosen: dict[tuple[str, str], frozenset[str]] = {}
    for key, held in versions.items():
        code = language or min(held, key=lambda name: (name != "en", name))
        whole = sorted(row.document for row in held.get(code, ()) if row.whole)
        documents = whole[:1] or [row.document for row in held.get(code, ())]
        chosen[(key, code)] = frozenset(documents)
    return chosen


def _order(row: Any) -> tuple[object, ...]:
    digits = "".join(character for character in row.meeting_name or "" if character.isdigit())
    number = row.decision_number or ""
    return (
        row.convention or "",
        (row.date or "")[:10],
        (row.meeting_name or "").rpartition("-")[0],
        int(digits or 0),
        (int(number), "") if number.isdigit() else (0, number),
        row.document,
        row.ordinal,
        row.position,
    )


def _parts(
    connection: sa.Connection, table: sa.Table, numbers: Sequence[int]
) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for chunk in chunks(numbers):
        statement = (
            sa.select(table)
            .where(table.c.mandate.in_(chunk))
            .order_by(table.c.mandate, table.c.position)
        )
        for row in connection.execute(statement):
            found.setdefault(row.mandate, []).append(row)
    return found


def _made(
    row: Any,
    record: PassageRecord,
    parts: Mapping[sa.Table, Mapping[int, list[Any]]],
    drafts: set[tuple[str, str]],
) -> MandateRecord:
    passage = record.passage

    def words(place: Any) -> Words:
        source = passage.chapeau if place.in_chapeau else passage.text
        said = source[place.start : place.end]
        return Words(said, place.start, place.end, "chapeau" if place.in_chapeau else "text")

    made = Mandate(
        passage_id=passage.id,
        part=row.part,
        verb=row.verb,
        strength=row.strength,
        addressees=tuple(
            Addressee(one.name, None if one.start is None else words(one))
            for one in parts[mandate_addressee].get(row.number, ())
        ),
        action=words(row),
        deadlines=tuple(
            Deadline(words(one), one.first, one.last, one.meeting)
            for one in parts[mandate_deadline].get(row.number, ())
        ),
        conditions=tuple(words(one) for one in parts[mandate_condition].get(row.number, ())),
        recurrence=row.recurrence,
    )
    return MandateRecord(made, record, (passage.document, passage.ref or "") in drafts)
