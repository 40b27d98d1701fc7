"""Ordinals of a text by value, in the six languages: "seventy-third", "62.º", "пятого", "第九"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.answering.verify.ordinal_words import (
    ARABIC_ENDS,
    ARABIC_TENS,
    ARABIC_UNITS,
    DIGITS,
    ENGLISH_TENS,
    ENGLISH_UNITS,
    FRENCH_TENS,
    FRENCH_UNITS,
    IDIOMS,
    RUSSIAN_ENDS,
    RUSSIAN_TENS,
    RUSSIAN_UNITS,
    SPANISH_TENS,
    SPANISH_UNITS,
)
from assistant.references.numerals import CHINESE, from_chinese

Ordinal = tuple[int, int, int]

_CHINESE = re.compile(rf"第\s?(?P<digits>\d{{1,3}}|[{CHINESE}]{{1,5}})(?!部分)")
_GAP = re.compile(r"[\s-]+")


def ordinals_in(lower: str, language: str) -> list[Ordinal]:
    """Value, start and end of each ordinal of folded text in lower case, in order.

    >>> ordinals_in("at its seventy-third session, for the first time", "en")
    [(73, 7, 20)]
    """
    idioms = IDIOMS.get(language)
    said = [match.span() for match in re.finditer(idioms, lower)] if idioms else []
    return [
        (value, start, end)
        for value, start, end in _all(lower, language)
        if not any(first < end and start < last for first, last in said)
    ]


def _all(lower: str, language: str) -> Iterator[Ordinal]:
    if language == "zh":
        for match in _CHINESE.finditer(lower):
            printed = match["digits"]
            value = int(printed) if printed.isdigit() else from_chinese(printed)
            if value is not None:
                yield value, match.start(), match.end()
        return
    words = _values(language)
    for match in _pattern(language).finditer(lower):
        digits = match["digits"]
        value = int(digits) if digits else words[_GAP.sub("-", match[0])]
        yield value, match.start(), match.end()


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = "|".join(
        word.replace("-", r"[\s-]{1,2}")
        for word in sorted(_values(language), key=len, reverse=True)
    )
    digits = DIGITS.get(language, DIGITS["en"])
    return re.compile(rf"(?<![\w/-])(?:{words}|(?P<digits>\d{{1,3}})(?:{digits}))(?![\w/-])")


@cache
def _values(language: str) -> dict[str, int]:
    """Every spelling of the ordinals to 99, parts joined by hyphens, with its value."""
    match language:
        case "fr":
            return _french()
        case "es":
            return _spanish()
        case "ru":
            return _russian()
        case "ar":
            return _arabic()
        case _:
            return _english()


def _english() -> dict[str, int]:
    values = {word: k for k, word in enumerate(ENGLISH_UNITS.split(), 1)}
    for tens, value in ENGLISH_TENS.items():
        values[f"{tens[:-1]}ieth"] = value
        for unit in list(values):
            if values[unit] < 10:
                values[f"{tens}-{unit}"] = value + values[unit]
    return values | {"hundredth": 100}


def _french() -> dict[str, int]:
    values = {word: k for k, word in enumerate(FRENCH_UNITS.split(), 1)}
    below = {**values, "unieme": 1}
    values |= {"premier": 1, "second": 2, "seconde": 2}
    for tens, (value, most) in FRENCH_TENS.items():
        stem = tens.removesuffix("e")
        values[f"{stem}ieme"] = value
        for word, unit in below.items():
            if unit <= most:
                values[f"{tens}-{word}"] = values[f"{tens}-et-{word}"] = value + unit
    return values


def _spanish() -> dict[str, int]:
    values: dict[str, int] = {"primer": 1, "tercer": 3}
    for k, stems in enumerate(SPANISH_UNITS.split(), 1):
        for stem in stems.split("/"):
            values |= {f"{stem}o": k, f"{stem}a": k}
    units = {word: value for word, value in values.items() if value < 10}
    for stem, value in SPANISH_TENS.items():
        for end in "oa":
            values[f"{stem}{end}"] = value
            for word, unit in units.items():
                values[f"{stem}{end}-{word}"] = values[f"{stem}o{word}"] = value + unit
    return values


def _russian() -> dict[str, int]:
    values: dict[str, int] = {}
    for k, stem in enumerate(RUSSIAN_UNITS.split(), 1):
        values |= {f"{stem}{end}": k for end in RUSSIAN_ENDS.split()}
    units = {word: value for word, value in values.items() if value < 10}
    for whole, (stem, value) in RUSSIAN_TENS.items():
        values |= {f"{stem}{end}": value for end in RUSSIAN_ENDS.split()}
        values |= {f"{whole}-{word}": value + unit for word, unit in units.items()}
    return values


def _arabic() -> dict[str, int]:
    values: dict[str, int] = {}
    units = {"الحادي": 1, "الحاديه": 1}
    for k, stem in enumerate(ARABIC_UNITS.split(), 1):
        for end in ("", "ه"):
            units[stem + end] = values[stem + end] = k
    units["الاولي"] = values["الاولي"] = 1
    for word, unit in list(units.items()):
        if unit < 10:
            values |= {f"{word}-{end}": 10 + unit for end in ("عشر", "عشره")}
            values |= {
                f"{word}-و{tens}{end}": value + unit
                for tens, value in ARABIC_TENS.items()
                for end in ARABIC_ENDS
            }
    values |= {f"{tens}{end}": value for tens, value in ARABIC_TENS.items() for end in ARABIC_ENDS}
    return values | {f"و{word}": value for word, value in values.items()}
