"""Chinese characters of a sentence, held against a passage.

Chinese writes no blanks between words, and a retelling puts other words beside each other: of pairs
of characters many are in no word. A character counts as covered where it stands in a pair of the
passage, or alone between covered ones where the passage has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.verify.actors import neutral
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.light_words import light
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.wording import Word

#: Characters that join words and say nothing alone.
_JOINING = frozenset(
    "的了把被将由以及与和或并且但若如则也还又再才就都已须应可能会要其该此本所等于之而从向给对为在到"
    "至上下中内外时后前间每有无是即因使让作做成得着过"
)
#: One of these says more, however short it is.
_TELLING = frozenset("全仅新首唯免私军")


def characters(
    counted: Sequence[tuple[Word, bool]], sentence: Reading, evidence: Evidence
) -> list[tuple[Word, bool]]:
    """Each character of pairs that were looked up, and whether the passage has it."""
    lower = sentence.folded.lower
    printed = evidence.reading.folded.lower
    known = (
        {
            one + other
            for text in (printed, evidence.identity.folded.lower)
            for one, other in pairwise(text)
        }
        | light("zh")
        | neutral("zh")
    )
    places = sorted({place for word, _ in counted for place in (word.start, word.end - 1)})
    held = {place for word, found in counted if found for place in (word.start, word.end - 1)}
    held |= {k for k in places if lower[k - 1 : k + 1] in known or lower[k : k + 2] in known}
    found = [
        (
            Word(lower[place], place, place + 1),
            place in held
            or lower[place] in _JOINING
            or _alone(place, places, held, printed, lower),
        )
        for place in places
    ]
    return sorted(found, key=lambda one: one[0].start)


def claims(counted: Sequence[tuple[Word, bool]], sentence: Reading, evidence: Evidence) -> bool:
    """A character that says something alone and that the passage has nowhere."""
    printed = evidence.reading.folded.lower + evidence.identity.folded.lower
    return any(
        character not in printed for character in sentence.folded.lower if character in _TELLING
    ) or any(not found and word.term not in printed for word, found in counted)


def _alone(place: int, places: list[int], held: set[int], printed: str, lower: str) -> bool:
    beside = [near for near in (place - 1, place + 1) if near in places and near not in held]
    beside = [near for near in beside if lower[near] not in _JOINING]
    return not beside and lower[place] in printed
