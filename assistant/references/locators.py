"""Locators in running text: "paragraph 1 (g)", "section I, para. 3", "第2段" and their kin.

A *part* is one division with its values ("paragraphs 3 and 4"). Parts that official usage
joins ("paragraph 2 of section III") form a *group*; a group gives one locator for each of its
paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from assistant.references.divisions import (
    CYRILLIC,
    LETTER,
    LETTER_NAMES,
    ORDINALS,
    division_patterns,
)
from assistant.references.folding import Folded, fold, folded_pattern
from assistant.references.locator import Locator
from assistant.references.numerals import from_roman, to_int, to_roman
from assistant.references.vocabulary import AND, CONNECT, TO

#: A printed range longer than this is kept as its two ends: no decision has that many
#: operative paragraphs in one mandate, and a range is an easy way to ask for much memory.
LONGEST_RANGE = 60

#: Arabic sub-paragraphs run in abjad order, Russian ones in either alphabet: one place has one
#: letter in all languages.
_LATIN = dict(zip("ابجدهوزحطيكلمن", "abcdefghijklmn", strict=True)) | dict(
    zip("абвгд", "abcde", strict=True)
)


@dataclass(frozen=True, slots=True)
class Part:
    """One division as printed at ``start:end`` of the folded text, with its possible values."""

    start: int
    end: int
    options: tuple[Locator, ...]


@dataclass(frozen=True, slots=True)
class FoundLocator:
    """A place named at ``start:end`` of the text."""

    locator: Locator
    start: int
    end: int


_TOKENS = re.compile(
    folded_pattern(
        rf"(?P<sub>\(\s?{LETTER}\s?\)|(?<![a-z0-9(]){LETTER}\))|(?P<number>\d{{1,3}}(?:\s?(?:bis|ter|quater|quinquies)\b)?)"
        rf"|(?P<to>{TO})|(?P<and>{AND})"
    )
)


def _between(first: str, last: str) -> list[str]:
    """Numbers or letters after ``first`` up to ``last``, both of one kind."""
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= LONGEST_RANGE:
        return [str(n) for n in range(int(first) + 1, int(last) + 1)]
    if len(first) == len(last) == 1 and first.isalpha() and 0 < ord(last) - ord(first) < 26:
        return [chr(n) for n in range(ord(first) + 1, ord(last) + 1)]
    return [last]


def paragraph_values(values: str) -> tuple[Locator, ...]:
    """Locators of a printed list such as "1 (a) and (b), 3-5" (lower case, folded)."""
    out: list[Locator] = []
    joined = ""
    for token in _TOKENS.finditer(values):
        word = token.group().strip()
        if token.lastgroup in ("to", "and"):
            joined = str(token.lastgroup)
            continue
        if token.lastgroup == "number":
            number = re.sub(r"(\d)\s?([a-z])", r"\1 \2", word)
            if joined == "to" and out:
                out += [Locator(paragraph=n) for n in _between(out[-1].paragraph, number)]
            else:
                out.append(Locator(paragraph=number))
        elif out:
            letter = _LATIN.get(word.strip("() "), word.strip("() "))
            last = out[-1]
            if joined:
                kept = last.subparagraphs[:-1]
                first = last.subparagraphs[-1] if last.subparagraphs else letter
                steps = _between(first, letter) if joined == "to" else [letter]
                out += [replace(last, subparagraphs=(*kept, step)) for step in steps]
            else:
                out[-1] = replace(last, subparagraphs=(*last.subparagraphs, letter))
        joined = ""
    return tuple(out)


def _numeral(printed: str) -> str:
    """A section or annex as it is cited: Roman capitals, digits or one capital letter."""
    if letter := LETTER_NAMES.get(printed) or CYRILLIC.get(printed):
        return letter
    value = to_int(printed) if not printed.isascii() else None
    return to_roman(value) if value else printed.upper()


def _numeral_values(printed: str) -> list[str]:
    out: list[str] = []
    joined = ""
    for piece in re.split(rf"({AND}|{TO})", printed):
        if re.fullmatch(TO, piece):
            joined = "to"
        elif not re.fullmatch(AND, piece):
            low, high = from_roman(out[-1]) if out else None, from_roman(piece)
            if joined == "to" and low and high and 0 < high - low <= LONGEST_RANGE:
                out += [to_roman(n) for n in range(low + 1, high + 1)]
            elif piece:
                out.append(_numeral(piece))
            joined = ""
    return out


def _named(division: str, value: str) -> Locator:
    match division:
        case "section":
            return Locator(section=value)
        case "annex":
            return Locator(annex=value)
        case "part":
            return Locator(part=value)
        case "article":
            return Locator(article=value)
        case _:
            return Locator(appendix=value)


def _options(name: str, match: re.Match[str], printed: str) -> tuple[Locator, ...]:
    values = match["v"] or ""
    if name == "paragraph":
        if match.re.groupindex.get("zh") is not None:
            number = str(to_int(values) or values)
            letter = re.sub(r"[^a-z]", "", match["zh"] or "")
            return (Locator(paragraph=number, subparagraphs=(letter,) if letter else ()),)
        options = paragraph_values(values)
        head = match.group().lstrip()
        if head.startswith("unnumbered"):
            return tuple(replace(o, unnumbered=True) for o in options)
        if head.startswith("preambular"):
            return tuple(replace(o, preamble=True) for o in options)
        return options
    if name == "subparagraph":
        letters = re.findall(rf"({LETTER})\s?\)", values)
        return tuple(Locator(subparagraphs=(_LATIN.get(x, x),)) for x in letters)
    if name == "preamble":
        return (Locator(preamble=True, paragraph=str(ORDINALS.get(values, ""))),)
    if name == "article":
        return (_named(name, values),)
    if not values:
        return (_named(name, name),)
    # A letter counts in capitals only: "annex a" begins "annex a report".
    tail = printed[match.start("v") - match.start() :]
    if re.match(r"[a-hабвс](?![a-zа-я])", tail) and not re.match("[ivxlc]", tail):
        return (_named(name, name),) if name in ("annex", "appendix") else ()
    return tuple(_named(name, value) for value in _numeral_values(values))


#: "Annex I Parties" are countries, not a place in a document.
_NOT_A_PLACE = re.compile(r"\s(?:part(?:y|ies)\b|countr)")


def find_parts(folded: Folded, articles: bool = False) -> list[Part]:
    """Divisions named in the text, in order, without overlaps (the longest at a place).

    Articles are divisions only where no treaty is looked for (``articles``).
    """
    parts = []
    for name, pattern in division_patterns():
        if name == "article" and not articles:
            continue
        for match in pattern.finditer(folded.lower):
            if name == "annex" and _NOT_A_PLACE.match(folded.lower, match.end()):
                continue
            options = _options(name, match, folded.text[match.start() : match.end()])
            if options:
                parts.append(Part(match.start(), match.end(), options))
    parts.sort(key=lambda p: (p.start, -p.end))
    kept: list[Part] = []
    for part in parts:
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return kept


def _merged(one: tuple[Locator, ...], two: tuple[Locator, ...]) -> tuple[Locator, ...] | None:
    """Every combination of two parts, None when they name the same division."""
    out = []
    for a in one:
        for b in two:
            values = {}
            for field in fields(Locator):
                left, right = getattr(a, field.name), getattr(b, field.name)
                if left and right:
                    return None
                values[field.name] = left or right
            out.append(Locator(**values))
    return tuple(out) if len(out) <= LONGEST_RANGE else None


_CONNECT = re.compile(CONNECT)


def grouped(folded: Folded, parts: list[Part]) -> Iterator[Part]:
    """Parts joined as in "paragraph 2 of section III"; each group has complete locators."""
    current: Part | None = None
    for part in parts:
        if current is not None:
            gap = folded.lower[current.end : part.start]
            merged = _merged(current.options, part.options)
            if (
                merged is not None
                and len(gap) <= 30
                and "\n\n" not in gap
                and _CONNECT.fullmatch(gap)
            ):
                current = Part(current.start, part.end, merged)
                continue
            yield current
        current = part
    if current is not None:
        yield current


def find_locators(text: str) -> tuple[FoundLocator, ...]:
    """Every place named in ``text``, whether or not a reference stands beside it.

    Several paragraphs in one list ("paragraphs 3 and 4") give several entries with the same
    offsets. Never raises; linear in the length of the text.
    """
    folded = fold(text)
    return tuple(
        FoundLocator(locator, folded.origin(group.start), folded.origin_end(group.end))
        for group in grouped(folded, find_parts(folded))
        for locator in group.options
    )


def parse_locator(text: str) -> Locator | None:
    """The locator that the whole of ``text`` prints, None when it is none or several."""
    folded = fold(text.strip())
    groups = list(grouped(folded, find_parts(folded, articles=True)))
    if len(groups) != 1 or len(groups[0].options) != 1:
        return None
    whole = groups[0].start == 0 and groups[0].end == len(folded.text)
    return groups[0].options[0] if whole else None
