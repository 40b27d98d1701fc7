"""Dates, intervals and numbers as each of the six languages writes them."""

from __future__ import annotations

from datetime import date


def written_days(interval: str, language: str) -> str:
    """An ISO date or interval ("2017-04-24/2017-05-05") as a language writes it, as in
    "24 Apr – 5 May 2017"; what is no full date (a year alone) stays as it is."""
    try:
        days = [date.fromisoformat(day) for day in interval.split("/") if day]
    except ValueError:
        return interval.replace("/", " – ")
    if not days:
        return ""
    from babel.dates import format_date, format_interval

    # British order in English, as United Nations documents have it.
    locale = "en_GB" if language == "en" else language
    if days[0] == days[-1]:
        return str(format_date(days[0], "long", locale=locale))
    return str(format_interval(days[0], days[-1], skeleton="yMMMMd", locale=locale))


def written_month(interval: str, language: str) -> str:
    """The month and year in which an ISO date or interval begins, as in "Apr 2017"; the year
    where no more is known, and nothing where that is not known either."""
    first = interval.partition("/")[0]
    try:
        day = date.fromisoformat(first)
    except ValueError:
        return first[:4]
    from babel.dates import format_skeleton

    return str(format_skeleton("yMMM", day, locale=language))


def written_number(number: int, language: str) -> str:
    """A whole number with the thousands set apart as a language does: "12,345", "12 345"."""
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=language))
