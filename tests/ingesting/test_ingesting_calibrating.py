"""The noise of a library: what questions find in documents that do not answer them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pytest

from assistant.index import USUAL_NOISE, Background, LocalEmbeddings, TokenVectors
from assistant.ingesting.calibrating import noise_of
from assistant.types import Passage, PassageRecord

_TOKEN = re.compile(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+")


class WordVectors:
    """One vector a word, and no context: words are either the same or have nothing in common."""

    fingerprint = "words:64"
    dimension = 64

    def _word(self, word: str) -> np.ndarray:
        vector = np.random.default_rng(list(word.encode())).normal(size=self.dimension)
        return (vector / np.linalg.norm(vector)).astype(np.float32)

    def sentences(self, texts: Sequence[str], *, query: bool) -> np.ndarray:
        return np.stack([self._word(text) for text in texts])

    def tokens(self, texts: Sequence[str], *, query: bool) -> list[TokenVectors]:
        return [
            TokenVectors(
                tuple(_TOKEN.findall(text)),
                tuple(match.span() for match in _TOKEN.finditer(text)),
                np.stack([self._word(word) for word in _TOKEN.findall(text)]),
            )
            for text in texts
        ]


EMBEDDINGS = LocalEmbeddings(WordVectors())


def library(texts: Sequence[str], language: str = "en") -> list[PassageRecord]:
    """One document a text."""
    return [
        PassageRecord(
            Passage(
                f"d{n}:1", f"d{n}", None, language, "text", 0, "1", True, text, 0, len(text)
            ),
            "", "", "", "", (), "", "", None, "", "full",
        )
        for n, text in enumerate(texts)
    ]  # fmt: skip


def noise(texts: Sequence[str], language: str = "en") -> dict[str, float]:
    records = library(texts, language)
    return noise_of(Background.of(texts, EMBEDDINGS), records, EMBEDDINGS)


def documents(number: int, shared: int) -> list[str]:
    """Documents of twelve words, of which so many are the same in all."""
    common = [f"common{letter}" for letter in "abcdefghijkl"[:shared]]
    return [
        " ".join([*common, *(f"own{n}x{k}" for k in range(12 - shared))]) for n in range(number)
    ]


def test_documents_that_are_much_alike_make_more_noise() -> None:
    assert noise(documents(30, shared=2))["en"] < noise(documents(30, shared=7))["en"]


def test_the_same_library_has_the_same_noise() -> None:
    texts = documents(30, shared=3)
    assert noise(texts) == noise(texts)


def test_a_library_of_one_document_or_of_copies_has_the_usual_noise() -> None:
    assert noise(documents(1, shared=3))["en"] == USUAL_NOISE
    assert noise(documents(1, shared=3) * 40)["en"] == USUAL_NOISE


def test_a_language_with_few_passages_has_the_noise_of_all() -> None:
    texts = documents(30, shared=3)
    levels = noise(texts)
    assert levels["fr"] == levels["zh"] == levels["en"] != pytest.approx(USUAL_NOISE)


def test_chinese_is_cut_by_characters() -> None:
    own = zip("甲乙丙丁戊己庚辛壬癸" * 2, "子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒", strict=True)
    texts = [f"{one}{two}方案由{two}{one}各国在下次会议上审议并通过" for one, two in own]
    assert noise(texts, "zh")["zh"] != pytest.approx(USUAL_NOISE)
