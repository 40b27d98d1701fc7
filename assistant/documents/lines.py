"""Lines of a text and the paragraphs that they make; every offset points into the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Everything that ends a line in a text file, form feed included (it ends the page as well).
_LINE = re.compile("[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")

#: What ends a sentence or a clause of a list, in the scripts of the six languages.
SENTENCE_END = tuple(".!?…。！？؟")
CLAUSE_END = tuple(";:；：؛")
COMMA = tuple(",،，、")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the space around it; ``end`` stops before a bar that closes a row."""

    start: int
    end: int
    text: str
    after_blank: bool  # an empty line, or nothing, stands before it
    closes_row: tuple[int, int] | None = None  # the closing bar


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, or one line that stands alone."""

    start: int
    end: int
    text: str


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that hold more than white space."""
    lines: list[Line] = []
    previous_end = -1
    for match in _LINE.finditer(text):
        raw = match[0]
        content = raw.strip()
        if not content:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        end = start + len(content)
        bar: tuple[int, int] | None = None
        # A bar that closes a table row whose first bar stands lines above: "...; |".
        if content.endswith("|") and not content.startswith("|"):
            bar = (end - 1, end)
            end = start + len(content[:-1].rstrip())
        between = text[previous_end:start] if previous_end >= 0 else "\n\n"
        after_blank = (
            between.count("\n") > 1
            or "\f" in between
            or (between.count("\r") > 1 and ("\n" not in between))
        )
        lines.append(Line(start, end, text[start:end], after_blank, bar))
        previous_end = match.end()
    return tuple(lines)


#: The number of a note glued to the punctuation: "the committee;1".
_NOTE_MARK = re.compile(r"(?<=[.;:,])\d{1,3}$")


def ends_open(text: str) -> bool:
    """Whether a text stops in the midst of a sentence."""
    bare = _NOTE_MARK.sub("", text[-40:]).rstrip("\"”»’')]|* ")
    return not bare.endswith((*SENTENCE_END, *CLAUSE_END, *COMMA))


def starts_lower(text: str) -> bool:
    """Whether the first letter is a small one; False in scripts without case and for digits."""
    first = next((character for character in text[:20] if character.isalnum()), "")
    return first.islower()
