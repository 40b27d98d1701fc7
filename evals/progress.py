"""How far a long measurement has come, on the terminal of the person who waits for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

_Item = TypeVar("_Item")


def tracked(items: Sequence[_Item], doing: str) -> Iterator[_Item]:
    """The items, with a bar on standard error while they are gone through; none where that is
    no terminal."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(items, doing, console=console, disable=not sys.stderr.isatty(), transient=True)
