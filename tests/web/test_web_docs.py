"""The description for programs: true to what the routes answer, readable without a script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel

from assistant.settings import Settings
from assistant.types import UN_LANGUAGES
from assistant.web import examples
from assistant.web.docs_page import docs_html
from assistant.web.languages import words
from assistant.web.schemas import (
    AnswerObject,
    DecisionObject,
    DecisionsObject,
    LookupObject,
    MandatesObject,
    SearchObject,
    StatusObject,
)
from assistant.web.server import create_app

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

SOURCE = {"question": "types of technical cooperation services"}


@pytest.fixture(scope="module")
def client(assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, settings)) as client:
        yield client


@pytest.fixture(scope="module")
def described(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return found


class Outline(HTMLParser):
    """Ids, links within the page, tags that are open and tags that were met."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.add(tag)
        if tag not in ("meta", "link", "br"):
            self.open.append(tag)
        if told.get("id"):
            self.ids.append(told["id"] or "")
        href = told.get("href") or ""
        if href.startswith("#"):
            self.links.add(href[1:])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


# ------------------------------------------------------------------------ true to the routes


@pytest.mark.parametrize(
    ("model", "method", "path", "asked"),
    [
        (AnswerObject, "POST", "ask", SOURCE),
        (SearchObject, "POST", "search", {"query": "technical assistance plan", "k": 2}),
        (LookupObject, "GET", "lookup", {"ref": "SC-8/15"}),
        (DecisionObject, "GET", "read", {"ref": "SC-8/15", "para": "1"}),
        (MandatesObject, "GET", "mandates", {}),
        (DecisionsObject, "GET", "decisions", {}),
        (StatusObject, "GET", "status", {}),
    ],
)
def test_what_is_described_is_what_is_answered(
    client: TestClient, model: type[BaseModel], method: str, path: str, asked: dict[str, Any]
) -> None:
    sent = {"json": asked} if method == "POST" else {"params": asked}
    answered = client.request(method, f"/api/v1/{path}", **sent).json()
    model.model_validate(answered, strict=True)
    if model is not StatusObject:  # which says more, as the library tells it
        assert undescribed(model.model_validate(answered)) == set()


def undescribed(value: object) -> set[str]:
    """Keys of an answer that its model does not name."""
    if isinstance(value, list):
        return {key for item in value for key in undescribed(item)}
    if not isinstance(value, BaseModel):
        return set()
    inner = {key for name in type(value).model_fields for key in undescribed(getattr(value, name))}
    return inner | set(value.model_extra or ())


@pytest.mark.parametrize(
    ("model", "example"),
    [
        (AnswerObject, examples.ANSWER),
        (SearchObject, examples.FOUND),
        (LookupObject, examples.LOOKUP),
        (DecisionObject, examples.DECISION),
        (MandatesObject, examples.MANDATES),
        (DecisionsObject, examples.DECISIONS),
        (StatusObject, examples.STATUS),
    ],
)
def test_an_example_is_one_of_what_is_described(model: type[BaseModel], example: object) -> None:
    assert undescribed(model.model_validate(example, strict=True)) == set()


def test_every_route_says_what_it_is_for_and_how_it_fails(described: dict[str, Any]) -> None:
    for path, methods in described["paths"].items():
        for route in methods.values():
            assert route["summary"], path
            assert route["description"], path
            assert route["tags"], path
            assert {"409", "422"} <= set(route["responses"]), path
            succeeded = next(status for status in ("200", "201") if status in route["responses"])
            content = route["responses"][succeeded]["content"]
            shown = [one for one in content.values() if "example" in one]
            assert shown or path.endswith(("/coverage", "/note")), path
            for status in ("409", "422"):
                line = route["responses"][status]["content"]["application/json"]["schema"]
                assert line == {"$ref": "#/components/schemas/ErrorLine"}


def test_examples_of_requests_are_accepted(client: TestClient) -> None:
    assert client.post("/api/v1/ask", json=examples.QUESTION).status_code == 200
    assert client.post("/api/v1/ask/stream", json=examples.QUESTION).status_code == 200
    query = {key: value for key, value in examples.SEARCH.items() if key != "filters"}
    assert client.post("/api/v1/search", json=query).status_code == 200


# --------------------------------------------------------------------------------- the page


def test_the_page_needs_no_script_and_every_link_in_it_leads_somewhere(client: TestClient) -> None:
    reply = client.get("/api/v1/docs")
    outline = Outline(reply.text)
    assert outline.open == []
    assert "script" not in outline.tags
    assert len(outline.ids) == len(set(outline.ids))
    assert outline.links <= set(outline.ids)
    assert "style" not in outline.tags
    assert " style=" not in reply.text
    assert "page.css?v=" in reply.text


def test_the_page_shows_every_route_field_and_object(
    client: TestClient, described: dict[str, Any]
) -> None:
    page = client.get("/api/v1/docs").text
    for path, methods in described["paths"].items():
        assert path in page
        for route in methods.values():
            assert route["summary"] in page
            for field in route.get("parameters", ()):
                assert f"<code>{field['name']}</code>" in page
    for name, schema in described["components"]["schemas"].items():
        assert f'id="{name}"' in page
        for field in schema["properties"]:
            assert f"<code>{field}</code>" in page
    assert "text/event-stream" in page
    assert "curl -s &#x27;http://testserver/api/v1/lookup?ref=SC-8/15&#x27;" in page


def test_a_host_that_is_markup_stays_text(client: TestClient) -> None:
    page = client.get("/api/v1/docs", headers={"host": 'x"><script>alert(1)</script>'}).text
    assert "<script" not in page


def test_markup_in_a_description_stays_text() -> None:
    attack = "<script>alert(1)</script>"
    schema = {"type": attack, "default": attack, "enum": [attack]}
    field = {"name": attack, "in": "query", "schema": schema, "description": attack}
    answered = {"description": attack, "content": {attack: {"example": {attack: attack}}}}
    route = {
        "summary": attack,
        "description": f"`{attack}`",
        "parameters": [field],
        "responses": {"200": answered},
    }
    described = {
        "info": {"title": attack, "version": attack, "description": attack},
        "paths": {f"/{attack}": {"get": route}},
        "components": {"schemas": {attack: {"properties": {attack: schema}}}},
    }
    assert "<script" not in docs_html(described, attack, attack)


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_the_page_links_the_description_in_its_language(client: TestClient, language: str) -> None:
    page = client.get(f"/?lang={language}").text
    client.cookies.clear()
    footer = re.search(r'<footer class="ca-footer">.*?</footer>', page)
    assert footer
    assert f'<a href="/api/v1/docs">{words(language)["for_programs"]}</a>' in footer[0]


def test_the_object_described_is_plain_json(described: dict[str, Any]) -> None:
    assert json.loads(json.dumps(described)) == described
    assert described["openapi"].startswith("3.")
