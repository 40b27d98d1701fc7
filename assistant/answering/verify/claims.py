"""What an English sentence claims in words that its passage does not have.

A retelling frames what a passage says in light words ("the paragraph mentions", "takes steps to"),
and those count as covered. Put together they make claims of their own: a small model wrote "The
strategy is designed to enhance the work of the Divisions" of a strategy that does nothing of the
kind. So a word in a place that carries a claim (a verb, and what does it or is done) must be the
passage's, one of its kin, or one that says nothing there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.verify.actors import neutral
from assistant.answering.verify.contradicting import ACTORS, Told, forms_of
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.frames import Frame
from assistant.answering.verify.garbled import is_finite
from assistant.answering.verify.subjects import is_passive, level_of
from assistant.answering.verify.tree import SUBJECTS, Tree
from assistant.answering.verify.wording import term_of

#: What a text does with what it says.
_TELLING = frozenset(
    "say state mention refer note include contain list concern cover specify describe explain"
    " outline name set cite present deal relate speak consist".split()
)
#: Verbs that say nothing without the noun or the verb that they stand with.
_LIGHT = frozenset(
    "be have do take make give pay go keep come put hold play carry bring get begin start continue"
    " need become respond".split()
)
#: What says what something is for.
_FOR = frozenset({"design", "intend", "mean", "aim", "serve"})
_PURPOSE = re.compile(
    r"\b(?:(?:aim|purpose|goal|objective)s?,? (?:of|is|are|was|were|to|for)\b"
    r"|(?:aim|intend|design|seek|serve)(?:s|ed|d|ing)?\b|intention|in order (?:to|that)\b"
    r"|so (?:as to|that)\b|with a view\b|to facilitate\b|for (?:its |their )?consideration\b)"
)
#: What only asks, whatever the passage asks with.
_ASKS = frozenset({"ask", "call"})
_ASKING = frozenset(
    term_of(word, "en")
    for word in "request invite urge call appeal encourage recommend instruct direct"
    " mandate".split()
)
#: What stands for the text or for who speaks in it.
_TEXTS = frozenset(
    term_of(word, "en")
    for word in "paragraph decision document text resolution article annex cop mop conference"
    " assembly council commission committee meeting session preamble title passage".split()
)
#: Objects that say nothing beside their verb: "takes steps", "seeks the views of".
_HOLLOW = frozenset(
    "action step measure part place use note account effort attention role view".split()
)
#: Adjectives that only point.
_POINTING = frozenset("such other same own present relevant further certain".split())
#: Words from an adjective to the noun that it may belong to.
_NEAR = 7
_PARAGRAPHS = frozenset({"paragraph", "passage"})
#: Where a noun carries the claim of its clause.
_CARRYING = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
#: "One of the mandates": the claim is made of what stands behind "of".
_PARTITIVE = frozenset("one two three some many several most all part number any each".split())
#: Less than the whole of what stands behind "of".
_SHARES = frozenset(
    term_of(word, "en")
    for word in "part share portion majority minority half third quarter percentage proportion"
    " fraction".split()
)


def unheld(said: Told, printed: Told, evidence: Evidence) -> Iterator[str]:
    """The claims of a sentence that its passage has no words for, in a few words each."""
    for tree in said.trees:
        for k in range(len(tree.tokens)):
            if tree.is_verb(k):
                yield from _of_verb(tree, k, printed, evidence)
                yield from _of_titles(tree, k, printed)
                yield from _of_a_request(tree, k, printed)
                yield from _of_a_purpose(tree, k, printed)
            elif _carries(tree, k) and not _is_held(tree.term(k), printed, evidence):
                yield f"noun: {tree.lower(k)}"
            elif tree.tokens[k].relation == "amod":
                yield from _of_a_quality(tree, k, printed)
            elif _names_members(tree, k):
                yield from _of_a_list(tree, k, printed)
    for frame in said.frames:
        if frame.is_verb:
            yield from _of_a_share(frame, printed)


def _of_verb(tree: Tree, k: int, printed: Told, evidence: Evidence) -> Iterator[str]:
    lemma = tree.lemma(k)
    if lemma in _ASKS:
        binding = any(force.verb in {"must", "should"} for force in evidence.reading.forces)
        asked = binding or not printed.terms.isdisjoint(_ASKING)
        if not asked and not _is_held(tree.term(k), printed, evidence):
            yield f"asks: {lemma}"
    elif lemma in _FOR:
        if not _PURPOSE.search(evidence.reading.folded.lower):
            yield f"purpose: {lemma}"
    elif not _says_little(tree, k) and not _is_held(tree.term(k), printed, evidence):
        yield f"verb: {lemma}"


def _says_little(tree: Tree, k: int) -> bool:
    """Whether a verb only frames what is told. Operative verbs have a check of their own."""
    lemma = tree.lemma(k)
    using = lemma == "use" and tree.tokens[k].tag == "VBG"  # "through", "with"
    return using or lemma in _TELLING | _LIGHT or tree.term(k) in neutral("en")


def _carries(tree: Tree, k: int) -> bool:
    token = tree.tokens[k]
    if not tree.is_noun(k) or not token.text.replace("-", "").isalpha():
        return False
    if token.relation == "dobj" and tree.lemma(k) in _HOLLOW:
        return False
    if token.relation == "pobj":
        head = tree.tokens[token.head].head
        return tree.lower(head) in _PARTITIVE and tree.tokens[head].relation in _CARRYING
    return (
        token.relation in _CARRYING
        and tree.lower(k) not in _PARTITIVE
        and not token.tag.startswith("NNP")
    )


def _is_held(term: str, printed: Told, evidence: Evidence) -> bool:
    """Whether a passage or its titles have a word, its kin, or what may stand for it."""
    known = printed.terms | evidence.identity_terms
    return term in _TEXTS or not known.isdisjoint(forms_of(term))


def _of_titles(tree: Tree, k: int, printed: Told) -> Iterator[str]:
    """What is told of a paragraph, "the paragraph describes cooperation with …", and is only in
    the title of its document."""
    if not any(tree.lemma(s) in _PARAGRAPHS for s in tree.children(k, *SUBJECTS)):
        return
    objects = tree.children(k, "dobj")
    objects += [o for p in tree.children(k, "prep") for o in tree.objects_of(p)]
    for each in (noun for o in objects for noun in tree.each(o) if tree.is_noun(noun)):
        if tree.term(each) not in _TEXTS and not printed.has(tree.term(each)):
            yield f"of the title: {tree.lower(each)}"


def _of_a_request(tree: Tree, k: int, printed: Told) -> Iterator[str]:
    """Told as done what somebody is only asked to do: "the Secretariat continues to collect"."""
    if not is_finite(tree, k) or level_of(tree, k) != "said" or is_passive(tree, k):
        return
    if not any(tree.term(s) in ACTORS for s in tree.children(k, "nsubj")):
        return
    others = printed.of(tree.term(k))
    if others and all(other.is_verb and other.level == "asked" for other in others):
        yield f"only asked: {tree.lemma(k)}"


def _of_a_purpose(tree: Tree, k: int, printed: Told) -> Iterator[str]:
    """Told as what something is done for, while the passage only describes a noun with it: "to
    select centres" of "terms of reference for the process of selecting centres"."""
    if tree.tokens[k].relation != "advcl" or not tree.has_to(k):
        return
    others = printed.of(tree.term(k))
    if others and all(other.is_verb and other.level == "under" for other in others):
        yield f"no purpose: {tree.lemma(k)}"


def _of_a_quality(tree: Tree, k: int, printed: Told) -> Iterator[str]:
    """An adjective that the passage puts to other nouns only: "a strategic framework" of "a
    general framework" that is to work "in a strategic manner"."""
    noun = tree.tokens[k].head
    # Of "technical assistance plan" the adjective is that of the noun between.
    if tree.tokens[k].tag != "JJ" or not tree.is_noun(noun) or tree.children(noun, "compound"):
        return
    adjective, term = tree.term(k), tree.term(noun)
    if tree.lower(k) in _POINTING or adjective not in printed.terms:
        return
    nouns = printed.itself(term)
    held = any(_is_below(one, adjective) for one in nouns)
    if nouns and not held and not any(_stands_near(adjective, term, t) for t in printed.trees):
        yield f"quality: {tree.lower(k)} {tree.lower(noun)}"


def _stands_near(adjective: str, noun: str, tree: Tree) -> bool:
    """Whether an adjective stands so near to a noun that it may be its own: "global and the
    regional instruments", "wastes that are not hazardous"."""
    terms = [tree.term(k) for k in range(len(tree.tokens))]
    forms = forms_of(noun)
    return any(
        term == adjective and not forms.isdisjoint(terms[max(0, k - _NEAR) : k + _NEAR])
        for k, term in enumerate(terms)
    )


def _of_a_share(frame: Frame, printed: Told) -> Iterator[str]:
    """The whole told to do, or to undergo, what a share of it does: "cooperation supports" of "a
    significant part of cooperation is devoted to supporting"."""
    stands = [each for other in printed.of(frame.term) for each in (*other.agents, *other.patients)]
    for argument in (*frame.agents, *frame.patients):
        if not argument.near.isdisjoint(_SHARES):
            continue
        same = [each for each in stands if argument.head in each.near]
        if same and all(each.head in _SHARES for each in same):
            yield f"a share: {argument.head}"


def _names_members(tree: Tree, k: int) -> bool:
    """Whether a word is "including", or the "as" of "such as"."""
    listing = tree.lower(k) == "including" or any(tree.lower(c) == "such" for c in tree.children(k))
    return listing and tree.tokens[k].relation == "prep"


def _of_a_list(tree: Tree, k: int, printed: Told) -> Iterator[str]:
    """Members put under another noun than the one that the passage has them under. Of the nouns of
    a phrase any may be meant: parsers hang "including" on the first as often as on the last."""
    head = tree.tokens[k].head
    if not tree.is_noun(head):
        return
    nouns = [tree.term(n) for n in tree.below(head) if n < k and tree.is_noun(n)]
    wholes = [frame for noun in nouns for frame in printed.itself(noun)]
    for member in map(tree.term, _members(tree, k)):
        if not wholes or not printed.has(member) or member in _loosely_listed(printed):
            continue
        below = any(_is_below(frame, member) for frame in wholes)
        if not below and not any(
            _is_below(frame, noun) for frame in printed.of(member) for noun in nouns
        ):
            yield f"list: {', '.join(nouns)}: {member}"


def _loosely_listed(printed: Told) -> set[str]:
    """Members of lists that hang on a verb, so that the parser does not tell whose they are."""
    return {
        tree.term(member)
        for tree in printed.trees
        for k in range(len(tree.tokens))
        if _names_members(tree, k) and not tree.is_noun(tree.tokens[k].head)
        for member in tree.below(k)
    }


def _members(tree: Tree, k: int) -> list[int]:
    heads = tree.objects_of(k)
    # "Developing country Parties" is taken for what is done to Parties.
    heads += [o for head in heads if not tree.is_verb(head) for o in tree.children(head, "dobj")]
    return [member for head in heads for member in tree.each(head) if tree.is_noun(member)]


def _is_below(frame: Frame, term: str) -> bool:
    return not forms_of(term).isdisjoint(frame.deep | frame.loose)
