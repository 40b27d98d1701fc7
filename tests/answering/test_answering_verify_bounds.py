"""Amounts, days of sessions, letters of annexes and lists, and what each of them is said of."""

from __future__ import annotations

import pytest

from tests.answering.test_answering_verify_facts import failing, passage

AGES = passage(
    "4. Decides to reduce the deaths of infants under 5 years of age to less than 25 per 1,000"
    " births, and to double the twenty-five grants for schooling from age 6 to 14;"
)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Ramener au-dessous de 25 pour 1 000 les décès d'enfants de moins de 5 ans."),
        ("fr", "Multiplier par deux les vingt-cinq bourses."),
        ("es", "Menos de 25 por cada 1.000 entre los menores de 5 años; veinticinco becas."),
        ("ru", "Смертность детей до пяти лет ниже 25 на 1000; двадцать пять стипендий."),
        ("ru", "Обучение в возрасте от 6 до 14 лет."),
        ("ar", "وفيات الأطفال دون سن الخامسة بأقل من 25 لكل 000 1 مولود."),
        ("zh", "5岁以下儿童死亡率降至每1000例25例以下。"),
    ],
)
def test_ages_rates_and_ranges_are_the_same_in_every_language(language: str, sentence: str) -> None:
    assert failing(sentence, language, AGES) == set()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Ramener au-dessus de 25 pour 1 000 les décès."),
        ("es", "Entre los mayores de 5 años."),
        ("ru", "Двадцать шесть стипендий."),
        ("ar", "أقل من 25 لكل 000 100 مولود."),
        ("zh", "5岁以上儿童。"),
    ],
)
def test_another_side_or_number_is_another(language: str, sentence: str) -> None:
    assert failing(sentence, language, AGES) == {"number"}


PAIRS = passage(
    "4. Recalls Council resolutions 31/14 and 33/20;",
    ref="A/HRC/RES/36/9", meeting="", conventions=(),
)  # fmt: skip


def test_a_number_of_a_resolution_is_none_of_a_thing() -> None:
    assert failing("It recalls resolutions 31/14 and 33/20.", "en", PAIRS) == set()
    assert failing("В ней упоминаются резолюции 31/14 и 33/20.", "ru", PAIRS) == set()
    assert failing("It recalls resolution 31/20.", "en", PAIRS) == {"reference"}


VENUE = passage(
    "4. Takes note of the report of the sixth session, held in Lima from 28 April to 9 May 2014,"
    " and decides that the seventh session shall be held in 2016;"
)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The sixth session was held in Lima from 28 April to 9 May 2014."),
        ("fr", "La sixième session s'est tenue à Lima du 28 avril au 9 mai 2014."),
        (
            "es",
            "El sexto período de sesiones se celebró en Lima del 28 de abril al 9 de mayo de 2014.",
        ),
        ("ru", "Шестая сессия прошла в Лиме с 28 апреля по 9 мая 2014 года."),
        ("ar", "عقدت الدورة السادسة في ليما من 28 نيسان/أبريل إلى 9 أيار/مايو 2014."),
        ("zh", "第六届会议于2014年4月28日至5月9日在利马举行。"),
    ],
)
def test_a_session_has_its_own_days(language: str, sentence: str) -> None:
    assert failing(sentence, language, VENUE) == set()
    others = {"sixth": "seventh", "sixième": "septième", "sexto": "séptimo", "Шестая": "Седьмая",
              "السادسة": "السابعة", "第六": "第七"}  # fmt: skip
    of_other_days = next(
        sentence.replace(own, other) for own, other in others.items() if own in sentence
    )
    assert failing(of_other_days, language, VENUE) == {"date"}


DATED = passage(
    "Recalling its resolutions 70/11 of 25 September 2015 and 71/33 of 6 July 2017,",
    ref="A/RES/72/44", locator="preambular para. 2", meeting="", conventions=(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It recalls resolution 70/11 of {}."),
        ("fr", "Elle rappelle sa résolution 70/11 du {}."),
        ("ru", "В ней упоминается резолюция 70/11 от {}."),
        ("zh", "回顾其{}第70/11号决议。"),
    ],
)
def test_a_resolution_has_its_own_date(language: str, sentence: str) -> None:
    days = {
        "en": ("25 September 2015", "6 July 2017"),
        "fr": ("25 septembre 2015", "6 juillet 2017"),
        "ru": ("25 сентября 2015 года", "6 июля 2017 года"),
        "zh": ("2015年9月25日", "2017年7月6日"),
    }
    right, wrong = days[language]
    assert failing(sentence.format(right), language, DATED) == set()
    assert failing(sentence.format(wrong), language, DATED) == {"date"}


LETTERED = passage("4. Decides to amend part I of Annex A to list the substance;")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The substance is listed in Annex {}."),
        ("ru", "Вещество включено в приложение {}."),
        ("ar", "أدرجت المادة في المرفق {}."),
        ("zh", "该物质列入附件{}。"),
    ],
)
def test_an_annex_is_called_by_its_letter(language: str, sentence: str) -> None:
    names = {"ru": ("А", "В"), "ar": ("ألف", "باء")}
    own, other = names.get(language, ("A", "B"))
    assert failing(sentence.format(own), language, LETTERED) == set()
    assert failing(sentence.format(other), language, LETTERED) == {"reference"}


NEXT = passage("4. Requests the secretariat to report on forests at its next session;")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The secretariat is to report on forests at COP 20."),
        ("fr", "Le secrétariat fera rapport à la vingtième session."),
        ("es", "En su 19.º período de sesiones, la Conferencia de las Partes pidió un informe."),
        ("ru", "На КС-19 было принято решение о докладе."),
        ("zh", "缔约方会议第十九届会议通过的第14/CP.19号决定要求提交报告。"),
    ],
)
def test_the_next_session_and_the_own_one_are_known_by_number(language: str, sentence: str) -> None:
    assert failing(sentence, language, NEXT) == set()


def test_a_session_after_the_next_is_not_known() -> None:
    assert failing("The secretariat is to report at COP 21.", "en", NEXT) == {"meeting"}
    assert failing("Le secrétariat fera rapport à la dix-neuvième session.", "fr", NEXT)


RISING = passage("4. Decides that the budget shall increase by 3.5 per cent, to 5.2 million euros;")


def test_what_a_sum_comes_to_is_no_bound() -> None:
    assert failing("El presupuesto aumenta hasta 5,2 millones de euros.", "es", RISING) == set()
    assert failing("Бюджет увеличивается до 5,2 млн евро.", "ru", RISING) == set()
    assert failing("El presupuesto es de hasta 5,2 millones de euros.", "es", RISING)


LISTED = passage("Recalling decisions 1/CP.16, paragraphs 60-67, and 2/CP.17, annex III,")


def test_paragraphs_before_another_decision_end_with_their_list() -> None:
    assert failing("第1/CP.16号决定第60至67段。", "zh", LISTED) == set()
    assert failing("第1/CP.16号决定第60至68段。", "zh", LISTED) == {"reference"}
    arabic = "يشير إلى الفقرات 60-67 من المقرر 1/م أ-16 والمرفق الثالث للمقرر 2/م أ-17."
    assert failing(arabic, "ar", LISTED) == set()
    assert failing("It recalls paragraph 2 of decision 1/CP.16.", "en", LISTED) == {"reference"}
