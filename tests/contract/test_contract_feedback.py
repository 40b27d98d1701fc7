"""``python -m assistant feedback`` as a person uses it; no library is needed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.feedback import Feedback, FeedbackStore, Versions, given
from evals.questions import load_questions

pytestmark = pytest.mark.slow

ATTACK = "What\x1b[2J is \u202easked\u2028?"
QUOTE = "1. Requests the Secretariat to continue to collect information;"


def said(key: str, rating: str, day: int, question: str, **other: Any) -> Feedback:
    cited = {"marker": 1, "passage_id": "SC-8/15:en:1", "document": "d", "ref": "SC-8/15",
             "quote": QUOTE}  # fmt: skip
    answer = {"question": question, "language": "en", "status": "answered",
              "text": f"**{question}** [1]", "citations": [cited]}  # fmt: skip
    moment = datetime(2026, 11, day, 9, 30, tzinfo=UTC)
    versions = Versions("0.1.0", 7, "2026-11-01T00:00:00+00:00", "model:1")
    return given(key, rating, other.pop("reasons", ()), other.pop("comment", ""),
                 answer=answer, versions=versions, now=moment, **other)  # fmt: skip


GOOD = said("a", "helpful", 20, "What is requested?", history=("Which decision?",))
BAD = said(
    "b", "not helpful", 22, ATTACK, reasons=("wrong paragraph",), comment="Para. 2\nis meant\x07"
)
LATER = said("c", "not helpful", 24, "And then?", reasons=("not the latest decision",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = FeedbackStore(tmp_path / "said")
    for feedback in (BAD, GOOD, LATER):
        store.add(feedback)
    return tmp_path / "said"


@pytest.fixture
def feedback(call: Any, folder: Path) -> Callable[..., Any]:
    """Calls ``feedback …`` over the folder."""
    return lambda *words: call("feedback", *words, FEEDBACK_DIR=str(folder))


def shown(done: Any) -> str:
    """What was printed; nothing that a terminal acts on is in it."""
    assert (done.status, done.err) == (0, "")
    assert not [letter for letter in done.out if letter in "\x1b\u202e\x07"]
    return str(done.out)


def test_all_that_was_said_is_listed_oldest_first(feedback: Any) -> None:
    out = shown(feedback("list"))
    ids = [out.index(one.id) for one in (GOOD, BAD, LATER)]
    assert ids == sorted(ids)
    assert "not helpful (wrong paragraph)" in out
    assert "“Para. 2 is meant" in out
    assert out.rstrip().endswith("3: 1 helpful, 2 not helpful.")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--rating", "helpful"), [GOOD]),
        (("--rating", "not-helpful"), [BAD, LATER]),
        (("--rating", "not helpful", "--since", "2026-11-23"), [LATER]),
        (("--since", "2026-11-22"), [BAD, LATER]),
        (("--since", "2026-11-22T11:00:00+01:00"), [LATER]),
        (("--since", "2027-01-01"), []),
    ],
    ids=str,
)
def test_what_is_asked_for_is_listed(
    feedback: Any, words: tuple[str, ...], found: list[Feedback]
) -> None:
    listed = json.loads(feedback("list", "--json", *words).out)["feedback"]
    assert [one["id"] for one in listed] == [one.id for one in found]
    assert set(listed[0] if listed else {}) in (
        set(),
        {"id", "time", "rating", "reasons", "comment", "question", "history", "language",
         "filters", "answer", "versions"},
    )  # fmt: skip


def test_nothing_said_is_nothing_listed(run: Any, tmp_path: Path) -> None:
    done = run("feedback", "list", "--feedback-dir", tmp_path / "none")
    assert (done.status, done.err) == (0, "")
    assert done.out == "Nobody has said anything yet that passes.\n"


def test_one_is_shown_by_the_beginning_of_its_id(feedback: Any) -> None:
    out = shown(feedback("show", BAD.id[:6]))
    assert "Para. 2\n    is meant" in out
    assert "SC-8/15:en:1" in out
    assert "library generation 7" in out
    assert json.loads(feedback("show", BAD.id, "--json").out)["comment"] == BAD.comment


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", "zzz"), "No feedback has the id"),
        (("show", ""), "No feedback has the id"),
        (("list", "--since", "yesterday"), "is no date"),
        (("list", "--rating", "good"), "invalid choice"),
        ((), "ACTION"),
    ],
    ids=str,
)
def test_a_wrong_call_is_told_in_one_line(feedback: Any, words: tuple[str, ...], said: str) -> None:
    done = feedback(*words)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_a_line_that_is_broken_off_is_told_and_passed_over(feedback: Any, folder: Path) -> None:
    path = folder / "feedback.jsonl"
    os.truncate(path, path.stat().st_size - 30)
    done = feedback("list")
    assert done.status == 0
    assert done.err == f"{path}, line 3: not whole, or no feedback; it is passed over.\n"
    assert "2: 1 helpful, 1 not helpful." in done.out


# ---------------------------------------------------------------------------------- question


def test_what_was_helpful_becomes_a_question_of_a_set(feedback: Any, tmp_path: Path) -> None:
    line = json.loads(feedback("question", GOOD.id).out)
    assert (line["refs"], line["history"]) == (["SC-8/15"], ["Which decision?"])

    path = tmp_path / "new.jsonl"
    path.write_text('{"id":"g","lang":"en","kind":"k","question":"?","status":["refused"]}')
    done = feedback("question", GOOD.id, "--append", path)
    assert (done.status, done.out) == (0, "")
    assert f"Added to {path} as f-{GOOD.id}" in done.err
    first, added = load_questions(path)
    assert (first.id, added.id) == ("g", f"f-{GOOD.id}")
    assert added.quote == (("Requests the Secretariat to continue to collect information;",),)


def test_a_question_stands_in_one_set_once(feedback: Any, tmp_path: Path) -> None:
    assert feedback("question", GOOD.id, "--append", tmp_path / "one.jsonl").status == 0
    before = (tmp_path / "one.jsonl").read_bytes()
    for name in ("one.jsonl", "other.jsonl"):
        done = feedback("question", GOOD.id, "--append", tmp_path / name)
        assert (done.status, done.err.count("\n")) == (2, 1)
        assert f"one.jsonl has this question already, as f-{GOOD.id}" in done.err
    assert (tmp_path / "one.jsonl").read_bytes() == before
    row = {"id": "q1", "question": "what is  REQUESTED?", "history": ["which decision?"]}
    (tmp_path / "one.jsonl").write_text(json.dumps(row), encoding="utf-8")
    done = feedback("question", GOOD.id, "--append", tmp_path / "other.jsonl")
    assert "as q1" in done.err
    assert not (tmp_path / "other.jsonl").exists()


def test_what_was_not_helpful_is_a_draft_that_no_set_takes(feedback: Any, tmp_path: Path) -> None:
    done = feedback("question", BAD.id, "--append", tmp_path / "set.jsonl")
    assert done.status == 2
    assert "The comment was: Para. 2 is meant" in done.err
    assert "To be filled in: status" in done.err
    assert "complete the line first" in done.err
    assert not (tmp_path / "set.jsonl").exists()
    draft = json.loads(done.out)
    assert draft["status"] == []
    assert draft["question"] == ATTACK
    assert len(done.out.splitlines()) == 1, "escaped, so that a set is read line by line"


@pytest.mark.parametrize("name", ["set.txt", "none/set.jsonl"])
def test_a_set_has_its_place(feedback: Any, tmp_path: Path, name: str) -> None:
    done = feedback("question", GOOD.id, "--append", tmp_path / name)
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert ".jsonl file in a folder that exists" in done.err
