"""Years and spans of years in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.references.folding import fold, folded_pattern

#: Whole numbers of four digits only: "2018-20191" is a year with a footnote glued to it, of
#: which nothing can be said but its first year.
_YEAR = r"(?:19|20)\d\d"
#: "2018-2019", "2018 to 2019", and "2018 and 2019", which is the same two years.
_JOINED = folded_pattern(
    r"-|/|\b(?:to|and|through|a|au|et|al|hasta|y|по|до|и)\b|至|到|和|及|الي|حتي|و"
)
_SPAN = re.compile(
    rf"(?<![0-9A-Za-z/.])(?<!\d[-,])(?P<first>{_YEAR})"
    rf"(?:(?:年|\s(?:года?|год))?\s?(?P<joined>{_JOINED})\s?(?P<last>{_YEAR})"
    r"|\s?(?P<short>[-/])\s?(?P<two>\d\d)(?!\d))?(?![0-9A-Za-z/]|[.,]\d|-\d)"
)
_FIRST_OF_GLUED = re.compile(rf"(?<![0-9A-Za-z/.-])(?P<first>{_YEAR})\s?-\s?{_YEAR}\d{{1,2}}(?!\d)")


@dataclass(frozen=True, slots=True)
class YearMention:
    """The years ``first`` to ``last`` (inclusive, equal for one year) at ``start:end``."""

    first: int
    last: int
    start: int
    end: int


def find_years(text: str) -> tuple[YearMention, ...]:
    """Years from 1900 to 2099 in ``text``, spans such as "2018-2021" as one."""
    folded = fold(text)
    out = []
    for match in _SPAN.finditer(folded.text):
        first = int(match["first"])
        last = int(match["last"] or first)
        if match["two"]:
            last = first // 100 * 100 + int(match["two"])
        end = match.end()
        if "/" in (match["joined"], match["short"]) and last != first + 1:
            continue  # "2018/12" is a number, "2018/19" a financial year
        if last < first:
            last, end = first, match.end("first")
        out.append(YearMention(first, last, folded.origin(match.start()), folded.origin_end(end)))
    for match in _FIRST_OF_GLUED.finditer(folded.text):
        first = int(match["first"])
        span = folded.origin(match.start()), folded.origin_end(match.end("first"))
        out.append(YearMention(first, first, *span))
    return tuple(sorted(out, key=lambda y: y.start))
