"""The status by convention and meeting: held whole, held in part, only known."""

from __future__ import annotations

from assistant.answering.status import _by_meeting
from assistant.library import HeldDecision
from assistant.types import Held, KnownDecision


def held(ref: str, convention: str, meeting: str, how: Held, language: str = "en") -> HeldDecision:
    return HeldDecision(
        ref=ref,
        key=ref,
        number="",
        title="",
        document="d",
        language=language,
        convention=convention,
        meeting="",
        meeting_name=meeting,
        date="",
        year=None,
        held=how,
        url="",
        kind="decisions",
        passages=1,
        draft=False,
    )


def known(ref: str, convention: str, meeting: str) -> KnownDecision:
    return KnownDecision(ref, "", convention, meeting, "2017")


def test_meetings_come_in_order_each_with_what_is_held_and_what_is_not() -> None:
    rows = _by_meeting(
        [
            held("A/RES/70/1", "", "", "full"),
            held("SC-10/15", "Stockholm", "COP-10", "full"),
            held("SC-9/14", "Stockholm", "COP-9", "extract"),
            held("SC-9/14", "Stockholm", "COP-9", "extract", language="fr"),
        ],
        [known("SC-9/1", "Stockholm", "COP-9"), known("BC-15/1", "Basel", "COP-15")],
    )
    told = [(r["meeting"], r["full"], r["extract"], r["known_not_held"]) for r in rows]
    assert told == [
        ("Basel Convention COP-15", [], [], ["BC-15/1"]),
        ("Stockholm Convention COP-9", [], ["SC-9/14"], ["SC-9/1"]),
        ("Stockholm Convention COP-10", ["SC-10/15"], [], []),
        ("", ["A/RES/70/1"], [], []),
    ]
