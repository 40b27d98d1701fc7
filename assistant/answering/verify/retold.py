"""Turns of speech for which decisions have one word, put into that word before a text is read.

A closed list of what says the same in strength, time and number: "ahead of" is "before", "report
back" is "report". Both sides are read through it, so that either may have either. Nothing here
turns one operative verb into another, and no bound, quantity or negation into none.
"""

from __future__ import annotations

import re
from functools import cache

_TURNS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"(report(?:s|ed|ing)?) back", r"\1"),
        (r"(?:ahead|in advance) of|prior to", "before"),
        (r"set(s?) up", r"establish\1"),
        (r"(?:been|being|is|are|was|were|be) set up", "is established"),
        (r"setting up", "establishing"),
        (r"set(?:s?) forth", "set out"),
        (r"carr(?:y|ies) out", "conduct"),
        (r"carried out", "conducted"),
        (r"carrying out", "conducting"),
        (r"(?:made up|composed) of|consist(?:s|ing)? of", "comprising"),
        (r"gratefully", "with appreciation"),
        (r"two times", "twice"),
        (r"(?:think|thinks|thinking) (?:about|of)", "consider"),
        (r"yearly|once a year", "annually"),
        (r"(?:go|goes|going|went) on", "continue"),
        (r"deal(?:s|ing)? with", "address"),
        (r"(?:by means|by way) of|by using|with the help of", "through"),
        (r"(?:be|is|are|was|were|been|being) (?:given|provided with|offered)", "receive"),
        (r"in line with|in conformity with|in keeping with", "in accordance with"),
        (r"as early as possible|without delay", "as soon as possible"),
        (r"on a regular basis|at regular intervals", "regularly"),
        (r"at (?:all|each|every) meetings?", "at each meeting"),
        (r"work(?:s|ing)? together", "cooperate"),
        (r"depending on (?:available|the availability of)", "subject to the availability of"),
        (r"(?:provided|if) (?:that )?(?P<res>funding|funds|resources) (?:is|are) available",
         r"subject to the availability of \g<res>"),
        (r"hand(?:s|ed)? in", "submit"),
        (r"(?:is|are|was|were) going to", "will"),
        (r"tak(?:e|es|ing) place|took place", "be held"),
        (r"wish(?:es)? to consider", "consider"),
        (r"(?<!united )nations(?= (?:with|in|whose)\b)", "countries"),
        (r"find(?:s|ing)? out", "identify"),
        (r"make(?:s)? use of|making use of", "using"),
        (r"take(?:s)? into (?:account|consideration)|taking into (?:account|consideration)",
         "considering"),
        (r"with (?:the aim of|a view to)", "in order to"),
    ),
}  # fmt: skip


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    turns = _TURNS.get(language)
    if not turns:
        return None
    longest_first = sorted(turns, key=lambda turn: -len(turn[0]))
    return re.compile("|".join(rf"\b(?:{turn})(?![\w-])" for turn, _ in longest_first), re.I)


@cache
def _each(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    turns = sorted(_TURNS.get(language, ()), key=lambda turn: -len(turn[0]))
    return tuple((re.compile(rf"(?:{turn})", re.I), instead) for turn, instead in turns)


def retold(text: str, language: str) -> str:
    """``text`` with its turns of speech put into the words of decisions.

    >>> retold("to report back ahead of COP-9", "en")
    'to report before COP-9'
    """
    pattern = _pattern(language)
    return pattern.sub(lambda match: _instead(match[0], language), text) if pattern else text


def _instead(found: str, language: str) -> str:
    for turn, instead in _each(language):
        if match := turn.fullmatch(found):
            return match.expand(instead)
    return found
