"""Who does what to what: each verb of a parsed text with what stands to it, each noun too.

A passive is turned round, an infinitive has the one who is asked to do it, a relative clause the
noun that it belongs to, and of things joined by "and" each stands for itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.answering.verify.subjects import (
    Level,
    antecedents,
    is_passive,
    level_of,
    subjects_of,
)
from assistant.answering.verify.tree import PARTS_OF_NAME, RELATIVES, SUBJECTS, Tree

#: "The outcome of the review of the reform": what is further down is another matter.
_OF_DEPTH = 2
_PRONOUNS = frozenset({"PRP", "WDT", "WP", "DT", "EX", "PRP$", "WP$"})


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun that stands to a verb: ``near`` are the terms of its own phrase and of what it is
    of, ``deep`` all that hangs on it; ``unnamed``: "it", "which"."""

    head: str
    near: frozenset[str]
    deep: frozenset[str]
    unnamed: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb, or a noun, and what stands to it; of a noun, ``patients`` is what it is of.

    ``sure``: the agents are told and not guessed from the clause around; of a noun: nobody's in
    particular. ``names`` are terms of proper names that hang on it, ``loose`` terms that stand to
    it in no way that can be told.
    """

    term: str
    lemma: str
    is_verb: bool
    level: Level
    passive: bool
    agents: tuple[Argument, ...]
    patients: tuple[Argument, ...]
    obliques: tuple[tuple[str, Argument], ...]
    deep: frozenset[str]
    names: frozenset[str]
    loose: frozenset[str]
    sure: bool


def frames_of(tree: Tree) -> tuple[Frame, ...]:
    """The frames of a text, in its order."""
    return tuple(
        _of_verb(tree, k) if tree.is_verb(k) else _of_noun(tree, k)
        for k in range(len(tree.tokens))
        if tree.is_verb(k) or tree.is_noun(k)
    )


def _of_verb(tree: Tree, k: int) -> Frame:
    passive = is_passive(tree, k)
    subjects, sure = subjects_of(tree, k)
    done_by = [o for by in tree.children(k, "agent") for o in tree.objects_of(by)]
    below = tree.below(k, joined=False)
    stray = [c for c in tree.children(k, "conj", "dep", "appos") if not tree.is_verb(c)]
    if tree.wide:
        stray += tree.behind(k)
        if tree.tokens[k].relation == "conj":  # may be joined to a verb further up
            stray += [s for verb in tree.verbs_above(k) for s in tree.children(verb, *SUBJECTS)]
    return Frame(
        term=tree.term(k),
        lemma=tree.lemma(k),
        is_verb=True,
        level=level_of(tree, k),
        passive=passive,
        agents=_arguments(tree, done_by if passive else subjects),
        patients=_arguments(tree, subjects if passive else _objects(tree, k)),
        obliques=_obliques(tree, k),
        deep=tree.terms(below),
        names=tree.terms([c for c in below if tree.tokens[c].tag.startswith("NNP")]),
        loose=tree.terms([place for each in stray for place in tree.below(each)]),
        sure=sure or passive,
    )


def _objects(tree: Tree, k: int) -> list[int]:
    """What a verb in the active is done to, also where it shares that with the next verb or with
    the one before: "to request and draw upon the advice", "to provide, or go on providing, it"."""
    token = tree.tokens[k]
    found = tree.children(k, "dobj", "attr")
    complete = ("prep", "acomp", "xcomp", "ccomp", "oprd", "advcl", "agent")
    if not found and not any(c > k for c in tree.children(k, *complete)):
        around = [c for c in tree.children(k, "conj", "xcomp") if tree.is_verb(c)]
        if token.relation in {"xcomp", "conj"}:
            around.append(token.head)
        found = [o for verb in around for o in tree.children(verb, "dobj") if o > k][:1]
    if found or token.relation != "relcl":
        return found
    own = any(tree.lower(s) in RELATIVES for s in tree.children(k, *SUBJECTS))
    return [] if own else tree.chain(token.head)  # "the tools it has produced"


def _obliques(tree: Tree, k: int) -> tuple[tuple[str, Argument], ...]:
    found = []
    for place in tree.children(k, "prep", "dative"):
        behind = tree.objects_of(place) if tree.tokens[place].tag in {"IN", "TO"} else [place]
        nouns = [noun for o in behind for noun in antecedents(tree, o, k)[0]]
        found += [(tree.lower(place), each) for each in _arguments(tree, nouns)]
    return tuple(found)


def _of_noun(tree: Tree, k: int) -> Frame:
    prepositions = tree.children(k, "prep")
    of = [o for p in prepositions if tree.lower(p) == "of" for o in tree.objects_of(p)]
    others = [
        (tree.lower(p), each)
        for p in prepositions
        if tree.lower(p) != "of"
        for each in _arguments(tree, tree.objects_of(p))
    ]
    return Frame(
        term=tree.term(k),
        lemma=tree.lemma(k),
        is_verb=False,
        level="",
        passive=False,
        agents=(),
        patients=_arguments(tree, of),
        obliques=tuple(others),
        deep=tree.terms(tree.below(k)),
        names=frozenset(),
        loose=tree.terms(tree.children(k, *PARTS_OF_NAME)),
        sure=not tree.children(k, "poss"),
    )


def _arguments(tree: Tree, places: Iterable[int]) -> tuple[Argument, ...]:
    each = dict.fromkeys(k for place in places for k in tree.each(place))
    return tuple(_argument(tree, k) for k in each)


def _argument(tree: Tree, k: int) -> Argument:
    near, todo = set(), [(k, 0)]
    while todo:
        at, far = todo.pop()
        near.add(tree.term(at))
        todo += [(c, far) for c in tree.children(at, *PARTS_OF_NAME, "appos")]
        for preposition in tree.children(at, "prep"):
            if tree.lower(preposition) == "of" and far < _OF_DEPTH:
                nouns = tree.children(preposition, "pobj", "pcomp")
                todo += [(each, far + 1) for noun in nouns for each in tree.each(noun)]
    return Argument(
        tree.term(k), frozenset(near), tree.terms(tree.below(k)), tree.tokens[k].tag in _PRONOUNS
    )
