"""Saving an answer from the page, by mouse, by keyboard, and when it is too late."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.browser]

QUESTION = "What does SC-8/15 request the Secretariat to collect?"
LINK = "#ca-chat .ca-save"


def told(page: Any, words: str) -> None:
    page.wait_for_selector(f"#ca-announcer:has-text('{words}')", state="attached")
    assert words in page.inner_text("#ca-chat .ca-save-told")


@pytest.mark.parametrize(
    ("number", "name", "opening"),
    [
        (0, "SC-8-15-note.md", b"*Mandate"),
        (1, "SC-8-15-note.docx", b"PK"),
        (2, "SC-8-15-note.pdf", b"%PDF"),
    ],
)
def test_an_answer_is_saved_by_keyboard_and_it_is_announced(
    visit: Callable[..., Any], number: int, name: str, opening: bytes
) -> None:
    seen = visit()
    page = seen.page
    seen.ask(QUESTION)
    with page.expect_download() as download:
        page.locator(LINK).nth(number).focus()
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == name
    assert Path(download.value.path()).read_bytes().startswith(opening)
    told(page, f"Saved: {name}")
    assert page.locator("#ca-chat .ca-done").count() == 1, "the conversation is still there"
    assert len(page.context.pages) == 1, "no new window"
    assert seen.outside == []
    assert seen.complaints == []


def test_an_answer_that_is_no_longer_kept_is_told_in_the_words_of_the_page(
    visit: Callable[..., Any],
) -> None:
    seen = visit("/?lang=fr")
    page = seen.page
    seen.ask(QUESTION)
    page.locator(LINK).first.evaluate("a => a.href = '/api/v1/answers/gone/note?format=md'")
    page.locator(LINK).first.click()
    told(page, "plus conservée ici")


def test_a_server_that_does_not_answer_is_told(visit: Callable[..., Any]) -> None:
    seen = visit()
    page = seen.page
    seen.ask(QUESTION)
    page.route("**/api/v1/answers/**", lambda route: route.abort())
    page.locator(LINK).first.click()
    told(page, "could not be saved")
    assert page.locator("#ca-chat .ca-save-as[aria-busy]").count() == 0


def test_links_to_save_are_large_enough_to_hit(visit: Callable[..., Any]) -> None:
    seen = visit(viewport={"width": 360, "height": 740})
    seen.ask(QUESTION)
    for box in (link.bounding_box() for link in seen.page.locator(LINK).all()):
        assert min(box["width"], box["height"]) >= 24
    assert seen.page.locator(f"{LINK}[target]").count() == 0
