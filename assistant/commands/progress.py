"""How far an ingest is, on standard error; standard output is for the report alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Tell = Callable[[str, int, int], None]  # what is being done, how many done, of how many

#: Seconds between plain lines: often enough to see that it runs, rarely enough for a log.
_INTERVAL = 10.0


@contextmanager
def progress() -> Iterator[Tell]:
    """A bar on a terminal, else a line now and then."""
    if sys.stderr.isatty():
        with _bar() as tell:
            yield tell
    else:
        yield _lines()


@contextmanager
def _bar() -> Iterator[Tell]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def tell(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            bar.update(tasks[what], completed=done, total=total)

        yield tell


def _lines() -> Tell:
    told = time.monotonic()

    def tell(what: str, done: int, total: int) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told >= _INTERVAL:
            told = now
            print(f"{what}: {done} of {total}", file=sys.stderr, flush=True)

    return tell
