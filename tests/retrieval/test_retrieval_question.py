"""What is read off the words of a question, before anything is searched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import UsageError
from assistant.references import Reference, parse
from assistant.retrieval.question import (
    analyse_question,
    clean_question,
    language_of,
    settled,
    with_references,
)

LIMIT = 2000


# ------------------------------------------------------------------------- cleaning


@pytest.mark.parametrize(
    ("asked", "clean"),
    [
        ("  What\tdoes\r\n\r\nSC-8/15   say? ", "What does SC-8/15 say?"),
        ("SC\u00a0-\u00a08/15", "SC - 8/15"),
        ("SC-8/15\x00\x07\x1b para 1", "SC-8/15 para 1"),
        ("\u202eSC-8/15\u202c\u200b\ufeff", "SC-8/15"),  # bidi overrides and zero-width characters
        ("de\u0301cision SC-8/15", "d\u00e9cision SC-8/15"),
        ("**SC-8/15**, `para 1`", "SC-8/15 , para 1"),
        ("<b>SC-8/15</b><br/>", "SC-8/15"),
        ("SC-8/15 <script type='x'>fetch('//e')</script> para 1", "SC-8/15 para 1"),
        ("<script>alert(1)</script >SC-8/15", "SC-8/15"),
        ("![x](http://host/a.png) see [SC-8/15](javascript:f(1))", "x see SC-8/15"),
        ("[![SC-8/15](a.png)](b)", "SC-8/15"),
        ("less than 5 < 6 and 7 > 3", "less than 5 < 6 and 7 > 3"),  # signs, not tags
        ("\ud83d\ude00 SC-8/15".encode("utf-16", "surrogatepass").decode("utf-16"), "😀 SC-8/15"),
        ("SC-8/15 \ud800", "SC-8/15"),  # half of a pair cannot be printed
    ],
)
def test_a_question_is_cleaned_of_what_is_not_words(asked: str, clean: str) -> None:
    assert clean_question(asked, LIMIT) == clean


@pytest.mark.parametrize("asked", ["", " \n\t", "?!", "…", "\u200b\u202e", "<b></b>", "\x00", "**"])
def test_a_question_without_a_word_is_a_wrong_call(asked: str) -> None:
    with pytest.raises(UsageError, match="empty"):
        clean_question(asked, LIMIT)


@pytest.mark.parametrize(("length", "limit"), [(101, 100), (401, 100), (1_000_000, 100)])
def test_a_question_over_the_limit_is_told_its_length_and_the_limit(
    length: int, limit: int
) -> None:
    with pytest.raises(UsageError, match=f"{length:,}.*{limit:,}"):
        clean_question("a" * length, limit)


def test_a_question_of_the_limit_is_read() -> None:
    assert clean_question("a" * 100, 100) == "a" * 100


def test_blanks_do_not_count_towards_the_limit() -> None:
    assert clean_question("a" + " " * 300 + "b", 100) == "a b"


@given(st.text())
def test_cleaning_is_idempotent_and_leaves_nothing_that_cannot_be_seen(text: str) -> None:
    try:
        clean = clean_question(text, LIMIT)
    except UsageError:
        return
    assert {unicodedata.category(character) for character in clean}.isdisjoint(
        {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    assert clean == " ".join(clean.split())
    assert any(character.isalnum() for character in clean)


# ------------------------------------------------------------------------ languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        # References say nothing about the language; what is left counts.
        ("SC-10/15 para 1", "en"),
        ("SC–8/15", "en"),
        ("СК-8/15", "ru"),
        ("SC-8/15 párrafo 1", "es"),
        ("A/RES/70/1", "en"),
        ("2017", "en"),
        # Short and Latin: function words tell, and without them it is English.
        ("decision 15", "en"),
        ("paragraph 2", "en"),
        ("Secretariat", "en"),
        ("Does SC-8/99 exist?", "en"),
        ("What is DDT?", "en"),
        ("Que dit SC-8/15 ?", "fr"),
        ("Que dit l'article 12 de la Convention de Stockholm ?", "fr"),
        ("¿Qué pide SC-8/15?", "es"),
        ("el plan", "es"),
        # Whole questions.
        ("What does decision SC-8/15 request the Secretariat to do?", "en"),
        ("Quelles décisions parlent des centres régionaux ?", "fr"),
        ("¿Qué decisiones hablan de los centros regionales?", "es"),
        ("Какие решения говорят о региональных центрах?", "ru"),
        ("ما هي المقررات المتعلقة بالمراكز الإقليمية؟", "ar"),
        ("关于区域中心有哪些决定?", "zh"),
        # Other scripts tell by themselves, however short.
        ("решение 15", "ru"),
        ("المقرر 15", "ar"),
        ("SC-9/14 第1段", "zh"),
        ("\u0405C-8/15", "en"),  # one letter of the reference is Cyrillic
        ("SC 11 paras. 1 and 2", "en"),
        ("¿Qué pide para 2019?", "es"),
    ],
)
def test_the_language_of_a_question(text: str, language: str) -> None:
    assert language_of(text) == language


# ------------------------------------------------------------------------- analysis

ASKED_OF_A_DECISION = {
    "en": "What does decision SC-8/15 request the Secretariat to do?",
    "fr": "Que demande la décision SC-8/15 au Secrétariat ?",
    "es": "¿Qué pide la decisión SC-8/15 a la Secretaría?",
    "ru": "Что решение СК-8/15 поручает Секретариату?",
    "ar": "ماذا يطلب المقرر SC-8/15 من الأمانة؟",
    "zh": "SC-8/15号决定要求秘书处做什么?",
}


@pytest.mark.parametrize(("language", "text"), ASKED_OF_A_DECISION.items())
def test_a_decision_named_and_a_verb_in_each_language(language: str, text: str) -> None:
    question = analyse_question(text, language)
    assert [reference.canonical for reference in question.references] == ["SC-8/15"]
    assert "requests" in question.verbs
    assert "8/15" not in question.residue
    assert question.terms  # the Secretariat is asked about
    assert (question.articles, question.ambiguous, question.incomplete) == ((), (), ())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What does Article 12 of the Stockholm Convention say?"),
        ("fr", "Que dit l'article 12 de la Convention de Stockholm ?"),
        ("es", "¿Qué dice el artículo 12 del Convenio de Estocolmo?"),
        ("ru", "Что говорит статья 12 Стокгольмской конвенции?"),
        ("ar", "ما الذي تنص عليه المادة 12 من اتفاقية استكهولم؟"),
        ("zh", "斯德哥尔摩公约第12条说什么?"),
    ],
)
def test_an_article_is_kept_apart_from_decisions_in_each_language(language: str, text: str) -> None:
    question = analyse_question(text, language)
    assert [str(article) for article in question.articles] == ["Stockholm Convention, Article 12"]
    assert question.conventions == ("Stockholm",)
    assert (question.references, question.terms) == ((), ())  # nothing but the article is asked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What was decided at COP-8 of the Stockholm Convention in 2017?"),
        ("fr", "Qu'a décidé la COP-8 de la Convention de Stockholm en 2017 ?"),
        ("es", "¿Qué decidió la COP-8 del Convenio de Estocolmo en 2017?"),
        ("ru", "Что решила КС-8 Стокгольмской конвенции в 2017 году?"),
        ("ar", "ماذا قرر مؤتمر الأطراف في اجتماعه الثامن لاتفاقية استكهولم عام 2017؟"),
        ("zh", "斯德哥尔摩公约缔约方大会第八次会议2017年决定了什么?"),
    ],
)
def test_a_meeting_a_convention_and_a_year_in_each_language(language: str, text: str) -> None:
    question = analyse_question(text, language)
    assert [(meeting.convention, meeting.name) for meeting in question.meetings] == [
        ("Stockholm", "COP-8")
    ]
    assert question.conventions == ("Stockholm",)
    assert question.years == (2017,)
    assert "decides" in question.verbs


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("SC8/15", ["SC-8/15"]),
        ("sc – 8 / 15", ["SC-8/15"]),
        (
            "SC-8/15, para. 1 (a), and annex I to SC-2/9",
            ["SC-8/15, para. 1 (a)", "SC-2/9, annex I"],
        ),
        ("SC-8/15, SC-8/15 and SC-8/15 para 1", ["SC-8/15", "SC-8/15, para. 1"]),
        ("Compare SC-9/14 with SC-6/15", ["SC-9/14", "SC-6/15"]),  # in order of mention
        ("A/RES/57/299 and UNEP/POPS/COP.8/32", ["A/RES/57/299", "UNEP/POPS/COP.8/32"]),
        ("What is the technical assistance plan?", []),
    ],
)
def test_references_with_their_locators_each_once(text: str, references: list[str]) -> None:
    found = analyse_question(text, "en").references
    assert [str(reference) for reference in found] == references


def test_a_range_of_years_gives_both_ends() -> None:
    assert analyse_question("decisions between 2013 and 2019", "en").years == (2013, 2019)


@pytest.mark.parametrize(
    ("text", "what"),
    [("decision 15", "incomplete"), ("VI/12", "ambiguous"), ("paragraph 2", "locators")],
)
def test_what_is_named_in_part_is_told_as_that_and_never_guessed(text: str, what: str) -> None:
    question = analyse_question(text, "en")
    assert getattr(question, what)
    assert not question.references


def test_sentences_that_only_introduce_are_no_matter_of_the_question() -> None:
    question = analyse_question("I am a focal point in Peru. Who pays for workshops?", "en")
    assert "Peru" not in question.matter
    assert "Peru" in question.text


def test_words_of_the_form_of_a_question_are_no_terms() -> None:
    assert analyse_question("Please show me the full text of decision SC-8/15", "en").terms == ()


# ------------------------------------------------------------------------- settling


def test_particles_make_no_terms_in_chinese() -> None:
    assert analyse_question("SC-8/15决定了什么?", "zh").terms == ()


def test_what_is_noted_may_be_taken_note_of() -> None:
    assert analyse_question("What does SC-10/15 note?", "en").verbs == {"notes", "takes note of"}


def test_a_name_of_which_one_reading_is_held_means_that_one() -> None:
    question = analyse_question("VI/12", "en")
    read = settled(question, lambda reference: reference.canonical == "BC-VI/12")
    assert [reference.canonical for reference in read.references] == ["BC-VI/12"]
    assert read.ambiguous == ()


@pytest.mark.parametrize("held", [set(), {"BC-VI/12", "MP-VI/12"}])
def test_a_name_with_no_reading_or_several_held_stays_ambiguous(held: set[str]) -> None:
    question = analyse_question("VI/12", "en")
    read = settled(question, lambda reference: reference.canonical in held)
    assert read.references == ()
    assert len(read.ambiguous) == 1


def test_what_is_clear_is_not_changed_by_settling() -> None:
    question = analyse_question("SC-8/15 para 1 of 2017", "en")
    assert settled(question, lambda _: False) == question
    assert settled(question, lambda _: True) == question


def test_references_that_a_conversation_supplies_are_added_once() -> None:
    reference = parse("SC-8/15")
    assert reference is not None
    question = analyse_question("What about SC-8/15?", "en")
    assert with_references(question, (reference, reference)).references == (reference,)


@given(st.text(max_size=200), st.sampled_from(["en", "fr", "es", "ru", "ar", "zh"]))
def test_every_text_can_be_analysed_in_every_language(text: str, language: str) -> None:
    question = analyse_question(text, language)
    assert question.text == text
    assert all(isinstance(reference, Reference) for reference in question.references)
