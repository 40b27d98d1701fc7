"""Search alone: where the right texts stand, beside keyword search and a plain pipeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant.types import AssistantLike, Hit
from evals.baseline import plain_store
from evals.corpora import Built, Query
from evals.files import read_rows
from evals.metrics.intervals import Mean
from evals.metrics.ranking import DEPTH, Ranked, Ranking, gain, ranking
from evals.progress import tracked
from evals.replies import reference_keys

#: Passages looked through for the first ten items: an item may have given several.
_PASSAGES = 50

#: Of a query text: the names of each result, best first.
Search = Callable[[str], tuple[frozenset[str], ...]]


@dataclass(frozen=True, slots=True)
class Compared:
    """Rankings by group of queries ("all", then languages) and system, and how much oftener
    the assistant has a right text first than each other system."""

    rankings: dict[str, dict[str, Ranking]]
    gains: dict[str, dict[str, Mean]]


ASSISTANT = "assistant"
KEYWORDS = "BM25"
PLAIN = "plain pipeline"


def search_library(assistant: AssistantLike, path: Path) -> tuple[Ranked, ...]:
    """Search a library for every line that stands alone and wants something.

    Wanted are ``refs`` or ``relevant``, ids of documents or passages; of a question set also
    ``documents``, where the question names no decision and can be answered. The words are
    ``query`` or ``question``.

    Raises:
        UsageError: the file cannot be read or a line is not JSON.
    """
    ranked = []
    for row in tracked(read_rows(path), "searching"):
        wanted = reference_keys(row.get("refs", ())) | frozenset(row.get("relevant", ()))
        if "answered" in row.get("status", ()):
            wanted = wanted or frozenset(row.get("documents", ()))
        query = row.get("query") or row.get("question", "")
        if wanted and query and not row.get("history"):
            results = tuple(_names(hit) for hit in assistant.search(query, DEPTH))
            ranked.append(Ranked(query, row.get("lang", ""), results, wanted))
    return tuple(ranked)


def search_corpus(
    searches: Mapping[str, Search], queries: Sequence[Query]
) -> dict[str, tuple[Ranked, ...]]:
    """Every query by every system."""
    return {
        system: tuple(
            Ranked(query.id, query.language, search(query.text), query.relevant, query.about)
            for query in tracked(queries, f"searching: {system}")
        )
        for system, search in searches.items()
    }


@contextmanager
def systems(built: Built, language: str, *, plain: bool) -> Iterator[dict[str, Search]]:
    """What is compared over one library: the product's search, BM25 over its full-text index,
    and with ``plain`` the usual pipeline over the same files.

    BM25 takes every query as one in ``language``, that of the corpus: an index that knows
    nothing of languages would, and names and numbers are then found across languages too.

    Raises:
        UsageError: ``plain``, and the packages of the extra ``evals`` are not installed.
    """
    from assistant import library
    from assistant.library import content_terms
    from assistant.wiring import open_assistant

    assistant = open_assistant(built.settings)
    generation = library.current(built.settings.library_dir)
    with library.Library.open(generation.database) as held:

        def by_assistant(text: str) -> tuple[frozenset[str], ...]:
            hits = assistant.search(text, _PASSAGES)
            return _items(built, (hit.record.passage.document for hit in hits))

        def by_keywords(text: str) -> tuple[frozenset[str], ...]:
            found = held.keyword_search(content_terms(text, language), language, _PASSAGES)
            records = held.records(name for name, _ in found)
            return _items(built, (records[name].passage.document for name, _ in found))

        found: dict[str, Search] = {ASSISTANT: by_assistant, KEYWORDS: by_keywords}
        if plain:
            found[PLAIN] = _plain_search(built)
        yield found


def _plain_search(built: Built) -> Search:
    store = plain_store(
        {name: path.read_text(encoding="utf-8") for name, path in built.files.items()}
    )

    def search(text: str) -> tuple[frozenset[str], ...]:
        found = store.similarity_search(text, k=_PASSAGES)
        return _items(built, (chunk.metadata["document"] for chunk in found))

    return search


def _items(built: Built, documents: Iterable[str]) -> tuple[frozenset[str], ...]:
    distinct = list(dict.fromkeys(documents))[:DEPTH]
    return tuple(frozenset({built.item_of[name]}) for name in distinct)


def compare(ranked: Mapping[str, Sequence[Ranked]]) -> Compared:
    """The means of all queries under "all", then of each language that they name."""
    first = next(iter(ranked.values()))
    languages = sorted({one.language for one in first if one.language})
    rankings: dict[str, dict[str, Ranking]] = {}
    gains: dict[str, dict[str, Mean]] = {}
    for group in ["all", *(languages if len(languages) > 1 else [])]:
        parts = {
            system: [one for one in found if group in ("all", one.language)]
            for system, found in ranked.items()
        }
        rankings[group] = {system: ranking(part) for system, part in parts.items()}
        ours, *others = parts
        gains[group] = {system: gain(parts[ours], parts[system]) for system in others}
    return Compared(rankings, gains)


def compared_json(compared: Compared, ranked: Mapping[str, Sequence[Ranked]]) -> dict[str, Any]:
    """Every figure, and by their ids the queries for which the assistant's first is not right."""
    return {
        "rankings": {
            group: {system: asdict(one) for system, one in systems.items()}
            for group, systems in compared.rankings.items()
        },
        "gains": {
            group: {system: asdict(one) for system, one in systems.items()}
            for group, systems in compared.gains.items()
        },
        "missed": {
            system: [one.query for one in found if not one.hit] for system, found in ranked.items()
        },
    }


def _names(hit: Hit) -> frozenset[str]:
    passage = hit.record.passage
    return reference_keys([passage.ref or ""]) | {passage.document, passage.id}
