"""The full-text index inside ``library.sqlite``: one FTS5 table for each language.

A table of its own for each language, so that a question in French is scored by how rare its
words are among the French passages, and no other passage gets a vote. What is stored are our
analysed terms joined by blanks; SQLite's tokenizer only splits them again.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any

import sqlalchemy as sa

from assistant.library import schema
from assistant.library.keywords import index_language

# Marks belong to words in scripts beyond the six; the other characters join compounds.
_TOKENIZER = "unicode61 remove_diacritics 0 categories ''L* N* M* Co'' tokenchars ''-/.,''"

#: Passages that the terms of one search may stand in, counted for each term. Scoring a
#: thousand takes 0.75 ms (measured: 20 common words at 100,000 passages, 303,000 hits, 153 ms),
#: so a search ends within some 75 ms: the commonest words are left out, which weigh least.
#: Libraries of up to 10,000 passages seldom reach it.
_MOST_HITS = 100_000
#: The rarest terms that are always searched, however common they are.
_FEWEST_TERMS = 3


def write_terms(
    connection: sa.Connection, language: str, rows: Iterable[tuple[int, Sequence[str]]]
) -> None:
    """Index passages of one language, by their row number; replaces what was indexed."""
    table = _table(language)
    given = [{"row": row, "terms": " ".join(terms)} for row, terms in rows]
    if not given:
        return
    _create(connection, table)
    connection.execute(sa.text(f"DELETE FROM {table} WHERE rowid = :row"), given)  # noqa: S608
    connection.execute(
        sa.text(f"INSERT INTO {table}(rowid, terms) VALUES (:row, :terms)"),  # noqa: S608
        given,
    )


def delete_terms(connection: sa.Connection, language: str, rows: Collection[int]) -> None:
    """Take passages of one language out of the index."""
    table = _table(language)
    if rows and _exists(connection, table):
        connection.execute(
            sa.text(f"DELETE FROM {table} WHERE rowid = :row"),  # noqa: S608
            [{"row": row} for row in rows],
        )


def search(
    connection: sa.Connection,
    terms: Sequence[str],
    language: str,
    limit: int,
    allowed: sa.Select[tuple[Any, ...]] | None = None,
) -> list[tuple[str, float]]:
    """Passages of that language by BM25, best first: passage id and score, larger is better.

    Args:
        allowed: a selection of passage ids (:func:`assistant.library.filters.passages_where`)
            that a passage must be among.
    """
    table = _table(language)
    if limit < 1 or not _exists(connection, table):
        return []
    found = _frequencies(connection, table, _clean(terms))
    if not found:
        return []
    asked = _within_reach(found)
    matches = sa.text(
        f"SELECT rowid, rank FROM {table} WHERE {table} MATCH :query "  # noqa: S608
        + ("ORDER BY rank LIMIT :limit" if allowed is None else "")
    ).columns(sa.column("rowid", sa.Integer), sa.column("rank", sa.Float))
    hits = matches.subquery()
    passages = sa.select(schema.passage.c.id) if allowed is None else allowed
    statement = (
        passages.add_columns(hits.c.rank)
        .join(hits, hits.c.rowid == schema.passage.c.number)
        .order_by(hits.c.rank, schema.passage.c.id)
        .limit(limit)
    )
    given = {"query": " OR ".join(map(_quoted, asked)), "limit": limit}
    return [(name, -rank) for name, rank in connection.execute(statement, given)]


def weights(
    connection: sa.Connection, terms: Iterable[str], language: str, passages: int
) -> dict[str, float]:
    """Inverse document frequency of each term, in natural logarithms, as BM25 has it.

    Args:
        passages: how many passages the index of the language holds.

    A term that no passage has gets the largest weight.
    """
    table = _table(language)
    asked = list(dict.fromkeys(terms))
    found = _frequencies(connection, table, _clean(asked)) if _exists(connection, table) else {}
    return {
        term: math.log1p((passages - held + 0.5) / (held + 0.5))
        for term in asked
        for held in (min(found.get(_plain(term), 0), passages),)
    }


def _table(language: str) -> str:
    return f"terms_{index_language(language)}"  # letters only, so safe in a statement


def _create(connection: sa.Connection, table: str) -> None:
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5(terms, tokenize = '{_TOKENIZER}')"
    )
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {table}_words USING fts5vocab({table}, row)"
    )


def _exists(connection: sa.Connection, table: str) -> bool:
    row = connection.execute(
        sa.text("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name"),
        {"name": table},
    ).first()
    return row is not None


def _frequencies(connection: sa.Connection, table: str, terms: Collection[str]) -> dict[str, int]:
    """In how many passages each term stands; terms that none has are left out."""
    statement = sa.text(f"SELECT doc FROM {table}_words WHERE term = :term")  # noqa: S608
    counted = {term: connection.execute(statement, {"term": term}).scalar() for term in terms}
    return {term: count for term, count in counted.items() if count}


def _within_reach(found: Mapping[str, int]) -> list[str]:
    """The rarest terms, as many as one search bears."""
    rarest = sorted(found, key=lambda term: (found[term], term))
    hits = accumulate(found[term] for term in rarest)
    bearable = sum(total <= _MOST_HITS for total in hits)
    return rarest[: max(bearable, _FEWEST_TERMS)]


def _clean(terms: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(plain for term in terms if (plain := _plain(term))))


def _plain(term: str) -> str:
    return term.replace("\0", "").strip()


def _quoted(term: str) -> str:
    # Within double quotes FTS5 knows no operators; a quote is written twice.
    return '"' + term.replace('"', '""') + '"'
