"""Negations and quantifiers of a sentence, held against one passage."""

from __future__ import annotations

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.likewise import opposed
from assistant.answering.verify.negations import Cue
from assistant.answering.verify.reading import Reading


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
