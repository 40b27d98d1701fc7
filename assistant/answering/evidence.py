"""Does a passage speak of what is asked? Similarity alone cannot tell; this is judged apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.index import Background, LocalEmbeddings, TokenVectors
from assistant.library import content_terms
from assistant.retrieval.generic import generic_terms
from assistant.types import Hit

Floats = NDArray[np.float32]

#: Weight of nearness against lift. On the 33 calibration questions in words whose passage is
#: known, the right one came first 0.70 of the time with 0.5, 0.67 without or with 1.5, and
#: 0.67 by the fused ranks of search alone.
NEARNESS_WEIGHT = 0.5

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Judged:
    """A hit with its evidence.

    ``lift``: how much nearer the question's words come to this passage's than to those of a
    passage taken at random. ``nearness``: the same for the question and the passage as wholes.
    """

    hit: Hit
    lift: float
    nearness: float

    @property
    def score(self) -> float:
        return self.lift + NEARNESS_WEIGHT * self.nearness


@dataclass(frozen=True, slots=True)
class Judge:
    """Late interaction: each content word of the question looks for its best match in the
    passage, and only what it finds beyond the background counts."""

    embeddings: LocalEmbeddings
    background: Background

    def judge(self, text: str, language: str, hits: Sequence[Hit]) -> list[Judged]:
        """Hits with their evidence, strongest first."""
        if not hits:
            return []
        vector = np.asarray(self.embeddings.embed_query(text), dtype=np.float32)
        query = self.embeddings.embed_tokens([text], query=True)[0]
        tokens = content_tokens(query, text, language)
        expected = self.background.expected_match(tokens)
        usual = self.background.expected_cosine(vector.tolist())
        texts = [judged_text(hit) for hit in hits]
        wholes = np.asarray(self.embeddings.embed_documents(texts), dtype=np.float32) @ vector
        judged = [
            Judged(hit, lift(tokens, passage, expected), float(whole) - usual)
            for hit, passage, whole in zip(
                hits, self.embeddings.embed_tokens(texts, query=False), wholes, strict=True
            )
        ]
        return sorted(judged, key=lambda item: -item.score)

    def speaks_of(self, text: str, language: str, title: str) -> float:
        """The lift of a question's words towards a title alone."""
        query, named = (self.embeddings.embed_tokens([item], query=True)[0] for item in (text, title))
        tokens = content_tokens(query, text, language)
        return lift(tokens, named, self.background.expected_match(tokens))


def judged_text(hit: Hit) -> str:
    """What of a passage may count as speaking of the question: as it is embedded."""
    record = hit.record
    parts = (f"{record.title}:", *record.passage.section, record.passage.chapeau, record.passage.text)
    return " ".join(" ".join(part for part in parts if part).split())


def content_tokens(query: TokenVectors, text: str, language: str) -> Floats:
    """Rows of the query's tokens that belong to content words; all rows when there are none."""
    generic = generic_terms(language)

    def counts(word: str) -> bool:
        terms = content_terms(word, language)
        return bool(terms) and not all(term in generic for term in terms)

    if language == "zh":
        kept = [row for row, (start, end) in enumerate(query.offsets) if counts(text[start:end])]
    else:
        spans = [match.span() for match in _WORD.finditer(text) if counts(match[0])]
        kept = [
            row
            for row, (start, end) in enumerate(query.offsets)
            if any(start < last and end > first for first, last in spans)
        ]
    return query.matrix[kept] if kept else query.matrix


def lift(tokens: Floats, passage: TokenVectors, expected: Floats) -> float:
    """Mean over the query's tokens of their best cosine in a passage, less what is expected."""
    if not len(passage.matrix) or not len(tokens):
        return -1.0
    return float(((tokens @ passage.matrix.T).max(axis=1) - expected).mean())
