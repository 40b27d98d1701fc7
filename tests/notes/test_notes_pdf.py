"""The PDF, read back: its words, its tags, and no letter without a glyph."""

from __future__ import annotations

import ctypes
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest
import typst

from assistant.errors import NoteError
from assistant.notes import note_of, pdf_file, written
from assistant.types import UN_LANGUAGES, Answer

DAY = date(2026, 11, 28)
ARABIC = "ما الذي يطلبه المقرر؟"
CHINESE = "请秘书处继续收集信息"


def file_of(answer: Answer) -> bytes:
    return written(note_of(answer, DAY, "2026-11-27"), "pdf")


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return " ".join(
        page.get_textpage().get_text_bounded().replace("\r\n", " ") for page in document
    )


def links_of(content: bytes) -> set[str]:
    """The outside addresses that the pages link to."""
    found = set()
    document = pypdfium2.PdfDocument(content)
    for page in document:
        at, link = ctypes.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(page.raw, at, link):
            action = raw.FPDFLink_GetAction(link)
            size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
            address = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(document.raw, action, address, size)
            found.add(address.value.decode())
    return found - {""}


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture
def no_system_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has no font but those that Typst brings."""
    own = typst.Fonts(include_system_fonts=False)
    monkeypatch.setattr(pdf_file, "_fonts", lambda system: own)


def test_the_words_of_the_note_are_in_the_file(summarised: Answer) -> None:
    words = squeezed(text_of(file_of(summarised)))
    for expected in (
        "What does SC-8/15 request?",
        "Summary written by a language model (a-model [7b]) from the paragraphs below",
        summarised.citations[0].quote,
        summarised.citations[1].quote,
        "(Technical assistance), COP-8, 24 April–5 May 2017, held as an extract.",
        "Page 1 of",
    ):
        assert squeezed(expected) in words


def test_it_is_tagged_and_names_its_title_and_language(answer: Answer) -> None:
    content = file_of(answer)
    document = pypdfium2.PdfDocument(content)
    assert raw.FPDFCatalog_IsTagged(document.raw)
    assert document.get_metadata_dict()["Title"] == "What does SC-8/15 request?"
    assert document.get_metadata_dict()["CreationDate"].startswith("D:20261128")
    assert b"/Lang (en)" in content or b"/Lang(en)" in content
    assert re.search(rb"pdfuaid:part>1<|pdfuaid:part=.1", content)


def test_the_same_note_gives_the_same_bytes(summarised: Answer) -> None:
    assert file_of(summarised) == file_of(summarised)


def test_its_links_are_the_official_addresses_only(hostile: Answer, answer: Answer) -> None:
    assert links_of(file_of(answer)) == {"https://www.pops.int/decisions?a=1&b=2"}
    assert links_of(file_of(hostile)) == {'https://evil.example/"><script>'}


def test_no_markup_of_a_text_is_evaluated(hostile: Answer) -> None:
    words = squeezed(text_of(file_of(hostile)))
    for attack in ('#read("/etc/passwd")', '#image("x.png")', '#panic("out")', "$x$", "**bold**"):
        assert squeezed(attack) in words
    assert "root:" not in words


def test_a_text_of_two_hundred_thousand_characters_is_set(answer: Answer) -> None:
    cited = replace(answer.citations[0], quote="word and #read(x) " * 11_200)
    assert len(pypdfium2.PdfDocument(file_of(replace(answer, citations=(cited,))))) > 20


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
def test_latin_and_cyrillic_need_no_font_of_the_system(
    no_system_fonts: None, answer: Answer, language: str
) -> None:
    assert file_of(replace(answer, language=language)).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("question", "package"), [(ARABIC, "fonts-noto-core"), (CHINESE, "fonts-noto-cjk")]
)
def test_without_a_font_there_is_one_line_that_says_what_to_install(
    no_system_fonts: None, answer: Answer, question: str, package: str
) -> None:
    with pytest.raises(NoteError) as told:
        file_of(replace(answer, question=question))
    assert package in str(told.value)
    assert "Word and Markdown" in str(told.value)
    assert "\n" not in str(told.value)


def test_a_letter_that_no_font_has_is_named_and_no_empty_box_is_printed(
    no_system_fonts: None, answer: Answer
) -> None:
    with pytest.raises(NoteError, match="“\U00012000"):
        file_of(replace(answer, question="What of \U00012000?"))


def has_fonts_for(*scripts: Any) -> bool:
    installed = set(typst.Fonts().families())
    return all(installed & set(script.families) for script in scripts)


@pytest.mark.skipif(
    not has_fonts_for(pdf_file._ARABIC, pdf_file._CHINESE),
    reason="no fonts for Arabic and Chinese are installed",
)
@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_a_note_of_every_language_is_set_in_letters(answer: Answer, language: str) -> None:
    content = file_of(replace(answer, language=language))
    words = text_of(content)
    # Words and not their order: this reader turns English lines round on an Arabic page.
    assert set(re.findall(r"\w+", answer.citations[0].quote)) <= set(re.findall(r"\w+", words))
    assert "\ufffd" not in words
