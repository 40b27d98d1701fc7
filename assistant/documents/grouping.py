"""From blocks to citable paragraphs: what belongs together, and in what parts.

A paragraph keeps its sub-paragraphs, the items of its list and the closing words after them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.documents.labels import roman_value
from assistant.documents.lines import COMMA, ends_open, starts_lower
from assistant.documents.structure import HEADS, Block
from assistant.documents.verbs import opens_paragraph

#: From this many headings in a row on, the lines are a list (of States, of products) and no
#: headings. The longest row of real headings seen before a text is three: annex, title, part.
_HEADING_RUN = 4
#: Such lines are short; the titles on a cover are not.
_HEADING_RUN_WIDTH = 60

#: Levels of sub-paragraphs. Editorial practice of the United Nations knows four, (a) (i) a. i.;
#: more are the work of chance, and a tree of thousands of levels breaks who walks it.
_DEEPEST = 8

_GLUED = re.compile(r"[;.；]\s+")
_NEXT_NUMBER = re.compile(r"(\d{1,3})[.．]\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a paragraph: its lead (depth 0), a sub-paragraph, an item or closing words."""

    start: int
    end: int
    text: str
    content: str  # the text after the label
    label: str = ""  # "a", "i"; empty for the lead, items and closing words
    depth: int = 0
    torn: bool = False  # something else (a page's edge, a note) stands before it
    continues: bool = False  # goes on with a sentence that a page's edge cut


@dataclass(slots=True)
class Grouped:
    """A paragraph with its parts in reading order; ``number`` as printed or empty."""

    kind: Literal["number", "plain", "list", "footnote"]
    number: str
    parts: list[Part] = field(default_factory=list)
    is_title: bool = False  # of the paragraphs that follow as well


def group(
    blocks: Sequence[Block], text: str, *, operative: bool, merge_runs: bool
) -> Iterator[Grouped | Block]:
    """Paragraphs, and between them the blocks that are none (heads, dropped lines).

    ``operative``: the blocks are those of a decision, where one line may hold several
    paragraphs that each open with a verb. ``merge_runs``: rows of headings are lists.
    """
    blocks = [piece for block in blocks for piece in _unglued(block)] if operative else blocks
    blocks = list(_merged_rows(blocks, text))
    if merge_runs:
        blocks = list(_merged_runs(blocks, text))
    current: Grouped | None = None
    stack: list[str] = []
    inside: list[Block | Grouped] = []  # what stands inside the current paragraph
    torn = False
    for block in blocks:
        if block.kind in {"dropped", "footnote"}:
            torn = True
            note = block.kind == "footnote"
            inside.append(Grouped("footnote", block.value, [_part(block)]) if note else block)
            continue
        if current is not None and (part := _joined(block, current, stack, torn)):
            current.parts.append(replace(part, torn=torn))
            torn = False
            continue
        if current is not None:
            yield current
        yield from inside
        current, inside, torn, stack = None, [], False, []
        if block.kind in HEADS:
            yield block
            continue
        if block.kind == "sub":  # its paragraph is not there: an extract
            stack = [block.value]
        current = _opened(block)
    if current is not None:
        yield current
    yield from inside


def _opened(block: Block) -> Grouped:
    if block.kind == "number":
        return Grouped("number", block.value, [_part(block)], is_title=block.rank > 0)
    if block.kind in {"bullet", "row"}:
        return Grouped("list", "", [replace(_part(block), depth=1)])
    return Grouped("plain", "", [_part(block)])


def _part(block: Block) -> Part:
    return Part(block.start, block.end, block.text, block.content)


def _joined(block: Block, current: Grouped, stack: list[str], torn: bool) -> Part | None:
    """The part that ``block`` is of the paragraph before it, None when it starts its own."""
    last = current.parts[-1]
    leads = last.text.endswith((":", "："))
    if block.kind == "sub":
        if current.kind == "plain" and not stack and not leads:
            return None  # "(a)" after a sentence that announces nothing
        depth = _depth(block.value, stack, after_colon=leads)
        return replace(_part(block), label=block.value, depth=depth)
    item = replace(_part(block), depth=len(stack) + 1)
    in_list = last.depth > 0 and not last.label
    if block.kind == "bullet":
        return item if leads or in_list else None
    if block.kind == "row":
        return item if leads or in_list or current.kind == "number" else None
    if block.kind == "plain" and torn and starts_lower(block.text) and ends_open(last.text):
        return replace(_part(block), depth=last.depth + 1, continues=True)
    if block.kind == "plain" and current.kind != "list":
        if current.number and stack and starts_lower(block.text):
            return _part(block)  # closing words of the whole paragraph
        unfinished = in_list and _goes_on(last.text)
        quoted = block.text.startswith(("“", "«", '"'))  # a statement that is read out
        if (leads or unfinished) and not quoted and not opens_paragraph(block.text):
            return item
    return None


def _goes_on(item: str) -> bool:
    return item.endswith((";", "；", "؛", "; and", "; or", "; et", "; y", *COMMA))


def _depth(label: str, stack: list[str], *, after_colon: bool) -> int:
    """Depth of a sub-paragraph from 1; ``stack`` holds the labels above it and is updated.

    "(i)" is the letter after "(h)" or the first small numeral; after a colon, or where no
    "(h)" stands before it, it is the numeral.
    """
    for level in range(len(stack), 0, -1):
        if _follows(stack[level - 1], label) and not (
            after_colon and level == len(stack) and label in {"i", "I", "a", "A", "1"}
        ):
            del stack[level - 1 :]
            stack.append(label)
            return level
    classes = [_alphabet(above) for above in stack]
    own = _alphabet(label)
    if own in classes and not after_colon:
        del stack[classes.index(own) :]
    del stack[_DEEPEST - 1 :]
    stack.append(label)
    return len(stack)


def _follows(before: str, label: str) -> bool:
    if roman_value(before) and roman_value(label) == roman_value(before) + 1:
        return before.islower() == label.islower()
    if before.isdigit() and label.isdigit():
        return int(label) == int(before) + 1
    if len(before) == len(label) == 1:
        return ord(label) == ord(before) + 1
    return (before == "z" and label == "aa") or (
        len(before) == len(label) == 2 and ord(label[0]) == ord(before[0]) + 1
    )


def _alphabet(label: str) -> str:
    if label.isdigit():
        return "digit"
    if label.islower() and roman_value(label):
        return "roman"
    return "upper" if label.isupper() else "letter"


def _unglued(block: Block) -> Iterator[Block]:
    """The paragraphs that one line holds: "Adopts ...; Requests ...; Adopts ..."

    They part where a clause ends and the next opens with an operative verb; numbered ones
    where the next number does.
    """
    if block.kind not in {"plain", "number"} or (
        block.kind == "plain" and not opens_paragraph(block.text)
    ):
        yield block
        return
    start, number = 0, int(block.value) if block.value.isdigit() else 0
    for match in _GLUED.finditer(block.text):
        rest = block.text[match.end() : match.end() + 160]
        following = _NEXT_NUMBER.match(rest)
        if number:
            cut = bool(
                following
                and int(following[1]) == number + 1
                and opens_paragraph(rest[following.end() :])
            )
        else:
            cut = match[0][0] != "." and opens_paragraph(rest)
        if cut:
            yield _cut(block, start, match.start() + 1, number)
            start, number = match.end(), number + 1 if number else 0
    yield _cut(block, start, len(block.text), number)


def _cut(block: Block, start: int, end: int, number: int) -> Block:
    if start == 0 and end == len(block.text):
        return block
    text = block.text[start:end]
    label = _NEXT_NUMBER.match(text) if number and start else None
    return replace(
        block,
        start=block.start + start,
        end=block.start + end,
        text=text,
        value=str(number) if number else block.value,
        label_end=label.end() if label else block.label_end if start == 0 else 0,
    )


def _merged_rows(blocks: Sequence[Block], text: str) -> Iterator[Block]:
    """The rows of a table are one block: a row alone says little."""
    table: Block | None = None
    for block in blocks:
        if block.kind == "row":
            start = table.start if table else block.start
            table = replace(block, start=start, end=block.end, text=text[start : block.end])
            continue
        if table:
            yield table
            table = None
        yield block
    if table:
        yield table


def _merged_runs(blocks: Sequence[Block], text: str) -> Iterator[Block]:
    """Rows of headings after the first paragraph become plain blocks."""
    run: list[Block] = []
    front = True
    for block in [*blocks, None]:
        if block is not None and block.kind == "heading" and len(block.text) <= _HEADING_RUN_WIDTH:
            run.append(block)
            continue
        last = run.pop() if run and block is not None and block.kind not in HEADS else None
        if len(run) >= _HEADING_RUN and not front:
            start, end = run[0].start, run[-1].end
            yield Block("plain", start, end, text[start:end])
        else:
            yield from run
        if last is not None:
            yield last
        run = []
        front = front and (block is None or block.kind in {*HEADS, "dropped"})
        if block is not None:
            yield block
