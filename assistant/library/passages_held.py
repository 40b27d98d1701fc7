"""Passages: by id, by decision, by document, and by what they cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import sqlalchemy as sa

from assistant.library import schema
from assistant.library.database import Database
from assistant.library.passage_table import PassageTable
from assistant.library.records import CHUNK, chunks, passage_records
from assistant.types import PassageRecord

_DECISION, _PASSAGE = schema.decision, schema.passage


class Body(NamedTuple):
    """What a passage says."""

    id: str
    language: str
    chapeau: str
    text: str


class PassagesHeld(Database):
    """The passages held, whole and in order."""

    def record(self, passage_id: str) -> PassageRecord | None:
        return self.records([passage_id]).get(passage_id)

    def records(self, passage_ids: Iterable[str]) -> dict[str, PassageRecord]:
        """Passages by id, in the order asked; ids that are not held are left out."""
        asked = list(dict.fromkeys(passage_ids))
        found: dict[str, PassageRecord] = {}
        with self._connected() as connection:
            for chunk in chunks(asked):
                for record in passage_records(connection, _PASSAGE.c.id.in_(chunk)):
                    found[record.passage.id] = record
        return {name: found[name] for name in asked if name in found}

    def decision_records(self, key: str, language: str = "") -> tuple[PassageRecord, ...]:
        """All passages of a decision in reading order; documents that hold it in full first.

        Args:
            key: as :attr:`assistant.references.Reference.key` gives it.
            language: only passages of that language; empty: of all.
        """
        condition = _PASSAGE.c.key == key
        if language:
            condition &= _PASSAGE.c.language == language
        with self._connected() as connection:
            records = passage_records(connection, condition)
        return tuple(sorted(records, key=lambda record: record.held != "full"))

    def document_records(self, document: str) -> tuple[PassageRecord, ...]:
        """All passages of a document in reading order."""
        with self._connected() as connection:
            return tuple(passage_records(connection, _PASSAGE.c.document == document))

    def passages_citing(self, key: str) -> tuple[PassageRecord, ...]:
        """Passages outside the decision ``key`` that name it."""
        citing = sa.select(schema.mention.c.passage).where(schema.mention.c.key == key)
        outside = sa.or_(_PASSAGE.c.key.is_(None), _PASSAGE.c.key != key)
        with self._connected() as connection:
            return tuple(passage_records(connection, _PASSAGE.c.number.in_(citing) & outside))

    def cited_keys(self) -> dict[str, int]:
        """Keys that passages name and no decision held has, with how many passages do."""
        citing = sa.func.count(sa.distinct(schema.mention.c.passage))
        statement = (
            sa.select(schema.mention.c.key, citing)
            .where(schema.mention.c.key.not_in(sa.select(_DECISION.c.key)))
            .group_by(schema.mention.c.key)
            .order_by(citing.desc(), schema.mention.c.key)
        )
        with self._connected() as connection:
            return {row[0]: row[1] for row in connection.execute(statement)}

    def numbered(self) -> Iterator[tuple[int, str, str]]:
        """Row number, passage id and the hash of its embedded text, for every passage."""
        statement = sa.select(_PASSAGE.c.number, _PASSAGE.c.id, _PASSAGE.c.embedded_hash)
        with self._connected() as connection:
            for row in connection.execute(statement.execution_options(yield_per=CHUNK)):
                yield row.number, row.id, row.embedded_hash

    def ids_of(self, numbers: Sequence[int]) -> dict[int, str]:
        """Passage ids by row number."""
        found: dict[int, str] = {}
        with self._connected() as connection:
            for chunk in chunks(numbers):
                statement = sa.select(_PASSAGE.c.number, _PASSAGE.c.id)
                rows = connection.execute(statement.where(_PASSAGE.c.number.in_(chunk)))
                found.update((row.number, row.id) for row in rows)
        return found

    def keys_of(self, passage_ids: Iterable[str]) -> dict[str, str]:
        """The key of its decision by passage id; passages outside decisions are left out."""
        found: dict[str, str] = {}
        with self._connected() as connection:
            for chunk in chunks(passage_ids):
                statement = sa.select(_PASSAGE.c.id, _PASSAGE.c.key).where(
                    _PASSAGE.c.id.in_(chunk), _PASSAGE.c.key.is_not(None)
                )
                found.update((row.id, row.key) for row in connection.execute(statement))
        return found

    def passage_table(self) -> PassageTable:
        """Row number, id and key of every passage; 0.1 s for 100,000 of them."""
        # Each statement is answered from an index alone, without a look at the texts.
        passages = sa.select(_PASSAGE.c.number, _PASSAGE.c.id)
        decided = sa.select(_PASSAGE.c.number, _PASSAGE.c.key).where(_PASSAGE.c.key.is_not(None))
        with self._connected() as connection:
            return PassageTable.of(
                ((row[0], row[1]) for row in connection.execute(passages)),
                ((row[0], row[1]) for row in connection.execute(decided)),
            )

    def bodies(self, numbers: Iterable[int]) -> list[Body]:
        """What decisions say in the passages with these row numbers, in no certain order;
        passages outside decisions are left out."""
        found: list[Body] = []
        columns = (_PASSAGE.c[name] for name in ("id", "language", "chapeau", "text"))
        statement = sa.select(*columns).where(sa.func.coalesce(_PASSAGE.c.ref, "") != "")
        with self._connected() as connection:
            for chunk in chunks(numbers):
                rows = connection.execute(statement.where(_PASSAGE.c.number.in_(chunk)))
                found += [Body(*row) for row in rows]
        return found

    def indexed_text(self, passage_id: str) -> str:
        """What keyword search reads of a passage: its context and its text; else empty."""
        statement = sa.select(_PASSAGE.c.embedded).where(_PASSAGE.c.id == passage_id)
        with self._connected() as connection:
            return connection.execute(statement).scalar() or ""

    def embedded(self) -> Iterator[tuple[str, str, str]]:
        """Passage id, embedded text and its hash, for every passage, in reading order."""
        statement = sa.select(
            _PASSAGE.c.id, _PASSAGE.c.embedded, _PASSAGE.c.embedded_hash
        ).order_by(_PASSAGE.c.document, _PASSAGE.c.ordinal)
        with self._connected() as connection:
            for row in connection.execute(statement.execution_options(yield_per=CHUNK)):
                yield row.id, row.embedded, row.embedded_hash
