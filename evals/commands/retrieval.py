"""``python -m evals retrieval``: where the right texts stand in a ranked list."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from rich.table import Table

from assistant.errors import UsageError
from assistant.settings import load_settings
from evals import retrieval
from evals.commands.options import Command, add_corpus_options, of_corpus
from evals.corpora import (
    build,
    chosen_queries,
    corpus_language,
    load_items,
    load_queries,
    work_folder,
)
from evals.floors import add_floor, check_names, missed
from evals.keywords import keyword_queries
from evals.metrics.ranking import Ranked
from evals.publishing import publish
from evals.retrieval import ASSISTANT, Compared

_FIGURES = ("hit1", "recall10", "mrr")


def add(command: Command) -> None:
    """Make the command known."""
    parser = command("retrieval", run, "Search alone, over a corpus with queries or a library.")
    add_corpus_options(parser)
    parser.add_argument(
        "--library", metavar="DIR", help="as LIBRARY_DIR; searched where no --corpus is given"
    )
    parser.add_argument(
        "--keywords", action="store_true", help="queries of content words, in the corpus's language"
    )
    parser.add_argument(
        "--baseline", action="store_true", help="beside a plain splitter and vector store too"
    )
    add_floor(parser, _FIGURES)


def run(chosen: argparse.Namespace) -> int:
    """Search, publish, hold against the floors."""
    check_names(chosen.floor, _FIGURES)
    if not chosen.queries:
        raise UsageError("Give --queries, and --corpus where no library is to be searched.")
    of, ranked = _corpus(chosen) if chosen.corpus else _library(chosen)
    compared = retrieval.compare(ranked)
    kind = "keywords" if chosen.keywords else ""
    name = "-".join(part for part in ("retrieval", of["corpus"], kind, chosen.half) if part)
    value = {"of": of, **retrieval.compared_json(compared, ranked)}
    publish(chosen, name, value, [table(compared)])
    return missed(chosen.floor, compared.rankings["all"][ASSISTANT].figures)


def _corpus(chosen: argparse.Namespace) -> tuple[dict[str, Any], dict[str, Sequence[Ranked]]]:
    items = load_items(chosen.corpus)
    queries = chosen_queries(load_queries(chosen.queries, items), chosen.half, chosen.limit)
    language = corpus_language(items)
    if chosen.keywords:
        queries = keyword_queries(items, queries, language)
    of = of_corpus(chosen, items, queries, language) | {"keywords": chosen.keywords}
    with work_folder(chosen.library_dir) as folder:
        built = build(items, folder / "whole")
        with retrieval.systems(built, language, plain=chosen.baseline) as searches:
            return of, dict(retrieval.search_corpus(searches, queries))


def _library(chosen: argparse.Namespace) -> tuple[dict[str, Any], dict[str, Sequence[Ranked]]]:
    from assistant.wiring import open_assistant

    if chosen.keywords or chosen.baseline:
        raise UsageError("--keywords and --baseline are for a --corpus.")
    assistant = open_assistant(load_settings(library_dir=chosen.library))
    ranked = retrieval.search_library(assistant, chosen.queries)
    of = {"corpus": chosen.queries.stem, "queries": len(ranked), "half": None, "keywords": False}
    return of, {ASSISTANT: ranked}


def table(compared: Compared) -> Table:
    """A row for each group of queries and system."""
    shown = Table(
        "queries", "", "system", "hit@1 (95 %)", "recall@10", "MRR", "gain in hit@1", title="Search"
    )
    for group, systems in compared.rankings.items():
        for system, found in systems.items():
            hit, gained = found.hit_at_1, compared.gains[group].get(system)
            ours = system == ASSISTANT
            shown.add_row(
                group if ours else "",
                str(found.queries) if ours else "",
                system,
                f"{hit.value:.3f} ({hit.low:.3f}–{hit.high:.3f})",
                f"{found.recall_at_10.value:.3f}",
                f"{found.mean_reciprocal_rank.value:.3f}",
                f"{gained.value:+.3f} ({gained.low:+.3f}–{gained.high:+.3f})" if gained else "",
                end_section=system == list(systems)[-1],
            )
    return shown
