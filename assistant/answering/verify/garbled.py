"""English sentences that a model has lost hold of: fragments, loops, torn references and questions.

They may say nothing that is wrong; shown as supported they would be read as something that is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.answering.verify.contradicting import Told
from assistant.answering.verify.force import forces_in
from assistant.answering.verify.tree import Tree

#: What is cited by its number.
_NUMBERED = frozenset({"decision", "resolution", "paragraph", "article", "annex"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_WORD = re.compile(r"\w+")
#: Words in a row that a sentence has once, unless its passage has them oftener.
_LOOP = 6


def garbled(said: Told, text: str, printed: str) -> Iterator[str]:
    """What is wrong with the make of a sentence, in a few words each.

    Args:
        said: the sentence as it was parsed.
        text, printed: the sentence and its passage.
    """
    if not any(_says_something(tree) for tree in said.trees):
        yield "nothing is said"
    for tree in said.trees:
        for k in range(len(tree.tokens)):
            if _is_torn(tree, k):
                yield f"torn: {tree.lower(k)}"
            elif _asks_which(tree, k):
                yield f"asked: {tree.lower(k)}"
            elif tree.lemma(k) == "be" and _tells_itself(tree, k):
                yield "told of itself"
    if _most_repeated(text) > max(1, _most_repeated(printed)):
        yield "a loop"


def is_finite(tree: Tree, k: int) -> bool:
    """Whether a word is a verb with a tense, or a modal."""
    return tree.tokens[k].tag in _FINITE


def _says_something(tree: Tree) -> bool:
    """Whether there is a verb that says or asks. Parsers take some operative verbs for nouns."""
    places = range(len(tree.tokens))
    if any(is_finite(tree, k) or (tree.is_verb(k) and _is_order(tree, k)) for k in places):
        return True
    return bool(forces_in(" ".join(tree.lower(k) for k in places), "en"))


def _is_order(tree: Tree, k: int) -> bool:
    return tree.tokens[k].tag == "VB" and tree.tokens[k].relation == "ROOT" and not tree.has_to(k)


def _is_torn(tree: Tree, k: int) -> bool:
    """Whether a reference has lost its number: "is requested in decision."."""
    token = tree.tokens[k]
    last = k + 1 >= len(tree.tokens) or tree.tokens[k + 1].relation == "punct"
    alone = tree.lower(k) in _NUMBERED and token.relation == "pobj" and not tree.children(k)
    return alone and last and tree.lower(token.head) in {"in", "of", "under", "to"}


def _asks_which(tree: Tree, k: int) -> bool:
    """Half of the question told back: "and in which decision is asked"."""
    if tree.lower(k) != "which" or not 1 < k < len(tree.tokens) - 1:
        return False
    joined = tree.tokens[k - 1].tag == "IN" and tree.tokens[k - 2].relation == "cc"
    return joined and tree.is_noun(k + 1)


def _tells_itself(tree: Tree, k: int) -> bool:
    subjects = {tree.term(s) for s in tree.children(k, "nsubj")}
    return any(tree.term(a) in subjects for a in tree.children(k, "attr"))


def _most_repeated(text: str) -> int:
    words = _WORD.findall(text.lower())
    rows = Counter(tuple(words[k : k + _LOOP]) for k in range(len(words) - _LOOP + 1))
    return max(rows.values(), default=1)
