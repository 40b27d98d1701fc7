"""``python -m evals load``: many people at once, and the server's memory over many questions."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.table import Table

from evals import speed
from evals.commands.options import Command, positive
from evals.invented import invented_questions
from evals.load import Crowd, Memory, Person, ask_at_once, crowd_json
from evals.publishing import publish
from evals.serving import Served, served

#: What must hold; the first is the aim that was set, the second allows for what is kept of the
#: last answers (500 of 10 kB), the third is 2 MB over 2,000 questions.
MOST_TIMES, MOST_GROWN_PERCENT, MOST_KB_AN_ANSWER = 10.0, 5.0, 10.0
#: Questions that one person asks alone, before the others come and after they have gone.
_ALONE = 20
#: Questions before anything is measured: the model is loaded by the first.
_WARMING = 10
#: Sessions that ask for the measure of memory: as many as are answered at a time.
_FOR_MEMORY = 8
#: Answers after which memory is to be flat: what is kept of the last answers is then full.
_FLAT_AFTER = 500
_LOOK_EVERY = 100

_NOTE = (
    "Library of invented passages. First words: the first part of the page's own streamed event. "
    "People read for some seconds between two questions; without a pause each of them asks again "
    "at once, and the wait is 50 times the work of one question, whatever is done. CPU: of the "
    "server alone, a question; it is the same on a busy machine."
)


def add(command: Command) -> None:
    """Make the command known."""
    parser = command("load", run, "People at once: the wait for the first words; memory.")
    parser.add_argument("--sessions", type=positive, default=50, metavar="N", help="people")
    parser.add_argument("--passages", type=positive, default=10_000, metavar="N")
    parser.add_argument(
        "--each", type=positive, default=4, metavar="N", help="questions that each person asks"
    )
    parser.add_argument(
        "--pause",
        type=float,
        default=30.0,
        metavar="S",
        help="mean of the seconds in which a person reads before asking",
    )
    parser.add_argument(
        "--no-pause", action="store_true", help="also with everybody asking all the time"
    )
    parser.add_argument(
        "--questions", type=positive, metavar="N", help="look at the memory over N questions"
    )
    parser.add_argument(
        "--library-dir", type=Path, metavar="DIR", help="keep the library made, and use it"
    )


def run(chosen: argparse.Namespace) -> int:
    """Serve, ask, publish; exit status 1 where an aim is missed."""
    with tempfile.TemporaryDirectory(prefix="load-") as scratch:
        folder = (chosen.library_dir or Path(scratch)) / f"embedded-{chosen.passages}"
        speed.told_by("evals.invented_library", str(folder), str(chosen.passages), "1")
        with served(folder) as server:
            value = measure(server, chosen)
    publish(chosen, "load", value, tables(value))
    missed = misses(value)
    if missed:
        print("; ".join(missed), file=sys.stderr)
    return int(bool(missed))


def measure(server: Served, chosen: argparse.Namespace) -> dict[str, Any]:
    """Everything, as plain values."""
    per_crowd = chosen.sessions * chosen.each
    crowds = 1 + chosen.no_pause
    asked = iter(
        invented_questions(_WARMING + 2 * _ALONE + crowds * per_crowd + (chosen.questions or 0))
    )

    def some(count: int) -> list[str]:
        return [next(asked) for _ in range(count)]

    computed: dict[str, float] = {}

    def ask(name: str, people: Sequence[Person], count: int, pause: float = 0.0) -> Crowd:
        before = server.processor_seconds()
        crowd = ask_at_once(people, some(count), pause)
        computed[name] = (server.processor_seconds() - before) / count
        return crowd

    one = Person(server.address)
    ask_at_once([one], some(_WARMING))
    before = ask("alone", [one], _ALONE)
    people = [Person(server.address) for _ in range(chosen.sessions)]
    found = {"together": ask("together", people, per_crowd, chosen.pause)}
    if chosen.no_pause:
        found["without pause"] = ask("without pause", people, per_crowd)
    after = ask_at_once([one], some(_ALONE))
    alone = Crowd(1, before.seconds + after.seconds, before.waited + after.waited)
    value: dict[str, Any] = {
        "note": _NOTE,
        "passages": chosen.passages,
        "pause": chosen.pause,
        "alone": crowd_json(alone),
        "crowds": {name: crowd_json(crowd) for name, crowd in found.items()},
        "times_alone": {
            name: round(crowd.first() / max(alone.first(), 1e-9), 1)
            for name, crowd in found.items()
        },
        "processor_ms": {name: round(1000 * seconds, 1) for name, seconds in computed.items()},
    }
    if chosen.questions:
        memory = Memory(server.megabytes, _LOOK_EVERY)
        crowd = ask_at_once(people[:_FOR_MEMORY], some(chosen.questions), told=memory.count)
        value["memory"] = {
            **crowd_json(crowd),
            "megabytes": memory.megabytes,
            **memory.flatness(_FLAT_AFTER),
        }
    return value


def misses(value: dict[str, Any]) -> list[str]:
    """What does not hold, in words; empty where all does."""
    found = [
        f"{name}: {len(crowd['errors'])} errors ({crowd['errors'][0]})"
        for name, crowd in (*value["crowds"].items(), ("alone", value["alone"]))
        if crowd["errors"]
    ]
    times = value["times_alone"]["together"]
    if times > MOST_TIMES:
        found.append(f"first words after {times} times the wait of one, {MOST_TIMES} at most")
    memory = value.get("memory", {})
    if memory.get("errors"):
        found.append(f"memory: {len(memory['errors'])} errors ({memory['errors'][0]})")
    for name, most in (
        ("grown_percent", MOST_GROWN_PERCENT),
        ("kb_an_answer", MOST_KB_AN_ANSWER),
    ):
        if memory.get(name, 0.0) > most:
            found.append(f"memory: {name} {memory[name]}, {most} at most")
    return found


def tables(value: dict[str, Any]) -> list[Table]:
    """The crowds beside one alone, then the memory."""
    waits = Table(
        *("asking", "sessions", "questions", "errors", "first words p50", "p95", "× alone"),
        *("whole p50", "per s", "CPU"),
        title=f"Milliseconds, {value['passages']:,} passages",
        caption=value["note"],
    )
    for name, crowd in {"alone": value["alone"], **value["crowds"]}.items():
        pause = f", {value['pause']:g} s pause" if name == "together" else ""
        waits.add_row(
            f"{name}{pause}",
            str(crowd["sessions"]),
            str(crowd["questions"]),
            str(len(crowd["errors"])),
            f"{crowd['first_words_ms']['p50']:.0f}",
            f"{crowd['first_words_ms']['p95']:.0f}",
            str(value["times_alone"].get(name, "")),
            f"{crowd['whole_ms']['p50']:.0f}",
            f"{crowd['questions_per_s']:.1f}",
            f"{value['processor_ms'].get(name, 0.0):.0f}",
        )
    memory = value.get("memory")
    if not memory:
        return [waits]
    held = Table(*("questions", "errors", "MB", "kB an answer", "grown"), title="Memory")
    held.add_row(
        str(memory["questions"]),
        str(len(memory["errors"])),
        " ".join(f"{one:.0f}" for one in memory["megabytes"]),
        str(memory.get("kb_an_answer", "")),
        f"{memory.get('grown_percent', 0):.1f} %",
    )
    return [waits, held]
