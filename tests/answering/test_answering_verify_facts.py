"""The hard facts of a sentence against a passage of another language, or of its own."""

from __future__ import annotations

import pytest

from assistant.answering.verify import hard_facts
from assistant.answering.verify.evidence import evidence_of
from assistant.answering.verify.ordinals import ordinals_in
from assistant.answering.verify.reading import read
from assistant.references.folding import fold
from assistant.types import Passage, PassageRecord


def passage(
    text: str,
    *,
    language: str = "en",
    ref: str | None = "14/CP.19",
    locator: str = "para. 4",
    meeting: str = "UNFCCC COP-19",
    title: str = "Finance",
    section: tuple[str, ...] = (),
    conventions: tuple[str, ...] = ("UNFCCC",),
) -> PassageRecord:
    return PassageRecord(
        Passage(f"{ref}:{language}:{locator}", "d", ref, language, "operative", 0, locator, True,
                text, 0, len(text), section=section),
        title, "decisions", "", title, conventions, meeting, "2013-11-11/2013-11-23", 2013, "",
        "full",
    )  # fmt: skip


def failing(sentence: str, language: str, record: PassageRecord) -> set[str]:
    """Which of the four checks of hard facts fail."""
    evidence = evidence_of(record)
    reading = read(sentence, language, evidence.convention)
    counted = language == record.passage.language
    checks = {
        "reference": hard_facts.reference_fails(reading, evidence),
        "number": hard_facts.number_fails(reading, evidence, counted=counted),
        "date": hard_facts.date_fails(reading, evidence),
        "meeting": hard_facts.meeting_fails(reading, evidence),
    }
    return {name for name, fails in checks.items() if fails}


RECALLED = passage(
    "Recalling decisions 4/CP.8, 6/CP.9 and 7/CP.11, and decision 3/CMP.5, annex II, paragraph 12,",
    locator="preambular para. 2",
)
SESSIONS = passage(
    "4. Invites the Government of Chile, host of the eighteenth session of the Conference of the"
    " Parties and of the eighth session of the Conference of the Parties serving as the meeting of"
    " the Parties to the Kyoto Protocol, to report on forestry at those sessions;"
)
SEVENTIETH = passage(
    "4. Requests the Secretary-General to report on river basins at its seventy-third session;",
    ref=None, meeting="", conventions=(),
)  # fmt: skip
BUDGETS = passage(
    "4. Takes note of the audit of the general fund as at 30 June 2014 and of the state of pledges"
    " to the reserve as at 16 November 2015;"
)
MARKS = passage(
    "4. Thanks the Government of Austria for its annual contribution of 2.5 million euros and for"
    " its special contribution of 1.2 million euros to the trust fund;"
)
PROCESS = passage(
    "At its 51st session in March 2009 the Forum adopted the revised Forest Strategy. The Strategy"
    " brings the aims of the secretariat in line with the 2006 Reform Plan.",
    ref=None, meeting="", conventions=(), title="Forest Strategy",
)  # fmt: skip
TRAINING = passage(
    "4. Requests the secretariat to hold at least four training workshops, each lasting two days,"
    " in 2018 and 2019, and to publish the biennial report by 31 May 2020;"
)
PERIOD = passage("4. Adopts the work plan for the period from 2018 to 2020;")
AGREEMENT = passage(
    "3. Each Party shall maintain its inventory.",
    ref="1/CP.21", locator="annex, art. 7, para. 3", title="Adoption of the Paris Agreement",
    section=("Annex", "Article 7"), meeting="UNFCCC COP-21",
)  # fmt: skip
OF_AGREEMENT = passage("4. Notes the work on matters relating to Article 8 of the Paris Agreement;")
UNNUMBERED = passage(
    "Adopts the criteria set out in annex II to the present decision.",
    locator="unnumbered para. 3",
)
PRINCIPLES = passage(
    "4. Decides that the principles of the fund are ownership, openness, equity and thrift;"
)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Se recuerdan las decisiones 4/CP.8, 6/CP.9 y 7/CP.11."),
        ("fr", "Elle rappelle les décisions 4/CP.8 et 7/CP.11."),
        ("ru", "В преамбуле упомянут пункт 12 приложения II к решению 3/CMP.5."),
        ("ar", "يشير إلى المرفق الثاني للمقرر 3/CMP.5."),
        ("zh", "第4/CP.8号决定和第3/CMP.5号决定附件二第12段。"),
    ],
)
def test_a_reference_is_the_same_in_every_language(language: str, sentence: str) -> None:
    assert failing(sentence, language, RECALLED) == set()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Se recuerda la decisión 4/CP.9."),
        ("ru", "В преамбуле упомянут пункт 13 приложения II к решению 3/CMP.5."),
        ("ar", "يشير إلى المرفق الثالث للمقرر 3/CMP.5."),
        ("zh", "第5/CP.8号决定。"),
    ],
)
def test_another_reference_is_none_of_the_passage(language: str, sentence: str) -> None:
    assert failing(sentence, language, RECALLED) == {"reference"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Chile is invited to report on forestry at COP 18 and CMP 8."),
        ("en", "Chile, the host of the two sessions, is invited to report on forestry."),
        ("fr", ("Le Chili accueille la huitième session de la Conférence des Parties agissant comme"
               " réunion des Parties au Protocole de Kyoto.")),
        ("es", "Chile acoge el decimoctavo período de sesiones de la Conferencia de las Partes."),
        ("ru", ("Чили принимает восьмую сессию Конференции Сторон, действующей в качестве совещания"
               " Сторон Киотского протокола.")),
        ("zh", "智利是作为《京都议定书》缔约方会议的《公约》缔约方会议第八届会议的东道国。"),
    ],
)  # fmt: skip
def test_sessions_are_told_by_their_number(language: str, sentence: str) -> None:
    assert failing(sentence, language, SESSIONS) == set()


def test_a_session_of_another_body_or_number_is_another() -> None:
    assert "meeting" in failing("Chile reports on forestry at CMP 9.", "en", SESSIONS)
    assert "meeting" in failing("El Chile informará en el octavo foro.", "es", PERIOD)


@pytest.mark.parametrize(
    ("language", "printed", "value"),
    [
        ("en", "seventy-third", 73),
        ("fr", "soixante-treizième", 73),
        ("fr", "vingt et unième", 21),
        ("es", "septuagésimo tercer", 73),
        ("es", "62.º", 62),
        ("ru", "семьдесят третьей", 73),
        ("ar", "الثالثة والسبعين", 73),
        ("ar", "الثانية عشرة", 12),
        ("zh", "第七十三届会议", 73),
    ],
)
def test_ordinals_are_read_to_the_hundredth(language: str, printed: str, value: int) -> None:
    assert [one for one, _, _ in ordinals_in(fold(printed).lower, language)] == [value]


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "first and foremost"),
        ("fr", "de 5 e 6, en premier lieu"),
        ("es", "de 2 a 4, en primer lugar"),
        ("ru", "в первую очередь, 17. Пункт"),
        ("ar", "في المقام الأول"),
        ("zh", "第三方"),
    ],
)
def test_a_turn_of_speech_counts_nothing(language: str, printed: str) -> None:
    assert ordinals_in(fold(printed).lower, language) == []


def test_a_session_beyond_the_thirties_is_not_taken_for_its_neighbour() -> None:
    right = "The Secretary-General is requested to report at the seventy-third session."
    assert failing(right, "en", SEVENTIETH) == set()
    assert failing(right.replace("third", "fourth"), "en", SEVENTIETH) == {"meeting"}
    assert failing("На семьдесят третьей сессии он представит доклад.", "ru", SEVENTIETH) == set()
    assert failing("На семьдесят пятой сессии он представит доклад.", "ru", SEVENTIETH)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It took note of the state of pledges as of 16 November 2015."),
        ("ar", "أحاط علما بحالة التعهدات حتى 16 تشرين الثاني/نوفمبر 2015."),
        ("fr", "L'audit du fonds général au 30 juin 2014 a été noté."),
        ("zh", "注意到截至2014年6月30日的普通基金审计。"),
    ],
)
def test_a_day_is_the_same_in_every_language(language: str, sentence: str) -> None:
    assert failing(sentence, language, BUDGETS) == set()


def test_an_arabic_word_is_no_month() -> None:
    assert failing("تدعى الأطراف إلى إبلاغ الأمانة.", "ar", BUDGETS) == set()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La Stratégie révisée a été adoptée en 2006."),
        ("es", "El Foro aprobó la Estrategia revisada en 2006."),
        ("ru", "Форум утвердил пересмотренную Стратегию в 2006 году."),
        ("zh", "论坛于2006年通过了经修订的战略。"),
        ("ar", "اعتمد المنتدى الاستراتيجية المنقحة في عام 2006."),
        ("en", "In 2006 the Forum adopted the revised Forest Strategy."),
    ],
)
def test_a_year_goes_with_what_is_said_of_it(language: str, sentence: str) -> None:
    assert failing(sentence, language, PROCESS) == {"date"}
    assert failing(sentence.replace("2006", "2009"), language, PROCESS) == set()


@pytest.mark.parametrize(
    ("language", "first", "second", "sentence"),
    [
        ("fr", "2,5", "1,2", ("L'Autriche verse une contribution annuelle de {} millions d'euros et"
                             " une contribution spéciale de {} million d'euros.")),
        ("ru", "2,5", "1,2", ("Австрия внесла ежегодный взнос в размере {} млн евро и специальный"
                             " взнос в размере {} млн евро.")),
        ("en", "2.5", "1.2", ("Austria gives an annual contribution of {} million euros and a"
                             " special contribution of {} million euros.")),
    ],
)  # fmt: skip
def test_two_amounts_are_not_exchanged(
    language: str, first: str, second: str, sentence: str
) -> None:
    assert failing(sentence.format(first, second), language, MARKS) == set()
    assert "number" in failing(sentence.format(second, first), language, MARKS)


def test_an_amount_is_one_of_its_currency() -> None:
    sentence = "Австрия ежегодно вносит 2,5 млн {}."
    assert failing(sentence.format("евро"), "ru", MARKS) == set()
    assert failing(sentence.format("долларов"), "ru", MARKS) == {"number"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "La secretaría debe celebrar un mínimo de cuatro talleres en 2018 y 2019."),
        ("es", "La secretaría debe celebrar cuatro talleres como mínimo."),
        ("fr", "Il y aura quatre ateliers au moins, de deux jours, en 2019."),
        ("ar", "تعقد الأمانة ما لا يقل عن أربع حلقات عمل في 2018 و2019."),
        ("zh", "秘书处应举办至少四次讲习班，并编写两年期报告。"),
        ("ru", "Секретариат проведет не менее четырех семинаров в 2018 и 2019 годах."),
    ],
)
def test_numbers_keep_their_bounds_in_every_language(language: str, sentence: str) -> None:
    assert failing(sentence, language, TRAINING) == set()


def test_a_number_without_its_bound_is_another() -> None:
    assert failing("Habrá cuatro talleres.", "es", TRAINING) == {"number"}
    assert failing("Habrá cuatro talleres como máximo.", "es", TRAINING) == {"number"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le plan de travail va de 2018 à 2020."),
        ("es", "El plan de trabajo abarca de 2018 a 2020."),
        ("ru", "План работы рассчитан на период с 2018 по 2020 год."),
        ("ar", "خطة العمل للفترة من 2018 إلى 2020."),
        ("zh", "2018年至2020年工作计划。"),
    ],
)
def test_a_span_of_years_is_one(language: str, sentence: str) -> None:
    assert failing(sentence, language, PERIOD) == set()
    assert failing(sentence.replace("2020", "2021"), language, PERIOD) == {"date"}


def test_an_arabic_amount_is_read_behind_its_conjunction() -> None:
    record = passage(
        "4- يقر ميزانية عام 2019 البالغة 2 850 400 دولار ولعام 2020 البالغة 2 916 700 دولار؛",
        language="ar",
    )
    right = "الميزانية 2 850 400 دولار لعام 2019 و2 916 700 دولار لعام 2020."
    assert failing(right, "ar", record) == set()
    wrong = "الميزانية 2 916 700 دولار لعام 2019 و2 850 400 دولار لعام 2020."
    assert "date" in failing(wrong, "ar", record)


def test_an_article_is_known_by_its_treaty_or_without_it() -> None:
    named = "Under Article 7, paragraph 3, of the Paris Agreement, Parties maintain inventories."
    assert failing(named, "en", AGREEMENT) == set()
    assert failing(named.replace("Article 7", "Article 9"), "en", AGREEMENT) == {"reference"}
    assert failing(named.replace("paragraph 3", "paragraph 4"), "en", AGREEMENT) == {"reference"}
    assert failing("يحيط علما بالعمل المتعلق بالمادة 8.", "ar", OF_AGREEMENT) == set()
    assert failing("Принимается к сведению работа по статье 8.", "ru", OF_AGREEMENT) == set()
    assert failing("Принимается к сведению работа по статье 9.", "ru", OF_AGREEMENT)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The third paragraph adopts the criteria in annex II."),
        ("en", "Paragraph 3 adopts the criteria in the annex."),
        ("fr", "Le troisième paragraphe adopte les critères de l'annexe II."),
        ("es", "El tercer párrafo aprueba los criterios del anexo II."),
        ("ru", "В третьем пункте утверждаются критерии из приложения II."),
        ("ar", "تعتمد الفقرة الثالثة المعايير الواردة في المرفق الثاني."),
        ("zh", "第三段通过了附件二所载标准。"),
    ],
)
def test_a_paragraph_without_a_number_is_told_by_counting(language: str, sentence: str) -> None:
    assert failing(sentence, language, UNNUMBERED) == set()


def test_another_paragraph_is_not_told_by_counting() -> None:
    assert failing("The second paragraph adopts the criteria.", "en", UNNUMBERED) == {"reference"}
    assert failing("تعتمد الفقرة الرابعة المعايير.", "ar", UNNUMBERED) == {"reference"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The fund has four principles."),
        ("fr", "Le fonds suit quatre principes."),
        ("ru", "У фонда четыре принципа."),
        ("zh", "基金遵循四项原则。"),
    ],
)
def test_what_is_listed_may_be_counted(language: str, sentence: str) -> None:
    assert failing(sentence, language, PRINCIPLES) == set()


def test_a_wrong_count_of_a_list_is_a_wrong_number() -> None:
    assert failing("The fund has five principles.", "en", PRINCIPLES) == {"number"}
    assert failing("Le fonds suit trois principes.", "fr", PRINCIPLES) == {"number"}
    assert failing("The fund has four offices.", "en", PRINCIPLES) == {"number"}
