"""The tables of mandates, and how a mandate goes into them.

    passage ── mandate ─┬─ mandate_addressee
                        ├─ mandate_deadline
                        └─ mandate_condition

Words are kept as places in their passage; ``in_chapeau`` says that they count in its chapeau.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from assistant.library.schema import metadata, passage
from assistant.types import Mandate, Words

_Row = dict[str, object]


def _words() -> list[sa.Column[int] | sa.Column[bool]]:
    return [
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("in_chapeau", sa.Boolean, nullable=False),
    ]


mandate = sa.Table(
    "mandate",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column(
        "passage",
        sa.Integer,
        sa.ForeignKey("passage.number", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("position", sa.Integer, nullable=False),  # in the passage, from 0
    sa.Column("part", sa.Text, nullable=False),
    sa.Column("verb", sa.Text, nullable=False, index=True),
    sa.Column("strength", sa.Text, nullable=False),
    sa.Column("recurrence", sa.Text, nullable=False),
    *_words(),  # of the action
)


def _of_mandate(*, primary_key: bool = True) -> list[sa.Column[int]]:
    return [
        sa.Column(
            "mandate",
            sa.Integer,
            sa.ForeignKey("mandate.number", ondelete="CASCADE"),
            primary_key=primary_key,
        ),
        sa.Column("position", sa.Integer, primary_key=True),
    ]


mandate_addressee = sa.Table(
    "mandate_addressee",
    metadata,
    *_of_mandate(),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False, index=True),  # the name in lower case
    sa.Column("start", sa.Integer),  # None where the addressee is only implied
    sa.Column("end", sa.Integer),
    sa.Column("in_chapeau", sa.Boolean),
)

mandate_deadline = sa.Table(
    "mandate_deadline",
    metadata,
    *_of_mandate(),
    *_words(),
    sa.Column("first", sa.Text, nullable=False),  # ISO date, or empty
    sa.Column("last", sa.Text, nullable=False, index=True),
    sa.Column("meeting", sa.Text, nullable=False, index=True),
)

mandate_condition = sa.Table("mandate_condition", metadata, *_of_mandate(), *_words())

TABLES = (mandate, mandate_addressee, mandate_deadline, mandate_condition)


def replace_mandates(connection: sa.Connection, document: str, mandates: Iterable[Mandate]) -> int:
    """Store the mandates of a document in place of those it had; returns how many there are.

    Mandates of passages that the document does not have are left out.
    """
    rows = connection.execute(
        sa.select(passage.c.id, passage.c.number).where(passage.c.document == document)
    )
    numbers: Mapping[str, int] = {row.id: row.number for row in rows}
    of_document = sa.select(passage.c.number).where(passage.c.document == document)
    connection.execute(sa.delete(mandate).where(mandate.c.passage.in_(of_document)))
    highest = connection.execute(sa.select(sa.func.max(mandate.c.number))).scalar() or 0
    tables: dict[sa.Table, list[_Row]] = {table: [] for table in TABLES}
    positions: dict[str, int] = {}
    for item in mandates:
        if item.passage_id not in numbers:
            continue
        highest += 1
        position = positions[item.passage_id] = positions.get(item.passage_id, -1) + 1
        tables[mandate].append(
            {
                "number": highest,
                "passage": numbers[item.passage_id],
                "position": position,
                "part": item.part,
                "verb": item.verb,
                "strength": item.strength,
                "recurrence": item.recurrence,
                **_place(item.action),
            }
        )
        for table, found in _parts_of(item).items():
            tables[table] += [
                {"mandate": highest, "position": at, **row} for at, row in enumerate(found)
            ]
    for table, values in tables.items():
        if values:
            connection.execute(sa.insert(table), values)
    return len(tables[mandate])


def _parts_of(item: Mandate) -> dict[sa.Table, list[_Row]]:
    return {
        mandate_addressee: [
            {"name": one.name, "key": one.name.casefold(), **_place(one.words)}
            for one in item.addressees
        ],
        mandate_deadline: [
            {"first": one.first, "last": one.last, "meeting": one.meeting, **_place(one.words)}
            for one in item.deadlines
        ],
        mandate_condition: [_place(words) for words in item.conditions],
    }


def _place(words: Words | None) -> _Row:
    if words is None:
        return {"start": None, "end": None, "in_chapeau": None}
    return {"start": words.start, "end": words.end, "in_chapeau": words.source == "chapeau"}
