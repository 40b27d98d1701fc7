"""Mandates of one passage. Pure and total: any text gives mandates or none, never an error."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.documents.labels import label_of
from assistant.documents.mandates.addressees import (
    Named,
    mentioned_in,
    names_in,
    subject_in,
    translated_names_in,
)
from assistant.documents.mandates.clauses import Clause, clauses_of, decided_verb, language_of
from assistant.documents.mandates.conditions import conditions_in
from assistant.documents.mandates.deadlines import Due, Speaker, deadlines_in
from assistant.documents.mandates.grammars import GRAMMARS
from assistant.documents.mandates.recurrences import recurrence_in
from assistant.documents.mandates.regions import Region, by_whom, region_of
from assistant.documents.mandates.strengths import strength_of
from assistant.references.folding import Folded, fold
from assistant.types import Addressee, Deadline, Mandate, Meeting, Passage, Words


@dataclass(frozen=True, slots=True)
class _Text:
    """The text or the chapeau of a passage, folded."""

    printed: str
    folded: Folded
    source: str

    def words(self, start: int, end: int) -> Words:
        """The printed words at ``start:end`` of the folded text, without blanks at the ends."""
        first, last = self.folded.origin(start), self.folded.origin_end(end)
        text = self.printed[first:last]
        first += len(text) - len(text.lstrip(" \t\n,;:—，；،؛"))
        last -= len(text) - len(text.rstrip(" \t\n,;:.，；。،؛"))
        last = max(first, last)
        return Words(
            self.printed[first:last], first, last, "chapeau" if self.source == "chapeau" else "text"
        )


@dataclass(frozen=True, slots=True)
class _Said:
    """What one clause says, with the text that it stands in."""

    text: _Text
    clause: Clause
    named: tuple[Named, ...]
    action: int
    dues: tuple[Due, ...]
    conditions: tuple[tuple[int, int], ...]
    recurrence: str
    bare: bool  # only leads to a list: "Requests the Secretariat:"


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
    text = _Text(passage.text, fold(passage.text), "text")
    pieces = _pieces(text)
    lead = pieces[0]
    language = language_of(text.folded, lead.start, lead.end, passage.language)
    if passage.chapeau and lead.label_end:
        return tuple(_of_subparagraph(passage, text, pieces, language, speaker))
    said = _said(text, lead.start, lead.end, language, speaker)
    if not said:
        said = _passive(text, lead, language, speaker)
        if not said and passage.chapeau:
            return tuple(_of_subparagraph(passage, text, pieces, language, speaker))
    return tuple(_of_paragraph(passage, text, said, pieces, language, speaker))


# ------------------------------------------------------------------------------ pieces


@dataclass(frozen=True, slots=True)
class _Piece:
    """The lead of a passage or one of its sub-paragraphs, without its label."""

    part: str
    start: int
    end: int
    label_end: int  # of the label before ``start``; 0 where there is none


_LINE = re.compile(r"[^\n]+")


def _pieces(text: _Text) -> list[_Piece]:
    """Lead and sub-paragraphs; a passage that is one sub-paragraph has a lead with its label."""
    pieces: list[_Piece] = []
    path: list[str] = []
    folded = text.folded.text
    for line in _LINE.finditer(folded):
        first = line.start() + len(line[0]) - len(line[0].lstrip())
        label = label_of(line[0].strip())
        if not pieces:
            labelled = label is not None and label.kind in {"sub", "number", "bullet"}
            end = first + label.end if labelled and label else first
            sub = labelled and label is not None and label.kind != "number"
            pieces.append(_Piece("", end, len(folded), end if sub else 0))
        elif label is not None and label.kind == "sub":
            pieces[-1] = replace(pieces[-1], end=line.start())
            path = _path(path, label.value)
            part = " ".join(f"({value})" for value in path)
            at = first + label.end
            pieces.append(_Piece(part, at, len(folded), at))
    return pieces or [_Piece("", 0, len(folded), 0)]


def _path(path: list[str], value: str) -> list[str]:
    """The labels down to ``value``: "(i)" after "(h)" is a letter, after "(a)" a numeral."""
    for depth in range(len(path), 0, -1):
        above = path[depth - 1]
        if len(above) == len(value) == 1 and ord(value) == ord(above) + 1:
            return [*path[: depth - 1], value]
        if above in _NUMERALS and value == _NUMERALS[(_NUMERALS.index(above) + 1) % 20]:
            return [*path[: depth - 1], value]
    return [*path[:3], value]


_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()


# ---------------------------------------------------------------------------- mandates


def _of_paragraph(
    passage: Passage,
    text: _Text,
    said: list[_Said],
    pieces: list[_Piece],
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
    passage: Passage, text: _Text, pieces: list[_Piece], language: str, speaker: Speaker
) -> Iterator[Mandate]:
    """A sub-paragraph that is a passage of its own: the chapeau's last verb, its own action."""
    chapeau = _Text(passage.chapeau, fold(passage.chapeau), "chapeau")
    lead = _said(chapeau, 0, len(chapeau.folded.text), language, speaker)
    for piece in pieces:
        own = _said(text, piece.start, piece.end, language, speaker)
        if own and not _is_noun(text, piece):
            yield from (_mandate(passage, replace(each)) for each in own)
        elif lead:
            yield from _completed(passage, lead[-1], text, piece, language, speaker)
        else:
            yield from (
                _mandate(passage, each) for each in _passive(text, piece, language, speaker)
            )
        if not lead:
            return


def _is_noun(text: _Text, piece: _Piece) -> bool:
    """ "Reports of the Secretary-General" opens a list item, not a paragraph."""
    return (
        not text.folded.text[piece.start : piece.start + 1].isupper()
        and text.folded.text[piece.start : piece.start + 1].isascii()
    )


def _completed(
    passage: Passage,
    lead: _Said,
    text: _Text,
    piece: _Piece,
    language: str,
    speaker: Speaker,
) -> Iterator[Mandate]:
    """What a sub-paragraph adds to its lead."""
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
        and (asked := _decided(text, piece, language, speaker))
    ):
        for each in asked:
            yield replace(_mandate(passage, each), part=part)
        return
    subject = ()
    if actor := _actor(text, piece, speaker):
        subject = tuple(_addressees(text, actor))
    elif not inherited.addressees and lead.clause.strength != "decides":
        # "Requests: (a) The Secretariat to prepare …"
        subject = tuple(_addressees(text, _elliptic(text, piece, language, speaker)))
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


def _decided(text: _Text, piece: _Piece, language: str, speaker: Speaker) -> list[_Said]:
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


def _actor(text: _Text, piece: _Piece, speaker: Speaker) -> list[Named]:
    """The actor that a sub-paragraph names itself: "The Secretariat shall …"."""
    folded = text.folded
    modal = _SHALL.search(folded.lower, piece.start, min(piece.end, piece.start + 160))
    if modal is None or modal["be"]:
        return []
    return subject_in(folded, piece.start, modal.start(), speaker=speaker.ref)


def _elliptic(text: _Text, piece: _Piece, language: str, speaker: Speaker) -> list[Named]:
    clause = Clause("requests", "requests", piece.start, piece.start, piece.end)
    region = region_of(text.folded, clause, language)
    if region.form != "to" or region.end <= piece.start:
        return []
    return names_in(text.folded, region.start, region.end, speaker=speaker.ref)


def _passive(text: _Text, piece: _Piece, language: str, speaker: Speaker) -> list[_Said]:
    """ "The Secretary-General shall …", "is requested to …": a paragraph without a verb of ours."""
    lower = text.folded.lower
    modal = _SHALL.search(lower, piece.start, min(piece.end, piece.start + 160))
    actor = _actor(text, piece, speaker)
    if modal is None or not actor:
        return []
    verb = "decides" if modal[0].startswith(("shall", "will", "must")) else "requests"
    strength = "decides" if verb == "decides" else "requests"
    clause = Clause(verb, strength, piece.start, piece.start, piece.end)  # type: ignore[arg-type]
    region = Region("that", piece.start, modal.start(), piece.start)
    return [_described(text, clause, region, actor, language, speaker)]


def _said(text: _Text, start: int, end: int, language: str, speaker: Speaker) -> list[_Said]:
    folded = text.folded
    clauses = clauses_of(folded, start, end, language)
    said: list[_Said] = []
    before: Sequence[Named] = ()
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
        named = _that_subject(folded, clause, region, speaker)
        yield (clause, region), named
        return
    if region.form == "by":
        yield (clause, region), subject_in(folded, region.start, region.end, speaker=speaker)
        return
    named = names_in(folded, region.start, region.end, speaker=speaker, before=before)
    if not named and (by := by_whom(folded, clause)):
        yield (clause, region), subject_in(folded, by, clause.end, speaker=speaker)
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


_SUBJUNCTIVE = {
    "requests",
    "recommends",
    "demands",
    "urges",
    "suggests",
    "proposes",
    "invites",
    "encourages",
}
_BY_AGENT = re.compile(r"\s?(?:not )?be (?:[a-z]+ )?[a-z]+(?:ed|en|ne|de|ld)\b")


def _that_subject(folded: Folded, clause: Clause, region: Region, speaker: str) -> list[Named]:
    lower = folded.lower
    if region.end <= region.start:  # no modal: "Requests that the Secretary-General report"
        if clause.verb not in _SUBJUNCTIVE:
            return []
        return subject_in(
            folded, region.start, min(clause.end, region.start + 90), speaker=speaker
        )[:1]
    rest = lower[region.end : region.end + 60]
    if re.match(
        r"(?:(?:shall|should|will|must|may|can|would) (?:also |therefore |not )?)?be\b", rest
    ):
        if re.match(
            r"(?:[a-z]+ )?(?:also |not )?be (?:responsible|guided|invited|requested|authorized"
            r"|prepared|able)",
            rest,
        ):
            return subject_in(folded, region.start, region.end, speaker=speaker)
        return []
    if clause.strength == "decides" and rest.startswith(
        ("is ", "are ", "continue", "would", "can")
    ):
        return []
    return subject_in(folded, region.start, region.end, speaker=speaker)


def _described(
    text: _Text,
    clause: Clause,
    region: Region,
    named: Sequence[Named],
    language: str,
    speaker: Speaker,
    until: int = 0,
) -> _Said:
    lower = text.folded.lower
    notes = clause.strength == "notes"
    start, end = clause.after, until or clause.end
    after = clause.after
    return _Said(
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


def _mandate(passage: Passage, said: _Said) -> Mandate:
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


def _before_joint(lower: str, said: _Said) -> int:
    end = said.clause.end
    match = _JOINT.search(lower, max(said.action, end - 12), end)
    return match.start() if match else end


def _addressees(text: _Text, named: Sequence[Named]) -> Iterator[Addressee]:
    seen: set[str] = set()
    for name, start, end in named:
        if name not in seen or name == "Other":
            seen.add(name)
            yield Addressee(name, text.words(start, end))


def _deadline(text: _Text, due: Due) -> Deadline:
    return Deadline(text.words(due.start, due.end), due.first, due.last, due.meeting)
