"""The Markdown of a note: golden files, and nothing of a text that acts."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.notes import note_of, written
from assistant.notes.markdown_file import markdown_of
from assistant.notes.note import Note, Paragraph, Run, Section
from assistant.types import Answer

DAY = date(2026, 11, 28)
GOLDEN = Path(__file__).parent / "golden"

#: What a note may be made of. Its own links are addresses in angle brackets.
_OURS = {
    "paragraph", "heading", "bullet_list", "ordered_list", "list_item", "blockquote", "inline",
    "text", "text_special", "strong", "em", "softbreak", "hardbreak", "hr", "link",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


def tokens_of(markdown: str) -> list[tuple[str, str]]:
    """Kinds of tokens with their addresses, as a reader sees them that allows all."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found = []
    for token in reader.parse(markdown):
        for one in (token, *(token.children or ())):
            kind = re.sub(r"_(open|close)$", "", one.type)
            found.append((kind, str(one.attrs.get("href", ""))))
    return found


@pytest.mark.parametrize("name", ["answer", "summarised"])
def test_a_note_reads_as_its_golden_file(name: str, request: pytest.FixtureRequest) -> None:
    answer: Answer = request.getfixturevalue(name)
    markdown = written(note_of(answer, DAY, "2026-11-27"), "md").decode("utf-8")
    assert markdown == (GOLDEN / f"{name}.md").read_text(encoding="utf-8")


def test_nothing_of_a_text_becomes_a_link_an_image_or_html(hostile: Answer) -> None:
    tokens = tokens_of(markdown_of(note_of(hostile, DAY)))
    assert {kind for kind, _ in tokens} <= _OURS
    assert {href for kind, href in tokens if kind == "link" and href} == {
        "https://evil.example/%22%3E%3Cscript%3E"  # the address of the source itself
    }


def test_no_text_makes_a_footnote_or_calls_one_that_is_not_ours(hostile: Answer) -> None:
    markdown = markdown_of(note_of(hostile, DAY))
    assert set(re.findall(r"(?<!\\)\[\^(\w+)(?<!\\)\]", markdown)) == {"1", "2"}
    assert re.findall(r"^\[\^(\d+)\]: ", markdown, re.MULTILINE) == ["1", "2"]


def test_bare_addresses_are_not_left_for_readers_that_link_them(hostile: Answer) -> None:
    markdown = markdown_of(note_of(hostile, DAY))
    assert re.findall(r"(?<!<)https?://|www\.|(?<!\\)@", markdown) == []


@given(st.text(alphabet=st.sampled_from("a*_`[]()<>!#-+=|~\\&;:/ .1\n\t$^{}@áا中")))
def test_a_paragraph_reads_as_the_words_that_it_has(text: str) -> None:
    paragraph = Paragraph((Run("x"), Run(text), Run("x")), "en")
    note = Note("en", "k", "t", "", "answered", DAY, (), (Section("s", (paragraph,)),), (), "c", "")
    markdown = markdown_of(note)
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    shown = [
        "".join(c.content or ("\n" if "break" in c.type else "") for c in token.children or ())
        for token in reader.parse(markdown)
        if token.type == "inline"
    ]
    assert "".join("".join(shown[3:-1]).split()) == "".join(f"x{text}x".split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("words", "**words**"),
        (" words, ", " **words**, "),
        ("“引文”", "“**引文**”"),
        ("…", "…"),
        ("a\nb", "**a**\\\n**b**"),
    ],
)
def test_signs_of_bold_stand_at_words(text: str, expected: str) -> None:
    paragraph = Paragraph((Run("x"), Run(text, bold=True), Run("y")), "en")
    note = Note("en", "k", "t", "", "answered", DAY, (), (Section("s", (paragraph,)),), (), "c", "")
    assert f"\nx{expected}y\n" in markdown_of(note)
