"""The one file that feedback is kept in: ``feedback.jsonl``, a line a record, only added to.

A file of lines and not a database: what was said is read by people and by ``grep``, it is a few
thousand records at most, and nothing in it is ever changed. One process at a time writes, under
a lock of the system; a record is on the disk before its writer is told so. A process that is
killed within a write leaves half a line at the end: the next record begins on a line of its own,
and readers pass the half one over and say so.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import FeedbackError, FeedbackLimit
from assistant.feedback.lines import feedback_of, line_of
from assistant.feedback.values import Feedback
from assistant.locking import acquire, release

FILE = "feedback.jsonl"

#: A record has some 10 kB, so this holds five thousand: years of an office. Whoever reaches the
#: port may write, and this is what they can fill.
MOST_BYTES = 50 * 1000 * 1000
#: Of one process. A room of fifty delegates that all rate within five minutes stays below it.
MOST_A_MINUTE = 30

#: Seconds to wait for another writer; a write with its sync takes some milliseconds.
_PATIENCE = 5.0
_PAUSE = 0.01


@dataclass(frozen=True, slots=True)
class Stored:
    """What the file holds: of each answer what was said last, in the order of the first word.

    ``broken`` are the numbers of lines, from 1, that are no feedback.
    """

    records: tuple[Feedback, ...]
    broken: tuple[int, ...] = ()


class FeedbackStore:
    """Adds to and reads the file of one folder; safe with threads and with other processes."""

    def __init__(
        self, folder: Path, most_bytes: int = MOST_BYTES, most_a_minute: int = MOST_A_MINUTE
    ) -> None:
        self.path = folder / FILE
        self._most_bytes = most_bytes
        self._most_a_minute = most_a_minute
        self._times: deque[float] = deque()
        self._lock = threading.Lock()

    def add(self, feedback: Feedback) -> None:
        """Write one record to the end; it is on the disk when this returns.

        Raises:
            FeedbackLimit: too many in a minute, or the file is full.
            FeedbackError: the file cannot be written.
        """
        self._not_too_often()
        line = line_of(feedback)
        try:
            self._folder()
            with _locked(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT) as file:
                self._append(file, line)
        except OSError as error:
            raise FeedbackError(f"{self.path}: cannot be written ({error.strerror}).") from error

    def read(self) -> Stored:
        """All that was said; nothing where nobody has said anything yet.

        Raises:
            FeedbackError: the file cannot be read.
        """
        try:
            with _locked(self.path, os.O_RDONLY) as file:
                size = os.fstat(file).st_size
                content = b"".join(iter(lambda: os.read(file, max(size, 1)), b""))
        except FileNotFoundError:
            return Stored(())
        except OSError as error:
            raise FeedbackError(f"{self.path}: cannot be read ({error.strerror}).") from error
        latest: dict[str, Feedback] = {}
        broken = []
        # Not splitlines(): JSON may hold U+2028 and its kin unescaped inside a string.
        for number, line in enumerate(content.split(b"\n"), start=1):
            if not line.strip():
                continue
            feedback = feedback_of(line)
            if feedback is None:
                broken.append(number)
            else:
                latest[feedback.id] = feedback
        return Stored(tuple(latest.values()), tuple(broken))

    def _not_too_often(self) -> None:
        now = time.monotonic()
        with self._lock:
            while self._times and now - self._times[0] >= 60:
                self._times.popleft()
            if len(self._times) >= self._most_a_minute:
                raise FeedbackLimit("There was much feedback in the last minute; try again later.")
            self._times.append(now)

    def _folder(self) -> None:
        folder = self.path.parent
        if not folder.is_dir():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _append(self, file: int, line: bytes) -> None:
        size = os.fstat(file).st_size
        if size + len(line) + 1 > self._most_bytes:
            raise FeedbackLimit(
                f"There is no room for more feedback: {FILE} may have {self._most_bytes} bytes; "
                "move it away to begin a new one."
            )
        if size and _last_byte(file, size) != b"\n":
            line = b"\n" + line  # what stands before it was broken off
        try:
            rest = memoryview(line)
            while rest:
                rest = rest[os.write(file, rest) :]
            os.fsync(file)
        except OSError:  # a full disk: nothing of it is left standing
            os.ftruncate(file, size)
            raise
        if not size:
            _sync_folder(self.path.parent)


@contextmanager
def _locked(path: Path, flags: int) -> Iterator[int]:
    """The open file, for the ``with`` block this process's alone; made for its owner's eyes."""
    file = os.open(path, flags | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0), 0o600)
    try:
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                acquire(file)
                break
            except (BlockingIOError, PermissionError) as error:  # the second one on Windows
                if time.monotonic() > until:
                    raise FeedbackError(
                        f"{path}: in use by another process; try again later."
                    ) from error
                time.sleep(_PAUSE)
        try:
            yield file
        finally:
            release(file)
    finally:
        os.close(file)


def _last_byte(file: int, size: int) -> bytes:
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1)


def _sync_folder(folder: Path) -> None:
    """The name of a new file is on the disk too; Windows knows no such call."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
