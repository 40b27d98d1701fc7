"""Meetings and sessions at which, or by which, something is to be done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.documents.mandates.session_words import (
    BODIES,
    ENGLISH,
    ENGLISH_ORDINAL,
    IN_YEAR,
    OTHERS,
    SHORT,
    TENS,
    UNNUMBERED,
)
from assistant.references.numerals import from_chinese
from assistant.references.ordinals import ordinal_value


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


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<b{k}>{words})" for k, (_, words) in enumerate(BODIES)))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    if language in OTHERS:
        edge = "" if language == "zh" else r"(?<![^\W\d_])"
        return (re.compile(f"{edge}(?:{OTHERS[language]})"), re.compile(SHORT, re.I))
    return (
        re.compile(ENGLISH),
        re.compile(SHORT, re.I),
        re.compile(IN_YEAR),
        re.compile(UNNUMBERED),
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
    body = named or _body_before(lower, start, match)
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
            for found in re.finditer(ENGLISH_ORDINAL, printed)
            if (number := english_ordinal(found[0]))
        ]
        if language not in OTHERS
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


def _body_before(lower: str, start: int, match: re.Match[str]) -> str:
    """The last body named before the meeting, else empty."""
    last = None
    for found in _bodies().finditer(lower, max(start, match.start() - 200), match.start()):
        last = found
    return _longest(lower, last) if last else ""


_OF_BODY = re.compile(r"\s?(?:of|de|du|del|de la)\s(?:the|la|l')?\s?|\s(?=[а-я])")


def _longest(lower: str, found: re.Match[str]) -> str:
    body = BODIES[int(str(found.lastgroup)[1:])][0]
    if body == "COP":
        tail = lower[found.end() : found.end() + 70]
        if tail.startswith(" serving as the meeting of the parties"):
            return "CMA" if "paris" in tail else "CMP"
    return body


def english_ordinal(printed: str) -> int:
    """The value of an English ordinal up to the ninety-ninth, 0 for anything else."""
    if digits := re.match(r"\d+", printed):
        return int(digits[0])
    for stem, tens in TENS.items():
        if printed == f"{stem}ieth":
            return tens
        if re.match(rf"{stem}y[- ]", printed):
            unit = ordinal_value(re.split(r"[- ]", printed, maxsplit=1)[1])
            return tens + (unit or 0)
    return ordinal_value(printed) or 0


#: Spanish: sessions of "período", which is masculine.
_MASCULINE = {
    "primero": 1, "primer": 1, "segundo": 2, "tercero": 3, "tercer": 3, "cuarto": 4, "quinto": 5,
    "sexto": 6, "septimo": 7, "octavo": 8, "noveno": 9, "decimo": 10,
}  # fmt: skip
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
    if language not in OTHERS:
        return english_ordinal(printed)
    for stem, tens in _OTHER_TENS.items():
        if stem.strip() in printed and (stem in printed or printed.startswith(stem.strip())):
            unit = re.sub(rf".*{stem}[a-zа-я]*[- ]?(?:et[- ])?", "", printed)
            if language == "ar":
                unit = printed.split(maxsplit=1)[0] if " " in printed else ""
            return tens + (ordinal_value(unit) or 0 if unit else 0)
    return _MASCULINE.get(printed) or ordinal_value(printed) or 0
