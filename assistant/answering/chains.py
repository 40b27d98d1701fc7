"""One subject from meeting to meeting: the decisions that title, register or citations join."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from assistant.answering.comparing import compared
from assistant.answering.named import Named, held_decisions, named
from assistant.answering.opened import Opened
from assistant.answering.relations import CHANGING
from assistant.library import content_terms, key_of, meeting_days, meeting_label
from assistant.linked import Link, Reason, Step
from assistant.references import Reference, parse

#: Share of their words that two titles must have in common to be similar. At it "Report of the
#: Adaptation Fund Board" is not "Matters relating to the Adaptation Fund"; with less, all that
#: concerns one fund is one chain.
SIMILAR = 0.6
#: Decisions of a chain; budgets and dates of meetings are decided at each.
_MOST_STEPS = 40
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class _Candidate:
    reference: Reference
    title: str
    meeting: str
    date: str
    held: bool
    reasons: dict[Reason, None] = field(default_factory=dict)


def chain_of(
    opened: Opened, start: Named, cites: Sequence[Link], cited_by: Sequence[Link]
) -> tuple[Step, ...]:
    """The decisions of one convention on the subject of ``start``, in the order of meetings.

    A decision is a step when its title is the same or similar, when the register sorts both
    under one topic, or when one cites the other and says that it changes it or their titles
    share a word. Empty where ``start`` has no other step. Each step that is held is compared
    with the one held before it, in operative paragraphs.
    """
    convention = start.reference.convention
    if not convention or start.reference.kind not in ("decision", "resolution"):
        return ()
    candidates = _candidates(opened, convention)
    own = candidates.pop(start.reference.key, None) or _Candidate(
        start.reference.without_locator(), start.title, start.meeting, start.date, start.held
    )
    _by_title(own, candidates.values())
    _by_topic(opened, own, candidates)
    _by_citation(own, candidates, (*cites, *cited_by))
    steps = [own, *(other for other in candidates.values() if other.reasons)]
    if len(steps) == 1:
        return ()
    steps = _nearest(own, sorted(steps, key=_order(steps)))
    return tuple(_compared(opened, steps))


def _candidates(opened: Opened, convention: str) -> dict[str, _Candidate]:
    """Every decision of the convention that is held or that the register knows, by key."""
    found: dict[str, _Candidate] = {}
    for key, held in held_decisions(opened).items():
        reference = parse(held.ref)
        if held.convention == convention and reference is not None:
            found[key] = _Candidate(reference, held.title, held.meeting, held.date, True)
    for known in opened.register.decisions:
        reference = parse(known.ref)
        if known.convention != convention or reference is None or reference.key in found:
            continue
        meeting = opened.register.meeting(convention, known.meeting)
        days = meeting_days(meeting) if meeting else ""
        label = meeting_label(convention, known.meeting)
        found[reference.key] = _Candidate(reference, known.title, label, days or known.year, False)
    return found


def _by_title(own: _Candidate, others: Iterable[_Candidate]) -> None:
    title, terms = _plain(own.title), frozenset(content_terms(own.title, "en"))
    for other in others:
        if title and _plain(other.title) == title:
            other.reasons["same title"] = None
        elif shared(terms, frozenset(content_terms(other.title, "en"))) >= SIMILAR:
            other.reasons["similar title"] = None


def shared(terms: frozenset[str], others: frozenset[str]) -> float:
    """The share of their words that two titles have in common; from :data:`SIMILAR` on they are
    on one subject."""
    return len(terms & others) / len(terms | others) if terms and others else 0.0


def _by_topic(opened: Opened, own: _Candidate, candidates: dict[str, _Candidate]) -> None:
    for known in opened.register.on_topic_of(own.reference.key):
        other = candidates.get(key_of(known.ref))
        if other is not None:
            other.reasons["same topic in the register"] = None


def _by_citation(own: _Candidate, candidates: dict[str, _Candidate], links: Sequence[Link]) -> None:
    terms = frozenset(content_terms(own.title, "en"))
    for link in links:
        cited = key_of(link.target)
        key = key_of(link.record.passage.ref or "") if cited == own.reference.key else cited
        other = candidates.get(key)
        if other is None:
            continue
        near = terms & frozenset(content_terms(other.title, "en"))
        if other.reasons or near or link.relation in CHANGING:
            other.reasons["cites"] = None


def _order(steps: Sequence[_Candidate]) -> Callable[[_Candidate], tuple[object, ...]]:
    """By date where all have one, else by body and number of the meeting."""
    dated = all(step.date for step in steps)

    def order(step: _Candidate) -> tuple[object, ...]:
        reference = step.reference
        body = reference.meeting.partition("-")[0]
        numbers = [int(n) for n in _DIGITS.findall(f"{reference.meeting} {reference.number}")]
        return (step.date[:10] if dated else "", body, numbers, reference.canonical)

    return order


def _nearest(own: _Candidate, steps: list[_Candidate]) -> list[_Candidate]:
    """Of too many steps those around the decision asked about."""
    at = steps.index(own)
    first = max(0, min(at - _MOST_STEPS // 2, len(steps) - _MOST_STEPS))
    return steps[first : first + _MOST_STEPS]


def _compared(opened: Opened, steps: Sequence[_Candidate]) -> Iterable[Step]:
    before: Named | None = None
    for step in steps:
        made = Step(
            step.reference.canonical,
            step.title,
            step.meeting,
            step.date,
            step.held,
            tuple(step.reasons),
        )
        if step.held:
            here = operative_of(named(opened, step.reference))
            if before is not None and _language(before) == _language(here):
                made = replace(made, compared=compared(before, here))
            before = here
        yield made


def operative_of(whole: Named) -> Named:
    """A decision without preamble and annexes; one that has no operative part stays whole."""
    operative = tuple(r for r in whole.records if r.passage.kind == "operative")
    return replace(whole, records=operative or whole.records)


def _language(side: Named) -> str:
    return side.records[0].passage.language if side.records else ""


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
