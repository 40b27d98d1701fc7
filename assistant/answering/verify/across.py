"""A sentence in one language against a passage in another: the hard facts, then concepts."""

from __future__ import annotations

from assistant.answering.verify import actors, hard_facts, whose
from assistant.answering.verify.denied import denies_another
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.gaps import Align, gaps_of, lifts
from assistant.answering.verify.lexicon import LANGUAGES
from assistant.answering.verify.ordinary import ORDINARY
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.spans import spans_of
from assistant.answering.verify.thresholds import Thresholds
from assistant.answering.verify.walk import exchanged, leaps


def reasons_across(sentence: Reading, evidence: Evidence) -> set[str]:
    """What of the hard facts the passage does not bear out."""
    failed = {
        "reference": hard_facts.reference_fails(sentence, evidence),
        "meeting": hard_facts.meeting_fails(sentence, evidence),
        "date": hard_facts.date_fails(sentence, evidence),
        "number": hard_facts.number_fails(sentence, evidence, counted=False),
        "subject": whose.subject_fails(sentence, evidence),
        "addressee": actors.addressee_fails(sentence, evidence),
        "verb": actors.verb_fails(sentence, evidence),
        "negation": not _denies_alike(sentence, evidence) or denies_another(sentence, evidence),
        "quantifier": not _quantities(sentence) <= _quantities(evidence.reading),
    }
    return {slug for slug, fails in failed.items() if fails}


def _denies_alike(sentence: Reading, evidence: Evidence) -> bool:
    """Whether both deny, or neither; of a paragraph with several operative verbs one of its
    clauses may be meant. What is excepted is excepted in the whole."""
    said, printed = _denials(sentence), _denials(evidence.reading)
    if said == printed:
        return True
    if "except" in said ^ printed:
        return False
    verbs = {force.verb for force in sentence.forces}
    return any(_denials(clause) == said and verb in verbs for verb, clause in evidence.clauses)


def _denials(reading: Reading) -> frozenset[str]:
    kinds = {cue.kind for cue in reading.cues}
    return frozenset("not" if kind == "without" else kind for kind in kinds)


def _quantities(reading: Reading) -> frozenset[str]:
    return frozenset(cue.kind for cue in reading.quantifiers)


def is_alike(sentence: Reading, evidence: Evidence, align: Align, thresholds: Thresholds) -> bool:
    """Whether the passage has every concept of the sentence, or words that are like it, in an
    order that a translation may have. ``align`` gives the vectors of the tokens of texts."""
    if evidence.language not in ORDINARY or sentence.language not in LANGUAGES:
        return False
    if exchanged(sentence, evidence) or leaps(sentence, evidence) > thresholds.leap:
        return False
    gaps = gaps_of(sentence, evidence)
    if any(gap.strict for gap in gaps):
        return False
    text = sentence.folded.text
    whole, *words = lifts(text, [(0, len(text)), *spans_of(gaps)], evidence, align)
    return whole >= thresholds.alike and all(lift >= thresholds.word_alike for lift in words)
