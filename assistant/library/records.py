"""Passages as they come out of the database: one statement for many, whole and in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import sqlalchemy as sa

from assistant.library import held, schema
from assistant.library.filters import IN_DECISION
from assistant.types import Mention, PassageRecord

T = TypeVar("T")

#: Ids in one statement: SQLite takes 32,766 values, and longer lists were no faster.
CHUNK = 2000

_DOCUMENT, _DECISION, _PASSAGE = schema.document, schema.decision, schema.passage

COLUMNS = (
    *(column for column in _PASSAGE.c if not column.name.startswith("embedded")),
    _DOCUMENT.c.title.label("document_title"),
    _DOCUMENT.c.kind.label("document_kind"),
    _DOCUMENT.c.issuer,
    _DOCUMENT.c.url,
    _DOCUMENT.c.held.label("document_held"),
    _DOCUMENT.c.meeting.label("document_meeting"),
    _DOCUMENT.c.date.label("document_date"),
    _DOCUMENT.c.year.label("document_year"),
    _DECISION.c.title.label("decision_title"),
    _DECISION.c.convention.label("decision_convention"),
    _DECISION.c.held.label("decision_held"),
    _DECISION.c.meeting.label("decision_meeting"),
    _DECISION.c.date.label("decision_date"),
    _DECISION.c.year.label("decision_year"),
)


def passage_records(
    connection: sa.Connection, condition: sa.ColumnElement[bool]
) -> list[PassageRecord]:
    statement = (
        sa.select(*COLUMNS)
        .join(_DOCUMENT, _DOCUMENT.c.id == _PASSAGE.c.document)
        .outerjoin(_DECISION, IN_DECISION)
        .where(condition)
        .order_by(_PASSAGE.c.document, _PASSAGE.c.ordinal)
    )
    rows = connection.execute(statement).mappings().all()
    mentions: dict[int, list[Mention]] = {}
    conventions: dict[str, tuple[str, ...]] = {}
    for numbers in chunks(row["number"] for row in rows):
        for row in connection.execute(
            sa.select(schema.mention)
            .where(schema.mention.c.passage.in_(numbers))
            .order_by(schema.mention.c.passage, schema.mention.c.position)
        ).mappings():
            mentions.setdefault(row["passage"], []).append(held.mention(row))
    for documents in chunks(dict.fromkeys(row["document"] for row in rows)):
        conventions.update(conventions_of(connection, documents))
    return [
        held.passage_record(
            row, mentions.get(row["number"], ()), conventions.get(row["document"], ())
        )
        for row in rows
    ]


def conventions_of(
    connection: sa.Connection, documents: Sequence[str] | None
) -> dict[str, tuple[str, ...]]:
    table = schema.convention_of
    statement = sa.select(table.c.document, table.c.convention)
    if documents is not None:
        statement = statement.where(table.c.document.in_(documents))
    found: dict[str, tuple[str, ...]] = {}
    for name, convention in connection.execute(
        statement.order_by(table.c.document, table.c.position)
    ):
        found[name] = (*found.get(name, ()), convention)
    return found


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    remaining = iter(items)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk
