"""Search over the corpus: what is named comes first, filters hold, keywords keep to a language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import library
from assistant.errors import UsageError
from assistant.index import VectorIndex, load_embeddings
from assistant.library import Library
from assistant.references import parse
from assistant.retrieval.question import analyse_question
from assistant.retrieval.retriever import Retriever

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def retriever(corpus_library: Path) -> Iterator[Retriever]:
    generation = library.current(corpus_library)
    embeddings = load_embeddings("multilingual-e5-small", 0)
    vectors = VectorIndex.open(generation.vectors, embeddings, readonly=True)
    with Library.open(generation.database) as opened:
        yield Retriever(opened, vectors, embeddings)
    vectors.close()


def _ask(retriever: Retriever, text: str, k: int, **filters: str):
    return retriever.search(analyse_question(text, "en"), k, filters)


@pytest.mark.parametrize("k", [1, 3, 10, 500])
def test_hits_are_the_best_k_each_once_and_in_order(retriever: Retriever, k: int) -> None:
    hits = _ask(retriever, "Who supports regional delivery?", k)
    assert len(hits) == min(k, 47)
    assert len({hit.record.passage.id for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    more = _ask(retriever, "Who supports regional delivery?", k + 1)
    assert more[: len(hits)] == hits


def test_a_decision_that_is_named_comes_first(retriever: Retriever) -> None:
    hits = _ask(retriever, "the needs database of SC-8/15", 5)
    assert [hit.record.passage.ref for hit in hits[:2]] == ["SC-8/15", "SC-8/15"]
    assert hits[1].score > hits[2].score


def test_the_paragraph_that_is_named_comes_first(retriever: Retriever) -> None:
    hits = _ask(retriever, "SC-7/16, paragraph 2", 3)
    assert hits[0].record.passage.id == "SC-7/16:en:2"


@pytest.mark.parametrize(
    ("filters", "documents"),
    [
        ({"document": "brs-technical-assistance-plan"}, {"brs-technical-assistance-plan"}),
        ({"language": "fr"}, set()),
    ],
)
def test_filters_hold_for_every_hit(
    retriever: Retriever, filters: dict[str, str], documents: set[str]
) -> None:
    hits = _ask(retriever, "technical assistance of SC-8/15", 50, **filters)
    assert {hit.record.passage.document for hit in hits} == documents


def test_an_unknown_filter_is_told(retriever: Retriever) -> None:
    with pytest.raises(UsageError):
        _ask(retriever, "technical assistance", 5, colour="red")


def test_keywords_vote_only_in_the_language_of_the_question(retriever: Retriever) -> None:
    """The corpus is English: a French question finds by meaning alone."""
    french = retriever.rank("assistance technique", "fr")
    assert french
    assert {hit.keyword_rank for hit in french} == {None}
    assert any(hit.keyword_rank for hit in retriever.rank("technical assistance", "en"))


def test_a_hit_says_how_it_was_found(retriever: Retriever) -> None:
    for hit in retriever.rank("technical assistance", "en", limit=20):
        assert hit.dense_rank or hit.keyword_rank
        assert (hit.similarity is None) == (hit.dense_rank is None)
        assert hit.similarity is None or -1.001 <= hit.similarity <= 1.001


def test_the_passages_of_a_reference(retriever: Retriever) -> None:
    whole, place, nothing = (parse(ref) for ref in ("SC-7/16", "SC-7/16 para 2", "SC-7/99"))
    assert whole is not None
    assert place is not None
    assert nothing is not None
    ordinals = [record.passage.ordinal for record in retriever.named(whole)]
    assert len(ordinals) == 2
    assert ordinals == sorted(ordinals)
    assert [record.passage.locator for record in retriever.named(place)] == ["para. 2"]
    assert retriever.named(nothing) == ()
