"""How SQLite goes about a filter: by its indexes, and not through the texts of all passages."""

from __future__ import annotations

import pytest

from assistant.library import LibraryWriter, schema
from assistant.library.filters import rows_where


@pytest.mark.parametrize(
    "filters",
    [
        {"convention": "Stockholm", "year": "2015-2017"},
        {"meeting": "COP-8"},
        {"year": "2017", "language": "en", "kind": "operative"},
    ],
    ids=str,
)
def test_a_filter_reads_no_texts(writer: LibraryWriter, filters: dict[str, str]) -> None:
    statement = rows_where(filters, schema.passage.c.number)
    with writer._connected() as connection:
        told = statement.compile(connection, compile_kwargs={"literal_binds": True})
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {told}").all()
    steps = [row[3] for row in rows]
    assert [s for s in steps if "passage" in s and "COVERING INDEX passage_place" in s]
    assert not [s for s in steps if s.startswith("SCAN passage")]
    assert not [s for s in steps if s.startswith("SCAN decision") and "LEFT-JOIN" in s]
