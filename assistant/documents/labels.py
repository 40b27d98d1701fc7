"""The label that a line opens with: number, letter, bullet, annex, section, article, footnote."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.documents.lines import CLAUSE_END, COMMA, SENTENCE_END, starts_lower
from assistant.documents.preamble import opens_clause
from assistant.documents.verbs import opens_paragraph

LabelKind = Literal["number", "sub", "bullet", "row", "annex", "section", "article", "footnote"]

#: Headings of decisions and of their parts are shorter; agenda items are the longest.
HEADING_LIMIT = 250


@dataclass(frozen=True, slots=True)
class Label:
    """``value`` is the label as it is cited ("1", "a", "annex II"), ``end`` where it stops.

    ``rank`` orders sections: 1 for roman numerals, 2 for letters, 3 for digits.
    """

    kind: LabelKind
    value: str
    end: int
    rank: int = 0


_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3)
#: Marks of emphasis and direction before a label. Bounded: a line may be nothing else.
_MARKS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069*_]{0,8}"

#: "1.", "1)", "12．", "1 -" (Arabic usage), "4 bis.", "[1." (undecided); at most three digits, so
#: that a year that ends a sentence is no paragraph.
_NUMBER = re.compile(
    rf"{_MARKS}[“\"«\[]?{_MARKS}(\d{{1,3}}(?:\s?(?:bis|ter|quater|alt))?)"
    rf"(?:[.．、)]{_MARKS}(?!\d)|\s?[-–]{_MARKS}(?=\s*[\u0621-\u064a])){_MARKS}\s*"
)
#: "3.2", "3.2.1." as strategies and plans number; "31.I.4" as programme budgets do.
_DECIMAL = re.compile(r"(\d{1,2}(?:\.(?:\d{1,2}|[IVX]{1,5})){1,3})\.?[ \t\xa0]+(?=[^\W\d_])")
#: "(a)", "a)", "(iv)", "(а)", "(أ)", "（一）".
_SUB = re.compile(
    rf"{_MARKS}[“\"«]?(?:[(（]([a-z]{{1,2}}|[ivxl]{{1,6}}|[A-Z]|[а-я]|[\u0621-\u064a]{{1,2}}ـ?"
    r"|\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|([a-z]|[ivx]{1,4}|[а-я])\))(?:\s+|(?=[A-Z“\u4e00-\u9fff]))"
)
_BULLET = re.compile(r"(?:[•·▪◦‣●○■□➢✓\uf0b7\uf02d]\s*|[-–—*+]\s+)(?=\S)")
_ARABIC_PARTS = ("أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن")  # "first", ...
_ROMAN = r"[IVXL]{1,7}"
_SECTION = re.compile(
    rf"(?:(?:Section|Part|Chapter|Partie|Chapitre|Sección|Parte|Capítulo|Раздел|Часть|Глава)\s+)?"
    rf"(?:({_ROMAN})(?:[.．:—–-]\s*|\s+|$)|([A-Z])(?:[.．]\s*|$)"
    rf"|([一二三四五六七八九十]{{1,2}})、|({'|'.join(_ARABIC_PARTS)})[اًً]{{0,2}}\s*[-–:])"
)
_ANNEX_WORD = (
    "annexe|annex|anexo|приложение|المرفق|مرفق|附件"
    "|appendix|appendice|apéndice|добавление|التذييل|تذييل|附录"
)
_ANNEX = re.compile(
    rf"[\[*_]*({_ANNEX_WORD})(?:\s*({_ROMAN}|\d{{1,2}}|[A-Z]|[一二三四五六七八九十]{{1,2}}"
    r"|ال[\u0621-\u064a]+)"
    r"(?![\w’'-]))?(?![^\W\d_])",
    re.I,
)
_APPENDIX = ("app", "apé", "доб", "الت", "تذ", "附录")
_ARTICLE = re.compile(
    r"(?:(?P<rule>rule|règle|правило)|article|artículo|статья|المادة)\s+"
    r"(\d{1,3}(?:\s?(?:bis|ter|quater))?|[IVXL]{1,7})(?![\w/])"
    r"|第\s?(\d{1,3}|[一二三四五六七八九十]{1,3})\s?条",
    re.I,
)
#: A note at the foot: raised digits, or digits followed by what notes open with.
_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FOOTNOTE = re.compile(
    rf"(?:([{_SUPERSCRIPT}]{{1,3}})\s*(?=\S)|\^?\[?\^?(\d{{1,3}})\]?:?\s+"
    r"(?=See |Voir |Véase |См\. |Ibid|Official Records|General Assembly resolution"
    r"|United Nations, Treaty"
    r"|[A-Z]{1,5}/[A-Z0-9]|Decisions? [A-Z0-9]))"
)
_ARABIC_ORDINALS = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن")
_CHINESE_DIGITS = "一二三四五六七八九十"
_ROMAN_NUMERALS = "I II III IV V VI VII VIII IX X".split()


def label_of(text: str) -> Label | None:
    """The label at the head of a paragraph, None for plain text."""
    if text.startswith("|"):
        return Label("row", "", 1)
    if match := _FOOTNOTE.match(text):
        digits = match[2] or "".join(str(_SUPERSCRIPT.index(raised)) for raised in match[1])
        return Label("footnote", digits, match.end())
    # "1.5 million tonnes" measures; "1.5 Measures" is numbered.
    if (match := _DECIMAL.match(text)) and not starts_lower(text[match.end() :]):
        return Label("number", match[1], match.end())
    if match := _NUMBER.match(text):
        return Label("number", re.sub(r"\s", " ", match[1]).translate(_DIGITS), match.end())
    if match := _SUB.match(text):
        return Label("sub", (match[1] or match[2]).rstrip("ـ"), match.end())
    if match := _BULLET.match(text):
        return Label("bullet", "", match.end())
    return _heading_label(text)


def _heading_label(text: str) -> Label | None:
    if not looks_like_heading(text):
        return None
    if match := _ANNEX.match(text):
        rest = text[match.end() :].lstrip("]*_ \t\xa0")
        # "Annex I to the Convention" names another annex; "Annex to resolution 78/2" is a head.
        if not rest or not starts_lower(rest) or re.match(r"to (?:the )?(?:dec|res|pres)", rest):
            kind = "appendix" if match[1].lower().startswith(_APPENDIX) else "annex"
            return Label("annex", f"{kind} {_numeral(match[2])}".rstrip(), match.end())
        return None
    if match := _ARTICLE.match(text):
        rest = text[match.end() :].strip()
        if not rest or (not starts_lower(rest) and not rest.startswith(",")):
            number = match[2] or match[3]
            return Label("article", f"rule {number}" if match["rule"] else number, match.end())
        return None
    if match := _SECTION.match(text):
        rest = text[match.end() :]
        if not starts_lower(rest) and (match[1] is None or _is_roman(match[1])):
            part = next(filter(None, match.groups()))
            return Label("section", _numeral(part), match.end(), 2 if match[2] else 1)
    return None


def looks_like_heading(text: str) -> bool:
    """A short line without final punctuation that opens no paragraph.

    A question may be a title. Addresses (mail, web) are content.
    """
    bare = text.strip().rstrip("*_ ")
    if not 0 < len(bare) <= HEADING_LIMIT or not any(map(str.isalpha, bare)):
        return False
    if (
        bare.endswith((*CLAUSE_END, *COMMA))
        or (starts_lower(bare) and not bare.startswith("["))
        or "@" in bare
        or "://" in bare
    ):
        return False
    if opens_clause(bare):
        return False
    if bare.endswith(SENTENCE_END) and not (bare.endswith(("?", "؟", "？")) and len(bare) <= 100):
        return False
    return not opens_paragraph(bare)


def roman_value(numeral: str) -> int:
    """Value of a roman numeral in either case; 0 when it is none."""
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    total = 0
    digits = [values.get(letter, 0) for letter in numeral.lower()]
    for digit, following in zip(digits, [*digits, 0][1:], strict=True):
        if not digit:
            return 0
        total += -digit if digit < following else digit
    return total


def _is_roman(numeral: str) -> bool:
    return roman_value(numeral) > 0


def _numeral(printed: str | None) -> str:
    if not printed:
        return ""
    if printed in _ARABIC_ORDINALS:
        return _ROMAN_NUMERALS[_ARABIC_ORDINALS.index(printed)]
    if printed in _ARABIC_PARTS:
        return _ROMAN_NUMERALS[_ARABIC_PARTS.index(printed)]
    if printed in _CHINESE_DIGITS:
        return _ROMAN_NUMERALS[_CHINESE_DIGITS.index(printed)]
    return printed.upper()
