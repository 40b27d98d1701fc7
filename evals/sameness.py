"""Whether two generations of a library are the same: every row, every term, every vector."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from assistant.index.chroma import open_collection
from assistant.library import Generation

#: Vectors of one text, embedded beside others in batches of another length, differ by rounding.
_TOLERANCE = 1e-5


def differences(one: Generation, other: Generation) -> tuple[str, ...]:
    """One line for each table and set of vectors that is not the same."""
    return (*_of_tables(one.database, other.database), *_of_vectors(one.vectors, other.vectors))


def _of_tables(one: Path, other: Path) -> Iterator[str]:
    with closing(_connected(one)) as first, closing(_connected(other)) as second:
        names = _tables(first)
        if names != _tables(second):
            yield f"tables: {sorted(names ^ _tables(second))}"
        for name in sorted(names & _tables(second)):
            rows, others = _rows(first, name), _rows(second, name)
            if rows != others:
                yield f"{name}: {len(rows)} and {len(others)} rows, not the same"


def _connected(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def _tables(connection: sqlite3.Connection) -> set[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in found}


def _rows(connection: sqlite3.Connection, name: str) -> list[tuple[Any, ...]]:
    # The name is one that the file itself gave.
    return sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)  # noqa: S608


def _of_vectors(one: Path, other: Path) -> Iterator[str]:
    first, second = _vectors(one), _vectors(other)
    if first.keys() != second.keys():
        yield f"vectors: {len(first)} and {len(second)}, not of the same passages"
    hashes = sum(first[name][0] != second[name][0] for name in first.keys() & second.keys())
    if hashes:
        yield f"vectors: {hashes} are of another text"
    far = [
        float(np.abs(first[name][1] - second[name][1]).max())
        for name in first.keys() & second.keys()
    ]
    if far and max(far) > _TOLERANCE:
        yield f"vectors: {sum(d > _TOLERANCE for d in far)} differ, by up to {max(far):.1e}"


def _vectors(folder: Path) -> dict[str, tuple[object, Any]]:
    client, collection = open_collection(folder, None, readonly=True)
    try:
        held = collection.get(include=["embeddings", "metadatas"])
    finally:
        client.close()
    rows = zip(held["ids"], held["metadatas"] or [], held["embeddings"], strict=True)
    return {name: (metadata, np.asarray(vector)) for name, metadata, vector in rows}
