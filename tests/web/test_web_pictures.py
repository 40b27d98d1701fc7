"""The geometry of pictures: nothing overlaps, all is inside, time runs one way; texts stay text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.linked import Relation
from assistant.pictured import Around, Change, Join, Mark, Neighbour, Timeline
from assistant.types import UN_LANGUAGES, ListedDecision
from assistant.web import citation_layout, timeline_layout
from assistant.web.citation_layout import MOST_NEIGHBOURS, CitationLayout
from assistant.web.citation_plot import citations_svg
from assistant.web.coverage_plot import BAR_WIDE, MOST_CELLS, Cell, bar_of, coverage_cells_html
from assistant.web.drawing import (
    TARGET,
    Box,
    clipped,
    reads_right_to_left,
    width_of,
    words_svg,
)
from assistant.web.languages import words
from assistant.web.timeline_layout import TimelineLayout
from assistant.web.timeline_plot import change_told, timeline_svg

EN = words("en")
HELD = ("full", "extract", "not_held")
ATTACK = "</title><script>alert(1)</script>\"'> \u202e& مرحبا"


def decision(ref: str, date: str = "", held: str = "full", title: str = "T") -> ListedDecision:
    return ListedDecision(ref, title, "decision", "Stockholm", "COP-8", date, held)  # type: ignore[arg-type]


# ---------------------------------------------------------------------------- any timeline

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


def boxes_of(layout: TimelineLayout) -> list[Box]:
    """Everything that has words or is clicked."""
    return [
        *(one.box for one in layout.columns if one.text),
        *(one.box for one in layout.names),
        *(one.box for one in layout.marks),
        *(one.box for one in layout.changes),
    ]


def none_overlap(boxes: Sequence[Box]) -> None:
    for one, other in itertools.combinations(boxes, 2):
        assert not one.overlaps(other), (one, other)


def all_inside(boxes: Sequence[Box], width: float, height: float) -> None:
    frame = Box(0, 0, width + 1e-6, height + 1e-6)
    assert [box for box in boxes if not frame.contains(box)] == []


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


# --------------------------------------------------------------------------- any citations

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


# ------------------------------------------------------------------------------ as SVG


def svg_of(fragment: str) -> ET.Element:
    """The picture read as XML: what is not well formed would not be."""
    found = re.search(r"<svg.*?</svg>", fragment, re.DOTALL)
    assert found
    return ET.fromstring(found[0])


def hostile_timeline() -> Timeline:
    marks = [Mark(decision(f"{ATTACK}{n}", f"200{n}", title=ATTACK), ATTACK, 0) for n in range(3)]
    changes = (Change(marks[0].decision.ref, marks[1].decision.ref, added=1),)
    return Timeline(ATTACK, tuple(marks), changes, 3)


def hostile_around() -> Around:
    side = tuple(
        Neighbour(f"{ATTACK}{n}", ATTACK, ATTACK, "2005", False, n, (Join("SC-1/1", "cites", ()),))
        for n in range(15)
    )
    return Around("SC-1/1", ATTACK, "", "", True, side, side)


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_titles_and_references_stay_text(language: str) -> None:
    said = words(language)
    for shown in (
        timeline_svg(hostile_timeline(), language, said, ATTACK),
        citations_svg(hostile_around(), language, said, ATTACK),
    ):
        picture = svg_of(shown)
        tags = {element.tag for element in picture.iter()}
        assert tags <= {"svg", "title", "desc", "g", "a", "rect", "circle", "path", "line", "text"}
        assert "\u202e" not in shown
        for element in picture.iter():
            assert not {name for name in element.attrib if name.startswith("on")}
            assert "style" not in element.attrib
            href = element.attrib.get("href", "/?")
            assert href.startswith(("/?", "#ca-"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_picture_has_a_name_a_description_and_named_links(language: str) -> None:
    said = words(language)
    shown = timeline_svg(hostile_timeline(), language, said, "A name")
    assert 'tabindex="0" role="group" aria-label="A name"' in shown
    picture = svg_of(shown)
    assert picture.attrib["role"] == "group"
    named = {element.attrib.get("id"): element.text for element in picture}
    assert named[picture.attrib["aria-labelledby"]] == "A name"
    assert named[picture.attrib["aria-describedby"]] == said["timeline_described"]
    links = list(picture.iter("a"))
    assert len(links) == 4
    assert all(one.attrib["aria-label"] == one[0].text for one in links)


def test_held_is_told_by_shape_and_in_words() -> None:
    marks = tuple(Mark(decision(f"SC-{n}", "2005", held), "S", n) for n, held in enumerate(HELD))
    shown = timeline_svg(Timeline("s", marks, (), 3), "en", EN, "n")
    links = [one.attrib["aria-label"] for one in svg_of(shown).iter("a")]
    for held, label in zip(("held_full", "held_extract", "not_held"), links, strict=True):
        assert label.endswith(EN[held])
    assert shown.count("<circle") == 3
    assert shown.count('<path class="ca-sign-half"') == 1


@pytest.mark.parametrize(
    ("text", "rtl", "align", "x", "anchor", "way"),
    [
        ("SC-8/15", False, "start", "10", "start", "ltr"),
        ("1/CP.21", True, "start", "110", "end", "ltr"),
        ("مقرر", True, "start", "110", "start", "rtl"),
        ("مقرر", False, "start", "10", "end", "rtl"),
        ("2005 أبريل", True, "end", "10", "end", "rtl"),
        ("SC-8/15", True, "middle", "60", "middle", "ltr"),
    ],
)
def test_words_stand_at_their_side_in_the_direction_they_have(
    text: str, rtl: bool, align: str, x: str, anchor: str, way: str
) -> None:
    shown = words_svg(Box(10, 0, 100, 20), text, 13, "c", align=align, rtl=rtl)  # type: ignore[arg-type]
    assert f'x="{x}"' in shown
    assert f'text-anchor="{anchor}" direction="{way}"' in shown
    assert reads_right_to_left(text) == (way == "rtl")


@given(st.text(max_size=60), st.floats(20, 300))
def test_what_is_cut_has_room_and_begins_as_the_text_does(text: str, width: float) -> None:
    cut = clipped(text, width, 13)
    assert width_of(cut, 13) <= max(width, width_of("…", 13))
    assert "\n" not in cut
    if not cut.endswith("…"):
        assert cut == " ".join(cut.split())


# ------------------------------------------------------------------------------ coverage


@pytest.mark.parametrize("counts", [(1, 0, 0), (0, 0, 900), (3, 4, 5), (1, 1, 898), (0, 0, 0)])
def test_the_parts_of_a_bar_follow_one_another_and_can_be_seen(
    counts: tuple[int, int, int],
) -> None:
    bar = bar_of(Cell("Basel", "Basel Convention COP-1", counts), 900)
    for one, other in itertools.pairwise(bar):
        assert other.x == pytest.approx(one.right)
    assert bar[-1].right <= BAR_WIDE
    assert [part.width >= 3 for part in bar] == [many > 0 for many in counts]


def meeting(n: int, known: int = 1) -> dict[str, object]:
    held = {"full": ["BC-1/1"] * 1200, "extract": [], "known_not_held": ["BC-1/2"] * known}
    return {"convention": "Basel", "meeting": f"Basel Convention COP-{n}", **held}


def test_a_cell_leads_to_the_decisions_of_its_meeting_and_has_its_numbers() -> None:
    shown = coverage_cells_html([meeting(3)], EN)
    address = "/?view=decisions&amp;convention=Basel&amp;meeting=Basel+Convention+COP-3"
    assert f'href="{address}"' in shown
    assert ">COP-3<" in shown
    assert "1,200" in shown
    assert "1\u202f200" in coverage_cells_html([meeting(3)], words("fr"))
    told = EN["coverage_cell"].format(
        meeting="Basel Convention COP-3", full="1,200", extract="0", known="1"
    )
    assert f'aria-label="{told}"' in shown


def test_of_very_many_meetings_some_are_drawn_and_that_is_told() -> None:
    shown = coverage_cells_html([meeting(n) for n in range(MOST_CELLS + 100)], EN)
    assert shown.count("<li>") == MOST_CELLS
    assert EN["coverage_cells_cut"].format(shown=MOST_CELLS, total=MOST_CELLS + 100) in shown
    assert coverage_cells_html([], EN) == ""
