"""What a date or a number is said of: it goes with the words of its own part of a sentence.

"Adopted in 2005" has a year of the passage and a verb of the passage, which has "adopted in 2007"
and "the 2005 plan". Within one language words are held against words, across languages the
concepts of the glossary. Nothing is decided where either side says little.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TypeVar

from assistant.answering.verify.concepts import concepts_in, has_concepts
from assistant.answering.verify.dates import Date
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.numbers import Number
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.spans import Placed, Span
from assistant.answering.verify.wording import term_of

Fact = TypeVar("Fact", Date, Number)


@dataclass(frozen=True, slots=True)
class Around:
    """Words, or concepts, around a date or number: of its part of the sentence, right beside it
    in that part, both up to another one in the part, and some way about it (across languages
    only where its part has none)."""

    part: frozenset[str]
    near: frozenset[str]
    about: frozenset[str]


#: Characters between the two ends of a range, which have their words in common.
_TO = 6
#: A passage with more dates or numbers is a table, whose columns say what they are.
_MOST = 40
#: Words on either side that are right beside it, and that are about it.
_NEAR, _ABOUT = 2, 6

#: Where a part of a sentence ends: what is coordinated is said of its own number.
_BREAK = re.compile(
    r"[;:،؛；，。、：]\s?|,(?!\d)|(?<!\d),|(?<!\d)\.(?!\d)|\.\s"
    r"|\s(?:and|or|et|ou|y|e|o|и|или|а также)\s|\s(?=و)|[和及并]"
)
#: By how many of its words another date or number must fit better, and how many that must be.
_MORE, _LEAST = 2, 2


def dates_elsewhere(sentence: Reading, evidence: Evidence) -> bool:
    """Whether a date of the sentence stands with what the passage says of another date."""
    return _elsewhere(
        sentence,
        evidence,
        sentence.dates,
        evidence.reading.dates,
        lambda one, two: one.within(two),
        # the years of a span are no other date than the span
        lambda one, two: two.last < one.year or one.last < two.year or one.month != two.month,
    )


def numbers_elsewhere(sentence: Reading, evidence: Evidence) -> bool:
    """Whether a number of the sentence stands with what the passage says of another number."""
    return _elsewhere(
        sentence,
        evidence,
        sentence.numbers,
        evidence.reading.numbers,
        lambda one, two: bool(one.values & two.values),
        lambda one, two: not one.values & two.values,
    )


def _elsewhere(
    sentence: Reading,
    evidence: Evidence,
    said: Sequence[Fact],
    printed: Sequence[Fact],
    same: Callable[[Fact, Fact], bool],
    apart: Callable[[Fact, Fact], bool],
) -> bool:
    if not said or not 2 <= len(printed) <= _MOST:
        return False
    across = sentence.language != evidence.language
    if across and not has_concepts(sentence.language, evidence.language):
        return False
    theirs = _around(evidence.reading, printed, across)
    mine = _around(sentence, said, across)
    for k, fact in enumerate(said):
        own = [theirs[j] for j, other in enumerate(printed) if same(fact, other)]
        others = [
            theirs[j]
            for j, other in enumerate(printed)
            if apart(fact, other) and not same(fact, other) and not same(other, fact)
        ]
        if own and others and (_fits(mine[k], own, others) or _adjoins(mine[k], own, others)):
            return True
    return _exchanged(said, printed, mine, theirs, same)


def _fits(mine: Around, own: Sequence[Around], others: Sequence[Around]) -> bool:
    """Whether the part of the sentence is rather one of the passage with another date."""
    fits = max(len(mine.part & (one.part or one.about)) for one in own)
    other = max(len(mine.part & one.part) for one in others)
    return other >= _LEAST and other - fits >= _MORE and 2 * fits <= other


def _adjoins(mine: Around, own: Sequence[Around], others: Sequence[Around]) -> bool:
    """Whether the words right beside it stand beside another date, and nowhere about its own:
    "the 2005 Strategy" of "the 2004 Strategy" and "the 2005 Work Plan"."""
    return not any(mine.near & one.about for one in own) and any(
        mine.near & one.near for one in others
    )


def _exchanged(
    said: Sequence[Fact],
    printed: Sequence[Fact],
    mine: Sequence[Around],
    theirs: Sequence[Around],
    same: Callable[[Fact, Fact], bool],
) -> bool:
    """Two of the sentence, each with the words that tell the other one's apart."""
    for (i, one), (k, two) in pairwise(enumerate(said)):
        first = [j for j, other in enumerate(printed) if same(one, other)]
        second = [j for j, other in enumerate(printed) if same(two, other)]
        if len(first) != 1 or len(second) != 1 or first == second:
            continue
        of_first = theirs[first[0]].part - theirs[second[0]].part
        of_second = theirs[second[0]].part - theirs[first[0]].part
        straight = len(mine[i].part & of_first) + len(mine[k].part & of_second)
        crossed = len(mine[i].part & of_second) + len(mine[k].part & of_first)
        both_cross = mine[i].part & of_second and mine[k].part & of_first
        if both_cross and not (mine[i].part & of_first and mine[k].part & of_second):
            return True
        if both_cross and crossed > straight:
            return True
        told = theirs[first[0]].part and theirs[second[0]].part
        if told and crossed >= _LEAST and not straight:
            return True
    return False


def _around(reading: Reading, facts: Sequence[Placed], across: bool) -> list[Around]:
    lower = reading.folded.lower
    breaks = _breaks(lower, [(fact.start, fact.end) for fact in facts])
    edges = [end for _, end in breaks]
    if across:
        # beside every date stands a word for "year"
        dated = any(isinstance(fact, Date) for fact in facts)
        placed = [
            one for one in concepts_in(lower, reading.language) if not dated or one[0] != "year"
        ]
    else:
        placed = [
            (word.term, word.start, word.end)
            for word in reading.all_words
            if not word.term.isdigit() and word.term not in time_words(reading.language)
        ]
    return [_around_one(fact, facts, placed, edges, across) for fact in facts]


def _around_one(
    fact: Placed,
    facts: Sequence[Placed],
    placed: Sequence[tuple[str, int, int]],
    edges: Sequence[int],
    across: bool,
) -> Around:
    part = bisect_left(edges, fact.start + 1)
    shared = [
        other
        for other in facts
        if other is not fact and bisect_left(edges, other.start + 1) == part
    ]
    first = max((one.end for one in shared if one.end + _TO <= fact.start), default=0)
    last = min((one.start for one in shared if one.start - _TO >= fact.end), default=1 << 30)
    before = [(term, start) for term, start, end in placed if end <= fact.start]
    behind = [(term, start) for term, start, _ in placed if start >= fact.end]

    def of_part(found: Sequence[tuple[str, int]]) -> frozenset[str]:
        """Those of its part, up to another date or number in it."""
        return frozenset(
            term for term, at in found if first <= at < last and bisect_left(edges, at + 1) == part
        )

    own = of_part([*before, *behind])
    near = of_part([*before[-_NEAR:], *behind[:_NEAR]])
    about = [*before[-_ABOUT:], *behind[:_ABOUT]]
    wide = own | {term for term, _ in about} if not across or not own else own
    return Around(own, near, wide)


def _breaks(lower: str, facts: Sequence[Span]) -> list[Span]:
    return [
        match.span()
        for match in _BREAK.finditer(lower)
        if not any(start < match.end() and match.start() < end for start, end in facts)
    ]


@cache
def time_words(language: str) -> frozenset[str]:
    """Stems of "year" and its kin, and of "at least", which stand beside any date."""
    return frozenset(term_of(word, language) for word in _TIMES.get(language, "").split())


_TIMES = {
    "en": "year years month date day period least most minimum maximum latest end beginning",
    "fr": "annee annees an ans mois date jour periode moins plus tard minimum maximum fin debut",
    "es": "ano anos mes fecha dia periodo menos mas tardar minimo maximo fin finales principios",
    "ru": "год года году годы годов годах годам период периода месяц дата крайней меньшей мере"
    " минимум максимум позднее конца концу начала",
    "ar": "عام عامي سنه سنوات السنتين الفتره فتره شهر يوم تاريخ الاقل الاكثر اقصاه موعد نهايه"
    " بدايه",
}
