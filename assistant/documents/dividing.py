"""From the blocks of a document to those of each of its decisions. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from assistant.documents import clean
from assistant.documents.drafts import says_draft, says_itself_draft
from assistant.documents.language import detect_language
from assistant.documents.openings import Opening, act_name
from assistant.documents.structure import Block
from assistant.documents.verbs import opens_paragraph

#: Characters that the detector of languages is given, and from how many it is believed.
_SAMPLE = 2000
_ENOUGH = 100

#: Blocks of a title page.
_FRONT = frozenset({"heading", "section", "dropped", "row"})


@dataclass(frozen=True, slots=True)
class Opened:
    """A decision with its blocks, the one that opens it first."""

    act: str  # the canonical name
    opening: Opening
    language: str
    blocks: list[Block]


def divide(
    blocks: tuple[Block, ...], openings: Sequence[Opening], language: str
) -> tuple[tuple[Block, ...], list[Opened]]:
    """Blocks before the first decision, and those of each decision without its opening.

    A heading that repeats the decision it stands in (on a page's edge) opens nothing, unless
    another language begins there.
    """
    starts = [opening.index for opening in openings]
    opened: list[Opened] = []
    languages: dict[str, str] = {}  # act -> language of its last opening
    for opening, end in zip(openings, [*starts, len(blocks)][1:], strict=True):
        rest = blocks[opening.index : end]
        act = act_name(opening.reference)
        # A document in one language is not asked again for each decision: short extracts with
        # many names are the ones that a detector gets wrong.
        own = languages.get(act, language)
        if act in languages and len(words := prose(rest)) >= _ENOUGH:
            own = detect_language(words)
        if opened and opened[-1].act == act and opened[-1].language == own:
            opened[-1].blocks.append(replace(rest[0], kind="dropped", value=clean.PAGE_FURNITURE))
            opened[-1].blocks.extend(rest[1:])
            continue
        languages[act] = own
        opened.append(Opened(act, opening, own, list(rest)))
    return blocks[: starts[0]] if starts else blocks, opened


def after_rows(opened: Sequence[Opened]) -> tuple[list[Opened], list[Block]]:
    """Decisions without what follows them, and that as text of the document.

    A decision that a table row opened ends with the bar that closes its cell. What stands
    below and is no further paragraph (a page's foot, another text) must not be cited as its.
    """
    kept: list[Opened] = []
    after: list[Block] = []
    for each in opened:
        cut = _row_end(each.blocks) if each.blocks[0].kind == "row" else len(each.blocks)
        kept.append(replace(each, blocks=each.blocks[:cut]))
        if tail := each.blocks[cut:]:
            after += [Block("heading", tail[0].start, tail[0].start, ""), *tail]
    return kept, after


def _row_end(blocks: Sequence[Block]) -> int:
    """Index after the last closing bar that no further paragraph of the decision follows."""
    end = len(blocks)
    for index in range(len(blocks) - 1, 0, -1):
        block = blocks[index]
        if block.kind == "dropped" and block.value == "row-end":
            return min(index + 1, end)
        if block.kind in {"number", "sub", "annex", "article"} or opens_paragraph(block.content):
            return len(blocks)
    return end


def decision_title(opened: Opened) -> tuple[int, str]:
    """(start, text) of the title: in the opening, for decisions else the heading under it."""
    first, *rest = opened.blocks
    if opened.opening.title or opened.opening.reference.kind != "decision":
        return first.start, opened.opening.title  # the title of a resolution is in its number line
    for block in rest:
        if block.kind == "heading":
            return block.start, " ".join(block.text.split())
        if block.kind != "dropped":
            break
    return first.start, ""


def said_drafts(before: Sequence[Block], opened: Sequence[Opened]) -> Iterator[bool]:
    """For each decision whether a heading says that it is a draft: over the whole document,
    over the decision, in its opening, or under that."""

    def says(blocks: Iterable[Block], said: Callable[[str], bool] = says_draft) -> bool:
        return any(said(block.text) for block in takewhile(is_front, blocks))

    throughout = says(before)
    above: Sequence[Block] = before
    for each in opened:
        under = each.blocks[1:]
        over = says(reversed(above))
        yield over or throughout or each.opening.draft or says(under, says_itself_draft)
        above = under


def is_front(block: Block) -> bool:
    """Whether a block may stand on a title page."""
    return block.kind in _FRONT


def prose(blocks: Sequence[Block]) -> str:
    """The first paragraphs, without headings and navigation, for the detector of languages."""
    length, sample = 0, []
    for block in blocks:
        if block.kind not in {"dropped", "heading", "row", "footnote"}:
            sample.append(block.content)
            length += len(block.content)
            if length > _SAMPLE:
                break
    return "\n".join(sample) or "\n".join(block.text for block in blocks[:20])
