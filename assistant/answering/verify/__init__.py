"""Whether a generated sentence is supported by the paragraphs put before the model.

Strict and lexical: supported only where one paragraph has seven in ten of the sentence's
content words and every number and reference of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.types import PassageRecord

if TYPE_CHECKING:
    import numpy as np

#: Share of content words that one paragraph must have (10 of 10 attributions right, both
#: fabrications blocked in a trial on the five documents).
_SHARE = 0.7
_WORD = re.compile(r"[^\W\d_]{4,}")
_FACT = re.compile(r"[^\W_]*\d[\w./-]*")
_END = re.compile(r"[.!?؟](?=\s)|[。！？]|\n")


@dataclass(frozen=True, slots=True)
class Verdict:
    """``markers`` are places in the sources, from 1; ``reasons`` say what failed."""

    supported: bool
    markers: tuple[int, ...]
    reasons: tuple[str, ...]


def verify(
    sentence: str,
    sources: Sequence[PassageRecord],
    *,
    cited: tuple[int, ...] = (),
    language: str = "",
    embed: Callable[[Sequence[str]], np.ndarray] | None = None,
) -> Verdict:
    """Judge one sentence against the sources; where some are ``cited``, against those first."""
    words = {word.casefold() for word in _WORD.findall(sentence)}
    facts = {fact.casefold().rstrip("./-") for fact in _FACT.findall(sentence)}
    if not words:
        return Verdict(False, (), ("no content words",))
    order = [*cited, *(n for n in range(1, len(sources) + 1) if n not in cited)]
    for marker in order:
        if not 1 <= marker <= len(sources):
            continue
        record = sources[marker - 1]
        said = f"{record.passage.ref or ''} {record.title} {record.meeting} {record.passage.text}"
        held = {word.casefold() for word in _WORD.findall(said)}
        given = {fact.casefold().rstrip("./-") for fact in _FACT.findall(said)}
        if facts <= given and len(words & held) >= _SHARE * len(words):
            return Verdict(True, (marker,), ())
    return Verdict(False, (), ("not in one source",))


def sentences_of(text: str) -> tuple[list[str], str]:
    """The whole sentences of a growing text, and the unfinished rest."""
    found, start = [], 0
    for end in _END.finditer(text):
        if sentence := text[start : end.end()].strip():
            found.append(sentence)
        start = end.end()
    return found, text[start:]
