"""The address and the citation of a paragraph, as they are passed on. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.notes.words import note_words
from assistant.places import placed
from assistant.types import DecisionText, PassageRecord
from assistant.web.addresses import SourceAddress

#: A document symbol cites itself; a number needs the word "decision" before it.
_SYMBOL = re.compile(r"[A-Z]+/[A-Z]")


def address_of(record: PassageRecord) -> SourceAddress:
    """By reference and paragraph where the document numbers the paragraph, else by passage id.

    A reference opens the English version where there is one, so others go by their id.
    """
    passage = record.passage
    number = passage.locator.removeprefix("para. ")
    numbered = passage.official_label and number != passage.locator and "," not in number
    if passage.ref and numbered and passage.language == "en":
        return SourceAddress(ref=passage.ref, para=number.replace(" ", ""))
    return SourceAddress(passage=passage.id)


def permalink(record: PassageRecord) -> str:
    """``/?ref=SC-8/15&para=1(a)``, or ``/?passage=SC-8/15:en:u2``."""
    return address_of(record).path


def citation_form(
    decision: DecisionText, cited: Collection[str], place: str = "", language: str = "en"
) -> str:
    """How United Nations documents cite it: "decision SC-8/15, para. 1"; a document by title.

    Args:
        cited: ids of the passages that are marked; the first of them is cited.
        place: what is cited where it is another: "para. 1 (a)", which stands below its chapeau.
        language: of the citation; the document may be in another.
    """
    name = decision.ref or decision.title
    if decision.ref and decision.kind in ("decision", "resolution"):
        name = decision.ref if _SYMBOL.match(decision.ref) else _spoken(decision, language)
    return _with(name, decision, cited, place, language)


def source_name(
    decision: DecisionText, cited: Collection[str], place: str = "", language: str = "en"
) -> str:
    """The same without the kind, as a page is called: "SC-8/15, para. 1"."""
    return _with(decision.ref or decision.title, decision, cited, place, language)


def _spoken(decision: DecisionText, language: str) -> str:
    return note_words(language)[f"citation.{decision.kind}"].format(ref=decision.ref)


def _with(
    name: str, decision: DecisionText, cited: Collection[str], place: str, language: str
) -> str:
    here = place or next((r.passage.locator for r in decision.records if r.passage.id in cited), "")
    return placed(name, here, language)
