"""Options that several measurements share."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, get_args

from evals.corpora import Half, Item, Query

#: Adds a command: its name, what runs it, one sentence of help.
Command = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]


def add_corpus_options(parser: argparse.ArgumentParser) -> None:
    """A public corpus with its queries, and how much of it is asked."""
    parser.add_argument("--corpus", type=Path, metavar="FILE", help="JSON lines: id, title, text")
    parser.add_argument(
        "--queries", type=Path, metavar="FILE", help="JSON lines: id, lang, query, relevant"
    )
    parser.add_argument(
        "--library-dir", type=Path, metavar="DIR", help="keep the libraries made, and use them"
    )
    parser.add_argument("--limit", type=positive, metavar="N", help="a sample of N queries")
    parser.add_argument(
        "--half", choices=get_args(Half), help="of the queries: first to develop on, second to end"
    )


def of_corpus(
    chosen: argparse.Namespace, items: Sequence[Item], queries: Sequence[Query], language: str
) -> dict[str, Any]:
    """What was measured over a public corpus, for the page of results; plain values."""
    return {
        "corpus": corpus_name(chosen.corpus),
        "language": language,
        "items": len(items),
        "queries": len(queries),
        "half": chosen.half,
    }


def positive(text: str) -> int:
    """A whole number from 1."""
    value: Any = int(text) if text.isdecimal() else 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1")
    return int(value)


def corpus_name(path: Path) -> str:
    """What a corpus goes by: its folder where the file is only called "corpus"."""
    return path.resolve().parent.name if path.stem == "corpus" else path.stem
