"""``ask --save FILE``: the answer as a note on disk, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import UsageError

if TYPE_CHECKING:  # --help needs none of them
    from assistant.types import Answer


def check_target(path: Path, *, force: bool) -> None:
    """Whether a note can be saved there; asked before the answer is worked out.

    Raises:
        UsageError: the ending is of no format, the file exists, or its folder does not.
    """
    ending = _ending(path)
    from assistant.notes import FORMATS

    if ending not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS)
        raise UsageError(f"--save {path}: the name of a note ends in {known}.")
    if path.is_dir():
        raise UsageError(f"--save {path}: this is a folder; name a file.")
    if not path.parent.is_dir():
        raise UsageError(f"--save {path}: there is no folder {path.parent}.")
    if path.exists() and not force:
        raise UsageError(f"--save {path}: the file exists; --force writes over it.")


def save_note(path: Path, answer: Answer, status: Mapping[str, object]) -> None:
    """Write the note of an answer that was just given.

    Args:
        status: what the assistant says of its library.

    Raises:
        NoteError: this machine cannot write that format.
        UsageError: the file cannot be written.
    """
    from assistant.notes import held_as_of, note_of, written

    now = datetime.now(UTC)
    note = note_of(answer, now.date(), held_as_of(status, now))
    _replace(path, written(note, _ending(path)))


def _ending(path: Path) -> str:
    return path.suffix.lower().removeprefix(".")


def _replace(path: Path, content: bytes) -> None:
    """A file beside it first, then one rename: nobody sees half a note."""
    beside = ""
    try:
        number, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(number, "wb") as file:
            file.write(content)
        umask = os.umask(0)
        os.umask(umask)
        Path(beside).chmod(0o666 & ~umask)  # as any file that a command writes
        Path(beside).replace(path)
    except OSError as error:
        if beside:
            with contextlib.suppress(OSError):
                Path(beside).unlink()
        raise UsageError(f"{path}: cannot be written ({error.strerror or error}).") from None
