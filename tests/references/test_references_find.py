"""References in running text: where they stand, what belongs to them, what is left open."""

from __future__ import annotations

import pytest

from assistant.references import find, find_incomplete


def told(text: str, convention: str = "") -> list[str]:
    return [str(f.reference) if f.reference else "?" for f in find(text, convention)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("decisions SC-8/15 and 8/18", ["SC-8/15", "SC-8/18"]),
        ("decisions SC-8/15, 9/14 and 10/15", ["SC-8/15", "SC-9/14", "SC-10/15"]),
        ("decisions 1/CP.16, 2/CP.17", ["1/CP.16", "2/CP.17"]),
        ("SC-4/10–SC-4/13", ["SC-4/10", "SC-4/11", "SC-4/12", "SC-4/13"]),
        ("SC-4/10 to SC-4/12", ["SC-4/10", "SC-4/11", "SC-4/12"]),
        ("с СК-4/10 по СК-4/12", ["SC-4/10", "SC-4/11", "SC-4/12"]),
        (
            "General Assembly resolutions 70/1 of 25 September 2015, 71/2 of 3 May 2016 and 72/5",
            ["A/RES/70/1", "A/RES/71/2", "A/RES/72/5"],
        ),
        (
            "resolutions 1267 (1999), 1333 (2000) and 1363 (2001)",
            ["S/RES/1267(1999)", "S/RES/1333(2000)", "S/RES/1363(2001)"],
        ),
        ("Security Council resolutions 1325 and 1820", ["S/RES/1325", "S/RES/1820"]),
        ("SC-9/14 para. 1 and SC-11/13 sect. I para. 1",
         ["SC-9/14, para. 1", "SC-11/13, sect. I, para. 1"]),
        ("paragraphs 3 and 4 of decision SC-8/15", ["SC-8/15, para. 3", "SC-8/15, para. 4"]),
        ("paras. 3-5 of SC-8/15", ["SC-8/15, para. 3", "SC-8/15, para. 4", "SC-8/15, para. 5"]),
        ("SC-8/15, para. 5 (a) to (c)",
         ["SC-8/15, para. 5 (a)", "SC-8/15, para. 5 (b)", "SC-8/15, para. 5 (c)"]),
        ("paragraph 1 of SC-8/15, paragraph 2 of SC-8/16",
         ["SC-8/15, para. 1", "SC-8/16, para. 2"]),
        ("Articles 5 and 6 of the Stockholm Convention",
         ["Stockholm Convention, Article 5", "Stockholm Convention, Article 6"]),
        ("Article 16.1 (g) of the Basel Convention, Article 19, paragraph 2 of the Rotterdam one",
         ["Basel Convention, Article 16, para. 1 (g)",
          "Rotterdam Convention, Article 19, para. 2"]),
        ("Article 20.2 (b) of the Rotterdam Convention",
         ["Rotterdam Convention, Article 20, para. 2 (b)"]),
        (
            "UNEP/CHW.13/INF/36–UNEP/FAO/RC/COP.8/INF/26–UNEP/POPS/COP.8/INF/25",
            ["UNEP/CHW.13/INF/36", "UNEP/FAO/RC/COP.8/INF/26", "UNEP/POPS/COP.8/INF/25"],
        ),
        ("UNEP-POPS-COP.3-SC-3-7.English.DOC", ["SC-3/7"]),
        ("UNEP-FAO-RC-COP.7-RC-7-5.En.pdf", ["RC-7/5"]),
        ("What did the Human Rights Council decide in its resolution 52/13?", ["A/HRC/RES/52/13"]),
        ("Que décide la décision SC-2/9 ?", ["SC-2/9"]),
        ("Что сказано в решении СК-1/15?", ["SC-1/15"]),
        ("ماذا يطلب المقرر SC-7/16؟", ["SC-7/16"]),
        ("the ban amendment”;11UNEP/CHW.13/4.", []),  # a glued footnote is not guessed at
    ],
)  # fmt: skip
def test_lists_ranges_and_locators_are_taken_apart(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("VI/12", {"BC-VI/12", "MP-VI/12", "CBD/COP/DEC/VI/12"}),
        ("What does decision 8/15 say?", {"SC-8/15", "RC-8/15"}),
        ("resolution 79/213", {"A/RES/79/213"}),
        ("resolution 57/299", {"A/RES/57/299", "A/HRC/RES/57/299"}),
        ("What does Article 12 say?", {
            "Basel Convention, Article 12", "Rotterdam Convention, Article 12",
            "Stockholm Convention, Article 12"}),
        ("Article 30", {"Rotterdam Convention, Article 30", "Stockholm Convention, Article 30"}),
        ("Decision 4 of COP 8", {
            "4/CP.8", "SC-8/4", "RC-8/4", "BC-VIII/4", "CBD/COP/DEC/VIII/4", "4/COP.8"}),
        ("paragraph 2 of decision VI/12",
         {"BC-VI/12, para. 2", "MP-VI/12, para. 2", "CBD/COP/DEC/VI/12, para. 2"}),
    ],
)  # fmt: skip
def test_what_can_mean_several_is_told_and_not_guessed(text: str, candidates: set[str]) -> None:
    (found,) = find(text)
    assert found.reference is None
    assert {str(candidate) for candidate in found.candidates} == candidates


def test_what_is_held_may_settle_what_is_meant() -> None:
    (found,) = find("Decision 4 of COP 8")
    settled = found.among(lambda reference: reference.key in {"4/CP.8", "SC-8/15"})
    assert str(settled.reference) == "4/CP.8"
    assert settled.candidates == ()
    assert found.among(lambda reference: reference.key in {"4/CP.8", "SC-8/4"}) == found
    assert found.among(lambda reference: False) == found


def test_a_new_paragraph_after_a_semicolon_is_not_a_member_of_the_list() -> None:
    assert told("in decision 3/CP.20, paragraph 9;\n3. Notes that") == ["3/CP.20, para. 9"]
    assert told("under 5/CP.7, paragraph 7 (b) (ii);\n(iii) Promoting") == [
        "5/CP.7, para. 7 (b) (ii)"
    ]


def test_a_bare_article_is_not_the_owners_where_another_treaty_is_spoken_of() -> None:
    text = "amendments to the Kyoto Protocol. " + "Words between them. " * 40 + "Article 3, para. 8"
    assert told(text, "UNFCCC") == []
    assert told("According to Article 12, assistance", "Stockholm") == [
        "Stockholm Convention, Article 12"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under the Basel Convention, decision VI/12 set up a fund.", "BC-VI/12"),
        ("decision VI/12 (Basel)", "BC-VI/12"),
        ("decision 14/8 of the Conference of the Parties to the Convention on Biological Diversity",
         "CBD/COP/DEC/14/8"),
        ("Under the Stockholm Convention, what does Article 12 ask?",
         "Stockholm Convention, Article 12"),
        ("Kyoto Protocol: review pursuant to its Article 9", "Kyoto Protocol, Article 9"),
        ("Does SC-8/15 rest on Article 12?", "Stockholm Convention, Article 12"),
    ],
)  # fmt: skip
def test_a_convention_named_nearby_resolves(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "convention"),
    [
        ("Commission on Human Rights resolution 2005/69", ""),
        ("Recalling Commission on the Status of Women resolution 60/1", "UNGA"),
        ("resolution 39/1 of the Commission on Narcotic Drugs", "UNGA"),
        ("the Commission, in its resolution 58/5, noted", "UNGA"),
        ("Recalling its resolution 74/5", "ECOSOC"),
        ("Article 36 of the Vienna Convention on Consular Relations", ""),
        ("article 5 of the Convention on the Rights of the Child", "Stockholm"),
        ("Article 12 of the Covenant", "Stockholm"),
        ("draft articles 7 to 18", ""),
        ("议事规则第12条", ""),
    ],
)
def test_another_body_or_treaty_is_not_taken_for_one_of_ours(text: str, convention: str) -> None:
    assert find(text, convention) == ()


def test_the_protocol_nearby_is_not_the_convention_that_is_meant() -> None:
    text = "Article 4.8 of the Convention (decision 3/CP.3 and Articles 2.3 of the Kyoto Protocol)"
    assert told(text) == [
        "United Nations Framework Convention on Climate Change, Article 4, para. 8",
        "3/CP.3",
        "Kyoto Protocol, Article 2, para. 3",
    ]


def test_whose_resolution_it_is_when_a_body_is_named_and_the_owner_is_known() -> None:
    text = "as the Human Rights Council said in its resolution 52/13, recalling its resolution 60/1"
    assert told(text, "UNGA") == ["A/HRC/RES/52/13", "A/RES/60/1"]


@pytest.mark.parametrize(
    "text",
    [
        "and/or 24/7 on 12/05/2020, 1/2 of it in 2018/19, 9/11, 3/4, CO2/kWh, A/B tests, I/O, km/h",
        "Annex I Parties and non-Annex I Parties",
        "in the years 2018-2021 and 2022/23",
        "http://example.org/a/2019/12/report-8-15.html",
        "The ratio was 8/15 and the score 2/9.",
        "e.g. pH 7/8, size 12/14, on 5/6 May",
    ],
)
def test_ordinary_prose_holds_no_reference(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("see decision SC-8/15.", "SC-8/15"),
        ("see \u200fSC\u200b-8/15\u200f now", "SC\u200b-8/15"),
        ("in paragraph 7 of decision SC-8/15, which", "paragraph 7 of decision SC-8/15"),
        ("see SC–8/15, para. 1 (a), and", "SC–8/15, para. 1 (a)"),
        ("by General Assembly resolution 57/299 on", "General Assembly resolution 57/299"),
        ("《斯德哥尔摩公约》第12条", "斯德哥尔摩公约》第12条"),
        ("décidé : résolution 57/299 de l’Assemblée générale.", "57/299 de l’Assemblée générale"),
    ],
)
def test_offsets_are_those_of_the_printed_words(text: str, printed: str) -> None:
    (found,) = find(text)
    assert text[found.start : found.end] == printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is in decision 15?", [("decision", "15")]),
        ("decision no. 15", [("decision", "15")]),
        ("resolution 4", [("resolution", "4")]),
        ("la décision 15", [("decision", "15")]),
        ("la decisión 15", [("decision", "15")]),
        ("решение № 15", [("decision", "15")]),
        ("المقرر رقم 15", [("decision", "15")]),
        ("第15号决定", [("decision", "15")]),
        ("decisions 15 and 16", [("decision", "15"), ("decision", "16")]),
        ("decision SC-8/15", []),
        ("Security Council resolution 1325", []),
        ("resolution 1325 (2000)", []),
        ("decision 4 of COP-8", []),
        ("a decision of 15 March", []),
        ("the decision 2 years later", []),
    ],
)
def test_a_number_alone_is_incomplete(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(i.kind, i.number) for i in find_incomplete(text)] == expected
