"""Load and page weight: what is made of the figures, without a server."""

from __future__ import annotations

import argparse

import pytest

from assistant.web.dressing import VIEWS
from evals.commands import load as load_command
from evals.commands.page_load import ceiling, missed
from evals.load import Crowd, Memory, Waited, crowd_json
from evals.page_load import paths


def crowd(*first: float, errors: int = 0) -> Crowd:
    waited = [Waited(one, one + 1) for one in first] + [Waited(error="AppError: no")] * errors
    return Crowd(2, 10.0, tuple(waited))


def test_waits_are_those_of_answers_and_errors_are_counted() -> None:
    told = crowd_json(crowd(1.0, 2.0, 9.0, errors=1))
    assert told["first_words_ms"] == {"p50": 2000.0, "p95": 9000.0}
    assert told["whole_ms"]["p50"] == 3000.0
    assert told["questions_per_s"] == 0.4
    assert told["errors"] == ["AppError: no"]


def test_nobody_answered_is_no_division_by_nothing() -> None:
    assert crowd_json(crowd(errors=2))["first_words_ms"] == {"p50": 0.0, "p95": 0.0}


@pytest.mark.parametrize(
    ("looks", "grown"),
    [
        ([100, 200, 300, 300, 300, 300], 0.0),  # what comes before does not count
        ([100, 100, 100, 110, 120, 130], 30.0),
        ([100, 100, 100, 90, 100, 90], -5.0),
    ],
)
def test_memory_is_flat_when_it_does_not_grow_any_more(looks: list[int], grown: float) -> None:
    found = Memory(lambda: 0.0, 100, megabytes=[float(one) for one in looks]).flatness(300)
    assert found["grown_percent"] == pytest.approx(grown, abs=4)


def test_memory_is_looked_at_every_so_many_answers() -> None:
    memory = Memory(lambda: 5.04, 2)
    for _ in range(5):
        memory.count()
    assert memory.megabytes == [5.0, 5.0]
    assert memory.flatness(0) == {}, "two looks are no slope"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"times_alone": {"together": 10.1}}, ["first words after 10.1 times"]),
        ({"alone": {"errors": ["x"]}}, ["alone: 1 errors"]),
        ({"crowds": {"together": {"errors": ["x", "y"]}}}, ["together: 2 errors"]),
        ({"memory": {"errors": [], "grown_percent": 5.1}}, ["memory: grown_percent"]),
        ({"memory": {"errors": ["x"]}}, ["memory: 1 errors"]),
    ],
)
def test_what_is_missed_is_said(changed: dict[str, object], said: list[str]) -> None:
    right = {
        "alone": {"errors": []},
        "crowds": {"together": {"errors": []}},
        "times_alone": {"together": 10.0, "without pause": 50.0},
    }
    found = load_command.misses({**right, **changed})
    assert len(found) == len(said)
    assert all(one.startswith(words) for one, words in zip(found, said, strict=True))


def test_every_view_is_visited() -> None:
    visited = "".join(paths())
    assert all(f"view={view}" in visited for view in VIEWS if view != "chat")
    assert "/" in paths()


def test_a_ceiling_is_a_figure_and_a_number() -> None:
    assert ceiling("bytes=262144") == ("bytes", 262144.0)
    for wrong in ("bytes", "bytes=", "bytes=-1", "colour=1", "bytes=inf", "bytes=nan"):
        with pytest.raises(argparse.ArgumentTypeError):
            ceiling(wrong)


def test_only_what_is_above_its_ceiling_is_missed() -> None:
    assert missed({"bytes": 2.0, "shift": 0.1}, [("bytes", 2.0), ("shift", 0.02)]) == [
        "shift 0.1, the ceiling is 0.02"
    ]
