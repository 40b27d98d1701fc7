"""Does the assistant refuse what its library cannot answer, and only that?

Two sources of questions: leave-the-answer-out over a public corpus (:mod:`evals.leaving_out`),
and a question set whose questions say themselves which statuses are right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, get_args

from assistant.types import Answer, AssistantLike, Status
from evals.corpora import Item, Query, build
from evals.leaving_out import Out, Trial, deal, trials
from evals.metrics.intervals import Mean, mean, spread
from evals.metrics.separation import answered_at, area, curve, withheld_at
from evals.progress import tracked
from evals.questions import Question
from evals.strength import StrengthOf, strengths

#: Points of a curve that are kept: more cannot be seen in a plot.
_POINTS = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """One question put to one library, and what came of it.

    ``about``: the same for questions that are no independent observations. ``right``: whether
    a relevant item was cited; None where nothing was cited or nothing relevant is held.
    """

    id: str
    language: str
    about: str
    answerable: bool
    status: Status
    strength: float | None
    right: bool | None = None


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the questions of one kind, how many got each status; and how many were withheld,
    that is got no plain answer."""

    asked: int
    statuses: dict[Status, Mean]
    withheld: Mean
    right: Mean  # of those answered or partial with a citation: a relevant item among them


@dataclass(frozen=True, slots=True)
class Group:
    """Answerable and unanswerable questions of one group, and the curve between them.

    ``caught``: share of unanswerable withheld at the threshold that withholds 10 % of the
    answerable. ``sure``: share of answerable still answered at the threshold that lets 5 % of
    the unanswerable through. Both are of the strength alone, read off the curve. ``ranges``:
    the 95 % intervals of area, caught and sure.
    """

    answerable: Shares
    unanswerable: Shares
    area: float
    caught: float
    sure: float
    curve: tuple[tuple[float, float], ...]
    ranges: dict[str, tuple[float, float]]


def leave_out(
    items: Sequence[Item], queries: Sequence[Query], out: Out, folder: Path
) -> list[Asked]:
    """Every query with its answer held and with it left out; libraries are made in ``folder``."""
    from assistant.wiring import open_assistant

    halves = deal(items, out)
    planned = trials(queries, halves)
    asked: list[Asked] = []
    for number, half in enumerate(halves):
        built = build(half, folder / f"{out}-{number}")
        ours = [trial for trial in planned if trial.library == number]
        with strengths(built.settings) as strength_of:
            assistant = open_assistant(built.settings)
            asked += [
                _ask(assistant, strength_of, trial, built.item_of)
                for trial in tracked(ours, f"asking half {number + 1} of 2")
            ]
    return asked


def ask_set(
    assistant: AssistantLike, strength_of: StrengthOf, questions: Sequence[Question]
) -> list[Asked]:
    """A question set as it is labelled; follow-ups are left out, since their strength is not
    of their own words."""
    alone = [question for question in questions if not question.history]
    return [
        Asked(
            id=question.id,
            language=question.lang,
            about=question.id,
            answerable=question.answerable,
            status=assistant.ask(question.question).status,
            strength=strength_of(question.question),
        )
        for question in tracked(alone, "asking")
    ]


def _ask(
    assistant: AssistantLike, strength_of: StrengthOf, trial: Trial, item_of: dict[str, str]
) -> Asked:
    query = trial.query
    answer = assistant.ask(query.text)
    return Asked(
        id=query.id,
        language=query.language,
        about=query.about,
        answerable=trial.answerable,
        status=answer.status,
        strength=strength_of(query.text),
        right=_right(answer, query, item_of) if trial.answerable else None,
    )


def _right(answer: Answer, query: Query, item_of: dict[str, str]) -> bool | None:
    cited = {item_of[citation.document] for citation in answer.citations}
    return bool(cited & query.relevant) if cited else None


def groups(asked: Sequence[Asked], language: str) -> dict[str, Group]:
    """All questions; those in the corpus's language and those in others; each language.

    Args:
        language: of the corpus.
    """
    found = {"all": group(asked)}
    same = [one for one in asked if one.language == language]
    if 0 < len(same) < len(asked):
        found["same language"] = group(same)
        found["other languages"] = group([one for one in asked if one.language != language])
    names = sorted({one.language for one in asked})
    if len(names) > 1:
        found |= {name: group([o for o in asked if o.language == name]) for name in names}
    return found


def group(asked: Sequence[Asked]) -> Group:
    """The figures of one group."""
    about = [one.about for one in asked]
    return Group(
        answerable=shares([one for one in asked if one.answerable]),
        unanswerable=shares([one for one in asked if not one.answerable]),
        area=_area(asked),
        caught=_caught(asked),
        sure=_sure(asked),
        curve=_curve(asked),
        ranges={
            name: spread(statistic, asked, about)
            for name, statistic in (("area", _area), ("caught", _caught), ("sure", _sure))
        },
    )


def _strengths(asked: Sequence[Asked]) -> tuple[list[float | None], list[float | None]]:
    """Of the answerable and of the unanswerable."""
    return (
        [one.strength for one in asked if one.answerable],
        [one.strength for one in asked if not one.answerable],
    )


def _area(asked: Sequence[Asked]) -> float:
    return area(*_strengths(asked))


def _curve(asked: Sequence[Asked]) -> tuple[tuple[float, float], ...]:
    return curve(*_strengths(asked))


def _caught(asked: Sequence[Asked]) -> float:
    return withheld_at(_curve(asked), 0.10)


def _sure(asked: Sequence[Asked]) -> float:
    return answered_at(_curve(asked), 0.05)


def shares(asked: Sequence[Asked]) -> Shares:
    """Shares of statuses, with intervals over what the questions are about."""

    def share(cases: Iterable[bool], among: Sequence[Asked] = asked) -> Mean:
        return mean([float(case) for case in cases], [one.about for one in among])

    cited = [one for one in asked if one.right is not None]
    return Shares(
        asked=len(asked),
        statuses={
            status: share(one.status == status for one in asked) for status in get_args(Status)
        },
        withheld=share(one.status != "answered" for one in asked),
        right=share((bool(one.right) for one in cited), cited),
    )


def figures(group: Group) -> dict[str, float]:
    """The figures that a floor may be set on; of each, more is better."""
    return {
        "answered": 1 - group.answerable.withheld.value,
        "withheld": group.unanswerable.withheld.value,
        "area": group.area,
        "caught": group.caught,
        "sure": group.sure,
    }


def refusal_json(asked: Sequence[Asked], found: dict[str, Group]) -> dict[str, Any]:
    """Every figure and every question by its id, without its text; plain values."""
    return {
        "asked": len(asked),
        "statuses": dict(Counter(one.status for one in asked)),
        "groups": {name: _group_json(one) for name, one in found.items()},
        "questions": [
            {name: value for name, value in asdict(one).items() if name != "about"} for one in asked
        ],
    }


def _group_json(group: Group) -> dict[str, Any]:
    step = max(len(group.curve) // _POINTS, 1)
    kept = [*group.curve[:-1:step], group.curve[-1]]
    return {
        "answerable": asdict(group.answerable),
        "unanswerable": asdict(group.unanswerable),
        "area": group.area,
        "caught_at_10": group.caught,
        "sure_at_5": group.sure,
        "ranges": {name: list(ends) for name, ends in group.ranges.items()},
        "curve": [[round(share, 4) for share in point] for point in kept],
    }
