"""Ask a pipeline a question set and judge what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals.judging import Verdict, judge
from evals.metrics.brevity import words_shown
from evals.metrics.citing import Citing, citing
from evals.metrics.exactness import exactness
from evals.metrics.latency import Latency, latency
from evals.metrics.passing import Tally, tally, tally_by
from evals.metrics.refusing import Refusing, refusing
from evals.questions import Question
from evals.replies import Pipeline, reference_keys


@dataclass(frozen=True, slots=True)
class Quality:
    """All metrics of one pipeline over one question set."""

    verdicts: tuple[Verdict, ...]
    passed: Tally
    by_kind: dict[str, Tally]
    by_language: dict[str, Tally]
    exactness: float
    citing: Citing
    refusing: Refusing
    words_shown: float
    latency: Latency


def measure(
    pipeline: Pipeline,
    questions: Sequence[Question],
    asked: Callable[[Question], None] = lambda _: None,
) -> Quality:
    """Ask every question once, in order; ``asked`` is told of each, for a progress line."""
    wanted = {question.id: reference_keys(question.refs) for question in questions}
    verdicts = []
    for question in questions:
        verdicts.append(judge(question, pipeline(question), wanted[question.id]))
        asked(question)
    return quality(tuple(verdicts), wanted)


def quality(verdicts: tuple[Verdict, ...], wanted: dict[str, frozenset[str]]) -> Quality:
    """The metrics of judged replies; ``wanted``: keys to be cited, by question id."""
    replies = [verdict.reply for verdict in verdicts]
    return Quality(
        verdicts=verdicts,
        passed=tally(verdicts),
        by_kind=tally_by(verdicts, lambda verdict: verdict.question.kind),
        by_language=tally_by(verdicts, lambda verdict: verdict.question.lang),
        exactness=exactness(replies),
        citing=citing(verdicts, wanted),
        refusing=refusing(verdicts),
        words_shown=words_shown(replies),
        latency=latency(replies),
    )
