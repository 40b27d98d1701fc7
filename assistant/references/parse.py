"""One string that is one reference, and nothing else."""

from __future__ import annotations

import re

from assistant.references.find import read
from assistant.references.reference import Reference
from assistant.references.vocabulary import KIND, NUMBER_SIGN

#: What may stand around a reference without being part of it: "the decision", quotes, a stop.
_AROUND = re.compile(
    rf"(?:[\s\"'«»“”.,:;()\[\]|?!《》]|\b(?:the|la|le|el|of|de|des|du|del)\b|{KIND}|{NUMBER_SIGN}|号)*"
)


def parse(text: str, convention: str = "") -> Reference | None:
    """The reference that the whole of ``text`` is, with its locator before or after it.

    None when it is none, several ("paras. 3 and 4") or ambiguous ("VI/12" without
    ``convention``). ``parse(str(reference)) == reference`` for every reference.
    """
    if len(text) > 400:
        return None  # no reference is so long, and a book need not be read to know it
    setting, found, _ = read(text, convention)
    if len(found) != 1 or found[0].reference is None:
        return None
    around = text[: found[0].start] + " " + text[found[0].end :]
    folded = around if around.isascii() else _fold(around)
    del setting
    return found[0].reference if _AROUND.fullmatch(folded.lower()) else None


def _fold(text: str) -> str:
    from assistant.references.folding import fold

    return fold(text).lower
