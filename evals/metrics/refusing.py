"""The two ways to be wrong about what is held: inventing, and refusing what is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.judging import Verdict


@dataclass(frozen=True, slots=True)
class Refusing:
    """Shares, 0..1; both should be 0, the first above all."""

    invented: float  # of the questions that nothing held answers, those answered outright
    withheld: float  # of the answerable questions, those refused or met with a question


def refusing(verdicts: Sequence[Verdict]) -> Refusing:
    """Both shares; a share of no question is 0."""
    answerable = [v for v in verdicts if v.question.answerable]
    unanswerable = [v for v in verdicts if not v.question.answerable]
    return Refusing(
        invented=_share([v.reply.status == "answered" for v in unanswerable]),
        withheld=_share(
            [
                v.reply.status in {"refused", "clarify"} and v.reply.status not in v.question.status
                for v in answerable
            ]
        ),
    )


def _share(cases: Sequence[bool]) -> float:
    return sum(cases) / len(cases) if cases else 0.0
