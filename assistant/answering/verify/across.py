"""A sentence in one language against a passage in another: the hard facts, and likeness."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from assistant.answering.verify import actors, hard_facts
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.sentences import sentences_of

if TYPE_CHECKING:
    import numpy as np

    Embed = Callable[[Sequence[str]], np.ndarray]

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
        "negation": _denials(sentence) != _denials(evidence.reading),
        "quantifier": not _quantities(sentence) <= _quantities(evidence.reading),
    }
    return {slug for slug, fails in failed.items() if fails}


def _denials(reading: Reading) -> frozenset[str]:
    kinds = {cue.kind for cue in reading.cues}
    return frozenset("not" if kind == "without" else kind for kind in kinds)


def _quantities(reading: Reading) -> frozenset[str]:
    return frozenset(cue.kind for cue in reading.quantifiers)


def likeness(sentence: str, evidence: Evidence, embed: Embed) -> float:
    """The cosine with the passage or the sentence of it that is most alike."""
    text = " ".join(evidence.text.split())
    whole, rest = sentences_of(text)
    pieces = list(dict.fromkeys([text, *whole, rest.strip()]))
    vectors = embed([sentence, *filter(None, pieces)])
    return float((vectors[1:] @ vectors[0]).max())
