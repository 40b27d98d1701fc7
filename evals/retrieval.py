"""Search alone: a file of queries against a library, and where the right texts stand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.types import AssistantLike, Hit
from evals.files import read_rows
from evals.metrics.ranking import Ranked, Ranking, ranking
from evals.replies import reference_keys

DEPTH = 10


def search_queries(assistant: AssistantLike, path: Path) -> tuple[Ranked, ...]:
    """Search for every line: ``query`` or ``question``, wanted ``refs`` or ``relevant``.

    ``relevant`` are ids of documents or passages. Lines that want nothing are left out.

    Raises:
        UsageError: the file cannot be read or a line is not JSON.
    """
    ranked = []
    for row in read_rows(path):
        wanted = reference_keys(row.get("refs", ())) | frozenset(row.get("relevant", ()))
        query = row.get("query") or row.get("question", "")
        if wanted and query:
            results = tuple(_names(hit) for hit in assistant.search(query, DEPTH))
            ranked.append(Ranked(query, row.get("lang", ""), results, wanted))
    return tuple(ranked)


def by_language(ranked: Sequence[Ranked]) -> dict[str, Ranking]:
    """The means of all queries under "all", then of each language that the file names."""
    languages = sorted({one.language for one in ranked if one.language})
    return {"all": ranking(ranked)} | {
        language: ranking([one for one in ranked if one.language == language])
        for language in languages
    }


def _names(hit: Hit) -> frozenset[str]:
    passage = hit.record.passage
    return reference_keys([passage.ref or ""]) | {passage.document, passage.id}
