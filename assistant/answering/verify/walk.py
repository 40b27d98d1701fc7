"""In which order a sentence goes through the concepts of a passage in another language.

A translation follows its original but for neighbours that change places ("technical assistance",
"assistance technique") and a part that is put first. Where words of the passage are put together
anew, the path leaps: what one thing does is said of another, an item of one list is put under
another. How far it leaps in the mean tells such sentences from right ones.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.lexicon import Mention, concepts, mentions_in
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.spans import Taken, spans_of

#: A leap counts at most so many concepts: where a long one ends tells nothing more.
_FURTHEST = 8
#: Of what stands in a passage more often the rest is not looked at.
_MOST = 60
_BETWEEN = re.compile(r"\W")
#: A path of fewer steps is no path.
_LEAST = 4


def leaps(sentence: Reading, evidence: Evidence) -> float:
    """How many concepts of the passage are left out at each step from a concept of the sentence
    to the next, in the mean, on the shortest path; 0 where there are too few to tell."""
    places = _places(evidence.reading)
    said = [
        found
        for mention in path_of(sentence)
        if (found := sorted({at for n in mention.concepts for at in places.get(n, ())})[:_MOST])
    ]
    if len(said) <= _LEAST:
        return 0.0
    costs = dict.fromkeys(said[0], 0.0)
    for here in said[1:]:
        costs = {at: min(cost + _leap(before, at) for before, cost in costs.items()) for at in here}
    return min(costs.values()) / (len(said) - 1)


def _leap(before: int, at: int) -> float:
    back = 1 if at <= before else 0
    return min(abs(at - before - 1), _FURTHEST) + back


def path_of(reading: Reading) -> list[Mention]:
    """What is mentioned, in order, phrases instead of their words; nothing that says little."""
    lower, language = reading.folded.lower, reading.language
    kept = [
        Mention(said, mention.start, mention.end)
        for mention in mentions_in(lower, language)
        if (said := frozenset(n for n in mention.concepts if not concepts()[n].light))
        and (language != "zh" or mention.end - mention.start > 1)
    ]
    phrases = [one for one in kept if _BETWEEN.search(lower, one.start, one.end)]
    within = Taken(spans_of(phrases))
    return [
        one
        for one in kept
        if _BETWEEN.search(lower, one.start, one.end) or not within.overlaps(one.start, one.end)
    ]


@lru_cache(maxsize=512)
def _places(passage: Reading) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for at, mention in enumerate(path_of(passage)):
        for number in mention.concepts:
            found.setdefault(number, []).append(at)
    return found


def exchanged(sentence: Reading, evidence: Evidence) -> bool:
    """Whether two bodies have changed places about something between them: "the contribution of A
    to the activities of B" told as that of B to those of A. Chinese puts before what other
    languages put behind, and is not looked at."""
    if "zh" in (sentence.language, evidence.language):
        return False
    passage = evidence.reading
    said, printed = _once(sentence), _once(passage)
    both = [label for label in said if label in printed]
    between = {n: m for m in path_of(sentence) for n in m.concepts}
    theirs = {n: m for m in path_of(passage) for n in m.concepts}
    return any(
        said[one] < said[two]
        and printed[two] < printed[one]
        and any(
            said[one] < between[n].start < said[two]
            and n in theirs
            and printed[two] < theirs[n].start < printed[one]
            for n in between
        )
        for one in both
        for two in both
    )


def _once(reading: Reading) -> dict[int, int]:
    """Where bodies stand that are named only once."""
    named = [
        (number, mention.start)
        for mention in path_of(reading)
        for number in mention.concepts
        if concepts()[number].named
    ]
    times = Counter(number for number, _ in named)
    return {number: start for number, start in named if times[number] == 1}
