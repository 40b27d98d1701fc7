"""Whether the words of a sentence stand in the passage as they do in the sentence.

The words of one passage can be put together to something that it does not say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.verify.families import kin
from assistant.answering.verify.likewise import alike, same_in_arabic
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.wording import Word

#: Term → where it stands among the content words of a passage.
Positions = dict[str, list[int]]

#: Content words between which two neighbours of the sentence may stand in the passage.
_NEAR = 9
#: The same for a proper name and the word that follows it: "UNECE standards".
_NEAR_NAME = 3

#: Places kept of one word; a paragraph that has it more often is a table or damage.
_MOST_PLACES = 40


def positions_of(words: Sequence[Word]) -> Positions:
    """Where each term stands, ascending."""
    places: Positions = defaultdict(list)
    for k, word in enumerate(words):
        if len(places[word.term]) < _MOST_PLACES:
            places[word.term].append(k)
    return dict(places)


def coherence(words: Sequence[Word], held: Positions, language: str) -> float:
    """Share of neighbouring words of the sentence that stand near each other in the passage."""
    known = [places for word in words if (places := places_of(word.term, held, language))]
    pairs = list(pairwise(known))
    if not pairs:
        return 1.0
    near = sum(_closest(one, other) <= _NEAR for one, other in pairs)
    return near / len(pairs)


def in_order(words: Sequence[Word], held: Positions, language: str) -> float:
    """Share of the covered words that can be followed through the passage without going back: the
    longest ascending chain of their places."""
    ends: list[int] = []  # the least last place of a chain of each length
    known = 0
    for word in words:
        places = places_of(word.term, held, language)
        known += bool(places)
        for place in reversed(places):
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
    return len(ends) / known if known else 1.0


def parts_a_name(sentence: Reading, passage: Reading, held: Positions) -> bool:
    """ "UNECE standards" where the passage has UNECE and standards, but not together."""
    text = sentence.folded.text
    opening = True  # the name that the sentence opens with may be followed by its verb
    for one, other in pairwise(sentence.words):
        opening = opening and text[one.start].isupper()
        if opening:
            continue
        if not text[one.start].isupper() or text[one.end : other.start] != " ":
            continue
        if text[other.start].isupper():
            continue
        places = (
            places_of(one.term, held, sentence.language),
            places_of(other.term, held, sentence.language),
        )
        if (
            all(places)
            and _closest(*places) > _NEAR_NAME
            and not _is_verb(sentence, passage, other)
        ):
            return True
    return False


def _is_verb(sentence: Reading, passage: Reading, word: Word) -> bool:
    """Whether a word may be what the name does: "UNECE supports", "the Secretariat collects". A
    noun of the passage stands in the sentence as it stands there ("standards")."""
    lower = sentence.folded.lower
    named = any(name.end == word.start - 1 for name in sentence.names)
    if named or not lower.startswith("s", word.end - 1):
        return True
    return not re.search(rf"\b{re.escape(lower[word.start : word.end])}\b", passage.folded.lower)


def places_of(term: str, held: dict[str, list[int]], language: str) -> list[int]:
    """Where a passage has a term, else one that may stand for it, else one of its root."""
    if term in held:
        return held[term]
    if language == "ar":
        return next((held[other] for other in held if same_in_arabic(term, other)), [])
    for other in alike(language).get(term, ()):
        if other in held:
            return held[other]
    return next((held[other] for other in kin(term, held, language)), [])


def _closest(one: Sequence[int], other: Sequence[int]) -> int:
    """The least distance of two ascending lists, in one walk."""
    least, i, k = 1 << 30, 0, 0
    while i < len(one) and k < len(other):
        least = min(least, abs(one[i] - other[k]))
        if one[i] < other[k]:
            i += 1
        else:
            k += 1
    return least
