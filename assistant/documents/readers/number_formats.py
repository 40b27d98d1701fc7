"""A count as Word and web pages print it: decimal, roman, letters, and the alphabets of the six
languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
#: Without ё, й, ъ, ы, ь, which Word leaves out as well.
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_ARABIC_ALPHA: Final = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARABIC_ABJAD: Final = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CHINESE: Final = "〇一二三四五六七八九"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_EASTERN_ARABIC: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

#: Longest roman numeral and letter label that is written out; beyond, digits.
_LARGEST: Final = 3999


def format_count(count: int, number_format: str) -> str:
    """``count`` in a format as ECMA-376 names it (ST_NumberFormat); digits for one unknown here."""
    write = _FORMATS.get(number_format)
    return write(count) if write and 0 < count <= _LARGEST else str(count)


def known_format(number_format: str) -> bool:
    """Whether :func:`format_count` writes this format as Word does."""
    return number_format in _FORMATS or number_format in {"decimal", "bullet"}


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        written += letters * times
    return written


def _letters(alphabet: str) -> Callable[[int], str]:
    def write(count: int) -> str:
        # after z comes aa, then bb: Word repeats the letter
        times, at = divmod(count - 1, len(alphabet))
        return alphabet[at] * (times + 1)

    return write


def _ordinal(count: int) -> str:
    if count % 100 in {11, 12, 13}:
        return f"{count}th"
    return f"{count}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th') }"


def _chinese(count: int) -> str:
    if count >= 100:
        return "".join(_CHINESE[int(digit)] for digit in str(count))
    tens, ones = divmod(count, 10)
    head = f"{_CHINESE[tens] if tens > 1 else ''}十" if tens else ""
    return head + (_CHINESE[ones] if ones else "")


def _stems(count: int) -> str:
    return _STEMS[count - 1] if count <= len(_STEMS) else str(count)


_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "none": lambda count: "",
    "decimalZero": lambda count: f"{count:02}",
    "decimalFullWidth": lambda count: str(count).translate(
        str.maketrans("0123456789", "０１２３４５６７８９")
    ),
    "decimalEnclosedParen": lambda count: f"({count})",
    "decimalEnclosedFullstop": lambda count: f"{count}.",
    "numberInDash": lambda count: f"- {count} -",
    "ordinal": _ordinal,
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerLetter": _letters(_LATIN),
    "upperLetter": _letters(_LATIN.upper()),
    "russianLower": _letters(_RUSSIAN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "arabicAlpha": _letters(_ARABIC_ALPHA),
    "arabicAbjad": _letters(_ARABIC_ABJAD),
    "hindiNumbers": lambda count: str(count).translate(_EASTERN_ARABIC),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": lambda count: "".join(_CHINESE[int(digit)] for digit in str(count)),
    "ideographTraditional": _stems,
}
