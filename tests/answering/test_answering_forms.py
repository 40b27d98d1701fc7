"""The form that an answer must have, and whether a text has it."""

from __future__ import annotations

import pytest

from assistant.answering.forms import counted_terms, forms_asked, has_form
from assistant.library import content_terms
from assistant.retrieval.question import analyse_question


@pytest.mark.parametrize(
    "question",
    [
        "How much does the centre cost?",
        "How much money was given to the fund?",
        "Combien coûte le centre ?",
        "¿Cuánto cuesta el centro?",
        "Сколько стоит содержание центра?",
        "كم تبلغ ميزانية المركز؟",
        "中心的预算是多少?",
    ],
)
def test_a_sum_is_asked_for_in_each_language(question: str) -> None:
    assert forms_asked(question, quantity=True) == {"money"}
    assert not forms_asked(question, quantity=False)


@pytest.mark.parametrize(
    "question", ["How many budgets were adopted?", "How many Parties made contributions?"]
)
def test_what_is_counted_is_no_sum_even_where_it_is_paid(question: str) -> None:
    assert not forms_asked(question, quantity=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a budget of $2,300", True),
        ("in the amount of 4 million", True),
        ("300 000 долларов", True),
        ("五百万美元", True),
        ("the four-year plan and its 12 activities", False),
        ("subject to the availability of resources", False),
    ],
)
def test_a_sum_has_a_currency_or_is_in_millions(text: str, found: bool) -> None:
    assert has_form("money", text) is found


def test_only_how_many_says_what_is_counted() -> None:
    asked = analyse_question("How many regional centres have answered the questionnaire?", "en")
    assert counted_terms(asked) == set(content_terms("regional centres", "en"))
    assert not counted_terms(analyse_question("How much heavier is the container?", "en"))
    assert not counted_terms(analyse_question("Combien de centres y a-t-il ?", "fr"))
