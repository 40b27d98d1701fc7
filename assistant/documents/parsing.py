"""One document: read text -> decisions and passages. Pure and total: nothing is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from assistant.documents import clean
from assistant.documents.annexes import annexes_named
from assistant.documents.dividing import (
    Opened,
    after_rows,
    decision_title,
    divide,
    is_front,
    prose,
    said_drafts,
)
from assistant.documents.divisions import printed
from assistant.documents.drafts import bracket_issues, leaves_open
from assistant.documents.frontmatter import declared
from assistant.documents.language import detect_language
from assistant.documents.openings import find_openings
from assistant.documents.passages import Scribe, Unit
from assistant.documents.readers.text import page_at
from assistant.documents.structure import Block, read_blocks
from assistant.documents.unread import held_as, marked, pages_by_ocr
from assistant.references import Found, Reference, find
from assistant.types import (
    Decision,
    DocumentEntry,
    Issue,
    Mention,
    ParsedDocument,
    Passage,
    SourceText,
)

#: From how many headings a title page is the cover of a printed document.
_COVER = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text and what became of it: a passage id, or a reason in ``kind``."""

    start: int
    end: int
    kind: str
    passage: str = ""


def parse_document(entry: DocumentEntry, source: SourceText, sha256: str) -> ParsedDocument:
    """Structure one document; ``entry`` comes back with language and title filled in.

    Every character of ``source.text`` that is not white space lies in one passage or in one
    dropped span (headings, labels, navigation). Odd layout is told as issues.
    """
    entry = declared(entry, source.text)
    blocks = read_blocks(source)
    language = entry.language or detect_language(prose(blocks))
    openings = find_openings(blocks, entry)
    before, opened = divide(blocks, openings, language)
    title_at, title = _title(before, opened)
    opened, after = after_rows(opened)
    entry = replace(
        entry,
        language=language,
        title=entry.title or title,
        held=held_as(entry.held, source.issues),
    )

    taken: dict[str, int] = {}
    outside = Unit(entry.id, None, language, (*before, *after), title_at, alone=not opened)
    written = [Scribe(outside, source, taken).write()]
    decisions: dict[str, Decision] = {}
    drafts = said_drafts(before, opened)
    for each, draft in zip(opened, drafts, strict=True):
        unit = _unit(each, entry.id)
        part = Scribe(unit, source, taken).write()
        written.append(part)
        decision = replace(_decision(each, entry), draft=draft or leaves_open(part.passages))
        if not part.passages:
            message = f"{decision.ref}: no paragraph was found under its heading"
            page = page_at(source.pages, decision.start)
            part.issues.append(Issue(entry.id, "decision-without-paragraphs", message, page))
        decisions.setdefault(decision.ref, decision)

    by_ocr = pages_by_ocr(source.issues)
    passages = tuple(
        marked(_completed(passage, source, entry), source.pages, by_ocr)
        for passage in sorted(
            (passage for part in written for passage in part.passages),
            key=lambda passage: passage.start,
        )
    )
    dropped = tuple(sorted(span for part in written for span in part.dropped))
    issues = [
        *(replace(issue, document=entry.id) for issue in source.issues),
        *_dropped_issues(entry.id, source, dropped),
        *(issue for part in written for issue in part.issues),
        *bracket_issues(passages),
    ]
    if not passages:
        issues.append(Issue(entry.id, "no-passages", "no paragraph was found in the text"))
    passages = tuple(replace(passage, ordinal=at) for at, passage in enumerate(passages))
    return ParsedDocument(
        entry, sha256, source, tuple(decisions.values()), passages, tuple(issues), dropped
    )


def spans(document: ParsedDocument) -> tuple[Span, ...]:
    """Where every character went, in reading order; only white space lies between."""
    found = [Span(p.start, p.end, p.kind, p.id) for p in document.passages]
    found += [Span(start, end, reason) for start, end, reason in document.dropped]
    return tuple(sorted(found, key=lambda span: span.start))


def _unit(opened: Opened, document: str) -> Unit:
    """The opening block becomes a span of its own."""
    first, *rest = opened.blocks
    blocks = (replace(first, kind="dropped", value="decision-heading"), *rest)
    body = next((block.start for block in rest if block.kind == "body"), -1)
    first_number = next((block.start for block in rest if block.kind == "number"), body)
    front = body if body <= first_number else first.end
    return Unit(
        document,
        opened.act,
        opened.language,
        blocks,
        title_at=decision_title(opened)[0],
        front_until=max(front, first.end),
    )


def _decision(opened: Opened, entry: DocumentEntry) -> Decision:
    first, last = opened.blocks[0], opened.blocks[-1]
    body = next((block.text for block in opened.blocks[1:] if block.kind == "body"), "")
    return Decision(
        ref=opened.act,
        title=decision_title(opened)[1] or entry.title,
        document=entry.id,
        language=opened.language,
        start=first.start,
        end=last.end,
        body=re.sub(r"\s+", " ", body).strip(' ,،，"“«*_'),
        held=entry.held,
    )


def _title(before: Sequence[Block], opened: Sequence[Opened]) -> tuple[int, str]:
    """(start of the heading that is no section, title of the document).

    The first heading; of a resolution alone in its file, its own title; of a printed cover
    (symbol, date, distribution, each on a line) the longest line.
    """
    front = list(takewhile(is_front, before))
    headings = [block for block in front if block.kind in {"heading", "section"}]
    if len(opened) == 1 and (title := decision_title(opened[0])[1]):
        return headings[0].start if headings else -1, title
    if not headings:
        return -1, ""
    is_cover = len(headings) >= _COVER
    chosen = max(headings, key=lambda block: len(block.text)) if is_cover else headings[0]
    return chosen.start, printed(chosen)


def _completed(passage: Passage, source: SourceText, entry: DocumentEntry) -> Passage:
    return replace(
        passage,
        page=page_at(source.pages, passage.start),
        mentions=tuple(_mentions(passage, entry)),
        annexes_named=annexes_named(passage.text) if passage.ref else (),
    )


def _mentions(passage: Passage, entry: DocumentEntry) -> Iterator[Mention]:
    for found in _found(passage.text):
        reference = found.reference or _resolved(found, entry)
        if reference is not None:
            yield Mention(
                target=reference.canonical,
                printed=passage.text[found.start : found.end],
                start=found.start,
                end=found.end,
                locator=str(reference.locator) if reference.locator else "",
            )


@lru_cache(maxsize=256)
def _found(text: str) -> tuple[Found, ...]:
    """References in a text; lines that recur (cells, signs) are searched once."""
    return find(text)


def _resolved(found: Found, entry: DocumentEntry) -> Reference | None:
    """A bare "VI/12" is of the document's own convention when it has one; else it is left out."""
    own = [c for c in found.candidates if c.convention and c.convention in entry.conventions]
    return own[0] if len(own) == 1 else None


def _dropped_issues(
    document: str, source: SourceText, dropped: Sequence[tuple[int, int, str]]
) -> Iterator[Issue]:
    for start, end, reason in dropped:
        page = page_at(source.pages, start)
        printed = " ".join(source.text[start:end].split())
        if reason == clean.NAVIGATION:
            yield Issue(document, "navigation-dropped", f"navigation left out: {printed}", page)
        elif reason == clean.OMISSION:
            yield Issue(document, "text-omitted", "the text marks an omission here", page)
