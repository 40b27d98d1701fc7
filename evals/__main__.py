"""Measurements from the command line: ``python -m evals --help``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError
from assistant.settings import load_settings
from assistant.types import AssistantLike
from evals import (
    baseline,
    fuzz,
    ingest,
    kill,
    live,
    pairs,
    parsing,
    quality,
    reading,
    report,
    rules,
)
from evals.commands import composing, load, page_load, refusal, results, retrieval, speed
from evals.mandates import command as mandates
from evals.publishing import OUT, publish
from evals.questions import load_questions
from evals.replies import assistant_pipeline
from evals.verification import command as verification


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one measurement; exit status 0, 1 when a floor is missed, 2 on wrong use."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    chosen = _parser().parse_args(given, argparse.Namespace(arguments=given))
    try:
        return int(chosen.run(chosen))
    except AssistantError as error:
        print(error, file=sys.stderr)
        return error.exit_status


def _quality(chosen: argparse.Namespace) -> int:
    questions = load_questions(chosen.questions)
    result = quality.measure(assistant_pipeline(_assistant(chosen.library)), questions)
    tables = [report.summary_table({"assistant": result}), report.failures_table(result)]
    publish(chosen, f"quality-{chosen.questions.stem}", report.quality_json(result), tables)
    missed = []
    if result.passed.share < chosen.floor:
        missed.append(f"passed {result.passed.share:.1%}, the floor is {chosen.floor:.1%}")
    if result.refusing.invented > chosen.invented:
        missed.append(
            f"invented {result.refusing.invented:.1%}, at most {chosen.invented:.1%} may be"
        )
    if result.exactness < 1:
        missed.append(f"exact quotes {result.exactness:.1%}, every quote must be exact")
    if missed:
        print("; ".join(missed), file=sys.stderr)
    return int(bool(missed))


def _baseline(chosen: argparse.Namespace) -> int:
    from assistant.sources import discover

    questions = load_questions(chosen.questions)
    corpus = load_settings().corpus_dir
    files = [(source.entry.id, source.path) for source in discover(corpus).sources]
    results = {
        "assistant": quality.measure(assistant_pipeline(_assistant(chosen.library)), questions),
        "baseline": quality.measure(baseline.baseline_pipeline(files), questions),
    }
    value = {name: report.quality_json(result) for name, result in results.items()}
    publish(chosen, f"baseline-{chosen.questions.stem}", value, [report.summary_table(results)])
    return 0


def _references(chosen: argparse.Namespace) -> int:
    cases = parsing.parse_queries(chosen.queries)
    publish(
        chosen,
        f"references-{chosen.queries.stem}",
        report.parser_json(cases),
        [report.parser_table(cases)],
    )
    return int(parsing.share_right(cases) < chosen.floor)


def _pairs(chosen: argparse.Namespace) -> int:
    found = pairs.compare_folder(chosen.dir)
    tables = [pairs.pairs_table(found), pairs.differences_table(found)]
    publish(chosen, f"pairs-{chosen.dir.name}", pairs.pairs_json(found), tables)
    return int(pairs.total(found).opening_share < chosen.floor)


def _reading(chosen: argparse.Namespace) -> int:
    if chosen.rules:
        measured = list(rules.measure_rules(chosen.dir))
        value = rules.rules_json(measured)
        publish(chosen, f"rules-{chosen.dir.name}", value, [rules.rules_table(measured)])
        return 0
    readings = reading.read_folder(chosen.dir)
    absent = reading.missing(readings, chosen.queries) if chosen.queries else ()
    value = reading.reading_json(readings, absent)
    publish(chosen, f"reading-{chosen.dir.name}", value, [reading.reading_table(readings)])
    if absent:
        print(f"opened by no file: {', '.join(absent)}", file=sys.stderr)
    return int(bool(absent))


def _fuzz(chosen: argparse.Namespace) -> int:
    run = fuzz.fuzz(
        fuzz.seeds_of(chosen.dir), chosen.minutes * 60, OUT / "fuzz", first=chosen.first
    )
    publish(chosen, "fuzz", fuzz.fuzz_json(run), fuzz.fuzz_tables(run))
    return int(bool(run.failed))


def _ingest(chosen: argparse.Namespace) -> int:
    found = ingest.measure(
        chosen.dir, chosen.files, baseline=chosen.baseline, sizes=chosen.memory or ()
    )
    publish(chosen, "ingest", ingest.ingest_json(found), [ingest.ingest_table(found)])
    return 0


def _kill(chosen: argparse.Namespace) -> int:
    killed = kill.kill_rounds(chosen.dir, chosen.rounds, most=chosen.files, first=chosen.first)
    publish(chosen, "kill", kill.kill_json(killed), [kill.kill_table(killed)])
    return int(killed.failed)


def _live(chosen: argparse.Namespace) -> int:
    asked = live.ask_live(chosen.dir, most=chosen.files)
    publish(chosen, "live", live.live_json(asked), [live.live_table(asked)])
    return int(asked.failed)


def _assistant(library: str | None) -> AssistantLike:
    from assistant.wiring import open_assistant

    return open_assistant(load_settings(library_dir=library))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="MEASUREMENT")

    def command(name: str, run: Any, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        added.add_argument("--json", action="store_true", help="print JSON instead of tables")
        return added

    for name, run, text in (
        ("quality", _quality, "Ask the assistant a question set and judge the answers."),
        ("baseline", _baseline, "The same beside a plain splitter, vector store and top 4."),
    ):
        asking = command(name, run, text)
        asking.add_argument("--questions", type=Path, required=True, metavar="FILE")
        asking.add_argument("--library", metavar="DIR", help="as LIBRARY_DIR")
        if name == "quality":
            asking.add_argument("--floor", type=float, default=0.0, help="share that must pass")
            asking.add_argument(
                "--invented", type=float, default=1.0, help="share that may be invented at most"
            )
    for measured in (
        *(retrieval, refusal, results, mandates, verification),
        *(speed, load, page_load, composing),
    ):
        measured.add(command)
    parsing_ = command("references", _references, "The reference parser over a file of queries.")
    parsing_.add_argument("--queries", type=Path, required=True, metavar="FILE")
    parsing_.add_argument("--floor", type=float, default=0.0, help="share of queries right")
    pairing = command("pairs", _pairs, "Numbered paragraphs of Word files against their PDFs.")
    pairing.add_argument("--dir", type=Path, required=True, metavar="DIR")
    pairing.add_argument("--floor", type=float, default=0.0, help="share found in the PDF")
    reads = command("reading", _reading, "What the readers make of a folder of documents.")
    reads.add_argument("--dir", type=Path, required=True, metavar="DIR")
    reads.add_argument("--queries", type=Path, metavar="FILE", help="whose refs must be found")
    reads.add_argument(
        "--rules",
        action="store_true",
        help="what each rule of the PDF reader mends, over pairs NAME.pdf, NAME.docx",
    )
    fuzzing = command("fuzz", _fuzz, "Damaged documents: no crash, no hang, no lost character.")
    fuzzing.add_argument("--minutes", type=float, default=1.0, metavar="N")
    fuzzing.add_argument(
        "--dir",
        type=Path,
        default=Path("corpus"),
        metavar="DIR",
        help="of the documents to damage, with its folders",
    )
    fuzzing.add_argument("--first", type=int, default=0, metavar="N", help="first random state")
    costing = command("ingest", _ingest, "Time and memory of an ingest, and of a second one.")
    costing.add_argument("--baseline", action="store_true", help="beside the usual pipeline")
    costing.add_argument(
        "--memory", type=int, nargs="+", metavar="N", help="memory for N and for more documents"
    )
    killing = command("kill", _kill, "Ingests killed at random moments lose nothing.")
    killing.add_argument("--rounds", type=int, default=20, metavar="N")
    killing.add_argument("--first", type=int, default=0, metavar="N", help="first random state")
    living = command("live", _live, "Questions without pause while another process ingests.")
    for growing, files in ((costing, 100), (killing, 40), (living, 40)):
        growing.add_argument("--dir", type=Path, default=Path("corpus"), metavar="DIR")
        growing.add_argument("--files", type=int, default=files, metavar="N", help="at most")
    return parser


if __name__ == "__main__":
    sys.exit(main())
