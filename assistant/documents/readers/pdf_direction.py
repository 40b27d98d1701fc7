"""Lines of Arabic: from the order that they are printed in to the order they are read in. Pure.

Fonts of Arabic are embedded in either order, and pdfium turns some of the words round and some
not; the places of the letters do not lie. What is done here is the part of the Unicode
bidirectional algorithm (annex 9) that printed lines need, the other way round.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar

_LEFT = frozenset({"L", "EN", "AN"})
_RIGHT = frozenset({"R", "AL"})
#: What joins two numbers into one: "7/14", "1.5", "10-12"; and what stands at one: "50 %".
_JOINS = frozenset({"ES", "CS"})
_AT_NUMBER = frozenset({"ET"})

T = TypeVar("T")


def right_to_left(texts: Iterable[str]) -> bool:
    """Whether most of the letters are of a script that is written to the left."""
    classes = [unicodedata.bidirectional(text[0]) for text in texts if text]
    return sum(one in _RIGHT for one in classes) > sum(one == "L" for one in classes)


def as_read(printed: Sequence[tuple[str, T]]) -> list[tuple[str, T]]:
    """(character, anything) pairs as printed from right to left, in the order they are read in.

    Runs of figures and of Latin letters are turned round; brackets follow suit.
    """
    classes = [unicodedata.bidirectional(text[0]) for text, _ in printed]
    read: list[tuple[str, T]] = []
    at = 0
    while at < len(printed):
        end = _run_end(classes, at)
        read += reversed(printed[at:end])
        at = end
    brackets = [text for text, _ in read if text in "()"]
    if brackets and brackets[0] == ")" and "(" in brackets:
        turned = {"(": ")", ")": "("}
        read = [(turned.get(text, text), rest) for text, rest in read]
    return read


def _run_end(classes: Sequence[str], start: int) -> int:
    """Index after what is read to the right from ``start`` on; ``start + 1`` where nothing is."""
    if classes[start] not in _LEFT and not _leads_number(classes, start):
        return start + 1
    end = start + 1
    letters = classes[start] == "L"
    while end < len(classes):
        if classes[end] in _LEFT or classes[end] in _AT_NUMBER:
            letters = letters or classes[end] == "L"
            end += 1
            continue
        following = end + 1
        single = classes[end] in _JOINS
        while following < len(classes) and classes[following] not in (_LEFT | _RIGHT):
            following += 1
            single = False
        # Blanks and signs stand in the run only where Latin letters are on both sides.
        latin = letters and following < len(classes) and classes[following] == "L"
        joined = single and following < len(classes) and classes[following] in _LEFT
        if not (latin or joined):
            break
        end = following
    return end


def _leads_number(classes: Sequence[str], at: int) -> bool:
    return classes[at] in _AT_NUMBER and at + 1 < len(classes) and classes[at + 1] == "EN"
