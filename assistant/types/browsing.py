"""Lists of decisions and versions of texts, for those who browse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ListedDecision:
    """A row of the list of texts: a decision held or only known, or a document without decisions.

    ``held`` is "not_held" where the register knows the decision and no document held has it.
    """

    ref: str  # canonical; empty for a document that holds no decision
    title: str
    kind: str  # "decision", "resolution"; of a document what the manifest calls it: "plan"
    convention: str
    meeting: str  # "Stockholm Convention COP-8", or empty
    date: str  # ISO date or interval, a year where no more is known, or empty
    held: Literal["full", "extract", "not_held"]
    languages: tuple[str, ...] = ()
    document: str = ""  # id of a document that holds it
    draft: bool = False  # held as a draft only


@dataclass(frozen=True, slots=True)
class Edition:
    """The state of the library that answers come from."""

    generation: int
    published: str  # UTC, ISO to the second; empty where it is not known any more
    embedding_model: str  # name and fingerprint


@dataclass(frozen=True, slots=True)
class MandateChoices:
    """Values that the filters of mandates can be given, the commonest first where they are many."""

    addressees: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    deadline_years: tuple[str, ...] = ()
    conventions: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextVersion:
    """A paragraph in one of the languages that it is held in."""

    language: str
    passage_id: str
