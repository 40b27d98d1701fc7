"""References, annexes and paragraphs that a text names."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.references import find, find_locators


@dataclass(frozen=True, slots=True)
class Named:
    """A reference at ``start:end``: the keys it can mean, the place in it as printed by us, and
    the years that it is printed with: "resolution 1390 (2002)"."""

    keys: frozenset[str]
    locator: str
    years: frozenset[int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """An annex, section or paragraph that is named without a reference."""

    locator: str
    start: int
    end: int


def references_in(text: str, convention: str) -> list[Named]:
    """References in order; ``convention`` is the one that the text belongs to, "" if several."""
    found = []
    for each in find(text, convention):
        meant = (each.reference,) if each.reference else each.candidates
        if meant:
            locators = {str(one.locator) if one.locator else "" for one in meant}
            keys = frozenset(one.without_locator().key for one in meant)
            years = frozenset(one.year for one in meant if one.year)
            found.append(Named(keys, min(locators), years, each.start, each.end))
    return found


def places_in(text: str, references: list[Named]) -> list[Place]:
    """Places that belong to none of the ``references``."""
    return [
        Place(str(each.locator), each.start, each.end)
        for each in find_locators(text)
        if not any(one.start < each.end and each.start < one.end for one in references)
    ]
