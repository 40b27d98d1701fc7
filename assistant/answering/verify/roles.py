"""Who is asked, and who does what: the addressee of each operative verb, the agent of a passive."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.verify.force import Force
from assistant.answering.verify.names import Name
from assistant.answering.verify.wording import term_of

#: Verbs that are addressed to somebody.
ADDRESSED = frozenset(
    {
        "requests",
        "invites",
        "urges",
        "encourages",
        "recommends",
        "authorizes",
        "must",
        "should",
        "may",
    }
)
_BOUNDARY = re.compile(
    r"[;:]|[a-zа-я)]\.\s|,\s(?:and|while|but|whereas|et|tandis que|y|mientras que|и|а)\s"
    r"|\b(?:while|whereas|tandis que"
    r"|mientras que|в то время как)\b|[；：]"
)
#: Before a name that is not the one who acts: "comments from Parties", "the needs of Parties".
_OBLIQUE = re.compile(
    r"\b(?:of|by|from|to|with|for|in|under|at|between|among|on|including|and their|des?|du|d'"
    r"|par|aux?|avec|pour"
    r"|dans|del?|por|con|para|en|от|из|с|для|в|по|о)\s"
    r"(?:(?:the|its|their|all|other|relevant|each|any|les?|la|l'|los|las|el|ses|leurs?"
    r"|sus?)\s){0,3}$"
)
_ACTION = re.compile(
    r"\bto\b|\bthat\b(?= [a-z ]{3,40} (?:shall|should|be)\b)|\b(?:de|d'|a|que)\b|[：:]|، "
)
_CLOSE = 60
#: Bodies that ask others; of several names behind a verb they are the one who asks.
_ASKING = {
    "Conference of the Parties",
    "General Assembly",
    "Security Council",
    "Economic and Social Council",
    "Human Rights Council",
}
#: Characters between "Governments" and whose they are.
_WHOSE = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """To whom one operative verb is addressed; no labels where it names nobody."""

    verb: str
    labels: frozenset[str]
    start: int


def asked_in(
    lower: str, forces: Sequence[Force], names: Sequence[Name], language: str
) -> list[Asked]:
    """The addressees of each verb that has some."""
    found = []
    for k, force in enumerate(forces):
        if force.verb not in ADDRESSED:
            continue
        if force.passive:
            who = _before(lower, names, forces[:k], force, language)
        else:
            until = forces[k + 1].start if k + 1 < len(forces) else len(lower)
            who = _behind(lower, names, force.end, until, language)
        if who:
            found.append(Asked(force.verb, frozenset(name.label for name in who), force.start))
    return found


#: Characters before a passive verb in which its subject may stand.
_BACK = 400
_BY_WHOM = re.compile(
    r" (?:also )?be (?:[a-z]+ly )?[a-z]{3,}(?:ed|en|wn|pt|ght|et|lt|ne) by (?:(?:the|its) )?"
)


def _before(
    lower: str, names: Sequence[Name], earlier: Sequence[Force], force: Force, language: str
) -> list[Name]:
    """Who is asked by a passive verb or a modal: those before it in its clause. Of "the Assembly
    stresses that the system should" only what follows the verb; of "is to be enlarged by the
    Secretary-General" the one who does it."""
    if language == "en" and (by := _BY_WHOM.match(lower, force.end)):
        return [name for name in names if name.start == by.end()]
    begin = max(0, force.start - _BACK)
    clause = max((m.end() for m in _BOUNDARY.finditer(lower, begin, force.start)), default=begin)
    behind = max((one.end for one in earlier if not one.passive), default=0)
    # Folded Chinese has the comma of either kind.
    commas = [lower.rfind(sign, begin, force.start) + 1 for sign in "，,"]
    comma = max(commas) if language == "zh" else 0
    for start in sorted({clause, max(clause, behind), max(clause, comma)}, reverse=True):
        who = _direct(lower, names, start, force.start)
        if start < behind and language != "en":  # who stands before another verb there
            who = [name for name in who if name.label not in _ASKING]
        if who:
            return who
    return []


def _direct(lower: str, names: Sequence[Name], start: int, end: int) -> list[Name]:
    return [
        name
        for name in names
        if start <= name.start < end
        and not is_oblique(lower[max(start, name.start - 40) : name.start])
    ]


def is_oblique(before: str) -> bool:
    """Whether a name behind these words is not the one who acts: "from", "the needs of"."""
    return bool(_OBLIQUE.search(before))


def _behind(lower: str, names: Sequence[Name], start: int, until: int, language: str) -> list[Name]:
    if language == "en":
        match = _ACTION.search(lower, start, until)
        end = match.start() if match else min(until, start + _CLOSE)
        if match and lower.startswith("that", match.start()):
            end = min(until, start + _CLOSE)
        who = _direct(lower, names, start, end)
        if not who:  # "recommends that Parties allocate"
            who = [name for name in names if start <= name.start <= min(start + 24, until)][:1]
        return who
    at_once = _AT_ONCE.get(language)
    if at_once and at_once.match(lower, start):
        return []
    # "يطلب مؤتمر الأطراف إلى الأمانة": the one who asks may stand between.
    near = [name for name in names if start <= name.start < min(until, start + _CLOSE)]
    if language == "zh":
        near = [name for name in near if not _WITH.search(lower, start, name.start)]
    others = [name for name in near if name.label not in _ASKING]
    whose = len(others) > 1 and others[0].label == "Governments"
    return (others or near)[: 2 if whose and others[1].start - others[0].end <= _WHOSE else 1]


#: "Se invita a informar a la Secretaría": the action stands behind the verb, and nobody is named.
_AT_ONCE = {
    "es": re.compile(
        r"(?: asimismo| tambien| ademas)? a (?:que )?[a-z]+(?:ar|er|ir)(?:l[aoe]s?|se)?\b"
    ),
    "fr": re.compile(
        r"(?: egalement| aussi| en outre)? (?:a|de) [a-z]+(?:er|ir|re)\b| d'[a-z]+(?:er|ir|re)\b"
    ),
    "ru": re.compile(r" [а-я]+(?:ть|ти|чь)(?:ся)?\b"),
}
#: What comes before one with whom or to whom something is done in Chinese.
_WITH = re.compile(r"[与同向就对为由给]")
_BY = re.compile(
    r"\b(?P<verb>[a-z]{3,}(?:ed|en|wn|pt|ght|et|lt|ne))(?: and [a-z]{3,}ed)?(?: [a-z]+ly)? by "
    r"(?:(?:the|its|their|all|each|relevant) ){0,3}"
)
_AND_BY = re.compile(r"\b([a-z]{3,}ed) and ([a-z]{3,}ed) by ")
_VERB_BEHIND = re.compile(
    r"\s(?:also |then |therefore |further |will |is |are |has |have |was "
    r"|were ){0,2}(?P<verb>[a-z]{3,})"
)


def doings_in(lower: str, names: Sequence[Name]) -> frozenset[tuple[str, str]]:
    """Pairs of a verb's stem and who does it, in English: "is developed by the Secretariat",
    "the Secretariat develops"."""
    return frozenset(_doings(lower, names))


def _doings(lower: str, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    by_start = {name.start: name for name in names}
    for match in _BY.finditer(lower):
        if name := by_start.get(match.end()):
            yield term_of(match["verb"], "en"), name.label
    for match in _AND_BY.finditer(lower):
        near = next((name for name in names if 0 <= name.start - match.end() <= 20), None)
        if near:
            yield term_of(match[1], "en"), near.label
            yield term_of(match[2], "en"), near.label
    for name in names:
        if _OBLIQUE.search(lower[max(0, name.start - 40) : name.start]):
            continue
        verb = _VERB_BEHIND.match(lower, name.end)
        if verb and verb["verb"].endswith("s") and not verb["verb"].endswith("ss"):
            yield term_of(verb["verb"], "en"), name.label
