"""A note as Markdown with footnotes, as GitHub, Pandoc and most editors read them.

Every character of a text that Markdown could act on is escaped, also where only some readers
act on it (web addresses, dollar signs). Spaces at the start of a line are dropped, since four of
them would make code of it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from urllib.parse import quote

from assistant.notes.note import (
    Block,
    Heading,
    Line,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Section,
)

_ACTIVE = re.compile(r"[\\`*_\[\]<>~|$&^{}@]|(?<=www)\.|:(?=//)|(?<=\s)#", re.IGNORECASE)
_OPENING = re.compile(r"^(?:([-+=#])|(\d+)([.)])(?=\s|$))", re.MULTILINE)
#: All that an address may hold in Markdown's angle brackets.
_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


def markdown_of(note: Note) -> str:
    """The note as Markdown, ending in a line break."""
    parts = [f"*{_inert(note.kind)}*", f"# {_inert(note.title) or '—'}"]
    if note.subtitle:
        parts.append(_lines(_inert(note.subtitle)))
    parts.append("\n".join(f"- **{_inert(name)}** {_inert(said)}" for name, said in note.facts))
    for section in note.sections:
        parts += _section(section)
    parts += ["---", f"*{_inert(note.closing)}*"]
    parts += [f"[^{one.number}]: {_line(one.runs)}" for one in note.footnotes]
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> list[str]:
    blocks = [_block(block) for block in section.blocks]
    apart = ["---"] if section.apart else []
    return [f"## {_inert(section.title)}", *blocks, *apart]


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"### {_line(block.runs)}"
    if isinstance(block, Reference):
        return f"*{_line(block.runs)}*"
    if isinstance(block, Quotation):
        return _quotation(block)
    if isinstance(block, Listing):
        return _listing(block)
    if isinstance(block, Paragraph):
        return _lines(_marked(block.runs))
    rows = ["| " + " | ".join(_line(cell.runs) for cell in row) + " |" for row in block.rows]
    rule = "|" + " --- |" * len(block.rows[0] if block.rows else ())
    return "\n".join([*rows[:1], rule, *rows[1:]])


def _quotation(block: Quotation) -> str:
    parts = [_lines(_marked(part)) for part in (block.chapeau, block.runs) if part]
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(parts).split("\n"))


def _listing(block: Listing) -> str:
    items = []
    for number, item in enumerate(block.items, start=block.start):
        sign = f"{number}. " if block.ordered else "- "
        text = "\n\n".join(_lines(_marked(paragraph.runs)) for paragraph in item)
        items.append(sign + text.replace("\n", "\n" + " " * len(sign)))
    loose = any(len(item) > 1 for item in block.items)
    return ("\n\n" if loose else "\n").join(items)


def _line(runs: Line) -> str:
    return " ".join(_marked(runs).split())


def _lines(text: str) -> str:
    """A text whose line breaks stay, as paragraphs where lines are empty."""
    paragraphs = re.split(r"\n\s*\n", text.strip("\n"))
    return "\n\n".join(
        "\\\n".join(line.strip() for line in part.split("\n") if line.strip())
        for part in paragraphs
    )


def _marked(runs: Line) -> str:
    pieces = []
    for run in runs:
        if run.note:
            pieces.append(f"[^{run.note}]")
        elif run.link:
            pieces.append(f"<{quote(run.link, safe=_SAFE)}>")
        elif run.bold or run.italic:
            signed = partial(_signed, sign="**" if run.bold else "*")
            pieces.append("\n".join(map(signed, run.text.split("\n"))))
        else:
            pieces.append(run.text and _escaped(run.text))
    return _at_openings("".join(pieces))


def _signed(text: str, sign: str) -> str:
    """Emphasis that every reader takes for one: its signs stand right beside a letter."""
    first, last = 0, len(text)
    while first < last and not _is_letter(text[first]):
        first += 1
    while last > first and not _is_letter(text[last - 1]):
        last -= 1
    if first == last:
        return _escaped(text)
    before, inside, after = text[:first], text[first:last], text[last:]
    return f"{_escaped(before)}{sign}{_escaped(inside)}{sign}{_escaped(after)}"


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"


def _inert(text: str) -> str:
    return _at_openings(_escaped(text))


def _escaped(text: str) -> str:
    return _ACTIVE.sub(r"\\\g<0>", text)


def _at_openings(text: str) -> str:
    """What would open a list, a heading or a rule at the start of a line, escaped."""
    stripped = "\n".join(line.strip(" \t") for line in text.split("\n"))
    return _OPENING.sub(
        lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", stripped
    )
