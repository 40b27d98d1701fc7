"""Meetings and sessions at which, or by which, something is to be done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.references.numerals import CHINESE, from_chinese
from assistant.references.ordinals import ARABIC, EUROPEAN, ordinal_value


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting named at ``start:end``: its number, or 0 with ``word`` "next".

    ``body`` is what meets, in English, empty where only "its" says so. ``before``: the thing is
    to be done before it, not at it. ``year`` is the one that names it ("its 2024 session").
    """

    start: int
    end: int
    number: int
    body: str
    word: str = ""
    year: int = 0
    before: bool = False
    own: bool = False  # "its": the body's before, or the one that speaks


_TENS = {
    "twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90,
}  # fmt: skip
_ENGLISH_ORDINAL = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|(?:one )?hundred and(?: [a-z]+)?)[- ](?:first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth)|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth|first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|\d{1,3}(?:st|nd|rd|th))"
)
_NEXT = r"next|forthcoming|following|upcoming|subsequent|coming"
_KIND = (
    r"(?:regular|ordinary|annual|substantive|resumed|main|special|first part of the|organizational"
    r"|inaugural|session|plenary|upcoming|two|three|formal|high-level|extraordinary|current"
    r"|respective)"
)
_ENGLISH = (
    r"\b(?P<prep>at(?: or before)?|during|by|before|prior to|until|till|no later than"
    r"|not later than|to|in time for|for|in advance of|of|well (?:before|in advance of)"
    r"|on the occasion of|in conjunction with|in|from|starting (?:at|from)|beginning (?:at"
    r"|with)) (?:(?:the )?(?:close|end|opening|conclusion|beginning|high-level (?:week|segment)"
    r"|general debate|main part|resumed part|(?:first|second|third|resumed"
    r"|main)(?: resumed)? parts?) (?:of|at) )?(?:its|their|the|his|her|each of its"
    r"|a)? ?(?:(?:first|second|third|resumed) (?:resumed )?part of (?:its|the|their) )?"
    rf"(?P<lead>(?:{_KIND} )*)(?P<ord>{_ENGLISH_ORDINAL}(?:(?:, {_ENGLISH_ORDINAL}){{0,4}},? "
    rf"(?:and|or|to) (?:its |the |at its )?{_ENGLISH_ORDINAL})?|{_NEXT}|(?P<year>(?:19"
    rf"|20)\d\d)(?: and (?:19|20)\d\d)?) (?:{_KIND} |and [a-z]+ |[a-z]+ )?(?P<what>sessions?"
    rf"|meetings?)\b"
    r"(?: \((?:[^()]{3,40})\))?"
)
_SHORT = (
    r"\b(?P<prep>at|during|by|before|prior to|until|for|to|no later than"
    r"|in advance of) (?P<short>COP|CMP|CMA|MOP|SBI|SBSTA|SB)[- ]?(?P<n>\d{1,2})\b"
)
_UNNUMBERED = (
    r"\b(?P<prep>at|during|before|prior to|in) (?:the|its|their) (?:[a-z-]+ )?(?P<kind>substantive"
    r"|organizational|resumed|main|annual|humanitarian affairs|operational activities|high-level"
    r"|management) (?:part of (?:its|the) )?(?P<what>session|segment)\b"
)
_IN_YEAR = (
    r"\b(?P<prep>at) (?:its|the) (?:[a-z]+ )?(?P<what>session|meeting) (?:in|of) (?P<year>(?:19"
    r"|20)\d\d)"
)

_OTHERS = {
    "fr": rf"(?P<prep>a|lors de|avant|pendant|pour|d'ici|jusqu'a|au plus tard a)\s(?:la fin de\s)?(?:sa|la|leur|leurs|ses)\s(?P<ord>(?:(?:quarante|cinquante|soixante|quatre-vingt)(?:-dix)?(?:[- ]et)?[- ])?(?:{EUROPEAN})|(?:quarant|cinquant|soixant|quatre-vingt)ieme|prochaine|suivante)\s(?:(?P<what>reunions?|sessions?)|conference)|a (?:sa|leur|la) (?P<what2>reunion|session) (?P<next>suivante|ordinaire suivante)",
    "es": rf"(?P<prep>en|antes de|durante|hasta|para|a)\s(?:su|la|el|sus)\s(?P<ord>(?:(?:cuadragesim|quincuagesim|sexagesim|septuagesim|octogesim|nonagesim)[oa][- ]?)?(?:{EUROPEAN}|primer[oa]?|segundo|tercer[oa]?|cuarto|quinto|sexto|septimo|octavo|noveno|decimo)|(?:cuadragesim|quincuagesim|sexagesim|septuagesim|octogesim|nonagesim)[oa]|proxim[oa]|siguiente)\s(?P<what>reunion(?:es)?|periodos? de sesiones)|en su (?P<next>siguiente|proxima) reunion",
    "ru": rf"(?P<prep>на|к|до|в ходе|перед|для)\s(?:(?:его|ее|их|своей|своем|своего)\s)?(?P<ord>(?:(?:сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)\s)?(?:{EUROPEAN})|(?:сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)[а-я]{{2,3}}|следующ[а-я]+|предстоящ[а-я]+)\s(?:очередн[а-я]+ )?(?P<what>совещани[а-я]+|сесси[а-я]+)",
    "ar": rf"(?P<prep>في|خلال|قبل|الي|حتي)\s(?:نهايه )?(?P<what>اجتماعه|اجتماعها|دورتها|دورته|الاجتماع|الدوره)\s(?P<ord>{ARABIC}(?:(?:ه)?\s?و(?:الاربع|الخمس|الست|السبع|الثمان|التسع)[يو]ن)?|ال(?:اربع|خمس|ست|سبع|ثمان|تسع)ون|القادم[ه]?|المقبل[ه]?|التالي[ه]?|\d{{1,2}})",
    "zh": rf"(?P<prep>在|至|于)?(?:其)?(?P<ord>第\s?(?:\d{{1,3}}|[{CHINESE}]{{1,5}})\s?(?:次|届)|下(?:一)?(?:次|届))(?:[^，；。]{{0,6}})?(?P<what>会议|常会|届会)",
}
_BODIES = (
    ("General Assembly", r"general assembly|the assembly|assemblee generale|asamblea general|генеральн[а-я]+ ассамбле|الجمعيه العامه|大会"),
    ("Human Rights Council", r"human rights council|conseil des droits de l'homme|consejo de derechos humanos|совет[а-я]* по правам|مجلس حقوق الانسان|人权理事会"),
    ("Security Council", r"security council"),
    ("Economic and Social Council", r"economic and social council"),
    ("Subsidiary Body for Implementation", r"subsidiary body for implementation|\bsbi\b"),
    ("Subsidiary Body for Scientific and Technological Advice", r"subsidiary body for scientific|\bsbsta\b"),
    ("subsidiary bodies", r"subsidiary bodies"),
    ("CMP", r"meeting of the parties to the kyoto protocol|\bcmp\b"),
    ("CMA", r"meeting of the parties to the paris agreement|\bcma\b"),
    ("COP", r"conference of the parties|\bcop\b|conference des parties|conferencia de las partes|конференци[а-я]+ сторон|مؤتمر الاطراف|缔约方(?:大会|会议)"),
    ("MOP", r"meeting of the parties|\bmop\b"),
    ("Environment Assembly", r"environment assembly"),
    ("World Health Assembly", r"world health assembly"),
    ("Open-ended Working Group", r"open-ended working group|\boewg\b|рабоч[а-я]+ групп[а-я]+ открытого состава"),
    ("Committee", r"committee|comite|комитет|اللجنه|委员会"),
    ("Commission", r"commission|comision|комисси"),
    ("Council", r"council|conseil|consejo|совет"),
    ("Working Group", r"working group"),
    ("Board", r"\bboard\b"),
    ("Forum", r"\bforum\b"),
)  # fmt: skip


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<b{k}>{words})" for k, (_, words) in enumerate(_BODIES)))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    if language in _OTHERS:
        edge = "" if language == "zh" else r"(?<![^\W\d_])"
        return (re.compile(f"{edge}(?:{_OTHERS[language]})"), re.compile(_SHORT, re.I))
    return (
        re.compile(_ENGLISH),
        re.compile(_SHORT, re.I),
        re.compile(_IN_YEAR),
        re.compile(_UNNUMBERED),
    )


#: Before "at its third meeting": something that has already been.
_PAST = re.compile(
    r"\b(?:held|adopted|made|taken|given|established|convened|concluded|submitted|presented|issued"
    r"|launched|approved|endorsed|agreed|contained|set out|occurred|organized|started|published"
    r"|decided|requested|mandated|initiated|reached|considered|discussed|expressed|reported"
    r"|reviewed|forwarded|recommended|elected|noted|outcomes?|conclusions|deliberations"
    r"|discussions|debate|taken place|took place|delivered|introduced|statement|adoptee?s?"
    r"|tenue?s?|adoptad[oa]s?|celebrad[oa]s?|принят[а-я]+|состоявш[а-я]+)(?: (?!to\b"
    r"|and\b)[a-z'а-я-]+){0,8}\s*$"
)
#: "adopted by the Conference of the Parties, at its fifth session".
_PAST_BY = re.compile(r"\b(?:[a-z]+ed|taken|made|set out) by (?:[a-z'-]+ ){1,8}?[a-z'-]+,\s*$")
_TO_BE = re.compile(
    r"\b(?:to be|be|being|will be|shall be)(?: [a-z]+)? (?:[a-z]+ed|held|made|taken|given"
    r"|set out)\b[^;]*$"
)


def sessions_in(
    lower: str, start: int, end: int, language: str, current: tuple[str, int] = ("", 0)
) -> list[Session]:
    """Sessions in ``lower[start:end]`` that say when something is to be done.

    ``current`` is the session that took the decision, ("General Assembly", 76): what the same
    body did before it is past.
    """
    found: list[Session] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(lower, start, end):
            for session in _read(lower, start, end, match, language):
                past = session.number and current[0] == session.body and session.number < current[1]
                if not past and not any(
                    o.start < session.end and session.start < o.end for o in found
                ):
                    found.append(session)
    return sorted(found, key=lambda session: session.start)


def _read(lower: str, start: int, end: int, match: re.Match[str], language: str) -> list[Session]:
    groups = match.groupdict()
    prep = groups.get("prep") or ""
    before = lower[max(start, match.start() - 110) : match.start()]
    if prep in {"of", "from", "in", "for", "to"} and not _dates_the_action(prep, before, match[0]):
        return []
    if (_PAST.search(before) or _PAST_BY.search(before)) and not _TO_BE.search(before):
        return []
    named = groups.get("short") or _body_after(lower, end, match)
    body = named or _body_before(lower, start, match, end)
    until = prep in {"before", "prior to", "avant", "antes de", "до", "قبل", "in advance of"}
    if groups.get("n"):
        return [Session(match.start(), match.end(), int(groups["n"]), body.upper(), before=until)]
    if groups.get("kind"):
        return [Session(match.start(), match.end(), 0, "", word="unnumbered")]
    if groups.get("year"):
        year = int(groups["year"])
        return [Session(match.start(), match.end(), 0, body, "", year, before=until)]
    printed = groups.get("ord") or groups.get("next") or "next"
    numbers = (
        [
            (found.start(), found.end(), number)
            for found in re.finditer(_ENGLISH_ORDINAL, printed)
            if (number := english_ordinal(found[0]))
        ]
        if language not in _OTHERS
        else []
    )
    at = match.start("ord") if groups.get("ord") else match.start()
    if len(numbers) > 1:
        edges = [match.start(), *(at + first for first, _, _ in numbers[1:])]
        ends = [*(at + last for _, last, _ in numbers[:-1]), match.end()]
        return [
            Session(first, last, number, body, before=until)
            for first, last, (_, _, number) in zip(edges, ends, numbers, strict=True)
        ]
    number = numbers[0][2] if numbers else _ordinal(printed, language)
    first = match.start("prep") if language != "zh" and groups.get("prep") else match.start()
    own = not named and " its " in match[0]
    return [Session(first, match.end(), number, body, "" if number else "next", 0, until, own)]


def _dates_the_action(prep: str, before: str, words: str) -> bool:
    """Whether "of", "to", "for" a session says when: on its agenda, submitted to it."""
    if prep in {"of", "for"}:
        return bool(
            re.search(
                r"(?:provisional )?agenda[s]?$|agenda [a-z ]{0,30}$|\bfor (?:the|its)$",
                before.rstrip(),
            )
            or re.search(
                r"(?:agenda|programme of work|consideration|in time|items?)\s*$", before.rstrip()
            )
        )
    if prep == "to":
        return bool(
            re.search(
                r"\b(?:submit|report|reports|present|transmit|forward|submitted|presented|back"
                r"|update|continue|defer|postpone|contribution|thereon|subject|available)\b[^;]*$",
                before,
            )
        )
    return prep == "in" and words.startswith("in conjunction")


def _body_after(lower: str, end: int, match: re.Match[str]) -> str:
    """The body that meets where it is named after "of the", else empty."""
    after = _OF_BODY.match(lower, match.end(), min(end, match.end() + 140))
    if after is None:
        return ""
    found = _bodies().search(lower, after.end(), min(end, after.end() + 45))
    return _longest(lower, found) if found else ""


def _body_before(lower: str, start: int, match: re.Match[str], end: int) -> str:
    """The last body named before the meeting, else empty."""
    last = None
    for found in _bodies().finditer(lower, max(start, match.start() - 200), match.start()):
        last = found
    return _longest(lower, last) if last else ""


_OF_BODY = re.compile(r"\s?(?:of|de|du|del|de la)\s(?:the|la|l')?\s?|\s(?=[а-я])")


def _longest(lower: str, found: re.Match[str]) -> str:
    body = _BODIES[int(str(found.lastgroup)[1:])][0]
    if body == "COP":
        tail = lower[found.end() : found.end() + 70]
        if tail.startswith(" serving as the meeting of the parties"):
            return "CMA" if "paris" in tail else "CMP"
    return body


def english_ordinal(printed: str) -> int:
    """The value of an English ordinal up to the ninety-ninth, 0 for anything else."""
    if digits := re.match(r"\d+", printed):
        return int(digits[0])
    for stem, tens in _TENS.items():
        if printed == f"{stem}ieth":
            return tens
        if re.match(rf"{stem}y[- ]", printed):
            unit = ordinal_value(re.split(r"[- ]", printed, maxsplit=1)[1])
            return tens + (unit or 0)
    return ordinal_value(printed) or 0


_OTHER_TENS = {
    "quarant": 40, "cinquant": 50, "soixante-dix": 70, "soixant": 60, "quatre-vingt": 80,
    "cuadragesim": 40, "quincuagesim": 50, "sexagesim": 60, "septuagesim": 70, "octogesim": 80,
    "nonagesim": 90, "сорок": 40, "пятьдесят ": 50, "шестьдесят ": 60, "семьдесят ": 70,
    "восемьдесят ": 80, "девяносто ": 90, "пятидесят": 50, "шестидесят": 60, "семидесят": 70,
    "восьмидесят": 80, "девяност": 90, "الاربع": 40, "الخمسين": 50, "الخمسون": 50, "الستين": 60,
    "الستون": 60, "السبعين": 70, "السبعون": 70, "الثمانين": 80, "الثمانون": 80, "التسع": 90,
}  # fmt: skip


def _ordinal(printed: str, language: str) -> int:
    if language == "zh":
        inner = re.sub(r"[第次届\s]", "", printed)
        return int(inner) if inner.isdigit() else from_chinese(inner) or 0
    if language not in _OTHERS:
        return english_ordinal(printed)
    for stem, tens in _OTHER_TENS.items():
        if stem.strip() in printed and (stem in printed or printed.startswith(stem.strip())):
            unit = re.sub(rf".*{stem}[a-zа-я]*[- ]?(?:et[- ])?", "", printed)
            if language == "ar":
                unit = printed.split(maxsplit=1)[0] if " " in printed else ""
            return tens + (ordinal_value(unit) or 0 if unit else 0)
    masculine = {"primero": 1, "primer": 1, "segundo": 2, "tercero": 3, "tercer": 3, "cuarto": 4, "quinto": 5,
                 "sexto": 6, "septimo": 7, "octavo": 8, "noveno": 9, "decimo": 10}  # fmt: skip
    return masculine.get(printed) or ordinal_value(printed) or 0
