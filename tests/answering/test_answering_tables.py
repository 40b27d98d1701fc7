"""Lists: complete, in order, within the bounds asked for. No model is needed in English."""

from __future__ import annotations

import pytest

from assistant.answering.by_reference import left_out
from assistant.answering.notices import notices_for
from assistant.answering.opened import Opened
from assistant.answering.phrases import phrases_for
from assistant.answering.tables import from_tables, series_of, timeline
from assistant.retrieval.question import analyse_question

ALL = (
    "SC-1/15 SC-2/9 SC-3/11 SC-6/15 SC-7/16 SC-8/15 SC-9/14 SC-10/15 SC-11/13".split()
)  # in order of meetings; as text, SC-10/15 would stand before SC-2/9


def _refs(held: Opened, text: str) -> list[str | None]:
    reply = from_tables(held, analyse_question(text, "en"), phrases_for("en"))
    assert reply is not None
    assert reply.status == "answered"
    return list(dict.fromkeys(record.passage.ref for record in reply.records))


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("List all decisions", ALL),
        ("List all decisions on technical assistance", ALL),
        ("Which Stockholm decisions on technical assistance do you hold?", ALL),
        ("How many decisions on technical assistance are there?", ALL),
        ("Which decisions were adopted before 2013?", ALL[:3]),
        ("Which decisions were adopted until 2013?", ALL[:4]),
        ("Which decisions were adopted after 2015?", ALL[5:]),
        ("Which decisions were adopted since 2015?", ALL[4:]),
        ("Which decisions were adopted between 2013 and 2019?", ALL[3:7]),
        ("Which decisions were adopted in 2013 and 2019?", ["SC-6/15", "SC-9/14"]),
        ("List all decisions on technical assistance from COP-6 to COP-9", ALL[3:7]),
        ("Which decisions were adopted after COP-8?", ALL[6:]),
        ("Which decisions were taken before COP-7?", ALL[:4]),
        ("What is the latest decision on technical assistance?", ["SC-11/13"]),
        ("What is the latest decision before 2015?", ["SC-6/15"]),
        ("What is the first decision on technical assistance?", ["SC-1/15"]),
        ("What is the first decision after 2013?", ["SC-7/16"]),
        ("Which decision was adopted at COP-8?", ["SC-8/15"]),
        ("What was decided in 2017?", ["SC-8/15"]),
    ],
)
def test_a_list_is_complete_and_in_order(held: Opened, text: str, refs: list[str]) -> None:
    assert _refs(held, text) == refs


def test_a_list_says_how_many_it_holds_and_has_a_row_for_each(held: Opened) -> None:
    reply = from_tables(held, analyse_question("List all decisions", "en"), phrases_for("en"))
    assert reply is not None
    assert reply.as_rows
    assert len(reply.records) == len(ALL)
    assert f"{len(ALL)} decisions" in reply.lead


def test_what_decisions_ask_for_is_listed_paragraph_by_paragraph(held: Opened) -> None:
    text = "List everything that the Stockholm decisions on technical assistance request"
    reply = from_tables(held, analyse_question(text, "en"), phrases_for("en"))
    assert reply is not None
    assert {record.passage.verb for record in reply.records} == {"requests"}
    assert {record.passage.ref for record in reply.records} == {
        "SC-1/15",
        "SC-2/9",
        "SC-3/11",
        "SC-8/15",
    }


@pytest.mark.parametrize(
    "text",
    [
        "What is technical assistance?",
        "How many centres are there?",
        "List all decisions on mercury",
    ],
)
def test_what_no_title_or_meeting_settles_is_left_to_search(held: Opened, text: str) -> None:
    assert from_tables(held, analyse_question(text, "en"), phrases_for("en")) is None


def test_a_title_in_another_language_settles_no_question_on_paragraphs(held: Opened) -> None:
    text = "Que couvrent les orientations adoptées à la première réunion de la CdP ?"
    assert from_tables(held, analyse_question(text, "fr"), phrases_for("fr")) is None


def test_a_list_is_not_encumbered_with_what_is_said_of_single_paragraphs(held: Opened) -> None:
    reply = from_tables(held, analyse_question("List all decisions", "en"), phrases_for("en"))
    assert reply is not None
    beside = notices_for(held, reply.records, "en", phrases_for("en"), as_rows=True)
    alone = notices_for(held, reply.records, "en", phrases_for("en"))
    assert set(beside) < set(alone)
    assert not any("annex" in line or "not numbered" in line for line in beside)
    assert any("extract" in line for line in beside)


def test_a_series_is_the_decisions_of_one_title_in_order_of_meetings(held: Opened) -> None:
    assert [decision.ref for decision in series_of(held, "SC-8/15")] == ALL
    assert series_of(held, "SC-8/18") == ()
    assert series_of(held, "nothing") == ()


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("How has technical assistance evolved?", ALL),
        ("How has technical assistance evolved since 2015?", ALL[4:]),
        ("How has technical assistance evolved from COP-6 to COP-9?", ALL[3:7]),
    ],
)
def test_a_timeline_of_a_title_is_all_its_decisions_in_order(
    held: Opened, text: str, refs: list[str]
) -> None:
    reply = timeline(held, analyse_question(text, "en"), phrases_for("en"))
    assert reply is not None
    assert list(dict.fromkeys(record.passage.ref for record in reply.records)) == refs


def test_what_a_list_leaves_out_is_told() -> None:
    assert left_out(60, 60, phrases_for("en")) == ()
    (notice,) = left_out(60, 437, phrases_for("en"))
    assert "60" in notice
    assert "437" in notice


def test_a_whole_title_is_its_decision_though_it_names_another(
    held: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(held.__dict__, "_titled", {"matters related to sc 1 15": {"SC-8/15"}})
    titled = held.settled(analyse_question("Matters related to SC-1/15", "en"))
    assert [reference.canonical for reference in titled.references] == ["SC-8/15"]
    asked = held.settled(analyse_question("What matters are related to SC-1/15?", "en"))
    assert [reference.canonical for reference in asked.references] == ["SC-1/15"]
