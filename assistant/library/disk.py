"""Files and folders of a library: flushed, copied and deleted."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from pathlib import Path

_log = logging.getLogger(__name__)

#: Linux ioctl FICLONE (linux/fs.h): both files share blocks until one is written to.
_FICLONE = 0x40049409


def flush_tree(path: Path) -> None:
    for parent, _, names in os.walk(path):
        for name in names:
            flush(Path(parent, name))
        flush(Path(parent))


def flush(path: Path) -> None:
    if path.is_dir() and sys.platform == "win32":
        return  # Windows opens no folders; its renames are journalled
    flags = os.O_RDONLY if sys.platform != "win32" else os.O_RDWR
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def delete(path: Path) -> None:
    # The report goes first, so that a folder half deleted is swept by the next run. A folder
    # that a reader holds open on Windows stays until then, too.
    try:
        (path / "report.json").unlink(missing_ok=True)
        if path.exists():
            shutil.rmtree(path)
    except OSError as error:
        _log.warning("%s could not be deleted yet: %s", path, error)


def clone(source: str, target: str) -> str:
    """Copy one file, sharing its blocks where the file system can (Btrfs, XFS)."""
    if sys.platform == "linux":
        import fcntl

        with Path(source).open("rb") as old, Path(target).open("wb") as new:
            try:
                fcntl.ioctl(new.fileno(), _FICLONE, old.fileno())
            except OSError:
                pass
            else:
                return target
    return shutil.copyfile(source, target)
