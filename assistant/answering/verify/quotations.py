"""What stands in quotation marks must be in the passage, character by character."""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r"“(?P<a>[^“”]{1,2000})”|\"(?P<b>[^\"]{1,2000})\"|«(?P<c>[^«»]{1,2000})»"
    r"|„(?P<d>[^„“”]{1,2000})[“”]|「(?P<e>[^「」]{1,2000})」"
)
_OPEN = re.compile(r"[“\"«„「]")


def quoted_in(sentence: str) -> tuple[str, ...]:
    """The quoted wordings of a sentence, blanks at their ends left out."""
    return tuple(
        wording
        for match in _QUOTED.finditer(sentence)
        if (wording := match[str(match.lastgroup)].strip())
    )


def is_quoted_from(wording: str, text: str) -> bool:
    """Whether ``text`` has the wording; only a line end may stand for a blank, and a comma or full
    stop that the sentence puts inside the marks is not of the wording."""
    spaced = " ".join(text.split())
    asked = " ".join(wording.split())
    return asked in spaced or asked.rstrip(".,;") in spaced


def unclosed(sentence: str) -> bool:
    """Whether a quotation begins and does not end: nothing can be held against it."""
    return bool(_OPEN.search(_QUOTED.sub("", sentence)))
