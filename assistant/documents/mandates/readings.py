"""What the clauses of a paragraph say: to whom, from where the action begins, by when, if what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.documents.mandates.addressees import (
    Named,
    mentioned_in,
    names_in,
    subject_in,
    translated_names_in,
)
from assistant.documents.mandates.clauses import Clause, clauses_of, decided_verb, joined_clauses
from assistant.documents.mandates.conditions import conditions_in
from assistant.documents.mandates.deadlines import Due, Speaker, deadlines_in
from assistant.documents.mandates.grammars import GRAMMARS
from assistant.documents.mandates.recurrences import recurrence_in
from assistant.documents.mandates.regions import Region, by_whom, region_of
from assistant.documents.mandates.strengths import strength_of
from assistant.documents.mandates.subjects import that_subject
from assistant.documents.mandates.texts import Piece, Text
from assistant.references.folding import Folded


@dataclass(frozen=True, slots=True)
class Said:
    """What one clause says, with the text that it stands in."""

    text: Text
    clause: Clause
    named: tuple[Named, ...]
    action: int
    dues: tuple[Due, ...]
    conditions: tuple[tuple[int, int], ...]
    recurrence: str
    bare: bool  # only leads to a list: "Requests the Secretariat:"


def decided_in(text: Text, piece: Piece, language: str, speaker: Speaker) -> list[Said]:
    """ "(a) To request the Secretariat to …" under "Decides:"."""
    if language == "en" and not _TO_ASK.match(text.folded.lower, piece.start):
        return []
    decided = decided_verb(text.folded.lower, piece.start, piece.end)
    if decided is None:
        return []
    verb, after = decided
    clause = Clause(verb, strength_of(verb), piece.start, after, piece.end)
    region = region_of(text.folded, clause, language)
    return [
        _described(text, each, found, part, language, speaker)
        for (each, found), part in _objects(text.folded, clause, region, speaker.ref, (), language)
    ]


_TO_ASK = re.compile(r"to [a-z]+ (?:upon )?(?!and\b)")
_SHALL = re.compile(
    r"\b(?:shall|should|will|must|is requested to|are requested to)\b(?P<be> (?:not )?be\b)?"
)


def actor_in(text: Text, piece: Piece, speaker: Speaker) -> list[Named]:
    """The actor that a sub-paragraph names itself: "The Secretariat shall …"."""
    folded = text.folded
    modal = _SHALL.search(folded.lower, piece.start, min(piece.end, piece.start + 160))
    if modal is None or modal["be"]:
        return []
    return subject_in(folded, piece.start, modal.start(), speaker=speaker.ref)


_PERSONS = re.compile(r"(?![a-z]+ing )(?:[a-z-]+ )?(?:participants|experts|members|[a-z]+ers)\b")


def elliptic_in(text: Text, piece: Piece, language: str, speaker: Speaker) -> list[Named]:
    clause = Clause("requests", "requests", piece.start, piece.start, piece.end)
    region = region_of(text.folded, clause, language)
    if region.form != "to" or region.end <= piece.start:
        return []
    named = names_in(text.folded, region.start, region.end, speaker=speaker.ref)
    if named and named[0][0] == "Other":
        # "(a) Making use of experts to …": what is to be done, and nobody
        words = text.folded.lower[named[0][1] : named[0][2]]
        definite = words.startswith(("the ", "all ")) or bool(_PERSONS.match(words))
        return named if definite else []
    return named


def passive_in(text: Text, piece: Piece, language: str, speaker: Speaker) -> list[Said]:
    """ "The Secretary-General shall …", "is requested to …": a paragraph without a verb of ours."""
    lower = text.folded.lower
    modal = _SHALL.search(lower, piece.start, min(piece.end, piece.start + 160))
    actor = actor_in(text, piece, speaker)
    if modal is None or not actor:
        return []
    verb = "decides" if modal[0].startswith(("shall", "will", "must")) else "requests"
    clause = Clause(verb, strength_of(verb), piece.start, piece.start, piece.end)
    region = Region("that", piece.start, modal.start(), piece.start)
    return [_described(text, clause, region, actor, language, speaker)]


def said_in(
    text: Text, start: int, end: int, language: str, speaker: Speaker, *, declares: bool = True
) -> list[Said]:
    clauses = clauses_of(text.folded, start, end, language, declares=declares)
    return _all_said(text, clauses, language, speaker, ())


def joined_in(
    text: Text, piece: Piece, language: str, speaker: Speaker, before: Sequence[Named]
) -> list[Said]:
    """What follows the action of a sub-paragraph: "(a) To protect …, and invites States to …";
    ``before`` are those that its chapeau names."""
    clauses = joined_clauses(text.folded, piece.start, piece.end, language)
    return _all_said(text, clauses, language, speaker, before)


def _all_said(
    text: Text,
    clauses: Sequence[Clause],
    language: str,
    speaker: Speaker,
    before: Sequence[Named],
) -> list[Said]:
    folded = text.folded
    said: list[Said] = []
    for k, clause in enumerate(clauses):
        region = region_of(folded, clause, language)
        following = clauses[k + 1] if k + 1 < len(clauses) else None
        until = 0
        if region.form == "none" and following and _shares_action(folded, clause, following):
            region = Region("to", clause.after, clause.end, clause.after)
            until = following.end
        for piece, part in _objects(folded, clause, region, speaker.ref, before, language):
            if part:
                before = part
            elif clause.strength == "notes" and following:
                before = mentioned_in(folded, clause.after, clause.end, speaker=speaker.ref)
            elif clause.strength == "decides" and following:
                before = mentioned_in(folded, clause.after, clause.end, speaker=speaker.ref)[-1:]
            said.append(_described(text, piece[0], piece[1], part, language, speaker, until))
    return said


def _shares_action(folded: Folded, clause: Clause, following: Clause) -> bool:
    """ "Calls upon A, and encourages B, to …"."""
    return (
        clause.strength not in {"notes", "decides"}
        and following.strength not in {"notes", "decides"}
        and following.start - clause.after <= 200
        and ";" not in folded.lower[clause.after : following.start]
    )


def _objects(
    folded: Folded,
    clause: Clause,
    region: Region,
    speaker: str,
    before: Sequence[Named],
    language: str,
) -> Iterator[tuple[tuple[Clause, Region], list[Named]]]:
    """The clause, divided where it asks two to do different things."""
    if clause.strength == "notes" or region.form == "none":
        yield (clause, region), []
        return
    if language in GRAMMARS:
        others = translated_names_in(folded, region.start, region.end, language)
        if region.form == "that" and others and others[0][0] == "Other":
            others = []
        action = others[-1][2] if language == "zh" and others else region.action
        yield (clause, replace(region, action=action)), others
        return
    if region.form == "that":
        named = that_subject(folded, clause, region, speaker, before)
        yield (clause, region), named
        return
    if region.form == "by":
        yield (clause, region), subject_in(folded, region.start, region.end, speaker=speaker)
        return
    named = names_in(folded, region.start, region.end, speaker=speaker, before=before)
    if not named and (by := by_whom(folded, region.start, region.end)):
        yield (clause, region), subject_in(folded, by, region.end, speaker=speaker)
        return
    second = _second(folded, clause, region, speaker) if language == "en" else None
    if second is None:
        yield (clause, region), named
        return
    other, others = second
    yield (replace(clause, end=other.start), region), named
    rest = replace(clause, start=other.start, after=other.start)
    yield (rest, other), others


_AND = re.compile(
    r"[,;]\s+and\s+(?:also\s+)?(?=(?:the|all|other|states|parties|member|governments|developed)\b)"
)


def _second(
    folded: Folded, clause: Clause, region: Region, speaker: str
) -> tuple[Region, list[Named]] | None:
    """ "Requests A to do x, and B to do y": the region of B."""
    for match in _AND.finditer(folded.lower, region.action, clause.end):
        part = replace(
            clause, start=match.end(), after=match.end(), verb="requests", strength="requests"
        )
        found = region_of(folded, part, "en")
        if (
            found.form != "to"
            or found.end - match.end() > 120
            or "," in folded.lower[match.end() : found.end]
        ):
            continue
        others = names_in(folded, found.start, found.end, speaker=speaker)
        if others and others[0][0] != "Other" and others[0][1] == match.end():
            return found, others
    return None


def _described(
    text: Text,
    clause: Clause,
    region: Region,
    named: Sequence[Named],
    language: str,
    speaker: Speaker,
    until: int = 0,
) -> Said:
    lower = text.folded.lower
    notes = clause.strength == "notes"
    start, end = clause.after, until or clause.end
    after = clause.after
    return Said(
        text,
        clause,
        tuple(named),
        region.action if named else after,
        ()
        if notes
        else tuple(deadlines_in(text.folded, start, end, language, speaker, own=not named)),
        () if notes else tuple(conditions_in(lower, start, end, language)),
        "" if notes else recurrence_in(lower, start, end, language),
        _is_bare(lower, region.action if named else after, clause.end),
    )


_NOTHING = re.compile(
    r"[\s,]*(?:on |that |to take )?the following (?!mandate)[^:]{0,400}:\s*|[\s,]*(?:(?:to|that"
    r"|the following|following|inter alia|in particular|as follows|a|de|d'|que|ce qui suit"
    r"|lo siguiente|следующее|ما يلي|ان|以下)[\s,]*){0,4}(?:[a-z]+\s*)?[:：]\s*"
)


def _is_bare(lower: str, action: int, end: int) -> bool:
    return (
        bool(_NOTHING.fullmatch(lower, action, end))
        if lower[:end].rstrip().endswith((":", "："))
        else False
    )
