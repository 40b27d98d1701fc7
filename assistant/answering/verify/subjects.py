"""Who does what a verb says, told by the word that it hangs on, and whether it is to be done."""

from __future__ import annotations

from typing import Literal

from assistant.answering.verify.tree import RELATIVES, SUBJECTS, Tree

#: "asked": is to be done; "said": a sentence of its own; "under": only describes a noun.
Level = Literal["asked", "said", "under", ""]

#: Verbs that ask somebody to do something, or lay it down.
ASKING = frozenset(
    "request ask invite urge encourage call recommend require oblige instruct direct decide"
    " authorize mandate expect task charge".split()
)
_MODALS = frozenset("shall should must will".split())
_FINITE = frozenset({"VBZ", "VBP"})
#: Steps from a verb to the one that it hangs on.
_DEEPEST = 12


def is_passive(tree: Tree, k: int) -> bool:
    """Whether what stands before a verb is what it is done to."""
    for _ in range(_DEEPEST):
        token = tree.tokens[k]
        if tree.children(k, "auxpass", "nsubjpass", "agent"):
            return True
        if token.relation == "acl":
            return token.tag == "VBN" or (token.tag == "VBD" and not tree.children(k, "nsubj"))
        if token.relation != "conj" or token.tag != "VBN" or tree.children(k, "aux"):
            return False
        k = token.head
    return False


def subjects_of(tree: Tree, k: int, depth: int = 0) -> tuple[list[int], bool]:
    """What stands as subject to a verb, its own or one that it shares, and whether that is sure."""
    own = [antecedents(tree, s, k) for s in tree.children(k, *SUBJECTS)]
    if own:
        return [place for places, _ in own for place in places], all(sure for _, sure in own)
    token, head = tree.tokens[k], tree.tokens[k].head
    if head == k or depth > _DEEPEST:
        return [], True
    asker = asker_of(tree, k)
    if asker is not None:
        return _asked(tree, asker, k, depth), True
    if token.relation == "acl" and token.tag != "VB":
        return tree.chain(head), not tree.wide
    if token.relation == "pcomp" and tree.is_verb(tree.tokens[head].head):
        return subjects_of(tree, tree.tokens[head].head, depth + 1)  # "in preparing it, they"
    if not tree.is_verb(head):
        return [], False
    if token.relation == "conj":
        return subjects_of(tree, head, depth + 1)
    if token.relation == "xcomp" or (token.relation == "ccomp" and tree.has_to(k)):
        asked = _asked(tree, head, k, depth)
        return (asked, False) if asked else subjects_of(tree, head, depth + 1)
    if token.relation == "advcl":
        return subjects_of(tree, head, depth + 1)[0], False
    return [], False


def antecedents(tree: Tree, word: int, verb: int) -> tuple[list[int], bool]:
    """The noun that "which" in a clause of ``verb`` stands for, and whether that is sure; any
    other word stands for itself."""
    if tree.lower(word) not in RELATIVES:
        return [word], True
    for _ in range(_DEEPEST):
        if tree.tokens[verb].relation != "conj":
            break
        verb = tree.tokens[verb].head
    if tree.tokens[verb].relation == "relcl":
        return tree.chain(tree.tokens[verb].head), not tree.wide
    return [word], False


def asker_of(tree: Tree, k: int) -> int | None:
    """The verb that asks for what an infinitive says, wherever the parser has hung it: on the
    verb, on whom it asks, or on a clause that tells who that is."""
    token, head = tree.tokens[k], tree.tokens[k].head
    if token.tag != "VB" or head == k or not tree.has_to(k):
        return None
    if token.relation in {"relcl", "acl", "advcl"} and not tree.is_verb(head):
        for _ in range(_DEEPEST):
            if tree.tokens[head].relation not in {"conj", "appos", "pobj", "prep"}:
                break
            head = tree.tokens[head].head
        if tree.tokens[head].relation not in {"dobj", "nsubjpass"}:
            return None
        head = tree.tokens[head].head
    elif token.relation not in {"xcomp", "ccomp", "advcl"}:
        return None
    elif tree.tokens[head].relation == "relcl":
        noun = tree.tokens[tree.tokens[head].head]
        head = noun.head if noun.relation == "dobj" else head
    return head if tree.is_verb(head) and tree.lemma(head) in ASKING else None


def _asked(tree: Tree, verb: int, until: int, depth: int) -> list[int]:
    """Whom a verb asks, before the place ``until``."""
    if is_passive(tree, verb):
        return subjects_of(tree, verb, depth + 1)[0]
    objects = [o for o in tree.children(verb, "dobj", "dative", "nsubj") if verb < o < until]
    found = []
    for each in objects:
        found += tree.objects_of(each) if tree.tokens[each].tag == "IN" else [each]
    for preposition in tree.children(verb, "prep"):  # "calls upon Parties to"
        if verb < preposition < until and tree.lower(preposition) in {"on", "upon"}:
            found += tree.objects_of(preposition)
    return found


def level_of(tree: Tree, k: int, depth: int = 0) -> Level:
    """Whether a verb tells what is to be done, what is the case, or only describes a noun."""
    token, head = tree.tokens[k], tree.tokens[k].head
    helps = {tree.lower(c) for c in tree.children(k, "aux")}
    if depth > _DEEPEST:
        return ""
    if token.relation == "conj" and tree.is_verb(head) and not helps & _MODALS:
        parts = (k, *tree.children(k, "aux", "auxpass"))
        above = level_of(tree, head, depth + 1)
        finite = any(tree.tokens[c].tag in _FINITE for c in parts)
        unlike = finite or token.tag != tree.tokens[head].tag
        return "" if unlike and above == "asked" else above
    asked = asker_of(tree, k) is not None
    if token.relation in {"relcl", "acl"} and not asked:
        return "" if "to" in helps else "under"
    if token.relation == "pcomp":
        return "" if tree.is_verb(tree.tokens[head].head) else "under"
    if asked or helps & _MODALS:
        return "asked"
    if token.tag == "VBN" and not tree.children(k, "auxpass", "aux"):
        return ""  # "the review referred to"
    if token.relation in {"xcomp", "ccomp"} and head != k:
        above = level_of(tree, head, depth + 1)
        if above != "under" and tree.lemma(head) == "be" and "to" in helps:
            # "is to report", but not "is important to report"
            return "" if tree.children(head, "acomp", "attr") else "asked"
        return above
    return "said" if head == k else ""
