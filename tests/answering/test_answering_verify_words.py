"""Words of a retelling within one language: what says the same, and what adds a claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.verify import verify
from assistant.answering.verify.families import arabic_forms, kin
from assistant.answering.verify.likewise import alike
from assistant.answering.verify.retold import retold
from assistant.answering.verify.synonyms import SETS
from assistant.answering.verify.wording import term_of
from assistant.syntax import parse_english
from assistant.types import Passage, PassageRecord


def _rows(name: str) -> list[tuple[str, ...]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.split(" | ")) for line in lines]


def paragraph(text: str, language: str, kind: str = "operative") -> PassageRecord:
    passage = Passage(
        f"SC-8/91:{language}",
        "d",
        "SC-8/91",
        language,
        kind,
        0,
        "para. 2",
        True,
        text,
        0,
        len(text),
    )
    meeting = "Stockholm Convention COP-8"
    return PassageRecord(
        passage, "Plan", "decisions", "", "Plan", (), meeting, "", 2017, "", "full"
    )


PARAGRAPHS = {
    "TRAINING": paragraph(
        "Requests the Secretariat, subject to the availability of resources, to carry out"
        " demand-driven training activities for customs officers, in particular in small island"
        " developing States, to compile the lessons learned and to submit a report thereon to the"
        " Conference of the Parties at its ninth meeting;",
        "en",
    ),
    "CRITERIA": paragraph(
        "Adopts the criteria for assessing the performance of the regional offices set forth in"
        " annex III to the present decision;",
        "en",
    ),
    "STRATEGY": paragraph(
        "The strategy should be needs driven and results oriented. Particular attention is given"
        " to the elaboration of the tasks of the regional offices and to the planning and delivery"
        " of their services. Joint programming has an important multiplier effect. A significant"
        " part of the budget is devoted to supporting landlocked countries.",
        "en",
        "text",
    ),
    "FORMATION": paragraph(
        "Prie le Secrétariat, sous réserve de la disponibilité de ressources, de recenser les"
        " obstacles techniques à la collecte des données, d'élaborer un projet de directives et de"
        " rendre compte de l'avancement de ses travaux à la Conférence des Parties à sa neuvième"
        " réunion ;",
        "fr",
    ),
    "TALLERES": paragraph(
        "Pide a la Secretaría que, con sujeción a la disponibilidad de recursos, siga prestando"
        " asistencia a las Partes, en particular a los pequeños Estados insulares, en la"
        " elaboración de inventarios y que presente un informe lo antes posible;",
        "es",
    ),
    "ДАННЫЕ": paragraph(
        "Просит секретариат оказывать Сторонам содействие в создании систем мониторинга, расширять"
        " обмен данными и подготовить доклад об уровне загрязнения, прежде всего в прибрежных"
        " районах;",
        "ru",
    ),
    "تدريب": paragraph(
        "يطلب إلى الأمانة أن تنظم حلقات عمل لفائدة موظفي الجمارك، وأن تكفل إدماج التدابير في"
        " الخطط الوطنية للتنمية، وأن تجمع التعليقات؛",
        "ar",
    ),
    "编写": paragraph(
        "请秘书处根据缔约方提交的资料编写一份关于替代品供应情况的报告，并至迟于会议召开前"
        "六十天将报告提交缔约方大会审议；",
        "zh",
    ),
}


@pytest.mark.parametrize(("name", "sentence"), _rows("verify_words_same.txt"))
def test_other_words_for_the_same(name: str, sentence: str) -> None:
    record = PARAGRAPHS[name]
    verdict = verify(sentence, [record], language=record.passage.language, parse=parse_english)
    assert verdict.supported, verdict.reasons


@pytest.mark.parametrize(("name", "sentence"), _rows("verify_words_added.txt"))
def test_one_word_may_add_a_claim(name: str, sentence: str) -> None:
    record = PARAGRAPHS[name]
    assert not verify(
        sentence, [record], language=record.passage.language, parse=parse_english
    ).supported


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "adopt", "consider"),
        ("en", "review", "revise"),
        ("en", "select", "nominate"),
        ("en", "prevent", "reduce"),
        ("en", "reduce", "eliminate"),
        ("en", "collect", "analyse"),
        ("en", "note", "welcome"),
        ("en", "propose", "decide"),
        ("en", "plan", "programme"),
        ("en", "draft", "finalize"),
        ("en", "global", "regional"),
        ("en", "begin", "complete"),
        ("en", "recipient", "donor"),
        ("fr", "adopter", "examiner"),
        ("fr", "proposer", "décider"),
        ("fr", "réduire", "éliminer"),
        ("fr", "mondial", "régional"),
        ("es", "aprobar", "examinar"),
        ("es", "reducir", "eliminar"),
        ("es", "alentar", "instar"),
        ("ru", "принять", "рассмотреть"),
        ("ru", "сократить", "устранить"),
        ("ru", "поручить", "предложить"),
        ("ar", "اعتماد", "نظر"),
        ("ar", "عالمي", "اقليمي"),
    ],
)
def test_what_differs_is_in_no_set(language: str, one: str, other: str) -> None:
    assert term_of(other, language) not in alike(language).get(term_of(one, language), ())


def test_no_set_has_a_word_twice_or_alone() -> None:
    for language, text in SETS.items():
        for line in filter(str.strip, text.splitlines()):
            words = line.split()
            assert len(words) > 1, (language, line)
            assert len(set(words)) == len(words), (language, line)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "deliver", "delivery"),
        ("en", "consider", "consideration"),
        ("en", "comply", "compliance"),
        ("es", "disponible", "disponibilidad"),
        ("ru", "обмен", "обмениваться"),
        ("ar", "تنظيم", "منظمة"),
    ],
)
def test_words_of_one_root_are_kin(language: str, one: str, other: str) -> None:
    mine, theirs = term_of(one, language), term_of(other, language)
    assert mine == theirs or theirs in list(kin(mine, [theirs], language))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "sustained", "sustainable"),
        ("en", "harm", "harmless"),
        ("en", "generate", "general"),
        ("ru", "право", "правительство"),
        ("ar", "علم", "عمل"),
    ],
)
def test_words_that_only_look_alike_are_not(language: str, one: str, other: str) -> None:
    mine, theirs = term_of(one, language), term_of(other, language)
    assert mine != theirs
    assert not list(kin(mine, [theirs], language))


def test_an_adverb_is_its_adjective_and_nothing_else() -> None:
    assert term_of("voluntarily", "en") == term_of("voluntary", "en")
    assert term_of("considerably", "en") != term_of("consider", "en")
    assert term_of("supply", "en") != term_of("sup", "en")
    assert term_of("assembly", "en") == term_of("assemblies", "en")


def test_forms_of_one_russian_noun_have_one_term() -> None:
    for forms in ("система систем системы", "объем объема", "уровень уровня уровнем"):
        assert len({term_of(form, "ru") for form in forms.split()}) == 1


def test_turns_are_put_into_the_words_of_decisions() -> None:
    assert retold("put the plan into effect", "en") == "implement the plan"
    assert retold("si hay fondos disponibles", "es").startswith("con sujecion a la disponibilidad")
    assert retold("最迟于", "zh") == "至迟于"


def test_arabic_prefixes_are_taken_off() -> None:
    assert "لموظف" not in arabic_forms("موظف")
    assert arabic_forms("لموظف") & arabic_forms("موظف")


ORGANISATION = paragraph(
    "Prie le Secrétariat de coopérer avec l'Organisation mondiale des douanes et d'organiser deux"
    " ateliers ;",
    "fr",
)


def test_a_clause_on_a_name_needs_one_in_the_passage() -> None:
    told = "Le Secrétariat doit coopérer avec l'Organisation mondiale des douanes"
    assert verify(f"{told}.", [ORGANISATION], language="fr").supported
    wrong = f"{told}, qui organisera deux ateliers."
    assert "attachment" in verify(wrong, [ORGANISATION], language="fr").reasons
