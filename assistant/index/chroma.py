"""The only door to Chroma: opening a folder, and what its failures mean to a person.

Chroma is called directly: langchain-chroma returns no hit that has no text of its own, and the
text is the library's to hold.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING

from assistant.errors import LibraryError, LibraryVersionError
from assistant.index.sealed import DATABASE, damage_seen

if TYPE_CHECKING:
    from chromadb import Collection
    from chromadb.api import ClientAPI

#: Chroma refuses to read or write more than 5461 records at once.
LARGEST_BATCH = 5_000

_PANIC = "PanicException"
_STANDARD_ERROR = 2
_one_at_a_time = Lock()

_COLLECTION = "passages"
_MODEL = "model"
REPAIR = "python ingest.py makes it again from the library"


def open_collection(
    folder: Path, model: str | None, *, readonly: bool
) -> tuple[ClientAPI, Collection]:
    """The collection of vectors in ``folder``; a writer makes it where there is none.

    ``model`` is the fingerprint that the vectors must come from; a reader may pass None to take
    what is there.

    Raises:
        LibraryVersionError: its vectors come from another model than ``model``.
        LibraryError: missing (for a reader) or damaged.
    """
    import chromadb
    from chromadb.config import Settings

    if readonly:
        if not (folder / DATABASE).is_file():
            raise LibraryError(f"There is no vector index in {folder}: {REPAIR}.")
        if damage := damage_seen(folder):
            raise _damaged(folder, damage)
    settings = Settings(anonymized_telemetry=False, allow_reset=False)
    with _panics_unprinted():
        try:
            with reporting(folder):
                client = chromadb.PersistentClient(str(folder), settings=settings)
        except (LibraryError, ValueError, OSError) as error:
            _forget(folder)
            told = error if isinstance(error, LibraryError) else _damaged(folder, str(error))
            raise told from None
        try:
            with reporting(folder):
                collection = _collection(client, model, readonly=readonly)
                if model is not None:
                    _check_model(collection, model, folder)
        except LibraryError:
            client.close()
            raise
    return client, collection


def _forget(folder: Path) -> None:
    """Chroma keeps what it began to open, and hands it out at the next opening as if it were
    whole; its public way to drop that drops the indexes of other generations, too."""
    from chromadb.api.shared_system_client import SharedSystemClient

    SharedSystemClient._identifier_to_system.pop(str(folder), None)  # noqa: SLF001


def _collection(client: ClientAPI, model: str | None, *, readonly: bool) -> Collection:
    if readonly or model is None:
        return client.get_collection(_COLLECTION, embedding_function=None)
    return client.get_or_create_collection(
        _COLLECTION,
        configuration={"hnsw": {"space": "cosine"}},
        metadata={_MODEL: model},
        embedding_function=None,  # Chroma's default would download a model
    )


def _check_model(collection: Collection, model: str, folder: Path) -> None:
    made_with = (collection.metadata or {}).get(_MODEL, "unknown")
    if made_with != model:
        raise LibraryVersionError(
            f"The vector index in {folder} was made with the embedding model {made_with}, "
            f"not {model}: set EMBEDDING_MODEL as it was, or run python ingest.py --rebuild."
        )


class reporting:  # noqa: N801  # read as a verb: ``with reporting(folder):``
    """Turns what Chroma raises on damaged files into one line that says what to do.

    A panic of its Rust part is no ``Exception``, and its class can be imported from nowhere.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None or error is None:
            return
        from chromadb.errors import ChromaError

        if issubclass(kind, ChromaError) or kind.__name__ == _PANIC:
            raise _damaged(self._folder, str(error) or kind.__name__) from None


@contextmanager
def _panics_unprinted() -> Iterator[None]:
    """Rust prints a panic on standard error before Python hears of it. What is written there
    meanwhile is held back, and passed on unless it was a panic."""
    if sys.stderr is None:  # closed before Python started
        yield
        return
    with _one_at_a_time, ExitStack() as opened:
        try:
            held_back = opened.enter_context(TemporaryFile())
            standard_error = os.dup(_STANDARD_ERROR)
        except OSError:  # closed since, or there is no folder to hold it back in
            yield
            return
        sys.stderr.flush()
        os.dup2(held_back.fileno(), _STANDARD_ERROR)
        try:
            yield
        finally:
            sys.stderr.flush()
            os.dup2(standard_error, _STANDARD_ERROR)
            os.close(standard_error)
            held_back.seek(0)
            written = held_back.read()
            if b"panicked at" not in written:
                os.write(_STANDARD_ERROR, written)


def _damaged(folder: Path, reason: str) -> LibraryError:
    line = next(iter(reason.strip().splitlines()), "")[:200]
    return LibraryError(f"The vector index in {folder} is damaged ({line}): {REPAIR}.")
