"""Server-sent events: their form, their order, and what ends the work behind them."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from anyio import CapacityLimiter
from fastapi.testclient import TestClient

from assistant.errors import UsageError
from assistant.settings import Settings
from assistant.types import Answer, AnswerPart, Sentence, Summary
from assistant.web import streaming
from assistant.web.server import create_app
from assistant.web.streaming import EventStream, Steps, event

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

QUESTION = {"question": "types of technical cooperation services"}
WHOLE = Answer("q", "en", "answered", "The text.")


def read_events(body: str) -> list[tuple[str, Any]]:
    """Events as a reader takes them (HTML standard, 9.2.6); comments are passed over."""
    read = []
    for block in body.split("\n\n"):
        fields = [line.partition(": ") for line in block.split("\n") if line and line[0] != ":"]
        if fields:
            data = "\n".join(value for name, _, value in fields if name == "data")
            read.append((fields[0][2], json.loads(data)))
    return read


@pytest.fixture(scope="module")
def client(assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, settings), raise_server_exceptions=False) as client:
        yield client


def test_the_text_grows_and_the_answer_is_that_of_ask(client: TestClient) -> None:
    reply = client.post("/api/v1/ask/stream", json=QUESTION)
    assert reply.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert reply.headers["cache-control"] == "no-store"
    assert reply.headers["x-accel-buffering"] == "no"
    assert "default-src" in reply.headers["content-security-policy"]
    events = read_events(reply.text)
    texts = [data["text"] for name, data in events if name == "text"]
    assert len(texts) > 1
    assert all(after.startswith(before) for before, after in pairwise(texts))
    assert [name for name, _ in events[-2:]] == ["answer", "done"]
    assert events[-2][1] == client.post("/api/v1/ask", json=QUESTION).json()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"question": " "}, 400),
        ({"question": "x", "language": "de"}, 422),
        ({"question": "is there no library"}, 409),
        ({"question": "please explode"}, 500),
    ],
)
def test_what_is_wrong_from_the_start_is_a_status(
    client: TestClient, body: dict[str, str], status: int
) -> None:
    reply = client.post("/api/v1/ask/stream", json=body)
    assert reply.status_code == status
    assert set(reply.json()) == {"error"}


@pytest.mark.parametrize("text", ["one\n\ntwo", "a\r\nb", "\u2028 event: done", "نص\n中文", ""])
def test_no_text_breaks_an_event(text: str) -> None:
    assert read_events(event("text", {"text": text}).decode()) == [("text", {"text": text})]


@pytest.mark.slow
def test_the_first_words_are_there_before_the_last(address: str) -> None:
    asked = {"question": "types of technical cooperation services slowly"}
    came: dict[str, float] = {}
    with httpx.stream("POST", f"{address}/api/v1/ask/stream", json=asked, timeout=30) as reply:
        for line in reply.iter_lines():
            if line.startswith("event: "):
                came.setdefault(line, time.monotonic())
    assert came["event: done"] - came["event: text"] > 0.2, "nothing on the way gathers events"


# ------------------------------------------------------------------- the response by itself


def run_apart(work: Coroutine[Any, Any, None]) -> None:
    """Run in a thread of its own: a browser of other tests keeps a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


async def _never() -> dict[str, Any]:
    await asyncio.Event().wait()
    return {}


def sent_of(parts: Iterator[AnswerPart], receive: Any = _never) -> str:
    """What a response sends for a stream of parts."""
    bodies: list[bytes] = []

    async def send(message: Any) -> None:
        bodies.append(message.get("body", b""))

    async def run() -> None:
        await EventStream(Steps(parts, CapacityLimiter(1)))({}, receive, send)

    run_apart(run())
    return b"".join(bodies).decode()


def test_a_summary_that_grows_sends_the_answer_again_and_the_text_once() -> None:
    def parts() -> Iterator[AnswerPart]:
        yield AnswerPart("The text.", WHOLE)
        for count in (1, 1, 2):  # a part that brings nothing new sends nothing
            sentences = tuple(Sentence(f"Number {n}.", (1,)) for n in range(count))
            yield AnswerPart("The text.", replace(WHOLE, summary=Summary("model", sentences)))

    names = [name for name, _ in read_events(sent_of(parts()))]
    assert names == ["text", "answer", "answer", "answer", "done"]


def test_an_error_on_the_way_is_one_line_and_the_stream_ends_whole() -> None:
    def parts() -> Iterator[AnswerPart]:
        yield AnswerPart("The")
        raise UsageError("The library\nis gone.")

    events = read_events(sent_of(parts()))
    assert events[1:] == [("error", {"error": "The library is gone."}), ("done", {})]


def test_a_fault_on_the_way_breaks_the_stream_off() -> None:
    def parts() -> Iterator[AnswerPart]:
        yield AnswerPart("The")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        sent_of(parts())


def test_a_long_wait_is_bridged_by_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "HEARTBEAT_SECONDS", 0.05)

    def parts() -> Iterator[AnswerPart]:
        time.sleep(0.2)
        yield AnswerPart("The text.", WHOLE)

    body = sent_of(parts())
    assert body.startswith(": ")
    assert [name for name, _ in read_events(body)] == ["text", "answer", "done"]


def test_a_reader_that_goes_away_ends_the_work() -> None:
    closed = threading.Event()
    taken: list[int] = []

    def parts() -> Iterator[AnswerPart]:
        try:
            for count in range(100):
                taken.append(count)
                time.sleep(0.05)
                yield AnswerPart("x" * count)
        finally:
            closed.set()

    async def leaving() -> dict[str, Any]:
        await asyncio.sleep(0.12)
        return {"type": "http.disconnect"}

    assert "done" not in sent_of(parts(), leaving)
    assert closed.is_set(), "closed when the response is over, not when memory is collected"
    assert len(taken) < 10


def test_a_reader_that_takes_nothing_holds_no_thread_and_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(streaming, "MOST_SECONDS_TO_SEND", 0.1)
    limiter = CapacityLimiter(1)
    held: list[float] = []
    closed = threading.Event()

    def parts() -> Iterator[AnswerPart]:
        try:
            yield AnswerPart("The")
            yield AnswerPart("The text.", WHOLE)
        finally:
            closed.set()

    async def send(message: Any) -> None:
        if message.get("body"):
            held.append(limiter.borrowed_tokens)
            await asyncio.Event().wait()

    run_apart(_written(EventStream(Steps(parts(), limiter)), send))
    assert held == [0]
    assert closed.is_set()


async def _written(response: EventStream, send: Any) -> None:
    await response({}, _never, send)


def test_a_stream_that_waits_for_a_thread_can_be_left() -> None:
    async def run() -> None:
        limiter = CapacityLimiter(1)
        begun: list[bool] = []

        def parts() -> Iterator[AnswerPart]:
            begun.append(True)
            yield AnswerPart("The text.", WHOLE)

        steps = Steps(parts(), limiter)
        async with limiter:  # somebody else has the only place
            assert not await steps.arrives(0.05)
            closing = asyncio.create_task(steps.close())
            await asyncio.sleep(0.05)
        await closing
        assert begun == []

    run_apart(run())
