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
    """Sampled passages as vectors. ``passages`` (passages, dimension) has one row for each;
    ``tokens`` (tokens, dimension) one for each token, of which passage ``i`` owns the rows from
    ``starts[i]``. All rows have length 1."""

    starts: tuple[int, ...]
    tokens: Floats
    passages: Floats

    @classmethod
    def of(cls, texts: Sequence[str], embeddings: LocalEmbeddings) -> Background:
        """From passages as they are embedded; those without a token are left out."""
        vectors = embeddings.embed_tokens(texts, query=False)
        kept = [
            (text, item.matrix)
            for text, item in zip(texts, vectors, strict=True)
            if len(item.matrix)
        ]
        if not kept:
            empty = np.zeros((0, embeddings.dimension), dtype=np.float32)
            return cls((), empty, empty)
        ends = np.cumsum([len(matrix) for _, matrix in kept])
        return cls(
            starts=(0, *(int(end) for end in ends[:-1])),
            tokens=np.concatenate([matrix for _, matrix in kept]),
            passages=np.asarray(embeddings.embed_documents([text for text, _ in kept]), np.float32),
        )

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
