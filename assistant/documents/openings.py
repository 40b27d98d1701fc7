"""Where decisions open in a document, and which decision it is.

A reference inside a sentence never opens a decision: what opens one is a table row, a heading
line or the symbol on the first line. Lists of decisions (a table of contents) look alike; they
are told by having no text between their entries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, islice

from assistant.documents.labels import HEADING_LIMIT
from assistant.documents.lines import CLAUSE_END, COMMA, SENTENCE_END, ends_open, starts_lower
from assistant.documents.structure import HEADS, Block
from assistant.documents.verbs import opens_paragraph
from assistant.references import Reference, find, parse
from assistant.types import DocumentEntry

_ACTS = frozenset({"decision", "resolution", "statement"})

#: "Draft decision", "Decision", "Resolution" before the number, in six languages.
_ACT = re.compile(
    r"[\s#*_\[]*(?P<draft>(?:draft|projet\s+de|proyecto\s+de|проект|مشروع)\s+)?"
    r"(?:decision|décision|decisión|решение|решения|مقرر|المقرر|resolution|résolution|resolución"
    r"|резолюция|резолюции|القرار|قرار|第|决定|决议)?\s*",
    re.I,
)
_RESOLUTION = re.compile(r"[\s#*_\[]*(?:resolution|résolution|resolución|резолюция|القرار)\b", re.I)
#: "50/3. Title", "1995 (XIX). Title", "57/270 B. Title"; with the word before it, and a year
#: for a session, "Resolution 2594 (2021)".
_NUMBERED_TITLE = re.compile(
    r"[*_]*(?P<act>(?:resolution|résolution|resolución|резолюция|القرار|decision)\s+)?"
    r"(?P<one>S-\d{1,2}|\d{1,4})\s?"
    r"(?:/\s?(?P<two>\d{1,4})|\((?:(?P<roman>[IVXLC]{1,8}|S-[IVX]+)|(?P<year>\d{4}))\))"
    r"(?:\s(?P<series>[A-Z]))?(?:(?P<stop>[.:])[*_]*\s+(?P<title>\S.*))?",
    re.DOTALL | re.IGNORECASE,
)
_CHINESE_ACT = re.compile(
    r"^号?(?:决定|决议)(?P<draft>草案)?"
)  # "第SC-8/15号决定：" has its word behind
#: Dots that lead to a page: an entry of a table of contents, also when it stands alone.
_TO_PAGE = re.compile(r"(?:…|\.\.\.|\. \. )[ .]{0,200}\d{1,4}$")
#: A reference has its first digit within so many characters ("A/HRC/PRST/18/2" at the tenth).
_REFERENCE = 40
_DIGIT = re.compile(r"\d")
#: Entries of a list of decisions in a row, from which they are a list and not decisions
#: without text.
_LIST = 3


@dataclass(frozen=True, slots=True)
class Opening:
    """The block at ``index`` opens ``reference``."""

    index: int
    reference: Reference
    title: str = ""
    draft: bool = False
    bare: bool = False  # the reference alone opens the line, as in a list of decisions


def find_openings(blocks: Sequence[Block], entry: DocumentEntry) -> tuple[Opening, ...]:
    """Openings in reading order, lists of decisions left out."""
    declared = _declared(blocks, entry)
    candidates = [
        opening
        for index, block in enumerate(blocks)
        if (opening := _opening(index, block, declared, entry))
        and not (opening.bare and _in_sentence(blocks, index))
    ]
    return _without_lists(candidates, blocks)


def _in_sentence(blocks: Sequence[Block], index: int) -> bool:
    """Whether the paragraph before stops in the midst of a sentence, which the reference ends."""
    while index and blocks[index - 1].kind == "dropped":
        index -= 1
    before = blocks[index - 1] if index else None
    return before is not None and before.kind not in {*HEADS, "row"} and ends_open(before.text)


def _declared(blocks: Sequence[Block], entry: DocumentEntry) -> Reference | None:
    """The resolution that the document says it is: by the manifest or on its first line."""
    first = next((block.text for block in blocks if block.kind != "dropped"), "")
    for symbol in (entry.symbol, first):
        reference = parse(symbol) if 0 < len(symbol) <= 80 else None
        if reference is not None and reference.kind in _ACTS:
            return reference.without_locator()
    return None


def _opening(
    index: int, block: Block, declared: Reference | None, entry: DocumentEntry
) -> Opening | None:
    if block.kind == "row":
        return _row(index, block.text)
    if block.kind in {"dropped", "sub", "bullet", "footnote"} or len(block.text) > HEADING_LIMIT:
        return None
    text = block.text.lstrip("# ")
    if _TO_PAGE.search(text):
        return None
    if declared is not None and (opening := _numbered_title(index, text, declared)):
        return opening
    act = _ACT.match(text)
    head = act.end() if act else 0
    if not _DIGIT.search(text, head, head + _REFERENCE):
        return None
    found = next(iter(find(text)), None)
    if found is None or found.start > head:
        return None
    reference = found.reference or _choose(found.candidates, declared, entry)
    if reference is None or reference.kind not in _ACTS or reference.locator:
        return None
    rest = text[found.end :].strip().strip("*_]")
    chinese = _CHINESE_ACT.match(rest)
    rest = rest[chinese.end() :] if chinese else rest
    title = rest.lstrip(" \t.:–—-|،：")
    if starts_lower(title) or rest.startswith((*COMMA, ";", ")")) or opens_paragraph(title):
        return None
    if title.endswith((*SENTENCE_END, *CLAUSE_END, *COMMA)):
        return None
    if not title and rest.startswith(SENTENCE_END):  # the end of a sentence: "... 2/CP.17."
        return None
    if next(iter(find(title)), None) is not None and not title[:1].isalpha():
        return None
    return Opening(
        index,
        _as_printed(reference.without_locator(), text),
        _tidy(title),
        bool((act and act["draft"]) or (chinese and chinese["draft"])),
        bare=not text[:head].strip(),
    )


def _as_printed(reference: Reference, text: str) -> Reference:
    """Decisions and resolutions of one meeting are numbered apart: "Resolution 1/CP.24" is not
    decision 1/CP.24."""
    if reference.kind == "decision" and _RESOLUTION.match(text):
        return replace(reference, kind="resolution")
    return reference


@lru_cache(maxsize=4096)
def act_name(reference: Reference) -> str:
    """The canonical name, told apart where a body that decides also passes resolutions.

    No canonical form keeps the two apart, and a resolution must not be cited as a decision.
    """
    usual = parse(reference.canonical)
    if usual is not None and usual.kind == "decision" and reference.kind == "resolution":
        return f"Resolution {reference.canonical}"
    return reference.canonical


def _numbered_title(index: int, text: str, declared: Reference) -> Opening | None:
    """The resolution of the declared body that a numbered title opens.

    A page may hold the resolution before and the one after: they are of the same series, so
    only the numbers differ.
    """
    match = _NUMBERED_TITLE.fullmatch(text)
    if match is None or not (match["act"] or match["stop"]):
        return None
    if match["year"]:
        if declared.family != "UNSC":
            return None
        reference = replace(declared, number=match["one"], year=int(match["year"]))
    else:
        session, number = match["roman"] or match["one"], match["two"] or match["one"]
        if match["roman"] and number == declared.number:
            session = declared.session  # numbers ran on through the Roman sessions
        same = (session, number) == (declared.session, declared.number)
        series = match["series"] or (declared.series if same else "")
        reference = replace(declared, session=session, number=number, series=series)
    return Opening(index, reference, _tidy(match["title"] or ""))


def _row(index: int, text: str) -> Opening | None:
    cells = [cell.strip() for cell in text.strip("|").split("|")]
    filled = [cell for cell in cells if cell]
    if not filled or len(filled) > 3 or len(filled[0]) > 60:
        return None
    reference = parse(filled[0])
    if reference is None or reference.kind not in _ACTS or reference.locator:
        return None
    return Opening(index, reference, _tidy(filled[1]) if len(filled) > 1 else "")


def _choose(
    candidates: Sequence[Reference], declared: Reference | None, entry: DocumentEntry
) -> Reference | None:
    """The one candidate that the document speaks for; None when it does not single one out."""
    fitting = [
        candidate
        for candidate in candidates
        if (declared is not None and candidate.family == declared.family)
        or (candidate.convention and candidate.convention in entry.conventions)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _without_lists(candidates: Sequence[Opening], blocks: Sequence[Block]) -> tuple[Opening, ...]:
    once = _without_repeats(candidates, blocks)
    bare, first = _bare(once, blocks), _first(blocks)
    empty = _bare(once, blocks, of_any_text=True)
    listed = _listed(bare, once, blocks)
    return tuple(
        opening
        for at, opening in enumerate(once)
        if at not in listed and not (empty[at] and opening.bare and opening.index != first)
    )


def _without_repeats(candidates: Sequence[Opening], blocks: Sequence[Block]) -> list[Opening]:
    """Openings without those that another opening of the same decision makes void.

    The symbol on the first line names the document; where a title opens the same resolution
    below, what stands between is the end of the one before.
    """
    bare, first = _bare(candidates, blocks), _first(blocks)
    acts = [act_name(opening.reference) for opening in candidates]
    last_titled = {
        act: at
        for at, (act, opening) in enumerate(zip(acts, candidates, strict=True))
        if opening.title or not opening.bare
    }
    return [
        opening
        for at, (act, opening) in enumerate(zip(acts, candidates, strict=True))
        if last_titled.get(act, -1) <= at
        or not (bare[at] or (opening.index == first and opening.bare and not opening.title))
    ]


def _first(blocks: Sequence[Block]) -> int:
    """Index of the first block of the text, where a symbol stands for the document."""
    return next((at for at, block in enumerate(blocks) if block.kind != "dropped"), 0)


def _bare(
    openings: Sequence[Opening], blocks: Sequence[Block], *, of_any_text: bool = False
) -> list[bool]:
    """For each opening whether no operative text, or no text at all, stands before the next."""
    ends = [*(opening.index for opening in openings), len(blocks)][1:]
    return [
        not any(
            _is_text(block) or (of_any_text and block.kind in {"plain", "bullet", "body"})
            for block in blocks[opening.index + 1 : end]
        )
        for opening, end in zip(openings, ends, strict=True)
    ]


def _listed(
    bare: Sequence[bool], candidates: Sequence[Opening], blocks: Sequence[Block]
) -> set[int]:
    """Positions of the openings that are entries of a list: three or more without text between.

    The last entry is followed by whatever follows the list; it is a decision of its own when
    that begins like one.
    """
    listed: set[int] = set()
    start = 0
    for is_bare, run in groupby(bare):
        stop = start + sum(1 for _ in run)
        if is_bare:
            entries = min(stop + 1, len(bare)) - start
            if entries >= _LIST:
                listed.update(range(start, stop))
                if stop < len(bare) and not _begins_decision(blocks, candidates[stop].index + 1):
                    listed.add(stop)
        start = stop
    return listed


def _begins_decision(blocks: Sequence[Block], start: int) -> bool:
    for block in islice(blocks, start, None):
        if block.kind == "body" or _is_text(block):
            return True
        if block.kind not in {"dropped", "heading", "section"}:
            return False
    return False


def _is_text(block: Block) -> bool:
    """Whether a block is the text of a decision. What stands between the symbol on the first
    line and the title may be the end of the decision before, so plain sentences do not count."""
    if block.kind in HEADS or block.kind in {"dropped", "row", "footnote"}:
        return False
    return block.kind in {"number", "sub"} or opens_paragraph(block.content)


def _tidy(title: str) -> str:
    return re.sub(r"\s+", " ", title).strip(" *_|")
