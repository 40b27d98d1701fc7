"""Content words of a text with their places, as the full-text index knows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.answering.verify.families import arabic_stem
from assistant.answering.verify.spans import Span, Taken
from assistant.library import analyse
from assistant.library.function_words import FUNCTION_WORDS
from assistant.references.folding import Folded, fold


@dataclass(frozen=True, slots=True)
class Word:
    """A content word at ``start:end`` of the folded text; ``term`` is its stem. Chinese runs give
    pairs of neighbouring characters."""

    term: str
    start: int
    end: int


_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_RUN = re.compile(rf"(?P<han>[{_HAN}]+)|[^\W_{_HAN}]+")


def words_of(folded: Folded, language: str, taken: Sequence[Span] = ()) -> list[Word]:
    """The content words in order, but for those that overlap a span of ``taken``.

    >>> [word.term for word in words_of(fold("The needs of Parties"), "en")]
    ['parti']
    """
    functions = _functions(language)
    found: list[Word] = []
    spans = Taken(taken)
    for match in _RUN.finditer(folded.lower):
        if not match["han"] and spans.overlaps(*match.span()):
            continue
        if match["han"]:
            found += _pairs(folded.lower, match.start(), match.end(), spans)
        elif match[0] not in functions and not (language == "ar" and _joined(match[0], functions)):
            found.append(Word(term_of(match[0], language), match.start(), match.end()))
    return found


def _pairs(lower: str, start: int, end: int, spans: Taken) -> list[Word]:
    """Pairs of Chinese characters, what is taken or says nothing cut out before they are formed."""
    free = [True] * (end - start)
    for first, last in spans.within(start, end):
        for k in range(max(first, start), min(last, end)):
            free[k - start] = False
    for match in _chinese_functions().finditer(lower, start, end):
        for k in range(match.start(), match.end()):
            free[k - start] = False
    return [
        Word(lower[k : k + 2], k, k + 2)
        for k in range(start, end - 1)
        if free[k - start] and free[k + 1 - start]
    ]


@cache
def _chinese_functions() -> re.Pattern[str]:
    words = {
        *FUNCTION_WORDS["zh"],
        "应",
        "将",
        "以",
        "并",
        "和",
        "与",
        "及",
        "在",
        "对",
        "为",
        "由",
        "供",
        "各",
        "一个",
        "一份",
        "该",
    }
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))


#: Words that a retelling needs and a question has no use for, so that they are no function words
#: of the index: what joins sentences and says where a thing stands.
_JOINING = {
    "en": """yes besides amongst among inside onto whilst thus hence thereby therefore thereof
        thereto therein moreover furthermore likewise however respectively accordingly namely
        particularly especially notably specifically currently additionally""",
    "fr": """oui outre hors lequel laquelle lesquels lesquelles duquel auquel auxquels desquels puis
        ensuite toutefois cependant egalement notamment aussi voire ici pourtant
        ainsi travers contre jusqu lors dont abord enfin""",
    "es": """contra traves asimismo igualmente todavia aun luego entonces sino ademas conforme
        dicho dicha dichos dichas cuyo cuanto si sobre tanto""",
    "ru": """однако также причем затем поэтому путем относительно согласно прежде всего именно
        поскольку тем этом этого этих этим данный данной данного который пока одна один одно""",
    "ar": """كذلك ايضا كما ثم هذا هذه ذلك تلك بهذه بهذا لذلك من اجل بغيه عبر وفقا قد لقد سوف
        لدي وكذلك حيث بحيث بان لان كي لكي ضمن نحو واخر اخر اخري احد احدي اثنين واحد""",
}


@cache
def _functions(language: str) -> frozenset[str]:
    words = (*FUNCTION_WORDS.get(language, ()), *_JOINING.get(language, "").split())
    return frozenset(fold(word).lower for word in words)


def terms_of(words: str, language: str) -> list[str]:
    """The terms of words of a table, as those of folded text."""
    return [term_of(word, language) for word in fold(words).lower.split()]


def _joined(word: str, functions: frozenset[str]) -> bool:
    # Arabic writes "and" and "so" as one letter with the next word.
    return word[:1] in "وف" and word[1:] in functions


@lru_cache(maxsize=65_536)
def term_of(word: str, language: str) -> str:
    """The stem of one folded word. What the Russian stemmer leaves on verbs and nouns of one root
    is cut to the root's first letters, where it is long enough to be one."""
    if language == "en":
        if match := _ABLE.fullmatch(word):
            return match["stem"] + "abl"
        if word in {"national", "nationally"}:
            return "nationwide"  # not what is of any nation
        word = _adjective(word)
    elif language == "ru":
        word = _RUSSIAN_BARE.sub(r"\g<0>а", word)
    if language == "ar":
        return arabic_stem(word)
    word = _of_one_verb(word, language)
    term = (analyse(word, language) or [word])[0]
    term = _of_one_verb(term, language)
    if language == "ru" and len(term) < _LEAST_RUSSIAN <= len(word) - 1:
        # The stemmer takes "ен" of "обмен" for the ending of a participle.
        return term + "ен" if word.startswith("ен", len(term)) else term
    if language == "ru" and not term.startswith("секретар"):
        return _FLEETING.sub("", term)[:6] if len(term) > 4 else term
    return term


#: The stemmer makes one word of "sustained" and "sustainable", of "renewed" and "renewable".
_ABLE = re.compile(r"(?P<stem>(?!consider)[a-z]{4,})(?:able|ables|ably|ability|abilities)")
#: Words in "-ly" that are no adverbs.
_NO_ADVERB = frozenset({"assembly", "anomaly", "monopoly", "multiply", "supply", "family"})
_ADVERB = re.compile(r"(?P<stem>[a-z]{3,}?)(?:(?<=ic)ally|(?P<y>i)ly|(?<=b)(?P<e>)ly|ly)")
_LEAST_RUSSIAN = 4
#: Nouns whose last letters the Russian stemmer takes for an ending: "систем", "объем".
_RUSSIAN_BARE = re.compile(r"(?:систем|проблем|объем|прием|схем)$")
#: "уровень" and "уровня": the vowel comes and goes.
_FLEETING = re.compile(r"(?<=[а-я]{4})[ео](?=[нкц]$)")


def _adjective(word: str) -> str:
    """ "voluntary" of "voluntarily", "full" of "fully": what is said is the same."""
    if word == "fully":
        return "full"
    if word.startswith("considerabl"):
        return "substantial"  # the stemmer makes "consider" of it
    match = _ADVERB.fullmatch(word) if len(word) > 6 and word not in _NO_ADVERB else None
    if not match:
        return word
    return match["stem"] + ("y" if match["y"] else "le" if match["e"] is not None else "")


#: Participles without their accents ("presentees"), which the stemmer takes for nouns.
_FRENCH = (
    (
        re.compile(
            r"(?<=[a-z]{3})(?<!ann)(?<!dur)(?<!donn)(?<!journ)(?<!tourn)(?<!entr)(?<!assembl)ees?$"
        ),
        "er",
    ),
)
#: Spanish spells one verb in two ways: "organizar" and "organice", "comunicar" and "comunique".
_SPANISH = (
    (re.compile(r"(?<=[a-z]{3}i)ce(?:n|mos)?$"), "zar"),
    (re.compile(r"qu(?:en?|emos)$"), "car"),
    (re.compile(r"(?<=[a-z]{3}[eoa])zc(?=an?$)"), "c"),
    (re.compile(r"(?<=exi|iri|ote|eco|eli|rri)j(?=an?$)"), "g"),
    (re.compile(r"(?<=[a-z]{4}[aei]r)an?$"), ""),
)


def _of_one_verb(word: str, language: str) -> str:
    """Forms of one verb that the stemmers leave apart, brought together."""
    for pattern, instead in {"es": _SPANISH, "fr": _FRENCH}.get(language, ()):
        word = pattern.sub(instead, word)
    return word
