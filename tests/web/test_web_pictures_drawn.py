"""Pictures as they are drawn: texts stay text, held is told by shape, all has a name."""

from __future__ import annotations

import itertools
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.pictured import Around, Change, Join, Mark, Neighbour, Timeline
from assistant.types import UN_LANGUAGES
from assistant.web.citation_plot import citations_svg
from assistant.web.coverage_plot import BAR_WIDE, MOST_CELLS, Cell, bar_of, coverage_cells_html
from assistant.web.drawing import Box, clipped, reads_right_to_left, width_of, words_svg
from assistant.web.languages import words
from assistant.web.timeline_plot import timeline_svg
from tests.web.any_pictures import ATTACK, EN, HELD, decision

# ----------------------------------------------------------------------- as SVG


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
    shown = words_svg(Box(10, 0, 100, 20), text, 13, "c", align=align, rtl=rtl)
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


# --------------------------------------------------------------------- coverage


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
