"""How far an ingest is, on standard error; standard output is for the report alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Tell = Callable[[str, int, int], None]  # what is being done, how many done, of how many

#: Seconds between plain lines: often enough to see that it runs, rarely enough for a log.
_INTERVAL = 10.0


@contextmanager
def progress() -> Iterator[Tell]:
    """A bar on a terminal, else a line now and then; both with the rate and the time left."""
    if sys.stderr.isatty():
        with _bar() as tell:
            yield tell
    else:
        yield Lines()


@dataclass(slots=True)
class Lines:
    """A line every ten seconds of work, and one for the end of what took longer than that."""

    write: Callable[[str], None] = field(
        default=lambda line: print(line, file=sys.stderr, flush=True)
    )
    clock: Callable[[], float] = time.monotonic
    _what: str = field(default="", init=False)
    _began: float = field(default=0.0, init=False)
    _told: float = field(default=0.0, init=False)  # when the last line was written
    _done: int = field(default=0, init=False)  # what it said

    def __call__(self, what: str, done: int, total: int) -> None:
        now = self.clock()
        if what != self._what:
            self._what, self._began, self._told, self._done = what, now, now, 0
        if done == total:
            if self._told > self._began:
                self.write(f"{what}: all {total}, {_duration(now - self._began)}")
                self._told = self._began  # a phase may tell its end twice
            return
        if now - self._told < _INTERVAL:
            return
        # Of the time since the last line: what is unchanged was passed over at another pace.
        rate = (done - self._done) / (now - self._told)
        self.write(f"{what}: {done} of {total}{pace(rate, total - done)}")
        self._told, self._done = now, done


def pace(rate: float | None, left: int) -> str:
    """ ", 12.5 a second, 3 min left" for a ``rate`` a second; empty where it is not known yet."""
    if not rate or rate <= 0:
        return ""
    shown = f"{rate:.1f}" if rate < 10 else f"{rate:.0f}"
    return f", {shown} a second, {_duration(left / rate)} left"


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.0f} s"
    if seconds < 3600:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"


@contextmanager
def _bar() -> Iterator[Tell]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, Task, TaskID, TextColumn
    from rich.text import Text

    class Pace(ProgressColumn):
        def render(self, task: Task) -> Text:
            if task.finished:
                return Text(f", {_duration(task.finished_time or 0.0)}")
            return Text(pace(task.speed, int(task.remaining or 0)))

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f} of {task.total:.0f}"),
        Pace(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def tell(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            bar.update(tasks[what], completed=done, total=total)

        yield tell
