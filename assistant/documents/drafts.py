"""Whether a text is a draft: what its front matter says, and what its brackets leave open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.types import Issue, Passage

#: Lines that say so; titles of papers are longer.
_LONGEST = 160

_ACT = (
    r"(?:decisions?|resolutions?|texts?|conclusions|version|décisions?|résolutions?|texte"
    r"|decisión|decisiones|resolución|resoluciones|texto|решени[ея]|резолюци[ия]|текст"
    r"|(?:ال)?مقرر|(?:ال)?قرار|(?:ال)?نص)"
)
#: "DRAFT", "Draft 3", "Revised draft decision ...", "[Agreed text]", "Advance unedited version",
#: as drafts of the United Nations and of conventions print it at their head, in six languages.
_SAYS = re.compile(
    rf"[\s\[(*_#]*(?:(?:first|second|third|revised|further|preliminary)\s+)?"
    rf"(?:draft|projet|proyecto|проект|مشروع)"
    rf"(?:[\s\])*_.:]*$|\s+(?:de\s+|n[o°º]\.?\s?)?(?:(?P<act>{_ACT})(?!\w)|\d))"
    r"|[\s\[(*_#]*(?:(?:provisionally\s+)?agreed\s+text|texte\s+(?:convenu|agréé)|texto\s+acordado"
    r"|согласованный\s+текст|النص\s+المتفق\s+عليه|商定案文)[\s\])*_.]*$"
    r"|.{0,80}?(?:(?:advance|advanced)\s+(?:unedited|version|copy|edition)"
    r"|\bunedited\s+(?:version|copy|text|draft)|non\s+(?:éditée?|revue)(?!\w)|sin\s+editar"
    r"|неотредактированн|غير\s+(?:محررة|منقحة)|未经编辑)"
    r"|[\s\[(]*(?:(?:决定|决议|案文)?草案)[\s\])]*$",
    re.I,
)

#: Brackets that are the editor's: an omission, "[sic]", a letter whose case was changed, the
#: number of a note, the year or symbol of a source.
_EDITORIAL = re.compile(r"\.{2,}|…|sic|[^\W\d_]|[\d\s,./–-]+|[^\s\]]{0,20}[\d/]\S*", re.I)
_BRACKETED = re.compile(r"\[([^\[\]]{1,2000})\]")
_LABEL = re.compile(r"(?:\(?\w{1,4}[.)])?\s*")
_CHOICE = re.compile(r"\]\s?\[")

#: Passages that are the decision's own words; an annex may be a draft that it forwards.
_OWN = frozenset({"preamble", "operative", "text", "list"})


def says_draft(line: str) -> bool:
    """Whether a line of the front matter says that what follows is no adopted text."""
    return len(line) <= _LONGEST and _SAYS.match(line) is not None


def says_itself_draft(line: str) -> bool:
    """The same of a line under the heading of a decision that has its number.

    "Draft resolution submitted by France" is kept there in adopted texts, and tells only where
    they come from (UNFCCC, CP.22, CMP.10).
    """
    match = _SAYS.match(line) if len(line) <= _LONGEST else None
    return match is not None and not (match["act"] and any(map(str.isalpha, line[match.end() :])))


def undecided(paragraph: str) -> tuple[str, ...]:
    """Stretches in square brackets, as texts under negotiation have them; in order."""
    return tuple(
        match[1]
        for match in _BRACKETED.finditer(paragraph)
        if not _EDITORIAL.fullmatch(match[1].strip())
        and not paragraph.startswith("(", match.end())  # a link in Markdown
    )


def leaves_open(passages: Sequence[Passage]) -> bool:
    """Whether a decision's own text stands in brackets: a paragraph as a whole, or a choice.

    A single stretch does not tell: adopted texts have words that were put in.
    """
    return any(_is_open(passage.text) for passage in passages if _is_own(passage))


def bracket_issues(passages: Iterable[Passage]) -> Iterator[Issue]:
    """An issue for each paragraph of a decision that has words in square brackets."""
    for passage in passages:
        if _is_own(passage) and (stretches := undecided(passage.text)):
            message = f"{passage.id} has words in square brackets: [{stretches[0][:60]}]"
            yield Issue(passage.document, "bracketed-text", message, passage.page)


def _is_own(passage: Passage) -> bool:
    return passage.ref is not None and passage.kind in _OWN


def _is_open(paragraph: str) -> bool:
    stretches = undecided(paragraph)
    if not stretches:
        return False
    label = _LABEL.match(paragraph)
    rest = paragraph[label.end() :] if label else paragraph
    whole = rest.startswith("[") and len(stretches[0]) > 0.8 * len(rest)
    return whole or _CHOICE.search(paragraph) is not None
