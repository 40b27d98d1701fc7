"""One string, one reference: every spelling known to be in use, and nothing that is not one."""

from __future__ import annotations

import pytest

import assistant.references as references
from assistant.references import Locator, Reference, kind_of, parse


def test_the_public_names_are_these() -> None:
    assert sorted(references.__all__) == [
        "BRS",
        "Found",
        "FoundLocator",
        "Incomplete",
        "Kind",
        "Locator",
        "MeetingMention",
        "Reference",
        "YearMention",
        "find",
        "find_bodies",
        "find_conventions",
        "find_incomplete",
        "find_locators",
        "find_meetings",
        "find_years",
        "kind_of",
        "parse",
        "parse_locator",
    ]


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        # Stockholm, as typed by people, by secretariats and by file systems
        ("SC-1/15", "SC-1/15"),
        ("SC1/15", "SC-1/15"),
        ("SC 2/9", "SC-2/9"),
        ("sc 8 / 15", "SC-8/15"),
        ("sc-8/15", "SC-8/15"),
        ("SC-1-15", "SC-1/15"),
        ("SC-08/15", "SC-8/15"),
        ("СК1/7", "SC-1/7"),
        ("ск-8/15", "SC-8/15"),
        ("SC‑12/12", "SC-12/12"),  # U+2011
        ("SC–8/15", "SC-8/15"),
        ("SC—8/15", "SC-8/15"),
        ("SC−8/15", "SC-8/15"),  # U+2212
        ("SC‐8⁄15", "SC-8/15"),
        ("ＳＣ－８／１５", "SC-8/15"),
        ("SC-٨/١٥", "SC-8/15"),
        ("ا س - 8/15", "SC-8/15"),
        ("\u200fSC-8/15\u200f", "SC-8/15"),
        ("\ufeffS\u200bC-8/15", "SC-8/15"),
        ("decision SC-8/15", "SC-8/15"),
        ("la décision SC-8/15", "SC-8/15"),
        ("решение СК-8/15", "SC-8/15"),
        ("المقرر SC-8/15", "SC-8/15"),
        ("第SC-8/15号决定", "SC-8/15"),
        ("SC-99/1", "SC-99/1"),
        # Basel: Roman to COP-9, with letters from COP-10
        ("BC-IX/10", "BC-IX/10"),
        ("BC-9/10", "BC-IX/10"),
        ("bc-ix/10", "BC-IX/10"),
        ("BC-10/29", "BC-10/29"),
        ("BC‑15/17", "BC-15/17"),
        ("БК-10/3", "BC-10/3"),
        ("ا ب - 10/3", "BC-10/3"),
        ("decision VI/3 of the Basel Convention", "BC-VI/3"),
        ("Basel decision III/1", "BC-III/1"),
        ("BC decision IX/10", "BC-IX/10"),
        # Rotterdam
        ("RC-7/7", "RC-7/7"),
        ("RC 10/12", "RC-10/12"),
        ("ا ر - 5/12", "RC-5/12"),
        ("РК-5/12", "RC-5/12"),
        # extraordinary meetings
        ("BC.Ex-1/1", "BC.Ex-1/1"),
        ("RC.Ex-1/1", "RC.Ex-1/1"),
        ("SC-Ex.1/1", "SC.Ex-1/1"),
        ("SC-Ex-2/1", "SC.Ex-2/1"),
        ("SC Ex-2/1", "SC.Ex-2/1"),
        # subsidiary bodies
        ("POPRC-2/12", "POPRC-2/12"),
        ("CRC-3/2", "CRC-3/2"),
        ("OEWG-IX/3", "OEWG-IX/3"),
        ("OEWG-11/5", "OEWG-11/5"),
        ("CC-12/2", "CC-12/2"),
        ("CC.12/2", "CC-12/2"),
        ("CC-12/2/Add.1", "CC-12/2/Add.1"),
        # other conventions
        ("MC-1/2", "MC-1/2"),
        ("XXX/1", "MP-XXX/1"),
        ("Montreal Protocol decision VI/12", "MP-VI/12"),
        ("CBD decision X/14", "CBD/COP/DEC/X/14"),
        ("CBD XI/12", "CBD/COP/DEC/XI/12"),
        ("UNEP/CBD/COP/DEC/X/2", "CBD/COP/DEC/X/2"),
        ("CBD/COP/DEC/14/8", "CBD/COP/DEC/14/8"),
        ("NP-1/13", "NP-1/13"),
        ("CBD/NP/MOP/DEC/2/7", "NP-2/7"),
        ("CP-9/3", "CP-9/3"),
        ("1/CP.11", "1/CP.11"),
        ("12/CP.2", "12/CP.2"),
        ("24/CMP.1", "24/CMP.1"),
        ("1/CMA3", "1/CMA.3"),
        ("decision 1/COP4", "1/CP.4"),
        ("Dec. 1/CP.21", "1/CP.21"),
        ("décision 1/CP.21", "1/CP.21"),
        ("第１/CP.21号决定", "1/CP.21"),
        ("decision 1 of CMA 3", "1/CMA.3"),
        ("Decision 10 of CMP 2", "10/CMP.2"),
        ("Decision 16 of COP 22", "16/CP.22"),
        ("COP21 decision 1", "1/CP.21"),
        ("Resolution 1/CMP.14", "Resolution 1/CMP.14"),
        ("30/COP.10", "30/COP.10"),
        ("9/COP.3", "9/COP.3"),
        ("decision 15 of COP-8 of the Stockholm Convention", "SC-8/15"),
        # United Nations bodies
        ("decision 19/13 C of the Governing Council", "UNEP/GC/19/13 C"),
        ("SS.VII/3", "UNEP/GC/SS.VII/3"),
        ("UNEP/GC/SS.XII/3", "UNEP/GC/SS.XII/3"),
        ("UNEA resolution 4/10", "UNEP/EA.4/RES.10"),
        ("United Nations Environment Assembly resolution 1/5", "UNEP/EA.1/RES.5"),
        ("UNEP/EA.4/Res.10", "UNEP/EA.4/RES.10"),
        ("A/RES/70/1", "A/RES/70/1"),
        ("a/res/70/1", "A/RES/70/1"),
        ("A_RES_70_1", "A/RES/70/1"),
        ("General Assembly resolution 57/299", "A/RES/57/299"),
        ("UNGA res. 67/226", "A/RES/67/226"),
        ("GA resolution 79/213", "A/RES/79/213"),
        ("resolution 46/74 of the General Assembly", "A/RES/46/74"),
        ("General Assembly resolution 48/218 B", "A/RES/48/218 B"),
        ("A/RES/76/84 A-B", "A/RES/76/84 A-B"),
        ("A/RES/2994(XXVII)", "A/RES/2994(XXVII)"),
        ("General Assembly resolution 2994 (XXVII)", "A/RES/2994(XXVII)"),
        ("A/RES/S-10/2", "A/RES/S-10/2"),
        ("General Assembly resolution ES-11/1", "A/RES/ES-11/1"),
        ("S/RES/2258(2015)", "S/RES/2258(2015)"),
        ("S/RES/2440", "S/RES/2440"),
        ("UNSCR 2258", "S/RES/2258"),
        ("SC res. 2218 of 2015", "S/RES/2218(2015)"),
        ("Security Council resolution 2607 (2021)", "S/RES/2607(2021)"),
        ("resolution 1325 (2000)", "S/RES/1325(2000)"),
        ("S/PRST/2021/15", "S/PRST/2021/15"),
        ("A/HRC/PRST/19/1", "A/HRC/PRST/19/1"),
        ("E/RES/2013/12", "E/RES/2013/12"),
        ("ECOSOC resolution 2013/12", "E/RES/2013/12"),
        ("Economic and Social Council resolution 1985/69", "E/RES/1985/69"),
        ("E/RES/37(IV)", "E/RES/37(IV)"),
        ("E/RES/106/(VI)", "E/RES/106/(VI)"),
        ("A/HRC/RES/32/2", "A/HRC/RES/32/2"),
        ("A/HRC/RES/S-30/1", "A/HRC/RES/S-30/1"),
        ("Human Rights Council resolution 32/2", "A/HRC/RES/32/2"),
        ("HRC res 48/12", "A/HRC/RES/48/12"),
        ("WHA66.15", "WHA66.15"),
        # the same in the other five languages
        ("résolution 57/299 de l’Assemblée générale", "A/RES/57/299"),
        ("resolución 57/299 de la Asamblea General", "A/RES/57/299"),
        ("резолюция 57/299 Генеральной Ассамблеи", "A/RES/57/299"),
        ("قرار الجمعية العامة 57/299", "A/RES/57/299"),
        ("大会第57/299号决议", "A/RES/57/299"),
        ("résolution 1325 (2000) du Conseil de sécurité", "S/RES/1325(2000)"),
        ("resolución 1325 (2000) del Consejo de Seguridad", "S/RES/1325(2000)"),
        ("резолюция Совета Безопасности 1325 (2000)", "S/RES/1325(2000)"),
        ("قرار مجلس الأمن ١٣٢٥", "S/RES/1325"),
        ("安全理事会第1325(2000)号决议", "S/RES/1325(2000)"),
        ("resolución 2013/12 del Consejo Económico y Social", "E/RES/2013/12"),
        ("resolution 32/2 du Conseil des droits de l'homme", "A/HRC/RES/32/2"),
        ("قرار مجلس حقوق الإنسان 32/2", "A/HRC/RES/32/2"),
        ("联合国环境大会第4/10号决议", "UNEP/EA.4/RES.10"),
        # document symbols
        ("UNEP/POPS/COP.9/30", "UNEP/POPS/COP.9/30"),
        ("unep/pops/cop.9/inf/25/rev.1", "UNEP/POPS/COP.9/INF/25/Rev.1"),
        ("UNEP/CHW.14/INF/25/Rev.1", "UNEP/CHW.14/INF/25/Rev.1"),
        ("UNEP/CHW/OEWG.11/INF/30", "UNEP/CHW/OEWG.11/INF/30"),
        ("UNEP/CHW/CC.12/13", "UNEP/CHW/CC.12/13"),
        ("UNEP/FAO/RC/COP.8/27", "UNEP/FAO/RC/COP.8/27"),
        ("UNEP/FAO/CHW/RC/POPS/EXCOPS.2/INF/12", "UNEP/FAO/CHW/RC/POPS/EXCOPS.2/INF/12"),
        ("CHW.17/15", "UNEP/CHW.17/15"),
        ("POPS/COP.9/30", "UNEP/POPS/COP.9/30"),
        ("FCCC/CP/2005/5/Add.1", "FCCC/CP/2005/5/Add.1"),
        ("E/ECE/1434", "E/ECE/1434"),
        ("ECE/EX/2020/L.1", "ECE/EX/2020/L.1"),
        ("A/78/439/Add.1", "A/78/439/Add.1"),
        # articles
        ("Article 12 of the Stockholm Convention", "Stockholm Convention, Article 12"),
        ("Basel Convention Article 14", "Basel Convention, Article 14"),
        ("l'article 12 de la Convention de Stockholm", "Stockholm Convention, Article 12"),
        ("el artículo 12 del Convenio de Estocolmo", "Stockholm Convention, Article 12"),
        ("статья 12 Стокгольмской конвенции", "Stockholm Convention, Article 12"),
        ("المادة 12 من اتفاقية ستوكهولم", "Stockholm Convention, Article 12"),
        ("《斯德哥尔摩公约》第12条", "Stockholm Convention, Article 12"),
        ("斯德哥尔摩公约第十二条", "Stockholm Convention, Article 12"),
        ("Article 51 of the Charter of the United Nations",
         "Charter of the United Nations, Article 51"),
    ],
)  # fmt: skip
def test_a_reference_is_read_however_it_is_spelled(printed: str, canonical: str) -> None:
    reference = parse(printed)
    assert reference is not None
    assert reference.canonical == canonical


@pytest.mark.parametrize(
    ("printed", "locator"),
    [
        ("SC-8/15 para 1 (a)", Locator(paragraph="1", subparagraphs=("a",))),
        ("SC-8/15, para. 1(a)(i)", Locator(paragraph="1", subparagraphs=("a", "i"))),
        ("paragraph 7 of decision SC-8/15", Locator(paragraph="7")),
        ("section I paragraph 1 of SC-11/13", Locator(section="I", paragraph="1")),
        ("SC-11/13, sect. I, para. 1", Locator(section="I", paragraph="1")),
        ("paragraph 3 of annex II to decision BC-10/3", Locator(annex="II", paragraph="3")),
        ("annex to decision SC-8/15", Locator(annex="annex")),
        ("part III of annex B to SC-9/4", Locator(annex="B", part="III")),
        ("preamble of SC-8/15", Locator(preamble=True)),
        ("SC-8/15 preambular para. 2", Locator(preamble=True, paragraph="2")),
        ("unnumbered para. 2 of SC-2/9", Locator(unnumbered=True, paragraph="2")),
        ("paragraph 12 (a) of General Assembly resolution 70/1",
         Locator(paragraph="12", subparagraphs=("a",))),
        ("A/RES/70/1, para. 12", Locator(paragraph="12")),
        ("la décision SC-2/9, paragraphe 3 b)", Locator(paragraph="3", subparagraphs=("b",))),
        ("decisión SC-8/15, párrafo 1", Locator(paragraph="1")),
        ("пункт 1 решения СК-8/15", Locator(paragraph="1")),
        ("المقرر SC-8/15، الفقرة 1", Locator(paragraph="1")),
        ("SC-8/15号决定第一节第1段", Locator(section="I", paragraph="1")),
        ("Article 16, paragraph 1 (g) of the Basel Convention",
         Locator(paragraph="1", subparagraphs=("g",))),
        ("Article 20.2 (b) of the Stockholm Convention",
         Locator(paragraph="2", subparagraphs=("b",))),
        ("paragraph 2 (b) of Article 20 of the Stockholm Convention",
         Locator(paragraph="2", subparagraphs=("b",))),
        ("подпункт g) пункта 1 статьи 16 Базельской конвенции",
         Locator(paragraph="1", subparagraphs=("g",))),
        ("الفقرة 1 (ز) من المادة 16 من اتفاقية بازل",
         Locator(paragraph="1", subparagraphs=("g",))),
        ("《巴塞尔公约》第十六条第1款(g)项", Locator(paragraph="1", subparagraphs=("g",))),
    ],
)  # fmt: skip
def test_a_locator_is_read_before_and_after_the_reference(printed: str, locator: Locator) -> None:
    reference = parse(printed)
    assert reference is not None
    assert reference.locator == locator


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "hello", "and/or", "24/7", "1/2", "12/05/2020", "2018/19", "5/6 May", "3/4", "N/A",
        "SC", "SC-0/1", "SC-8/0", "SC-IIX/3", "BC-8", "decision 15", "resolution 4", "COP-8",
        "CO2/kWh", "A/B", "I/O", "cc 1/2", "mc 1/2", "Annex I Parties", "SC-8/15 and SC-8/16",
        "paragraphs 3 and 4 of SC-8/15", "VI/12", "decision 8/15", "Article 12 of the Covenant",
        "Decision 4 of COP 8", "2994 (XXVII)", "SC-8/15 on technical assistance",
    ],
)  # fmt: skip
def test_what_is_not_one_reference_is_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("printed", "convention", "canonical"),
    [
        ("VI/12", "Basel", "BC-VI/12"),
        ("VI/12", "CBD", "CBD/COP/DEC/VI/12"),
        ("VI/12", "Montreal Protocol", "MP-VI/12"),
        ("III/1", "Basel", "BC-III/1"),
        ("decision 8/15", "Stockholm", "SC-8/15"),
        ("8/15", "Rotterdam", "RC-8/15"),
        ("19/13 C", "UNEP-GC", "UNEP/GC/19/13 C"),
        ("its resolution 57/299", "UNGA", "A/RES/57/299"),
        ("Article 12", "Stockholm", "Stockholm Convention, Article 12"),
        ("Decision 4 of COP 8", "UNFCCC", "4/CP.8"),
        ("4/COP.8", "UNFCCC", "4/CP.8"),
    ],
)
def test_what_is_known_of_the_text_makes_a_bare_number_whole(
    printed: str, convention: str, canonical: str
) -> None:
    reference = parse(printed, convention=convention)
    assert reference is not None
    assert reference.canonical == canonical


@pytest.mark.parametrize(
    ("printed", "convention", "meeting"),
    [
        ("SC-8/15", "Stockholm", "COP-8"),
        ("BC-IX/10", "Basel", "COP-9"),
        ("RC.Ex-2/1", "Rotterdam", "ExCOP-2"),
        ("MC-1/2", "Minamata", "COP-1"),
        ("XXX/1", "Montreal Protocol", "MOP-30"),
        ("CBD X/14", "CBD", "COP-10"),
        ("1/CP.21", "UNFCCC", "COP-21"),
        ("1/CMA.3", "UNFCCC", "CMA-3"),
        ("30/COP.10", "UNCCD", "COP-10"),
        ("POPRC-2/12", "Stockholm", ""),
        ("A/RES/70/1", "", ""),
        ("Article 12 of the Stockholm Convention", "Stockholm", ""),
        ("UNEP/POPS/COP.9/30", "Stockholm", "COP-9"),
        ("UNEP/CHW.13/28", "Basel", "COP-13"),
        ("UNEP/FAO/RC/COP.8/27", "Rotterdam", "COP-8"),
    ],
)
def test_convention_and_meeting_follow_from_the_reference(
    printed: str, convention: str, meeting: str
) -> None:
    reference = parse(printed)
    assert reference is not None
    assert (reference.convention, reference.meeting) == (convention, meeting)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("UNSCR 2258", "S/RES/2258(2015)"),
        ("E/RES/106/(VI)", "E/RES/106(VI)"),
        ("SC-8/15, para. 1", "SC-8/15"),
        ("BC-9/10", "BC-IX/10"),
    ],
)
def test_one_document_has_one_key(one: str, two: str) -> None:
    left, right = parse(one), parse(two)
    assert left is not None
    assert right is not None
    assert left.key == right.key


def test_neighbours_have_different_keys() -> None:
    printed = ["SC-8/15", "SC-8/16", "SC-1/15", "RC-8/15", "SC.Ex-1/1", "SC-1/1"]
    assert len({reference.key for p in printed if (reference := parse(p))}) == len(printed)


def test_a_reference_is_hashable_and_prints_its_locator() -> None:
    reference = Reference("SC", "decision", "8", "15", locator=Locator(paragraph="1"))
    assert str(reference) == "SC-8/15, para. 1"
    assert {reference: 1}[reference.at(Locator(paragraph="1"))] == 1
    assert reference.without_locator() == parse("SC-8/15")


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("SC-8/15", "decision"),
        ("1/CP.21", "decision"),
        ("Resolution 1/CP.24", "resolution"),
        ("A/RES/70/1", "resolution"),
        ("A/DEC/70/546", "decision"),
        ("E/RES/106/(VI)", "resolution"),
        ("A/HRC/RES/30/10", "resolution"),
        ("S/RES/1325", "resolution"),
        ("A/HRC/PRST/18/2", "statement"),
        ("Stockholm Convention, Article 12", "article"),
        ("UNEP/POPS/COP.8/32", "symbol"),
        ("some words", "decision"),
    ],
)
def test_a_reference_says_what_it_is_of(printed: str, kind: str) -> None:
    assert kind_of(printed) == kind
