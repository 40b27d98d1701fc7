"""Ingests killed at random moments: the old generation answers, and the next run is whole."""

from __future__ import annotations

import random
import shutil
import signal
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.table import Table

from assistant import library
from assistant.types import AssistantLike
from evals.growing import Growing
from evals.sameness import differences

#: Asked after each kill; any query shows whether database, full-text index and vectors open.
QUERY = "report of the secretariat on technical assistance"


@dataclass(frozen=True, slots=True)
class Round:
    """One killed ingest: after how many seconds of its work, and what was wrong afterwards."""

    seconds: float
    published: bool  # the kill came too late: the new generation was there already
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Killed:
    """All rounds, and how the library of the last, normal run differs from one never killed."""

    rounds: tuple[Round, ...]
    differences: tuple[str, ...]

    @property
    def failed(self) -> bool:
        return bool(self.differences or any(one.wrong for one in self.rounds))


def kill_rounds(source: Path, rounds: int, *, most: int = 40, first: int = 0) -> Killed:
    """Kill ``rounds`` ingests of up to ``most`` documents of a folder.

    ``first`` is the first random state. The library that was killed is never mended between
    rounds, unless a kill came after the new generation was published.
    """
    with tempfile.TemporaryDirectory(prefix="kill-") as folder:
        growing = Growing.of(source, Path(folder), most)
        killed, whole, base = (Path(folder, name) for name in ("killed", "whole", "base"))
        growing.finish(base)
        shutil.copytree(base, killed)
        shutil.copytree(base, whole)
        growing.grow()
        started = time.perf_counter()
        growing.finish(whole)
        longest = time.perf_counter() - started
        old = answers(growing, base)
        random_ = random.Random(first)
        done = []
        for _ in range(rounds):
            one = _round(growing, killed, random_.uniform(0.0, longest), old)
            done.append(one)
            if one.published:
                shutil.rmtree(killed)
                shutil.copytree(base, killed)
        growing.finish(killed)
        found = differences(library.current(whole), library.current(killed))
        return Killed(tuple(done), found)


def answers(growing: Growing, folder: Path) -> list[tuple[str, float]]:
    """What a fresh assistant finds in the library: (passage, score)."""
    from assistant.wiring import open_assistant

    assistant: AssistantLike = open_assistant(growing.settings(folder))
    return [(hit.record.passage.id, hit.score) for hit in assistant.search(QUERY)]


def _round(growing: Growing, folder: Path, seconds: float, old: list[tuple[str, float]]) -> Round:
    before = library.current(folder).number
    process = growing.start(folder)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    if library.current(folder).number != before:
        return Round(seconds, published=True)
    wrong = "" if answers(growing, folder) == old else "the old generation answers otherwise"
    return Round(seconds, published=False, wrong=wrong)


def kill_table(killed: Killed) -> Table:
    table = Table("killed after, s", "of", "wrong", title="Ingests killed")
    for one in killed.rounds:
        when = "the new generation" if one.published else "the old generation"
        table.add_row(f"{one.seconds:.1f}", when, one.wrong)
    for line in killed.differences:
        table.add_row("in the end", "", line)
    return table


def kill_json(killed: Killed) -> dict[str, Any]:
    return {"failed": killed.failed, **asdict(killed)}
