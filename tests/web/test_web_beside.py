"""Beside a text: the paragraphs before and after, how it is cited, what cites it, its versions."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.linked import Link, Links
from assistant.types import DecisionText, Mention, Passage, PassageRecord, TextVersion, Words
from assistant.web.beside import (
    beside_text,
    citation_form,
    links_html,
    permalink,
    steps_html,
    versions_html,
)
from assistant.web.languages import words

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

EN = words("en")


def record(number: int, ref: str | None = "SC-8/15", language: str = "en") -> PassageRecord:
    passage = Passage(
        id=f"{ref}:{language}:{number}", document="d", ref=ref, language=language,
        kind="operative", ordinal=number, locator=f"para. {number}", official_label=True,
        text="Text", start=0, end=4,
    )  # fmt: skip
    return PassageRecord(passage, "A <document>", "plan", "", "A <title>", (), "", "", None, "",
                         "full")  # fmt: skip


TEXT = DecisionText("SC-8/15", "d", "T", tuple(map(record, (1, 2, 3))), "decision")


def steps(cited: set[str]) -> dict[str, str]:
    shown = steps_html(TEXT, cited, EN)
    return dict(re.findall(r'rel="(\w+)" href="/\?ref=SC-8/15&amp;para=(\d)"', shown))


def test_steps_lead_to_the_paragraphs_around_the_cited_one() -> None:
    assert steps({"SC-8/15:en:2"}) == {"prev": "1", "next": "3"}
    assert steps({"SC-8/15:en:1"}) == {"next": "2"}
    assert steps({"SC-8/15:en:3"}) == {"prev": "2"}
    assert steps({"SC-8/15:en:1", "SC-8/15:en:2"}) == {"next": "3"}
    assert steps(set()) == {"next": "1"}


@pytest.mark.parametrize(
    ("ref", "kind", "cited", "form"),
    [
        ("SC-8/15", "decision", True, "decision SC-8/15, para. 1"),
        ("1/CP.21", "decision", False, "decision 1/CP.21"),
        ("XXVII/4", "decision", True, "decision XXVII/4, para. 1"),
        ("A/RES/70/1", "resolution", True, "A/RES/70/1, para. 1"),
        ("UNEP/EA.4/Res.1", "resolution", False, "UNEP/EA.4/Res.1"),
        ("Basel Convention, Article 4", "article", False, "Basel Convention, Article 4"),
        (None, "", True, "T, para. 1"),
    ],
)
def test_a_citation_has_the_form_of_united_nations_documents(
    ref: str | None, kind: str, cited: bool, form: str
) -> None:
    one = record(1, ref)
    text = DecisionText(ref, "d", "T", (one,), kind)
    assert citation_form(text, {one.passage.id} if cited else set()) == form


def test_a_citation_stays_text_in_its_button() -> None:
    text = DecisionText(None, "d", '"><img src=x>', (record(1, None),))
    assert "<img" not in steps_html(text, set(), EN)


def test_a_version_in_another_language_has_its_own_address() -> None:
    assert permalink(record(1)) == "/?ref=SC-8/15&para=1"
    assert permalink(record(1, language="fr")) == "/?passage=SC-8/15:fr:1"
    versions = [TextVersion("en", "SC-8/15:en:1"), TextVersion("fr", "SC-8/15:fr:1")]
    shown = versions_html(TEXT, versions, EN)
    assert re.findall(r'href="([^"]*)"', shown) == ["/?passage=SC-8/15:fr:1"]
    assert "Français" in shown
    alone = versions_html(TEXT, [], EN)
    assert "English" in alone, "the language shown is always named"
    assert "href" not in alone


def test_links_name_paragraph_relation_and_what_is_not_held() -> None:
    cites = Link(record(2), "SC-1/15", ("para. 3",), Words("x", 0, 1), "amends", None, "<b>", False)
    citing = Link(record(4, "SC-9/14"), "SC-8/15", ("para. 1",), Words("x", 0, 1), "recalls")
    shown = links_html(TEXT, Links("SC-8/15", "T", True, (cites,), (citing,)), EN)
    assert "<b>" not in shown
    text = html.unescape(re.sub("<[^>]+>", "", shown))
    assert "Cites: 1 · Cited by: 1" in text
    assert "para. 2 (amends) → SC-1/15, para. 3: <b> (Not held)" in text
    assert "SC-9/14, para. 4 (recalls) → para. 1" in text
    assert 'href="/?ref=SC-1/15"' in shown


def test_a_document_without_reference_cites_what_its_paragraphs_print() -> None:
    mention = Mention("SC-8/15", "SC-8/15", 0, 7)
    one = record(1, None)
    one = replace(one, passage=replace(one.passage, mentions=(mention, mention)))
    text = DecisionText(None, "d", "T", (one,))
    assert links_html(text, None, EN).count("/?ref=SC-8/15") == 1
    assert links_html(replace(text, records=(record(1, None),)), None, EN) == ""


def test_hundreds_of_links_are_counted_and_cut() -> None:
    citing = tuple(Link(record(n), "SC-8/15", (), Words("x", 0, 1), "cites") for n in range(200))
    shown = links_html(TEXT, Links("SC-8/15", "T", True, cited_by=citing), EN)
    assert "Cited by: 200" in shown
    assert "<li>+140</li>" in shown


def test_links_and_versions_are_asked_for_what_is_opened(assistant: MemoryAssistant) -> None:
    decision = assistant.read("SC-1/15:en:u1")
    assert decision is not None
    found = beside_text(assistant, decision, {"SC-1/15:en:u1"})
    assert found.links is not None
    assert [link.target for link in found.links.cites] == ["SC-2/9"]
