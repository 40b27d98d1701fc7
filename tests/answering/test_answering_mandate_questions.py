"""What a question asks of the table of mandates, and which questions are none of it."""

from __future__ import annotations

import pytest

from assistant.answering.addressee_names import addressee_named, names_in
from assistant.answering.mandate_followups import narrows
from assistant.answering.mandate_questions import MandatesAsked, mandates_asked
from assistant.retrieval.question import analyse_question, language_of


def asked(text: str) -> MandatesAsked | None:
    return mandates_asked(analyse_question(text, language_of(text)))


def filters(text: str) -> dict[str, str]:
    found = asked(text)
    assert found is not None, text
    return found.query.filters()


@pytest.mark.parametrize(
    "text",
    [
        "What is the Secretariat asked to do?",
        "What must the Secretariat do?",
        "Que doit faire le Secrétariat ?",
        "Que demande-t-on au Secrétariat ?",
        "¿Qué se pide a la Secretaría?",
        "¿Qué debe hacer la Secretaría?",
        "Что поручено Секретариату?",
        "Что должен делать Секретариат?",
        "ما المطلوب من الأمانة؟",
        "ماذا يجب على الأمانة أن تفعل؟",
        "秘书处被要求做什么？",
        "秘书处必须做什么？",
    ],
)
def test_the_addressee_is_read_in_six_languages(text: str) -> None:
    assert filters(text) == {"addressee": "Secretariat"}


@pytest.mark.parametrize(
    "text",
    [
        "What was the Secretariat asked to do between 2013 and 2019?",
        "Qu'a-t-on demandé au Secrétariat entre 2013 et 2019 ?",
        "¿Qué se pidió a la Secretaría en el período de 2013 a 2019?",
        "Что было поручено секретариату в период с 2013 по 2019 год?",
        "Что было поручено секретариату между 2013 и 2019 годами?",
        "ما الذي طُلب من الأمانة بين عامي 2013 و2019؟",
        "ما الذي طُلب من الأمانة في الفترة من 2013 إلى 2019؟",
        "2013年至2019年要求秘书处做什么？",
        "2013年和2019年之间要求秘书处做什么？",
    ],
)
def test_a_span_of_years_is_when_it_was_asked_and_no_subject(text: str) -> None:
    found = asked(text)
    assert found is not None
    assert found.query.filters() == {"addressee": "Secretariat"}
    assert found.placed is not None
    assert found.placed.years == (2013, 2019)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Which invitations to Parties have a deadline in 2018?",
            {"addressee": "Parties", "strength": "invites", "deadline": "2018"},
        ),
        ("What are Parties urged to do?", {"addressee": "Parties", "strength": "urges"}),
        (
            "À quoi les Parties sont-elles invitées ?",
            {"addressee": "Parties", "strength": "invites"},
        ),
        ("К чему призываются Стороны?", {"addressee": "Parties", "strength": "urges"}),
        ("缔约方被邀请做什么？", {"addressee": "Parties", "strength": "invites"}),
        (
            "What has the Secretariat been asked to do at each meeting?",
            {"addressee": "Secretariat", "recurrence": "each meeting"},
        ),
        ("What must Parties do every year?", {"addressee": "Parties", "recurrence": "annual"}),
        ("Which requests depend on funds?", {"strength": "requests", "condition": "yes"}),
        ("Which mandates have a deadline?", {"deadline": "yes"}),
        ("哪些请求的截止日期在2016年？", {"deadline": "2016"}),
        ("哪些请求取决于资金？", {"condition": "yes"}),
        ("What must happen by 2016?", {"deadline": "1900-2016"}),
        ("缔约方必须在2016年之前做什么？", {"addressee": "Parties", "deadline": "1900-2015"}),
        (
            "Which requests to the Secretariat recur annually?",
            {"addressee": "Secretariat", "strength": "requests", "recurrence": "annual"},
        ),
        (
            "What must the Secretariat do before 2016?",
            {"addressee": "Secretariat", "deadline": "1900-2015"},
        ),
        (
            "What must the Secretariat prepare by 2016?",
            {"addressee": "Secretariat", "deadline": "1900-2016", "subject": "prepare"},
        ),
        ("Who must send maps of glaciers?", {"subject": "send maps glaciers"}),
        ("Who asked for the glacier atlas and when?", {"subject": "glacier atlas"}),
        (
            "What are Parties and donors encouraged to do?",
            {"addressee": "Parties|Donors", "strength": "encourages"},
        ),
        (
            "What is the Standing Committee on Glaciers asked to do?",
            {"addressee": "Committees and subsidiary bodies"},
        ),
    ],
)
def test_verb_deadline_recurrence_condition_and_subject_are_filters(
    text: str, wanted: dict[str, str]
) -> None:
    assert filters(text) == wanted


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("What must the Secretariat report to COP-12?", True),
        ("What is the Secretariat requested to do before COP-3?", True),
        ("Which requests to the Secretariat are due at COP-3?", True),
        ("¿Qué debe hacer la Secretaría antes de la COP-3?", True),
        ("Что Секретариат должен сделать до КС-3?", True),
        ("秘书处在COP-3之前必须做什么？", True),
        ("What was the Secretariat asked at COP-8?", False),
        ("What was the Secretariat requested to do at COP-8?", False),
        ("What was the Secretariat requested by COP-8 to do?", False),
        ("What deadlines did COP-8 set?", False),
        ("What has the Secretariat been asked to do since COP-3?", False),
    ],
)
def test_a_meeting_is_where_it_was_asked_or_by_when_it_is_due(text: str, due: bool) -> None:
    found = asked(text)
    assert found is not None
    assert (found.due is not None) is due
    assert (found.placed is not None) is not due


@pytest.mark.parametrize(
    "text",
    [
        "How many Parties requested bicycles?",
        "Combien de Parties ont demandé des bicyclettes ?",
        "What did Parties ask?",
        "What did the Conference of the Parties decide?",
        "Which Parties lent their bicycles?",
        "Why must glaciers be counted?",
        "Which decisions request the Secretariat to lend bicycles? List them all.",
        "What does SC-8/15 ask the Secretariat to do?",
        "Who is the Executive Secretary?",
        "To whom must the Secretariat lend bicycles under Article 12 of the Stockholm Convention?",
        "How do I request a bicycle?",
        "Who should the Secretariat invite to the race?",
        "ما هي الولايات التي تقع على الساحل؟",
    ],
)
def test_a_question_of_another_kind_is_left_alone(text: str) -> None:
    assert asked(text) is None


def test_an_official_name_is_read_whole() -> None:
    found = asked("What is the Standing Committee on Glaciers asked to do?")
    assert found is not None
    assert found.said == ("Standing Committee on Glaciers",)
    opening = asked("Which Parties are urged to melt?")
    assert opening is not None
    assert opening.said == ("Parties",)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Parties", "en", "Parties"),
        ("the Secretariat", "en", "Secretariat"),
        ("les donateurs", "fr", "Donors"),
        ("Сторонам", "ru", "Parties"),
        ("缔约方", "zh", "Parties"),
        ("和缔约方", "zh", "Parties"),
        ("the bicycles of Parties", "en", ""),
        ("glaciers", "en", ""),
    ],
)
def test_a_short_follow_up_is_an_addressee_or_is_not(text: str, language: str, name: str) -> None:
    assert addressee_named(text, language)[0] == name


def test_all_that_a_text_names_is_told() -> None:
    text = "Regional centres help developing-country Parties and the World Bank"
    assert {"Regional centres", "Developing-country Parties", "World Bank"} <= names_in(text, "en")


@pytest.mark.parametrize(
    "text",
    ["only those of COP-3", "just the invitations", "seulement celles de 2019", "只要有期限的"],
)
def test_a_list_is_narrowed(text: str) -> None:
    assert narrows(text)
    assert not narrows("What must the Secretariat do?")
