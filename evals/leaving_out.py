"""Leave-the-answer-out: each query is asked once with its answer held and once without.

The corpus is dealt into two halves, a library is made of each, and every query goes to both.
Where one holds what answers it, it is answerable there and unanswerable in the other: honest
negatives for nothing, on the same subjects and in the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from evals.corpora import Item, Query, digest, folded

Out = Literal["document", "passage"]


@dataclass(frozen=True, slots=True)
class Trial:
    """A query put to one of the two libraries (0 or 1)."""

    query: Query
    library: int
    answerable: bool


def deal(items: Sequence[Item], out: Out) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Two halves of the corpus: whole documents, or passage by passage.

    Items that say the same word for word stay together, else the answer that is left out would
    be held under another id. The deal is seeded, and does not depend on the order of items.
    """
    units = sorted(_units(items, out), key=lambda unit: digest(min(item.id for item in unit)))
    halves: tuple[list[Item], list[Item]] = ([], [])
    for unit in units:  # the smaller half takes the next, so that both hold about as many items
        min(halves, key=len).extend(unit)
    first, second = (tuple(sorted(half, key=lambda item: item.id)) for half in halves)
    return first, second


def trials(queries: Sequence[Query], halves: Sequence[Sequence[Item]]) -> tuple[Trial, ...]:
    """Every query with every half, library by library.

    Answerable where at least one of its relevant items is held; where several are relevant and
    the halves share them, it is answerable in both.
    """
    held = [frozenset(item.id for item in half) for half in halves]
    return tuple(
        Trial(query, library, bool(query.relevant & ids))
        for library, ids in enumerate(held)
        for query in queries
    )


def _units(items: Sequence[Item], out: Out) -> Iterator[list[Item]]:
    """Items that must stay together: of one document, or with one wording."""
    parent = {item.id: item.id for item in items}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    first: dict[tuple[str, str], str] = {}
    for item in items:
        keys = [("text", folded(item.text))]
        if out == "document" and item.title:
            keys.append(("title", folded(item.title)))
        for key in keys:
            parent[root(item.id)] = root(first.setdefault(key, item.id))
    units: dict[str, list[Item]] = {}
    for item in items:
        units.setdefault(root(item.id), []).append(item)
    yield from units.values()
