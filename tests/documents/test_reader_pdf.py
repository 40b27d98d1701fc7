"""The PDF reader, on small files that are written here."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents import parse_document
from assistant.documents.readers import pdf, read
from assistant.documents.readers.pdf_direction import as_read
from assistant.documents.readers.pdf_furniture import joined as join_lines
from assistant.documents.readers.pdf_rules import ALL_RULES
from assistant.documents.readers.text import page_at
from assistant.errors import CorpusError
from assistant.types import DocumentEntry, Footnote, SourceText

BODY = 10.0
LEADING = 12.0


@dataclass(frozen=True)
class At:
    """Text at a place of the page, in points from its lower left corner."""

    x: float
    y: float
    text: str
    size: float = BODY
    font: str = "R"  # R regular, B bold, I italic

    def drawn(self) -> bytes:
        raw = self.text.encode("cp1252")
        raw = raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        return b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (
            self.font.encode(),
            self.size,
            self.x,
            self.y,
            raw,
        )


@dataclass(frozen=True)
class Drawn:
    """Operators of a page as they are."""

    operators: bytes

    def drawn(self) -> bytes:
        return self.operators + b"\n"


def rule(y: float, left: float = 72, right: float = 523) -> Drawn:
    return Drawn(b"0.5 w %g %g m %g %g l S" % (left, y, right, y))


def image(width: float, height: float) -> Drawn:
    return Drawn(b"q %g 0 0 %g 0 0 cm /Im Do Q" % (width, height))


Page = Sequence[At | Drawn]


def make_pdf(*pages: Page, encrypted: bool = False) -> bytes:
    """A PDF of A4 pages with the three fonts that every reader knows, and an image /Im."""
    fonts = {"R": "Helvetica", "B": "Helvetica-Bold", "I": "Helvetica-Oblique"}
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
        b"/ColorSpace /DeviceGray /Length 1 >>\nstream\n0\nendstream"
    )
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        picture,
    ]
    objects += [
        b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
        % name.encode()
        for name in fonts.values()
    ]
    resources = b"<< /Font << /R 4 0 R /B 5 0 R /I 6 0 R >> /XObject << /Im 3 0 R >> >>"
    kids = []
    for page in pages:
        content = b"".join(item.drawn() for item in page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources %s >>" % (len(objects), resources)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    trailer = b""
    if encrypted:
        objects.append(
            b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32)
        )
        trailer = b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, trailer)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def column(
    lines: Sequence[str], *, x: float = 113, top: float = 700, size: float = BODY
) -> list[At]:
    """Lines under each other, each where the one above left off."""
    return [At(x, top - LEADING * at, line, size) for at, line in enumerate(lines)]


def read_pages(*pages: Page) -> SourceText:
    return pdf.read_bytes(make_pdf(*pages), "file.pdf")


def lines_of(*pages: Page) -> list[str]:
    return [line for line in read_pages(*pages).text.split("\n") if line]


#: Lines as long as the column is wide.
FULL = "Recalling the decisions of earlier meetings on the matter and noting with regret"
MORE = "that the reports that were asked for have not been received from all of the Parties"


# ------------------------------------------------------------------------- paragraphs


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


# -------------------------------------------------------------- marks and footnotes


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


# ------------------------------------------------------------------- running heads


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


# --------------------------------------------------------------------------- pages


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


# ------------------------------------------------------------------ tables, columns


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


# --------------------------------------------------------------- what cannot be read


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


# ---------------------------------------------------------------------------- rules


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
