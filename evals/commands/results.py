"""``python -m evals results``: the page of results, of measurements made now or before."""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from pathlib import Path
from typing import get_args

from assistant.errors import UsageError
from evals.commands.options import Command
from evals.corpora import Half
from evals.leaving_out import Out
from evals.publishing import OUT
from evals.results import write_page

#: Queries of a corpus in a quick run.
_QUICK = 200


def add(command: Command) -> None:
    """Make the command known."""
    parser = command(
        "results", run, "The page evals/RESULTS.md of what the other measurements wrote."
    )
    parser.add_argument(
        "--realdata",
        type=Path,
        metavar="DIR",
        help="first measure retrieval and refusal over the corpora in its folders",
    )
    parser.add_argument(
        "--questions",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE",
        help="first ask these question sets",
    )
    parser.add_argument("--half", choices=get_args(Half), help="of the queries, for refusal")
    parser.add_argument("--quick", action="store_true", help=f"{_QUICK} queries of each corpus")


def run(chosen: argparse.Namespace) -> int:
    """Measure what is asked for, each in a process of its own, and make the page."""
    failed = 0
    for arguments in measurements(chosen):
        print(f"python -m evals {shlex.join(arguments)}", file=sys.stderr)
        done = subprocess.run(
            [sys.executable, "-m", "evals", *arguments], stdout=subprocess.DEVNULL, check=False
        )
        failed += bool(done.returncode)
    print(write_page(OUT, OUT.parent))
    if failed:
        print(f"{failed} measurements failed; the page has their former figures.", file=sys.stderr)
    return int(bool(failed))


def measurements(chosen: argparse.Namespace) -> list[list[str]]:
    """The command lines to run, each without what stands before the measurement.

    Raises:
        UsageError: no folder there has a corpus with queries.
    """
    asking = [["quality", "--questions", str(path)] for path in chosen.questions]
    if not chosen.realdata:
        return asking
    folders = [path.parent for path in sorted(chosen.realdata.glob("*/corpus.jsonl"))]
    folders = [folder for folder in folders if (folder / "queries.jsonl").is_file()]
    if not folders:
        raise UsageError(f"{chosen.realdata}: no folder has corpus.jsonl and queries.jsonl.")
    some = ["--limit", str(_QUICK)] if chosen.quick else []
    half = ["--half", chosen.half] if chosen.half else []
    found = []
    for folder in folders:
        files = ["--corpus", str(folder / "corpus.jsonl")]
        files += ["--queries", str(folder / "queries.jsonl"), *some]
        found += [["retrieval", *files, "--baseline"], ["retrieval", *files, "--keywords"]]
        found += [["refusal", *files, *half, "--out", out] for out in get_args(Out)]
    return found + asking
