"""What can be browsed: decisions held or known, documents without decisions, values of filters."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from assistant.answering.named import held_decisions
from assistant.answering.opened import Opened
from assistant.library import HeldDecision, key_of, meeting_days, meeting_label
from assistant.references import kind_of
from assistant.types import ListedDecision, MandateChoices, TextVersion


def list_decisions(opened: Opened) -> tuple[ListedDecision, ...]:
    """Decisions held by convention and date, documents that hold none, then decisions that the
    register knows and nothing held has."""
    held = held_decisions(opened)
    known = sorted(_known(opened, held), key=_order)
    return (*sorted(_held(opened, held), key=_order), *_documents(opened), *known)


def mandate_choices(opened: Opened) -> MandateChoices:
    """The values that a filter of mandates can be given; each is held."""
    tally = opened.library.mandate_tally()
    held = [decision for decision in opened.decisions if decision.meeting]
    return MandateChoices(
        addressees=tuple(tally.addressees),
        verbs=tuple(tally.verbs),
        deadline_years=opened.library.deadline_years(),
        conventions=tuple(dict.fromkeys(one.convention for one in held if one.convention)),
        meetings=tuple(dict.fromkeys(one.meeting for one in held)),
    )


def versions_of(opened: Opened, passage_id: str) -> tuple[TextVersion, ...]:
    """The same paragraph in each language it is held in, the original first; empty for one."""
    keys = opened.library.keys_of([passage_id])
    if not opened.library.keys_in_several_languages(set(keys.values())):
        return ()  # the vectors that decide of unnumbered paragraphs are not opened for nothing
    group = opened.retriever.versions.of(keys).get(passage_id, {})
    return tuple(TextVersion(language, name) for language, name in group.items())


def _held(opened: Opened, held: Mapping[str, HeldDecision]) -> Iterator[ListedDecision]:
    languages: dict[str, dict[str, None]] = {}
    final: set[str] = set()
    for decision in opened.decisions:
        languages.setdefault(decision.key, {})[decision.language] = None
        if not decision.draft:
            final.add(decision.key)
    for key, decision in held.items():
        yield ListedDecision(
            ref=decision.ref,
            title=decision.title,
            kind=kind_of(decision.ref),
            convention=decision.convention,
            meeting=decision.meeting,
            date=decision.date,
            held=decision.held,
            languages=tuple(languages[key]),
            document=decision.document,
            draft=key not in final,
        )


def _known(opened: Opened, held: Collection[str]) -> Iterator[ListedDecision]:
    """What the register names and no document held has."""
    for known in opened.register.decisions:
        if key_of(known.ref) in held:
            continue
        meeting = opened.register.meeting(known.convention, known.meeting)
        yield ListedDecision(
            ref=known.ref,
            title=known.title,
            kind=kind_of(known.ref),
            convention=known.convention,
            meeting=meeting_label(known.convention, known.meeting),
            date=(meeting_days(meeting) if meeting else "") or known.year,
            held="not_held",
        )


def _documents(opened: Opened) -> Iterator[ListedDecision]:
    for document in opened.library.documents():
        entry = document.entry
        if not document.decisions and document.passages:
            yield ListedDecision(
                ref="",
                title=entry.title,
                kind=entry.kind,
                convention=", ".join(entry.conventions),
                meeting=entry.meeting,
                date=entry.date,
                held=entry.held,
                languages=(entry.language,) if entry.language else (),
                document=entry.id,
            )


def _order(one: ListedDecision) -> tuple[str, str, list[tuple[str, int]]]:
    return one.convention or "\uffff", one.date or "\uffff", _natural(one.ref)


def _natural(ref: str) -> list[tuple[str, int]]:
    """Sorts SC-8/9 before SC-8/10."""
    return [(word, int(digits or 0)) for word, digits in re.findall(r"(\D*)(\d{0,9})", ref)]
