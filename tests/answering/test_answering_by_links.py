"""What became of a decision: later ones, those that change it, and the wording side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answering.by_links import by_links
from assistant.answering.opened import Opened
from assistant.answering.phrases import phrases_for
from assistant.answering.reply import Reply
from assistant.retrieval.question import analyse_question, language_of

SIXTH = """Decision SC-6/40: Loan of bicycles

The Conference of the Parties,

1. Requests the Secretariat to lend three green bicycles to every courier of the north;
2. Invites Parties to draw a map of each glacier.
"""
SEVENTH = """Decision SC-7/40: Loan of bicycles

The Conference of the Parties,

1. Requests the Secretariat to lend seven red bicycles to every courier of the north;
2. Decides to amend decision SC-6/40 by the addition of couriers.
"""


@pytest.fixture(scope="module")
def small(library_of: Callable[[Mapping[str, str]], Opened]) -> Opened:
    return library_of({"a.txt": SIXTH, "b.txt": SEVENTH})


def said(opened: Opened, text: str) -> Reply | None:
    language = language_of(text)
    return by_links(opened, analyse_question(text, language), phrases_for(language))


@pytest.mark.parametrize(
    "text",
    [
        "Is SC-6/40 still the latest?",
        "La décision SC-6/40 est-elle toujours la plus récente ?",
        "¿Sigue siendo SC-6/40 la más reciente?",
        "Решение SC-6/40 всё ещё последнее?",
        "SC-6/40还是最新的吗？",
        "هل SC-6/40 لا يزال الأحدث؟",
        "¿Qué decisiones posteriores hay sobre SC-6/40?",
    ],
)
def test_later_decisions_on_the_subject_are_told(small: Opened, text: str) -> None:
    reply = said(small, text)
    assert reply is not None
    assert "**SC-7/40** (Loan of bicycles" in reply.lead
    assert {record.passage.ref for record in reply.records} == {"SC-7/40"}


def test_the_last_one_is_told_to_be_so(small: Opened) -> None:
    reply = said(small, "Is SC-7/40 the latest?")
    assert reply is not None
    assert reply.lead.startswith("No later decision")
    assert {record.passage.ref for record in reply.records} == {"SC-7/40"}


@pytest.mark.parametrize(
    "text",
    [
        "What changed between SC-6/40 and SC-7/40?",
        "compare SC-6/40 and SC-7/40",
        "Qu'est-ce qui a changé entre SC-6/40 et SC-7/40 ?",
        "¿Qué cambió entre SC-6/40 y SC-7/40?",
        "Что изменилось между SC-6/40 и SC-7/40?",
        "SC-6/40与SC-7/40有什么变化？",
    ],
)
def test_wording_is_compared_paragraph_by_paragraph(small: Opened, text: str) -> None:
    reply = said(small, text)
    assert reply is not None
    bodies = [row.body for row in reply.rows]
    assert any("lend **three green** bicycles" in body for body in bodies)
    assert any("lend **seven red** bicycles" in body for body in bodies)
    assert len(bodies) == 4


@pytest.mark.parametrize("text", ["What amended SC-6/40?", "Has SC-6/40 been amended?"])
def test_who_changes_a_decision_is_read_from_the_text(small: Opened, text: str) -> None:
    reply = said(small, text)
    assert reply is not None
    assert reply.status == "answered"
    assert [r.passage.id for r in reply.records] == ["SC-7/40:en:2"]


@pytest.mark.parametrize(
    "text",
    ["Where is SC-6/40 cited?", "Which decisions cite SC-6/40?", "哪些决定引用了SC-6/40？"],
)
def test_what_names_a_decision_is_listed(small: Opened, text: str) -> None:
    reply = said(small, text)
    assert reply is not None
    assert [r.passage.id for r in reply.records] == ["SC-7/40:en:2"]


def test_that_no_paragraph_says_so_is_said_with_what_is_held(small: Opened) -> None:
    reply = said(small, "What replaced SC-6/40?")
    assert reply is not None
    assert reply.status == "partial"
    assert reply.lead.startswith("No paragraph held says that SC-6/40 was replaced")
    assert [r.passage.id for r in reply.records] == ["SC-7/40:en:2"]  # names it
    last = said(small, "What replaced SC-7/40?")
    assert last is not None
    assert last.status == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "What does SC-6/40 say?",
        "What does SC-6/40 say about the latest glaciers?",
        "How do SC-6/40 and SC-7/40 differ on couriers?",
        "What does SC-7/40 amend?",
        "Which decisions are cited in SC-7/40?",
        "What was amended by decision SC-7/40?",
        "SC-7/40 amended which decision?",
        "SC-7/40引用了哪些决定？",
        "Compare SC-6/40 with SC-5/40",
    ],
)
def test_other_questions_on_a_decision_are_left_alone(small: Opened, text: str) -> None:
    assert said(small, text) is None
