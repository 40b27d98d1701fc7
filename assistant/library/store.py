"""Reading the library: documents, decisions, passages and the register, from one database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import sqlalchemy as sa

from assistant.errors import LibraryError
from assistant.library import held, keyword_index, schema
from assistant.library.connecting import damaged, reading_engine, told
from assistant.library.filters import passages_where
from assistant.library.held import HeldDecision, HeldDocument
from assistant.library.keywords import index_language
from assistant.library.lease import Lease, reader_lease
from assistant.library.records import CHUNK, chunks, conventions_of, passage_records
from assistant.library.register import Register
from assistant.types import (
    Issue,
    KnownDecision,
    Meeting,
    Page,
    PassageRecord,
    SourceText,
)

_DOCUMENT, _DECISION, _PASSAGE = schema.document, schema.decision, schema.passage


class Library:
    """One database, read only; may be shared by threads. Close it, or use it in ``with``."""

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

    # ------------------------------------------------------------------- the whole

    def meta(self, key: str) -> str:
        """A value noted at ingest, such as the fingerprint of the model; else empty."""
        statement = sa.select(schema.meta.c.value).where(schema.meta.c.key == key)
        with self._connected() as connection:
            return connection.execute(statement).scalar() or ""

    def counts(self) -> dict[str, int]:
        """How many documents, decisions, passages, mentions, issues and known decisions."""
        tables = {
            "documents": _DOCUMENT,
            "decisions": _DECISION,
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

    # ------------------------------------------------------- documents and decisions

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

    # ------------------------------------------------------------------- passages

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

    def embedded(self) -> Iterator[tuple[str, str, str]]:
        """Passage id, embedded text and its hash, for every passage, in reading order."""
        statement = sa.select(
            _PASSAGE.c.id, _PASSAGE.c.embedded, _PASSAGE.c.embedded_hash
        ).order_by(_PASSAGE.c.document, _PASSAGE.c.ordinal)
        with self._connected() as connection:
            for row in connection.execute(statement.execution_options(yield_per=CHUNK)):
                yield row.id, row.embedded, row.embedded_hash

    # --------------------------------------------------------------------- search

    def filter_ids(
        self, filters: Mapping[str, str], among: Iterable[str] | None = None
    ) -> frozenset[str]:
        """Ids of the passages that pass every filter.

        Args:
            filters: convention, meeting, year ("2015" or "2015-2019"), kind, language,
                document, ref.
            among: only these passages are asked about, which is quick for a few hundred.

        Raises:
            UsageError: an unknown filter; names the known ones.
        """
        statement = passages_where(filters, _PASSAGE.c.id)
        with self._connected() as connection:
            if among is None:
                return frozenset(connection.execute(statement).scalars())
            passing: set[str] = set()
            for chunk in chunks(among):
                of_chunk = statement.where(_PASSAGE.c.id.in_(chunk))
                passing.update(connection.execute(of_chunk).scalars())
            return frozenset(passing)

    def keyword_search(
        self,
        terms: Sequence[str],
        language: str,
        limit: int,
        filters: Mapping[str, str] | None = None,
    ) -> list[tuple[str, float]]:
        """Passages of that language by BM25: passage id and score, the largest first.

        Args:
            terms: as :func:`assistant.library.content_terms` gives them.
        """
        allowed = passages_where(filters, _PASSAGE.c.id) if filters else None
        with self._connected() as connection:
            return keyword_index.search(connection, terms, language, limit, allowed)

    def term_weights(self, terms: Iterable[str], language: str) -> dict[str, float]:
        """How rare each term is among the passages of a language (natural logarithm)."""
        code = index_language(language)
        passages = sum(n for name, n in self.languages().items() if index_language(name) == code)
        with self._connected() as connection:
            return keyword_index.weights(connection, terms, language, passages)
