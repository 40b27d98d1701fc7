"""A draft decision looked through before it is tabled: what it cites, asks and repeats.

Nothing is written, and no model is needed. A finding is something to look at and not an error:
a request without a deadline may be meant so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from assistant import documents
from assistant.answering import wording
from assistant.answering.draft_references import reference_findings
from assistant.answering.links import places_in
from assistant.answering.opened import Opened
from assistant.documents.mandates import mandates_of
from assistant.library import content_terms, key_of
from assistant.linked import DraftCheck, Finding
from assistant.references import Reference, parse
from assistant.types import DocumentEntry, Mandate, ParsedDocument, Passage

#: From this share of weighted words a paragraph is nearly what another says. Of UNFCCC paragraphs
#: beside the one most like them, 16 of 19 between 0.5 and 0.66 that were looked at asked or noted
#: the same, and 7 of 15 between 0.42 and 0.5.
NEARLY_THE_SAME = 0.5
#: The rarest words of a paragraph by which its like is looked for, and how many are looked at.
_TERMS, _LOOKED_AT = 16, 40
#: Shorter ones ("Decides to remain seized of the matter") are alike without saying anything.
_FEWEST_WORDS = 8

_ASKING = ("requests", "urges", "invites")
_LABEL = re.compile(r"\s*\(?\w{1,4}[.)]\s+")
#: Issues of the reading that an author can mend.
_JUMP = re.compile(r"jump from \d+ to (\d+)")
_OF_NUMBERS = ("numbers-jump", "label-repeated", "bracketed-text")
#: A text without a number of its own; of it only the places inside play a part.
_UNNUMBERED = Reference("SYMBOL", "symbol")


def check_draft(opened: Opened, path: Path) -> DraftCheck:
    """Read a draft (text, Markdown, Word, HTML or PDF) and tell what its author may look at.

    Raises:
        CorpusError: the file cannot be read.
    """
    source = documents.read(path, max_bytes=opened.settings.max_document_mb * 1_000_000)
    entry = DocumentEntry("draft", path.name, "")
    parsed = documents.parse_document(entry, source, "")
    passages = tuple(_operative(passage) for passage in parsed.passages)
    mandates = {
        passage.id: mandates_of(
            passage,
            convention=reference.convention if reference else "",
            meeting=reference.meeting if reference else "",
            meetings=opened.register.meetings,
        )
        for passage in passages
        for reference in (parse(passage.ref) if passage.ref else None,)
    }
    findings = [*_issues(parsed)]
    for passage in passages:
        findings += reference_findings(opened, passage)
        findings += _places(passage, passages)
        findings += _asked(passage, mandates[passage.id])
        findings += _alike(opened, passage)
    return DraftCheck(
        title=parsed.entry.title,
        decisions=tuple(decision.ref for decision in parsed.decisions),
        paragraphs=sum(passage.kind == "operative" for passage in passages),
        mandates=sum(len(found) for found in mandates.values()),
        findings=tuple(findings),
    )


def _operative(passage: Passage) -> Passage:
    """A paragraph of a draft without a number is one of text; its verb says that it operates."""
    if passage.ref is not None or passage.kind not in ("text", "list"):
        return passage
    body = _LABEL.sub("", passage.text, count=1).lstrip()
    verb = "" if body[:1].islower() else documents.operative_verb(body)
    return replace(passage, kind="operative", verb=verb) if verb else passage


def _issues(parsed: ParsedDocument) -> Iterator[Finding]:
    """Numbers that jump or come twice, and words left in brackets, with their paragraph."""
    for issue in dict.fromkeys(parsed.issues):
        if issue.code in _OF_NUMBERS:
            # An issue names the passage, or the number that the numbering jumps to.
            words = set(re.findall(r"[^\s;]+", issue.message))
            jump = _JUMP.search(issue.message)
            at = next(
                (
                    passage
                    for passage in reversed(parsed.passages)  # the later of two of one number
                    if passage.id in words or (jump and passage.locator == f"para. {jump[1]}")
                ),
                None,
            )
            yield Finding(
                issue.code,
                (at.ref or "") if at else "",
                at.locator if at else "",
                at.text if at else "",
                issue.message.removeprefix("draft: "),
            )


def _places(passage: Passage, passages: Sequence[Passage]) -> Iterator[Finding]:
    """Paragraphs, sections and annexes named that the draft does not have."""
    own = parse(passage.ref) if passage.ref else None
    whole = [other for other in passages if other.ref == passage.ref]
    for words, there in places_in(passage, own or _UNNUMBERED, whole).items():
        missing = [place for place, names in there.items() if not names]
        if missing:
            said = " ".join(words.text.split())
            message = f"“{said}” points nowhere: the draft has no {', '.join(missing)}"
            yield _finding("place-missing", passage, words.text, message)


def _asked(passage: Passage, mandates: Sequence[Mandate]) -> Iterator[Finding]:
    """Who is to do it, and by when; an invitation or an appeal need not say when."""
    for mandate in mandates:
        if mandate.strength not in _ASKING:
            continue
        place = f"{passage.locator} {mandate.part}".strip()
        what = f"“{mandate.verb}” in {place}"
        if not mandate.addressees:
            message = f"{what} does not say whom"
            yield _finding("no-addressee", passage, mandate.action.text, message)
        if mandate.strength == "requests" and not (mandate.deadlines or mandate.recurrence):
            message = f"{what} does not say by when"
            yield _finding("no-deadline", passage, mandate.action.text, message)


def _alike(opened: Opened, passage: Passage) -> Iterator[Finding]:
    """The paragraph held that reads most like it, where it is nearly the same."""
    if passage.kind != "operative" or len(wording.tokens_of(passage.text)) < _FEWEST_WORDS:
        return
    terms = list(dict.fromkeys(content_terms(passage.text, passage.language)))
    weights = opened.library.term_weights(terms, passage.language)
    rarest = sorted(terms, key=lambda term: -weights[term])[:_TERMS]
    hits = opened.library.keyword_search(rarest, passage.language, _LOOKED_AT)
    own = key_of(passage.ref) if passage.ref else ""
    held = [
        record
        for record in opened.library.records([name for name, _ in hits]).values()
        if record.passage.kind == "operative"
        and not (own and record.passage.ref and key_of(record.passage.ref) == own)
    ]
    shares = wording.likeness(passage.text, [record.passage.text for record in held])
    alike, record = max(zip(shares, held, strict=True), key=lambda one: one[0], default=(0.0, None))
    if record is not None and alike >= NEARLY_THE_SAME:
        name = f"{record.passage.ref or record.document_title}, {record.passage.locator}"
        message = f"is nearly what {name} says ({alike:.2f} of 1)"
        finding = _finding("similar-mandate", passage, passage.text, message)
        yield replace(finding, similar=record, similarity=round(alike, 3))


def _finding(code: str, passage: Passage, words: str, message: str) -> Finding:
    return Finding(code, passage.ref or "", passage.locator, words, message)
