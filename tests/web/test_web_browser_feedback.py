"""Feedback in a real browser: rate an answer, comment, send, and find it with the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.browser]

QUESTION = "Which types of technical cooperation services does UNECE employ?"
FORM = "#ca-chat form.ca-feedback"
UP, DOWN = (f"#ca-chat a.ca-thumb-{way}[role=button]" for way in ("up", "down"))

Open = Callable[..., Any]


def listed(folder: Path, question: str) -> list[dict[str, Any]]:
    """What ``feedback list --json`` prints of a question."""
    project = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "feedback", "list", "--json"],
        capture_output=True,
        encoding="utf-8",
        cwd=project,
        env={**os.environ, "FEEDBACK_DIR": str(folder), "PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    assert done.stderr == ""
    found: list[dict[str, Any]] = json.loads(done.stdout)["feedback"]
    return [one for one in found if one["question"] == question]


def asked(visit: Open, question: str, path: str = "/", **options: Any) -> Any:
    seen = visit(path, **options)
    seen.ask(question)
    seen.page.wait_for_selector(DOWN)
    return seen


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.className"))


def test_an_answer_is_rated_and_the_command_lists_it(visit: Open, feedback_dir: Path) -> None:
    question = f"{QUESTION} (rated)"
    seen = asked(visit, question)
    page = seen.page
    page.click(DOWN)
    page.wait_for_selector(FORM)
    assert page.get_attribute(DOWN, "aria-expanded") == "true"
    assert "Without feedback, questions are not stored" in page.inner_text(FORM)
    assert listed(feedback_dir, question) == [], "nothing is stored before it is sent"
    page.get_by_label("It is not the latest decision").check()
    page.get_by_label("Comment (optional)").fill("There is a later one: <b>SC-9/14</b>")
    page.get_by_role("button", name="Send").click()
    page.wait_for_selector("#ca-chat .ca-thanks")
    assert page.locator(FORM).count() == 0
    assert page.inner_text("#ca-announcer") == "Thank you. Your feedback has been stored."
    assert page.get_attribute(DOWN, "aria-pressed") == "true"
    assert "ca-thumb-down" in focused(page)

    (stored,) = listed(feedback_dir, question)
    assert stored["rating"] == "not helpful"
    assert stored["reasons"] == ["not the latest decision"]
    assert stored["comment"] == "There is a later one: <b>SC-9/14</b>"
    assert stored["answer"]["citations"]
    assert stored["versions"]["generation"] == 7

    page.click(UP)  # on second thoughts
    page.wait_for_selector(FORM)
    assert page.locator(f"{FORM} input").count() == 0, "reasons are of what was wrong"
    page.get_by_label("Comment (optional)").fill("Good after all")
    page.get_by_role("button", name="Send").click()
    page.wait_for_selector(f"{UP}[aria-pressed=true]")
    assert page.get_attribute(DOWN, "aria-pressed") == "false"
    (changed,) = listed(feedback_dir, question)
    assert (changed["id"], changed["rating"]) == (stored["id"], "helpful")
    assert (changed["reasons"], changed["comment"]) == ([], "Good after all")
    assert seen.outside == []
    assert seen.complaints == []


def test_it_is_given_by_keyboard_alone(visit: Open, feedback_dir: Path) -> None:
    seen = asked(visit, f"{QUESTION} (keys)")
    page = seen.page
    page.focus(UP)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_selector(FORM)
    assert focused(page) == "ca-feedback", "the form is told by its name"
    assert page.get_attribute(FORM, "aria-label") == "Your feedback: Not helpful"
    page.keyboard.press("Escape")
    page.wait_for_selector(FORM, state="detached")
    assert "ca-thumb-down" in focused(page)
    page.keyboard.press("Enter")
    page.wait_for_selector(FORM)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")  # the first reason
    for _ in range(6):
        page.keyboard.press("Tab")
    page.keyboard.type("By keys")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ca-chat .ca-thanks")
    (stored,) = listed(feedback_dir, f"{QUESTION} (keys)")
    assert (stored["reasons"], stored["comment"]) == (["wrong paragraph"], "By keys")
    assert page.locator("#ca-chat .ca-done").count() == 1, "nothing was asked meanwhile"


def test_what_is_being_written_outlasts_the_next_answer(visit: Open) -> None:
    seen = asked(visit, QUESTION)
    page = seen.page
    page.click(DOWN)
    page.get_by_label("Something else").check()
    page.get_by_label("Comment (optional)").fill("Half a com")
    page.fill("#ca-question textarea", "the guiding principles of the technical assistance plan")
    page.press("#ca-question textarea", "Enter")
    page.locator("#ca-chat .ca-done").nth(1).wait_for()
    first = page.locator("#ca-chat .ca-answer").first
    assert first.evaluate("n => n.nextSibling.className") == "ca-feedback-place"
    assert page.get_by_label("Comment (optional)").input_value() == "Half a com"
    assert page.get_by_label("Something else").is_checked()
    # Should the chat draw a message anew, the form comes back, and the focus with it.
    page.focus(f"{FORM} textarea")
    page.evaluate("document.querySelector('.ca-feedback-place').remove()")
    page.wait_for_selector(FORM)
    assert page.evaluate("document.activeElement.name") == "comment"
    page.get_by_role("button", name="Cancel").click()
    page.wait_for_selector(FORM, state="detached")
    page.locator(DOWN).first.click()
    assert page.get_by_label("Comment (optional)").input_value() == "Half a com"


def test_an_answer_that_is_not_kept_any_more_is_told_in_words(visit: Open) -> None:
    page = asked(visit, QUESTION, "/?lang=fr").page
    page.evaluate(
        "for (const a of document.querySelectorAll('a.ca-thumb'))"
        " a.href = a.href.replace(/feedback=[^&]*/, 'feedback=gone')"
    )
    page.click(DOWN)
    page.get_by_role("button", name="Envoyer").click()
    fault = page.locator(f"{FORM} [role=alert]")
    fault.filter(has_text="Le serveur ne conserve plus cette réponse").wait_for()
    assert page.get_by_role("button", name="Envoyer").is_enabled()


def test_without_a_connection_what_was_written_is_not_lost(visit: Open) -> None:
    page = asked(visit, QUESTION).page
    page.click(UP)
    page.get_by_label("Comment (optional)").fill("Kept")
    page.route("**/api/v1/feedback", lambda route: route.abort())
    page.get_by_role("button", name="Send").click()
    page.locator(f"{FORM} [role=alert]").filter(has_text="Please try again").wait_for()
    assert page.get_by_label("Comment (optional)").input_value() == "Kept"
    page.unroute("**/api/v1/feedback")
    page.get_by_role("button", name="Send").click()
    page.wait_for_selector("#ca-chat .ca-thanks")


def test_the_choice_stays_marked_when_the_page_changes_its_language(visit: Open) -> None:
    page = asked(visit, QUESTION).page
    page.click(UP)
    page.get_by_role("button", name="Send").click()
    page.wait_for_selector("#ca-chat .ca-thanks")
    page.click('.ca-header a[hreflang="es"]')
    page.wait_for_selector(f'html[lang="es"] {UP}[aria-pressed="true"]')
    page.click(DOWN)
    page.wait_for_selector(FORM)
    assert "Enviar" in page.inner_text(FORM)
    page.get_by_role("button", name="Enviar").click()
    page.wait_for_selector(f"{DOWN}[aria-pressed=true]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_barrier_is_found_by_axe_and_a_phone_shows_all(
    visit: Open, language: str, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    phone = {"viewport": {"width": 360, "height": 740}, "color_scheme": scheme}
    seen = asked(visit, QUESTION, f"/?lang={language}", **phone)
    page = seen.page

    def barriers() -> list[Any]:
        found = axe.Axe().run(page).response["violations"]
        return [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found]

    page.click(DOWN)
    page.wait_for_selector(FORM)
    assert barriers() == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    targets = page.locator(f"{FORM} :is(button, label:has(input)), {UP}, {DOWN}")
    sizes = [box for box in (one.bounding_box() for one in targets.all()) if box]
    assert len(sizes) == 10
    assert min(min(box["width"], box["height"]) for box in sizes) >= 24
    assert min(box["x"] for box in sizes) >= 0
    page.click(f"{FORM} button[type=submit]")
    page.wait_for_selector("#ca-chat .ca-thanks")
    assert barriers() == []
    assert seen.complaints == []
