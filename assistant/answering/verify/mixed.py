"""Clauses of a passage mixed into one: for the languages of which no parser is at hand.

A sentence that tells one clause takes its words from one; where it takes some from another ("by 31
August", of the reports, said of the summary that the next clause asks for) it says something else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.verify import order
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.spans import Span, Taken

#: Where a clause ends.
_END = re.compile(r"[;؛；。!?؟！？]\s*|\.\s+(?=\S)")
#: A list behind a colon, to the end of its sentence.
_LIST = re.compile(r"[:：]\s*(?P<items>[^.。!?؟！？:：]*[;؛；][^.。!?؟！？:：]*)")
#: What stands before the verb of a further clause, after the comma or the conjunction.
_BEFORE_VERB = re.compile(
    r"(?:[,;:،؛，；：]|\b(?:et|y|e|и|а)|(?:^|\s)و|并|还|又|也|and)\s?"
    r"(?:(?:aussi|egalement|tambien|asimismo|также|ايضا|كذلك|en outre|ademas)\s)?$"
)
#: Where a sentence begins to tell of another clause.
_ITEM = re.compile(r"[,،;:]\s|[，；؛：、]|\s(?:et|y|и)\s|،? و(?=\S)")
_JOINT = re.compile(
    r"[,،]\s(?:et|mais|tandis que|alors que|y|pero|mientras que|и|а|но|тогда как)\s|，|؛|، و(?=\S)"
)
#: Words of another clause that a part of a sentence may have: stems go astray now and then. Chinese
#: is counted by pairs of characters.
_STRAY, _STRAY_CHINESE = 1, 3
#: A part with fewer words that the passage has says too little to be placed.
_LEAST = 3


def mixes_clauses(sentence: Reading, evidence: Evidence) -> bool:
    """Whether a part of the sentence takes its words or dates from several clauses."""
    passage = evidence.reading
    clauses = _clauses(passage)
    if sentence.language == "en" or not clauses.bounds:
        return False
    held = order.positions_of(passage.all_words)
    stands = [clauses.of(word.start) for word in passage.all_words]
    dated = [clauses.of(date.start) for date in passage.dates]
    allowed = _STRAY_CHINESE if sentence.language == "zh" else _STRAY
    lower = sentence.folded.lower
    speakers = Taken(
        (name.start, name.end) for name in sentence.names if evidence.is_speaker(name, lower)
    )
    for start, end in _parts(sentence, listed=clauses.listed):
        found = [
            frozenset().union(*(stands[at] for at in places))
            for word in sentence.all_words
            if start <= word.start < end
            and not speakers.overlaps(word.start, word.end)
            and (places := order.places_of(word.term, held, sentence.language))
        ]
        if len(found) < _LEAST:
            continue
        own = max(range(len(clauses.bounds) + 1), key=lambda k: sum(k in each for each in found))
        if sum(own not in each for each in found) > allowed:
            return True
        for date in sentence.dates:
            there = [
                at
                for at, other in zip(dated, passage.dates, strict=True)
                if start <= date.start < end and date.within(other)
            ]
            if there and not any(own in at for at in there):
                return True
    return False


@dataclass(frozen=True, slots=True)
class _Clauses:
    """Where the clauses after the first begin; ``leads``: of an item of a list, the clause that it
    completes."""

    bounds: tuple[int, ...]
    leads: Mapping[int, int]

    @property
    def listed(self) -> bool:
        return bool(self.leads)

    def of(self, at: int) -> frozenset[int]:
        """The clauses that a word there may be of: one, or all items that a lead has."""
        own = bisect_right(self.bounds, at)
        return frozenset({own, *(item for item, lead in self.leads.items() if lead == own)})


@lru_cache(maxsize=256)
def _clauses(reading: Reading) -> _Clauses:
    lower = reading.folded.lower
    bounds = list(_ends(lower))
    leads = dict[int, int]()
    for match in _LIST.finditer(lower):
        inside = [at for at in bounds if match.start() < at <= match.end()]
        if inside:
            bounds.append(match.start("items"))
            leads |= dict.fromkeys([match.start("items"), *inside], match.start())
    bounds = sorted({*bounds, *_verbs(reading)})
    return _Clauses(
        tuple(bounds),
        {bisect_right(bounds, item): bisect_right(bounds, lead) for item, lead in leads.items()},
    )


def _ends(lower: str) -> Iterator[int]:
    return (match.end() for match in _END.finditer(lower) if match.end() < len(lower))


def _verbs(reading: Reading) -> Iterator[int]:
    """Operative verbs that open a further clause."""
    lower = reading.folded.lower
    for force in reading.forces:
        if not force.passive and _BEFORE_VERB.search(lower[max(0, force.start - 24) : force.start]):
            yield force.start


def _parts(sentence: Reading, *, listed: bool) -> Iterator[Span]:
    lower = sentence.folded.lower
    joint = _ITEM if listed else _JOINT
    bounds = {0, *_ends(lower), *_verbs(sentence), *(m.end() for m in joint.finditer(lower))}
    yield from zip(sorted(bounds), [*sorted(bounds)[1:], len(lower)], strict=True)
