"""``POST /api/v1/feedback``: what is stored comes from the answers given here, within limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant import __version__
from assistant.contract import answer_json
from assistant.feedback import LONGEST_COMMENT, REASONS, FeedbackStore
from assistant.feedback.store import MOST_A_MINUTE
from assistant.settings import load_settings
from assistant.types import Answer, Edition, Summary
from assistant.web.answers_kept import AnswersKept
from assistant.web.api import add_routes
from assistant.web.chat import Chat, text_of
from assistant.web.feedback_api import add_feedback
from assistant.web.languages import words
from assistant.web.tools import feedback_html, tools_html

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

EDITION = Edition(7, "2026-02-03T04:05:06+00:00", "a-model:1")
ANSWER = Answer(
    "What is asked?", "en", "answered", "This.", summary=Summary("a-chat-model"), edition=EDITION
)


@pytest.fixture
def answers() -> AnswersKept:
    return AnswersKept()


@pytest.fixture
def post(assistant: MemoryAssistant, answers: AnswersKept, tmp_path: Path) -> Iterator[Any]:
    """Sends a body to the route; settings on top of the folder make another application."""
    clients: list[TestClient] = []

    def post(body: dict[str, Any], **other: Any) -> Any:
        if not clients or other:
            app = FastAPI()
            settings = load_settings(feedback_dir=tmp_path, **other)
            add_routes(app, assistant, settings)  # with the handlers of errors
            add_feedback(app, answers, settings)
            clients.append(TestClient(app, raise_server_exceptions=False))
        return clients[-1].post("/api/v1/feedback", json=body)

    yield post
    for client in clients:
        client.close()


Post = Callable[..., Any]


def test_what_is_said_is_stored_with_the_answer_and_the_versions(
    post: Post, answers: AnswersKept, tmp_path: Path
) -> None:
    key = answers.keep(ANSWER, ("Before?",), {"convention": "Stockholm"})
    said = {"answer": key, "rating": "not helpful", "reasons": ["other"], "comment": " No. "}
    reply = post(said)
    assert reply.status_code == 201
    (stored,) = FeedbackStore(tmp_path).read().records
    assert reply.json() == {"id": stored.id, "rating": "not helpful"}
    assert (stored.reasons, stored.comment) == (("other",), "No.")
    assert (stored.question, stored.history) == ("What is asked?", ("Before?",))
    assert stored.filters == {"convention": "Stockholm"}
    assert stored.answer == answer_json(ANSWER)
    told = stored.versions
    assert (told.program, told.generation, told.published) == (__version__, 7, EDITION.published)
    assert (told.embedding_model, told.chat_model) == ("a-model:1", "a-chat-model")
    assert key not in (tmp_path / "feedback.jsonl").read_text(encoding="utf-8")


def test_one_may_change_ones_mind(post: Post, answers: AnswersKept, tmp_path: Path) -> None:
    key = answers.keep(ANSWER)
    first = post({"answer": key, "rating": "helpful"}).json()
    second = post({"answer": key, "rating": "not helpful"}).json()
    assert first["id"] == second["id"]
    assert [one.rating for one in FeedbackStore(tmp_path).read().records] == ["not helpful"]


def told_in_one_line(reply: Any, status: int, *parts: str) -> None:
    assert reply.status_code == status
    assert set(reply.json()) == {"error"}
    assert "\n" not in reply.json()["error"]
    assert all(part in reply.json()["error"] for part in parts)


@pytest.mark.parametrize("key", ["", "x" * 22, "x" * 100])
def test_an_answer_that_was_not_given_here_cannot_be_rated(
    post: Post, tmp_path: Path, key: str
) -> None:
    told_in_one_line(post({"answer": key, "rating": "helpful"}), 404, "ask the question again")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"rating": "good"}, 422),
        ({"rating": None}, 422),
        ({"rating": "helpful", "reasons": ["other"]}, 400),
        ({"reasons": ["boring"]}, 422),
        ({"reasons": [*REASONS, "other"]}, 422),
        ({"comment": "x" * (LONGEST_COMMENT + 1)}, 422),
        ({"answer": "x" * 101}, 422),
        ({"text": "An answer of my own"}, 422),
        ({"question": "A question of my own"}, 422),
    ],
    ids=str,
)
def test_a_wrong_call_stores_nothing(
    post: Post, answers: AnswersKept, tmp_path: Path, change: dict[str, Any], status: int
) -> None:
    said = {"answer": answers.keep(ANSWER), "rating": "not helpful", **change}
    told_in_one_line(post(said), status)
    assert list(tmp_path.iterdir()) == []


def test_too_much_in_a_minute_is_refused(post: Post, answers: AnswersKept) -> None:
    said = {"answer": answers.keep(ANSWER), "rating": "helpful"}
    assert {post(said).status_code for _ in range(MOST_A_MINUTE)} == {201}
    told_in_one_line(post(said), 429, "try again later")


def test_a_disk_that_cannot_be_written_is_told_without_its_folder(
    post: Post, answers: AnswersKept, tmp_path: Path
) -> None:
    (tmp_path / "feedback.jsonl").mkdir()
    reply = post({"answer": answers.keep(ANSWER), "rating": "helpful"})
    told_in_one_line(reply, 503, "could not be stored")
    assert str(tmp_path) not in reply.text


def test_switched_off_it_takes_nothing(post: Post, answers: AnswersKept, tmp_path: Path) -> None:
    said = {"answer": answers.keep(ANSWER), "rating": "helpful"}
    told_in_one_line(post(said, feedback="off"), 403, "switched off")
    assert list(tmp_path.iterdir()) == []


def test_below_an_answer_stand_two_links_that_carry_its_key() -> None:
    shown = feedback_html('k&"<', words("fr"))
    links = [unescape(part.split('"')[0]) for part in shown.split('href="')[1:]]
    asked = [parse_qs(urlsplit(link).query) for link in links]
    assert asked == [
        {"feedback": ['k&"<'], "rating": ["helpful"]},
        {"feedback": ['k&"<'], "rating": ["not helpful"]},
    ]
    assert words("fr")["feedback_question"] in unescape(shown)
    assert "feedback=" not in tools_html("k", words("fr"), feedback=False)


@pytest.mark.parametrize(("feedback", "links"), [("on", 2), ("off", 0)])
def test_the_chat_asks_where_feedback_is_on(
    assistant: MemoryAssistant, feedback: Any, links: int
) -> None:
    import gradio as gr

    chat = Chat(assistant, load_settings(feedback=feedback))
    visitor = gr.Request(headers={"Accept-Language": "en"})
    _, messages = chat.take("technical assistance plan Parties", [], visitor)
    *_, last = chat.answer(messages, visitor)
    assert text_of(last[-1]).count("ca-thumb ") == links
