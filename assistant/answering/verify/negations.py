"""Negations, exceptions and quantifiers of a text, each with the words it bears on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.answering.verify.negation_words import (
    EXCEPT,
    HARMLESS,
    NOT,
    QUANTIFIERS,
    WITHOUT,
)
from assistant.answering.verify.wording import Word

_KINDS = {"not": NOT, "without": WITHOUT, "except": EXCEPT}
#: Chinese says behind a thing that it is excepted.
_BEHIND = {"除外", "不在此列", "不包括在内"}
#: Content words that a negation bears on: enough for "not required to notify".
_REACH = 3
#: What is excepted is a clause: "unless an earlier date is indicated or an extension is granted".
_REACH_EXCEPT = 8


@dataclass(frozen=True, slots=True)
class Cue:
    """One such word; ``scope``: the terms it bears on, the nearest first; ``before``: the two
    before it."""

    kind: str
    scope: tuple[str, ...]
    start: int
    end: int
    before: tuple[str, ...] = ()


@cache
def _pattern(language: str, quantifiers: bool) -> re.Pattern[str]:
    tables = QUANTIFIERS if quantifiers else _KINDS
    edge = "" if language == "zh" else r"(?<![^\W_])"
    after = "" if language == "zh" else r"(?:(?<=['’-])|(?![^\W_]))"
    harmless = f"(?P<harmless>{HARMLESS.get(language, HARMLESS['en'])})|"
    names = "|".join(
        f"(?P<{kind}>{table.get(language, table['en'])})"
        for kind, table in sorted(tables.items(), key=lambda row: row[0] == "not")
    )
    contracted = (
        r"|(?<=[a-z])(?P<short>n't)(?![^\W_])" if language == "en" and not quantifiers else ""
    )
    return re.compile(rf"(?:{edge}(?:{harmless}{names}){after}){contracted}")


def cues_in(
    lower: str, language: str, words: Sequence[Word], *, quantifiers: bool = False
) -> list[Cue]:
    """Negations and exceptions in order, or the quantifiers."""
    found = []
    at = 0
    for match in _pattern(language, quantifiers).finditer(lower):
        if match.lastgroup == "harmless":
            continue
        while at < len(words) and words[at].start < match.end():
            at += 1
        kind = "not" if match.lastgroup == "short" else str(match.lastgroup)
        reach = _REACH_EXCEPT if kind == "except" else _REACH
        scope = tuple(word.term for word in words[at : at + reach])
        before = tuple(word.term for word in words[max(0, at - 2) : at])
        if match[0] in _BEHIND:
            ahead = [word for word in words[:at] if word.end <= match.start()]
            scope = tuple(word.term for word in reversed(ahead[-reach:]))
        found.append(Cue(kind, scope, match.start(), match.end(), before))
    return found
