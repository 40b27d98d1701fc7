"""Pages of a PDF: notes at their foot, running heads, columns and tables."""

from __future__ import annotations

from assistant.documents import parse_document
from assistant.documents.readers.text import page_at
from assistant.types import DocumentEntry, Footnote
from tests.documents.pdf_pages import FULL, MORE, At, Drawn, column, lines_of, read_pages, rule

# ---------------------------------------------------------- marks and footnotes


def test_marks_of_footnotes_leave_the_text_and_their_notes_are_kept_apart() -> None:
    page = [
        At(113, 700, "Recalling decision 5/CP.7,"),
        At(236, 704, "12", 6),
        At(113, 103, "12", 5),
        At(122, 100, "See document FCCC/CP/2001/13,", 8),
        At(113, 90, "annex.", 8),
    ]
    source = read_pages(page)
    assert source.text == "Recalling decision 5/CP.7,"
    assert source.footnotes == (Footnote("12", "See document FCCC/CP/2001/13, annex.", 1),)


def test_a_footnote_that_runs_over_the_page_is_one_note() -> None:
    first = [*column([FULL, MORE]), At(113, 103, "1", 5), At(122, 100, "See the report", 8)]
    second = [
        *column([FULL, MORE]),
        rule(121, 113, 200),
        At(113, 110, "of the meeting.", 8),
        At(113, 103, "2", 5),
        At(122, 100, "Ibid.", 8),
    ]
    assert read_pages(first, second).footnotes == (
        Footnote("1", "See the report of the meeting.", 1),
        Footnote("2", "Ibid.", 2),
    )


def test_notes_in_the_size_of_the_text_are_told_by_their_raised_mark() -> None:
    page = [*column([FULL, MORE]), At(113, 104, "1", 6), At(122, 100, "See the report.")]
    source = read_pages(page)
    assert source.text == f"{FULL} {MORE}"
    assert source.footnotes == (Footnote("1", "See the report.", 1),)


def test_ordinals_and_subscripts_are_no_marks() -> None:
    page = [
        At(113, 700, "The 7"),
        At(137.5, 703, "th", 6),
        At(145, 700, "report on CO"),
        At(203, 698, "2", 6),
        At(210, 700, "emissions"),
    ]
    assert lines_of(page) == ["The 7th report on CO2 emissions"]


def test_exponents_of_measures_are_no_marks() -> None:
    page = [At(113, 700, "some 2,050 m"), At(173.5, 704, "3", 6), At(180, 700, "of waste")]
    assert lines_of(page) == ["some 2,050 m³ of waste"]


def test_a_small_table_at_the_foot_is_no_footnote() -> None:
    page = [
        *column([FULL, MORE]),
        At(113, 112, "1 Reports", 8),
        At(300, 112, "4", 8),
        At(113, 100, "2 Meetings", 8),
        At(300, 100, "7", 8),
    ]
    source = read_pages(page)
    assert not source.footnotes
    assert "| 2 Meetings | 7 |" in source.text


# ---------------------------------------------------------------- running heads


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            At(113, 800, "UNEP/POPS/COP.8/32"),
            *column([f"{number}. Requests the secretariat to act;"]),
            At(290, 50, str(number)),
        ]
        for number in range(1, 6)
    ]
    lines = lines_of(*pages)
    assert lines[0] == "UNEP/POPS/COP.8/32", "the first page says which document it is"
    assert lines[1:] == [f"{number}. Requests the secretariat to act;" for number in range(1, 6)]


def test_decisions_at_the_head_of_pages_are_no_running_heads() -> None:
    pages = [
        [At(113, 780, f"Decision {number}/CP.9", 14, "B"), *column([FULL, MORE])]
        for number in range(1, 6)
    ]
    assert [line for line in lines_of(*pages) if line.startswith("Decision")] == [
        f"Decision {number}/CP.9" for number in range(1, 6)
    ]


# ------------------------------------------------------------------------ pages


def test_a_paragraph_that_runs_over_a_page_is_one_line_with_both_pages() -> None:
    source = read_pages(
        [
            *column(
                ["1. Requests the secretariat to report on the matter to the next meeting of"],
                top=124,
            ),
            *column([FULL, MORE], top=112),
        ],
        column(["the Parties;", "2. Decides."]),
    )
    first, second = (line for line in source.text.split("\n") if line)
    assert first.endswith("the Parties;")
    assert page_at(source.pages, 0) == 1
    assert page_at(source.pages, source.text.index("the Parties;")) == 2
    assert page_at(source.pages, source.text.index(second)) == 2


def test_every_page_has_a_start_also_an_empty_one() -> None:
    source = read_pages(column(["One."]), [], column(["Three."]))
    assert [page.number for page in source.pages] == [1, 2, 3]
    assert page_at(source.pages, source.text.index("Three")) == 3
    assert [(issue.code, issue.page) for issue in source.issues] == [("page-without-text", 2)]


def test_text_that_runs_up_the_page_is_read_upright() -> None:
    turned = Drawn(
        b"".join(
            b"BT /R 10 Tf 0 1 -1 0 %d 100 Tm (%s) Tj ET " % (200 + 12 * at, text)
            for at, text in enumerate([b"Table of the contributions", b"of the Parties in 2020"])
        )
    )
    assert lines_of([turned]) == ["Table of the contributions of the Parties in 2020"]


# -------------------------------------------------------------- tables, columns


def test_rows_of_a_table_are_lines_of_cells() -> None:
    cells = [("Party", "2019", "2020"), ("Albania", "1,250", "980"), ("Zambia", "40", "3,100")]
    page = [
        At(x, 700 - 18 * at, text)
        for at, row in enumerate(cells)
        for x, text in zip((113, 250, 350), row, strict=True)
    ]
    assert lines_of(page) == [
        "| Party | 2019 | 2020 |",
        "| Albania | 1,250 | 980 |",
        "| Zambia | 40 | 3,100 |",
    ]


def test_lines_of_one_cell_are_joined() -> None:
    page = [
        At(113, 700, "Submission of views"),
        At(300, 700, "All Parties"),
        At(420, 700, "April"),
        At(113, 689, "on the matter"),
        At(420, 689, "1999"),
        At(113, 660, "Workshop"),
        At(300, 660, "Secretariat"),
        At(420, 660, "May"),
    ]
    assert lines_of(page) == [
        "| Submission of views on the matter | All Parties | April 1999 |",
        "| Workshop | Secretariat | May |",
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"the left column says in line number {n}" for n in range(8)]
    right = [f"the right column says in line number {n}" for n in range(8)]
    page = [*column(left, x=72), *column(right, x=320)]
    text = read_pages(page).text
    assert text.index("left column says in line number 7") < text.index("right column says")


def test_entries_of_a_table_of_contents_are_lines() -> None:
    page = [
        At(113, 700, "1/CP.4"),
        At(160, 700, "The plan of action ........................ 4"),
        At(113, 680, "2/CP.4"),
        At(160, 680, "Guidance to the entity that operates"),
        At(160, 668, "the mechanism .......................... 5"),
    ]
    assert lines_of(page) == [
        "1/CP.4 The plan of action … 4",
        "2/CP.4 Guidance to the entity that operates the mechanism … 5",
    ]


def test_a_lone_entry_of_a_table_of_contents_opens_no_decision() -> None:
    page = [
        At(113, 700, "Resolution"),
        At(113, 680, "1/CP.4"),
        At(160, 680, "Gratitude to the host ........................ 13"),
        At(113, 640, "Decision 2/CP.4", 14, "B"),
        At(113, 620, "1. Decides to act;"),
    ]
    parsed = parse_document(DocumentEntry("d", "d.pdf", ""), read_pages(page), "")
    assert [decision.ref for decision in parsed.decisions] == ["2/CP.4"]
