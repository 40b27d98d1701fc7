"""``python -m evals speed``: building, searching and asking at growing sizes, as ratios;
``cli-speed``: the commands in fresh processes."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from rich.table import Table

from assistant.errors import AssistantError
from assistant.settings import load_settings
from evals import report, speed
from evals.commands.options import Command, positive
from evals.growing import start_ingest
from evals.publishing import publish

#: How the figures of larger libraries are to be read; it stands in the results.
_NOTE = (
    "Invented passages in official style. Up to --embedded of them all vectors are the model's; "
    "beyond that each is the vector of one of 300 passages that were embedded, moved by noise, and "
    "the build rate is worked out from the time of all other work and the embedding rate measured "
    "in the same run."
)


def add(command: Command) -> None:
    """Make the command known."""
    parser = command("speed", run, "Building, searching and asking at growing sizes.")
    parser.add_argument(
        "--sizes", type=_sizes, default=[1_000, 10_000, 100_000], metavar="N,N,…", help="passages"
    )
    parser.add_argument("--baseline", action="store_true", help="beside the usual pipeline")
    parser.add_argument(
        "--embedded", type=int, default=1_000, metavar="N", help="embed all of up to N passages"
    )
    parser.add_argument(
        "--sample", type=positive, default=600, metavar="N", help="passages for embedding rates"
    )
    parser.add_argument(
        "--questions", type=positive, default=200, metavar="N", help="asked to watch the memory"
    )
    parser.add_argument("--runs", type=positive, default=3, metavar="N", help="of a cold start")
    parser.add_argument("--library-dir", type=Path, metavar="DIR", help="keep the libraries made")
    starting = command("cli-speed", run_commands, "Time of the commands in fresh processes.")
    starting.add_argument("--library", metavar="DIR", help="as LIBRARY_DIR")
    starting.add_argument("--runs", type=positive, default=3, metavar="N")


def _sizes(text: str) -> list[int]:
    return [positive(size) for size in text.split(",")]


def run(chosen: argparse.Namespace) -> int:
    """Measure, publish."""
    with tempfile.TemporaryDirectory(prefix="speed-") as name:
        value = measure(chosen, chosen.library_dir or Path(name), Path(name))
    publish(chosen, "speed", value, tables(value))
    return 0


def run_commands(chosen: argparse.Namespace) -> int:
    """Time the commands, publish."""
    timings = [
        speed.time_command(name, arguments, chosen.runs)
        for name, arguments in speed.commands(chosen.library or "").items()
    ]
    publish(chosen, "cli-speed", report.speed_json(timings), [report.speed_table(timings)])
    return 0


def measure(chosen: argparse.Namespace, kept: Path, scratch: Path) -> dict[str, Any]:
    """Everything, each part in a process of its own so that its memory is its own.

    Raises:
        AssistantError: a part failed; carries the last line that it wrote.
    """
    embedding = speed.told_by("evals.embedding_rate", str(chosen.sample))
    sizes = []
    for size in chosen.sizes:
        folder = kept / f"invented-{size}"
        embedded = size <= chosen.embedded
        built = speed.told_by("evals.invented_library", str(folder), str(size), str(int(embedded)))
        found = speed.told_by("evals.scale", str(folder), str(chosen.questions))
        row = {**found, "build": _building(built, embedding)}
        if chosen.baseline:
            plain = speed.told_by("evals.plain_search", str(folder), str(scratch / f"plain-{size}"))
            row["plain"] = plain
            row["times_plain"] = {
                name: _filtered(found, plain, f"search_{name}") for name in ("narrow", "wide")
            }
        sizes.append(row)
    return {
        "note": _NOTE,
        "embedding": embedding,
        "sizes": sizes,
        "cold": _cold(scratch, chosen.runs, baseline=chosen.baseline),
    }


def _building(built: dict[str, Any], embedding: dict[str, Any]) -> dict[str, Any]:
    """Passages a second with all their work, beside those that torch only embeds."""
    passages, work = built["passages"], built["rows"] + built["vectors"]
    embedding_seconds = built["embedding"] or passages / embedding["ours_per_s"]
    seconds = work if built["embedding"] else work + embedding_seconds
    over = seconds / embedding_seconds
    return {
        **built,
        "per_s": round(passages / seconds, 1),
        "over_bare_embedding": round(over, 2),
        # Both ratios are of one run each: a library that was kept may be of a busier hour.
        "times_torch": round(embedding["times_torch"] / over, 2),
    }


def _filtered(found: dict[str, Any], plain: dict[str, Any], name: str) -> dict[str, float]:
    """How many times as long the plain search takes: against the whole of ours, and with the
    time of embedding the question added on its side, as it is in ours."""
    ours, theirs = found[name]["p50"], plain[name]["p50"]
    embedding = found["embed"]["p50"]
    return {
        "without_its_embedding": round(theirs / ours, 1),
        "with_embedding": round((theirs + embedding) / ours, 1),
    }


def _cold(scratch: Path, runs: int, *, baseline: bool) -> dict[str, Any]:
    """Seconds of one question in a fresh process, over the corpus."""
    corpus, library = load_settings().corpus_dir.resolve(), scratch / "corpus"
    process = start_ingest(corpus, library, scratch)
    _, told = process.communicate()
    if process.returncode:
        raise AssistantError(f"The ingest ended with {process.returncode}: {told.strip()}")
    commands = speed.commands(str(library))
    if baseline:
        files = [str(path) for path in sorted(corpus.rglob("*.txt"))]
        speed.time_command(
            "index", ["-m", "evals.plain_ask", str(scratch / "plain"), "--index", *files], 1
        )
        question = commands["ask, cold"][3]
        plain = ("-m", "evals.plain_ask", str(scratch / "plain"), question)
        commands = {**commands, "baseline, cold": plain}
    timings = speed.time_in_turns(commands, runs)
    walls = {timing.name: round(timing.wall, 3) for timing in timings}
    if baseline:
        return {**walls, "times_plain": round(walls["baseline, cold"] / walls["ask, cold"], 2)}
    return dict(walls)


def tables(value: dict[str, Any]) -> list[Table]:
    """Sizes as rows, then the cold starts."""
    embedding = value["embedding"]
    sizes = Table(
        *("passages", "build/s", "× bare", "× torch", "embed p50", "search p50", "p95"),
        *("÷ embed", "narrow", "wide", "plain narrow", "wide", "× plain", "ask p50", "p95", "MB"),
        title=f"Milliseconds; embedding {embedding['ours_per_s']}/s, torch "
        f"{embedding['torch_per_s']}/s ({embedding['words']} words, "
        f"{embedding['times_torch']} times, least cosine {embedding['least_cosine']})",
        caption=value["note"],
    )
    for row in value["sizes"]:
        build, plain, times = row["build"], row.get("plain"), row.get("times_plain")
        narrow, wide = ("search_narrow", "search_wide")
        sizes.add_row(
            f"{row['passages']:,}",
            f"{build['per_s']:.0f}",
            f"{build['over_bare_embedding']:.2f}",
            f"{build['times_torch']:.1f}",
            f"{row['embed']['p50']:.1f}",
            f"{row['search']['p50']:.1f}",
            f"{row['search']['p95']:.1f}",
            f"{row['over_embedding']:.1f}",
            f"{row[narrow]['p50']:.1f}",
            f"{row[wide]['p50']:.1f}",
            *((f"{plain[name]['p50']:.0f}" for name in (narrow, wide)) if plain else ("", "")),
            " / ".join(f"{one['with_embedding']:.1f}" for one in times.values()) if times else "",
            f"{row['ask']['p50']:.0f}",
            f"{row['ask']['p95']:.0f}",
            f"{row['memory_peak']:.0f}",
        )
    cold = Table("fresh process", "s", title="Cold starts")
    for name, seconds in value["cold"].items():
        cold.add_row(name, f"{seconds:.2f}")
    return [sizes, cold]
