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
_VALUE = rf"\d{{1,3}}(?!\d)(?:\s?(?:bis|ter|quater|quinquies)\b)?{_ANY_SUB}{{0,3}}"
_VALUES = rf"{_VALUE}(?:(?:{AND}|{TO})(?:{_VALUE}|\(?{LETTER}\))){{0,30}}"
_NUMERAL = (
    r"(?:(?:[ivxlc]{1,7}|\d{1,2}|[a-h])(?:\.[a-z\d])?(?![a-zа-я\d])"
    rf"|{'|'.join(ARABIC_ORDINALS)})"
)
_NUMERALS = rf"{_NUMERAL}(?:(?:{AND}|{TO}){_NUMERAL}){{0,10}}"

#: Division, its words in the six languages (with their values), the pattern of the values.
_DIVISIONS: tuple[tuple[str, str], ...] = (
    (
        "paragraph",
        rf"(?:(?:operative\s|unnumbered\s|preambular\s)?(?:paragraphs?|paras?\b\.?)|par\.|paragraphes?|op\.?(?=\s?\d)|[¶§]{{1,2}}"
        rf"|parrafos?|parrs?\.|пункт[а-я]{{0,3}}|пп?\.|параграф[а-я]{{0,3}}"
        rf"|(?:[وبلفك]{{0,2}}(?:ال)?|لل)فقر(?:ه|تين|تان|ات))\s{{0,2}}(?P<v0>{_VALUES})",
    ),
    (
        "subparagraph",
        rf"(?:sub-?\s?paragraphs?|sub-?paras?\.?|alineas?|apartados?|incisos?|подпункт[а-я]{{0,3}}"
        rf"|(?:ال)?فقره (?:ال)?فرعيه)\s{{0,2}}(?P<v1>\(?\s?{LETTER}\s?\)(?:(?:{AND})\(?{LETTER}\)){{0,10}})",
    ),
    ("subparagraph", r"(?:paragraphs?|paras?\b\.?)\s?(?P<v13>\(\s?[a-z]\s?\))"),
    (
        "section",
        rf"(?:sections?|sects?\b\.?|secciones|seccion|secc\.|раздел[а-я]{{0,3}}"
        rf"|(?:ال)?قسم|(?:ال)?فرع)\s{{0,2}}(?P<v2>{_NUMERALS})",
    ),
    (
        "annex",
        rf"(?:annex(?:es|e)?|anexos?|приложени[а-я]{{1,3}}|(?:[وبلف]?ال)?مرفق(?:ين|ات)?)\b"
        rf"(?:\s{{0,2}}(?P<v3>{_NUMERALS}))?|附件\s{{0,2}}(?P<v4>[ivxlc]{{1,7}}|\d{{1,2}}|[{CHINESE}]{{1,3}})",
    ),
    ("part", rf"(?:parts?|parties?|partes?|част[ьию]|(?:ال)?جزء)\s{{1,2}}(?P<v5>{_NUMERALS})"),
    (
        "appendix",
        rf"(?:appendix|appendices?|apendices?|добавлени[а-я]{{1,2}}|(?:ال)?تذييل)\b"
        rf"(?:\s{{0,2}}(?P<v6>{_NUMERALS}))?",
    ),
    ("paragraph", rf"第\s?(?P<v7>\d{{1,3}}|[{CHINESE}]{{1,5}})\s?[段款](?P<zh>\s?\(?[a-z]\)?\s?项)?"),
    ("paragraph", rf"第\s?(?P<v8>\d{{1,3}}{_ANY_SUB}{{1,2}})\s?[段款项]"),
    ("section", rf"第\s?(?P<v9>[ivxlc]{{1,7}}|\d{{1,3}}|[{CHINESE}]{{1,5}})\s?节"),
    ("part", rf"第\s?(?P<v10>[ivxlc]{{1,7}}|\d{{1,3}}|[{CHINESE}]{{1,5}})\s?部分"),
    ("article", r"(?:articles?|art\.)\s{0,2}(?P<v12>\d{1,3}(?:\s(?:bis|ter))?)(?!\d)"),
    (
        "preamble",
        rf"(?P<v11>{'|'.join(ORDINALS)})\spreambular\spara(?:graph|\.)?"
        r"|preambular\spara(?:graph)?s?|preamb(?:le|ule|ulo)|преамбул[а-я]|(?:ال)?ديباجه|序言",
    ),
)  # fmt: skip


@cache
def division_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each division with its pattern for folded lower-case text; values in its last group."""
    return tuple(
        (name, re.compile(folded_pattern(rf"(?<![a-zа-я])(?<!\d[§¶])(?:{pattern})")))
        for name, pattern in _DIVISIONS
    )
