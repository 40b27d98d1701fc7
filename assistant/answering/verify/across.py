"""A sentence in one language against a passage in another: the hard facts, and likeness."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.answering.verify import actors, hard_facts
from assistant.answering.verify.clauses import pieces
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.glossary import names_another, tells_the_same
from assistant.answering.verify.ordinary import ORDINARY
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.sentences import sentences_of
from assistant.answering.verify.thresholds import Thresholds

if TYPE_CHECKING:
    import numpy as np

    Embed = Callable[[Sequence[str]], np.ndarray]

#: A part of a sentence with fewer content words says too little to be compared alone.
_LEAST_WORDS = 4


def reasons_across(sentence: Reading, evidence: Evidence) -> set[str]:
    """What of the hard facts the passage does not bear out."""
    failed = {
        "reference": hard_facts.reference_fails(sentence, evidence),
        "meeting": hard_facts.meeting_fails(sentence, evidence),
        "date": hard_facts.date_fails(sentence, evidence),
        "number": hard_facts.number_fails(sentence, evidence, counted=False),
        "subject": actors.subject_fails(sentence, evidence),
        "addressee": actors.addressee_fails(sentence, evidence),
        "verb": actors.verb_fails(sentence, evidence),
        "negation": not _denies_alike(sentence, evidence),
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


def is_alike(
    text: str, sentence: Reading, evidence: Evidence, embed: Embed, thresholds: Thresholds
) -> bool:
    """Whether the sentence, and each longer part of it, comes nearer to the passage than ordinary
    sentences of the passage's language do."""
    if evidence.language not in ORDINARY:
        return False
    if names_another(sentence, evidence):
        return False
    nearer = margin(text, evidence, embed)
    if nearer < thresholds.alike:
        return nearer >= thresholds.known_alike and tells_the_same(sentence, evidence)
    return all(
        margin(part.folded.text, evidence, embed) >= thresholds.part_alike
        for part in pieces(sentence)
        if len(part.words) >= _LEAST_WORDS
    )


def margin(text: str, evidence: Evidence, embed: Embed) -> float:
    """By how much the cosine with the passage, or the sentence of it that is most alike, passes
    the mean of those with the ordinary sentences."""
    passage = " ".join(evidence.text.split())
    whole, rest = sentences_of(passage)
    compared = tuple(filter(None, dict.fromkeys([passage, *whole, rest.strip()])))
    own = embed([text])[0]
    nearest = float((_vectors(embed, compared) @ own).max())
    return nearest - float((_vectors(embed, ORDINARY[evidence.language]) @ own).mean())


@lru_cache(maxsize=64)
def _vectors(embed: Embed, texts: tuple[str, ...]) -> np.ndarray:
    return embed(texts)
