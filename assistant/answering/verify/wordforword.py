"""Sentences that a passage prints as they stand: what they say needs no reading."""

from __future__ import annotations

import re

#: Where a sentence, an operative clause or an item of a list begins and ends; a slice from the
#: middle of one may have lost what denies it.
_EDGE_BEFORE = re.compile(r"(?:^|[.;:。；：•]|\n)[\s\"“«(]*$")
_EDGE_AFTER = re.compile(r"[\s\"”»)]*(?:$|[.;。；؛]|\n)")
_ENDS = " \t\n.;,:。；，؛،"
_LEAST = 12


def is_printed(sentence: str, text: str) -> bool:
    """Whether ``text`` has the sentence word for word as a whole sentence or clause of its own;
    line ends count as blanks, and the mark at its end does not count."""
    asked = " ".join(sentence.split()).strip(_ENDS)
    if len(asked) < _LEAST:
        return False
    printed = " ".join(text.split())
    at = printed.find(asked)
    return at >= 0 and bool(
        _EDGE_BEFORE.search(printed[:at][-8:]) and _EDGE_AFTER.match(printed, at + len(asked))
    )
