"""The answers last given, by a key that only who was shown one has."""

from __future__ import annotations

from assistant.types import Answer
from assistant.web.answers_kept import AnswersKept


def test_an_answer_is_found_by_its_key_and_by_no_other() -> None:
    answers = AnswersKept()
    answer = Answer("What?", "en", "refused", "Nothing held.")
    key = answers.keep(answer, ("Who?",), {"convention": "Basel"})
    kept = answers.get(key)
    assert kept is not None
    assert (kept.answer.question, kept.history) == ("What?", ("Who?",))
    assert kept.filters == {"convention": "Basel"}
    assert answers.get(key[:-1]) is None


def test_the_oldest_answer_is_forgotten_when_there_are_too_many() -> None:
    answers = AnswersKept(most=2)
    keys = [answers.keep(Answer(str(n), "en", "refused", "")) for n in range(3)]
    assert answers.get(keys[0]) is None
    assert all(answers.get(key) for key in keys[1:])
