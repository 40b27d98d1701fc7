"""One writer at a time: an exclusive lock on ``library/lock``, held by the operating system.

The lock is dropped by the system when the process ends, however it ends, so a killed ingest
never leaves the library locked. The file keeps the process id of the holder for the message
that a second writer gets.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.errors import LibraryError, LibraryLocked
from assistant.locking import acquire, release


class WriterLock:
    """Proof that this process may write to ``folder``; made by :func:`writer_lock` only."""

    __slots__ = ("folder",)

    def __init__(self, folder: Path) -> None:
        self.folder = folder


@contextmanager
def writer_lock(folder: Path) -> Iterator[WriterLock]:
    """Hold the writer's lock of a library folder (made when missing) for the ``with`` block.

    Raises:
        LibraryLocked: another writer holds it; names its process id. Never waits.
        LibraryError: the folder cannot be made or written to.
    """
    path = folder / "lock"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise LibraryError(f"Cannot write to the library {folder}: {error.strerror}.") from error
    try:
        try:
            acquire(descriptor)
        except OSError:
            raise LibraryLocked(
                f"The library {folder} is being written by {_holder(descriptor)}; "
                "wait until it has finished, then try again."
            ) from None
        try:
            _sign(descriptor)
            yield WriterLock(folder)
        finally:
            release(descriptor)
    finally:
        os.close(descriptor)


def _holder(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    written = os.read(descriptor, 20).decode("ascii", "replace").strip()
    return f"process {written}" if written.isdigit() else "another process"


def _sign(descriptor: int) -> None:
    # A full disk must not stop a run that would only find out that nothing changed: the
    # process id serves a message, the lock holds without it.
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"{os.getpid()}\n".encode("ascii"))
    except OSError:
        return
