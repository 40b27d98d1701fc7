"""The page in a real browser: ask, open the source, go back; nothing is fetched from outside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.browser]

QUESTION = "Which types of technical cooperation services does UNECE employ?"


def test_a_citation_opens_its_paragraph_and_back_closes_it(
    visit: Callable[..., Any], address: str
) -> None:
    seen = visit()
    page = seen.page
    seen.ask(QUESTION)
    assert page.inner_text("#ca-chat .ca-badge") == "Answered"
    page.wait_for_selector("#ca-announcer:has-text('Answered')", state="attached")

    marker = page.locator("#ca-chat .ca-marker").first
    href = marker.get_attribute("href")
    marker.click()
    page.wait_for_selector("#ca-source .ca-cited")
    cited = page.locator("#ca-source .ca-cited .ca-printed")
    quote = page.locator("#ca-chat .ca-quote").first
    assert cited.inner_text() == quote.text_content()
    assert page.url == address + href.replace("/?", "/?view=chat&"), "a reload keeps the chat"
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
    assert seen.outside == []
    assert seen.complaints == []


def test_an_address_with_a_view_opens_the_reader_beside_it(visit: Callable[..., Any]) -> None:
    seen = visit("/?view=chat&ref=SC-8/15&para=1")
    seen.page.wait_for_selector("#ca-source .ca-cited")
    assert "SC-8/15" in seen.page.inner_text("#ca-source h2")


def test_the_conversation_works_by_keyboard_alone(visit: Callable[..., Any]) -> None:
    page = visit().page
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


def test_an_answer_can_be_stopped(visit: Callable[..., Any]) -> None:
    page = visit().page
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


def test_an_example_and_a_new_conversation(visit: Callable[..., Any]) -> None:
    page = visit().page
    page.click(f"#ca-examples button:has-text('{QUESTION}')")
    page.wait_for_selector("#ca-chat .ca-done")
    assert QUESTION in page.inner_text("#ca-chat .ca-question")
    page.wait_for_selector("#ca-examples", state="hidden")
    page.click("#ca-new")
    page.wait_for_selector("#ca-chat .ca-done", state="detached")
    page.wait_for_selector("#ca-examples button")
