"""The reference parser alone: does the first reference found in a query name the right text?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant import references
from evals.files import read_rows


@dataclass(frozen=True, slots=True)
class ParserCase:
    """A query and the reference that it names."""

    query: str
    wanted: str
    found: str  # canonical; empty where nothing was found
    candidates: int = 0  # of which ``found`` is the first, where several bodies could be meant

    @property
    def right(self) -> bool:
        return bool(self.found) and _key(self.found) == _key(self.wanted)


def parse_queries(path: Path) -> tuple[ParserCase, ...]:
    """Run the parser over a JSON lines file: ``query`` or ``question``, ``refs`` or ``symbol``.

    Lines that name no reference to be found are left out.

    Raises:
        UsageError: the file cannot be read or a line is not JSON.
    """
    cases = []
    for row in read_rows(path):
        wanted = row.get("symbol") or next(iter(row.get("refs", ())), "")
        query = row.get("query") or row.get("question", "")
        if wanted and query:
            cases.append(ParserCase(query, wanted, *_first(query)))
    return tuple(cases)


def share_right(cases: Sequence[ParserCase]) -> float:
    """Of all queries, those whose first reference is the right one; 0..1."""
    return sum(case.right for case in cases) / len(cases) if cases else 1.0


def share_right_of_found(cases: Sequence[ParserCase]) -> float:
    """Of the queries in which a reference was found, those where it is the right one; 0..1."""
    return share_right([case for case in cases if case.found])


def ambiguous(cases: Sequence[ParserCase]) -> int:
    """Queries in which the parser names several candidates and leaves the choice to what is
    held: their first candidate counts above."""
    return sum(bool(case.candidates) for case in cases)


def _first(query: str) -> tuple[str, int]:
    found = references.find(query)
    for hit in found:
        if hit.reference:
            return hit.reference.canonical, 0
    for hit in found:
        if hit.candidates:
            return hit.candidates[0].canonical, len(hit.candidates)
    return "", 0


def _key(text: str) -> str:
    reference = references.parse(text)
    return text if reference is None else reference.key
