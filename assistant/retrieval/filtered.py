"""Which passages pass the filters of a search, and their two rankings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.library import Library, PassageTable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.index import PassageMatrix, VectorIndex

Ranking = list[tuple[str, float]]  # passage id and its score or cosine, best first

#: Passages that are all compared with the question: 25,000 take 2 to 5 ms. Where more pass the
#: filter, enough of them are among the best of the whole library as a rule.
MOST_COMPARED = 30_000
#: How many times the candidates are then taken of the whole library.
_OVERFETCH = 5


@dataclass(frozen=True, slots=True)
class Selection:
    """The row numbers of the passages that pass some filters, in order."""

    table: PassageTable
    rows: NDArray[np.int64]
    within: NDArray[np.bool_]  # by row number

    @classmethod
    def of(cls, table: PassageTable, rows: Sequence[int]) -> Selection:
        import numpy as np

        within = np.zeros(len(table.ids), dtype=bool)
        within[rows] = True
        return cls(table, np.flatnonzero(within), within)

    def __contains__(self, passage_id: object) -> bool:
        number = self.table.numbers.get(passage_id) if isinstance(passage_id, str) else None
        return number is not None and bool(self.within[number])


@dataclass(frozen=True, slots=True)
class Filtered:
    """Rankings of the passages of one library that are selected: few are compared all, of many
    the best of the whole library are taken."""

    library: Library
    vectors: VectorIndex
    matrix: PassageMatrix | None
    selection: Selection

    def rankings(
        self, vector: Sequence[float], terms: Sequence[str], language: str, limit: int
    ) -> tuple[Ranking, Ranking]:
        """By nearness to ``vector`` and by keywords, each with at most ``limit`` passages."""
        found = self.library.keyword_rows(terms, language, limit, self.selection.rows)
        return self._near(vector, limit), by_id(found, self.selection.table)

    def _near(self, vector: Sequence[float], limit: int) -> Ranking:
        selection = self.selection
        if len(selection.rows) > MOST_COMPARED:
            wide = dict(self.vectors.query(vector, limit * _OVERFETCH))
            near = [(name, wide[name]) for name in wide if name in selection][:limit]
            if len(near) == limit:
                return near
        if self.matrix is None:
            names = sorted(selection.table.ids[row] for row in selection.rows.tolist())
            pairs = list(self.vectors.similarity(names, vector).items())
        else:
            nearest = self.matrix.nearest(selection.rows, vector, limit)
            pairs = [(selection.table.ids[row], cosine) for row, cosine in nearest]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:limit]


def by_id(rows: Iterable[tuple[int, float]], table: PassageTable) -> Ranking:
    """A ranking by row number as one by passage id; of equals the lower id comes first."""
    named = ((table.ids[number], score) for number, score in rows)
    return sorted(named, key=lambda pair: (-pair[1], pair[0]))
