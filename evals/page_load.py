"""What a visit of the page costs: bytes and requests, time, and whether its parts jump about.

Bytes and requests are counted by the browser as they came over the line, headers included; they
are the same on every machine. Times are those of this machine, and with a slow line and a slow
processor emulated by the browser.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.web.dressing import VIEWS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

#: A line of 400 kbit/s with 400 ms there and back, as on a mobile network of the second
#: generation and in meeting halls; a processor of a quarter of this one's speed.
_SLOW_BYTES_PER_SECOND, _SLOW_LATENCY_MS, _SLOWER = 50_000, 400, 4
_MOST_MS = 120_000
#: How long the page is watched after it can be used, and after an answer is whole.
_AFTER_MS = 1_500

#: Met by a page that can be used.
_READY = {
    "question": "() => document.querySelector('#ca-question textarea')?.offsetParent",
    "list": "() => { const list = document.getElementById('ca-list');"
    " return list && !list.hasAttribute('aria-busy') && list.querySelector('.ca-list-title') }",
    "source": "() => document.querySelector('#ca-source .ca-cited')",
    "comparison": "() => document.querySelector('#ca-source .ca-paragraph')",
}
#: Collects layout shifts (Layout Instability API) from the beginning of the page on, but for
#: those within 500 ms of a key or a click, which a person brought about.
_WATCH = (
    "window.caShifts = []; new PerformanceObserver((list) => { for (const one of list.getEntries())"
    " if (!one.hadRecentInput) window.caShifts.push(one.value) })"
    ".observe({ type: 'layout-shift', buffered: true });"
)
_SHIFTED = "() => window.caShifts.reduce((sum, value) => sum + value, 0)"
_PAINTED = (
    "() => performance.getEntriesByName('first-contentful-paint').map((one) => one.startTime)[0]"
)

#: Asked to see the page while answers stream: one in words, one that is a table, one decision.
QUESTIONS = (
    "Which types of technical cooperation services does UNECE employ?",
    "Which decisions on technical assistance are there?",
    "What does SC-8/15 request?",
)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit with nothing kept by the browser, and ``again`` with what that one left.

    Times in milliseconds from the navigation on; ``shift`` without a unit, 0.1 being what is
    held to be good.
    """

    path: str
    bytes: int
    requests: int
    again_bytes: int
    again_requests: int
    painted: float
    usable: float
    shift: float
    slow_painted: float = 0.0
    slow_usable: float = 0.0
    files: tuple[str, ...] = ()  # of Gradio's, in the order in which they were asked for


@dataclass(frozen=True, slots=True)
class Streamed:
    """How far the parts of the page moved while an answer was written."""

    question: str
    shift: float


@dataclass
class _Line:
    """What came over the line."""

    bytes: int = 0
    requests: int = 0
    addresses: list[str] = field(default_factory=list)


def paths() -> dict[str, str]:
    """Addresses to visit, with what shows that the page can be used."""
    lists = {f"/?view={view}": "list" for view in VIEWS if view != "chat"}
    alone = {"/?ref=SC-8/15&para=1": "source", "/?compare=SC-10/15&with=SC-11/13": "comparison"}
    return {"/": "question", **lists, **alone}


@contextmanager
def browser(executable: str) -> Iterator[Browser]:
    """Chromium without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield launched
        launched.close()


def visit(chromium: Browser, address: str, path: str, *, slow: bool) -> Visit:
    """Visit one address twice, and once more over a slow line where that is asked for."""
    context = chromium.new_context()
    context.add_init_script(_WATCH)
    line, painted, usable, shift = _load(context, address, path)
    again, *_ = _load(context, address, path)
    context.close()
    slow_painted = slow_usable = 0.0
    if slow:
        other = chromium.new_context()
        other.add_init_script(_WATCH)
        _, slow_painted, slow_usable, _ = _load(other, address, path, slow=True)
        other.close()
    return Visit(
        path,
        line.bytes,
        line.requests,
        again.bytes,
        again.requests,
        round(painted),
        round(usable),
        round(shift, 4),
        round(slow_painted),
        round(slow_usable),
        tuple(one.split("/assets/")[1] for one in line.addresses if "/assets/" in one),
    )


def _load(
    context: BrowserContext, address: str, path: str, *, slow: bool = False
) -> tuple[_Line, float, float, float]:
    page = context.new_page()
    page.set_default_timeout(_MOST_MS)
    line = _listen(page, slow=slow)
    started = time.perf_counter()
    page.goto(address + path, wait_until="commit")
    page.wait_for_function(_READY[paths()[path]])
    usable = 1000 * (time.perf_counter() - started)
    page.wait_for_timeout(_AFTER_MS)
    page.wait_for_load_state("networkidle")
    painted, shift = page.evaluate(_PAINTED), page.evaluate(_SHIFTED)
    page.close()
    return line, float(painted or 0), usable, float(shift)


def _listen(page: Page, *, slow: bool) -> _Line:
    line = _Line()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    kept: set[str] = set()  # from the browser's own memory, so not over the line

    def finished(event: dict[str, Any]) -> None:
        if event["requestId"] not in kept:
            line.bytes += int(event["encodedDataLength"])
            line.requests += 1

    def served_from_memory(event: dict[str, Any]) -> None:
        kept.add(event["requestId"])

    def answered(event: dict[str, Any]) -> None:
        if event["response"].get("fromDiskCache"):
            kept.add(event["requestId"])

    session.on(
        "Network.requestWillBeSent", lambda event: line.addresses.append(event["request"]["url"])
    )
    session.on("Network.loadingFinished", finished)
    session.on("Network.requestServedFromCache", served_from_memory)
    session.on("Network.responseReceived", answered)
    if slow:
        session.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": _SLOW_LATENCY_MS,
                "downloadThroughput": _SLOW_BYTES_PER_SECOND,
                "uploadThroughput": _SLOW_BYTES_PER_SECOND,
            },
        )
        session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    return line


def stream(chromium: Browser, address: str, *, narrow: bool = False) -> list[Streamed]:
    """Ask the questions one after the other in one conversation, and see what moves."""
    size = {"width": 360, "height": 740} if narrow else {"width": 1280, "height": 800}
    page = chromium.new_page(viewport={"width": size["width"], "height": size["height"]})
    page.set_default_timeout(_MOST_MS)
    page.add_init_script(_WATCH)
    page.goto(address)
    page.wait_for_function(_READY["question"])
    page.wait_for_timeout(_AFTER_MS)
    found = []
    for count, question in enumerate(QUESTIONS, 1):
        page.locator("#ca-question textarea").press_sequentially(question)
        before = float(page.evaluate(_SHIFTED))
        page.keyboard.press("Enter")
        page.wait_for_function(
            f"() => document.querySelectorAll('#ca-chat .ca-done').length === {count}"
        )
        page.wait_for_timeout(_AFTER_MS)
        found.append(Streamed(question, round(float(page.evaluate(_SHIFTED)) - before, 4)))
    page.close()
    return found


def page_json(visits: list[Visit], wide: list[Streamed], narrow: list[Streamed]) -> dict[str, Any]:
    """Plain values, with the figures that ceilings are set on."""
    return {
        "visits": [asdict(one) for one in visits],
        "streamed": [asdict(one) for one in wide],
        "streamed_narrow": [asdict(one) for one in narrow],
        "figures": {
            "bytes": max(one.bytes for one in visits),
            "requests": max(one.requests for one in visits),
            "again": max(one.again_bytes for one in visits),
            "again_requests": max(one.again_requests for one in visits),
            "shift": max(*(one.shift for one in visits), *(one.shift for one in (*wide, *narrow))),
        },
    }
