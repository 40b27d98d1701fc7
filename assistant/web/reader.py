"""The reader: a whole decision with the cited paragraph marked, as a fragment of HTML."""

from __future__ import annotations

import html
from dataclasses import dataclass

from assistant.days import written_days
from assistant.markdown import reflow
from assistant.types import AssistantLike, DecisionText, Lookup, PassageRecord
from assistant.web.beside import (
    Beside,
    beside_reference,
    beside_text,
    citing_html,
    links_html,
    permalink,
    steps_html,
    versions_html,
)
from assistant.web.handed import LinkedAssistant
from assistant.web.languages import Words
from assistant.web.listing import language_name, reference_address, source_link
from assistant.web.render import escape, official_link

#: A reference or a passage id is a line at most; the longest id known has 70 characters.
LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader shows: a decision with the ids of the marked passages, or what is known.

    Exactly one of ``decision`` and ``lookup`` is set, or neither when a passage id leads nowhere.
    """

    decision: DecisionText | None = None
    cited: frozenset[str] = frozenset()
    lookup: Lookup | None = None
    notices: tuple[str, ...] = ()


def open_passage(assistant: AssistantLike, passage_id: str) -> Reading:
    """The decision around a passage, the passage marked."""
    decision = assistant.read(passage_id)
    return Reading(decision, frozenset({passage_id}) if decision else frozenset())


def open_reference(
    assistant: AssistantLike, reference: str, paragraph: str, words: Words
) -> Reading:
    """The decision that a permalink names, its paragraph marked if it names one.

    Raises:
        AssistantError: what was given is no reference.
    """
    if paragraph:
        found = assistant.lookup(f"{reference} para {paragraph}", words["code"])
        reading = _held(assistant, found, mark=True)
        if reading:
            return reading
    found = assistant.lookup(reference, words["code"])
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


# ------------------------------------------------------------------------------- HTML


def beside(assistant: LinkedAssistant, reading: Reading) -> Beside:
    """What the reader shows beside the text; nothing where none is held."""
    if reading.decision is not None:
        return beside_text(assistant, reading.decision, reading.cited)
    if reading.lookup is not None and reading.lookup.cited_by:
        return beside_reference(assistant, reading.lookup.reference)
    return Beside()


def reading_html(reading: Reading, words: Words, about: Beside | None = None) -> str:
    """The fragment that the page puts into its reader; has one ``h2`` that can take the focus."""
    if reading.decision is not None:
        return _decision(reading, reading.decision, words, about or Beside())
    if reading.lookup is not None:
        return _lookup(reading.lookup, words, about or Beside())
    return (
        _head(words["not_held"]) + f'<p class="ca-notice">{escape(words["passage_not_found"])}</p>'
    )


def _head(title: str) -> str:
    return f'<h2 class="ca-reader-title" tabindex="-1" dir="auto">{escape(title)}</h2>'


def _decision(reading: Reading, decision: DecisionText, words: Words, about: Beside) -> str:
    cited, notices = reading.cited, reading.notices
    parts = ['<article class="ca-reading">', steps_html(decision, cited, words)]
    ref = decision.ref or ""
    named = ref and ref.casefold() not in decision.title.casefold()
    parts.append(_head(f"{ref}: {decision.title}" if named else decision.title or ref))
    if decision.records:
        # What a lookup says of the extract is more exact than the general sentence.
        parts.append(_about(decision.records[0], words, told=bool(notices)))
    parts.append(versions_html(decision, about.versions, words))
    parts.extend(f'<p class="ca-notice" dir="auto">{escape(notice)}</p>' for notice in notices)
    parts.append(links_html(decision, about.links, words))
    section: tuple[str, ...] = ()
    for record in decision.records:
        if record.passage.section != section:
            parts.append(_sections(section, record.passage.section))
            section = record.passage.section
        parts.append(_paragraph(record, record.passage.id in cited, words))
    if any(not record.passage.official_label for record in decision.records):
        parts.append(f'<p class="ca-quiet">* {escape(words["own_label_note"])}</p>')
    parts.append("</article>")
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
    if record.passage.language != words["code"]:
        shown.append(language_name(record.passage.language))
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


def _paragraph(record: PassageRecord, cited: bool, words: Words) -> str:
    passage = record.passage
    mark = "" if passage.official_label else '<span aria-hidden="true">*</span>'
    own = (
        ""
        if passage.official_label
        else f' <span class="ca-unseen">({escape(words["own_label"])})</span>'
    )
    address = html.escape(permalink(record))
    badge = f'<span class="ca-badge">{escape(words["cited_paragraph"])}</span>' if cited else ""
    return (
        f'<section class="ca-paragraph{" ca-cited" if cited else ""}" '
        f'data-passage="{escape(passage.id)}"><p class="ca-locator">'
        f'<a href="{address}" title="{escape(words["permalink"])}">'
        f"<bdi>{escape(passage.locator)}{mark}</bdi></a>{own}{badge}</p>"
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
    parts.extend(
        f'<p class="ca-notice" dir="auto">{escape(notice)}</p>' for notice in found.notices
    )
    if found.candidates:
        items = "".join(
            f"<li>{source_link(reference_address(one), one)}</li>" for one in found.candidates
        )
        parts.append(f"<ul>{items}</ul>")
    parts.append(citing_html(about.links, found.cited_by, words))
    return "".join(parts)
