"""Dates and intervals as each of the six languages writes them."""

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
