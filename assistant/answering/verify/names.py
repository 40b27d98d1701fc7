"""Who and what is named: addressees of the closed list, conventions and bodies, proper names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.verify.spans import Taken
from assistant.documents.mandates.naming import matches
from assistant.references import find_bodies, find_conventions
from assistant.references.folding import Folded

#: Labels that stand for many words; what is behind them is held by the words themselves.
_LOOSE = frozenset({"parts", "institute", "office", "entities", "others", "Stakeholders", "Other"})
#: Short names in English, written out before a text is read, so that both sides print the same.
_SHORT = {
    "UNECE": "United Nations Economic Commission for Europe",
    "UN": "United Nations",
    "NGOs": "non-governmental organizations",
    "NGO": "non-governmental organization",
    "POPs": "persistent organic pollutants",
    "POP": "persistent organic pollutant",
    "PFOS": "perfluorooctane sulfonic acid",
    "PFOA": "perfluorooctanoic acid",
    "LDCs": "least developed countries",
    "SIDS": "small island developing States",
    "SDGs": "Sustainable Development Goals",
    "FAO": "Food and Agriculture Organization of the United Nations",
    "UNEP": "United Nations Environment Programme",
    "UNDP": "United Nations Development Programme",
    "WHO": "World Health Organization",
    "GEF": "Global Environment Facility",
    "US$": "United States dollars ",
    "USD": "United States dollars",
}
_SHORT_WORD = re.compile(
    r"(?<![\w/.-])(?:"
    + "|".join(sorted((re.escape(word) for word in _SHORT), key=len, reverse=True))
    + r")(?![\w/])"
)
_DOTTED = re.compile(r"\bU\.\s?(?P<last>[NS])\.(?=\s|$)")
_LONG = re.compile(
    r"United Nations Economic Commission for Europe \(United Nations Economic Commission for"
    r" Europe\)"
)


#: American spelling, made the United Nations' own.
_SPELLING = (
    (re.compile(r"\beconomy in transition\b"), "economies in transition"),
    (re.compile(r"\b([Cc])enter(s?)\b"), r"\1entre\2"),
    (
        re.compile(
            r"\b(?![Cc]ompris|[Pp]romis|[Ss]upervis|[Ee]xercis|[Ee]nterpris|[Ss]urpris|[Ee]xpertis"
            r"|[Pp]recis|[Ff]ranchis|[Mm]erchandis)"
            r"([A-Za-z]{3,}[^aeiouAEIOU\s])is(e|es|ed|ing|ation"
            r"|ations)\b(?<!rise)(?<!wise)(?<!mise)"
        ),
        r"\1iz\2",
    ),
    (re.compile(r"\b([Pp])rogram(s?)\b"), r"\1rogramme\2"),
    (
        re.compile(
            r"\b([Ll]ab|[Ff]av|[Hh]on|[Bb]ehavi|[Ee]ndeav|[Nn]eighb)or(s|ed|ing|able|hood)?\b"
        ),
        r"\1our\2",
    ),
)


#: The one short name elsewhere that is no body's own label.
_ELSEWHERE = {
    "fr": ("ONU", "Organisation des Nations Unies"),
    "es": ("ONU", "Naciones Unidas"),
    "ru": ("ООН", "Организации Объединенных Наций"),
}


def written_out(text: str, language: str = "en") -> str:
    """``text`` with its short names in full ("UNECE", "NGOs", "U.N.") and, in English, one
    spelling.

    >>> written_out("les organismes de l'ONU", "fr")
    "les organismes de l'Organisation des Nations Unies"
    """
    if language != "en":
        short, full = _ELSEWHERE.get(language, ("", ""))
        return re.sub(rf"(?<![\w/.-]){short}(?![\w/-])", full, text) if short else text
    for pattern, instead in _SPELLING:
        text = pattern.sub(instead, text)
    text = _DOTTED.sub(lambda match: f"U{match['last']}", text)
    return _LONG.sub(
        "United Nations Economic Commission for Europe",
        _SHORT_WORD.sub(lambda match: _SHORT[match[0]], text),
    )


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the closed list of addressees at ``start:end`` of the folded text."""

    label: str
    start: int
    end: int


def names_in(folded: Folded, language: str) -> list[Name]:
    """Addressees named anywhere, in order; "parties" in lower case are Parties here."""
    found = []
    for match in matches(folded.lower, 0, len(folded.lower), language):
        label = "Parties" if match.label == "parties" else match.label
        if language == "zh" and _NATIONAL.match(folded.lower, match.end):
            continue
        if language == "en" and _is_no_name(folded, match.start, match.end):
            continue
        if (
            _ADVICE.fullmatch(folded.lower, match.start, match.end)
            and folded.text[match.start].islower()
        ):
            continue
        if label in _LOOSE or _is_currency(folded.lower, match.start, match.end):
            continue
        found += [Name(each, match.start, match.end) for each in label.split("|")]
    return found


_TELLS = re.compile(r" that\b|:| (?:in|under) (?:its |the )?(?:article|paragraph)")


def _is_no_name(folded: Folded, start: int, end: int) -> bool:
    """ "Advisers, who work", "article 12 states that": small letters name nobody there."""
    word = folded.text[start:end]
    return word == "who" or (word == "states" and bool(_TELLS.match(folded.lower, end)))


#: With a small letter "conseil" is advice, no council.
_ADVICE = re.compile(r"conseils?|consejos?|совет(?:а|у|ом|е|ы|ов|ам|ами|ах)?")
#: "国家清单" is a national inventory, no State.
_NATIONAL = re.compile(r"(?<=国家)(?:库存|清单|战略|计划|联络|协调|立法|法律|实施|执行|一级|层面)")
_CURRENCY_BEFORE = re.compile(r"(?:dollars? des|dolares de (?:los )?|доллар[а-я]{0,3}) ?$")


def _is_currency(lower: str, start: int, end: int) -> bool:
    """ "United States dollars" names no State."""
    return lower.startswith((" dollar", " доллар"), end) or bool(
        _CURRENCY_BEFORE.search(lower[max(0, start - 16) : start])
    )


def owners_in(text: str) -> frozenset[str]:
    """Conventions and bodies named: whose text, plan or budget something is."""
    return frozenset((*find_conventions(text), *find_bodies(text)))


_CAPITALISED = re.compile(r"(?<![\w'’])[A-ZÀ-ÝА-ЯЁ][\w-]*(?<!-)")
_STARTS = re.compile(r"(?:^|[.:;!?(\[\"“«•-])\s*$")


def proper_names(folded: Folded, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places of capitalised words inside a sentence, of scripts that have capitals."""
    found = []
    elsewhere = Taken(taken)
    for match in _CAPITALISED.finditer(folded.text):
        start, end = match.span()
        if elsewhere.overlaps(start, end):
            continue
        opens = _STARTS.search(folded.text[max(0, start - 4) : start]) if start else True
        if not opens or (end - start > 1 and match[0].isupper()):
            found.append((start, end))
    return found
