"""The PDF reader, on small files that are written here."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.readers import pdf, read
from assistant.documents.readers.pdf_direction import as_read
from assistant.documents.readers.pdf_furniture import joined as join_lines
from assistant.documents.readers.pdf_rules import ALL_RULES
from assistant.errors import CorpusError
from tests.documents.pdf_pages import (
    FULL,
    MORE,
    At,
    column,
    image,
    lines_of,
    make_pdf,
    read_pages,
    rule,
)

# ------------------------------------------------------------------- paragraphs


def test_the_lines_of_a_paragraph_are_one_line() -> None:
    page = column([FULL, MORE, "to the Convention,"])
    assert lines_of(page) == [f"{FULL} {MORE} to the Convention,"]


def test_a_wider_gap_parts_paragraphs() -> None:
    page = [*column([FULL, MORE]), *column([FULL, MORE], top=660)]
    assert lines_of(page) == [f"{FULL} {MORE}"] * 2


def test_an_indented_first_line_parts_paragraphs() -> None:
    page = [
        At(142, 700, "Recalling the decisions of earlier meetings on the matter, and noting"),
        At(113, 688, MORE),
        At(142, 676, "Noting the report of the secretariat on the implementation of the work"),
        At(113, 664, "programme,"),
    ]
    assert [line.split()[0] for line in lines_of(page)] == ["Recalling", "Noting"]


def test_a_short_line_that_ends_a_clause_ends_its_paragraph() -> None:
    page = column([FULL, "of the Parties;", "Noting the report", MORE])
    assert lines_of(page)[0] == f"{FULL} of the Parties;"


def test_labels_that_a_tab_sets_off_open_paragraphs() -> None:
    page = [
        *(At(113, y, label) for y, label in ((700, "1."), (676, "2."), (664, "(a)"))),
        *(At(142, 700 - 12 * at, text) for at, text in enumerate([FULL, MORE, FULL, MORE])),
    ]
    assert [line.split()[0] for line in lines_of(page)] == ["1.", "2.", "(a)"]


def test_a_list_within_a_sentence_stays_in_its_paragraph() -> None:
    page = column(
        [
            "1. Notes the increase, which is due to the following three reasons, namely:",
            "(a) the costs of travel; and the costs of the translation of all the reports;",
            "(b) the rates of exchange.",
        ]
    )
    assert len(lines_of(page)) == 1


def test_a_heading_in_bold_is_a_line_of_its_own() -> None:
    page = [At(113, 712, "Financial matters", font="B"), *column([FULL, MORE])]
    assert lines_of(page)[0] == "Financial matters"


def test_a_sentence_in_bold_stays_in_its_paragraph() -> None:
    page = [
        *column([FULL]),
        At(
            113,
            688,
            "The Committee trusts that all of the reports that are due will be sent",
            font="B",
        ),
        *column(["in good time."], top=676),
    ]
    # The bold line fills the column as the others do.
    assert lines_of([*page, *column([MORE], top=640)])[0].endswith("in good time.")


def test_names_of_decisions_and_annexes_are_lines_of_their_own() -> None:
    page = [
        At(113, 700, "Decision 3/CP.9", 14, "B"),
        At(113, 684, "Guidance to the secretariat", 14, "B"),
        At(270, 650, "Annex", 12, "B"),
        At(230, 636, "Programme of work", 12, "B"),
    ]
    assert lines_of(page) == [
        "Decision 3/CP.9",
        "Guidance to the secretariat",
        "Annex",
        "Programme of work",
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("of capacity-", "building", "of capacity-building"),
        ("in document A/RES/", "70/1", "in document A/RES/70/1"),
        ("in the years 2010–", "2020", "in the years 2010–2020"),
        ("a dash –", "and more", "a dash – and more"),
        ("plain words", "and a blank", "plain words and a blank"),
        ("缔约方", "大会", "缔约方大会"),
    ],
)
def test_what_stands_at_a_lines_end_tells_how_it_is_joined(
    first: str, second: str, joined: str
) -> None:
    assert join_lines([first, second]) == joined


@pytest.mark.parametrize("label", ["1.", "(a)"])
def test_a_label_glued_to_its_paragraph_is_parted(label: str) -> None:
    assert lines_of(column([f"{label}Notes the report"])) == [f"{label} Notes the report"]


def test_a_blank_that_was_not_printed_is_put_back() -> None:
    page = [At(113, 700, "Appreciates", font="I"), At(169, 700, "the report")]
    assert lines_of(page) == ["Appreciates the report"]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        # As the eye meets it from the right: each run of figures and Latin letters the wrong way.
        ("المقرر 41/7-CS بشأن", "المقرر SC-7/14 بشأن"),
        ("عام 9102 في", "عام 2019 في"),
        ("1. يطلب", "1. يطلب"),
        ("المقرر ا س-51/8", "المقرر ا س-8/15"),
        ("اتفاقية noitnevnoC mlohkcotS في", "اتفاقية Stockholm Convention في"),
        ("بنسبة %05 من", "بنسبة 50% من"),
        (")أ( تقديم", "(أ) تقديم"),
    ],
)
def test_lines_of_arabic_are_put_into_the_order_they_are_read_in(printed: str, read: str) -> None:
    pairs = as_read([(character, None) for character in printed])
    assert "".join(character for character, _ in pairs) == read


# ---------------------------------------------------------- what cannot be read


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\nnothing", "cut off"),
        (b"%PDF-1.7\nnothing\n%%EOF", "damaged"),
        (make_pdf(column(["A paragraph."]))[:-300], "cut off"),
        (make_pdf(column(["A paragraph."]), encrypted=True), "password"),
        (make_pdf([image(595, 842)], [image(595, 842)]), "scan"),
        (make_pdf([], []), "without any text"),
    ],
    ids=["head-alone", "no-objects", "cut-off", "encrypted", "scan", "blank"],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(CorpusError) as raised:
        pdf.read_bytes(data, "folder/file.pdf")
    assert str(raised.value).startswith("folder/file.pdf: ")
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_scanned_pages_beside_others_are_told() -> None:
    source = read_pages(
        column([FULL, MORE]), [image(595, 842)], [image(595, 400), *column([FULL, MORE])]
    )
    assert [(issue.code, issue.page) for issue in source.issues] == [
        ("page-without-text", 2),
        ("page-partly-image", 3),
    ]


@pytest.mark.parametrize("name", ["decisions.pdf", "decisions.txt", "decisions.docx"])
def test_a_pdf_is_known_by_its_bytes(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(make_pdf(column(["Decision SC-1/1"])))
    assert read(file, max_bytes=10_000).text == "Decision SC-1/1"


@given(st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_damaged_bytes_are_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(
        make_pdf([*column([FULL, MORE]), rule(650), image(100, 100)], column(["1. Decides;"]))
    )
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if chance.random() < 0.3:
        del data[100 : 100 + chance.randint(1, 400)]
    try:
        source = pdf.read_bytes(bytes(data), "file.pdf")
    except CorpusError:
        return
    starts = [page.start for page in source.pages]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(source.text) for start in starts)


@given(
    st.lists(
        st.tuples(
            st.floats(0, 595),
            st.floats(0, 842),
            st.sampled_from([6.0, 9.0, 10.0, 14.0]),
            st.text("ab1.,()*- |", min_size=1, max_size=20),
        ),
        max_size=25,
    )
)
@settings(max_examples=60, deadline=None)
def test_wherever_it_is_printed_text_becomes_lines_without_blanks_at_their_ends(
    printed: list[tuple[float, float, float, str]],
) -> None:
    page = [At(x, y, text, size) for x, y, size, text in printed]
    try:
        source = read_pages(page)
    except CorpusError:
        return
    for line in source.text.split("\n"):
        assert line == line.strip()
        assert "  " not in line.replace("|  |", "| |")


# ------------------------------------------------------------------------ rules


SET_OUT = [
    At(72, 700, "1.Notes the report"),
    At(155, 704, "7", size=6),
    At(162, 700, "of the work-"),
    At(72, 688, "shop that was held in Geneva in the spring of 2020 and of the one after that."),
    At(72, 100, "7", size=6),
    At(78, 98, "See the report of the workshop.", size=8),
]


@pytest.mark.parametrize(
    ("rule", "printed"),
    [
        ("", "1. Notes the report of the work-shop"),
        ("labels", "1.Notes the report of the work-shop"),
        ("hyphens", "1. Notes the report of the work- shop"),
        ("marks", "1. Notes the report 7 of the work-shop"),
    ],
)
def test_a_rule_that_is_left_out_leaves_what_it_mends(rule: str, printed: str) -> None:
    rules = replace(ALL_RULES, **{rule: False}) if rule else ALL_RULES
    assert pdf.read_bytes(make_pdf(SET_OUT), "x", rules=rules).text.startswith(printed)


def test_notes_stay_in_the_text_without_their_rule() -> None:
    rules = replace(ALL_RULES, footnotes=False)
    source = pdf.read_bytes(make_pdf(SET_OUT), "x", rules=rules)
    assert (source.footnotes, "See the report" in source.text) == ((), True)


def test_a_running_head_that_says_draft_stays_on_the_first_page() -> None:
    pages = [
        [At(72, 800, "Advance unedited version"), At(72, 600, f"Page {name} has its own text.")]
        for name in ("one", "two", "three")
    ]
    assert pdf.read_bytes(make_pdf(*pages), "x").text.count("Advance unedited version") == 1
