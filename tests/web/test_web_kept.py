"""A conversation kept over a change of language: what comes back, and what is no conversation."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.types import Answer
from assistant.web.kept import conversation_of
from assistant.web.languages import words
from assistant.web.render import (
    answer_html,
    is_open,
    progress_html,
    question_html,
    question_of,
    waiting_html,
)

FR = words("fr")
ANSWER = answer_html(Answer("What?", "en", "refused", "Nothing held."), words("en"))


def test_questions_answers_and_the_draft_come_back_in_order() -> None:
    kept = {"draft": "half a qu", "said": [{"question": "What <b>?\nTwo"}, {"answer": ANSWER}]}
    draft, messages = conversation_of(json.dumps(kept), FR)
    assert draft == "half a qu"
    assert messages == [("user", question_html("What <b>?\nTwo")), ("assistant", ANSWER)]
    assert question_of(messages[0][1]) == "What <b>?\nTwo"


@pytest.mark.parametrize("begun", [waiting_html(FR), progress_html("Half an ans")])
def test_an_answer_that_was_being_written_is_marked_as_incomplete(begun: str) -> None:
    _, messages = conversation_of(json.dumps({"said": [{"answer": begun}]}), FR)
    shown = messages[0][1]
    assert not is_open(shown)
    assert FR["stopped"] in shown


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        "[]",
        "null",
        '{"said": "no list"}',
        '{"said": [1, null, {"answer": 2}, {"question": []}, {}]}',
        '{"said": [{"answer": "<script>alert(1)</script>"}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_conversation_is_none(kept: str) -> None:
    assert conversation_of(kept, FR) == ("", [])


@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda one: (
            st.lists(one)
            | st.dictionaries(st.sampled_from(["said", "draft", "question", "answer"]), one)
        ),
    )
)
def test_whatever_a_browser_kept_is_read(kept: object) -> None:
    draft, messages = conversation_of(json.dumps(kept), FR)
    assert isinstance(draft, str)
    assert all(role in ("user", "assistant") for role, _ in messages)
