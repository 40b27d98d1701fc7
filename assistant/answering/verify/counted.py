"""Numbers of a sentence, held against one passage."""

from __future__ import annotations

import re
from bisect import bisect_left

from assistant.answering.verify.bound import numbers_elsewhere
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.listed import counts_of_lists, ordinals_of
from assistant.answering.verify.numbers import Number
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.wording import Word

#: Content words beside a number that say what is counted.
_COUNTED = 2
#: Where one of them must stand in the passage, in content words before and behind the number.
_BEFORE, _BEHIND = 2, 4


def number_fails(sentence: Reading, evidence: Evidence, *, counted: bool = True) -> bool:
    """A number that the passage does not have, with other bounds, or of something else.

    ``counted``: what is counted is compared too, which needs one language.
    """
    held = evidence.reading.numbers
    places = _places(evidence.reading.all_words, held)
    for number in sentence.numbers:
        same = [k for k, other in enumerate(held) if number.same(other)]
        if (
            not same
            and not (number.values == _TWO and _says_two(evidence))
            and not _is_of_list(number, sentence, evidence)
        ):
            return True
        if (
            same
            and counted
            and not _counts_same(number, sentence, evidence, [(held[k], places[k]) for k in same])
        ):
            return True
    return numbers_elsewhere(sentence, evidence)


def _is_of_list(number: Number, sentence: Reading, evidence: Evidence) -> bool:
    """Whether a number is that of the items of a list, and the passage counts nothing itself.

    In one language the passage must name what is counted."""
    value = next(iter(number.values))
    if number.bound or number.percent or not value.isdigit():
        return False
    if sentence.language != evidence.language:
        return not evidence.reading.numbers and int(value) in counts_of_lists(evidence)
    word = next((word for word in sentence.all_words if word.start >= number.end), None)
    if word is None or word.term not in evidence.terms:
        return False
    if ordinals_of(word.term, evidence.reading) == int(value):
        return True
    return not evidence.reading.numbers and int(value) in counts_of_lists(evidence)


#: "حلقتي عمل": Arabic says two of a thing by the noun's ending.
_DUAL = re.compile(
    r"(?<![\u0621-\u064a])(?!التي)[\u0621-\u064a]{3,}ت(?:ي|ين|ان)(?![\u0621-\u064a])"
)
_TWO = frozenset({"2"})


#: Two without the numeral.
_TWOFOLD = {
    "en": r"\b(?:doubl|twice|twofold|both\b|bienni|two-)",
    "fr": r"\b(?:doubl|bienn|bisannu|l'un et l'autre)",
    "es": r"\b(?:dobl|duplic|amb[oa]s\b|bienal|bienio)",
    "ru": r"\b(?:удво|вдвое|дважды|оба\b|обе\b|обоих|двухгодич|двухлет)",
    "ar": r"(?:مضاعف|مرتين|كلا |كلتا |السنتين)",
    "zh": r"加倍|翻一番|两年期|双方",
}


def _says_two(evidence: Evidence) -> bool:
    """Whether the passage speaks of two by another word, or by the form of a noun."""
    lower = evidence.reading.folded.lower
    twofold = _TWOFOLD.get(evidence.language)
    return bool(twofold and re.search(twofold, lower)) or (
        evidence.language == "ar" and bool(_DUAL.search(lower))
    )


def _places(words: list[Word], numbers: list[Number]) -> list[int]:
    """For each number the index of the content word that follows it."""
    starts = [word.start for word in words]
    return [bisect_left(starts, number.end) for number in numbers]


def _counts_same(
    number: Number, sentence: Reading, evidence: Evidence, same: list[tuple[Number, int]]
) -> bool:
    if sentence.language == "zh" and any(
        _measure(sentence, number) == _measure(evidence.reading, other) for other, _ in same
    ):
        return True
    words = sentence.words
    starts = [word.start for word in words]
    at = bisect_left(starts, number.end)
    following = {word.term for word in words[at : at + _COUNTED] if word.start - number.end <= 40}
    if not following:
        return True
    near = evidence.reading.all_words
    return any(
        following & {word.term for word in near[max(0, place - _BEFORE) : place + _BEHIND]}
        for _, place in same
    )


def _measure(reading: Reading, number: Number) -> str:
    """The Chinese word of measure behind a number, which says what kind of thing is counted."""
    return reading.folded.lower[number.end :].lstrip()[:1]
