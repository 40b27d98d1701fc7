"""A small library's vectors without Chroma: the same answers, and the same refusals."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant import library
from assistant.errors import LibraryError
from assistant.index import ExactIndex, LocalEmbeddings, PassageMatrix, VectorIndex, load_embeddings
from assistant.library import Library

pytestmark = pytest.mark.slow

QUESTION = "Who helps the regional centres with technical assistance?"


@pytest.fixture(scope="module")
def embeddings() -> LocalEmbeddings:
    return load_embeddings("multilingual-e5-small", 0)


@pytest.fixture(scope="module")
def indexes(
    corpus_library: Path, embeddings: LocalEmbeddings
) -> Iterator[tuple[ExactIndex, VectorIndex]]:
    generation = library.current(corpus_library)
    chroma = VectorIndex.open(generation.vectors, embeddings, readonly=True)
    matrix = PassageMatrix.open(generation.path, embeddings.dimension)
    assert matrix is not None
    with Library.open(generation.database) as opened:
        ids = opened.passage_table().ids
    assert ExactIndex.suits(generation.vectors, matrix, ids)
    yield ExactIndex(matrix, ids, embeddings), chroma
    chroma.close()


@pytest.mark.parametrize("n", [1, 10, 500])
def test_it_finds_what_chroma_finds(indexes: tuple[ExactIndex, VectorIndex], n: int) -> None:
    exact, chroma = indexes
    found, expected = exact.query(QUESTION, n), chroma.query(QUESTION, n)
    assert [name for name, _ in found] == [name for name, _ in expected]
    assert [near for _, near in found] == pytest.approx([near for _, near in expected], abs=1e-5)


def test_vectors_and_cosines_are_those_of_chroma(
    indexes: tuple[ExactIndex, VectorIndex], embeddings: LocalEmbeddings
) -> None:
    exact, chroma = indexes
    assert (exact.count(), exact.ids()) == (chroma.count(), chroma.ids())
    names = sorted(exact.ids())[::-3]
    np.testing.assert_allclose(exact.vectors_of(names), chroma.vectors_of(names), atol=1e-6)
    vector = embeddings.embed_query(QUESTION)
    found = exact.similarity([*names, "not held"], vector)
    assert found == pytest.approx(chroma.similarity(names, vector), abs=1e-5)
    assert exact.similarity([], vector) == {}
    assert exact.verify(names) == ()
    with pytest.raises(LibraryError, match="no vector of passage not held"):
        exact.vectors_of(["not held"])


def test_damaged_or_missing_vectors_are_not_stood_for(
    corpus_library: Path, indexes: tuple[ExactIndex, VectorIndex], tmp_path: Path
) -> None:
    import shutil

    generation = library.current(corpus_library)
    folder = tmp_path / "0001"
    shutil.copytree(generation.path, folder)
    matrix = PassageMatrix.open(folder, 384)
    assert matrix is not None
    ids = [""] * len(matrix)
    assert ExactIndex.suits(folder / "chroma", matrix, ids)
    assert not ExactIndex.suits(folder / "chroma", matrix, [*ids, "one more"])
    part = next((folder / "chroma").glob("*/*.bin"))
    part.write_bytes(part.read_bytes()[:-1])
    assert not ExactIndex.suits(folder / "chroma", matrix, ids)
    shutil.rmtree(folder / "chroma")
    assert not ExactIndex.suits(folder / "chroma", matrix, ids)


def test_a_small_library_is_asked_without_loading_chroma(corpus_library: Path) -> None:
    code = (
        "import sys\n"
        "from assistant.settings import load_settings\n"
        "from assistant.wiring import open_assistant\n"
        "assistant = open_assistant(load_settings(library_dir=sys.argv[1]))\n"
        "assert assistant.search('technical assistance', 3)\n"
        "assert assistant.ask('Who helps the regional centres?').text\n"
        "sys.exit('chromadb' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(corpus_library)], check=False)
    assert done.returncode == 0
