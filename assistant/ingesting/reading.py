"""Reading and structuring documents, some at a time, each in a process of its own.

Documents come from anywhere, and what reads a PDF is written in C: it may end its process, or
never come back. So that one such file is one line in the report, each worker is a pool of one
process: the file that ended it is known, and no other is lost with it.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for
from pathlib import Path

from assistant import documents
from assistant.errors import CorpusError
from assistant.sources import archive_of, read_member
from assistant.types import DocumentEntry, ParsedDocument

#: Documents being read or read and not yet written; it bounds the memory of an ingest.
MOST_IN_FLIGHT = 8

#: Bytes of documents below which no process is started: two cost 0.27 s (fork server, Linux,
#: 2 processors), in which one reads 90,000 characters of text; two break even at twice that.
WORTH_A_PROCESS = 200_000

#: Seconds for one document: a page that is recognised from its image takes up to 3, so that 600
#: scanned pages pass; text is read at some 80 pages a second.
MOST_SECONDS = 1800.0


@dataclass(frozen=True, slots=True)
class Task:
    """One document to read. ``digest`` stands for the file and all that its reading depends on."""

    entry: DocumentEntry
    path: Path
    digest: str
    max_bytes: int
    ocr: bool = False  # pages without a text layer are recognised from their image


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: read, or one line that names the file and says why not."""

    task: Task
    parsed: ParsedDocument | None
    failure: str = ""


def content_of(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file or of a member of an archive.

    Raises:
        CorpusError: they cannot be read, or are more than ``max_bytes``; names the file.
    """
    if archive_of(path) is not None:
        return read_member(path, max_bytes=max_bytes)
    return documents.read_bytes(path, max_bytes=max_bytes)


def read_one(task: Task) -> ParsedDocument:
    """Read and structure one document, in this process.

    Raises:
        CorpusError: it cannot be read; names the file.
    """
    content = content_of(task.path, task.max_bytes)
    source = documents.read_data(content, str(task.path), ocr=task.ocr)
    return documents.parse_document(task.entry, source, task.digest)


def workers_for(size: int, chosen: int) -> int:
    """How many processes read ``size`` bytes of documents; 0: none but this one.

    ``chosen`` is the setting INGEST_WORKERS, 0 for as many as there are processors.
    """
    if size < WORTH_A_PROCESS:
        return 0
    return min(chosen or os.cpu_count() or 1, MOST_IN_FLIGHT)


def read_all(
    tasks: Iterable[Task], workers: int, most_seconds: float = MOST_SECONDS
) -> Iterator[Outcome]:
    """Read documents ``workers`` at a time; outcomes come in the order of the tasks.

    No document is begun while :data:`MOST_IN_FLIGHT` are waiting to be taken. What a reader did
    not foresee, the end of its process included, is the failure of its document alone.
    """
    pools = [_Pool(processes=workers > 0, most_seconds=most_seconds) for _ in range(workers or 1)]
    try:
        yield from _outcomes(iter(tasks), pools)
    finally:
        for pool in pools:
            pool.close()


def _outcomes(tasks: Iterator[Task], pools: list[_Pool]) -> Iterator[Outcome]:
    idle = deque(pools)
    begun: deque[tuple[Task, Future[ParsedDocument], _Pool]] = deque()
    running: dict[Future[ParsedDocument], _Pool] = {}
    while True:
        while idle and len(begun) < MOST_IN_FLIGHT and (task := next(tasks, None)):
            pool = idle.popleft()
            future = pool.begin(task)
            begun.append((task, future, pool))
            running[future] = pool
        if not begun:
            return
        done, _ = wait(running, return_when=FIRST_COMPLETED) if running else (set(), set())
        idle.extend(running.pop(future) for future in done)
        while begun and begun[0][1].done():
            task, future, pool = begun.popleft()
            yield _outcome(task, future, pool)


def _outcome(task: Task, future: Future[ParsedDocument], pool: _Pool) -> Outcome:
    error = future.exception()
    if error is None:
        return Outcome(task, future.result())
    if isinstance(error, CorpusError):
        return Outcome(task, None, str(error))
    if isinstance(error, BrokenExecutor):
        reason = (
            f"its reader ended without a word, or took more than {pool.most_seconds:.0f} seconds"
        )
        return Outcome(task, None, f"{task.path}: {reason}; convert the file or split it")
    said = f"{type(error).__name__}: {error}".removesuffix(": ")
    return Outcome(task, None, f"{task.path}: cannot be read ({said}); convert the file")


@dataclass(slots=True)
class _Pool:
    """One worker, begun anew when a document ended it; a thread where no process is worth it."""

    processes: bool
    most_seconds: float
    _executor: Executor | None = field(default=None, init=False)
    _alive: Connection | None = field(default=None, init=False)  # closed with this process

    def begin(self, task: Task) -> Future[ParsedDocument]:
        """Start on a document; the worker is idle."""
        if not self.processes:
            return self._running().submit(read_one, task)
        try:
            return self._running().submit(_read_watched, task, self.most_seconds)
        except BrokenExecutor:  # by the document before
            self.close()
            return self._running().submit(_read_watched, task, self.most_seconds)

    def close(self) -> None:
        """End the worker, also in the midst of a document."""
        if self._alive is not None:
            self._alive.close()
            self._alive = None
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def _running(self) -> Executor:
        if self._executor is not None:
            return self._executor
        if self.processes:
            context = _context()
            ended, self._alive = context.Pipe(duplex=False)
            self._executor = ProcessPoolExecutor(
                1, mp_context=context, initializer=_end_with_parent, initargs=(ended,)
            )
        else:
            self._executor = ThreadPoolExecutor(1)
        return self._executor


def _context() -> multiprocessing.context.SpawnContext | multiprocessing.context.ForkServerContext:
    """A worker must not be a fork of this process: it would hold the writer's lock, and has none
    of the model's threads. A fork server has the readers imported once (7 ms a worker, else 120).
    """
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["assistant.ingesting.reading"])
    return context


def _end_with_parent(ended: Connection) -> None:
    """In a worker: end when the other end of a pipe is closed, be it that the ingest was killed.

    A worker holds both ends of the pipe that brings its tasks, and would wait for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the ingest is told, and ends its workers

    def watch() -> None:
        wait_for([ended])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _read_watched(task: Task, most_seconds: float) -> ParsedDocument:
    """Read one document in a worker, which ends when that takes too long: a reader in C that
    does not come back can be stopped in no other way."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123  # no path but a device
        faulthandler.dump_traceback_later(most_seconds, exit=True, file=nowhere)
        try:
            return read_one(task)
        finally:
            faulthandler.cancel_dump_traceback_later()
