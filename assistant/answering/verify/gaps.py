"""What a sentence says and a passage in another language does not, word by word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.answering.verify.actors import neutral
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.lexicon import Mention, concepts, mentions_in
from assistant.answering.verify.light_words import light
from assistant.answering.verify.ordinary import ORDINARY
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.spans import Span, Taken, spans_of

if TYPE_CHECKING:
    import numpy as np

    from assistant.index.tokens import TokenVectors

#: The vectors of the tokens of texts, of a multilingual model.
Align = Callable[[Sequence[str]], "Sequence[TokenVectors]"]


@dataclass(frozen=True, slots=True)
class Gap:
    """Content words at ``start:end`` of a folded sentence that no concept of the passage answers;
    ``strict``: what they stand for has no other word, so that likeness cannot stand for it."""

    start: int
    end: int
    strict: bool


def gaps_of(sentence: Reading, evidence: Evidence) -> list[Gap]:
    """Words whose concepts the passage lacks, then words that the glossary does not know."""
    lower, language = sentence.folded.lower, sentence.language
    held = held_by(evidence)
    known = [
        mention
        for mention in mentions_in(lower, language)
        # A single Chinese character is a part of any word.
        if language != "zh" or mention.end - mention.start > 1
    ]
    said = [mention for mention in mentions_in(lower, language) if _is_said(mention, held)]
    answered = Taken(spans_of(said))
    content = _content(sentence)
    found = [
        Gap(mention.start, mention.end, all(concepts()[n].strict for n in mention.concepts))
        for mention in known
        if not _is_said(mention, held)
        and any(start < mention.end and mention.start < end for start, end in content)
        and not _is_within(mention, said, known, answered)
    ]
    told = Taken(spans_of(mentions_in(lower, language), sentence.names))
    return found + [
        Gap(start, end, False) for start, end in content if not told.overlaps(start, end)
    ]


def _content(sentence: Reading) -> list[Span]:
    passed = light(sentence.language) | neutral(sentence.language)
    return [(word.start, word.end) for word in sentence.words if word.term not in passed]


def _is_said(mention: Mention, held: frozenset[int]) -> bool:
    return bool(mention.concepts & held) or any(concepts()[n].light for n in mention.concepts)


def _is_within(
    mention: Mention, said: Sequence[Mention], known: Sequence[Mention], answered: Taken
) -> bool:
    """Whether a phrase around it is said, or it is a phrase and each of its words is; of a strict
    phrase the words are not enough."""
    if any(other.start <= mention.start and mention.end <= other.end for other in said):
        return True
    if all(concepts()[n].strict for n in mention.concepts):
        return False
    words = [
        other
        for other in known
        if other != mention and mention.start <= other.start and other.end <= mention.end
    ]
    return bool(words) and all(answered.overlaps(word.start, word.end) for word in words)


@lru_cache(maxsize=512)
def held_by(evidence: Evidence) -> frozenset[int]:
    """The concepts of a passage and of what its record says of it."""
    texts = (evidence.reading.folded.lower, evidence.identity.folded.lower)
    return frozenset(
        number
        for text in texts
        for mention in mentions_in(text, evidence.language)
        for number in mention.concepts
    )


def lifts(text: str, spans: Sequence[Span], evidence: Evidence, align: Align) -> list[float]:
    """By how much the tokens of each span come nearer to a token of the passage than they do, in
    the mean, to one of ordinary sentences in its language; 0 where a span has no token."""
    tokens = _tokens(align, text)
    passage = " ".join(f"{evidence.record.title}: {evidence.text}".split())
    best = _best(tokens, _tokens(align, passage))
    usual = sum(_best(tokens, _tokens(align, other)) for other in ORDINARY[evidence.language])
    lift = best - usual / len(ORDINARY[evidence.language])
    rows = [
        [row for row, (s, e) in enumerate(tokens.offsets) if s < end and start < e]
        for start, end in spans
    ]
    return [float(lift[row].mean()) if row else 0.0 for row in rows]


def _best(tokens: TokenVectors, others: TokenVectors) -> np.ndarray:
    best: np.ndarray = (tokens.matrix @ others.matrix.T).max(axis=1)
    return best


@lru_cache(maxsize=128)
def _tokens(align: Align, text: str) -> TokenVectors:
    return align([text])[0]
