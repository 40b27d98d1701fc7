"""What an answer is at: told from wherever it is worked out, heard by who waits for it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from functools import cache
from queue import SimpleQueue
from typing import TypeVar

from assistant.types import AnswerPart, Stage

Result = TypeVar("Result")
#: As many as questions may be answered at the same time (``CHAT_CONCURRENCY``); threads that wait
#: are taken again before another is started.
_MOST = 256


def _unheard(stage: Stage) -> None:
    """Nobody listens."""


_HEARD: ContextVar[Callable[[Stage], None]] = ContextVar("stage", default=_unheard)


def tell(stage: Stage) -> None:
    """Say what begins now; nobody need listen."""
    _HEARD.get()(stage)


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_MOST, "answering")


def told_by(work: Callable[[], Result]) -> Generator[AnswerPart, None, Result]:
    """Do ``work`` in another thread: yields a part without text for each stage that it
    tells, as it begins, and returns its result or raises what it raises."""
    stages: SimpleQueue[Stage | None] = SimpleQueue()

    def run() -> Result:
        _HEARD.set(stages.put)
        try:
            return work()
        finally:
            stages.put(None)

    result = _threads().submit(run)
    last: Stage | None = None
    while (stage := stages.get()) is not None:
        if stage != last:
            yield AnswerPart("", stage=stage)
        last = stage
    return result.result()
