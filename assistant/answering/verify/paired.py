"""Facts that go together: a meeting and its days, a resolution and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.verify.dates import Date
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.places import Named
from assistant.answering.verify.reading import Reading

_MEETS_BEHIND = re.compile(
    r"\s(?:[a-z]+\s)?(?:sessions?|meetings?|reunion(?:es)?|periodos? de sesiones)\b"
    r"|\s(?:[а-я]+\s)?(?:сесси|совещани)|\s?[次届]"
)
_MEETS_BEFORE = re.compile(r"(?:دور(?:ه|ته|تها)|اجتماع(?:ه|ها)?)\s$")
#: A passage with more dates is a table.
_MOST = 40
_SENTENCE_END = re.compile(r"[.;؛。；]\s|\n")
#: "Resolution 70/1 of 25 September 2015", "第70/1号" behind its date.
_OF_DAY = re.compile(r"\s?,?\s?\(?(?:of|du|de|del|от|المورخه?|المؤرخه?|في)?\s?(?:the |le |el )?")
_DAY_OF = re.compile(r"\s?的?第?")


def is_paired_otherwise(sentence: Reading, evidence: Evidence) -> bool:
    """Whether a meeting stands with the days of another one, or a resolution with the date of
    another one."""
    if len(evidence.reading.dates) > _MOST:
        return False
    return _meeting_of_other_days(sentence, evidence.reading) or _date_of_other_reference(
        sentence, evidence.reading
    )


def _meeting_of_other_days(sentence: Reading, passage: Reading) -> bool:
    known = {number for number, _, _ in _meetings(passage)}
    if len(known) < 2 or not sentence.dates:
        return False
    printed = list(_meetings_of_dates(passage))
    for date, number in _meetings_of_dates(sentence):
        there = {met for other, met in printed if date.within(other)}
        if there and number in known and number not in there:
            return True
    return False


def _meetings(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Numbers of meetings with their places."""
    lower = reading.folded.lower
    for mention in reading.meetings:
        number = mention.name.rpartition("-")[2]
        if number.isdigit():
            yield int(number), mention.start, mention.end
    for value, start, end in reading.ordinals:
        if _MEETS_BEHIND.match(lower, end) or _MEETS_BEFORE.search(
            lower[max(0, start - 16) : start]
        ):
            yield value, start, end


def _meetings_of_dates(reading: Reading) -> Iterator[tuple[Date, int]]:
    """Each date with the meeting before it in its sentence, else the one behind it."""
    met = sorted(_meetings(reading), key=lambda one: one[1])
    ends = [match.start() for match in _SENTENCE_END.finditer(reading.folded.lower)]
    for date in reading.dates:
        start = max((end for end in ends if end < date.start), default=-1)
        stop = min((end for end in ends if end >= date.end), default=len(reading.folded.lower))
        before = [number for number, _, end in met if start < end <= date.start]
        behind = [number for number, at, _ in met if date.end <= at < stop]
        if before or behind:
            yield date, before[-1] if before else behind[0]


def _date_of_other_reference(sentence: Reading, passage: Reading) -> bool:
    printed = list(_dates_of_references(passage))
    if not printed:
        return False
    for named, date in _dates_of_references(sentence):
        same = [other for one, other in printed if one.keys & named.keys]
        if same and not any(date.within(other) for other in same):
            return True
    return False


def _dates_of_references(reading: Reading) -> Iterator[tuple[Named, Date]]:
    lower = reading.folded.lower
    for named in reading.references:
        for date in reading.dates:
            behind = 0 <= date.start - named.end <= 16 and _OF_DAY.fullmatch(
                lower, named.end, date.start
            )
            before = 0 <= named.start - date.end <= 4 and _DAY_OF.fullmatch(
                lower, date.end, named.start
            )
            if date.year and (behind or (before and reading.language == "zh")):
                yield named, date
