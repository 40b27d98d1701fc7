"""Quotations: the words of a document, shown as they are and doing nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.answering.phrases import phrases_for
from assistant.answering.quote import (
    answer_text,
    citations_of,
    folded,
    inert,
    list_text,
    marked,
    plain,
    quotation,
    reference_name,
    source_name,
)
from assistant.types import Passage, PassageRecord

#: What Markdown and HTML act on, among words.
_ACTIVE = [*"\\`*_[]()<>~#+-=|&;:!.1a \n", "**", "](", "&amp;", "<b>", "1. ", "# ", "- "]
text_of_documents = st.lists(
    st.sampled_from(_ACTIVE)
    | st.characters(blacklist_categories=("Cs", "Cc"), max_codepoint=0xFFFF),
    max_size=40,
).map("".join)

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
#: All that an inert text may be made of.
_HARMLESS = {"paragraph_open", "paragraph_close", "inline", "text", "softbreak", "text_special"}


def _tokens(markdown: str) -> Iterator[Token]:
    for token in _MARKDOWN.parse(markdown):
        yield token
        yield from token.children or ()


def _shown(markdown: str) -> str:
    """The words that a reader sees."""
    return "".join(
        {"softbreak": "\n", "paragraph_close": "\n"}.get(token.type, token.content)
        for token in _tokens(markdown)
        if token.type != "inline"
    )


def _record(text: str, **passage: object) -> PassageRecord:
    fields: dict[str, object] = {
        "id": "SC-8/15:en:1",
        "document": "decisions",
        "ref": "SC-8/15",
        "language": "en",
        "kind": "operative",
        "ordinal": 0,
        "locator": "para. 1",
        "official_label": True,
        "text": text,
        "start": 0,
        "end": len(text),
    }
    return PassageRecord(
        Passage(**{**fields, **passage}),
        document_title="Decisions",
        document_kind="decisions",
        issuer="Secretariat",
        title="Technical assistance",
        conventions=("Stockholm",),
        meeting="Stockholm Convention COP-8",
        date="2017-04-24/2017-05-05",
        year=2017,
        url="",
        held="extract",
    )


# ---------------------------------------------------------------------------- inert


@given(text_of_documents)
@example("1.")
@example("&lt;b&gt; &#60;")
@example("[1](http://example.org) ![x](y) <http://example.org> <b>")
@example("a | b\n--|--\n1 | 2")
@example("title\n===\n\ntitle\n---")
@example("~~gone~~ ```code``` __bold__ *it*")
@example("\\[1\\] \\\\* \\")
def test_an_inert_paragraph_is_shown_as_it_is_and_does_nothing(text: str) -> None:
    lines = folded(text)
    assert {token.type for token in _tokens(inert(lines))} <= _HARMLESS
    assert _shown(inert(lines)).rstrip("\n") == lines


@given(text_of_documents | st.text())
@example("**")
@example("\\**\\\\*")
@example("&amp;")
@example("\\&amp;")
def test_taking_the_escapes_away_gives_the_text_again(text: str) -> None:
    assert plain(inert(text)) == text


@given(text_of_documents)
def test_nothing_is_removed_by_making_inert(text: str) -> None:
    assert len(inert(text)) >= len(text)
    assert [c for c in inert(text) if c != "\\"] == [c for c in text if c != "\\"]


def test_a_marker_printed_in_a_document_is_no_marker_of_ours() -> None:
    assert re.findall(r"(?<!\\)\[\d+\]", inert("as stated [1], [2]")) == []


# --------------------------------------------------------------------------- folded


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. Requests the\nSecretariat  to\tcollect\n", "1. Requests the Secretariat to collect"),
        ("Principles:\n(a) demand;\n(b) results", "Principles:\n(a) demand;\n(b) results"),
        (
            "Services:\n• advice\n  and more\n• workshops",
            "Services:\n• advice and more\n• workshops",
        ),
        ("Two\n\n\nlines", "Two lines"),
        ("  \n ", ""),
    ],
)
def test_lines_broken_by_the_page_are_joined_and_items_stay(text: str, shown: str) -> None:
    assert folded(text) == shown


@given(text_of_documents)
def test_folding_changes_blanks_only(text: str) -> None:
    assert "".join(folded(text).split()) == "".join(text.split())
    assert folded(folded(text)) == folded(text)


# ---------------------------------------------------------------------------- marked


@given(text_of_documents, st.frozensets(st.text(alphabet="abc1", min_size=1, max_size=2)))
def test_marking_adds_nothing_but_signs_of_bold(text: str, marks: frozenset[str]) -> None:
    clean = text.replace("\x02", "")
    assert plain(marked(text, marks)) == clean


@given(st.lists(st.sampled_from(["Requests", "the", "Secretariat", "to", "report"]), min_size=1))
def test_marked_words_are_shown_in_bold_and_only_those(words: list[str]) -> None:
    text = " ".join(words)
    markdown = marked(text, frozenset({"requests", "report"}))
    assert _shown(markdown).rstrip("\n") == text
    bold, inside = [], False
    for token in _tokens(markdown):
        inside = token.type == "strong_open" or (inside and token.type != "strong_close")
        if inside and token.type == "text":
            bold += token.content.split()
    assert sorted(bold) == sorted(word for word in words if word in ("Requests", "report"))


def test_neighbours_share_one_pair_of_signs() -> None:
    marks = frozenset({"technical", "assistance"})
    assert marked("on technical assistance;", marks) == "on **technical assistance**;"


def test_a_control_character_in_a_document_is_no_sign_of_bold() -> None:
    assert marked("a \x02b\x02 c", frozenset()) == "a b c"


# ------------------------------------------------------------------------ quotations


def test_a_citation_quotes_the_passage_byte_for_byte() -> None:
    text = "1. Requests *the*\r\n  Secretariat\u00a0[1] &amp; others;\n"
    (citation,) = citations_of([_record(text)])
    assert citation.quote == text
    assert (citation.marker, citation.ref, citation.locator) == (1, "SC-8/15", "para. 1")
    assert citation.held == "extract"


def test_each_passage_is_cited_once_and_numbered_in_order() -> None:
    one, two = _record("One"), _record("Two", id="SC-8/15:en:2", locator="para. 2")
    citations = citations_of([two, one, two])
    assert [(citation.marker, citation.quote) for citation in citations] == [(1, "Two"), (2, "One")]


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("en", "para. 1"),
        ("fr", "par. 1"),
        ("es", "párr. 1"),
        ("ru", "п. 1"),
        ("ar", "الفقرة 1"),
        ("zh", "第1段"),
    ],
)
def test_a_quotation_names_its_source_and_stands_in_a_block(language: str, place: str) -> None:
    phrases = phrases_for(language)
    record = _record("(a) Collect;\n(b) Report;", chapeau="The Secretariat shall:\n(x) in time:")
    (citation,) = citations_of([record])
    block = quotation(citation, record, phrases)
    head, _, rest = block.partition("\n\n")
    assert source_name(record, phrases) in head
    assert "SC-8/15" in head
    assert place in head
    assert citation.locator == "para. 1", "the contract has one form"
    assert head.endswith("[1]")
    assert all(line.startswith(">") for line in rest.split("\n"))
    assert "The Secretariat shall" in rest


def test_a_document_draws_no_markup_in_its_title_or_text() -> None:
    record = _record("# Big\n<img src=x> [2](http://example.org)", ref=None)
    (citation,) = citations_of([record])
    markdown = answer_text("Lead:", [record], [citation], phrases_for("en"), {})
    kinds = {token.type for token in _tokens(markdown)}
    assert kinds.isdisjoint({"html_inline", "html_block", "link_open", "image", "heading_open"})


def test_a_list_has_one_numbered_line_a_source() -> None:
    records = [_record("One"), _record("Two", id="SC-9/14:en:1", ref="SC-9/14")]
    text = list_text("Lead:", records, citations_of(records), phrases_for("en"))
    lines = text.split("\n")[2:]
    assert [line.split(". ")[0] for line in lines] == ["1", "2"]
    assert "SC-8/15" in lines[0]
    assert lines[0].endswith("[1]")
    assert "SC-9/14" in lines[1]
    assert lines[1].endswith("[2]")


@pytest.mark.parametrize(
    ("language", "decision", "resolution"),
    [
        ("en", "Decision SC-8/15", "Resolution A/RES/70/1"),
        ("fr", "Décision SC-8/15", "Résolution A/RES/70/1"),
        ("es", "Decisión SC-8/15", "Resolución A/RES/70/1"),
        ("ru", "Решение SC-8/15", "Резолюция A/RES/70/1"),
        ("ar", "المقرر SC-8/15", "القرار A/RES/70/1"),
        ("zh", "第SC-8/15号决定", "第A/RES/70/1号决议"),
    ],
)
def test_a_resolution_is_not_called_a_decision(
    language: str, decision: str, resolution: str
) -> None:
    phrases = phrases_for(language)
    assert reference_name(["SC-8/15"], phrases) == decision
    assert reference_name(["A/RES/70/1"], phrases) == resolution


@pytest.mark.parametrize(
    ("refs", "name"),
    [
        (["Resolution 1/CP.24"], "Resolution 1/CP.24"),
        (["A/HRC/PRST/18/2"], "A/HRC/PRST/18/2"),
        (["UNEP/POPS/COP.8/32"], "UNEP/POPS/COP.8/32"),
        (["SC-8/15", "SC-9/14"], "Decision SC-8/15, SC-9/14"),
        (["SC-8/15", "A/RES/70/1"], "Decision SC-8/15, Resolution A/RES/70/1"),
    ],
)
def test_what_says_itself_what_it_is_has_no_word_before_it(refs: list[str], name: str) -> None:
    assert reference_name(refs, phrases_for("en")) == name
