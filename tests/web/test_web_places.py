"""Where a paragraph stands is told in the language of the page, and in one form to programs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assistant.settings import Settings
from assistant.types import UN_LANGUAGES
from assistant.web.languages import words
from assistant.web.permalinks import citation_form, source_name
from assistant.web.render import answer_html, placed_html
from assistant.web.server import create_app
from tests.web.memory_assistant import MemoryAssistant

if TYPE_CHECKING:
    from assistant.types import PassageRecord

OTHERS = [code for code in UN_LANGUAGES if code != "en"]
#: Places of every kind that the page shows, given to paragraphs of one decision.
LOCATORS = (
    "para. 1 (a)", "para. 1", "preambular para. 1", "unnumbered para. 5", "annex II, para. 3",
    "annex, appendix I, art. 4, para. 2", "sect. I, para. 3 (continued)", "footnote 2",
)  # fmt: skip
ENGLISH = re.compile(r"\b(?:para\.|preambular|unnumbered|annex|appendix|sect\. |footnote)(?!\w)")
WRITTEN = {
    "fr": "par. 1 a)", "es": "párr. 1 a)", "ru": "п. 1 a)", "ar": "الفقرة 1 (أ)", "zh": "第1段(a)",
}  # fmt: skip


@pytest.fixture(scope="module")
def placed_assistant(assistant: MemoryAssistant) -> MemoryAssistant:
    def given(ref: str) -> tuple[PassageRecord, ...]:
        first = next(r for r in assistant.records if r.passage.ref == ref)
        return tuple(
            replace(
                first,
                passage=replace(
                    first.passage,
                    id=f"{ref}:en:{n}",
                    locator=locator,
                    text="Requests the Secretariat to report on technical assistance plans;",
                    official_label="unnumbered" not in locator,
                ),
            )
            for n, locator in enumerate(LOCATORS)
        )

    return MemoryAssistant((*given("SC-1/15"), *given("SC-2/9")))


@pytest.fixture(scope="module")
def client(placed_assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(placed_assistant, settings)) as client:
        yield client


def shown_words(fragment: str) -> str:
    """What is read, and the names and titles of links; not addresses and ids."""
    bare = re.sub(
        r'\s(?:href|data-passage|id|class|name|for|src|action|value)="[^"]*"', "", fragment
    )
    return html.unescape(bare)  # fmt: skip


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    "path",
    [
        "/?passage=SC-1/15:en:0",
        "/?compare=SC-1/15&with=SC-2/9",
        "/api/v1/read?id=SC-1/15:en:0&format=html",
        "/api/v1/compare?one=SC-1/15&other=SC-2/9&format=html",
        "/api/v1/mandates?format=html",
        "/api/v1/timeline?around=SC-1/15&format=html",
    ],
)
def test_no_place_is_told_in_english_on_another_page(
    client: TestClient, path: str, language: str
) -> None:
    reply = client.get(f"{path}&lang={language}")
    client.cookies.clear()
    assert reply.status_code == 200
    said = shown_words(reply.text)
    assert ENGLISH.findall(said) == []
    assert WRITTEN[language] in said


@pytest.mark.parametrize("language", OTHERS)
def test_an_answer_names_its_sources_in_the_language_of_the_page(
    placed_assistant: MemoryAssistant, language: str
) -> None:
    answer = placed_assistant.ask("Secretariat report technical assistance plans")
    cited = tuple(replace(one, locator="para. 1 (a)") for one in answer.citations)
    shown = answer_html(replace(answer, citations=cited, text="It does [1]."), words(language))
    assert f"<bdi>{WRITTEN[language]}</bdi></a>" in shown, "on the card"
    assert re.search(f'title="[^"]*{re.escape(WRITTEN[language])}"', shown), "on the marker"
    assert ENGLISH.findall(shown_words(shown)) == []


@pytest.mark.parametrize(
    ("language", "citation", "name"),
    [
        ("en", "decision SC-1/15, para. 1 (a)", "SC-1/15, para. 1 (a)"),
        ("fr", "décision SC-1/15, par. 1 a)", "SC-1/15, par. 1 a)"),
        ("es", "decisión SC-1/15, párr. 1 a)", "SC-1/15, párr. 1 a)"),
        ("ru", "решение SC-1/15, п. 1 a)", "SC-1/15, п. 1 a)"),
        ("ar", "المقرر SC-1/15، الفقرة 1 (أ)", "SC-1/15، الفقرة 1 (أ)"),
        ("zh", "第SC-1/15号决定，第1段(a)", "SC-1/15，第1段(a)"),
    ],
)
def test_the_citation_that_is_copied_is_of_the_language_of_the_page(
    placed_assistant: MemoryAssistant, client: TestClient, language: str, citation: str, name: str
) -> None:
    decision = placed_assistant.read("SC-1/15:en:0")
    assert decision is not None
    assert citation_form(decision, {"SC-1/15:en:0"}, "", language) == citation
    assert source_name(decision, {"SC-1/15:en:0"}, "", language) == name
    page = client.get(f"/?passage=SC-1/15:en:0&lang={language}").text
    client.cookies.clear()
    assert f'data-citation="{citation}"' in page
    assert f"<title>{name} – " in page


@pytest.mark.parametrize("language", OTHERS)
def test_programs_get_one_form_whatever_language_they_name(
    client: TestClient, language: str
) -> None:
    asked = {"accept-language": language}
    read = client.get(f"/api/v1/read?id=SC-1/15:en:0&lang={language}", headers=asked).json()
    assert [one["locator"] for one in read["passages"]] == list(LOCATORS)
    body = {"question": "Secretariat report technical assistance plans", "language": language}
    told = client.post("/api/v1/ask", json=body, headers=asked).json()
    assert {one["locator"] for one in told["citations"]} <= set(LOCATORS)
    found = client.get("/api/v1/mandates", headers=asked).json()
    assert {one["locator"] for one in found["mandates"]} == set(LOCATORS)
    looked = client.get("/api/v1/lookup?ref=SC-1/15", headers=asked).json()
    assert [one["locator"] for one in looked["passages"]] == list(LOCATORS)


def test_name_and_place_each_keep_their_direction() -> None:
    shown = placed_html("SC-8/15", "para. 1 (a)", words("ar"))
    assert shown == "<bdi>SC-8/15</bdi>، <bdi>الفقرة 1 (أ)</bdi>"
    assert placed_html("<b>", "", words("en")) == "<bdi>&lt;b&gt;</bdi>"
    assert placed_html("SC-8/15", "para. <i>", words("fr")) == (
        "<bdi>SC-8/15</bdi>, <bdi>par. &lt;i&gt;</bdi>"
    )
