"""What is counted when labels and extraction are compared."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

#: What is found or missed, in the order of the table.
FOUND = (
    "mandates",
    "sub-paragraphs",
    "addressees",
    "addressees of a paragraph",
    "deadlines, value",
    "deadlines, words",
    "conditions",
    "recurrence",
)
#: What is right or wrong of a mandate that was found.
RIGHT = ("verb", "strength")


@dataclass(frozen=True, slots=True)
class Tally:
    """Of what was labelled and what was extracted, how much is the same."""

    same: int = 0
    labelled: int = 0
    extracted: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.same + other.same,
            self.labelled + other.labelled,
            self.extracted + other.extracted,
        )

    @property
    def whole(self) -> bool:
        """Nothing was missed and nothing is too much."""
        return self.same == self.labelled == self.extracted

    @property
    def precision(self) -> float:
        """0..1; 1 where nothing was extracted."""
        return self.same / self.extracted if self.extracted else 1.0

    @property
    def recall(self) -> float:
        """0..1; 1 where nothing was labelled."""
        return self.same / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0..1."""
        both = self.labelled + self.extracted
        return 2 * self.same / both if both else 1.0


def of_sets(labelled: Collection[str], extracted: Collection[str]) -> Tally:
    """Two sets of names."""
    ours, theirs = set(labelled), set(extracted)
    return Tally(len(ours & theirs), len(ours), len(theirs))


@dataclass(frozen=True, slots=True)
class Miss:
    """What differs in one paragraph: names and values as labelled and as extracted."""

    file: str
    locator: str
    what: str
    labelled: str
    extracted: str


def _none() -> dict[str, Tally]:
    return dict.fromkeys((*FOUND, *RIGHT), Tally())


@dataclass(slots=True)
class Compared:
    """The tallies by name, of one paragraph or of many, and what differs."""

    tallies: dict[str, Tally] = field(default_factory=_none)
    misses: list[Miss] = field(default_factory=list)

    def add(self, other: Compared) -> None:
        """Take another paragraph in."""
        for name, tally in other.tallies.items():
            self.tallies[name] += tally
        self.misses += other.misses
