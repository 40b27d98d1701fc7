"""One subject over time: the decisions on it, in lanes, and what changed from one to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from assistant.answering.chains import SIMILAR, operative_of, shared
from assistant.answering.comparing import compared
from assistant.answering.named import Named, named
from assistant.answering.opened import Opened
from assistant.answering.selecting import natural
from assistant.answering.subjects import Entry
from assistant.errors import UsageError
from assistant.library import content_terms
from assistant.linked import Comparison
from assistant.pictured import Change, Mark, Timeline
from assistant.references import parse

FILTERS = ("convention", "from", "to")
#: Decisions of one picture; the latest of more are given, and it is told how many pass.
_MOST_MARKS = 60
#: Subjects of the overview, and decisions on each.
_MOST_LANES = 8
_MOST_IN_LANE = 12
#: Passages read for a subject that no title has: the best of each language.
_PARAGRAPHS = 200
#: Pairs of paragraphs that are compared for one picture: half a second. What is beyond is
#: compared when its link is followed.
_MOST_PAIRS = 40_000
#: Likeness of decisions that have a topic in common and no title.
_BY_TOPIC = 0.1
_YEAR = re.compile(r"[12][0-9]{3}")


def timeline_of(opened: Opened, subject: str, filters: Mapping[str, str]) -> Timeline:
    """The decisions on a subject, held or known, oldest first; of the liveliest subjects where
    none is asked for.

    Raises:
        UsageError: an unknown filter, or a value that is no year.
    """
    within = _Within.of(filters)
    subjects = opened.subjects
    made = Timeline(subject, subjects=subjects.recurring, bodies=subjects.bodies)
    if not subject.strip():
        lively = _in_order(_overview(opened, within))
        return replace(made, marks=lively, total=len(lively))
    found = [entry for entry in subjects.on(subject) if within.has(entry)]
    if not found:
        found = [entry for entry in _saying(opened, subject) if within.has(entry)]
        made = replace(made, found_in="paragraphs")
    ordered = sorted(found, key=_order)[-_MOST_MARKS:]
    marks = _in_series(ordered)
    return replace(made, marks=marks, changes=tuple(_changes(opened, marks)), total=len(found))


@dataclass(frozen=True, slots=True)
class _Within:
    """A convention or body and years, each empty where it asks nothing."""

    body: str
    first: str
    last: str

    @classmethod
    def of(cls, filters: Mapping[str, str]) -> _Within:
        unknown = sorted(set(filters) - set(FILTERS))
        if unknown:
            raise UsageError(f"Unknown filter: {unknown[0]}. Known: {', '.join(FILTERS)}.")
        years = [filters.get(name, "").strip() for name in ("from", "to")]
        for year in years:
            if year and not _YEAR.fullmatch(year):
                raise UsageError(f"{year[:40]!r} is not a year; write it as in 2017.")
        if all(years) and years[0] > years[1]:
            raise UsageError(f"No year is from {years[0]} to {years[1]}.")
        return cls(filters.get("convention", "").strip().casefold(), *years)

    def has(self, entry: Entry) -> bool:
        if self.body and entry.body.casefold() != self.body:
            return False
        days = [day[:4] for day in entry.listed.date.split("/") if day]
        if not (self.first or self.last):
            return True
        return bool(days) and days[-1] >= self.first and (not self.last or days[0] <= self.last)


def _overview(opened: Opened, within: _Within) -> list[Mark]:
    """The latest decisions on each of the liveliest subjects, the subject being the lane."""
    marks: list[Mark] = []
    for subject in opened.subjects.recurring:
        found = [entry for entry in opened.subjects.on(subject.name) if within.has(entry)]
        latest = sorted(found, key=_order)[-_MOST_IN_LANE:]
        if len(latest) > 1:
            turns = _turns(latest)
            marks += [
                Mark(entry.listed, subject.name, n, turns[entry.key])
                for n, entry in enumerate(latest)
            ]
        if len({mark.lane for mark in marks}) == _MOST_LANES:
            break
    return marks


def _saying(opened: Opened, subject: str) -> Iterator[Entry]:
    """Decisions of which one paragraph has all words of the subject."""
    seen: dict[str, None] = {}
    for language in opened.library.languages():
        terms = content_terms(subject, language)
        if not terms:
            continue
        hits = opened.library.keyword_search(terms, language, _PARAGRAPHS)
        for body in opened.library.records([name for name, _ in hits]).values():
            passage = body.passage
            if passage.ref and set(terms) <= set(content_terms(passage.text, language)):
                seen[passage.ref] = None
    entries = opened.subjects.entries
    for ref in seen:
        reference = parse(ref)
        if reference is not None and reference.key in entries:
            yield entries[reference.key]


def _order(entry: Entry) -> tuple[object, ...]:
    """By date; without any, after the others, by meeting and number."""
    listed = entry.listed
    return (not listed.date, listed.date, entry.body, entry.sitting, natural(listed.ref))


def _in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    def order(mark: Mark) -> tuple[object, ...]:
        return (not mark.decision.date, mark.decision.date, mark.turn)

    return tuple(sorted(marks, key=order))


def _turns(entries: Sequence[Entry]) -> Mapping[str, int]:
    """By key: which meeting of its body each undated decision is of, among these; dated ones 0."""
    sittings: dict[tuple[str, str], set[int]] = {}
    undated = [entry for entry in entries if not entry.listed.date]
    for entry in undated:
        sittings.setdefault((entry.body, entry.sitting[0]), set()).add(entry.sitting[1])
    turns = dict.fromkeys((entry.key for entry in entries), 0)
    for entry in undated:
        numbers = sorted(sittings[entry.body, entry.sitting[0]])
        turns[entry.key] = numbers.index(entry.sitting[1])
    return turns


# -------------------------------------------------------------------------------- series


def _in_series(ordered: Sequence[Entry]) -> tuple[Mark, ...]:
    """Each decision with the series that it goes on: the latest of its lane, of an earlier meeting,
    with a title like its own or a topic in common; of several that could, the nearest title."""
    last: list[Entry] = []  # of each series
    marks: list[Mark] = []
    turns = _turns(ordered)
    for _, together in groupby(ordered, key=lambda entry: (entry.listed.date, _met(entry))):
        group = list(together)
        near = [
            (likeness, n, at)
            for at, entry in enumerate(group)
            for n, other in enumerate(last)
            if (likeness := _goes_on(other, entry))
        ]
        series: dict[int, int] = {}
        for _, n, at in sorted(near, key=lambda one: (-one[0], -one[1], one[2])):
            if at not in series and n not in series.values():
                series[at] = n
        for at, entry in enumerate(group):
            if at not in series:
                series[at] = len(last)
                last.append(entry)
            last[series[at]] = entry
            marks.append(Mark(entry.listed, entry.body, series[at], turns[entry.key]))
    return _in_order(marks)


def _met(entry: Entry) -> tuple[str, int] | None:
    """What tells the meetings of undated decisions apart."""
    return None if entry.listed.date else entry.sitting


def _goes_on(before: Entry, after: Entry) -> float:
    """How like two decisions of different meetings are; 0 where they are on different matters."""
    if before.body != after.body or before.sitting == after.sitting:
        return 0.0
    if bool(before.listed.date) != bool(after.listed.date):
        return 0.0
    if not after.listed.date and before.sitting[0] != after.sitting[0]:
        return 0.0  # which of two bodies' meetings came first is not known
    likeness = shared(before.words, after.words)
    if likeness >= SIMILAR:
        return likeness
    return _BY_TOPIC if before.topics & after.topics else 0.0


def _changes(opened: Opened, marks: Sequence[Mark]) -> Iterator[Change]:
    """The wording of each decision held beside that of the one held before it in its series."""
    series: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.decision.held != "not_held":
            series.setdefault(mark.series, []).append(mark)
    left = _MOST_PAIRS
    for members in series.values():
        for before, after in pairwise(members):
            sides = _sides(opened, before, after)
            if sides is None:
                continue
            left -= len(sides[0].records) * len(sides[1].records)
            if left < 0:
                return
            yield _change(compared(*sides), before, after)


def _sides(opened: Opened, before: Mark, after: Mark) -> tuple[Named, Named] | None:
    """The operative paragraphs of both in one language; None where they have none in common."""
    common = [one for one in before.decision.languages if one in after.decision.languages]
    language = "en" if "en" in common else common[0] if common else ""
    references = parse(before.decision.ref), parse(after.decision.ref)
    if not language or references[0] is None or references[1] is None:
        return None
    sides = [operative_of(named(opened, one, language)) for one in references if one]
    return (sides[0], sides[1]) if all(side.held for side in sides) else None


def _change(comparison: Comparison, before: Mark, after: Mark) -> Change:
    kinds = [pair.kind for pair in comparison.pairs]
    return Change(
        before.decision.ref,
        after.decision.ref,
        kinds.count("same"),
        kinds.count("reworded"),
        kinds.count("added"),
        kinds.count("removed"),
        bool(comparison.notices),
    )
