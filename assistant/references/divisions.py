"""The divisions of a decision (paragraph, section, annex ...) as six languages name them."""

from __future__ import annotations

import re
from functools import cache

from assistant.references.folding import folded_pattern
from assistant.references.numerals import ARABIC_ORDINALS, CHINESE
from assistant.references.vocabulary import AND, TO

#: Preambular paragraphs are counted in words, since they bear no numbers.
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip

# One letter, or a small Roman numeral; "(see)" and "(the)" are not sub-paragraphs.
LETTER = r"(?:[a-zа-яء-ي]|[ivx]{2,5}|[a-z]{2}(?=\)))"
_ANY_SUB = rf"(?:\s?\(\s?{LETTER}\s?\)|\s(?:[a-zа-я]|[ivx]{{2,4}})\))"
_VALUE = rf"\d{{1,3}}(?![\d/])(?:\s?(?:bis|ter|quater|quinquies)\b)?{_ANY_SUB}{{0,3}}"
_VALUES = rf"{_VALUE}(?:(?:{AND}|{TO})(?:{_VALUE}|\(?{LETTER}\))){{0,30}}"
#: Arabic calls an annex by the name of its letter, Russian by the letter that looks alike.
LETTER_NAMES = {"الف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E", "واو": "F"}
CYRILLIC = {"а": "A", "в": "B", "с": "C", "б": "B"}
_NUMERAL = (
    r"(?:(?:[ivxlc]{1,7}|\d{1,2}|[a-h])(?:\.[a-z\d])?(?![a-zа-я\d])"
    rf"|{'|'.join(ARABIC_ORDINALS)}|{'|'.join(LETTER_NAMES)}|[абвс](?![a-zа-я]))"
)
_NUMERALS = rf"{_NUMERAL}(?:(?:{AND}|{TO}){_NUMERAL}){{0,10}}"

_PARAGRAPH = (
    r"(?:(?:(?:operative|unnumbered|preambular)\s)?(?:paragraphs?|paras?\b\.?)|par\.|paragraphes?"
    r"|op\.?(?=\s?\d)|[¶§]{1,2}|parrafos?|parrs?\.|пункт[а-я]{0,3}|пп?\.|параграф[а-я]{0,3}"
    r"|(?:[وبلفك]{0,2}(?:ال)?|لل)فقر(?:ه|تين|تان|ات))"
)
_SUBPARAGRAPH = (
    r"(?:sub-?\s?paragraphs?|sub-?paras?\.?|alineas?|apartados?|incisos?|подпункт[а-я]{0,3}"
    r"|(?:ال)?فقره (?:ال)?فرعيه)"
)
_SECTION = (
    r"(?:sections?|sects?\b\.?|secciones|seccion|secc\.|раздел[а-я]{0,3}|(?:ال)?قسم|(?:ال)?فرع)"
)
_ANNEX = r"(?:annex(?:es|e)?|anexos?|приложени[а-я]{1,3}|(?:[وبلف]?ال)?مرفق(?:ين|ات)?)\b"
_PART = r"(?:parts?|parties?|partes?|част[ьию]|(?:ال)?جزء)"
_APPENDIX = r"(?:appendix|appendices?|apendices?|добавлени[а-я]{1,2}|(?:ال)?تذييل)\b"
_PREAMBLE = (
    rf"(?P<v>{'|'.join(ORDINALS)})\spreambular\spara(?:graph|\.)?"
    r"|preambular\s(?:para(?:graph)?s?|text|part|clauses?)|preamb(?:le|ule|ulo)|преамбул[а-я]|(?:ال)?ديباجه|序言"
)
_ZH_NUMBER = rf"\d{{1,3}}|[{CHINESE}]{{1,5}}"
_SUB_LIST = rf"\(?\s?{LETTER}\s?\)(?:(?:{AND})\(?{LETTER}\)){{0,10}}"

#: Division and a pattern of it with its values; one division may be named in several ways.
_DIVISIONS: tuple[tuple[str, str], ...] = (
    ("paragraph", rf"{_PARAGRAPH}\s{{0,2}}(?P<v>{_VALUES})"),
    ("paragraph", rf"第\s?(?P<v>{_ZH_NUMBER})\s?[段款](?P<zh>\s?\(?[a-z]\)?\s?项)?"),
    ("paragraph", rf"第\s?(?P<v>\d{{1,3}}{_ANY_SUB}{{1,2}})\s?[段款项]"),
    ("paragraph", r"第\s?(?P<v>\d{1,3}\s?[至到和、-]\s?(?:第\s?)?\d{1,3})\s?[段款]"),
    ("subparagraph", rf"{_SUBPARAGRAPH}\s{{0,2}}(?P<v>{_SUB_LIST})"),
    ("subparagraph", r"(?:paragraphs?|paras?\b\.?)\s?(?P<v>\(\s?[a-z]\s?\))"),
    ("section", rf"{_SECTION}\s{{0,2}}(?P<v>{_NUMERALS})"),
    ("section", rf"第\s?(?P<v>[ivxlc]{{1,7}}|{_ZH_NUMBER})\s?节"),
    ("annex", rf"{_ANNEX}(?:\s{{0,2}}(?P<v>{_NUMERALS}))?"),
    (
        "annex",
        rf"附件(?:\s{{0,2}}(?P<v>[ivxlc]{{1,7}}|[a-h](?![a-z])|\d{{1,2}}|[{CHINESE}]{{1,3}}))?",
    ),
    ("part", rf"{_PART}\s{{1,2}}(?P<v>{_NUMERALS})"),
    ("part", rf"第\s?(?P<v>[ivxlc]{{1,7}}|{_ZH_NUMBER})\s?部分"),
    ("appendix", rf"{_APPENDIX}(?:\s{{0,2}}(?P<v>{_NUMERALS}))?"),
    ("article", r"(?:articles?|art\.)\s{0,2}(?P<v>\d{1,3}(?:\s(?:bis|ter))?)(?!\d)"),
    ("preamble", _PREAMBLE),
)


@cache
def division_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each division with its pattern for folded lower-case text; values in group ``v``."""
    return tuple(
        (name, re.compile(folded_pattern(rf"(?<![a-zа-я])(?<!\d[§¶])(?:{pattern})")))
        for name, pattern in _DIVISIONS
    )
