"""What an ingest costs: time for a thousand characters, memory, and a second run over the same.

Each run is a process of its own. Memory is the largest resident size of any one process of it,
as the system counts it; readers in processes of their own are not added up.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.table import Table

from assistant import library
from assistant.errors import AssistantError, UsageError
from evals.growing import PROJECT, copy_documents


@dataclass(frozen=True, slots=True)
class Cost:
    """One run over some files; ``characters`` are those of the text read from them."""

    name: str
    files: int
    characters: int
    seconds: float
    megabytes: float

    @property
    def seconds_per_thousand(self) -> float:
        return self.seconds / max(self.characters, 1) * 1000


@dataclass(frozen=True, slots=True)
class Ingested:
    """The costs of all runs; ``again`` is the share of the first run that a second one takes,
    ``growth`` that of memory from the fewest to the most files."""

    costs: tuple[Cost, ...]
    again: float
    growth: float | None


def measure(
    source: Path, files: int, *, baseline: bool = False, sizes: Sequence[int] = ()
) -> Ingested:
    """Ingest the first ``files`` documents of a folder, twice; and for each of ``sizes`` as many,
    once, to see what memory does.

    Raises:
        UsageError: the packages of the extra ``evals`` are not installed.
        AssistantError: a run failed; carries its last line.
    """
    with tempfile.TemporaryDirectory(prefix="ingest-") as name:
        folder = Path(name)
        corpus, held = folder / "corpus", folder / "library"
        copy_documents(source, corpus, files)
        first = _ingest("ingest", corpus, held)
        second = _ingest("the same again", corpus, held)
        costs = [first, second]
        if baseline:
            costs.append(_baseline(corpus, folder / "baseline", first))
        grown = []
        for size in sizes:
            part = folder / f"corpus-{size}"
            copy_documents(source, part, size)
            grown.append(_ingest(f"ingest of {size}", part, folder / f"library-{size}"))
        growth = grown[-1].megabytes / grown[0].megabytes - 1 if len(grown) > 1 else None
        return Ingested((*costs, *grown), second.seconds / first.seconds, growth)


def _ingest(name: str, corpus: Path, held: Path) -> Cost:
    arguments = [str(PROJECT / "ingest.py"), str(corpus), "--library", str(held), "--json"]
    seconds, megabytes = run_measured(arguments, corpus.parent)
    with library.Library.open(library.current(held).database) as written:
        texts = [written.source_text(one.entry.id) for one in written.documents()]
    characters = sum(len(text.text) for text in texts if text)
    return Cost(name, len(texts), characters, seconds, megabytes)


def _baseline(corpus: Path, store: Path, like: Cost) -> Cost:
    """The usual pipeline over the same files; for the same characters, so that rates compare."""
    arguments = ["-m", "evals.plain_ingest", str(corpus), str(store)]
    seconds, megabytes = run_measured(arguments, corpus.parent)
    return Cost("baseline", like.files, like.characters, seconds, megabytes)


def run_measured(arguments: Sequence[str], folder: Path) -> tuple[float, float]:
    """Run Python with ``arguments`` in ``folder``: (seconds, megabytes of its largest process).

    Raises:
        UsageError: this system does not tell the memory of a process.
        AssistantError: it failed; carries the last line that it wrote.
    """
    if not hasattr(os, "wait4"):
        raise UsageError("Memory is measured on Linux and macOS only.")
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(PROJECT), "CORPUS_DIR": str(folder / "none")},
            stdout=subprocess.DEVNULL,
            stderr=told,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        last = (told.read().strip().splitlines() or ["no word of it"])[-1]
    if process.returncode:
        raise AssistantError(f"{arguments[0]}: exit status {process.returncode} ({last})")
    unit = 1 if sys.platform == "darwin" else 1000  # bytes there, kilobytes elsewhere
    return seconds, usage.ru_maxrss * unit / 1e6


def ingest_table(found: Ingested) -> Table:
    table = Table("run", "files", "characters", "s", "s per 1,000 characters", "memory, MB")
    for cost in found.costs:
        table.add_row(
            cost.name,
            str(cost.files),
            f"{cost.characters:,}",
            f"{cost.seconds:.1f}",
            f"{cost.seconds_per_thousand:.4f}",
            f"{cost.megabytes:.0f}",
        )
    growth = (
        "" if found.growth is None else f"; memory from fewest to most files {found.growth:+.1%}"
    )
    table.caption = f"the same again: {found.again:.1%} of the first run{growth}"
    return table


def ingest_json(found: Ingested) -> dict[str, Any]:
    return {
        "again": found.again,
        "growth": found.growth,
        "runs": [
            {**asdict(cost), "seconds_per_thousand": cost.seconds_per_thousand}
            for cost in found.costs
        ],
    }
