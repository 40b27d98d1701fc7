"""Files, folders, archives and patterns on this machine, as sources of documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from assistant.errors import CorpusError
from assistant.sources.archive import SUFFIX, Refused, is_archive, member_paths
from assistant.sources.manifest import MANIFEST_NAME, read_manifest
from assistant.sources.naming import ids_from_paths, printable
from assistant.sources.places import folder_of, is_pattern, leads_to, matches, split_pattern
from assistant.types import DocumentEntry

#: Beside documents a corpus folder holds these, which are not documents themselves; archives
#: packed on macOS have a folder of attributes.
_NOT_DOCUMENTS = {MANIFEST_NAME, "register", "README.md", "__MACOSX"}
#: What secretariats issue; other files (tables, images) are left alone. Formats that no reader
#: takes are named all the same, so that the report says what to do with them.
_DOCUMENT_SUFFIXES = frozenset(
    ".txt .md .markdown .html .htm .xhtml .pdf .docx .docm .doc .odt .rtf".split()
)

#: Whether a place is looked at, told by its parts below the root.
_Wanted = Callable[[tuple[str, ...]], bool]


@dataclass(frozen=True, slots=True)
class Source:
    """One document to read: what the manifest says of it and where it lies.

    ``path`` is a file, or a member's path below its archive (``texts.zip/plan.pdf``). ``root``
    is the path that the person named; documents of a root that are gone from it are gone from
    the library after the next ingest of that root.
    """

    entry: DocumentEntry
    path: Path
    root: str


@dataclass(frozen=True, slots=True)
class Found:
    """What lies under a root: documents, and what is not opened with the reason."""

    sources: tuple[Source, ...]
    refused: tuple[Refused, ...] = ()


def discover(root: Path, taken: Mapping[str, Path] | None = None) -> Found:
    """All documents under a file, a folder, an archive or a pattern, in a stable order.

    A folder's ``manifest.toml`` names ids and titles; a file without an entry takes its id
    from its stem, with its folders in front where stems collide. ``taken`` are the ids that
    documents from elsewhere have, each with its file: a file without an entry does not take
    the id of another text. An id in a manifest is a person's word and is not changed.

    Raises:
        CorpusError: the path is not there or cannot be listed, holds no document, or its
            manifest is at fault.
    """
    pattern = is_pattern(root)
    if not pattern and not root.exists():
        raise CorpusError(f"{root}: there is no such file or folder.")
    folder = folder_of(root)
    listed, unlisted, refused = _listed(root, folder) if not pattern else _matching(root, folder)
    below = root if is_archive(root) else folder
    ids = ids_from_paths(unlisted, below, {entry.id for entry in listed.values()}, taken or {})
    name = str(root.resolve())
    sources = [Source(entry, path, name) for path, entry in listed.items()]
    for path in unlisted:
        file = printable(path.relative_to(folder).as_posix())
        sources.append(Source(DocumentEntry(id=ids[path], file=file, title=""), path, name))
    if not sources and not refused:
        suffixes = ", ".join(sorted(_DOCUMENT_SUFFIXES))
        what = "names" if pattern else "holds"
        raise CorpusError(f"{root}: {what} no document; documents are files with {suffixes}.")
    return Found(tuple(sources), tuple(refused))


_Listing = tuple[dict[Path, DocumentEntry], list[Path], list[Refused]]


def _listed(root: Path, folder: Path) -> _Listing:
    """(entries of a manifest by file, files without one, what is refused) of a file or folder."""
    if is_archive(root):
        return {}, *_sorted(_members(root, folder, lambda _: True))
    if root.is_file():
        entry = _entry_in_manifest(root)
        return ({root: entry}, [], []) if entry else ({}, [root], [])
    listed: dict[Path, DocumentEntry] = {}
    manifest = root / MANIFEST_NAME
    if manifest.is_file():
        listed = {root / entry.file: entry for entry in read_manifest(manifest)}
    found, refused = _sorted(_walk(root, root, lambda _: True))
    return listed, [path for path in found if path not in listed], refused


def _matching(root: Path, folder: Path) -> _Listing:
    """The same of a pattern; each file has the entry of the manifest above it."""
    if not folder.is_dir():
        raise CorpusError(f"{folder}: there is no such folder.")
    _, pattern = split_pattern(root)
    found, refused = _sorted(_walk(folder, folder, partial(leads_to, pattern=pattern)))

    def named(path: Path) -> bool:
        return matches(path.relative_to(folder).parts, pattern)

    entries = {path: _entry_in_manifest(path) for path in found if named(path)}
    return (
        {path: entry for path, entry in entries.items() if entry},
        [path for path, entry in entries.items() if not entry],
        # Of an archive that cannot be opened, nobody knows whether a member would match.
        [one for one in refused if is_archive(one.path) or named(one.path)],
    )


def _sorted(found: Iterator[Path | Refused]) -> tuple[list[Path], list[Refused]]:
    paths: list[Path] = []
    refused: list[Refused] = []
    for one in found:
        if isinstance(one, Refused):
            refused.append(one)
        else:
            paths.append(one)
    return paths, refused


def _walk(folder: Path, root: Path, wanted: _Wanted) -> Iterator[Path | Refused]:
    """Documents below ``folder``, sorted; hidden ones and the register are left out."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:  # to pass it over would look as if its documents were deleted
        raise CorpusError(f"{folder}: cannot be listed ({error.strerror}).") from None
    for path in paths:
        if _is_left_out(path.name) or not wanted(path.relative_to(root).parts):
            continue
        if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
            # What it points to would be published as a document.
            yield Refused(path, "is a link that leads out of the folder; copy the file")
        elif path.is_dir():
            if not path.is_symlink():  # what it leads to, within the root, is read anyway
                yield from _walk(path, root, wanted)
        elif is_archive(path):
            yield from _members(path, root, wanted)
        elif _is_document(path) or path.suffix.lower() == SUFFIX:  # a Word file called .zip
            yield path


def _members(archive: Path, root: Path, wanted: _Wanted) -> Iterator[Path | Refused]:
    """Documents in an archive; its members are chosen as the files of a folder are."""
    paths, refused = member_paths(archive)
    for one in refused:
        if not _is_inside_left_out(one.path, archive):
            yield one
    for path in paths:
        if (
            _is_document(path)
            and not _is_inside_left_out(path, archive)
            and wanted(path.relative_to(root).parts)
        ):
            yield path


def _is_inside_left_out(path: Path, archive: Path) -> bool:
    return any(_is_left_out(part) for part in path.relative_to(archive).parts)


def _is_left_out(name: str) -> bool:
    return name in _NOT_DOCUMENTS or name.startswith((".", "~$"))


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in _DOCUMENT_SUFFIXES


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
