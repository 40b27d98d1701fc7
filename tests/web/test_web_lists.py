"""Lists of decisions and of coverage: what passes, and nothing of a text becomes markup."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assistant.settings import Settings
from assistant.types import UN_LANGUAGES, ListedDecision
from assistant.web.coverage import coverage_html
from assistant.web.decisions_table import decisions_html, passing
from assistant.web.languages import words
from assistant.web.listing import pages_html
from assistant.web.server import create_app

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

EN = words("en")
HELD = ListedDecision("SC-8/15", "Technical assistance", "decision", "Stockholm",
                      "Stockholm Convention COP-8", "2017-04-24/2017-05-05", "extract", ("en",),
                      "decisions")  # fmt: skip
KNOWN = ListedDecision("BC-13/11", "Asistencia técnica", "decision", "Basel",
                       "Basel Convention COP-13", "2017", "not_held")  # fmt: skip
PLAN = ListedDecision("", "Strategy", "strategy", "", "", "", "full", ("en",), "a-strategy")

#: Tags that a list is made of.
TAGS = set(
    "h2 h3 h4 p form input label select option button a table thead tbody tr th td span bdi dl "
    "div dt dd br b ul li svg text title desc rect circle path line details summary section".split()
)


class Tags(HTMLParser):
    """The tags and the addresses of a fragment."""

    def __init__(self, fragment: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.feed(fragment)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "action", "src")]


@pytest.fixture(scope="module")
def client(hostile_assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(hostile_assistant, settings)) as client:
        yield client


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [HELD, PLAN, KNOWN]),
        ({"q": "sc 8/15"}, [HELD]),
        ({"q": "SC8/15"}, [HELD]),
        ({"q": "20/1"}, []),
        ({"q": "ASISTENCIA tecnica 2017"}, [KNOWN]),
        ({"q": "cop-8 assistance"}, [HELD]),
        ({"q": "assistance nowhere"}, []),
        ({"convention": "Basel"}, [KNOWN]),
        ({"meeting": "Stockholm Convention COP-8"}, [HELD]),
        ({"held": "not_held"}, [KNOWN]),
        ({"kind": "strategy", "q": ""}, [PLAN]),
        ({"document": "decisions"}, [HELD]),
    ],
)
def test_a_filter_and_every_search_word_must_be_met(
    asked: dict[str, str], found: list[ListedDecision]
) -> None:
    assert passing([HELD, PLAN, KNOWN], asked) == found


def test_a_row_opens_the_reader_and_says_how_the_text_is_held() -> None:
    shown = decisions_html([HELD, PLAN, KNOWN], {}, 0, 50, "en")
    assert 'href="/?ref=SC-8/15"' in shown
    assert 'href="/?passage=a-strategy"' in shown
    assert f'ca-held-not_held">{EN["not_held"]}<' in shown
    assert "24 Apr\u2009–\u20095 May 2017" in shown
    assert EN["rows_shown"].format(first=1, last=3, total=3) in shown


def test_a_draft_is_told_as_such() -> None:
    from dataclasses import replace

    assert EN["draft"] not in decisions_html([HELD], {}, 0, 50, "en")
    assert f">{EN['draft']}<" in decisions_html([replace(HELD, draft=True)], {}, 0, 50, "en")


def test_pages_lead_on_and_back_with_the_filters() -> None:
    shown = pages_html("decisions", {"q": "a & b", "held": ""}, 50, 50, 120, EN)
    assert Tags(shown).links == [
        "/?view=decisions&q=a+%26+b",
        "/?view=decisions&q=a+%26+b&offset=100",
    ]
    assert pages_html("decisions", {}, 0, 50, 50, EN) == ""
    assert 'rel="prev"' not in pages_html("decisions", {}, 0, 50, 51, EN)


@pytest.mark.parametrize("language", UN_LANGUAGES)
@pytest.mark.parametrize("route", ["decisions", "mandates", "timeline", "coverage"])
def test_texts_and_titles_never_become_markup(
    client: TestClient, hostile: str, route: str, language: str
) -> None:
    asked = {"format": "html", "lang": language}
    reply = client.get(f"/api/v1/{route}", params=asked)
    assert reply.status_code == 200
    read = Tags(reply.text)
    assert read.tags <= TAGS, "a tag that no list has"
    assert not {name for name in read.attributes if name.startswith("on")} | (
        read.attributes & {"style", "src", "srcset"}
    )
    assert all(link.startswith("/") and not link.startswith("//") for link in read.links)
    assert "&lt;script&gt;" in reply.text
    assert "\u202e" in hostile
    assert "\u202e" not in reply.text


def test_what_is_asked_comes_back_escaped(client: TestClient) -> None:
    attack = '"><script>alert(1)</script>'
    for name in ("q", "convention", "document"):
        reply = client.get("/api/v1/decisions", params={"format": "html", name: attack})
        assert "<script" not in reply.text
        assert "&quot;&gt;&lt;script&gt;" in reply.text


def test_decisions_for_programs(client: TestClient) -> None:
    answer = client.get("/api/v1/decisions", params={"q": "8/16"}).json()
    assert answer["total"] == 1
    assert answer["decisions"][0]["held"] == "not_held"
    assert len(client.get("/api/v1/decisions", params={"limit": 2}).json()["decisions"]) == 2
    assert client.get("/api/v1/decisions", params={"held": "all"}).status_code == 422
    assert client.get("/api/v1/decisions", params={"colour": "green"}).status_code == 422


def test_coverage_tells_what_is_held_as_of_when_with_which_model(
    assistant: MemoryAssistant,
) -> None:
    shown = coverage_html(assistant.status(), "en")
    assert "3 February 2026" in shown
    assert "a-model:1" in shown
    assert "&lt;b&gt;left&lt;/b&gt; out (p. 3)" in shown
    assert {"/?ref=SC-8/15", "/?ref=SC-8/16", "/?ref=SC-8/18"} <= set(Tags(shown).links)
    assert EN["explain_partial"] in shown


def test_coverage_of_an_empty_library_says_so() -> None:
    shown = coverage_html({"documents": 0}, "en")
    assert EN["coverage_none"] in shown
    assert "<table" not in shown


def test_of_thousands_of_issues_the_page_shows_some_and_counts_the_rest() -> None:
    issues = [{"document": "d", "code": "x", "message": f"m{n}", "page": None} for n in range(1000)]
    shown = coverage_html({"issues_found": issues, "cited_not_held": {}}, "en")
    assert shown.count("<tr ") == 201
    assert "<p>+800</p>" in shown
