"""Decisions, articles, annexes and paragraphs of a sentence, held against one passage."""

from __future__ import annotations

import re

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.places import Named, annexes_of_countries
from assistant.answering.verify.reading import Reading
from assistant.references import find_conventions
from assistant.references.treaties import TITLES


def reference_fails(sentence: Reading, evidence: Evidence) -> bool:
    """A decision, article, annex or paragraph that the passage neither is nor names."""
    held = [*evidence.reading.references, *evidence.identity.references]
    for named in sentence.references:
        if any(_same(named, other) for other in held) or _is_own_article(named, evidence):
            continue
        if not _is_own(named, evidence) or _stands_for_another(named, sentence, evidence):
            return True
    places = {place.locator for place in (*evidence.reading.places, *evidence.identity.places)}
    places.add(evidence.own_locator)
    places.update(evidence.own_locator.split(", "))
    places.update(other.locator for other in held)
    places |= annexes_of_countries(evidence.reading.folded.lower)
    return not all(_is_among(place.locator, places) for place in sentence.places)


_UNNUMBERED = re.compile(r"unnumbered (?=para\.)")


def _is_among(locator: str, places: set[str]) -> bool:
    """Whether one of ``places`` is the place that is told. A paragraph without a number is told
    by counting; the number of an annex, or of a paragraph of the preamble, may be left out."""
    if locator == "annex" and any(place.startswith("annex") for place in places):
        return True
    if locator == "preamble" and any(place.startswith("preambular") for place in places):
        return True
    return any(
        _begins(own, locator) or _begins(_UNNUMBERED.sub("", own), locator) for own in places
    )


_OWN_ARTICLE = re.compile(r"\bart\. (?P<number>\d{1,3})(?:, (?P<rest>.*))?$")


def _is_own_article(named: Named, evidence: Evidence) -> bool:
    """Whether the passage is that article: of a treaty that its title names, or of the one
    convention that it belongs to."""
    own = _OWN_ARTICLE.search(evidence.own_locator)
    if own is None:
        return False
    treaties = find_conventions(evidence.titles) or evidence.owners_known
    keys = {f"{TITLES[code]}, Article {own['number']}" for code in treaties if code in TITLES}
    return bool(named.keys & keys) and (
        not named.locator or _begins(own["rest"] or "", named.locator)
    )


def _is_own(named: Named, evidence: Evidence) -> bool:
    if not named.keys & evidence.own_keys:
        return False
    told = {place.locator for place in evidence.reading.places}
    return (
        not named.locator
        or _begins(evidence.own_locator, named.locator)
        or (named.locator.startswith("annex") and named.locator in told)
    )


def _stands_for_another(named: Named, sentence: Reading, evidence: Evidence) -> bool:
    """The decision's own reference, put where the passage has that of another one."""
    first = next(iter(sentence.forces), None)
    if first is None or named.start < first.start:
        return False
    others = [one for one in evidence.reading.references if not one.keys & evidence.own_keys]
    told = [one.keys for one in sentence.references]
    return any(not any(one.keys & keys for keys in told) for one in others)


def _begins(own: str, locator: str) -> bool:
    """ "para. 1" is the place of "para. 1 (a)" too, but not of "para. 12"."""
    return (
        own == locator
        or own.startswith((f"{locator} (", f"{locator}, "))
        or own.endswith(f", {locator}")
    )


def _same(named: Named, other: Named) -> bool:
    if named.years and other.years and not named.years & other.years:
        return False
    pairs = ((one, two) for one in named.keys for two in other.keys)
    same = any(
        one == two or one.endswith(f"/{two}") or two.endswith(f"/{one}") for one, two in pairs
    ) or bool(
        named.article and any(key.endswith(f", Article {named.article}") for key in other.keys)
    )
    return same and (not named.locator or _begins(other.locator, named.locator))
