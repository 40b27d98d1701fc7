"""What all commands share: how options are read and how failures are told."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from assistant.commands.printing import complain
from assistant.errors import AssistantError, UsageError


class Parser(argparse.ArgumentParser):
    """Wrong use is one line and exit status 2; argparse would print the whole usage first.

    argparse and not typer: ``--history TEXT …`` takes several values after one option, which
    click has no form for.
    """

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {message}; see {self.prog} --help.")


def library_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--library", type=Path, metavar="DIR", help="library folder (LIBRARY_DIR)")


def filters_of(texts: Sequence[str]) -> dict[str, str]:
    """``key=value`` words as a dictionary; which keys there are, the library knows.

    Raises:
        UsageError: a word is no ``key=value``, or a key comes twice.
    """
    filters: dict[str, str] = {}
    for text in texts:
        key, separator, value = text.partition("=")
        if not separator or not key or not value:
            raise UsageError(
                f"--filter {text[:80]!r}: write it as key=value, such as convention=Stockholm."
            )
        if key in filters:
            raise UsageError(f"--filter {key}: given twice; one value a key.")
        filters[key] = value
    return filters


def guarded(run: Callable[[], int]) -> int:
    """Run a command; what is meant for the person becomes one line and an exit status."""
    # numpy shares a product out among threads that wait for each other busily. Ours are so small
    # that this took half of a question's processor time (63 ms with two threads, 36 with one; 56
    # questions on the corpus). The variable is read when numpy is first imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        return run()
    except AssistantError as error:
        complain(str(error))
        return error.exit_status
    except KeyboardInterrupt:
        complain("Stopped.")
        return 130
    except BrokenPipeError:  # the reader of our output went away, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
