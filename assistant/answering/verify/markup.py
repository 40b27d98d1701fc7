"""Markers that a sentence carries, and what plain text does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MARKERS = re.compile(r"\s{0,4}\[(?P<numbers>\d{1,6}(?:\s?[,;]\s?\d{1,6}){0,12})\]")
_NUMBER = re.compile(r"\d+")
#: Links, images, tags, code, emphasis, tables, headings, entities.
_MARKUP = re.compile(
    r"!?\[[^\]\n]{0,200}\]\s?[(\[]|</?[a-zA-Z!][^>\n]{0,200}>?|`|\*\*|__|~~|^\s{0,3}#{1,6}\s"
    r"|^\s{0,3}>"
    r"|\|\s|&(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});|\$\$|\\[\[(]"
    r"|(?<!\w)[*_][^\s*_][^*_\n]{0,200}[*_](?!\w)"
    r"|(?:javascript|data|vbscript|file):"
)
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,12}://|www\.)[^\s<>\"')\]]{1,300}"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|(?<![\w@/.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|int|gov|edu|info|io"
    r"|example)(?![\w@-])(?:/[^\s]{0,200})?",
    re.I,
)
#: Control and bidirectional characters: nothing that a sentence needs, and a way to hide one.
_HIDDEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")


def without_markers(sentence: str) -> tuple[str, tuple[int, ...]]:
    """The sentence without its ``[n]``, and what they named, in order and each once."""
    named = [
        int(number[0])
        for match in _MARKERS.finditer(sentence)
        for number in _NUMBER.finditer(match["numbers"])
    ]
    return _MARKERS.sub("", sentence).strip(), tuple(dict.fromkeys(named))


def has_markup(sentence: str, texts: Iterable[str]) -> bool:
    """Whether the sentence carries markup, or an address that none of ``texts`` prints."""
    if _MARKUP.search(sentence) or _HIDDEN.search(sentence):
        return True
    addresses = [match[0].rstrip(".,;:") for match in _ADDRESS.finditer(sentence)]
    return bool(addresses) and any(
        all(address not in text for text in held) for held in [list(texts)] for address in addresses
    )
