"""References, annexes and paragraphs that a text names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.verify.ordinals import Ordinal
from assistant.answering.verify.spans import Taken, spans_of
from assistant.references import find, find_conventions, find_locators


@dataclass(frozen=True, slots=True)
class Named:
    """A reference at ``start:end``: the keys it can mean, the place in it as printed by us, and
    the years that it is printed with: "resolution 1390 (2002)". ``article`` is the number of a
    treaty's article whose treaty is not said: then the keys are only guessed."""

    keys: frozenset[str]
    locator: str
    years: frozenset[int]
    start: int
    end: int
    article: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """An annex, section or paragraph that is named without a reference."""

    locator: str
    start: int
    end: int


#: "Article 6 of the Convention" is no other treaty's.
_OF_TREATY = re.compile(
    r"[^.;\w]{0,3}(?:of|to|de|du|del|من)?\s?(?:the|la|le|el|l')?\s?(?:present |本)?(?:convention"
    r"|protocol|agreement|accord|convenio|acuerdo|конвенци|протокол|соглашени|الاتفاقيه|البروتوكول|الاتفاق"
    r"|公约|议定书|协定)",
    re.IGNORECASE,
)


def references_in(text: str, convention: str) -> list[Named]:
    """References in order; ``convention`` is the one that the text belongs to, "" if several."""
    found = []
    for each in find(text, convention):
        meant = (each.reference,) if each.reference else each.candidates
        if meant:
            locators = {str(one.locator) if one.locator else "" for one in meant}
            keys = frozenset(one.without_locator().key for one in meant)
            years = frozenset(one.year for one in meant if one.year)
            numbers = {one.number for one in meant if one.kind == "article"}
            of_its_own = numbers and not (
                find_conventions(text[each.start : each.end]) or _OF_TREATY.match(text, each.end)
            )
            article = min(numbers) if of_its_own else ""
            found.append(Named(keys, min(locators), years, each.start, each.end, article))
    taken = Taken(spans_of(found))
    found += [
        Named(frozenset({match[0]}), "", frozenset(), match.start(), match.end())
        for match in _PAIR.finditer(text)
        if not taken.overlaps(match.start(), match.end())
    ]
    taken = Taken(spans_of(found))
    found += [
        Named(frozenset({match[0]}), "", frozenset(), match.start(), match.end())
        for match in _SYMBOL.finditer(text)
        if not taken.overlaps(match.start(), match.end())
    ]
    return sorted(found, key=lambda one: (one.start, one.end))


#: A number of a decision whose body is not said: "resolutions 29/23 and 32/29".
_PAIR = re.compile(r"(?<![0-9A-Za-zЀ-ӿ/.-])\d{1,3}/\d{1,3}(?![0-9A-Za-zЀ-ӿ/]|[.,]\d)")


#: A decision of a body that the register does not know: "IPBES-3/1".
_SYMBOL = re.compile(r"(?<![0-9A-Za-zЀ-ӿ/.-])[A-Z]{1,6}-\d{1,3}/\d{1,3}(?![0-9A-Za-zЀ-ӿ/]|[.,]\d)")


def places_in(text: str, references: list[Named]) -> list[Place]:
    """Places that belong to none of the ``references``."""
    return [
        Place(str(each.locator), each.start, each.end)
        for each in find_locators(text)
        if not any(one.start < each.end and each.start < one.end for one in references)
    ]


#: "The third paragraph", "le deuxième alinéa", "الفقرة الثالثة".
_PARAGRAPH_BEHIND = re.compile(
    r"\s(?:(?:operative|unnumbered)\s)?(?:paragraph\b|paragraphe\b|alinea\b|parrafo\b"
    r"|(?:пункт|абзац)[а-я]{0,3}\b)"
)
_PARAGRAPH_BEFORE = re.compile(r"(?<![\u0621-\u064a])[وبلفك]{0,2}(?:ال|لل)فقره\s$")


def counted_paragraphs(lower: str, ordinals: Sequence[Ordinal]) -> list[Place]:
    """Paragraphs that are told by an ordinal, as one counts them who reads the text."""
    found = []
    for value, start, end in ordinals:
        if match := _PARAGRAPH_BEHIND.match(lower, end):
            found.append(Place(f"para. {value}", start, match.end()))
        elif match := _PARAGRAPH_BEFORE.search(lower, 0, start):
            found.append(Place(f"para. {value}", match.start(), end))
    return found


#: "Annex I Parties" are countries, and name the annex all the same.
_OF_COUNTRIES = re.compile(r"\bannex (?P<value>[ivx]{1,4}) (?:part(?:y|ies)|countr)")


def annexes_of_countries(lower: str) -> set[str]:
    """Locators of the annexes by which groups of countries are called."""
    return {f"annex {match['value'].upper()}" for match in _OF_COUNTRIES.finditer(lower)}
