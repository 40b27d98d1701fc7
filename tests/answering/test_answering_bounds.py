"""Years and meetings with the words around them: which decisions are inside and which are not."""

from __future__ import annotations

import pytest

from assistant.answering.bounds import at_meetings, in_years
from assistant.retrieval.question import Question, analyse_question, language_of

HELD = (2005, 2013, 2015, 2017, 2019)
ALL = HELD


def question(text: str) -> Question:
    return analyse_question(text, language_of(text))


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("decisions", ALL),
        ("decisions of 2015", (2015,)),
        ("decisions in 2016", ()),
        ("decisions after 2015", (2017, 2019)),
        ("decisions after the meeting of 2015", (2017, 2019)),
        ("decisions since 2015", (2015, 2017, 2019)),
        ("decisions from 2015 onwards", (2015, 2017, 2019)),
        ("decisions before 2015", (2005, 2013)),
        ("decisions from before 2015", (2005, 2013)),
        ("decisions until 2015", (2005, 2013, 2015)),
        ("decisions up to 2015", (2005, 2013, 2015)),
        ("decisions between 2013 and 2017", (2013, 2015, 2017)),
        ("decisions from 2013 to 2017", (2013, 2015, 2017)),
        ("decisions of 2013-2017", (2013, 2015, 2017)),
        ("decisions in 2013 and 2017", (2013, 2017)),
        ("decisions in 2013 or in 2017", (2013, 2017)),
        # Another word of time in the question bounds nothing.
        ("reports requested from the Secretariat in 2015", (2015,)),
        ("follow-up after the review, in 2015", (2015,)),
        ("Quelles décisions depuis 2015 ?", (2015, 2017, 2019)),
        ("Quelles décisions après 2015 ?", (2017, 2019)),
        ("Quelles décisions avant 2015 ?", (2005, 2013)),
        ("Quelles décisions jusqu'en 2015 ?", (2005, 2013, 2015)),
        ("Quelles décisions entre 2013 et 2017 ?", (2013, 2015, 2017)),
        ("Quelles décisions en 2013 et 2017 ?", (2013, 2017)),
        ("¿Qué decisiones desde 2015?", (2015, 2017, 2019)),
        ("¿Qué decisiones antes de 2015?", (2005, 2013)),
        ("¿Qué decisiones hasta 2015?", (2005, 2013, 2015)),
        ("Какие решения после 2015 года?", (2017, 2019)),
        ("Какие решения с 2015 года?", (2015, 2017, 2019)),
        ("Какие решения с 2013 по 2017 год?", (2013, 2015, 2017)),
        ("ما هي المقررات منذ عام 2015؟", (2015, 2017, 2019)),
        ("ما هي المقررات قبل عام 2015؟", (2005, 2013)),
        ("2015年以来的决定", (2015, 2017, 2019)),
        ("2015年之前的决定", (2005, 2013)),
        ("2013年至2017年的决定", (2013, 2015, 2017)),
        ("Quelles décisions de 2013 à 2017 ?", (2013, 2015, 2017)),
        ("¿Qué decisiones entre 2013 y 2017?", (2013, 2015, 2017)),
        ("¿Qué decisiones en 2013 y 2017?", (2013, 2017)),
        ("Какие решения между 2013 и 2017 годами?", (2013, 2015, 2017)),
        ("Какие решения в 2013 и 2017 годах?", (2013, 2017)),
        ("ما هي المقررات بين عامي 2013 و2017؟", (2013, 2015, 2017)),
        ("ما هي المقررات بين عام 2013 وعام 2017؟", (2013, 2015, 2017)),
        ("ما هي المقررات من 2013 إلى 2017؟", (2013, 2015, 2017)),
        ("ما هي المقررات في عامي 2013 و2017؟", (2013, 2017)),
        ("2013年和2017年之间的决定", (2013, 2015, 2017)),
        ("介于2013年与2017年之间的决定", (2013, 2015, 2017)),
        ("2013年和2017年的决定", (2013, 2017)),
    ],
)
def test_the_years_that_are_meant(text: str, inside: tuple[int, ...]) -> None:
    assert tuple(year for year in HELD if in_years(question(text), {year})) == inside


def test_a_meeting_that_went_over_two_years_is_in_both() -> None:
    assert in_years(question("decisions of 2022"), {2021, 2022})
    assert in_years(question("decisions of 2021"), {2021, 2022})


def test_of_a_decision_without_a_date_no_year_is_known() -> None:
    assert not in_years(question("decisions of 2015"), set())
    assert in_years(question("decisions"), set())


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("decisions", (6, 7, 8, 9)),
        ("decisions of COP-8", (8,)),
        ("decisions after COP-7", (8, 9)),
        ("decisions since COP-7", (7, 8, 9)),
        ("decisions before COP-7", (6,)),
        ("decisions up to COP-7", (6, 7)),
        ("decisions from COP-7 to COP-9", (7, 8, 9)),
        ("decisions between COP-6 and COP-8", (6, 7, 8)),
        ("decisions of COP-6 and COP-8", (6, 8)),
        ("decisions of COP-6, COP-7 and COP-9", (6, 7, 9)),
        ("What did COP-8 decide on follow-up after the review?", (8,)),
        ("Quelles décisions après la COP-7 ?", (8, 9)),
        ("¿Qué decisiones antes de la COP-8?", (6, 7)),
        ("Какие решения после КС-7?", (8, 9)),
    ],
)
def test_the_meetings_that_are_meant(text: str, inside: tuple[int, ...]) -> None:
    found = tuple(n for n in (6, 7, 8, 9) if at_meetings(question(text), f"COP-{n}"))
    assert found == inside


def test_an_extraordinary_meeting_is_no_ordinary_one() -> None:
    assert not at_meetings(question("decisions after COP-1"), "ExCOP-2")
    assert at_meetings(question("decisions of ExCOP-2"), "ExCOP-2")
    assert not at_meetings(question("decisions of COP-8"), "")
