"""Names and dates in a line of Arabic, each kept in its own direction. Pure.

The bidirectional algorithm (UAX #9) gives a number the direction of the letters before it: in
"COP-8; 24 أبريل – 5 مايو" the 24 goes to the English name and the date is torn apart. What is
marked as ``bdi`` is laid out by itself, and the line around it runs as one line of Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

_ARABIC = re.compile("[\u0620-\u064a]")

#: "SC-8/15, para. 1 (a)", "Stockholm Convention COP-8", "1/CP.21": to the next bracket, semicolon
#: or Arabic letter; a bracket belongs to it where it holds the name of a sub-paragraph.
_SUB = r"\([0-9A-Za-z]{1,5}\)"
_NAME = (
    r"(?<!\w)(?:\d{1,4}/)?[A-Za-z]"
    rf"(?:(?:[^;:؛،()\[\]\u0600-\u06ff]|{_SUB})*(?:[0-9A-Za-z]|{_SUB}))?"
)


#: What is quoted within a line is one piece, whatever stands in it.
_QUOTED = "“[^“”]*”|«[^«»]*»"
#: A quotation that goes on behind emphasis or a sign that is escaped: it is left as it runs.
_UNFINISHED = re.compile("[“«][^“”«»]*$")
_CLOSING = re.compile("[”»]")


def isolated(text: str, shown: Callable[[str], str], *, quoting: bool = False) -> str:
    """The text as HTML, with a ``bdi`` around each quotation, date and name in Latin letters.

    Args:
        shown: makes HTML of a piece of the text.
        quoting: the text begins within a quotation.
    """
    closed = _CLOSING.search(text) if quoting else None
    begins = (closed.end() if closed else len(text)) if quoting else 0
    unfinished = _UNFINISHED.search(text, begins)
    ends = unfinished.start() if unfinished else len(text)
    pieces, at = [], 0
    for match in _apart().finditer(text, begins, ends):
        pieces += [shown(text[at : match.start()]), f"<bdi>{shown(match[0])}</bdi>"]
        at = match.end()
    return "".join([*pieces, shown(text[at:])])


def is_mixed(text: str) -> bool:
    """Whether a line holds Arabic, beside whose letters others would be laid out anew."""
    return bool(_ARABIC.search(text))


def ends_quoting(text: str, quoting: bool) -> bool:
    """Whether a quotation is open at the end of a text, which may begin within one."""
    signs = [sign for sign in text if sign in "“”«»"]
    return signs[-1] in "“«" if signs else quoting


@cache
def _apart() -> re.Pattern[str]:
    from babel.dates import get_month_names

    month = "|".join(get_month_names("wide", locale="ar").values())
    # As assistant.days writes an interval: "1–12 مايو 2023", "28 نوفمبر 2020 – 3 يناير 2021".
    first = rf"(?:\d{{1,2}}(?: (?:{month}))?(?: \d{{4}})? ?– ?)?"
    date = rf"(?<![\w/–-]){first}\d{{1,2}} (?:{month})(?: \d{{4}})?(?!\w)"
    return re.compile(f"{_QUOTED}|{date}|{_NAME}")
