"""One database of a library, open: connections, and what is said of the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self, TypeVar

import sqlalchemy as sa

from assistant.errors import LibraryError
from assistant.library import schema
from assistant.library.connecting import damaged, reading_engine, told
from assistant.library.lease import Lease, reader_lease
from assistant.library.register import Register
from assistant.types import KnownDecision, Meeting

_PASSAGE = schema.passage
View = TypeVar("View", bound="Database")


class Database:
    """Read only; may be shared by threads. Close it, or use it in ``with``."""

    def __init__(self, engine: sa.Engine, database: Path, lease: Lease | None = None) -> None:
        self._engine = engine
        self._lease = lease
        self.database = database

    @classmethod
    def open(cls, database: Path) -> Self:
        """Open the database of a published generation; while it is open, nobody deletes that.

        Raises:
            LibraryError: there is no such file, or it is no library.
        """
        if not database.is_file():
            raise damaged(database, "there is no library database")
        library = cls(reading_engine(database), database, reader_lease(database.parent))
        try:
            library.meta("")  # a damaged file is told here and not at the first question
        except LibraryError:
            library.close()
            raise
        return library

    def seen_as(self, kind: type[View]) -> View:
        """The same database, open once, as another kind of reader; this one closes it."""
        return kind(self._engine, self.database)

    def close(self) -> None:
        self._engine.dispose()
        if self._lease is not None:
            self._lease.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _connected(self) -> Iterator[sa.Connection]:
        with told(self.database), self._engine.connect() as connection:
            yield connection

    def meta(self, key: str) -> str:
        """A value noted at ingest, such as the fingerprint of the model; else empty."""
        statement = sa.select(schema.meta.c.value).where(schema.meta.c.key == key)
        with self._connected() as connection:
            return connection.execute(statement).scalar() or ""

    def counts(self) -> dict[str, int]:
        """How many documents, decisions, passages, mentions, issues and known decisions."""
        tables = {
            "documents": schema.document,
            "decisions": schema.decision,
            "passages": _PASSAGE,
            "mentions": schema.mention,
            "issues": schema.issue,
            "meetings": schema.meeting,
            "known_decisions": schema.known_decision,
        }
        with self._connected() as connection:
            return {
                name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
                for name, table in tables.items()
            }

    def languages(self) -> dict[str, int]:
        """Passages of each language, the commonest first."""
        count = sa.func.count()
        statement = (
            sa.select(_PASSAGE.c.language, count)
            .group_by(_PASSAGE.c.language)
            .order_by(count.desc(), _PASSAGE.c.language)
        )
        with self._connected() as connection:
            return {row[0]: row[1] for row in connection.execute(statement)}

    def register(self) -> Register:
        """The register as it was at ingest."""
        with self._connected() as connection:
            meetings = connection.execute(
                sa.select(schema.meeting).order_by(schema.meeting.c.position)
            ).all()
            known = connection.execute(
                sa.select(schema.known_decision).order_by(schema.known_decision.c.position)
            ).all()
        return Register(
            tuple(Meeting(*row[1:]) for row in meetings),
            tuple(KnownDecision(*row[1:-1]) for row in known),
            tuple(row.key for row in known),
        )
