"""What comes out of the printer: the whole text and its addresses, no controls, in every view."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from assistant.web.dressing import VIEWS

pytestmark = [pytest.mark.slow, pytest.mark.browser]

QUESTION = "Which types of technical cooperation services does UNECE employ?"
CONTROLS = ("New conversation", "Copy citation", "Previous paragraph", "Français", "Mandates")


def printed(page: Any) -> str:
    """The text of the pages, white space squeezed."""
    import pypdfium2

    document = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in document)
    return re.sub(r"\s+", " ", text)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad-]", "", text)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_conversation_and_source_are_printed_whole(visit: Callable[..., Any], scheme: str) -> None:
    seen = visit("/?lang=en", color_scheme=scheme)
    page = seen.page
    for count in (1, 2, 3):
        page.fill("#ca-question textarea", QUESTION)
        page.keyboard.press("Enter")
        page.locator("#ca-chat .ca-done").nth(count - 1).wait_for()
    page.locator("#ca-chat .ca-marker").first.click()
    page.wait_for_selector("#ca-source .ca-cited")
    text = printed(page)
    assert text.count(QUESTION) >= 3
    said = squeezed(text)
    for place in ("#ca-chat .ca-text blockquote", "#ca-source .ca-printed"):
        for paragraph in page.locator(place).all():
            assert squeezed(paragraph.inner_text()) in said
    assert "https://" in text, "links to official pages are printed with their address"
    for control in CONTROLS:
        assert control not in text
    page.emulate_media(media="print")
    paper = "n => getComputedStyle(n).color"
    assert page.locator("#ca-chat .ca-text").first.evaluate(paper) == "rgb(22, 32, 46)"


def test_lists_are_printed_whole_and_without_their_filters(visit: Callable[..., Any]) -> None:
    page = visit("/").page
    for view in VIEWS[1:]:
        page.click(f".ca-views a[data-view={view}]")
        page.wait_for_selector("#ca-list[aria-busy]", state="detached")
        page.wait_for_selector("#ca-list h2")
        said = squeezed(printed(page))
        rows = page.locator("#ca-list tbody th").all_inner_texts()
        assert all(squeezed(row) in said for row in rows[-3:] if len(row) < 100), view
        assert squeezed("Clear filters") not in said
        assert squeezed(QUESTION) not in said


def test_a_source_is_printed_with_its_citation_and_its_address(
    visit: Callable[..., Any], address: str
) -> None:
    seen = visit("/?ref=SC-8/15&para=1", ready="#cited", color_scheme="dark")
    text = printed(seen.page)
    assert f"decision SC-8/15, para. 1 {address}/?ref=SC-8/15&para=1" in text
    assert "economies in transition" in text
    assert "https://" in text
    assert "Ask about this text" not in text
    assert "Copy" not in text
    assert seen.complaints == []


def test_a_paragraph_is_not_torn_apart(visit: Callable[..., Any]) -> None:
    page = visit("/?ref=SC-8/15&para=1", ready="#cited").page
    page.emulate_media(media="print")
    inside = "n => getComputedStyle(n).breakInside"
    assert page.locator("#cited").evaluate(inside) == "avoid"


def test_a_comparison_is_printed_with_its_address_and_what_changed(
    visit: Callable[..., Any],
) -> None:
    page = visit("/?compare=SC-1/15&with=SC-2/9", ready="#ca-source").page
    text = printed(page)
    said = squeezed(text)
    assert squeezed("/?compare=SC-1/15&with=SC-2/9") in said
    for changed in page.locator("#ca-source :is(ins, del)").all():
        assert squeezed(changed.inner_text()) in said
    assert "Ask about" not in text
    page.emulate_media(media="print")
    line = "n => getComputedStyle(n).textDecorationLine"
    assert page.locator("#ca-source del").first.evaluate(line) == "line-through"
    assert page.locator("#ca-source ins").first.evaluate(line) == "underline"
