"""How much evidence a library gives to questions that it does not answer: its noise.

What evidence is worth differs between libraries: where all documents speak of one field, any
question finds something near. So the floor is taken from the library itself. A few words in a
row of a sampled paragraph stand for a question, and its evidence is measured with the document
left out that they come from. On public corpora with half of the documents left out (general
prose and official goals in six languages), the floor that let through 10 % of the unanswerable
questions lay 0.06 to 0.10 above this level in each, while as a plain number it lay 0.07 apart
(``python -m evals refusal``).
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from assistant.index import (
    USUAL_NOISE,
    Background,
    LocalEmbeddings,
    TokenFile,
    VectorIndex,
    content_rows,
    decoded,
    sample_ids,
)
from assistant.index.weights import Floats
from assistant.library import Library, content_terms
from assistant.types import UN_LANGUAGES, PassageRecord

#: Words in a row that stand for a question; in Chinese, characters.
_WORDS = range(5, 9)
_CHARACTERS = range(10, 17)
#: A trial is no trial where another document says nearly the same: left out is a passage that
#: is nearer to its own words than others by less than this.
_APART = 0.06
#: With fewer trials the level of the other languages is taken, and with fewer of those the usual.
_FEWEST = 15

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_HAN = re.compile(r"[\u4e00-\u9fff]+")


def background_of(
    written: Library, vectors: VectorIndex, tokens: TokenFile | None, embeddings: LocalEmbeddings
) -> Background:
    """A sample of passages, against which evidence is measured, and the library's noise."""
    chosen = sample_ids([name for name, _, _ in written.embedded()])
    wanted = set(chosen)  # of a large library, not all texts at once
    texts = {name: text for name, text, _ in written.embedded() if name in wanted}
    held = vectors.vectors_of(chosen)
    # Coded as those that a question is judged by: what coding adds to one, it adds to the other.
    kept = [tokens.of(texts[name]) for name in chosen] if tokens is not None else []
    coded = [decoded([one]) for one in kept if one is not None]
    background = Background.of(
        [texts[name] for name in chosen],
        embeddings,
        held,
        coded if len(coded) == len(chosen) else None,
    )
    records = written.records(chosen)
    sampled = [records[chosen[position]] for position in background.kept]
    return replace(background, noise=noise_of(background, sampled, embeddings))


def noise_of(
    background: Background, records: Sequence[PassageRecord], embeddings: LocalEmbeddings
) -> dict[str, float]:
    """The noise of a library by language of its passages.

    ``records`` are the sampled passages, one for each row of ``background``. The mean of the
    lower third of the trials is taken: in the upper ones a document mostly does answer. The
    same library gives the same levels.
    """
    drawn = random.Random(0)  # noqa: S311  (a sample, not a secret)
    documents = np.array([record.passage.document for record in records])
    languages = np.array([record.passage.language for record in records])
    found: dict[str, list[float]] = {language: [] for language in UN_LANGUAGES}
    for row, record in enumerate(records):
        language = record.passage.language
        words = _stretch(record.passage.text, language, drawn)
        others = (documents != documents[row]) & (languages == languages[row])
        if not words or not others.any():
            continue
        evidence = _evidence(background, words, language, embeddings)
        best = float(evidence[others].max())
        if best < evidence[row] - _APART:
            found.setdefault(language, []).append(best)
    everywhere = _level([level for levels in found.values() for level in levels], USUAL_NOISE)
    return {language: _level(levels, everywhere) for language, levels in found.items()}


def _evidence(
    background: Background, words: str, language: str, embeddings: LocalEmbeddings
) -> Floats:
    """The evidence of each sampled passage for ``words``, as answering measures it."""
    question = embeddings.embed_tokens([words], query=True)[0]
    rows = content_rows(question, words, lambda word: bool(content_terms(word, language)), language)
    tokens = np.concatenate([question.matrix[group] for group in rows])
    best = background.best_in_each(tokens)
    high = background.usual(tokens).high[:, None]
    evidence: Floats = best.mean(axis=0) - np.maximum(high - best, 0.0).mean(axis=0)
    return evidence


def _stretch(text: str, language: str, drawn: random.Random) -> str:
    """Some words in a row of a passage; empty where it has too few."""
    if language == "zh":
        runs = [run for run in _HAN.findall(text) if len(run) > _CHARACTERS.start]
        if not runs:
            return ""
        run: str = drawn.choice(runs)
        length = drawn.choice(_CHARACTERS)
        start = drawn.randrange(max(1, len(run) - length))
        return run[start : start + length]
    words = _WORD.findall(text)
    if len(words) < _WORDS.stop:
        return ""
    length = drawn.choice(_WORDS)
    start = drawn.randrange(max(1, len(words) - length))
    return " ".join(words[start : start + length])


def _level(levels: Sequence[float], otherwise: float) -> float:
    if len(levels) < _FEWEST:
        return otherwise
    lower = sorted(levels)[: len(levels) // 3]
    return sum(lower) / len(lower)
