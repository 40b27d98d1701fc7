"""Which passages a locator points at."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.references import Locator, Reference, parse_locator
from assistant.types import Passage

#: What the structure parser adds to a printed locator that is not its own alone.
_REMARK = re.compile(r" \((?:occurrence \d{1,4}|continued|read by OCR)\)")


@lru_cache(maxsize=65_536)
def locator_of(printed: str) -> Locator:
    """The place that a passage's printed locator names; nowhere when it names none."""
    return parse_locator(_REMARK.sub("", printed)) or Locator()


def at_locator(printed: str, reference: Reference) -> bool:
    """Whether the passage at ``printed`` is what the reference's locator points at, a part of
    it, or the paragraph that contains it."""
    wanted = reference.locator
    if wanted is None:
        return True
    here = locator_of(printed)
    if wanted.preamble or here.preamble:
        return wanted.preamble and here.preamble and wanted.paragraph in ("", here.paragraph)
    if wanted.annex != here.annex and (wanted.annex or wanted.paragraph):
        return False
    if wanted.paragraph:
        if wanted.paragraph != here.paragraph or (wanted.unnumbered and not here.unnumbered):
            return False
        # "para. 1 (a)" lies in passage "para. 1", and passage "para. 1 (a)" in "para. 1".
        shared = min(len(wanted.subparagraphs), len(here.subparagraphs))
        return wanted.subparagraphs[:shared] == here.subparagraphs[:shared]
    if wanted.section:
        return wanted.section == here.section
    return bool(wanted.annex)


#: Languages whose texts letter their sub-paragraphs otherwise than a reference is written.
_OWN_LETTERS = frozenset({"ru", "ar"})


def points_at(reference: Reference, passage: Passage) -> bool:
    """Whether a passage is at the reference's locator and prints what the locator names in it:
    "para. 1 (c)" is in passage "para. 1" only if that has a (c)."""
    if not at_locator(passage.locator, reference):
        return False
    if reference.locator is None or passage.language in _OWN_LETTERS:
        return True
    depth = len(locator_of(passage.locator).subparagraphs)
    return all(
        re.search(rf"(?<!\w){re.escape(letter)}[).]", passage.text, re.IGNORECASE)
        for letter in reference.locator.subparagraphs[depth:]
    )
