"""Does a passage speak of what is asked? Similarity alone cannot tell; this is judged apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.index import Background, LocalEmbeddings, TokenVectors, VectorIndex
from assistant.library import content_terms
from assistant.retrieval.generic import generic_terms
from assistant.types import PassageRecord

Floats = NDArray[np.float32]

#: Weight of nearness against lift. On the 33 calibration questions in words whose passage is
#: known, the right one came first 0.70 of the time with 0.5, 0.67 without or with 1.5, and
#: 0.67 by the fused ranks of search alone.
NEARNESS_WEIGHT = 0.5
#: Weight of the weakest word in the floor. Alone it told answerable from not better than lift
#: and nearness together, above all across languages (AUC 0.76 against 0.61, 103 questions of
#: evals/questions/quick.jsonl and broad.jsonl that no fact gate decides).
WEAKEST_WEIGHT = 0.5

#: A token of the passage is marked when a token of the question comes this much nearer to it
#: than to passages at random; lower, and articles and commas were marked (by eye, 20 answers).
_MARKED = 0.06

#: Passages whose token vectors are kept in memory: some 75 MB.
_REMEMBERED = 512

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage with its evidence.

    ``lift``: how much nearer the question's words come to this passage's than to those of a
    passage taken at random. ``nearness``: the same for the question and the passage as wholes.
    ``weakest``: the best cosine that the least matched word of the question finds, 0..1; an
    unanswerable question mostly has one word that nothing here means.
    """

    record: PassageRecord
    lift: float
    nearness: float
    weakest: float

    @property
    def score(self) -> float:
        """What passages are ordered by."""
        return self.lift + NEARNESS_WEIGHT * self.nearness

    @property
    def strength(self) -> float:
        """What the floor is set on."""
        return self.score + WEAKEST_WEIGHT * self.weakest


class Judge:
    """Late interaction: each content word of the question looks for its best match in the
    passage, and only what it finds beyond the background counts."""

    def __init__(
        self, embeddings: LocalEmbeddings, vectors: VectorIndex, background: Background
    ) -> None:
        self._embeddings = embeddings
        self._vectors = vectors
        self._background = background
        # Token vectors of a passage cost some 10 ms and 150 KB, and popular ones come often.
        self._tokens_of = lru_cache(maxsize=_REMEMBERED)(self._passage_tokens)

    def judge(self, text: str, language: str, records: Sequence[PassageRecord]) -> list[Judged]:
        """Passages with their evidence, strongest first."""
        if not records:
            return []
        vector = self._embeddings.embed_query(text)
        query = self._embeddings.embed_tokens([text], query=True)[0]
        words = content_words(query, text, language)
        tokens = np.concatenate([query.matrix[rows] for rows in words])
        expected = self._background.expected_match(tokens)
        usual = self._background.expected_cosine(vector)
        cosines = self._vectors.similarity([record.passage.id for record in records], vector)
        judged = []
        for record in records:
            best = best_matches(tokens, self._tokens_of(judged_text(record)))
            judged.append(
                Judged(
                    record=record,
                    lift=float((best - expected).mean()),
                    nearness=cosines.get(record.passage.id, usual) - usual,
                    weakest=weakest_word(best, [len(rows) for rows in words]),
                )
            )
        return sorted(judged, key=lambda item: -item.score)

    def _passage_tokens(self, text: str) -> TokenVectors:
        return self._embeddings.embed_tokens([text], query=False)[0]

    def matching_words(self, text: str, language: str, passage: str) -> frozenset[str]:
        """Words of a passage that the question's words mean, in lower case, across languages."""
        query = self._embeddings.embed_tokens([text], query=True)[0]
        words = content_words(query, text, language)
        tokens = np.concatenate([query.matrix[rows] for rows in words])
        there = self._embeddings.embed_tokens([passage], query=False)[0]
        if not len(tokens) or not len(there.matrix):
            return frozenset()
        cosines = tokens @ there.matrix.T
        beyond = cosines.max(axis=1) - self._background.expected_match(tokens)
        nearest = {
            int(at)
            for at, gain in zip(cosines.argmax(axis=1), beyond, strict=True)
            if gain > _MARKED
        }
        spans = [there.offsets[at] for at in nearest]
        return frozenset(
            word[0].casefold()
            for word in _WORD.finditer(passage)
            if any(start < word.end() and end > word.start() for start, end in spans)
        )

    def speaks_of(self, text: str, language: str, title: str) -> float:
        """The lift of a question's words towards a title alone."""
        query, named = (
            self._embeddings.embed_tokens([item], query=True)[0] for item in (text, title)
        )
        words = content_words(query, text, language)
        tokens = np.concatenate([query.matrix[rows] for rows in words])
        expected = self._background.expected_match(tokens)
        return float((best_matches(tokens, named) - expected).mean())


def judged_text(record: PassageRecord) -> str:
    """What of a passage may count as speaking of the question: as it is embedded."""
    parts = (
        f"{record.title}:",
        *record.passage.section,
        record.passage.chapeau,
        record.passage.text,
    )
    return " ".join(" ".join(part for part in parts if part).split())


def content_words(query: TokenVectors, text: str, language: str) -> list[list[int]]:
    """Rows of the query's tokens, grouped by content word; all in one group without any."""
    generic = generic_terms(language)

    def counts(word: str) -> bool:
        terms = content_terms(word, language)
        return bool(terms) and not all(term in generic for term in terms)

    if language == "zh":  # words run together; the tokens are the best guess at them
        kept = [row for row, (start, end) in enumerate(query.offsets) if counts(text[start:end])]
        groups = [kept] if kept else []
    else:
        spans = [match.span() for match in _WORD.finditer(text) if counts(match[0])]
        groups = [
            rows
            for first, last in spans
            if (
                rows := [
                    row
                    for row, (start, end) in enumerate(query.offsets)
                    if start < last and end > first
                ]
            )
        ]
    return groups or [list(range(len(query.offsets)))]


def best_matches(tokens: Floats, passage: TokenVectors) -> Floats:
    """The best cosine of each query token in a passage; shape (tokens,)."""
    if not len(passage.matrix):
        return np.zeros(len(tokens), dtype=np.float32)
    best: Floats = (tokens @ passage.matrix.T).max(axis=1)
    return best


def weakest_word(best: Floats, lengths: Sequence[int]) -> float:
    """The lowest mean match of a word, given how many tokens each word has."""
    ends = np.cumsum(lengths)
    return min(
        float(best[end - length : end].mean()) for end, length in zip(ends, lengths, strict=True)
    )
