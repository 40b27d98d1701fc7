"""A sentence in one of six languages against a paragraph in English, with the built-in model."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import pytest

from assistant.answering.verify import verify
from assistant.answering.verify.across import is_alike
from assistant.answering.verify.denied import denies_another
from assistant.answering.verify.evidence import evidence_of
from assistant.answering.verify.gaps import gaps_of
from assistant.answering.verify.lexicon import LANGUAGES, concepts, mentions_in
from assistant.answering.verify.reading import read
from assistant.answering.verify.thresholds import USUAL
from assistant.answering.verify.walk import exchanged, leaps
from assistant.index import LocalEmbeddings, load_embeddings
from assistant.references.folding import fold
from assistant.types import Passage, PassageRecord


@cache
def model() -> LocalEmbeddings:
    return load_embeddings()


def passage(text: str) -> PassageRecord:
    return PassageRecord(
        Passage("p", "d", "BC-12/7", "en", "operative", 0, "para. 2", True, text, 0, len(text)),
        "Regional centres", "decisions", "", "Regional centres", ("Basel Convention",),
        "Basel Convention COP-12", "2015-05-04/2015-05-15", 2015, "", "full",
    )  # fmt: skip


CENTRES = passage(
    "2. Requests the Secretariat to strengthen the regional centres through training workshops for"
    " customs officers from developing countries on preventing illegal traffic in hazardous wastes;"
)
FUNDS = passage(
    "3. Welcomes the contribution of the Adaptation Fund to the activities of the Green Climate"
    " Fund and the annual report on them;"
)

RIGHT = [
    (
        "fr",
        (
            "Le Secrétariat est prié de renforcer les centres régionaux par des ateliers de"
            " formation destinés aux agents des douanes des pays en développement, sur la"
            " prévention du trafic illicite de déchets dangereux."
        ),
    ),
    (
        "es",
        (
            "Se pide a la Secretaría que fortalezca los centros regionales mediante talleres de"
            " capacitación para funcionarios de aduanas de países en desarrollo sobre la prevención"
            " del tráfico ilícito de desechos peligrosos."
        ),
    ),
    (
        "ru",
        (
            "К секретариату обращена просьба укрепить региональные центры путем проведения учебных"
            " семинаров для сотрудников таможен развивающихся стран по вопросам"
            " предотвращения незаконного оборота опасных отходов."
        ),
    ),
    (
        "ar",
        (
            "يُطلب إلى الأمانة أن تعزز المراكز الإقليمية من خلال حلقات عمل تدريبية لموظفي الجمارك من"
            " البلدان النامية بشأن منع الاتجار غير المشروع بالنفايات الخطرة."
        ),
    ),
    (
        "zh",
        "请秘书处通过为发展中国家海关官员举办关于防止危险废物非法贩运的培训讲习班，加强区域中心。",
    ),
]


@pytest.mark.parametrize(("language", "sentence"), RIGHT)
def test_a_translation_is_supported(language: str, sentence: str) -> None:
    verdict = verify(sentence, [CENTRES], language=language, embed=model().passage_tokens)
    assert verdict.supported, verdict.reasons


#: One concept of each sentence made another.
EXCHANGED = {
    "fr": (
        ("centres régionaux", "centres nationaux"), ("en développement", "développés"),
        ("illicite", "licite"), ("des douanes", "de police"), ("ateliers", "guides"),
        ("déchets", "produits chimiques"), ("renforcer", "évaluer"),
    ),
    "es": (
        ("centros regionales", "centros nacionales"), ("en desarrollo", "desarrollados"),
        ("ilícito", "lícito"), ("aduanas", "policía"), ("talleres", "publicaciones"),
        ("desechos", "plaguicidas"), ("fortalezca", "financie"),
    ),
    "ru": (
        ("региональные", "национальные"), ("развивающихся стран", "развитых стран"),
        ("незаконного", "законного"), ("отходов", "пестицидов"), ("учебных", "ежегодных"),
        ("укрепить", "проверить"),
    ),
    "ar": (
        ("الإقليمية", "الوطنية"), ("النامية", "المتقدمة"), ("الجمارك", "الشرطة"),
        ("بالنفايات", "بمبيدات الآفات"), ("تعزز", "تقيّم"),
    ),
    "zh": (
        ("区域", "国家"), ("发展中国家", "发达国家"), ("海关", "警察"), ("废物", "农药"),
        ("加强", "评估"), ("培训", "年度"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "own", "other"),
    [(language, own, other) for language, pairs in EXCHANGED.items() for own, other in pairs],
)
def test_another_concept_is_not_supported(language: str, own: str, other: str) -> None:
    sentence = dict(RIGHT)[language]
    assert own in sentence
    verdict = verify(
        sentence.replace(own, other), [CENTRES], language=language, embed=model().passage_tokens
    )
    assert not verdict.supported


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        (
            "fr",
            (
                "La contribution du Fonds pour l'adaptation aux activités du Fonds vert pour le"
                " climat est saluée."
            ),
            (
                "La contribution du Fonds vert pour le climat aux activités du Fonds pour"
                " l'adaptation est saluée."
            ),
        ),
        (
            "es",
            (
                "Se acoge la contribución del Fondo de Adaptación a las actividades del Fondo Verde"
                " para el Clima."
            ),
            (
                "Se acoge la contribución del Fondo Verde para el Clima a las actividades del Fondo"
                " de Adaptación."
            ),
        ),
        (
            "ru",
            (
                "Приветствуется вклад Адаптационного фонда в деятельность Зеленого климатического"
                " фонда."
            ),
            (
                "Приветствуется вклад Зеленого климатического фонда в деятельность Адаптационного"
                " фонда."
            ),
        ),
    ],
)
def test_two_that_changed_places_are_told_from_two_that_did_not(
    language: str, right: str, wrong: str
) -> None:
    evidence = evidence_of(FUNDS)
    assert not exchanged(read(right, language), evidence)
    assert exchanged(read(wrong, language), evidence)
    assert not is_alike(read(wrong, language), evidence, model().passage_tokens, USUAL)


def test_words_put_together_anew_leap_and_a_translation_does_not() -> None:
    evidence = evidence_of(CENTRES)
    anew = (
        "Les déchets des centres régionaux de formation sont dangereux pour les pays ; le trafic"
        " d'ateliers de douanes est renforcé par le Secrétariat."
    )
    translated = dict(RIGHT)["fr"]
    assert leaps(read(translated, "fr"), evidence) < USUAL.leap - 1
    assert leaps(read(anew, "fr"), evidence) > USUAL.leap


def test_what_the_glossary_does_not_know_is_held_against_the_passage_by_likeness() -> None:
    sentence = read("Los talleres para funcionarios de aduanas ahuyentan murciélagos.", "es")
    gaps = gaps_of(sentence, evidence_of(CENTRES))
    told = {sentence.folded.text[gap.start : gap.end] for gap in gaps}
    assert {"ahuyentan", "murcielagos"} <= told
    assert not is_alike(sentence, evidence_of(CENTRES), model().passage_tokens, USUAL)


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("en", "least developed countries", "least developed"),
        ("fr", "la mise en œuvre du plan", "implement"),
        ("es", "las economías en transición", "economies in transition"),
        ("ru", "наименее развитых стран", "least developed"),
        ("ar", "وبالتعاون", "cooperat"),
        ("ar", "أقل البلدان نمواً", "least developed"),
        ("zh", "最不发达国家", "least developed"),
        ("fr", "les revenus par habitant", "per capita"),
        ("es", "las aguas residuales", "wastewater"),
        ("ru", "взаимозависимые задачи", "interrelat"),
        ("ar", "المنح الدراسية", "scholarship"),
        ("zh", "扫盲", "litera"),
    ],
)
def test_a_concept_is_known_by_its_forms(language: str, text: str, english: str) -> None:
    found = mentions_in(fold(text).lower, language)
    names = {concepts()[n].forms[0][0] for mention in found for n in mention.concepts}
    assert english in names
    assert "developed country" not in names


def test_each_line_of_the_glossary_has_six_languages_and_no_form_twice() -> None:
    scripts = {"ru": "[а-яё]", "ar": "[\u0621-\u064a]", "zh": "[\u4e00-\u9fff]"}
    assert len(concepts()) > 700
    for concept in concepts():
        assert len(concept.forms) == len(LANGUAGES), concept.forms
        for language, forms in zip(LANGUAGES, concept.forms, strict=True):
            assert len(set(forms)) == len(forms), (language, forms)
            for form in forms:
                if form != "-" and language in scripts:
                    assert re.search(scripts[language], form), (language, form)
                assert form == form.strip() != "", (language, concept.forms)


def test_opposites_are_strict_lines_of_their_own() -> None:
    line = {form: n for n, concept in enumerate(concepts()) for form in concept.forms[0]}
    for one, other in (
        ("import", "export"), ("increas", "reduc"), ("developing", "developed country"),
        ("national", "international"), ("regional", "subregional"), ("mitigat", "adapt"),
    ):  # fmt: skip
        first, second = line[one], line.get(other, line.get("subregion"))
        assert second is not None
        assert first != second
        assert concepts()[first].strict
        assert concepts()[second].strict


NOT_PAID = passage(
    "5. Notes with concern that several Parties have not paid their contributions, and recognizes"
    " that the estimates do not represent the needs of the regional centres;"
)


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        (
            "fr",
            "Les estimations ne représentent pas les besoins des centres régionaux.",
            "Les estimations représentent les besoins des centres régionaux.",
        ),
        (
            "es",
            "Varias Partes no han pagado sus contribuciones.",
            "Varias Partes han pagado sus contribuciones.",
        ),
        (
            "ru",
            "Оценки не отражают потребностей региональных центров.",
            "Оценки отражают потребности региональных центров.",
        ),
        (
            "ar",
            "التقديرات لا تمثل احتياجات المراكز الإقليمية.",
            "التقديرات تمثل احتياجات المراكز الإقليمية.",
        ),
        ("zh", "若干缔约方尚未缴纳捐款。", "若干缔约方已经缴纳捐款。"),
        (
            "fr",
            "Plusieurs Parties n'ont pas versé leurs contributions.",
            "Plusieurs Parties ont versé leurs contributions.",
        ),
    ],
)
def test_what_is_denied_is_denied_in_both(language: str, right: str, wrong: str) -> None:
    evidence = evidence_of(NOT_PAID)
    assert not denies_another(read(right, language), evidence)
    assert denies_another(read(wrong, language), evidence)


def test_a_russian_text_whose_letters_are_decomposed_is_read_as_any_other() -> None:
    composed = "содействие устойчивому развитию и действий по охране природы"
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    folded = fold(decomposed)
    assert folded.lower == fold(composed).lower
    assert mentions_in(folded.lower, "ru") == mentions_in(fold(composed).lower, "ru")
    assert decomposed[folded.origin(folded.lower.index("устойчив")) :].startswith("усто")


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("fr", "à plusieurs reprises, le Conseil a condamné l'enlèvement", "abduct"),
        ("es", "el secuestro de civiles", "abduct"),
        ("ru", "остановить эрозию", "erode"),
        ("ar", "على نحو مباشر", "direct$"),
        ("zh", "有罪不罚现象加剧", "aggravat"),
        ("ru", "на душу населения", "per capita"),
        ("ar", "نصيب الفرد", "per capita"),
        ("zh", "人均收入", "per capita"),
    ],
)
def test_an_ordinary_word_is_known_in_its_forms(language: str, text: str, english: str) -> None:
    found = mentions_in(fold(text).lower, language)
    assert english in {concepts()[n].forms[0][0] for one in found for n in one.concepts}
