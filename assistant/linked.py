"""The values of links between decisions, of comparisons, and of what a draft is told.

Frozen like those of :mod:`assistant.types`, and known to all rooms as they are. A link is only
what a text or the register says; each carries the passage that it is read from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.types import PassageRecord, Words

#: What a paragraph says of a decision that it names; "cites" where it only names it. The
#: passive ones are said of something that the decision named did: "as amended by decision X".
Relation = Literal[
    "cites",
    "recalls",
    "reaffirms",
    "implements",
    "endorses",
    "extends",
    "amends",
    "amended by",
    "replaces",
    "replaced by",
    "supersedes",
    "superseded by",
    "terminates",
]

#: Why a decision is a step of a chain, strongest first.
Reason = Literal["cites", "same title", "similar title", "same topic in the register"]


@dataclass(frozen=True, slots=True)
class Link:
    """A reference printed in a passage. ``words`` and ``said`` count in the passage's text."""

    record: PassageRecord
    target: str  # canonical: "SC-1/15", "Stockholm Convention, Article 12"
    locators: tuple[str, ...]  # "para. 3", "para. 4"; empty: the whole
    words: Words  # the reference as printed
    relation: Relation
    said: Words | None = None  # the words that say the relation
    title: str = ""  # of the target, where a document held or the register gives it
    held: bool = False  # whether any passage of the target is


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """Places of the same decision that a passage names: "paragraphs 2 and 3 above".

    ``passages`` are the ids of the passages there; ``missing`` are those of the ``locators``
    that are not among what is held.
    """

    record: PassageRecord
    words: Words
    locators: tuple[str, ...]
    passages: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """Decisions of several conventions that one passage names in one breath, with their places.

    ``same_title`` is set where the library or the register gives all of them one title.
    """

    record: PassageRecord
    refs: tuple[str, ...]
    words: Words
    same_title: bool = False


@dataclass(frozen=True, slots=True)
class WordChange:
    """Consecutive words; ``start`` and ``end`` count in the text of the side they stand on, for
    "same" in the earlier one."""

    kind: Literal["same", "removed", "added"]
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ParagraphPair:
    """A paragraph and its counterpart; one of the two is None where there is none.

    ``similarity`` is 1 for equal words and 0 for none shared; ``changes`` cover both texts
    without their printed numbers, and are empty where the wording is the same.
    """

    before: PassageRecord | None
    after: PassageRecord | None
    similarity: float = 0.0
    changes: tuple[WordChange, ...] = ()

    @property
    def kind(self) -> Literal["same", "reworded", "removed", "added"]:
        if self.before is None:
            return "added"
        if self.after is None:
            return "removed"
        return "reworded" if self.changes else "same"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two decisions, or places in them, paragraph by paragraph in the order of the later one."""

    before: str
    after: str
    before_title: str
    after_title: str
    pairs: tuple[ParagraphPair, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A decision in a chain; ``compared`` is its wording beside that of the step held before."""

    ref: str
    title: str
    meeting: str
    date: str
    held: bool
    reasons: tuple[Reason, ...] = ()
    compared: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """All that text and register say of one reference."""

    reference: str
    title: str
    held: bool
    cites: tuple[Link, ...] = ()
    cited_by: tuple[Link, ...] = ()
    places: tuple[PlaceLink, ...] = ()
    together: tuple[Together, ...] = ()
    chain: tuple[Step, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a draft that its author may want to look at.

    ``code`` is a stable slug ("reference-unknown"); ``words`` are the draft's, as they stand;
    ``similar`` is the passage held that reads nearly the same, with its ``similarity``.
    """

    code: str
    ref: str  # of the draft decision, or empty
    locator: str
    words: str
    message: str
    similar: PassageRecord | None = None
    similarity: float = 0.0


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """What was read of a draft, and the findings: on numbering first, then in its order."""

    title: str
    decisions: tuple[str, ...]
    paragraphs: int  # operative
    mandates: int
    findings: tuple[Finding, ...]
