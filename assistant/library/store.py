"""Reading the library: documents, decisions, passages and the register, from one database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.library import keyword_index, schema
from assistant.library.documents_held import DocumentsHeld
from assistant.library.filter_values import ValuesHeld
from assistant.library.filters import passages_where, rows_where
from assistant.library.keywords import index_language
from assistant.library.mandates_held import MandatesHeld
from assistant.library.names_held import NamesHeld
from assistant.library.passages_held import PassagesHeld
from assistant.library.places_held import PlacesHeld
from assistant.library.records import chunks

if TYPE_CHECKING:
    from assistant.library.keyword_index import Rows

_PASSAGE = schema.passage


class Library(DocumentsHeld, PassagesHeld, MandatesHeld, PlacesHeld, NamesHeld, ValuesHeld):
    """One database, read and searched; may be shared by threads. Close it, or use ``with``."""

    def filter_ids(
        self, filters: Mapping[str, str], among: Iterable[str] | None = None
    ) -> frozenset[str]:
        """Ids of the passages that pass every filter.

        Args:
            filters: convention, body, meeting, year ("2015", "2015-2019", "2015-", "-2019"),
                kind, language, document, ref, addressee; values as :meth:`resolved` gives them.
            among: only these passages are asked about, which is quick for a few hundred.

        Raises:
            UsageError: an unknown filter; names the known ones.
        """
        if among is None:
            statement = rows_where(filters, _PASSAGE.c.id)
            with self._connected() as connection:
                return frozenset(connection.execute(statement).scalars())
        statement = passages_where(filters, _PASSAGE.c.id)
        passing: set[str] = set()
        with self._connected() as connection:
            for chunk in chunks(among):
                of_chunk = statement.where(_PASSAGE.c.id.in_(chunk))
                passing.update(connection.execute(of_chunk).scalars())
        return frozenset(passing)

    def filter_rows(self, filters: Mapping[str, str], most: int | None = None) -> list[int]:
        """Row numbers of the passages that pass every filter; at most ``most`` of them.

        Raises:
            UsageError: as :meth:`filter_ids`.
        """
        statement = rows_where(filters, _PASSAGE.c.number).limit(most)
        with self._connected() as connection:
            return list(connection.execute(statement).scalars())

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
            filters: as for :meth:`filter_ids`.
        """
        rows = self.filter_rows(filters) if filters else None
        found = self.keyword_rows(terms, language, limit, rows)
        ids = self.ids_of([number for number, _ in found])
        named = [(ids[number], score) for number, score in found]
        return sorted(named, key=lambda pair: (-pair[1], pair[0]))

    def keyword_rows(
        self, terms: Sequence[str], language: str, limit: int, rows: Rows | None = None
    ) -> list[tuple[int, float]]:
        """The same by row number, among the passages with these numbers; None: among all."""
        with self._connected() as connection:
            return keyword_index.search(connection, terms, language, limit, rows)

    def term_weights(self, terms: Iterable[str], language: str) -> dict[str, float]:
        """How rare each term is among the passages of a language (natural logarithm)."""
        code = index_language(language)
        passages = sum(n for name, n in self.languages().items() if index_language(name) == code)
        with self._connected() as connection:
            return keyword_index.weights(connection, terms, language, passages)
