"""What comes of a chat model's stream, over the real client and a real connection."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from assistant.chat_models import ChatFault, ChatModel, Choice
from assistant.errors import ModelError

if TYPE_CHECKING:
    from tests.chat_models.conftest import Server

Models = Callable[..., ChatModel]
KEY = "sk-a-key-that-must-not-be-seen"

pytest.importorskip("langchain_openai")


def heard(model: ChatModel) -> str:
    return "".join(chunk.text for chunk in model.stream("rules", "question"))


def fault_of(model: ChatModel) -> ChatFault:
    with pytest.raises(ChatFault) as found:
        heard(model)
    return found.value


def test_an_answer_comes_in_pieces_with_its_tokens_counted(model_that: Models) -> None:
    chunks = list(model_that("whole").stream("rules", "question"))
    assert "".join(chunk.text for chunk in chunks) == "The Secretariat reports."
    assert [c.tokens for c in chunks if c.tokens] == [{"input": 7, "output": 3}]


def test_rules_and_question_are_two_messages(model_that: Models, server: Server) -> None:
    heard(model_that("whole"))
    sent = server.asked[-1]
    assert [(m["role"], m["content"]) for m in sent["messages"]] == [
        ("system", "rules"),
        ("user", "question"),
    ]
    assert 100 in (sent.get("max_completion_tokens"), sent.get("max_tokens"))


@pytest.mark.parametrize(("does", "ended"), [("cut", "cut"), ("filtered", "refused")])
def test_an_answer_that_ends_for_another_reason_says_so(
    model_that: Models, does: str, ended: str
) -> None:
    assert ended in {chunk.ended for chunk in model_that(does).stream("rules", "question")}


@pytest.mark.parametrize(
    ("does", "kind", "may_pass"),
    [
        ("401", "denied", False),
        ("403", "denied", False),
        ("404", "rejected", False),
        ("400", "rejected", False),
        ("413", "overflow", False),
        ("429", "rate", True),
        ("500", "failed", True),
        ("breaks", "broken", True),
        ("not-json", "broken", True),
        ("other-shape", "failed", True),
        ("error-event", "failed", True),
    ],
)
def test_every_fault_has_a_kind(
    model_that: Models, does: str, kind: str, may_pass: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="assistant")
    fault = fault_of(model_that(does))
    assert (fault.kind, fault.may_pass) == (kind, may_pass)
    assert KEY not in f"{fault} {fault.cause} {fault!r} {caplog.text}"


@pytest.mark.parametrize("does", ["empty", "declines", "page", "null-choices"])
def test_what_is_no_answer_is_a_fault_or_nothing(model_that: Models, does: str) -> None:
    pieces: list[str] = []
    with suppress(ChatFault):
        pieces += [chunk.text for chunk in model_that(does).stream("rules", "question")]
    assert "".join(pieces) == ""


@pytest.mark.parametrize("does", ["slow", "silent"])
def test_a_model_has_its_time_and_no_more(model_that: Models, does: str) -> None:
    model = model_that(does, timeout=1)
    model.load()
    started = time.monotonic()
    assert fault_of(model).kind == "timeout"
    assert time.monotonic() - started < 5


def test_while_nothing_arrives_the_reader_is_given_a_turn(model_that: Models) -> None:
    stream = model_that("silent").stream("rules", "question")
    assert next(stream).text == ""
    stream.close()


def test_a_reader_who_leaves_closes_the_connection(model_that: Models, server: Server) -> None:
    server.left.clear()
    stream = model_that("slow").stream("rules", "question")
    while not next(stream).text:
        pass
    stream.close()
    assert server.left.wait(5)


def test_nobody_at_the_address_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    model = ChatModel(Choice("openai", "m", "http://127.0.0.1:9/v1"), 5, 100)
    assert fault_of(model).kind == "unreachable"


def test_a_provider_that_langchain_does_not_know_is_a_matter_of_set_up() -> None:
    fault = fault_of(ChatModel(Choice("nobody", "m"), 5, 100))
    assert fault.kind == "setup"
    assert "nobody:m" in fault.cause


def test_a_package_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelError, match=r"^CHAT_MODEL=groq:m cannot be loaded: pip install lang"):
        ChatModel(Choice("groq", "m"), 5, 100).load()


def test_many_are_asked_at_the_same_time(model_that: Models) -> None:
    model = model_that("whole")
    answers: list[str] = []
    threads = [threading.Thread(target=lambda: answers.append(heard(model))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert answers == ["The Secretariat reports."] * 8
