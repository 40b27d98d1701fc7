"""Filters in a real browser: chosen, sent, kept, in the address, without a barrier."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.browser]

QUESTION = "Which types of technical cooperation services does UNECE employ?"
PHONE = {"viewport": {"width": 360, "height": 740}}


def _choose(page: Any, **values: str) -> None:
    for name, value in values.items():
        page.select_option(f"#ca-scope select[name='{name}']", value)


@pytest.fixture
def opened(visit: Callable[..., Any]) -> Callable[..., Any]:
    """Opens a path of the page and waits for its filters."""

    def open_page(path: str = "/?lang=en", **options: Any) -> Any:
        seen = visit(path, **options)
        seen.page.wait_for_selector("#ca-scope select", state="attached")
        return seen

    return open_page


def test_filters_go_with_each_question_until_they_are_cleared(opened: Callable[..., Any]) -> None:
    seen = opened()
    page = seen.page
    seen.ask(QUESTION)
    assert "Searched only" not in page.inner_text("#ca-chat")
    _choose(page, convention="Stockholm")
    seen.page.click("#ca-new")
    page.wait_for_selector("#ca-chat .ca-done", state="detached")
    assert page.input_value("#ca-scope select[name=convention]") == "Stockholm"
    seen.ask(QUESTION)
    assert "Searched only: Stockholm." in page.inner_text("#ca-chat .ca-notice")
    page.click("#ca-scope .ca-scope-clear")
    assert page.evaluate("document.activeElement.name") == "convention"
    assert page.locator("#ca-scope .ca-scope-clear").is_hidden()
    page.click("#ca-new")
    page.wait_for_selector("#ca-chat .ca-done", state="detached")
    seen.ask(QUESTION)
    assert "Searched only" not in page.inner_text("#ca-chat")
    assert (seen.outside, seen.complaints) == ([], [])


def test_an_example_is_asked_with_the_filters(opened: Callable[..., Any]) -> None:
    page = opened("/?lang=en&convention=stockholm").page
    page.click(f"#ca-examples button:has-text('{QUESTION}')")
    page.wait_for_selector("#ca-chat .ca-done")
    assert "Searched only: Stockholm." in page.inner_text("#ca-chat .ca-notice")


def test_meetings_are_those_of_the_convention_and_years_in_order(
    opened: Callable[..., Any],
) -> None:
    page = opened().page
    meetings = "#ca-scope select[name=meeting] option:not([disabled])"
    assert "Stockholm Convention COP-8" in page.locator(meetings).all_inner_texts()
    _choose(page, convention="Stockholm")
    assert page.locator(meetings).all_inner_texts() == ["Meeting", "COP-8"]
    _choose(page, meeting="Stockholm Convention COP-8")
    _choose(page, convention="Basel")
    assert page.locator(meetings).all_inner_texts() == ["Meeting"]
    assert page.input_value("#ca-scope select[name=meeting]") == ""
    _choose(page, **{"from": "2017"})
    assert page.url.endswith("?convention=Basel&year=2017-&lang=en")
    _choose(page, to="2017")
    assert page.url.endswith("?convention=Basel&year=2017&lang=en")


def test_the_address_says_the_filters_and_lists_keep_their_own(opened: Callable[..., Any]) -> None:
    seen = opened("/?convention=Stockholm&year=2017&kind=nothing&lang=en&view=chat&ref=SC-8/15")
    page = seen.page
    assert page.input_value("#ca-scope select[name=convention]") == "Stockholm"
    assert page.input_value("#ca-scope select[name=from]") == "2017"
    assert page.url.endswith("?convention=Stockholm&year=2017&lang=en&view=chat&ref=SC-8/15")
    page.click(".ca-views a[data-view=decisions]")
    page.wait_for_selector("#ca-list h2")
    assert "convention" not in page.url
    assert page.input_value("#ca-decisions-convention") == ""
    page.click(".ca-views a[data-view=chat]")
    page.wait_for_selector("#ca-scope select")
    assert "convention=Stockholm&year=2017" in page.url
    assert seen.complaints == []


@pytest.mark.parametrize("view", ["chat", "mandates"])
def test_filters_stay_over_a_change_of_language(opened: Callable[..., Any], view: str) -> None:
    page = opened().page
    _choose(page, convention="Stockholm", kind="plan")
    page.click(f".ca-views a[data-view={view}]")
    page.click("a[hreflang=fr]")
    page.wait_for_selector("html[lang=fr] #ca-scope select", state="attached")
    page.wait_for_function("document.querySelector('#ca-scope select[name=kind]').value === 'plan'")
    assert page.input_value("#ca-scope select[name=convention]") == "Stockholm"
    assert "Convention" in page.locator("#ca-scope select").first.get_attribute("aria-label")


def test_a_phone_has_one_line_that_opens_them(opened: Callable[..., Any]) -> None:
    page = opened("/?lang=en&convention=Stockholm&year=2017", **PHONE).page
    line = page.locator("#ca-scope .ca-scope-line")
    assert line.inner_text().startswith("Filters: Stockholm · 2017")
    assert page.locator("#ca-scope select").first.is_hidden()
    line.focus()
    page.keyboard.press("Enter")
    assert line.get_attribute("aria-expanded") == "true"
    _choose(page, kind="plan")
    assert "plan" in line.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_is_being_done_is_shown_after_a_second(opened: Callable[..., Any]) -> None:
    page = opened().page
    page.fill("#ca-question textarea", f"{QUESTION} at leisure")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-chat .ca-waiting .ca-stage")
    # The chat draws a message anew with each stage: for a moment it may not be there.
    shown = (
        "getComputedStyle(document.querySelector('#ca-chat .ca-stage') ?? document.body).opacity"
    )
    page.wait_for_function(f"{shown} < 0.5")
    page.wait_for_selector("#ca-chat .ca-stage.ca-late")
    page.wait_for_function(f"{shown} == 1")
    page.wait_for_selector("#ca-chat .ca-done")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("language", "options"), [("en", {}), ("en", PHONE), ("ar", {}), ("ar", PHONE)]
)
def test_no_barrier_is_found_by_axe_with_the_filters_open(
    opened: Callable[..., Any], language: str, scheme: str, options: dict[str, Any]
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    path = f"/?lang={language}&convention=Stockholm&year=2017"
    seen = opened(path, color_scheme=scheme, **options)
    page = seen.page
    if options:
        page.click("#ca-scope .ca-scope-line")
    for _ in range(2):  # the examples, then an answer
        found = axe.Axe().run(page).response["violations"]
        assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found] == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        seen.ask(QUESTION)
    assert seen.complaints == []
