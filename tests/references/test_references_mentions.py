"""Locators, meetings, conventions and years that stand in a text without a reference."""

from __future__ import annotations

import pytest

from assistant.references import (
    find_bodies,
    find_conventions,
    find_locators,
    find_meetings,
    find_years,
    parse_locator,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paragraph 2 above", ["para. 2"]),
        ("annex I to the present decision", ["annex I"]),
        ("paragraphs 1 to 3 of the present decision", ["para. 1", "para. 2", "para. 3"]),
        ("paragraphs 3 and 4 of section II", ["sect. II, para. 3", "sect. II, para. 4"]),
        ("paras. 1(a), (b) and 3", ["para. 1 (a)", "para. 1 (b)", "para. 3"]),
        ("annexes I and II", ["annex I", "annex II"]),
        ("section IV of annex B", ["annex B, sect. IV"]),
        ("Annex A, part II", ["annex A, part II"]),
        ("subparagraph (a) of paragraph 3", ["para. 3 (a)"]),
        ("third preambular paragraph", ["preambular para. 3"]),
        ("paragraphe 4, alinéa b)", ["para. 4 (b)"]),
        ("párrafo 4, apartado b)", ["para. 4 (b)"]),
        ("пункты 3 и 4 раздела II", ["sect. II, para. 3", "sect. II, para. 4"]),
        ("الفقرتين 3 و 4", ["para. 3", "para. 4"]),
        ("المرفق الأول", ["annex I"]),
        ("附件二第3段", ["annex II, para. 3"]),
        ("第3(a)段", ["para. 3 (a)"]),
        ("Annex I Parties", []),
        ("a paragraph on waste", []),
        ("section on funding, part of the plan", []),
    ],
)
def test_locators_are_read_in_six_languages(text: str, expected: list[str]) -> None:
    assert [str(found.locator) for found in find_locators(text)] == expected


def test_a_long_range_keeps_its_ends_only() -> None:
    assert [str(f.locator) for f in find_locators("paragraphs 1 to 999")] == [
        "para. 1",
        "para. 999",
    ]


@pytest.mark.parametrize("text", ["para. 1 and more", "paras. 3-5", "", "nothing", "SC-8/15"])
def test_only_a_whole_single_locator_parses(text: str) -> None:
    assert parse_locator(text) is None


@pytest.mark.parametrize(
    ("text", "convention", "name"),
    [
        ("COP-5", "", "COP-5"),
        ("COP5", "", "COP-5"),
        ("cop 5", "", "COP-5"),
        ("CdP-5", "", "COP-5"),
        ("КС-5", "", "COP-5"),
        ("BC COP-12", "Basel", "COP-12"),
        ("the tenth meeting of the Stockholm COP", "Stockholm", "COP-10"),
        ("SC COP-8", "Stockholm", "COP-8"),
        ("Basel COP-12", "Basel", "COP-12"),
        ("la COP-8 del Convenio de Estocolmo", "Stockholm", "COP-8"),
        ("ExCOP-2", "", "ExCOP-2"),
        ("the second extraordinary meeting of the Conference of the Parties", "", "ExCOP-2"),
        ("the fifth meeting of the Conference of the Parties", "", "COP-5"),
        ("third meeting of the Conference of the Parties to the Rotterdam Convention",
         "Rotterdam", "COP-3"),
        ("the Conference of the Parties at its third meeting", "", "COP-3"),
        ("the eighth COP of the Stockholm Convention", "Stockholm", "COP-8"),
        ("thirty-third session of the Conference of the Parties", "", "COP-33"),
        ("cinquième réunion de la Conférence des Parties", "", "COP-5"),
        ("vingt et unième session de la Conférence des Parties", "", "COP-21"),
        ("la quinta reunión de la Conferencia de las Partes", "", "COP-5"),
        ("пятое совещание Конференции Сторон", "", "COP-5"),
        ("двадцать первой сессии Конференции Сторон", "", "COP-21"),
        ("пятого совещания Конференции Сторон Стокгольмской конвенции", "Stockholm", "COP-5"),
        ("مؤتمر الأطراف الخامس", "", "COP-5"),
        ("الاجتماع الثاني عشر لمؤتمر الأطراف في اتفاقية ستوكهولم", "Stockholm", "COP-12"),
        ("缔约方大会第五次会议", "", "COP-5"),
        ("斯德哥尔摩公约缔约方大会第十二次会议", "Stockholm", "COP-12"),
        ("CMA 3", "UNFCCC", "CMA-3"),
        ("cuarto período de sesiones de la Conferencia de las Partes", "", "COP-4"),
        (("the Conference of the Parties serving as the meeting of the Parties to the Paris"
         " Agreement at its second session"), "UNFCCC", "CMA-2"),
        (("troisième session de la Conférence des Parties agissant comme réunion des Parties au"
         " Protocole de Kyoto"), "UNFCCC", "CMP-3"),
        (("вторая сессия Конференции Сторон, действующей в качестве совещания Сторон Киотского"
         " протокола"), "UNFCCC", "CMP-2"),
        ("الدورة الثانية لمؤتمر الأطراف العامل بوصفه اجتماع الأطراف في اتفاق باريس", "UNFCCC",
         "CMA-2"),
        ("作为《巴黎协定》缔约方会议的《公约》缔约方会议第二届会议", "UNFCCC", "CMA-2"),
    ],
)  # fmt: skip
def test_meetings_are_read_in_six_languages(text: str, convention: str, name: str) -> None:
    assert [(m.convention, m.name) for m in find_meetings(text)] == [(convention, name)]


@pytest.mark.parametrize(
    "text",
    ["at the next meeting", "UNEP/POPS/COP.9/30", "1/CP.21", "copper 5", "COP in 2017", "COP 2017"],
)
def test_what_names_no_meeting_gives_none(text: str) -> None:
    assert find_meetings(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Basel, Rotterdam and Stockholm conventions", ("Basel", "Rotterdam", "Stockholm")),
        ("the Minamata Conference of the Parties", ("Minamata",)),
        ("held at the Stockholm Conference of 1972", ()),
        ("les conventions de Bâle, de Rotterdam et de Stockholm",
         ("Basel", "Rotterdam", "Stockholm")),
        ("los convenios de Basilea, Rotterdam y Estocolmo", ("Basel", "Rotterdam", "Stockholm")),
        ("Базельская, Роттердамская и Стокгольмская конвенции",
         ("Basel", "Rotterdam", "Stockholm")),
        ("اتفاقيات بازل وروتردام واستكهولم", ("Basel", "Rotterdam", "Stockholm")),
        ("巴塞尔、鹿特丹和斯德哥尔摩公约", ("Basel", "Rotterdam", "Stockholm")),
        ("BRS", ("Basel", "Rotterdam", "Stockholm")),
        ("三公约", ("Basel", "Rotterdam", "Stockholm")),
        ("What does Basel say on waste?", ("Basel",)),
        ("Minamata", ("Minamata",)),
        ("Montreal Protocol and the CBD", ("Montreal Protocol", "CBD")),
        ("UNFCCC", ("UNFCCC",)),
        ("UNECE", ("UNECE",)),
        ("la CEPE", ("UNECE",)),
        ("ЕЭК ООН", ("UNECE",)),
        ("اللجنة الاقتصادية لأوروبا", ("UNECE",)),
        ("欧洲经济委员会", ("UNECE",)),
        ("held in Basel, Switzerland", ()),
        ("the Stockholm Conference on the Human Environment", ()),
        ("General Assembly", ()),
    ],
)  # fmt: skip
def test_conventions_are_read_in_six_languages(text: str, expected: tuple[str, ...]) -> None:
    assert find_conventions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2011", [(2011, 2011)]),
        ("2018-2021", [(2018, 2021)]),
        ("the biennium 2018–2019", [(2018, 2019)]),
        ("from 2018 to 2021", [(2018, 2021)]),
        ("2022-23", [(2022, 2023)]),
        ("٢٠١٨-٢٠٢١", [(2018, 2021)]),
        ("2018年至2021年", [(2018, 2021)]),
        ("de 2018 à 2021", [(2018, 2021)]),
        ("в 2018 и 2019 годах", [(2018, 2019)]),
        ("في 2018 و2019", [(2018, 2019)]),
        ("2018 to 20 countries", [(2018, 2018)]),
        ("2018-20191", [(2018, 2018)]),  # a footnote glued to the second year
        ("20181", []),
        ("12/05/2020", []),
        ("resolution 2018/12", []),
        ("UNEP/2016/5", []),
        ("1500 tonnes", []),
    ],
)
def test_years_are_read_but_not_from_numbers(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(year.first, year.last) for year in find_years(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What did the Security Council decide?", ("UNSC",)),
        ("la dernière résolution de l'Assemblée des Nations Unies pour l'environnement", ("UNEA",)),
        ("resolution of the General Assembly and of ECOSOC", ("UNGA", "ECOSOC")),
        ("the Conference of the Parties to the Stockholm Convention", ()),
        ("缔约方大会第三次会议", ()),  # no General Assembly
        ("大会第57/299号决议", ("UNGA",)),
    ],
)
def test_bodies_outside_conventions_are_found(text: str, expected: tuple[str, ...]) -> None:
    assert find_bodies(text) == expected
