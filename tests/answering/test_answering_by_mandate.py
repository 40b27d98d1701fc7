"""Answers from the table of mandates: complete, in order, quoted; refusals say what is held."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answering.assistant import Understood, answer_in_conversation
from assistant.answering.by_mandate import by_mandate
from assistant.answering.by_reference import by_reference
from assistant.answering.opened import Opened
from assistant.answering.phrases import phrases_for
from assistant.answering.quote import citations_of
from assistant.answering.reply import Reply
from assistant.answering.rows import in_bold, rows_text
from assistant.retrieval.question import analyse_question, language_of

SIXTH = """Decision SC-6/40: Loan of bicycles

The Conference of the Parties,

1. Requests the Secretariat to report on the loan of bicycles at each meeting of the Conference of the Parties;
2. Requests the Secretariat to paint a bicycle for consideration by the Conference of the Parties at its eighth meeting.
"""  # noqa: E501  # a paragraph is a line
SEVENTH = """Decision SC-7/40: Loan of bicycles

The Conference of the Parties,

1. Takes note of the report of the couriers of Oslo;
2. Requests the Secretariat to lend three *green* bicycles to every courier by 1 June 2016;
3. Invites Parties to draw a map of each glacier, subject to the availability of resources;
4. Encourages developing-country Parties to count their bicycles;
5. Requests the Committee on Glaciers to melt nothing.
"""
FRENCH = """Décision SC-7/40 : Prêt de bicyclettes

La Conférence des Parties,

1. Prend note du rapport des coursiers d'Oslo;
2. Prie le Secrétariat de prêter trois bicyclettes vertes à chaque coursier avant le 1er juin 2016;
3. Invite les Parties à dresser une carte de chaque glacier.
"""


@pytest.fixture(scope="module")
def small(library_of: Callable[[Mapping[str, str]], Opened]) -> Opened:
    return library_of({"a.txt": SEVENTH, "b.txt": SIXTH, "c.txt": FRENCH})


def answered(opened: Opened, text: str) -> Reply:
    language = language_of(text)
    reply = by_mandate(opened, analyse_question(text, language), phrases_for(language))
    assert reply is not None, text
    return reply


def places(reply: Reply) -> list[str]:
    return [f"{r.passage.ref} {r.passage.locator[6:]}" for r in reply.records]


def follow(opened: Opened, *texts: str) -> Understood:
    *history, last = texts
    phrases = phrases_for("en")
    return answer_in_conversation(opened, last, "en", tuple(history), phrases)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("What is the Secretariat asked to do?", ["SC-6/40 1", "SC-6/40 2", "SC-7/40 2"]),
        ("What are Parties asked to do?", ["SC-7/40 3", "SC-7/40 4"]),
        ("What are Parties invited to do?", ["SC-7/40 3"]),
        ("Which requests to the Secretariat have a deadline in 2016?", ["SC-7/40 2"]),
        ("What must the Secretariat do before COP-8?", ["SC-6/40 2"]),
        ("What was the Secretariat asked at COP-6?", ["SC-6/40 1", "SC-6/40 2"]),
        ("What has the Secretariat been asked to do at each meeting?", ["SC-6/40 1"]),
        ("Which invitations depend on resources?", ["SC-7/40 3"]),
        ("Who must report on the loan of bicycles?", ["SC-6/40 1"]),
        ("What is the Secretariat asked to do about couriers?", ["SC-7/40 2"]),
        ("What is the Committee on Glaciers requested to do?", ["SC-7/40 5"]),
        ("¿Qué se pide a la Secretaría?", ["SC-6/40 1", "SC-6/40 2", "SC-7/40 2"]),
    ],
)
def test_all_that_pass_are_listed_in_the_order_of_meetings(
    small: Opened, text: str, wanted: list[str]
) -> None:
    reply = answered(small, text)
    assert reply.status == "answered"
    assert places(reply) == wanted
    assert str(len(wanted)) in reply.lead


def test_a_row_quotes_action_and_deadline_and_brackets_what_is_read(small: Opened) -> None:
    reply = answered(small, "What is the Secretariat asked to do?")
    text = rows_text(reply.lead, reply.rows, citations_of(reply.records))
    assert "“to lend three \\*green\\* bicycles to every courier by 1 June 2016”" in text
    assert "deadline: “by 1 June 2016” [1 June 2016]" in text
    assert "deadline: “at its eighth meeting” [Stockholm Convention COP-8" in text
    assert text.endswith("[3]")


def test_the_version_in_the_language_asked_is_quoted(small: Opened) -> None:
    reply = answered(small, "Que doit faire le Secrétariat ?")
    languages = [record.passage.language for record in reply.records]
    assert languages == ["en", "en", "fr"]  # the first decision is held in English alone


def test_what_recurs_is_due_at_a_later_meeting_and_told_apart(small: Opened) -> None:
    reply = answered(small, "What must the Secretariat do before COP-11?")
    assert reply.status == "partial"
    assert places(reply) == ["SC-6/40 1"]
    assert "COP-11" in reply.lead


def test_another_wording_than_asked_is_told(small: Opened) -> None:
    reply = answered(small, "What are Parties urged to do?")
    assert reply.status == "partial"
    assert places(reply) == ["SC-7/40 3", "SC-7/40 4"]


def test_a_refusal_says_what_is_held_and_what_is_known_of_the_meeting(small: Opened) -> None:
    reply = answered(small, "What was the Secretariat asked at COP-4?")
    assert reply.status == "refused"
    assert "SC-6/40" in reply.lead
    assert "Geneva" in reply.lead  # where COP-4 met, from the register
    assert "Not held does not mean" in reply.lead


def test_what_is_held_of_another_convention_is_not_told_as_of_the_one_asked(small: Opened) -> None:
    reply = answered(small, "What is the Basel Secretariat asked to do?")
    assert reply.status == "refused"
    assert "Held for Secretariat" in reply.lead
    assert "No decision of Basel Convention is held" in reply.lead


def test_words_that_no_mandate_has_leave_the_question_to_search(small: Opened) -> None:
    question = analyse_question("What is the Secretariat asked to do about volcanoes?", "en")
    assert by_mandate(small, question, phrases_for("en")) is None


def test_a_named_decision_is_read_for_whom_the_question_names(small: Opened) -> None:
    question = analyse_question("What does SC-7/40 ask Parties to do?", "en")
    reply = by_reference(small, question, phrases_for("en"))
    assert places(reply) == ["SC-7/40 3", "SC-7/40 4"]


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("and Parties?", ["SC-7/40 3", "SC-7/40 4"]),
        ("and by when?", ["SC-6/40 1", "SC-6/40 2", "SC-7/40 2"]),
        ("only those of COP-7", ["SC-7/40 2"]),
        ("and at COP-6?", ["SC-6/40 1", "SC-6/40 2"]),
        ("only those due at COP-8", ["SC-6/40 2"]),
    ],
)
def test_a_follow_up_goes_on_over_the_list(small: Opened, last: str, wanted: list[str]) -> None:
    understood = follow(small, "What is the Secretariat asked to do?", last)
    assert places(understood.reply) == wanted
    assert understood.shown.startswith(last)


def test_a_refusal_leaves_the_list_to_go_on_from(small: Opened) -> None:
    understood = follow(small, "What is UNESCO asked to do?", "and the Secretariat?")
    assert len(understood.reply.records) == 3


def test_bold_keeps_the_text_inert_and_stays_within_a_line() -> None:
    text = "1. Lend *all*\n(a) green bicycles"
    start = text.index("*all*")
    shown = in_bold(text, [(start, len(text))])
    assert shown == "> 1\\. Lend \\***all**\\*\n> (a) **green bicycles**"


def test_bold_begins_and_ends_at_a_word() -> None:
    text = "the Parties, a report (of 2019)."
    shown = in_bold(text, [(text.index(","), len(text))])
    assert shown == "> the Parties, **a report (of 2019**)."
