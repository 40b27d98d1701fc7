"""Verbatim answers: paragraphs quoted with their references, in Markdown.

The quotation in a :class:`~assistant.types.Citation` is the passage byte for byte. In the
answer's text the same words stand in a block quotation, with line breaks of the source folded
and Markdown made inert, so that a document cannot draw links, images or headings of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.answering.phrases import Phrases
from assistant.references import kind_of
from assistant.types import Citation, PassageRecord

#: Words of a passage to show in bold, in lower case.
Marks = frozenset[str]

_WORD = re.compile(r"\w+")
#: Stands for the sign of bold until the text is inert; taken out of a document that holds it.
_BOLD = "\x02"

# What Markdown or HTML would act on inside a line, and what it acts on where a line opens.
_ACTIVE = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w{1,32};)")
_LINE_OPENING = re.compile(r"^([^\S\n]*)(?:([-+=#>|])|(\d+)([.)])(?=\s|$))", re.MULTILINE)
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


def source_name(
    record: PassageRecord, phrases: Phrases, *, locator: bool = True, part: str = ""
) -> str:
    """How a passage is named in a sentence: "Decision SC-8/15, para. 1" or its document's title.

    Args:
        part: the sub-paragraph that is meant, where the passage has several: "(a)".
    """
    passage = record.passage
    if passage.ref:
        name = reference_name([passage.ref], phrases)
    else:
        title = inert(record.title or record.document_title or passage.document)
        name = phrases.say("word.title", title=title)
    place = f"{passage.locator} {part}".strip()
    return phrases.placed(name, place) if locator else name


def reference_name(refs: Sequence[str], phrases: Phrases) -> str:
    """One reference or more with what it is before it: "Resolution A/RES/70/1".

    Statements, articles and symbols say it themselves. Several of one kind share the word.
    """
    kinds = {kind_of(ref) for ref in refs}
    if len(kinds) > 1:
        return phrases.joined([reference_name([ref], phrases) for ref in refs])
    kind = kinds.pop()
    # "Resolution 1/CP.24": the climate convention's own number says it, in English.
    bare = phrases.joined([ref.removeprefix("Resolution ") for ref in refs])
    word = {"decision": "word.decision", "resolution": "word.resolution"}.get(kind)
    return phrases.say(word, ref=bare) if word else bare


def origin(record: PassageRecord, phrases: Phrases) -> str:
    """Title, meeting and date in brackets, for what of them is known."""
    title = inert(record.title) if record.passage.ref else inert(record.issuer)
    days = phrases.days(record.date)
    parts = [part for part in (title, inert(record.meeting), days) if part]
    return f" ({'; '.join(parts)})" if parts else ""


def quotation(
    citation: Citation, record: PassageRecord, phrases: Phrases, marks: Marks = frozenset()
) -> str:
    """One block: who says it, then the whole paragraph with the words that matter in bold."""
    head = f"**{source_name(record, phrases)}**{origin(record, phrases)} [{citation.marker}]"
    chapeau = record.passage.chapeau
    lead = [*inert(folded(chapeau)).split("\n"), ""] if chapeau else []
    lines = [*lead, *marked(folded(record.passage.text), marks).split("\n")]
    return "\n".join([head, "", *(f"> {line}".rstrip() for line in lines)])


def answer_text(
    lead: str,
    records: Sequence[PassageRecord],
    citations: Sequence[Citation],
    phrases: Phrases,
    marks: Mapping[str, Marks],
) -> str:
    """A lead sentence, then one quotation a citation; ``marks`` by passage id."""
    by_id = {record.passage.id: record for record in records}
    blocks = [
        quotation(item, by_id[item.passage_id], phrases, marks.get(item.passage_id, frozenset()))
        for item in citations
    ]
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
        lines.append(f"{item.marker}. **{name}**{origin(record, phrases)} [{item.marker}]")
    return "\n\n".join([lead, "\n".join(lines)])


def marked(text: str, marks: Marks) -> str:
    """Text of a document for Markdown, made inert, with the words in ``marks`` in bold.

    Neighbouring words share one pair of signs, so that a phrase reads as one.
    """
    text = text.replace(_BOLD, "")
    runs: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        if word[0].casefold() not in marks:
            continue
        if runs and text[runs[-1][1] : word.start()] in (" ", "-"):
            runs[-1] = (runs[-1][0], word.end())
        else:
            runs.append(word.span())
    pieces, position = [], 0
    for start, end in runs:
        pieces += [text[position:start], _BOLD, text[start:end], _BOLD]
        position = end
    # Made inert as a whole, since what opens a line must still be seen to open it.
    return inert("".join([*pieces, text[position:]])).replace(_BOLD, "**")


def inert(text: str) -> str:
    """Text of a document for Markdown: every active character escaped, nothing removed."""
    escaped = _ACTIVE.sub(r"\\\g<0>", text)
    return _LINE_OPENING.sub(
        lambda opening: (
            f"{opening[1]}\\{opening[2]}"
            if opening[2]
            else f"{opening[1]}{opening[3]}\\{opening[4]}"
        ),
        escaped,
    )


def plain(text: str) -> str:
    """The answer's Markdown for a terminal: escapes and bold marks taken away."""
    return re.sub(r"\\([\\`*_\[\]<~&=#>|.)+-])|\*\*", lambda mark: mark[1] or "", text)


def folded(text: str) -> str:
    """Lines that only the page's width broke are joined; items keep a line of their own."""
    lines: list[list[str]] = []
    for line in text.splitlines():
        words = line.split()
        if not words:
            continue
        if lines and not _ITEM.match(line):
            lines[-1] += words
        else:
            lines.append(words)
    return "\n".join(" ".join(words) for words in lines)
