"""The labels: what was read in a paragraph, without the paragraph's text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from assistant.errors import UsageError
from evals.files import read_rows

Kind = Literal["date", "year", "period", "meeting", "relative"]

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class LabelledWords:
    """Printed words, at most eight. ``optional``: reading alone does not settle it, so neither
    finding nor missing it counts."""

    words: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class LabelledDeadline:
    """``first`` and ``last`` are ISO dates or empty; ``meeting`` is the number of the session as
    digits, "next" where only that is printed. A relative deadline has its words alone."""

    kind: Kind
    words: str
    first: str = ""
    last: str = ""
    meeting: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class LabelledMandate:
    """As :class:`assistant.types.Mandate`; any of ``recurrence`` is right, none means none."""

    part: str
    verb: str
    strength: str
    addressees: frozenset[str]
    deadlines: tuple[LabelledDeadline, ...] = ()
    conditions: tuple[LabelledWords, ...] = ()
    recurrence: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LabelledPassage:
    """One paragraph: the file below the folder of documents, and its passage id and locator."""

    file: str
    passage: str
    locator: str
    mandates: tuple[LabelledMandate, ...]
    stratum: str = ""  # how it was drawn: "random", or for what


def load_gold(path: Path) -> tuple[LabelledPassage, ...]:
    """The labels of one file.

    Raises:
        UsageError: the file cannot be read, or a row is not a label; names the row.
    """
    found = []
    for number, row in enumerate(read_rows(path), start=1):
        try:
            found.append(_passage(row))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise UsageError(f"{path.name}, label {number}: not a label ({error!r}).") from error
    return tuple(found)


def _passage(row: Mapping[str, Any]) -> LabelledPassage:
    mandates = tuple(_mandate(each) for each in row["mandates"])
    stratum = row.get("stratum", "")
    return LabelledPassage(row["file"], row["passage"], row["locator"], mandates, stratum)


def _mandate(row: Mapping[str, Any]) -> LabelledMandate:
    return LabelledMandate(
        part=row["part"],
        verb=row["verb"],
        strength=row["strength"],
        addressees=frozenset(row["addressees"]),
        deadlines=_each(_deadline, row["deadlines"]),
        conditions=_each(_words, row["conditions"]),
        recurrence=frozenset(filter(None, row["recurrence"].split("|"))),
    )


def _each(make: Callable[[Mapping[str, Any]], Any], rows: list[Any]) -> tuple[Any, ...]:
    return tuple(make(row) for row in rows)


def _words(row: Mapping[str, Any]) -> LabelledWords:
    return LabelledWords(row["words"], bool(row.get("optional")))


def _deadline(row: Mapping[str, Any]) -> LabelledDeadline:
    kind = row["kind"]
    if kind not in get_args(Kind):
        raise ValueError(f"no kind of deadline: {kind}")
    return LabelledDeadline(
        kind=kind,
        words=row["words"],
        first=row.get("first", ""),
        last=row.get("last", ""),
        meeting=str(row.get("meeting", "")),
        optional=bool(row.get("optional")),
    )
