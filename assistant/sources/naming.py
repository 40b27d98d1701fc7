"""Ids of files that no manifest names: from their paths, stable from one run to the next."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from pathlib import Path

from assistant.sources.archive import SUFFIX
from assistant.sources.places import same_text


def ids_from_paths(
    paths: Sequence[Path], root: Path, listed: set[str], held: Mapping[str, Path]
) -> dict[Path, str]:
    """An id for each path: its stem, with its folders in front where stems collide.

    ``listed`` are ids that are taken, ``held`` those of documents from elsewhere with their
    files: an id of another text is not taken twice, that of the same bytes is the same document.
    """
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


def printable(name: str) -> str:
    """A file name that any program can show; names on disk may be in no encoding at all."""
    return os.fsencode(name).decode("utf-8", "replace")


def _longer_names(path: Path, root: Path, used: set[str]) -> Iterator[str]:
    """Names for a file whose stem another has, the more telling first."""
    inside = _joined(path.relative_to(root).with_suffix(""))
    suffix = path.suffix.lstrip(".").lower()
    yield inside
    if inside in used:  # a.pdf beside a.docx
        yield f"{inside}-{suffix}"
    outside = _joined(root.name / path.relative_to(root).with_suffix(""))
    yield outside
    yield f"{outside}-{suffix}"
    yield from (f"{outside}-{number}" for number in count(2))


def _joined(path: Path) -> str:
    """Folders and name; an archive is a folder with a suffix that says nothing."""
    return _slug("-".join(re.sub(rf"\{SUFFIX}$", "", part, flags=re.I) for part in path.parts))


def _slug(stem: str) -> str:
    return re.sub(r"[^\w.()\[\]-]+", "-", stem).strip("-") or "document"
