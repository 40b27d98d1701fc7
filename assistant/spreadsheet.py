"""Tables as CSV and as Excel workbooks, with texts of documents in their cells.

Such a text may begin like a formula, and a spreadsheet would run it: in CSV it gets an
apostrophe before it (OWASP, "CSV Injection"); in a workbook every cell is written as a string.
XlsxWriter and not openpyxl: it needs no other package, and writes what it is told to write.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from assistant.errors import UsageError

#: With these a cell begins that a spreadsheet takes for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
#: Characters that neither XML nor a terminal bears; halves of characters are among them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
#: Characters that Excel takes in one cell.
_LONGEST_CELL = 32_767
_WIDEST_COLUMN = 60

Rows = Sequence[Sequence[str]]


def csv_text(header: Sequence[str], rows: Rows) -> str:
    """The table as CSV (RFC 4180), the header first; cells that look like a formula begin with
    an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def write_workbook(out: Path | BinaryIO, sheet: str, header: Sequence[str], rows: Rows) -> None:
    """Write the table as an Excel workbook of one sheet, every cell a string.

    A text longer than Excel's cells is cut and ends in "…".

    Raises:
        UsageError: the file cannot be written; names it.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
    book = xlsxwriter.Workbook(out, options)
    page = book.add_worksheet(sheet)
    bold = book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for at, name in enumerate(header):
        longest = max((len(row[at]) for row in rows), default=0)
        page.set_column(at, at, min(max(longest, len(name)) + 2, _WIDEST_COLUMN))
        page.write_string(0, at, name, bold)
    for number, row in enumerate(rows, start=1):
        for at, cell in enumerate(row):
            page.write_string(number, at, _fitting(cell), wrapped)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(rows), len(header) - 1)
    try:
        book.close()
    except FileCreateError as error:
        reason = getattr(error.args[0], "strerror", None) or error if error.args else error
        raise UsageError(f"{out}: cannot be written ({reason}).") from None


def _harmless(cell: str) -> str:
    text = _CONTROL.sub("", cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _fitting(cell: str) -> str:
    text = _CONTROL.sub("", cell)
    return text if len(text) <= _LONGEST_CELL else f"{text[: _LONGEST_CELL - 1]}…"
