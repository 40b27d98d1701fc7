"""Does a passage speak of what is asked? Similarity alone cannot tell; this is judged apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.index import Background, LocalEmbeddings, TokenVectors
from assistant.library import content_terms
from assistant.retrieval.generic import generic_terms
from assistant.types import Hit

#: Evidence from which a passage counts as an answer, and as worth showing as the nearest held.
SURE = 0.03
NEAR = 0.0

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Judged:
    """A hit with its evidence: ``score`` is the lift of the question's words over background."""

    hit: Hit
    score: float


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
        tokens = content_tokens(self.embeddings.embed_tokens([text], query=True)[0], text, language)
        passages = self.embeddings.embed_tokens(
            [judged_text(hit) for hit in hits], query=False
        )
        scores = lifts(tokens, passages, self.background)
        judged = [Judged(hit, score) for hit, score in zip(hits, scores, strict=True)]
        return sorted(judged, key=lambda item: -item.score)


def judged_text(hit: Hit) -> str:
    """What of a passage may count as speaking of the question: its title and its own words."""
    record = hit.record
    parts = (record.title, *record.passage.section, record.passage.chapeau, record.passage.text)
    return " ".join(" ".join(part for part in parts if part).split())


def content_tokens(query: TokenVectors, text: str, language: str) -> np.ndarray:
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


def lifts(tokens: np.ndarray, passages: Sequence[TokenVectors], background: Background) -> list[float]:
    """Mean over the query's tokens of best similarity in a passage minus the background's."""
    expected = background.nearest(tokens).mean(axis=1)
    return [
        float(((tokens @ passage.matrix.T).max(axis=1) - expected).mean()) if len(passage.matrix) else -1.0
        for passage in passages
    ]
