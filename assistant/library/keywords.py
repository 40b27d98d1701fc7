"""Words as the full-text index knows them: one analysis for passages and questions.

Pure functions. A term is a word stem without accents, a pair of neighbouring Chinese
characters, a number without its thousands separators, a compound with a digit in it kept whole
("sc-8/15", "2018-2021") beside its parts, or two words with a hyphen joined ("subregional")
beside each of them. The language decides about stems and function words only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from assistant.library.function_words import FUNCTION_WORDS

_STEMMERS = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic"}

#: Longer "words" are encoded data or damage; cut, so that one cannot swell the index.
_LONGEST_TERM = 64

_HAN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003134f"
)
_WORD = rf"[^\W_{_HAN}]+"
_RUN = re.compile(rf"(?P<han>[{_HAN}]+)|(?P<word>{_WORD}(?:[-/.,'’]{_WORD})*)")
_INNER = re.compile(r"[-/.,'’]")
_LETTER_BEFORE_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)")

# "100,000" and "100 000" (with any blank; the official style of French, Spanish and Russian) are
# 100000; "5, 100", "2017 100" and "SC-8/15 100 000" are not one number. The dot is left out: it
# stands before decimals as often.
_GROUPED = re.compile(
    r"(?:(?<![0-9a-z/.,'’-])|(?<=[0-9]{3}-))[1-9][0-9]{0,2}"
    r"(?:(?:,[0-9]{3})+(?![,/]?[0-9])|(?: [0-9]{3})+(?!/?[0-9]))"
)
_NOT_DIGITS = re.compile("[^0-9]")

# Superscripts are footnote marks: made ordinary digits, "2019¹" would become 20191.
_BEFORE_NORMALISING = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"), " ")

_SPELLING: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-"),
    **dict.fromkeys((0xAD, 0x2060, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F))),
    0x066C: ",",  # the Arabic thousands separator
    **dict.fromkeys(range(0x2066, 0x206A)),  # direction marks are layout
    **dict.fromkeys((0x0640, 0x0670, *range(0x064B, 0x0660))),  # tatweel and short vowels
    **dict.fromkeys(map(ord, "آأإٱ"), "ا"),
    **{start + digit: str(digit) for start in (0x0660, 0x06F0) for digit in range(10)},
    ord("ё"): "е",
}

# "and", "so" before an article or preposition with article: Arabic writes them as one word, and
# the stemmer leaves them on, since a few words begin that way (والد).
_ARABIC_CONJUNCTION = re.compile(r"^[وف](?=(?:ال|لل|بال|كال)\w{3})")
_ARABIC_AND_NUMBER = re.compile(r"^[وف](?=\d)")  # "بين عامي 2013 و2019"

# Only after stemming: the Arabic stemmer tells endings by these letters.
_AFTER_STEMMING = {ord("ة"): "ه", ord("ى"): "ي"}


def analyse(text: str, language: str) -> list[str]:
    """Every term of ``text`` in reading order, function words and repetitions included.

    Args:
        text: any text; linear time.
        language: ISO 639-1, "en-GB" counts as "en"; beyond the six there is no stemming.
    """
    code = index_language(language)
    return [term for _, terms in _words(_normalised(text), code) for term in terms]


def content_terms(text: str, language: str) -> list[str]:
    """The terms of a question that say what it is about: each once, in reading order.

    Function words are left out, and of a compound with a slash (a reference) the parts are,
    since they stand in every other reference. Empty when nothing but function words is asked.
    """
    language = index_language(language)
    functions = _folded_function_words(language)
    normalised = _normalised(text)
    if language == "zh":
        normalised = _without_chinese_function_words(normalised)
    kept: dict[str, None] = {}
    for word, terms in _words(normalised, language):
        if _fold(word) in functions or (language == "ar" and _behind_conjunction(word, functions)):
            continue
        kept.update(dict.fromkeys(terms[:1] if "/" in terms[0] else terms))
    return list(kept)


@lru_cache(maxsize=256)
def index_language(language: str) -> str:
    """The code under which passages of a language are indexed: "en" of "en-GB", "und" of ""."""
    code = re.split("[-_]", language, maxsplit=1)[0].casefold()
    return code if re.fullmatch(r"[a-z]{2,3}", code) else "und"


def _normalised(text: str) -> str:
    text = unicodedata.normalize("NFKC", text.translate(_BEFORE_NORMALISING))
    text = text.casefold().translate(_SPELLING)
    return _GROUPED.sub(lambda number: _NOT_DIGITS.sub("", number[0]), text)


def _words(normalised: str, language: str) -> Iterator[tuple[str, list[str]]]:
    """Each word as it stands, with the terms it gives; a compound's terms start with itself."""
    for run in _RUN.finditer(normalised):
        if run["han"]:
            characters = run["han"]
            pairs = [characters[i : i + 2] for i in range(len(characters) - 1)]
            yield characters, pairs or [characters]
            continue
        compound = run["word"]
        if language == "ar":
            compound = _ARABIC_AND_NUMBER.sub("", compound)
        parts = _INNER.split(compound)
        if len(parts) > 1 and len(compound) <= _LONGEST_TERM and _has_digit(compound):
            # SC8/15 and SC-8/15 are one reference, and are found by one term.
            whole = _LETTER_BEFORE_DIGIT.sub("-", compound) if "/" in compound else compound
            parts = _INNER.split(whole)
            yield whole, [whole, *(_term(part, language) for part in parts)]
            continue
        for part in parts:
            yield part, [_term(part, language)]
        # "sub-regional" and "subregional" are found by each other (hit@1 of keyword search as
        # before: 0.956 of 594 English questions on everyday paragraphs).
        if len(parts) == 2 and "-" in compound:
            yield compound, [_term("".join(parts), language)]


def _term(word: str, language: str) -> str:
    if len(word) > _LONGEST_TERM:
        return word[:_LONGEST_TERM]
    return word if _has_digit(word) else _stem(word, language)


@lru_cache(maxsize=262_144)  # the words of a large library; stemming one takes 17 µs
def _stem(word: str, language: str) -> str:
    if language == "ar":
        word = _ARABIC_CONJUNCTION.sub("", word)
    if language in _STEMMERS:
        import snowballstemmer

        # A stemmer keeps its state in itself, so threads must not share one.
        word = snowballstemmer.stemmer(_STEMMERS[language]).stemWord(word) or word
    return _fold(word).translate(_AFTER_STEMMING)


def _fold(word: str) -> str:
    """Latin letters without accents; other scripts as they are (й is not и)."""
    if word.isascii() or not any(character < "\u0250" for character in word):
        return word
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)


@lru_cache(maxsize=16)
def _folded_function_words(language: str) -> frozenset[str]:
    words = FUNCTION_WORDS.get(language, frozenset())
    return frozenset(_fold(_normalised(word)) for word in words)


def _behind_conjunction(word: str, functions: frozenset[str]) -> bool:
    # Arabic writes "and" and "so" as one letter with the next word.
    return word[:1] in "وف" and word[1:] in functions


@lru_cache(maxsize=1)
def _chinese_function_words() -> re.Pattern[str]:
    longest_first = sorted(FUNCTION_WORDS["zh"], key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)))


def _without_chinese_function_words(normalised: str) -> str:
    return _chinese_function_words().sub(" ", normalised)
