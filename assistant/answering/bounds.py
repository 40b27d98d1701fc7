"""Which years and meetings the words around them mean: "since 2015", "before COP-7".

Pure; positions are those of a question's residue, where its meetings were found.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum

from assistant.retrieval.question import Question


class Bound(Enum):
    """On which side of a year or a meeting that is named lies what is meant."""

    AT = "at"
    AFTER = "after"
    SINCE = "since"
    BEFORE = "before"
    UNTIL = "until"

    def admits(self, value: int, named: int) -> bool:
        """Whether ``value`` is meant where ``named`` is said with this bound."""
        return {
            Bound.AT: value == named,
            Bound.AFTER: value > named,
            Bound.SINCE: value >= named,
            Bound.BEFORE: value < named,
            Bound.UNTIL: value <= named,
        }[self]


# A word of time counts where it stands before the year or meeting with at most four words in
# between ("after the meeting of 2015"), so that another "after" in the question does not. "from"
# and its like mean other things too ("from the Secretariat") and stand next to it; they are
# looked for last, for "from before 2010".
_NEAR = r"[^\w,;]+(?:\w+[^\w,;]+){0,4}$"
_NEXT_TO = r"[^\w,;]+(?:\w+[^\w,;]+){0,1}$"
_BEFORE_IT = {
    Bound.AFTER: rf"\b(?:after|après|después|tras|после|بعد){_NEAR}",
    Bound.BEFORE: rf"\b(?:before|avant|antes|до|قبل){_NEAR}",
    Bound.UNTIL: rf"\b(?:until|till|up to|through|jusqu\w{{0,3}}|hasta|по|حتى){_NEAR}",
    Bound.SINCE: rf"\b(?:since|depuis|à partir|a partir|начиная|منذ){_NEAR}"
    rf"|\b(?:from|desde|с|dès){_NEXT_TO}",
}
_AFTER_IT = {
    Bound.AFTER: r"\W{0,2}年?(?:以后|之后|后)",
    Bound.SINCE: r"\W{0,2}年?(?:以来|起)|\W{0,2}(?:onwards?|on(?=\W*$))",
    Bound.BEFORE: r"\W{0,2}年?(?:以前|之前|前)",
    Bound.UNTIL: r"\W{0,2}年?(?:为止|止)",
}
_PREFIX = {bound: re.compile(words, re.I) for bound, words in _BEFORE_IT.items()}
_SUFFIX = {bound: re.compile(words, re.I) for bound, words in _AFTER_IT.items()}
#: Characters read before a year or a meeting: a word of time and four long words.
_WINDOW = 80

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BETWEEN = re.compile(r"\b(?:between|entre|между)\b|بين|介于", re.I)
_BETWEEN_AFTER = re.compile(r"\s?年?\s?(?:之间|期间|间)")
_SIDE_BY_SIDE = re.compile(
    r"年?\W*(?:[,،、]|\b(?:and|or|et|ou|y|o|и|или|و|أو)\b|和|或|及|与)\W*(?:(?:in|at|en|в|на|في)\b\W*)?",
    re.I,
)


def in_years(question: Question, years: Collection[int]) -> bool:
    """Whether something of ``years`` (those over which its meeting went) is meant by the years
    that the question names; always, when it names none."""
    if not question.years or not years:
        return not question.years
    first, last = min(question.years), max(question.years)
    found = list(_YEAR.finditer(question.residue))
    if first != last:
        if len(found) > 1 and _side_by_side(question.residue, found[0].span(), found[-1].span()):
            return bool(set(question.years) & set(years))
        return any(first <= year <= last for year in years)
    bound = _bound(question.residue, *found[0].span()) if found else Bound.AT
    return any(bound.admits(year, first) for year in years)


def at_meetings(question: Question, meeting: str) -> bool:
    """Whether a meeting ("COP-8") is meant by the meetings that the question names; always, when
    it names none. Two of one body are the first and the last unless named side by side."""
    named = sorted(question.meetings, key=lambda mention: mention.start)
    if not named:
        return True
    names = [mention.name for mention in named]
    body, _, number = meeting.partition("-")
    if not number.isdigit() or any(name.partition("-")[0] != body for name in names):
        return meeting in names
    numbers = [int(name.partition("-")[2]) for name in names]
    if len(named) == 1:
        bound = _bound(question.residue, named[0].start, named[0].end)
        return bound.admits(int(number), numbers[0])
    spans = [(mention.start, mention.end) for mention in named]
    ends = len(named) == 2 and not _side_by_side(question.residue, *spans)
    return min(numbers) <= int(number) <= max(numbers) if ends else meeting in names


def _bound(text: str, start: int, end: int) -> Bound:
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + 8]
    for bound, pattern in _PREFIX.items():
        if pattern.search(before):
            return bound
    for bound, pattern in _SUFFIX.items():
        if pattern.match(after):
            return bound
    return Bound.AT


def _side_by_side(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two are named one beside the other, and not as the ends of a span."""
    joined = text[one[1] : other[0]]
    span = _BETWEEN.search(text[: one[1]]) or _BETWEEN_AFTER.match(text[other[1] :])
    return bool(_SIDE_BY_SIDE.fullmatch(joined)) and not span
