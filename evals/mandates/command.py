"""``python -m evals mandates``: extraction against the labels, and how fast it is."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from assistant.errors import UsageError
from evals.commands.options import Command
from evals.floors import add_floor, check_names, missed
from evals.mandates.gold import FOLDER, load_gold
from evals.mandates.measure import Measured, Rate, measure, rate
from evals.mandates.tallies import FOUND, RIGHT
from evals.publishing import publish

#: Names of the figures on the command line: F1 of what is found, share of what is right.
_FIGURES = {name.replace(", ", "-").replace(" ", "-"): name for name in (*FOUND, *RIGHT)}


def add(command: Command) -> None:
    """Make the command known."""
    parser = command("mandates", run, "Mandates extracted against labels made by reading.")
    parser.add_argument(
        "--realdata", type=Path, required=True, metavar="DIR", help="holds the labelled files"
    )
    parser.add_argument(
        "--gold", type=Path, default=FOLDER / "gold_dev.jsonl", metavar="FILE", help="the labels"
    )
    parser.add_argument(
        "--stratum", metavar="NAME", help="only those drawn so: random for what is usual"
    )
    parser.add_argument("--misses", action="store_true", help="print what differs, by paragraph")
    parser.add_argument(
        "--rate", metavar="NAME", help="also time it over this folder below --realdata"
    )
    add_floor(parser, _FIGURES)


def run(chosen: argparse.Namespace) -> int:
    """Measure, publish, hold against the floors."""
    from assistant.documents.mandates import mandates_of

    check_names(chosen.floor, list(_FIGURES))
    gold = load_gold(chosen.gold)
    if chosen.stratum:
        gold = tuple(each for each in gold if each.stratum == chosen.stratum)
    if not gold:
        raise UsageError(f"{chosen.gold.name}: holds no such label.")
    name = "-".join(filter(None, (chosen.gold.stem, chosen.stratum)))
    measured = measure(gold, chosen.realdata, mandates_of)
    timed = rate(chosen.realdata / chosen.rate, mandates_of) if chosen.rate else None
    tables = [mandates_table(measured, name, timed)]
    if chosen.misses and not chosen.json:
        tables.append(misses_table(measured))
    publish(chosen, f"mandates-{name}", mandates_json(measured, timed), tables)
    tallies = measured.compared.tallies
    return missed(chosen.floor, {key: tallies[name].f1 for key, name in _FIGURES.items()})


def mandates_table(measured: Measured, name: str, timed: Rate | None = None) -> Table:
    """A line a figure."""
    title = f"Mandates, {name}: {measured.passages} paragraphs"
    if measured.absent:
        title += f", {len(measured.absent)} not read as labelled"
    if timed:
        title += f"; {timed.per_second:,.0f} paragraphs a second"
    table = Table(
        "", "precision", "recall", "F1", "same", "labelled", "extracted",
        title=title,
    )  # fmt: skip
    for what, tally in measured.compared.tallies.items():
        over = (tally.extracted, tally.labelled, tally.labelled + tally.extracted)
        shares = [
            f"{share:.1%}" if count else ""
            for share, count in zip((tally.precision, tally.recall, tally.f1), over, strict=True)
        ]
        if what in RIGHT:
            shares = ["", shares[1], ""]
        table.add_row(what, *shares, *map(str, (tally.same, tally.labelled, tally.extracted)))
    return table


def misses_table(measured: Measured) -> Table:
    """What differs, for the terminal only: a miss may show words of a document."""
    table = Table("file", "place", "what", "labelled", "extracted", title="What differs")
    for label in measured.absent:
        table.add_row(label.file, label.locator, "paragraph", label.passage, "")
    for miss in measured.compared.misses:
        shown = (miss.file, miss.locator, miss.what, miss.labelled, miss.extracted)
        table.add_row(*map(_visible, shown))
    return table


def _visible(text: str) -> str:
    """Words of a document are untrusted: neither markup nor control characters get through."""
    spaced = " ".join(text.split())
    return escape("".join(each for each in spaced if each.isprintable()))


def mandates_json(measured: Measured, timed: Rate | None = None) -> dict[str, Any]:
    """The figures; no words of a document."""
    value: dict[str, Any] = {
        "paragraphs": measured.passages,
        "absent": [f"{each.file} {each.passage}" for each in measured.absent],
        "figures": {
            name: {
                "precision": round(tally.precision, 4),
                "recall": round(tally.recall, 4),
                "f1": round(tally.f1, 4),
                "same": tally.same,
                "labelled": tally.labelled,
                "extracted": tally.extracted,
            }
            for name, tally in measured.compared.tallies.items()
        },
    }
    if timed:
        value["rate"] = {
            "paragraphs": timed.passages,
            "mandates": timed.mandates,
            "seconds": round(timed.seconds, 3),
            "paragraphs_per_second": round(timed.per_second),
        }
    return value
