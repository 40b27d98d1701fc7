"""The page in a real browser: ask, open the source, go back; nothing is fetched from outside."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from assistant.settings import Settings, load_settings
from assistant.types import PassageRecord

if TYPE_CHECKING:
    from conftest import MemoryAssistant

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed"),
]

QUESTION = "Which types of technical cooperation services does UNECE employ?"


#: Asked for by the word "markup"; each piece would show in the page if it came through.
HOSTILE = (
    "Markup everywhere: <script>document.title='run'</script> <img src=https://evil.example/i.png "
    "onerror=\"document.title='run'\"> ![i](https://evil.example/m.png) [l](javascript:alert(1)) "
    "<div style='position:fixed;inset:0'>overlay</div> <form action=https://evil.example><input> "
    "<iframe src=https://evil.example></iframe> <svg onload=alert(1)> </div></div> SC-8\u202e51/"
)


def hostile_record(record: PassageRecord) -> PassageRecord:
    passage = replace(record.passage, id='<b>"x:en:1', document="<i>d", text=HOSTILE, ref=None)
    return replace(record, passage=passage, title=HOSTILE, url="javascript:alert(1)")


@pytest.fixture(scope="module")
def address(assistant: MemoryAssistant) -> Iterator[str]:
    import uvicorn

    from assistant.web.server import create_app

    attacked = type(assistant)((*assistant.records, hostile_record(assistant.records[0])))
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    settings: Settings = load_settings(port=port)
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(attacked, settings), log_level="warning", timeout_graceful_shutdown=1
        )
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield launched
        launched.close()


class Visit:
    """A page, the requests that left its origin, and what the browser complained of."""

    def __init__(self, browser: Any, address: str, path: str = "/", **options: Any) -> None:
        self.page = browser.new_page(**options)
        self.outside: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda r: self._note(r.url, address))
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(address + path)
        self.page.wait_for_selector("#ca-question textarea")

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


def test_a_citation_opens_its_paragraph_and_back_closes_it(browser: Any, address: str) -> None:
    visit = Visit(browser, address)
    page = visit.page
    visit.ask(QUESTION)
    assert page.inner_text("#ca-chat .ca-badge") == "Answered"
    page.wait_for_selector("#ca-announcer:has-text('Answered')", state="attached")

    marker = page.locator("#ca-chat .ca-marker").first
    href = marker.get_attribute("href")
    marker.click()
    page.wait_for_selector("#ca-source .ca-cited")
    cited = page.locator("#ca-source .ca-cited .ca-printed")
    quote = page.locator("#ca-chat .ca-quote").first
    assert cited.inner_text() == quote.text_content()
    assert page.url == address + href
    assert cited.evaluate(
        "n => { const a = n.getBoundingClientRect(), b = n.closest('#ca-source-text')"
        ".getBoundingClientRect(); return a.top >= b.top && a.top < b.bottom }"
    ), "the cited paragraph is scrolled into view"
    assert page.evaluate("document.activeElement.className") == "ca-reader-title"

    page.go_back()
    page.wait_for_selector("#ca-source", state="hidden")
    assert page.url == address + "/"
    assert page.evaluate("document.activeElement.getAttribute('href')") == href
    assert page.locator("#ca-chat .ca-done").count() == 1, "the conversation is still there"

    page.go_forward()
    page.wait_for_selector("#ca-source .ca-cited")
    assert visit.outside == []
    assert visit.complaints == []
    page.close()


def test_markup_in_texts_titles_and_questions_stays_text(browser: Any, address: str) -> None:
    visit = Visit(browser, address)
    page = visit.page
    visit.ask(HOSTILE)
    page.locator("#ca-chat .ca-marker").first.click()
    page.wait_for_selector("#ca-source .ca-cited")
    for place in ("#ca-chat .ca-answer", "#ca-chat .ca-question", "#ca-source"):
        for tag in ("script", "img", "form", "input", "iframe", "svg", "[style]", "i", "b"):
            assert page.locator(f"{place} {tag}").count() == 0, f"{tag} in {place}"
    assert "<script>document.title='run'</script>" in page.inner_text("#ca-source .ca-cited")
    assert "\u202e" not in page.inner_text("body")
    assert page.title() == "Convention Assistant"
    assert visit.outside == []
    assert visit.complaints == []
    page.close()


def test_a_permalink_opens_the_reader(browser: Any, address: str) -> None:
    visit = Visit(browser, address, "/?ref=SC-8/15&para=1")
    visit.page.wait_for_selector("#ca-source .ca-cited")
    assert "SC-8/15" in visit.page.inner_text("#ca-source h2")
    visit.page.close()


def test_the_conversation_works_by_keyboard_alone(browser: Any, address: str) -> None:
    page = Visit(browser, address).page
    page.focus("body")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the first link skips to the question
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-chat .ca-done")
    page.focus("#ca-chat .ca-marker")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-source .ca-cited")
    page.focus("#ca-close")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-source", state="hidden")
    page.close()


def test_an_answer_can_be_stopped(browser: Any, address: str) -> None:
    page = Visit(browser, address).page
    page.fill("#ca-question textarea", f"{QUESTION} slowly")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-chat .ca-working")
    page.fill("#ca-question textarea", "another one")
    page.keyboard.press("Enter")  # waits in the field until the first is answered
    page.click("#ca-stop")
    page.wait_for_selector("#ca-chat .ca-done")
    assert "not complete" in page.inner_text("#ca-chat .ca-done")
    page.wait_for_selector("#ca-stop", state="hidden")
    page.wait_for_timeout(600)  # two more parts would have come by now
    assert page.locator("#ca-chat .ca-card").count() == 0
    assert page.locator("#ca-chat .ca-question").count() == 1
    assert page.input_value("#ca-question textarea") == "another one"
    page.close()


def test_an_example_and_a_new_conversation(browser: Any, address: str) -> None:
    page = Visit(browser, address).page
    page.locator("#ca-examples button").last.click()
    page.wait_for_selector("#ca-chat .ca-done")
    assert QUESTION in page.inner_text("#ca-chat .ca-question")
    page.wait_for_selector("#ca-examples", state="hidden")
    page.click("#ca-new")
    page.wait_for_selector("#ca-chat .ca-done", state="detached")
    page.wait_for_selector("#ca-examples button")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_phone_shows_all_without_moving_sideways(
    browser: Any, address: str, language: str, scheme: str
) -> None:
    visit = Visit(
        browser,
        address,
        f"/?lang={language}",
        viewport={"width": 360, "height": 740},
        color_scheme=scheme,
    )
    page = visit.page
    visit.ask(QUESTION)
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert visit.outside == []
    assert visit.complaints == []
    page.close()


@pytest.mark.parametrize(
    ("language", "scheme"), [("en", "light"), ("en", "dark"), ("ar", "light"), ("ar", "dark")]
)
def test_no_barrier_is_found_by_axe(browser: Any, address: str, language: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    visit = Visit(browser, address, f"/?lang={language}", color_scheme=scheme)
    visit.ask(QUESTION)
    visit.page.locator("#ca-chat .ca-marker").first.click()
    visit.page.wait_for_selector("#ca-source .ca-cited")
    found = axe.Axe().run(visit.page).response["violations"]
    assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found] == []
    visit.page.close()
