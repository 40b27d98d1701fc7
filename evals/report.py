"""Results as tables for a person and as JSON for a program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.table import Table

from evals.metrics.passing import Tally
from evals.parsing import ParserCase, ambiguous, share_right, share_right_of_found
from evals.quality import Quality
from evals.speed import Timing


def summary_table(results: dict[str, Quality]) -> Table:
    """All figures, one column a pipeline."""
    table = Table("", *results, title="Quality")
    for name in _figures(next(iter(results.values()))):
        table.add_row(name, *(_figures(result)[name] for result in results.values()))
    for heading, groups in (("kind", "by_kind"), ("language", "by_language")):
        table.add_section()
        for value in getattr(next(iter(results.values())), groups):
            tallies = [getattr(result, groups)[value] for result in results.values()]
            table.add_row(f"{heading} {value}", *map(_tally, tallies))
    return table


def failures_table(result: Quality) -> Table:
    """The questions that did not pass, each with the reasons."""
    table = Table("id", "kind", "question", "why", title="Not passed", show_lines=True)
    for verdict in result.verdicts:
        if not verdict.passed:
            question = verdict.question
            asked = " / ".join([*question.history, question.question])
            table.add_row(
                f"{question.id} {question.lang}", question.kind, asked, "\n".join(verdict.reasons)
            )
    return table


def quality_json(result: Quality) -> dict[str, Any]:
    """Every figure and every verdict; plain values."""
    return {
        "passed": result.passed.passed,
        "asked": result.passed.asked,
        "share": result.passed.share,
        "exactness": result.exactness,
        "citing": asdict(result.citing),
        "refusing": asdict(result.refusing),
        "words_shown": result.words_shown,
        "latency_ms": asdict(result.latency),
        "by_kind": {name: asdict(tally) for name, tally in result.by_kind.items()},
        "by_language": {name: asdict(tally) for name, tally in result.by_language.items()},
        "questions": [
            {
                "id": verdict.question.id,
                "kind": verdict.question.kind,
                "lang": verdict.question.lang,
                "status": verdict.reply.status,
                "passed": verdict.passed,
                "reasons": list(verdict.reasons),
                "ms": round(verdict.reply.ms, 1),
            }
            for verdict in result.verdicts
        ],
    }


def parser_table(cases: Sequence[ParserCase]) -> Table:
    """The parser's shares, and the queries that it read wrongly or not at all."""
    table = Table(
        "query",
        "wanted",
        "found",
        title=f"{len(cases)} queries: {share_right(cases):.1%} right; of those in which a "
        f"reference was found, {share_right_of_found(cases):.1%}; first of several candidates in "
        f"{ambiguous(cases)}",
        min_width=100,
    )
    for case in sorted(cases, key=lambda case: not case.found):
        if not case.right:
            table.add_row(case.query, case.wanted, case.found or "nothing")
    return table


def parser_json(cases: Sequence[ParserCase]) -> dict[str, Any]:
    """The parser's shares and its failures; plain values."""
    return {
        "queries": len(cases),
        "right": share_right(cases),
        "right_of_found": share_right_of_found(cases),
        "ambiguous": ambiguous(cases),
        "failures": [asdict(case) for case in cases if not case.right],
    }


def speed_table(timings: Sequence[Timing]) -> Table:
    """Seconds, and how many times the first command's."""
    table = Table("command", "wall s", "cpu s", "wall ×", "cpu ×", title="Fresh processes")
    for row in speed_json(timings):
        table.add_row(
            row["name"],
            *(f"{row[name]:.2f}" for name in ("wall", "cpu")),
            *(f"{row[name]:.1f}" for name in ("wall_ratio", "cpu_ratio")),
        )
    return table


def speed_json(timings: Sequence[Timing]) -> list[dict[str, Any]]:
    """Timings with their ratios to the first; where processor time is unknown, ratio 0."""
    first = timings[0]
    return [
        {
            **asdict(timing),
            "wall_ratio": timing.wall / first.wall,
            "cpu_ratio": timing.cpu / first.cpu if first.cpu else 0.0,
        }
        for timing in timings
    ]


def _figures(result: Quality) -> dict[str, str]:
    return {
        "passed": _tally(result.passed),
        "quotes exact": f"{result.exactness:.1%}",
        "citation precision": f"{result.citing.precision:.1%}",
        "citation recall": f"{result.citing.recall:.1%}",
        "invented": f"{result.refusing.invented:.1%}",
        "withheld": f"{result.refusing.withheld:.1%}",
        "words shown, median": f"{result.words_shown:.0f}",
        "first answer, ms": f"{result.latency.first:.0f}",
        "p50, ms": f"{result.latency.p50:.0f}",
        "p95, ms": f"{result.latency.p95:.0f}",
    }


def _tally(tally: Tally) -> str:
    return f"{tally.passed}/{tally.asked} ({tally.share:.0%})"
