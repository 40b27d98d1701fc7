"""Damaged vector files are told in one line, before Chroma can crash on them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from assistant.errors import LibraryError
from assistant.index.chroma import _panics_unprinted
from assistant.index.sealed import DATABASE, SEAL, damage_seen
from assistant.index.vectors import VectorIndex

PAGE = 4096


class Spread:
    """Vectors that differ from text to text; nothing is to be loaded."""

    fingerprint = "spread:1"
    dimension = 16

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        at = sum(text.encode()) % self.dimension
        return [float(number == at) for number in range(self.dimension)]


@pytest.fixture
def vectors(tmp_path: Path) -> Path:
    """The folder of vectors of a generation, with its seal."""
    folder = tmp_path / "0001" / "chroma"
    folder.mkdir(parents=True)
    with VectorIndex.open(folder, Spread(), readonly=False) as index:
        index.sync([(f"p{number}", f"paragraph {number}", "hash") for number in range(1200)])
    noted = {
        path.relative_to(folder.parent).as_posix(): (path.stat().st_size, "")
        for path in folder.rglob("*")
        if path.is_file()
    }
    (folder.parent / SEAL).write_text(json.dumps(noted))
    return folder


def read(folder: Path) -> str:
    """The nearest passage, or the one line that is told instead."""
    try:
        with VectorIndex.open(folder, Spread(), readonly=True) as index:
            return index.query("paragraph 7", 1)[0][0]
    except LibraryError as error:
        return str(error)


def test_sound_files_are_opened_again_and_again(vectors: Path) -> None:
    assert damage_seen(vectors) == ""
    assert [read(vectors)[:1] for _ in range(3)] == ["p"] * 3  # each opening adds a row
    assert damage_seen(vectors) == ""


def test_a_graph_file_cut_short_is_told(vectors: Path) -> None:
    graph = next(vectors.rglob("data_level0.bin"))
    graph.write_bytes(graph.read_bytes()[: graph.stat().st_size // 2])
    assert "data_level0.bin has" in read(vectors)
    assert read(vectors).endswith("python ingest.py makes it again from the library.")


def test_a_graph_file_that_is_gone_is_told(vectors: Path) -> None:
    next(vectors.rglob("header.bin")).unlink()
    assert "header.bin is missing" in read(vectors)


@pytest.mark.parametrize("page", [1, 2, 10])
def test_a_database_with_a_page_overwritten_is_told_each_time(
    vectors: Path, page: int, capfd: pytest.CaptureFixture[str]
) -> None:
    content = bytearray((vectors / DATABASE).read_bytes())
    content[page * PAGE : (page + 1) * PAGE] = b"\xff" * PAGE
    (vectors / DATABASE).write_bytes(content)
    told = [read(vectors) for _ in range(2)]
    assert told[0] == told[1]
    assert "python ingest.py makes it again" in told[0]
    assert "\n" not in told[0]
    assert capfd.readouterr().err == ""


def test_a_panic_inside_chroma_is_one_line_and_leaves_nothing_behind(vectors: Path) -> None:
    """A writer is not stopped by the check, so the panic itself has to be caught."""
    whole = (vectors / DATABASE).read_bytes()
    content = bytearray(whole)
    content[PAGE : 2 * PAGE] = b"\xff" * PAGE
    (vectors / DATABASE).write_bytes(content)
    for _ in range(2):
        with pytest.raises(LibraryError, match="is damaged") as told:
            VectorIndex.open(vectors, Spread(), readonly=False)
        assert "\n" not in str(told.value)
    (vectors / DATABASE).write_bytes(whole)
    assert read(vectors).startswith("p")


@pytest.mark.parametrize("seal", ["", "[]", '{"chroma/chroma.sqlite3": 1}', "{"])
def test_without_a_readable_seal_nothing_is_measured(vectors: Path, seal: str) -> None:
    (vectors.parent / SEAL).write_text(seal)
    assert damage_seen(vectors) == ""
    assert read(vectors).startswith("p")


def test_what_others_write_on_standard_error_meanwhile_is_passed_on(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with _panics_unprinted():
        os.write(2, b"a line of the log\n")
    assert capfd.readouterr().err == "a line of the log\n"
