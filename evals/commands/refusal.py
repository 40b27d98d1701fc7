"""``python -m evals refusal``: what is refused when the answer is held, and when it is not."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, get_args

from rich.table import Table

from assistant.errors import UsageError
from assistant.settings import load_settings
from assistant.types import Status
from evals import refusal
from evals.commands.options import Command, add_corpus_options, of_corpus
from evals.corpora import chosen_queries, corpus_language, load_items, load_queries, work_folder
from evals.floors import add_floor, check_names, missed
from evals.leaving_out import Out
from evals.publishing import publish
from evals.questions import load_questions
from evals.refusal import Asked, Group, Shares
from evals.strength import strengths

_STATUSES: tuple[Status, ...] = ("answered", "partial", "refused", "clarify")
_FIGURES = ("answered", "withheld", "area", "caught", "sure")


def add(command: Command) -> None:
    """Make the command known."""
    parser = command("refusal", run, "Refusals where the answer is held and where it is left out.")
    add_corpus_options(parser)
    parser.add_argument(
        "--out", choices=get_args(Out), default="document", help="what is left out with an answer"
    )
    parser.add_argument(
        "--questions", type=Path, metavar="FILE", help="a labelled question set, no corpus"
    )
    parser.add_argument("--library", metavar="DIR", help="as LIBRARY_DIR; with --questions")
    add_floor(parser, _FIGURES)


def run(chosen: argparse.Namespace) -> int:
    """Ask, publish, hold against the floors."""
    check_names(chosen.floor, _FIGURES)
    if bool(chosen.questions) == bool(chosen.corpus and chosen.queries):
        raise UsageError("Give --corpus and --queries, or --questions.")
    of, asked = _set(chosen) if chosen.questions else _corpus(chosen)
    groups = refusal.groups(asked, of["language"])
    parts = ("refusal", of["corpus"], of["out"], of["half"])
    value = {"of": of, **refusal.refusal_json(asked, groups)}
    publish(chosen, "-".join(part for part in parts if part), value, tables(groups))
    return missed(chosen.floor, refusal.figures(groups["all"]))


def _corpus(chosen: argparse.Namespace) -> tuple[dict[str, Any], list[Asked]]:
    items = load_items(chosen.corpus)
    queries = chosen_queries(load_queries(chosen.queries, items), chosen.half, chosen.limit)
    of = of_corpus(chosen, items, queries, corpus_language(items)) | {"out": chosen.out}
    with work_folder(chosen.library_dir) as folder:
        return of, refusal.leave_out(items, queries, chosen.out, folder)


def _set(chosen: argparse.Namespace) -> tuple[dict[str, Any], list[Asked]]:
    from assistant.wiring import open_assistant

    questions = load_questions(chosen.questions)
    settings = load_settings(library_dir=chosen.library)
    assistant = open_assistant(settings)
    with strengths(settings) as strength_of:
        asked = refusal.ask_set(assistant, strength_of, questions)
    name = chosen.questions.stem
    of = {"corpus": name, "language": "en", "queries": len(asked), "half": None, "out": None}
    return of, asked


def tables(groups: dict[str, Group]) -> list[Table]:
    """What was said, and how well the strength alone tells the two kinds apart."""
    said = Table(
        "questions",
        "answer",
        "asked",
        "answered",
        "partial",
        "refused",
        "clarify",
        "withheld (95 %)",
        "right item cited",
        title="Said",
    )
    apart = Table(
        "questions",
        "AUC",
        "unanswerable withheld at 10 % of answerable",
        "answerable answered at 5 % of unanswerable",
        title="The strength of evidence alone",
    )
    for name, group in groups.items():
        said.add_row(name, "held", *_row(group.answerable))
        said.add_row("", "out", *_row(group.unanswerable)[:-1], end_section=True)
        low, high = group.ranges["area"]
        apart.add_row(
            name,
            f"{group.area:.3f} ({low:.3f}–{high:.3f})",
            _ranged(group.caught, group.ranges["caught"]),
            _ranged(group.sure, group.ranges["sure"]),
        )
    return [said, apart]


def _row(shares: Shares) -> list[str]:
    withheld = shares.withheld
    ends = (withheld.low, withheld.high)
    return [
        str(shares.asked),
        *(f"{shares.statuses[status].value:.1%}" for status in _STATUSES),
        _ranged(withheld.value, ends),
        f"{shares.right.value:.1%}" if shares.right.count else "",
    ]


def _ranged(value: float, ends: tuple[float, float]) -> str:
    return f"{value:.1%} ({ends[0]:.1%}–{ends[1]:.1%})"
