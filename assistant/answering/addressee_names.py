"""Bodies and groups that a question names, as the closed list of addressees knows them.

Pure. The patterns are those that the texts are read with, in six languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.documents.mandates import ADDRESSEES
from assistant.documents.mandates.naming import matches, settled
from assistant.library import content_terms
from assistant.references.folding import Folded, fold

#: The one that asks; as an addressee it is left to the ordinary way.
_SPEAKERS = frozenset({"Conference of the Parties"})
_AND = re.compile(
    r"(?:,|，|、|和|及|و|,? ?(?:and|or|et|ou|y|e|и|или)(?!\w))(?: ?(?:the|les?|las?|los|el))?"
)
#: What stands around the noun of an official name: "Standing", "on Finance".
_BEFORE_NAME = re.compile(r"(?:[A-Z][\w'-]{1,30} ){1,5}$")
_AFTER_NAME = re.compile(r"(?: (?:on|for|of)(?: the)?(?: [A-Z][\w'-]{1,30}){1,5}){1,2}")


def addressees_in(folded: Folded, language: str) -> list[tuple[str, int, int]]:
    """The first body or group that a question names as addressee, with those joined to it by
    "and"; places in the folded text."""
    found: list[tuple[str, int, int]] = []
    for match in matches(folded.lower, 0, len(folded.lower), language):
        printed = folded.text[match.start : match.end]
        if printed in ("who", "Who"):  # the question word
            continue
        labels = [name for name in settled(folded, match, "") if name in ADDRESSEES]
        if not labels or labels[0] in _SPEAKERS:
            continue
        gap = folded.lower[found[-1][2] : match.start].strip() if found else ""
        if found and not gap:  # the rest of a name: "the Adaptation Fund Board"
            continue
        if found and not _AND.fullmatch(gap):
            break
        start, end = _whole_name(folded.text, match.start, match.end)
        found += [(name, start, end) for name in labels]
    return found


def _whole_name(text: str, start: int, end: int) -> tuple[int, int]:
    """The official name that a noun is part of: "the Standing Committee on Finance"."""
    if not text[start:end].istitle():
        return start, end
    first = text.find(" ", 0, start) + 1  # a sentence opens with a capital too
    before = _BEFORE_NAME.search(text, max(first, start - 80), start)
    after = _AFTER_NAME.match(text, end)
    return before.start() if before else start, after.end() if after else end


def name_words(said: Iterable[str]) -> frozenset[str]:
    """The words that the printed name of one of a class must have, as the question names it."""
    return frozenset(word for name in said for word in content_terms(name, "en"))


def names_in(text: str, language: str) -> frozenset[str]:
    """Every body and group of the closed list that a text names, whatever it says of them."""
    folded = fold(text)
    found = matches(folded.lower, 0, len(folded.lower), language)
    return frozenset(name for match in found for name in settled(folded, match, ""))


def with_narrower(asked: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """The addressees asked for, and those of ``names`` that are some of them: who asks for
    Parties means developing-country Parties too."""
    wanted = frozenset(asked)
    if "Parties" not in wanted:
        return wanted
    return wanted | {name for name in names if _are_parties(name)}


def _are_parties(name: str) -> bool:
    words_of = name.split()
    return "Parties" in (words_of[0], words_of[-1]) and name not in _SPEAKERS


def addressee_named(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The addressees that the whole of a short text is, as a filter and as printed: "Parties" of
    "What about Parties?"; empty where it says anything else."""
    folded = fold(text)
    names = addressees_in(folded, language)
    if not names:
        return "", ()
    rest = f"{folded.lower[: names[0][1]]} {folded.lower[names[-1][2] :]}"
    terms = content_terms(rest, language)
    if any(len(term) > 1 for term in terms) or (terms and language != "zh"):
        return "", ()
    said = tuple(text[folded.origin(a) : folded.origin_end(b)] for _, a, b in names)
    return "|".join(dict.fromkeys(name for name, _, _ in names)), said
