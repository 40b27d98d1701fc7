"""The pictures in a real browser: a mark, a change, a neighbour, a cell; keys; no barrier."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PHONE = {"width": 360, "height": 740}
SUBJECT = "/?view=timeline&subject=Technical+assistance"

#: Words that are wider than the room that was reckoned for them: boxes by the class they are in.
OVERFLOWING = """
() => {
  const frame = (node) => node.getBoundingClientRect();
  const wrong = [];
  for (const svg of document.querySelectorAll('.ca-plot svg')) {
    const all = frame(svg);
    for (const text of svg.querySelectorAll('text')) {
      const box = frame(text);
      const link = text.closest('a');
      const around = link ? frame(link.querySelector('rect')) : all;
      if (box.left < around.left - 1 || box.right > around.right + 1) wrong.push(text.textContent);
    }
  }
  return wrong;
}
"""


def test_a_mark_opens_the_reader_and_a_change_the_comparison(visit: Callable[..., Any]) -> None:
    seen = visit("/")
    page = seen.page
    page.click(".ca-views a[data-view=timeline]")
    page.wait_for_selector("#ca-list .ca-plot svg")
    page.fill("#ca-timeline-subject", "technical")
    page.keyboard.press("Enter")
    page.wait_for_selector(".ca-plot .ca-change")
    assert page.url.endswith("/?view=timeline&subject=technical")

    page.click(".ca-plot a.ca-mark[href='/?ref=SC-1/15']")
    page.wait_for_selector("#ca-source h2:has-text('SC-1/15')")
    assert page.url.endswith("/?view=timeline&subject=technical&ref=SC-1/15")
    assert page.locator(".ca-plot svg").count() == 1, "the picture stays beside the source"

    page.locator(".ca-plot a.ca-change").first.click()
    page.wait_for_selector("#ca-source del")
    assert page.locator("#ca-source ins").count()
    assert "&compare=" in page.url
    assert "&ref=" not in page.url
    address = page.url
    page.locator("#ca-source .ca-locator a").first.click()
    page.wait_for_selector("#ca-source .ca-cited, #ca-source .ca-steps", state="attached")
    page.go_back()
    page.wait_for_selector("#ca-source del")
    page.reload()
    page.wait_for_selector("#ca-source del")
    assert page.url == address, "a comparison has a permalink"
    page.click("#ca-close")
    page.wait_for_selector("#ca-source", state="hidden")
    assert seen.outside == []
    assert seen.complaints == []


def test_a_neighbour_moves_to_the_middle_and_its_sheet_opens_the_text(
    visit: Callable[..., Any],
) -> None:
    seen = visit("/?view=chat&ref=SC-1/15")
    page = seen.page
    page.locator("#ca-source .ca-links summary").click()
    page.click("#ca-source .ca-ways a >> nth=0")
    page.wait_for_selector("#ca-list h2:has-text('SC-1/15')")
    assert page.url.endswith("/?view=timeline&around=SC-1/15&ref=SC-1/15")
    page.locator(".ca-plot a.ca-node:not(.ca-node-middle)[href*='SC-2/9']").click()
    page.wait_for_selector("#ca-list h2:has-text('SC-2/9')")
    page.locator(".ca-plot a.ca-node-open[href='/?ref=SC-1/15']").click()
    page.wait_for_selector("#ca-source h2:has-text('SC-1/15')")
    page.go_back()
    page.wait_for_selector("#ca-list h2:has-text('SC-2/9')")
    assert seen.complaints == []


def test_a_cell_of_coverage_leads_to_the_decisions_of_its_meeting(
    visit: Callable[..., Any],
) -> None:
    page = visit("/?view=coverage").page
    page.click("#ca-list a.ca-cell")
    page.wait_for_selector("#ca-decisions-meeting")
    assert page.input_value("#ca-decisions-meeting") == "Stockholm Convention COP-8"


def test_a_picture_is_used_by_keyboard_alone(visit: Callable[..., Any]) -> None:
    page = visit(SUBJECT, viewport=PHONE).page
    page.wait_for_selector(".ca-plot svg")
    page.focus(".ca-plot")
    before = page.evaluate("document.activeElement.scrollLeft")
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "b => document.querySelector('.ca-plot').scrollLeft > b", arg=before, timeout=5000
    )
    named: list[tuple[str, float]] = []
    links = page.locator(".ca-plot svg a").count()
    for _ in range(links):
        page.keyboard.press("Tab")
        named.append(
            tuple(
                page.evaluate(
                    "(() => { const a = document.activeElement, b = a.getBoundingClientRect();"
                    " const s = a.closest('svg').getBoundingClientRect();"
                    " return [a.getAttribute('href'), b.left - s.left]; })()"
                )
            )
        )
        shown = page.evaluate(
            "(() => { const a = document.activeElement; return [getComputedStyle(a).outlineStyle,"
            " a.getBoundingClientRect().left >= 0, a.getBoundingClientRect().right <= innerWidth];"
            "})()"
        )
        assert shown == ["solid", True, True], "what has the focus is seen, and seen to have it"
    marks = [x for href, x in named if href.startswith("/?ref=")]
    assert marks == sorted(marks), "the order of the Tab key is the order of time"
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-source h2")
    page.focus("#ca-close")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-source", state="hidden")
    assert page.evaluate("document.activeElement.getAttribute('href')") == named[-1][0]


@pytest.mark.parametrize(
    ("language", "scheme", "options"),
    [
        ("en", "light", {}),
        ("ar", "dark", {}),
        ("ar", "light", {"viewport": PHONE}),
        ("ru", "light", {"viewport": PHONE}),
        ("zh", "light", {"viewport": {"width": 1920, "height": 1000}}),
    ],
)
def test_no_barrier_in_pictures_and_words_have_room(
    visit: Callable[..., Any], language: str, scheme: str, options: dict[str, Any]
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    for address in (
        f"{SUBJECT}&compare=SC-1/15&with=SC-2/9",
        "/?view=timeline",
        "/?view=timeline&around=SC-1/15",
        "/?view=coverage",
    ):
        seen = visit(f"{address}&lang={language}", color_scheme=scheme, **options)
        page = seen.page
        page.wait_for_selector("#ca-list svg.ca-drawn")
        if "compare" in address:
            page.wait_for_selector("#ca-source del")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert (
            page.evaluate(
                "(() => { const t = document.getElementById('ca-tables');"
                " return t.scrollWidth - t.clientWidth; })()"
            )
            <= 0
        ), f"{address} moves sideways"
        assert page.evaluate(OVERFLOWING) == []
        small = page.evaluate(
            "[...document.querySelectorAll('.ca-plot a, a.ca-cell')].filter(a => {"
            " const r = (a.closest('svg') ? a.querySelector('rect') : a).getBoundingClientRect();"
            " return Math.min(r.width, r.height) < 23.9; }).map(a => a.outerHTML)"
        )
        assert small == [], "what is clicked has 24 pixels"
        found = axe.Axe().run(page).response["violations"]
        assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found] == [], address
        assert seen.complaints == []
