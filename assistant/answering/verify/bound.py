"""What a date or a number is said of: it goes with the words of its own part of a sentence.

"Adopted in 2005" has a year of the passage and a verb of the passage, which has "adopted in 2007"
and "the 2005 plan". Within one language words are held against words, across languages the
concepts of the glossary. Nothing is decided where either side says little.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar

from assistant.answering.verify.concepts import concepts_in, has_concepts
from assistant.answering.verify.dates import Date
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.numbers import Number
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.spans import Placed, Span

Fact = TypeVar("Fact", Date, Number)

#: Where a part of a sentence ends: what is coordinated is said of its own number.
_BREAK = re.compile(
    r"[;:()،؛；，。、：（）]\s?|,(?!\d)|(?<!\d)\.(?!\d)|\.\s"
    r"|\s(?:and|or|et|ou|y|e|o|и|или|а также)\s|\s(?=و)|[和及并]"
)
#: By how many of its words another date or number must fit better, and how many that must be.
_MORE, _LEAST = 2, 2


def dates_elsewhere(sentence: Reading, evidence: Evidence) -> bool:
    """Whether a date of the sentence stands with what the passage says of another date."""
    return _elsewhere(
        sentence, evidence, sentence.dates, evidence.reading.dates, lambda one, two: one.within(two)
    )


def numbers_elsewhere(sentence: Reading, evidence: Evidence) -> bool:
    """Whether a number of the sentence stands with what the passage says of another number."""
    return _elsewhere(
        sentence,
        evidence,
        sentence.numbers,
        evidence.reading.numbers,
        lambda one, two: bool(one.values & two.values),
    )


def _elsewhere(
    sentence: Reading,
    evidence: Evidence,
    said: Sequence[Fact],
    printed: Sequence[Fact],
    same: Callable[[Fact, Fact], bool],
) -> bool:
    if not said or len(printed) < 2:
        return False
    across = sentence.language != evidence.language
    if across and not has_concepts(sentence.language, evidence.language):
        return False
    theirs = _words_of_parts(evidence.reading, printed, across)
    mine = _words_of_parts(sentence, said, across)
    for k, fact in enumerate(said):
        own = [theirs[j] for j, other in enumerate(printed) if same(fact, other)]
        others = [
            theirs[j]
            for j, other in enumerate(printed)
            if not same(fact, other) and not same(other, fact)
        ]
        if not own or not others:
            continue
        fits = max(len(mine[k] & words) for words in own)
        fits_other = max(len(mine[k] & words) for words in others)
        if fits_other >= _LEAST and fits_other - fits >= _MORE and 2 * fits <= fits_other:
            return True
    return _exchanged(said, printed, mine, theirs, same)


def _exchanged(
    said: Sequence[Fact],
    printed: Sequence[Fact],
    mine: Sequence[frozenset[str]],
    theirs: Sequence[frozenset[str]],
    same: Callable[[Fact, Fact], bool],
) -> bool:
    """Two of the sentence, each with the words that tell the other one's apart."""
    for (i, one), (k, two) in pairwise(enumerate(said)):
        first = [j for j, other in enumerate(printed) if same(one, other)]
        second = [j for j, other in enumerate(printed) if same(two, other)]
        if len(first) != 1 or len(second) != 1 or first == second:
            continue
        of_first = theirs[first[0]] - theirs[second[0]]
        of_second = theirs[second[0]] - theirs[first[0]]
        straight = len(mine[i] & of_first) + len(mine[k] & of_second)
        crossed = len(mine[i] & of_second) + len(mine[k] & of_first)
        if crossed > straight and mine[i] & of_second and mine[k] & of_first:
            return True
        if crossed >= _LEAST and not straight:
            return True
    return False


def _words_of_parts(
    reading: Reading, facts: Sequence[Placed], across: bool
) -> list[frozenset[str]]:
    """For each date or number the words, or concepts, of the part of the sentence it stands in.
    Two of one part have the same: which of its words goes with which cannot be told."""
    lower = reading.folded.lower
    breaks = _breaks(lower, [(fact.start, fact.end) for fact in facts])
    edges = [end for _, end in breaks]
    part_of = [bisect_left(edges, fact.start + 1) for fact in facts]
    if across:
        placed = concepts_in(lower, reading.language)
    else:
        placed = [(w.term, w.start, w.end) for w in reading.all_words if not w.term.isdigit()]
    words: list[set[str]] = [set() for _ in facts]
    for term, start, end in placed:
        part = bisect_left(edges, start + 1)
        for k, fact in enumerate(facts):
            if part_of[k] == part and not (fact.start < end and start < fact.end):
                words[k].add(term)
    return [frozenset(found) for found in words]


def _breaks(lower: str, facts: Sequence[Span]) -> list[Span]:
    return [
        match.span()
        for match in _BREAK.finditer(lower)
        if not any(start < match.end() and match.start() < end for start, end in facts)
    ]
