"""Verbatim answers: paragraphs quoted with their references, in Markdown.

The quotation in a :class:`~assistant.types.Citation` is the passage byte for byte. In the
answer's text the same words stand in a block quotation, with line breaks of the source folded
and Markdown made inert, so that a document cannot draw links, images or headings of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answering.phrases import Phrases
from assistant.types import Citation, PassageRecord

# What Markdown or HTML would act on inside a line, and what it acts on where a line opens.
_ACTIVE = re.compile(r"[\\`*_\[\]<~]")
_LINE_OPENING = re.compile(r"^(\s*)(?:([-+=#>|])|(\d+)([.)])(?=\s))", re.MULTILINE)
# A line of the source that starts an item of its own; any other line continues the one above.
_ITEM = re.compile(r"\s*(?:[•▪◦●○–—*-]\s|\(?(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)]\s)")


def citations_of(records: Iterable[PassageRecord]) -> tuple[Citation, ...]:
    """One numbered citation a passage, in the order given, each passage once."""
    distinct = {record.passage.id: record for record in records}.values()
    return tuple(citation(marker, record) for marker, record in enumerate(distinct, start=1))


def citation(marker: int, record: PassageRecord) -> Citation:
    """The public form of one source; the quotation is the passage's text, untouched."""
    passage = record.passage
    return Citation(
        marker=marker,
        passage_id=passage.id,
        document=passage.document,
        ref=passage.ref,
        locator=passage.locator,
        quote=passage.text,
        title=record.title,
        meeting=record.meeting,
        date=record.date,
        url=record.url,
        held=record.held,
    )


def source_name(record: PassageRecord, phrases: Phrases, *, locator: bool = True) -> str:
    """How a passage is named in a sentence: "Decision SC-8/15, para. 1" or its document's title."""
    passage = record.passage
    if passage.ref:
        name = phrases.say("word.decision", ref=passage.ref)
    else:
        name = inert(record.title or record.document_title or passage.document)
    return f"{name}, {passage.locator}" if locator and passage.locator else name


def origin(record: PassageRecord) -> str:
    """Title, meeting and date in brackets, for what of them is known."""
    title = inert(record.title) if record.passage.ref else inert(record.issuer)
    parts = [part for part in (title, record.meeting, record.date.replace("/", " – ")) if part]
    return f" ({'; '.join(parts)})" if parts else ""


def quotation(citation: Citation, record: PassageRecord, phrases: Phrases) -> str:
    """One block: who says it, then the whole paragraph, marked with its number."""
    head = f"**{source_name(record, phrases)}**{origin(record)} [{citation.marker}]"
    chapeau = record.passage.chapeau
    lead = [inert(folded(chapeau)), ""] if chapeau else []
    lines = [*lead, *inert(folded(record.passage.text)).split("\n")]
    return "\n".join([head, "", *(f"> {line}".rstrip() for line in lines)])


def answer_text(
    lead: str, records: Sequence[PassageRecord], citations: Sequence[Citation], phrases: Phrases
) -> str:
    """A lead sentence, then one quotation a citation."""
    by_id = {record.passage.id: record for record in records}
    blocks = [quotation(item, by_id[item.passage_id], phrases) for item in citations]
    return "\n\n".join([lead, *blocks])


def list_text(
    lead: str, records: Sequence[PassageRecord], citations: Sequence[Citation], phrases: Phrases
) -> str:
    """A lead sentence, then one numbered line a decision; the paragraphs are in the citations."""
    by_id = {record.passage.id: record for record in records}
    lines = []
    for item in citations:
        record = by_id[item.passage_id]
        name = source_name(record, phrases, locator=False)
        lines.append(f"{item.marker}. **{name}**{origin(record)} [{item.marker}]")
    return "\n\n".join([lead, "\n".join(lines)])


def inert(text: str) -> str:
    """Text of a document for Markdown: every active character escaped, nothing removed."""
    escaped = _ACTIVE.sub(r"\\\g<0>", text)
    return _LINE_OPENING.sub(
        lambda opening: f"{opening[1]}\\{opening[2]}"
        if opening[2]
        else f"{opening[1]}{opening[3]}\\{opening[4]}",
        escaped,
    )


def plain(text: str) -> str:
    """The answer's Markdown for a terminal: escapes and bold marks taken away."""
    return re.sub(r"\\([\\`*_\[\]<~=#>|.)+-])|\*\*", lambda mark: mark[1] or "", text)


def folded(text: str) -> str:
    """Lines that only the page's width broke are joined; items keep a line of their own."""
    lines: list[str] = []
    for line in text.splitlines():
        words = " ".join(line.split())
        if not words:
            continue
        if lines and not _ITEM.match(line):
            lines[-1] = f"{lines[-1]} {words}"
        else:
            lines.append(words)
    return "\n".join(lines)
