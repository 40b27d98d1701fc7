"""The vectors of a small library, every one of them compared with the question.

That is as quick as Chroma's graph, finds the nearest without fail and the same ones each time
(of 2,173 paragraphs Chroma gave 86 to 100 of the nearest hundred, not always the same), and spares
loading Chroma (0.3 s of a first answer). Chroma's folder stays what an ingest writes; the matrix
that is read here is made from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.index.matrix import PassageMatrix
from assistant.index.sealed import DATABASE, damage_seen
from assistant.index.vectors import PassageEmbeddings, VectorIndex


class ExactIndex(VectorIndex):
    """A vector index to read, over a matrix in place of a Chroma collection."""

    #: Rows that are all compared: 30,000 take 2.5 ms, as long as Chroma takes for 300 of 100,000.
    MOST_ROWS = 30_000

    def __init__(
        self,
        matrix: PassageMatrix,
        ids: Sequence[str],
        embeddings: PassageEmbeddings,
    ) -> None:
        """``ids`` are the passages by row number, empty where no passage has it."""
        self._matrix = matrix
        self._embeddings = embeddings
        self._readonly = True
        self._ids = ids
        rows = [row for row, name in enumerate(ids) if name]
        self._rows = np.asarray(rows, dtype=np.int64)
        self._numbers = {ids[row]: row for row in rows}

    @staticmethod
    def suits(folder: Path, matrix: PassageMatrix, ids: Sequence[str]) -> bool:
        """Whether the matrix can stand for the vectors in ``folder``: it has a row for every
        passage, and the vectors that it was made from show no damage."""
        return len(ids) <= len(matrix) and (folder / DATABASE).is_file() and not damage_seen(folder)

    def close(self) -> None:
        """Nothing is open but a mapped file, which goes with the last use of it."""

    def query(self, question: str | Sequence[float], n: int) -> list[tuple[str, float]]:
        vector = self._embeddings.embed_query(question) if isinstance(question, str) else question
        nearest = self._matrix.nearest(self._rows, vector, n)
        near = [(self._ids[row], cosine) for row, cosine in nearest]
        return sorted(near, key=lambda pair: (-pair[1], pair[0]))

    def count(self) -> int:
        return len(self._rows)

    def ids(self) -> set[str]:
        return set(self._numbers)

    def _vectors(self, ids: Sequence[str]) -> tuple[list[str], NDArray[np.float32]]:
        names = [name for name in dict.fromkeys(ids) if name in self._numbers]
        return names, self._matrix.rows([self._numbers[name] for name in names])
