"""Token vectors of a passage in two bits a number, some 100 bytes a token instead of 1,536. Pure.

The tokens of one passage lie close together: what parts them from their mean is short, and of
that the four levels of a normal distribution are kept. On 900 paragraphs and 120 questions the
best cosine of a word moved by 0.007 (standard deviation; passages at random lie 0.03 apart, the
floor of evidence 0.10 above noise), the mean over the words of a question by 0.004. In as many
bytes, the 96 principal components in eight bits moved them by 0.015 and 0.013; one bit, by 0.014
and 0.008.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.index.tokens import TokenVectors
from assistant.index.weights import Floats

#: Raised when a change of this code changes what is stored.
RECIPE = "1: two bits around the mean"

#: The levels that keep most of a normal distribution in two bits (Max 1960, table I), and where
#: one gives way to the next.
_LEVELS = np.array([-1.510, -0.4528, 0.4528, 1.510], dtype=np.float32)
_BETWEEN = np.array([-0.9816, 0.0, 0.9816], dtype=np.float32)
_IN_A_BYTE = 4
#: Four levels for each value of a byte.
_OF_BYTE = _LEVELS[(np.arange(256)[:, None] >> np.array([0, 2, 4, 6])) & 3]


@dataclass(frozen=True, slots=True)
class CodedTokens:
    """The tokens of one text. ``offsets`` (tokens, 2) are start and end of each in the text, in
    characters; ``mean`` (dimension,); ``scales`` (tokens,) and ``codes`` (tokens, bytes) say how
    each token differs from the mean."""

    offsets: NDArray[np.uint16]
    mean: NDArray[np.float16]
    scales: NDArray[np.float16]
    codes: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.scales)

    @classmethod
    def of(cls, vectors: TokenVectors) -> CodedTokens:
        """The same tokens, coded."""
        matrix = vectors.matrix
        count, dimension = matrix.shape
        mean = matrix.mean(axis=0) if count else np.zeros(dimension, dtype=np.float32)
        kept = mean.astype(np.float16)
        apart = matrix - kept.astype(np.float32)
        usual = np.sqrt((apart * apart).mean(axis=1, keepdims=True))
        levels = np.digitize(apart / np.where(usual > 0.0, usual, 1.0), _BETWEEN)
        # A scale that keeps the cosine of a token with itself: coded tokens are then as near to
        # a question, in the mean, as the tokens are.
        along = (_LEVELS[levels] * apart).sum(axis=1)
        squares = (apart * apart).sum(axis=1)
        scales = np.divide(squares, along, out=np.zeros(count, np.float32), where=along > 0.0)
        return cls(
            np.array(vectors.offsets, dtype=np.uint16).reshape(count, 2),
            kept,
            scales.astype(np.float16),
            _packed(levels.astype(np.uint8)),
        )

    def to_bytes(self) -> bytes:
        """As it is stored, little-endian; :meth:`from_bytes` reads it."""
        parts = (self.mean, self.offsets, self.scales)
        return b"".join(part.astype(part.dtype.newbyteorder("<")).tobytes() for part in parts) + (
            self.codes.tobytes()
        )

    @classmethod
    def from_bytes(cls, data: bytes, tokens: int, dimension: int) -> CodedTokens:
        """Of :func:`coded_size` bytes."""
        wide = _width(dimension)
        ends = np.cumsum([2 * dimension, 4 * tokens, 2 * tokens])
        return cls(
            np.frombuffer(data, "<u2", 2 * tokens, int(ends[0])).reshape(tokens, 2),
            np.frombuffer(data, "<f2", dimension),
            np.frombuffer(data, "<f2", tokens, int(ends[1])),
            np.frombuffer(data, "u1", tokens * wide, int(ends[2])).reshape(tokens, wide),
        )


def coded_size(tokens: int, dimension: int) -> int:
    """Bytes of a text with so many tokens."""
    return 2 * dimension + tokens * (6 + _width(dimension))


def decoded(texts: Sequence[CodedTokens]) -> Floats:
    """The vectors of the tokens of all texts, one below the other, (tokens, dimension); their
    lengths are some 1, not just 1."""
    if not texts:
        return np.zeros((0, 0), dtype=np.float32)
    counts = [len(text) for text in texts]
    dimension = len(texts[0].mean)
    levels = _OF_BYTE[np.concatenate([text.codes for text in texts])]
    found: Floats = levels.reshape(sum(counts), -1)[:, :dimension]
    found = found * np.concatenate([text.scales for text in texts]).astype(np.float32)[:, None]
    means = np.stack([text.mean for text in texts]).astype(np.float32)
    found += np.repeat(means, counts, axis=0)
    return found


def _width(dimension: int) -> int:
    return -(-dimension // _IN_A_BYTE)


def _packed(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Four to a byte, the first in the lowest bits; the last byte filled up."""
    count, dimension = levels.shape
    padded = np.zeros((count, _width(dimension) * _IN_A_BYTE), dtype=np.uint8)
    padded[:, :dimension] = levels
    fours = padded.reshape(count, -1, _IN_A_BYTE) << np.array([0, 2, 4, 6], dtype=np.uint8)
    packed: NDArray[np.uint8] = np.bitwise_or.reduce(fours, axis=-1)
    return packed
