"""The metrics, each on a handful of replies that can be counted by eye."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.judging import Verdict
from evals.metrics.brevity import words_shown
from evals.metrics.citing import citing
from evals.metrics.exactness import exactness
from evals.metrics.latency import latency, percentile
from evals.metrics.passing import Tally, tally, tally_by
from evals.metrics.refusing import refusing
from evals.questions import Question
from evals.replies import Cited, Reply


def verdict(
    name: str = "t",
    allowed: str = "answered",
    said: str = "answered",
    *,
    cited: tuple[Cited, ...] = (),
    documents: tuple[str, ...] = (),
    reasons: tuple[str, ...] = (),
    kind: str = "lookup",
) -> Verdict:
    question = Question(
        name,
        "en",
        kind,
        "?",
        frozenset(allowed.split()),
        documents=frozenset(documents),
    )
    return Verdict(question, Reply(said, "", cited, 1.0), reasons)


def cite(document: str, *names: str, exact: bool = True) -> Cited:
    return Cited(document, frozenset(names), "quote", exact)


def test_shares_are_counted_by_kind() -> None:
    verdicts = [verdict(kind="funding"), verdict(kind="funding", reasons=("no",)), verdict()]
    assert tally(verdicts) == Tally(2, 3)
    assert tally_by(verdicts, lambda v: v.question.kind) == {
        "funding": Tally(1, 2),
        "lookup": Tally(1, 1),
    }


def test_one_wrong_quote_in_four_is_seen() -> None:
    replies = [
        verdict(cited=(cite("a"), cite("a", exact=False))).reply,
        verdict(cited=(cite("a"), cite("b"))).reply,
    ]
    assert exactness(replies) == 0.75


def test_precision_counts_what_belongs_and_recall_what_is_wanted() -> None:
    cited = (cite("a", "x"), cite("a", "y"), cite("b", "x"), cite("a", "z"))
    result = citing([verdict(cited=cited, documents=("a",))], {"t": frozenset({"x", "w"})})
    assert (result.precision, result.recall) == (0.25, 0.5)


def test_documents_are_alternatives() -> None:
    result = citing([verdict(cited=(cite("b"),), documents=("a", "b"))], {"t": frozenset()})
    assert (result.precision, result.recall) == (1.0, 1.0)


def test_an_answer_without_citations_costs_recall_only() -> None:
    result = citing([verdict(documents=("a",))], {"t": frozenset()})
    assert (result.precision, result.recall) == (1.0, 0.0)


def test_questions_that_nothing_answers_do_not_count_for_citing() -> None:
    verdicts = [verdict(allowed="refused", cited=(cite("b"),), documents=("a",))]
    assert citing(verdicts, {"t": frozenset({"x"})}).precision == 1.0


def test_inventing_and_withholding_are_told_apart() -> None:
    result = refusing(
        [
            verdict(allowed="refused", said="answered"),
            verdict(allowed="refused partial", said="partial"),
            verdict(allowed="answered", said="refused"),
            verdict(allowed="answered refused", said="refused"),
            verdict(allowed="answered", said="partial"),
            verdict(allowed="answered", said="answered"),
        ]
    )
    assert (result.invented, result.withheld) == (0.5, 0.25)


def test_a_quote_that_the_text_repeats_is_read_once() -> None:
    quote = Cited("a", frozenset(), "Takes note", exact=True)
    repeated = Reply("answered", "It **takes  note** [1]", (quote,), 1.0)
    apart = Reply("answered", "Yes [1]", (quote, quote), 1.0)
    refusal = Reply("refused", "Nothing held answers this question.", (), 1.0)
    assert words_shown([repeated, refusal]) == 4
    assert words_shown([apart]) == 4
    assert words_shown([refusal]) == 0


def test_the_first_answer_is_timed_apart() -> None:
    times = [5000.0, *(float(ms) for ms in range(1, 21))]
    result = latency([Reply("answered", "", (), ms) for ms in times])
    assert (result.first, result.p50, result.p95) == (5000.0, 10.0, 19.0)


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0, 100))
def test_a_percentile_is_one_of_the_values_and_covers_its_share(
    values: list[float], percent: float
) -> None:
    found = percentile(values, percent)
    assert found in values
    covered = sum(value <= found for value in values)
    assert covered * 100 >= percent * len(values) - 1e-6 * len(values)


@pytest.mark.parametrize("asked", [0, 3])
def test_a_share_stays_within_bounds(asked: int) -> None:
    assert Tally(asked, asked).share == 1.0
