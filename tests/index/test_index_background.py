"""The background: how near a word comes to passages taken at random."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import LibraryError
from assistant.index import LocalEmbeddings, TokenVectors
from assistant.index.background import FILE_NAME, Background, sample_ids
from assistant.index.weights import Floats

DIMENSION = 8


def unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / lengths, dtype=np.float32)


class WordVectors:
    """An encoder with one vector a word, drawn once from the letters of the word."""

    fingerprint = "words:1"
    dimension = DIMENSION

    def _word(self, word: str) -> Floats:
        seeded = np.random.default_rng(list(word.encode()))
        return unit(seeded.normal(size=(1, DIMENSION)).astype(np.float32))

    def sentences(self, texts: Sequence[str], *, query: bool) -> Floats:
        rows = [
            np.sum([self._word(word)[0] for word in (text.split() or ["-"])], axis=0)
            for text in texts
        ]
        return unit(np.array(rows, dtype=np.float32).reshape(len(texts), DIMENSION))

    def tokens(self, texts: Sequence[str], *, query: bool) -> list[TokenVectors]:
        empty = np.zeros((0, DIMENSION), dtype=np.float32)
        return [
            TokenVectors(
                tokens=tuple(text.split()),
                offsets=tuple((word.start(), word.end()) for word in re.finditer(r"\S+", text)),
                matrix=np.concatenate([empty, *map(self._word, text.split())]),
            )
            for text in texts
        ]


EMBEDDINGS = LocalEmbeddings(WordVectors())
TEXTS = ("requests the secretariat to report", "invites parties", "welcomes the report")


def matrix(text: str) -> Floats:
    (tokens,) = EMBEDDINGS.embed_tokens([text], query=True)
    return tokens.matrix


def test_each_passage_owns_its_tokens() -> None:
    background = Background.of(TEXTS, EMBEDDINGS)
    assert background.starts == (0, 5, 7)
    assert background.tokens.shape == (10, DIMENSION)
    assert background.passages.shape == (3, DIMENSION)


def test_passages_without_a_token_are_left_out() -> None:
    background = Background.of(("", "invites parties", "  "), EMBEDDINGS)
    assert background.starts == (0,)
    assert background.kept == (1,)
    assert background.passages.shape == (1, DIMENSION)


@given(
    st.lists(st.text("abc ", min_size=1, max_size=12), min_size=1, max_size=6),
    st.text("abc ", max_size=12),
)
def test_the_expected_match_is_the_mean_of_the_best_cosines(
    texts: list[str], question: str
) -> None:
    background = Background.of(texts, EMBEDDINGS)
    asked = matrix(question)
    held = [matrix(text) for text in texts if text.split()]
    slow = [
        sum(max(float(word @ token) for token in passage) for passage in held) / len(held)
        if held
        else 0.0
        for word in asked
    ]
    usual = background.usual(asked)
    assert np.allclose(usual.expected, slow, atol=1e-5)
    if held:
        highest = [
            max(float(word @ token) for passage in held for token in passage) for word in asked
        ]
        assert (usual.high <= np.array(highest, dtype=np.float32) + 1e-5).all()


def test_the_expected_cosine_is_the_mean_over_passages() -> None:
    background = Background.of(TEXTS, EMBEDDINGS)
    vector = EMBEDDINGS.embed_query("report of the secretariat")
    slow = [float(np.dot(vector, other)) for other in EMBEDDINGS.embed_documents(list(TEXTS))]
    assert background.expected_cosine(vector) == pytest.approx(sum(slow) / len(slow), abs=1e-5)


def test_an_empty_library_expects_nothing(tmp_path: Path) -> None:
    Background.of((), EMBEDDINGS).save(tmp_path)
    empty = Background.load(tmp_path)
    usual = empty.usual(matrix("two words"))
    assert usual.expected.tolist() == usual.high.tolist() == [0.0, 0.0]
    assert empty.expected_cosine(EMBEDDINGS.embed_query("words")) == 0.0


def test_what_was_saved_is_loaded_to_three_digits(tmp_path: Path) -> None:
    background = replace(Background.of(TEXTS, EMBEDDINGS), noise={"en": 0.68, "zh": 0.71})
    background.save(tmp_path)
    loaded = Background.load(tmp_path)
    assert loaded.noise == background.noise
    assert loaded.starts == background.starts
    assert loaded.tokens.dtype == loaded.passages.dtype == np.float32
    assert np.allclose(loaded.tokens, background.tokens, atol=1e-3)
    assert np.allclose(loaded.passages, background.passages, atol=1e-3)
    assert Background.is_whole(tmp_path)


def written(folder: Path, **parts: object) -> None:
    sound = {
        "starts": np.array([0, 2]),
        "tokens": np.eye(3, DIMENSION, dtype=np.float16),
        "passages": np.eye(2, DIMENSION, dtype=np.float16),
        "noise_languages": np.array(["en"]),
        "noise_levels": np.array([0.7]),
    }
    np.savez(folder / FILE_NAME, **{**sound, **parts})


def test_the_parts_that_the_damages_below_start_from_are_whole(tmp_path: Path) -> None:
    written(tmp_path)
    assert Background.is_whole(tmp_path)


MISFITS = {
    "a start behind the tokens": {"starts": np.array([0, 3])},
    "a start twice": {"starts": np.array([0, 0])},
    "a negative start": {"starts": np.array([0, -1])},
    "tokens before the first start": {"starts": np.array([1, 2])},
    "as many starts as no passages": {"passages": np.eye(3, DIMENSION, dtype=np.float16)},
    "another dimension": {"tokens": np.eye(3, DIMENSION + 1, dtype=np.float16)},
    "one row of numbers": {"tokens": np.ones(DIMENSION, dtype=np.float16)},
    "no numbers": {"passages": np.full((2, DIMENSION), np.nan, dtype=np.float16)},
    "words": {"starts": np.array(["a", "b"])},
}


@pytest.mark.parametrize("parts", MISFITS.values(), ids=MISFITS)
def test_parts_that_do_not_fit_together_are_told(tmp_path: Path, parts: dict[str, object]) -> None:
    written(tmp_path, **parts)
    with pytest.raises(LibraryError, match=r"cannot be read.*python ingest\.py"):
        Background.load(tmp_path)


@pytest.mark.parametrize("kept", [0, 1, 100, -30], ids=lambda kept: f"first {kept} bytes")
def test_a_file_cut_short_is_told(tmp_path: Path, kept: int) -> None:
    written(tmp_path)
    path = tmp_path / FILE_NAME
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(LibraryError, match=r"cannot be read.*python ingest\.py"):
        Background.load(tmp_path)
    assert not Background.is_whole(tmp_path)


def test_a_flipped_byte_is_told(tmp_path: Path) -> None:
    Background.of(TEXTS, EMBEDDINGS).save(tmp_path)
    content = bytearray((tmp_path / FILE_NAME).read_bytes())
    content[len(content) // 2] ^= 0xFF
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(LibraryError, match="cannot be read"):
        Background.load(tmp_path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=FILE_NAME):
        Background.load(tmp_path)


@given(st.sets(st.text(max_size=4), max_size=60), st.integers(1, 20))
def test_a_sample_is_spread_and_the_same_for_the_same_library(ids: set[str], size: int) -> None:
    sample = sample_ids(list(ids), size)
    assert sample == sample_ids(sorted(ids, reverse=True), size)
    assert len(set(sample)) == len(sample) == min(size, len(ids))
    assert set(sample) <= ids
