"""The description for programs in a real browser: readable by everybody, at every width."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Any, address: str) -> Iterator[Any]:
    opened = browser.new_page(color_scheme=request.param, viewport={"width": 360, "height": 740})
    opened.complaints = []
    opened.on("console", lambda told: opened.complaints.append(told.text))
    opened.goto(f"{address}/api/v1/docs")
    yield opened
    opened.close()


def test_it_fits_a_telephone_and_nothing_is_against_its_policy(page: Any) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.complaints == []


def test_axe_finds_nothing(page: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_it_is_reached_from_the_footer_and_read_by_keyboard(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector("#ca-question textarea")
    page.click(".ca-footer a")
    page.wait_for_url("**/api/v1/docs")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the first link skips to the routes
    assert page.evaluate("document.activeElement.id") == "routes"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#post-api-v1-ask")
    page.close()
