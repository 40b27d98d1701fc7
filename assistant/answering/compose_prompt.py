"""The messages for a chat model: paragraphs first, then the question. Pure.

Paragraphs stand before the question, so that a server which caches what it has read need not read
them again for the next question on them. Everything from a document or a person stands between
two lines with a mark that is a hash of all of it: no text can hold the hash of itself, so none can
forge the line that ends it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answering.prompts import JUDGE_VERSION, VERSION, judge_wording, wording
from assistant.types import PassageRecord

#: What models' own templates act on: <|im_start|>, <start_of_turn>, </s>, [INST], <<SYS>>. With
#: another bracket it is read as the text that it is.
_CONTROLS = re.compile(r"<(?=[|<\w/!])|\[(?=/?[A-Z_]{3,}\])")
_MARK_LENGTH = 16
#: A title or the name of a file is one line.
_LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Prompt:
    """``sent`` and ``left_out`` are the markers of the paragraphs that fit and that did not."""

    system: str
    human: str
    sent: tuple[int, ...]
    left_out: tuple[int, ...]
    version: str = VERSION


def prompt_for(
    records: Sequence[PassageRecord], question: str, status: str, language: str, most_chars: int
) -> Prompt:
    """The messages that ask for a summary of ``records``, which have the markers 1, 2, … .

    A paragraph is sent whole or not at all; one that does not fit into what is left of
    ``most_chars`` is left out, and shorter ones after it may still fit.
    """
    said = wording()
    sent, left_out = _fitting(records, most_chars)
    asked = untrusted(question)
    blocks, mark = _fenced(records, sent)
    # A mark of its own: that of the paragraphs must not change with the question.
    blocks.append(said.question.format(question=asked, mark=_mark([mark, asked])))
    blocks.append(said.closing.format(language=said.language[language], status=said.status[status]))
    return Prompt(said.system, "\n\n".join(blocks), sent, left_out)


def judging_prompt(sources: Sequence[PassageRecord], sentence: str) -> Prompt:
    """The messages that ask whether ``sources`` support a sentence; fenced alike."""
    sent = tuple(range(1, len(sources) + 1))
    asked = untrusted(sentence)
    blocks, mark = _fenced(sources, sent)
    mark = _mark([mark, asked])
    blocks.append(f"BEGIN SENTENCE {mark}\n{asked}\nEND SENTENCE {mark}")
    return Prompt(judge_wording().system, "\n\n".join(blocks), sent, (), JUDGE_VERSION)


def _fenced(records: Sequence[PassageRecord], sent: Sequence[int]) -> tuple[list[str], str]:
    """The paragraphs with these markers, each between two lines with one mark; and the mark."""
    said = wording()
    texts = {marker: (_name(records[marker - 1]), _text(records[marker - 1])) for marker in sent}
    mark = _mark(part for pair in texts.values() for part in pair)
    blocks = [said.opening.format(mark=mark)]
    blocks += [
        said.paragraph.format(marker=marker, mark=mark, name=name, text=text)
        for marker, (name, text) in texts.items()
    ]
    return blocks, mark


def untrusted(text: str) -> str:
    """Text from outside as a model may be given it: nothing invisible, nothing that its template
    takes for a turn of the conversation."""
    kept = "".join(
        character
        for character in text.replace("\r\n", "\n").replace("\r", "\n")
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
    )
    return _CONTROLS.sub(lambda found: "‹" if found[0] == "<" else "(", kept)


def _fitting(
    records: Sequence[PassageRecord], most_chars: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    sent, left_out, room = [], [], most_chars
    for marker, record in enumerate(records, start=1):
        length = len(_name(record)) + len(_text(record))
        if length <= room:
            sent.append(marker)
            room -= length
        else:
            left_out.append(marker)
    return tuple(sent), tuple(left_out)


def _name(record: PassageRecord) -> str:
    passage = record.passage
    parts = (passage.ref, passage.locator, record.title or record.document_title, record.meeting)
    return " ".join(untrusted(", ".join(part for part in parts if part)).split())[:_LONGEST_NAME]


def _text(record: PassageRecord) -> str:
    passage = record.passage
    return untrusted("\n".join(part for part in (passage.chapeau, passage.text) if part))


def _mark(texts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:_MARK_LENGTH]
