"""Days, months and years of a text, and whether they lie before or after something."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from assistant.answering.verify.spans import WORD_BEGINS, Taken
from assistant.documents.mandates.date_words import ARABIC_MONTHS, MONTHS, month_pattern
from assistant.references.folding import Folded
from assistant.references.years import find_years


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a month or a year at ``start:end``; 0 stands for what is not printed. ``last`` is the
    year that a span ends with, else the same year. ``side``: "before", "after", "day" ("as of"),
    "till" or empty. ``listed``: the two years of "2018 and 2019", each of which is spoken of."""

    year: int
    month: int
    day: int
    last: int
    side: str
    start: int
    end: int
    listed: bool = False

    def within(self, other: Date) -> bool:
        """Whether all that this one says, the other says too."""
        if (self.last, other.last) != (self.year, other.year):
            if other.listed and self.last == self.year:
                return not self.month and self.year in (other.year, other.last)
            # "the plan for 2018" is not that for 2018-2021
            return (self.year, self.last) == (other.year, other.last)
        return all(
            mine in (0, theirs)
            for mine, theirs in (
                (self.year, other.year),
                (self.month, other.month),
                (self.day, other.day),
            )
        )


_BEFORE = (
    "by|before|until|till|through|no later than|not later than|prior to|on or before"
    "|at the latest by"
    "|d'ici(?: a| au| le)?|avant|au plus tard|jusqu'(?:a|au|en)|a mas tardar|antes de|antes del"
    "|hasta"
    "|до|не позднее|к|بحلول|قبل|في موعد اقصاه|至迟|不迟于|最迟"
)
_AFTER = (
    "after|since|from|starting|beginning|not before|apres|depuis|a partir de|a compter du"
    "|despues de|despues del|desde|a partir del|после|(?<!сравнению )с|начиная с"
    "|بعد|منذ|اعتبارا من|自|从"
)
_SIDE = re.compile(
    rf"{WORD_BEGINS}(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER})|(?P<day>as (?:of|at))"
    rf"|(?P<till>حتي))"
    r"\s?(?:(?:the|le|el|la|end of|fin|fines de|конца|نهايه|يوم)\s){0,3}[于在]?$"
)
_SIDE_BEHIND = re.compile(
    r"\s?年?[底末]?(?:(?P<before>之?以?前|,? ?(?:au plus tard|a mas tardar|at the latest)\b)"
    r"|(?P<after>之后|以后|后(?!续)|起))"
)
#: What opens a span of years is no side: "from 2018 to 2020", "с 2018 по 2020 год".
_OPENS_SPAN = re.compile(r"(?:(?<![^\W\d_])(?:from|depuis|du|desde|del?|с|من|منذ)\s|自|从)$")
_ISO = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)")
_HAN = re.compile(
    r"(?:(?P<y>(?:19|20)\d\d)\s?年\s?)?(?P<m>\d{1,2})\s?月(?:\s?(?P<d>\d{1,2})\s?日"
    r"(?:\s?[至到和-]\s?(?P<d2>\d{1,2})\s?日)?)?"
)
_LISTED = re.compile(r"\d\s?(?:年|года?)?\s?(?:and|et|y|и|و|和|及)\s?\d")
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
#: Levantine and Latin names of the months that Arabic texts print, some in two words.
_LEVANT = (
    "كانون الثاني|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين الاول|تشرين الثاني|كانون الاول"
)


@cache
def _named(language: str) -> re.Pattern[str]:
    if language == "ar":
        latin = "|".join([*ARABIC_MONTHS, "يونيو", "يوليو"])
        months = rf"(?:(?:{_LEVANT})\s?/\s?)?(?:{latin}|{_LEVANT})"
    else:
        months = month_pattern(language)
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er)?"
    more = r"(?:\s?(?:-|to|and|au|et|al|a|y|по|и|الي|و)\s?(?P<d2>\d{1,2})(?:st|nd|rd|th)?)?"
    of = r"(?:\s(?:of|de))?\s"
    year = rf"(?:\s?,?\s(?:of\s|de\s|del\s)?{_YEAR})?"
    american = (
        rf"(?P<am>{months})\s(?P<ad>\d{{1,2}}),\s(?P<ay>(?:19|20)\d\d)|" if language == "en" else ""
    )
    return re.compile(
        rf"(?<![^\W_])(?:{american}(?:{day}{more}{of})?(?P<m>{months}){year})"
        r"(?![a-zа-я\u0621-\u064a])"
    )


@cache
def _month_numbers(language: str) -> tuple[tuple[str, int], ...]:
    if language == "ar":
        names = [*ARABIC_MONTHS]
        rows = [(name, k) for k, name in enumerate(names, 1)]
        rows += [("يونيو", 6), ("يوليو", 7)]
        rows += [(name, k) for k, name in enumerate(_LEVANT.split("|"), 1)]
    else:
        rows = [(name, k) for k, name in enumerate(MONTHS.get(language, MONTHS["en"]).split(), 1)]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def _month(words: str, language: str) -> int:
    if language == "ar":
        words = words.rsplit("/", maxsplit=1)[-1].strip()
    return next((k for name, k in _month_numbers(language) if words.startswith(name)), 0)


def dates_in(folded: Folded, language: str) -> list[Date]:
    """Dates in words, digits and spans of years, in order, without overlaps."""
    lower = folded.lower
    found: list[tuple[int, int, int, int, int, int]] = [
        (*match.span(), int(match["y"]), int(match["m"]), int(match["d"]), 0)
        for match in _ISO.finditer(lower)
    ]
    if language == "zh":
        for match in _HAN.finditer(lower):
            year, month = int(match["y"] or 0), int(match["m"])
            found.append((*match.span(), year, month, int(match["d"] or 0), 0))
            if match["d2"]:
                found.append((match.start("d2"), match.end(), year, month, int(match["d2"]), 0))
    else:
        found += _by_name(lower, language)
    taken = Taken((start, end) for start, end, *_ in found)
    for mention in find_years(folded.text):
        if not taken.overlaps(mention.start, mention.end):
            found.append((mention.start, mention.end, mention.first, 0, 0, mention.last))
    read = [
        Date(year, month, day, last or year, _side(lower, start, end, last > year), start, end,
             last == year + 1 and bool(_LISTED.search(lower, start, end)))
        for start, end, year, month, day, last in sorted(found)
    ]  # fmt: skip
    return _ranges(lower, read)


#: Between the two days of a range: "28 April to 9 May 2025", "4月28日至5月9日".
_TO_DAY = re.compile(
    r"\s?(?:года|г\.|年)?\s?(?:-|to|until|through|au|al|a|hasta|по|до|الي|حتي|至|到)\s?"
    r"(?:the |le |el )?"
)


def _ranges(lower: str, dates: list[Date]) -> list[Date]:
    """The days of a range share their year, and "from" is no side of the first."""
    for k in range(len(dates) - 1):
        one, two = dates[k], dates[k + 1]
        inside = one.start < two.start < one.end
        if not (one.day and two.day) or not (
            inside or (two.start >= one.end and _TO_DAY.fullmatch(lower, one.end, two.start))
        ):
            continue
        year = one.year or two.year
        if _OPENS_SPAN.search(lower[max(0, one.start - 10) : one.start]):
            one = replace(one, side="")
        dates[k] = replace(one, year=year, last=year)
        dates[k + 1] = replace(two, year=two.year or year, last=two.year or year, side="")
    return dates


def _by_name(lower: str, language: str) -> list[tuple[int, int, int, int, int, int]]:
    found = []
    for match in _named(language).finditer(lower):
        named = match.groupdict()
        if named.get("am"):
            values = (int(named["ay"]), _month(named["am"], language), int(named["ad"]))
            found.append((*match.span(), *values, 0))
            continue
        day = int(named["d"] or 0)
        if not day and not named["y"]:
            if named["m"] in {"may", "mai", "mars", "march", "ma", "мая", "май"}:
                continue  # a word of its own as often
            found.append((*match.span(), 0, _month(named["m"], language), 0, 0))
            continue
        year, month = int(named["y"] or 0), _month(named["m"], language)
        found.append((*match.span(), year, month, day, 0))
        if named["d2"]:
            found.append((match.start("d2"), match.end(), year, month, int(named["d2"]), 0))
    return found


def _side(lower: str, start: int, end: int, is_span: bool) -> str:
    if is_span and _OPENS_SPAN.search(lower[max(0, start - 8) : start]):
        return ""
    match = _SIDE.search(lower[max(0, start - 40) : start]) or _SIDE_BEHIND.match(lower, end)
    return str(match.lastgroup) if match else ""
