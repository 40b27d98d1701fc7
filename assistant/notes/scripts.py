"""Which way a text runs, and where its script changes, after Unicode's bidirectional classes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Literal

Script = Literal["latin", "arabic", "chinese"]

_STRONG = {"L": False, "R": True, "AL": True}
#: Han, kana, hangul and their punctuation and full-width forms.
_WIDE = (
    (0x1100, 0x11FF),
    (0x2E80, 0x9FFF),
    (0xAC00, 0xD7AF),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
    (0x20000, 0x3FFFF),
)


def runs_leftwards(text: str, language: str) -> bool:
    """Whether a paragraph is set from right to left: in Arabic, or where its first letter is of
    such a script."""
    if language == "ar":
        return True
    strong = (_STRONG.get(unicodedata.bidirectional(letter)) for letter in text)
    return next((one for one in strong if one is not None), False)


def is_wide(letter: str) -> bool:
    """Whether a letter is set in an East Asian font."""
    return any(first <= ord(letter) <= last for first, last in _WIDE)


def by_script(text: str, leftwards: bool) -> Iterator[tuple[Script, str]]:
    """The text in pieces of one script and direction.

    What has no direction goes with its neighbours where they agree, else with the paragraph;
    digits go with the word before them.
    """
    for script, piece in groupby(_scripts(text, leftwards), key=lambda pair: pair[0]):
        yield script, "".join(letter for _, letter in piece)


def _scripts(text: str, leftwards: bool) -> Iterator[tuple[Script, str]]:
    last = leftwards
    waiting = ""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        strong = last if kind in ("EN", "AN", "NSM") else _STRONG.get(kind)
        if strong is None:
            waiting += letter
            continue
        between = strong if strong == last else leftwards
        yield from (_piece(one, between) for one in waiting)
        waiting, last = "", strong
        yield _piece(letter, strong)
    yield from (_piece(one, leftwards) for one in waiting)


def _piece(letter: str, leftwards: bool) -> tuple[Script, str]:
    if is_wide(letter):
        return "chinese", letter
    return ("arabic" if leftwards else "latin"), letter
