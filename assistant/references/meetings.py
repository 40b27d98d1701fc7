"""Meetings of Conferences of the Parties in running text, in six languages.

"COP-5", "the fifth meeting of the Conference of the Parties", "КС-5", "缔约方大会第五次会议".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from assistant.references.folding import Folded, fold, folded_pattern
from assistant.references.numerals import ARABIC_ORDINALS, CHINESE, from_roman, to_int
from assistant.references.setting import Setting
from assistant.references.treaties import TITLES, Mention
from assistant.references.vocabulary import CONNECT


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """A meeting named at ``start:end`` of the text; ``convention`` is empty if not said.

    ``name`` is as in the register: "COP-5", "ExCOP-2"; "CMP-1", "CMA-3", "MOP-30" likewise.
    """

    convention: str
    name: str
    start: int
    end: int


_UNITS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    "fr": "premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme"
    " onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme"
    " dix-neuvieme vingtieme",
    "es": "primera segunda tercera cuarta quinta sexta septima octava novena decima undecima duodecima"
    " decimotercera decimocuarta decimoquinta decimosexta decimoseptima decimoctava decimonovena"
    " vigesima",
    "ru": "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат"
    " четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат",
    "ar": " ".join(ARABIC_ORDINALS),
}
_TENS = {"twenty": 20, "thirty": 30, "vingt": 20, "trente": 30, "vigesim": 20, "trigesim": 30,
         "двадцать": 20, "тридцать": 30, "والعشر": 20, "والثلاث": 30}  # fmt: skip
_RU_END = "(?:ого|ому|ым|ом|ое|ая|ой|ую|ий|ый|ье|ьего|ьему|ьем|ья|ьей|ью|ем|ы)"
_AR_END = "(?:ي|ه)?(?: عشره?| والعشر[وي]ن| والثلاث[وي]ن)?"


@cache
def _ordinals() -> dict[str, int]:
    return {
        word: number
        for words in _UNITS.values()
        for number, word in enumerate(words.split(), start=1)
    } | {
        "premier": 1, "unieme": 1, "second": 2, "seconde": 2, "primer": 1, "tercer": 3,
        "الاولي": 1, "الحادي": 1, "الحاديه": 1,
    }  # fmt: skip


def _ordinal(printed: str) -> int | None:
    """The value of "fifth", "twenty-first", "5e", "пятое", "الخامس عشر", "五", "12"."""
    digits = re.match(r"\d{1,2}", printed)
    if digits:
        return int(digits.group())
    tens = next((word for word in _TENS if word in printed and word != printed), None)
    teen = re.search(r" عشره?$", printed)
    more = _TENS[tens] if tens else 10 if teen else 0
    word = re.sub(rf"^(?:{_TENS_BEFORE})|\sو?ال[^ ]*$|\sعشره?$", "", printed)
    table = _ordinals()
    for candidate in (word, re.sub(f"{_RU_END}$", "", word), re.sub("[يه]$", "", word)):
        if candidate in table:
            return table[candidate] + more
    return to_int(printed)


_TENS_BEFORE = (
    r"(?:twenty|thirty)[- ]|(?:vingt|trente)[- ](?:et[- ])?|(?:vigesim|trigesim)[oa][- ]?"
    r"|(?:двадцать|тридцать) "
)

_COP = (
    r"(?:conferences? of the parties|conferences? des parties|conferencias? de las partes"
    r"|конференци[а-я]{1,3} сторон|مؤتمر(?:ات)? الاطراف|缔约方(?:大会|会议)"
    r"|cops?(?![a-z])|cdp|кс(?![а-я]))"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = sorted(
        {w for k in ("en", "fr", "es") for w in _UNITS[k].split()}
        | {"premier", "seconde", "unieme", "primer", "tercer"},
        key=len,
        reverse=True,
    )
    latin = (
        rf"(?:{_TENS_BEFORE})?(?:{'|'.join(words)})|"
        r"\d{1,2}\s?(?:st|nd|rd|th|er|re|ere|eme|e|a|ª|º)?(?![a-z0-9])"
    )
    russian = f"(?:{_TENS_BEFORE})?(?:{'|'.join(sorted(_UNITS['ru'].split(), key=len, reverse=True))}){_RU_END}|\\d{{1,2}}-?(?:е|я|го|м|й)?"
    arabic = f"(?:{'|'.join(_UNITS['ar'].split())}|الحادي){_AR_END}"
    meeting = r"(?:ordinary |extraordinary |special )?(?:meetings?|sessions?|reunion(?:es)?|совещани[а-я]{1,2}|сесси[а-я]{1,2})"
    after = rf"(?:{_COP})"
    ordinal = rf"(?P<ordinal>{latin}|{russian})"
    sources = (
        # COP-5, COP5, COP 5, ExCOP-2, CdP-5, КС-5; CMP, CMA and MOP likewise.
        r"(?<![a-zа-я0-9/.])(?P<ex>(?:extraordinary |ex[-. ]?))?(?P<body>cop|cdp|cp(?=[.-]?\d)|кс|cmp|cma|mop)s?"
        r"[-.\s]{0,2}(?P<number>\d{1,2}|[ivxl]{1,6})(?![a-z0-9]|[.,]?\d|/)",
        # the fifth meeting of the Conference of the Parties
        rf"(?<![a-zа-я0-9-]){ordinal}\s(?P<ex>extraordinary |extraordinaire |extraordinaria |внеочередн[а-я]{{2,3}} )?"
        rf"{meeting}\s(?P<ex2>extraordinaire |extraordinaria )?(?:(?:of|de|du) )?(?:the |la |las )?{after}",
        # the Conference of the Parties at its fifth meeting, "en su quinta reunión"
        rf"{_COP}(?:,)?\s(?:,\s)?(?:at|a|en|в|на|to)\s(?:its|their|sa|su|la|le|своем|своей)\s{ordinal}\s"
        rf"(?P<ex>extraordinary |внеочередн[а-я]{{2,3}} )?{meeting}",
        # the fifth Conference of the Parties; the 5th COP
        rf"(?<![a-zа-я0-9-])(?P<ex>extraordinary )?{ordinal}\s{after}",
        rf"(?:مؤتمر الاطراف)(?: في)? (?:(?:اجتماعه|دورته) )?(?P<ordinal>{arabic}|\d{{1,2}})",
        rf"(?:الاجتماع|اجتماعه|الدوره) (?P<ordinal>{arabic}) (?:ل|من )?(?:مؤتمر|لمؤتمر) الاطراف",
        rf"(?:缔约方(?:大会|会议)|cop)\s?(?P<ex>特别)?第\s?(?P<ordinal>\d{{1,2}}|[{CHINESE}]{{1,4}})\s?(?:次|届)(?P<ex2>特别)?(?:会议|常会)?",
        rf"第\s?(?P<ordinal>\d{{1,2}}|[{CHINESE}]{{1,4}})\s?(?:次|届)\s?(?P<ex>特别)?(?:缔约方(?:大会|会议)|cop)",
    )
    return tuple(re.compile(folded_pattern(source)) for source in sources)


def _name(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    extraordinary = bool(groups.get("ex") or groups.get("ex2") or "extraordinary" in match.group())
    body = (groups.get("body") or "cop").upper()
    body = body if body in ("CMP", "CMA", "MOP") else "COP"
    if "ordinal" in groups:
        number = _ordinal(groups["ordinal"].strip())
    else:
        printed = groups["number"]
        number = int(printed) if printed.isdigit() else from_roman(printed)
    return f"{'Ex' if extraordinary else ''}{body}-{number}" if number else None


_CONNECT = re.compile(CONNECT)
_CONVENTION_WORD = folded_pattern(
    r"(?:convention|convenio|convencion|конвенци[а-я]{1,2}|اتفاقيه|公约)"
)
_BEFORE = re.compile(rf"\s?(?:{_CONVENTION_WORD})?(?:'?s)?[\s,:》-]{{0,3}}的?(?:the\s)?")
_AFTER = re.compile(
    rf"{CONNECT}(?:{_CONVENTION_WORD}\s(?:de\s|d')?)?|(?:\s?ل)?{_CONVENTION_WORD}?\s?"
)


def _convention(setting: Setting, starts: list[int], start: int, end: int) -> str:
    """The convention said beside the meeting, else the only one named in its sentence."""
    lower = setting.folded.lower
    mentions: list[Mention] = setting.mentions
    k = bisect_left(starts, start)
    if k and start - mentions[k - 1].end <= 24 and mentions[k - 1].code in TITLES:
        if _BEFORE.fullmatch(lower, mentions[k - 1].end, start):
            return mentions[k - 1].code
    while k < len(mentions) and mentions[k].start < end:
        k += 1
    if k < len(mentions) and mentions[k].start - end <= 50 and mentions[k].code in TITLES:
        if _AFTER.fullmatch(lower, end, mentions[k].start):
            return mentions[k].code
    named = {m.code for m in setting.mentions_within(*setting.sentence(start)) if m.code in TITLES}
    return named.pop() if len(named) == 1 else ""


def meetings_in(setting: Setting) -> list[MeetingMention]:
    """Meetings named in the text, with offsets in the folded text, without overlaps."""
    folded: Folded = setting.folded
    spans = []
    for pattern in _patterns():
        for match in pattern.finditer(folded.lower):
            name = _name(match)
            if name:
                spans.append((match.start(), match.end(), name))
    spans.sort(key=lambda s: (s[0], -s[1]))
    starts = [m.start for m in setting.mentions]
    out: list[MeetingMention] = []
    for start, end, name in spans:
        if out and start < out[-1].end:
            continue
        convention = (
            "UNFCCC"
            if name.startswith(("CMP", "CMA"))
            else _convention(setting, starts, start, end)
        )
        out.append(MeetingMention(convention, name, start, end))
    return out


def find_meetings(text: str) -> tuple[MeetingMention, ...]:
    """Every meeting of a Conference of the Parties named in ``text``, in order."""
    folded = fold(text)
    return tuple(
        MeetingMention(m.convention, m.name, folded.origin(m.start), folded.origin_end(m.end))
        for m in meetings_in(Setting(folded))
    )
