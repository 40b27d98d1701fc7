"""Who decides, does or gives what, across languages: names by their place in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.force import Force, same_force
from assistant.answering.verify.named import stands_for_one
from assistant.answering.verify.names import Name
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.roles import is_oblique

_THE = r"(?:(?:the|its|their|all|les?|la|l'|los|las|el|sus?|ses|leurs?) ?){0,3}$"
#: Right before the one who does what a passive says.
_BY: dict[str, re.Pattern[str]] = {
    language: re.compile(pattern)
    for language, pattern in {
        "en": rf"\bby {_THE}",
        "fr": rf"\bpar {_THE}",
        "es": rf"\bpor {_THE}",
        "ar": r"من (?:قبل|جانب|طرف) (?:ال)?$",
        "zh": r"由(?:各|其)?$",
        # the instrumental case, told by the name's own end: see _INSTRUMENTAL
        "ru": r"(?:[иея]тся|[аяю]тся|лась|лось|лись|лся|[её]н[аоы]?|[ая]н[аоы]?|нн[а-я]{2,3}"
        r"|[ое]м[а-я]{2,3}) $",
    }.items()
}
_INSTRUMENTAL = re.compile(r"(?:[оеё]м|[аяы]ми|ией|ей|ой|ию)(?: [а-я-]+)*$")
_OF = re.compile(rf"\b(?:of|des?|du|d'|del) {_THE}")
#: "The role of other bodies and the secretariat".
_OF_MORE = re.compile(
    r"\b(?:of|from|with|to|for|des?|du|del|avec|con|para|pour) (?:[a-z'-]+ ){1,5}(?:and|et|y) "
    r"(?:the |its |les? |la |los |las |el )?$"
)
_JOINED = re.compile(
    r"(?:,|,? (?:and|or|et|ou|y|o|и|или)|、|和|及| و)(?: (?:the|its|les?|la|los|las))?\s?"
)


def another_acts(sentence: Reading, evidence: Evidence) -> bool:
    """ "Are determined by the Secretariat" where members determine; "approved by organizations"
    where the conference approved; A's help to B told as B's to A."""
    return (
        _done_by_another(sentence, evidence)
        or _decided_by_another(sentence, evidence)
        or _given_back(sentence, evidence)
    )


def _done_by_another(sentence: Reading, evidence: Evidence) -> bool:
    if sentence.language == "en" == evidence.language:
        return False  # agents are compared with their verbs there
    lower = sentence.folded.lower
    said = [
        name
        for name in sentence.names
        if _by(name, sentence) and not evidence.is_speaker(name, lower)
    ]
    if not said:
        return False
    acting = set(_acting(evidence.reading)) | evidence.addressees
    return any(not stands_for_one(name.label, acting) for name in said)


#: Characters before a name that tell what it is there for.
_BACK = 60


def _by(name: Name, reading: Reading) -> bool:
    lower, by = reading.folded.lower, _BY.get(reading.language)
    if by is None or not by.search(lower[max(0, name.start - 40) : name.start]):
        return False
    return reading.language != "ru" or bool(_INSTRUMENTAL.search(lower[name.start : name.end]))


def _acting(reading: Reading) -> Iterator[str]:
    """Names that are no more than somebody's whose, from, to or with: "the plan of the Secretariat"
    may be made by it, "the role of bodies and the secretariat" says nothing of the secretariat."""
    lower = reading.folded.lower
    end, oblique = 0, False
    for name in reading.names:
        if _by(name, reading):
            oblique = False
            yield name.label
        elif not (end and oblique and _JOINED.fullmatch(lower, end, name.start)):
            before = lower[max(0, name.start - _BACK) : name.start]
            oblique = is_oblique(before) or bool(_OF_MORE.search(before))
            if not oblique or _OF.search(before):
                yield name.label
        end = name.end


_DECIDED = {"adopts", "approves", "decides"}
#: Characters between a verb and the one who is said to decide.
_NEAR = 30


def _decided_by_another(sentence: Reading, evidence: Evidence) -> bool:
    lower = sentence.folded.lower
    for force in sentence.forces:
        if force.verb not in _DECIDED:
            continue
        who = _decider(force, sentence)
        if who is None or evidence.is_speaker(who, lower):
            continue
        printed = [
            _decider(other, evidence.reading)
            for other in evidence.reading.forces
            if other.verb in same_force(force.verb) or force.verb in same_force(other.verb)
        ]
        labels = {other.label for other in printed if other}
        if (labels or evidence.directs) and not stands_for_one(who.label, labels):
            return True
    return False


def _decider(force: Force, reading: Reading) -> Name | None:
    """The name behind "by", else the one just before the verb."""
    lower = reading.folded.lower
    for name in reading.names:
        if force.end <= name.start <= force.end + _NEAR and _by(name, reading):
            return name
    for name in reversed(reading.names):
        if name.end <= force.start:
            between = lower[name.end : force.start]
            near = len(between) <= _NEAR and not re.search(r"[,.;:，；、]", between)
            begins = lower[max(0, name.start - 40) : name.start]
            return name if near and not is_oblique(begins) else None
    return None


_GIFT = re.compile(
    r"(?:contribution|support|assistance|help|aid|appui|soutien|aide|concours|contribucion|aporte"
    r"|apoyo|asistencia|ayuda|вклад|взнос|помощ|поддержк|содействи)[a-zа-я]*"
    r"(?: (?:of|from|by|provided by|de|del|du|des|d'|со стороны))?"
    r"(?: (?:the|la|le|les|los|las|el|l'))? ?$"
)
_GIVING = re.compile(
    r"contribut|support|assist|help|\baid|appui|soutien|soutenir|appuyer|\baide|concours|contribu"
    r"|aporte|apoyo|apoyar|asistencia|ayuda|вклад|взнос|помощ|помога|поддерж|содейств"
    r"|مساهم|اسهام|دعم|مساعد|贡献|支持|协助|援助|帮助|捐助"
)
_TO = re.compile(r"\b(?:to|towards?|for|aux?|a|al|pour|para|в|на)\b")
_TOWARDS = re.compile(r"对")


def _given_back(sentence: Reading, evidence: Evidence) -> bool:
    given = set(_gifts(evidence.reading))
    told = set(_gifts(sentence))
    if told and not given and not _GIVING.search(evidence.reading.folded.lower):
        return True
    return any((one, other) not in given and (other, one) in given for one, other in told)


def _gifts(reading: Reading) -> Iterator[tuple[str, str]]:
    """Who gives to whom: "the contribution of A to the work of B", "A对B的贡献"."""
    lower = reading.folded.lower
    for one, other in zip(reading.names, reading.names[1:], strict=False):
        between = lower[one.end : other.start]
        if reading.language == "zh":
            behind = lower[other.end : other.end + _NEAR]
            gives = _TOWARDS.fullmatch(between) and _GIVING.search(behind)
        else:
            gives = _GIFT.search(lower[max(0, one.start - 40) : one.start]) and _TO.search(between)
        if gives:
            yield one.label, other.label
