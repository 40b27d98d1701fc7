"""Which decisions are drafts, and which paragraphs leave words undecided."""

from __future__ import annotations

import pytest

from assistant.documents import parse_document
from assistant.documents.drafts import says_draft, undecided
from assistant.types import DocumentEntry, ParsedDocument, SourceText

OPENING = "SC-8/15: Technical assistance"
BODY = "The Conference of the Parties\n\n1. Requests the Secretariat to report."


def document(text: str) -> ParsedDocument:
    entry = DocumentEntry(id="doc", file="doc.txt", title="")
    return parse_document(entry, SourceText(text), "0" * 64)


@pytest.mark.parametrize(
    "line",
    [
        "DRAFT", "[DRAFT]", "Draft 3", "Draft decision", "Revised draft text", "Draft resolution 4",
        "[Agreed text]", "Advance unedited version", "ADVANCE VERSION", "Unedited copy, 3 May 2017",
        "Projet de décision", "Texte non édité", "Proyecto de decisión", "Versión sin editar",
        "Проект решения", "Неотредактированный вариант", "مشروع مقرر", "نسخة أولية غير محررة",
        "决定草案", "未经编辑的版本", "草案",
    ],
)  # fmt: skip
def test_front_matter_says_that_a_text_is_a_draft(line: str) -> None:
    assert says_draft(line)
    assert [d.draft for d in document(f"{line}\n\n{OPENING}\n\n{BODY}").decisions] == [True]
    assert [d.draft for d in document(f"{OPENING}\n\n{line}\n\n{BODY}").decisions] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "Technical assistance", "Drafting group", "Draft legislation in Parties", "Agreed terms",
        "Guidance on draft national plans", "Projets pilotes", "Проектные предложения",
        "Advances in monitoring", "关于草案的讨论情况",
    ],
)  # fmt: skip
def test_other_lines_do_not(line: str) -> None:
    assert not says_draft(line)
    assert [d.draft for d in document(f"{line}\n\n{OPENING}\n\n{BODY}").decisions] == [False]


@pytest.mark.parametrize(
    "heading",
    [
        "Draft decision SC-8/15", "Projet de décision SC-8/15", "Проект решения СК-8/15",
        "مشروع المقرر SC-8/15", "第SC-8/15号决定草案",
    ],
)  # fmt: skip
def test_the_heading_of_a_decision_says_it(heading: str) -> None:
    (decision,) = document(f"{heading}\n\n{BODY}").decisions
    assert (decision.ref, decision.draft) == ("SC-8/15", True)


def test_only_the_decision_that_the_word_stands_over_is_a_draft() -> None:
    text = f"SC-8/14: Finance\n\n{BODY}\n\nDraft decision\n\n{OPENING}\n\n{BODY}"
    found = {decision.ref: decision.draft for decision in document(text).decisions}
    assert found == {"SC-8/14": False, "SC-8/15": True}


def test_who_submitted_the_draft_of_an_adopted_text_makes_no_draft_of_it() -> None:
    text = f"Resolution 1/CP.22\n\nGratitude\n\nDraft resolution submitted by Fiji\n\n{BODY}"
    assert [d.draft for d in document(text).decisions] == [False]


def test_a_draft_that_is_annexed_makes_no_draft_of_the_decision() -> None:
    text = f"{OPENING}\n\n{BODY}\n\nAnnex\n\nDraft resolution\n\n[1. Parties [shall] [should] act.]"
    assert [d.draft for d in document(text).decisions] == [False]


@pytest.mark.parametrize(
    ("paragraph", "draft"),
    [
        ("1. Decides that Parties [shall][should] report;", True),
        ("1. Decides to meet in [2026] [2027 in Geneva, subject to funds];", True),
        ("[1. Requests the Secretariat to report by the end of 2026;]", True),
        ("1. [Requests the Secretariat to report by the end of 2026;]", True),
        ("1. Requests the [interim] Secretariat to report;", False),
        ("1. Requests the Secretariat to report [...];", False),
        ("1. Requests the Secretariat [1] [2] to report;", False),
    ],
)
def test_brackets_around_a_paragraph_or_a_choice_make_a_draft(paragraph: str, draft: bool) -> None:
    text = f"{OPENING}\n\nThe Conference of the Parties\n\n{paragraph}\n\n2. Decides to act."
    assert [d.draft for d in document(text).decisions] == [draft]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("Parties [shall] act", ("shall",)), ("[a] letter", ()), ("omitted [...]", ()),
        ("so [sic] written", ()), ("note [12]", ()), ("[Requests] [link](there)", ("Requests",)),
        ("as in [FCCC/CP/2010/7]", ()), ("[[", ()),
    ],
)  # fmt: skip
def test_brackets_of_an_editor_leave_nothing_undecided(
    text: str, stretches: tuple[str, ...]
) -> None:
    assert undecided(text) == stretches


def test_undecided_words_are_told_with_their_paragraph() -> None:
    found = document(
        f"{OPENING}\n\nThe Conference of the Parties\n\n1. Requests [interim] reports."
    )
    assert [(i.code, i.message.split()[0]) for i in found.issues] == [
        ("bracketed-text", "SC-8/15:en:1")
    ]
