"""Words that name a decision without enough to identify it: "decision 15", "la décision 15"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.references.find import read
from assistant.references.folding import folded_pattern
from assistant.references.vocabulary import AND, KIND, NUMBER_SIGN

_AFTER_KIND = re.compile(
    rf"[\s:]{{0,3}}(?:{NUMBER_SIGN}\s{{0,2}})?(?P<number>\d{{1,4}})(?![0-9a-z/%]|[.,]\d|\s?/\s?\d|-\d|\s?\()"
)
_LISTED = re.compile(rf"{AND}(?P<number>\d{{1,3}})(?![0-9a-z/%]|[.,]\d|\s?/|-\d|\s?\()")
_CHINESE = re.compile(folded_pattern(rf"第\s?(?P<number>\d{{1,4}})\s?号\s?(?:{KIND})"))
#: A number of something else: "decision 15 May", "resolution 300 dpi", "decision 2 years later".
_OF_ELSE = re.compile(
    folded_pattern(
        r"\s(?:january|february|march|april|may|june|july|august|september|october|november|december"
        r"|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
        r"|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
        r"|diciembre)"
        r"|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
        r"|days?|weeks?|months?|years?|dpi|per cent|percent)(?![a-zа-я])"
    )
)


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A kind and a number at ``start:end``; which body and session is not said."""

    kind: str
    number: str
    start: int
    end: int


def find_incomplete(text: str, convention: str = "") -> tuple[Incomplete, ...]:
    """What in ``text`` names a decision or resolution by its number alone."""
    setting, found, _ = read(text, convention)
    lower, origin, origin_end = (
        setting.folded.lower,
        setting.folded.origin,
        setting.folded.origin_end,
    )
    hits = []
    for word in setting.kinds:
        match = _AFTER_KIND.match(lower, word.end)
        if match and not _OF_ELSE.match(lower, match.end()):
            hits.append((word.kind, match["number"], word.start, match.end()))
            more = _LISTED.match(lower, match.end()) if word.plural else None
            while more:
                hits.append((word.kind, more["number"], more.start("number"), more.end()))
                more = _LISTED.match(lower, more.end())
    for match in _CHINESE.finditer(lower):
        kind = "decision" if match["decision"] else "resolution"
        hits.append((kind, match["number"], match.start(), match.end()))
    out, k = [], 0
    for kind, number, start, end in sorted(hits, key=lambda h: h[2]):
        first, last = origin(start), origin_end(end)
        while k < len(found) and found[k].end <= first:
            k += 1
        if k == len(found) or found[k].start >= last:
            out.append(Incomplete(kind, str(int(number)), first, last))
    return tuple(out)
