"""Negations, quantifiers and content words of a sentence, held against one passage."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from assistant.answering.verify import order
from assistant.answering.verify.actors import neutral
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.light_words import light
from assistant.answering.verify.likewise import alike, opposed, telling
from assistant.answering.verify.negations import Cue
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.thresholds import USUAL, Thresholds
from assistant.answering.verify.wording import Word

_RUN_CHINESE = 6
_PARTS = re.compile(
    r"[,;:，；：、،؛]|\b(?:and|or|but|while|which|that|who|because|since|so that|in order to"
    r"|as well as|et|ou|mais|qui|que|parce que|afin de|y|o|pero|para que|porque|и|или|но"
    r"|которы[а-я]{1,2}|чтобы|потому что)\b|\bو"
)


def negation_fails(sentence: Reading, evidence: Evidence) -> bool:
    """Something denied that the passage does not deny, or the other way round."""
    said, printed = sentence.cues, evidence.reading.cues
    said_terms = {word.term for word in sentence.all_words}
    for cue in said:
        if not any(_bear_on_same(cue, other) for other in printed):
            return True
    for cue in printed:
        near = cue.scope[:1] if cue.kind == "not" else cue.scope[:2]
        told = any(term in said_terms for term in near)
        if told and not any(_bear_on_same(other, cue) for other in said):
            return True
    return _says_contrary(said_terms, evidence) or _denies_less(sentence, evidence)


def _denies_less(sentence: Reading, evidence: Evidence) -> bool:
    """Of a sentence that retells nearly the whole passage, the negations must be as many."""
    if len(sentence.all_words) < _WHOLE * len(evidence.reading.all_words):
        return False
    counts = (sum(cue.kind == "not" for cue in each.cues) for each in (sentence, evidence.reading))
    return len(set(counts)) > 1


#: Share of a passage's words from which a sentence counts as all of it.
_WHOLE = 0.85


def _bear_on_same(cue: Cue, other: Cue) -> bool:
    kinds = {cue.kind, other.kind}
    if len(kinds) > 1 and kinds != {"not", "without"}:
        return False
    if not cue.scope or not other.scope:
        return cue.scope == other.scope
    if kinds == {"except"}:
        shared = len(set(cue.scope) & set(other.scope))
        return shared >= (1 if len(cue.scope) <= _FEW else _FEW)
    if cue.before and cue.before[-1:] == other.before[-1:]:
        return True
    return (
        cue.scope[0] in other.scope
        or other.scope[0] in cue.scope
        or bool(set(cue.scope) & set(other.scope[:2]))
    )


#: Words of an exception from which two of them must be the passage's.
_FEW = 2


def _says_contrary(said: set[str], evidence: Evidence) -> bool:
    printed = evidence.terms
    return any(
        one in said and one not in printed and other in printed and other not in said
        for one, other in opposed(evidence.language)
    )


def quantifier_fails(sentence: Reading, evidence: Evidence) -> bool:
    """ "All", "only", "some" that the passage does not say of the same thing, or an "only" of the
    passage left out."""
    said, printed = sentence.quantifiers, evidence.reading.quantifiers
    for cue in said:
        if not any(cue.kind == other.kind and _near(cue, other) for other in printed):
            return True
    said_terms = {word.term for word in sentence.all_words}
    return any(
        cue.kind == "only"
        and cue.scope[:1]
        and len(said_terms & set(cue.scope)) >= min(2, len(cue.scope))
        and not any(other.kind == "only" for other in said)
        for cue in printed
    )


def _near(cue: Cue, other: Cue) -> bool:
    return not cue.scope or not other.scope or bool(set(cue.scope) & set(other.scope[:2]))


def coverage_fails(sentence: Reading, evidence: Evidence, asked: Thresholds = USUAL) -> bool:
    """Content words that the passage does not have: too many, too many in a row or in one part,
    one put in another's place, or one that changes what is laid down."""
    language = sentence.language
    held = order.positions_of(evidence.reading.all_words)
    identity = evidence.identity_terms
    counted = [
        (word, _found(word.term, held, language) or (word.term in identity))
        for word in sentence.words
        if word.term in held or word.term not in neutral(language)
    ]
    if not counted:
        return not (sentence.references or sentence.numbers or sentence.forces)
    if any(not found and word.term in telling(language) for word, found in counted):
        return True
    if _strange(counted, language) > asked.strange:
        return True
    if _share(counted, language) < asked.covered or _longest_run(counted) > _run(asked, language):
        return True
    if _part_fails(sentence, counted, asked.part):
        return True
    if language != "zh" and _replaced(sentence.words, evidence.reading.words, language):
        return True
    return (
        order.coherence(sentence.words, held, language) < asked.coherent
        or order.in_order(order.agents_first(sentence, evidence.reading), held, language)
        < asked.ordered
        or order.parts_a_name(sentence, held)
    )


def _share(counted: Sequence[tuple[Word, bool]], language: str) -> float:
    """Share of covered words; one that says little counts half when it is not covered."""
    found = sum(found for _, found in counted)
    lacking = sum(
        0.5 if word.term in light(language) else 1.0 for word, found in counted if not found
    )
    return found / (found + lacking)


def _strange(counted: Sequence[tuple[Word, bool]], language: str) -> int:
    """Uncovered words that say something. Of Chinese pairs of characters every second one is in
    no word, so one alone says nothing; Russian and Arabic stems part what belongs together once
    in a dozen words."""
    unknown = [not found and word.term not in light(language) for word, found in counted]
    if language == "zh":
        return sum(one and other for one, other in pairwise(unknown))
    return sum(unknown) - (len(counted) // _LOOSE_STEMS if language in {"ru", "ar"} else 0)


_LOOSE_STEMS = 12


def _run(asked: Thresholds, language: str) -> int:
    return _RUN_CHINESE if language == "zh" else asked.run


def share_covered(sentence: Reading, evidence: Evidence) -> float:
    """How much of the sentence's words the passage has; for choosing between passages."""
    words = {word.term for word in sentence.all_words}
    return len(words & (evidence.terms | evidence.identity_terms)) / max(1, len(words))


def _found(term: str, held: dict[str, list[int]], language: str) -> bool:
    return bool(order.places_of(term, held, language))


def _longest_run(counted: Iterable[tuple[Word, bool]]) -> int:
    longest = run = 0
    for _, found in counted:
        run = 0 if found else run + 1
        longest = max(longest, run)
    return longest


def _part_fails(sentence: Reading, counted: Sequence[tuple[Word, bool]], least: float) -> bool:
    bounds = [match.start() for match in _PARTS.finditer(sentence.folded.lower)]
    shares: dict[int, list[bool]] = defaultdict(list)
    at = 0
    for word, found in counted:
        while at < len(bounds) and bounds[at] < word.start:
            at += 1
        shares[at].append(found)
    return any(len(part) > 1 and sum(part) / len(part) < least for part in shares.values())


def _exchanged(mine: Sequence[str], places: dict[tuple[str, str], set[str]]) -> bool:
    """Two words of the passage, each between the neighbours of the other: "at each report a
    meeting" of "at each meeting a report". A retelling moves phrases, not single words."""
    moved: dict[str, set[str]] = defaultdict(set)
    for before, own, after in zip(mine, mine[1:], mine[2:], strict=False):
        others = places.get((before, after), set())
        if others and own not in others:
            moved[own] |= others
    return any(own in moved.get(other, ()) for own, others in moved.items() for other in others)


def _replaced(said: Sequence[Word], printed: Sequence[Word], language: str) -> bool:
    """A word that stands between two words of the passage in the place of another of its words."""
    terms, mine = [word.term for word in printed], [word.term for word in said]
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    for before, own, after in zip(terms, terms[1:], terms[2:], strict=False):
        places[before, after].add(own)
    if _exchanged(mine, places):
        return True
    held, told = Counter(terms), Counter(mine)
    for before, own, after in zip(mine, mine[1:], mine[2:], strict=False):
        others = places.get((before, after), set())
        if not others or own in others or told[own] <= held[own] or own in neutral(language):
            continue
        same = alike(language).get(own, frozenset()) | set(order.kin(own))
        if not others & same and any(told[other] < held[other] for other in others):
            return True
    return False
