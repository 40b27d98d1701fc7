"""What of a web page is its text: neither menus nor banners, forms or scripts.

Told by tag and ARIA role first, then by how much of an element is links; names of classes only
confirm what its links already say. Nothing here looks for a known site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborNode

#: Never text; ``del`` and ``s`` is what the page itself strikes out.
NO_TEXT: Final = frozenset(
    "script style noscript template svg iframe object embed canvas audio video head select option"
    " datalist button input textarea dialog map noframes applet rt rp del s strike".split()
)
_ROLES: Final = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"
    " tablist tooltip".split()
)
#: Words of ids and classes of what surrounds a text.
_NAMES: Final = frozenset(
    "nav navbar navigation menu menubar breadcrumb breadcrumbs cookie cookies consent gdpr sidebar"
    " share sharing social skip pagination pager toolbar languages footer masthead banner".split()
)
_TOKENS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_RAISED: Final = re.compile(r"vertical-align\s*:\s*super", re.I)
_NOT_SHOWN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

#: What links of a heading to itself are shown as.
_PERMALINKS: Final = frozenset("¶#§🔗")

#: Furniture is shorter than this, unless it is mostly links.
_SHORT: Final = 200
#: A menu is at least so many links, short ones, and hardly anything else.
_MENU_LINKS, _MENU_STEP, _MENU_SHARE = 4, 30, 0.9
#: Of the text of a page that is no link, the least that its declared main part must hold;
#: frameworks leave empty ones.
_MAIN_SHARE: Final = 0.1


@dataclass(slots=True)
class Size:
    """Characters of an element: all, and those inside links."""

    text: int = 0
    linked: int = 0
    links: int = 0
    titled: bool = False  # holds an h1 that is no link (a logo is one)

    @property
    def share(self) -> float:
        """How much of the text is links; 0..1."""
        return self.linked / self.text if self.text else 0.0


def walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Every node under ``root`` and itself, twice: on entering (True) and on leaving (False).

    No recursion: pages nest as deep as they like.
    """
    stack = [(root, True)]
    while stack:
        node, entering = stack.pop()
        yield node, entering
        if entering:
            stack.append((node, False))
            child = node.last_child
            while child is not None:
                stack.append((child, True))
                child = child.prev


def is_raised(node: LexborNode) -> bool:
    """Whether text is set above the line: ``sup``, or a style that says so."""
    if node.tag == "sup":
        return True
    return node.tag in {"a", "span"} and bool(
        _RAISED.search((node.attributes.get("style") or "")[:500])
    )


class Page:
    """Sizes of all elements of a page, and what of it is furniture."""

    def __init__(self, body: LexborNode) -> None:
        self.body = body
        self._sizes = _sizes(body)
        self.root = self._main() or body

    def size(self, node: LexborNode) -> Size:
        """How much text an element holds."""
        return self._sizes.get(node.mem_id, Size())

    def is_furniture(self, node: LexborNode) -> bool:
        """Whether an element is left out with all that it holds."""
        tag = node.tag or ""
        if tag in NO_TEXT:
            return True
        size, attributes = self.size(node), node.attributes
        if tag == "a" and size.text == 1 and node.text(strip=True) in _PERMALINKS:
            return True
        if tag == "nav" or (attributes.get("role") or "").lower() in _ROLES:
            return True
        if _is_hidden(attributes, size):
            return True
        if tag in {"header", "footer", "aside"}:
            inside = tag != "aside" and self.root.tag in {"main", "article"}
            return size.share > 0.5 and size.links > 1 if inside else not size.titled
        most = size.text > 0.5 * self.size(self.body).text
        if most:
            return False
        if tag == "form":  # one around the whole page is how some servers write
            return size.text - size.linked < _SHORT
        named = _NAMES & _tokens(attributes)
        if named and (size.share >= 0.5 or size.text < _SHORT):
            return True
        return self._is_menu(node, tag)

    def _is_menu(self, node: LexborNode, tag: str) -> bool:
        if self.root.tag != "body" or tag not in {"ul", "ol", "div", "p", "table", "section"}:
            return False
        size = self.size(node)
        return (
            size.links >= _MENU_LINKS
            and size.share >= _MENU_SHARE
            and size.text <= _MENU_STEP * size.links
        )

    def _main(self) -> LexborNode | None:
        prose = self.size(self.body)
        least = _MAIN_SHARE * (prose.text - prose.linked)
        for selector, share in (("main, [role=main]", 1), ("article, [itemprop=articleBody]", 5)):
            found = self.body.css(selector)
            longest = max(found, key=lambda node: self.size(node).text, default=None)
            if longest is not None and self.size(longest).text > share * least:
                return longest
        return None


def _sizes(body: LexborNode) -> dict[int, Size]:
    sizes: dict[int, Size] = {}
    open_: list[Size] = [Size()]
    links = skipped = 0
    for node, entering in walk(body):
        tag = node.tag or ""
        if tag == "-text":
            if entering and not skipped:
                count = len("".join((node.text_content or "").split()))
                open_[-1].text += count
                open_[-1].linked += count if links else 0
            continue
        if entering:
            open_.append(Size())
            links += tag == "a"
            skipped += tag in NO_TEXT
            continue
        own = open_.pop()
        links -= tag == "a"
        skipped -= tag in NO_TEXT
        own.links += tag == "a"
        own.titled = own.titled or (tag == "h1" and own.linked < own.text)
        sizes[node.mem_id] = own
        above = open_[-1]
        above.text += own.text
        above.linked += own.linked
        above.links += own.links
        above.titled = above.titled or own.titled
    return sizes


def _is_hidden(attributes: dict[str, str | None], size: Size) -> bool:
    if "hidden" in attributes or _NOT_SHOWN.search((attributes.get("style") or "")[:500]):
        return True
    # Folded sections say aria-hidden too: only icons and their words go.
    return (attributes.get("aria-hidden") or "") == "true" and size.text <= _SHORT // 5


def _tokens(attributes: dict[str, str | None]) -> frozenset[str]:
    names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"[:500]
    return frozenset(token.lower() for token in _TOKENS.findall(names))
