"""The keyword index inside ``library.sqlite``: for each language and term, the passages it is in.

A language has lists of its own, so that a question in French is scored by how rare its words are
among the French passages, and no other passage gets a vote. A list is one packed array, which is
read and scored in a thousandth of a second for ten thousand passages; SQLite's FTS5 scores a
tenth of that in the same time. What a document adds or takes away is noted by row first
(``keyword_change``) and brought into the lists for many documents at once by :func:`fold`.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from assistant.library import schema
from assistant.library.keywords import index_language

if TYPE_CHECKING:  # not needed by an exact lookup, which is to start fast
    import numpy as np
    from numpy.typing import NDArray

    #: Row numbers of passages.
    Rows = Sequence[int] | NDArray[np.int64]

#: One passage of a list: its row, how often the term is in it, how many terms it has.
_ENTRY = [("row", "<u4"), ("times", "<u2"), ("length", "<u2")]
_ENTRY_BYTES = 8
_MOST_TIMES = 0xFFFF

#: BM25 as SQLite's FTS5 has it (sqlite.org/fts5.html): saturation of repeats, weight of length,
#: and the least weight of a term, which one in half of all passages or more gets.
_K1, _B, _LEAST = 1.2, 0.75, 1e-6

#: Terms in one statement.
_TERMS = 500
#: Changed passages that are brought in at a time: some 30 MB of memory.
CHANGES = 20_000

_LIST, _LANGUAGE, _CHANGE = schema.keyword, schema.keyword_language, schema.keyword_change


def write_terms(
    connection: sa.Connection, language: str, rows: Iterable[tuple[int, Sequence[str]]]
) -> None:
    """Note the terms of new passages of one language, by their row number."""
    _note(connection, language, rows, gone=False)


def delete_terms(
    connection: sa.Connection, language: str, rows: Iterable[tuple[int, Sequence[str]]]
) -> None:
    """Note that passages of one language go; the terms are those that were written."""
    _note(connection, language, rows, gone=True)


def _note(
    connection: sa.Connection,
    language: str,
    rows: Iterable[tuple[int, Sequence[str]]],
    *,
    gone: bool,
) -> None:
    code = index_language(language)
    given = [
        {"row": row, "language": code, "terms": " ".join(terms), "gone": gone}
        for row, terms in rows
    ]
    if given:
        connection.execute(sa.insert(_CHANGE), given)


def fold(connection: sa.Connection) -> None:
    """Bring what was noted into the lists."""
    while changes := connection.execute(
        sa.select(_CHANGE).order_by(_CHANGE.c.id).limit(CHANGES)
    ).all():
        new: dict[tuple[str, int], str] = {}
        old: dict[tuple[str, int], str] = {}
        for change in changes:
            key = change.language, change.row
            if not change.gone:
                new[key] = change.terms
            elif new.pop(key, None) is None:
                old[key] = change.terms
        for language in sorted({change.language for change in changes}):
            _fold_language(connection, language, _of(language, new), _of(language, old))
        connection.execute(sa.delete(_CHANGE).where(_CHANGE.c.id <= changes[-1].id))


def _of(language: str, changes: Mapping[tuple[str, int], str]) -> dict[int, list[str]]:
    return {row: terms.split() for (code, row), terms in changes.items() if code == language}


def _fold_language(
    connection: sa.Connection,
    language: str,
    new: Mapping[int, Sequence[str]],
    old: Mapping[int, Sequence[str]],
) -> None:
    import numpy as np

    added: dict[str, array[int]] = {}
    for row, terms in new.items():
        length = min(len(terms), _MOST_TIMES)
        for term, times in Counter(terms).items():
            added.setdefault(term, array("I")).extend((row, min(times, _MOST_TIMES), length))
    removed: dict[str, list[int]] = {}
    for row, terms in old.items():
        for term in set(terms):
            removed.setdefault(term, []).append(row)
    affected = sorted(added.keys() | removed.keys())
    for start in range(0, len(affected), _TERMS):
        window = affected[start : start + _TERMS]
        held = dict(_lists(connection, language, window))
        rewritten = []
        for term in window:
            entries = held.get(term, np.zeros(0, dtype=_ENTRY))
            if term in removed:
                entries = entries[~np.isin(entries["row"], removed[term])]
            if term in added:
                entries = np.concatenate([entries, _entries(added[term])])
                entries = entries[np.argsort(entries["row"], kind="stable")]
            if len(entries):
                rewritten.append({"language": language, "term": term, "list": entries.tobytes()})
        connection.execute(sa.delete(_LIST).where(_within(language, window)))
        if rewritten:
            connection.execute(sa.insert(_LIST), rewritten)
    _count(connection, language, new.values(), old.values())


def _entries(triples: array[int]) -> NDArray[Any]:
    import numpy as np

    columns = np.array(triples, dtype=np.uint32).reshape(-1, 3)
    entries = np.zeros(len(columns), dtype=_ENTRY)
    for at, (name, _) in enumerate(_ENTRY):
        entries[name] = columns[:, at]
    return entries


def _count(
    connection: sa.Connection,
    language: str,
    new: Collection[Sequence[str]],
    old: Collection[Sequence[str]],
) -> None:
    """Passages and terms of a language, all together: what an average passage is long."""
    passages, terms = _size(connection, language)
    passages += len(new) - len(old)
    terms += sum(map(len, new)) - sum(map(len, old))
    connection.execute(sa.delete(_LANGUAGE).where(_LANGUAGE.c.language == language))
    if passages:
        values = {"language": language, "passages": passages, "terms": terms}
        connection.execute(sa.insert(_LANGUAGE).values(values))


def search(
    connection: sa.Connection,
    terms: Sequence[str],
    language: str,
    limit: int,
    rows: Rows | None = None,
) -> list[tuple[int, float]]:
    """Passages of that language by BM25, best first: row number and score, larger is better.

    Args:
        rows: row numbers that a passage must be among; None: of all.
    """
    import numpy as np

    code = index_language(language)
    found = [entries for _, entries in _lists(connection, code, _clean(terms)) if len(entries)]
    if limit < 1 or not found:
        return []
    passages, length = _size(connection, code)
    scores = np.zeros(1 + max(int(entries["row"][-1]) for entries in found))
    for entries in found:
        scores[entries["row"]] += _bm25(entries, passages, length / max(passages, 1))
    if rows is not None:
        among = np.asarray(rows, dtype=np.int64)
        among = among[among < len(scores)]
        within = np.zeros(len(scores), dtype=bool)
        within[among] = True
        scores[~within] = 0.0
    best = np.flatnonzero(scores)
    if len(best) > limit:
        best = best[np.argpartition(-scores[best], limit - 1)[:limit]]
    order = best[np.lexsort((best, -scores[best]))]
    return list(zip(order.tolist(), scores[order].tolist(), strict=True))


def _bm25(entries: NDArray[Any], passages: int, average: float) -> NDArray[Any]:
    """What one term gives each passage of its list."""
    held = len(entries)
    weight = max(_LEAST, math.log((passages - held + 0.5) / (held + 0.5)))
    times = entries["times"].astype(float)
    long = 1.0 - _B + _B * entries["length"] / average
    scored: NDArray[Any] = weight * times * (_K1 + 1.0) / (times + _K1 * long)
    return scored


def weights(
    connection: sa.Connection, terms: Iterable[str], language: str, passages: int
) -> dict[str, float]:
    """Inverse document frequency of each term, in natural logarithms, as BM25 has it.

    Args:
        passages: how many passages the index of the language holds.

    A term that no passage has gets the largest weight.
    """
    asked = list(dict.fromkeys(terms))
    size = sa.func.length(_LIST.c["list"])
    statement = sa.select(_LIST.c.term, size).where(
        _within(index_language(language), _clean(asked))
    )
    found = {term: bytes_ // _ENTRY_BYTES for term, bytes_ in connection.execute(statement)}
    return {
        term: math.log1p((passages - held + 0.5) / (held + 0.5))
        for term in asked
        for held in (min(found.get(_plain(term), 0), passages),)
    }


def _lists(
    connection: sa.Connection, language: str, terms: Sequence[str]
) -> Iterator[tuple[str, NDArray[Any]]]:
    import numpy as np

    for start in range(0, len(terms), _TERMS):
        statement = sa.select(_LIST.c.term, _LIST.c["list"]).where(
            _within(language, terms[start : start + _TERMS])
        )
        for term, packed in connection.execute(statement):
            yield term, np.frombuffer(packed, dtype=_ENTRY)


def _within(language: str, terms: Sequence[str]) -> sa.ColumnElement[bool]:
    return sa.and_(_LIST.c.language == language, _LIST.c.term.in_(terms))


def _size(connection: sa.Connection, language: str) -> tuple[int, int]:
    """How many passages of a language there are, and how many terms in them."""
    statement = sa.select(_LANGUAGE.c.passages, _LANGUAGE.c.terms).where(
        _LANGUAGE.c.language == language
    )
    row = connection.execute(statement).first()
    return (row.passages, row.terms) if row else (0, 0)


def _clean(terms: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(plain for term in terms if (plain := _plain(term))))


def _plain(term: str) -> str:
    return term.replace("\0", "").strip()
