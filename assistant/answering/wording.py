"""What changed in wording: paragraphs paired by the words they share, then compared word by word.

Pure. A paragraph may have moved, so the order of paragraphs plays no part in pairing them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from assistant.linked import WordChange

#: From this share of weighted words two paragraphs are versions of one another. Of 42 pairs of
#: recurring UNFCCC decisions between 0.28 and 0.46 that were looked at, 6 of the 19 below it and
#: 16 of the 23 above it were; the figure is shown with each pair.
ALIKE = 0.35

#: Words of a paragraph that count twice. Of 14 pairs that this brought among 24 families of
#: decisions, 12 were versions of one another ("Welcomes the joint annual report ... for 2015").
_OPENING = 15

#: Words of a paragraph that are compared one by one; the time grows with their square. Longer
#: ones are told to differ as a whole.
MOST_WORDS = 3000

#: Words that stay the same between two longer changes are shown with them: a lone "the" between
#: two changes helps nobody.
_LONE = 2

#: A word, one Chinese character, or a mark. What joins a word stays in it: "developing-country",
#: "2018–2021", "16/CP.20".
_TOKEN = re.compile(
    r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+(?:[-‐‑–'’/.][^\W\u3400-\u9fff]+)*|[^\w\s]"
)
#: The printed number, letter or bullet of a paragraph, told by its locator.
_LABEL = re.compile(r"\s*(?:\(?(?:\d{1,3}(?:\s?(?:bis|ter))?|[a-z]{1,4})[.)]|[•–-])\s+", re.I)


@dataclass(frozen=True, slots=True)
class Pair:
    """Positions in the two sequences, None on the side that has no counterpart."""

    before: int | None
    after: int | None
    similarity: float


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[_Token, ...]:
    """Words and marks of a paragraph with their places, its printed number left out."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    return tuple(_Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text, start))


def features_of(text: str) -> Counter[str]:
    """Words and pairs of neighbouring words, case and marks left aside; the opening, which says
    who is asked what, counts twice."""
    words = [token.text.casefold() for token in tokens_of(text) if token.text[0].isalnum()]
    return Counter(
        [
            *words,
            *(f"{one} {two}" for one, two in pairwise(words)),
            *(opening := words[:_OPENING]),
            *(f"{one} {two}" for one, two in pairwise(opening)),
        ]
    )


def align(before: Sequence[str], after: Sequence[str], least: float = ALIKE) -> tuple[Pair, ...]:
    """Pair the paragraphs of two texts, the most alike first, each once.

    Words that many of the paragraphs have count less. Pairs come in the order of ``after``;
    what only ``before`` has stands behind what came before it there.
    """
    sides = [[features_of(text) for text in side] for side in (before, after)]
    weights = _weights([*sides[0], *sides[1]])
    paired: dict[int, tuple[int, float]] = {}  # position after → before
    taken: set[int] = set()
    candidates = sorted(
        (found for found in _candidates(sides[0], sides[1], weights) if found[2] >= least),
        key=lambda found: (-found[2], abs(found[0] - found[1])),
    )
    for one, other, similarity in candidates:
        if one not in taken and other not in paired:
            taken.add(one)
            paired[other] = (one, similarity)
    return tuple(_ordered(len(before), len(after), paired))


def changes(before: str, after: str) -> tuple[WordChange, ...]:
    """The words that stayed, went and came; nothing where only marks, spaces or the printed
    number differ."""
    ones, others = tokens_of(before), tokens_of(after)
    if _words(ones) == _words(others):
        return ()
    if max(len(ones), len(others)) > MOST_WORDS:
        return tuple(_slices("removed", before, ones)) + tuple(_slices("added", after, others))
    matcher = SequenceMatcher(
        None, [token.text for token in ones], [token.text for token in others], autojunk=False
    )
    out: list[WordChange] = []
    for kind, low, high, other_low, other_high in _smoothed(matcher.get_opcodes()):
        if kind == "equal":
            out += _slices("same", before, ones[low:high])
        else:
            out += _slices("removed", before, ones[low:high])
            out += _slices("added", after, others[other_low:other_high])
    return tuple(out)


def likeness(text: str, others: Sequence[str]) -> tuple[float, ...]:
    """How much of ``text`` each of the ``others`` shares, 0 to 1; words that many of them have
    count less, so that paragraphs are not alike by how such paragraphs are phrased."""
    one, rest = features_of(text), [features_of(other) for other in others]
    weights = _weights([one, *rest])
    return tuple(_share(one, other, weights) for other in rest)


def similarity(before: str, after: str) -> float:
    """The share of words and pairs of words that two paragraphs have in common, 0 to 1."""
    one, other = features_of(before), features_of(after)
    return _share(one, other, dict.fromkeys([*one, *other], 1.0))


# --------------------------------------------------------------------------- pairing


def _weights(paragraphs: Sequence[Counter[str]]) -> dict[str, float]:
    held = Counter(feature for features in paragraphs for feature in features)
    # A paragraph and its counterpart both have a word, so that two are no commoner than one.
    return {name: math.log(1 + len(paragraphs) / max(1, n - 1)) for name, n in held.items()}


def _candidates(
    before: Sequence[Counter[str]], after: Sequence[Counter[str]], weights: dict[str, float]
) -> Iterator[tuple[int, int, float]]:
    """Pairs that share anything, with their similarity: both positions and the share."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, features in enumerate(before):
        for feature, count in features.items():
            places.setdefault(feature, []).append((number, count))
    totals = [_total(features, weights) for features in before]
    empty = [number for number, features in enumerate(before) if not features]
    for other, features in enumerate(after):
        shared: dict[int, float] = {}
        for feature, count in features.items():
            weight = weights[feature]
            for one, held in places.get(feature, ()):
                shared[one] = shared.get(one, 0.0) + weight * min(count, held)
        total = _total(features, weights)
        for one, common in shared.items():
            yield one, other, 2 * common / (total + totals[one])
        if not features:  # a paragraph without a word is as another such
            yield from ((one, other, 1.0) for one in empty)


def _total(features: Counter[str], weights: dict[str, float]) -> float:
    return sum(weights[name] * count for name, count in features.items())


def _share(one: Counter[str], other: Counter[str], weights: dict[str, float]) -> float:
    shared = sum(weights[name] * min(count, other[name]) for name, count in one.items())
    total = _total(one, weights) + _total(other, weights)
    return 2 * shared / total if total else 1.0


def _ordered(before: int, after: int, paired: dict[int, tuple[int, float]]) -> Iterator[Pair]:
    taken = {one for one, _ in paired.values()}
    follows: dict[int, list[int]] = {}  # what has no counterpart, behind what stood before it
    last = -1
    for one in range(before):
        if one in taken:
            last = one
        else:
            follows.setdefault(last, []).append(one)
    for one in follows.get(-1, ()):
        yield Pair(one, None, 0.0)
    for other in range(after):
        if other not in paired:
            yield Pair(None, other, 0.0)
            continue
        one, alike = paired[other]
        yield Pair(one, other, round(alike, 3))
        for gone in follows.get(one, ()):
            yield Pair(gone, None, 0.0)


# ---------------------------------------------------------------------------- words

_Opcode = tuple[str, int, int, int, int]


def _words(tokens: Sequence[_Token]) -> list[str]:
    return [token.text for token in tokens if token.text[0].isalnum()]


def _smoothed(opcodes: Sequence[_Opcode]) -> list[_Opcode]:
    """Changes with the few equal words between them taken in, where both are longer than they."""
    out: list[_Opcode] = []
    for at, opcode in enumerate(opcodes):
        lone = (
            0 < at < len(opcodes) - 1
            and opcode[2] - opcode[1] <= _LONE
            and min(_longer(out[-1]), _longer(opcodes[at + 1])) > opcode[2] - opcode[1]
        )
        if (opcode[0] == "equal" and not lone) or not out or out[-1][0] == "equal":
            out.append(opcode)
        else:
            out[-1] = ("replace", out[-1][1], opcode[2], out[-1][3], opcode[4])
    return out


def _longer(opcode: _Opcode) -> int:
    return max(opcode[2] - opcode[1], opcode[4] - opcode[3])


def _slices(
    kind: Literal["same", "removed", "added"], text: str, tokens: Sequence[_Token]
) -> Iterator[WordChange]:
    if tokens:
        start, end = tokens[0].start, tokens[-1].end
        yield WordChange(kind, text[start:end], start, end)
