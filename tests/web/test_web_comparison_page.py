"""The light page of a comparison: two decisions beside each other, without the chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assistant.settings import Settings
from assistant.types import UN_LANGUAGES
from assistant.web.guard import SOURCE_POLICY
from assistant.web.languages import words
from assistant.web.render import escape
from assistant.web.server import create_app

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

FR = words("fr")
COMPARED = "/?compare=SC-1/15&with=SC-2/9"


@pytest.fixture(scope="module")
def client(hostile_assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    app = create_app(hostile_assistant, settings)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_a_comparison_is_a_light_page_in_the_language_of_the_visitor(
    client: TestClient, language: str
) -> None:
    said = words(language)
    reply = client.get(f"{COMPARED}&lang={language}")
    client.cookies.clear()
    assert reply.status_code == 200
    title = said["compare_title"].format(before="SC-1/15", after="SC-2/9")
    assert f"<title>{title} – {said['title']}</title>" in reply.text
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in reply.text
    assert said["paragraph_reworded"] in reply.text
    assert "<del>" in reply.text
    assert '<link rel="canonical" href="/?compare=SC-1/15&amp;with=SC-2/9">' in reply.text
    assert said["ask_about_both"] in reply.text
    assert 'href="/?view=chat&amp;compare=SC-1/15&amp;with=SC-2/9"' in reply.text
    assert 'href="/?compare=SC-1/15&amp;with=SC-2/9&amp;lang=fr"' in reply.text
    assert "gradio" not in reply.text.casefold()


def test_a_comparison_loads_as_little_and_is_guarded_as_a_source(client: TestClient) -> None:
    reply = client.get(COMPARED)
    assert len(re.findall(r'(?:src|href)="(/ui/[^"]*)"', reply.text)) == 2
    assert not re.findall(r"<script(?![^>]* src=)|\sstyle=|\son\w+=", reply.text)
    assert reply.headers["content-security-policy"] == SOURCE_POLICY
    again = client.get(COMPARED, headers={"if-none-match": reply.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    by_hand = client.get("/?compare=SC-1/15..SC-2/9")
    assert by_hand.text == reply.text


@pytest.mark.parametrize(
    "query",
    ["compare=SC-1/15", "compare=SC-1/15&with=SC-99/1", f"compare=SC-1/15&with={'x' * 301}",
     "compare=<script>x</script>&with=<img>"],
)  # fmt: skip
def test_what_cannot_be_compared_is_told_in_words(client: TestClient, query: str) -> None:
    alone = client.get(f"/?{query}&lang=fr")
    client.cookies.clear()
    assert alone.status_code == 400
    assert escape(FR["not_compared"]) in alone.text
    assert "<script>x" not in alone.text
    assert "canonical" not in alone.text


def test_the_reader_beside_the_chat_tells_the_same(client: TestClient) -> None:
    asked = "/api/v1/compare?one=SC-1/15&other=SC-99/1"
    beside = client.get(f"{asked}&format=html&lang=fr")
    assert beside.status_code == 400
    assert escape(FR["not_compared"]) in beside.text
    assert client.get(asked).json() == {"error": "SC-1/15 or SC-99/1 is not held."}
    fragment = client.get("/api/v1/compare?one=SC-1/15&other=SC-2/9&format=html&lang=fr")
    assert fragment.status_code == 200
    assert fragment.text in client.get(f"{COMPARED}&lang=fr").text, "one fragment for both"
    client.cookies.clear()


def test_the_application_keeps_its_comparison_beside_the_conversation(client: TestClient) -> None:
    for path in ("/?view=chat&compare=SC-1/15&with=SC-2/9", "/?view=timeline&compare=SC-1/15"):
        assert "gradio" in client.get(path).text.casefold(), path
