"""Who asks whether something is certain is shown first on what it depends; who asks why, takes
something for granted."""

from __future__ import annotations

import pytest

from assistant.answering.by_search import _conditional_first, asks_why
from assistant.answering.evidence import Judged
from assistant.retrieval.question import analyse_question, language_of
from assistant.types import Passage, PassageRecord


def judged(text: str, lift: float, language: str = "en") -> Judged:
    passage = Passage(text[:9], "d", None, language, "text", 0, "1", True, text, 0, len(text))
    record = PassageRecord(passage, "", "", "", "", (), "", "", None, "", "full")
    return Judged(record, lift, 0.0, match=0.8, shortfall=0.0, noise=0.7)


def test_a_paragraph_with_a_condition_goes_before_one_that_is_a_little_nearer() -> None:
    near = judged("The budget of the centre was approved.", 0.10)
    binding = judged("The extension is subject to the availability of resources.", 0.07)
    far = judged("Centres report upon request.", 0.01)
    order = [item.record for item in _conditional_first([near, binding, far])]
    assert order == [binding.record, near.record, far.record]


def test_a_condition_is_read_in_the_language_of_the_paragraph() -> None:
    near = judged("Le budget du centre a été approuvé.", 0.10, "fr")
    binding = judged("La prorogation a lieu sous réserve des ressources disponibles.", 0.07, "fr")
    assert _conditional_first([near, binding])[0].record is binding.record


@pytest.mark.parametrize(
    "question",
    [
        "Why was the register closed in 2015?",
        "Pourquoi le registre a-t-il été fermé en 2015 ?",
        "¿Por qué se cerró el registro en 2015?",
        "Почему реестр был закрыт в 2015 году?",
        "لماذا أغلق السجل في عام 2015؟",
        "为什么登记册于2015年关闭?",
    ],
)
def test_why_is_heard_in_each_language(question: str) -> None:
    assert asks_why(analyse_question(question, language_of(question)))
    assert not asks_why(analyse_question("Was the register closed, and why not?", "en"))
