"""What a library's passages say in general: the measure against which a match is special.

In one field most words of a question are near some word of most passages. How near a word
comes to passages taken at random is what it has to be compared with before a match counts as
evidence (FINDINGS: late interaction against a background told answerable from not better than
similarity, z-scores or a cross-encoder).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.errors import LibraryError
from assistant.index.embeddings import LocalEmbeddings
from assistant.index.weights import Floats

#: Passages sampled from a library; more did not change the ranking of questions.
SAMPLE_SIZE = 200
FILE_NAME = "background.npz"


@dataclass(frozen=True, slots=True)
class Background:
    """Token vectors of sampled passages: ``matrix`` (tokens, dimension), rows of length 1;
    passage ``i`` owns rows ``starts[i]`` to ``starts[i + 1]``; ``ids`` names the passages."""

    ids: tuple[str, ...]
    starts: tuple[int, ...]
    matrix: Floats

    @classmethod
    def of(cls, ids: Sequence[str], passages: Sequence[TokenVectors]) -> Background:
        """From the token vectors of passages; those without a token are left out."""
        kept = [
            (name, item.matrix)
            for name, item in zip(ids, passages, strict=True)
            if len(item.matrix)
        ]
        starts = np.cumsum([0, *(len(matrix) for _, matrix in kept)]).tolist()
        matrix = (
            np.concatenate([matrix for _, matrix in kept]) if kept else np.zeros((0, 1), np.float32)
        )
        return cls(tuple(name for name, _ in kept), tuple(starts), matrix.astype(np.float32))

    def expected_match(self, tokens: Floats) -> Floats:
        """How near each query token comes to a passage taken at random: the mean over passages
        of its best cosine there; shape (tokens,). Zeros for an empty library."""
        if not self.starts:
            return np.zeros(len(tokens), dtype=np.float32)
        best = np.maximum.reduceat(tokens @ self.tokens.T, self.starts, axis=1)
        expected: Floats = best.mean(axis=1)
        return expected

    def expected_cosine(self, vector: Sequence[float]) -> float:
        """The mean cosine of a question with passages taken at random."""
        if not len(self.passages):
            return 0.0
        return float((self.passages @ np.asarray(vector, dtype=np.float32)).mean())

    def save(self, folder: Path) -> None:
        """Write to ``folder``; half precision, since a similarity needs three digits."""
        np.savez(
            folder / FILE_NAME,
            starts=np.array(self.starts, dtype=np.int64),
            tokens=self.tokens.astype(np.float16),
            passages=self.passages.astype(np.float16),
        )

    @classmethod
    def load(cls, folder: Path) -> Background:
        """Read what :meth:`save` wrote.

        Raises:
            LibraryError: missing or damaged.
        """
        try:
            with np.load(folder / FILE_NAME, allow_pickle=False) as stored:
                return cls(
                    tuple(int(start) for start in stored["starts"]),
                    stored["tokens"].astype(np.float32),
                    stored["passages"].astype(np.float32),
                )
        except (OSError, ValueError, KeyError) as error:
            raise LibraryError(
                f"{folder / FILE_NAME} cannot be read ({error}); run python ingest.py --rebuild."
            ) from None


def sample_ids(ids: Sequence[str], size: int = SAMPLE_SIZE) -> tuple[str, ...]:
    """Evenly spread over the sorted ids, so that the same library gives the same sample."""
    ordered = sorted(ids)
    if len(ordered) <= size:
        return tuple(ordered)
    step = len(ordered) / size
    return tuple(ordered[int(at * step)] for at in range(size))
