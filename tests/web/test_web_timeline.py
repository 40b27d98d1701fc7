"""The view of time and citations, and the comparison: fragments, routes, what is told and cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assistant.days import written_month, written_number
from assistant.linked import Comparison, Links, ParagraphPair, WordChange
from assistant.pictured import Around, Change, Join, Mark, Neighbour, Subject, Timeline
from assistant.settings import Settings
from assistant.types import UN_LANGUAGES, ListedDecision
from assistant.web.beside import links_html
from assistant.web.comparison import comparison_html
from assistant.web.coverage import coverage_html
from assistant.web.languages import words
from assistant.web.render import filled
from assistant.web.server import create_app
from assistant.web.timeline_view import around_html, timeline_html

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

EN = words("en")


def mark(ref: str, date: str = "2005", title: str = "Budget") -> Mark:
    return Mark(ListedDecision(ref, title, "decision", "Basel", "M", date, "full"), "Basel", 0)


MARKS = (mark("BC-1/1"), mark("BC-2/1", "2007"))
CHANGE = Change("BC-1/1", "BC-2/1", 1, 2, 3, 4, True)
TIMELINE = Timeline("budget", MARKS, (CHANGE,), 2, "titles", (Subject("DDT", 1234, 2),), ("Basel",))


@pytest.fixture(scope="module")
def client(hostile_assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(hostile_assistant, settings)) as client:
        yield client


def test_a_timeline_is_a_picture_and_the_same_as_a_table() -> None:
    shown = timeline_html(TIMELINE, {"subject": "budget"}, "en")
    picture, table = shown.split("<table", 1)
    for part in (picture, table):
        assert 'href="/?ref=BC-2/1"' in part
        assert 'href="/?compare=BC-1/1&amp;with=BC-2/1"' in part
        assert "unchanged 1, reworded 2, added 3, dropped 4" in part
        assert EN["change_extract"] in part
    assert 'name="subject" value="budget"' in shown
    assert EN["rows_shown"].format(first=1, last=2, total=2) in shown


def test_subjects_are_offered_with_their_numbers() -> None:
    for timeline in (TIMELINE, replace(TIMELINE, subject="", changes=())):
        shown = timeline_html(timeline, {}, "en")
        assert 'href="/?view=timeline&amp;subject=DDT"' in shown
        assert "1,234" in shown
    assert f"<summary>{EN['as_table']}</summary>" in shown, "the overview has its table folded"


def test_what_is_cut_or_found_elsewhere_is_told() -> None:
    cut = timeline_html(replace(TIMELINE, total=1500), {}, "en")
    assert EN["timeline_cut"].format(shown=2, total="1,500") in cut
    assert EN["rows_shown"].format(first="1,499", last="1,500", total="1,500") in cut
    elsewhere = timeline_html(replace(TIMELINE, found_in="paragraphs"), {}, "en")
    assert EN["timeline_in_paragraphs"] in elsewhere
    none = timeline_html(replace(TIMELINE, marks=(), changes=(), total=0), {}, "en")
    assert EN["rows_none"] in none
    assert "<svg" not in none


def neighbour(n: int, **changed: object) -> Neighbour:
    join = Join("BC-1/1", "amended by", ())
    made = Neighbour(f"BC-2/{n}", "T", "M", "2007", True, n, (join,))
    return replace(made, **changed)


def test_around_a_decision_each_node_moves_to_the_middle_and_opens_its_source() -> None:
    around = Around("BC-1/1", "Budget", "M", "2005", True, (neighbour(1),))
    shown = around_html(around, "en", further=False)
    assert 'href="/?view=timeline&amp;around=BC-2/1"' in shown
    assert f'aria-label="{EN["open_source"]}: BC-2/1"' in shown
    assert 'href="/?view=timeline&amp;around=BC-1/1&amp;further=true"' in shown
    assert 'href="/?view=timeline&amp;subject=Budget"' in shown
    assert EN["relation_amended_by"] in shown
    assert EN["around_nearer"] in around_html(around, "en", further=True)


def test_what_is_not_drawn_is_in_the_list_below() -> None:
    side = tuple(neighbour(n) for n in range(30))
    shown = around_html(Around("BC-1/1", "", "", "", True, side), "en", further=False)
    assert shown.count("ca-node-open") == 12
    assert f'href="#ca-cites" aria-label="{EN["more_in_list"].format(count=18)}"' in shown
    assert '<h3 id="ca-cites"' in shown
    assert shown.split("<table", 1)[1].count("/?ref=BC-2/") == 30


def test_without_citations_that_is_said() -> None:
    shown = around_html(Around("BC-1/1", "", "", "", False), "en", further=False)
    assert EN["around_none"] in shown
    assert "<svg" not in shown


def test_a_comparison_marks_what_went_and_what_came(assistant: MemoryAssistant) -> None:
    one, other = assistant.records[0], assistant.records[1]
    pairs = (
        ParagraphPair(one, other, 0.5, (
            WordChange("same", "the <b>report</b>", 0, 1), WordChange("removed", "plan", 0, 1),
            WordChange("added", "needs", 0, 1), WordChange("same", ";", 0, 1),
        )),
        ParagraphPair(one, None),
        ParagraphPair(None, other),
        ParagraphPair(one, other, 1.0),
    )  # fmt: skip
    shown = comparison_html(Comparison("BC-1/1", "BC-2/1", "T", "<i>T", pairs, ("A <note>",)), EN)
    assert "the &lt;b&gt;report&lt;/b&gt; <del>plan</del> <ins>needs</ins>;</div>" in shown
    assert shown.count("<del>") == shown.count("<ins>") == 2
    assert "<i>" not in shown
    assert "A &lt;note&gt;" in shown
    assert EN["paragraph_same"] in shown
    assert f"{EN['paragraph_reworded']}: 1" in shown
    assert shown.count("<h2") == 1


def test_very_long_comparisons_are_cut_and_say_so(assistant: MemoryAssistant) -> None:
    pairs = (ParagraphPair(assistant.records[0], None),) * 1400
    shown = comparison_html(Comparison("BC-1/1", "BC-2/1", "", "", pairs), EN)
    assert shown.count("<section") == 200
    assert "<p>+1,200</p>" in shown


# -------------------------------------------------------------------------------- routes


def test_the_routes_answer_programs(client: TestClient) -> None:
    told = client.get("/api/v1/timeline", params={"subject": "technical"}).json()
    assert {one["lane"] for one in told["decisions"]} == {"Stockholm"}
    near = client.get("/api/v1/timeline", params={"around": "SC-1/15"}).json()
    assert near["reference"] == "SC-1/15"
    assert near["cites"][0]["joins"][0]["to"] == "SC-1/15"
    compared = client.get("/api/v1/compare", params={"one": "SC-1/15", "other": "SC-2/9"}).json()
    assert compared["pairs"][0]["kind"] == "reworded"


@pytest.mark.parametrize(
    ("route", "asked", "status"),
    [
        ("timeline", {"from": "then"}, 400),
        ("timeline", {"around": "nothing"}, 400),
        ("timeline", {"colour": "green"}, 422),
        ("timeline", {"subject": "x" * 1001}, 422),
        ("compare", {"one": "SC-1/15"}, 422),
        ("compare", {"one": "SC-1/15", "other": "SC-99/1"}, 400),
    ],
)
def test_what_cannot_be_meant_is_one_line(
    client: TestClient, route: str, asked: dict[str, str], status: int
) -> None:
    reply = client.get(f"/api/v1/{route}", params=asked)
    assert reply.status_code == status
    assert reply.json()["error"]


@pytest.mark.parametrize("asked", [{"from": "<then>"}, {"around": "<nothing>"}])
def test_a_wrong_value_is_told_beside_the_form(client: TestClient, asked: dict[str, str]) -> None:
    reply = client.get("/api/v1/timeline", params={**asked, "format": "html", "lang": "en"})
    assert reply.status_code == 200
    assert 'role="alert"' in reply.text
    assert "<form" in reply.text
    assert not re.search("<(then|nothing)>", reply.text)


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_every_language_draws_all(client: TestClient, language: str) -> None:
    for asked in ({"subject": "technical"}, {}, {"around": "SC-1/15"}):
        wanted = {**asked, "format": "html", "lang": language}
        reply = client.get("/api/v1/timeline", params=wanted)
        assert "<svg" in reply.text
        assert words(language)["not_held"] in reply.text


def test_the_reader_leads_to_the_pictures(assistant: MemoryAssistant) -> None:
    record = next(r for r in assistant.records if r.passage.ref == "SC-1/15")
    decision = assistant.read(record.passage.id)
    assert decision
    alone = links_html(decision, Links("SC-1/15", "Technical assistance", True), EN)
    assert "subject=Technical+assistance" in alone, "its subject may have gone on all the same"
    assert "around=" not in alone
    shown = links_html(decision, assistant.links("SC-1/15"), EN)
    assert 'href="/?view=timeline&amp;around=SC-1/15"' in shown
    assert 'href="/?view=timeline&amp;subject=Technical+assistance"' in shown


# ------------------------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("language", "number", "month"),
    [
        ("en", "22,735", "Apr 2017"),
        ("fr", "22\u202f735", "avr. 2017"),
        ("es", "22.735", "abr 2017"),
        ("ru", "22\xa0735", "апр. 2017\u202fг."),
        ("ar", "22,735", "أبريل 2017"),
        ("zh", "22,735", "2017年4月"),
    ],
)
def test_numbers_and_months_are_written_as_the_language_does(
    language: str, number: str, month: str
) -> None:
    assert written_number(22735, language) == number
    assert written_month("2017-04-24/2017-05-05", language) == month
    shown = coverage_html({"documents": 5, "decisions": 9, "passages": 22735}, language)
    assert number in shown


@pytest.mark.parametrize(("date", "month"), [("2017", "2017"), ("", ""), ("2017/2018", "2017")])
def test_a_year_alone_stays_a_year(date: str, month: str) -> None:
    assert written_month(date, "en") == month


def test_what_is_filled_in_keeps_its_direction_and_is_escaped() -> None:
    assert filled("a {x} & {y}", x="1/CP.21", y="<{z}>") == (
        "a <bdi>1/CP.21</bdi> &amp; <bdi>&lt;{z}&gt;</bdi>"
    )
