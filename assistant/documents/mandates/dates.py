"""Days, months, years and periods by which something is to be done."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import cache

from assistant.documents.mandates.date_words import (
    AFTER,
    ARABIC_MONTHS,
    BY,
    MONTHS,
    ON,
    PART,
    PERIOD,
    date_pattern,
    month_pattern,
)
from assistant.references.folding import Folded


@dataclass(frozen=True, slots=True)
class When:
    """An expression at ``start:end`` with the days it stands for, ISO, empty where unknown."""

    start: int
    end: int
    first: str = ""
    last: str = ""


#: Before "in 2016": something that has already been.
_PAST = re.compile(
    r"\b(?:held|adopted|made|taken|given|begun|established|convened|concluded|submitted|presented"
    r"|issued|launched|approved|endorsed|agreed|signed|contained|set out|occurred|place|organized"
    r"|started|published|created|decided|requested|mandated|initiated|reached|expired|occurring"
    r"|since|conducted|undertaken|launch|opened|produced|summit|conference|meeting|declaration"
    r"|outcome|report|resolutions?|decision|reports|achieved|prepared"
    r"|of)(?: [a-z'-]+){0,6}[\s(,]*$"
)


@cache
def _single(language: str) -> re.Pattern[str]:
    by, on = BY.get(language, BY["en"]), ON.get(language, ON["en"])
    part, after = PART.get(language, PART["en"]), AFTER.get(language, "")
    edge = "" if language in {"zh", "ar"} else r"(?<![^\W_])"
    return re.compile(
        rf"{edge}(?:(?P<by>{by})|(?P<on>{on}))\s?(?:the )?{part}{date_pattern(language)}{after}"
    )


@cache
def _spans(language: str) -> tuple[re.Pattern[str], ...]:
    lead = PERIOD.get(language, PERIOD["en"])
    month = month_pattern(language if language != "zh" else "en")
    date = rf"(?:\d{{1,2}} )?(?:(?:{month})\s?,?\s(?:de )?)?"
    return (
        re.compile(
            rf"(?<![^\W_]){lead}(?P<y>(?:19|20)\d\d)\s?(?:年?)\s?(?P<j>-|/|至)\s?(?P<z>(?:19"
            rf"|20)\d\d"
            rf"|\d\d)(?![\d/])(?:年)?"
        ),
        re.compile(
            rf"(?<![^\W_])(?:for (?:the (?:financial )?(?:period|years?) )?)?(?:from|du|de|desde|с"
            rf"|between|years|years of|in|of)(?: the)? (?P<a>{date}(?P<y>(?:19"
            rf"|20)\d\d)?)\s?,?\s?(?:to|until|through|au|a|hasta|по|and"
            rf"|-)\s(?:the )?(?P<b>{date}(?P<z>(?:19|20)\d\d))(?!\d)"
        ),
    )


def dates_in(folded: Folded, start: int, end: int, language: str, this_year: int = 0) -> list[When]:
    """Dates and periods at ``start:end`` of the folded text that say when something is to be done.

    ``this_year`` is the year of the decision, 0 where it is not known: what lies before it is
    past.
    """
    lower = folded.lower
    found: list[When] = []
    for pattern in reversed(_spans(language)):
        for match in pattern.finditer(lower, start, end):
            when = _period(match)
            held = _HELD.search(lower, max(start, match.start() - 70), match.start())
            if (
                when
                and not held
                and not _is_past(lower, start, match.start(), when, this_year, strict=False)
            ):
                _add(found, when)
    for match in _single(language).finditer(lower, start, end):
        when = _single_date(match, language)
        if when is None or _in_title(folded.text, match.end()):
            continue
        if _FROM_THEN.search(lower, max(start, match.start() - 14), match.start()):
            continue
        strict = match["on"] is not None
        if strict and _OF_MEETING.search(lower, max(start, match.start() - 24), match.start()):
            continue
        if match["on"] == "for" and not _FOR_YEAR.search(
            lower, max(start, match.start() - 40), match.start()
        ):
            continue
        if not _is_past(lower, start, match.start(), when, this_year, strict=strict):
            _add(found, when)
    return sorted(found, key=lambda when: when.start)


_HELD = re.compile(
    r"\b(?:held|convened|took place|adopted|occurred|organized)(?: (?!to\b)[^,;]{1,50})?,?\s*$"
)
#: When the meeting is, at which the thing is to be done.
_OF_MEETING = re.compile(r"(?:to be held|to take place|to be convened|sessions?|meetings?),?\s*$")
_FROM_THEN = re.compile(r"\b(?:starting|beginning|commencing|effective|since)\s*$")
#: "for 2018" is when a budget runs; "key messages for 2018" are not to be done then.
_FOR_YEAR = re.compile(
    r"(?:budgets?|plans?|programmes?|workplans?|resources|appropriations?|activities|,|funding"
    r"|amount|dollars)\s*$"
)


def _in_title(text: str, end: int) -> bool:
    """ "the 2030 Agenda", "the 2050 Strategy"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _add(found: list[When], when: When) -> None:
    if not any(other.start < when.end and when.start < other.end for other in found):
        found.append(when)


def _is_past(lower: str, start: int, at: int, when: When, this_year: int, *, strict: bool) -> bool:
    if this_year and when.last and int(when.last[:4]) < this_year:
        return True
    if this_year and strict and when.last and int(when.last[:4]) > this_year:
        return False
    return strict and bool(_PAST.search(lower, max(start, at - 70), at))


def _period(match: re.Match[str]) -> When | None:
    groups = match.groupdict()
    last_year = groups["z"]
    first_year = groups["y"] or last_year
    if len(last_year) == 2:
        last_year = first_year[:2] + last_year
    if int(last_year) < int(first_year):
        return None
    if groups.get("j") == "/" and int(last_year) != int(first_year) + 1:
        return None
    first, last = f"{first_year}-01-01", f"{last_year}-12-31"
    if groups.get("a"):
        from_words = groups["a"].strip()
        if from_words.isdigit():  # "from 12 to 16 July 2013"
            month = _WORDS.match(groups["b"])
            from_words += f" {month['m']}" if month and month["m"] else ""
        first = _edge(from_words, first_year, end=False)
        last = _edge(groups["b"], last_year, end=True)
    return When(match.start(), match.end(), first, last)


_WORDS = re.compile(r"(?:(?P<d>\d{1,2}) )?(?P<m>[^\W\d_]+)?")


def _edge(words: str, year: str, *, end: bool) -> str:
    match = _WORDS.match(words)
    month = _month(match["m"]) if match and match["m"] else 0
    if not month:
        return f"{year}-12-31" if end else f"{year}-01-01"
    day = int(match["d"]) if match and match["d"] else 0
    return _day(int(year), month, day, end=end)


def _single_date(match: re.Match[str], language: str) -> When | None:
    groups = match.groupdict()
    year = int(groups["y"] or groups["y2"])
    printed = groups.get("m") or groups.get("m2")
    month = (int(printed) if printed.isdigit() else _month(printed)) if printed else 0
    day = int(groups.get("d") or groups.get("d2") or 0)
    if month > 12 or day > 31:
        return None
    last = _part(groups.get("part") or "", year) or _day(year, month, day, end=True)
    first = "" if groups["by"] else _day(year, month, day, end=False)
    if language == "zh":
        before = match[0].endswith("前") or match["by"] in {"至迟", "最迟", "不迟于", "截至"}
        first = "" if before else _day(year, month, day, end=False)
    return When(match.start(), match.end(), first, last)


def _part(part: str, year: int) -> str:
    part = part.strip()
    ends = {
        "mid": "06-30", "mid-": "06-30", "middle of": "06-30", "first half of": "06-30",
        "first semester of": "06-30",
        "first quarter of": "03-31", "second quarter of": "06-30", "third quarter of": "09-30",
        "beginning of": "01-31", "start of": "01-31",
    }  # fmt: skip
    return f"{year}-{ends[part]}" if part in ends else ""


def _day(year: int, month: int, day: int, *, end: bool) -> str:
    if not month:
        return f"{year}-12-31" if end else f"{year}-01-01"
    most = calendar.monthrange(year, month)[1]
    return f"{year}-{month:02d}-{min(day or (most if end else 1), most):02d}"


@cache
def _month_numbers() -> dict[str, int]:
    numbers = {
        name: number
        for language in ("en", "fr", "es")
        for number, name in enumerate(MONTHS[language].split(), start=1)
    }
    numbers |= {name: number for number, name in enumerate(ARABIC_MONTHS, start=1)}
    return numbers | {"يونيو": 6, "يوليو": 7}


def _month(printed: str) -> int:
    name = printed.rpartition("/")[2].strip() if "/" in printed else printed
    name = name.split()[-1] if name.split() else name
    if name in _month_numbers():
        return _month_numbers()[name]
    stems = sorted(enumerate(MONTHS["ru"].split(), start=1), key=lambda row: -len(row[1]))
    return next((number for number, stem in stems if name.startswith(stem)), 0)
