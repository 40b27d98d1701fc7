"""Meetings and other ordinals of a sentence, held against one passage."""

from __future__ import annotations

import re
from bisect import bisect_left

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.taken import is_of_taking

#: Content words behind an ordinal among which the thing is that it counts.
_COUNTED = 2
_MEETING_SIDE = re.compile(
    r"(?<![^\W\d_])(?:(?P<before>before|prior to|ahead of|avant|antes de|до|перед|قبل)"
    r"|(?P<after>after|following|apres|despues de|после|بعد))\s?(?:(?:the|its|la|sa|su|el)\s){0,2}$"
)
_MEETING_SIDE_BEHIND = re.compile(r"\s?(?:(?P<before>之?前)|(?P<after>之后|以后))")


def meeting_fails(sentence: Reading, evidence: Evidence) -> bool:
    """A meeting that the passage does not name and that is not the one which took it."""
    bodies = {"COP", evidence.meeting.rpartition("-")[0]}
    counted = {f"{body}-{value}" for value, _, _ in evidence.reading.ordinals for body in bodies}
    counted |= {evidence.meeting.rpartition("-")[0] + f"-{n}" for n in _next_meeting(evidence)}
    for mention in sentence.meetings:
        if (
            mention.convention
            and evidence.owners_known
            and mention.convention not in (evidence.owners_known | evidence.reading.owners)
        ):
            return True
        own = mention.name == evidence.meeting and is_of_taking(sentence, mention.start)
        if not own and mention.name not in counted | _text_names(evidence):
            return True
        sides = {
            _meeting_side(evidence.reading, other.start, other.end)
            for other in evidence.reading.meetings
            if other.name == mention.name
        }
        if not own and sides and _meeting_side(sentence, mention.start, mention.end) not in sides:
            return True
    return _ordinal_fails(sentence, evidence)


def _meeting_side(reading: Reading, start: int, end: int) -> str:
    """ "before" or "after" where a thing is to be done before or after a meeting, not at it."""
    lower = reading.folded.lower
    match = _MEETING_SIDE.search(lower[max(0, start - 24) : start])
    match = match or _MEETING_SIDE_BEHIND.match(lower, end)
    return str(match.lastgroup) if match else ""


def _text_names(evidence: Evidence) -> set[str]:
    return {mention.name for mention in evidence.reading.meetings}


_NEXT = re.compile(
    r"\b(?:next|following) (?:ordinary |regular )?(?:meeting|session)"
    r"|prochaine (?:reunion|session)|(?:reunion|session) suivante"
    r"|(?:proxim[oa]|siguiente) (?:reunion|periodo de sesiones)"
    r"|следующ[а-я]{2,3} (?:очередн[а-я]{2,3} )?(?:совещани|сесси)"
    r"|(?:الاجتماع|اجتماعه|الدوره|دورته) (?:المقبل|القادم|التالي)|下(?:一)?[次届]"
)


def _next_meeting(evidence: Evidence) -> set[int]:
    """The number of the meeting after its own, where the passage speaks of the next one."""
    number = evidence.meeting.rpartition("-")[2]
    if not number.isdigit() or not _NEXT.search(evidence.reading.folded.lower):
        return set()
    return {int(number) + 1}


def _ordinal_fails(sentence: Reading, evidence: Evidence) -> bool:
    met = [(mention.start, mention.end) for mention in sentence.meetings]
    values = {value for value, _, _ in (*evidence.reading.ordinals, *evidence.identity.ordinals)}
    values |= {
        int(name.rsplit("-", 1)[-1]) for name in _text_names(evidence) if name[-1:].isdigit()
    }
    values |= _next_meeting(evidence)
    for value, start, end in sentence.ordinals:
        if any(first < end and start < last for first, last in met) or value in values:
            continue
        own = evidence.meeting.endswith(f"-{value}") and is_of_taking(sentence, start)
        if not own:
            return True
    return sentence.language == evidence.language and _counts_others(sentence, evidence, met)


def _counts_others(sentence: Reading, evidence: Evidence, met: list[tuple[int, int]]) -> bool:
    """ "The second session" where the passage has a second of something else, and no meeting of
    that number."""
    named = {name.rsplit("-", 1)[-1] for name in (*_text_names(evidence), evidence.meeting)}
    for value, start, end in sentence.ordinals:
        if str(value) in named or any(first < end and start < last for first, last in met):
            continue
        mine = _counted(sentence, start, end, 1)
        theirs = [
            _counted(each, first, stop, _COUNTED + 1)
            for each in (evidence.reading, evidence.identity)
            for other, first, stop in each.ordinals
            if other == value
        ]
        if mine and not any(mine & following for following in theirs):
            return True
    return False


def _counted(reading: Reading, start: int, end: int, count: int) -> set[str]:
    """The words behind an ordinal, or before it where the language puts the noun there."""
    words = reading.all_words
    if reading.language == "ar":
        at = bisect_left([word.end for word in words], start + 1)
        return {word.term for word in words[max(0, at - count) : at]}
    at = bisect_left([word.start for word in words], end)
    return {word.term for word in words[at : at + count]}
