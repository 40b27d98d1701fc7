"""What decisions and documents go by beside their text: title, meeting, symbol, issuer, topic."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from assistant.library import schema
from assistant.library.database import Database
from assistant.library.records import chunks

_DOCUMENT, _DECISION, _PASSAGE = schema.document, schema.decision, schema.passage
_KNOWN = schema.known_decision

_DOCUMENT_LABELS = ("meeting", "symbol", "issuer", "kind")
_LABELS = (*_DOCUMENT_LABELS, "topic", "ref")
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Named:
    """A decision (``key`` is set), or a document with what it holds outside decisions.

    ``labels`` are texts of the library's own, mostly in English: conventions, years, meeting,
    symbol, issuer, kind, topic of the register.
    """

    key: str
    document: str
    title: str
    language: str
    convention: str
    meeting: str  # "COP-8", or empty
    symbol: str
    labels: tuple[str, ...]


class NamesHeld(Database):
    """The names under which the library's contents can be asked for."""

    def names(self) -> Iterator[Named]:
        """Every decision and every document, in order of documents."""
        topics = (
            sa.select(_KNOWN.c.key, sa.func.min(_KNOWN.c.topic).label("topic"))
            .group_by(_KNOWN.c.key)
            .subquery()
        )
        of_document = (_DOCUMENT.c.symbol, _DOCUMENT.c.issuer, _DOCUMENT.c.kind)
        decisions = (
            sa.select(
                *(_DECISION.c[name] for name in ("key", "document", "title", "language", "date")),
                *(_DECISION.c[name] for name in ("convention", "meeting", "meeting_name", "ref")),
                *of_document,
                topics.c.topic,
            )
            .join(_DOCUMENT, _DOCUMENT.c.id == _DECISION.c.document)
            .outerjoin(topics, topics.c.key == _DECISION.c.key)
            .order_by(_DECISION.c.document, _DECISION.c.position)
        )
        documents = sa.select(_DOCUMENT).order_by(_DOCUMENT.c.id)
        conventions = sa.select(schema.convention_of).order_by(schema.convention_of.c.position)
        with self._connected() as connection:
            for row in connection.execute(decisions).mappings():
                yield _named(row, row["key"], row["convention"], row["meeting_name"], _LABELS)
            of: dict[str, list[str]] = {}
            for name in connection.execute(conventions):
                of.setdefault(name.document, []).append(name.convention)
            for row in connection.execute(documents).mappings():
                own = " ".join(of.get(row["id"], ()))
                values = {**row, "document": row["id"]}
                yield _named(values, "", own, "", _DOCUMENT_LABELS)

    def passages_named(self, named: Collection[Named], most: int) -> list[str]:
        """Ids of the passages of these, in reading order; at most ``most``."""
        found: dict[str, None] = {}
        keys = dict.fromkeys(one.key for one in named if one.key)
        documents = dict.fromkeys(one.document for one in named if not one.key)
        with self._connected() as connection:
            for column, values in ((_PASSAGE.c.key, keys), (_PASSAGE.c.document, documents)):
                for chunk in chunks(values):
                    statement = (
                        sa.select(_PASSAGE.c.id)
                        .where(column.in_(chunk))
                        .order_by(_PASSAGE.c.document, _PASSAGE.c.ordinal)
                        .limit(most)
                    )
                    found.update(dict.fromkeys(connection.execute(statement).scalars()))
        return list(found)[:most]


def _named(
    row: sa.RowMapping | dict[str, object],
    key: str,
    convention: str,
    meeting: str,
    labels: tuple[str, ...],
) -> Named:
    years = " ".join(dict.fromkeys(_YEAR.findall(str(row["date"]))))
    said = (convention, years, *(str(row[name] or "") for name in labels))
    return Named(
        key=key,
        document=str(row["document"]),
        title=str(row["title"]),
        language=str(row["language"]),
        convention=convention,
        meeting=meeting,
        symbol=str(row["symbol"]),
        labels=tuple(text for text in said if text),
    )
