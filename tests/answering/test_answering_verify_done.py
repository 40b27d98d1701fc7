"""What is asked or planned is not done, and whoever does it keeps it: in six languages."""

from __future__ import annotations

import pytest

from .test_answering_verify_who import paragraph, reasons

ASKED = paragraph(
    "Requests the Secretariat to compile the views of Parties and to publish them on the website;"
)
PLANNED = paragraph(
    "The project aims to train customs officers and will supply laboratories with equipment.",
    kind="text",
)
POTENTIAL = paragraph(
    "Concludes that the fund has started its work and has the potential to finance pilot projects;"
)


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("The Secretariat has compiled the views of Parties.", "en"),
        ("The Secretariat published the views of Parties on the website, which it has compiled.",
         "en"),
        ("Le Secrétariat a compilé les vues des Parties.", "fr"),
        ("La Secretaría ha recopilado las opiniones de las Partes.", "es"),
        ("La Secretaría publicó las opiniones de las Partes.", "es"),
        ("Секретариат обобщил мнения Сторон.", "ru"),
        ("Мнения Сторон уже опубликованы секретариатом.", "ru"),
        ("نشرت الأمانة آراء الأطراف.", "ar"),
        ("秘书处已汇编缔约方的意见。", "zh"),
    ],
)  # fmt: skip
def test_what_is_asked_is_not_told_as_done(sentence: str, spoken: str) -> None:
    assert "verb" in reasons(sentence, spoken, ASKED)


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("The Secretariat has been requested to compile the views of Parties.", "en"),
        ("La Conférence a prié le Secrétariat de compiler les vues des Parties.", "fr"),
        ("La Conferencia pidió a la Secretaría que recopilara las opiniones de las Partes.", "es"),
        ("Конференция просила секретариат обобщить мнения Сторон.", "ru"),
        ("طلب المؤتمر إلى الأمانة تجميع آراء الأطراف.", "ar"),
        ("缔约方大会已请秘书处汇编缔约方的意见。", "zh"),
    ],
)
def test_that_it_was_asked_is_told_in_the_past(sentence: str, spoken: str) -> None:
    assert "verb" not in reasons(sentence, spoken, ASKED)


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("The project has trained customs officers.", "en"),
        ("Le projet a déjà formé des douaniers.", "fr"),
        ("El proyecto ya ha capacitado a funcionarios de aduanas.", "es"),
        ("Проект уже подготовил сотрудников таможни.", "ru"),
        ("لقد درب المشروع بالفعل موظفي الجمارك.", "ar"),
        ("该项目已经培训了海关官员。", "zh"),
    ],
)
def test_what_is_planned_is_not_told_as_done(sentence: str, spoken: str) -> None:
    assert "verb" in reasons(sentence, spoken, PLANNED)


@pytest.mark.parametrize(
    ("sentence", "spoken", "done"),
    [
        ("Le fonds a commencé ses travaux et peut financer des projets pilotes.", "fr", False),
        ("Le fonds a déjà financé des projets pilotes.", "fr", True),
        ("Фонд начал свою работу и способен финансировать проекты.", "ru", False),
        ("El fondo ya ha financiado proyectos piloto.", "es", True),
    ],
)
def test_what_may_be_is_not_told_as_already_so(sentence: str, spoken: str, done: bool) -> None:
    assert ("verb" in reasons(sentence, spoken, POTENTIAL)) is done


def test_what_is_to_be_published_is_not_published() -> None:
    soon = paragraph("The register of laboratories (to be posted soon) shows methods.", kind="text")
    assert "verb" in reasons("نُشرت قائمة المختبرات.", "ar", soon)
    assert "verb" in reasons("名册已公布。", "zh", soon)


DEFINED = paragraph(
    "The priorities of the programme are defined by its member States, in view of the role of other"
    " bodies and the secretariat.",
    kind="text",
)
HANDBOOK = paragraph(
    "Invites Parties and intergovernmental organizations to apply the handbook approved by the"
    " Conference of the Parties;"
)


@pytest.mark.parametrize(
    ("sentence", "spoken", "another"),
    [
        ("Les priorités du programme sont définies par les États membres.", "fr", False),
        ("Les priorités du programme sont définies par le secrétariat.", "fr", True),
        ("Las prioridades son definidas por la secretaría.", "es", True),
        ("Приоритеты определяются государствами-членами.", "ru", False),
        ("Приоритеты определяются секретариатом.", "ru", True),
        ("تحدد الأولويات من جانب الأمانة.", "ar", True),
        ("方案的优先事项由成员国确定。", "zh", False),
        ("方案的优先事项由秘书处确定。", "zh", True),
    ],
)
def test_who_does_it_is_the_one_that_the_paragraph_has(
    sentence: str, spoken: str, another: bool
) -> None:
    assert ("addressee" in reasons(sentence, spoken, DEFINED)) is another


def test_who_decided_is_not_who_is_asked_to_apply_it() -> None:
    told = "Se invita a las Partes a aplicar el manual aprobado por la Conferencia de las Partes."
    assert not reasons(told, "es", HANDBOOK)
    other = "Las organizaciones intergubernamentales aprobaron el manual que aplican las Partes."
    assert "addressee" in reasons(other, "es", HANDBOOK)


GIFT = paragraph(
    "Welcomes the contribution of the Global Environment Facility to the work of the Climate"
    " Technology Centre and Network;"
)


def test_who_gives_and_who_receives_are_not_exchanged() -> None:
    told = "La Conferencia acoge con satisfacción la contribución del {} a la labor del {}."
    facility, centre = (
        "Fondo para el Medio Ambiente Mundial",
        "Centro y Red de Tecnología del Clima",
    )
    assert not reasons(told.format(facility, centre), "es", GIFT)
    assert "addressee" in reasons(told.format(centre, facility), "es", GIFT)
