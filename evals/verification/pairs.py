"""The pairs: a sentence, the passages put before a model, and whether they support it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import UsageError
from assistant.types import Passage, PassageRecord
from evals.files import read_rows

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Pair:
    """``kind`` says how the sentence was made; ``markers`` are the passages that support it."""

    id: str
    kind: str
    supported: bool
    language: str
    sentence: str
    sources: tuple[PassageRecord, ...]
    markers: tuple[int, ...]


def load_pairs(
    path: Path, held: Callable[[Sequence[str]], Sequence[PassageRecord]]
) -> tuple[Pair, ...]:
    """The pairs of one file; ``held`` gives the passages that a library holds, by id.

    Raises:
        UsageError: the file cannot be read, a row is no pair, or a passage is nowhere; names it.
    """
    rows = read_rows(path)
    known = {str(row["id"]): _own(row) for row in read_rows(FOLDER / "passages.jsonl")}
    asked = {str(name) for row in rows for name in row.get("passages", ())} - known.keys()
    known |= {record.passage.id: record for record in held(sorted(asked))}
    pairs = []
    for number, row in enumerate(rows, start=1):
        try:
            pairs.append(_pair(row, known))
        except (KeyError, TypeError, ValueError) as error:
            raise UsageError(f"{path.name}, pair {number}: not a pair ({error!r}).") from error
    return tuple(pairs)


def _pair(row: Mapping[str, Any], known: Mapping[str, PassageRecord]) -> Pair:
    return Pair(
        id=row["id"],
        kind=row["kind"],
        supported=bool(row["supported"]),
        language=row["language"],
        sentence=row["sentence"],
        sources=tuple(known[name] for name in row["passages"]),
        markers=tuple(row["markers"]),
    )


def _own(row: Mapping[str, Any]) -> PassageRecord:
    """A paragraph written for this set, as the library would give it back."""
    text = row["text"]
    passage = Passage(
        id=row["id"],
        document=str(row["ref"]).lower().replace("/", "-"),
        ref=row["ref"],
        language=row["language"],
        kind="operative",
        ordinal=0,
        locator=row["locator"],
        official_label=True,
        text=text,
        start=0,
        end=len(text),
        chapeau=row.get("chapeau", ""),
    )
    return PassageRecord(
        passage=passage,
        document_title=row["title"],
        document_kind="decisions",
        issuer=row["issuer"],
        title=row["title"],
        conventions=tuple(row["conventions"]),
        meeting=row["meeting"],
        date=row["date"],
        year=row["year"],
        url="",
        held="full",
    )
