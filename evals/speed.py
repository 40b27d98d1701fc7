"""Wall and processor time of the commands, each in fresh processes.

Absolute times differ from machine to machine; the ratios to an empty Python process do not
much, and are what to compare.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

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
    timings = []
    for _ in range(runs):
        cpu_before, start = _cpu_of_children(), time.perf_counter()
        done = subprocess.run(
            [sys.executable, *arguments], capture_output=True, text=True, check=False
        )
        wall, cpu = time.perf_counter() - start, _cpu_of_children() - cpu_before
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no word of it"])[-1]
            raise AssistantError(f"{name}: exit status {done.returncode} ({last})")
        timings.append(Timing(name, wall, cpu))
    return min(timings, key=lambda timing: timing.wall)


def _cpu_of_children() -> float:
    """Seconds that the processes waited for have used; 0 where the system does not tell."""
    try:
        import resource  # not on Windows; os.times() has steps of 10 ms, an empty Python takes 6
    except ImportError:
        return 0.0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
