"""Writing the library: one document at a time into the database of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

import sqlalchemy as sa

from assistant.errors import CorpusError, LibraryError, LibraryVersionError
from assistant.library import keyword_index, schema
from assistant.library.connecting import told, writing_engine
from assistant.library.dating import dated, year_span
from assistant.library.held import EmbeddedText, PutResult
from assistant.library.identity import key_of, reference_of
from assistant.library.mandate_tables import replace_mandates
from assistant.library.passage_rows import (
    Values,
    delete_passages,
    fields,
    give_back_ids,
    insert,
    insert_passages,
    move_passages,
    passage_values,
)
from assistant.library.register import Register
from assistant.library.store import Library
from assistant.types import (
    Decision,
    DocumentEntry,
    KnownDecision,
    Mandate,
    Meeting,
    ParsedDocument,
)

if TYPE_CHECKING:
    from assistant.library.keyword_index import Rows

_DOCUMENT, _DECISION, _PASSAGE = schema.document, schema.decision, schema.passage


class LibraryWriter(Library):
    """The database of a draft. What it reads includes what is not committed yet.

    One thread at a time. Closing without :meth:`commit` takes back what came since the last.
    """

    def __init__(self, engine: sa.Engine, database: Path) -> None:
        super().__init__(engine, database)
        with told(database):
            self._connection = engine.connect()
        self._register: Register | None = None
        self._unfolded = 0

    @classmethod
    def open(cls, database: Path) -> Self:
        """Open or make the database of a draft.

        Raises:
            LibraryVersionError: it has tables of another version.
            LibraryError: it cannot be written.
        """
        writer = cls(writing_engine(database), database)
        try:
            writer._make_tables()
        except LibraryError:
            writer.close()  # else the file could not be deleted on Windows
            raise
        return writer

    def _make_tables(self) -> None:
        with self._connected() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
            if tables and version != schema.SCHEMA_VERSION:
                raise LibraryVersionError(
                    f"{self.database} has format {version}, this program writes "
                    f"{schema.SCHEMA_VERSION}; run `python ingest.py --rebuild`."
                )
            if not tables:
                connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
                schema.metadata.create_all(connection)
                connection.commit()

    def close(self) -> None:
        with told(self.database):
            self._connection.close()
        super().close()

    def commit(self) -> None:
        """Make lasting what was put and removed since the last time.

        Passages stored as ``ID@document`` get their own id back where it has become free. Not
        before: a document that is removed and put under another name keeps its ids so.
        """
        with self._changing() as connection:
            give_back_ids(connection)
        self._fold()
        with told(self.database):
            self._connection.commit()

    @contextmanager
    def _connected(self) -> Iterator[sa.Connection]:
        with told(self.database):
            yield self._connection

    def keyword_rows(
        self, terms: Sequence[str], language: str, limit: int, rows: Rows | None = None
    ) -> list[tuple[int, float]]:
        self._fold()
        return super().keyword_rows(terms, language, limit, rows)

    def term_weights(self, terms: Iterable[str], language: str) -> dict[str, float]:
        self._fold()
        return super().term_weights(terms, language)

    def _fold(self) -> None:
        with self._changing() as connection:
            keyword_index.fold(connection)
        self._unfolded = 0

    @contextmanager
    def _changing(self) -> Iterator[sa.Connection]:
        """One change, whole or not at all; it lasts with the next :meth:`commit`."""
        with told(self.database), self._connection.begin_nested():
            yield self._connection

    # ---------------------------------------------------------------- the whole

    def set_meta(self, key: str, value: str) -> None:
        with self._changing() as connection:
            connection.execute(sa.delete(schema.meta).where(schema.meta.c.key == key))
            connection.execute(sa.insert(schema.meta).values(key=key, value=value))

    def put_register(self, meetings: Iterable[Meeting], decisions: Iterable[KnownDecision]) -> None:
        """Replace the register, and date the decisions held by it."""
        register = Register(tuple(meetings), tuple(decisions))
        with self._changing() as connection:
            rows: dict[sa.Table, list[Values]] = {
                schema.meeting: [fields(meeting) for meeting in register.meetings],
                schema.known_decision: [
                    {**fields(known), "key": key}
                    for known, key in zip(register.decisions, register.keys, strict=True)
                ],
            }
            for table, given in rows.items():
                connection.execute(sa.delete(table))
                insert(connection, table, [{"position": n, **row} for n, row in enumerate(given)])
            entries = {document.entry.id: document.entry for document in self.documents()}
            for row in connection.execute(sa.select(_DECISION)).all():
                connection.execute(
                    sa.update(_DECISION)
                    .where(_DECISION.c.document == row.document)
                    .where(_DECISION.c.position == row.position)
                    .values(_when(row.ref, entries[row.document], register))
                )
        self._register = register

    # ------------------------------------------------------------- one document

    def put(self, parsed: ParsedDocument, embedded: Mapping[str, EmbeddedText]) -> PutResult:
        """Store a document in place of what was held of it.

        Args:
            parsed: the document as read.
            embedded: for each passage id, the text to embed and index.

        A passage whose id another document has already (the same decision in a compilation
        and in a file of its own) is stored as ``ID@document``, until that id is free.

        Raises:
            CorpusError: two passages of the document have one id, or one has no embedded text.
        """
        entry = parsed.entry
        _check(parsed, embedded)
        with self._changing() as connection:
            names = self._free_ids(connection, parsed)
            before = {
                row.id: row
                for row in connection.execute(
                    sa.select(
                        _PASSAGE.c.number,
                        _PASSAGE.c.id,
                        _PASSAGE.c.language,
                        _PASSAGE.c.content_hash,
                    ).where(_PASSAGE.c.document == entry.id)
                )
            }
            self._put_document(connection, parsed)
            rows = [
                passage_values(replace(passage, id=names[passage.id]), text, parsed.decisions)
                for passage in parsed.passages
                for text in (embedded[passage.id],)
            ]
            new = [row for row in rows if row["id"] not in before]
            kept = [row for row in rows if row["id"] in before]
            changed = [r for r in kept if r["content_hash"] != before[r["id"]].content_hash]
            ids = {row["id"] for row in rows}
            gone = [row for name, row in before.items() if name not in ids]
            delete_passages(connection, [*gone, *(before[row["id"]] for row in changed)])
            # A changed passage keeps its number, so that it is one and the same row to others.
            for row in changed:
                row["number"] = before[row["id"]].number
            insert_passages(connection, [*changed, *new], parsed, names)
            same = [r for r in kept if r["content_hash"] == before[r["id"]].content_hash]
            move_passages(connection, same)
        self._unfolded += len(gone) + 2 * len(changed) + len(new)
        if self._unfolded >= keyword_index.CHANGES:
            self._fold()
        return PutResult(len(new), len(changed), len(gone), len(same))

    def put_mandates(self, document: str, mandates: Iterable[Mandate]) -> int:
        """Store what the paragraphs of a document lay down, in place of what was held of it."""
        with self._changing() as connection:
            return replace_mandates(connection, document, mandates)

    def remove(self, document: str) -> PutResult:
        """Forget a document and everything that came from it."""
        with self._changing() as connection:
            rows = connection.execute(
                sa.select(_PASSAGE.c.number, _PASSAGE.c.language).where(
                    _PASSAGE.c.document == document
                )
            ).all()
            delete_passages(connection, rows)
            connection.execute(sa.delete(_DOCUMENT).where(_DOCUMENT.c.id == document))
        return PutResult(removed=len(rows))

    def _free_ids(self, connection: sa.Connection, parsed: ParsedDocument) -> dict[str, str]:
        """Under which id each passage is stored."""
        taken: set[str] = set()
        ids = [passage.id for passage in parsed.passages]
        for start in range(0, len(ids), 1000):
            statement = sa.select(_PASSAGE.c.id).where(
                _PASSAGE.c.id.in_(ids[start : start + 1000]),
                _PASSAGE.c.document != parsed.entry.id,
            )
            taken.update(connection.execute(statement).scalars())
        return {name: f"{name}@{parsed.entry.id}" if name in taken else name for name in ids}

    def _put_document(self, connection: sa.Connection, parsed: ParsedDocument) -> None:
        entry = parsed.entry
        values = fields(entry)
        values.pop("conventions")
        values["sha256"] = parsed.sha256
        values["year"], values["year_end"] = year_span(entry.date)
        found = connection.execute(
            sa.update(_DOCUMENT).where(_DOCUMENT.c.id == entry.id).values(values)
        )
        if not found.rowcount:
            connection.execute(sa.insert(_DOCUMENT).values(values))
        register = self._known_register()
        parts: dict[sa.Table, list[Values]] = {
            schema.source: [
                {
                    "text": parsed.source.text,
                    "pages": [[page.number, page.start] for page in parsed.source.pages],
                    "dropped": [list(span) for span in parsed.dropped],
                }
            ],
            schema.convention_of: [
                {"position": n, "convention": name} for n, name in enumerate(entry.conventions)
            ],
            schema.issue: [
                {"position": n, "code": i.code, "message": i.message, "page": i.page}
                for n, i in enumerate(dict.fromkeys((*parsed.source.issues, *parsed.issues)))
            ],
            _DECISION: [
                {**_decision_values(n, decision), **_when(decision.ref, entry, register)}
                for n, decision in enumerate(parsed.decisions)
            ],
        }
        for table, rows in parts.items():
            connection.execute(sa.delete(table).where(table.c.document == entry.id))
            insert(connection, table, [{"document": entry.id, **row} for row in rows])

    def _known_register(self) -> Register:
        if self._register is None:
            self._register = self.register()
        return self._register


def _check(parsed: ParsedDocument, embedded: Mapping[str, EmbeddedText]) -> None:
    seen: set[str] = set()
    for passage in parsed.passages:
        if passage.id in seen:
            raise CorpusError(f"{parsed.entry.file}: two passages are called {passage.id}.")
        if passage.id not in embedded:
            raise CorpusError(f"{parsed.entry.file}: no text to embed for {passage.id}.")
        seen.add(passage.id)


def _decision_values(position: int, decision: Decision) -> Values:
    reference = reference_of(decision.ref)
    numbered = reference is not None and reference.kind in {"decision", "resolution"}
    values = fields(decision)
    del values["document"]
    return {
        "position": position,
        "key": key_of(decision.ref),
        "number": reference.number if reference and numbered else "",
        **values,
    }


def _when(ref: str, entry: DocumentEntry, register: Register) -> Values:
    return asdict(dated(reference_of(ref), entry, register))
