"""What a measurement leaves behind: JSON in ``evals/out``, which says how it was made."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

OUT = Path(__file__).parent / "out"

#: Options whose value is a folder of libraries.
_PLACES = {"--library", "--library-dir"}


def publish(chosen: argparse.Namespace, name: str, value: Any, tables: Sequence[Table]) -> None:
    """Write ``name.json``, and print either it or the tables.

    An object gets the key ``made``: the command, the date and the commit. ``chosen.arguments``
    are the words of the command line.
    """
    OUT.mkdir(exist_ok=True)
    if isinstance(value, dict):
        value = {"made": made(chosen.arguments), **value}
    text = json.dumps(value, ensure_ascii=False, indent=1)
    (OUT / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    if chosen.json:
        print(text)
        return
    console = Console(width=None if sys.stdout.isatty() else 120)
    for table in tables:
        if table.row_count or len(tables) == 1:
            console.print(table)


def made(arguments: Sequence[str]) -> dict[str, str]:
    """How a figure came about: of paths only the folder and name of a file, and not where
    libraries lay, so that no machine shows."""
    words = [
        word
        for before, word in zip(["", *arguments], arguments, strict=False)
        if not {before, word} & _PLACES
    ]
    return {
        "command": " ".join(["python -m evals", *map(_shown, words)]),
        "date": datetime.now(UTC).date().isoformat(),
        "commit": _commit(),
    }


def _shown(argument: str) -> str:
    path = Path(argument)
    shown = path.parts[-2:] if path.suffix else path.parts[-1:]
    outside = path.is_absolute() or path.parts[:1] == ("..",)
    return "/".join(shown) if outside else argument


def _commit() -> str:
    """The commit measured, "-dirty" where files differ from it; "unknown" outside a clone."""
    git = shutil.which("git")
    if git is None:
        return "unknown"
    told = subprocess.run(
        [git, "describe", "--always", "--dirty"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.strip() or "unknown"
