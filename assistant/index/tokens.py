"""Texts cut into the tokens of a model, and the vectors of single tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.index.weights import Floats, Ints

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

#: What the e5 models were trained with and accept; the rest of a longer text is not embedded.
MAX_TOKENS = 512
#: Bounds the work on an absurd text. Official prose in the six languages has 1.5 to 6
#: characters a token, so 512 tokens end long before this.
MAX_CHARACTERS = 20_000
#: Padded tokens in one run of the encoder. On two cores, passages of 161 tokens: 49 a second
#: from 1,024 to 2,048, 43 at 256 and 40 at 8,192, where the states no longer fit the cache.
BATCH_TOKENS = 2_048
#: Lengths of a batch: a multiple of the first up to the second, of the third beyond. OpenVINO
#: keeps some 0.9 MB for every shape that it has ever run (120 lengths: 105 MB; the same rounded:
#: 5 MB), which over many questions had no end; padding costs some 5 % of the time.
_STEP, _SHORT, _LONG_STEP = 16, 128, 32


@dataclass(frozen=True, slots=True)
class TokenVectors:
    """The tokens of one text in its context; special tokens and the model's prefix are left out.

    ``offsets[i]`` is the (start, end) of token ``i`` in the text, in characters; ``matrix`` is
    float32 of shape (tokens, dimension) with rows of length 1.
    """

    tokens: tuple[str, ...]
    offsets: tuple[tuple[int, int], ...]
    matrix: Floats


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts that run together: their positions in the caller's list, ids and mask, padded."""

    positions: tuple[int, ...]
    ids: Ints
    mask: Ints


def tokenize(tokenizer: Tokenizer, prefix: str, texts: Sequence[str]) -> list[Encoding]:
    """The encodings of ``prefix + text``, cut where the model ends."""
    return tokenizer.encode_batch([prefix + text[:MAX_CHARACTERS] for text in texts])


def batches(encodings: Sequence[Encoding], pad: int) -> Iterator[Batch]:
    """Group texts of similar length, so that little of a batch is padding."""
    order = sorted(range(len(encodings)), key=lambda at: len(encodings[at].ids))
    group: list[int] = []
    for at in order:
        if group and (len(group) + 1) * padded_length(len(encodings[at].ids)) > BATCH_TOKENS:
            yield _batch(encodings, group, pad)
            group = []
        group.append(at)
    if group:
        yield _batch(encodings, group, pad)


def padded_length(tokens: int) -> int:
    """The length that a text of so many tokens is run with; see :data:`_STEP`."""
    step = _STEP if tokens <= _SHORT else _LONG_STEP
    return -(-tokens // step) * step


def _batch(encodings: Sequence[Encoding], group: Sequence[int], pad: int) -> Batch:
    longest = padded_length(max(len(encodings[at].ids) for at in group))
    ids = np.full((len(group), longest), pad, dtype=np.int64)
    mask = np.zeros((len(group), longest), dtype=np.int64)
    for row, at in enumerate(group):
        count = len(encodings[at].ids)
        ids[row, :count] = encodings[at].ids
        mask[row, :count] = 1
    return Batch(tuple(group), ids, mask)


def mean_pooled(states: Floats, mask: Ints) -> Floats:
    """The mean of each text's token states, of length 1; shape (texts, dimension)."""
    weight = mask.astype(np.float32)[:, :, None]
    return unit_rows((states * weight).sum(axis=1) / np.maximum(weight.sum(axis=1), 1.0))


def unit_rows(matrix: Floats) -> Floats:
    """Rows scaled to length 1; a row of zeros stays as it is."""
    length = np.linalg.norm(matrix, axis=-1, keepdims=True)
    scaled: Floats = (matrix / np.where(length > 0.0, length, 1.0)).astype(np.float32)
    return scaled


def token_vectors(
    text: str,
    prefix: int,
    tokens: Sequence[str],
    offsets: Sequence[tuple[int, int]],
    states: Floats,
) -> TokenVectors:
    """Keep the tokens that cover something of ``text``; ``prefix`` is the prefix's length.

    A token of this tokenizer spans the space before its word; the space is trimmed off, and a
    token that is nothing but space (or special, with an empty span) is dropped.
    """
    kept: list[int] = []
    spans: list[tuple[int, int]] = []
    for at, (first, last) in enumerate(offsets):
        covered = text[max(first - prefix, 0) : max(last - prefix, 0)]
        end = last - prefix
        start = end - len(covered.lstrip())
        if start < end:
            kept.append(at)
            spans.append((start, end))
    return TokenVectors(
        tokens=tuple(tokens[at] for at in kept),
        offsets=tuple(spans),
        matrix=unit_rows(states[kept]),
    )
