"""The question sets themselves: a wrong expectation would teach the wrong thing."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from assistant.errors import UsageError
from evals.judging import folded
from evals.questions import Question, load_questions
from evals.replies import reference_keys

PROJECT = Path(__file__).resolve().parents[2]
SETS = sorted((PROJECT / "evals" / "questions").glob("*.jsonl"))
QUESTIONS = [question for path in SETS for question in load_questions(path)]


def corpus() -> str:
    files = sorted((PROJECT / "corpus" / "documents").glob("*.txt"))
    return "\n".join(folded(path.read_text(encoding="utf-8")) for path in files)


def lines_by_document() -> dict[str, list[str]]:
    manifest = tomllib.loads((PROJECT / "corpus" / "manifest.toml").read_text(encoding="utf-8"))
    return {
        entry["id"]: [
            folded(line)
            for line in (PROJECT / "corpus" / entry["file"]).read_text("utf-8").splitlines()
        ]
        for entry in manifest["document"]
    }


def test_a_wanted_wording_stands_on_one_line_of_a_document_that_may_be_cited() -> None:
    lines = lines_by_document()
    for question in QUESTIONS:
        assert question.documents <= lines.keys(), question.id
        citable = [line for name in question.documents for line in lines[name]]
        for group in question.quote:
            for wording in group:
                assert any(folded(wording) in line for line in citable), (question.id, wording)


def test_every_wanted_decision_is_named_in_the_corpus() -> None:
    held = reference_keys([corpus()])
    for question in QUESTIONS:
        keys = reference_keys(question.refs)
        assert len(keys) == len(question.refs), question.id
        assert keys <= held, question.id


def test_ids_and_wordings_are_not_used_twice() -> None:
    for what in (
        [question.id for question in QUESTIONS],
        [(question.history, folded(question.question)) for question in QUESTIONS],
    ):
        assert [value for value, count in Counter(what).items() if count > 1] == []


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_set_is_balanced(path: Path) -> None:
    questions = load_questions(path)
    other = sum(question.lang != "en" for question in questions) / len(questions)
    unanswerable = sum(not question.answerable for question in questions) / len(questions)
    assert other >= 1 / 3
    assert unanswerable >= 1 / 4
    assert {question.lang for question in questions} == {"en", "fr", "es", "ru", "ar", "zh"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2: not JSON"),
        ("[]", "line 2: not a JSON object"),
        ('{"id": "x"}', "question 2: not a question"),
        (
            '{"id":"x","lang":"en","kind":"k","question":"?","status":["maybe"]}',
            "question 2: status must name",
        ),
        (
            '{"id":"x","lang":"en","kind":"k","question":"?","status":["refused"],"forbid":["("]}',
            "question 2: not a question",
        ),
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "set.jsonl"
    good = '{"id":"g","lang":"en","kind":"k","question":"?","status":["refused"]}'
    path.write_text(f"{good}\n{line}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        load_questions(path)


def test_a_question_is_answerable_when_answering_is_right() -> None:
    def asked(*status: str) -> Question:
        return Question("i", "en", "k", "?", frozenset(status))

    assert asked("answered", "partial").answerable
    assert not asked("partial", "refused").answerable
