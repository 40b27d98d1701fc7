"""Files and folders on this machine, as sources of documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import CorpusError
from assistant.sources.manifest import MANIFEST_NAME, read_manifest
from assistant.types import DocumentEntry

#: Beside documents a corpus folder holds these, which are not documents themselves.
_NOT_DOCUMENTS = {MANIFEST_NAME, "register", "README.md"}
#: What secretariats issue; other files are left alone and counted.
_DOCUMENT_SUFFIXES = {".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".doc"}


@dataclass(frozen=True, slots=True)
class Source:
    """One document to read: what the manifest says of it and where it lies.

    ``root`` is the path that the person named; documents of a root that are gone from it are
    gone from the library after the next ingest of that root.
    """

    entry: DocumentEntry
    path: Path
    root: str


def discover(root: Path) -> tuple[Source, ...]:
    """All documents under a file or folder, in a stable order.

    A folder's ``manifest.toml`` names ids and titles; a file without an entry takes its id
    from its stem, with its folders in front where stems collide.

    Raises:
        CorpusError: the path is not there, holds no document, or its manifest is at fault.
    """
    if not root.exists():
        raise CorpusError(f"{root}: there is no such file or folder.")
    name = str(root.resolve())
    if root.is_file():
        entry = _entry_in_manifest(root) or DocumentEntry(id=_slug(root.stem), file=root.name, title="")
        return (Source(entry, root, name),)
    listed: dict[Path, DocumentEntry] = {}
    manifest = root / MANIFEST_NAME
    if manifest.is_file():
        listed = {root / entry.file: entry for entry in read_manifest(manifest)}
    unlisted = [path for path in _walk(root) if path not in listed]
    ids = _ids_from_paths(unlisted, root, taken={entry.id for entry in listed.values()})
    sources = [Source(entry, path, name) for path, entry in listed.items()]
    sources += [
        Source(DocumentEntry(id=ids[path], file=str(path.relative_to(root)), title=""), path, name)
        for path in unlisted
    ]
    if not sources:
        raise CorpusError(
            f"{root}: holds no document; put files with {', '.join(sorted(_DOCUMENT_SUFFIXES))} there."
        )
    return tuple(sources)


def _walk(root: Path) -> Iterator[Path]:
    """Document files below ``root`` in sorted order; hidden ones and the register are left out."""
    for path in sorted(root.iterdir()):
        if path.name in _NOT_DOCUMENTS or path.name.startswith((".", "~$")):
            continue
        if path.is_symlink() and root.resolve() not in path.resolve().parents:
            yield path  # the reader refuses it by name, so that the report tells
        elif path.is_dir():
            yield from _walk(path)
        elif path.suffix.lower() in _DOCUMENT_SUFFIXES:
            yield path


def _entry_in_manifest(path: Path) -> DocumentEntry | None:
    """The entry of a single file in the manifest of its own or its parent's folder."""
    for folder in (path.parent, path.parent.parent):
        manifest = folder / MANIFEST_NAME
        if manifest.is_file():
            for entry in read_manifest(manifest):
                if (folder / entry.file).resolve() == path.resolve():
                    return entry
    return None


def _ids_from_paths(paths: list[Path], root: Path, taken: set[str]) -> dict[Path, str]:
    stems = Counter(_slug(path.stem) for path in paths)
    ids: dict[Path, str] = {}
    for path in paths:
        name = _slug(path.stem)
        if stems[name] > 1 or name in taken:
            parts = path.relative_to(root).with_suffix("").parts
            name = _slug("-".join(parts))
        base, count = name, 2
        while name in taken:  # one stem with two suffixes: a.pdf and a.docx
            name = f"{base}-{path.suffix.lstrip('.').lower()}" if count == 2 else f"{base}-{count}"
            count += 1
        taken.add(name)
        ids[path] = name
    return ids


def _slug(stem: str) -> str:
    return re.sub(r"[^\w.()\[\]-]+", "-", stem).strip("-") or "document"
