"""Word documents, built here part by part: the text comes out as a reader sees it."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.readers import docx, docx_package
from assistant.documents.readers.formats import identify
from assistant.errors import CorpusError
from assistant.types import Footnote
from tests.documents.word_parts import DECISION, item, lines, p, packed, part, r, read, word

# ------------------------------------------------------------------------ words


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ("<w:r><w:t>1.</w:t><w:tab/><w:t>Decides</w:t></w:r>", "1. Decides"),
        ("<w:r><w:t>A/80</w:t><w:noBreakHyphen/><w:t>3</w:t></w:r>", "A/80-3"),
        ("<w:r><w:t>bio</w:t><w:softHyphen/><w:t>diver\u00adsity</w:t></w:r>", "biodiversity"),
        ("<w:r><w:t>one</w:t><w:br/><w:t>line</w:t></w:r>", "one line"),
        ("<w:r><w:t>one;</w:t><w:br/><w:t>two</w:t></w:r>", "one;\ntwo"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>', "≤"),
        (r("in") + f"<w:hyperlink>{r('side')}</w:hyperlink>", "inside"),
        (r("a") + f"<w:sdt><w:sdtContent>{r('b')}</w:sdtContent></w:sdt>", "ab"),
        (r("old", "<w:vanish/>") + r("shown", '<w:vanish w:val="0"/>'), "shown"),
        (f'{r("kept")}<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>', "kept"),
        (f'<w:ins w:id="1">{r("added")}</w:ins>', "added"),
        (f"<w:moveFrom>{r('from')}</w:moveFrom><w:moveTo>{r('to')}</w:moveTo>", "to"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        (f'<w:fldSimple w:instr="PAGE">{r("7")}</w:fldSimple>', "7"),
    ],
)
def test_words_are_as_a_reader_sees_them(runs: str, expected: str) -> None:
    assert lines(f"<w:p>{runs}</w:p>") == [expected]


def test_capitals_are_as_printed_whoever_asks_for_them() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:caps/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="V"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    heading = p("annex ", r("i", '<w:caps w:val="0"/>'), properties='<w:pStyle w:val="H"/>')
    hidden = p("note to editor", properties='<w:pStyle w:val="V"/>')
    body = heading + hidden + p(r("part", "<w:caps/>"), " one")
    assert lines(body, styles=styles) == ["ANNEX i", "PART one"]


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_results_of_fields_are_kept_and_instructions_are_not() -> None:
    inner = field("begin") + r("PAGEREF 1") + field("separate") + r("no") + field("end")
    outer = field("begin") + r("REF ") + inner + field("separate") + r("para. 5") + field("end")
    assert lines(p("see ", outer, " above")) == ["see para. 5 above"]


def test_a_field_that_never_ends_hides_nothing_that_follows() -> None:
    assert lines(p("one", field("begin"), "REF") + p("two")) == ["one", "two"]


@pytest.mark.parametrize(
    ("before", "raised", "expected"),
    [
        ("report.", "12", "report."), ("session", "*", "session"), ("notes", "1,2", "notes"),
        ("on 4 m", "2", "on 4 m²"), ("10", "6", "10⁶"), ("the 8", "th", "the 8th"),
        ("in 2019", "1", "in 2019"), ("1", "er", "1er"), ("", "a", "a"),
    ],
)  # fmt: skip
def test_raised_marks_of_notes_are_left_out_of_words(
    before: str, raised: str, expected: str
) -> None:
    mark = r(raised, '<w:vertAlign w:val="superscript"/>')
    assert lines(p(before, mark)) == [expected]
    assert lines(p(before, mark, " on")) == [f"{expected} on"]


def test_footnotes_are_kept_apart_in_the_order_of_their_calls() -> None:
    def note(identity: int, text: str, kind: str = "normal") -> str:
        return f'<w:footnote w:id="{identity}" w:type="{kind}">{p(text)}</w:footnote>'

    def call(identity: int, custom: str = "") -> str:
        mark = f'w:customMarkFollows="1"/><w:t>{custom}</w:t>' if custom else "/>"
        return f'<w:r><w:footnoteReference w:id="{identity}" {mark}</w:r>'

    notes = note(0, "line", "separator") + note(7, "See A.") + note(3, "See B.") + note(4, "Star.")
    source = read(p("one", call(3), " two", call(4, "*"), call(7), "."), footnotes=notes)
    assert source.text == "one two.\n"
    assert source.footnotes == (
        Footnote("1", "See B."), Footnote("*", "Star."), Footnote("2", "See A."),
    )  # fmt: skip


def test_notes_typed_into_a_frame_are_notes() -> None:
    source = read(
        p("Items 3 and 4 of the agenda**") + p("** A/81/50.", properties='<w:framePr w:w="99"/>')
        + p("Total*") + p("* Not in a frame.")
    )  # fmt: skip
    assert source.text == "Items 3 and 4 of the agenda\n\nTotal*\n\n* Not in a frame.\n"
    assert source.footnotes == (Footnote("**", "A/81/50."),)


def test_a_text_box_comes_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(p("host ", drawn, "text") + p("next")) == ["host text", "boxed", "next"]


def test_a_deleted_paragraph_end_joins_two_and_counts_one() -> None:
    gone = p(
        "Decides ", properties='<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
    )
    assert lines(gone + item("to act") + item("Next"), numbering=DECISION) == [
        "1. Decides to act", "2. Next",
    ]  # fmt: skip


def test_tracked_changes_are_reported() -> None:
    source = read(f"<w:p><w:ins>{r('new')}</w:ins><w:del><w:r/></w:del></w:p>")
    assert [(issue.code, issue.message[:2]) for issue in source.issues] == [
        ("tracked-changes", "2 "),
    ]  # fmt: skip


def test_a_table_of_contents_is_left_out_and_reported() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    source = read(p("1. Scope 3", properties='<w:pStyle w:val="T"/>') + p("Text"), styles=styles)
    assert source.text == "Text\n"
    assert [issue.code for issue in source.issues] == ["contents-dropped"]


# ----------------------------------------------------------------------- tables


def table(*rows: list[str]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_rows_of_a_table_are_a_line_each() -> None:
    body = table([p("Party"), p("Amount")], [p("A") + p("B"), p("5")], [p(""), p("")])
    assert lines(p("Before") + body) == ["Before", "| Party | Amount |\n| A B | 5 |"]


def test_a_frame_around_text_is_no_table() -> None:
    assert lines(table([p("1. One.") + p("2. Two.")])) == ["1. One.", "2. Two."]


def test_a_number_in_a_column_of_its_own_belongs_to_its_paragraph() -> None:
    assert lines(table([p("1."), p("Requests a report;")], [p("2."), p("Invites Parties.")])) == [
        "1. Requests a report;", "2. Invites Parties.",
    ]  # fmt: skip


def test_sentences_across_a_whole_table_are_paragraphs() -> None:
    rows = [p("2024"), p("5")], [p("a Estimates.") + p("b Without posts.")], [p("2025"), p("6")]
    assert lines(table(*rows)) == [
        "| 2024 | 5 |", "a Estimates.", "b Without posts.", "| 2025 | 6 |",
    ]  # fmt: skip


def test_letters_that_call_notes_under_a_table_are_left_out() -> None:
    raised = r("a", '<w:vertAlign w:val="superscript"/>')
    comma = r(",", '<w:vertAlign w:val="superscript"/>')
    row = [p("2024/25", raised), p("5", raised, comma, raised)]
    assert lines(table(row)) == ["| 2024/25 | 5 |"]


def test_a_deleted_row_is_gone() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('x')}</w:tc><w:tc>{p('y')}</w:tc></w:tr>"
    kept = f"<w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr>"
    assert lines(f"<w:tbl>{row}{kept}</w:tbl>") == ["| a | b |"]


# ----------------------------------------------------------------------- safety


def test_strict_files_are_read_as_others() -> None:
    body = part("document", f"<w:body>{p('text')}</w:body>")
    strict = body.replace(docx_package.W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert docx.read_bytes(packed({"word/document.xml": strict}), "s").text == "text\n"


def test_the_text_is_where_the_relationships_say() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/>'
        "</Relationships>"
    )
    body = part("document", f"<w:body>{p('text')}</w:body>")
    data = packed({"_rels/.rels": relations, "word/document2.xml": body})
    assert docx.read_bytes(data, "s").text == "text\n"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    filler = "<w:p/>" * 2_000_000
    with pytest.raises(CorpusError, match=r"unpacks to 12,0\d\d,\d\d\d bytes"):
        docx.read_bytes(word(filler), "bomb.docx")


def test_a_size_that_lies_unpacks_no_more_than_it_says() -> None:
    data = word("<w:p/>" * 20_000)
    honest = len(part("document", "<w:body></w:body>")) + 20_000 * 6
    lying = data.replace(honest.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(CorpusError, match="damaged"):
        docx.read_bytes(lying, "x.docx")


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"xl/workbook.xml": "<x/>"}, "holds no Word text"),
        ({"word/document.xml": "<w:document"}, "damaged"),
        ({"word/document.xml": "<a/>"}, "holds no Word text"),
        (
            {"word/document.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'},
            "declares XML entities",
        ),
    ],
)
def test_what_is_no_word_text_is_refused_in_one_line(parts: dict[str, str], said: str) -> None:
    with pytest.raises(CorpusError, match=said) as refused:
        docx.read_bytes(packed(parts), "odd.docx")
    assert str(refused.value).startswith("odd.docx: ")
    assert "\n" not in str(refused.value)


def test_other_compression_is_refused() -> None:
    body = part("document", f"<w:body>{p('text')}</w:body>")
    with pytest.raises(CorpusError, match="damaged"):
        docx.read_bytes(packed({"word/document.xml": body}, zipfile.ZIP_BZIP2), "x")


def test_deep_nesting_is_refused_or_read_but_never_crashes() -> None:
    deep = "<w:sdt><w:sdtContent>" * 900 + p("x") + "</w:sdtContent></w:sdt>" * 900
    with pytest.raises(CorpusError, match=r"nested too deep|damaged"):
        read(deep)


def test_a_word_file_is_known_by_its_bytes() -> None:
    assert identify(word(p("text"))) == "docx"


SAMPLE = word(
    item("Decides") + p("a", field("begin")) + table([p("1."), p("x.")]),
    numbering=DECISION,
    styles='<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>',
)


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, len(SAMPLE) - 1), value=st.integers(0, 255), cut=st.booleans())
def test_damaged_files_are_read_or_refused(at: int, value: int, cut: bool) -> None:
    damaged = SAMPLE[:at] if cut else SAMPLE[:at] + bytes([value]) + SAMPLE[at + 1 :]
    with suppress(CorpusError):  # anything else, or a hang, is a failure
        docx.read_bytes(damaged, "x")


PIECES = [
    p("1. One"), item("x"), item("y", 99, 7), "<w:p/>", "<w:tbl/>", "<w:tr/>", "<w:tc/>",
    "<w:sdt/>",
    p(field("end")), p(field("separate")), p('<w:r><w:footnoteReference w:id="9"/></w:r>'),
    '<w:p><w:pPr><w:numPr><w:numId w:val="x"/><w:ilvl w:val="-4"/></w:numPr></w:pPr></w:p>',
    '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>', table([table([p("x"), p("y")]), p("z")]),
    '<w:p><w:r><w:sym w:char="D800"/><w:sym/></w:r></w:p>', "<mc:AlternateContent/>",
    p("x", properties="<w:rPr><w:vanish/></w:rPr>"), p("x", properties="<w:rPr><w:del/></w:rPr>"),
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_senseless_bodies_are_read(pieces: list[str]) -> None:
    source = read("".join(pieces), numbering=DECISION, styles='<w:style w:styleId="A"/>')
    assert source.text.count("1. One") == pieces.count(p("1. One"))


def test_checksums_are_looked_at() -> None:
    body = part("document", f"<w:body>{p('text')}</w:body>")
    data = packed({"word/document.xml": body}, zipfile.ZIP_STORED)
    wrong = data.replace(zlib.crc32(body.encode()).to_bytes(4, "little"), b"\0\0\0\0")
    with pytest.raises(CorpusError, match="damaged"):
        docx.read_bytes(wrong, "x")
