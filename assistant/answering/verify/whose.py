"""Whose matter it is: conventions, bodies and proper names of a sentence against one passage."""

from __future__ import annotations

import re

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.named import OWN_NAMES
from assistant.answering.verify.names import proper_names
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.spans import spans_of
from assistant.answering.verify.wording import term_of

#: Words with a capital that every retelling of a decision uses.
_USUAL = frozenset(
    "conference parties party secretariat convention conventions decision decisions article"
    " articles"
    " annex annexes paragraph paragraphs cop meeting section part committee states state member"
    " members decision conferencia partes secretaria convenio decision articulo anexo conference"
    " secretariat convention article annexe конференция конференции сторон стороны стороне"
    " сторонам секретариат i ii iii iv v vi ms mr assembly assemblee asamblea ассамблея council"
    " conseil consejo совет".split()
)


def subject_fails(sentence: Reading, evidence: Evidence) -> bool:
    """A convention, body or proper name that is neither in the passage nor in its record."""
    known = evidence.owners_known | evidence.reading.owners | evidence.identity.owners
    told = sentence.owners - known
    if told and not (told == {"UNGA"} and _is_called_assembly(sentence, evidence)):
        return True
    return evidence.language == sentence.language and _unknown_name(sentence, evidence)


def _is_called_assembly(sentence: Reading, evidence: Evidence) -> bool:
    """Chinese "大会" is the General Assembly, and short for any conference that speaks."""
    lower = sentence.folded.lower
    assemblies = [name for name in sentence.names if name.label == "General Assembly"]
    return bool(assemblies) and all(evidence.is_speaker(name, lower) for name in assemblies)


def _unknown_name(sentence: Reading, evidence: Evidence) -> bool:
    lower = sentence.folded.lower
    held_names = {name.label for name in evidence.reading.names} & OWN_NAMES
    speakers = [
        name
        for name in sentence.names
        if evidence.is_speaker(name, lower) or name.label in held_names
    ]
    taken = spans_of(
        sentence.references, sentence.places, sentence.meetings, sentence.dates, speakers
    )
    held = evidence.terms | evidence.identity_terms
    for start, end in proper_names(sentence.folded, taken):
        for word in re.split(r"[-_]", lower[start:end]):
            if len(word) < 2 or word in _USUAL:
                continue
            if term_of(word, sentence.language) not in held:
                return True
    return False
