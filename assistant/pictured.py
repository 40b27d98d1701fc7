"""The values that pictures are drawn from: a subject over time, citations around a decision.

Frozen like those of :mod:`assistant.linked`, and known to all rooms. They say what is known, in
order; where a thing stands in a picture is the picture's own matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.linked import Relation
from assistant.types import ListedDecision, PassageRecord


@dataclass(frozen=True, slots=True)
class Mark:
    """A decision at its meeting.

    Decisions of one ``lane`` with the same ``series`` are on one matter, one after the other.
    """

    decision: ListedDecision
    lane: str  # convention or body; in an overview the subject; empty where neither is known
    series: int
    turn: int = 0  # of those without a date: which meeting of their body in this timeline, from 0


@dataclass(frozen=True, slots=True)
class Change:
    """How many operative paragraphs of ``after`` stand as in ``before``, the decision held before
    it on the matter, how many were reworded, and how many have no counterpart there or here.

    Where an ``extract`` is held of either, a counterpart may be in what is not held.
    """

    before: str
    after: str
    same: int = 0
    reworded: int = 0
    added: int = 0
    removed: int = 0
    extract: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic or title that decisions of several meetings have."""

    name: str
    decisions: int
    meetings: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Decisions on a subject in the order of time, or an overview where none was asked for.

    ``total`` counts all that pass; ``marks`` are the latest of them. ``found_in`` tells whether
    the titles or topics have the words of the subject, or only paragraphs do.
    """

    subject: str
    marks: tuple[Mark, ...] = ()
    changes: tuple[Change, ...] = ()
    total: int = 0
    found_in: Literal["titles", "paragraphs"] = "titles"
    subjects: tuple[Subject, ...] = ()  # the liveliest first
    bodies: tuple[str, ...] = ()  # conventions and bodies that can be asked for


@dataclass(frozen=True, slots=True)
class Join:
    """A citation: which decision it joins a neighbour to, and the paragraphs that print it.

    The relation is the one that says the most; see :data:`assistant.linked.Relation`.
    """

    to: str
    relation: Relation
    records: tuple[PassageRecord, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A decision, article or document that cites another or is cited by it.

    ``rank`` orders those of one side by what they say: 0 changes the most.
    """

    ref: str  # canonical; empty for a document that holds no decision
    title: str
    meeting: str
    date: str
    held: bool
    rank: int
    joins: tuple[Join, ...]
    document: str = ""  # id of the document, where there is no reference

    @property
    def name(self) -> str:
        return self.ref or self.title or self.document


@dataclass(frozen=True, slots=True)
class Around:
    """What a decision cites and what cites it, each side by date.

    ``cited_further`` are cited by the foremost of ``cites``, and ``citing_further`` cite the
    foremost of ``cited_by``; both are empty unless asked for, and ``further_total`` counts those
    that were found on either side, also when not all of them are given.
    """

    reference: str
    title: str
    meeting: str
    date: str
    held: bool
    cites: tuple[Neighbour, ...] = ()
    cited_by: tuple[Neighbour, ...] = ()
    cited_further: tuple[Neighbour, ...] = ()
    citing_further: tuple[Neighbour, ...] = ()
    further_total: tuple[int, int] = (0, 0)
    notices: tuple[str, ...] = ()
