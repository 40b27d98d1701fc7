"""Words that structure hangs on: operative verbs, preambles, bodies, annexes that are named."""

from __future__ import annotations

import pytest

from assistant.documents import operative_verb
from assistant.documents.annexes import annexes_named
from assistant.documents.labels import label_of, roman_value
from assistant.documents.preamble import is_body, is_preamble
from assistant.documents.verbs import opens_paragraph


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Requests the Secretariat to report", "requests"),
        ("Further requests the Secretariat", "requests"),
        ("Also strongly urges Parties", "urges"),
        ("Takes note with appreciation of the report", "takes note of"),
        ("Calls upon States", "calls upon"),
        ("“Welcomes the plan", "welcomes"),
        ("We reaffirm our commitment", "reaffirms"),
        ("Prie le Secrétariat", "requests"),
        ("Prie instamment les Parties", "urges"),
        ("Prie en outre le Secrétariat", "requests"),
        ("Demande à toutes les Parties", "requests"),
        ("Se félicite du rapport", "welcomes"),
        ("Pide a la Secretaría", "requests"),
        ("Acoge con satisfacción el informe", "welcomes"),
        ("просит секретариат", "requests"),
        ("принимает к сведению доклад", "takes note of"),
        ("принимает решение", "adopts"),
        ("настоятельно призывает Стороны", "urges"),
        ("يطلب إلى الأمانة", "requests"),
        ("يحيط علماً بالتقرير", "takes note of"),
        ("请秘书处提交报告", "requests"),
        ("也请秘书处提交报告", "requests"),
        ("注意到报告", "takes note of"),
        ("The Secretariat requests", ""),
        ("Requesting the Secretariat", ""),
        ("", ""),
    ],
)
def test_the_verb_of_a_paragraph(text: str, verb: str) -> None:
    assert operative_verb(text) == verb


@pytest.mark.parametrize("text", ["requests the Secretariat", "Request for funds", "Requirements"])
def test_a_verb_in_the_midst_of_a_sentence_opens_no_paragraph(text: str) -> None:
    assert not opens_paragraph(text)


@pytest.mark.parametrize(
    "line",
    [
        "The Conference of the Parties", "The Conference of the Parties,", "The General Assembly,",
        "The Human Rights Council,", "“The Security Council,", "The Economic and Social Council,",
        "The Conference of the Parties, acting as the meeting of the Parties to the Protocol,",
        "La Conférence des Parties,", "L’Assemblée générale,", "La Conferencia de las Partes,",
        "Конференция Сторон,", "مؤتمر الأطراف،", "إن مؤتمر الأطراف،", "缔约方大会，",
    ],
)  # fmt: skip
def test_a_line_that_names_the_body(line: str) -> None:
    assert is_body(line)


@pytest.mark.parametrize(
    "line",
    [
        "The Conference of the Parties adopted the plan", "The Conference adopts it;",
        "The plan,", "The Committee of experts is to meet in May", "Human Rights Council",
    ],
)  # fmt: skip
def test_a_line_that_says_more_than_the_body(line: str) -> None:
    assert not is_body(line)


@pytest.mark.parametrize(
    "clause",
    [
        "Recalling decision SC-8/15,", "Mindful of the needs,", "Deeply concerned by it,",
        "Rappelant la décision,", "Consciente des besoins,", "Tomando nota del informe,",
        "ссылаясь на решение,", "إذ يشير إلى المقرر،", "وإذ يلاحظ،", "回顾其决定，", "注意到报告，",
    ],
)  # fmt: skip
def test_a_clause_of_the_preamble(clause: str) -> None:
    assert is_preamble(clause, before_operative=True)


@pytest.mark.parametrize("text", ["Requests a report;", "24th plenary meeting,", "Adopts it."])
def test_what_follows_the_operative_part_is_no_preamble(text: str) -> None:
    assert not is_preamble(text, before_operative=False)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("set forth in annex I to the present decision", ("annex I",)),
        ("annexes I and II to the present decision", ("annex I", "annex II")),
        ("contained in the annex to the present resolution", ("annex",)),
        ("as annexed hereto", ("annex",)),
        ("dans l’annexe II à la présente décision", ("annex II",)),
        ("en el anexo I de la presente decisión", ("annex I",)),
        ("в приложении II к настоящему решению", ("annex II",)),
        ("本决定附件二", ("annex II",)),
        ("listed in Annex A to the Convention", ()),
        ("annex I to decision SC-8/15", ()),
    ],
)
def test_annexes_that_are_named_as_attached(text: str, named: tuple[str, ...]) -> None:
    assert annexes_named(text) == named


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("1. Text", "number", "1"), ("12) Text", "number", "12"),
        ("4 bis. Text", "number", "4 bis"),
        ("\u200e1.\u200e Text", "number", "1"), ("1 - يطلب", "number", "1"),
        ("٣- يطلب", "number", "3"), ("1．请", "number", "1"), ("3.2 Text", "number", "3.2"),
        ("31.I.4 Text", "number", "31.I.4"),
        ("(a) Text", "sub", "a"), ("a) Texte", "sub", "a"), ("(iv) Text", "sub", "iv"),
        ("(أ) نص", "sub", "أ"), ("• Text", "bullet", ""), ("- Text", "bullet", ""),
        ("| a | b |", "row", ""), ("Annex II", "annex", "annex II"),
        ("Annexe I", "annex", "annex I"),
        ("ANNEX", "annex", "annex"), ("Приложение I", "annex", "annex I"),
        ("المرفق الثاني", "annex", "annex II"), ("附件三", "annex", "annex III"),
        ("Appendix I", "annex", "appendix I"), ("Article 12", "article", "12"),
        ("第12条", "article", "12"), ("I Technical assistance", "section", "I"),
        ("IV. Means", "section", "IV"), ("B. Needs", "section", "B"), ("一、总则", "section", "I"),
        ("أولا - مقدمة", "section", "I"), ("¹ See the report.", "footnote", "1"),
        ("7 UNEP/POPS/COP.9/30.", "footnote", "7"),
    ],
)  # fmt: skip
def test_the_label_of_a_line(text: str, kind: str, value: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.kind, label.value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "2018. The year", "2018-2021 plan", "1.5 million tonnes were found.", "I recommend this",
        "Article 12 of the Stockholm Convention states that assistance is essential.",
        "Annex A to the Convention was amended.", "A new plan", "Technical assistance", "24/7",
    ],
)  # fmt: skip
def test_a_line_without_label(text: str) -> None:
    assert label_of(text) is None


@pytest.mark.parametrize(("numeral", "value"), [("IV", 4), ("xii", 12), ("a", 0), ("", 0)])
def test_roman_numerals(numeral: str, value: int) -> None:
    assert roman_value(numeral) == value
