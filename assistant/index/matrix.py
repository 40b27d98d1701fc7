"""The vectors of a library once more, by row number: a filter's passages are compared exactly.

Chroma hands out single vectors slowly (some 0.15 ms each), and filters more slowly still. Read
from a file that is mapped into memory, thousands are compared in milliseconds. The file is made
from the vectors that are there already and can be made again at any time; beside each row stands
the hash of the text whose vector it is, so that an ingest writes only the rows that changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.index.sealed import noted_files
from assistant.index.weights import Floats

ROWS_FILE, HASHES_FILE = "matrix.f32", "matrix.hashes"
MATRIX_FILES = (ROWS_FILE, HASHES_FILE)

#: Rows compared at a time: what is copied of them, 1.5 MB at 384 numbers, stays in the cache.
_AT_A_TIME = 1_024
#: Rows lie close together where this many times their number spans them all: the passages of a
#: document, and mostly of a convention, are next to each other.
_CLOSE = 2
#: Vectors fetched at a time while the file is made.
_FETCHED = 2_000

#: Passage ids to their vectors, one row each in the same order.
VectorsOf = Callable[[Sequence[str]], Floats]


class PassageMatrix:
    """Vectors of length 1 by row number, read from disk where they are needed."""

    def __init__(self, rows: Floats) -> None:
        self._rows = rows

    @classmethod
    def open(cls, folder: Path, dimension: int) -> PassageMatrix | None:
        """The matrix in the folder of a generation; None where there is none, or one of another
        size than was published: search then does without."""
        path = folder / ROWS_FILE
        size = path.stat().st_size if path.is_file() else 0
        noted = noted_files(folder).get(ROWS_FILE)
        if not size or size % (4 * dimension) or (noted is not None and noted[0] != size):
            return None
        rows = np.memmap(path, "<f4", "r", shape=(size // (4 * dimension), dimension))
        return cls(np.asarray(rows))

    def __len__(self) -> int:
        return len(self._rows)

    def rows(self, numbers: Sequence[int]) -> Floats:
        """The vectors of these rows, one each in the order of ``numbers``."""
        found: Floats = self._rows[np.asarray(numbers, dtype=np.int64)]
        return found

    def nearest(
        self, numbers: Sequence[int] | NDArray[np.int64], vector: Sequence[float], n: int
    ) -> list[tuple[int, float]]:
        """The ``n`` of these rows that are nearest to ``vector``, which has length 1: (number,
        cosine -1 to 1), best first. Numbers without a row are passed over."""
        asked = np.asarray(numbers, dtype=np.int64)
        if (asked[1:] <= asked[:-1]).any():  # sorting takes as long as comparing
            asked = np.unique(asked)
        asked = asked[(asked >= 0) & (asked < len(self._rows))]
        wanted = np.asarray(vector, dtype=np.float32)
        # einsum and not @: for so little work the threads of BLAS wait longer than they compute
        # (3,740 rows: 0.1 ms against 4 ms with both processors busy).
        cosines = np.empty(len(asked), dtype=np.float32)
        for start in range(0, len(asked), _AT_A_TIME):
            chunk = asked[start : start + _AT_A_TIME]
            first, last = int(chunk[0]), int(chunk[-1])
            if last - first < len(chunk) * _CLOSE:  # read in place, which spares a copy
                near = np.einsum("ij,j->i", self._rows[first : last + 1], wanted)[chunk - first]
            else:
                near = np.einsum("ij,j->i", self._rows[chunk], wanted)
            cosines[start : start + len(chunk)] = near
        if len(cosines) > n:
            best = np.argpartition(-cosines, n - 1)[:n]
            asked, cosines = asked[best], cosines[best]
        order = np.lexsort((asked, -cosines))
        return [(int(asked[at]), float(np.clip(cosines[at], -1.0, 1.0))) for at in order]


def write_matrix(
    folder: Path, passages: Iterable[tuple[int, str, str]], vectors_of: VectorsOf
) -> int:
    """Bring the matrix in a folder in step with ``passages``: (row number from 0, id, hash of the
    embedded text in hexadecimals). How many rows were written.

    A folder that starts as a copy of an older generation keeps the rows that did not change.
    """
    known = _hashes(folder / HASHES_FILE)
    hashes = np.zeros(len(known), dtype=np.uint64)
    written = 0
    with (folder / ROWS_FILE).open("r+b" if len(known) else "wb") as file:
        for window in _windows(passages):
            last = max(number for number, _, _ in window)
            if last >= len(hashes):
                hashes = np.concatenate([hashes, np.zeros(last + 1 - len(hashes), np.uint64)])
            changed = []
            for number, name, digest in window:
                hashes[number] = code = int(digest[:16], 16) or 1
                if number >= len(known) or int(known[number]) != code:
                    changed.append((number, name))
            if not changed:
                continue
            vectors = np.asarray(vectors_of([name for _, name in changed]), dtype="<f4")
            for (number, _), vector in zip(changed, vectors, strict=True):
                file.seek(number * vector.nbytes)
                file.write(vector.tobytes())
            written += len(changed)
    (folder / HASHES_FILE).write_bytes(hashes.astype("<u8").tobytes())
    return written


def forget_matrix(folder: Path) -> None:
    """Delete the matrix: the next one is written from the beginning."""
    for name in MATRIX_FILES:
        (folder / name).unlink(missing_ok=True)


def _hashes(path: Path) -> NDArray[np.uint64]:
    data = path.read_bytes() if path.is_file() and path.with_name(ROWS_FILE).is_file() else b""
    return np.frombuffer(data, dtype="<u8").astype(np.uint64)


def _windows(
    passages: Iterable[tuple[int, str, str]],
) -> Iterator[list[tuple[int, str, str]]]:
    remaining = iter(passages)
    while window := list(islice(remaining, _FETCHED)):
        yield window
