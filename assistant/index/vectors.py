"""The vectors of a library's passages, in one Chroma folder: ids, vectors, and nothing to quote.

The hash of the embedded text is kept as metadata beside each vector, so that one write carries
both and a killed run can never claim a vector it lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from assistant.errors import LibraryError
from assistant.index.chroma import LARGEST_BATCH, REPAIR, open_collection, reporting

if TYPE_CHECKING:
    from chromadb import Collection as ChromaCollection
    from chromadb.api import ClientAPI

_HASH = "hash"
#: Passages embedded and written at a time: enough to sort by length, and a progress report
#: every few seconds at 30 passages a second.
_WINDOW = 256
#: Sound vectors have length 1 to float32's precision.
_LENGTH_TOLERANCE = 1e-3

Item = TypeVar("Item")

#: Told how many items have been dealt with so far, unchanged ones included.
Progress = Callable[[int], None]


class PassageEmbeddings(Protocol):
    """What the index needs of an embedding model."""

    @property
    def fingerprint(self) -> str: ...
    @property
    def dimension(self) -> int: ...
    def embed_documents(self, texts: list[str]) -> list[list[float]]: ...
    def embed_query(self, text: str) -> list[float]: ...


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did, in numbers of vectors."""

    added: int = 0
    updated: int = 0
    removed: int = 0
    unchanged: int = 0


class VectorIndex:
    """Vectors by passage id, searched by cosine. Open with :meth:`open`, close when done.

    One process may write to a folder, and none may read it meanwhile (Chroma loses vectors
    otherwise); the library's lock and its immutable generations see to that.
    """

    def __init__(
        self,
        client: ClientAPI,
        collection: ChromaCollection,
        embeddings: PassageEmbeddings,
        *,
        folder: Path,
        readonly: bool,
    ) -> None:
        self._client = client
        self._collection = collection
        self._embeddings = embeddings
        self._folder = folder
        self._readonly = readonly

    @classmethod
    def open(cls, folder: Path, embeddings: PassageEmbeddings, *, readonly: bool) -> VectorIndex:
        """Open the index in ``folder``; a writer makes it where there is none.

        Raises:
            LibraryVersionError: its vectors come from another model.
            LibraryError: missing (for a reader) or damaged.
        """
        client, collection = open_collection(folder, embeddings.fingerprint, readonly=readonly)
        return cls(client, collection, embeddings, folder=folder, readonly=readonly)

    @staticmethod
    def count_on_disk(folder: Path) -> int | None:
        """How many passages have a vector in ``folder``, without loading a model.

        None where there is no index, or none that can be read: what is there has to be made again.
        """
        try:
            client, collection = open_collection(folder, None, readonly=True)
        except LibraryError:
            return None
        try:
            with reporting(folder):
                return int(collection.count())
        except LibraryError:
            return None
        finally:
            client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files; some 10 ms later none is open any more."""
        self._client.close()

    # ------------------------------------------------------------------------ writing

    def sync(
        self, items: Iterable[tuple[str, str, str]], progress: Progress | None = None
    ) -> SyncReport:
        """Make the index hold exactly ``items``: (id, text to embed, hash of that text).

        What is there with the same hash is left alone; what is no longer named goes. A run that
        was killed is finished by the next one.

        Raises:
            LibraryError: opened for reading, an id comes twice, or the index is damaged.
        """
        if self._readonly:
            raise LibraryError(f"The vector index in {self._folder} is open for reading only.")
        known = self._hashes()
        seen: set[str] = set()
        added = updated = 0
        for window in _windows(items, _WINDOW):
            for name, _text, _digest in window:
                if name in seen:
                    raise LibraryError(f"Passage {name} comes twice; its id must be unique.")
                seen.add(name)
            changed = [item for item in window if known.get(item[0]) != item[2]]
            self._write(changed)
            updates = sum(name in known for name, _text, _digest in changed)
            updated += updates
            added += len(changed) - updates
            if progress:
                progress(len(seen))
        vanished = [name for name in known if name not in seen]
        self._delete(vanished)
        return SyncReport(added, updated, len(vanished), len(seen) - added - updated)

    def _write(self, items: Sequence[tuple[str, str, str]]) -> None:
        if not items:
            return
        vectors = self._embeddings.embed_documents([text for _name, text, _digest in items])
        with reporting(self._folder):
            self._collection.upsert(
                ids=[name for name, _text, _digest in items],
                embeddings=np.asarray(vectors, dtype=np.float32),
                metadatas=[{_HASH: digest} for _name, _text, digest in items],
            )

    def _delete(self, names: Sequence[str]) -> None:
        with reporting(self._folder):
            for batch in _windows(names, LARGEST_BATCH):
                self._collection.delete(ids=batch)

    def _hashes(self) -> dict[str, str]:
        with reporting(self._folder):
            held = self._collection.get(include=["metadatas"])
        found = zip(held["ids"], held["metadatas"] or [], strict=True)
        return {name: str((metadata or {}).get(_HASH, "")) for name, metadata in found}

    # ------------------------------------------------------------------------ reading

    def query(self, question: str | Sequence[float], n: int) -> list[tuple[str, float]]:
        """The ``n`` nearest passages to a question or its vector: (id, cosine -1 to 1), best first.

        Fewer come back where the index holds fewer.

        Raises:
            LibraryError: the index is damaged.
        """
        vector = self._embeddings.embed_query(question) if isinstance(question, str) else question
        with reporting(self._folder):
            held = self._collection.query(
                query_embeddings=[np.asarray(vector, dtype=np.float32)],
                n_results=n,
                include=["distances"],
            )
        (names,), (distances,) = held["ids"], held["distances"] or [[]]
        # Chroma's cosine distance is 1 - cosine, with rounding on either side.
        near = [
            (name, float(np.clip(1.0 - far, -1.0, 1.0)))
            for name, far in zip(names, distances, strict=True)
        ]
        return sorted(near, key=lambda pair: (-pair[1], pair[0]))

    def similarity(self, ids: Sequence[str], vector: Sequence[float]) -> dict[str, float]:
        """The exact cosine of ``vector`` with each passage that the index holds, by id."""
        names, matrix = self._vectors(ids)
        cosines = matrix @ _unit(np.asarray(vector, dtype=np.float32))
        return {
            name: float(np.clip(cosine, -1.0, 1.0))
            for name, cosine in zip(names, cosines, strict=True)
        }

    def count(self) -> int:
        """How many passages have a vector."""
        with reporting(self._folder):
            return int(self._collection.count())

    def ids(self) -> set[str]:
        """The ids of all passages that have a vector."""
        with reporting(self._folder):
            return set(self._collection.get(include=[])["ids"])

    def verify(self, ids: Collection[str]) -> tuple[str, ...]:
        """Those of ``ids`` without a sound vector: absent, of no length 1, or not found by search.

        Meant for a sample: each costs a search.
        """
        names, matrix = self._vectors(list(ids))
        vectors = dict(zip(names, matrix, strict=True))
        return tuple(name for name in ids if not self._is_sound(vectors.get(name)))

    def _is_sound(self, vector: NDArray[np.float32] | None) -> bool:
        if vector is None or vector.shape != (self._embeddings.dimension,):
            return False
        if not abs(float(np.linalg.norm(vector)) - 1.0) < _LENGTH_TOLERANCE:  # also NaN
            return False
        # Passages with the same text share a vector, so the id found may be a twin's.
        nearest = self.query(vector.tolist(), 1)
        return bool(nearest) and nearest[0][1] > 1.0 - _LENGTH_TOLERANCE

    def vectors_of(self, ids: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of passages, one row each in the order of ``ids``.

        Raises:
            LibraryError: one of them has no vector.
        """
        names, matrix = self._vectors(ids)
        rows = {name: row for row, name in enumerate(names)}
        missing = [name for name in ids if name not in rows]
        if missing:
            raise LibraryError(f"There is no vector of passage {missing[0]}: {REPAIR}.")
        return matrix[[rows[name] for name in ids]]

    def _vectors(self, ids: Sequence[str]) -> tuple[list[str], NDArray[np.float32]]:
        names: list[str] = []
        rows: list[NDArray[np.float32]] = []
        for batch in _windows(dict.fromkeys(ids), LARGEST_BATCH):
            with reporting(self._folder):
                held = self._collection.get(ids=batch, include=["embeddings"])
            names += held["ids"]
            rows.append(
                np.asarray(held["embeddings"], dtype=np.float32).reshape(len(held["ids"]), -1)
            )
        if not names:
            return [], np.zeros((0, self._embeddings.dimension), dtype=np.float32)
        return names, np.concatenate([row for row in rows if len(row)])


def _windows(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    iterator = iter(items)
    while window := list(islice(iterator, size)):
        yield window


def _unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length > 0.0 else vector
