"""From lines to blocks: what each paragraph of a text is, before anything is numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.documents import clean
from assistant.documents.drafts import says_draft
from assistant.documents.labels import label_of, looks_like_heading
from assistant.documents.lines import (
    CLAUSE_END,
    COMMA,
    SENTENCE_END,
    Line,
    ends_open,
    split_lines,
    starts_lower,
)
from assistant.documents.preamble import is_body, opens_preamble, opens_with_body
from assistant.documents.verbs import opens_paragraph
from assistant.types import SourceText

BlockKind = Literal[
    "number", "sub", "bullet", "row", "footnote", "plain",
    "annex", "section", "article", "heading", "body", "dropped",
]  # fmt: skip

#: Blocks that carry no paragraph.
HEADS = frozenset({"annex", "section", "article", "heading", "body"})

#: Longer numbered lines are paragraphs even without a full stop.
_NUMBERED_TITLE = 100

_MARKDOWN_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")

#: A line shorter than this did not wrap: what follows is a new paragraph. Columns of printed
#: decisions hold some 60 to 100 characters; a third of that for Chinese.
_WRAPPED = 50
_WRAPPED_CHINESE = 25

#: Runs of lines no wider than this may be hard-wrapped text, in which a full stop at the end of
#: a full line ends a sentence and not the paragraph.
_COLUMN = 130


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or dropped line; ``label_end`` counts from the block's start."""

    kind: BlockKind
    start: int
    end: int
    text: str
    value: str = ""  # "1", "a", "annex II", "I"; of a dropped line, the reason
    label_end: int = 0
    rank: int = 0

    @property
    def content(self) -> str:
        """The text after its label."""
        return self.text[self.label_end :]


def read_blocks(source: SourceText) -> tuple[Block, ...]:
    """All blocks of a text in reading order. Every character that is not white space lies in
    exactly one of them."""
    lines = split_lines(source.text)
    dropped = clean.dropped_lines(lines, source.pages)
    blocks: list[Block] = []
    for group in _groups(lines, dropped):
        first, last = lines[group[0]], lines[group[-1]]
        if group[0] in dropped:
            blocks.append(Block("dropped", first.start, first.end, first.text, dropped[group[0]]))
        else:
            text = source.text[first.start : last.end]
            blocks.append(classify(text, first.start))
        if bar := last.closes_row:
            blocks.append(Block("dropped", *bar, "|", "row-end"))
    return tuple(_with_numbered_titles(list(_without_torn_heads(blocks))))


def _without_torn_heads(blocks: Sequence[Block]) -> Iterator[Block]:
    """A heading at a page's edge, in the midst of a sentence, is a running head."""
    sentence_open = at_edge = False
    for index, block in enumerate(blocks):
        if block.kind == "dropped":
            at_edge = at_edge or block.value in {clean.PAGE, clean.PAGE_FURNITURE}
        elif block.kind == "heading" and at_edge and sentence_open:
            after = next((b for b in blocks[index + 1 : index + 4] if b.kind == "plain"), None)
            if after and starts_lower(after.text) and not clean.names_act(block.text):
                yield replace(block, kind="dropped", value=clean.PAGE_FURNITURE)
                continue
        else:
            at_edge = False
            sentence_open = block.kind not in HEADS and ends_open(block.text)
        yield block


def _with_numbered_titles(blocks: Sequence[Block]) -> Iterator[Block]:
    """ "2. Definitions" over articles is a section; over a text without number it is a paragraph
    and, by its rank, the heading of that text.

    Among other short numbered lines it is an item of their list (of funds, of agenda items).
    """
    shown = [block for block in blocks if block.kind != "dropped"]
    titled = {id(block) for block in shown if _is_numbered_title(block)}
    passed_over = _passed_over(shown, titled)
    after: dict[int, Block] = {
        id(block): following
        for before, block, following in zip([None, *shown], shown, shown[1:], strict=False)
        if id(block) in titled and id(before) not in titled
    }
    for block in blocks:
        following = after.get(id(block))
        if id(block) in passed_over:
            yield replace(block, kind="section", rank=3)
        elif following is None:
            yield block
        elif following.kind in {"section", "article"}:
            yield replace(block, kind="section", rank=3)
        elif following.kind == "plain" and not starts_lower(following.text):
            yield replace(block, rank=3)
        else:
            yield block


def _passed_over(shown: Sequence[Block], titled: set[int]) -> set[int]:
    """Numbered titles that the numbering of paragraphs passes over: 24, "1. Personnel", 25.

    They are headings of the third level, as reports on budgets have them. Two that stand
    together are items of a list, and so is one that a colon announces.
    """
    found: set[int] = set()
    pending: list[Block] = []
    last = ""
    for before, block, following in zip([None, *shown], shown, [*shown[1:], None], strict=False):
        if block.kind in {"annex", "article"}:
            last, pending = "", []
        elif block.kind != "number":
            continue
        elif id(block) not in titled:
            if last and _next_in_line(last) == block.value:
                found |= {id(title) for title in pending}
            last, pending = block.value, []
        elif (
            before is not None
            and not before.text.endswith(CLAUSE_END)
            and not {id(before), id(following)} & titled
        ):
            pending.append(block)
    return found


def _next_in_line(number: str) -> str:
    """ "25" after "24", "31.13" after "31.12"; empty after what does not end in digits."""
    head, dot, tail = number.rpartition(".")
    return f"{head}{dot}{int(tail) + 1}" if tail.isdigit() else ""


def _is_numbered_title(block: Block) -> bool:
    return (
        block.kind == "number"
        and len(block.content) <= _NUMBERED_TITLE
        and not block.text.endswith("-")  # a word that a page's edge cut
        and looks_like_heading(block.content)
    )


def classify(text: str, start: int) -> Block:
    """What a paragraph is, by its own words alone."""
    end = start + len(text)
    marked = _MARKDOWN_HEADING.match(text)
    bare = text[marked.end() :] if marked else text
    label = label_of(bare)
    if label is not None and not (marked and label.kind in {"number", "sub"}):
        label_end = label.end + len(text) - len(bare)
        return Block(label.kind, start, end, text, label.value, label_end, label.rank)
    if is_body(bare):
        return Block("body", start, end, text)
    is_mark = says_draft(text) and not text.endswith(SENTENCE_END)
    if marked or is_mark or looks_like_heading(text):
        return Block("heading", start, end, text)
    return Block("plain", start, end, text)


def _groups(lines: Sequence[Line], dropped: dict[int, str]) -> Iterator[list[int]]:
    """Indexes of the lines of each paragraph."""
    widths = _run_widths(lines)
    group: list[int] = []
    number = 0  # of the last numbered paragraph
    for index, line in enumerate(lines):
        if (
            group
            and index not in dropped
            and group[-1] not in dropped
            and not _next_number(line.text, number)
            and _continues(lines[group[-1]], line, widths[index], first=lines[group[0]])
        ):
            group.append(index)
            continue
        if group:
            yield group
        group = [index]
        label = label_of(line.text)
        if label and label.kind == "number" and label.value.isdigit():
            number = int(label.value)
    if group:
        yield group


def _next_number(text: str, number: int) -> bool:
    """Whether a line opens the paragraph that is due: the next number, or 1, and a verb.

    However the line before ends (a heading, a glued note mark), that is no accident.
    """
    label = label_of(text) if text[:1].isdigit() else None
    return (
        label is not None
        and label.kind == "number"
        and label.value in {"1", str(number + 1)}
        and opens_paragraph(text[label.end :])
    )


def _run_widths(lines: Sequence[Line]) -> list[int]:
    """For each line the longest line of its run, a run being lines without an empty one between."""
    widths: list[int] = []
    run: list[int] = []
    for line in lines:
        if line.after_blank and run:
            widths.extend([max(run)] * len(run))
            run = []
        run.append(len(line.text))
    return [*widths, *([max(run)] * len(run) if run else [])]


def _continues(previous: Line, line: Line, width: int, *, first: Line) -> bool:
    """Whether ``line`` goes on with the paragraph that ``previous`` ends."""
    if line.after_blank or previous.closes_row or line.text.startswith("|"):
        return False
    before = previous.text
    if before.startswith("|") or (first is previous and is_body(before)):
        return False
    column = width <= _COLUMN and len(before) >= 0.75 * width
    wrapped = len(before) >= (_WRAPPED_CHINESE if _is_chinese(before) else _WRAPPED)
    label = label_of(line.text)
    # "paragraph" at a line's end, "12. ..." at the head of the next: a number is a label only
    # where a paragraph can begin.
    if label is not None and not (ends_open(before) and wrapped and label.kind != "bullet"):
        return False
    if starts_lower(line.text):
        return True
    if opens_with_body(line.text) and not before.endswith(SENTENCE_END):
        return False
    if _opens_act(line.text, after_sentence=before.endswith(SENTENCE_END)):
        return False
    if before.endswith(CLAUSE_END):
        return False
    if before.endswith(SENTENCE_END):
        return column
    if before.endswith(COMMA):
        return wrapped and not (opens_preamble(line.text) or opens_paragraph(line.text))
    return wrapped


def _opens_act(text: str, *, after_sentence: bool) -> bool:
    """Whether a line is the name of a decision: bare after a sentence, else with the word
    before it ("Decision 14/CP.4"), since a wrapped sentence may leave a bare one on a line."""
    return (after_sentence or text[:1].isalpha()) and clean.names_act(text)


def _is_chinese(text: str) -> bool:
    return bool(re.search(r"[\u4e00-\u9fff]", text[:20]))
