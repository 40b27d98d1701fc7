"""The facts gate: what a question names for certain, and which passages bear it out."""

from __future__ import annotations

import pytest

from assistant.answering.facts import ASKED_NUMBER, Facts, facts_of
from assistant.answering.forms import counts_something
from assistant.retrieval.question import analyse_question, language_of
from assistant.types import Passage, PassageRecord


def record(text: str, *, language: str = "en", **known: object) -> PassageRecord:
    passage = Passage(
        "d:en:1", "d", None, language, "text", 0, "para. 1", True, text, 0, len(text),
    )  # fmt: skip
    fields: dict[str, object] = {
        "document_title": "",
        "document_kind": "document",
        "issuer": "",
        "title": "",
        "conventions": (),
        "meeting": "",
        "date": "",
        "year": None,
        "url": "",
        "held": "full",
        **known,
    }
    return PassageRecord(passage, **fields)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("What happened in 2019?", Facts(years=(2019,))),
        ("the plan for 2018-2021", Facts(years=(2018, 2021))),
        ("Who received 3,000 dollars?", Facts(numbers=("3,000",), forms=frozenset({"money"}))),
        ("What did Stockholm COP-8 say?", Facts(conventions=("Stockholm",), meetings=("COP-8",))),
        ("What does SC-8/15 para 1 say?", Facts()),  # what belongs to a reference is no fact
        ("What is technical assistance?", Facts()),
    ],
)
def test_what_a_question_names_for_certain(text: str, facts: Facts) -> None:
    found = facts_of(analyse_question(text, "en"))
    assert found.years == facts.years
    assert found.numbers == facts.numbers
    assert found.conventions == facts.conventions
    assert found.meetings == facts.meetings
    assert found.quantity == facts.quantity
    assert found.forms == facts.forms


@pytest.mark.parametrize(
    "text",
    [
        "How many centres are there?",
        "Combien de centres y a-t-il ?",
        "¿Cuántos centros hay?",
        "Сколько центров создано?",
        "كم عدد المراكز؟",
        "有多少个中心?",
    ],
)
def test_a_number_is_asked_for_in_each_language(text: str) -> None:
    assert facts_of(analyse_question(text, language_of(text))).quantity


def test_a_number_of_thousands_of_digits_is_a_number() -> None:
    assert facts_of(analyse_question("7" * 5000, "en")).numbers == ("7" * 5000,)


@pytest.mark.parametrize(
    ("facts", "held", "missing"),
    [
        # A year in the text, in the passage's date, or nowhere.
        (Facts(years=(2019,)), record("in 2019"), ()),
        (Facts(years=(2019,)), record("", year=2019), ()),
        (Facts(years=(2022,)), record("", year=2021, date="2021-07-26/2022-06-17"), ()),
        (Facts(years=(2019,)), record("in the biennium 2018–2019"), ()),
        (Facts(years=(2029,)), record("in 2019", year=2019), ("2029",)),
        (Facts(years=(2019, 2029)), record("in 2019"), ("2029",)),
        # A number, however its thousands are set apart; never a part of another.
        (Facts(numbers=("1,000",)), record("1000 centres"), ()),
        (Facts(numbers=("1000",)), record("1 000 centres"), ()),
        (Facts(numbers=("100.000",)), record("per 100,000 people"), ()),  # Spanish
        (Facts(numbers=("000 100",)), record("per 100,000 people"), ()),  # Arabic, from the left
        (Facts(numbers=("1,25",)), record("1.25 dollars a day"), ()),
        (Facts(numbers=("1,90",)), record("1.25 dollars a day"), ("1,90",)),
        (Facts(numbers=("15", "24")), record("women aged 15–24 or 15-24"), ()),
        (Facts(numbers=("18",)), record("carbon-14 and oxygen-18"), ()),
        (Facts(numbers=("8",)), record("decision SC-8/15 of COP-8"), ("8",)),
        (Facts(numbers=("70",)), record("70,000 people"), ()),  # "70 thousand"
        (Facts(numbers=("15",)), record("150 centres"), ("15",)),
        (Facts(numbers=("15",)), record("decision SC-8/15"), ("15",)),
        # Conventions by the text, the document's entry or its issuer.
        (Facts(conventions=("Basel",)), record("the Basel Convention"), ()),
        (Facts(conventions=("Basel",)), record("", conventions=("Basel",)), ()),
        (
            Facts(conventions=("Basel",)),
            record("", issuer="Secretariat of the Basel Convention"),
            (),
        ),
        (Facts(conventions=("Basel",)), record("", conventions=("Minamata",)), ("Basel",)),
        # Meetings by the text or as the passage's own; COP-1 is not COP-11.
        (Facts(meetings=("COP-8",)), record("", meeting="Stockholm Convention COP-8"), ()),
        (Facts(meetings=("COP-5",)),
         record("the fifth meeting of the Conference of the Parties"), ()),
        (Facts(meetings=("COP-1",)), record("", meeting="Stockholm Convention COP-11"), ("COP-1",)),
        # A number that was asked for.
        (Facts(quantity=True), record("fifteen centres"), ()),
        (Facts(quantity=True), record("the centres"), (ASKED_NUMBER,)),
        (Facts(), record(""), ()),
    ],
)  # fmt: skip
def test_a_passage_bears_a_fact_out_or_not(
    facts: Facts, held: PassageRecord, missing: tuple[str, ...]
) -> None:
    assert facts.missing_in(held) == missing


@pytest.mark.parametrize(
    ("text", "counted", "counts"),
    [
        ("Fifteen Regional Centres have been set up", {"centr"}, True),
        ("15 centres were nominated", {"centr"}, True),
        ("four principles guide the work", {"centr"}, False),  # it counts something else
        ("the centres named in paragraph 15 above", {"centr"}, False),
        ("Article 12 centres on assistance", {"centr"}, False),
        ("since 2019 centres have reported", {"centr"}, False),  # a year counts nothing
        ("1. The centres report", {"centr"}, False),  # nor does a label
        ("SC-8/15 centres", {"centr"}, False),
        ("15 of the centres", frozenset(), True),
        ("no number here", frozenset(), False),
    ],
)
def test_what_counts_the_thing_asked_for(text: str, counted: set[str], counts: bool) -> None:
    assert counts_something(record(text).passage, frozenset(counted)) is counts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "quinze centres"),
        ("es", "quince centros"),
        ("ru", "пятнадцать центров"),
        ("ar", "خمسة عشر مركزا"),
        ("zh", "十五个中心"),
    ],
)
def test_a_passage_in_another_language_counts_by_its_own_words(language: str, text: str) -> None:
    assert counts_something(record(text, language=language).passage, frozenset({"centr"}))


@pytest.mark.parametrize(
    ("known", "missing"),
    [
        ({"url": "https://www.example.org/plan"}, ()),
        ({"title": "Terms of Example.org"}, ()),
        ({"text": "This notice is for example.org."}, ()),
        ({"url": "https://example.net/"}, ("example.org",)),
    ],
)
def test_a_site_that_is_named_is_the_passages_own(
    known: dict[str, str], missing: tuple[str, ...]
) -> None:
    facts = facts_of(analyse_question("example.org: who may read the register?", "en"))
    text = known.pop("text", "The register is open.")
    assert facts.missing_in(record(text, **known)) == missing


@pytest.mark.parametrize(
    "question",
    [
        "What is the telephone number of the focal point?",
        "Quel est le téléphone du point focal ?",
        "¿Cuál es el teléfono del coordinador?",
        "Какой телефон у координатора?",
        "ما هو رقم هاتف جهة الاتصال؟",
        "联络人的电话是多少?",
    ],
)
def test_who_asks_for_a_telephone_number_wants_one(question: str) -> None:
    facts = facts_of(analyse_question(question, language_of(question)))
    named = record(
        "The focal point is A. Person, 12 Long Street, a.person@example.org, since 2019."
    )
    called = record("The focal point is A. Person, telephone: +00 (12) 345-67-89.")
    assert facts.missing_in(named) == (ASKED_NUMBER,)
    assert not facts.missing_in(called)


def test_who_asks_for_an_address_of_mail_wants_one() -> None:
    facts = facts_of(analyse_question("What is the e-mail of the focal point?", "en"))
    assert facts.missing_in(record("The focal point is A. Person.")) == (ASKED_NUMBER,)
    assert not facts.missing_in(record("The focal point is a.person@example.org."))
