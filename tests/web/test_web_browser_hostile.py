"""Texts that attack, in every place of the page: nothing runs, loads or lies over it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant.web.dressing import VIEWS

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PASSAGE = "passage=%3Cb%3E%22x:en:1"
TAGS = (
    "script, style, img, svg, math, form, input, iframe, object, embed, base, meta, link, video,"
    " template, [style], [ping], [autofocus]:not(#cited), [onload], [onerror], [onfocus],"
    " [href^='//']"
)

#: What a person uses must be under the pointer where it is drawn.
COVERED = """selectors => selectors.flatMap((one) => {
  const n = document.querySelector(one);
  if (!n || !n.checkVisibility()) return [];
  const r = n.getBoundingClientRect();
  if (r.bottom < 0 || r.top > innerHeight) return [];
  const o = document.elementFromPoint((r.left + r.right) / 2, (r.top + r.bottom) / 2);
  // None: its middle is beyond the edge of the window, where nothing can lie on it.
  if (!o || n.contains(o) || o.contains(n)) return [];
  return [`${one} below ${o.outerHTML.slice(0, 200)}`];
})"""
USED = [
    ".ca-header h1",
    ".ca-header a[hreflang=ru]",
    ".ca-views a[data-view=mandates]",
    "#ca-question textarea",
    "#ca-new",
    "#ca-close",
    ".ca-copy",
]


def check(seen: Any, places: tuple[str, ...], title: str = "Convention Assistant") -> None:
    page = seen.page
    for place in places:
        assert page.locator(place).count(), place
        found = page.evaluate(
            "([place, tags]) => [...document.querySelectorAll(place)].flatMap((n) =>"
            " [...n.querySelectorAll(tags)]).map((n) => n.outerHTML.slice(0, 200))",
            [place, TAGS],
        )
        assert found == [], place
    text = page.inner_text("body")
    assert not set("\u202e\u2066\u2067\u2069") & set(text)
    assert page.title() == title
    assert page.evaluate(COVERED, USED) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate("location.origin") in page.url
    assert seen.outside == []
    assert seen.complaints == []


def test_attacks_in_question_answer_titles_and_source_stay_text(
    visit: Callable[..., Any], hostile: str
) -> None:
    seen = visit("/", viewport={"width": 1280, "height": 800})
    page = seen.page
    seen.ask(hostile)
    # The cards of other sources are quotations too; all of them are opened.
    page.evaluate("document.querySelectorAll('#ca-chat details').forEach(d => d.open = true)")
    check(seen, ("#ca-chat .ca-question", "#ca-chat .ca-answer"))
    page.locator("#ca-chat .ca-marker").first.click()
    page.wait_for_selector("#ca-source .ca-cited")
    assert "<script>document.title='run'</script>" in page.inner_text("#ca-source .ca-cited")
    check(seen, ("#ca-chat .ca-answer", "#ca-source-text"))
    page.click(".ca-copy")
    page.wait_for_selector("#ca-copied")
    check(seen, ("#ca-source",))
    page.set_viewport_size({"width": 360, "height": 740})
    check(seen, ("#ca-chat .ca-answer", "#ca-source-text"))
    page.reload()
    page.wait_for_selector("#ca-chat .ca-done")
    check(seen, ("#ca-chat .ca-question", "#ca-chat .ca-answer"))


def test_a_conversation_that_something_else_put_into_the_storage_runs_nothing(
    visit: Callable[..., Any],
) -> None:
    seen = visit("/")
    page = seen.page
    page.evaluate(
        "sessionStorage.setItem('convention-assistant', JSON.stringify({draft: '', said: ["
        "{question: '<img src=x onerror=alert(1)>'}, {answer:"
        ' \'<div class="ca-answer ca-done"><script>document.title=1</script>'
        "<iframe src=https://evil.example></iframe>kept</div>'}]}))"
    )
    page.evaluate("addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true)")
    page.reload()
    page.wait_for_selector("#ca-question textarea")
    page.wait_for_timeout(1500)
    assert page.locator("#ca-chat .ca-answer :is(script, iframe)").count() == 0
    assert page.title() == "Convention Assistant"
    assert seen.outside == []


def test_attacks_stay_text_in_the_lists(visit: Callable[..., Any]) -> None:
    seen = visit("/", viewport={"width": 1280, "height": 800})
    lists = ("#ca-list table", "#ca-list dl", "#ca-list h2")
    for width in (1280, 360):
        seen.page.set_viewport_size({"width": width, "height": 800})
        for view in VIEWS[1:]:
            seen.page.click(f".ca-views a[data-view={view}]")
            seen.page.wait_for_selector("#ca-list[aria-busy]", state="detached")
            seen.page.wait_for_selector("#ca-list h2")
            check(seen, tuple(place for place in lists if seen.page.locator(place).count()))


def test_attacks_stay_text_on_the_page_of_a_source(visit: Callable[..., Any], hostile: str) -> None:
    seen = visit(f"/?{PASSAGE}", ready="#cited", viewport={"width": 360, "height": 740})
    assert "<script>document.title='run'</script>" in seen.page.inner_text("#cited")
    title = seen.page.title()
    assert title.startswith("Markup everywhere: <script>")
    check(seen, ("#ca-source",), title)
    seen.page.locator(".ca-step, .ca-copy").first.click()
    seen.page.wait_for_selector("#ca-copied")
    check(seen, ("#ca-source",), title)
