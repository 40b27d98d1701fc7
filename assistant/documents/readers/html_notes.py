"""Notes of a web page: marks that link forward to them, and the elements that hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborNode

from assistant.documents.readers.html_content import Page, is_raised, walk
from assistant.documents.readers.marks import is_note_mark

_HOLDERS: Final = frozenset("li p div aside dd section".split())
#: A longer element holds more than one note.
_LONGEST: Final = 3000
_LONGEST_MARK: Final = 6
_BACK: Final = re.compile(r"[\s↑↩^︎\ufe0e]+")


@dataclass(frozen=True, slots=True)
class PageNotes:
    """``calls``: ids (in memory) of links that call a note; ``holders``: elements -> their mark."""

    calls: frozenset[int] = field(default_factory=frozenset)
    holders: dict[int, str] = field(default_factory=dict)


def find_notes(page: Page) -> PageNotes:
    """Links whose text is the mark of a note and whose target comes after them."""
    targets: dict[str, tuple[int, LexborNode]] = {}
    links: list[tuple[int, LexborNode, str, bool]] = []
    linked: set[str] = set()
    raised = 0
    for order, (node, entering) in enumerate(walk(page.body)):
        tag = node.tag or ""
        if is_raised(node):
            raised += 1 if entering else -1
        if not entering or tag.startswith("-"):
            continue
        attributes = node.attributes
        for name in filter(None, (attributes.get("id"), attributes.get("name"))):
            targets.setdefault(name, (order, node))
        href = attributes.get("href") or ""
        if tag == "a" and "#" in href:
            target = href.rpartition("#")[2]
            linked.add(target)
            role = (attributes.get("role") or "") == "doc-noteref"
            if page.size(node).text <= _LONGEST_MARK:
                links.append((order, node, target, bool(raised) or role))
    calls: set[int] = set()
    holders: dict[int, str] = {}
    for order, node, target, is_call in links:
        found = targets.get(target)
        text = node.text(strip=True)
        if found is None or found[0] <= order or not is_note_mark(text):
            continue
        # "see section 1" links forward as well, but nothing there links back
        names = {node.attributes.get("id"), node.attributes.get("name")}
        if text.isdigit() and not is_call and not names & linked:
            continue
        holder = _holder(found[1], page)
        if holder is not None:
            calls.add(node.mem_id)
            holders.setdefault(holder.mem_id, text.strip("[]"))
    return PageNotes(frozenset(calls), holders)


def note_text(printed: str, mark: str) -> str:
    """The text of a note without its mark and the arrow back."""
    text = _BACK.sub(" ", printed).strip()
    return re.sub(rf"^\[?{re.escape(mark)}[\].)]*\s+", "", text)


def _holder(node: LexborNode, page: Page) -> LexborNode | None:
    at: LexborNode | None = node
    for _ in range(4):
        if at is None or at.tag in {"body", "main", "article"}:
            return None
        if at.tag in _HOLDERS:
            return at if page.size(at).text <= _LONGEST else None
        at = at.parent
    return None
