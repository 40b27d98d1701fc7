"""Front matter: a file may say itself what it is."""

from __future__ import annotations

import pytest

from assistant.documents import parse_document, spans
from assistant.documents.frontmatter import front_matter_lines
from assistant.types import DocumentEntry, SourceText

TEXT = """---
title: "Plan of the chemicals centre"
symbol: UNEP/POPS/COP.9/30
language: en
held: extract
tags:
  - chemicals
---

1. Requests the Secretariat to report on the plan;
"""


def test_what_the_file_says_fills_what_the_manifest_leaves_empty() -> None:
    parsed = parse_document(DocumentEntry(id="d", file="d.md", title=""), SourceText(TEXT), "0")
    assert parsed.entry.title == "Plan of the chemicals centre"
    assert parsed.entry.symbol == "UNEP/POPS/COP.9/30"
    assert parsed.entry.held == "extract"
    assert [passage.text for passage in parsed.passages] == [
        "1. Requests the Secretariat to report on the plan;"
    ]


def test_the_manifest_goes_before_the_file() -> None:
    entry = DocumentEntry(id="d", file="d.md", title="As the manifest says")
    assert parse_document(entry, SourceText(TEXT), "0").entry.title == "As the manifest says"


def test_front_matter_is_dropped_with_its_reason_and_nothing_else() -> None:
    parsed = parse_document(DocumentEntry(id="d", file="d.md", title=""), SourceText(TEXT), "0")
    front = [span for span in spans(parsed) if span.kind == "front-matter"]
    assert front
    assert max(span.end for span in front) <= TEXT.index("1. Requests")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n---\n",  # nothing between
        "---\nA sentence, and no field.\n---\n",
        "Text\n---\ntitle: x\n---\n",
        "---\ntitle: x\n",  # never closed
        "---\n" + "title: x\n" * 100 + "---\n",
    ],
)
def test_a_text_that_only_begins_with_a_rule_has_none(text: str) -> None:
    assert front_matter_lines(text.split("\n")) == 0
