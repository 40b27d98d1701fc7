"""Clauses of one paragraph that a sentence mixes, in languages without a parser."""

from __future__ import annotations

import pytest

from assistant.answering.verify import verify
from tests.answering.test_answering_verify import record

REPORTS = record(
    "4. Recuerda a las Partes que los informes nacionales deberán transmitirse antes del 30 de"
    " junio de 2021, y solicita a la Secretaría que elabore un resumen de los obstáculos señalados"
    " en esos informes;",
    language="es",
)
CENTRES = record(
    "5. Prie le Secrétariat d'organiser des ateliers régionaux à l'intention des pays les moins"
    " avancés, et invite les centres régionaux à mettre à jour les inventaires de produits"
    " chimiques;",
    language="fr",
)
REVIEW = record(
    "6. 请秘书处编写一份关于废物越境转移的报告;还请区域中心举办一次关于贮存设施的讲习班;",
    language="zh",
)
AIMS = record(
    "7. Ставит перед собой следующие задачи: обеспечить безопасное хранение отходов; расширить"
    " обмен сведениями о закупках; обучить сотрудников таможенных служб;",
    language="ru",
)


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        (
            REPORTS,
            (
                "La Conferencia de las Partes solicita a la Secretaría que elabore, antes del 30 de"
                " junio de 2021, un resumen de los obstáculos señalados."
            ),
        ),
        (
            CENTRES,
            (
                "Les centres régionaux sont invités à mettre à jour les inventaires de produits"
                " chimiques à l'intention des pays les moins avancés."
            ),
        ),
        (REVIEW, "请区域中心举办一次关于废物越境转移报告的讲习班。"),
    ],
)
def test_words_of_two_clauses_do_not_make_one(passage, sentence) -> None:
    verdict = verify(sentence, [passage])
    assert not verdict.supported
    assert "clauses" in verdict.reasons


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        (
            REPORTS,
            (
                "La Conferencia de las Partes solicita a la Secretaría que elabore un resumen de"
                " los obstáculos señalados."
            ),
        ),
        (
            CENTRES,
            (
                "Le Secrétariat est prié d'organiser des ateliers régionaux à l'intention des pays"
                " les moins avancés, et les centres régionaux sont invités à mettre à jour les"
                " inventaires de produits chimiques."
            ),
        ),
        (REVIEW, "请区域中心举办一次关于贮存设施的讲习班。"),
        (
            AIMS,
            (
                "Задачи: обеспечить безопасное хранение отходов, расширить обмен сведениями о"
                " закупках и обучить сотрудников таможенных служб."
            ),
        ),
    ],
)
def test_a_clause_and_a_list_may_be_told(passage, sentence) -> None:
    assert verify(sentence, [passage]).supported
