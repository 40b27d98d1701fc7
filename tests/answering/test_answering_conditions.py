"""Who asks whether something is certain is shown first on what it depends."""

from __future__ import annotations

from assistant.answering.by_search import _conditional_first
from assistant.answering.evidence import Judged
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
