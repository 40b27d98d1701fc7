"""The field's terms of a sentence, found in a passage of another language.

A cosine that lies between what right and wrong sentences have tells nothing alone. Where nearly
every content word of the sentence is a term of the glossary and the passage has each of these
concepts in its own language, it needs to be less alike.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.answering.verify.actors import neutral
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.glossary_terms import LANGUAGES, TERMS
from assistant.answering.verify.light_words import light
from assistant.answering.verify.reading import Reading

#: Concepts that a sentence must have to be told by them, and the share of its words they are.
_LEAST, _SHARE = 3, 0.8
_ARABIC_HEAD = r"(?<![\u0621-\u064a])(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل)?"


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    column = LANGUAGES.index(language)
    head = {"zh": "", "ar": _ARABIC_HEAD}.get(language, r"(?<![^\W_])")
    tail = "" if language == "zh" else r"[^\W\d_]*"
    return tuple(
        re.compile(rf"{head}(?:{line.split('; ')[column]}){tail}")
        for line in re.sub(r"\n +", " ", TERMS).strip().splitlines()
    )


#: Concepts of one plain translation each, by their English beginnings: that the passage has none
#: of these words tells that it does not say them.
_PLAIN = frozenset(
    "legal atlantic africa asia europe caribbean arctic pacific national subregion pilot workshop"
    " custom mercury pesticide waste budget voluntar database illegal|illicit transboundary"
    " exemption developing developed expert project persistent training".split()
)


@cache
def _plain(language: str) -> tuple[re.Pattern[str], ...]:
    lines = re.sub(r"\n +", " ", TERMS).strip().splitlines()
    return tuple(
        pattern
        for line, pattern in zip(lines, _patterns(language), strict=True)
        if line.split("; ")[0] in _PLAIN
    )


def names_another(sentence: Reading, evidence: Evidence) -> bool:
    """Whether a sentence has a term of one plain translation that the passage does not have:
    "national workshops" where the passage has regional ones."""
    if not {sentence.language, evidence.language} <= set(LANGUAGES):
        return False
    known = f"{evidence.reading.folded.lower}\n{evidence.identity.folded.lower}"
    return any(
        own.search(sentence.folded.lower) and not other.search(known)
        for own, other in zip(_plain(sentence.language), _plain(evidence.language), strict=True)
    )


def tells_the_same(sentence: Reading, evidence: Evidence) -> bool:
    """Whether the passage has every concept of the sentence, and little else is said in it."""
    if not {sentence.language, evidence.language} <= set(LANGUAGES):
        return False
    lower, printed = sentence.folded.lower, evidence.reading.folded.lower
    words = [
        (word.start, word.end)
        for word in sentence.words
        if word.term not in neutral(sentence.language) | light(sentence.language)
    ]
    open_words, concepts = set(words), 0
    pairs = zip(_patterns(sentence.language), _patterns(evidence.language), strict=True)
    for own, other in pairs:
        spans = [match.span() for match in own.finditer(lower)]
        if not spans or not other.search(printed):
            continue
        concepts += 1
        open_words -= {
            (s, e) for s, e in words if any(s < end and start < e for start, end in spans)
        }
    return concepts >= _LEAST and len(words) - len(open_words) >= _SHARE * len(words)
