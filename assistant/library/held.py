"""What the library says of what it holds: small frozen values and the rows they come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from assistant.types import DocumentEntry, Held, Mention, Passage, PassageRecord

Row = sa.RowMapping


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document of the library, with how much was read from it."""

    entry: DocumentEntry
    sha256: str
    decisions: int
    passages: int
    issues: int


@dataclass(frozen=True, slots=True)
class HeldDecision:
    """A decision, resolution or series of articles of which passages are held."""

    ref: str
    key: str
    number: str  # "15" of SC-8/15
    title: str
    document: str
    language: str
    convention: str
    meeting: str  # "Stockholm Convention COP-8", or empty
    meeting_name: str  # "COP-8", or empty
    date: str
    year: int | None  # in which the meeting opened
    held: Held
    url: str
    kind: str  # of the document
    passages: int
    draft: bool


@dataclass(frozen=True, slots=True)
class EmbeddedText:
    """What is embedded and indexed for one passage (context and text), and its SHA-256."""

    text: str
    hash: str


@dataclass(frozen=True, slots=True)
class PutResult:
    """What storing a document changed, in passages: told apart by id, compared by content."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0

    def __add__(self, other: PutResult) -> PutResult:
        return PutResult(
            self.added + other.added,
            self.changed + other.changed,
            self.removed + other.removed,
            self.unchanged + other.unchanged,
        )


def document_entry(row: Row, conventions: tuple[str, ...]) -> DocumentEntry:
    return DocumentEntry(
        id=row["id"],
        file=row["file"],
        title=row["title"],
        issuer=row["issuer"],
        kind=row["kind"],
        language=row["language"],
        held=row["held"],
        conventions=conventions,
        url=row["url"],
        meeting=row["meeting"],
        date=row["date"],
        symbol=row["symbol"],
    )


def held_decision(row: Row) -> HeldDecision:
    return HeldDecision(
        ref=row["ref"],
        key=row["key"],
        number=row["number"],
        title=row["title"],
        document=row["document"],
        language=row["language"],
        convention=row["convention"],
        meeting=row["meeting"],
        meeting_name=row["meeting_name"],
        date=row["date"],
        year=row["year"],
        held=_held(row["held"], row["document_held"]),
        url=row["url"],
        kind=row["kind"],
        passages=row["passages"],
        draft=row["draft"],
    )


def mention(row: Row) -> Mention:
    return Mention(row["target"], row["printed"], row["start"], row["end"], row["locator"])


def passage_record(
    row: Row, mentions: Iterable[Mention], conventions: tuple[str, ...]
) -> PassageRecord:
    """One row of :data:`assistant.library.records.COLUMNS` as a value."""
    passage = Passage(
        id=row["id"],
        document=row["document"],
        ref=row["ref"],
        language=row["language"],
        kind=row["kind"],
        ordinal=row["ordinal"],
        locator=row["locator"],
        official_label=row["official_label"],
        text=row["text"],
        start=row["start"],
        end=row["end"],
        section=tuple(row["section"]),
        chapeau=row["chapeau"],
        verb=row["verb"],
        page=row["page"],
        mentions=tuple(mentions),
        annexes_named=tuple(row["annexes_named"]),
    )
    convention = row["decision_convention"]
    return PassageRecord(
        passage=passage,
        document_title=row["document_title"],
        document_kind=row["document_kind"],
        issuer=row["issuer"],
        title=row["decision_title"] or row["document_title"],
        conventions=(convention,) if convention else conventions,
        meeting=row["decision_meeting"] or row["document_meeting"],
        date=row["decision_date"] or row["document_date"],
        year=row["document_year"] if row["decision_year"] is None else row["decision_year"],
        url=row["url"],
        held=_held(row["decision_held"], row["document_held"]),
    )


def _held(decision: Held | None, document: Held) -> Held:
    # A file that the manifest calls an extract may hold any of its decisions in part only.
    return "extract" if "extract" in (decision, document) else "full"
