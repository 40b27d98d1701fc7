"""Late interaction: which tokens count, and what they find in a passage."""

from __future__ import annotations

import re

import numpy as np
import pytest

from assistant.index import TokenVectors, best_matches, content_rows, shortfall


def cut(text: str, pattern: str = r"\w{1,4}") -> TokenVectors:
    """A text cut into tokens of at most four letters; the vectors do not matter."""
    pieces = list(re.finditer(pattern, text))
    return TokenVectors(
        tuple(piece[0] for piece in pieces),
        tuple(piece.span() for piece in pieces),
        np.eye(len(pieces), 8, dtype=np.float32),
    )


def test_the_tokens_of_a_word_that_counts_go_together() -> None:
    text = "the regional centres"
    rows = content_rows(cut(text), text, lambda word: word != "the", "en")
    assert rows == [[1, 2], [3, 4]]


def test_where_no_word_counts_all_tokens_do() -> None:
    assert content_rows(cut("of the"), "of the", lambda word: False, "en") == [[0, 1]]


def test_in_chinese_the_tokens_are_the_words() -> None:
    text = "什么是技术援助"
    tokens = cut(text, "什么|是|技术|援助")
    counted = content_rows(tokens, text, lambda word: word in ("技术", "援助"), "zh")
    assert counted == [[2, 3]]


def test_the_best_cosine_of_each_token() -> None:
    passage = TokenVectors(("a", "b"), ((0, 1), (1, 2)), np.eye(2, 3, dtype=np.float32))
    asked = np.array([[1, 0, 0], [0.6, 0.8, 0], [0, 0, 1]], dtype=np.float32)
    assert best_matches(asked, passage).tolist() == pytest.approx([1.0, 0.8, 0.0])
    nothing = TokenVectors((), (), np.zeros((0, 3), dtype=np.float32))
    assert best_matches(asked, nothing).tolist() == [0.0, 0.0, 0.0]


def test_only_what_is_missing_counts_as_shortfall() -> None:
    best, high = np.array([0.9, 0.5, 0.7]), np.array([0.8, 0.8, 0.7])
    assert shortfall(best, high) == pytest.approx(0.1)
