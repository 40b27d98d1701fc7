"""Floors that a figure must reach, as given on the command line: ``--floor hit1=0.9 mrr=0.8``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Mapping, Sequence

from assistant.errors import UsageError

Floor = tuple[str, float]


def floor(text: str) -> Floor:
    """One floor as it is typed; ``argparse`` tells of what is not one."""
    name, _, value = text.partition("=")
    try:
        share = float(value)
    except ValueError:
        share = -1.0
    if not name or not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no floor; write NAME=SHARE, as in hit1=0.9")
    return name, share


def add_floor(parser: argparse.ArgumentParser, names: Collection[str]) -> None:
    """The option ``--floor`` on the figures of a measurement."""
    parser.add_argument(
        "--floor",
        type=floor,
        nargs="+",
        default=[],
        metavar="NAME=SHARE",
        help=f"exit 1 below: {', '.join(names)}",
    )


def check_names(floors: Sequence[Floor], names: Collection[str]) -> None:
    """Before anything is measured.

    Raises:
        UsageError: a floor on a figure that this measurement does not have.
    """
    for name, _ in floors:
        if name not in names:
            raise UsageError(f"--floor {name}: the figures here are {', '.join(names)}.")


def missed(floors: Sequence[Floor], figures: Mapping[str, float]) -> int:
    """Exit status 1, with one line on standard error, when a figure is below its floor."""
    below = [
        f"{name} {figures[name]:.3f}, the floor is {least:.3f}"
        for name, least in floors
        if figures[name] < least
    ]
    if below:
        print("; ".join(below), file=sys.stderr)
    return int(bool(below))
