"""The geometry of pictures: nothing overlaps, all is inside, time runs one way."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.pictured import Around, Change, Join, Mark, Neighbour, Timeline
from assistant.types import UN_LANGUAGES
from assistant.web import citation_layout, timeline_layout
from assistant.web.citation_layout import MOST_NEIGHBOURS, CitationLayout
from assistant.web.drawing import TARGET, Box
from assistant.web.languages import words
from assistant.web.timeline_layout import TimelineLayout
from assistant.web.timeline_plot import change_told
from tests.web.any_pictures import EN, all_inside, arounds, decision, none_overlap, timelines

# ----------------------------------------------------------------- any timeline


def boxes_of(layout: TimelineLayout) -> list[Box]:
    """Everything that has words or is clicked."""
    return [
        *(one.box for one in layout.columns if one.text),
        *(one.box for one in layout.names),
        *(one.box for one in layout.marks),
        *(one.box for one in layout.changes),
    ]


@settings(deadline=None, max_examples=60)
@given(timelines(), st.sampled_from(UN_LANGUAGES))
def test_in_any_timeline_nothing_overlaps_and_all_is_inside(
    timeline: Timeline, language: str
) -> None:
    plain = timeline_layout.lay_out(timeline, language, words(language))
    for layout in (plain, plain.mirrored()):
        none_overlap(boxes_of(layout))
        none_overlap([lane.box for lane in layout.lanes])
        all_inside(boxes_of(layout), layout.width, layout.height)
        lanes = {lane.text: lane.box for lane in layout.lanes}
        for placed in layout.marks:
            assert lanes[placed.mark.lane].contains(placed.box)
            assert min(placed.box.width, placed.box.height) >= TARGET
        for change in layout.changes:
            assert min(change.box.width, change.box.height) >= TARGET
        for a_line in layout.lines:  # nothing else stands on what joins two decisions
            crossed = [p for p in layout.marks if p.box.overlaps(replace(a_line, height=0.1))]
            assert len({(p.mark.lane, p.mark.series) for p in crossed}) <= 1


@settings(deadline=None, max_examples=60)
@given(timelines())
def test_time_runs_one_way(timeline: Timeline) -> None:
    layout = timeline_layout.lay_out(timeline, "en", EN)
    for one, other in itertools.pairwise(layout.marks):
        assert one.box.x <= other.box.x, "the order of the Tab key is the order of time"
    by_date = sorted(
        (p for p in layout.marks if p.mark.decision.date), key=lambda p: p.mark.decision.date
    )
    for one, other in itertools.pairwise(by_date):
        same = one.mark.decision.date == other.mark.decision.date
        assert one.box.x == other.box.x if same else one.box.x < other.box.x
    turned = layout.mirrored()
    for one, other in zip(layout.marks, turned.marks, strict=True):
        assert other.box.right == pytest.approx(layout.width - one.box.x)


def test_more_years_are_more_room_up_to_a_bound() -> None:
    def gap(*dates: str) -> float:
        marks = [Mark(decision(f"SC-{n}", day), "S", n) for n, day in enumerate(dates)]
        placed = timeline_layout.lay_out(Timeline("s", tuple(marks)), "en", EN).marks
        return placed[1].box.x - placed[0].box.x

    near, far = gap("2005-01-01", "2006-01-01"), gap("2005-01-01", "2009-01-01")
    assert near < far
    assert gap("1905-01-01", "2009-01-01") < 2 * far


def test_a_matter_has_a_row_of_its_own_and_free_rows_are_used_again() -> None:
    marks = [
        Mark(decision("SC-1", "2005"), "S", 0),
        Mark(decision("SC-2", "2006"), "S", 1),
        Mark(decision("SC-3", "2007"), "S", 0),
        Mark(decision("SC-4", "2008"), "S", 2),
    ]
    layout = timeline_layout.lay_out(Timeline("s", tuple(marks)), "en", EN)
    first, second, third, fourth = (placed.box.y for placed in layout.marks)
    assert first == third == fourth
    assert second > first


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change("a", "b", same=3), "="),
        (Change("a", "b", 0, 2, 3, 1), "±2 +3 −1"),
        (Change("a", "b", added=1), "+1"),
        (Change("a", "b"), "="),
    ],
)
def test_a_change_is_said_shortly_and_in_words(change: Change, text: str) -> None:
    assert timeline_layout.change_text(change) == text
    assert EN["change_extract"] in change_told(replace(change, extract=True), EN)


# ---------------------------------------------------------------- any citations


def nodes_of(layout: CitationLayout) -> list[Box]:
    return [layout.middle.box, *(node.box for node in layout.nodes)]


@settings(deadline=None, max_examples=60)
@given(arounds(), st.sampled_from(UN_LANGUAGES))
def test_around_any_decision_nothing_overlaps_and_each_side_is_bounded(
    around: Around, language: str
) -> None:
    plain = citation_layout.lay_out(around, words(language))
    for layout in (plain, plain.mirrored()):
        labels = [edge.words for edge in layout.edges if edge.relation]
        boxes = [*nodes_of(layout), *(box for _, _, box in layout.more), *labels]
        none_overlap(boxes)
        none_overlap([box for _, box in layout.heads])
        all_inside([*boxes, *(box for _, box in layout.heads)], layout.width, layout.height)
    columns: dict[float, list[Box]] = {}
    for node in plain.nodes:
        columns.setdefault(node.box.x, []).append(node.box)
    assert all(len(column) <= MOST_NEIGHBOURS for column in columns.values())
    told = {text for text, _, _ in plain.more}
    if len(around.cites) > MOST_NEIGHBOURS:
        assert EN["more_in_list"].format(count=len(around.cites) - MOST_NEIGHBOURS) in told or (
            language != "en"
        )


@settings(deadline=None, max_examples=40)
@given(arounds())
def test_lines_of_one_side_do_not_cross_and_dates_run_down(around: Around) -> None:
    layout = citation_layout.lay_out(around, EN)
    middle = layout.middle.box
    near = [edge for edge in layout.edges if edge.inner == middle]
    assert len(near) == len([n for n in layout.nodes if n.box in [edge.outer for edge in near]])
    for left in (True, False):
        column = [n for n in layout.nodes if any(e.outer == n.box and e.towards_outer == left
                                                 for e in near)]  # fmt: skip
        dates = [node.date for node in sorted(column, key=lambda node: node.box.y)]
        assert dates == sorted(dates)
    assert all(e.outer.right < e.inner.x for e in layout.edges if e.towards_outer)
    assert all(e.outer.x > e.inner.right for e in layout.edges if not e.towards_outer)


def test_those_further_away_stand_beside_what_joins_them() -> None:
    near = [Neighbour(f"A-{n}", "", "", f"200{n}", True, n, (Join("X-1", "cites", ()),))
            for n in range(3)]  # fmt: skip
    far = [Neighbour(f"B-{n}", "", "", f"199{n}", True, n, (Join(f"A-{2 - n}", "cites", ()),))
           for n in range(3)]  # fmt: skip
    around = Around("X-1", "", "", "", True, tuple(near), (), tuple(far), (), (3, 0))
    layout = citation_layout.lay_out(around, EN)
    rows = {node.name: node.box.y for node in layout.nodes}
    assert rows["B-2"] < rows["B-1"] < rows["B-0"]
