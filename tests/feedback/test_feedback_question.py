"""A question of an evaluation set, made of what was said."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.feedback import Feedback, draft_question
from evals.questions import load_questions

Said = Callable[..., Feedback]
Cited = Callable[..., dict[str, Any]]


def test_what_was_helpful_is_expected(said: Said, cited: Cited) -> None:
    plan = "| Heading |\nThe *plan* consists of activities that are carried out by regional centres"
    feedback = said(citations=[cited(), cited(), cited(f"(b) {plan}", None, "plan")])
    drafted = draft_question(feedback)
    assert drafted.complete
    assert drafted.line == {
        "id": f"f-{feedback.id}",
        "lang": "en",
        "kind": "lookup",
        "question": "What is asked?",
        "history": [],
        "status": ["answered"],
        "documents": ["d", "plan"],
        "refs": ["SC-8/15"],
        "quote": [
            ["Requests the Secretariat to continue to collect information;"],
            ["The *plan* consists of activities that are carried out by regional centres"],
        ],
        "forbid": [],
        "note": "feedback of 2026-11-28, helpful",
    }


@pytest.mark.parametrize(
    ("status", "history", "kind"),
    [
        ("answered", (), "lookup"),
        ("answered", ("Before?",), "follow_up"),
        ("partial", (), "lookup"),
        ("refused", (), "not_held"),
        ("refused", ("Before?",), "not_held"),
        ("clarify", (), "ambiguous"),
    ],
)
def test_the_status_given_is_the_one_expected(
    said: Said, status: str, history: tuple[str, ...], kind: str
) -> None:
    drafted = draft_question(said(status=status, history=history))
    assert (drafted.line["status"], drafted.line["kind"]) == ([status], kind)
    assert drafted.line["history"] == list(history)
    assert drafted.complete


def test_a_long_wording_ends_with_a_word(said: Said, cited: Cited) -> None:
    quote = "12. Invites " + "Parties and observers in a position to do so " * 5
    wording = draft_question(said(citations=[cited(quote)])).line["quote"][0][0]
    assert wording.startswith("Invites Parties")
    assert len(wording) <= 90
    assert wording in quote
    assert not wording.endswith(" ")


@pytest.mark.parametrize(
    ("reason", "status", "told"),
    [
        ("wrong paragraph", [], "status"),
        ("does not answer", [], "status"),
        ("other", [], "status"),
        ("not the latest decision", ["answered"], "later decision"),
        ("should have been found", ["answered"], "right answer"),
        ("language", ["answered"], "wording in the language"),
    ],
)
def test_what_was_not_helpful_is_left_to_be_filled_in(
    said: Said, cited: Cited, reason: str, status: list[str], told: str
) -> None:
    feedback = said(rating="not helpful", reasons=[reason], citations=[cited()])
    drafted = draft_question(feedback)
    assert not drafted.complete
    assert drafted.line["status"] == status
    assert (drafted.line["refs"], drafted.line["quote"]) == ([], [])
    assert told in "\n".join(drafted.to_fill)
    assert reason in drafted.line["note"]


def test_a_paragraph_that_was_wrong_is_forbidden_however_it_is_marked(
    said: Said, cited: Cited
) -> None:
    other = "3. Takes note of the report;"
    feedback = said(
        rating="not helpful", reasons=["wrong paragraph"], citations=[cited(), cited(other)]
    )
    drafted = draft_question(feedback)
    first, second = drafted.line["forbid"]
    shown = "> 1\\. Requests the **Secretariat** to\n> continue to **collect** information;"
    assert re.search(first, shown)
    assert re.search(second, "> 3. takes note of the report;")
    assert not re.search(first, "> 2. Requests the Secretariat to report;")
    assert any("leave only" in line for line in drafted.to_fill)


def test_a_decision_is_not_forbidden_for_one_wrong_paragraph(said: Said, cited: Cited) -> None:
    feedback = said(rating="not helpful", reasons=["wrong paragraph"], citations=[cited()])
    assert not re.search(draft_question(feedback).line["forbid"][0], "Decision SC-8/15, para. 2")


def test_a_paragraph_that_a_list_only_names_is_left_to_a_person(said: Said, cited: Cited) -> None:
    feedback = said(
        rating="not helpful",
        reasons=["wrong paragraph"],
        citations=[cited()],
        text="- **SC-8/15**, para. 1: to collect [1]",
    )
    drafted = draft_question(feedback)
    assert drafted.line["forbid"] == []
    assert any("in the text of the answer" in line for line in drafted.to_fill)


def test_filters_are_told_since_a_set_has_none(said: Said) -> None:
    drafted = draft_question(said(filters={"convention": "Stockholm"}))
    assert "convention=Stockholm" in drafted.to_fill[0]


def test_a_drafted_question_is_read_by_the_evaluations(
    said: Said, cited: Cited, tmp_path: Path
) -> None:
    path = tmp_path / "set.jsonl"
    drafted = [
        draft_question(said(str(n), citations=[cited(quote)])).line
        for n, quote in enumerate(
            ["1. Requests (all) of it; [1] a+b", "第1段。请秘书处继续收集", ""]
        )
    ]
    path.write_text("\n".join(json.dumps(line) for line in drafted), encoding="utf-8")
    assert [question.id for question in load_questions(path)] == [line["id"] for line in drafted]
