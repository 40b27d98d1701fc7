"""One paragraph: the mandates labelled against those extracted. Pure.

Mandates are paired within their sub-paragraph, first those of one verb in their order, then what
is left in its order. What has no partner was missed, or is too much.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from assistant.types import Deadline, Mandate, Passage, Words
from evals.mandates.gold import LabelledDeadline, LabelledMandate, LabelledPassage, LabelledWords
from evals.mandates.tallies import RIGHT, Compared, Miss, Tally, of_sets

_Label = TypeVar("_Label", LabelledDeadline, LabelledWords)
_Found = TypeVar("_Found")

#: Counts under a name; the last two are shown where they differ.
_Count = Callable[[str, Tally, Sequence[str], Sequence[str]], None]


def compare(gold: LabelledPassage, passage: Passage, extracted: Sequence[Mandate]) -> Compared:
    """Everything that is measured of one paragraph."""
    compared = Compared()

    def count(what: str, tally: Tally, ours: Sequence[str], theirs: Sequence[str]) -> None:
        compared.tallies[what] += tally
        if not tally.whole:
            shown = (", ".join(ours), ", ".join(theirs))
            compared.misses.append(Miss(gold.file, gold.locator, what, *shown))

    _sets(count, "sub-paragraphs", _parts(gold.mandates), _parts(extracted))
    labelled = [name for each in gold.mandates for name in each.addressees]
    found = [name for each in extracted for name in _names(each)]
    _sets(count, "addressees of a paragraph", labelled, found)
    for label, mandate in paired(gold.mandates, extracted):
        count("mandates", Tally(int(bool(label and mandate)), int(bool(label)), int(bool(mandate))),
              _headline(label), _headline(mandate))  # fmt: skip
        if label and mandate:
            for what in RIGHT:
                ours, theirs = getattr(label, what), getattr(mandate, what)
                count(what, Tally(int(ours == theirs), 1, 1), [ours], [theirs])
        _addressees(label, mandate, count)
        _deadlines(label, mandate, passage, count)
        _conditions(label, mandate, passage, count)
        _recurrence(label, mandate, count)
    return compared


def paired(
    gold: Sequence[LabelledMandate], extracted: Sequence[Mandate]
) -> Iterator[tuple[LabelledMandate | None, Mandate | None]]:
    """Each mandate of either side once, None for a partner that is not there."""
    left = list(extracted)
    chosen: dict[int, Mandate] = {}
    for any_verb in (False, True):
        for at, label in enumerate(gold):
            for index, mandate in enumerate(left):
                same = mandate.part == label.part and (any_verb or mandate.verb == label.verb)
                if same and at not in chosen:
                    chosen[at] = left.pop(index)
                    break
    for at, label in enumerate(gold):
        yield label, chosen.get(at)
    for mandate in left:
        yield None, mandate


def same_value(label: LabelledDeadline, deadline: Deadline, passage: Passage) -> bool:
    """A day, interval or session is the same by its value, a relative one by its words.

    Of a session the number counts; its dates count as well where the label has them ("at its
    first session (November 2016)").
    """
    dates = deadline.last == label.last and label.first in ("", deadline.first)
    if label.kind == "relative" or label.meeting == "next":
        return overlap(label.words, deadline.words, passage)
    if label.kind == "meeting":
        number = re.search(r"\d+", deadline.meeting)
        same_dates = bool(label.last) and dates
        return same_dates or (number is not None and number[0] == label.meeting)
    return dates


def overlap(label: str, words: Words, passage: Passage) -> bool:
    """Whether the labelled words stand, somewhere in the paragraph, where ``words`` stand."""
    source = passage.text if words.source == "text" else passage.chapeau
    printed = re.compile(r"\s+".join(map(re.escape, label.split())))
    return any(
        match.start() < words.end and words.start < match.end()
        for match in printed.finditer(source)
    )


def _addressees(label: LabelledMandate | None, mandate: Mandate | None, count: _Count) -> None:
    labelled = label.addressees if label else ()
    _sets(count, "addressees", list(labelled), _names(mandate) if mandate else [])


def _deadlines(
    label: LabelledMandate | None, mandate: Mandate | None, passage: Passage, count: _Count
) -> None:
    labels = label.deadlines if label else ()
    found = mandate.deadlines if mandate else ()

    def by_words(label: LabelledDeadline, deadline: Deadline) -> bool:
        return overlap(label.words, deadline.words, passage)

    def by_value(label: LabelledDeadline, deadline: Deadline) -> bool:
        # what is optional is set aside by its words, whatever value it was given
        return by_words(label, deadline) if label.optional else same_value(label, deadline, passage)

    ours = [f"{each.words} = {_value(each)}" for each in labels if not each.optional]
    theirs = [f"{each.words.text} = {_value(each)}" for each in found]
    count("deadlines, value", _matched(labels, found, by_value, by_words), ours, theirs)
    count("deadlines, words", _matched(labels, found, by_words, by_value), ours, theirs)


def _conditions(
    label: LabelledMandate | None, mandate: Mandate | None, passage: Passage, count: _Count
) -> None:
    labels = label.conditions if label else ()
    found = mandate.conditions if mandate else ()

    def same(label: LabelledWords, words: Words) -> bool:
        return overlap(label.words, words, passage)

    ours = [each.words for each in labels if not each.optional]
    count("conditions", _matched(labels, found, same, same), ours, [each.text for each in found])


def _recurrence(label: LabelledMandate | None, mandate: Mandate | None, count: _Count) -> None:
    labelled = label.recurrence if label else frozenset()
    found = mandate.recurrence if mandate else ""
    tally = Tally(int(found in labelled), int(bool(labelled)), int(bool(found)))
    count("recurrence", tally, sorted(labelled), [found])


def _matched(
    labels: Sequence[_Label],
    found: Sequence[_Found],
    same: Callable[[_Label, _Found], bool],
    rather: Callable[[_Label, _Found], bool],
) -> Tally:
    """Each label takes one of what is the ``same``, ``rather`` this one where there is a choice;
    optional labels come last and do not count."""
    left = list(found)
    matched = 0
    optional = 0
    for label in sorted(labels, key=lambda each: each.optional):
        choice = [each for each in left if same(label, each)]
        if choice:
            left.remove(next((each for each in choice if rather(label, each)), choice[0]))
            matched += not label.optional
            optional += label.optional
    wanted = sum(not label.optional for label in labels)
    return Tally(matched, wanted, len(found) - optional)


def _sets(count: _Count, what: str, labelled: Sequence[str], found: Sequence[str]) -> None:
    count(what, of_sets(labelled, found), sorted(set(labelled)), sorted(set(found)))


def _names(mandate: Mandate) -> list[str]:
    return [each.name for each in mandate.addressees]


def _parts(mandates: Sequence[LabelledMandate] | Sequence[Mandate]) -> list[str]:
    return [each.part for each in mandates if each.part]


def _headline(mandate: LabelledMandate | Mandate | None) -> list[str]:
    return [f"{mandate.part} {mandate.verb}".strip()] if mandate else []


def _value(deadline: LabelledDeadline | Deadline) -> str:
    dates = "/".join(filter(None, (deadline.first, deadline.last)))
    return " ".join(filter(None, (deadline.meeting, dates)))
