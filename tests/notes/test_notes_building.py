"""What a note says, before any writer sets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypeVar

import pytest

from assistant.markdown import reflow
from assistant.notes import held_as_of, note_of
from assistant.notes.note import (
    Block,
    Heading,
    Line,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Table,
)
from assistant.types import Answer, Citation, Summary

DAY = date(2026, 11, 28)


def text_of(runs: Line) -> str:
    return "".join(f"[{run.note}]" if run.note else run.text for run in runs)


Kind = TypeVar("Kind", bound=Block)


def blocks_of(note: Note, kind: type[Kind]) -> list[Kind]:
    return [block for part in note.sections for block in part.blocks if isinstance(block, kind)]


def titles(note: Note) -> list[str]:
    return [section.title for section in note.sections]


# ------------------------------------------------------------------------------ quotations


def test_a_quotation_is_the_citations_own_words_with_the_lines_of_the_page_joined(
    answer: Answer, citation: Citation
) -> None:
    first = blocks_of(note_of(answer, DAY), Quotation)[0]
    assert text_of(first.runs) == reflow(citation.quote)
    assert text_of(first.runs).split() == citation.quote.split()
    assert first.language == "en"


def test_words_that_the_answer_marks_stay_in_bold_and_it_is_said_who_marked_them(
    answer: Answer, citation: Citation
) -> None:
    marked = answer.text.replace("continue to collect", "**continue to collect**")
    note = note_of(replace(answer, text=marked), DAY)
    first = blocks_of(note, Quotation)[0]
    assert [run.text for run in first.runs if run.bold] == ["continue to collect"]
    assert text_of(first.runs) == reflow(citation.quote)
    assert "has been added" in note.closing
    assert "has been added" not in note_of(answer, DAY).closing


def test_a_chapeau_stands_apart_from_the_words_that_are_cited(
    answer: Answer, citation: Citation
) -> None:
    text = "One:\n\n**Decision** [1]\n\n> Invites Parties:\n>\n> (a) To report;"
    cited = replace(citation, quote="(a) To report;")
    note = note_of(replace(answer, text=text, citations=(cited,)), DAY)
    (quotation,) = blocks_of(note, Quotation)
    assert text_of(quotation.chapeau).strip() == "Invites Parties:"
    assert text_of(quotation.runs) == "(a) To report;"


def test_what_the_text_does_not_quote_in_full_is_quoted_under_a_title_of_its_own(
    answer: Answer, other: Citation
) -> None:
    note = note_of(answer, DAY)
    assert titles(note) == ["Answer", "Paragraphs cited", "Please note", "Sources"]
    assert [text_of(b.runs) for b in note.sections[1].blocks if isinstance(b, Heading)] == [
        "“Technical assistance plan”, unnumbered para. 3[2]"
    ]
    quotation = note.sections[1].blocks[1]
    assert isinstance(quotation, Quotation)
    assert text_of(quotation.runs) == other.quote


def test_words_that_are_not_the_citations_are_not_passed_off_as_its_quotation(
    answer: Answer, citation: Citation, other: Citation
) -> None:
    changed = answer.text.replace("developing-country", "all")
    note = note_of(replace(answer, text=changed), DAY)
    cited = note.sections[1]
    assert cited.title == "Paragraphs cited"
    said = [text_of(b.runs) for b in cited.blocks if isinstance(b, Quotation)]
    assert said == [reflow(citation.quote), other.quote]


# ---------------------------------------------------------------------- headings, footnotes


def test_the_line_above_a_quotation_is_its_heading_and_what_is_known_of_it(answer: Answer) -> None:
    note = note_of(answer, DAY)
    assert text_of(blocks_of(note, Heading)[0].runs) == "Decision SC-8/15, para. 1[1]"
    (reference,) = blocks_of(note, Reference)
    assert text_of(reference.runs) == "Technical assistance; COP-8"


def test_footnotes_are_numbered_as_they_are_first_referred_to(summarised: Answer) -> None:
    note = note_of(summarised, DAY)
    assert titles(note)[0].startswith("Summary written by a language model (a-model [7b])")
    assert note.sections[0].apart
    said = [text_of(b.runs) for b in note.sections[0].blocks if isinstance(b, Paragraph)]
    assert said[1] == "The plan *says* <b>so</b>.[1] Needs are collected.[2][1]"
    assert said[2] == "Sentences withheld because no cited paragraph supports them: 1."
    assert [text_of(one.runs)[:21] for one in note.footnotes] == [
        "“Technical assistance",
        "Stockholm Convention,",
    ]


def test_a_summary_that_failed_leaves_its_line_among_the_notices(answer: Answer) -> None:
    failed = replace(answer, summary=Summary("m", note="The model did not answer."))
    note = note_of(failed, DAY)
    assert "Summary" not in titles(note)[0]
    listing = next(s for s in note.sections if s.title == "Please note").blocks[0]
    assert isinstance(listing, Listing)
    assert text_of(listing.items[-1][0].runs) == "The model did not answer."


def test_a_text_that_a_model_wrote_says_so_above_it(answer: Answer) -> None:
    first = note_of(replace(answer, engine="compose"), DAY).sections[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert "written by a language model" in text_of(first.runs)


def test_every_citation_has_one_footnote(answer: Answer, hostile: Answer) -> None:
    for one in (answer, hostile):
        numbers = [footnote.number for footnote in note_of(one, DAY).footnotes]
        assert numbers == list(range(1, len(one.citations) + 1))


def test_a_marker_of_no_citation_stays_text(answer: Answer) -> None:
    note = note_of(replace(answer, text="See [7] and \\[1\\]."), DAY)
    paragraph = note.sections[0].blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert [(run.text, run.note) for run in paragraph.runs] == [("See [7] and [1].", 0)]


def test_sources_are_listed_once_with_the_paragraphs_cited_of_them(
    answer: Answer, citation: Citation
) -> None:
    again = replace(citation, marker=3, locator="para. 2", passage_id="SC-8/15:en:2")
    note = note_of(replace(answer, citations=(*answer.citations, again)), DAY)
    listing = note.sections[-1].blocks[0]
    assert isinstance(listing, Listing)
    lines = [text_of(item[0].runs) for item in listing.items]
    assert len(lines) == 2
    assert "decision SC-8/15, para. 1, para. 2 (Technical assistance)" in lines[0]


# ----------------------------------------------------------------- other kinds of answers


def test_a_refusal_is_a_note_without_footnotes() -> None:
    refused = Answer("What is the capital?", "en", "refused", "No document held answers this.")
    note = note_of(refused, DAY, "2026-11-27")
    assert [value for _, value in note.facts] == [
        "28 November 2026",
        "27 November 2026",
        "Not held. Nothing held answers. The text may exist elsewhere.",
    ]
    assert titles(note) == ["Answer"]
    assert note.footnotes == ()


def test_lists_tables_and_emphasis_of_an_answer_are_kept(
    answer: Answer, citation: Citation
) -> None:
    text = (
        "3. **A** (x) [1]\n4. *B*\n\n- one\n\n  two\n\n"
        "| name | number |\n| --- | --- |\n| a \\| b | 1 [1] |"
    )
    note = note_of(replace(answer, text=text, citations=(citation,)), DAY)
    ordered, bullets, table = note.sections[0].blocks
    assert isinstance(ordered, Listing)
    assert ordered.ordered
    assert ordered.start == 3
    assert [text_of(item[0].runs) for item in ordered.items] == ["A (x)[1]", "B"]
    assert isinstance(bullets, Listing)
    assert len(bullets.items[0]) == 2
    assert isinstance(table, Table)
    assert [[text_of(cell.runs) for cell in row] for row in table.rows] == [
        ["name", "number"],
        ["a | b", "1[1]"],
    ]


def test_how_a_follow_up_was_understood_stands_below_the_question(answer: Answer) -> None:
    note = note_of(replace(answer, understood="Understood as: What? \\(SC-8/15\\)"), DAY)
    assert (note.title, note.subtitle) == (
        "What does SC-8/15 request?",
        "Understood as: What? (SC-8/15)",
    )


def test_a_question_too_long_for_a_title_stands_whole_below_it(answer: Answer) -> None:
    long = "What does it say? " * 30
    note = note_of(replace(answer, question=long), DAY)
    assert (len(note.title), note.title[-1]) == (200, "…")
    assert note.subtitle == long.strip()


def test_the_notes_own_words_may_be_of_another_language_than_the_answer(answer: Answer) -> None:
    note = note_of(answer, DAY, language="fr")
    assert note.kind == "Note sur le mandat"
    assert titles(note)[0] == "Réponse"
    assert "décision SC-8/15" in text_of(note.footnotes[0].runs)


def test_two_quotations_of_one_text_keep_their_own_marks(
    answer: Answer, citation: Citation, quoted: Callable[..., str]
) -> None:
    twin = replace(citation, marker=2, passage_id="SC-9/14:en:1", ref="SC-9/14")
    both = replace(answer, text=quoted("Two:", citation, twin), citations=(citation, twin))
    headings = [text_of(b.runs) for b in blocks_of(note_of(both, DAY), Heading)]
    assert headings == ["Decision SC-8/15, para. 1[1]", "Decision SC-8/15, para. 1[2]"]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2026-11-27T10:00:00+00:00", "2026-11-27"),
        ("2026-11-28T12:00:01+00:00", ""),  # the library changed after the answer
        ("2026-11-27T10:00:00", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_state_of_the_library_is_told_where_it_is_the_answers(
    published: object, expected: str
) -> None:
    given = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
    assert held_as_of({"published": published}, given) == expected


def test_a_very_long_text_takes_time_in_proportion(answer: Answer, citation: Citation) -> None:
    long = "word ** [1] > \\* " * 4_000
    cited = replace(citation, quote=long)
    note = note_of(replace(answer, text=long, citations=(cited,), question=long), date(2026, 1, 1))
    assert len(note.footnotes) == 1
