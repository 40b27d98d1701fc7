"""Any timeline and any citations, and what holds of the boxes of a picture."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hypothesis import strategies as st

from assistant.linked import Relation
from assistant.pictured import Around, Change, Join, Mark, Neighbour, Timeline
from assistant.types import ListedDecision
from assistant.web.drawing import Box
from assistant.web.languages import words

EN = words("en")
HELD = ("full", "extract", "not_held")
ATTACK = "</title><script>alert(1)</script>\"'> \u202e& مرحبا"


def decision(ref: str, date: str = "", held: str = "full", title: str = "T") -> ListedDecision:
    return ListedDecision(ref, title, "decision", "Stockholm", "COP-8", date, held)


_dates = st.sampled_from(
    ["", "2005", "2005-05-02/2005-05-06", "2006-05-01", "2017-04-24/2017-05-05", "2023-05-01"]
)

_names = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1,
                 max_size=20)  # fmt: skip


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Any decisions in the order of time; of one series none is of the same meeting as another."""
    marks: list[Mark] = []
    seen: set[tuple[str, str, int, int]] = set()
    for n in range(draw(st.integers(1, 24))):
        date = draw(_dates)
        turn = draw(st.integers(0, 3)) if not date else 0
        lane, series = draw(st.sampled_from(["Basel", "Stockholm", ""])), draw(st.integers(0, 5))
        if (lane, date, turn, series) in seen:
            continue
        seen.add((lane, date, turn, series))
        ref = f"{draw(_names)}-{n}"
        marks.append(Mark(decision(ref, date, draw(st.sampled_from(HELD))), lane, series, turn))
    marks.sort(key=lambda m: (not m.decision.date, m.decision.date, m.turn))
    changes: list[Change] = []
    of_series: dict[tuple[str, int], list[Mark]] = {}
    for mark in marks:
        of_series.setdefault((mark.lane, mark.series), []).append(mark)
    for members in of_series.values():
        for one, other in itertools.pairwise(members):
            counts = [draw(st.integers(0, 1200)) for _ in range(4)]
            changes.append(Change(one.decision.ref, other.decision.ref, *counts))
    return Timeline("subject", tuple(marks), tuple(changes), len(marks))


def none_overlap(boxes: Sequence[Box]) -> None:
    for one, other in itertools.combinations(boxes, 2):
        assert not one.overlaps(other), (one, other)


def all_inside(boxes: Sequence[Box], width: float, height: float) -> None:
    frame = Box(0, 0, width + 1e-6, height + 1e-6)
    assert [box for box in boxes if not frame.contains(box)] == []


_RELATIONS: tuple[Relation, ...] = ("cites", "recalls", "superseded by", "amends")


@st.composite
def arounds(draw: st.DrawFn) -> Around:
    def side(start: int, to: Sequence[str]) -> tuple[Neighbour, ...]:
        many = draw(st.integers(0, 20)) if to else 0
        order = draw(st.permutations(range(many)))
        return tuple(
            Neighbour(
                f"{draw(_names)}-{start + n}",
                draw(_names),
                "COP-8",
                f"{1990 + n}",
                draw(st.booleans()),
                order[n],
                tuple(
                    Join(one, draw(st.sampled_from(_RELATIONS)), ())
                    for one in draw(st.lists(st.sampled_from(to), min_size=1, max_size=3,
                                             unique=True))
                ),
            )
            for n in range(many)
        )  # fmt: skip

    cites, cited_by = side(0, ["SC-8/15"]), side(100, ["SC-8/15"])
    left = side(200, [one.ref for one in cites])
    right = side(300, [one.ref for one in cited_by])
    totals = len(left) + draw(st.integers(0, 3)), len(right)
    return Around("SC-8/15", "T", "COP-8", "2017", True, cites, cited_by, left, right, totals)
