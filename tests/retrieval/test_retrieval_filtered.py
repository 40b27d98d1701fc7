"""However the passages of a filter are ranked, the rankings are the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import library
from assistant.index import LocalEmbeddings, PassageMatrix, VectorIndex, load_embeddings
from assistant.library import Library, content_terms
from assistant.retrieval import filtered
from assistant.retrieval.filtered import Filtered, Ranking, Selection

pytestmark = pytest.mark.slow

QUESTION = "Who helps the regional centres with technical assistance?"
FILTERS = [
    {"convention": "Stockholm"},
    {"convention": "Stockholm", "year": "2017-2019"},
    {"kind": "operative", "convention": "Basel"},
    {"document": "brs-technical-assistance-plan"},
    {"language": "fr"},
    {"year": "1901"},
]


@pytest.fixture(scope="module")
def embeddings() -> LocalEmbeddings:
    return load_embeddings("multilingual-e5-small", 0)


@pytest.fixture(scope="module")
def unfiltered(corpus_library: Path, embeddings: LocalEmbeddings) -> Iterator[Filtered]:
    generation = library.current(corpus_library)
    vectors = VectorIndex.open(generation.vectors, embeddings, readonly=True)
    matrix = PassageMatrix.open(generation.path, embeddings.dimension)
    assert matrix is not None
    with Library.open(generation.database) as opened:
        nothing = Selection.of(opened.passage_table(), [])
        yield Filtered(opened, vectors, matrix, nothing)
    vectors.close()


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("limit", [3, 100])
def test_each_way_gives_the_same_rankings(
    unfiltered: Filtered,
    embeddings: LocalEmbeddings,
    filters: dict[str, str],
    limit: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vector, terms = embeddings.embed_query(QUESTION), content_terms(QUESTION, "en")
    rows = unfiltered.library.filter_rows(filters)
    selection = Selection.of(unfiltered.selection.table, rows)
    compared = replace(unfiltered, selection=selection)

    def rankings(way: Filtered) -> tuple[Ranking, Ranking]:
        return way.rankings(vector, terms, "en", limit)

    near, spoken = rankings(compared)
    ids = compared.library.filter_ids(filters)
    assert len(near) == min(limit, len(ids))
    assert {name for name, _ in near + spoken} <= ids
    assert ids == {name for name in selection.table.numbers if name in selection}
    _same(rankings(replace(compared, matrix=None)), (near, spoken))
    monkeypatch.setattr(filtered, "MOST_COMPARED", 0)
    _same(rankings(compared), (near, spoken))


def _same(one: tuple[Ranking, Ranking], other: tuple[Ranking, Ranking]) -> None:
    for ranking, expected in zip(one, other, strict=True):
        assert [name for name, _ in ranking] == [name for name, _ in expected]
        assert [score for _, score in ranking] == pytest.approx([score for _, score in expected])
