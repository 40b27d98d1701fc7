"""``manifest.toml``: what each file of a folder is.

A manifest is a list of ``[[document]]`` tables whose keys are the fields of
:class:`assistant.types.DocumentEntry`; ``file`` is relative to the manifest. Unknown keys are
an error rather than ignored: a misspelt ``held`` would otherwise make an extract look whole.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

from assistant.errors import CorpusError
from assistant.types import DocumentEntry

MANIFEST_NAME = "manifest.toml"
_KEYS = {field.name for field in fields(DocumentEntry)}
_TUPLES = {"conventions"}
# An id stands in passage ids, addresses and file names: no separators, nothing invisible.
_ID = re.compile(r"[\w.()\[\]-]{1,120}")


def read_manifest(path: Path) -> tuple[DocumentEntry, ...]:
    """The entries of a manifest in its order; ``file`` stays relative to its folder.

    Raises:
        CorpusError: not TOML, a key that is not known, a value of the wrong kind, an id used
            twice, or a file that is not there. One line that names the manifest and the entry.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path}: cannot be read ({error}).") from None
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(f"{path}: not valid TOML ({error}).") from None
    unknown = sorted(set(content) - {"document"})
    if unknown:
        raise CorpusError(
            f"{path}: unknown key {unknown[0]!r}; only [[document]] tables belong here."
        )
    tables = content.get("document", [])
    if not isinstance(tables, list):
        raise CorpusError(f"{path}: write [[document]], in double brackets, for each file.")
    entries = tuple(_entry(path, number, table) for number, table in enumerate(tables, start=1))
    _check_unique(path, entries)
    return entries


def _entry(path: Path, number: int, table: dict[str, object]) -> DocumentEntry:
    where = f"{path}: document {table.get('id', number)!s}"
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise CorpusError(
            f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}."
        )
    missing = [key for key in ("id", "file") if not table.get(key)]
    if missing:
        raise CorpusError(f"{where}: has no {missing[0]!r}.")
    values: dict[str, object] = {"title": ""}
    for key, value in table.items():
        if key in _TUPLES:
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise CorpusError(f"{where}: {key!r} is a list of texts.")
            values[key] = tuple(value)
        elif isinstance(value, str):
            values[key] = value
        else:
            raise CorpusError(f"{where}: {key!r} is a text in quotation marks.")
    if values.get("held", "full") not in ("full", "extract"):
        raise CorpusError(f'{where}: \'held\' is "full" or "extract".')
    if not _ID.fullmatch(str(values["id"])):
        raise CorpusError(f"{where}: an 'id' is letters, digits and . _ - ( ) only.")
    entry = DocumentEntry(**values)  # type: ignore[arg-type]  # kinds were checked above
    file = path.parent / entry.file
    if not file.is_file():
        raise CorpusError(
            f"{where}: the file {entry.file!r} is not there; add it or take the entry out."
        )
    if path.parent.resolve() not in file.resolve().parents:
        raise CorpusError(f"{where}: the file {entry.file!r} lies outside the manifest's folder.")
    return entry


def _check_unique(path: Path, entries: tuple[DocumentEntry, ...]) -> None:
    for key in ("id", "file"):
        seen: set[str] = set()
        for entry in entries:
            value = getattr(entry, key)
            if value in seen:
                raise CorpusError(f"{path}: {key} {value!r} is used twice.")
            seen.add(value)
