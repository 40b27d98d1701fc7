"""Numbers of a text by value, with what bounds them: "four" is 4, "no more than 4" is not 4."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.answering.verify.number_words import (
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    CURRENCIES,
    PERCENT,
    SCALES,
    WORDS,
)
from assistant.answering.verify.spans import WORD_BEGINS, Span, Taken
from assistant.references.folding import Folded
from assistant.references.numerals import from_chinese


@dataclass(frozen=True, slots=True)
class Number:
    """``values``: all that the digits can mean ("4.234" in two usages); ``bound`` is empty or one
    of the keys of ``BOUNDS_BEFORE``, ``currency`` empty or one of ``CURRENCIES``."""

    values: frozenset[str]
    bound: str
    percent: bool
    start: int
    end: int
    currency: str = ""

    def same(self, other: Number) -> bool:
        return (
            bool(self.values & other.values)
            and _bounds_agree(self.bound, other.bound)
            and self.percent == other.percent
            and (self.currency == other.currency or "" in (self.currency, other.currency))
        )


def _bounds_agree(one: str, other: str) -> bool:
    return one == other or ("upto" in (one, other) and {one, other} <= {"upto", "most", "less"})


#: Arabic and Chinese write a number in one run with the word before it; Arabic documents may have
#: the groups of thousands turned round.
_DIGITS = re.compile(
    r"(?<![0-9a-zа-я_.,])000(?: 000)? \d{1,3}(?![\d,.])|"
    r"(?<![0-9a-zа-я_.,])\d+(?:[., ]\d{3}(?!\d))*(?:[.,]\d+)?|(?<=[^\W\d_])\d+|\d+"
)
#: Before what is counted; "两年期" and "双年度" name a period and count nothing.
_HAN = re.compile(
    r"[零一二两三四五六七八九十百]+(?!年期|年度)(?=[个名次项种类条年份位步期万亿千天周场轮组届国倍阶套])"
)
_SCALE = re.compile(
    r"[\s-]{0,2}(" + "|".join(sorted(SCALES, key=len, reverse=True)) + r")(?![a-zа-я\u0621-\u064a])"
)
#: "Toutes deux", "tous les deux": both, which counts nothing that is not named.
_BOTH = re.compile(r"tou(?:te)?s (?:les )?$")
_PERCENT = re.compile(rf"[\s-]{{0,2}}(?:{PERCENT})")
#: Chinese puts the sign's words before the number.
_PERCENT_BEFORE = re.compile(r"百分之$")
_GAP = re.compile(r"[\s-]+")
#: "Aumenta hasta 5 millones", "увеличивается до 5 млн": what it comes to, no bound.
_AS_FAR_AS = re.compile("до|hasta|jusqu'a")
_CHANGES = re.compile(
    r"\b(?:aument|increment|eleva|reduc|disminu|amplia|увелич|повыс|возрос|сокра|сниз|уменьш"
    r"|расшир|augment|eleve|porte|redui|diminu|accro)"
)
#: "(1)", "'2'": what is listed has a number, and is not counted by it.
_ENUMERATES = re.compile(r"[('\"]\d{1,2}[)'\"]")
#: "From 15 to 49": the second number bounds nothing.
_OPENS_RANGE = re.compile(
    r"(?<![^\W\d_])(?:from|between|de|desde|entre|от|с|من|بين)\s\d[\d.,]{0,12}\s$"
)
_ONE = re.compile(
    r"(?<![\w-])(?:one|a single|только один|une seule|un seul|una sola|un solo)(?= (?!of\b"
    r"|another\b|or\b|and\b)[a-zа-я])"
)

#: "No later than six months before" is at least six months before.
_LATEST = re.compile(
    r"(?:\b(?:no|not) later than|\bau plus tard|\ba mas tardar|\bno mas tarde de"
    r"|\bне позднее(?:,? чем)?(?: за)?|موعد لا يتجاوز|موعد اقصاه|علي ابعد تقدير) ?$"
    r"|(?:至迟|不迟于|最迟|最晚)[^，,。；]{0,30}$"
)
_AHEAD = re.compile(
    r"(?: [^\W\d_]+){1,2} (?:before|prior to|ahead of|avant|antes|до|перед|قبل)(?![^\W_])"
    r"|[^\W\d_]{1,3}[之以]?前"
)


@cache
def _words(language: str) -> re.Pattern[str] | None:
    words = WORDS.get(language)
    if not words:
        return None
    edge = "" if language == "ar" else r"(?<![^\W_])"
    names = "|".join(
        word.replace(" ", r"[\s-]{1,2}") for word in sorted(words, key=len, reverse=True)
    )
    article = "(?:[وف]?[بل]?(?:ال)?)?" if language == "ar" else ""
    return re.compile(rf"{edge}(?<![\u0621-\u064a]){article}({names})(?![^\W_])")


@cache
def _bounds(before: bool) -> re.Pattern[str]:
    table = BOUNDS_BEFORE if before else BOUNDS_AFTER
    names = "|".join(f"(?P<{name}>{words})" for name, words in table.items())
    if before:
        return re.compile(
            rf"{WORD_BEGINS}(?:{names})(?:维持在|保持在|达到|达|为|有| за)?[\s-]?"
            r"(?:(?:a|the|total of|el|los|le|les)\s){0,2}(?:us)?[$€£¥]?\s?$"
        )
    measure = r"[个名次项种类条年份位天周场分人岁]"
    # "Cuatro talleres como mínimo": what is counted may stand between.
    behind = rf"(?:\s[^\W\d_]+){{1,2}} (?:{names.replace('?P<', '?P<far_')})(?=[.,;)،؛]|$)"
    return re.compile(rf"\s?(?:{PERCENT})?\s?,?{measure}?\s?(?:{names})|{behind}")


def numbers_in(folded: Folded, language: str, taken: Sequence[Span] = ()) -> list[Number]:
    """Numbers in digits and words, in order, but for those inside the spans ``taken``
    (references, dates, meetings)."""
    lower = folded.lower
    spans: list[tuple[int, int, frozenset[str]]] = []
    spans += [
        (m.start(), m.end(), _readings(m[0]))
        for m in _DIGITS.finditer(lower)
        if not _ENUMERATES.match(lower, max(0, m.start() - 1))
    ]
    if pattern := _words(language):
        for match in pattern.finditer(lower):
            value, end = WORDS[language][_GAP.sub(" ", match[1])], match.end()
            if language == "fr" and _BOTH.search(lower[max(0, match.start() - 12) : match.start()]):
                continue
            spans.append((match.start(), end, frozenset({str(value)})))
    spans += [(m.start(), m.end(), frozenset({"1"})) for m in _ONE.finditer(lower)]
    if language == "zh":
        for match in _HAN.finditer(lower):
            value_or_none = from_chinese(match[0])
            if value_or_none is not None and value_or_none > 1:  # 一 is an article as often
                spans.append((match.start(), match.end(), frozenset({str(value_or_none)})))
    elsewhere = Taken(taken)
    return [
        _described(lower, start, end, values)
        for start, end, values in sorted(spans, key=lambda span: span[:2])
        if not elsewhere.overlaps(start, end)
    ]


def _described(lower: str, start: int, end: int, values: frozenset[str]) -> Number:
    while scale := _SCALE.match(lower, end):
        factor = SCALES[scale[1]]
        values = frozenset(filter(None, (_times(value, factor) for value in values)))
        end = scale.end()
    percent = bool(_PERCENT.match(lower, end) or _PERCENT_BEFORE.search(lower[:start][-4:]))
    head = lower[max(0, start - 48) : start]
    before = _bounds(True).search(head)
    if before and (
        _OPENS_RANGE.search(head[: before.start()])
        or (_AS_FAR_AS.match(before[0]) and _CHANGES.search(lower[max(0, start - 90) : start]))
    ):
        before = None
    after = _bounds(False).match(lower, end)
    found = before or after
    bound = str(found.lastgroup).removeprefix("far_") if found else ""
    if not bound and _LATEST.search(head) and (_AHEAD.match(lower, end) or head.endswith("前")):
        bound = "least"
    return Number(values, bound, percent, start, end, _currency(lower, start, end))


def _currency(lower: str, start: int, end: int) -> str:
    before, behind = _currencies()
    match = behind.match(lower, end) or before.search(lower[max(0, start - 24) : start])
    return str(match.lastgroup) if match else ""


@cache
def _currencies() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(f"(?P<{code}>{words})" for code, words in CURRENCIES.items())
    return (
        re.compile(rf"(?<![a-zа-я])(?:{names})[a-zа-я]{{0,3}}\s?$"),
        re.compile(rf"\s?(?:de |d')?(?:{names})"),
    )


def _times(value: str, factor: int) -> str:
    whole, _, part = value.partition(".")
    digits = len(str(factor)) - 1
    if len(part) > digits or not whole.isdigit():
        return ""
    return str(int(whole + part) * factor // 10 ** len(part))


def _readings(number: str) -> frozenset[str]:
    """What digits may mean: "100.000" is a hundred thousand in Spanish, a hundred in English."""
    groups = re.split(r"[., ]", number)
    if groups[0] == "000" and len(groups) > 1:
        return frozenset({"".join(reversed(groups))})
    readings = set()
    if len(groups) == 1:
        readings.add(number.lstrip("0") or "0")
    elif all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3:
        readings.add("".join(groups))
        if len(groups) == 2 and "." in number:
            readings.add(number)
    else:
        readings.add("".join(groups[:-1]) + "." + groups[-1])
    return frozenset(readings)
