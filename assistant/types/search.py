"""What search and the table of mandates give back."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.types.documents import Passage
from assistant.types.mandates import Mandate
from assistant.types.words import Held


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A passage as the library gives it back, with what a citation needs of its document."""

    passage: Passage
    document_title: str
    document_kind: str
    issuer: str
    title: str  # of the decision, else of the document
    conventions: tuple[str, ...]
    meeting: str  # "Stockholm Convention COP-8", or empty
    date: str  # ISO date or interval "2017-04-24/2017-05-05", or empty
    year: int | None
    url: str
    held: Held


@dataclass(frozen=True, slots=True)
class AlsoIn:
    """Where else a paragraph stands. ``differs``: the words that are others there, as "fifth";
    only ordinals of meetings and years can be."""

    ref: str
    locator: str
    passage_id: str
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found by search. ``score`` is the fused score, larger is better; ranks from 1.

    ``versions``: the languages that the paragraph is held in, the original first; the record is
    the version in the language of the question where that is held, and the scores and ranks are
    those of the version that matches best. ``also_in``: where other decisions repeat it.
    """

    record: PassageRecord
    score: float
    dense_rank: int | None = None
    keyword_rank: int | None = None
    similarity: float | None = None  # cosine with the question, -1..1
    versions: tuple[str, ...] = ()
    also_in: tuple[AlsoIn, ...] = ()


@dataclass(frozen=True, slots=True)
class MandateRecord:
    """A mandate with the paragraph it stands in; ``draft``: its decision was held as a draft."""

    mandate: Mandate
    record: PassageRecord
    draft: bool = False


@dataclass(frozen=True, slots=True)
class MandatesFound:
    """Mandates that pass ``filters``, by convention, meeting and paragraph.

    ``total`` counts all that pass, ``records`` are those of the page asked for. ``notices`` say
    what is left out, and where nothing passes what is held.
    """

    filters: dict[str, str]
    total: int
    records: tuple[MandateRecord, ...]
    notices: tuple[str, ...] = ()
