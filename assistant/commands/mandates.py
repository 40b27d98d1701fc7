"""``mandates``: what decisions ask of whom, by when, as a table or for a program."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.commands.arguments import Parser, library_option
from assistant.commands.opening import open_service
from assistant.commands.printing import complain, print_json, print_text
from assistant.errors import UsageError

if TYPE_CHECKING:  # --help needs none of them
    from assistant.types import MandateRecord, MandatesFound

#: Rows for a person, where no number is asked for; a program is given all.
_SHOWN = 50
_NARROWEST, _WIDEST = 80, 140
#: What is asked is asked of somebody; what is decided or noted need not be.
_ASKING = ("requests", "urges", "invites", "encourages")

#: Each filter with its value as the help shows it, and what it asks.
FILTERS = (
    ("addressee", "NAME", "who is to act, such as Secretariat or Parties"),
    ("verb", "VERB", "operative verb, such as requests"),
    ("strength", "S", "decides, requests, urges, invites, encourages or notes"),
    ("convention", "NAME", "such as Stockholm"),
    ("meeting", "NAME", "the meeting that decided, such as COP-8"),
    ("year", "YEARS", "of the decision: 2017 or 2015-2019"),
    ("deadline", "DAYS", "due in 2020, 2019-2021, 2020-03-31 or DAY/DAY; yes or no: has one"),
    ("due", "MEETING", "due at a meeting, such as COP-9"),
    ("recurrence", "R", '"each meeting", annual, biennial, regular, yes or no'),
    ("condition", "YES|NO", "depends on funds, a request or the like"),
    ("subject", "WORDS", "words that the paragraph or its decision's title has"),
    ("ref", "REF", "of one decision, such as SC-8/15"),
    ("language", "xx", "the versions in this language, instead of English where there is one"),
    ("document", "ID", "of one document"),
    ("draft", "YES|NO|ALL", "drafts are left out unless asked for"),
)


def add_mandates(commands: argparse._SubParsersAction[Parser]) -> None:
    """The options of ``mandates``."""
    command = commands.add_parser("mandates", help="what decisions ask of whom, by when")
    for name, value, help_text in FILTERS:
        command.add_argument(f"--{name}", metavar=value, help=help_text)
    command.add_argument("--limit", type=int, metavar="N", help=f"how many rows ({_SHOWN})")
    library_option(command)
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--csv", action="store_true", help="print CSV")
    form.add_argument("--xlsx", type=Path, metavar="FILE", help="write an Excel workbook")


def run_mandates(options: argparse.Namespace) -> int:
    """Print or write the mandates that pass; also with none of them the exit status is 0."""
    if options.limit is not None and options.limit < 1:
        raise UsageError(f"--limit {options.limit}: at least one row is asked for.")
    asked = {name: getattr(options, name) for name, _, _ in FILTERS}
    filters = {name: value for name, value in asked.items() if value}
    limit = options.limit
    for_a_program = options.json or options.csv or options.xlsx is not None
    if limit is None and not for_a_program:
        limit = _SHOWN
    found = open_service(options).mandates(filters, limit)
    from assistant.contract import MANDATE_COLUMNS, mandate_row, mandates_json

    if options.json:
        print_json(mandates_json(found))
        return 0
    if not for_a_program:
        print_text(table_of(found))
        return 0
    from assistant.spreadsheet import csv_text, write_workbook

    rows = [mandate_row(item) for item in found.records]
    if options.csv:
        for notice in found.notices:
            complain(f"Note: {notice}")
        _print_csv(csv_text(MANDATE_COLUMNS, rows))
    else:
        write_workbook(options.xlsx, "Mandates", MANDATE_COLUMNS, rows)
        print_text("\n".join([f"{len(rows)} mandates in {options.xlsx}.", *_notes(found)]))
    return 0


def table_of(found: MandatesFound) -> str:
    """The mandates as a table for a terminal, texts wrapped, with what is to be said of it."""
    notes = _notes(found)
    if not found.records:
        return "\n".join(notes)
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    width = min(max(shutil.get_terminal_size((110, 20)).columns, _NARROWEST), _WIDEST)
    unicode = "utf" in (sys.stdout.encoding or "utf-8").casefold()
    lines = box.HEAVY_HEAD if unicode else box.ASCII
    table = Table(show_lines=True, width=width, box=lines)
    for name, share in (("Where", 3), ("To whom", 3), ("What", 8), ("By when, if", 3)):
        table.add_column(name, ratio=share, overflow="fold")
    for item in found.records:
        table.add_row(*(Text(cell) for cell in _cells(item)))
    console = Console(width=width, color_system=None, legacy_windows=False)
    with console.capture() as captured:
        console.print(table)
    left = found.total - len(found.records)
    more = [f"{left} more; --limit {found.total} shows all."] if left else []
    return "\n".join([captured.get().rstrip(), f"{found.total} mandates.", *more, *notes])


def _cells(item: MandateRecord) -> tuple[str, str, str, str]:
    mandate, record = item.mandate, item.record
    passage = record.passage
    own_part = mandate.part and not passage.locator.endswith(mandate.part)
    where = [
        f"{passage.ref or record.document_title}",
        f"{passage.locator} {mandate.part}" if own_part else passage.locator,
        record.meeting or record.date,
        "draft" if item.draft else "",
    ]
    when = [
        " ".join(deadline.words.text.split())
        + (f" ({due})" if (due := deadline.meeting or deadline.last or deadline.first) else "")
        for deadline in mandate.deadlines
    ]
    when += [mandate.recurrence] if mandate.recurrence else []
    when += [f"if: {' '.join(words.text.split())}" for words in mandate.conditions]
    return (
        "\n".join(part for part in where if part),
        "\n".join(one.name for one in mandate.addressees)
        or ("not named" if mandate.strength in _ASKING else ""),
        f"{mandate.verb}: {' '.join(mandate.action.text.split())}",
        "\n".join(when),
    )


def _notes(found: MandatesFound) -> list[str]:
    return [f"Note: {notice}" if found.records else notice for notice in found.notices]


def _print_csv(text: str) -> None:
    """In UTF-8 whatever the console's own encoding is; the line ends are those of CSV."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
