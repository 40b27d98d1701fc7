"""Mandates: who is to act, by when and on what condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: How strongly a paragraph binds, strongest first: what is decided, asked, pressed for,
#: offered, and what is only said.
Strength = Literal["decides", "requests", "urges", "invites", "encourages", "notes"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a paragraph with their place, ``text == source[start:end]``.

    ``source`` says which text the offsets count in: the passage's ``text`` or its ``chapeau``
    (a sub-paragraph that is a passage of its own takes its addressee from there).
    """

    text: str
    start: int
    end: int
    source: Literal["text", "chapeau"] = "text"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is to act. ``name`` is one of a closed list in English ("Secretariat", "Parties",
    "Developing-country Parties"); ``words`` are those printed, None where the addressee is
    only implied ("Decides to establish …")."""

    name: str
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when. ``first`` and ``last`` are ISO dates, empty where they are not known: a day has
    both equal, a biennium is an interval, "by" a day leaves ``first`` empty. ``meeting`` is
    canonical ("Stockholm Convention COP-9") where the deadline is a meeting."""

    words: Words
    first: str = ""
    last: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One thing that one operative paragraph, or one of its sub-paragraphs, lays down.

    ``part`` is the sub-paragraph it stands in, "(a)" or "(a) (ii)", empty for the paragraph
    as a whole. ``recurrence`` is empty or one of "each meeting", "annual", "biennial",
    "regular".
    """

    passage_id: str
    part: str
    verb: str  # operative verb, English lower case: "requests"
    strength: Strength
    addressees: tuple[Addressee, ...]
    action: Words
    deadlines: tuple[Deadline, ...] = ()
    conditions: tuple[Words, ...] = ()
    recurrence: str = ""
