"""Decisions named by number and meeting: "decision 1 of CMA 3", "COP-8 decision 15"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from assistant.references.bare import FAMILY_OF
from assistant.references.families import BY_CODE, COP_MEETINGS
from assistant.references.meetings import MeetingMention, meetings_in
from assistant.references.reference import Reference
from assistant.references.series import Core, lettered
from assistant.references.setting import Setting
from assistant.references.vocabulary import CONNECT, NUMBER_SIGN

_NUMBER = re.compile(
    rf"[\s:]{{0,3}}(?:{NUMBER_SIGN}\s{{0,2}})?(?P<number>\d{{1,3}})(?![0-9a-z/.]|\s?/)"
)
_TO_MEETING = re.compile(rf"{CONNECT}|\s?号?")
_NEAR = 40  # characters of small words between the number and the meeting
_FROM_MEETING = re.compile(r"(?:'s)?[\s,:(-]{0,3}(?:的)?")


def of_meeting(family: str, meeting: str, number: str) -> Reference | None:
    """Decision ``number`` of a family's meeting ("COP-8", "ExCOP-1", "CMA-3")."""
    body, _, session = meeting.partition("-")
    if int(number) == 0:
        return None
    number = str(int(number))
    if family == "UNFCCC":
        if body not in ("COP", "CMP", "CMA"):
            return None
        return Reference(
            "UNFCCC", "decision", f"{'CP' if body == 'COP' else body}.{session}", number
        )
    if body.removeprefix("Ex") not in ("COP", BY_CODE[family].meeting):
        return None
    if family == "UNCCD":
        return Reference("UNCCD", "decision", session, number)
    return lettered(family, session, number, extraordinary=body.startswith("Ex"))


def _core(
    setting: Setting, meeting: MeetingMention, number: str, span: tuple[int, int]
) -> Core | None:
    start, end = span
    if "(" in setting.folded.text[start:end]:
        end += setting.folded.text.startswith(")", end)
    convention = meeting.convention or setting.convention
    if meeting.name.startswith(("CMP-", "CMA-")):
        families = ["UNFCCC"]
    elif convention:
        families = [convention if convention in BY_CODE else FAMILY_OF.get(convention, "")]
    else:
        session = int(meeting.name.rpartition("-")[2])
        families = [f for f, held in COP_MEETINGS.items() if session <= held]
    families = [f for f in families if f == "UNFCCC" or (f in BY_CODE and BY_CODE[f].meeting)]
    possible = [r for f in families if (r := of_meeting(f, meeting.name, number)) is not None]
    if not possible:
        return None
    if len(possible) == 1:
        return Core(start, end, possible[0], head=start, tail=end)
    return Core(start, end, None, tuple(possible), head=start, tail=end)


def find_of_meetings(setting: Setting) -> Iterator[Core]:
    """Decisions that are named by number and meeting."""
    meetings = meetings_in(setting)
    if not meetings:
        return
    starts, ends = [m.start for m in meetings], [m.end for m in meetings]
    lower = setting.folded.lower
    for word in setting.kinds:
        match = _NUMBER.match(lower, word.end)
        if word.kind != "decision" or match is None:
            continue
        k = bisect_left(starts, match.end())
        j = bisect_right(ends, word.start) - 1
        after = meetings[k] if k < len(meetings) and starts[k] - match.end() <= _NEAR else None
        before = meetings[j] if j >= 0 and word.start - ends[j] <= _NEAR else None
        core = None
        if after is not None and _TO_MEETING.fullmatch(lower, match.end(), after.start):
            core = _core(setting, after, match["number"], (word.start, after.end))
        elif before is not None and _FROM_MEETING.fullmatch(lower, before.end, word.start):
            core = _core(setting, before, match["number"], (before.start, match.end()))
        if core is not None:
            yield core
