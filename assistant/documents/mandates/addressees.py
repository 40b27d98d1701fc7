"""Who is told to act: the members of the list that an operative verb is addressed to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents.mandates.agents import is_agent, is_head, is_thing
from assistant.documents.mandates.grammars import GRAMMARS
from assistant.documents.mandates.lists import (
    ACRONYM,
    DETERMINERS,
    ENDS,
    LEAD_IN,
    PARTS,
    PRONOUN,
    SKIPS,
    SPLIT,
    THOSE,
)
from assistant.documents.mandates.naming import OTHER, SYSTEM, Match, matches, settled
from assistant.references.folding import Folded

#: A name of the closed list and where its words stand in the folded text.
Named = tuple[str, int, int]


def names_in(
    folded: Folded, start: int, end: int, *, speaker: str = "", before: Sequence[Named] = ()
) -> list[Named]:
    """The addressees listed at ``start:end`` of the folded text, in order, in English.

    ``speaker`` is the reference of the decision, which tells whom "the Council" or lower-case
    "parties" means; ``before`` are the addressees of the clause before, for "them" and "him".
    """
    lower = folded.lower
    match = LEAD_IN.match(lower, start, end)
    start = match.end() if match else start
    pronoun = PRONOUN.match(lower, start, end) or (before and THOSE.match(lower, start, end))
    if pronoun and not before:
        return [(OTHER, start, pronoun.end())]  # somebody named before whom no row knows
    if pronoun and (one := _ONE.match(lower, pronoun.start(), pronoun.end())):
        who = [name for name, _, _ in before if not one["person"] or name in _PERSONS]
        return [(name, start, pronoun.end()) for name in (who or [before[0][0]])[:1]]
    if pronoun:
        return [(name, start, pronoun.end()) for name in dict.fromkeys(n for n, _, _ in before)]
    found: list[Named] = []
    skipping = False
    for piece in _pieces_of(folded, start, end):
        if piece.ends:
            break
        if piece.skips:
            skipping = True
            continue
        named = _named(folded, piece, found, speaker, skipping=skipping)
        if named is None:
            return []
        found += named
        if named and piece.name and _FURTHER.search(lower, piece.name.end, piece.end):
            break
        skipping = skipping and not named
    return found


_ONE = re.compile(r"(?P<person>him|her|he|she)|himself|itself|it")
_PERSONS = {
    "Secretary-General",
    "Executive Secretary",
    "Executive Director",
    "High Commissioner for Human Rights",
    "Special procedures",
    "Special representatives and envoys",
    "Presiding officers",
    "Secretariat",
}


#: "the Secretary-General in consultation with …": who is named after it helps.
_FURTHER = re.compile(
    r"\b(?:in (?:(?:close|full|active) )?(?:consultations?|cooperation|coordination|collaboration"
    r"|partnership|conjunction) with|on the basis of|with the (?:support|assistance|help) of"
    r"|together with|acting through)\b"
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A member of the list at ``start:end``, after its determiners from ``head`` on."""

    start: int
    head: int
    end: int
    name: Match | None
    leads: bool  # the name is the head of the member, not inside "efforts of the Secretariat"
    ends: bool  # names nobody, and nobody after it
    skips: bool  # names nobody itself


def _pieces_of(folded: Folded, start: int, end: int) -> list[_Piece]:
    lower = folded.lower
    names = list(matches(lower, start, end))
    starts = [name.start for name in names]
    pieces = []
    for first, last in _divided(folded, start, end, names, SPLIT):
        determiners = DETERMINERS.match(lower, first, last)
        head = determiners.end() if determiners else first
        at = bisect_left(starts, first)
        name = names[at] if at < len(names) and names[at].start < last else None
        leads = name is not None and is_head(lower, head, name.start)
        ends = bool(ENDS.match(lower, first, last)) and not (name and name.start == first)
        skips = not leads and bool(SKIPS.match(lower, first, last))
        pieces.append(_Piece(first, head, last, name, leads, ends, skips))
    return pieces


#: The rest of an official name: "the Standing Committee | on Finance".
_TITLE = re.compile(
    r"(?: (?:on|for|of)(?: the)? [A-Z][\w'-]*(?: (?:(?:of|on|for|the"
    r"|and) ){0,2}[A-Z][\w'-]*){0,8}){1,3}"
)


#: "observers of the General Assembly": persons or bodies of somebody.
_ACTS = re.compile(
    r"(?:[a-z-]+ ){0,2}(?:observers|representatives|heads|leaders|partners|experts|institutes"
    r"|centres|units|networks|libraries|focal points) (?:of|in|at|from|within)\b"
)


def _named(
    folded: Folded, piece: _Piece, found: Sequence[Named], speaker: str, *, skipping: bool
) -> list[Named] | None:
    """Whom one member of the list names; None where the list is one of things."""
    lower, head, name = folded.lower, piece.head, piece.name
    if name is not None:
        if found and not piece.leads:
            acts = not skipping and _ACTS.match(lower, head, name.start)
            return [(OTHER, piece.start, name.end)] if acts else []
        if not piece.leads and is_thing(folded, head, name.start):
            return None
        labels = settled(folded, name, speaker)
        if not piece.leads and not skipping:
            labels = (_whole(lower, piece),)
        title = _TITLE.match(folded.text, name.end, piece.end)
        end = title.end() if title else name.end
        return [(label, piece.start, end) for label in labels]
    if skipping or (found and _belongs(folded, piece, found)):
        return []
    if not found and is_thing(folded, head, piece.end):
        return None
    return (
        [(OTHER, piece.start, piece.end)]
        if is_agent(folded, piece.start, piece.head, piece.end, first=not found)
        else []
    )


#: One official name: "the Trade and Development Board", "the Research and Training Institute".
_WHOLE = re.compile(r"\s*[Tt]he (?:[A-Z][\w'-]*,? ){1,4}and [A-Z]")


def _names_within(names: Sequence[Match], start: int, end: int) -> bool:
    return any(start <= name.start < end for name in names)


#: "the Centre for Social Development | of the Secretariat".
_OF_SECRETARIAT = re.compile(r" of the (?:(?:united nations )?secretariat|department of)\b")


def _whole(lower: str, piece: _Piece) -> str:
    """Whom a part of somebody named stands for."""
    return "Secretariat" if _OF_SECRETARIAT.search(lower, piece.head, piece.end) else OTHER


def _divided(
    folded: Folded, start: int, end: int, names: Sequence[Match], split: re.Pattern[str]
) -> list[tuple[int, int]]:
    """The members of the list; a comma or "and" inside a name divides nothing."""
    lower, text = folded.lower, folded.text
    pieces = []
    at = start
    k = 0
    for match in split.finditer(lower, start, end):
        while k < len(names) and names[k].end < match.end():
            k += 1
        if k < len(names) and names[k].start < match.start():
            continue
        whole = _WHOLE.match(text, at)
        if whole and match.start() < whole.end() and not _names_within(names, at, match.start()):
            continue
        if lower[at : match.start()].strip():
            pieces.append((at, match.start()))
        at = match.end()
    if lower[at:end].strip(" ,"):
        pieces.append((at, end))
    return pieces


#: "the Special Rapporteur on trafficking in persons, | especially women": words of the mandate.
_THEMATIC = {"Special procedures", "Special representatives and envoys"}


def _belongs(folded: Folded, piece: _Piece, found: Sequence[Named]) -> bool:
    """Whether a member that no row knows belongs to the name before it."""
    lower = folded.lower
    label, start, end = found[-1]
    if PARTS.match(lower, piece.head, piece.end):
        return label == SYSTEM or "united nations" in lower[start : piece.head]
    return (
        label in _THEMATIC
        and piece.start == piece.head
        and bool(re.match(r" (?:on|for) ", lower[end : end + 5]) or " on " in lower[start:end])
        and folded.text[piece.start : piece.end].islower()
    )


def mentioned_in(folded: Folded, start: int, end: int, *, speaker: str = "") -> list[Named]:
    """Everybody named at ``start:end`` of the folded text, for the pronouns that follow."""
    return [
        (label, match.start, match.end)
        for match in matches(folded.lower, start, end)
        for label in settled(folded, match, speaker)
    ]


def subject_in(folded: Folded, start: int, end: int, *, speaker: str = "") -> list[Named]:
    """The addressees that are the subject of a clause at ``start:end``, before its verb.

    Empty where the subject is a thing: "the mandate of the Special Rapporteur".
    """
    found = names_in(folded, start, end, speaker=speaker)
    if found and found[0][0] == OTHER:
        if named := [each for each in found if each[0] != OTHER]:
            return named
        return found if ACRONYM.search(folded.text[found[0][1] : found[0][2]]) else []
    return found


#: Characters between two names of a Chinese list: "、所有相关的".
_CHINESE_BETWEEN = 8


def translated_names_in(folded: Folded, start: int, end: int, language: str) -> list[Named]:
    """:func:`names_in` for French, Spanish, Russian, Arabic and Chinese."""
    lower, grammar = folded.lower, GRAMMARS[language]
    names = list(matches(lower, start, end, language))
    starts = [name.start for name in names]
    found: list[Named] = []
    at = start
    for first, last in _divided(folded, start, end, names, grammar.split):
        if grammar.ends.match(lower, first, last):
            break
        name = _specific(names[bisect_left(starts, first) : bisect_left(starts, last)])
        if language == "zh":
            if name is None or name.start - at > _CHINESE_BETWEEN:
                break
            at = name.end
            found.append((name.label, name.start, name.end))
            if last > name.end:
                break  # the action follows the name at once
        elif name is not None:
            found.append((name.label, first, name.end))
        elif not found:
            found.append((OTHER, first, last))
    return found


def _specific(names: Sequence[Match]) -> Match | None:
    """ "Other Parties" are Parties; "others" alone are somebody."""
    specific = next((name for name in names if name.label != "others"), None)
    if specific is None and names:
        return names[0]._replace(label="Stakeholders")
    return specific
