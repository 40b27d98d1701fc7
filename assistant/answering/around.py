"""The citations around one decision, one neighbour for each decision, ordered by date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from assistant.answering.links import cited_links, citing_links, links_of
from assistant.answering.opened import Opened
from assistant.answering.selecting import natural
from assistant.answering.subjects import Entry
from assistant.library import key_of
from assistant.linked import Link, Relation
from assistant.pictured import Around, Join, Neighbour
from assistant.references import parse

#: What says the most of two decisions comes first.
_STRENGTH: tuple[Relation, ...] = (
    "replaces",
    "replaced by",
    "supersedes",
    "superseded by",
    "terminates",
    "amends",
    "amended by",
    "extends",
    "implements",
    "endorses",
    "reaffirms",
    "recalls",
    "cites",
)
#: Neighbours of one side whose own citations are followed, and how many of those are given.
FOREMOST = 12


def around_of(opened: Opened, text: str, *, further: bool = False) -> Around:
    """Neighbours of the decision that ``text`` names; with ``further`` those of the foremost too.

    Raises:
        UsageError: it names none.
    """
    links = links_of(opened, text, chain=False)
    key = key_of(links.reference)
    entry = opened.subjects.entries.get(key)
    found = Around(
        links.reference,
        links.title,
        entry.listed.meeting if entry else "",
        entry.listed.date if entry else "",
        links.held,
        _neighbours(opened, links.cites, links.reference, _cited),
        _neighbours(opened, links.cited_by, links.reference, _citing),
        notices=links.notices,
    )
    if not further:
        return found
    near = {key, *(key_of(one.ref) for one in (*found.cites, *found.cited_by) if one.ref)}
    left, right = (
        _further(opened, side, near, cites=cites)
        for side, cites in ((found.cites, True), (found.cited_by, False))
    )
    return replace(
        found,
        cited_further=_foremost(left),
        citing_further=_foremost(right),
        further_total=(len(left), len(right)),
    )


def _further(
    opened: Opened, side: Iterable[Neighbour], near: Collection[str], *, cites: bool
) -> tuple[Neighbour, ...]:
    """What the foremost of one side cite, or what cites them, without those near already."""
    merged: dict[str, Neighbour] = {}
    for one in _foremost(side):
        reference = parse(one.ref)
        if reference is None:
            continue
        of = cited_links(opened, reference) if cites else citing_links(opened, reference)
        for other in _neighbours(opened, of, one.ref, _cited if cites else _citing):
            name = other.ref or other.document
            if other.ref and key_of(other.ref) in near:
                continue
            known = merged.get(name)
            joins = (*known.joins, *other.joins) if known else other.joins
            merged[name] = replace(other, joins=joins)
    return _ranked(opened, merged.values())


def _foremost(side: Iterable[Neighbour]) -> tuple[Neighbour, ...]:
    return tuple(one for one in side if one.rank < FOREMOST)


def _neighbours(
    opened: Opened,
    links: Sequence[Link],
    to: str,
    named: Callable[[Opened, Link], Neighbour],
) -> tuple[Neighbour, ...]:
    """One for each decision or document at the other end, by date."""
    groups: dict[str, list[Link]] = {}
    ends: dict[str, Neighbour] = {}
    for link in links:
        end = named(opened, link)
        name = key_of(end.ref) if end.ref else end.document
        ends.setdefault(name, end)
        groups.setdefault(name, []).append(link)
    joined = [replace(ends[name], joins=(_join(to, group),)) for name, group in groups.items()]
    return _ranked(opened, joined)


def _join(to: str, links: Sequence[Link]) -> Join:
    relation = min((link.relation for link in links), key=_STRENGTH.index)
    records = {link.record.passage.id: link.record for link in links}
    return Join(to, relation, tuple(records.values()))


def _ranked(opened: Opened, neighbours: Iterable[Neighbour]) -> tuple[Neighbour, ...]:
    """By date, those without any last and by meeting; ranked by what they say, of equals the
    latest first."""
    entries = opened.subjects.entries

    def order(one: Neighbour) -> tuple[object, ...]:
        entry = entries.get(key_of(one.ref)) if one.ref else None
        sitting = entry.sitting if entry else ("\uffff", 0)
        return (not one.date, one.date[:10], sitting, natural(one.name))

    placed = sorted(neighbours, key=order)
    latest_first = placed[::-1]
    telling = sorted(latest_first, key=lambda one: (_strength(one), not one.held))
    ranks = {id(one): rank for rank, one in enumerate(telling)}
    return tuple(replace(one, rank=ranks[id(one)]) for one in placed)


def _strength(one: Neighbour) -> tuple[int, int]:
    strongest = min(_STRENGTH.index(join.relation) for join in one.joins)
    return strongest, -len(one.joins)


def _cited(opened: Opened, link: Link) -> Neighbour:
    entry = opened.subjects.entries.get(key_of(link.target))
    return Neighbour(
        link.target,
        link.title,
        entry.listed.meeting if entry else "",
        entry.listed.date if entry else "",
        link.held,
        0,
        (),
    )


def _citing(opened: Opened, link: Link) -> Neighbour:
    record = link.record
    ref = record.passage.ref or ""
    entry: Entry | None = opened.subjects.entries.get(key_of(ref)) if ref else None
    title = entry.listed.title if entry else record.title
    return Neighbour(
        ref,
        title,
        entry.listed.meeting if entry else record.meeting,
        entry.listed.date if entry else record.date,
        True,
        0,
        (),
        "" if ref else record.passage.document,
    )
