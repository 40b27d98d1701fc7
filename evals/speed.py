"""Wall and processor time of the commands, each in fresh processes.

Absolute times differ from machine to machine; the ratios to an empty Python process do not
much, and are what to compare.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.errors import AssistantError


@dataclass(frozen=True, slots=True)
class Timing:
    """The best of some runs of one command, in seconds; ``cpu`` is user and system time."""

    name: str
    wall: float
    cpu: float


def commands(library: str = "") -> dict[str, tuple[str, ...]]:
    """The measured commands by name; the first is the measure of the others."""
    where = ("--library", library) if library else ()
    return {
        "python": ("-c", "pass"),
        "--help": ("-m", "assistant", "--help"),
        "lookup": ("-m", "assistant", "lookup", "SC-8/15 para 1", "--json", *where),
        "ask, cold": (
            *("-m", "assistant", "ask", "What is the Secretariat to report on?", "--json"),
            *where,
        ),
    }


def time_command(name: str, arguments: Sequence[str], runs: int = 3) -> Timing:
    """The best wall time of some runs, with the processor time of that run.

    Raises:
        AssistantError: the command failed; carries the last line that it wrote.
    """
    (timing,) = time_in_turns({name: arguments}, runs)
    return timing


def time_in_turns(commands: Mapping[str, Sequence[str]], runs: int) -> tuple[Timing, ...]:
    """The best of some runs of each command; they take turns, so that what else the machine
    does meets them alike.

    Raises:
        AssistantError: a command failed; carries the last line that it wrote.
    """
    timings: dict[str, list[Timing]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, arguments in commands.items():
            timings[name].append(_timed(name, arguments)[0])
    return tuple(min(found, key=lambda timing: timing.wall) for found in timings.values())


def told_by(module: str, *arguments: str) -> dict[str, Any]:
    """The JSON object that ``python -m MODULE`` prints, run in a process of its own.

    Raises:
        AssistantError: it failed; carries the last line that it wrote.
    """
    _, printed = _timed(module, ["-m", module, *arguments])
    told: dict[str, Any] = json.loads(printed)
    return told


def _timed(name: str, arguments: Sequence[str]) -> tuple[Timing, str]:
    cpu_before, start = _cpu_of_children(), time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    wall, cpu = time.perf_counter() - start, _cpu_of_children() - cpu_before
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word of it"])[-1]
        raise AssistantError(f"{name}: exit status {done.returncode} ({last})")
    return Timing(name, wall, cpu), done.stdout


def _cpu_of_children() -> float:
    """Seconds that the processes waited for have used; 0 where the system does not tell."""
    try:
        import resource  # not on Windows; os.times() has steps of 10 ms, an empty Python takes 6
    except ImportError:
        return 0.0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
