"""Web sites named in a question, and what shows that a passage belongs to one. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Endings of names that are taken for a site without "www." or a scheme before them. Country
#: codes are not: "the decision.In" lacks a blank, "e.g. no.it" means something else.
_ENDINGS = "com|org|net|int|gov|edu|info|biz|eu|io"
_SITE = re.compile(
    rf"""(?<![\w.@/-])
    (?:https?://)?
    (?P<name>(?:www\.(?:[a-z0-9-]{{1,63}}\.){{1,5}}[a-z]{{2,24}}
      |(?:[a-z0-9-]{{1,63}}\.){{1,5}}(?:{_ENDINGS})(?:\.[a-z]{{2}})?))
    (?![\w@-])(?:/[^\s]{{0,200}})?""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Site:
    """A site as named, in lower case and without "www."; offsets count in the text."""

    name: str
    start: int
    end: int


def find_sites(text: str) -> tuple[Site, ...]:
    """Sites in running text, in order.

    >>> [site.name for site in find_sites("Who runs www.basel.int and pops.int?")]
    ['basel.int', 'pops.int']
    """
    return tuple(
        Site(match["name"].lower().removeprefix("www."), match.start(), match.end())
        for match in _SITE.finditer(text)
    )
