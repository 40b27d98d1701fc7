"""Lines and pages as they were printed, and what is told of pages that were not read."""

from __future__ import annotations

import pytest

from assistant.documents import parse_document
from assistant.documents.readers.text import pages_of
from assistant.types import DocumentEntry, Issue, Page, SourceText
from tests.documents.short_texts import document

# -------------------------------------------------------------- lines and pages


def test_wrapped_lines_are_one_paragraph_and_keep_their_line_ends() -> None:
    text = (
        "Decision SC-8/15\n1. Requests the Secretariat to continue to collect, through the\n"
        "database, information on needs. The needs of all Parties are those of\n"
        "the world, on which see paragraph 3 of the annex as adopted and paragraph\n"
        "2. of another text;\n2. Decides to act."
    )
    found = document(text).passages
    assert [p.locator for p in found] == ["para. 1", "para. 2"]
    assert "\npurpose" in document("1. For that\npurpose it acts.").passages[0].text


def test_a_sentence_cut_by_the_edge_of_a_page_goes_on_with_its_paragraph() -> None:
    text = (
        "Decision SC-8/15\n<!-- Page 1 -->\n1. Decides to act together with all of the\n\n"
        "<!-- Page 2 -->\n\n2\n\nReport of the meeting\n\nother Parties;\n\n2. Urges more."
    )
    found = [(p.id, p.locator, p.page) for p in document(text).passages]
    assert found == [
        ("SC-8/15:en:1", "para. 1", 1),
        ("SC-8/15:en:1-continued", "para. 1 (continued)", 2),
        ("SC-8/15:en:2", "para. 2", 2),
    ]


def test_pages_come_from_form_feeds() -> None:
    found = document("One sentence.\fAnother sentence.").passages
    assert [(p.text, p.page) for p in found] == [("One sentence.", 1), ("Another sentence.", 2)]


def test_decisions_at_the_head_of_pages_are_no_running_heads() -> None:
    text = "\f".join(f"Decision {n}/CP.8\nTitle\n1. Decides it.\nGE.03" for n in range(1, 6))
    assert [d.ref for d in document(text).decisions] == [f"{n}/CP.8" for n in range(1, 6)]


@pytest.mark.parametrize(
    "line",
    [
        "• English", "English Français Español", "2007 Cooperation Strategy English Russian",
        "English | Русский | 中文", "Skip to main content", "Aller au contenu principal",
        "Home > Implementation > Assistance",
    ],
)  # fmt: skip
def test_navigation_is_left_out(line: str) -> None:
    found = document(f"{line}\n\nThe text itself is here.")
    assert [p.text for p in found.passages] == ["The text itself is here."]


@pytest.mark.parametrize(
    "line",
    [
        "The plan can be accessed here.", "It is available in English, French and Russian.",
        "The text of 2007 is in English and Russian", "Arabic is spoken here.",
    ],
)  # fmt: skip
def test_sentences_about_languages_and_links_are_content(line: str) -> None:
    assert document(f"First comes this.\n\n{line}").passages[-1].text == line


# ----------------------------------------------------------------------- issues


def test_issues_name_their_page() -> None:
    text = "Title\n\n1. One is done.\n\f1. One again.\n\n4. Four is far.\n"
    found = {(issue.code, issue.page) for issue in document(text).issues}
    assert found == {("numbers-jump", 2), ("label-repeated", 2)}


@pytest.mark.parametrize(
    "code", ["page-without-text", "page-damaged", "page-unreadable", "page-truncated"]
)
def test_a_document_with_a_page_that_was_not_read_is_an_extract(code: str) -> None:
    text = "Decision 1/CP.21\n\n1. Decides to act."
    source = SourceText(text, pages_of(text), (Issue("", code, "page 2", 2),))
    found = parse_document(DocumentEntry("doc", "doc.pdf", ""), source, "0" * 64)
    assert (found.entry.held, found.decisions[0].held) == ("extract", "extract")


@pytest.mark.parametrize("code", ["page-partly-image", "encoding-guessed", "page-read-by-ocr"])
def test_other_issues_leave_a_document_whole(code: str) -> None:
    text = "Decision 1/CP.21\n\n1. Decides to act."
    source = SourceText(text, pages_of(text), (Issue("", code, "page 1", 1),))
    found = parse_document(DocumentEntry("doc", "doc.pdf", ""), source, "0" * 64)
    assert (found.entry.held, found.decisions[0].held) == ("full", "full")


def test_passages_of_a_page_that_was_read_by_ocr_say_so() -> None:
    text = "1. Decides to act.\n\n2. Decides to act again.\n\n3. Decides more.\n\n4. Ends here."
    pages = (Page(1, 0), Page(2, text.index("act again")), Page(3, text.index("4.")))
    source = SourceText(text, pages, (Issue("", "page-read-by-ocr", "page 2", 2),))
    found = parse_document(DocumentEntry("doc", "doc.pdf", ""), source, "0" * 64)
    assert [(p.locator, p.official_label) for p in found.passages] == [
        ("para. 1", True),
        ("para. 2 (read by OCR)", False),
        ("para. 3 (read by OCR)", False),
        ("para. 4", True),
    ]
