"""Whether the vectors of a published generation are still what was published.

Chroma writes into its folder even when it only reads (a row for each opening, bytes of the
graph's list of lengths), so a file that differs may be in order and has to be looked into. It
is looked into by a process of its own: what searches a graph file cut short ends with a
segmentation fault, and what opens a database with a page overwritten with a panic that Python
cannot be told of in one line (both tried with Chroma 1.5.9).
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.errors import LibraryError
from assistant.index import (
    MATRIX_FILES,
    TOKEN_FILES,
    Background,
    TokenFile,
    VectorIndex,
    load_embeddings,
    sample_ids,
)
from assistant.library import Generation, Library

#: Beside the vectors: size and SHA-256 of their files as they were published.
SEAL = "vectors.json"
_DATABASE = "chroma/chroma.sqlite3"

#: Passages whose vectors are looked up by search before a generation is published or kept.
SAMPLED = 20
#: What is made of the texts and the vectors, and made again where it is not as it was published.
_BESIDE = (*MATRIX_FILES, *TOKEN_FILES)

Files = dict[str, tuple[int, str]]  # name → size in bytes, SHA-256


def seal(folder: Path) -> None:
    """Note the vector files of a generation."""
    files = _hashed(folder, _vector_files(folder) + _files(folder, _BESIDE))
    text = json.dumps(files, indent=1, sort_keys=True)
    (folder / SEAL).write_text(text + "\n", encoding="utf-8")


def unseal(folder: Path) -> None:
    """Drop what was noted of the generation that a draft was copied from."""
    (folder / SEAL).unlink(missing_ok=True)


def is_sound(held: Generation, model: str, threads: int) -> bool:
    """Whether the vectors can be kept, and come from the embedding ``model`` as it is now."""
    noted = {name: of for name, of in _noted(held.path).items() if name not in _BESIDE}
    found = _hashed(held.path, _vector_files(held.path))
    if noted == found:
        return True
    if not _of_like_sizes(noted, found):
        return False
    process = multiprocessing.get_context("spawn").Process(
        target=_look_into, args=(held, model, threads)
    )
    process.start()
    process.join()
    return process.exitcode == 0


def matrix_is_sound(held: Generation) -> bool:
    """Whether the matrix is as it was published; made from the vectors, it is cheap to mend."""
    return _as_published(held, MATRIX_FILES)


def tokens_are_sound(held: Generation) -> bool:
    """Whether the tokens of the passages are as they were published; they cost as much time as
    the vectors where they are made without them."""
    return _as_published(held, TOKEN_FILES)


def _as_published(held: Generation, names: Sequence[str]) -> bool:
    noted = _noted(held.path)
    return _hashed(held.path, _files(held.path, names)) == {name: noted.get(name) for name in names}


def _look_into(held: Generation, model: str, threads: int) -> None:
    """Ends the process: with status 0 when a sample of the vectors can be found by search."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    try:
        Background.load(held.path)
        embeddings = load_embeddings(model, threads)
        with (
            Library.open(held.database) as current,
            VectorIndex.open(held.vectors, embeddings, readonly=True) as vectors,
        ):
            sound = all_there(current, vectors)
    except LibraryError:
        sound = False
    sys.exit(0 if sound else 1)


def all_there(passages: Library, vectors: VectorIndex) -> bool:
    """Every passage has its vector, no vector lacks its passage, and a sample can be found."""
    if passages.counts()["passages"] != vectors.count():
        return False
    return not vectors.verify(sample_ids(sorted(vectors.ids()), SAMPLED))


def tokens_there(passages: Library, tokens: TokenFile | None) -> bool:
    """Every text has its tokens, and those of a sample are sound."""
    texts = {text for _, text, _ in passages.embedded()}
    if tokens is None:
        return not texts
    return len(tokens) == len(texts) and not tokens.verify(sample_ids(sorted(texts), SAMPLED))


def _of_like_sizes(noted: Files, found: Files) -> bool:
    if noted.keys() != found.keys() or _DATABASE not in found:
        return False
    return all(
        size == noted[name][0] or (name == _DATABASE and size > noted[name][0])
        for name, (size, _) in found.items()
    )


def _noted(folder: Path) -> Files:
    try:
        noted = json.loads((folder / SEAL).read_text(encoding="utf-8"))
        return {name: (size, digest) for name, (size, digest) in noted.items()}
    except (OSError, ValueError, AttributeError, TypeError):  # not there, or not as we wrote it
        return {}


def _vector_files(folder: Path) -> list[Path]:
    paths = (*(folder / "chroma").rglob("*"), *folder.glob("*.npz"))
    return [path for path in paths if path.is_file()]


def _files(folder: Path, names: Sequence[str]) -> list[Path]:
    return [path for name in names if (path := folder / name).is_file()]


def _hashed(folder: Path, paths: list[Path]) -> Files:
    files: Files = {}
    for path in paths:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        files[path.relative_to(folder).as_posix()] = (path.stat().st_size, digest)
    return files
