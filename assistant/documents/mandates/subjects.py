"""Who is to act in "decides that X shall …" and "requests that X report"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.mandates.addressees import Named, subject_in
from assistant.documents.mandates.clauses import Clause
from assistant.documents.mandates.regions import Region
from assistant.references.folding import Folded

_SUBJUNCTIVE = {
    "requests",
    "recommends",
    "demands",
    "urges",
    "suggests",
    "reiterates",
    "proposes",
    "invites",
    "encourages",
}


def that_subject(
    folded: Folded, clause: Clause, region: Region, speaker: str, before: Sequence[Named] = ()
) -> list[Named]:
    """Whom the clause after "that" tells to act; nobody where its subject is a thing."""
    lower = folded.lower
    if before and clause.verb in _SUBJUNCTIVE and (they := _THEY.match(lower, region.start)):
        return [(name, they.start(), they.end()) for name, _, _ in before]
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
    named = subject_in(folded, region.start, region.end, speaker=speaker)
    if len(named) > 1 and clause.verb in _SUBJUNCTIVE and _VERB.match(lower, named[0][2]):
        return named[:1]  # "that States adopt plans and tools which can …"
    return named


#: "Requests that they report": those named in the clause before; "that they be held" is passive.
_THEY = re.compile(r"(?:they|he|she) (?!be\b|are\b|(?:shall|should|will|may) be\b)")
_VERB = re.compile(
    r" (?!(?:and|or|of|in|to|that|which|who|with|for|on|at|under|as|from|by|not|also|shall|should"
    r"|will|must|may|can|is|are|concerned|involved)\b)[a-z]{2,}(?<!ing)(?<!ed) [a-z]"
)
