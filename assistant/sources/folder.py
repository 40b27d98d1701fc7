"""Files and folders on this machine, as sources of documents."""

from __future__ import annotations

import filecmp
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count
from pathlib import Path

from assistant.errors import CorpusError
from assistant.sources.manifest import MANIFEST_NAME, read_manifest
from assistant.types import DocumentEntry

#: Beside documents a corpus folder holds these, which are not documents themselves.
_NOT_DOCUMENTS = {MANIFEST_NAME, "register", "README.md"}
#: What secretariats issue; other files (tables, images, archives) are left alone. Formats that
#: no reader takes are named all the same, so that the report says what to do with them.
_DOCUMENT_SUFFIXES = {".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".doc", ".odt", ".rtf"}


@dataclass(frozen=True, slots=True)
class Source:
    """One document to read: what the manifest says of it and where it lies.

    ``root`` is the path that the person named; documents of a root that are gone from it are
    gone from the library after the next ingest of that root.
    """

    entry: DocumentEntry
    path: Path
    root: str


def discover(root: Path, taken: Mapping[str, Path] | None = None) -> tuple[Source, ...]:
    """All documents under a file or folder, in a stable order.

    A folder's ``manifest.toml`` names ids and titles; a file without an entry takes its id
    from its stem, with its folders in front where stems collide. ``taken`` are the ids that
    documents from elsewhere have, each with its file: a file without an entry does not take
    the id of another text. An id in a manifest is a person's word and is not changed.

    Raises:
        CorpusError: the path is not there or cannot be listed, holds no document, or its
            manifest is at fault.
    """
    if not root.exists():
        raise CorpusError(f"{root}: there is no such file or folder.")
    name = str(root.resolve())
    held = taken or {}
    if root.is_file():
        entry = _entry_in_manifest(root)
        if entry is None:
            identifier = _ids_from_paths([root], root.parent, set(), held)[root]
            entry = DocumentEntry(id=identifier, file=_printable(root.name), title="")
        return (Source(entry, root, name),)
    listed: dict[Path, DocumentEntry] = {}
    manifest = root / MANIFEST_NAME
    if manifest.is_file():
        listed = {root / entry.file: entry for entry in read_manifest(manifest)}
    unlisted = [path for path in _walk(root, root.resolve()) if path not in listed]
    ids = _ids_from_paths(unlisted, root, {entry.id for entry in listed.values()}, held)
    sources = [Source(entry, path, name) for path, entry in listed.items()]
    for path in unlisted:
        file = _printable(path.relative_to(root).as_posix())
        sources.append(Source(DocumentEntry(id=ids[path], file=file, title=""), path, name))
    if not sources:
        suffixes = ", ".join(sorted(_DOCUMENT_SUFFIXES))
        raise CorpusError(f"{root}: holds no document; put files with {suffixes} there.")
    return tuple(sources)


def _walk(folder: Path, root: Path) -> Iterator[Path]:
    """Document files below ``folder``, sorted; hidden ones and the register are left out."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:  # to pass it over would look as if its documents were deleted
        raise CorpusError(f"{folder}: cannot be listed ({error.strerror}).") from None
    for path in paths:
        if path.name in _NOT_DOCUMENTS or path.name.startswith((".", "~$")):
            continue
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            yield path  # the reader refuses it by name, so that the report tells
        elif path.is_dir():
            if not path.is_symlink():  # what it leads to, within the root, is read anyway
                yield from _walk(path, root)
        elif path.suffix.lower() in _DOCUMENT_SUFFIXES:
            yield path


def _entry_in_manifest(path: Path) -> DocumentEntry | None:
    """The entry of a single file in the manifest of its own or its parent's folder."""
    for folder in (path.parent, path.parent.parent):
        manifest = folder / MANIFEST_NAME
        if manifest.is_file():
            for entry in _entries(manifest, manifest.stat().st_mtime_ns):
                if (folder / entry.file).resolve() == path.resolve():
                    return entry
    return None


@lru_cache(maxsize=8)
def _entries(manifest: Path, _changed_at: int) -> tuple[DocumentEntry, ...]:
    """Read once for thousands of files that are named one by one, as by a shell's ``*.pdf``."""
    return read_manifest(manifest)


def same_text(one: Path, other: Path) -> bool:
    """Whether two paths are one file, or files of the same bytes."""
    try:
        return one.resolve() == other.resolve() or filecmp.cmp(one, other, shallow=False)
    except OSError:
        return False


def _ids_from_paths(
    paths: Sequence[Path], root: Path, listed: set[str], held: Mapping[str, Path]
) -> dict[Path, str]:
    stems = Counter(_slug(path.stem) for path in paths)
    used = set(listed)
    ids: dict[Path, str] = {}
    for path in paths:
        stem = _slug(path.stem)
        names = _longer_names(path, root, used)
        if stems[stem] == 1:
            names = chain([stem], names)
        ids[path] = next(
            name
            for name in names
            if name not in used and (name not in held or same_text(held[name], path))
        )
        used.add(ids[path])
    return ids


def _longer_names(path: Path, root: Path, used: set[str]) -> Iterator[str]:
    """Names for a file whose stem another has, the more telling first."""
    inside = _slug("-".join(path.relative_to(root).with_suffix("").parts))
    suffix = path.suffix.lstrip(".").lower()
    yield inside
    if inside in used:  # a.pdf beside a.docx
        yield f"{inside}-{suffix}"
    outside = _slug(f"{root.name}-{inside}")
    yield outside
    yield f"{outside}-{suffix}"
    yield from (f"{outside}-{number}" for number in count(2))


def _printable(name: str) -> str:
    """A file name that any program can show; names on disk may be in no encoding at all."""
    return os.fsencode(name).decode("utf-8", "replace")


def _slug(stem: str) -> str:
    return re.sub(r"[^\w.()\[\]-]+", "-", stem).strip("-") or "document"
