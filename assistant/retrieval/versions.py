"""Language versions of one decision: which paragraphs are the same one. Pure.

Numbers agree between the versions of most decisions, and then numbers decide. They do not
always: web pages hold extracts that begin anywhere, paragraphs are printed without numbers, and
the French text of a decision may number what the English leaves bare. Then two paragraphs count
as one only where likeness and order agree, and where they do not, each stays a paragraph of its
own: a paragraph shown in the wrong version's place would be a wrong citation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from assistant.library import Place
from assistant.retrieval.locating import locator_of

#: Passage ids by language, the original first.
Group = dict[str, str]
#: Rows of cosines: of each passage of the first list with each of the second.
Likeness = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]

#: A pair must be nearer to each other by this than either is to any other paragraph.
_MARGIN = 0.01
#: So many pairs, and more than three quarters of all, must be shifted by one number of paragraphs
#: before any of them counts. Of 188 paragraphs in five languages against English, cut into
#: extracts that are stretches of a text, 1,241 of 1,484 pairs are found so and none is wrong; of
#: texts that lack every other paragraph at random 121 of 2,691, and 5 are wrong (0.02 as margin
#: without the shift: 2 to 3 % wrong there).
_SHARED_SHIFT = 2

_PREAMBLE, _BODY = "preamble", "body"


def aligned(places: Iterable[Place], likeness: Likeness) -> tuple[Group, ...]:
    """The paragraphs of one decision, each with the ids of its versions.

    Args:
        places: where the passages of one decision stand, of all documents that hold it.
        likeness: cosines of embedded passages; asked only where numbers do not decide.

    Of several documents in one language the one held in full counts, else the longest; the
    passages of the others are in no group.
    """
    versions = _one_document_each(places)
    groups: list[tuple[Group, Place]] = []
    for language, own in versions.items():
        left = list(own)
        pivots: dict[str, list[tuple[Group, Place]]] = {}
        for group, place in groups:
            pivots.setdefault(place.language, []).append((group, place))
        for pivot in pivots.values():
            by_id = {place.id: group for group, place in pivot}
            pairs = _pairs([place for _, place in pivot], left, likeness)
            for one, other in pairs:
                by_id[one.id][language] = other.id
            taken = {other.id for _, other in pairs}
            left = [place for place in left if place.id not in taken]
        groups += [({language: place.id}, place) for place in left]
    return tuple(group for group, _ in groups)


def _one_document_each(places: Iterable[Place]) -> dict[str, list[Place]]:
    """The passages of each language in reading order, the original's language first."""
    documents: dict[tuple[str, str], list[Place]] = {}
    for place in sorted(places, key=lambda place: (place.document, place.ordinal)):
        documents.setdefault((place.language, place.document), []).append(place)
    chosen: dict[str, list[Place]] = {}
    for (language, _), held in documents.items():
        before = chosen.get(language)
        if before is None or _preference(held) > _preference(before):
            chosen[language] = held
    return {name: chosen[name] for name in sorted(chosen, key=lambda name: name != "en")}


def _preference(held: Sequence[Place]) -> tuple[bool, int]:
    return held[0].whole, len(held)


def _pairs(
    ones: Sequence[Place], others: Sequence[Place], likeness: Likeness
) -> list[tuple[Place, Place]]:
    """Paragraphs of two versions that are the same, part by part."""
    mine, theirs = _parts(ones), _parts(others)
    pairs: list[tuple[Place, Place]] = []
    body_agrees = _numbers_agree(mine.get(_BODY, ()), theirs.get(_BODY, ()))
    for part, own in mine.items():
        other = theirs.get(part, [])
        if part == _PREAMBLE and body_agrees:  # never numbered: as sure as what is numbered
            sure = [place.years for place in own] == [place.years for place in other]
        else:
            sure = _numbers_agree(own, other)
        pairs += zip(own, other, strict=True) if sure else _alike(own, other, likeness)
    return pairs


def _numbers_agree(ones: Sequence[Place], others: Sequence[Place]) -> bool:
    """Whether two versions, both held in full, print the same numbers in the same order."""
    return (
        bool(ones)
        and [_form(place) for place in ones] == [_form(place) for place in others]
        and all(place.whole and place.numbered for place in (*ones, *others))
    )


def _parts(places: Sequence[Place]) -> dict[str, list[Place]]:
    """Preamble, body and each annex by itself; the preamble's paragraphs are never numbered."""
    parts: dict[str, list[Place]] = {}
    for place in places:
        at = locator_of(place.locator)
        parts.setdefault(_PREAMBLE if at.preamble else at.annex or _BODY, []).append(place)
    return parts


def _form(place: Place) -> tuple[str, int, bool]:
    """What of a locator does not depend on the language: sub-paragraphs are lettered in other
    alphabets too."""
    at = locator_of(place.locator)
    return at.paragraph or place.locator, len(at.subparagraphs), at.unnumbered


def _alike(
    ones: Sequence[Place], others: Sequence[Place], likeness: Likeness
) -> list[tuple[Place, Place]]:
    """Pairs that are each other's nearest by a margin, in the same order, with the same years,
    and shifted as nearly all pairs are."""
    if min(len(ones), len(others)) < _SHARED_SHIFT:
        return []
    cosines = likeness([place.id for place in ones], [place.id for place in others])
    columns = list(zip(*cosines, strict=True))
    found: list[tuple[int, int]] = []
    for row, near in enumerate(cosines):
        column = max(range(len(near)), key=near.__getitem__)
        if _clear(near, column) and _clear(columns[column], row):
            found.append((row, column))
    if any(before[1] >= after[1] for before, after in pairwise(found)):
        return []  # crossing pairs: likeness does not tell these paragraphs apart
    shifts = [_at(others, column) - _at(ones, row) for row, column in found]
    common = max(set(shifts), key=shifts.count, default=0)
    alike = shifts.count(common)
    if alike < _SHARED_SHIFT or 4 * alike <= 3 * len(found):
        return []  # paragraphs are left out here and there, or likeness errs
    return [
        (ones[row], others[column])
        for (row, column), shift in zip(found, shifts, strict=True)
        if shift == common and ones[row].years == others[column].years
    ]


def _at(places: Sequence[Place], index: int) -> int:
    """The number that a paragraph prints, where all of its part do; else its place there."""
    printed = [locator_of(place.locator).paragraph for place in places]
    if all(place.numbered for place in places) and all(text.isdecimal() for text in printed):
        return int(printed[index])
    return index


def _clear(cosines: Sequence[float], best: int) -> bool:
    rest = [cosine for at, cosine in enumerate(cosines) if at != best]
    return cosines[best] - max(rest, default=-1.0) >= _MARGIN
