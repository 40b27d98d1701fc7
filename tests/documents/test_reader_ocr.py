"""Pages read from their image: what tesseract's table of words becomes, and how it is marked."""

from __future__ import annotations

import ctypes
import io
import shutil
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from assistant.documents import parse_document, read, read_data
from assistant.documents.readers import pdf
from assistant.documents.readers.pdf_ocr import recognised
from assistant.errors import CorpusError
from assistant.types import DocumentEntry

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="tesseract is not installed"
)
A4 = (595, 842)
LINES = (
    "Decision SC-8/15: Technical assistance",
    "The Conference of the Parties",
    "1.   Requests the Secretariat to report on the assistance that was provided;",
    "2.   Invites Parties to submit their needs by the end of the next year.",
)


def text_page(document: pypdfium2.PdfDocument, lines: Sequence[str]) -> pypdfium2.PdfPage:
    page = document.new_page(*A4)
    for at, line in enumerate(lines):
        thing = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 12)
        letters = line.encode("utf-16-le") + b"\0\0"
        raw.FPDFText_SetText(thing, ctypes.cast(letters, raw.FPDF_WIDESTRING))
        raw.FPDFPageObj_Transform(thing, 1, 0, 0, 1, 72, 700 - 40 * at)
        raw.FPDFPage_InsertObject(page.raw, thing)
    page.gen_content()
    return page


def scan(*pages: Sequence[str], typed: Sequence[str] = ()) -> bytes:
    """A PDF of pictures of ``pages``, with a typed page before them."""
    printed, scanned = pypdfium2.PdfDocument.new(), pypdfium2.PdfDocument.new()
    if typed:
        text_page(scanned, typed)
    for lines in pages:
        picture = pypdfium2.PdfImage.new(scanned)
        picture.set_bitmap(text_page(printed, lines).render(scale=300 / 72))
        picture.set_matrix(pypdfium2.PdfMatrix().scale(*A4))
        page = scanned.new_page(*A4)
        page.insert_obj(picture)
        page.gen_content()
    out = io.BytesIO()
    scanned.save(out)
    return out.getvalue()


def table(*lines: str, confidence: float = 95, height: int = 40) -> str:
    """Tesseract's TSV of lines at 10 pixels a letter; a blank of n letters is n blanks wide."""
    rows = ["level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight"]
    for number, line in enumerate(lines, start=1):
        top = 100 * number
        rows.append(f"4\t1\t1\t1\t{number}\t0\t0\t{top}\t{10 * len(line)}\t{height}\t-1\t")
        at = 0
        for word in line.split(" "):
            if word:
                place = f"{10 * at}\t{top}\t{10 * len(word)}\t{height}"
                rows.append(f"5\t1\t1\t1\t{number}\t1\t{place}\t{confidence}\t{word}")
            at += len(word) + 1
    return "\n".join(rows)


def test_words_become_lines_with_labels_and_cells() -> None:
    page = recognised(table("1.     Requests reports", "Chile           0.33"), 3, 4.0, 842.0)
    assert [[cell.text for cell in line.cells] for line in page.lines] == [
        ["1. Requests reports"],
        ["Chile", "0.33"],
    ]
    assert [(line.page, line.label) for line in page.lines] == [(3, True), (3, False)]
    assert page.lines[0].baseline > page.lines[1].baseline
    assert (page.words, page.sure) == (5, True)


@pytest.mark.parametrize("found", ["", table("Requests reports", confidence=40), "\t" * 11])
def test_a_page_that_was_hardly_recognised_counts_as_not_read(found: str) -> None:
    assert not recognised(found, 1, 4.0, 842.0).sure


def test_without_ocr_a_scanned_page_is_told_and_the_rest_is_an_extract() -> None:
    source = read_data(scan(LINES, typed=LINES * 2), "scan.pdf")
    assert [(issue.code, issue.page) for issue in source.issues] == [("page-without-text", 2)]
    assert parse_document(DocumentEntry("d", "d", ""), source, "").entry.held == "extract"


def test_ocr_without_tesseract_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CorpusError, match=r"scan\.pdf: OCR is on, .*install it or set OCR=off"):
        read_data(scan(LINES), "scan.pdf", ocr=True)


def test_a_page_that_ocr_is_not_sure_of_stays_unread() -> None:
    unsure = recognised(table("smudge", confidence=20), 2, 4.0, 842.0)
    data = scan(LINES, typed=LINES * 2)
    source = pdf.read_bytes(data, "scan.pdf", recognise=lambda document, number: unsure)
    assert [(issue.code, issue.page) for issue in source.issues] == [("page-without-text", 2)]
    assert "smudge" not in source.text


@needs_tesseract
def test_a_scan_is_read_and_every_passage_of_it_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan(LINES))
    with pytest.raises(CorpusError, match="scan without a text layer"):
        read(path, max_bytes=100_000_000)
    source = read(path, max_bytes=100_000_000, ocr=True)
    assert [(issue.code, issue.page) for issue in source.issues] == [("page-read-by-ocr", 1)]
    found = parse_document(DocumentEntry("d", "d", ""), source, "")
    assert [(d.ref, d.held) for d in found.decisions] == [("SC-8/15", "full")]
    assert [(p.id, p.locator, p.official_label, p.page) for p in found.passages] == [
        ("SC-8/15:en:1", "para. 1 (read by OCR)", False, 1),
        ("SC-8/15:en:2", "para. 2 (read by OCR)", False, 1),
    ]


@needs_tesseract
def test_pages_with_a_text_layer_are_not_read_by_ocr() -> None:
    found = parse_document(
        DocumentEntry("d", "d", ""),
        read_data(scan(LINES[2:3], typed=LINES[:2] + LINES[3:]), "scan.pdf", ocr=True),
        "",
    )
    assert {(p.page, p.official_label) for p in found.passages} >= {(1, True), (2, False)}
