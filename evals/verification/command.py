"""``python -m evals verification``: the check of generated sentences over labelled pairs."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from assistant.answering.verify.gaps import Align
from assistant.answering.verify.thresholds import USUAL, Thresholds
from assistant.index.tokens import TokenVectors
from assistant.settings import Settings, load_settings
from assistant.types import PassageRecord
from evals.commands.options import Command
from evals.floors import add_floor, check_names, missed
from evals.publishing import publish
from evals.verification.measure import Figures, Judged, figures, judge
from evals.verification.pairs import FOLDER, Pair, load_pairs

_FIGURES = ("precision", "recall", "attributed")
#: What is swept, one threshold at a time, the others as usual.
_ALONE = "covered, alone"
_SWEEP: dict[str, tuple[float, ...]] = {
    _ALONE: (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0),
    "covered": (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9),
    "part": (0.0, 0.34, 0.5, 0.6, 0.7),
    "run": (1, 2, 3, 4, 9),
    "strange": (0, 1, 2, 3, 9),
    "coherent": (0.0, 0.4, 0.5, 0.6, 0.7),
    "ordered": (0.0, 0.4, 0.5, 0.6, 0.7),
    "leap": (2.0, 2.5, 3.0, 3.5, 4.0, 9.0),
    "word_alike": (-1.0, 0.08, 0.1, 0.12, 0.14, 1.0),
    "alike": (-1.0, 0.0, 0.02, 0.04, 0.06),
}


def add(command: Command) -> None:
    """Make the command known."""
    parser = command("verification", run, "Sentences that a model may write: which are supported.")
    parser.add_argument(
        "--pairs", type=Path, default=FOLDER / "pairs_dev.jsonl", metavar="FILE", help="JSON lines"
    )
    parser.add_argument("--library", metavar="DIR", help="as LIBRARY_DIR")
    parser.add_argument("--show", action="store_true", help="print the pairs judged wrongly")
    parser.add_argument("--sweep", action="store_true", help="also with other thresholds")
    add_floor(parser, _FIGURES)


def run(chosen: argparse.Namespace) -> int:
    """Judge, publish, hold against the floors."""
    check_names(chosen.floor, _FIGURES)
    settings = load_settings(library_dir=chosen.library)
    pairs = load_pairs(chosen.pairs, lambda names: _held(settings, names))
    embed = _embedding(settings)
    judged = judge(pairs, embed)
    total = figures(judged)
    swept = _swept(pairs, embed) if chosen.sweep else {}
    tables = [kinds_table(judged, chosen.pairs.stem)]
    if swept:
        tables.append(sweep_table(swept))
    if chosen.show and not chosen.json:
        tables.append(wrong_table(judged))
    value: dict[str, Any] = {"all": _json(total)}
    value |= {kind: _json(figures(some)) for kind, some in by_kind(judged).items()}
    value |= {f"{name}={at}": _json(found) for (name, at), found in swept.items()}
    publish(chosen, f"verification-{chosen.pairs.stem}", value, tables)
    return missed(chosen.floor, {name: getattr(total, name) for name in _FIGURES})


def _held(settings: Settings, names: Sequence[str]) -> Sequence[PassageRecord]:
    from assistant.library import Library, current

    with Library.open(current(settings.library_dir).database) as library:
        return tuple(library.records(names).values())


def _embedding(settings: Settings) -> Align:
    """The tokens of the model of the settings; loaded when the first are asked for."""
    from assistant.index import load_embeddings

    @cache
    def model() -> Any:
        return load_embeddings(settings.embedding_model)

    def embed(texts: Sequence[str]) -> Sequence[TokenVectors]:
        found: Sequence[TokenVectors] = model().passage_tokens(texts)
        return found

    return embed


def by_kind(judged: Sequence[Judged]) -> dict[str, list[Judged]]:
    """The judged pairs by how their sentence was made, in the order of the file."""
    kinds: dict[str, list[Judged]] = {}
    for each in judged:
        kinds.setdefault(each.pair.kind, []).append(each)
    return kinds


def _swept(pairs: Sequence[Pair], embed: Align) -> dict[tuple[str, float], Figures]:
    return {
        (name, at): figures(judge(pairs, embed, _with(name, at)))
        for name, values in _SWEEP.items()
        for at in values
    }


def _with(name: str, at: float) -> Thresholds:
    if name == _ALONE:
        return Thresholds(covered=at, part=0.0, run=99, strange=99, coherent=0.0, ordered=0.0)
    values = {field.name: getattr(USUAL, field.name) for field in fields(USUAL)}
    return Thresholds(**(values | {name: at}))


def kinds_table(judged: Sequence[Judged], name: str) -> Table:
    """A line a kind, and all."""
    table = Table(
        "kind", "pairs", "supported", "let through", "rightly", "judged right", "right markers",
        title=f"Verification, {name}",
    )  # fmt: skip
    groups = [*by_kind(judged).items(), ("all", list(judged))]
    for kind, some in groups:
        found = figures(some)
        right = sum(each.right for each in some)
        numbers = (found.pairs, found.supported, found.let_through, found.rightly, right)
        if kind == "all":
            table.add_section()
        table.add_row(kind, *map(str, numbers), str(found.attributed_rightly))
    total = figures(judged)
    table.caption = f"precision {total.precision:.3f}, recall {total.recall:.3f}"
    return table


def sweep_table(swept: dict[tuple[str, float], Figures]) -> Table:
    """A line a value of a threshold; the one in use is marked. "Alone": without the other
    thresholds on words, the hard facts held as always."""
    table = Table("threshold", "at", "precision", "recall", title="Thresholds, one at a time")
    before = ""
    for (name, at), found in swept.items():
        if before not in ("", name):
            table.add_section()
        before = name
        mark = " *" if name != _ALONE and getattr(USUAL, name) == at else ""
        table.add_row(name, f"{at:g}{mark}", f"{found.precision:.3f}", f"{found.recall:.3f}")
    return table


def wrong_table(judged: Sequence[Judged]) -> Table:
    """The pairs judged wrongly."""
    table = Table("pair", "kind", "sentence", "supported", "reasons", title="Judged wrongly")
    for each in judged:
        if not each.right:
            pair = each.pair
            supported = "yes" if pair.supported else "no"
            reasons = " ".join(each.verdict.reasons)
            table.add_row(pair.id, pair.kind, escape(pair.sentence), supported, reasons)
    return table


def _json(found: Figures) -> dict[str, float]:
    return {
        "pairs": found.pairs,
        "supported": found.supported,
        "let_through": found.let_through,
        "rightly": found.rightly,
        **{name: round(getattr(found, name), 4) for name in _FIGURES},
    }
