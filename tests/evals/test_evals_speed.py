"""What speed is measured on: invented decisions, and vectors that stand in for the model's."""

from __future__ import annotations

import argparse

import numpy as np
import pytest

from assistant.index.weights import Floats
from evals.commands.speed import _building, _sizes
from evals.invented import LONGEST, PARAGRAPHS, SHORTEST, invented_documents, invented_questions
from evals.invented_library import ScatteredEmbeddings
from evals.scale import Spread, spreads


def test_invented_documents_are_read_whole_and_are_the_same_each_time() -> None:
    documents = list(invented_documents(800))
    passages = [passage for parsed in documents for passage in parsed.passages]
    assert len(passages) == 800
    assert {passage.kind for passage in passages} == {"operative"}
    assert all(passage.ref for passage in passages)
    assert len({passage.id for passage in passages}) == 800
    assert sum(len(parsed.decisions) for parsed in documents) == 800 // PARAGRAPHS
    assert not [issue for parsed in documents for issue in parsed.issues]
    assert documents == list(invented_documents(800))


@pytest.mark.slow
def test_paragraphs_are_as_long_as_said_and_in_four_languages() -> None:
    passages = [p for parsed in invented_documents(2_000) for p in parsed.passages]
    words = [len(passage.text.split()) for passage in passages]
    assert min(words) >= SHORTEST
    assert max(words) <= LONGEST + 10  # the last clause is not cut
    languages = [passage.language for passage in passages]
    assert {*languages} == {"en", "fr", "es", "ru"}
    assert 0.5 < languages.count("en") / len(languages) < 0.9


def test_questions_are_all_different() -> None:
    questions = invented_questions(200)
    assert len(set(questions)) == 200
    assert questions == invented_questions(200)


class _Model:
    fingerprint, dimension = "some:1", 16

    def embed_query(self, text: str) -> list[float]:
        return [1.0, *[0.0] * 15]


def test_scattered_vectors_lie_around_real_ones() -> None:
    real: Floats = np.eye(16, dtype=np.float32)[:3]
    scattered = ScatteredEmbeddings(_Model(), real)
    texts = [f"paragraph {number}" for number in range(60)]
    vectors = np.array(scattered.embed_documents(texts))
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-6)
    assert ((vectors @ real.T).max(axis=1) > 0.85).all()
    assert len({*(vectors @ real.T).argmax(axis=1).tolist()}) == 3
    np.testing.assert_array_equal(vectors, scattered.embed_documents(texts))


def test_the_median_and_the_slow_end() -> None:
    assert Spread.of([0.001 * n for n in range(101)]) == Spread(50.0, 95.0)
    assert Spread.of([0.004]) == Spread(4.0, 4.0)


def test_calls_take_turns_and_the_first_turn_is_not_counted() -> None:
    called: list[str] = []
    found = spreads(
        {"a": lambda q: called.append(f"a{q}"), "b": lambda q: called.append("b")}, "xy"
    )
    assert called == ["ax", "b", "ay", "b"]
    assert found.keys() == {"a", "b"}


def test_the_build_rate_counts_embedding_that_was_done_and_that_was_not() -> None:
    rates = {"ours_per_s": 50.0, "torch_per_s": 10.0, "times_torch": 5.0}
    built = {"passages": 1000, "rows": 2.0, "vectors": 23.0, "embedding": 20.0}
    embedded = _building(built, rates)
    assert (embedded["per_s"], embedded["over_bare_embedding"]) == (40.0, 1.25)
    assert embedded["times_torch"] == 4.0
    scattered = _building({**built, "vectors": 3.0, "embedding": 0.0}, rates)
    assert (scattered["per_s"], scattered["over_bare_embedding"]) == (40.0, 1.25)


def test_sizes_are_whole_numbers() -> None:
    assert _sizes("1000,10000") == [1000, 10_000]
    with pytest.raises(argparse.ArgumentTypeError, match="'many'"):
        _sizes("10,many")
