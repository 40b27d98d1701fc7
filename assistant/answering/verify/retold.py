"""Turns of speech for which decisions have one word, put into that word before a text is read.

Both sides are read through it, so that either may have either.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.answering.verify.synonyms.turns import TURNS
from assistant.references.folding import fold


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    turns = TURNS.get(language)
    if not turns:
        return None
    longest_first = sorted(turns, key=lambda turn: -len(turn[0]))
    if language == "zh":
        return re.compile("|".join(f"(?:{turn})" for turn, _ in longest_first))
    return re.compile("|".join(rf"\b(?:{turn})(?![\w-])" for turn, _ in longest_first), re.I)


@cache
def _each(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    turns = sorted(TURNS.get(language, ()), key=lambda turn: -len(turn[0]))
    return tuple((re.compile(rf"(?:{turn})", re.I), instead) for turn, instead in turns)


def retold(text: str, language: str) -> str:
    """``text`` with its turns of speech put into the words of decisions.

    >>> retold("to report back ahead of COP-9", "en")
    'to report before COP-9'
    """
    pattern = _pattern(language)
    if not pattern:
        return text
    folded = fold(text)
    kept, at = [], 0
    for match in pattern.finditer(folded.text):
        kept += [text[at : folded.origin(match.start())], _instead(match, language)]
        at = folded.origin_end(match.end())
    return "".join([*kept, text[at:]])


def _instead(found: re.Match[str], language: str) -> str:
    for turn, instead in _each(language):
        match = turn.match(found.string, found.start())
        if match and match.end() == found.end():
            return match.expand(instead).strip()
    return found[0]
