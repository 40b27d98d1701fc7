"""Dates of a sentence, held against one passage."""

from __future__ import annotations

from bisect import bisect_left

from assistant.answering.verify.bound import dates_elsewhere, time_words
from assistant.answering.verify.dates import Date
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.numbers import Number
from assistant.answering.verify.paired import is_paired_otherwise
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.taken import is_of_taking


def date_fails(sentence: Reading, evidence: Evidence) -> bool:
    """A day, month or year that the passage does not print, or on the other side of it."""
    held = [*evidence.reading.dates, *evidence.identity.dates]
    for date in sentence.dates:
        same = [other for other in held if date.within(other)]
        if (
            not same
            and date.listed
            and all(
                any(other.year == other.last == year for other in held)
                for year in (date.year, date.last)
            )
        ):
            continue
        own = any(date.within(day) for day in evidence.days) and is_of_taking(sentence, date.start)
        if not same and not own:
            return True
        if same and not any(_same_side(date, other) for other in same):
            return True
        if same and not own and not _dates_same(date, sentence, evidence):
            return True
    return (
        _split_pairs_fail(sentence, evidence)
        or is_paired_otherwise(sentence, evidence)
        or dates_elsewhere(sentence, evidence)
    )


#: Content words on either side of a year that say what it is the year of, here and there. One
#: more in Russian and Arabic, whose stems part what belongs together.
_YEAR_WORDS, _YEAR_NEAR = 2, 6


def _dates_same(date: Date, sentence: Reading, evidence: Evidence) -> bool:
    """Whether a bare year stands by one of the same words: "the 2004 Strategy", "2007" of a
    session. In two languages nothing can be told."""
    if date.month or date.year != date.last or sentence.language != evidence.language:
        return True
    if sentence.numbers:  # whose years are compared with them
        return True
    mine = _beside(sentence, date, _YEAR_WORDS + (sentence.language in {"ru", "ar"}))
    return not mine or any(
        mine & _beside(reading, other, _YEAR_NEAR)
        for reading in (evidence.reading, evidence.identity)
        for other in reading.dates
        if date.within(other)
    )


def _beside(reading: Reading, date: Date, count: int) -> set[str]:
    usual = time_words(reading.language)
    words = [
        word
        for word in reading.all_words
        if (word.end <= date.start or word.start >= date.end)
        and not word.term.isdigit()
        and word.term not in usual
    ]
    at = bisect_left([word.start for word in words], date.start)
    return {word.term for word in words[max(0, at - count) : at + count]}


def _same_side(date: Date, other: Date) -> bool:
    """Whether both lie on one side. "As of" a day is at it or from it on."""
    if "day" in (date.side, other.side):
        return "before" not in (date.side, other.side)
    return not date.side or date.side == other.side


def _split_pairs_fail(sentence: Reading, evidence: Evidence) -> bool:
    """Two amounts for two years, exchanged: each number goes with the year that follows it."""
    said, printed = _by_year(sentence), _by_year(evidence.reading)
    return any(
        years
        and printed.get(values)
        and (not years & printed[values] or (len(years) > 1 and not years <= printed[values]))
        for values, years in said.items()
    )


def _by_year(reading: Reading) -> dict[frozenset[str], set[int]]:
    """For each number the year that follows it before the next number, else the year before;
    where the years open, the one before."""
    pairs: dict[frozenset[str], set[int]] = {}
    dates = [date for date in reading.dates if date.year]
    starts = [date.start for date in dates]
    numbers = reading.numbers
    if dates and numbers and starts[0] < numbers[0].start and starts[-1] < numbers[-1].start:
        # "For 2019 amounting to 5 and for 2020 to 6": each year stands before its number.
        for number in numbers:
            _pair(pairs, number, dates[bisect_left(starts, number.start) - 1])
        return pairs
    for k, number in enumerate(numbers):
        at = bisect_left(starts, number.end)
        until = numbers[k + 1].start if k + 1 < len(numbers) else number.end + _YEAR_REACH
        if at < len(dates) and dates[at].start <= min(until, number.end + _YEAR_REACH):
            _pair(pairs, number, dates[at])
        elif at:
            _pair(pairs, number, dates[at - 1])
    return pairs


def _pair(pairs: dict[frozenset[str], set[int]], number: Number, date: Date) -> None:
    """A span of years is that of none of its years, and an amount is not of a day."""
    if date.year == date.last and not date.month:
        pairs.setdefault(number.values, set()).add(date.year)


#: Characters between a number and the year that it is of.
_YEAR_REACH = 80
