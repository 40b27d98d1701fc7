"""How many there are of what a passage lists without saying the number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.reading import Reading

#: A list has not more items than can be counted at a glance.
_MOST = 20
_LETTERED = re.compile(r"(?<![^\s;:,،；：])\(?(?P<letter>[a-zа-я])\)(?=\s)")
_BULLET = re.compile(r"^[ \t]*(?:[•‣–—*-]|\(?\d{1,2}[.)])\s", re.MULTILINE)
#: "a, b, c and d": the last item stands behind a word that joins it.
_CLAUSE = re.compile(r"[.;:()؛。；：（）]\s?")
_COMMA = re.compile(r"[,،、，]\s?")
_OPENS_LAST = re.compile(r"(?:and|or|et|ou|y|e|o|u|и|или)\s|و(?=[\u0621-\u064a])|[和及以与]")
_JOINS_LAST = re.compile(
    r"\s(?:and|or|et|ou|y|e|o|u|и|или)\s|\sو(?=[\u0621-\u064a])|(?<=.)[和及以与](?=.)"
)
#: Characters of an item; what is longer is a clause of its own.
_LONGEST = 70


def counts_of_lists(evidence: Evidence) -> frozenset[int]:
    """The numbers of items of its lists: lettered, with bullets, coordinated; of the references
    and the meetings that it names.

    A sentence that says "four principles" of a passage that lists four has counted.
    """
    reading = evidence.reading
    counts = {
        len({match["letter"] for match in _LETTERED.finditer(reading.folded.lower)}),
        len(_BULLET.findall(evidence.record.passage.text)),
        len({min(one.keys) for one in reading.references}),
        len({mention.name for mention in reading.meetings}),
    }
    for clause in _CLAUSE.split(reading.folded.lower):
        counts |= _coordinated(_COMMA.split(clause))
    return frozenset(count for count in counts if 2 <= count <= _MOST)


def _coordinated(pieces: Sequence[str]) -> set[int]:
    """How many items the lists of one clause have, which is cut at its commas."""
    counts, first = set(), 0
    for k, piece in enumerate(pieces):
        if k > first:
            if _OPENS_LAST.match(piece):
                counts.add(k - first + 1)
            elif _JOINS_LAST.search(piece[:_LONGEST]):
                counts.add(k - first + 2)
        if len(piece) > _LONGEST:
            first = k
    return counts


def ordinals_of(term: str, reading: Reading) -> int:
    """How many things of one name are told by different ordinals: "the twelfth session and the
    thirteenth session"."""
    following: dict[str, set[int]] = {}
    for value, _, end in reading.ordinals:
        word = next((word for word in reading.all_words if word.start >= end), None)
        if word is not None:
            following.setdefault(word.term, set()).add(value)
    return len(following.get(term, ()))
