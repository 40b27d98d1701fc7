"""Coded tokens: as near to questions as the tokens are, and the same after storing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.index import CodedTokens, TokenVectors, best_in_each, decoded
from assistant.index.coded import coded_size
from assistant.index.tokens import unit_rows

WIDE = 384


def tokens_of(count: int, dimension: int = WIDE, seed: int = 0) -> TokenVectors:
    """Tokens of one passage: around a middle, as far from it as those of the model are."""
    drawn = np.random.default_rng(seed)
    middle = drawn.standard_normal(dimension) / np.sqrt(dimension)
    apart = drawn.standard_normal((count, dimension)) * drawn.uniform(0.1, 1.0, dimension)
    matrix = unit_rows((middle + 0.7 * apart / np.sqrt(dimension)).astype(np.float32))
    offsets = tuple((5 * at, 5 * at + 4) for at in range(count))
    return TokenVectors(("word",) * count, offsets, matrix)


def test_the_nearest_token_is_as_near_as_before() -> None:
    passages = [tokens_of(90, seed=seed) for seed in range(12)]
    drawn = np.random.default_rng(99)
    noise = drawn.standard_normal((40, WIDE)).astype(np.float32) / np.sqrt(WIDE)
    asked = unit_rows(passages[0].matrix[:40] + 0.7 * noise)
    exact = np.stack([(passage.matrix @ asked.T).max(axis=0) for passage in passages])
    found = best_in_each(asked, [CodedTokens.of(passage) for passage in passages])
    assert found.shape == exact.shape == (12, 40)
    assert float(np.std(found - exact)) < 0.01
    assert abs(float(np.mean(found - exact))) < 0.003


def test_a_coded_token_is_as_near_to_itself_as_to_its_own_vector() -> None:
    passage = tokens_of(60)
    own = (decoded([CodedTokens.of(passage)]) * passage.matrix).sum(axis=1)
    assert own.tolist() == pytest.approx([1.0] * 60, abs=0.02)


@given(
    counts=st.lists(st.integers(0, 20), min_size=1, max_size=5),
    dimension=st.integers(1, 20),
    seed=st.integers(0, 50),
)
def test_what_is_stored_is_read_again(counts: list[int], dimension: int, seed: int) -> None:
    coded = [CodedTokens.of(tokens_of(count, dimension, seed)) for count in counts]
    again = []
    for one in coded:
        data = one.to_bytes()
        assert len(data) == coded_size(len(one), dimension)
        again.append(CodedTokens.from_bytes(data, len(one), dimension))
    for one, other in zip(coded, again, strict=True):
        assert one.offsets.tolist() == other.offsets.tolist()
        np.testing.assert_array_equal(decoded([one]), decoded([other]))
    together = decoded(again)
    assert together.shape == (sum(counts), dimension)
    np.testing.assert_array_equal(together, np.concatenate([decoded([one]) for one in coded]))


def test_a_text_of_one_token_is_that_token() -> None:
    passage = tokens_of(1)
    np.testing.assert_allclose(decoded([CodedTokens.of(passage)]), passage.matrix, atol=1e-4)


def test_a_text_without_a_token_is_near_to_nothing() -> None:
    nothing = CodedTokens.of(TokenVectors((), (), np.zeros((0, WIDE), dtype=np.float32)))
    passage = tokens_of(3)
    found = best_in_each(passage.matrix, [nothing, CodedTokens.of(passage), nothing])
    assert found[0].tolist() == found[2].tolist() == [0.0, 0.0, 0.0]
    assert found[1].tolist() == pytest.approx([1.0, 1.0, 1.0], abs=0.05)
    assert best_in_each(passage.matrix, []).shape == (0, 3)


def test_all_passages_together_are_compared_as_one_by_one() -> None:
    coded = [CodedTokens.of(tokens_of(count, seed=count)) for count in (4, 1, 9)]
    asked = tokens_of(5, seed=77).matrix
    alone = np.concatenate([best_in_each(asked, [one]) for one in coded])
    np.testing.assert_allclose(best_in_each(asked, coded), alone, atol=1e-6)
