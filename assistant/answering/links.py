"""What a decision cites, what cites it, and what else text and register say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.answering.chains import chain_of
from assistant.answering.named import Named, held_decisions, named, reference_named
from assistant.answering.opened import Opened
from assistant.answering.phrases import phrases_for
from assistant.answering.refusals import missing_line, place_not_held
from assistant.answering.relations import lists_of, places_named, relation_of
from assistant.library import key_of
from assistant.linked import Link, Links, PlaceLink, Together
from assistant.references import Locator, Reference, parse
from assistant.retrieval.locating import locator_of, points_at
from assistant.types import Mention, Passage, PassageRecord, Words

_OF_THE_WHOLE = re.compile(
    r"(?:decision|resolution|décision|résolution|decisión|resolución|решени.|резолюци.|المقرر)$",
    re.I,
)


def links_of(opened: Opened, text: str, *, chain: bool = True) -> Links:
    """All links of the decision, article or place in one ("SC-8/15 para 1") that ``text`` names;
    without ``chain`` those between texts alone.

    Raises:
        UsageError: it names none.
    """
    reference = reference_named(text)
    here = named(opened, reference)
    titles = _Titles(opened)
    cites = tuple(_cites(here, titles))
    citing = one_version(opened.library.passages_citing(reference.key))
    cited_by = tuple(_cited_by(citing, reference, titles))
    return Links(
        reference=str(reference),
        title=here.title,
        held=here.held,
        cites=cites,
        cited_by=cited_by,
        places=tuple(_places(opened, here)),
        together=tuple(_together(opened, citing, reference, titles)),
        chain=() if reference.locator or not chain else chain_of(opened, here, cites, cited_by),
        notices=tuple(_notices(opened, here)),
    )


def citing_links(opened: Opened, reference: Reference) -> tuple[Link, ...]:
    """What names a decision or article in passages held; of a decision in one language."""
    citing = one_version(opened.library.passages_citing(reference.key))
    return tuple(_cited_by(citing, reference, _Titles(opened)))


def cited_links(opened: Opened, reference: Reference) -> tuple[Link, ...]:
    """What the passages held of a decision name."""
    return tuple(_cites(named(opened, reference), _Titles(opened)))


def one_version(records: Iterable[PassageRecord]) -> tuple[PassageRecord, ...]:
    """Passages without their versions in other languages and without second prints.

    Of a decision, English where it is among them; what is not part of a decision is kept.
    """
    kept: dict[tuple[str, str], PassageRecord] = {}
    by_decision: dict[str, list[PassageRecord]] = {}
    for record in records:
        passage = record.passage
        group = key_of(passage.ref) if passage.ref else f"{passage.document} {passage.language}"
        by_decision.setdefault(group, []).append(record)
    for group, versions in by_decision.items():
        languages = [record.passage.language for record in versions]
        chosen = "en" if "en" in languages else languages[0]
        for record in sorted(versions, key=lambda one: one.held != "full"):
            if record.passage.language == chosen:
                kept.setdefault((group, record.passage.locator), record)
    return tuple(
        sorted(kept.values(), key=lambda r: (r.date, r.passage.document, r.passage.ordinal))
    )


class _Titles:
    """Titles of decisions, from the documents held, else from the register."""

    def __init__(self, opened: Opened) -> None:
        self._held = held_decisions(opened)
        self._register = opened.register

    def held(self, key: str) -> bool:
        return key in self._held

    def __getitem__(self, key: str) -> str:
        if key in self._held:
            return self._held[key].title
        known = self._register.known(key)
        return known.title if known else ""


def _cites(here: Named, titles: _Titles) -> Iterator[Link]:
    for record in here.records:
        for link in _links_in(record, titles):
            if key_of(link.target) != here.reference.key:
                yield link


def _cited_by(
    citing: Sequence[PassageRecord], reference: Reference, titles: _Titles
) -> Iterator[Link]:
    for record in citing:
        for link in _links_in(record, titles):
            if key_of(link.target) == reference.key and _at(reference.locator, link.locators):
                yield link


def _at(wanted: Locator | None, locators: Sequence[str]) -> bool:
    """Whether a link names the place asked about, or the whole decision."""
    if wanted is None or not locators:
        return True
    return any(locator_of(printed).paragraph in ("", wanted.paragraph) for printed in locators)


def _links_in(record: PassageRecord, titles: _Titles) -> Iterator[Link]:
    """One link for each reference printed; several places of it are one link."""
    passage = record.passage
    groups: dict[tuple[str, int, int], list[int]] = {}
    for number, mention in enumerate(passage.mentions):
        groups.setdefault((mention.target, mention.start, mention.end), []).append(number)
    for (target, start, end), numbers in groups.items():
        relation, said = relation_of(passage.text, passage.mentions, numbers[0])
        key = key_of(target)
        locators = [passage.mentions[number].locator for number in numbers]
        yield Link(
            record=record,
            target=target,
            locators=tuple(locator for locator in locators if locator),
            words=_words(passage.text, start, end),
            relation=relation,
            said=said,
            title=titles[key],
            held=titles.held(key),
        )


def _places(opened: Opened, here: Named) -> Iterator[PlaceLink]:
    """Places of their own decision that its paragraphs name."""
    whole = opened.records_of(here.reference, _language(here))
    for record in here.records:
        yield from places_of(record, here.reference, whole)


def places_of(
    record: PassageRecord, reference: Reference, whole: Sequence[PassageRecord]
) -> Iterator[PlaceLink]:
    """Places that one passage names of its own decision, of which ``whole`` are the passages."""
    passages = [other.passage for other in whole]
    for words, there in places_in(record.passage, reference, passages).items():
        yield PlaceLink(
            record,
            words,
            tuple(there),
            tuple(dict.fromkeys(name for names in there.values() for name in names)),
            tuple(place for place, names in there.items() if not names),
        )


def places_in(
    passage: Passage, reference: Reference, whole: Sequence[Passage]
) -> dict[Words, dict[str, list[str]]]:
    """The words that name places of the same text, each with its places as cited and the ids of
    the passages there; of ``reference`` the locator alone plays no part."""
    outer = locator_of(passage.locator)
    inside = Locator(annex=outer.annex, appendix=outer.appendix)
    found: dict[Words, dict[str, list[str]]] = {}
    for words, locator in places_named(passage.text, passage.mentions):
        # "paragraph 5 above" in an annex is that annex's, "paragraph 5 of this decision" is not.
        elsewhere = locator.annex or _OF_THE_WHOLE.search(words.text)
        place = locator if elsewhere else locator.within(inside)
        if (
            place.subparagraphs and not place.paragraph
        ):  # "subparagraph (a) above" is one of its own
            if not outer.paragraph:
                continue
            place = replace(place, paragraph=outer.paragraph, unnumbered=outer.unnumbered)
        there = [other.id for other in whole if points_at(reference.at(place), other)]
        found.setdefault(words, {})[str(place)] = there
    return found


def _together(
    opened: Opened, citing: Sequence[PassageRecord], reference: Reference, titles: _Titles
) -> Iterator[Together]:
    """Lists in which decisions of other conventions, taken in the same year, stand beside it."""
    seen: set[tuple[str, ...]] = set()
    for record in citing:
        for listed in lists_of(record.passage.text, record.passage.mentions):
            refs = _sisters(opened, listed, reference)
            if not refs or refs in seen:
                continue
            seen.add(refs)
            said = {titles[key_of(ref)].casefold() for ref in refs}
            words = _words(record.passage.text, listed[0].start, listed[-1].end)
            yield Together(record, refs, words, len(said) == 1 and "" not in said)


def _sisters(opened: Opened, listed: Sequence[Mention], reference: Reference) -> tuple[str, ...]:
    """The references of a list when each is of another convention; else none."""
    parsed = [parse(target) for target in dict.fromkeys(m.target for m in listed)]
    decisions = [one for one in parsed if one is not None and one.kind == "decision"]
    conventions = [one.convention for one in decisions]
    if len(decisions) < 2 or len(decisions) != len(parsed) or "" in conventions:
        return ()
    if len(set(conventions)) < len(conventions):
        return ()
    if reference.key not in {one.key for one in decisions}:
        return ()
    years = [
        {day.year for day in (meeting.start, meeting.end) if day}
        for one in decisions
        if (meeting := opened.register.meeting(one.convention, one.meeting)) is not None
    ]
    # Conventions that meet apart have decisions cited together that were never one.
    together = len(years) == len(decisions) and bool(set.intersection(*years))
    return tuple(one.canonical for one in decisions) if together else ()


def _notices(opened: Opened, here: Named) -> Iterator[str]:
    phrases = phrases_for("en")
    if here.held:
        if any(record.held == "extract" for record in here.records):
            yield (
                f"Of {here.reference.canonical} an extract is held: what the rest cites is not "
                "known here."
            )
    elif whole := opened.records_of(here.reference):
        yield place_not_held(here.reference, whole, phrases).lead
    else:
        yield missing_line(opened, here.reference, phrases)


def _language(here: Named) -> str:
    return here.records[0].passage.language if here.records else ""


def _words(text: str, start: int, end: int) -> Words:
    return Words(text[start:end], start, end)
