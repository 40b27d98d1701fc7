"""What an answer is at: told from wherever it is worked out, heard by who waits for it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from queue import SimpleQueue
from typing import TypeVar

from assistant.types import AnswerPart, Stage

Result = TypeVar("Result")


def _unheard(stage: Stage) -> None:
    """Nobody listens."""


_HEARD: ContextVar[Callable[[Stage], None]] = ContextVar("stage", default=_unheard)


def tell(stage: Stage) -> None:
    """Say what begins now; nobody need listen."""
    _HEARD.get()(stage)


def told_by(work: Callable[[], Result]) -> Generator[AnswerPart, None, Result]:
    """Do ``work`` in a thread of its own: yields a part without text for each stage that it
    tells, as it begins, and returns its result or raises what it raises."""
    stages: SimpleQueue[Stage | None] = SimpleQueue()

    def run() -> Result:
        _HEARD.set(stages.put)
        try:
            return work()
        finally:
            stages.put(None)

    thread = ThreadPoolExecutor(1, "answering")
    result = thread.submit(run)
    thread.shutdown(wait=False)  # it ends with the work, whether somebody still waits or not
    last: Stage | None = None
    while (stage := stages.get()) is not None:
        if stage != last:
            yield AnswerPart("", stage=stage)
        last = stage
    return result.result()
