"""Where documents lie: files, members of archives, and the roots that a person named.

A root is a file, a folder, an archive, or a pattern such as ``texts/**/*.pdf``. A pattern is
remembered as it was written: a file that no longer matches is gone, as from a folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from fnmatch import fnmatchcase
from pathlib import Path
from typing import IO

from assistant.errors import CorpusError
from assistant.sources.archive import archive_of, has_member, open_member

_MAGIC = frozenset("*?[")
_CHUNK = 1 << 16  # bytes compared at a time


def is_pattern(root: Path) -> bool:
    """Whether a root names files by a pattern; a file that is called so comes first."""
    return not _MAGIC.isdisjoint(str(root)) and not root.exists()


def split_pattern(root: Path) -> tuple[Path, tuple[str, ...]]:
    """The folder in which a pattern looks, and its parts below that."""
    parts = root.parts
    fixed = next(at for at, part in enumerate(parts) if not _MAGIC.isdisjoint(part))
    return Path(*parts[:fixed]), parts[fixed:]


def folder_of(root: Path) -> Path:
    """The folder that the files of a root are named from."""
    if is_pattern(root):
        return split_pattern(root)[0]
    return root.parent if root.is_file() else root


def root_is_there(root: Path) -> bool:
    """Whether a root can be looked into: of a pattern, whether its folder can."""
    return folder_of(root).is_dir() if is_pattern(root) else root.exists()


def file_is_there(path: Path) -> bool:
    """Whether a document lies at ``path``, in a folder or in an archive."""
    return path.is_file() or has_member(path)


def matches(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether a path, or a folder that it lies in, is named by a pattern; ``**`` stands for any
    number of folders."""
    if not pattern:
        return True
    if pattern[0] == "**":
        return any(matches(parts[at:], pattern[1:]) for at in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and matches(parts[1:], pattern[1:])


def leads_to(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether something in the folder of that path may match: others need not be listed."""
    if not parts or not pattern or pattern[0] == "**":
        return True
    return fnmatchcase(parts[0], pattern[0]) and leads_to(parts[1:], pattern[1:])


def same_text(one: Path, other: Path) -> bool:
    """Whether two paths are one file, or files of the same bytes."""
    try:
        if one.resolve() == other.resolve():
            return True
        with ExitStack() as stack:
            (first, size), (second, other_size) = (_stream(path, stack) for path in (one, other))
            if size != other_size:
                return False
            while chunk := first.read(_CHUNK):
                if chunk != second.read(_CHUNK):
                    return False
            return True
    except (OSError, CorpusError):
        return False


def _stream(path: Path, stack: ExitStack) -> tuple[IO[bytes], int]:
    if not path.is_file() and archive_of(path) is not None:
        return stack.enter_context(open_member(path))
    return stack.enter_context(path.open("rb")), path.stat().st_size
