"""Which passages a locator points at."""

from __future__ import annotations

from functools import lru_cache

from assistant.references import Locator, Reference, parse_locator


@lru_cache(maxsize=65_536)
def locator_of(printed: str) -> Locator:
    """The place that a passage's printed locator names; nowhere when it names none."""
    return parse_locator(printed) or Locator()


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
