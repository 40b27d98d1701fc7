"""Words of one root that the stemmers leave apart: "deliver" and "delivery", "disponible" and
"disponibilidad"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

#: What is left of the endings of derivation behind a stem; each may stand for each other. Not
#: among them are those that change what is said: "-able" ("sustained", "sustainable"), "-less".
_ENDINGS = {
    "en": "er at ation al ment iv ion or ori anc enc ari eri i ist ship ous ful ant ific if ifi",
    "fr": "ement ion ation eur atric if ativ el al air anc enc ant ent er i u ibil ibl abil abl e",
    "es": "cion sion ment miento ador idor ativ iv al ari ant ent anz i e u ibil ibl abil abl",
}
_LEAST_ROOT = 5
#: Russian terms are cut to so many letters.
_LONGEST_RUSSIAN = 6
#: Letters of an Arabic root that are no long vowels; with fewer, words of two roots look the same.
_LEAST_ARABIC = 3
#: What Arabic writes as one with the next word (conjunction, preposition, article), what makes a
#: form of a verb or noun of a root, and what stands behind it.
_JOINED = re.compile(r"^(?:[وفبلك]?ال|لل|[وفبلكس])")
_ARTICLE = re.compile(r"^(?:[وف]?[بكل]?ال|[وف]?لل)")
_FORM = re.compile(r"^(?:[يتن]?است|ا(?=..ا.$)|[متين](?=...))")
_BEHIND = re.compile(r"(?:ات|ان|ون|ين|يه|ت?(?:ها|هم|هن|نا|كم)|ه|ي|ا)$")
_LONG_VOWELS = re.compile(r"(?<=.)[اويىآء]")
_SPELT = str.maketrans({"ة": "ه", "ى": "ي", "أ": "ا", "إ": "ا", "آ": "ا"})
_HAMZA = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ؤ": "و", "ئ": "ي"})


def kin(term: str, among: Iterable[str], language: str) -> Iterator[str]:
    """Those of ``among`` that have the root of a term."""
    if language == "ru":
        # The shorter of two stems is the noun ("обмен") of the longer verb.
        if _LEAST_ROOT <= len(term) <= _LONGEST_RUSSIAN:
            yield from (
                other
                for other in among
                if _LEAST_ROOT <= len(other) <= _LONGEST_RUSSIAN
                and other != term
                and (other.startswith(term) or term.startswith(other))
            )
    elif language == "ar":
        mine = arabic_forms(term)
        yield from (
            other for other in among if other != term and not mine.isdisjoint(arabic_forms(other))
        )
    elif language in _ENDINGS and len(term) >= _LEAST_ROOT and term.isascii():
        yield from (
            other
            for other in among
            if other != term and (other in roots(term, language) or term in roots(other, language))
        )


@lru_cache(maxsize=16_384)
def derived(term: str) -> frozenset[str]:
    """What an English term may be derived from, and what of it: without a text to look them up in.

    >>> {"consider", "considation"} <= derived("consid")
    True
    """
    longer = {term + ending for ending in _endings("en")} if len(term) >= _LEAST_ROOT else set()
    return roots(term, "en") | longer


@lru_cache(maxsize=65_536)
def roots(term: str, language: str) -> frozenset[str]:
    """The term and what it may be derived from.

    >>> sorted(roots("deliveri", "en"))
    ['deliv', 'deliver', 'deliveri']
    """
    if len(term) < _LEAST_ROOT:
        return frozenset()
    found = {term}
    for ending in _endings(language):
        if term.endswith(ending) and len(term) - len(ending) >= _LEAST_ROOT:
            found.add(term[: -len(ending)])
    return frozenset(found)


@cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(_ENDINGS[language].split())


def arabic_stem(word: str) -> str:
    """A folded Arabic word without article and ending. The stemmer of the index takes more from a
    word without the article ("ميز" of "ميزانية") than from the same with it.

    >>> arabic_stem("الميزانيه") == arabic_stem("ميزانيه") == arabic_stem("للميزانيه")
    True
    """
    word = word.translate(_SPELT)
    bare = _ARTICLE.sub("", word, count=1)
    if len(bare) < _LEAST_ARABIC:
        bare = word
    ended = _BEHIND.sub("", bare)
    return ended if len(ended) >= _LEAST_ARABIC else bare


@lru_cache(maxsize=65_536)
def arabic_forms(term: str) -> frozenset[str]:
    """An Arabic word without what is put before it, and the consonants of its root.

    >>> arabic_forms("تنظيم") & arabic_forms("ينظم") & arabic_forms("منظمه")
    frozenset({'نظم'})
    """
    bare = term.translate(_HAMZA)
    found = {bare}
    stripped = _JOINED.sub("", bare, count=1)
    if len(stripped) >= _LEAST_ARABIC:
        found.add(stripped)
    else:
        stripped = bare
    ended = _BEHIND.sub("", stripped)
    if len(ended) >= _LEAST_ARABIC:
        found.add(ended)
    form = _FORM.sub("", stripped, count=1)
    form = _BEHIND.sub("", form) if len(form) > _LEAST_ARABIC else form
    root = _LONG_VOWELS.sub("", form)
    if len(root) >= _LEAST_ARABIC:
        found.add(root)
    return frozenset(found)
