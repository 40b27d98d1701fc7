"""Citations in the form that the footnotes of United Nations documents have.

"Stockholm Convention, decision SC-8/15, para. 1 (Technical assistance), COP-8,
24 April–5 May 2017", then what is held of it and the address of the official text.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.markdown import safe_url
from assistant.notes.days import official_days
from assistant.notes.note import Line, Run
from assistant.notes.reading import merged, shown
from assistant.notes.words import note_words
from assistant.places import written_place
from assistant.references import kind_of
from assistant.types import Citation


def cited_as(citation: Citation, language: str, locators: Sequence[str] = ()) -> Line:
    """The whole citation as runs; the address is linked.

    Args:
        locators: the paragraphs to name in place of the citation's own.
    """
    said = note_words(language)
    body, meeting = _meeting(citation.meeting)
    named = named_source(citation, language)
    places = [place for place in locators or (citation.locator,) if place]
    if citation.ref and named.startswith(body):
        body = ""  # "Stockholm Convention, Article 12" names it already
    written = [written_place(_line(place), language) for place in places]
    name = said["note.separator"].join([named, *written])
    if citation.ref and citation.title:
        name = said["citation.bracket"].format(name=name, title=_line(citation.title))
    days = official_days(_line(citation.date), language)
    held = said["citation.extract"] if citation.held == "extract" else ""
    parts = [part for part in (body, name, meeting, days, held) if part]
    words = said["note.separator"].join(parts) + said["note.stop"]
    words = words[:1].upper() + words[1:]
    address = safe_url(citation.url)
    return merged([Run(words + (" " if address else "")), Run(address, link=address)])


def named_source(citation: Citation, language: str) -> str:
    """ "decision SC-8/15"; "resolution …"; an article or a symbol as it stands; else the title."""
    said = note_words(language)
    if not citation.ref:
        return said["citation.title"].format(title=_line(citation.title or citation.document))
    kind = kind_of(citation.ref)
    ref = _line(citation.ref)
    spoken = ref.casefold().startswith(kind)  # "Resolution 1 (2019)" says it already
    form = said.get(f"citation.{kind}")
    return form.format(ref=ref) if form and not spoken else ref


def _meeting(meeting: str) -> tuple[str, str]:
    """A meeting's name as the body and its session: "Stockholm Convention", "COP-8"."""
    body, _, session = _line(meeting).rpartition(" ")
    if not any(character.isdigit() for character in session):
        return _line(meeting), ""
    return body, session


def _line(text: str) -> str:
    return " ".join(shown(text).split())
