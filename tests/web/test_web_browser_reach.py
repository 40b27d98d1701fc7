"""What no checker of rules sees: keyboard, size of targets, reflow, spacing, forced colours.

On each view of the application and on the page of a source; a new entry of ``VIEWS`` is looked
at without being named here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant.web.dressing import VIEWS

pytestmark = [pytest.mark.slow, pytest.mark.browser]

QUESTION = "Which types of technical cooperation services does UNECE employ?"
PAGE = "/?ref=SC-8/15&para=1"
COMPARED = "/?compare=SC-1/15&with=SC-2/9"
WIDE = {"width": 1280, "height": 800}

#: Targets of a pointer below 24 by 24 px (WCAG 2.5.8); links within a sentence are exempt.
SMALL = """() => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  .filter((n) => n.checkVisibility({visibilityProperty: true}) && !n.matches('.ca-skip'))
  .map((n) => [n, n.getBoundingClientRect()])
  .filter(([n, r]) => r.width && (r.width < 24 || r.height < 24))
  .map(([n, r]) => `${n.outerHTML.slice(0, 120)}: ${r.width} x ${r.height}`)"""

SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"

#: Texts that their box cuts off.
CUT = """() => [...document.querySelectorAll('main *, .ca-header *, .ca-footer *')]
  .filter((n) => n.checkVisibility() && !n.closest('.ca-unseen, .sr-only, thead')
    && [...n.childNodes].some((c) => c.nodeType === 3 && c.data.trim())
    && getComputedStyle(n).overflowX === 'hidden'
    && (n.scrollWidth > n.clientWidth + 2 || n.scrollHeight > n.clientHeight + 4))
  .map((n) => n.outerHTML.slice(0, 120))"""

#: WCAG 1.4.12, as a person's own style sheet sets it.
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
    "word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)

#: The longest line of running text, in characters of half an em.
LONGEST = """() => Math.max(0, ...[...document.querySelectorAll(
    '.ca-printed, .ca-text p, .ca-quote, #ca-list > p')]
  .filter((n) => n.checkVisibility())
  .map((n) => n.getBoundingClientRect().width / parseFloat(getComputedStyle(n).fontSize) * 2))"""

#: Where the focus is: what it is on, whether one sees it, whether something lies over it.
FOCUS = """() => {
  const n = document.activeElement;
  if (!n || n === document.body) return null;
  const r = n.getBoundingClientRect(), s = getComputedStyle(n);
  const at = (x, y) => { const o = document.elementFromPoint(x, y);
    return !!o && (n.contains(o) || o.contains(n)); };
  const left = Math.max(r.left, 0), right = Math.min(r.right, innerWidth);
  const top = Math.max(r.top, 0), bottom = Math.min(r.bottom, innerHeight);
  return {
    name: n.outerHTML.slice(0, 120),
    ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none',
    seen: right > left && bottom > top && at((left + right) / 2, (top + bottom) / 2),
  };
}"""


#: The next Tab is the first of the page.
BEGIN = """() => { scrollTo(0, 0); document.body.tabIndex = -1; document.body.focus();
  document.body.removeAttribute('tabindex'); }"""


def show(page: Any, view: str) -> None:
    page.click(f".ca-views a[data-view={view}]")
    if view == "chat":
        page.wait_for_selector("#ca-talk", state="visible")
    else:
        page.wait_for_selector("#ca-list[aria-busy]", state="detached")
        page.wait_for_selector("#ca-list h2")


def walk(page: Any, place: str) -> int:
    """Press Tab until the page is left; every stop is seen. Returns the number of stops."""
    page.evaluate(BEGIN)
    stops: list[str] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if at is None or (stops and len(stops) > 3 and at["name"] == stops[0]):
            return len(stops)
        assert at["ring"], f"{place}: no ring on {at['name']}"
        assert at["seen"], f"{place}: hidden focus on {at['name']}"
        stops.append(at["name"])
    pytest.fail(f"{place}: the keyboard does not leave the page")


def fits(page: Any, place: str) -> None:
    for width in (1280, 640, 360, 320, 2560):  # 640: 1280 enlarged to 200 per cent
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SIDEWAYS) <= 0, f"{place} moves sideways at {width}"
        assert page.evaluate(SMALL) == [], f"{place} at {width}"
        assert page.evaluate(LONGEST) <= 110, f"{place}: long lines at {width}"
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(
            "css => { const s = new CSSStyleSheet(); s.replaceSync(css);"
            " document.adoptedStyleSheets = [s] }",
            SPACING,
        )
        assert page.evaluate(SIDEWAYS) <= 0, f"{place}, wider spacing, moves sideways at {width}"
        assert page.evaluate(CUT) == [], f"{place}, wider spacing, at {width}"
        page.evaluate("document.adoptedStyleSheets = []")
    page.set_viewport_size(WIDE)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_view_can_be_walked_by_keyboard_and_fits_every_width(
    visit: Callable[..., Any], language: str
) -> None:
    seen = visit(f"/?lang={language}", viewport=WIDE, reduced_motion="reduce")
    page = seen.page
    seen.ask(QUESTION)
    page.evaluate("document.querySelectorAll('#ca-chat details').forEach(d => d.open = true)")
    for view in VIEWS:
        show(page, view)
        assert walk(page, view) > 10
        fits(page, view)
    show(page, "chat")
    page.locator("#ca-chat .ca-marker").first.click()
    page.wait_for_selector("#ca-source .ca-cited")
    page.evaluate("document.querySelectorAll('#ca-source details').forEach(d => d.open = true)")
    assert walk(page, "source") > 20
    fits(page, "source")
    page.keyboard.press("Escape")
    page.wait_for_selector("#ca-source", state="hidden")
    assert "ca-marker" in page.evaluate("document.activeElement.className"), "back at the link"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", [PAGE, COMPARED], ids=["source", "comparison"])
def test_a_page_of_its_own_can_be_walked_and_fits_every_width(
    visit: Callable[..., Any], path: str, language: str
) -> None:
    page = visit(f"{path}&lang={language}", ready="main h2", viewport=WIDE).page
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert walk(page, path) > 10
    fits(page, path)


def test_skip_links_lead_where_they_say(visit: Callable[..., Any]) -> None:
    page = visit("/?view=decisions&ref=SC-8/15&para=1", viewport=WIDE).page
    page.wait_for_selector("#ca-source .ca-cited")
    page.wait_for_selector("#ca-list h2")
    reached = []
    for stop in range(2):
        page.evaluate(BEGIN)
        for _ in range(stop + 1):
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        reached.append(page.evaluate("document.activeElement.className"))
    assert reached == ["ca-list-title", "ca-reader-title"]


def test_forced_colours_leave_the_cited_paragraph_and_the_view_marked(
    visit: Callable[..., Any],
) -> None:
    page = visit("/?view=chat&ref=SC-8/15&para=1", viewport=WIDE, forced_colors="active").page
    page.wait_for_selector("#ca-source .ca-cited")
    border = "n => parseFloat(getComputedStyle(n).borderInlineStartWidth)"
    assert page.locator("#ca-source .ca-cited").evaluate(border) >= 4
    assert page.locator(".ca-views a[aria-current]").evaluate(border) >= 2
