"""What a library's passages say in general: the measure against which a match is special.

In one field most words of a question are near some word of most passages. How near a word
comes to passages taken at random is what it has to be compared with before a match counts as
evidence (FINDINGS: late interaction against a background told answerable from not better than
similarity, z-scores or a cross-encoder).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from assistant.errors import LibraryError
from assistant.index.embeddings import LocalEmbeddings
from assistant.index.interaction import Usual
from assistant.index.weights import Floats

#: Passages sampled from a library; more did not change the ranking of questions.
SAMPLE_SIZE = 200
#: The share of passages whose best match is lower than what a passage with the word itself has.
_HIGH = 0.99
#: The noise of a library that is too small to be measured: the middle of what six had.
USUAL_NOISE = 0.70
FILE_NAME = "background.npz"


@dataclass(frozen=True, slots=True)
class Background:
    """Sampled passages as vectors. ``passages`` (passages, dimension) has one row for each;
    ``tokens`` (tokens, dimension) one for each token, of which passage ``i`` owns the rows from
    ``starts[i]``. All rows have length 1.

    ``noise`` is the evidence that questions find in the library though it does not answer them,
    by language of the passages; measured at ingest. ``kept`` are the positions of the sampled
    texts that had a token; it is not stored.
    """

    starts: tuple[int, ...]
    tokens: Floats
    passages: Floats
    noise: Mapping[str, float] = field(default_factory=dict)
    kept: tuple[int, ...] = field(default=(), compare=False)

    @classmethod
    def of(
        cls,
        texts: Sequence[str],
        embeddings: LocalEmbeddings,
        passages: Floats | None = None,
        tokens: Sequence[Floats] | None = None,
    ) -> Background:
        """From passages as they are embedded; a text without a token is left out.

        ``passages`` are their vectors, (texts, dimension), and ``tokens`` those of the tokens of
        each, (tokens, dimension), where a library holds them already.
        """
        if passages is None:
            embedded = embeddings.embed_documents(list(texts))
            passages = np.asarray(embedded, np.float32).reshape(-1, embeddings.dimension)
        if tokens is None:
            tokens = [item.matrix for item in embeddings.embed_tokens(texts, query=False)]
        kept = [(row, matrix) for row, matrix in enumerate(tokens) if len(matrix)]
        if not kept:
            empty = np.zeros((0, embeddings.dimension), dtype=np.float32)
            return cls((), empty, empty)
        ends = np.cumsum([len(matrix) for _, matrix in kept])
        return cls(
            starts=(0, *(int(end) for end in ends[:-1])),
            tokens=np.concatenate([matrix for _, matrix in kept]),
            passages=passages[[row for row, _ in kept]],
            kept=tuple(row for row, _ in kept),
        )

    def best_in_each(self, tokens: Floats) -> Floats:
        """The best cosine of each query token in each sampled passage; (tokens, passages)."""
        if not self.starts:
            return np.zeros((len(tokens), 0), dtype=np.float32)
        best: Floats = np.maximum.reduceat(tokens @ self.tokens.T, self.starts, axis=1)
        return best

    def usual(self, tokens: Floats) -> Usual:
        """What query tokens find in passages taken at random; zeros for an empty library."""
        best = self.best_in_each(tokens)
        if not best.shape[1]:
            nothing = np.zeros(len(tokens), dtype=np.float32)
            return Usual(nothing, nothing)
        return Usual(best.mean(axis=1), np.quantile(best, _HIGH, axis=1).astype(np.float32))

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
            noise_languages=np.array(sorted(self.noise), dtype="U8"),
            noise_levels=np.array([self.noise[name] for name in sorted(self.noise)]),
        )

    @classmethod
    def load(cls, folder: Path) -> Background:
        """Read what :meth:`save` wrote.

        Raises:
            LibraryError: missing or damaged.
        """
        path = folder / FILE_NAME
        try:
            with np.load(path, allow_pickle=False) as stored:
                starts = tuple(int(start) for start in stored["starts"])
                tokens = stored["tokens"].astype(np.float32)
                passages = stored["passages"].astype(np.float32)
                levels = [float(level) for level in stored["noise_levels"]]
                noise = dict(zip(map(str, stored["noise_languages"]), levels, strict=True))
        # EOFError: an empty file; TypeError: a single array or a list of no numbers.
        except (OSError, ValueError, TypeError, KeyError, EOFError, BadZipFile) as error:
            raise _unreadable(path, str(error) or type(error).__name__) from None
        if not _fit_together(starts, tokens, passages):
            raise _unreadable(path, "its parts do not fit together")
        return cls(starts, tokens, passages, noise)

    @classmethod
    def is_whole(cls, folder: Path) -> bool:
        """Whether what :meth:`save` wrote to ``folder`` can be read; it is cheap to make again."""
        try:
            cls.load(folder)
        except LibraryError:
            return False
        return True


def _fit_together(starts: tuple[int, ...], tokens: Floats, passages: Floats) -> bool:
    if tokens.ndim != 2 or passages.ndim != 2 or tokens.shape[1] != passages.shape[1]:
        return False
    bounds = [*starts, len(tokens)]
    ascending = all(one < other for one, other in pairwise(bounds))
    finite = bool(np.isfinite(tokens).all() and np.isfinite(passages).all())
    return finite and ascending and len(starts) == len(passages) and bounds[0] == 0


def _unreadable(path: Path, reason: str) -> LibraryError:
    return LibraryError(
        f"{path} cannot be read ({reason}): python ingest.py makes it again from the library."
    )


def sample_ids(ids: Sequence[str], size: int = SAMPLE_SIZE) -> tuple[str, ...]:
    """Evenly spread over the sorted ids, so that the same library gives the same sample."""
    ordered = sorted(ids)
    if len(ordered) <= size:
        return tuple(ordered)
    step = len(ordered) / size
    return tuple(ordered[int(at * step)] for at in range(size))
