"""``python -m evals page-load``: bytes, requests and times of the page and each of its tabs."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import Any

from rich.table import Table

from assistant.errors import UsageError
from evals import page_load
from evals.commands.options import Command
from evals.publishing import publish
from evals.serving import served

_FIGURES = ("bytes", "requests", "again", "again_requests", "shift")


def add(command: Command) -> None:
    """Make the command known."""
    parser = command("page-load", run, "Bytes, requests and times of the page and its tabs.")
    parser.add_argument("--library", type=Path, metavar="DIR", help="as LIBRARY_DIR")
    parser.add_argument(
        "--slow", action="store_true", help="also over a line of 400 kbit/s, 400 ms"
    )
    parser.add_argument(
        "--names", action="store_true", help="only print Gradio's files that / loads"
    )
    parser.add_argument(
        "--ceiling",
        type=ceiling,
        nargs="+",
        default=[],
        metavar="NAME=N",
        help=f"exit 1 above, on any address: {', '.join(_FIGURES)}",
    )


def ceiling(text: str) -> tuple[str, float]:
    """One ceiling as it is typed; ``argparse`` tells of what is not one."""
    name, _, value = text.partition("=")
    try:
        most = float(value)
    except ValueError:
        most = -1.0
    if name not in _FIGURES or not 0 <= most < float("inf"):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no ceiling; write NAME=NUMBER with one of {', '.join(_FIGURES)}"
        )
    return name, most


def run(chosen: argparse.Namespace) -> int:
    """Visit, publish, hold against the ceilings."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        raise UsageError("page-load needs Chromium: apt-get install chromium.")
    with served(chosen.library) as server, page_load.browser(executable) as chromium:
        if chosen.names:
            found = page_load.visit(chromium, server.address, "/", slow=False)
            print("\n".join(found.files))
            return 0
        visits = [
            page_load.visit(chromium, server.address, path, slow=chosen.slow)
            for path in page_load.paths()
        ]
        wide = page_load.stream(chromium, server.address)
        narrow = page_load.stream(chromium, server.address, narrow=True)
    value = page_load.page_json(visits, wide, narrow)
    publish(chosen, "page-load", value, tables(value))
    above = missed(value["figures"], chosen.ceiling)
    if above:
        print("; ".join(above), file=sys.stderr)
    return int(bool(above))


def missed(figures: dict[str, float], ceilings: list[tuple[str, float]]) -> list[str]:
    """The figures above their ceilings, in words."""
    return [
        f"{name} {figures[name]:g}, the ceiling is {most:g}"
        for name, most in ceilings
        if figures[name] > most
    ]


def tables(value: dict[str, Any]) -> list[Table]:
    """A row for each address, then what moved while answers streamed."""
    loads = Table(
        *("address", "kB", "requests", "kB again", "requests", "painted", "usable", "shift"),
        *("painted, slow", "usable, slow"),
        title="Visits; milliseconds",
    )
    for one in value["visits"]:
        loads.add_row(
            one["path"],
            f"{one['bytes'] / 1000:.0f}",
            str(one["requests"]),
            f"{one['again_bytes'] / 1000:.1f}",
            str(one["again_requests"]),
            *(f"{one[name]:.0f}" for name in ("painted", "usable")),
            f"{one['shift']:.4f}",
            *(f"{one[name]:.0f}" for name in ("slow_painted", "slow_usable")),
        )
    moved = Table("question", "1280 px", "360 px", title="Layout shift while an answer streams")
    for wide, narrow in zip(value["streamed"], value["streamed_narrow"], strict=True):
        moved.add_row(wide["question"], f"{wide['shift']:.4f}", f"{narrow['shift']:.4f}")
    return [loads, moved]
