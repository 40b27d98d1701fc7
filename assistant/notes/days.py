"""Dates of meetings as the footnotes of United Nations documents print them."""

from __future__ import annotations

from datetime import date

from assistant.notes.words import note_words


def official_days(interval: str, language: str) -> str:
    """An ISO date or interval in full: "24 April–5 May 2017", "24 نيسان/أبريل - 5 أيار/مايو 2017".

    What is no full date (a year alone) stays as it is.
    """
    try:
        days = [date.fromisoformat(day) for day in interval.split("/") if day]
    except ValueError:
        return interval.replace("/", "–")
    if not days:
        return ""
    said = note_words(language)
    first, last = days[0], days[-1]
    one, other = _month(first, language), _month(last, language)
    if first == last:
        return said["days.day"].format(d=first.day, month=one, year=first.year)
    if first.year != last.year:
        form = "days.years"
    else:
        form = "days.year" if first.month != last.month else "days.month"
    return said[form].format(
        d1=first.day,
        d2=last.day,
        month=one,
        month1=one,
        month2=other,
        year=first.year,
        year1=first.year,
        year2=last.year,
    )


def _month(day: date, language: str) -> str:
    """The month's name as it stands in a date; in Arabic both names, as UN documents have it."""
    from babel.dates import get_month_names

    if language == "zh":
        return f"{day.month}月"
    locales = ("ar_LB", "ar_EG") if language == "ar" else (language,)
    return "/".join(str(get_month_names("wide", locale=name)[day.month]) for name in locales)
