"""Places in the forms of six languages: each kind of locator that the code can print."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.divisions import Division
from assistant.places import joint, placed, written_place
from assistant.references import Locator, parse_locator
from assistant.types import UN_LANGUAGES

OTHERS = [code for code in UN_LANGUAGES if code != "en"]

#: English, then French, Spanish, Russian, Arabic and Chinese.
TABLE = [
    ("para. 1", "par. 1", "párr. 1", "п. 1", "الفقرة 1", "第1段"),
    ("para. 1 (a)", "par. 1 a)", "párr. 1 a)", "п. 1 a)", "الفقرة 1 (أ)", "第1段(a)"),
    ("para. 36 (c) (ii)", "par. 36 c) ii)", "párr. 36 c) ii)", "п. 36 c) ii)",
     "الفقرة 36 (ج) ’2‘", "第36段(c)(ii)"),
    ("para. 4 bis", "par. 4 bis", "párr. 4 bis", "п. 4 бис", "الفقرة 4 مكررا", "第4段之二"),
    ("para. 4 ter (b)", "par. 4 ter b)", "párr. 4 ter b)", "п. 4 тер b)",
     "الفقرة 4 مكررا ثانيا (ب)", "第4段之三(b)"),
    ("unnumbered para. 5", "par. non numéroté 5", "párr. sin numerar 5", "ненумерованный п. 5",
     "الفقرة غير المرقمة 5", "未编号的第5段"),
    ("preambular para. 2", "al. 2 du préambule", "párr. 2 del preámbulo", "п. 2 преамбулы",
     "الفقرة 2 من الديباجة", "序言部分第2段"),
    ("preambular para. 4 (a)", "al. 4 a) du préambule", "párr. 4 a) del preámbulo",
     "п. 4 a) преамбулы", "الفقرة 4 (أ) من الديباجة", "序言部分第4段(a)"),
    ("preamble", "préambule", "preámbulo", "преамбула", "الديباجة", "序言部分"),
    ("annex II, para. 3", "annexe II, par. 3", "anexo II, párr. 3", "приложение II, п. 3",
     "المرفق الثاني، الفقرة 3", "附件二，第3段"),
    ("annex, para. 3", "annexe, par. 3", "anexo, párr. 3", "приложение, п. 3",
     "المرفق، الفقرة 3", "附件，第3段"),
    ("annex 3", "annexe 3", "anexo 3", "приложение 3", "المرفق 3", "附件3"),
    ("annex B, part III", "annexe B, partie III", "anexo B, parte III", "приложение B, часть III",
     "المرفق باء، الجزء الثالث", "附件B，第三部分"),
    ("annex, appendix I, para. 1", "annexe, appendice I, par. 1", "anexo, apéndice I, párr. 1",
     "приложение, добавление I, п. 1", "المرفق، التذييل الأول، الفقرة 1", "附件，附录一，第1段"),
    ("sect. I, para. 1", "sect. I, par. 1", "secc. I, párr. 1", "раздел I, п. 1",
     "الفرع الأول، الفقرة 1", "第一节，第1段"),
    ("sect. C, para. 1", "sect. C, par. 1", "secc. C, párr. 1", "раздел C, п. 1",
     "الفرع جيم، الفقرة 1", "第C节，第1段"),
    ("annex, sect. II.F.1, para. 2", "annexe, sect. II.F.1, par. 2", "anexo, secc. II.F.1, párr. 2",
     "приложение, раздел II.F.1, п. 2", "المرفق، الفرع II.F.1، الفقرة 2",
     "附件，第II.F.1节，第2段"),
    ("annex I, art. 4, para. 1", "annexe I, art. 4, par. 1", "anexo I, art. 4, párr. 1",
     "приложение I, ст. 4, п. 1", "المرفق الأول، المادة 4، الفقرة 1", "附件一，第4条，第1段"),
    ("art. 5 bis", "art. 5 bis", "art. 5 bis", "ст. 5 бис", "المادة 5 مكررا", "第5条之二"),
    ("annex, rule 3, para. 1", "annexe, art. 3, par. 1", "anexo, art. 3, párr. 1",
     "приложение, правило 3, п. 1", "المرفق، المادة 3، الفقرة 1", "附件，第3条，第1段"),
    ("subpara. (a)", "al. a)", "apdo. a)", "подп. a)", "الفقرة الفرعية (أ)", "(a)分段"),
    ("footnote 12", "note 12", "nota 12", "сноска 12", "الحاشية 12", "脚注12"),
    ("footnote 8 (occurrence 2)", "note 8 (occurrence 2)", "nota 8 (aparición 2)",
     "сноска 8 (повтор 2)", "الحاشية 8 (التكرار 2)", "脚注8（第2次出现）"),
    ("annex, unnumbered para. 7 (b) (continued)", "annexe, par. non numéroté 7 b) (suite)",
     "anexo, párr. sin numerar 7 b) (continuación)",
     "приложение, ненумерованный п. 7 b) (продолжение)",
     "المرفق، الفقرة غير المرقمة 7 (ب) (تابع)", "附件，未编号的第7段(b)（续）"),
    ("para. 1.1", "par. 1.1", "párr. 1.1", "п. 1.1", "الفقرة 1.1", "第1.1段"),
]  # fmt: skip


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0])
def test_each_kind_has_the_form_of_its_language(row: tuple[str, ...]) -> None:
    english, *others = row
    assert written_place(english, "en") == english
    written = [written_place(english, code) for code in ("fr", "es", "ru")]
    written += [written_place(english, code) for code in ("ar", "zh")]
    assert written == others


def all_locators() -> list[Locator]:
    """Every combination of what a locator has, each with a few values."""
    outer = itertools.product(
        ("", "annex", "II", "B", "3"), ("", "appendix", "I"), ("", "III"), ("", "I", "C", "I.B"),
        ("", "4", "5 bis"),
    )  # fmt: skip
    inner = [
        Locator(paragraph=number, subparagraphs=letters, preamble=preamble, unnumbered=unnumbered)
        for number, letters in itertools.product(
            ("", "1", "4 bis", "31.I.4"), ((), ("a",), ("a", "i"), ("ii", "f"), ("1",), ("أ",))
        )
        for preamble, unnumbered in ((False, False), (True, False), (False, True))
    ]
    return [
        replace(place, annex=annex, appendix=appendix, part=part, section=section, article=article)
        for annex, appendix, part, section, article in outer
        for place in inner
    ]


@pytest.fixture(scope="module")
def printed() -> list[str]:
    """What a locator, and what a division of a document, can print."""
    located = {str(locator) for locator in all_locators()}
    cited = {
        Division(annex=annex, appendix=appendix, article=article).cite(
            Division(annex=annex, appendix=appendix, article=article).locator(locator)
        )
        for annex in ("", "annex", "annex II", "annex A")
        for appendix in ("", "appendix", "appendix I")
        for article in ("", "4", "rule 3")
        for locator in (
            Locator(paragraph="1", subparagraphs=("a",)),
            Locator(paragraph="2", unnumbered=True),
        )
    }
    places = ("para. 1", "para. 1 (a)", "unnumbered para. 7 (b)", "footnote 3", "annex, para. 2")
    ways = ("", " (continued)", " (occurrence 2)", " (continued) (occurrence 3)", " (a) (ii)")
    tails = {f"{one}{way}" for one, way in itertools.product(places, ways)}
    return sorted({*located, *cited, *tails} - {""})


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_that_can_be_printed_stays_english(printed: list[str], language: str) -> None:
    english = r"\b(?:annex|para|preamb|unnumbered|subpara|footnote|rule|continued)\b"
    if language in ("ru", "ar", "zh"):
        english = r"[a-z]{3,}|\b(?:annex|art|sect|part)\b"
    assert len(printed) > 10_000
    left = [one for one in printed if re.search(english, written_place(one, language))]
    assert left == []


@pytest.mark.parametrize("language", OTHERS)
def test_two_places_are_never_written_alike(printed: list[str], language: str) -> None:
    """But for rules of procedure, which four of the languages call articles, and (a) and (أ)."""
    alike = "أ" if language == "ru" else "أ|rule"
    kept = [one for one in printed if not re.search(alike, one)]
    written = {written_place(one, language) for one in kept}
    assert len(written) == len(kept)


@pytest.mark.parametrize("language", ["fr", "es", "ru"])
@pytest.mark.parametrize(
    "locator",
    [
        Locator(paragraph="1"),
        Locator(paragraph="1", subparagraphs=("a",)),
        Locator(paragraph="36", subparagraphs=("c", "ii")),
        Locator(annex="II", paragraph="3"),
        Locator(annex="annex", appendix="I", paragraph="3"),
        Locator(section="I", paragraph="3"),
        Locator(annex="B", part="III", paragraph="4"),
        Locator(preamble=True),
    ],
    ids=str,
)
def test_what_is_written_is_read_as_the_same_place(locator: Locator, language: str) -> None:
    assert parse_locator(written_place(str(locator), language)) == locator


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("para. 1 (i)", "الفقرة 1 (i)"),  # the ninth letter, or the first number
        ("para. 1 (h)", "الفقرة 1 (ح)"),
        ("para. 1 (iv)", "الفقرة 1 ’4‘"),
        ("para. 1 (b) (i)", "الفقرة 1 (ب) ’1‘"),
        ("para. 1 (ii) (f)", "الفقرة 1 ’2‘ (و)"),
        ("para. 1 (ii) (i)", "الفقرة 1 ’2‘ (i)"),
        ("para. 1 (أ)", "الفقرة 1 (أ)"),
    ],
)
def test_arabic_letters_are_put_only_where_no_other_is_meant(english: str, arabic: str) -> None:
    assert written_place(english, "ar") == arabic


@pytest.mark.parametrize("language", ["de", "", "en", "xx"])
def test_in_any_other_language_it_is_as_the_contract_has_it(language: str) -> None:
    assert written_place("annex II, para. 3 (a)", language) == "annex II, para. 3 (a)"
    assert placed("SC-8/15", "para. 1", language) == "SC-8/15, para. 1"
    assert joint(language) == ", "


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    "text", ["", "Article 4", "the annex", "para.", "para. 1, and more", "annex II,para. 3", "(a)"]
)
def test_what_is_no_place_stays_as_it_is(text: str, language: str) -> None:
    assert written_place(text, language) == text


@given(st.text(), st.sampled_from(UN_LANGUAGES))
def test_any_text_is_written_somehow(text: str, language: str) -> None:
    assert isinstance(written_place(text, language), str)


def test_a_source_and_its_place_are_joined_as_the_language_does() -> None:
    assert placed("décision SC-8/15", "para. 1", "fr") == "décision SC-8/15, par. 1"
    assert placed("第SC-8/15号决定", "para. 1", "zh") == "第SC-8/15号决定，第1段"
    assert placed("المقرر SC-8/15", "para. 1", "ar") == "المقرر SC-8/15، الفقرة 1"
    assert placed("SC-8/15", "", "fr") == "SC-8/15"
