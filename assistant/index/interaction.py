"""Late interaction: each token of a question looks for its best match in a passage. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.index.coded import CodedTokens, decoded
from assistant.index.tokens import TokenVectors
from assistant.index.weights import Floats

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Usual:
    """What each token of a question finds in passages taken at random; arrays of (tokens,).

    ``expected`` is the mean over passages of its best cosine, ``high`` the 99th percentile:
    what the few passages come to that have the word itself.
    """

    expected: Floats
    high: Floats


def content_rows(
    question: TokenVectors, text: str, counts: Callable[[str], bool], language: str
) -> list[list[int]]:
    """Rows of a question's tokens, one list for each word that ``counts``; all rows in one list
    where none does.

    In Chinese words run together, and the tokens are the best guess at them; they make one list.
    """
    if language == "zh":
        kept = [row for row, (start, end) in enumerate(question.offsets) if counts(text[start:end])]
        groups = [kept] if kept else []
    else:
        spans = [match.span() for match in _WORD.finditer(text) if counts(match[0])]
        groups = [
            rows
            for first, last in spans
            if (
                rows := [
                    row
                    for row, (start, end) in enumerate(question.offsets)
                    if start < last and end > first
                ]
            )
        ]
    return groups or [list(range(len(question.offsets)))]


def best_matches(tokens: Floats, passage: TokenVectors) -> Floats:
    """The best cosine of each token in a passage; shape (tokens,), zeros for an empty one."""
    if not len(passage.matrix):
        return np.zeros(len(tokens), dtype=np.float32)
    best: Floats = (tokens @ passage.matrix.T).max(axis=1)
    return best


def best_in_each(tokens: Floats, passages: Sequence[CodedTokens]) -> Floats:
    """The best cosine of each token in each passage, (passages, tokens); zeros for an empty
    one. All in one product: of small ones most of the time is their beginning."""
    best = np.zeros((len(passages), len(tokens)), dtype=np.float32)
    filled = [at for at, passage in enumerate(passages) if len(passage)]
    if filled and len(tokens):
        counts = [len(passages[at]) for at in filled]
        starts = np.cumsum([0, *counts[:-1]])
        cosines = decoded([passages[at] for at in filled]) @ tokens.T
        best[filled] = np.maximum.reduceat(cosines, starts, axis=0)
    return best


def shortfall(best: Floats, high: Floats) -> float:
    """How far, in the mean, tokens stay below what passages with the word itself come to; 0 is
    none. A passage on another matter lacks some of the words, however near the rest is."""
    return float(np.maximum(high - best, 0.0).mean())
