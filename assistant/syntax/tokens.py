"""A parsed text: its words, each with the word that it depends on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A word at ``start:end`` of its text.

    ``tag`` is its form (Penn Treebank: "VBN", "NNS"), ``relation`` what it is to ``head``, the
    index of the word that it depends on (CLEAR style: "nsubj", "dobj", "prep"); the root of a
    sentence is its own head.
    """

    text: str
    lemma: str
    tag: str
    relation: str
    head: int
    start: int
    end: int


Parsed = tuple[Token, ...]
#: An English text → its words in order.
Parse = Callable[[str], Parsed]
