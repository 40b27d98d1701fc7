"""A server with OpenAI's interface that does what the path of a request names, faults first."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from assistant.chat_models import ChatModel, choice_of
from assistant.settings import Settings

KEY = "sk-a-key-that-must-not-be-seen"


def delta(text: str, finish: str | None = None, **more: Any) -> dict[str, Any]:
    choice = {"index": 0, "delta": {"content": text, **more}, "finish_reason": finish}
    return {"id": "1", "object": "chat.completion.chunk", "model": "m", "choices": [choice]}


USAGE = {
    "id": "1", "object": "chat.completion.chunk", "model": "m", "choices": [],
    "usage": {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10},
}  # fmt: skip

#: What is sent as events; a callable is called, a string is sent as it is.
STREAMS: dict[str, list[Any]] = {
    "whole": [delta("The Secretariat "), delta("reports."), delta("", "stop"), USAGE, "[DONE]"],
    "empty": [delta("", "stop"), USAGE, "[DONE]"],
    "cut": [delta("The Secretariat"), delta("", "length"), "[DONE]"],
    "filtered": [delta("The"), delta("", "content_filter"), "[DONE]"],
    "declines": [delta("", None, refusal="I cannot."), delta("", "stop"), "[DONE]"],
    "breaks": [delta("The Secretariat "), "BREAK"],
    "not-json": [delta("The "), "{nonsense", "[DONE]"],
    "other-shape": [{"choices": [{"delta": {"content": {"a": 1}}}]}, "[DONE]"],
    "null-choices": [{"id": "1", "choices": None}, "[DONE]"],
    "error-event": [{"error": {"message": f"bad {KEY}", "code": 500}}, "[DONE]"],
    "slow": [delta("The "), *[step for _ in range(100) for step in ("SLEEP", delta("x "))]],
    "silent": ["SLEEP"] * 100,
}
STATUSES = {"401": 401, "403": 403, "404": 404, "429": 429, "500": 500, "400": 400, "413": 413}


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[dict[str, Any]] = []
        self.left = threading.Event()  # somebody closed the connection in mid-stream

    def handle_error(self, request: Any, client_address: Any) -> None:
        self.left.set()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append(json.loads(body))
        name = self.path.split("/")[1]
        if name in STATUSES:
            self._reply(STATUSES[name], "application/json", json.dumps({"error": {"message": KEY}}))
        elif name == "page":
            self._reply(200, "text/html", "<html><h1>Gateway</h1></html>")
        else:
            self._stream(STREAMS[name])

    def _reply(self, status: int, kind: str, text: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def _stream(self, events: list[Any]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for event in events:
            if event == "SLEEP":
                time.sleep(0.1)
                self._chunk(": still here\n\n")
            elif event == "BREAK":
                self.close_connection = True
                return  # without the last chunk
            else:
                data = event if isinstance(event, str) else json.dumps(event)
                self._chunk(f"data: {data}\n\n")
        self.wfile.write(b"0\r\n\r\n")

    def _chunk(self, text: str) -> None:
        self.wfile.write(f"{len(text.encode()):x}\r\n{text}\r\n".encode())
        self.wfile.flush()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running
        running.shutdown()


@pytest.fixture
def model_that(server: Server, monkeypatch: pytest.MonkeyPatch) -> Callable[..., ChatModel]:
    """A chat model at the server's path of that name."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    def model_that(does: str, timeout: float = 10) -> ChatModel:
        settings = Settings(chat_base_url=f"{server.address}/{does}/v1", _env_file=None)
        choice = choice_of(settings)
        assert choice is not None
        return ChatModel(choice, timeout, 100)

    return model_that
