"""What a question takes for granted, and what stands beside a list: told from tables, no model."""

from __future__ import annotations

import re

import pytest

from assistant.answering.assistant import Understood, answer_in_conversation
from assistant.answering.opened import Opened
from assistant.answering.phrases import phrases_for, plural
from assistant.answering.tables import from_tables
from assistant.retrieval.question import analyse_question, language_of

ENGLISH = phrases_for("en")


def asked(held: Opened, text: str, *history: str) -> Understood:
    language = language_of(text)
    return answer_in_conversation(held, text, language, history, phrases_for(language))


def cited(understood: Understood) -> list[str]:
    return [record.passage.id for record in understood.reply.records]


# ------------------------------------------------------------------------------ premises


@pytest.mark.parametrize(
    ("text", "said", "first"),
    [
        ("Whom does SC-8/15 urge?", "does not say “urges”", "SC-8/15:en:pre1"),
        ("Who is invited in SC-6/15?", "does not say “invites”", "SC-6/15:en:1"),
        ("What does SC-9/14, adopted in 2011, take note of?", "speak of 2011", "SC-9/14:en:1"),
        ("What does SC-9/14 of COP-3 say?", "speak of COP-3", "SC-9/14:en:1"),
        ("Whom does SC-3/11, paragraph 2, invite?", "see para. 1", "SC-3/11:en:1"),
        ("In SC-7/16, paragraph 1, which database is meant?", "see para. 2", "SC-7/16:en:2"),
        ("Which decision of COP-8 was taken in 2013?", "not in 2013", "SC-8/15:en:1"),
    ],
)
def test_a_premise_that_does_not_hold_is_told_with_what_is_written(
    held: Opened, text: str, said: str, first: str
) -> None:
    found = asked(held, text)
    assert found.reply.status == "partial"
    assert said in found.reply.lead
    assert cited(found)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "Whom does SC-3/11 invite?",
        "What does SC-9/14 of COP-9 say?",
        "What does SC-3/11, paragraph 1, invite Parties to do?",
        "What did SC-2/9 decide?",
        "Which decision of COP-8 was taken in 2017?",
    ],
)
def test_a_premise_that_holds_is_passed_over(held: Opened, text: str) -> None:
    assert asked(held, text).reply.status == "answered"


# ---------------------------------------------------------------- what is known and not held


def test_a_list_names_what_is_known_and_not_held_and_the_meetings_without(held: Opened) -> None:
    text = "List all technical assistance decisions of the Stockholm Convention"
    reply = from_tables(held, analyse_question(text, "en"), ENGLISH)
    assert reply is not None
    told = " ".join(reply.notices)
    assert "SC-1/16" in told  # its title goes on after "Technical assistance"
    assert "SC-8/18" not in told  # another subject
    assert "COP-4, COP-5" in told
    assert "COP-6" not in told


def test_a_list_of_which_nothing_is_held_names_what_is_known(held: Opened) -> None:
    text = "List all decisions of the Basel Convention"
    reply = from_tables(held, analyse_question(text, "en"), ENGLISH)
    assert reply is not None
    assert reply.status == "refused"
    assert "BC-10/29" in reply.lead


def test_the_latest_on_a_subject_may_be_known_and_not_held(held: Opened) -> None:
    text = "What is the latest decision on effectiveness evaluation?"
    reply = from_tables(held, analyse_question(text, "en"), ENGLISH)
    assert reply is not None
    assert reply.status == "partial"
    assert "SC-11/17" in reply.lead
    assert [record.passage.ref for record in reply.records] == ["SC-11/13"]


def test_a_comparison_with_one_side_not_held_shows_the_other(held: Opened) -> None:
    found = asked(held, "Compare SC-8/15 with SC-8/18")
    assert found.reply.status == "partial"
    assert cited(found) == ["SC-8/15:en:pre1", "SC-8/15:en:1"]
    assert any("SC-8/18" in line for line in found.reply.notices)


# --------------------------------------------------------------------------- conversation


@pytest.mark.parametrize(
    ("history", "text", "ids"),
    [
        (("SC-6/15",), "And at the next meeting?", ["SC-7/16:en:1", "SC-7/16:en:2"]),
        (("SC-6/15", "And at the next meeting?"), "and before?", ["SC-6/15:en:1"]),
        (("SC-8/15 para 1",), "Why?", ["SC-8/15:en:pre1"]),
        (("SC-3/11 para 1",), "Show me the whole decision", ["SC-3/11:en:1", "SC-3/11:en:2"]),
        (("SC-3/11 para 1",), "what else?", ["SC-3/11:en:2"]),
        (("SC-7/16",), "And the second paragraph?", ["SC-7/16:en:2"]),
        (("SC-8/15 para 1",), "Which decision is that from?", ["SC-8/15:en:1"]),
        (("SC-9/14",), "Same for 2017", ["SC-8/15:en:pre1", "SC-8/15:en:1"]),
        (("SC-9/14",), "And at COP-6?", ["SC-6/15:en:1"]),
        (("SC-3/11",), "By when?", ["SC-3/11:en:2"]),
        (("SC-3/11 para 1", "thanks!"), "Et le paragraphe 2 ?", ["SC-3/11:en:2"]),
    ],
)
def test_a_follow_up_is_asked_of_what_was_answered(
    held: Opened, history: tuple[str, ...], text: str, ids: list[str]
) -> None:
    found = asked(held, text, *history)
    assert cited(found) == ids
    assert found.shown.startswith(text)


def test_another_language_answers_the_last_question_again(held: Opened) -> None:
    found = asked(held, "In French, please", "What does SC-9/14 say?")
    assert found.language == "fr"
    assert cited(found) == ["SC-9/14:en:1"]
    assert "bibliothèque" in found.reply.lead


def test_a_follow_up_that_finds_nothing_leaves_the_conversation_where_it_was(held: Opened) -> None:
    history = ("SC-8/15 para 1", "And paragraph 7?")
    found = asked(held, "Why?", *history)
    assert cited(found) == ["SC-8/15:en:pre1"]


def test_a_meeting_without_a_decision_held_is_gone_on_from(held: Opened) -> None:
    history = ("SC-3/11", "And at the next meeting?")  # COP-4
    found = asked(held, "And at the next meeting?", *history)
    assert found.reply.status == "refused"
    assert "COP-5" in found.reply.lead
    further = asked(held, "And the next?", *history, "And at the next meeting?")
    assert [record.passage.ref for record in further.reply.records] == ["SC-6/15"]


@pytest.mark.parametrize(
    ("history", "text", "ref"),
    [
        (("List all decisions since 2017",), "the first one", "SC-8/15"),
        (("List all decisions since 2017",), "And the last one?", "SC-11/13"),
        (("List all decisions since 2017", "the first one"), "And the last one?", "SC-11/13"),
        (("Quelles décisions ont été adoptées depuis 2017 ?",), "la dernière ?", "SC-11/13"),
        (("Какие решения приняты с 2017 года?",), "А первое?", "SC-8/15"),
    ],
)
def test_one_of_a_list_is_picked_by_its_order(
    held: Opened, history: tuple[str, ...], text: str, ref: str
) -> None:
    found = asked(held, text, *history)
    assert {record.passage.ref for record in found.reply.records} == {ref}


def test_a_follow_up_does_not_reach_beyond_a_question_that_stands_alone(held: Opened) -> None:
    found = asked(held, "And the previous one?", "SC-3/11", "What does SC-9/14 say?")
    assert {record.passage.ref for record in found.reply.records} == {"SC-8/15"}


def test_several_decisions_that_are_not_held_are_each_told_and_many_are_counted(
    held: Opened,
) -> None:
    few = asked(held, "Compare SC-8/18 and SC-11/17")
    assert few.reply.status == "refused"
    assert "SC-8/18" in few.reply.lead
    assert "SC-11/17" in few.reply.lead
    many = asked(held, "Compare " + ", ".join(f"SC-12/{number}" for number in range(1, 41)))
    assert "6 of 40" in many.reply.lead
    assert len(many.reply.lead) < 2000


def test_a_comparison_takes_the_other_decision_from_the_conversation(held: Opened) -> None:
    found = asked(held, "Compare it with SC-11/13", "SC-8/15", "Is that still the latest?")
    refs = dict.fromkeys(record.passage.ref for record in found.reply.records)
    assert list(refs) == ["SC-8/15", "SC-11/13"]


# --------------------------------------------------------------------------------- plurals


@pytest.mark.parametrize(
    ("language", "number", "form"),
    [
        ("en", 1, "1 document"),
        ("en", 5, "5 documents"),
        ("fr", 0, "0 document"),
        ("es", 2, "2 documentos"),
        ("ru", 1, "1 документа"),
        ("ru", 21, "21 документа"),
        ("ru", 11, "11 документов"),
        ("ar", 1, "وثيقة واحدة"),
        ("ar", 2, "وثيقتين"),
        ("ar", 3, "3 وثائق"),
        ("ar", 47, "47 وثيقة"),
        ("ar", 100, "100 وثيقة"),
        ("zh", 5, "5份文件"),
    ],
)
def test_a_number_takes_the_form_that_goes_with_it(language: str, number: int, form: str) -> None:
    assert phrases_for(language).count("documents", number) == form


def test_every_count_has_a_form_for_every_number() -> None:
    for language in ("en", "fr", "es", "ru", "ar", "zh"):
        phrases = phrases_for(language)
        for name in ("paragraphs", "documents", "matching"):
            assert set(phrases.counts[name]) >= {plural(language, n) for n in (1, 3, 5, 11, 21)}
            for number in range(120):
                said = phrases.count(name, number)
                assert re.search(str(number), said) or number in (1, 2)
