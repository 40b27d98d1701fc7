"""How often: at each meeting, annually, every two years, regularly."""

from __future__ import annotations

import re
from functools import cache

_ENGLISH = (
    (
        "each meeting",
        (
            r"\b(?:at|to|before|during|for|in|by|of) (?:each|every|all)(?: of (?:its|their"
            r"|the))?(?: (?:one|subsequent|regular|ordinary|future))* (?:sessions?|meetings?)\b"
            r"|\bat (?:(?:its|their|the) )?(?:regular|ordinary|subsequent|successive|future|coming)"
            r" (?:regular )?(?:sessions|meetings)\b"
            r"|\b(?:each|every) (?:regular |ordinary )?(?:session|meeting) of the"
        ),
    ),
    (
        "biennial",
        (
            r"\bevery (?:two|second|other) years?\b|\bbiennially\b|\bon a biennial basis\b|\b(?:a"
            r"|undertake|conduct|prepare|submit|provide|their|its"
            r"|hold) (?:[a-z]+ )?biennial (?:[a-z]+ )?(?:reports?|reviews?|updates?|meetings?)\b"
            r"|\bbiennial reports\b|\bbiennial basis\b"
        ),
    ),
    (
        "annual",
        (
            r"\bannually\b|\b(?:every|(?<!january of )each) (?:calendar )?year\b|\byearly\b"
            r"|\bon an annual basis\b|\b(?:an|submit(?:ting)?|provide|prepare|issue|publish|hold"
            r"|holding|organiz(?:e|ing)|its|conven(?:e|ing)|host(?:ing)?|present|as|the"
            r"|of) annual (?!session"
            r"|general)(?:[a-z-]+ ){0,2}?(?:reports?|workshops?|reviews?|updates?|briefings?"
            r"|meetings?"
            r"|dialogues?|discussions?|debates?|assessments?|commemorations?|observances?|forum"
            r"|events?|surveys?|conferences?|basis|panel|day|appraisals?)\b|\b(?:once"
            r"|one [a-z ]{1,20}) (?:a|each) year\b"
            r"|\b(?:his|her|their)(?: (?:respective|joint|own))? annual (?:reports?|reporting)\b"
        ),
    ),
    (
        "regular",
        (
            r"\bregularly\b|\bon a (?:more )?(?:(?:timely and )?regular|periodic|quarterly"
            r"|monthly|six-monthly"
            r"|semi-annual) basis\b|\bperiodically\b|\bat regular intervals\b|\b(?:under"
            r"|for) (?:[a-z]+ )?regular review\b|\bquarterly\b|\bmonthly\b|\beach (?:month|quarter"
            r"|week)\b|\bsemi-?annually\b|\bevery (?:\d+|six|three|four|five|ten|thirty|sixty"
            r"|ninety|twelve|eighteen|few|month|quarter|week)(?: (?:days|weeks|months|years"
            r"|\(\d+\) [a-z]+))?\b|\bon an? (?:on-?going|continuing|continuous) basis\b"
            r"|\bregular,? (?:(?:and|or) [a-z-]+ |(?!session|budget|process|institutional"
            r"|migration|of\b|for\b|to\b)"
            r"[a-z-]+,? ){0,3}?(?:reports?|reporting|updates?|briefings?|consultations?"
            r"|basis|reviews?|meetings?|estimates?|exchanges?|dialogues?|interactions?|contacts?"
            r"|monitoring|assessments?)\b"
            r"|\bin a (?:more )?regular(?: and [a-z]+)? manner\b|\bbi-?annual(?:ly)?\b"
            r"|\btriennially\b"
            r"|\bquadrennially\b|\b(?:twice|three times|several times) (?:a|per|each) (?:year"
            r"|month)\b"
            r"|\bperiodic (?:reports?|evaluations?|updates?|briefings?|assessments?)\b"
        ),
    ),
)
_OTHERS: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        (
            "each meeting",
            r"\ba (?:chacune de ses|chaque|toutes ses) (?:reunions?|sessions?)(?: ordinaires?)?\b",
        ),
        ("biennial", r"\btous les deux ans\b|\bbiennale?ment\b|\brapports? bienna(?:l|ux)\b"),
        (
            "annual",
            (
                r"\bannuellement\b|\b(?:chaque annee|tous les ans)\b|\bun rapport annuel\b"
                r"|\brapports annuels\b"
            ),
        ),
        (
            "regular",
            (
                r"\bregulierement\b|\bperiodiquement\b|\ba intervalles reguliers\b"
                r"|\btous les (?:six|trois) mois\b|\btous les trois ans\b"
            ),
        ),
    ),
    "es": (
        (
            "each meeting",
            (
                r"\ben (?:cada una de sus|cada|todas sus) (?:reuniones|reunion"
                r"|periodos? de sesiones)\b"
            ),
        ),
        ("biennial", r"\bcada dos anos\b|\bbienalmente\b|\binformes? bienal(?:es)?\b"),
        (
            "annual",
            (
                r"\banualmente\b|\bcada ano\b|\btodos los anos\b|\bun informe anual\b"
                r"|\binformes anuales\b"
            ),
        ),
        (
            "regular",
            (
                r"\bperiodicamente\b|\bregularmente\b|\bcon regularidad\b|\bcada (?:seis"
                r"|tres) (?:meses|anos)\b"
            ),
        ),
    ),
    "ru": (
        (
            "each meeting",
            (
                r"на (?:каждо[мй]|каждой из своих|всех) (?:очередн[а-я]+ )?(?:совещани[а-я]+"
                r"|сесси[а-я]+)|каждо(?:му|й) (?:совещанию|сессии)"
            ),
        ),
        ("biennial", r"кажды[ех] два года|раз в два года|двухгодичн[а-я]+ доклад"),
        ("annual", r"ежегодно|каждый год|ежегодн[а-я]+ доклад[а-я]*"),
        (
            "regular",
            (
                r"регулярно|на регулярной основе|периодически|кажды[ех] (?:шесть"
                r"|три) (?:месяц[а-я]*|года)|на постоянной основе"
            ),
        ),
    ),
    "ar": (
        ("each meeting", r"(?:في|الي) كل (?:اجتماع|دوره)|كل اجتماع من اجتماعات"),
        ("biennial", r"كل سنتين|كل عامين|مره كل سنتين"),
        ("annual", r"سنويا|كل سنه|كل عام|تقريرا سنويا"),
        ("regular", r"بانتظام|بصوره (?:منتظمه|دوريه)|دوريا|علي اساس منتظم|كل سته اشهر"),
    ),
    "zh": (
        ("each meeting", r"(?:在|向)(?:其)?每(?:次|届)(?:[^，；。]{0,10})?会议|每(?:次|届)会议"),
        ("biennial", r"每两年"),
        ("annual", r"每年|年度报告"),
        ("regular", r"定期|经常性地|每六个月|每三年"),
    ),
}


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = _OTHERS.get(language, _ENGLISH)
    return tuple((name, re.compile(source)) for name, source in rows)


def recurrence_in(lower: str, start: int, end: int, language: str) -> str:
    """The recurrence that ``lower[start:end]`` names first, empty where it names none."""
    found = [
        (match.start(), name)
        for name, pattern in _patterns(language)
        if (match := pattern.search(lower, start, end))
    ]
    return min(found)[1] if found else ""
