"""The library on disk: a folder of immutable generations and one pointer, ``CURRENT``.

    library/CURRENT     "0007"
    library/0007/       library.sqlite  chroma/  report.json
    library/lock        held by the one writer

A reader opens what ``CURRENT`` names and never sees half an ingest: a writer works in a folder
of its own, moves the pointer in one rename, and deletes only what nobody reads. ``report.json``
is the last file written before the pointer moves, so a numbered folder without it was never
published and may be swept.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import LibraryError, LibraryMissing, LibraryVersionError
from assistant.library.connecting import damaged
from assistant.library.disk import clone, delete, flush, flush_tree
from assistant.library.lease import sole_lease
from assistant.library.lock import WriterLock, writer_lock
from assistant.library.schema import SCHEMA_VERSION

_NUMBER = re.compile(r"[0-9]{4,9}")


@dataclass(frozen=True, slots=True)
class Generation:
    """One published state of the library. Nothing in ``path`` changes any more."""

    number: int
    path: Path

    @property
    def database(self) -> Path:
        return self.path / "library.sqlite"

    @property
    def vectors(self) -> Path:
        return self.path / "chroma"

    @property
    def report(self) -> Path:
        return self.path / "report.json"


class Draft:
    """The generation being written; nobody reads it before :meth:`publish`."""

    def __init__(self, folder: Path, number: int, keep: int) -> None:
        self._generation = Generation(number, folder / _name(number))
        self._folder = folder
        self._keep = keep
        self.published = False

    @property
    def path(self) -> Path:
        return self._generation.path

    @property
    def database(self) -> Path:
        return self._generation.database

    @property
    def vectors(self) -> Path:
        return self._generation.vectors

    def publish(self, report: Mapping[str, object]) -> Generation:
        """Make this the current generation; databases in it must be closed.

        Everything is on the disk before the pointer moves, so a power cut leaves the old
        generation or the new one. Older generations beyond ``keep`` are deleted afterwards.

        Raises:
            LibraryError: the disk is full or read-only; the old generation stays current.
        """
        try:
            text = json.dumps(dict(report), ensure_ascii=False, indent=1, default=str)
            self._generation.report.write_text(text + "\n", encoding="utf-8")
            flush_tree(self.path)
            flush(self._folder)
            _point(self._folder, self._generation.number)
        except OSError as error:
            raise _cannot_write(self._folder, error) from error
        self.published = True
        _delete_old(self._folder, self._generation.number, self._keep)
        return self._generation


def current(folder: Path) -> Generation:
    """The published generation of a library folder.

    Raises:
        LibraryMissing: nothing has been published there.
        LibraryVersionError: a newer program wrote it, or one too old to be read.
        LibraryError: ``CURRENT`` or what it names is damaged.
    """
    number = _pointer(folder)
    while True:
        try:
            return _published(folder, number)
        except LibraryError:
            # A writer may have moved the pointer on, and deleted what it named a moment ago.
            before, number = number, _pointer(folder)
            if number == before:
                raise


def _published(folder: Path, number: int | None) -> Generation:
    if number is None:
        raise LibraryMissing(
            f"No library in {folder}: run `python ingest.py --library {folder}` to make it."
        )
    generation = Generation(number, folder / _name(number))
    if not generation.database.is_file():
        raise LibraryError(
            f"{folder / 'CURRENT'} names generation {_name(number)}, which is not there; "
            f"{_rebuild(folder)}."
        )
    _check_version(generation, folder)
    return generation


@contextmanager
def new_generation(
    folder: Path, *, keep: int, copy: bool = True, lock: WriterLock | None = None
) -> Iterator[Draft]:
    """A draft of the next generation, under the writer's lock.

    Args:
        folder: the library's folder; made when missing.
        keep: generations left on disk after publishing, the new one included; at least 1.
        copy: start from a copy of the current generation, if there is one; without, from an
            empty folder (a rebuild, which also mends a library that cannot be read).
        lock: pass the lock when the caller holds it already.

    Leaving the block without :meth:`Draft.publish` deletes the draft.

    Raises:
        LibraryLocked: another process is writing.
        LibraryVersionError, LibraryError: what there is cannot be copied.
    """
    with nullcontext(lock) if lock else writer_lock(folder):
        _sweep(folder)
        base = _base(folder) if copy else None
        taken = [number for number, _ in _numbered(folder)]
        draft = Draft(folder, max([0, *taken, _pointer_or_zero(folder)]) + 1, max(keep, 1))
        try:
            try:
                _start(draft, base)
            except OSError as error:
                raise _cannot_write(folder, error) from error
            yield draft
        finally:
            if not draft.published:
                delete(draft.path)


def _base(folder: Path) -> Generation | None:
    try:
        return current(folder)
    except LibraryMissing:
        return None


def _start(draft: Draft, base: Generation | None) -> None:
    if base is None:
        draft.path.mkdir()
        return
    # Never hard links: the databases are written in place and would change the published copy.
    shutil.copytree(
        base.path,
        draft.path,
        copy_function=clone,
        ignore=shutil.ignore_patterns(base.report.name),
    )


def _name(number: int) -> str:
    return f"{number:04d}"


def _numbered(folder: Path) -> list[tuple[int, Path]]:
    """Numbered folders, oldest first; anything else in the library's folder is not ours."""
    found = [
        (int(path.name), path)
        for path in folder.iterdir()
        if _NUMBER.fullmatch(path.name) and path.is_dir()
    ]
    return sorted(found)


def _pointer(folder: Path) -> int | None:
    path = folder / "CURRENT"
    try:
        text = path.read_text(encoding="ascii").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise LibraryError(f"{path} cannot be read ({error}); {_rebuild(folder)}.") from error
    if not _NUMBER.fullmatch(text):
        raise LibraryError(
            f"{path} is damaged (it should hold a number such as 0007); {_rebuild(folder)}."
        )
    return int(text)


def _pointer_or_zero(folder: Path) -> int:
    try:
        return _pointer(folder) or 0
    except LibraryError:
        return 0


def _check_version(generation: Generation, folder: Path) -> None:
    address = f"{generation.database.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            (written,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        raise damaged(generation.database, error) from error
    if written == SCHEMA_VERSION:
        return
    who = "a newer" if written > SCHEMA_VERSION else "an older"
    first = "update the program, or " if written > SCHEMA_VERSION else ""
    raise LibraryVersionError(
        f"The library {folder} was written by {who} program (format {written}, this one reads "
        f"{SCHEMA_VERSION}): {first}{_rebuild(folder)}."
    )


def _rebuild(folder: Path) -> str:
    return f"run `python ingest.py --rebuild --library {folder}`"


def _point(folder: Path, number: int) -> None:
    draft = folder / "CURRENT.tmp"
    draft.write_text(f"{_name(number)}\n", encoding="ascii")
    flush(draft)
    draft.replace(folder / "CURRENT")
    flush(folder)


def _sweep(folder: Path) -> None:
    """Delete what killed runs left: numbered folders that were never published."""
    for _, path in _numbered(folder):
        if not (path / "report.json").is_file():
            delete(path)


def _delete_old(folder: Path, newest: int, keep: int) -> None:
    """What is read at the moment stays, and goes with a later ingest."""
    numbered = [(number, path) for number, path in _numbered(folder) if number != newest]
    for _, path in numbered[: max(len(numbered) - (keep - 1), 0)]:
        if lease := sole_lease(path):
            if sys.platform == "win32":
                lease.close()  # what is open there cannot be deleted
            with lease:
                delete(path)


def _cannot_write(folder: Path, error: OSError) -> LibraryError:
    # Of a copy that failed for many files, shutil lists (source, target, reason).
    listed = isinstance(error, shutil.Error) and error.args and error.args[0]
    reason = error.strerror or (listed[0][2] if listed else str(error))
    return LibraryError(f"Cannot write to the library {folder}: {reason}; nothing was changed.")
