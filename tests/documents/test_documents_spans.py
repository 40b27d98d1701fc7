"""No character is lost and none is used twice, whatever the text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.documents import parse_document, read, spans
from assistant.documents.readers.text import pages_of
from assistant.types import DocumentEntry, ParsedDocument, SourceText

CORPUS = Path(__file__).parents[2] / "corpus" / "documents"

#: Pieces that official texts are made of, to be put together in senseless ways.
PIECES = [
    "The Conference of the Parties", "The Conference of the Parties,", "| SC-8/15 | Title |   |",
    "| a | b |", "|---|---|", "Decision 1/CP.21", "Resolution 1/CP.21", "SC-8/15: A title",
    "A/RES/70/1", "70/1. Transforming our world", "Recalling decision SC-8/18,", "Annex",
    "Annex II", "Appendix I", "Article 12", "I", "I. General", "A. Part", "Technical assistance",
    "1. Requests the Secretariat to report;", "2. Invites Parties:", "4. Decides to act. |",
    "(a) To report;", "(b) To act, including:", "(i) One;", "(ii) Two.", "• An item;", "- Another",
    "and goes on in small letters.", "Adopts the plan; Requests the Secretariat to act; Urges all",
    "3. Takes note; 4. Requests more", "\f", "<!-- Page 2 -->", "12", "• English", "____",
    "Skip to main content", "¹ See document 5.", "[...]", "إذ يشير إلى المقرر،", "1 - يطلب إلى",
    "回顾第1号决定，", "1. 请秘书处；", "1. просит секретариат;",
    "\u200e1.\u200e Text", "\u2028", "\xa0",
]  # fmt: skip

texts = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.tuples(st.sampled_from(PIECES), st.sampled_from(["\n", "\n\n", " ", "\r\n", ""])),
        max_size=40,
    ).map(lambda pairs: "".join(piece + gap for piece, gap in pairs)),
)


def parsed(text: str) -> ParsedDocument:
    entry = DocumentEntry(id="doc", file="doc.txt", title="", conventions=("Stockholm",))
    return parse_document(entry, SourceText(text, pages_of(text)), "0" * 64)


def check(document: ParsedDocument) -> None:
    text, at = document.source.text, 0
    for span in spans(document):
        assert at <= span.start < span.end
        assert not text[at : span.start].strip()
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        at = span.end
    assert not text[at:].strip()
    ids = [passage.id for passage in document.passages]
    assert len(set(ids)) == len(ids)
    assert [passage.ordinal for passage in document.passages] == list(range(len(ids)))
    for passage in document.passages:
        assert passage.text == text[passage.start : passage.end]
        for mention in passage.mentions:
            assert passage.text[mention.start : mention.end] == mention.printed


@settings(max_examples=150, deadline=None)
@given(texts)
@example("")
@example("|")
@example("1.")
@example("A title")
@example("1. Text |\n(a) more |\n| SC-1/1 | x |")
def test_every_character_of_any_text_lies_in_one_span(text: str) -> None:
    check(parsed(text))


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_character_of_the_documents_lies_in_one_span(path: Path) -> None:
    source = read(path, max_bytes=1_000_000)
    entry = DocumentEntry(id=path.stem, file=path.name, title="")
    check(parse_document(entry, source, "0" * 64))


@settings(max_examples=60, deadline=None)
@given(texts)
def test_numbers_ascend_or_an_issue_says_so(text: str) -> None:
    document = parsed(text)
    told = {issue.code for issue in document.issues}
    runs: dict[tuple[str | None, str, str], list[int]] = {}
    for passage in document.passages:
        head, _, number = passage.locator.rpartition("para. ")
        if passage.official_label and number.isdigit():
            key = (passage.ref, passage.language, head)
            runs.setdefault(key, []).append(int(number))
    for numbers in runs.values():
        if numbers != list(range(1, len(numbers) + 1)):
            assert told & {"numbers-jump", "first-number", "label-repeated"}


#: Runs that a text is made of nothing but, in the midst of a sentence or on a line of their own.
RUNS = [" ", "*", ". "]


@pytest.mark.slow
@pytest.mark.parametrize("unit", RUNS)
@pytest.mark.parametrize("around", ["The plan {} ends.", "{}", "1. Requests {}"])
def test_long_runs_of_one_sign_take_no_longer_than_words(unit: str, around: str) -> None:
    """Work that grows with the square took 15 seconds and more here, other work takes one."""
    began = time.process_time()
    check(parsed(around.format(unit * (200_000 // len(unit)))))
    assert time.process_time() - began < 5
