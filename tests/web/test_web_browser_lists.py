"""The lists in a real browser: filter, open, go on, copy; the conversation over a language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from assistant.errors import LibraryMissing

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_decision_is_looked_for_opened_and_gone_on_from(visit: Callable[..., Any]) -> None:
    seen = visit("/")
    page = seen.page
    page.click(".ca-views a[data-view=decisions]")
    page.wait_for_selector("#ca-list table")
    assert page.evaluate("document.activeElement.className") == "ca-list-title"
    assert page.locator("#ca-talk").is_hidden()
    page.fill("#ca-decisions-q", "sc1/15")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-list tbody tr:only-child")
    assert page.url.endswith("/?view=decisions&q=sc1%2F15")
    page.wait_for_selector("#ca-announcer:has-text('1–1 of 1')", state="attached")

    page.click("#ca-list a.ca-open")
    page.wait_for_selector("#ca-source h2")
    assert page.url.endswith("&ref=SC-1/15")
    assert page.locator("#ca-list tbody tr").count() == 1, "the list stays beside the source"
    page.locator("#ca-source .ca-links summary").click()
    assert "SC-2/9" in page.inner_text("#ca-source .ca-links")
    page.focus(".ca-step[rel=next]")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-source .ca-cited")
    assert page.evaluate("document.activeElement.className") == "ca-step"
    page.click(".ca-copy")
    page.wait_for_selector("#ca-copied:has-text('decision SC-1/15, ')")

    page.focus("#ca-close")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-source", state="hidden")
    assert page.url.endswith("/?view=decisions&q=sc1%2F15")
    page.go_back()  # the paragraph, then the decision, then the list
    page.wait_for_selector("#ca-source .ca-cited")
    assert seen.outside == []
    assert seen.complaints == []


def test_a_mandate_opens_its_paragraph_and_the_filters_come_back(
    visit: Callable[..., Any],
) -> None:
    seen = visit("/?view=mandates")
    page = seen.page
    page.select_option("#ca-mandates-verb", "requests")
    page.click(".ca-filters button")
    page.wait_for_selector(".ca-filters-end a")
    with page.expect_download() as download:
        page.click("a[href*='format=csv']")
    assert download.value.suggested_filename == "mandates.csv"
    page.click("#ca-list a.ca-open[href='/?ref=SC-8/15&para=1']")
    page.wait_for_selector("#ca-source .ca-cited")
    page.click(".ca-views a[data-view=coverage]")
    page.wait_for_selector("#ca-list dl")
    assert page.locator("#ca-source .ca-cited").count() == 1, "the source stays open"
    page.click(".ca-views a[data-view=mandates]")
    page.wait_for_selector("#ca-mandates-verb")
    assert page.input_value("#ca-mandates-verb") == "requests"
    assert seen.outside == []
    assert seen.complaints == []


def test_a_document_without_decisions_has_a_permalink(visit: Callable[..., Any]) -> None:
    page = visit("/?view=chat&passage=unece-what-is-technical-cooperation:en:2").page
    page.wait_for_selector("#ca-source .ca-cited")
    assert page.locator("#ca-chat .ca-done").count() == 0, "nothing was asked"


def test_the_conversation_outlasts_a_change_of_language(visit: Callable[..., Any]) -> None:
    seen = visit("/?view=chat&ref=SC-8/15&para=1")
    page = seen.page
    seen.ask("Which types of technical cooperation services does UNECE employ?")
    page.fill("#ca-question textarea", "a draft\nin two lines")
    page.click(".ca-header a[hreflang=ar]")
    page.wait_for_selector("html[dir=rtl]")
    page.wait_for_selector("#ca-chat .ca-done .ca-card")
    page.wait_for_selector("#ca-source .ca-cited")
    assert "UNECE" in page.inner_text("#ca-chat .ca-question")
    assert page.input_value("#ca-question textarea") == "a draft\nin two lines"
    seen.ask("and then?")
    page.locator("#ca-chat .ca-understood:has-text('UNECE')").wait_for()
    assert seen.complaints == []


def test_the_conversation_outlasts_a_reload_until_a_new_one_is_begun(
    visit: Callable[..., Any],
) -> None:
    seen = visit("/?view=chat&ref=SC-8/15&para=1")
    page = seen.page
    seen.ask("Which types of technical cooperation services does UNECE employ?")
    seen.reload()
    page.wait_for_selector("#ca-chat .ca-done .ca-card")
    page.wait_for_selector("#ca-source .ca-cited")
    assert page.inner_text("#ca-announcer") == "", "nothing new has happened"
    page.click("#ca-new")
    page.wait_for_selector("#ca-chat .ca-done", state="detached")
    seen.reload()
    page.wait_for_selector("#ca-examples button")
    assert page.locator("#ca-chat .ca-done").count() == 0
    assert page.evaluate("sessionStorage.length") == 0
    assert seen.complaints == []


def test_why_there_is_no_list_is_told_in_the_language_of_the_page(
    visit: Callable[..., Any],
    hostile_assistant: MemoryAssistant,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone() -> None:
        raise LibraryMissing("No library in /srv/secret: run `python ingest.py`.")

    monkeypatch.setattr(hostile_assistant, "decisions", gone)
    page = visit("/?view=decisions&lang=fr").page
    page.wait_for_selector("#ca-list:has-text('Aucune bibliothèque n’a encore été constituée')")
    assert "secret" not in page.inner_text("body")
    monkeypatch.undo()
    page.click(".ca-views a[data-view=coverage]")
    page.click(".ca-views a[data-view=decisions]")
    page.wait_for_selector("#ca-list table")
