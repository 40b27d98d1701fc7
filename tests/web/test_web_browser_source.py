"""The page of a source in a real browser, with and without a script; a server that is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.browser]

LINK = "/?passage=brs-technical-assistance-plan:en:8"
PHONE = {"width": 360, "height": 740}
QUESTION = "Which types of technical cooperation services does UNECE employ?"

IN_VIEW = (
    "n => { const r = n.getBoundingClientRect();"
    " return r.top >= 0 && r.top < innerHeight - 40 && scrollY > 0 }"
)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_page_opens_at_the_cited_paragraph_and_goes_on_from_it(
    browser: Any, address: str, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script, viewport=PHONE)
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address + LINK)
    cited = page.locator("#cited")
    assert cited.get_attribute("data-passage") == "brs-technical-assistance-plan:en:8"
    page.wait_for_timeout(200)
    assert cited.evaluate(IN_VIEW), "the cited paragraph is in view"
    assert len([url for url in requests if not url.startswith("data:")]) == 2 + script
    page.click(".ca-step[rel=next]")
    page.wait_for_load_state()
    assert page.locator("#cited").get_attribute("data-passage").endswith(":9")
    assert page.locator(".ca-copy").is_visible() == script, "what needs the script is not offered"
    page.click(".ca-header a[hreflang=ar]")
    page.wait_for_selector("html[dir=rtl]")
    assert page.locator("#cited").get_attribute("data-passage").endswith(":9")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_comparison_is_read_on_a_telephone_without_a_script_and_opened_beside_the_chat(
    browser: Any, address: str, scheme: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, color_scheme=scheme)
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{address}/?compare=SC-1/15&with=SC-2/9&lang=ar")
    assert len([url for url in requests if not url.startswith("data:")]) == 2
    assert page.locator("html[dir=rtl] .ca-pair-reworded del").first.is_visible()
    box = page.locator("#ca-source").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    arrow = "n => getComputedStyle(n, '::before').content"
    assert page.locator(".ca-to").first.evaluate(arrow) == '"←"', "the way turns over, too"
    page.click(".ca-pair-reworded .ca-locator a")
    assert page.locator(".ca-cited").count() == 1
    context.close()

    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}/?compare=SC-1/15&with=SC-2/9")
    page.click(".ca-ask-about a")
    page.wait_for_selector("#ca-question textarea")
    page.wait_for_selector("#ca-source .ca-pair-reworded")
    context.close()


def test_the_citation_is_copied_in_the_form_of_documents(visit: Callable[..., Any]) -> None:
    seen = visit("/?ref=SC-8/15&para=1&lang=ar", ready="#cited")
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    seen.page.click(".ca-copy")
    seen.page.wait_for_selector("#ca-copied:has-text('المقرر SC-8/15، الفقرة 1')")
    copied = seen.page.evaluate("navigator.clipboard.readText()")
    assert copied == "المقرر SC-8/15، الفقرة 1"
    assert seen.complaints == []
    assert seen.outside == []


def test_a_link_of_an_answer_opens_in_a_new_tab_as_the_light_page(
    visit: Callable[..., Any],
) -> None:
    seen = visit("/")
    seen.ask(QUESTION)
    with seen.page.context.expect_page() as opened:
        seen.page.locator("#ca-chat .ca-marker").first.click(modifiers=["Control"])
    opened.value.wait_for_selector("#cited")
    assert opened.value.locator("gradio-app").count() == 0
    opened.value.click(".ca-ask-about a")
    opened.value.wait_for_selector("#ca-source .ca-cited")
    opened.value.wait_for_selector("#ca-question textarea")
    assert seen.page.locator("#ca-source").is_hidden(), "the first tab stays as it was"


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ({"status": 503, "json": {"detail": "Queue is full!"}}, "Trop de questions"),
        ({"status": 413, "json": {"error": "The request is too large."}}, "trop longue"),
    ],
)
def test_a_refused_question_is_told_in_the_language_of_the_page(
    visit: Callable[..., Any], reply: dict[str, Any], told: str
) -> None:
    page = visit("/?lang=fr").page
    page.route("**/gradio_api/queue/join*", lambda route: route.fulfill(**reply))
    page.fill("#ca-question textarea", QUESTION)
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#ca-trouble:has-text('{told}')")
    assert page.locator(".toast-message-text").first.is_hidden(), "Gradio's English is not shown"


def test_a_lost_connection_is_told_in_the_language_of_the_page(visit: Callable[..., Any]) -> None:
    page = visit("/?lang=fr").page
    page.fill("#ca-question textarea", f"{QUESTION} slowly")
    page.route("**/gradio_api/queue/data*", lambda route: route.abort())
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-trouble:has-text('La connexion a été perdue')")
    page.click(".ca-views a[data-view=decisions]")
    page.wait_for_selector("#ca-list table")
    page.route("**/api/v1/**", lambda route: route.abort())
    page.click(".ca-views a[data-view=mandates]")
    page.wait_for_selector("#ca-list:has-text('n’a pas pu être chargée')")
