"""Whether words of a list of addressees can act, where no row of names knows them."""

from __future__ import annotations

import re

from assistant.documents.mandates.lists import (
    ACRONYM,
    ADJECTIVES,
    AGENTS,
    CAPITAL,
    THINGS,
    TREATIES,
    WITHIN,
)
from assistant.references.folding import Folded


def is_head(lower: str, head: int, at: int) -> bool:
    """Whether the name at an offset is the head of its member of the list."""
    return at <= head or (at - head <= 70 and not WITHIN.search(lower, head, at))


def is_thing(folded: Folded, head: int, last: int) -> bool:
    """Whether the words are a thing that can be encouraged and cannot act."""
    relative = WITHIN.search(folded.lower, head, last)
    until = relative.start() if relative else last
    if folded.lower.startswith(("an ", "a "), head):
        return True
    noun = folded.text[head:until]
    if ADJECTIVES.fullmatch(noun):
        return False
    return noun.islower() and bool(THINGS.match(noun)) and not AGENTS.search(noun)


#: "all those involved in …": persons.
_INVOLVED = re.compile(
    r"(?:all )?(?:those|others) (?:involved|concerned|engaged|responsible|who|able"
    r"|in a position)\b"
)
_SERVING = re.compile(r"(?:institutions|bodies|entities) [a-z]+ing ")


def is_agent(folded: Folded, start: int, head: int, end: int, *, first: bool) -> bool:
    """Whether words that no row knows are somebody who can act."""
    relative = WITHIN.search(folded.lower, head, end)
    noun = folded.text[head : relative.start() if relative else end]
    lower = noun.lower()
    if first and _INVOLVED.match(folded.lower, start):
        return True
    if not any(map(str.isalpha, noun)):
        return False
    if ADJECTIVES.fullmatch(lower.strip()):
        return False
    if TREATIES.search(noun) and not _SERVING.match(noun):
        return False
    if AGENTS.search(lower):
        return True
    if first:
        indefinite = folded.lower.startswith(("a ", "an "), start)
        definite = folded.lower.startswith("the ", start)
        plural = noun.rstrip().endswith("s")
        return not indefinite and (definite or plural or bool(CAPITAL.search(noun)))
    return bool(ACRONYM.fullmatch(noun.strip()))
