"""Search and answers over a library of a given size, measured in a process of its own.

``python -m evals.scale LIBRARY`` prints one JSON object. It goes through the same door as every
command (:func:`assistant.wiring.open_assistant`); only the time of embedding, of the filter and
of a single part is taken beside it. Calls that are compared take turns, so that what else the
machine does touches them alike.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from assistant import library
from assistant.index import load_embeddings
from assistant.library import Library
from assistant.settings import load_settings
from assistant.types import AssistantLike
from assistant.wiring import open_assistant
from evals.invented import FIRST_YEAR, MEETINGS, invented_questions

#: Questions searched for, answered, and answered for the memory.
SEARCHES, ANSWERS, MEMORY = 100, 30, 200
#: A convention in some years, and in all: 3.75 and 25 of a hundred passages.
FILTERS = {
    "narrow": {"convention": "Stockholm", "year": "2010-2012"},
    "wide": {"convention": "Stockholm", "year": f"{FIRST_YEAR}-{FIRST_YEAR + MEETINGS - 1}"},
}


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds: the median, and what nineteen of twenty stay below."""

    p50: float
    p95: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Spread:
        ordered = sorted(seconds)
        last = len(ordered) - 1
        p50, p95 = (1000 * ordered[round(share * last)] for share in (0.5, 0.95))
        return cls(round(p50, 2), round(p95, 2))


def spreads(calls: dict[str, Callable[[str], object]], questions: Sequence[str]) -> dict[str, Any]:
    """Each call with each question, in turns, after one turn that is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for question in questions:
        for name, call in calls.items():
            started = time.perf_counter()
            call(question)
            taken[name].append(time.perf_counter() - started)
    return {name: asdict(Spread.of(seconds[1:])) for name, seconds in taken.items()}


def megabytes() -> dict[str, float]:
    """Resident memory now and at most, from the system; empty where it does not tell (Linux)."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return {}
    fields = dict(line.split(":", 1) for line in lines)
    return {
        name: round(int(fields[field].split()[0]) / 1000, 1)
        for name, field in (("now", "VmRSS"), ("peak", "VmHWM"))
    }


def measure(folder: Path, memory: int = MEMORY) -> dict[str, Any]:
    """All that is measured of one library, as plain values."""
    settings = load_settings(library_dir=folder)
    assistant = open_assistant(settings)
    model = load_embeddings(settings.embedding_model, settings.embedding_threads)
    questions = invented_questions(SEARCHES + ANSWERS + memory)
    searched, answered = questions[:SEARCHES], questions[SEARCHES : SEARCHES + ANSWERS]
    found = spreads(
        {
            "embed": model.embed_query,
            "search": lambda text: assistant.search(text, 10),
            **{f"search_{name}": partial(_search_filtered, assistant, name) for name in FILTERS},
        },
        searched,
    )
    found |= spreads({"embed_at_ask": model.embed_query, "ask": assistant.ask}, answered)
    statuses: dict[str, int] = {}
    resident = []
    for count, question in enumerate(questions[SEARCHES + ANSWERS :]):
        status = assistant.ask(question).status
        statuses[status] = statuses.get(status, 0) + 1
        if count % 50 == 49:
            resident.append(megabytes().get("now", 0.0))
    return {
        "passages": _passages(folder),
        **found,
        "over_embedding": round(found["search"]["p50"] / found["embed"]["p50"], 2),
        "selected": _selected(folder),
        "statuses": statuses,
        "memory_each_50_questions": resident,
        "memory_peak": megabytes().get("peak", 0.0),
    }


def _search_filtered(assistant: AssistantLike, name: str, text: str) -> object:
    """A word is added, since the vectors of a question just asked are remembered."""
    return assistant.search(f"{text} {name}", 10, FILTERS[name])


def _passages(folder: Path) -> int:
    with Library.open(library.current(folder).database) as held:
        return held.counts()["passages"]


def _selected(folder: Path) -> dict[str, int]:
    with Library.open(library.current(folder).database) as held:
        return {name: len(held.filter_ids(filters)) for name, filters in FILTERS.items()}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
