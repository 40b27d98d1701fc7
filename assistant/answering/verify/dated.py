"""Dates of a sentence, held against one passage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

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
    if "till" in (date.side, other.side):  # "as at" and "until" in Arabic
        return "after" not in (date.side, other.side)
    if "day" in (date.side, other.side):
        return "before" not in (date.side, other.side)
    return not date.side or date.side == other.side


def _split_pairs_fail(sentence: Reading, evidence: Evidence) -> bool:
    """Two amounts for two years, exchanged: each number goes with the year that follows it."""
    printed: dict[frozenset[str], set[int]] = {}
    for number, years in _by_year(evidence.reading):
        printed.setdefault(number.values, set()).update(years)
    return any(
        years and printed.get(number.values) and not years & printed[number.values]
        for number, years in _by_year(sentence)
    )


def _by_year(reading: Reading) -> Iterator[tuple[Number, set[int]]]:
    """Each number with the year that follows it before the next number and comma, else the years
    before it; where the years open, the one before."""
    dates = [date for date in reading.dates if date.year]
    starts = [date.start for date in dates]
    # "For 2022-2023, 5 for 2022 and 6 for 2023": the span opens nothing.
    single = [date.start for date in dates if _years([date])]
    numbers, lower = reading.numbers, reading.folded.lower
    # "For 2019 amounting to 5 and for 2020 to 6": each year stands before its number.
    opens = (
        bool(single and numbers) and single[0] < numbers[0].start and single[-1] < numbers[-1].start
    )
    for k, number in enumerate(numbers):
        at = bisect_left(starts, number.end)
        until = numbers[k + 1].start if k + 1 < len(numbers) else number.end + _YEAR_REACH
        follows = at < len(dates) and dates[at].start <= min(until, number.end + _YEAR_REACH)
        if not opens and follows:
            follows = not at or not _COMMA.search(lower, number.end, dates[at].start)
            if follows:
                yield number, _years(dates[at : at + 1])
                continue
        since = bisect_left(starts, numbers[k - 1].end) if k else 0
        yield number, _years(dates[max(since, at - 2) : at] or dates[max(0, at - 1) : at])


def _years(dates: Sequence[Date]) -> set[int]:
    """A span of years is that of none of its years, and an amount is not of a day."""
    return {date.year for date in dates if date.year == date.last and not date.month}


_COMMA = re.compile("[,;،؛、，；]")
#: Characters between a number and the year that it is of.
_YEAR_REACH = 80
