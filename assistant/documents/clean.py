"""What in a text is no content: navigation of web pages, page furniture, rules.

Nothing is deleted: a dropped line is a span with a reason, so that a person can see what was
left out and why. Navigation is recognised by how it is made (a line of language names, a trail
of short steps), never by listing lines of known pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from assistant.documents.frontmatter import FRONT_MATTER, MOST_LINES, front_matter_lines
from assistant.documents.lines import Line
from assistant.documents.readers.text import PAGE_MARK, page_at
from assistant.references import find, parse
from assistant.types import Page

NAVIGATION = "navigation"
PAGE_FURNITURE = "page-furniture"
PAGE = "page-mark"
RULE = "rule"
OMISSION = "omission-mark"
CONTENTS = "table-of-contents"

#: Languages as official sites name them in their menus: in English and by themselves.
_LANGUAGES = (
    "english français french español spanish русский russian العربية عربي arabic 中文 chinese"
    " 简体中文 繁體中文 deutsch german português portuguese italiano italian 日本語 japanese"
    " anglais arabe chinois espagnol russe inglés francés ruso árabe chino"
    " английский французский испанский арабский китайский"
    " الإنجليزية الفرنسية الإسبانية الروسية الصينية 英文 法文 西班牙文 俄文 阿拉伯文"
    " en fr es ru ar zh"
).split()
_LANGUAGE_CODES = frozenset("en fr es ru ar zh".split())

_MENU_SPLIT = re.compile(r"[\s|/•·▪,;()\[\]–—-]+")

#: "Skip to main content" and the like: the link that accessible pages put first.
_SKIP_LINK = re.compile(
    r"(?:(?:skip|jump|go)\s+(?:directly\s+)?to\s+(?:the\s+)?(?:main\s+)?"
    r"(?:content|navigation|menu|search|footer)"
    r"|(?:aller|passer|accéder)\s+(?:directement\s+)?au\s+(?:contenu|menu)(?:\s+principal)?"
    r"|(?:pasar|saltar|ir)\s+al\s+(?:contenido|menú)(?:\s+principal)?"
    r"|перейти\s+к\s+(?:основному\s+)?(?:содержанию|содержимому|контенту)"
    r"|(?:تجاوز|انتقل|تخطي?)\s+إلى\s+المحتوى(?:\s+الرئيسي)?"
    r"|跳(?:转|到|至|过)*(?:主要|主)?内容)",
    re.I,
)

_RULE = re.compile(r"[-_=*~—–.·•|+:\s]{3,}")
#: A heading, leader dots, a page. (A number first may be an item of a budget, with its sum.)
_CONTENTS = re.compile(r"(?:\.{3}|…|(?:\. ){3})[. …]{0,200}\d{1,3}$")
_OMISSION = re.compile(r"[\[(]\s*(?:\.\s*\.\s*\.|…)\s*[\])]")
_NUMBER_ONLY = re.compile(r"(?:page\s+|[-–—]\s*)?\d{1,4}(?:\s*[-–—]|\s*(?:/|of)\s*\d{1,4})?", re.I)
#: Job numbers and bar codes of the printing service: "GE.15-01793 (E)", "*1501793*".
_JOB_NUMBER = re.compile(
    r"\*\d{6,8}\*|[A-Z]{1,3}[. ]?\d{2}-?\d{4,6}(?:\s*\([A-Z]\))?(?:\s+\d{6}){0,4}"
)
#: A numbered paragraph; a page's head may have a number, but not so.
_NUMBERED = re.compile(r"\d{1,3}\.\s")
_TRAIL = re.compile(r"\s*(?:>|»|›|→|::)\s*")

#: Lines of a page that may be a running head or foot, from either edge.
_EDGE = 3


def dropped_lines(lines: Sequence[Line], pages: tuple[Page, ...]) -> dict[int, str]:
    """Index of each line that is no content -> the reason."""
    front = front_matter_lines([line.text for line in lines[:MOST_LINES]])
    reasons = dict.fromkeys(range(front), FRONT_MATTER)
    reasons |= {i: PAGE for i, line in enumerate(lines) if PAGE_MARK.fullmatch(line.text)}
    reasons |= _running_heads(lines, pages, reasons)
    for index, line in enumerate(lines):
        if index not in reasons and (reason := _reason(line.text)):
            reasons[index] = reason
    return reasons


def _reason(text: str) -> str:
    if len(text) > 300:  # no furniture is that long; also bounds the work a line can cause
        return ""
    if _RULE.fullmatch(text) and not text.startswith("|"):  # that of a table is part of it
        return RULE
    if _JOB_NUMBER.fullmatch(text):
        return PAGE_FURNITURE
    if _CONTENTS.search(text) and not text[0].isdigit():
        return CONTENTS
    if _OMISSION.fullmatch(text):
        return OMISSION
    if _SKIP_LINK.fullmatch(text.strip(" •·|>")) or is_language_menu(text) or is_trail(text):
        return NAVIGATION
    return ""


def is_language_menu(text: str) -> bool:
    """A line of names of languages, or a short title followed by at least two of them.

    "2007 Technical Cooperation Strategy English Russian" is one: links to the translations of
    a paper. A sentence about languages is not: it has a comma, an "and", a full stop.
    """
    words = [word for word in _MENU_SPLIT.split(text.lower()) if word]
    if not words or len(words) > 30:
        return False
    names = 0
    for word in reversed(words):
        if word not in _LANGUAGES:
            break
        names += 1
    if names == len(words):
        # A lone "en" or "es" is as likely a word as a language.
        return names > 1 or words[0] not in _LANGUAGE_CODES
    spelled = sum(word not in _LANGUAGE_CODES for word in words[len(words) - names :])
    return names >= 2 and spelled >= 2 and not re.search(r"[.,;:!?]", text) and len(text) <= 160


def is_trail(text: str) -> bool:
    """A breadcrumb: "Home > Implementation > Technical assistance"."""
    steps = _TRAIL.split(text)
    return (
        len(steps) >= 3
        and all(0 < len(step) <= 60 for step in steps)
        and not text.endswith((".", ";", ":"))
        and not any(character.isdigit() for character in text)
    )


@lru_cache(maxsize=4096)
def names_act(text: str) -> bool:
    """Whether a line is the name of a decision; the openings tell whether it opens one."""
    reference = parse(text) if len(text) <= 80 else None
    return reference is not None and reference.kind != "symbol"


def _masked(text: str) -> str:
    """Text with its digits masked, to compare running heads; as it is where it names decisions,
    which may open one after another at the head of pages."""
    return text if find(text) else re.sub(r"\d+", "#", text)


def _running_heads(
    lines: Sequence[Line], pages: tuple[Page, ...], known: dict[int, str]
) -> dict[int, str]:
    """Page numbers and lines that recur at the edge of pages.

    Measured on 36 documents of 1,430 pages: recurring, with digits masked, on three pages and
    a quarter of all is what tells a running head from a heading.
    """
    if len(pages) < 2:
        return {}
    by_page: dict[int | None, list[int]] = {}
    for index, line in enumerate(lines):
        if index not in known:
            by_page.setdefault(page_at(pages, line.start), []).append(index)
    edges = [
        edge
        for page, indexes in by_page.items()
        if page is not None
        for edge in (indexes[:_EDGE], indexes[: -_EDGE - 1 : -1])
    ]
    masked = {index: _masked(lines[index].text) for edge in edges for index in edge}
    count = Counter(masked.values())
    enough = max(3, len(pages) / 4)
    # From the edge inwards, up to the first line of the text itself.
    return {
        index: PAGE_FURNITURE
        for edge in edges
        for index in takewhile(
            lambda i: _is_furniture(lines[i].text, count[masked[i]], enough), edge
        )
    }


def _is_furniture(text: str, count: int, enough: float) -> bool:
    if len(text) > 200 or names_act(text):
        return False
    if _NUMBER_ONLY.fullmatch(text):
        return True
    return count >= enough and not _NUMBERED.match(text)
