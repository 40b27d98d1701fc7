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
from assistant.index.sealed import DATABASE, damage_seen

if TYPE_CHECKING:
    from chromadb import Collection
    from chromadb.api import ClientAPI

#: Chroma refuses to read or write more than 5461 records at once.
LARGEST_BATCH = 5_000

_COLLECTION = "passages"
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

    if readonly:
        if not (folder / DATABASE).is_file():
            raise LibraryError(f"There is no vector index in {folder}: {_REPAIR}.")
        if damage := damage_seen(folder):
            raise _damaged(folder, damage)
    settings = Settings(anonymized_telemetry=False, allow_reset=False)
    try:
        with reporting(folder):
            client = chromadb.PersistentClient(str(folder), settings=settings)
    except (LibraryError, ValueError, OSError) as error:
        _forget(folder)
        raise (error if isinstance(error, LibraryError) else _damaged(folder, str(error))) from None
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


@contextmanager
def reporting(folder: Path) -> Iterator[None]:
    """Turn what Chroma raises on damaged files into one line that says what to do."""
    from chromadb.errors import ChromaError

    try:
        yield
    except ChromaError as error:
        raise _damaged(folder, str(error) or type(error).__name__) from None
    except BaseException as error:
        # The class of a panic in Rust is made by its bindings and can be imported from nowhere.
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(folder, str(error)) from None


def _damaged(folder: Path, reason: str) -> LibraryError:
    line = next(iter(reason.strip().splitlines()), "")[:200]
    return LibraryError(f"The vector index in {folder} is damaged ({line}): {_REPAIR}.")
