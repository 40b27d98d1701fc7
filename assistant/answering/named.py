"""The one decision that a command names, and the prints of it that are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.opened import Opened
from assistant.errors import UsageError
from assistant.library import HeldDecision, meeting_label
from assistant.references import Reference, find, parse
from assistant.retrieval.locating import points_at
from assistant.types import KnownDecision, PassageRecord


def reference_named(text: str) -> Reference:
    """The reference that ``text`` is or names.

    Raises:
        UsageError: it names none, or its words could be several.
    """
    reference = parse(text)
    if reference is not None:
        return reference
    for found in find(text):
        if found.reference is not None:
            return found.reference
        if found.candidates:
            names = ", ".join(candidate.canonical for candidate in found.candidates[:6])
            raise UsageError(
                f"{text[:80]!r} could be any of: {names}; write the one that is meant."
            )
    raise UsageError(f"{text[:80]!r} names no decision; write it as in SC-8/15 or 2/CP.8.")


@dataclass(frozen=True, slots=True)
class Named:
    """A reference with what is held of it in one language: of all of it, or at its locator."""

    reference: Reference
    records: tuple[PassageRecord, ...]  # at the locator, in reading order
    title: str
    meeting: str
    date: str

    @property
    def held(self) -> bool:
        return bool(self.records)


def named(opened: Opened, reference: Reference, language: str = "") -> Named:
    """What is held of a reference; title and meeting from a document, else from the register."""
    whole = once_each(opened.records_of(reference, language))
    records = tuple(record for record in whole if points_at(reference, record.passage))
    known = opened.register.known(reference.key)
    decision = held_decisions(opened).get(reference.key)
    title = decision.title if decision else known.title if known else ""
    return Named(
        reference,
        records,
        title or (whole[0].title if whole else ""),
        decision.meeting if decision else _meeting(known),
        decision.date if decision else known.year if known else "",
    )


def _meeting(known: KnownDecision | None) -> str:
    return meeting_label(known.convention, known.meeting) if known else ""


def held_decisions(opened: Opened) -> dict[str, HeldDecision]:
    """Decisions held, by key, each once: in full before an extract, in English before others."""
    order = sorted(
        opened.decisions, key=lambda d: (d.held != "full", d.language != "en", d.language)
    )
    return {decision.key: decision for decision in reversed(order)}


def once_each(records: Sequence[PassageRecord]) -> tuple[PassageRecord, ...]:
    """Passages of one decision, without those that a second document prints again."""
    seen: dict[str, PassageRecord] = {}
    for record in records:
        seen.setdefault(record.passage.locator, record)
    return tuple(seen.values())
