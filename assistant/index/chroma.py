"""The only door to Chroma: opening a folder, and what its failures mean to a person.

Chroma is called directly: langchain-chroma returns no hit that has no text of its own, and the
text is the library's to hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import LibraryError, LibraryVersionError

if TYPE_CHECKING:
    from chromadb import Collection
    from chromadb.api import ClientAPI

#: Chroma refuses to read or write more than 5461 records at once.
LARGEST_BATCH = 5_000

_COLLECTION = "passages"
_DATABASE = "chroma.sqlite3"
_MODEL = "model"
_REPAIR = "python ingest.py makes it again from the library"


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
    from chromadb.errors import ChromaError

    if readonly and not (folder / _DATABASE).is_file():
        raise LibraryError(f"There is no vector index in {folder}: {_REPAIR}.")
    try:
        settings = Settings(anonymized_telemetry=False, allow_reset=False)
        client = chromadb.PersistentClient(str(folder), settings=settings)
    except (ChromaError, ValueError, OSError) as error:
        raise _damaged(folder, error) from None
    try:
        with reporting(folder):
            collection = _collection(client, model, readonly=readonly)
            if model is not None:
                _check_model(collection, model, folder)
    except LibraryError:
        client.close()
        raise
    return client, collection


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


@contextmanager
def reporting(folder: Path) -> Iterator[None]:
    """Turn what Chroma raises on damaged files into one line that says what to do."""
    from chromadb.errors import ChromaError

    try:
        yield
    except ChromaError as error:
        raise _damaged(folder, error) from None


def _damaged(folder: Path, error: Exception) -> LibraryError:
    reason = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
    return LibraryError(f"The vector index in {folder} is damaged ({reason}): {_REPAIR}.")
