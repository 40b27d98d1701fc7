"""The tokens of a library on disk: they follow its texts, and nothing stale is found."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.index import (
    TOKEN_FILES,
    LocalEmbeddings,
    TokenFile,
    TokenVectors,
    TokenWriter,
    decoded,
    forget_tokens,
)
from assistant.index.sealed import SEAL
from assistant.index.weights import Floats

CODES, PLACES = TOKEN_FILES


class Words:
    """One vector a word, drawn from its letters; knows which texts it was given."""

    dimension = 16

    def __init__(self, name: str = "words:1") -> None:
        self.fingerprint = name
        self.given: list[str] = []

    def sentences(self, texts: Sequence[str], *, query: bool) -> Floats:
        self.given += texts
        return np.stack([self._vector(text) for text in texts])

    def tokens(self, texts: Sequence[str], *, query: bool) -> list[TokenVectors]:
        empty = np.zeros((0, self.dimension), dtype=np.float32)
        return [
            TokenVectors(
                tuple(text.split()),
                tuple(word.span() for word in re.finditer(r"\S+", text)),
                np.stack([*map(self._vector, text.split())]) if text.split() else empty,
            )
            for text in texts
        ]

    def _vector(self, word: str) -> Floats:
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
        vector = np.random.default_rng(seed).standard_normal(self.dimension)
        return (vector / np.linalg.norm(vector)).astype(np.float32)


def written(folder: Path, embedded: Sequence[str], held: Sequence[str], **of: str) -> Words:
    """A file for ``held``, of which ``embedded`` are new; the model that read them."""
    model = Words(**of)
    writer = TokenWriter(folder, LocalEmbeddings(model))
    if embedded:
        writer.embed_documents(list(embedded))
    writer.finish(held)
    return model


def opened(folder: Path, **of: str) -> TokenFile:
    found = TokenFile.open(folder, LocalEmbeddings(Words(**of)))
    assert found is not None
    return found


def same(folder: Path, text: str) -> bool:
    """Whether what is stored of a text is what the model gives of it."""
    found = opened(folder).of(text)
    (fresh,) = LocalEmbeddings(Words()).coded_tokens([text])
    return found is not None and decoded([found]).tolist() == decoded([fresh]).tolist()


def test_tokens_come_with_the_vectors_and_cost_no_run_of_their_own(tmp_path: Path) -> None:
    texts = ["requests the secretariat", "invites", "requests the secretariat", ""]
    model = written(tmp_path, texts, texts)
    assert model.given == texts
    assert len(opened(tmp_path)) == 3, "the same text stands there once"
    assert all(same(tmp_path, text) for text in texts)
    assert opened(tmp_path).of("requests") is None
    offsets = opened(tmp_path).of(texts[0])
    assert offsets is not None
    assert offsets.offsets.tolist() == [[0, 8], [9, 12], [13, 24]]


def test_vectors_are_those_of_the_model(tmp_path: Path) -> None:
    embeddings = LocalEmbeddings(Words())
    texts = ["requests the secretariat", "invites"]
    writer = TokenWriter(tmp_path, embeddings)
    assert writer.embed_documents(texts) == embeddings.embed_documents(texts)
    assert writer.embed_query("who") == embeddings.embed_query("who")
    assert (writer.fingerprint, writer.dimension) == ("words:1", 16)


def test_what_is_held_already_is_not_embedded_again(tmp_path: Path) -> None:
    written(tmp_path, ["a b", "c d"], ["a b", "c d"])
    assert written(tmp_path, ["e f"], ["a b", "e f"]).given == ["e f"]
    assert [same(tmp_path, text) for text in ("a b", "e f")] == [True, True]
    assert opened(tmp_path).of("c d") is None


def test_what_is_lacking_is_embedded_and_told(tmp_path: Path) -> None:
    texts = [f"paragraph {number}" for number in range(300)]
    model, told = Words(), []
    writer = TokenWriter(tmp_path, LocalEmbeddings(model))
    writer.embed_documents(texts[:10])
    writer.finish(texts, told.append)
    assert model.given == texts
    assert told == [256, 300]
    assert all(same(tmp_path, text) for text in texts)
    assert written(tmp_path, [], texts).given == []


def test_a_file_with_much_that_is_gone_is_written_anew(tmp_path: Path) -> None:
    texts = [f"paragraph {number}" for number in range(20)]
    written(tmp_path, texts, texts)
    whole = (tmp_path / CODES).stat().st_size
    written(tmp_path, [], texts[:19])
    assert (tmp_path / CODES).stat().st_size == whole
    written(tmp_path, ["one more"], texts[:9])
    assert (tmp_path / CODES).stat().st_size == whole * 9 // 20
    assert all(same(tmp_path, text) for text in texts[:9])
    assert opened(tmp_path).of("one more") is None
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(TOKEN_FILES)


def test_tokens_of_another_model_are_not_found_and_go(tmp_path: Path) -> None:
    written(tmp_path, ["a b"], ["a b"])
    assert opened(tmp_path, name="words:2").of("a b") is None
    assert written(tmp_path, [], ["a b"], name="words:2").given == ["a b"]
    assert len(opened(tmp_path, name="words:2")) == 1
    assert opened(tmp_path).of("a b") is None


@pytest.mark.parametrize("name", TOKEN_FILES)
@pytest.mark.parametrize("content", [None, b"", b"cut"])
def test_a_file_that_is_missing_or_cut_short_is_not_used_and_begun_anew(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    texts = ["a b", "c d"]
    written(tmp_path, texts, texts)
    sizes = {file: [(tmp_path / file).stat().st_size, "0"] for file in TOKEN_FILES}
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    embeddings = LocalEmbeddings(Words())
    assert TokenFile.open(tmp_path, embeddings) is None
    assert written(tmp_path, [], texts).given == texts
    assert all(same(tmp_path, text) for text in texts)
    (tmp_path / SEAL).write_text(json.dumps(sizes))
    assert TokenFile.open(tmp_path, embeddings) is not None
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes() * 2)
    assert TokenFile.open(tmp_path, embeddings) is None, "not as it was published"


def test_a_sample_tells_what_is_missing_and_what_is_no_vector(tmp_path: Path) -> None:
    texts = ["a b", "c d"]
    written(tmp_path, texts, texts)
    assert opened(tmp_path).verify(texts) == ()
    assert opened(tmp_path).verify(["a b", "e"]) == ("e",)
    for broken in (b"\x00", b"\xff"):  # nothing, and no numbers
        (tmp_path / CODES).write_bytes(broken * (tmp_path / CODES).stat().st_size)
        assert opened(tmp_path).verify(texts) == ("a b", "c d")


def test_a_library_without_passages_has_an_empty_file(tmp_path: Path) -> None:
    written(tmp_path, [], [])
    assert [(tmp_path / name).read_bytes() for name in TOKEN_FILES] == [b"", b""]
    assert TokenFile.open(tmp_path, LocalEmbeddings(Words())) is None


def test_files_of_other_versions_are_forgotten_too(tmp_path: Path) -> None:
    written(tmp_path, ["a"], ["a"])
    for name in ("tokens.0.codes", "tokens.0.places", "matrix.f32"):
        (tmp_path / name).write_bytes(b"other")
    forget_tokens(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["matrix.f32"]
