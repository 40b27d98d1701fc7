"""One sentence against the passages put before the model, in one place from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answering.verify import (
    across,
    actors,
    attached,
    claims,
    contradicting,
    covered,
    hard_facts,
    mixed,
    sense,
    turned,
    whose,
)
from assistant.answering.verify.clauses import divisions
from assistant.answering.verify.evidence import Evidence, evidence_of
from assistant.answering.verify.gaps import Align
from assistant.answering.verify.garbled import garbled
from assistant.answering.verify.markup import has_markup, without_markers
from assistant.answering.verify.quotations import is_quoted_from, quoted_in, unclosed
from assistant.answering.verify.reading import Reading, read
from assistant.answering.verify.thresholds import USUAL, Thresholds
from assistant.answering.verify.verdict import Verdict, failed
from assistant.answering.verify.voices import is_personal
from assistant.answering.verify.wordforword import is_printed
from assistant.documents import detect_language
from assistant.syntax import Parse
from assistant.types import UN_LANGUAGES, PassageRecord

#: The longest sentence of the decisions that were read has some 900 characters.
LONGEST = 1500
#: Below it the language of a sentence in Latin letters is a guess.
_TELLS_LANGUAGE = 5
_SCRIPTS = (
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Measure:
    """What likeness is judged by, and who does what."""

    thresholds: Thresholds
    embed: Align | None
    parse: Parse | None


def verify(
    sentence: str,
    sources: Sequence[PassageRecord],
    *,
    cited: tuple[int, ...] = (),
    language: str = "",
    embed: Align | None = None,
    parse: Parse | None = None,
    thresholds: Thresholds = USUAL,
) -> Verdict:
    """Decide whether ``sentence`` is supported by ``sources``; never raises for any text.

    Args:
        sentence: as a model wrote it; ``[n]`` in it is read as its claim of a source.
        sources: the passages in the order in which they were numbered, from 1.
        cited: markers that the caller took out before.
        language: that the sentence must be in, ISO 639-1; empty: not checked.
        embed: the vectors of tokens of a multilingual model; used where sentence and passage
            differ in language. Without it such a sentence is not supported.
        parse: of English; tells who does what to what. Without it an English sentence is
            supported only by a passage that has it word for word.
        thresholds: other than the usual ones, to measure them.
    """
    if len(sentence) > LONGEST:
        return failed("length")
    plain, marked = without_markers(sentence)
    named = (*cited, *marked)
    if not _LETTER.search(plain):
        return failed("empty")
    reasons = set()
    if any(not 1 <= marker <= len(sources) for marker in named):
        reasons.add("marker")
    if has_markup(plain, (record.passage.text for record in sources)):
        reasons.add("markup")
    spoken = _language(plain, language, sources)
    if language in UN_LANGUAGES and spoken != language:
        reasons.add("language")
    if is_personal(plain, spoken) and not any(_is_personal(record) for record in sources):
        reasons.add("subject")
    if reasons or not sources:
        return failed(*reasons or {"coverage"})
    among = [evidence_of(record) for record in sources]
    return _attributed(plain, spoken, among, named, Measure(thresholds, embed, parse))


def _language(plain: str, wanted: str, sources: Sequence[PassageRecord]) -> str:
    """The language of a sentence: by its script, by its words; of a few words the wanted one."""
    letters = len(_LETTER.findall(plain))
    for code, script in _SCRIPTS:
        if len(script.findall(plain)) * 2 >= letters:
            return code
    if len(_WORD.findall(plain)) >= _TELLS_LANGUAGE:
        return detect_language(plain)
    return wanted or (sources[0].passage.language if sources else "en")


def _is_personal(record: PassageRecord) -> bool:
    passage = record.passage
    return is_personal(f"{passage.chapeau} {passage.text}", passage.language)


def _attributed(
    plain: str,
    spoken: str,
    evidence: Sequence[Evidence],
    named: tuple[int, ...],
    measure: Measure,
) -> Verdict:
    """The passages that support the sentence as a whole, else its parts one by one."""
    reasons = [_reasons(plain, _reading(plain, spoken, one), one, measure) for one in evidence]
    supporting = [k for k, failing in enumerate(reasons) if not failing]
    if supporting:
        return Verdict(True, (_best(plain, spoken, evidence, supporting, named) + 1,))
    if len(evidence) > 1 and not quoted_in(plain) and _is_covered_together(plain, spoken, evidence):
        for parts in divisions(read(plain, spoken)):
            markers = _of_parts(parts, spoken, evidence, named, measure)
            # One passage that bears out every part and not the whole bears out another sentence.
            if len(markers) > 1:
                return Verdict(True, markers)
    fewest = min(reasons, key=len)
    return failed(*fewest)


#: Of a sentence whose words are not even in all passages together no part need be looked for.
_TOGETHER = 0.7


def _is_covered_together(plain: str, spoken: str, evidence: Sequence[Evidence]) -> bool:
    words = {word.term for word in read(plain, spoken).all_words}
    held = {term for one in evidence if one.language == spoken for term in one.terms}
    known = {term for one in evidence for term in one.identity_terms}
    return bool(held) and len(words & (held | known)) >= _TOGETHER * len(words)


def _reading(text: str, spoken: str, evidence: Evidence) -> Reading:
    return read(text, spoken, evidence.owner)


def _best(
    text: str, spoken: str, evidence: Sequence[Evidence], among: Sequence[int], named: Sequence[int]
) -> int:
    """Of several that support it the one that the model cited, then the one that covers it best."""
    return max(
        among,
        key=lambda k: (
            k + 1 in named,
            covered.share_covered(_reading(text, spoken, evidence[k]), evidence[k]),
            -k,
        ),
    )


def _of_parts(
    parts: Sequence[Reading],
    spoken: str,
    evidence: Sequence[Evidence],
    named: Sequence[int],
    measure: Measure,
) -> tuple[int, ...]:
    """Markers of the passages, one for each part; empty where a part has none. Only passages in
    the language of the sentence: of parts likeness tells too little."""
    markers = []
    for part in parts:
        text = part.folded.text
        among = [
            k
            for k, one in enumerate(evidence)
            if one.language == spoken
            and _bears_out(text, _reading(text, spoken, one), one, measure)
        ]
        if not among:
            return ()
        markers.append(_best(text, spoken, evidence, among, named) + 1)
    return tuple(sorted(set(markers)))


#: The checks within one language, but for coverage, which has thresholds.
_CHECKS: dict[str, Callable[[Reading, Evidence], bool]] = {
    "reference": hard_facts.reference_fails,
    "number": hard_facts.number_fails,
    "date": hard_facts.date_fails,
    "meeting": hard_facts.meeting_fails,
    "subject": whose.subject_fails,
    "addressee": actors.addressee_fails,
    "verb": actors.verb_fails,
    "order": turned.is_turned_round,
    "attachment": attached.attachment_fails,
    "clauses": mixed.mixes_clauses,
    "negation": sense.negation_fails,
    "quantifier": sense.quantifier_fails,
}


def _bears_out(text: str, reading: Reading, evidence: Evidence, measure: Measure) -> bool:
    """Whether a passage in the language of a part fails no check; the commonest failure first."""
    if is_printed(text, evidence.text):
        return True
    return (
        not covered.coverage_fails(reading, evidence, measure.thresholds)
        and not any(fails(reading, evidence) for fails in _CHECKS.values())
        and not _tells_otherwise(text, reading, evidence, measure)
    )


def _tells_otherwise(text: str, reading: Reading, evidence: Evidence, measure: Measure) -> bool:
    """Whether somebody else does it in the passage, or to something else. It costs the most, and
    is asked last."""
    if reading.language != "en":
        return False
    if measure.parse is None:
        return True
    said = contradicting.told_in(text, measure.parse, wide=False)
    printed = contradicting.told_in(evidence.text, measure.parse, wide=True)
    return (
        any(garbled(said, text, evidence.text))
        or any(claims.unheld(said, printed, evidence))
        or any(contradicting.contradictions(said, printed, evidence.identity_terms))
    )


def _reasons(text: str, reading: Reading, evidence: Evidence, measure: Measure) -> set[str]:
    """The checks that one passage fails."""
    if unclosed(text) or not all(
        any(is_quoted_from(wording, printed) for printed in evidence.printed)
        for wording in quoted_in(text)
    ):
        return {"quotation"}
    if is_printed(text, evidence.text):
        return set()
    if reading.language != evidence.language:
        reasons = across.reasons_across(reading, evidence)
        if not reasons and (
            measure.embed is None
            or not across.is_alike(reading, evidence, measure.embed, measure.thresholds)
        ):
            reasons.add("coverage")
        return reasons
    reasons = {slug for slug, fails in _CHECKS.items() if fails(reading, evidence)}
    if covered.coverage_fails(reading, evidence, measure.thresholds):
        reasons.add("coverage")
    if not reasons and _tells_otherwise(text, reading, evidence, measure):
        reasons.add("order")
    return reasons
