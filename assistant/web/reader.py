"""The reader: a whole decision with the cited paragraph marked, as a fragment of HTML."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.days import written_days
from assistant.errors import AssistantError, UsageError
from assistant.markdown import reflow
from assistant.places import written_place
from assistant.types import AssistantLike, DecisionText, Lookup, Passage, PassageRecord
from assistant.web.beside import (
    Beside,
    beside_reference,
    beside_text,
    citing_html,
    links_html,
    steps_html,
    versions_html,
)
from assistant.web.faults import told
from assistant.web.handed import LinkedAssistant
from assistant.web.languages import Words
from assistant.web.listing import reference_address, source_link
from assistant.web.permalinks import permalink, source_name
from assistant.web.render import escape, official_link
from assistant.web.window import part_html, window_of

#: A reference or a passage id is a line at most; the longest id known has 70 characters.
LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader shows: a decision with the ids of the marked passages, or what is known.

    Exactly one of ``decision`` and ``lookup`` is set, or neither when a passage id leads nowhere.
    ``named`` is the one of the marked passages that was asked for; the others are its chapeau or
    its sub-paragraphs. ``place`` is what is cited: its locator, or "annex" where many were.
    """

    decision: DecisionText | None = None
    cited: frozenset[str] = frozenset()
    lookup: Lookup | None = None
    notices: tuple[str, ...] = ()
    named: str = ""
    place: str = ""


def open_passage(assistant: AssistantLike, passage_id: str) -> Reading:
    """The decision around a passage, the passage marked."""
    decision = assistant.read(passage_id)
    held = decision is not None and any(r.passage.id == passage_id for r in decision.records)
    return Reading(decision, frozenset({passage_id} if held else ()), named=passage_id * held)


def open_reference(
    assistant: AssistantLike, reference: str, paragraph: str, words: Words
) -> Reading:
    """The decision that a permalink names, its paragraph marked if it names one.

    Raises:
        AssistantError: what was given is no reference.
    """
    found = assistant.lookup(reference, words["code"])
    if paragraph:
        word = "para " if paragraph[:1].isdigit() else ""  # else it says itself: annex I, Article 4
        there = assistant.lookup(f"{reference} {word}{paragraph}", words["code"])
        # A paragraph that cannot be read leaves the decision alone, all of which is not cited.
        placed = there.reference != found.reference
        reading = _held(assistant, there, mark=True) if placed else None
        if reading:
            named = _named(there.passages, paragraph)
            place = named.locator if named else there.reference.partition(", ")[2]
            opened = named or there.passages[0].passage
            return replace(reading, named=opened.id, place=place)
    reading = _held(assistant, found, mark=False)
    if reading is None:
        return Reading(lookup=found)
    missing = (words["paragraph_not_found"],) if paragraph else ()
    return Reading(reading.decision, notices=missing + reading.notices)


def _held(assistant: AssistantLike, found: Lookup, *, mark: bool) -> Reading | None:
    if found.status != "held" or not found.passages:
        return None
    decision = assistant.read(found.passages[0].passage.id)
    if decision is None:
        return None
    cited = frozenset(record.passage.id for record in found.passages) if mark else frozenset()
    return Reading(decision, cited, notices=found.notices)


def _named(records: Sequence[PassageRecord], paragraph: str) -> Passage | None:
    """The passage that "109(a)" asks for, among those that belong to it; None for "annex"."""
    wanted = "".join(paragraph.split())
    places = (record.passage for record in records)
    return next((p for p in places if _ends("".join(p.locator.split()), wanted)), None)


def _ends(locator: str, wanted: str) -> bool:
    return locator.endswith(wanted) and not locator.removesuffix(wanted)[-1:].isdigit()


# ------------------------------------------------------------------------------- HTML


def beside(assistant: LinkedAssistant, reading: Reading) -> Beside:
    """What the reader shows beside the text; nothing where none is held."""
    if reading.decision is not None:
        return beside_text(assistant, reading.decision, reading.cited)
    if reading.lookup is not None and reading.lookup.cited_by:
        return beside_reference(assistant, reading.lookup.reference)
    return Beside()


def reading_html(
    reading: Reading,
    words: Words,
    about: Beside | None = None,
    *,
    whole: bool = False,
    alone: bool = False,
) -> str:
    """The fragment that the page puts into its reader; has one ``h2`` that can take the focus.

    Args:
        whole: all of a text, however long; else the part around the cited paragraph.
        alone: for a page of its own, which opens at the cited paragraph without a script.
    """
    if reading.decision is not None:
        shown = range(len(reading.decision.records)) if whole else _window(reading)
        return _decision(reading, reading.decision, words, about or Beside(), shown, alone=alone)
    if reading.lookup is not None:
        return _lookup(reading.lookup, words, about or Beside())
    return (
        _head(words["not_held"]) + f'<p class="ca-notice">{escape(words["passage_not_found"])}</p>'
    )


def refused_html(error: AssistantError, words: Words, wrong: str = "no_reference") -> str:
    """The fragment for an address that names nothing, or a library that cannot be read.

    Args:
        wrong: the text of the page that tells how the address should be written.
    """
    line = words[wrong] if isinstance(error, UsageError) else told(error, words)
    return f'{_head(words["not_opened"])}<p class="ca-notice">{escape(line)}</p>'


def _head(title: str) -> str:
    return f'<h2 class="ca-reader-title" tabindex="-1" dir="auto">{escape(title)}</h2>'


def title_of(reading: Reading, words: Words) -> str:
    """How a page of its own is called: ``SC-8/15, para. 1``."""
    if reading.decision is not None:
        return source_name(reading.decision, reading.cited, reading.place, words["code"])
    named = f"{reading.lookup.reference}: " if reading.lookup else ""
    return f"{named}{words['not_held']}"


def _window(reading: Reading) -> range:
    here = [reading.named] if reading.named else reading.cited
    return window_of(reading.decision.records if reading.decision else (), here)


def _decision(
    reading: Reading,
    decision: DecisionText,
    words: Words,
    about: Beside,
    shown: range,
    *,
    alone: bool,
) -> str:
    cited, notices = reading.cited, reading.notices
    parts = ['<article class="ca-reading">', steps_html(decision, cited, words, reading.place)]
    ref = decision.ref or ""
    named = ref and ref.casefold() not in decision.title.casefold()
    parts.append(_head(f"{ref}: {decision.title}" if named else decision.title or ref))
    if decision.records:
        # What a lookup says of the extract is more exact than the general sentence.
        parts.append(_about(decision.records[0], words, told=bool(notices)))
    parts.append(versions_html(decision, about.versions, words))
    # Notices are in the language of the page, though they may begin with "SC-8/15".
    parts.extend(f'<p class="ca-notice">{escape(notice)}</p>' for notice in notices)
    parts.append(links_html(decision, about.links, words))
    section: tuple[str, ...] = ()
    records = [decision.records[at] for at in shown]
    part = part_html(decision.records, shown, reading.named, words)
    parts.append(part)
    come = ' id="cited" tabindex="-1" autofocus' if alone else ' id="cited"'
    for record in records:
        name = record.passage.id
        if record.passage.section != section:
            parts.append(_sections(section, record.passage.section))
            section = record.passage.section
        parts.append(_paragraph(record, words, name in cited, come * (name == reading.named)))
    if any(not record.passage.official_label for record in records):
        parts.append(f'<p class="ca-quiet">* {escape(words["own_label_note"])}</p>')
    parts += [part, "</article>"]
    return "".join(parts)


def _about(record: PassageRecord, words: Words, *, told: bool) -> str:
    facts = [
        record.document_title if record.document_title != record.title else "",
        record.meeting,
        written_days(record.date, words["code"]),
        record.issuer,
    ]
    # Each fact keeps its own direction: an Arabic date in a line of English names.
    shown = [f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact]
    line = " · ".join(shown)
    extract = (
        f'<p class="ca-notice">{escape(words["extract_note"])}</p>'
        if record.held == "extract" and not told
        else ""
    )
    return f'<p class="ca-quiet" dir="auto">{line}</p>{official_link(record.url, words)}{extract}'


def _sections(before: tuple[str, ...], now: tuple[str, ...]) -> str:
    """Only the headings that changed: a sub-heading does not repeat the one above it."""
    shared = 0
    while shared < min(len(before), len(now)) and before[shared] == now[shared]:
        shared += 1
    return "".join(
        f'<h{level} class="ca-section" dir="auto">{escape(now[depth])}</h{level}>'
        for depth, level in ((depth, min(3 + depth, 6)) for depth in range(shared, len(now)))
    )


def _paragraph(record: PassageRecord, words: Words, cited: bool, attributes: str) -> str:
    passage = record.passage
    mark = "" if passage.official_label else '<span aria-hidden="true">*</span>'
    own = (
        ""
        if passage.official_label
        else f' <span class="ca-unseen">({escape(words["own_label"])})</span>'
    )
    address, place = html.escape(permalink(record)), written_place(passage.locator, words["code"])
    badge = f'<span class="ca-badge">{escape(words["cited_paragraph"])}</span>' if cited else ""
    return (
        f'<section class="ca-paragraph{" ca-cited" if cited else ""}" '
        f'data-passage="{escape(passage.id)}"{attributes}><p class="ca-locator">'
        f'<a href="{address}" title="{escape(words["permalink"])}">'
        f"<bdi>{escape(place)}{mark}</bdi></a>{own}{badge}</p>"
        f'<div class="ca-printed" dir="auto" lang="{escape(passage.language)}">'
        f"{escape(reflow(passage.text))}</div></section>"
    )


def _lookup(found: Lookup, words: Words, about: Beside) -> str:
    title = f"{found.reference}: {found.title}" if found.title else found.reference
    reason = {
        "not_held": words["not_held_note"],
        "unknown": words["unknown_reference"],
        "ambiguous": words["ambiguous_reference"],
        "held": words["passage_not_found"],
    }[found.status]
    parts = [_head(title), f'<p class="ca-notice">{escape(reason)}</p>']
    if found.known is not None:
        facts = (found.known.title, found.known.convention, found.known.meeting, found.known.year)
        parts.append(f'<p dir="auto">{escape(" · ".join(fact for fact in facts if fact))}</p>')
    parts.extend(f'<p class="ca-notice">{escape(notice)}</p>' for notice in found.notices)
    if found.candidates:
        items = "".join(
            f"<li>{source_link(reference_address(one), one)}</li>" for one in found.candidates
        )
        parts.append(f"<ul>{items}</ul>")
    parts.append(citing_html(about.links, found.cited_by, words))
    return "".join(parts)
