"""Zip archives: each member is a document, read one at a time and never unpacked to disk.

A member is named by a path below its archive, ``texts.zip/2017/decision.pdf``: no file can lie
there, so the name is unambiguous, and folders and archives are walked alike. An archive is what
somebody sent: what it says of itself is checked against limits before anything is read.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO

from assistant.errors import CorpusError

SUFFIX = ".zip"

#: The documents of one session of the General Assembly are some 4,000 in six languages.
MOST_MEMBERS = 20_000
#: Bytes of an archive's table of contents: 400 for each member, whose names are rarely past 200.
_LARGEST_TABLE = MOST_MEMBERS * 400
#: Bytes of all members unpacked. It bounds the time, not the memory: one member is read at a time.
MOST_BYTES = 4_000_000_000
#: Unpacked to packed. Official texts pack 3 to 6 times, tables of zeros some 50; deflate can do
#: 1,032. Below :data:`_SMALL` bytes no ratio harms.
MOST_RATIO = 200
_SMALL = 1_000_000
#: Characters of a member's path; longer ones no file system would hold.
_LONGEST_NAME = 500

#: Bzip2 and LZMA reach any ratio, and LZMA asks for as much memory as the archive says.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1  # bit 0 of the general purpose flags (PKWARE APPNOTE, 4.4.4)
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,  # a version of the format that the library does not know
    UnicodeDecodeError,  # of names
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that lies where documents are looked for and is not opened; ``reason`` goes on
    after its path: "leads out of the folder; copy the file"."""

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class _Opened:
    file: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]  # path with "/" → what the archive says of it
    refused: tuple[Refused, ...]


def is_archive(path: Path) -> bool:
    """Whether a file is to be looked into; a Word file that is called ``.zip`` is not."""
    return path.suffix.lower() == SUFFIX and path.is_file() and not _is_word(path)


def member_paths(archive: Path) -> tuple[tuple[Path, ...], tuple[Refused, ...]]:
    """The members of an archive as paths below it, in order, and those that are not opened.

    An archive that cannot be opened or passes a limit is one refusal, of itself.
    """
    try:
        opened = _opened(archive)
    except CorpusError as error:
        return (), (Refused(archive, str(error)),)
    return tuple(archive / name for name in sorted(opened.members)), opened.refused


def archive_of(path: Path) -> Path | None:
    """The archive that a member's path leads into; None for a path of any other kind."""
    for parent in path.parents:
        if parent.suffix.lower() == SUFFIX and parent.is_file():
            return parent
    return None


def has_member(path: Path) -> bool:
    """Whether there is a member of that path."""
    archive = archive_of(path)
    try:
        return archive is not None and _name(archive, path) in _opened(archive).members
    except CorpusError:
        return False


def read_member(path: Path, *, max_bytes: int) -> bytes:
    """The bytes of one member of at most ``max_bytes`` bytes.

    Raises:
        CorpusError: it is not there any more, too large or damaged. One line, names the member.
    """
    with open_member(path) as (file, size):
        if size > max_bytes:
            raise CorpusError(
                f"{path}: is larger than {max_bytes:,} bytes; raise MAX_DOCUMENT_MB or split it"
            )
        try:
            return file.read(max_bytes)
        except _DAMAGE as error:
            raise CorpusError(f"{path}: is damaged in its archive ({_said(error)})") from None


@contextmanager
def open_member(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The stream of a member and its size in bytes, for a ``with`` block.

    Raises:
        CorpusError: there is no such member, or it cannot be opened.
    """
    archive = archive_of(path)
    if archive is None:
        raise CorpusError(f"{path}: is not there any more")
    try:
        opened = _opened(archive)
    except CorpusError as error:
        raise CorpusError(f"{archive}: {error}") from None
    info = opened.members.get(_name(archive, path))
    if info is None:
        raise CorpusError(f"{path}: is not there any more")
    try:
        file = opened.file.open(info)
    except _DAMAGE as error:
        raise CorpusError(f"{path}: is damaged in its archive ({_said(error)})") from None
    with file:
        yield file, info.file_size


def _name(archive: Path, path: Path) -> str:
    return path.relative_to(archive).as_posix()


def _opened(archive: Path) -> _Opened:
    """The archive, kept open: opening one anew for each of 4,000 members took minutes.

    Raises:
        CorpusError: it cannot be used; the message goes on after its path.
    """
    try:
        state = archive.stat()
    except OSError as error:
        raise CorpusError(f"cannot be read ({error.strerror})") from None
    return _open(archive, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4)
def _open(archive: Path, _changed_at: int, _size: int) -> _Opened:
    try:
        _check_table(archive)
        file = zipfile.ZipFile(archive)
    except _DAMAGE as error:
        raise CorpusError(f"cannot be opened as a zip archive ({_said(error)})") from None
    infos = [info for info in file.infolist() if not info.is_dir()]
    if len(infos) > MOST_MEMBERS:
        raise CorpusError(_too_many())
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise CorpusError(f"would unpack to more than {MOST_BYTES:,} bytes; unpack it yourself")
    members: dict[str, zipfile.ZipInfo] = {}
    refused: list[Refused] = []
    for info in infos:
        name = PurePosixPath(info.filename.replace("\\", "/")).as_posix()
        reason = _fault(name, info) or ("comes twice in the archive" if name in members else "")
        if reason:
            # A shown path that climbs out of the archive would be mistaken for a file there.
            shown = "/".join(part for part in name.split("/") if part not in ("", ".."))
            refused.append(Refused(archive / shown[:_LONGEST_NAME], reason))
        else:
            members[name] = info
    return _Opened(file, members, tuple(refused))


def _fault(name: str, info: zipfile.ZipInfo) -> str:
    """Why a member is not to be read, or an empty string."""
    outside = PureWindowsPath(name).drive or name.startswith("/") or ".." in name.split("/")
    bomb = info.file_size > _SMALL and info.file_size > MOST_RATIO * max(info.compress_size, 1)
    faults = (
        (outside, "its name leads out of the archive"),
        (len(name) > _LONGEST_NAME, "its name is too long"),
        (_is_link(info), "is a link; put the file itself into the archive"),
        (info.flag_bits & _ENCRYPTED, "is encrypted; pack it without a password"),
        (name.lower().endswith(SUFFIX), "is a packed file in a packed file; unpack it first"),
        (info.compress_type not in _METHODS, "is packed in a way that is not read; pack it anew"),
        (bomb, f"would unpack to more than {MOST_RATIO} times its size"),
    )
    return next((reason for holds, reason in faults if holds), "")


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _check_table(archive: Path) -> None:
    """Look at the size of the table of contents before it is read: 300 bytes of memory for each
    46 bytes of it, as many as its maker liked.

    Raises:
        CorpusError: more members than are read; those with a ZIP64 record hold over 65,534
            members or 4 GB, which is past our limits as well.
    """
    longest = 22 + 65_535  # the record that ends an archive, and its comment (APPNOTE, 4.3.16)
    with archive.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(size - longest - 20, 0))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise zipfile.BadZipFile("it has no table of contents")
    (table,) = struct.unpack_from("<L", tail, at + 12)
    if table > _LARGEST_TABLE or tail[max(at - 20, 0) : at].startswith(b"PK\x06\x07"):
        raise CorpusError(_too_many())


def _is_word(path: Path) -> bool:
    try:
        return "[Content_Types].xml" in _opened(path).members
    except CorpusError:
        return False


def _too_many() -> str:
    return f"holds more than {MOST_MEMBERS:,} files or 4 GB; unpack it yourself"


def _said(error: BaseException) -> str:
    reason = error.strerror if isinstance(error, OSError) else ""
    return reason or str(error) or type(error).__name__
