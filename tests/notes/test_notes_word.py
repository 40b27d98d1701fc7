"""The Word file, read back by two readers that are not the writer."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from assistant.documents.readers import read_data
from assistant.markdown import reflow
from assistant.notes import note_of, written
from assistant.types import UN_LANGUAGES, Answer, Citation

DAY = date(2026, 11, 28)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def file_of(answer: Answer, language: str = "") -> bytes:
    return written(note_of(answer, DAY, "2026-11-27", language), "docx")


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml_of(content: bytes, name: str) -> Any:
    return etree.fromstring(parts_of(content)[f"word/{name}.xml"])


# ------------------------------------------------------------------------------- round trip


def test_quotations_come_back_byte_for_byte(answer: Answer) -> None:
    quotes = [p.text for p in opened(file_of(answer)).paragraphs if p.style.name == "Quote"]
    assert quotes == [reflow(citation.quote) for citation in answer.citations]


def test_our_own_reader_finds_the_quotations_and_the_footnotes(answer: Answer) -> None:
    source = read_data(file_of(answer), "note.docx")
    for citation in answer.citations:
        for line in reflow(citation.quote).split("\n"):
            assert line in source.text
    assert len(source.footnotes) == len(answer.citations)
    assert "24 April–5 May 2017, held as an extract." in source.footnotes[0].text


def test_there_is_one_footnote_a_citation_and_each_is_referred_to_once(answer: Answer) -> None:
    content = file_of(answer)
    notes = [one.get(f"{W}id") for one in xml_of(content, "footnotes") if not one.get(f"{W}type")]
    body = xml_of(content, "document")
    called = [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")]
    assert notes == called == ["1", "2"]


def test_a_later_mark_of_a_footnote_refers_to_the_first(summarised: Answer) -> None:
    body = xml_of(file_of(summarised), "document")
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    fields = [one.text.split()[1] for one in body.iter(f"{W}instrText")]
    assert marks == {"_Note1", "_Note2"}
    assert set(fields) == marks


def test_headings_quotations_and_the_title_have_words_own_styles(summarised: Answer) -> None:
    document = opened(file_of(summarised))
    styles = [p.style.name for p in document.paragraphs]
    assert {"Title", "Heading 1", "Heading 2", "Quote", "List Bullet"} <= set(styles)
    known = {s.name for s in document.styles if s.type == WD_STYLE_TYPE.PARAGRAPH}
    assert set(styles) <= known
    assert [p.text for p in document.paragraphs if p.style.name == "Title"] == [
        "What does SC-8/15 request?"
    ]


def test_a_list_of_an_answer_counts_from_its_own_first_number(answer: Answer) -> None:
    text = "3. A\n4. B\n\nand\n\n1. C [1]\n\n   D"
    content = file_of(replace(answer, text=text))
    numbering = xml_of(content, "numbering")
    starts = [one.get(f"{W}val") for one in numbering.iter(f"{W}startOverride")]
    assert starts == ["3", "1"]
    numbers = {one.get(f"{W}numId") for one in numbering.iter(f"{W}num")}
    used = {one.get(f"{W}val") for one in xml_of(content, "document").iter(f"{W}numId")}
    assert used <= numbers


def test_a_table_repeats_its_header(answer: Answer) -> None:
    content = file_of(replace(answer, text="| a | b |\n| --- | --- |\n| c | d [1] |"))
    (table,) = opened(content).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["a", "b"], ["c", "d"]]
    assert len(list(xml_of(content, "document").iter(f"{W}tblHeader"))) == 1


# --------------------------------------------------------------------------------- the file

#: The order that the schema asks for (ECMA-376, Part 1, 17.3.1.26 and 17.3.2.28), as far as used.
ORDERS = {
    "pPr": "pStyle keepNext keepLines numPr pBdr shd bidi spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u vertAlign rtl lang",
    "sectPr": "headerReference footerReference pgSz pgMar bidi",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblCellMar",
    "style": "name basedOn next qFormat pPr rPr tblPr",
    "settings": "zoom defaultTabStop characterSpacingControl footnotePr compat",
}


def test_properties_stand_in_the_order_that_word_asks_for(summarised: Answer) -> None:
    text = "1. A [1]\n\n| a | b |\n| --- | --- |\n| c | d |\n\n**A** *b* [1]\n\n> c"
    seen = set()
    for answer in (replace(summarised, text=text), replace(summarised, text=text, language="ar")):
        for name, content in parts_of(file_of(answer)).items():
            if not name.startswith("word/") or name.endswith(".rels"):
                continue
            for parent in etree.fromstring(content).iter(*(f"{W}{kind}" for kind in ORDERS)):
                order = ORDERS[etree.QName(parent).localname].split()
                places = [order.index(etree.QName(child).localname) for child in parent]
                assert places == sorted(places), etree.tostring(parent)
                seen.add(etree.QName(parent).localname)
    assert seen == set(ORDERS)


def test_the_properties_name_title_day_and_language_and_no_person(answer: Answer) -> None:
    properties = opened(file_of(answer)).core_properties
    assert properties.title == "What does SC-8/15 request?"
    assert properties.author == "Convention Assistant"
    assert properties.last_modified_by == ""
    assert properties.language == "en"
    assert {moment.date() for moment in (properties.created, properties.modified) if moment} == {
        DAY
    }


def test_header_and_footer_carry_the_page_numbers(answer: Answer) -> None:
    (section,) = opened(file_of(answer)).sections
    fields = [one.get(f"{W}instr") for one in section.footer._element.iter(f"{W}fldSimple")]
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]
    assert section.footer.paragraphs[0].text.startswith("Page ")
    assert section.header.paragraphs[0].text == "Convention Assistant"


def test_the_same_note_gives_the_same_bytes(answer: Answer) -> None:
    assert file_of(answer) == file_of(answer)


def test_every_part_is_declared_and_every_relation_leads_somewhere(summarised: Answer) -> None:
    parts = parts_of(file_of(summarised))
    types = etree.fromstring(parts["[Content_Types].xml"])
    declared = {one.get("PartName").removeprefix("/") for one in types if one.get("PartName")}
    assert declared <= set(parts)
    assert {n for n in parts if not n.endswith(".rels") and n[0] != "["} == declared
    for name, content in parts.items():
        if name.endswith(".rels"):
            base = "" if name.startswith("_rels") else "word/"
            for one in etree.fromstring(content):
                assert one.get("TargetMode") == "External" or base + one.get("Target") in parts


def test_outside_relations_are_official_addresses_only(hostile: Answer, answer: Answer) -> None:
    for one, allowed in (
        (answer, {"https://www.pops.int/decisions?a=1&b=2"}),
        (hostile, {'https://evil.example/"><script>'}),  # the source's own address, as a value
    ):
        parts = parts_of(file_of(one))
        outside = {
            (relation.get("Type"), relation.get("Target"))
            for name, content in parts.items()
            if name.endswith(".rels")
            for relation in etree.fromstring(content)
            if relation.get("TargetMode") == "External"
        }
        assert outside == {(RELATIONSHIP_TYPE.HYPERLINK, address) for address in allowed}


def test_texts_that_attack_stay_text(hostile: Answer) -> None:
    content = file_of(hostile)
    body = xml_of(content, "document")
    fields = [one.text for one in body.iter(f"{W}instrText")]
    assert all(re.fullmatch(r" NOTEREF _Note\d+ \\h ", field) for field in fields)
    shown = "\n".join(p.text for p in opened(content).paragraphs)
    assert "<script>alert(1)</script>" in shown
    assert "]]></w:t></w:r><w:p/>" in shown
    assert not re.search("[\u202e\u2066\u2069\ufffe\uffff\x00-\x08\x0b]", shown)


@pytest.mark.slow
def test_a_text_of_two_hundred_thousand_characters_is_written_whole(answer: Answer) -> None:
    long = "word and <b>ب</b> 中 " * 11_000
    cited = replace(answer.citations[0], quote=long)
    content = file_of(replace(answer, citations=(cited, answer.citations[1])))
    words = "".join(one.text for one in xml_of(content, "document").iter(f"{W}t"))
    assert long in words


# ------------------------------------------------------------------------------- languages


def arabic(quoted: Callable[..., str], citation: Citation) -> Answer:
    held = replace(
        citation, passage_id="SC-8/15:ar:1", quote="1. يطلب إلى الأمانة (الفقرة 2) مواصلة جمعها؛"
    )
    text = quoted("الجواب وارد في: المقرر SC-8/15.", held)
    return Answer("ما الذي يطلبه المقرر SC-8/15؟", "ar", "answered", text, (held,))


def test_arabic_paragraphs_and_runs_are_set_from_right_to_left(
    quoted: Callable[..., str], citation: Citation
) -> None:
    content = file_of(arabic(quoted, citation))
    document = opened(content)
    quote = next(p for p in document.paragraphs if p.style.name == "Quote")
    assert quote.text == "1. يطلب إلى الأمانة (الفقرة 2) مواصلة جمعها؛"
    properties = quote._element.pPr
    assert properties is not None
    assert properties.find(qn("w:bidi")) is not None
    title = next(p for p in document.paragraphs if p.style.name == "Title")
    runs = {run.text: len(list(run._element.iter(qn("w:rtl")))) for run in title.runs}
    assert runs == {"ما الذي يطلبه المقرر ": 1, "SC-8/15": 0, "؟": 1}
    assert document.sections[0]._sectPr.find(qn("w:bidi")) is not None


def test_an_english_quotation_in_an_arabic_note_runs_from_left_to_right(
    quoted: Callable[..., str], citation: Citation
) -> None:
    note = replace(arabic(quoted, citation), text=quoted("نعم:", citation), citations=(citation,))
    quote = next(p for p in opened(file_of(note)).paragraphs if p.style.name == "Quote")
    assert quote._element.pPr is not None
    assert quote._element.pPr.find(qn("w:bidi")) is None
    languages = [one.get(qn("w:val")) for one in quote._element.iter(qn("w:lang"))]
    assert set(languages) == {"en-GB"}


def test_chinese_runs_ask_for_an_east_asian_font(
    quoted: Callable[..., str], citation: Citation
) -> None:
    held = replace(citation, passage_id="SC-8/15:zh:1", quote="1. 请秘书处继续收集SC-8/15信息；")
    answer = Answer("说什么？", "zh", "answered", quoted("如下：", held), (held,))
    quote = next(p for p in opened(file_of(answer)).paragraphs if p.style.name == "Quote")
    hints = {
        run.text: [fonts.get(qn("w:hint")) for fonts in run._element.iter(qn("w:rFonts"))]
        for run in quote.runs
    }
    assert hints["请秘书处继续收集"] == ["eastAsia"]
    assert hints["SC-8/15"] == []
    assert {one.get(qn("w:eastAsia")) for one in quote._element.iter(qn("w:lang"))} == {"zh-CN"}


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_a_note_of_every_language_opens_and_says_so(answer: Answer, language: str) -> None:
    document = opened(file_of(replace(answer, language=language)))
    assert document.core_properties.language == language
