"""A subject over time and the citations around a decision, as what pictures are drawn from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answering import timelines
from assistant.answering.around import around_of
from assistant.answering.opened import Opened
from assistant.answering.timelines import timeline_of
from assistant.contract import around_json, timeline_json
from assistant.errors import UsageError
from assistant.pictured import Change, Timeline

SEVEN = """Decision SC-7/40: Loan of bicycles

The Conference of the Parties,

1. Takes note of the report of the couriers of Oslo;
2. Requests the Secretariat to lend three green bicycles to every courier by 1 June 2016;
3. Invites mountain guides to draw a map of each glacier.
"""
EIGHT = """Decision SC-8/40: Loan of bicycles

The Conference of the Parties,

Recalling decisions SC-7/40 and SC-7/41,

1. Decides to replace paragraph 2 of decision SC-7/40;
2. Requests the Secretariat to lend five green bicycles to every courier by 1 June 2018;
3. Also requests the Secretariat to report on paragraph 2 above.
"""
HUIT = """Décision SC-8/40 : Prêt de bicyclettes

La Conférence des Parties,

1. Décide de remplacer le paragraphe 2 de la décision SC-7/40;
2. Prie le Secrétariat de prêter cinq bicyclettes vertes à chaque coursier.
"""
NINE = """Decision SC-9/40: Glaciers

The Conference of the Parties,

Recalling decision SC-8/40,

1. Welcomes the maps.
"""
#: Their meetings are not in the register: nothing is known of the dates.
UNDATED = {
    f"{number}-{session}.txt": f"""Decision {number}/CP.{session}: Use of ferries

The Conference of the Parties,

1. Requests the secretariat to publish the timetable of ferry number {session}.
"""
    for number, session in ((4, 9), (3, 10), (8, 9))
}


@pytest.fixture(scope="module")
def small(library_of: Callable[[Mapping[str, str]], Opened]) -> Opened:
    texts = {"seven.txt": SEVEN, "eight.txt": EIGHT, "huit.txt": HUIT, "nine.txt": NINE}
    return library_of({**texts, **UNDATED})


def refs(timeline: Timeline) -> list[str]:
    return [mark.decision.ref for mark in timeline.marks]


@pytest.mark.parametrize(
    ("subject", "found", "found_in"),
    [
        ("bicycles", ["SC-7/40", "SC-8/40"], "titles"),
        ("Loan of bicycles", ["SC-7/40", "SC-8/40"], "titles"),
        ("prêt de bicyclettes", ["SC-8/40"], "titles"),
        ("glaciers", ["SC-9/40"], "titles"),
        ("green courier", ["SC-7/40", "SC-8/40"], "paragraphs"),
        ("green ferry", [], "paragraphs"),
        ("the of", [], "paragraphs"),
        ("ferries", ["4/CP.9", "8/CP.9", "3/CP.10"], "titles"),
    ],
)
def test_a_subject_is_looked_for_in_titles_then_in_paragraphs(
    small: Opened, subject: str, found: list[str], found_in: str
) -> None:
    timeline = timeline_of(small, subject, {})
    assert refs(timeline) == found
    assert timeline.total == len(found)
    assert timeline.found_in == found_in


def test_a_topic_of_the_register_is_a_subject(held: Opened) -> None:
    timeline = timeline_of(held, "regional CENTRES", {})
    assert any("centres" not in mark.decision.title for mark in timeline.marks)
    assert timeline.found_in == "titles"


def test_what_changed_stands_between_decisions_held_one_after_the_other(small: Opened) -> None:
    timeline = timeline_of(small, "bicycles", {})
    assert len({mark.series for mark in timeline.marks}) == 1
    (change,) = timeline.changes
    assert (change.before, change.after, change.extract) == ("SC-7/40", "SC-8/40", False)
    assert change.reworded == 1
    assert change.same + change.reworded + change.added == 3
    assert change.same + change.reworded + change.removed == 3


def test_the_corpus_runs_in_the_order_of_meetings_with_one_lane_a_convention(held: Opened) -> None:
    timeline = timeline_of(held, "technical assistance", {})
    dates = [mark.decision.date for mark in timeline.marks]
    assert dates == sorted(dates)
    assert {mark.lane for mark in timeline.marks} == {"Rotterdam", "Stockholm"}
    assert {mark.decision.held for mark in timeline.marks} == {"extract", "not_held"}
    assert all(change.extract for change in timeline.changes)
    order = refs(timeline)
    assert all(order.index(one.before) < order.index(one.after) for one in timeline.changes)
    together = timeline_of(held, "effectiveness", {})
    monitoring, evaluation = (
        {m.series for m in together.marks if m.decision.ref in wanted}
        for wanted in (("SC-4/31", "SC-5/18", "SC-6/23"), ("SC-3/19", "SC-4/32", "SC-8/18"))
    )
    assert len(monitoring) == len(evaluation) == 1, "a title goes on with its own, not the topic"
    assert monitoring != evaluation


def test_meetings_without_a_date_are_told_apart_and_kept_in_order(small: Opened) -> None:
    timeline = timeline_of(small, "ferries", {})
    turns = {mark.decision.ref: mark.turn for mark in timeline.marks}
    assert turns == {"4/CP.9": 0, "8/CP.9": 0, "3/CP.10": 1}
    series = {mark.decision.ref: mark.series for mark in timeline.marks}
    assert series["4/CP.9"] != series["8/CP.9"], "two of one meeting are no change"
    assert [change.after for change in timeline.changes] == ["3/CP.10"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"convention": "stockholm"}, ["SC-7/40", "SC-8/40"]),
        ({"convention": "Basel"}, []),
        ({"from": "2016"}, ["SC-8/40"]),
        ({"to": "2016"}, ["SC-7/40"]),
        ({"from": "2015", "to": "2017"}, ["SC-7/40", "SC-8/40"]),
        ({"from": "", "to": ""}, ["SC-7/40", "SC-8/40"]),
    ],
)
def test_convention_and_years_bound_a_timeline(
    small: Opened, filters: dict[str, str], found: list[str]
) -> None:
    assert refs(timeline_of(small, "bicycles", filters)) == found


def test_years_leave_out_what_has_no_date(small: Opened) -> None:
    assert refs(timeline_of(small, "ferries", {"from": "1990"})) == []


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"colour": "green"}, "colour"),
        ({"from": "then"}, "'then' is not a year"),
        ({"from": "2017", "to": "2015"}, "2017 to 2015"),
    ],
)
def test_a_filter_that_cannot_be_meant_is_told(
    small: Opened, filters: dict[str, str], words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        timeline_of(small, "bicycles", filters)


def test_without_a_subject_the_liveliest_are_shown_and_offered(held: Opened) -> None:
    timeline = timeline_of(held, " ", {})
    names = [subject.name for subject in timeline.subjects]
    assert names[:2] == ["Technical assistance", "Effectiveness evaluation"]
    assert "DDT" in names
    assert "Other" not in names
    assert all(subject.meetings > 1 for subject in timeline.subjects)
    lanes = {mark.lane for mark in timeline.marks}
    assert 1 < len(lanes) <= 8
    assert lanes <= set(names)
    assert timeline.changes == ()
    for name in names:
        assert timeline_of(held, name, {}).total > 1, name


def test_of_many_the_latest_are_given_and_all_are_counted(
    held: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = timeline_of(held, "technical assistance", {})
    monkeypatch.setattr(timelines, "_MOST_MARKS", 3)
    cut = timeline_of(held, "technical assistance", {})
    assert cut.total == whole.total
    assert refs(cut) == refs(whole)[-3:]


def test_comparing_has_a_bound(held: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timelines, "_MOST_PAIRS", 7)
    changes = timeline_of(held, "technical assistance", {}).changes
    assert 0 < len(changes) < 4
    assert all(isinstance(change, Change) for change in changes)


# -------------------------------------------------------------------------------- around


def test_around_a_decision_each_neighbour_stands_once_with_what_says_the_most(
    small: Opened,
) -> None:
    around = around_of(small, "SC-8/40")
    assert [one.ref for one in around.cites] == ["SC-7/40", "SC-7/41"]
    first = around.cites[0]
    assert first.held
    assert not around.cites[1].held
    assert first.rank == 0
    (join,) = first.joins
    assert (join.to, join.relation) == ("SC-8/40", "replaces")
    assert len(join.records) == 2, "recalled in the preamble, replaced in paragraph 1"
    assert [one.ref for one in around.cited_by] == ["SC-9/40"]
    assert around.cited_further == around.citing_further == ()


def test_at_second_remove_are_those_that_are_not_near_already(small: Opened) -> None:
    around = around_of(small, "SC-9/40", further=True)
    assert [one.ref for one in around.cites] == ["SC-8/40"]
    assert [one.ref for one in around.cited_further] == ["SC-7/40", "SC-7/41"]
    assert {join.to for one in around.cited_further for join in one.joins} == {"SC-8/40"}
    assert around.further_total == (2, 0)
    back = around_of(small, "SC-7/40", further=True)
    assert [one.ref for one in back.citing_further] == ["SC-9/40"]


def test_what_is_not_held_has_neighbours_all_the_same(small: Opened) -> None:
    around = around_of(small, "SC-7/41")
    assert not around.held
    assert [one.ref for one in around.cited_by] == ["SC-8/40"]
    assert around.notices


def test_what_names_no_decision_is_told(small: Opened) -> None:
    with pytest.raises(UsageError, match="names no decision"):
        around_of(small, "bicycles")


def test_both_are_json(small: Opened) -> None:
    told = timeline_json(timeline_of(small, "bicycles", {}))
    assert [one["ref"] for one in told["decisions"]] == ["SC-7/40", "SC-8/40"]
    assert told["changes"][0]["before"] == "SC-7/40"
    near = around_json(around_of(small, "SC-8/40"))
    assert near["cites"][0]["joins"][0]["relation"] == "replaces"
    assert near["cites"][0]["joins"][0]["passages"]
