"""Roman and Chinese numerals, as far as sessions, sections and articles need them."""

from __future__ import annotations

import re

_ROMAN = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
    (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CHINESE_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}

#: First to tenth in Arabic, masculine, as folded text has them.
ARABIC_ORDINALS = (
    "الاول", "الثاني", "الثالث", "الرابع", "الخامس",
    "السادس", "السابع", "الثامن", "التاسع", "العاشر",
)  # fmt: skip

#: The characters of a Chinese numeral up to 199, for use inside a character class.
CHINESE = "零〇一二两三四五六七八九十百"


def to_roman(value: int) -> str:
    """1 to 399 in Roman capitals."""
    out = []
    for size, letters in _ROMAN:
        out.append(letters * (value // size))
        value %= size
    return "".join(out)


def from_roman(letters: str) -> int | None:
    """The value of a Roman numeral in either case, None when it is not written as one."""
    letters = letters.upper()
    if not re.fullmatch("[IVXLC]{1,15}", letters):
        return None
    values = [_ROMAN_VALUES[c] for c in letters]
    total = sum(
        -v if k + 1 < len(values) and v < values[k + 1] else v for k, v in enumerate(values)
    )
    return total if total > 0 and to_roman(total) == letters else None


def from_chinese(characters: str) -> int | None:
    """The value of a Chinese numeral from 0 to 999 ("十二" is 12), None for anything else."""
    total, digit = 0, None
    for character in characters:
        if character in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[character]
        elif character in "十百":
            total += (1 if digit is None else digit) * (10 if character == "十" else 100)
            digit = None
        else:
            return None
    return total + (digit or 0) if characters else None


def to_int(written: str) -> int | None:
    """The value of a number in ASCII digits, Roman or Chinese numerals."""
    if written.isascii() and written.isdigit():
        return int(written)
    if written in ARABIC_ORDINALS:
        return ARABIC_ORDINALS.index(written) + 1
    return from_roman(written) or from_chinese(written)
