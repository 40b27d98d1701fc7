"""The words of the page in the six official languages, and which language a visitor gets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from assistant.types import UN_LANGUAGES

Words = Mapping[str, str]

#: Name of the cookie that keeps the visitor's choice; it holds two letters and nothing else.
LANGUAGE_COOKIE = "language"

#: More preferences than this are read by nobody; the header comes from outside.
MOST_PREFERENCES = 20


@cache
def words(language: str) -> Words:
    """The texts of the page in one of the six languages, by key; English for any other."""
    chosen = language if language in UN_LANGUAGES else "en"
    source = files("assistant.web").joinpath("i18n", f"{chosen}.json")
    return MappingProxyType(json.loads(source.read_text(encoding="utf-8")))


def direction(language: str) -> Literal["ltr", "rtl"]:
    """Writing direction of an interface language."""
    return "rtl" if language == "ar" else "ltr"


def choose_language(asked: str = "", remembered: str = "", accepted: str = "") -> str:
    """The interface language: what the address asks for, else the cookie, else the browser.

    Args:
        asked: value of ``?lang=``.
        remembered: value of the cookie.
        accepted: the ``Accept-Language`` header as sent.
    """
    for wish in (asked, remembered, *_by_quality(accepted)):
        primary = wish.strip().lower().partition("-")[0]
        if primary in UN_LANGUAGES:
            return primary
    return "en"


def _by_quality(header: str) -> Iterable[str]:
    """Language tags of an ``Accept-Language`` header, best first (RFC 9110, section 12.5.4)."""
    wishes: list[tuple[float, str]] = []
    for item in header.split(",", MOST_PREFERENCES)[:MOST_PREFERENCES]:
        tag, _, parameter = item.partition(";")
        name, _, value = parameter.strip().partition("=")
        quality = 1.0
        if name.strip() == "q":
            try:
                quality = float(value)
            except ValueError:
                quality = 0.0
        if quality > 0:
            wishes.append((quality, tag))
    return (tag for _, tag in sorted(wishes, key=lambda wish: -wish[0]))
