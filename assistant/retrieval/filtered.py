"""The two rankings of a search with filters: few passages are compared all, of many the best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.library import Library

if TYPE_CHECKING:
    from assistant.index import PassageMatrix, VectorIndex

Ranking = list[tuple[str, float]]  # passage id and its score or cosine, best first

#: Passages that are all compared with the question: 10,000 take some 8 ms. Where more pass the
#: filter, enough of them are among the best of the whole library as a rule.
MOST_COMPARED = 10_000
#: How many times the candidates are then taken of the whole library.
_OVERFETCH = 5


@dataclass(frozen=True, slots=True)
class Filtered:
    """Rankings of the passages of one library that pass the filters."""

    library: Library
    vectors: VectorIndex
    matrix: PassageMatrix | None
    filters: Mapping[str, str]

    def rankings(
        self, vector: Sequence[float], terms: Sequence[str], language: str, limit: int
    ) -> tuple[Ranking, Ranking]:
        """By nearness to ``vector`` and by keywords, each with at most ``limit`` passages."""
        rows = self.library.filter_rows(self.filters, MOST_COMPARED + 1)
        if len(rows) <= MOST_COMPARED:
            return self._compared(rows, vector, limit), self._spoken(rows, terms, language, limit)
        wide = limit * _OVERFETCH
        dense = self.vectors.query(vector, wide)
        keyword = self.library.keyword_search(terms, language, wide)
        both = dict.fromkeys(name for name, _ in dense + keyword)
        passing = self.library.filter_ids(self.filters, both)
        near = [pair for pair in dense if pair[0] in passing][:limit]
        spoken = [pair for pair in keyword if pair[0] in passing][:limit]
        lacking = len(near) < limit, len(spoken) < limit and len(keyword) == wide
        if any(lacking):
            rows = self.library.filter_rows(self.filters)
            near = self._compared(rows, vector, limit) if lacking[0] else near
            spoken = self._spoken(rows, terms, language, limit) if lacking[1] else spoken
        return near, spoken

    def _compared(self, rows: Sequence[int], vector: Sequence[float], limit: int) -> Ranking:
        if self.matrix is None:
            names = sorted(self.library.ids_of(rows).values())
            pairs = list(self.vectors.similarity(names, vector).items())
        else:
            nearest = self.matrix.nearest(rows, vector, limit)
            ids = self.library.ids_of([row for row, _ in nearest])
            pairs = [(ids[row], cosine) for row, cosine in nearest]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:limit]

    def _spoken(
        self, rows: Sequence[int], terms: Sequence[str], language: str, limit: int
    ) -> Ranking:
        return self.library.keyword_search_among(terms, language, limit, rows)
