"""Raised text and line breaks, as every reader that knows of them treats them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

_NOTE_MARK: Final = re.compile(
    r"\[?[0-9]{1,3}(?:[,–-][0-9]{1,3}){0,3}\]?|\[?[*†‡§]{1,4}\]?|,"
)  # the comma of "a, b" may be raised alone
#: What raised digits are an exponent of: a unit of length or time, or ten.
_BASE: Final = re.compile(r"(?:(?<![^\W\d_])(?:[kcdmµμ]?m|s)|(?<!\d)10)$")
_EXPONENT: Final = re.compile(r"[-−]?[0-9]{1,2}")
_EXPONENTS: Final = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
#: What a raised letter makes an ordinal of in a table: "1." in "1.a", "n" in "no". Behind a
#: bare digit it is far more often the mark of a note.
_ORDINAL: Final = re.compile(r"(?<!\w)(?:[0-9]{1,2}[.]|[nN][.]?)$")
_LETTER_MARK: Final = re.compile(r"\[?[a-z](?:, ?[a-z])?\]?")

_BLANKS: Final = re.compile(r"[ \t\xa0]{2,}|\t")
_LINE_ENDS: Final = re.compile(r"[ \t]*[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]\s*")


def lowered(raised: str, before: str, *, in_table: bool) -> str:
    """What stands for raised text after ``before``: nothing for the mark of a note, an exponent
    as such, else (the "th" of an ordinal) the letters themselves."""
    bare = raised.strip()
    if _EXPONENT.fullmatch(bare) and _BASE.search(before[-8:]):
        return bare.translate(_EXPONENTS)
    if not before.strip():
        return f"{raised} "  # opens a note that is typed as a paragraph
    if is_note_mark(bare):
        return " " if raised[-1:].isspace() else ""
    # Notes under tables are called by letters; in prose a raised letter ends an ordinal.
    letter = in_table and _LETTER_MARK.fullmatch(bare)
    return "" if letter and not _ORDINAL.search(before[-5:]) else raised


def is_note_mark(text: str) -> bool:
    """Whether raised or linked text is the mark of a note: "12", "[3]", "**"."""
    return _NOTE_MARK.fullmatch(text) is not None


def without_marks(lines: Sequence[str], marks: Collection[str]) -> list[str]:
    """Lines without the marks, typed like letters at the end of words, of notes that are known."""
    if not marks:
        return list(lines)
    ends = "|".join(map(re.escape, sorted(marks, key=len, reverse=True)))
    mark = re.compile(rf"(?<=[\w.,;:)\]’”])(?:{ends})(?=[\s.,;:)]|$)")
    return [mark.sub("", line) for line in lines]


def tidy(text: str) -> str:
    """Blanks run together, lines without space around them, soft hyphens gone."""
    text = _BLANKS.sub(" ", text.replace("\u00ad", ""))
    return _LINE_ENDS.sub("\n", text).strip()


def one_line(text: str) -> str:
    """A paragraph with typed line breaks: kept where a clause ends, else a blank."""
    return re.sub(r"(?<![.;:؛。；：])\n", " ", text)
