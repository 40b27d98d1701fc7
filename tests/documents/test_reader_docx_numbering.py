"""Numbers that Word counts: every paragraph carries what Word prints before it."""

from __future__ import annotations

import pytest

from assistant.documents import parse_document
from assistant.documents.readers.number_formats import format_count
from assistant.types import DocumentEntry
from tests.documents.word_parts import (
    DECISION,
    item,
    level,
    lines,
    lists,
    number,
    override,
    p,
    read,
)


def test_paragraphs_carry_the_numbers_that_word_prints() -> None:
    body = item("Decides:") + item("one", level=1) + item("deep", level=2) + item("two", level=1)
    assert lines(body + item("Requests"), numbering=DECISION) == [
        "1. Decides:", "(a) one", "(i) deep", "(b) two", "2. Requests",
    ]  # fmt: skip


def test_a_deeper_level_starts_again_after_a_higher_one() -> None:
    body = item("A") + item("a", level=1) + item("B") + item("b", level=1)
    assert lines(body, numbering=DECISION) == ["1. A", "(a) a", "2. B", "(a) b"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [("", "(a)"), ('<w:lvlRestart w:val="0"/>', "(b)"), ('<w:lvlRestart w:val="1"/>', "(a)")],
)
def test_a_level_may_say_after_which_it_starts_again(restart: str, expected: str) -> None:
    numbering = lists(level(0, "%1."), level(1, "(%2)", "lowerLetter", more=restart))
    body = item("A") + item("a", level=1) + item("B") + item("b", level=1)
    assert lines(body, numbering=numbering)[-1] == f"{expected} b"


def test_a_level_that_restarts_after_the_first_ignores_the_second() -> None:
    third = level(2, "(%3)", more='<w:lvlRestart w:val="1"/>')
    numbering = lists(level(0, "%1."), level(1, "(%2)", "lowerLetter"), third)
    body = "".join(item("x", level=at) for at in (0, 1, 2, 1, 2, 0, 1, 2))
    assert [line.split()[0] for line in lines(body, numbering=numbering)] == [
        "1.", "(a)", "(1)", "(b)", "(2)", "2.", "(a)", "(1)",
    ]  # fmt: skip


def test_lists_of_one_kind_go_on_with_each_other() -> None:
    numbering = lists(level(0, "%1."), numbers=number(1) + number(2))
    assert lines(item("A", 1) + item("B", 2) + item("C", 1), numbering=numbering) == [
        "1. A", "2. B", "3. C",
    ]  # fmt: skip


def test_a_list_starts_anew_once_where_it_is_first_used() -> None:
    numbering = lists(level(0, "%1."), numbers=number(1) + number(2, overrides=override(0, 1)))
    body = item("A", 1) + item("B", 1) + item("C", 2) + item("D", 2)
    assert lines(body, numbering=numbering) == ["1. A", "2. B", "1. C", "2. D"]


def test_a_list_may_start_at_any_number() -> None:
    numbering = lists(level(0, "%1."), numbers=number(1, overrides=override(0, 27)))
    assert lines(item("A") + item("B"), numbering=numbering) == ["27. A", "28. B"]


def test_numbering_comes_through_a_style_and_what_it_is_based_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="numbered"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="own"/><w:basedOn w:val="Num"/>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="Off"><w:name w:val="off"/><w:basedOn w:val="Num"/>'
        '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    body = "".join(
        p(name, properties=f'<w:pStyle w:val="{name}"/>') for name in ("Num", "Own", "Off")
    )
    assert lines(body, styles=styles, numbering=DECISION) == ["1. Num", "2. Own", "Off"]


def test_a_level_knows_the_style_that_stands_on_it() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for n in (1, 2)
    )
    numbering = lists(
        level(0, "%1.", "upperRoman", more='<w:pStyle w:val="H1"/>'),
        level(1, "%1.%2", more='<w:isLgl/><w:pStyle w:val="H2"/>'),
    )
    body = "".join(p("x", properties=f'<w:pStyle w:val="{s}"/>') for s in ("H1", "H1", "H2"))
    assert lines(body, styles=styles, numbering=numbering) == ["I. x", "II. x", "2.1 x"]


def test_list_and_level_are_inherited_each_for_itself() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    own_list = p("x", properties='<w:pStyle w:val="S"/><w:numPr><w:numId w:val="1"/></w:numPr>')
    own_level = p("x", properties='<w:pStyle w:val="S"/><w:numPr><w:ilvl w:val="0"/></w:numPr>')
    assert lines(own_list + own_level, styles=styles, numbering=DECISION) == ["(a) x", "1. x"]


def test_list_zero_means_no_number() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = p("one") + item("plain", list_id=0) + p("two")
    assert lines(body, styles=styles, numbering=DECISION) == ["1. one", "plain", "2. two"]


def test_levels_above_that_were_never_used_print_their_start() -> None:
    numbering = lists(level(0, "%1.", start=3), level(1, "%1.%2"))
    assert lines(item("x", level=1), numbering=numbering) == ["3.1 x"]


def test_bullets_are_bullets_whatever_their_font() -> None:
    numbering = lists(
        level(0, "\uf0b7", "bullet"),
        level(1, "–", "bullet"),
        level(2, "o", "bullet"),
        level(3, "", "bullet"),
    )
    body = "".join(item("x", level=at) for at in (0, 1, 2, 3))
    assert lines(body, numbering=numbering) == ["• x", "– x", "• x", "x"]


def test_a_list_style_lends_its_levels() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="6">{level(0, "%1)")}</w:abstractNum>'
        f"{number(1, 5)}{number(2, 6)}"
    )
    assert lines(item("A", 1) + item("B", 2), styles=styles, numbering=numbering) == [
        "1) A",
        "2) B",
    ]


@pytest.mark.parametrize(
    ("kind", "count", "printed"),
    [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("lowerRoman", 1949, "mcmxlix"),
        ("upperRoman", 4, "IV"), ("lowerLetter", 26, "z"), ("lowerLetter", 27, "aa"),
        ("lowerLetter", 54, "bbb"), ("upperLetter", 2, "B"), ("ordinal", 1, "1st"),
        ("ordinal", 12, "12th"), ("ordinal", 23, "23rd"), ("russianLower", 4, "г"),
        ("arabicAlpha", 2, "ب"), ("arabicAbjad", 3, "ج"), ("hindiNumbers", 10, "١٠"),
        ("chineseCounting", 11, "十一"), ("chineseCounting", 20, "二十"),
        ("ideographDigital", 10, "一〇"), ("none", 3, ""), ("numberInDash", 3, "- 3 -"),
        ("unheardOf", 3, "3"), ("lowerLetter", 0, "0"), ("lowerRoman", 10**9, "1000000000"),
    ],
)  # fmt: skip
def test_counts_are_written_as_word_writes_them(kind: str, count: int, printed: str) -> None:
    assert format_count(count, kind) == printed


def test_an_unknown_number_format_is_reported() -> None:
    source = read(item("x"), numbering=lists(level(0, "%1.", "hebrew1")))
    assert source.text == "1. x\n"
    assert [issue.code for issue in source.issues] == ["number-format-unknown"]


def test_numbered_paragraphs_become_passages_with_their_numbers() -> None:
    body = item("Requests the Secretariat to report;") + item("Invites Parties to act.")
    source = read(body, numbering=DECISION)
    document = parse_document(DocumentEntry("d", "d.docx", "", language="en"), source, "")
    assert [(each.locator, each.official_label) for each in document.passages] == [
        ("para. 1", True), ("para. 2", True),
    ]  # fmt: skip
