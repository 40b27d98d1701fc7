"""Filters of a question: what is searched, listed and counted passes; what is named need not."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Understood
from assistant.answering.opened import Opened
from assistant.answering.phrases import phrases_for
from assistant.answering.service import ConventionAssistant
from assistant.answering.within import answer_within, names_of
from assistant.errors import UsageError
from assistant.types import UN_LANGUAGES

Filters = dict[str, str]

UNECE = "Which types of technical cooperation services does UNECE employ?"
DECISIONS = """Decision SC-8/15: Technical assistance

The Conference of the Parties

1. Requests the Secretariat to report on technical assistance;
2. Invites Parties to provide information on technical assistance.

Decision BC-13/11: Technical assistance

The Conference of the Parties

1. Requests the Secretariat to organize workshops on technical assistance;
"""


@pytest.fixture(scope="module")
def two(library_of: object) -> Opened:
    """A decision of each of two conventions, both of 2017; what would load the model fails."""
    opened: Opened = library_of({"two.txt": DECISIONS})
    opened.__dict__["embeddings"] = None
    return opened


def _answer(opened: Opened, text: str, filters: Filters, *history: str) -> Understood:
    return answer_within(opened, filters, text, "en", history, phrases_for("en"))


def _refs(understood: Understood) -> list[str]:
    records = understood.reply.records
    return list(dict.fromkeys(record.passage.ref or "" for record in records))


# ---------------------------------------------------------------- from the library's tables


@pytest.mark.parametrize(
    ("text", "filters", "refs"),
    [
        ("List all decisions", {"year": "2013-2017"}, ["SC-6/15", "SC-7/16", "SC-8/15"]),
        ("List all decisions", {"year": "2021-"}, ["SC-10/15", "SC-11/13"]),
        ("List all decisions", {"convention": "stockholm", "meeting": "COP-8"}, ["SC-8/15"]),
        ("Which decisions were adopted after 2013?", {"year": "-2015"}, ["SC-7/16"]),
        ("What is the latest decision?", {"year": "-2013"}, ["SC-6/15"]),
        ("What is the earliest decision?", {"year": "2013-"}, ["SC-6/15"]),
        ("How did technical assistance evolve?", {"year": "2015-2017"}, ["SC-7/16", "SC-8/15"]),
        ("What is the Secretariat requested to do?", {"year": "2017-"}, ["SC-8/15"]),
        ("What is the Secretariat requested to do?", {"meeting": "COP-2"}, ["SC-2/9"]),
        ("What are Parties invited to do?", {"year": "2005-2013"}, ["SC-3/11"]),
        ("List all decisions", {"ref": "SC-9/14"}, ["SC-9/14"]),
    ],
)
def test_lists_orders_and_mandates_pass_the_filters(
    held: Opened, text: str, filters: Filters, refs: list[str]
) -> None:
    understood = _answer(held, text, filters)
    assert understood.reply.status == "answered"
    assert _refs(understood) == refs


def test_the_lead_of_a_list_says_within_which_filters(held: Opened) -> None:
    reply = _answer(held, "List all decisions", {"convention": "Stockholm", "year": "2017"}).reply
    assert reply.lead.startswith("Within the filters (Stockholm Convention, 2017):")
    assert "Searched only: Stockholm Convention, 2017." in reply.notices


def test_what_is_known_and_not_held_passes_them_too(held: Opened) -> None:
    text = "List all decisions on technical assistance"
    early, late = (_answer(held, text, {"year": year}).reply for year in ("-2006", "2006-"))
    assert any("SC-1/16" in line for line in early.notices)
    assert not any("SC-1/16" in line for line in late.notices)
    assert any("COP-4, COP-5" in line for line in late.notices)
    assert not any("COP-4" in line for line in early.notices)
    for filters in ({"kind": "operative"}, {"language": "en"}):
        notices = _answer(held, "List all decisions", filters).reply.notices
        assert not any("SC-8/15" in line for line in notices), "held, though it may not pass"


def test_of_two_conventions_one_is_listed(two: Opened) -> None:
    for convention, ref in (("Stockholm", "SC-8/15"), ("Basel", "BC-13/11")):
        filters = {"convention": convention}
        assert _refs(_answer(two, "List all decisions", filters)) == [ref]
        asked = _answer(two, "What is the Secretariat requested to do?", filters)
        assert _refs(asked) == [ref]


def test_a_number_that_two_bodies_have_is_the_one_that_passes(two: Opened) -> None:
    assert _refs(_answer(two, "What does decision 15 say?", {"convention": "Stockholm"})) == [
        "SC-8/15"
    ]
    outside = _answer(two, "What does decision 15 say?", {"convention": "Basel"})
    assert _refs(outside) == ["SC-8/15"]
    assert "Outside the filters" in outside.reply.notices[-1]


# --------------------------------------------------------------------- what is named


@pytest.mark.parametrize(
    ("text", "history"),
    [
        ("What does SC-8/15 say?", ()),
        ("SC-8/15 para 1", ()),
        ("And paragraph 1?", ("What does SC-8/15 say?",)),
        ("Why?", ("What does SC-8/15 paragraph 1 say?",)),
    ],
)
def test_what_is_named_is_quoted_and_said_to_lie_outside(
    held: Opened, text: str, history: tuple[str, ...]
) -> None:
    reply = _answer(held, text, {"year": "2005"}, *history).reply
    assert reply.status == "answered"
    assert {record.passage.ref for record in reply.records} == {"SC-8/15"}
    outside = [line for line in reply.notices if "Outside the filters in force (2005)" in line]
    assert len(outside) == 1
    assert "SC-8/15" in outside[0]
    inside = _answer(held, text, {"year": "2017"}, *history).reply
    assert inside.records == reply.records
    assert inside.notices[-1] == "Searched only: 2017."


def test_what_is_named_and_not_held_is_told_of_the_whole_library(held: Opened) -> None:
    with_filters = _answer(held, "What does SC-8/77 say?", {"year": "2005"}).reply
    without = _answer(held, "What does SC-8/77 say?", {}).reply
    assert (with_filters.status, with_filters.lead) == ("refused", without.lead)


def test_two_decisions_are_compared_whatever_the_filters(held: Opened) -> None:
    text = "What changed between SC-6/15 and SC-7/16?"
    reply = _answer(held, text, {"convention": "Basel"}).reply
    assert reply.records == _answer(held, text, {}).reply.records
    assert "Outside the filters" in reply.notices[-1]


# ------------------------------------------------------------------- nothing passes


def test_a_refusal_speaks_of_the_filters_and_not_of_the_library(held: Opened) -> None:
    reply = _answer(held, "List all decisions", {"convention": "Basel"}).reply
    assert reply.status == "refused"
    assert not reply.records
    assert reply.lead.startswith("Nothing that passes the filters (Basel Convention) answers this.")
    assert "Searched: 7 paragraphs of 1 document" in reply.lead
    assert "it may be worth asking again without them" in reply.lead
    assert "held in this library" not in reply.lead


def test_filters_that_nothing_passes_are_told_as_such(held: Opened) -> None:
    reply = _answer(held, "List all decisions", {"language": "ru"}).reply
    assert reply.lead.startswith("Nothing held passes the filters (language: Russian).")


def test_where_nothing_answers_without_them_either_that_is_said(held: Opened) -> None:
    reply = _answer(held, "What did COP-5 decide?", {"year": "2011"}).reply
    assert reply.status == "refused"
    assert reply.lead == _answer(held, "What did COP-5 decide?", {}).reply.lead
    assert "Without them nothing held answers this either." in reply.notices[-1]


def test_a_greeting_is_no_matter_of_filters(held: Opened) -> None:
    assert _answer(held, "hello", {"year": "2005"}) == _answer(held, "hello", {})


# -------------------------------------------------------------------------- values


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        ({"colour": "blue"}, "There is no filter 'colour'"),
        ({"convention": "Stokholm"}, "did you mean Stockholm?"),
        ({"year": "2019-2015"}, "the earlier year first"),
        ({"year": "lately"}, "write 2015, 2015-2019"),
        ({"meeting": "the last one"}, "The filter meeting is"),
    ],
)
def test_a_filter_that_cannot_be_meant_is_one_line_as_of_search(
    held: Opened, filters: Filters, said: str
) -> None:
    with pytest.raises(UsageError) as told:
        _answer(held, "List all decisions", filters)
    assert said in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        ({"convention": "Stockholm", "year": "2015-2019"}, "Stockholm Convention, 2015–2019"),
        ({"convention": "Stockholm", "meeting": "Stockholm Convention COP-8"},
         "Stockholm Convention COP-8"),
        ({"year": "2015-"}, "since 2015"),
        ({"year": "-2015"}, "until 2015"),
        ({"year": "2015"}, "2015"),
        ({"kind": "plan", "language": "fr"}, "plans, language: French"),
        ({"ref": "SC-8/15", "addressee": "Parties|Secretariat"},
         "to: Parties, Secretariat, SC-8/15"),
    ],
)  # fmt: skip
def test_filters_are_named_as_a_person_would_say_them(filters: Filters, said: str) -> None:
    assert names_of(filters, phrases_for("en")) == said


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_the_notice_is_in_the_language_of_the_answer(held: Opened, language: str) -> None:
    phrases = phrases_for(language)
    reply = answer_within(held, {"year": "2015-"}, "SC-8/15", language, (), phrases).reply
    names = names_of({"year": "2015-"}, phrases)
    assert phrases.say("notice.filters", filters=names) in reply.notices


def test_a_view_is_made_once_and_closes_nothing(held: Opened) -> None:
    view = held.within({"year": "2017"})
    assert held.within({"year": "2017"}) is view
    assert held.within({}) is held
    assert view.whole is held
    view.close()
    assert held.library.counts()["passages"] > view.library.counts()["passages"] == 2


# ------------------------------------------------------------------------- in words


@pytest.mark.slow
def test_a_question_in_words_searches_only_what_passes(assistant: ConventionAssistant) -> None:
    plain = assistant.ask(UNECE)
    assert plain == _timeless(assistant.ask(UNECE, filters={}), plain)
    inside = assistant.ask(UNECE, filters={"kind": "strategy"})
    assert {c.document for c in inside.citations} == {"unece-technical-cooperation-strategy"}
    assert "Searched only: strategies." in inside.notices
    outside = assistant.ask(UNECE, filters={"convention": "Stockholm"})
    assert (outside.status, outside.citations) == ("refused", ())
    assert "asking again without them" in outside.text


def _timeless(answer: object, other: object) -> object:
    answer.timings_ms.clear()
    answer.timings_ms.update(other.timings_ms)
    return answer


@pytest.mark.slow
def test_a_question_that_nothing_answers_is_refused_with_or_without(
    assistant: ConventionAssistant,
) -> None:
    text = "What is the melting point of tungsten carbide?"
    answer = assistant.ask(text, filters={"convention": "Stockholm"})
    assert (answer.status, answer.text) == ("refused", assistant.ask(text).text)


@pytest.mark.slow
def test_a_follow_up_may_lean_on_an_answer_given_without_filters(
    assistant: ConventionAssistant,
) -> None:
    answer = assistant.ask("Who carries them out?", (UNECE,), filters={"convention": "Basel"})
    assert answer.status == "answered"
    # The fourth and the fifth best, of two documents of the same body, lie 0.001 apart.
    best = [c.document for c in answer.citations][:3]
    assert best == ["unece-what-is-technical-cooperation"] * 3
    assert any("Outside the filters" in line for line in answer.notices)


@pytest.mark.slow
def test_an_article_is_answered_from_what_passes_if_anything_does(
    assistant: ConventionAssistant,
) -> None:
    text = "What is said of Article 12 of the Stockholm Convention?"
    guidance = assistant.ask(text, filters={"document": "stockholm-article-12-mandate"})
    assert {c.document for c in guidance.citations} == {"stockholm-article-12-mandate"}
    plan = assistant.ask(text, filters={"kind": "plan"})
    assert plan.citations
    assert any("Outside the filters" in line for line in plan.notices)


@pytest.mark.slow
def test_what_is_being_done_is_told_before_the_answer(assistant: ConventionAssistant) -> None:
    parts = list(assistant.stream(UNECE))
    stages = [part.stage for part in parts if part.stage]
    assert stages[-2:] == ["searching", "reading"]
    assert all(part.text == "" for part in parts if part.stage)
    assert parts[-1].answer is not None
    assert not [p.stage for p in assistant.stream("What does SC-8/15 say?") if p.stage], (
        "an exact reference needs none of it"
    )
