"""Two decisions side by side: which paragraphs stayed, were reworded, came or went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from assistant.answering import wording
from assistant.answering.named import Named, named, reference_named
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases, phrases_for
from assistant.answering.refusals import missing_line, place_not_held
from assistant.errors import UsageError
from assistant.linked import Comparison, ParagraphPair
from assistant.references import Reference
from assistant.types import PassageKind, PassageRecord

_PARTS: tuple[PassageKind, ...] = get_args(PassageKind)


def compare(opened: Opened, one: str, other: str, language: str = "en") -> Comparison:
    """Compare two decisions, or one place of each ("SC-8/15 para 1"), in one language.

    What is not held is told in the notices, and then there are no pairs.

    Args:
        language: of the notices; the wording is compared in a language that both have.

    Raises:
        UsageError: a text names no decision, both name the same, or they are held in no
            language in common.
    """
    references = reference_named(one), reference_named(other)
    if references[0] == references[1]:
        raise UsageError(f"{references[0]} is named twice; name two decisions to compare.")
    common = _common_language(opened, *references)
    before, after = (named(opened, reference, common) for reference in references)
    phrases = phrases_for(language)
    missing = tuple(_missing(opened, side, phrases) for side in (before, after) if not side.held)
    if missing:
        return Comparison(
            str(references[0]), str(references[1]), before.title, after.title, (), missing
        )
    return compared(before, after, language)


def compared(before: Named, after: Named, language: str = "en") -> Comparison:
    """The comparison of two that are held.

    Single paragraphs that were named are paired whatever they share: the reader asked for it.
    """
    single = all(side.reference.locator and len(side.records) == 1 for side in (before, after))
    pairs = (
        (_pair(before.records[0], after.records[0]),)
        if single
        else paired(before.records, after.records)
    )
    return Comparison(
        str(before.reference),
        str(after.reference),
        before.title,
        after.title,
        pairs,
        tuple(_extract(before, after, language)),
    )


def paired(
    before: Sequence[PassageRecord], after: Sequence[PassageRecord]
) -> tuple[ParagraphPair, ...]:
    """Paragraphs with their counterparts; preamble, operative part and annexes each by itself."""
    out: list[ParagraphPair] = []
    kinds = {record.passage.kind for record in (*before, *after)}
    for part in sorted(kinds, key=_PARTS.index):
        ones = [record for record in before if record.passage.kind == part]
        others = [record for record in after if record.passage.kind == part]
        texts = [record.passage.text for record in ones], [r.passage.text for r in others]
        for pair in wording.align(*texts):
            if pair.before is None:
                out.append(ParagraphPair(None, others[pair.after or 0]))
            elif pair.after is None:
                out.append(ParagraphPair(ones[pair.before], None))
            else:
                found = _pair(ones[pair.before], others[pair.after])
                out.append(replace(found, similarity=pair.similarity))
    return tuple(out)


def _pair(one: PassageRecord, other: PassageRecord) -> ParagraphPair:
    texts = one.passage.text, other.passage.text
    alike = round(wording.similarity(*texts), 3)
    return ParagraphPair(one, other, alike, wording.changes(*texts))


def _common_language(opened: Opened, one: Reference, other: Reference) -> str:
    """English where both are held in it, else the first language in common."""
    languages = [
        {record.passage.language for record in opened.library.decision_records(reference.key)}
        for reference in (one, other)
    ]
    if not all(languages):  # one is not held: nothing will be compared
        return ""
    common = languages[0] & languages[1]
    if not common:
        said = [", ".join(sorted(held)) for held in languages]
        raise UsageError(
            f"{one.canonical} is held in {said[0]} and {other.canonical} in {said[1]}; wording "
            "can be compared in one language only."
        )
    return "en" if "en" in common else min(common)


def _missing(opened: Opened, side: Named, phrases: Phrases) -> str:
    whole = opened.records_of(side.reference)
    if whole:
        return place_not_held(side.reference, whole, phrases).lead
    return missing_line(opened, side.reference, phrases)


def _extract(before: Named, after: Named, language: str) -> list[str]:
    names = [
        side.reference.canonical
        for side in (before, after)
        if any(record.held == "extract" for record in side.records)
    ]
    if not names:
        return []
    phrases = phrases_for(language)
    return [phrases.say("notice.extract_compared", sources=phrases.joined(names))]
