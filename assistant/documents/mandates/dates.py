"""Days, months, years and periods by which something is to be done."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import cache

from assistant.references.folding import Folded


@dataclass(frozen=True, slots=True)
class When:
    """An expression at ``start:end`` with the days it stands for, ISO, empty where unknown."""

    start: int
    end: int
    first: str = ""
    last: str = ""


#: Names of the months, January first, folded and in lower case.
_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр",
}
#: Both sets of names that Arabic documents print: "كانون الثاني/يناير".
_ARABIC_MONTHS = (
    "يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر".split()
)
_ARABIC_SPELLINGS = {"نيسان/ابريل": 4, "يونيو": 6, "يوليو": 7, "ايار/مايو": 5}

_YEAR = r"(?:19|20)\d\d(?!\d|[-/]\d{3})"
_YEAR_SPAN = r"(?:19|20)\d\d\s?(?:-|/|\bto\b|\band\b|a|y|et|و|至)\s?(?:(?:19|20)\d\d|\d\d(?!\d))"


def _month_pattern(language: str) -> str:
    if language == "ru":
        ends = "(?:ь|я|е|ем|ю|а|у|й|и|ом)?"
        return "|".join(f"{name}{ends}" for name in _MONTHS["ru"].split())
    if language == "ar":
        names = "|".join([*_ARABIC_MONTHS, "يونيو", "يوليو"])
        return rf"(?:[\u0621-\u064a]+(?: [\u0621-\u064a]+)?\s?/\s?)?(?:{names})"
    return "|".join(_MONTHS.get(language, _MONTHS["en"]).split())


#: A calendar expression: day and month and year, month and year, year.
def _date_pattern(language: str) -> str:
    if language == "zh":
        return r"(?P<y>(?:19|20)\d\d)\s?年(?:底|末|年底)?(?:\s?(?P<m>\d{1,2})\s?月(?:\s?(?P<d>\d{1,2})\s?日)?)?"
    month = rf"(?P<m>{_month_pattern(language)})"
    of = r"(?:\s?,?\s(?:de\s|of\s|del\s|года\s)?)"
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er)?(?:\s(?:de|of))?\s"
    american = (
        rf"(?P<m2>{_month_pattern(language)})\s(?P<d2>\d{{1,2}}),\s(?P<y2>{_YEAR})|"
        if language == "en"
        else ""
    )
    return rf"(?:{american}(?:(?:{day})?{month}{of})?(?P<y>{_YEAR}))"


#: What makes a date a deadline. "by" leaves the first day open, "on" and "in" do not.
_BY = {
    "en": r"(?:by|before|no later than|not later than|at the latest by|at the latest|until|till|on or before"
    r"|prior to|by no later than|through|but no later than|ending|ends on|end on"
    r"|closing on)(?: and including)?",
    "fr": r"(?:d'ici(?: a| au)?|avant|au plus tard|jusqu'(?:au|a|en)|pour)(?: le| la| au plus tard| a)*",
    "es": r"(?:a mas tardar|antes de|hasta|para)(?: el| en| a)*(?: dia)?",
    "ru": r"(?:(?:не позднее|до|к)(?: чем)?)",
    "ar": r"(?:بحلول|قبل|حتي|في موعد (?:اقصاه|لا يتجاوز)|موعد اقصاه)",
    "zh": r"(?:至迟|最迟|不迟于|在|于|到|截至|至)",
}
_ON = {
    "en": r"(?:on|in|during|for|throughout|over|in the course of)",
    "fr": r"(?:le|en|pendant|pour)",
    "es": r"(?:el|en|durante|para)",
    "ru": r"(?:в|во)",
    "ar": r"(?:في|خلال|لعام)",
    "zh": r"(?:在|于)",
}
_PART = {
    "en": r"(?:(?:the )?(?P<part>(?:very )?end of|beginning of|start of|middle of|early|late|mid-?|first half of"
    r"|second half of|first semester of|second semester of|first quarter of|second quarter of"
    r"|third quarter of|fourth quarter of|last quarter of|end[- ]|year|course of)\s?(?:the year "
    r"|calendar year )?)?",
    "fr": r"(?:(?:la )?(?P<part>fin(?: de)?|debut(?: de)?|milieu de)\s?(?:l'annee )?)?",
    "es": r"(?:(?:el |al )?(?P<part>fin(?:es|al)? (?:de|del)|principios de|mediados de)\s?(?:ano )?)?",
    "ru": r"(?:(?P<part>конца|концу|начала|середины)\s)?",
    "ar": r"(?:(?P<part>نهايه|اواخر|منتصف|بدايه)\s)?(?:عام |سنه )?",
    "zh": r"(?P<part>(?!))?",
}
_AFTER = {"zh": r"(?:(?:之|以)?前|底(?:之前|前)?|年底(?:前)?)?"}

_PERIOD = {
    "en": r"(?:for|in|during|over|throughout|of|within|covering|from)(?: each (?:of|year of))?(?: the)?"
    r"(?: (?:remainder of the|next|forthcoming|entire))?(?: (?:financial )?(?:bienni(?:um|a)"
    r"|triennium|quadrennium|periods?|years?|budget|financial years?|programme|two-year"
    r"|three-year|four-year|cycle|plan|bienniums))*(?: of)?(?: from)?(?: \d{1,2} [a-z]+)?\s",
    "fr": r"(?:pour|pendant|durant|au cours de|de)\s?(?:l'exercice (?:biennal|triennal)|la periode|le biennium|les annees|l'annee)?\s?",
    "es": r"(?:para|durante|en)\s(?:el (?:bienio|trienio|cuatrienio|periodo)|los anos)?\s?",
    "ru": r"(?:на|в)\s(?:двухгодичный период|трехлетний период|период|течение)?\s?",
    "ar": r"(?:لفتره السنتين|لفتره الثلاث سنوات|للفتره|خلال الفتره|في الفتره|لعامي)\s",
    "zh": r"(?:在)?",
}
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
    by, on = _BY.get(language, _BY["en"]), _ON.get(language, _ON["en"])
    part, after = _PART.get(language, _PART["en"]), _AFTER.get(language, "")
    edge = "" if language in {"zh", "ar"} else r"(?<![^\W_])"
    return re.compile(
        rf"{edge}(?:(?P<by>{by})|(?P<on>{on}))\s?(?:the )?{part}{_date_pattern(language)}{after}"
    )


@cache
def _spans(language: str) -> tuple[re.Pattern[str], ...]:
    lead = _PERIOD.get(language, _PERIOD["en"])
    month = _month_pattern(language if language != "zh" else "en")
    date = rf"(?:\d{{1,2}} )?(?:(?:{month})\s?,?\s(?:de )?)?"
    return (
        re.compile(
            rf"(?<![^\W_]){lead}(?P<y>(?:19|20)\d\d)\s?(?:年?)\s?(?P<j>-|/|至)\s?(?P<z>(?:19|20)\d\d"
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
        "mid": "06-30", "mid-": "06-30", "middle of": "06-30", "first half of": "06-30", "first semester of": "06-30",
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
        for number, name in enumerate(_MONTHS[language].split(), start=1)
    }
    numbers |= {name: number for number, name in enumerate(_ARABIC_MONTHS, start=1)}
    return numbers | {"يونيو": 6, "يوليو": 7}


def _month(printed: str) -> int:
    name = printed.rpartition("/")[2].strip() if "/" in printed else printed
    name = name.split()[-1] if name.split() else name
    if name in _month_numbers():
        return _month_numbers()[name]
    stems = sorted(enumerate(_MONTHS["ru"].split(), start=1), key=lambda row: -len(row[1]))
    return next((number for number, stem in stems if name.startswith(stem)), 0)
