"""Standing phrases: a paragraph that many decisions repeat is one hit, with where else it stands.

Two paragraphs are the same where nothing but blanks, case, typographic signs, the number in
front, the ordinal of a meeting and the year differ. Meetings and years are what a standing
phrase is adapted by from one meeting to the next, and the latest is mostly what is in force; any
other number, a reference or a word more is another mandate. What differs is told beside each
place, so that the fact is not lost; and a question that names a meeting, a year or an ordinal
itself folds only paragraphs that are the same in these too. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.library import Body, content_terms
from assistant.library.identity import reference_of
from assistant.references.folding import fold
from assistant.references.ordinals import ARABIC, EUROPEAN
from assistant.types import AlsoIn, Hit, PassageRecord

#: Cosines of one text under several titles that count as equal: of 24 sentences that four or more
#: resolutions have, half lie within 0.011 of the best; one whose title is asked for leads by more
#: than this 83 times of 100.
_INDIFFERENT = 0.02

_LABEL = re.compile(r"\s*(?:\(?[0-9]{1,3}[.)]|\([^\W\d_]{1,4}\))\s+")
_WORD = re.compile(r"[^\W_]+(?:['’./-][^\W_]+)*")
_YEAR = r"(?:19|20)[0-9]{2}(?:[-/](?:19|20)?[0-9]{2})?"
_CONFERENCE = r"(?:ex)?(?:cop|cmp|cma|mop|cp|poprc|crc|oewg)[-.]?[0-9]{1,2}"
_NTH = r"[0-9]{1,2}(?:st|nd|rd|th|er|re|e|eme|a|o)"
#: Words by which one meeting's phrase differs from the next one's; on folded text. The plain
#: numbers of EUROPEAN are left out: they count things.
_OCCASION = re.compile(rf"{_YEAR}|{_CONFERENCE}|{_NTH}|(?!\d)(?:{EUROPEAN})|{ARABIC}")
_NO_OCCASION = frozenset({"second", "seconde"})  # a unit of time as often
_MASK = "#"
#: Characters in which the first word of a paragraph is looked for, and the last.
_OPENING = 80


def collapsed(
    hits: Sequence[Hit], text: str, language: str, kept: Collection[str] = ()
) -> list[Hit]:
    """Hits with the repetitions of a paragraph folded into one, which takes the best place.

    Args:
        hits: best first.
        text: what is asked, in ``language``.
        kept: ids of passages that are never folded away, since they were asked for by name.

    Shown is the latest of those whose decision's title has most to do with the question: the
    same sentence under another title is said of another matter.
    """
    exact = any(_occasion(word) for word in _words(text))
    alike = _groups(hits, _opening)
    groups = [
        members
        for likely in alike
        if len(likely) > 1  # most openings stand alone, and reading the rest takes longer
        for members in _groups(likely, lambda record: _signature(record, exact))
    ]
    folded: dict[str, Hit | None] = {}
    for members in groups:
        named = [hit for hit in members if hit.record.passage.id in kept]
        for repetition in _repetitions(members):
            if len(repetition) < 2:
                continue
            chosen = next((hit for hit in repetition if hit in named), None)
            chosen = chosen or _chosen(repetition, text, language)
            for hit in repetition:
                if hit not in named:
                    folded[hit.record.passage.id] = None
            place = repetition[0] if chosen not in named else chosen
            others = [hit for hit in repetition if hit is not chosen and hit not in named]
            one = replace(chosen, score=place.score, also_in=_also_in(chosen, others))
            folded[place.record.passage.id] = one
    shown = (folded.get(hit.record.passage.id, hit) for hit in hits)
    return [hit for hit in shown if hit is not None]


def likely_repeated(bodies: Iterable[Body]) -> set[str]:
    """Ids of the passages of decisions that read like another of them, years and ordinals apart:
    all that :func:`collapsed` may fold are among them."""
    by_language: dict[str, dict[str, str]] = {}
    for body in bodies:
        by_language.setdefault(body.language, {})[body.id] = _said(body.chapeau, body.text)
    alike = list(by_language.values())
    for sign in (_first_word, _last_word, _reading):  # reading the whole takes longest
        alike = [sharing for texts in alike for sharing in _sharing(texts, sign)]
    return {name for texts in alike for name in texts}


def _sharing(texts: Mapping[str, str], sign: Callable[[str], str]) -> list[dict[str, str]]:
    """Texts by id, in groups of two and more that have the same sign."""
    groups: dict[str, dict[str, str]] = {}
    for name, text in texts.items():
        groups.setdefault(sign(text), {})[name] = text
    return [group for group in groups.values() if len(group) > 1]


def _first_word(said: str) -> str:
    word = _WORD.search(said[:_OPENING])
    return word[0].casefold() if word else ""


def _last_word(said: str) -> str:
    words = _WORD.findall(fold(said[-_OPENING:]).lower)
    return _masked(words[-1]) if words else ""


def _groups(
    hits: Sequence[Hit], sign: Callable[[PassageRecord], tuple[str, str]]
) -> list[list[Hit]]:
    groups: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        groups.setdefault(sign(hit.record), []).append(hit)
    return list(groups.values())


def _opening(record: PassageRecord) -> tuple[str, str]:
    return record.passage.language, _first_word(_body(record))


def _signature(record: PassageRecord, exact: bool) -> tuple[str, str]:
    passage = record.passage
    if not passage.ref:  # documents quote and repeat themselves; only decisions are standing
        return "", passage.id
    return passage.language, _reading(_body(record), exact)


def _reading(said: str, exact: bool = False) -> str:
    words = _words(said)
    return " ".join(words if exact else map(_masked, words))


def _repetitions(members: Sequence[Hit]) -> list[list[Hit]]:
    """Of hits that read alike, those that stand in different decisions, or in two prints of one:
    what one decision says twice it says of two things."""
    several: list[list[Hit]] = []
    for hit in members:
        for group in several:
            if not any(_same_decision(hit, other) for other in group):
                group.append(hit)
                break
        else:
            several.append([hit])
    return several


def _same_decision(hit: Hit, other: Hit) -> bool:
    one, two = hit.record.passage, other.record.passage
    return one.ref == two.ref and one.locator != two.locator


def _chosen(members: Sequence[Hit], text: str, language: str) -> Hit:
    asked = set(content_terms(text, language))
    if members[0].record.passage.language == language:
        shared = {id(hit): len(asked & _title_terms(hit.record.title, language)) for hit in members}
        most = max(shared.values())
        candidates = [hit for hit in members if shared[id(hit)] == most]
    else:  # words of two languages cannot be compared
        candidates = [hit for hit in members if hit.record.title == members[0].record.title]
    nearest = max((hit.similarity or -1.0 for hit in candidates), default=-1.0)
    near = [hit for hit in candidates if (hit.similarity or -1.0) >= nearest - _INDIFFERENT]
    return _latest_first(near or candidates)[0]


def _latest_first(hits: Sequence[Hit]) -> list[Hit]:
    """By date where all are dated; else by the number of the meeting or session, where one body
    took them all. Of equals the best stays first."""
    if all(hit.record.date or hit.record.year for hit in hits):
        return sorted(hits, key=lambda hit: hit.record.date or str(hit.record.year), reverse=True)
    references = [reference_of(hit.record.passage.ref or "") for hit in hits]
    if len({reference.family if reference else "" for reference in references}) > 1:
        return list(hits)
    return sorted(hits, key=lambda hit: _session(hit.record), reverse=True)


def _session(record: PassageRecord) -> int:
    """The number of the meeting, of the session, or of the resolution of a body without any."""
    reference = reference_of(record.passage.ref or "")
    if reference is None:
        return 0
    digits = re.search(r"[0-9]+$", reference.meeting or reference.session or reference.number)
    return int(digits[0]) if digits else 0


def _also_in(chosen: Hit, others: Sequence[Hit]) -> tuple[AlsoIn, ...]:
    """The other places, latest first, each with the words that it does not share."""
    own = _occasions(chosen.record)
    places = []
    for hit in _latest_first(others):
        passage = hit.record.passage
        theirs = _occasions(hit.record)
        pairs = zip(theirs, own, strict=True)  # as many: they read alike but for these
        differs = ", ".join(printed for (word, printed), (mine, _) in pairs if word != mine)
        places.append(AlsoIn(passage.ref or "", passage.locator, passage.id, differs))
    return tuple(places)


def _occasions(record: PassageRecord) -> list[tuple[str, str]]:
    """Ordinals and years of a paragraph in order, folded and as printed."""
    text = _body(record)
    folded = fold(text)
    return [
        (word[0], text[folded.origin(word.start()) : folded.origin_end(word.end())])
        for word in _WORD.finditer(folded.lower)
        if _occasion(word[0])
    ]


def _body(record: PassageRecord) -> str:
    return _said(record.passage.chapeau, record.passage.text)


def _said(chapeau: str, text: str) -> str:
    label = _LABEL.match(text)
    return f"{chapeau} {text[label.end() :] if label else text}"


@lru_cache(maxsize=4096)
def _title_terms(title: str, language: str) -> frozenset[str]:
    return frozenset(content_terms(title, language))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text).lower))


@lru_cache(maxsize=16_384)
def _masked(word: str) -> str:
    return _MASK if _occasion(word) else word


@lru_cache(maxsize=16_384)
def _occasion(word: str) -> bool:
    return word not in _NO_OCCASION and _OCCASION.fullmatch(word) is not None
