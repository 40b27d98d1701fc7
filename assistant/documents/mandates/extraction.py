"""Mandates of one passage. Pure and total: any text gives mandates or none, never an error."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.documents.mandates.addressees import Named
from assistant.documents.mandates.clauses import language_of
from assistant.documents.mandates.conditions import conditions_in
from assistant.documents.mandates.deadlines import Due, Speaker, deadlines_in
from assistant.documents.mandates.readings import (
    Said,
    actor_in,
    decided_in,
    elliptic_in,
    joined_in,
    passive_in,
    said_in,
)
from assistant.documents.mandates.recurrences import recurrence_in
from assistant.documents.mandates.texts import Piece, Text, pieces_of
from assistant.references.folding import fold
from assistant.types import Addressee, Deadline, Mandate, Meeting, Passage


def mandates_of(
    passage: Passage,
    *,
    convention: str = "",
    meeting: str = "",
    meetings: Sequence[Meeting] = (),
) -> tuple[Mandate, ...]:
    """The mandates of one operative paragraph or sub-paragraph, in order; () for other passages.

    Args:
        passage: as parsed; its ``ref`` tells which body speaks.
        convention: as in the register, "Stockholm"; empty where there is none.
        meeting: the meeting that took the decision, "COP-8"; "its next meeting" counts on it.
        meetings: the register's rows, each segment of a meeting one; they give the dates.

    A passage that only leads to sub-paragraphs ("Requests the Secretariat:") has none of its
    own: they take verb and addressees from their chapeau, so that each mandate counts once.
    """
    if passage.kind != "operative":
        return ()
    speaker = Speaker(passage.ref or "", convention, meeting, meetings)
    text = Text(passage.text, fold(passage.text), "text")
    pieces = pieces_of(text)
    lead = pieces[0]
    language = language_of(text.folded, lead.start, lead.end, passage.language)
    if passage.chapeau and lead.label_end:
        return tuple(_of_subparagraph(passage, text, pieces, language, speaker))
    said = said_in(text, lead.start, lead.end, language, speaker)
    if not said:
        said = passive_in(text, lead, language, speaker)
        if not said and passage.chapeau:
            return tuple(_of_subparagraph(passage, text, pieces, language, speaker))
    return tuple(_of_paragraph(passage, text, said, pieces, language, speaker))


def _of_paragraph(
    passage: Passage,
    text: Text,
    said: list[Said],
    pieces: list[Piece],
    language: str,
    speaker: Speaker,
) -> Iterator[Mandate]:
    parts = pieces[1:]
    for each in said:
        if not each.bare:
            yield _mandate(passage, each)
    if not said or not parts or not text.folded.text[: pieces[0].end].rstrip().endswith(":"):
        return
    for piece in parts:
        yield from _completed(passage, said[-1], text, piece, language, speaker)


def _of_subparagraph(
    passage: Passage, text: Text, pieces: list[Piece], language: str, speaker: Speaker
) -> Iterator[Mandate]:
    """A sub-paragraph that is a passage of its own: the chapeau's last verb, its own action."""
    chapeau = Text(passage.chapeau, fold(passage.chapeau), "chapeau")
    lead = said_in(chapeau, 0, len(chapeau.folded.text), language, speaker)
    declares = not lead or bool(_WE.search(chapeau.folded.lower))
    for piece in pieces:
        own = said_in(text, piece.start, piece.end, language, speaker, declares=declares)
        if own and not _is_noun(text, piece):
            yield from (_mandate(passage, replace(each)) for each in own)
        elif lead:
            yield from _completed(passage, lead[-1], text, piece, language, speaker)
        else:
            yield from (
                _mandate(passage, each) for each in passive_in(text, piece, language, speaker)
            )
        if not lead:
            return


#: "…, we: (a) Encourage States …".
_WE = re.compile(r"\bwe(?: (?:also|further|therefore|hereby))?\s*:\s*$")


def _is_noun(text: Text, piece: Piece) -> bool:
    """ "Reports of the Secretary-General" opens a list item, not a paragraph."""
    return (
        not text.folded.text[piece.start : piece.start + 1].isupper()
        and text.folded.text[piece.start : piece.start + 1].isascii()
    )


def _completed(
    passage: Passage,
    lead: Said,
    text: Text,
    piece: Piece,
    language: str,
    speaker: Speaker,
) -> Iterator[Mandate]:
    """What a sub-paragraph adds to its lead."""
    joined = joined_in(text, piece, language, speaker, lead.named)
    if joined:
        first = joined[0].clause.start
        match = _JOINT.search(text.folded.lower, max(piece.start, first - 12), first)
        own = replace(piece, end=match.start() if match else first)
        yield from _by_its_lead(passage, lead, text, own, language, speaker)
        yield from (replace(_mandate(passage, each), part=piece.part) for each in joined)
    else:
        yield from _by_its_lead(passage, lead, text, piece, language, speaker)


def _by_its_lead(
    passage: Passage,
    lead: Said,
    text: Text,
    piece: Piece,
    language: str,
    speaker: Speaker,
) -> Iterator[Mandate]:
    inherited = _mandate(passage, lead)
    action = text.words(piece.start, piece.end)
    part = piece.part
    if lead.clause.strength == "notes":
        yield replace(inherited, action=action, part=part)
        return
    lower = text.folded.lower
    if (
        lead.bare
        and lead.clause.strength == "decides"
        and (asked := decided_in(text, piece, language, speaker))
    ):
        for each in asked:
            yield replace(_mandate(passage, each), part=part)
        return
    subject: tuple[Addressee, ...] = ()
    if actor := actor_in(text, piece, speaker):
        subject = tuple(_addressees(text, actor))
    elif not inherited.addressees and lead.clause.strength != "decides":
        # the list names each its own: "Requests: (a) The Secretariat to prepare …"
        subject = tuple(_addressees(text, elliptic_in(text, piece, language, speaker)))
    dues = deadlines_in(text.folded, piece.start, piece.end, language, speaker)
    conditions = conditions_in(lower, piece.start, piece.end, language)
    yield replace(
        inherited,
        part=part,
        action=action,
        addressees=subject or inherited.addressees,
        deadlines=(*inherited.deadlines, *(_deadline(text, due) for due in dues)),
        conditions=(*inherited.conditions, *(text.words(*span) for span in conditions)),
        recurrence=recurrence_in(lower, piece.start, piece.end, language) or inherited.recurrence,
    )


def _mandate(passage: Passage, said: Said) -> Mandate:
    text = said.text
    return Mandate(
        passage_id=passage.id,
        part="",
        verb=said.clause.verb,
        strength=said.clause.strength,
        addressees=tuple(_addressees(text, said.named)),
        action=text.words(said.action, _before_joint(text.folded.lower, said)),
        deadlines=tuple(_deadline(text, due) for due in said.dues),
        conditions=tuple(text.words(*span) for span in said.conditions),
        recurrence=said.recurrence,
    )


#: The word that joins the next clause is not of this one.
_JOINT = re.compile(r"[\s,;،؛，；]+(?:(?:and|but|et|y|e|и|а|و|并)[\s,;]*)?$|并$")


def _before_joint(lower: str, said: Said) -> int:
    end = said.clause.end
    match = _JOINT.search(lower, max(said.action, end - 12), end)
    return match.start() if match else end


def _addressees(text: Text, named: Sequence[Named]) -> Iterator[Addressee]:
    seen: set[str] = set()
    for name, start, end in named:
        if name not in seen or name == "Other":
            seen.add(name)
            yield Addressee(name, text.words(start, end))


def _deadline(text: Text, due: Due) -> Deadline:
    return Deadline(text.words(due.start, due.end), due.first, due.last, due.meeting)
