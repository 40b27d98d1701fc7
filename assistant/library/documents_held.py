"""Documents and decisions as they come out of the database."""

from __future__ import annotations

import sqlalchemy as sa

from assistant.library import held, schema
from assistant.library.database import Database
from assistant.library.held import HeldDecision, HeldDocument
from assistant.library.records import conventions_of
from assistant.types import Issue, Page, SourceText

_DOCUMENT, _DECISION, _PASSAGE = schema.document, schema.decision, schema.passage


class DocumentsHeld(Database):
    """Which documents and decisions are held, and what was read of each."""

    def documents(self) -> list[HeldDocument]:
        """Every document, by id."""
        per_table = [
            sa.select(sa.func.count())
            .where(table.c.document == _DOCUMENT.c.id)
            .scalar_subquery()
            .label(f"count_{table.name}")
            for table in (_DECISION, _PASSAGE, schema.issue)
        ]
        statement = sa.select(_DOCUMENT, *per_table).order_by(_DOCUMENT.c.id)
        with self._connected() as connection:
            rows = connection.execute(statement).mappings().all()
            conventions = conventions_of(connection, None)
        return [
            HeldDocument(
                entry=held.document_entry(row, conventions.get(row["id"], ())),
                sha256=row["sha256"],
                decisions=row["count_decision"],
                passages=row["count_passage"],
                issues=row["count_issue"],
            )
            for row in rows
        ]

    def document_hashes(self) -> dict[str, str]:
        """SHA-256 of each document's file, by document id."""
        with self._connected() as connection:
            rows = connection.execute(sa.select(_DOCUMENT.c.id, _DOCUMENT.c.sha256))
            return {row.id: row.sha256 for row in rows}

    def source_text(self, document: str) -> SourceText | None:
        """The whole text that the offsets of a document's passages count in."""
        with self._connected() as connection:
            row = connection.execute(
                sa.select(schema.source).where(schema.source.c.document == document)
            ).first()
        if row is None:
            return None
        pages = tuple(Page(*page) for page in row.pages)
        return SourceText(row.text, pages, self.issues(document))

    def dropped(self, document: str) -> tuple[tuple[int, int, str], ...]:
        """Stretches of the text that became no passage: start, end and the reason."""
        statement = sa.select(schema.source.c.dropped).where(schema.source.c.document == document)
        with self._connected() as connection:
            spans = connection.execute(statement).scalar() or []
        return tuple((start, end, reason) for start, end, reason in spans)

    def issues(self, document: str = "") -> tuple[Issue, ...]:
        """What a person may want to look at, by document and in the order it was met."""
        table = schema.issue
        statement = sa.select(table.c.document, table.c.code, table.c.message, table.c.page)
        if document:
            statement = statement.where(table.c.document == document)
        with self._connected() as connection:
            rows = connection.execute(statement.order_by(table.c.document, table.c.position))
            return tuple(Issue(*row) for row in rows)

    def decisions(self) -> list[HeldDecision]:
        """Every decision held: by convention, then meeting, then as they stand in documents."""
        held_of = (
            sa.select(_PASSAGE.c.document, _PASSAGE.c.decision, sa.func.count().label("passages"))
            .group_by(_PASSAGE.c.document, _PASSAGE.c.decision)
            .subquery()
        )
        statement = (
            sa.select(
                _DECISION,
                _DOCUMENT.c.url,
                _DOCUMENT.c.kind,
                _DOCUMENT.c.held.label("document_held"),
                sa.func.coalesce(held_of.c.passages, 0).label("passages"),
            )
            .join(_DOCUMENT, _DOCUMENT.c.id == _DECISION.c.document)
            .outerjoin(
                held_of,
                (held_of.c.document == _DECISION.c.document)
                & (held_of.c.decision == _DECISION.c.position),
            )
            .order_by(
                _DECISION.c.convention,
                _DECISION.c.year,
                _DECISION.c.date,
                _DECISION.c.document,
                _DECISION.c.position,
            )
        )
        with self._connected() as connection:
            rows = connection.execute(statement).mappings().all()
        return [held.held_decision(row) for row in rows]

    def numbers_held(self, number: str) -> tuple[str, ...]:
        """References of the decisions held whose number is ``number``: "15" finds SC-8/15."""
        statement = (
            sa.select(sa.func.min(_DECISION.c.ref))
            .where(_DECISION.c.number == number.strip())
            .group_by(_DECISION.c.key, _DECISION.c.convention)
            .order_by(_DECISION.c.convention, sa.func.min(_DECISION.c.year), _DECISION.c.key)
        )
        with self._connected() as connection:
            return tuple(connection.execute(statement).scalars())
