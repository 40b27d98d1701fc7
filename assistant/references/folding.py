"""One spelling for what people and printers write in many: the text that the patterns read.

Folding maps every dash to "-", every slash to "/", every digit to ASCII, fullwidth Latin to
ASCII, every blank to a space, and takes off diacritics and the marks that have no width. One
character gives one character or none, so offsets can be led back to the printed text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

#: U+2010-2015 and U+2212 are the dashes that official texts print; the rest are their small,
#: fullwidth, katakana, Hebrew and Arabic kin that word processors put in their place, and what
#: PDF readers give for a hyphen at a line's end (U+0002, U+FFFE).
_DASHES = (
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d\u05be\u30fc\u06d4"
    "\u0002\ufffe"
)
_SLASHES = "\u2044\u2215\uff0f\u29f8"
_QUOTES = "\u2018\u2019\u02bc\u00b4\u0060"

#: Zero-width, bidirectional controls, soft hyphen, byte order mark, combining Latin marks,
#: Arabic vowel signs and tatweel: nothing of it tells one reference from another.
_WITHOUT_WIDTH = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\u0300-\u036f\u0640\u064b-\u065f\u0670"
)
_REMOVED = re.compile(f"[{_WITHOUT_WIDTH}]")

#: Arabic letters that are typed one for the other, and the two Cyrillic ones.
_LETTERS = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ё": "е", "Ё": "Е"}


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text with the way back to the text it came from.

    ``lower`` has the same length as ``text``. ``origin(i)`` is the offset in the source of
    the character that stands at ``i``.
    """

    text: str
    lower: str
    source_length: int
    removed_before: tuple[int, ...]  # folded offsets at which one source character was dropped

    def origin(self, offset: int) -> int:
        """Offset in the source of the folded character at ``offset``."""
        return offset + bisect_right(self.removed_before, offset)

    def origin_end(self, offset: int) -> int:
        """Offset in the source just after the folded character before ``offset``."""
        return self.origin(offset - 1) + 1 if offset else 0


@cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0x80, 0x10000):
        character = chr(code)
        category = unicodedata.category(character)
        if category == "Nd":
            table[code] = str(unicodedata.digit(character))
        elif category == "Zs":
            table[code] = " "
        elif code < 0x250 or 0x1E00 <= code < 0x1F00:
            base = unicodedata.normalize("NFD", character)[0]
            if base.isascii() and base != character:
                table[code] = base
    for code in range(0xFF01, 0xFF5F):
        table[code] = chr(code - 0xFEE0)
    table.update({ord(c): "-" for c in _DASHES})
    table.update({ord(c): "/" for c in _SLASHES})
    table.update({ord(c): "'" for c in _QUOTES})
    table.update({ord(c): to for c, to in _LETTERS.items()})
    return table


def fold(text: str) -> Folded:
    """Fold ``text``; takes linear time and keeps the way back for every offset."""
    if "\u0306" in text:  # without its breve a decomposed "й" is another letter
        text = text.replace("и\u0306", "й\u0306").replace("И\u0306", "Й\u0306")
    removed = [match.start() - k for k, match in enumerate(_REMOVED.finditer(text))]
    kept = (_REMOVED.sub("", text) if removed else text).translate(_table())
    lower = kept.lower()
    if len(lower) != len(kept):  # a capital whose lower case is two letters
        lower = "".join(low if len(low := c.lower()) == 1 else c for c in kept)
    return Folded(kept, lower, len(text), tuple(removed))


def folded_pattern(pattern: str) -> str:
    """A pattern fragment in the spelling that :func:`fold` leaves in ``lower``."""
    return _REMOVED.sub("", pattern).translate(_table())
