"""Facts of a sentence that another language words in its own way: what stands for whom and what."""

from __future__ import annotations

import pytest

from assistant.answering.verify.across import reasons_across
from assistant.answering.verify.actors import addressee_fails, verb_fails
from assistant.answering.verify.dated import date_fails
from assistant.answering.verify.evidence import evidence_of
from assistant.answering.verify.hard_facts import number_fails, reference_fails
from assistant.answering.verify.reading import read
from assistant.types import Passage, PassageRecord


def passage(
    text: str, *, ref: str = "SC-5/11", language: str = "en", council: bool = False
) -> PassageRecord:
    return PassageRecord(
        Passage(
            "p", "d", "A/HRC/RES/33/4" if council else ref, language, "operative", 0, "para. 2",
            True, text, 0, len(text),
        ),
        "A title", "decisions", "", "A title", () if council else ("Stockholm Convention",),
        "" if council else "Stockholm Convention COP-5", "2011-04-25/2011-04-29", 2011,
        "Human Rights Council" if council else "", "full",
    )  # fmt: skip


def reasons(sentence: str, language: str, record: PassageRecord) -> set[str]:
    evidence = evidence_of(record)
    return reasons_across(read(sentence, language, evidence.owner), evidence)


CALLS = passage("2. Calls upon all States to protect journalists from threats;", council=True)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le Conseil demande à tous les États de protéger les journalistes."),
        ("es", "El Consejo exhorta a todos los Estados a que protejan a los periodistas."),
        ("ru", "Совет призывает все государства защищать журналистов."),
        ("ar", "يهيب المجلس بجميع الدول أن تحمي الصحفيين."),
        ("zh", "理事会呼吁所有国家保护记者。"),
    ],
)
def test_a_body_speaks_by_its_short_name_and_calls_upon_in_every_language(
    language: str, sentence: str
) -> None:
    assert reasons(sentence, language, CALLS) == set()


def test_another_body_does_not_speak_by_a_short_name() -> None:
    said = "Le Comité demande à tous les États de protéger les journalistes."
    assert "addressee" in reasons(said, "fr", CALLS)
    said = "L'Assemblée générale demande à tous les États de protéger les journalistes."
    assert reasons(said, "fr", CALLS) & {"addressee", "subject"}


def test_advice_in_french_is_no_council() -> None:
    record = passage("2. Requests the Secretariat to offer legal advice to Parties;")
    said = "Le Secrétariat est prié d'offrir un conseil juridique aux Parties."
    assert "addressee" not in reasons(said, "fr", record)


def test_the_conference_is_called_assembly_in_chinese_only_where_it_speaks() -> None:
    record = passage(
        "2. Requests the Secretariat to submit a report to the Conference of the Parties;"
    )
    said = "缔约方大会请秘书处向大会提交报告。"
    assert reasons(said, "zh", record) == set()
    council = passage("2. Requests the Secretary-General to submit a report;", council=True)
    assert reasons("大会请秘书长提交报告。", "zh", council) & {"addressee", "subject"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Секретариату поручено подготовить доклад."),
        ("ru", "Секретариат просят подготовить доклад."),
        ("ar", "والمطلوب من الأمانة أن تعد تقريرا."),
        ("zh", "该决定请秘书处编写一份报告。"),
    ],
)
def test_a_request_may_be_told_in_the_passive(language: str, sentence: str) -> None:
    record = passage("2. Requests the Secretariat to prepare a report;")
    assert reasons(sentence, language, record) == set()
    invites = passage("2. Invites the Secretariat to prepare a report;")
    assert "verb" in reasons(sentence, language, invites)


def test_encouraging_is_recommending_in_russian_and_not_urging() -> None:
    said = "Конференция Сторон рекомендует Комитету рассмотреть доклад."
    assert reasons(said, "ru", passage("2. Encourages the committee to consider it;")) == set()
    assert "verb" in reasons(said, "ru", passage("2. Urges the committee to consider it;"))


def test_what_a_decision_recognizes_is_not_decided_in_chinese() -> None:
    record = passage("2. Recognizes that Parties need more training;")
    assert "verb" not in reasons("决定认识到缔约方需要更多培训。", "zh", record)
    assert "verb" in reasons("缔约方大会决定提供更多培训。", "zh", record)


def test_should_not_is_must_not_in_spanish_and_should_is_not_must() -> None:
    record = passage("2. Stresses that experts should not face any threats;", council=True)
    said = "El Consejo subraya que los expertos no deben sufrir amenazas."
    assert "verb" not in reasons(said, "es", record)
    record = passage("2. Stresses that experts should face no costs;", council=True)
    assert "verb" in reasons("El Consejo subraya que los expertos deben pagar.", "es", record)


def test_two_words_of_one_negation_deny_once() -> None:
    record = passage("2. Decides that Parties shall not export any form of mercury waste;")
    said = "Las Partes no deberán exportar ninguna forma de desecho de mercurio."
    assert "negation" not in reasons(said, "es", record)
    said = "Las Partes deberán exportar toda forma de desecho de mercurio."
    assert "negation" in reasons(said, "es", record)


def test_the_aim_of_what_is_asked_for_is_no_request() -> None:
    record = passage("2. Requests the Secretariat to submit a report in order to facilitate work;")
    assert "verb" not in reasons("Доклад призван облегчить работу.", "ru", record)
    assert "verb" in reasons("Доклад готовится ежегодно.", "ru", record)


def test_besides_is_no_exception_in_chinese() -> None:
    record = passage("2. Invites Parties to use the register and also the database;")
    said = "除登记册外，还请缔约方使用数据库。"
    assert "negation" not in reasons(said, "zh", record)
    assert "negation" in reasons("除登记册外，所有缔约方均可使用数据库。", "zh", record)


@pytest.mark.parametrize(
    ("language", "some", "sentence"),
    [
        ("fr", False, "Certaines Parties, à savoir les pays en développement, sont invitées."),
        ("fr", True, "Certaines Parties sont invitées."),
        ("es", False, "Se invita a ciertas Partes, a saber, los países en desarrollo."),
        ("es", True, "Se invita a ciertas Partes."),
        ("zh", False, "请某些缔约方，即发展中国家参加。"),
        ("zh", True, "请某些缔约方参加。"),
    ],
)
def test_some_that_are_named_are_not_some(language: str, some: bool, sentence: str) -> None:
    record = passage("2. Invites developing-country Parties to take part;")
    assert ("quantifier" in reasons(sentence, language, record)) is some


def test_the_number_of_a_decision_counts_no_meeting() -> None:
    record = passage("2. Welcomes the progress made;")
    said = "В решении SC-5/11 Конференция Сторон приветствует достигнутый прогресс."
    assert "meeting" not in reasons(said, "ru", record)
    said = "Одиннадцатая Конференция Сторон приветствует достигнутый прогресс."
    assert "meeting" in reasons(said, "ru", record)


def _own(text: str, language: str = "fr", ref: str = "QX-4/9") -> PassageRecord:
    return passage(text, ref=ref, language=language)


def test_a_symbol_of_an_unknown_body_is_a_reference() -> None:
    evidence = evidence_of(_own("2. Prie le Secrétariat d'établir un rapport;"))
    right = read("La décision QX-4/9 prie le Secrétariat d'établir un rapport.", "fr", "")
    wrong = read("La décision QX-4/8 prie le Secrétariat d'établir un rapport.", "fr", "")
    assert not reference_fails(right, evidence)
    assert not number_fails(right, evidence)
    assert reference_fails(wrong, evidence)


@pytest.mark.parametrize(
    ("language", "printed", "said", "wrong"),
    [
        ("fr", "au plus tard six mois avant la réunion", "au moins six mois avant la réunion",
         "au plus six mois avant la réunion"),
        ("en", "no later than six months before the meeting",
         "at least six months before the meeting", "at most six months before the meeting"),
        ("ru", "не позднее чем за шесть месяцев до совещания",
         "по меньшей мере за шесть месяцев до совещания",
         "не более чем за шесть месяцев до совещания"),
        ("fr", "dont la dette dépasse deux années", "qui ont plus de deux années de dette",
         "qui ont moins de deux années de dette"),
    ],
)  # fmt: skip
def test_bounds_that_say_the_same(language: str, printed: str, said: str, wrong: str) -> None:
    evidence = evidence_of(_own(printed, language))
    assert not number_fails(read(said, language, ""), evidence)
    assert number_fails(read(wrong, language, ""), evidence)


def test_a_span_of_years_opens_no_row_of_amounts() -> None:
    evidence = evidence_of(
        _own(
            "2. Approuve, pour l'exercice 2018-2019, un budget de 300 dollars pour 2018 et de 500"
            " dollars pour 2019, et autorise un transfert de 20 %;"
        )
    )
    right = read("Le budget est de 300 dollars pour 2018 et de 500 dollars pour 2019.", "fr", "")
    wrong = read("Le budget est de 500 dollars pour 2018 et de 300 dollars pour 2019.", "fr", "")
    assert not date_fails(right, evidence)
    assert date_fails(wrong, evidence)


def test_whom_a_passage_reminds_may_be_told_what_to_do() -> None:
    evidence = evidence_of(
        _own(
            "2. Recuerda a las Partes que los informes deberán enviarse a tiempo, y pide a la"
            " Secretaría que los resuma;",
            "es",
        )
    )
    right = read("Las Partes deberán enviar los informes a tiempo.", "es", "")
    wrong = read("Los Estados Unidos deberán enviar los informes a tiempo.", "es", "")
    assert not addressee_fails(right, evidence)
    assert addressee_fails(wrong, evidence)


def test_arabic_writes_whom_to_the_verb() -> None:
    evidence = evidence_of(_own("يقرر تمديد ولاية الفريق، ويكلفه بإعداد توصيات؛", "ar"))
    assert not verb_fails(read("ويكلف الفريق بإعداد توصيات.", "ar", ""), evidence)
    assert verb_fails(read("ويشجع الفريق على إعداد توصيات.", "ar", ""), evidence)
