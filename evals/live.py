"""Questions without pause while another process ingests: each answer is the old library's or
the new one's, never one of something between."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from rich.table import Table

from assistant.errors import AssistantError
from assistant.types import AssistantLike
from evals.growing import Growing

QUESTIONS = (
    "What is the secretariat requested to report on?",
    "Which Parties are invited to provide technical assistance?",
    "Who keeps this paragraph?",  # in the document that changes
)


@dataclass(frozen=True, slots=True)
class Live:
    """What was asked during one ingest. ``errors`` and ``mixed`` are to be empty, ``turned``
    true: the new generation answers in the end."""

    asked: int
    by_old: int  # answers of the old library while the ingest ran
    slowest: float  # seconds for one answer
    errors: tuple[str, ...]
    mixed: tuple[str, ...]  # questions with an answer of neither library, or an old one too late
    turned: bool

    @property
    def failed(self) -> bool:
        return bool(self.errors or self.mixed or not self.turned)


@dataclass(frozen=True, slots=True)
class _Said:
    question: str
    answer: object
    seconds: float


def ask_live(source: Path, *, most: int = 40) -> Live:
    """Ask through an ingest of up to ``most`` documents of a folder."""
    from assistant.wiring import open_assistant

    with tempfile.TemporaryDirectory(prefix="live-") as folder:
        growing = Growing.of(source, Path(folder), most)
        held = Path(folder, "library")
        growing.finish(held)
        assistant: AssistantLike = open_assistant(growing.settings(held))
        asks = _asks(assistant)
        old = {name: ask() for name, ask in asks.items()}
        growing.grow()
        said, errors = _ask_until(growing.start(held), asks)
        new = {name: ask() for name, ask in asks.items()}
        return judge(said, errors, old, new)


def judge(
    said: Sequence[_Said], errors: Sequence[str], old: dict[str, object], new: dict[str, object]
) -> Live:
    """Each answer against those of the two libraries; one that is the same in both says nothing."""
    mixed, turned = [], False
    for one in said:
        is_old, is_new = one.answer == old[one.question], one.answer == new[one.question]
        if not (is_old or is_new) or (turned and not is_new):
            mixed.append(one.question)
        turned = turned or (is_new and not is_old)
    return Live(
        asked=len(said),
        by_old=sum(one.answer == old[one.question] != new[one.question] for one in said),
        slowest=max((one.seconds for one in said), default=0.0),
        errors=tuple(dict.fromkeys(errors)),
        mixed=tuple(dict.fromkeys(mixed)),
        turned=old != new and all(one.answer == new[one.question] for one in said[-len(new) :]),
    )


def _asks(assistant: AssistantLike) -> dict[str, Callable[[], object]]:
    """Every way to ask, as calls that give what can be compared."""

    def ask(question: str) -> object:
        answer = assistant.ask(question)
        return answer.status, answer.text, tuple(one.passage_id for one in answer.citations)

    def search(question: str) -> object:
        return tuple((hit.record.passage.id, hit.score) for hit in assistant.search(question))

    def status() -> object:
        said = assistant.status()
        return said["generation"], said["documents"], said["passages"]

    calls: dict[str, Callable[[], object]] = {"status": status}
    for question in QUESTIONS:
        calls[f"ask {question}"] = partial(ask, question)
        calls[f"search {question}"] = partial(search, question)
    return calls


def _ask_until(
    process: subprocess.Popen[str], asks: dict[str, Callable[[], object]]
) -> tuple[list[_Said], list[str]]:
    """Ask everything, again and again, until an ingest has ended, and once more after that."""
    said: list[_Said] = []
    errors: list[str] = []
    last = False
    while not last:
        last = process.poll() is not None
        for name, ask in asks.items():
            started = time.perf_counter()
            try:
                said.append(_Said(name, ask(), time.perf_counter() - started))
            except AssistantError as error:
                errors.append(f"{name}: {error}")
    _, told = process.communicate()
    if process.returncode:
        errors.append(f"the ingest ended with {process.returncode}: {told.strip()}")
    return said, errors


def live_table(live: Live) -> Table:
    table = Table("asked", "old", "slowest, s", "errors", "mixed", "turned", title="Asked live")
    table.add_row(
        str(live.asked),
        str(live.by_old),
        f"{live.slowest:.2f}",
        "; ".join(live.errors) or "none",
        "; ".join(live.mixed) or "none",
        str(live.turned),
    )
    return table


def live_json(live: Live) -> dict[str, Any]:
    return {"failed": live.failed, **asdict(live)}
