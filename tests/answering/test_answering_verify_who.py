"""Who is asked, how strongly, what is denied: families of retellings, in six languages."""

from __future__ import annotations

import pytest

from assistant.answering.verify import verify
from assistant.answering.verify.across import reasons_across
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.reading import read
from assistant.syntax import parse_english
from assistant.types import Passage, PassageRecord


def paragraph(
    text: str,
    language: str = "en",
    *,
    kind: str = "operative",
    issuer: str = "",
    ref: str = "SC-8/91",
) -> PassageRecord:
    passage = Passage(
        f"{ref}:{language}", "d", ref, language, kind, 0, "para. 2", True, text, 0, len(text)
    )  # fmt: skip
    meeting = "Stockholm Convention COP-8" if ref.startswith("SC") else ""
    return PassageRecord(
        passage, "Plan", "decisions", issuer, "Plan", (), meeting, "", 2017, "", "full"
    )


def reasons(sentence: str, spoken: str, record: PassageRecord) -> set[str]:
    """The hard facts that fail; likeness is not asked for."""
    evidence = Evidence(record)
    if spoken != evidence.language:
        return reasons_across(read(sentence, spoken), evidence)
    return set(verify(sentence, [record], language=spoken, parse=parse_english).reasons)


FINANCE = paragraph(
    "Decides that the Global Environment Facility should provide funding to developing country"
    " Parties and to Parties not included in Annex I to the Convention;"
)
LICENCE = paragraph(
    "Requests the Secretariat to compile the replies of Parties included in Annex II to the"
    " Convention, at the request of the Government of Norway;"
)
TRANSITION = paragraph(
    "The programme supports countries in transition in their training of inspectors.", kind="text"
)
INVITED = paragraph(
    "Invites Parties and the World Meteorological Organization to send observations to the"
    " Secretariat on the handbook adopted by the Conference of the Parties;"
)
SHALL = paragraph("Decides that developed country Parties shall use the revised format;")


@pytest.mark.parametrize(
    ("sentence", "spoken", "record"),
    [
        (("La Conférence des Parties décide que le FEM devrait financer les pays en développement"
         " parties et les Parties non visées à l'annexe I."), "fr", FINANCE),
        (("La Conferencia de las Partes decide que el FMAM debería prestar apoyo a las Partes no"
         " incluidas en el anexo I."), "es", FINANCE),
        (("Конференция Сторон постановляет, что ГЭФ следует оказывать поддержку Сторонам, не"
         " включенным в приложение I."), "ru", FINANCE),
        (("يقرر مؤتمر الأطراف أنه ينبغي لمرفق البيئة العالمية دعم الأطراف غير المدرجة في المرفق"
         " الأول."), "ar", FINANCE),
        ("缔约方大会决定，全球环境基金应向非附件一缔约方提供资金。", "zh", FINANCE),
        (("Секретариату поручено обобщить ответы Сторон, включенных в приложение II, по просьбе"
         " правительства Норвегии."), "ru", LICENCE),
        ("秘书处应挪威政府的请求汇编附件二所列缔约方的答复。", "zh", LICENCE),
        ("Le programme appuie les pays à économie en transition.", "fr", TRANSITION),
        ("Программа поддерживает страны с переходной экономикой.", "ru", TRANSITION),
        ("L'invitation s'adresse aux Parties et à l'OMM.", "fr", INVITED),
        ("Las Partes y la OMM son invitadas a enviar observaciones.", "es", INVITED),
        (("Se invita a enviar a la Secretaría observaciones sobre el manual aprobado por la"
         " Conferencia de las Partes."), "es", INVITED),
        ("الأطراف مدعوة إلى إرسال ملاحظات إلى الأمانة.", "ar", INVITED),
        ("缔约方受邀向秘书处提出意见。", "zh", INVITED),
        ("根据第5/CP.3号决定，发达国家缔约方应使用修订格式。", "zh", SHALL),
    ],
)  # fmt: skip
def test_a_body_or_group_is_known_by_its_name_in_each_language(
    sentence: str, spoken: str, record: PassageRecord
) -> None:
    assert not reasons(sentence, spoken, record) & {"addressee", "verb", "negation", "subject"}


@pytest.mark.parametrize(
    ("sentence", "spoken", "record"),
    [
        ("La Conférence décide que le Secrétariat devrait financer les pays en développement.",
         "fr", FINANCE),
        ("La Conferencia decide que las Partes del anexo I deberían recibir.", "es", FINANCE),
        ("Конференция Сторон призывает ЮНЕП представить замечания.", "ru", INVITED),
        ("缔约方大会请秘书处提出意见。", "zh", INVITED),
    ],
)  # fmt: skip
def test_another_body_or_group_is_not(sentence: str, spoken: str, record: PassageRecord) -> None:
    assert reasons(sentence, spoken, record) & {"addressee", "verb"}


CONSULTS = paragraph(
    "Requests the Secretariat to draft terms of reference. In doing so, the Secretariat should"
    " consult the regional centres;"
)
ASSEMBLY = paragraph(
    "Stresses that the United Nations system should assist national Governments, and stresses the"
    " need for a review of the responsibility of States;",
    issuer="General Assembly of the United Nations",
    ref="XA-7/1",
)
HOUSEHOLDS = paragraph(
    "Invites Member States to invest in forests that benefit rural households;", ref="XA-7/2"
)
REGIONAL = paragraph(
    "请秘书长提供服务，并请联合国粮食及农业组织与区域渔业组织协商编写报告；", "zh", ref="XA-7/3"
)


def test_who_is_asked_is_the_one_of_that_clause() -> None:
    assert "addressee" in reasons(
        "The regional centres should consult the Secretariat.", "en", CONSULTS
    )
    assert not reasons(
        "The General Assembly stresses that the United Nations system should assist national"
        " Governments.", "en", ASSEMBLY,
    )  # fmt: skip


def test_a_need_or_responsibility_is_told_with_a_verb() -> None:
    for told in (
        "The General Assembly stresses that States are responsible for a review.",
        "It stresses that there needs to be a review of the responsibility of States.",
    ):
        assert not reasons(told, "en", ASSEMBLY) & {"verb", "addressee"}
    must = "It stresses that States must have a review of the responsibility of States."
    assert "verb" in reasons(must, "en", ASSEMBLY)


def test_somebody_of_no_list_is_not_asked_in_anothers_place() -> None:
    assert "addressee" in reasons(
        "It invites rural households to invest in forests.", "en", HOUSEHOLDS
    )
    assert "addressee" in reasons("大会请区域渔业组织与秘书长协商编写报告。", "zh", REGIONAL)
    assert not reasons("It invites Member States to invest in forests.", "en", HOUSEHOLDS)


DELAYS = paragraph(
    "Recognizing that delays may result from factors that are not within the control of the Party"
    " and that the Protocol has the potential to help,",
    kind="preamble",
)


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("Des retards peuvent tenir à des facteurs indépendants de la volonté de la Partie.", "fr"),
        ("Los retrasos pueden deberse a factores ajenos a la voluntad de la Parte.", "es"),
        ("Delays can come from factors beyond the control of the Party.", "en"),
    ],
)
def test_what_is_beyond_control_is_not_within_it(sentence: str, spoken: str) -> None:
    assert not reasons(sentence, spoken, DELAYS) & {"verb", "negation"}


OWN_CLAUSE = paragraph(
    "Solicita a los centros regionales que presenten sus informes a la Secretaría, y decide que"
    " solo los centros que hayan obtenido 60 puntos podrán ser ratificados;",
    "es",
)
EXCEPTED = paragraph("决定删除金属电镀的特定豁免（闭环系统中的硬金属电镀除外）；", "zh")


def test_only_and_all_are_held_against_what_they_are_said_of() -> None:
    told = "La Conferencia solicita a los centros regionales que presenten sus informes."
    assert "quantifier" not in reasons(told, "es", OWN_CLAUSE)
    open_to_all = "Decide que los centros que hayan obtenido 60 puntos podrán ser ratificados."
    assert "quantifier" in reasons(open_to_all, "es", OWN_CLAUSE)
    above_all = "Solicita sobre todo a los centros regionales que presenten sus informes."
    assert "quantifier" not in reasons(above_all, "es", OWN_CLAUSE)


def test_chinese_says_behind_a_thing_that_it_is_excepted() -> None:
    told = "缔约方大会决定删除金属电镀的特定豁免，但闭环系统中的硬金属电镀不在此列。"
    assert "negation" not in reasons(told, "zh", EXCEPTED)
    assert "negation" in reasons("缔约方大会决定删除金属电镀的特定豁免。", "zh", EXCEPTED)
