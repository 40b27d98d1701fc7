"""Many people at once: their wait for the first words, errors, and the server's memory.

A person is a session of ``gradio_client`` that takes the two steps of the page itself: the
question is taken (``take``), then its answer is streamed through the queue (``answer``). The
first words are the first part of that stream that is of the answer. The public endpoint ``/ask``
would not do: it answers at once and whole. The client marks the page's own events as none of its
business, which is undone in the client alone; the server sees what it sees of a browser.
"""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np

#: An answer that takes longer counts as an error.
_MOST_SECONDS = 120
#: How a finished answer is marked in the page; a fault is finished too, but has no status.
_FINISHED, _FAULT = "ca-answer ca-done ca-", "ca-done"
#: What is shown until then says what is being done; these are no words of an answer.
_WAITING = "ca-waiting"


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds from asking to the first words, and to the whole answer; or what went wrong."""

    first: float = 0.0
    whole: float = 0.0
    error: str = ""


@dataclass(frozen=True, slots=True)
class Crowd:
    """What some sessions waited, asking at the same time, each one question after the other."""

    sessions: int
    seconds: float
    waited: tuple[Waited, ...]

    @property
    def errors(self) -> list[str]:
        return [one.error for one in self.waited if one.error]

    def first(self, share: float = 0.5) -> float:
        """Seconds to the first words that this share of the questions stayed below."""
        return _quantile([one.first for one in self.waited if not one.error], share)

    def whole(self, share: float = 0.5) -> float:
        return _quantile([one.whole for one in self.waited if not one.error], share)

    @property
    def per_second(self) -> float:
        return len(self.waited) / self.seconds


class Person:
    """One session with the page."""

    def __init__(self, address: str) -> None:
        from gradio_client import Client

        self._client = Client(address, verbose=False)
        events = self._client.config["dependencies"]
        taking = next(one for one in events if one["targets"][0][1] == "submit")
        answering = next(one for one in events if one["trigger_after"] == taking["id"])
        self._take, self._answer = taking["id"], answering["id"]
        for event in (self._take, self._answer):
            self._client.endpoints[event].is_valid = True

    def ask(self, question: str) -> Waited:
        """Ask in a new conversation, as after "New conversation"."""
        from gradio_client.exceptions import AppError

        started = time.perf_counter()
        first, shown = 0.0, ""
        try:
            taken = self._client.submit(question, [], fn_index=self._take)
            _, messages = taken.result(timeout=_MOST_SECONDS)
            no_filters = ""
            job = self._client.submit(messages, no_filters, fn_index=self._answer)
            for written in job:
                shown = str(written[-1]["content"])
                if _WAITING not in shown:
                    first = first or time.perf_counter() - started
            job.result(timeout=_MOST_SECONDS)
        except (AppError, OSError, RuntimeError, TimeoutError, ValueError) as error:
            return Waited(error=f"{type(error).__name__}: {error}")
        if _FINISHED not in shown:
            return Waited(error=f"no answer: {shown[:200]}")
        return Waited(first, time.perf_counter() - started)


def ask_at_once(
    people: Sequence[Person],
    questions: Sequence[str],
    pause: float = 0.0,
    told: Callable[[], None] | None = None,
) -> Crowd:
    """Put the questions, each person asking the next one that nobody has asked.

    Args:
        pause: seconds in which a person reads before asking, drawn evenly from none to twice
            that; with 0 all ask all the time, and what is measured is the machine's capacity.
        told: called after each answer, from the thread that got it.
    """
    left = iter(questions)
    lock = threading.Lock()

    def ask_on(person: Person, at_random: np.random.Generator) -> Iterator[Waited]:
        while True:
            time.sleep(at_random.uniform(0, 2 * pause))
            with lock:
                question = next(left, None)
            if question is None:
                return
            yield person.ask(question)
            if told is not None:
                told()

    def asked_by(number: int) -> list[Waited]:
        return list(ask_on(people[number], np.random.default_rng(number)))

    started = time.perf_counter()
    with ThreadPoolExecutor(len(people)) as threads:
        waited = list(threads.map(asked_by, range(len(people))))
    seconds = time.perf_counter() - started
    return Crowd(len(people), seconds, tuple(one for each in waited for one in each))


@dataclass
class Memory:
    """The server's memory, looked at after so many answers; safe with threads."""

    look: Callable[[], float]
    every: int
    answers: int = 0
    megabytes: list[float] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self) -> None:
        with self._lock:
            self.answers += 1
            if self.answers % self.every == 0:
                self.megabytes.append(round(self.look(), 1))

    def flatness(self, after: int) -> dict[str, float]:
        """Growth from the look at ``after`` answers on: kB an answer, by least squares, and that
        over all of them in per cent of what it was."""
        looks = self.megabytes[max(after // self.every - 1, 0) :]
        if len(looks) < 3:
            return {}
        slope = float(np.polyfit(np.arange(len(looks)) * self.every, looks, 1)[0])
        grown = slope * self.every * (len(looks) - 1)
        return {
            "kb_an_answer": round(1000 * slope, 2),
            "grown_percent": round(100 * grown / looks[0], 2),
        }


def crowd_json(crowd: Crowd) -> dict[str, Any]:
    """Figures in milliseconds."""
    return {
        "sessions": crowd.sessions,
        "questions": len(crowd.waited),
        "errors": crowd.errors,
        "first_words_ms": {"p50": _ms(crowd.first()), "p95": _ms(crowd.first(0.95))},
        "whole_ms": {"p50": _ms(crowd.whole()), "p95": _ms(crowd.whole(0.95))},
        "questions_per_s": round(crowd.per_second, 1),
    }


def _quantile(values: Sequence[float], share: float) -> float:
    if not values:
        return 0.0
    return statistics.median(values) if share == 0.5 else sorted(values)[int(share * len(values))]


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 1)
