"""The field's concepts in a text of one of six languages, by the glossary beside this module."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from assistant.references.folding import fold

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
#: Terms of the field, then what other words decisions use, by their first English letter.
GLOSSARIES = ("glossary.txt", "vocabulary_a_f.txt", "vocabulary_g_z.txt")
_WORD = re.compile(r"[^\W\d_]+")
#: Letters that Arabic writes as one with the word behind them, from the outside in.
_ARABIC = (re.compile("^[وف](?=..)"), re.compile("^(?:[بك](?=ال)|[لبكس](?=..))"),
           re.compile("^(?:ال|ل)(?=..)"), re.compile("^[يتنا](?=..)"))  # fmt: skip
#: In a phrase a word so short is meant as it stands.
_SHORT = 2
#: By so many letters another beginning may be shorter than the longest, if it has still so many.
_NEARLY, _LEAST = 3, 4


@dataclass(frozen=True, slots=True)
class Mention:
    """Concepts that the words at ``start:end`` may stand for, by line of the glossary."""

    concepts: frozenset[int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Concept:
    """One line: beginnings of words in each of the six languages."""

    strict: bool
    light: bool
    named: bool
    forms: tuple[tuple[str, ...], ...]


@cache
def concepts() -> tuple[Concept, ...]:
    """The lines of the glossary in their order."""
    folder = resources.files(__package__)
    texts = ((folder / name).read_text(encoding="utf-8") for name in GLOSSARIES)
    lines = [line for text in texts for line in text.splitlines() if line and line[0] != "#"]
    return tuple(
        Concept(
            line[0] in "!@",
            line[0] == "~",
            line[0] == "@",
            tuple(
                tuple(form.strip() for form in column.split("|"))
                for column in line.lstrip("!~@").split(";")
            ),
        )
        for line in lines
    )


@dataclass(frozen=True, slots=True)
class _Index:
    """Forms of one language: words by their beginning, phrases by the first word's."""

    words: dict[str, set[int]]
    phrases: dict[str, list[tuple[tuple[str, ...], int]]]


@cache
def _index(language: str) -> _Index:
    words: dict[str, set[int]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    column = LANGUAGES.index(language)
    for number, concept in enumerate(concepts()):
        for form in concept.forms[column]:
            folded = fold(form).lower
            if language == "zh":
                if folded != "-":
                    words.setdefault(folded, set()).add(number)
                continue
            parts = tuple(re.findall(r"[^\W\d_]+\$?", folded))
            if language == "ar":
                parts = tuple(re.sub("^ال(?=..)", "", part) for part in parts)
            if not parts:
                continue
            if len(parts) == 1:
                words.setdefault(parts[0], set()).add(number)
            else:
                phrases.setdefault(parts[0].removesuffix("$"), []).append((parts, number))
    return _Index(words, phrases)


@lru_cache(maxsize=1024)
def mentions_in(lower: str, language: str) -> tuple[Mention, ...]:
    """Every word and phrase of folded, lower text that the glossary knows, phrases beside the
    words that they are of; of phrases that overlap the first."""
    if language == "zh":
        return tuple(_chinese(lower))
    index = _index(language)
    spans = [match.span() for match in _WORD.finditer(lower)]
    shapes = [_shapes(lower[start:end], language) for start, end in spans]
    found, until, strict_until = [], -1, -1
    for at, (start, end) in enumerate(spans):
        if phrases := _phrases_at(at, shapes, index) if at > until else []:
            length = max(length for length, _ in phrases)
            until = at + length - 1
            same = frozenset(number for count, number in phrases if count == length)
            found.append(Mention(same, start, spans[until][1]))
            if any(concepts()[n].strict and not concepts()[n].named for n in same):
                strict_until = until
        own = _of_word(shapes[at], index)
        if at <= strict_until:  # the "developed" of "least developed" is no "developed"
            own = {number for number in own if not concepts()[number].strict}
        if own:
            found.append(Mention(frozenset(own), start, end))
    return tuple(found)


def _of_word(shapes: tuple[str, ...], index: _Index) -> set[int]:
    """What the longest beginnings of a word's shapes stand for, and others hardly shorter: "form"
    and "forma" begin "formation". A strict line is meant alone where it is the longest."""
    found: dict[int, int] = {}
    for shape in shapes:
        for length in range(2, len(shape) + 1):
            for number in index.words.get(shape[:length], ()):
                found[number] = max(found.get(number, 0), length)
        for number in index.words.get(shape + "$", ()):
            found[number] = len(shape) + 1
    longest = max(found.values(), default=0)
    best = {number for number, length in found.items() if length == longest}
    if any(concepts()[number].strict for number in best):
        return best
    return {
        number for number, length in found.items()
        if length >= max(longest - _NEARLY, min(longest, _LEAST)) and not concepts()[number].strict
    }  # fmt: skip


def _phrases_at(at: int, shapes: list[tuple[str, ...]], index: _Index) -> list[tuple[int, int]]:
    """Lengths in words and lines of the phrases that begin at a word."""
    return [
        (len(parts), number)
        for shape in shapes[at]
        for length in range(1, len(shape) + 1)
        for parts, number in index.phrases.get(shape[:length], ())
        if at + len(parts) <= len(shapes)
        and all(any(_fits(other, part) for other in shapes[at + k]) for k, part in enumerate(parts))
    ]


def _fits(word: str, part: str) -> bool:
    if part.endswith("$") or len(part) <= _SHORT:
        return word == part.removesuffix("$")
    return word.startswith(part)


@lru_cache(maxsize=65_536)
def _shapes(word: str, language: str) -> tuple[str, ...]:
    shapes = [word]
    if language == "ar":
        for pattern in _ARABIC:
            shapes += [pattern.sub("", shape, count=1) for shape in shapes]
    return tuple(dict.fromkeys(shapes))


def _chinese(lower: str) -> list[Mention]:
    known = _index("zh").words
    longest = max(map(len, known))
    found, at = [], 0
    while at < len(lower):
        for length in range(min(longest, len(lower) - at), 0, -1):
            if lower[at : at + length] in known:
                found.append(Mention(frozenset(known[lower[at : at + length]]), at, at + length))
                break
        else:
            length = 1
        at += length
    return found
