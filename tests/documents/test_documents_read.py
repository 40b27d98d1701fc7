"""What a file on disk becomes: text in any usual encoding, or one line that says what is wrong."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from assistant.documents import detect_language, parse_document, read, read_bytes
from assistant.documents.readers.formats import identify
from assistant.errors import CorpusError
from assistant.types import DocumentEntry, SourceText

LIMIT = 1_000_000

ENGLISH = "The Secretariat’s plan – adopted in 2017 – was reviewed.\n"
FRENCH = "La Conférence des Parties prie le Secrétariat de présenter un rapport détaillé.\n" * 3
RUSSIAN = "Конференция Сторон просит секретариат представить подробный доклад.\n" * 3
ARABIC = "يطلب مؤتمر الأطراف إلى الأمانة أن تقدم تقريرا مفصلا عن المساعدة التقنية.\n" * 3
CHINESE = "缔约方大会请秘书处提交一份关于技术援助的详细报告。\n" * 3


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"), (ENGLISH, "utf-8-sig"), (ENGLISH, "cp1252"), (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"), (ENGLISH, "utf-16-be"), (ENGLISH, "utf-32"),
        (FRENCH, "utf-8"), (FRENCH, "latin-1"), (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"), (RUSSIAN, "utf-16"), (ARABIC, "cp1256"), (CHINESE, "gb18030"),
    ],
)  # fmt: skip
def test_the_letters_of_a_text_survive_its_encoding(
    tmp_path: Path, text: str, encoding: str
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode(encoding))
    assert read(path, max_bytes=LIMIT).text == text


def test_a_broken_byte_in_utf8_costs_one_character_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(RUSSIAN.encode() + b"\xff" + RUSSIAN.encode())
    source = read(path, max_bytes=LIMIT)
    assert source.text == RUSSIAN + "\ufffd" + RUSSIAN
    assert [issue.code for issue in source.issues] == ["encoding-damaged"]


def test_an_encoding_that_was_guessed_is_told_under_the_document(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(RUSSIAN.encode("cp1251"))
    entry = DocumentEntry(id="doc", file="text.txt", title="")
    document = parse_document(entry, read(path, max_bytes=LIMIT), "0" * 64)
    assert [(issue.document, issue.code) for issue in document.issues] == [
        ("doc", "encoding-guessed")
    ]
    assert document.entry.language == "ru"


def _docx() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n1 0 obj", "pdf"),
        (_docx(), "docx"),
        (b"<!DOCTYPE html><p>text", "html"),
        (b"\n <HTML><p>text", "html"),
        (b"A text about <html> and %PDF", "text"),
        ("%PDF-like".encode("utf-16"), "text"),
    ],
)
def test_the_format_is_told_by_the_content(content: bytes, kind: str) -> None:
    assert identify(content) == kind


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\x00" * 50, "is empty"),
        (b"\xef\xbb\xbf \n", "holds no text"),
        (b"PK\x03\x04 something", "packed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "Office"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"text with \x00 in it", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "file.txt"  # the name says text; the content decides
    path.write_bytes(content)
    with pytest.raises(CorpusError) as refused:
        read(path, max_bytes=LIMIT)
    assert str(path) in str(refused.value)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_text("x" * 101)
    with pytest.raises(CorpusError, match="larger than 100 bytes"):
        read(path, max_bytes=100)
    assert read_bytes(path, max_bytes=101) == b"x" * 101


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(CorpusError, match="is not a file"):
            read(path, max_bytes=LIMIT)


def test_a_link_may_not_lead_out_of_its_folder(tmp_path: Path) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text("not for publication")
    folder = tmp_path / "documents"
    folder.mkdir()
    inside = folder / "real.txt"
    inside.write_text("A public text.")
    (folder / "out.txt").symlink_to(outside)
    (folder / "in.txt").symlink_to(inside)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    assert read(folder / "in.txt", max_bytes=LIMIT).text == "A public text."
    with pytest.raises(CorpusError, match="leads out of its folder"):
        read(folder / "out.txt", max_bytes=LIMIT)
    with pytest.raises(CorpusError, match="cannot be read"):
        read(folder / "loop.txt", max_bytes=LIMIT)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Conference of the Parties", "en"), ("La Conférence des Parties", "fr"),
        ("La Conferencia de las Partes", "es"), ("Конференция Сторон", "ru"),
        ("مؤتمر الأطراف", "ar"), ("缔约方大会", "zh"), ("", "en"), ("12.5 / 7", "en"),
    ],
)  # fmt: skip
def test_the_language_is_one_of_the_six(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.slow
def test_text_made_to_be_slow_is_not() -> None:
    entry = DocumentEntry(id="doc", file="doc.txt", title="", language="en")
    pieces = (
        "((((",
        "| ",
        "> ",
        "; Requests ",
        "(a) ",
        "1. a\n",
        "(a) x\n",
        "SC-8/15\n",
        "Annex\n",
    )
    for piece in pieces:
        text = piece * (50_000 // len(piece))
        started = time.process_time()
        parse_document(entry, SourceText(text), "0" * 64)
        # A second or two here; what was quadratic took ten to fifty.
        assert time.process_time() - started < 8, piece
