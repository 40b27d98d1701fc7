"""The page, served with an assistant in memory, and a browser that opens it."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.settings import Settings, load_settings
from tests.web.corpus_records import HOSTILE, hostile_record, read_records
from tests.web.memory_assistant import MemoryAssistant


@pytest.fixture(scope="session")
def assistant() -> MemoryAssistant:
    return MemoryAssistant(read_records())


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return load_settings(feedback_dir=tmp_path_factory.mktemp("said"))


CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)


@pytest.fixture(scope="session")
def hostile() -> str:
    return HOSTILE


@pytest.fixture(scope="session")
def hostile_assistant(assistant: MemoryAssistant) -> MemoryAssistant:
    """One with a document whose every text is an attack."""
    return MemoryAssistant((*assistant.records, hostile_record(assistant.records[0])))


@pytest.fixture(scope="session")
def feedback_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the served application keeps what people said."""
    return tmp_path_factory.mktemp("feedback")


@pytest.fixture(scope="session")
def address(hostile_assistant: MemoryAssistant, feedback_dir: Path) -> Iterator[str]:
    import uvicorn

    from assistant.web.server import create_app

    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    settings: Settings = load_settings(port=port, feedback_dir=feedback_dir)
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(hostile_assistant, settings),
            log_level="warning",
            timeout_graceful_shutdown=1,
        )
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if not CHROMIUM:
        pytest.skip("no Chromium is installed")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield launched
        launched.close()


class Visit:
    """A page, the requests that left its origin, and what the browser complained of."""

    def __init__(
        self,
        browser: Any,
        address: str,
        path: str = "/",
        ready: str = "#ca-question textarea",
        **options: Any,
    ) -> None:
        self.page = browser.new_page(**options)
        self.outside: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda r: self._note(r.url, address))
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(address + path)
        self.page.wait_for_selector(ready, state="attached")

    def reload(self) -> None:
        """Load the page again. Gradio's client complains of requests that leaving a page ends;
        whatever else comes of it counts."""
        before = len(self.complaints)
        self.page.reload()
        came = self.complaints[before:]
        self.complaints[before:] = [one for one in came if not one.startswith("AbortError")]

    def _hear(self, message: Any) -> None:
        if message.type == "error":
            self.complaints.append(str(message.text))

    def _note(self, url: str, address: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            self.outside.append(url)

    def ask(self, question: str) -> None:
        self.page.fill("#ca-question textarea", question)
        self.page.keyboard.press("Enter")
        self.page.wait_for_selector("#ca-chat .ca-done")


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Callable[..., Visit]]:
    """Opens a path of the page; the pages are closed when the test is done."""
    opened: list[Visit] = []

    def open_page(path: str = "/", **options: Any) -> Visit:
        opened.append(Visit(browser, address, path, **options))  # ``ready``: awaited selector
        return opened[-1]

    yield open_page
    for one in opened:
        one.page.close()
