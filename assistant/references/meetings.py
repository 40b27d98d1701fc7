"""Meetings of Conferences of the Parties in running text, in six languages.

"COP-5", "the fifth meeting of the Conference of the Parties", "КС-5", "缔约方大会第五次会议".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from assistant.references.folding import Folded, fold, folded_pattern
from assistant.references.numerals import CHINESE, from_roman
from assistant.references.ordinals import ARABIC, EUROPEAN, ordinal_value
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


_CHINESE_COP = (
    "(?:作为《?(?:京都议定书|巴黎协定)》?缔约方会议的《?(?:公约)?》?)?缔约方(?:大会|会议)"
)
#: The Conference of the climate convention, meeting for its Protocol or its Agreement.
_SERVING = (
    "(?: serving as the meeting of the parties to the (?:kyoto protocol|paris agreement)"
    "| agissant comme reunion des parties (?:au protocole de kyoto|a l'accord de paris)"
    "| en calidad de reunion de las partes en el (?:protocolo de kyoto|acuerdo de paris)"
    "|, действующ[а-я]{2,3} в качестве совещания сторон (?:киотского протокола"
    "|парижского соглашения),?"
    "| العامل بوصفه اجتماع الاطراف في (?:بروتوكول كيوتو|اتفاق باريس))"
)
_COP = (
    r"(?:(?:conferences? of the parties|conferences? des parties|conferencias? de las partes"
    rf"|конференци[а-я]{{1,3}} сторон|مؤتمر(?:ات)? الاطراف)(?:{_SERVING})?|{_CHINESE_COP}"
    r"|cops?(?![a-z])|cdp|кс(?![а-я])|(?<![a-z])cm[ap](?![a-z]))"
)


#: COP-5, COP5, COP 5, ExCOP-2, CdP-5, КС-5; CMP, CMA and MOP likewise.
_SHORT = (
    r"(?<![a-zа-я0-9/.])(?P<ex>(?:extraordinary |ex[-. ]?))?"
    r"(?P<body>cop|cdp|cp(?=[.-]?\d)|кс|cmp|cma|mop)s?"
    r"[-.\s]{0,2}(?P<number>\d{1,2}|[ivxl]{1,6})(?![a-z0-9]|[.,]?\d|/)"
)
_ORDINAL = rf"(?P<ordinal>{EUROPEAN})"
_ARABIC = rf"(?P<ordinal>{ARABIC}|\d{{1,2}})"
_CHINESE = rf"第\s?(?P<ordinal>\d{{1,2}}|[{CHINESE}]{{1,4}})\s?(?:次|届)"
_EXTRA = r"(?:extraordinary|extraordinaire|extraordinaria|внеочередн[а-я]{2,3}) "
_MEETING = (
    r"(?:ordinary |special )?"
    r"(?:meetings?|sessions?|reunion(?:es)?|periodos? de sesiones|совещани[а-я]{1,2}"
    r"|сесси[а-я]{1,2})"
)
_OF_WORDS = rf"(?<![a-zа-я0-9-]){_ORDINAL}\s(?P<ex>{_EXTRA})?{_MEETING}\s"
#: Whose Conference it is, when said before it: "meeting of the Stockholm COP".
_OWNER = "(?:(?:stockholm|basel|rotterdam|minamata)(?: convention)?(?:'s)? )?"
_AT_ITS = r",?\s(?:,\s)?(?:at|a|en|в|на|to)\s(?:its|their|sa|su|la|le|своем|своей)\s"
_SOURCES = (
    _SHORT,
    # the fifth meeting of the Conference of the Parties
    rf"{_OF_WORDS}(?P<ex2>{_EXTRA})?(?:(?:of|de|du) )?(?:the |la |las )?{_OWNER}{_COP}",
    # the Conference of the Parties at its fifth meeting, "en su quinta reunión"
    rf"{_COP}{_AT_ITS}{_ORDINAL}\s(?P<ex>{_EXTRA})?{_MEETING}",
    # the fifth Conference of the Parties; the 5th COP
    rf"(?<![a-zа-я0-9-])(?P<ex>extraordinary )?{_ORDINAL}\s{_COP}",
    rf"مؤتمر الاطراف(?:{_SERVING})?(?: في)? (?:(?:اجتماعه|دورته) )?{_ARABIC}",
    rf"(?:الاجتماع|اجتماعه|الدوره) {_ARABIC} (?:ل|من )?مؤتمر الاطراف(?:{_SERVING})?",
    rf"(?:{_CHINESE_COP}|cop)\s?(?P<ex>特别)?{_CHINESE}(?P<ex2>特别)?(?:会议|常会)?",
    rf"{_CHINESE}\s?(?P<ex>特别)?(?:{_CHINESE_COP}|cop)",
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(folded_pattern(source)) for source in _SOURCES)


#: Of which of the two treaties, told by its city.
_PROTOCOL = re.compile(folded_pattern("kyoto|киотск|كيوتو|京都"))
_AGREEMENT = re.compile(folded_pattern("paris|парижск|باريس|巴黎"))


def _serving_as(printed: str) -> str:
    """What meets, where the Conference is said to serve as the meeting of other Parties."""
    if "cmp" in printed or _PROTOCOL.search(printed):
        return "cmp"
    return "cma" if "cma" in printed or _AGREEMENT.search(printed) else "cop"


def _name(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    extraordinary = bool(groups.get("ex") or groups.get("ex2") or "extraordinary" in match.group())
    body = (groups.get("body") or _serving_as(match.group())).upper()
    body = body if body in ("CMP", "CMA", "MOP") else "COP"
    if "ordinal" in groups:
        number = ordinal_value(groups["ordinal"].strip())
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
    before = mentions[k - 1] if k and mentions[k - 1].code in TITLES else None
    if before and start - before.end <= 24 and _BEFORE.fullmatch(lower, before.end, start):
        return before.code
    while k < len(mentions) and mentions[k].start < end:
        k += 1
    after = mentions[k] if k < len(mentions) and mentions[k].code in TITLES else None
    if after and after.start - end <= 50 and _AFTER.fullmatch(lower, end, after.start):
        return after.code
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


def find_meetings(text: str, *, in_question: bool = False) -> tuple[MeetingMention, ...]:
    """Every meeting of a Conference of the Parties named in ``text``, in order.

    With ``in_question`` "at its twelfth meeting" counts where the Conference is named anywhere
    before it ("What did the COP decide at its twelfth meeting?"). In a document other bodies
    stand in between, whose meetings these are.
    """
    folded = fold(text)
    setting = Setting(folded)
    found = meetings_in(setting)
    if in_question and not found:
        found = _at_its_meeting(setting)
    return tuple(
        MeetingMention(m.convention, m.name, folded.origin(m.start), folded.origin_end(m.end))
        for m in found
    )


def _at_its_meeting(setting: Setting) -> list[MeetingMention]:
    lower = setting.folded.lower
    body, meeting = _loose_patterns()
    conference = body.search(lower)
    match = meeting.search(lower, conference.end()) if conference else None
    name = _name(match) if match else None
    if conference is None or match is None or name is None:
        return []
    name = name.replace("COP", _serving_as(conference.group()).upper())
    starts = [mention.start for mention in setting.mentions]
    convention = _convention(setting, starts, match.start(), match.end())
    return [MeetingMention(convention, name, match.start(), match.end())]


@cache
def _loose_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    meeting = rf"{_AT_ITS.removeprefix(',?')}{_ORDINAL}\s(?P<ex>{_EXTRA})?{_MEETING}"
    return re.compile(folded_pattern(_COP)), re.compile(folded_pattern(meeting))
