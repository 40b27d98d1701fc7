"""Share of questions passed, in all and by a trait such as kind or language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals.judging import Verdict


@dataclass(frozen=True, slots=True)
class Tally:
    """Questions passed of questions asked."""

    passed: int
    asked: int

    @property
    def share(self) -> float:
        """0..1; 1.0 where nothing was asked, since nothing failed."""
        return self.passed / self.asked if self.asked else 1.0


def tally(verdicts: Sequence[Verdict]) -> Tally:
    """How many of the verdicts passed."""
    return Tally(sum(verdict.passed for verdict in verdicts), len(verdicts))


def tally_by(verdicts: Sequence[Verdict], trait: Callable[[Verdict], str]) -> dict[str, Tally]:
    """Tallies by the value of a trait, sorted by it."""
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[trait(verdict)].append(verdict)
    return {name: tally(groups[name]) for name in sorted(groups)}
