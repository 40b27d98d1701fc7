"""The measurements from the command line, on pipelines and commands that need no model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.errors import AssistantError
from evals.__main__ import main
from evals.quality import measure
from evals.questions import Question
from evals.replies import Cited, Reply
from evals.report import quality_json, speed_json
from evals.speed import Timing, time_command


def test_a_pipeline_is_measured_from_end_to_end() -> None:
    held = Question("a", "en", "lookup", "?", frozenset({"answered"}), refs=("SC-8/15",))
    absent = Question("b", "fr", "not_held", "??", frozenset({"refused"}))
    spelt = Cited("d", frozenset({"x"}), "q", exact=True)

    def always_answers(_: Question) -> Reply:
        return Reply("answered", "", (spelt,), 2.0)

    result = quality_json(measure(always_answers, [held, absent]))
    assert (result["passed"], result["asked"], result["refusing"]["invented"]) == (0, 2, 1.0)
    assert [entry["passed"] for entry in result["questions"]] == [False, False]
    assert json.dumps(result)


def test_times_are_given_as_ratios_to_the_first() -> None:
    rows = speed_json([Timing("python", 0.5, 0.25), Timing("--help", 1.0, 1.0)])
    assert [(row["wall_ratio"], row["cpu_ratio"]) for row in rows] == [(1.0, 1.0), (2.0, 4.0)]


def test_a_command_that_fails_is_told_with_its_last_line() -> None:
    with pytest.raises(AssistantError, match=r"it: exit status 3 \(broken\)"):
        time_command("it", ["-c", "import sys; print('broken', file=sys.stderr); sys.exit(3)"], 1)


def test_a_missing_question_file_is_one_line_and_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quality", "--questions", str(tmp_path / "none.jsonl")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
