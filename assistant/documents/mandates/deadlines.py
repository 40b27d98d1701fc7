"""By when: days, periods, meetings and spans of time, with the dates that are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant.documents.mandates.dates import dates_in
from assistant.documents.mandates.sessions import Session, sessions_in
from assistant.references.folding import Folded
from assistant.types import Meeting

#: Bodies whose meetings a register may hold.
_CONFERENCES = {"", "COP", "MOP", "CMP", "CMA"}
_NUMBER = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty"
    r"|twenty-four|thirty|forty-five|sixty|ninety|a|an|several|\d{1,3})(?: \(\d{1,3}\))?)"
)
_UNIT = (
    r"(?:(?:calendar |working )?(?:days?|weeks?|months?|years?|hours?)|bienni(?:um|a)|triennium)"
)
_SPAN = {
    "en": (
        rf"\b(?:within|in less than) (?:a (?:period|time frame) of )?(?:the (?:next|first"
        rf"|following) )?{_NUMBER}[- ]{_UNIT}"
        r"(?:,? (?:of|from|after|following|prior to|before)(?: the)? [^,;.:]{3,60})?"
        rf"|\bfor (?:a|the|an)? ?(?:further |additional |new |initial |another |renewable "
        rf"|maximum |next |second |final |fixed )*(?:period|term|duration|phase)s? (?:of"
        rf"|not exceeding|of up to|of no longer than|no longer than) (?:up to |a further "
        rf"|an additional |at least "
        rf"|a maximum of )?(?:further )?{_NUMBER}(?: (?:further|additional|more))?[- ]{_UNIT}"
        rf"|\bfor (?:the next |a further |an additional |another |up to )?(?:one|two|three|four"
        rf"|five|six|nine|twelve|eighteen|a|an|\d{{1,2}})[- ](?:more |additional "
        rf"|further )?(?:years?|months?|days)(?: (?:period|term))?\b(?! (?:old|of age|ago))"
        rf"|\bin (?:one|two|three|six|nine|twelve|eighteen|twenty-four) (?:months"
        rf"|years)\b(?! (?:ago|old))"
        r"|\b(?:by|before|no later than|not later than|until) (?:\d{1,2} (?:january|february|march"
        r"|april|may|june|july|august|september|october|november|december)|the end of (?:the|each"
        r"|this) (?:calendar )?year)\b(?!,? \d)"
        rf"|\b(?:no|not) (?:later|more|less|fewer) than {_NUMBER} {_UNIT}[^,;.:]{{0,70}}"
        rf"|\b(?:at least |up to )?{_NUMBER} {_UNIT} (?:before|after|prior to|in advance of"
        rf"|following|from the date)\b[^,;.:]{{0,70}}|\b(?:over|in|during|for|within) the (?:next"
        rf"|coming|following|forthcoming|current|ensuing) (?:{_NUMBER} )?{_UNIT}"
        r"|\bin time for [^,;.:]{3,90}|\b(?:well in advance of|before the end of|by the end of"
        r"|before|prior to|until|no later than|not later than) (?:its|the|their|his"
        r"|her) (?:(?:[a-z-]+ ){0,2}?(?:expiry|expiration|completion|conclusion|end|close|opening"
        r"|commencement|start|entry into force|mandate|biennium|year|term)\b)[^,;.:]{0,50}"
    ),
    "fr": (
        r"\b(?:dans (?:un delai|les) [^,;.:]{3,50}|pour une (?:nouvelle )?(?:periode"
        r"|duree) de [^,;.:]{3,30}|pendant \w+ (?:ans|mois|jours))"
    ),
    "es": (
        r"\b(?:en (?:un|el) plazo de [^,;.:]{3,40}|por un (?:nuevo )?periodo de [^,;.:]{3,30}"
        r"|dentro de los [^,;.:]{3,40} (?:dias|meses))"
    ),
    "ru": (
        r"(?:в течение [^,;.:]{3,40}|на (?:период|срок) (?:в )?[^,;.:]{3,30}(?:год|года|лет"
        r"|месяц)[а-я]*|(?:за|не позднее чем за) [^,;.:]{2,20} (?:дней|месяцев"
        r"|недель) до [^,;.:]{3,40})"
    ),
    "ar": r"(?:في غضون [^،؛.:]{3,40}|لمده [^،؛.:]{3,30}|لفتره [^،؛.:]{3,30})",
    "zh": r"(?:在[^，；。]{1,12}(?:天|日|个月|年)(?:之)?内|为期[^，；。]{1,8}(?:年|个月))",
}


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline at ``start:end`` of the folded text; the rest as in ``types.Deadline``."""

    start: int
    end: int
    first: str = ""
    last: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who decides, as far as it is known: the decision's reference, its convention ("Stockholm"),
    its meeting ("COP-8") and what is known of meetings, each segment a row."""

    ref: str = ""
    convention: str = ""
    meeting: str = ""
    meetings: Sequence[Meeting] = ()

    @property
    def year(self) -> int:
        """The year of the decision, 0 where it cannot be told."""
        days = [meeting.start or meeting.end for meeting in self._of(self.meeting)]
        if known := [day.year for day in days if day]:
            return min(known)
        return year_of(self.ref)

    @property
    def session(self) -> tuple[str, int]:
        """The body that decides and the number of its meeting, ("", 0) where not known."""
        if match := re.match(r"A/(HRC/)?(?:RES|PRST|DEC)/S?-?(\d{1,2})/", self.ref):
            return ("Human Rights Council" if match[1] else "General Assembly", int(match[2]))
        if match := re.match(r"\d+/(CP|CMP|CMA)\.(\d{1,2})$", self.ref):
            return ("COP" if match[1] == "CP" else match[1], int(match[2]))
        body, _, number = self.meeting.partition("-")
        return (body, int(number)) if number.isdigit() else ("", 0)

    def _of(self, name: str) -> list[Meeting]:
        return [m for m in self.meetings if m.convention == self.convention and m.name == name]

    def days(self, name: str) -> tuple[str, str]:
        """First and last day of a meeting of the convention, ISO, empty where not known."""
        held = self._of(name)
        starts = [meeting.start for meeting in held if meeting.start]
        ends = [meeting.end for meeting in held if meeting.end]
        return (
            min(starts).isoformat() if starts else "",
            max(ends).isoformat() if ends else "",
        )


def year_of(ref: str) -> int:
    """The year that a reference tells: "S/RES/2342(2017)", "E/RES/2024/13"; sessions of the
    General Assembly open each September, the seventy-sixth in 2021; Conferences of the Parties
    to the UNFCCC met each year from 1995 to 2019."""
    if match := re.search(r"(?<!\d)((?:19|20)\d\d)(?!\d)", ref):
        return int(match[1])
    if match := re.match(r"A/RES/(\d{1,2})/", ref):
        return 1945 + int(match[1])
    if match := re.match(r"\d+/CP\.(\d{1,2})$", ref):
        return 1994 + int(match[1]) + (int(match[1]) > 25)
    if match := re.match(r"A/HRC/(?:RES|DEC|PRST)/(\d{1,2})/", ref):
        return 2006 + (int(match[1]) - 1) // 3  # three regular sessions a year, the first in 2006
    return 0


@cache
def _spans(language: str) -> re.Pattern[str]:
    return re.compile(_SPAN.get(language, _SPAN["en"]))


def deadlines_in(
    folded: Folded, start: int, end: int, language: str, speaker: Speaker, *, own: bool = False
) -> list[Due]:
    """The deadlines at ``start:end`` of the folded text, in order, without overlaps.

    ``own``: the body acts itself ("Decides to consider … at its next session").
    """
    lower = folded.lower
    found: list[Due] = []
    for session in sessions_in(lower, start, end, language, speaker.session):
        _add(found, _held(session, speaker, own=own))
    for when in dates_in(folded, start, end, language, speaker.year):
        _add(found, Due(when.start, when.end, when.first, when.last))
    for match in _spans(language).finditer(lower, start, end):
        _add(found, Due(match.start(), match.end()))
    return sorted(found, key=lambda due: due.start)


def _add(found: list[Due], due: Due) -> None:
    if not any(other.start < due.end and due.start < other.end for other in found):
        found.append(due)


def _held(session: Session, speaker: Speaker, *, own: bool) -> Due:
    start, end = session.start, session.end
    if session.own and (own or not session.body) and speaker.session[0]:
        session = replace(session, body=speaker.session[0])
    if session.word == "unnumbered":
        return Due(start, end)
    if session.year:
        body = session.body or "session"
        days = (f"{session.year}-01-01", f"{session.year}-12-31")
        return Due(start, end, *days, meeting=f"{body} {session.year}")
    conference = session.body in _CONFERENCES
    number = session.number
    if not number and conference and speaker.meeting and speaker.convention:
        body, _, current = speaker.meeting.partition("-")
        # An extraordinary meeting has no number in the series that "next" would count on.
        number = int(current) + 1 if current.isdigit() and not body.startswith("Ex") else 0
    if not number:
        return Due(start, end, meeting=f"{session.body or 'meeting'}, next")
    if not conference or not (speaker.convention or session.body):
        return Due(start, end, meeting=f"{session.body or 'meeting'} {number}")
    body = session.body or speaker.meeting.partition("-")[0].removeprefix("Ex") or "COP"
    name = f"{body}-{number}"
    first, last = speaker.days(name)
    if session.before:
        first, last = "", first
    return Due(start, end, first, last, f"{_label(speaker.convention)} {name}".strip())


def _label(convention: str) -> str:
    by_place = convention.istitle() and " " not in convention
    return f"{convention} Convention" if by_place else convention
