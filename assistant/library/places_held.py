"""Where passages stand: enough to tell the language versions of one paragraph, without texts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from assistant.library import schema
from assistant.library.database import Database
from assistant.library.records import chunks

_DOCUMENT, _DECISION, _PASSAGE = schema.document, schema.decision, schema.passage

#: Years are printed alike in five of the six languages, and in digits in most Arabic texts.
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of a decision by its place; ``ordinal`` is its order in the document."""

    id: str
    key: str
    document: str
    language: str
    ordinal: int
    locator: str
    numbered: bool  # the document prints the number
    whole: bool  # the document holds the decision in full
    years: frozenset[str] = frozenset()


class PlacesHeld(Database):
    """Which decisions are held in several languages, and where their paragraphs stand."""

    def keys_in_several_languages(self, keys: Iterable[str] | None = None) -> frozenset[str]:
        """Of these decisions, those that are held in more than one language; None: of all."""
        statement = (
            sa.select(_DECISION.c.key)
            .group_by(_DECISION.c.key)
            .having(sa.func.count(sa.distinct(_DECISION.c.language)) > 1)
        )
        several: set[str] = set()
        with self._connected() as connection:
            if keys is None:
                return frozenset(connection.execute(statement).scalars())
            for chunk in chunks(dict.fromkeys(keys)):
                among = statement.where(_DECISION.c.key.in_(chunk))
                several.update(connection.execute(among).scalars())
        return frozenset(several)

    def places_of(self, keys: Collection[str]) -> dict[str, tuple[Place, ...]]:
        """The passages of decisions by place, for each key; in no certain order."""
        found: dict[str, list[Place]] = {key: [] for key in keys}
        columns = (
            *(_PASSAGE.c[name] for name in ("id", "key", "document", "language", "ordinal")),
            *(_PASSAGE.c[name] for name in ("locator", "official_label", "text")),
            _DOCUMENT.c.held.label("document_held"),
            _DECISION.c.held.label("decision_held"),
        )
        with self._connected() as connection:
            for chunk in chunks(keys):
                statement = (
                    sa.select(*columns)
                    .join(_DOCUMENT, _DOCUMENT.c.id == _PASSAGE.c.document)
                    .outerjoin(
                        _DECISION,
                        (_DECISION.c.document == _PASSAGE.c.document)
                        & (_DECISION.c.position == _PASSAGE.c.decision),
                    )
                    .where(_PASSAGE.c.key.in_(chunk))
                )
                for row in connection.execute(statement):
                    found[row.key].append(_place(row))
        return {key: tuple(places) for key, places in found.items()}


def _place(row: sa.Row[tuple[object, ...]]) -> Place:
    return Place(
        id=row.id,
        key=row.key,
        document=row.document,
        language=row.language,
        ordinal=row.ordinal,
        locator=row.locator,
        numbered=bool(row.official_label),
        whole="extract" not in (row.document_held, row.decision_held),
        years=frozenset(_YEAR.findall(row.text)),
    )
