"""Vectors by row number: what is nearest within a filter, and a file that follows the library."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from assistant.index import MATRIX_FILES, PassageMatrix, forget_matrix, write_matrix
from assistant.index.sealed import SEAL
from assistant.index.weights import Floats

SIZE = 8


class Vectors:
    """A vector of length 1 for each name, the same each time; knows which were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, names: Sequence[str]) -> Floats:
        self.asked += names
        return np.stack([vector_of(name) for name in names])


def vector_of(name: str) -> Floats:
    seed = int.from_bytes(sha256(name.encode()).digest()[:4], "big")
    vector = np.random.default_rng(seed).standard_normal(SIZE, dtype=np.float32)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def passage(number: int, name: str, text: str = "") -> tuple[int, str, str]:
    return number, name, sha256((text or name).encode()).hexdigest()


def opened(folder: Path) -> PassageMatrix:
    matrix = PassageMatrix.open(folder, SIZE)
    assert matrix is not None
    return matrix


def test_the_nearest_of_the_rows_asked_for_come_first(tmp_path: Path) -> None:
    names = {number: f"p{number}" for number in range(1, 40, 2)}
    write_matrix(tmp_path, [passage(*pair) for pair in names.items()], Vectors())
    question = vector_of("a question")
    cosines = {number: float(vector_of(name) @ question) for number, name in names.items()}
    rows = [number for number in names if number != 5]
    expected = sorted(rows, key=lambda number: -cosines[number])
    for most in (1, 7, 100):
        found = opened(tmp_path).nearest(rows, question.tolist(), most)
        assert [number for number, _ in found] == expected[:most]
        assert all(abs(cosine - cosines[number]) < 1e-6 for number, cosine in found)


def test_no_rows_and_rows_that_are_not_there(tmp_path: Path) -> None:
    write_matrix(tmp_path, [passage(3, "a")], Vectors())
    matrix = opened(tmp_path)
    assert matrix.nearest([], vector_of("q").tolist(), 5) == []
    assert [number for number, _ in matrix.nearest([3, 4, 3], vector_of("q").tolist(), 5)] == [3]


def test_only_rows_of_changed_text_are_written_again(tmp_path: Path) -> None:
    first = Vectors()
    assert write_matrix(tmp_path, [passage(n, f"p{n}") for n in (1, 2, 3)], first) == 3
    again = Vectors()
    now = [passage(1, "p1"), passage(2, "other", "other"), passage(9, "p9")]
    assert write_matrix(tmp_path, now, again) == 2
    assert again.asked == ["other", "p9"]
    found = opened(tmp_path).nearest([1, 2, 9], vector_of("other").tolist(), 1)
    assert found == [(2, pytest.approx(1.0))]
    forget_matrix(tmp_path)
    fresh = Vectors()
    write_matrix(tmp_path, now, fresh)
    assert fresh.asked == ["p1", "other", "p9"]


def test_many_rows_are_written_and_found(tmp_path: Path) -> None:
    passages = [passage(n, f"p{n}") for n in range(10_000)]
    write_matrix(tmp_path, iter(passages), Vectors())
    found = opened(tmp_path).nearest(range(10_000), vector_of("p9876").tolist(), 1)
    assert found == [(9876, pytest.approx(1.0))]


def test_a_matrix_that_is_missing_or_cut_short_is_not_used(tmp_path: Path) -> None:
    assert PassageMatrix.open(tmp_path, SIZE) is None
    write_matrix(tmp_path, [passage(1, "a"), passage(2, "b")], Vectors())
    whole = (tmp_path / MATRIX_FILES[0]).read_bytes()
    (tmp_path / SEAL).write_text(json.dumps({MATRIX_FILES[0]: [len(whole), "0"]}))
    opened(tmp_path)
    (tmp_path / MATRIX_FILES[0]).write_bytes(whole[: 4 * SIZE])
    assert PassageMatrix.open(tmp_path, SIZE) is None


def test_rows_read_in_place_and_rows_gathered_are_compared_alike(tmp_path: Path) -> None:
    write_matrix(tmp_path, [passage(n, f"p{n}") for n in range(3000)], Vectors())
    matrix, question = opened(tmp_path), vector_of("a question")
    assert len(matrix) == 3000
    for rows in (range(3000), range(0, 3000, 7), [2999, 5, 5, 1500], [*range(40), 2000]):
        found = matrix.nearest(list(rows), question.tolist(), 3000)
        cosines = matrix.rows([number for number, _ in found]) @ question
        assert {number for number, _ in found} == set(rows)
        assert [near for _, near in found] == pytest.approx(cosines.tolist(), abs=1e-6)
        assert sorted(cosines, reverse=True) == pytest.approx(cosines.tolist(), abs=1e-6)
