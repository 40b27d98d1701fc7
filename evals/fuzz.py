"""Damaged documents before every reader and the structure parser: no crash, no hang, no loss.

Reading happens in a process of its own, which can be ended when it hangs and missed when it
crashes. What fails is kept in a file, so that it can be read again.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from rich.table import Table

from assistant.documents import parse_document, read_data, spans
from assistant.errors import CorpusError, UsageError
from assistant.types import DocumentEntry, ParsedDocument
from evals.mutations import mutate

#: Seconds of processor time that one input may take: a busy machine makes nothing hang.
HANG = 10.0
#: Seconds by the clock after which a process is ended.
_END = 60.0
#: Seeds larger than this are left out: damage is done to the small ones more often.
_SEED_BYTES = 2_000_000
_ENDINGS = frozenset({".pdf", ".docx", ".html", ".htm", ".txt", ".md"})

Outcome = Literal["read", "refused", "crash", "hang", "lost"]


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of one input; ``message`` says why it failed, ``seconds`` of processor time."""

    seed: str
    number: int  # of the state of the random numbers, from 0
    outcome: Outcome
    seconds: float
    message: str = ""
    kept: str = ""  # name of the file that failed


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """A whole run."""

    tried: int
    outcomes: dict[str, dict[str, int]]  # ending of the seed -> outcome -> how many
    slowest: tuple[Tried, ...]
    failed: tuple[Tried, ...]


def fuzz(seeds: Sequence[Path], seconds: float, out: Path, *, first: int = 0) -> Fuzzed:
    """Try damaged copies of ``seeds`` for so many seconds; ``first`` is the first random state.

    Raises:
        UsageError: there is no seed.
    """
    loaded = {path: path.read_bytes() for path in seeds}
    if not loaded:
        raise UsageError("no document to damage was found")
    outcomes: dict[str, Counter[str]] = {}
    failed: list[Tried] = []
    slowest: list[Tried] = []
    tried = 0
    for each in _until(loaded, seconds, out, first):
        tried += 1
        outcomes.setdefault(Path(each.seed).suffix.lower(), Counter())[each.outcome] += 1
        if each.outcome not in {"read", "refused"}:
            failed.append(each)
        slowest = sorted([*slowest, each], key=lambda t: -t.seconds)[:5]
    counted = {ending: dict(count) for ending, count in sorted(outcomes.items())}
    return Fuzzed(tried, counted, tuple(slowest), tuple(failed))


def seeds_of(folder: Path) -> tuple[Path, ...]:
    """Documents under ``folder``, each ending in its turn, so that none crowds out the others."""
    by_ending: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        ending = path.suffix.lower()
        if ending in _ENDINGS and path.is_file() and path.stat().st_size <= _SEED_BYTES:
            by_ending.setdefault(ending, []).append(path)
    fewest = 60
    return tuple(path for paths in by_ending.values() for path in paths[:fewest])


def lost(document: ParsedDocument) -> str:
    """What of a document is in no span, or in two, or is not what its passage says; else empty."""
    text, at = document.source.text, 0
    for span in spans(document):
        if span.start < at or span.end <= span.start:
            return f"spans overlap or are empty at {span.start} ({span.kind})"
        if text[at : span.start].strip():
            return f"characters {at} to {span.start} are in no span"
        at = span.end
    if text[at:].strip():
        return f"characters from {at} on are in no span"
    ids = Counter(passage.id for passage in document.passages)
    repeated = [name for name, count in ids.items() if count > 1]
    if repeated:
        return f"the id {repeated[0]} is not unique"
    for passage in document.passages:
        if passage.text != text[passage.start : passage.end]:
            return f"{passage.id} is not the text between its offsets"
        for mention in passage.mentions:
            if passage.text[mention.start : mention.end] != mention.printed:
                return f"{passage.id}: the mention {mention.printed!r} stands elsewhere"
    return ""


def try_bytes(data: bytes) -> tuple[Outcome, str]:
    """Read and structure one input.

    Only a refusal is caught here: whatever else is raised is a mistake of ours.
    """
    try:
        source = read_data(data, "input")
    except CorpusError as error:
        said = str(error)
        return ("crash", "a refusal of more than one line") if "\n" in said else ("refused", said)
    entry = DocumentEntry("input", "input", "", conventions=("Stockholm",))
    missing = lost(parse_document(entry, source, ""))
    return ("lost", missing) if missing else ("read", "")


class _Worker:
    """The process that reads; started anew after it was ended."""

    def __init__(self, log: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.said = log  # what the process says when it crashes
        self.process = context.Process(target=_serve, args=(theirs, log), daemon=True)
        self.process.start()
        theirs.close()

    def ask(self, data: bytes) -> tuple[Outcome, str, float]:
        """(outcome, message, seconds of processor time)."""
        try:
            self.pipe.send_bytes(data)
            if not self.pipe.poll(_END):
                return "hang", f"ended after {_END:.0f} s", _END
            answer: tuple[Outcome, str, float] = self.pipe.recv()
        except (EOFError, OSError):
            self.process.join(5)
            said = self.said.read_text("utf-8", "replace").splitlines()[-8:]
            return "crash", "\n".join(said) or f"exit {self.process.exitcode}", 0.0
        return answer

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()

    @property
    def alive(self) -> bool:
        return self.process.is_alive()


def _serve(pipe: Connection, log: Path) -> None:
    """Answer until the pipe closes, or something that nobody foresaw is raised."""
    sys.stderr = log.open("w", encoding="utf-8")  # where a process leaves its last words
    while True:
        try:
            data = pipe.recv_bytes()
        except EOFError:
            return
        began = time.process_time()
        outcome, message = try_bytes(data)
        pipe.send((outcome, message, time.process_time() - began))


def _until(seeds: dict[Path, bytes], seconds: float, out: Path, first: int) -> Iterator[Tried]:
    paths = list(seeds)
    others = [data[:100_000] for data in seeds.values()]
    out.mkdir(parents=True, exist_ok=True)
    log = out / "crash.txt"
    worker = _Worker(log)
    worker.ask(b"1. Requests the Secretariat to report.")  # libraries are loaded, not measured
    deadline = time.monotonic() + seconds
    number = first
    try:
        while time.monotonic() < deadline:
            rng = random.Random(number)
            path = rng.choice(paths)
            data = mutate(seeds[path], others, rng)
            answer = worker.ask(data)
            outcome, message, took = answer
            if outcome in {"read", "refused"} and took > HANG:
                outcome, message = "hang", f"took {took:.1f} s"
            if outcome in {"crash", "hang"} or not worker.alive:
                worker.end()
                worker = _Worker(log)
            kept = ""
            if outcome not in {"read", "refused"}:
                kept = f"{outcome}-{hashlib.sha256(data).hexdigest()[:12]}{path.suffix}"
                (out / kept).write_bytes(data)
            yield Tried(path.name, number, outcome, took, message, kept)
            number += 1
    finally:
        worker.end()


def fuzz_tables(run: Fuzzed) -> list[Table]:
    """What became of the inputs by ending, and each that failed."""
    names = ("read", "refused", "crash", "hang", "lost")
    counted = Table("ending", *names, title=f"{run.tried} damaged documents")
    for ending, count in run.outcomes.items():
        counted.add_row(ending, *(str(count.get(name, 0)) for name in names))
    slow = Table("seed", "number", "seconds", title="Slowest")
    for each in run.slowest:
        slow.add_row(each.seed, str(each.number), f"{each.seconds:.1f}")
    failures = Table("seed", "number", "outcome", "why", "kept", title="Failed", show_lines=True)
    for each in run.failed:
        failures.add_row(each.seed, str(each.number), each.outcome, each.message, each.kept)
    return [counted, slow, failures]


def fuzz_json(run: Fuzzed) -> dict[str, Any]:
    """Every figure and every failure; plain values."""

    def plain(each: Tried) -> dict[str, Any]:
        return {
            "seed": each.seed,
            "number": each.number,
            "outcome": each.outcome,
            "seconds": round(each.seconds, 2),
            "message": each.message,
            "kept": each.kept,
        }

    return {
        "tried": run.tried,
        "outcomes": run.outcomes,
        "slowest": [plain(each) for each in run.slowest],
        "failed": [plain(each) for each in run.failed],
    }
