"""A public corpus with queries, and libraries that the product's own ingest makes of it.

Two files of JSON lines: the corpus ``{"id", "title", "text"}``, the queries ``{"id", "lang",
"query", "relevant": [ids of the corpus]}``.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from assistant.errors import AssistantError, LibraryVersionError, UsageError
from assistant.settings import Settings, load_settings
from evals.files import read_rows

Half = Literal["first", "second"]

#: Changed, it deals queries and documents anew; figures before and after do not compare.
SEED = 20261122


@dataclass(frozen=True, slots=True)
class Item:
    """One text of the corpus; items with the same title are one document."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """One query and the ids of the items that answer it."""

    id: str
    language: str
    text: str
    relevant: frozenset[str]

    @property
    def about(self) -> str:
        """The same for queries about the same items: translations of one question, and others
        on one paragraph. They are no independent observations."""
        return "\n".join(sorted(self.relevant))


@dataclass(frozen=True, slots=True)
class Built:
    """A library made of items. ``item_of``: the item of each document id."""

    settings: Settings
    files: dict[str, Path]
    item_of: dict[str, str]


def load_items(path: Path) -> tuple[Item, ...]:
    """The corpus, in its order.

    Raises:
        UsageError: the file cannot be read, a line lacks a text, or an id comes twice.
    """
    items = []
    for number, row in enumerate(read_rows(path), start=1):
        where = f"{path.name}, row {number}"
        items.append(
            Item(_text(row, "id", where), str(row.get("title", "")), _text(row, "text", where))
        )
    twice = [name for name, count in Counter(item.id for item in items).items() if count > 1]
    if twice:
        raise UsageError(f"{path.name}: the id {twice[0]!r} is used twice.")
    if not items:
        raise UsageError(f"{path.name}: holds no text.")
    return tuple(items)


def load_queries(path: Path, items: Sequence[Item]) -> tuple[Query, ...]:
    """The queries, in their order.

    Raises:
        UsageError: the file cannot be read, or a query is for no item of the corpus.
    """
    known = {item.id for item in items}
    queries = []
    for number, row in enumerate(read_rows(path), start=1):
        where = f"{path.name}, row {number}"
        relevant = row.get("relevant")
        if (
            not isinstance(relevant, list)
            or not relevant
            or not all(isinstance(name, str) and name in known for name in relevant)
        ):
            raise UsageError(f"{where}: 'relevant' must list ids of the corpus.")
        queries.append(
            Query(
                id=str(row.get("id", number)),
                language=str(row.get("lang", "")),
                text=_text(row, "query", where),
                relevant=frozenset(relevant),
            )
        )
    if not queries:
        raise UsageError(f"{path.name}: holds no query.")
    return tuple(queries)


def chosen_queries(
    queries: Sequence[Query], half: Half | None = None, limit: int | None = None
) -> tuple[Query, ...]:
    """One half of the queries, and of it a sample of ``limit``; in their order.

    Queries about the same items fall into the same half: a threshold that was chosen on one
    half has then not seen the passages of the other.
    """
    kept = [query for query in queries if half is None or _half(query) == half]
    if limit is not None and limit < len(kept):
        drawn = set(sorted(kept, key=lambda query: digest(query.id))[:limit])
        kept = [query for query in kept if query in drawn]
    return tuple(kept)


def corpus_language(items: Sequence[Item]) -> str:
    """The language that most items are in."""
    from assistant.documents import detect_language

    return Counter(detect_language(item.text) for item in items).most_common(1)[0][0]


@contextmanager
def work_folder(kept: Path | None) -> Iterator[Path]:
    """``kept``, made where it is missing, or a temporary folder for as long as needed."""
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with TemporaryDirectory(prefix="evals-") as name:
        yield Path(name)


def build(items: Sequence[Item], folder: Path) -> Built:
    """Ingest items as the product does: a text file each, with its title in a manifest.

    In a folder that holds a library of the same items nothing is read again.

    Raises:
        AssistantError: an item could not be read, or gave no passage.
    """
    from assistant import library
    from assistant.ingesting import ingest

    corpus = folder / "corpus"
    shutil.rmtree(corpus, ignore_errors=True)
    corpus.mkdir(parents=True)
    files, item_of, tables = {}, {}, []
    for item in items:
        name = f"item-{digest(item.id)[:16]}"
        files[name], item_of[name] = corpus / f"{name}.txt", item.id
        files[name].write_text(item.text + "\n", encoding="utf-8")
        entry = {"id": name, "file": f"{name}.txt", "title": item.title}
        lines = [f"{key} = {_toml(value)}" for key, value in entry.items() if value]
        tables.append("\n".join(["[[document]]", *lines]))
    (corpus / "manifest.toml").write_text("\n\n".join(tables) + "\n", encoding="utf-8")
    settings = load_settings(library_dir=folder / "library", corpus_dir=corpus)
    try:
        report = ingest(settings)
    except LibraryVersionError:  # kept from before the program changed
        report = ingest(settings, rebuild=True)
    if report.failures:
        raise AssistantError(f"The corpus could not be ingested: {report.failures[0]}")
    with library.Library.open(library.current(settings.library_dir).database) as written:
        empty = [held.entry.id for held in written.documents() if not held.passages]
    if empty:
        raise AssistantError(f"The item {item_of[empty[0]]!r} gave no passage.")
    return Built(settings, files, item_of)


def digest(text: str) -> str:
    """A seeded hash that is the same on every machine."""
    return hashlib.sha256(f"{SEED}:{text}".encode()).hexdigest()


def folded(text: str) -> str:
    """Text for telling whether two items say the same."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def _half(query: Query) -> Half:
    return "first" if int(digest(query.about), 16) % 2 == 0 else "second"


def _text(row: dict[str, Any], key: str, where: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"{where}: {key!r} must be a text.")
    return value


def _toml(value: str) -> str:
    # A TOML basic string is a JSON string but for the delete character, and stays on its line.
    return json.dumps(" ".join(value.split()), ensure_ascii=False).replace("\x7f", "")
