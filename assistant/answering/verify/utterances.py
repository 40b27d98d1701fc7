"""A text of a decision as sentences that a parser of ordinary English understands."""

from __future__ import annotations

import re

from assistant.answering.verify.force import forces_in
from assistant.answering.verify.names import written_out
from assistant.references.folding import fold

#: Stands for the body in a paragraph that begins with its verb, such as parsers have not seen.
SPEAKER = "speaker"

#: Names that have words of other names in them, or that a parser takes apart.
_NAMES = (
    (re.compile(r"\bSecretary-General\b"), "Secretary"),
    (re.compile(r"\bConference of the Parties\b|(?<=[Tt]he )Conference(?! of| on)"), "COP"),
    (re.compile(r"\bMeeting of the Parties\b"), "MOP"),
    (re.compile(r"\bUnited Nations Economic Commission for Europe\b"), "UNECE"),
    (re.compile(r"\bUnited Nations\b"), "UN"),
)
#: What stands between words that belong together and leads a parser astray.
#: A remark in brackets.
_NOTE = re.compile(r" \([^()]{1,60}\)")
_ASIDE = re.compile(
    r",? (?:inter alia|(?:as|where) appropriate|as relevant|in a position to do so),?(?= )"
    r"|, paragraphs? \d+,?(?= of )"
)
_PURSUANT = re.compile(r"\bpursuant to\b")
#: Where the items of a list begin: each is read with what stands before the first.
_ITEM = re.compile(r"(?:(?<=[:;.,])|(?<=[:;.,] and)|(?<=[:;.,] or))\s+(?:\([a-z]{1,4}\)|[•–-])\s+")
_CLAUSE = re.compile(r";\s+(?:and )?")
_BEFORE_VERB = re.compile(r"(?:[A-Za-z]+ly |also |further |again |once )*", re.I)


def to_parse(text: str) -> list[str]:
    """The clauses of an English ``text``, each a sentence with a subject.

    >>> to_parse("Requests the Secretariat: (a) To report; (b) To assist Parties;")
    ['The speaker requests the Secretariat To report', 'The speaker requests the Secretariat To \
assist Parties']
    """
    text = fold(written_out(text)).text
    for pattern, instead in _NAMES:
        text = pattern.sub(instead, text)
    opening, *items = _ITEM.split(_PURSUANT.sub("under", text))
    pieces = [opening, *items]
    if items and opening.rstrip().endswith(":"):
        opening = opening.rstrip().rstrip(":")
        pieces = [f"{opening} {item.rstrip(' ;')}" for item in items]
    clauses = [clause for piece in pieces for clause in _CLAUSE.split(piece)]
    return [_with_speaker(_plain(clause)) for clause in clauses if clause.strip()]


def _plain(clause: str) -> str:
    without_notes = _NOTE.sub("", clause)
    return _ASIDE.sub("", without_notes)


def _with_speaker(clause: str) -> str:
    first = next(iter(forces_in(clause.lower(), "en")), None)
    if first is None or first.passive or not _BEFORE_VERB.fullmatch(clause[: first.start]):
        return clause
    if not clause[first.start : first.end].split(maxsplit=1)[0].endswith("s"):
        return clause
    return f"The {SPEAKER} {clause[:1].lower()}{clause[1:]}"
