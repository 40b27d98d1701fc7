"""Tables for spreadsheets: nothing in a cell is run, nothing is lost that a cell can hold."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from assistant.errors import UsageError
from assistant.spreadsheet import csv_text, write_workbook

HEADER = ("where", "what")
NAMES = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def cells(path: Path) -> list[tuple[str, str]]:
    """Type and text of every cell; a formula would have an element of its own."""
    with zipfile.ZipFile(path) as book:
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert not sheet.findall(".//m:f", NAMES)
    assert not sheet.findall(".//m:hyperlink", NAMES)
    return [
        (cell.get("t", ""), "".join(cell.itertext())) for cell in sheet.findall(".//m:c", NAMES)
    ]


@pytest.mark.parametrize(
    "cell", ['=HYPERLINK("x")', "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\x00=1"]
)
def test_a_cell_that_looks_like_a_formula_gets_an_apostrophe(cell: str) -> None:
    rows = list(csv.reader(io.StringIO(csv_text(HEADER, [("SC-8/15", cell)]), newline="")))
    assert rows[1][1].startswith("'")


def test_other_cells_come_back_as_they_are() -> None:
    texts = ["para. 1 (a)", 'He said "yes"; then\nleft', "مقرر", "请", "a=b", ""]
    rows = list(csv.reader(io.StringIO(csv_text(HEADER, [(t, t) for t in texts]), newline="")))
    assert [row[0] for row in rows[1:]] == texts


def test_no_control_character_gets_through() -> None:
    assert "\x1b" not in csv_text(HEADER, [("a\x1b[31m", "b\x07")])


def test_every_cell_of_a_workbook_is_a_string(tmp_path: Path) -> None:
    path = tmp_path / "mandates.xlsx"
    write_workbook(path, "Mandates", HEADER, [("=1+1", "https://example.org"), ("12", "\x1b请")])
    found = cells(path)
    assert {kind for kind, _ in found} <= {"s", "inlineStr"}
    assert [text for _, text in found][2:] == ["=1+1", "https://example.org", "12", "请"]


def test_a_text_longer_than_a_cell_is_cut_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "long.xlsx"
    write_workbook(path, "Mandates", HEADER, [("a", "b" * 40_000)])
    text = cells(path)[-1][1]
    assert len(text) == 32_767
    assert text.endswith("…")


def test_an_empty_table_is_a_workbook_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    write_workbook(path, "Mandates", HEADER, [])
    assert [text for _, text in cells(path)] == list(HEADER)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_workbook(tmp_path / "nowhere" / "a.xlsx", "Mandates", HEADER, [])
