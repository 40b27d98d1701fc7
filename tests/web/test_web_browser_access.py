"""Accessibility of every view in a real browser: axe, and what axe cannot see.

Few pages are loaded; scheme and width change on the loaded page. A new entry of ``VIEWS`` is
looked at without being named here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from assistant.web.dressing import VIEWS

pytestmark = [pytest.mark.slow, pytest.mark.browser]

QUESTION = "Which types of technical cooperation services does UNECE employ?"
SOURCE = "ref=SC-8/15&para=1"
COMPARED = "/?compare=SC-1/15&with=SC-2/9"
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}

#: All rules of axe, best practices too, and the one on the size of targets, which is off by itself.
_ALL = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
#: What a colour scheme can change.
_COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}


def violations(page: Any, options: dict[str, Any]) -> list[object]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(axe.Axe().axe_script)
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [(v["id"], [n["html"][:200] for n in v["nodes"]]) for v in found]


def show_view(page: Any, view: str) -> None:
    page.click(f".ca-views a[data-view={view}]")
    if view == "chat":
        page.wait_for_selector("#ca-talk", state="visible")
        return
    page.wait_for_selector("#ca-list[aria-busy]", state="detached")
    page.wait_for_selector("#ca-list h2")


def states(seen: Any) -> Iterator[str]:
    """Each state of the application: empty, answered, every list, with the source open."""
    page = seen.page
    yield "chat, empty"
    seen.ask(QUESTION)
    page.evaluate("document.querySelectorAll('#ca-chat details').forEach(d => d.open = true)")
    yield "chat, answered"
    for view in VIEWS[1:]:
        show_view(page, view)
        yield view
    show_view(page, "chat")
    page.locator("#ca-chat .ca-marker").first.click()
    page.wait_for_selector("#ca-source .ca-cited")
    page.evaluate("document.querySelectorAll('#ca-source details').forEach(d => d.open = true)")
    yield "chat, source open"


def in_all_schemes_and_widths(page: Any, state: str) -> None:
    for size in (WIDE, PHONE):
        page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            # Gradio reads the scheme when it loads; a page of ours follows by itself.
            page.evaluate(
                "dark => document.querySelector('gradio-app') &&"
                " document.body.classList.toggle('dark', dark)",
                scheme == "dark",
            )
            found = violations(page, _ALL if scheme == "light" else _COLOURS)
            assert found == [], f"{state}, {scheme}, {size['width']}"
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, state
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="light")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_barrier_is_found_by_axe_in_any_view(visit: Callable[..., Any], language: str) -> None:
    seen = visit(f"/?lang={language}", viewport=WIDE)
    for state in states(seen):
        in_all_schemes_and_widths(seen.page, f"{state}, {language}")
    assert seen.complaints == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", [f"/?{SOURCE}", COMPARED, "/?ref=SC-99/1", "/nothing"])
def test_no_barrier_is_found_by_axe_on_a_page_of_its_own(
    visit: Callable[..., Any], path: str, language: str
) -> None:
    seen = visit(path, ready="main h2", viewport=WIDE, locale=language)
    in_all_schemes_and_widths(seen.page, f"{path}, {language}")
