"""The check over all pairs: what it lets through, and what it should have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.verify import Verdict, verify
from assistant.answering.verify.gaps import Align
from assistant.answering.verify.thresholds import USUAL, Thresholds
from assistant.syntax import parse_english
from evals.verification.pairs import Pair


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair and what the check says of it."""

    pair: Pair
    verdict: Verdict

    @property
    def right(self) -> bool:
        return self.verdict.supported == self.pair.supported


@dataclass(frozen=True, slots=True)
class Figures:
    """``precision``: of what is let through as supported, the share that is; ``recall``: of what
    is supported, the share let through; ``attributed``: of that, the share whose markers are
    those labelled. All 1.0 where nothing is there to be counted."""

    pairs: int
    supported: int
    let_through: int
    rightly: int
    attributed_rightly: int

    @property
    def precision(self) -> float:
        return self.rightly / self.let_through if self.let_through else 1.0

    @property
    def recall(self) -> float:
        return self.rightly / self.supported if self.supported else 1.0

    @property
    def attributed(self) -> float:
        return self.attributed_rightly / self.rightly if self.rightly else 1.0


def judge(
    pairs: Sequence[Pair], embed: Align | None, thresholds: Thresholds = USUAL
) -> tuple[Judged, ...]:
    """Each pair through the check, in order."""
    return tuple(
        Judged(
            pair,
            verify(
                pair.sentence,
                pair.sources,
                language=pair.language,
                embed=embed,
                parse=parse_english,
                thresholds=thresholds,
            ),
        )
        for pair in pairs
    )


def figures(judged: Sequence[Judged]) -> Figures:
    """The figures over some of the pairs."""
    through = [each for each in judged if each.verdict.supported]
    rightly = [each for each in through if each.pair.supported]
    return Figures(
        pairs=len(judged),
        supported=sum(each.pair.supported for each in judged),
        let_through=len(through),
        rightly=len(rightly),
        attributed_rightly=sum(each.verdict.markers == each.pair.markers for each in rightly),
    )
