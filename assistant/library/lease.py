"""A reader's hold on the generation that it reads, so that the writer does not delete it.

However few generations an operator wants to keep, an application that was asked a question in
the midst of two ingests goes on reading the old one, and Chroma opens some of its files only at
the first search. So each reader holds a shared lock on the generation's ``report.json``, and
the writer deletes only what it can lock alone. The system drops the lock when the process ends,
however it ends. On Windows a file that is open cannot be deleted: holding it open is the lock.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from assistant.errors import LibraryError

if sys.platform == "win32":

    def _lock(descriptor: int, *, shared: bool) -> bool:  # noqa: ARG001  # no locks there
        return True

else:
    import fcntl

    def _lock(descriptor: int, *, shared: bool) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: as it would be without leases
            return True
        return True


class Lease:
    """Holds until it is closed; made by :func:`reader_lease` and :func:`sole_lease`."""

    __slots__ = ("_descriptor",)

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    def close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def reader_lease(generation: Path) -> Lease:
    """Keep a published generation on the disk; one that is not published yet needs no lease.

    Raises:
        LibraryError: it is being deleted, since newer ones were published.
    """
    report = generation / "report.json"
    try:
        descriptor = os.open(report, os.O_RDONLY)
    except OSError:
        return Lease(None)
    lease = Lease(descriptor)
    # It may have been deleted between opening and locking.
    if _lock(descriptor, shared=True) and report.exists():
        return lease
    lease.close()
    raise LibraryError(f"{generation} has just been replaced by a newer generation; try again.")


def sole_lease(generation: Path) -> Lease | None:
    """To delete a generation by; None while anyone reads it."""
    try:
        descriptor = os.open(generation / "report.json", os.O_RDONLY)
    except OSError:
        return Lease(None)  # what has no report was never published, and is read by nobody
    lease = Lease(descriptor)
    if _lock(descriptor, shared=False):
        return lease
    lease.close()
    return None
