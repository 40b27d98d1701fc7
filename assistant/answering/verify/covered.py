"""Content words of a sentence, held against one passage."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.answering.verify import order
from assistant.answering.verify.actors import neutral
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.families import kin
from assistant.answering.verify.han import characters, claims
from assistant.answering.verify.light_words import light
from assistant.answering.verify.likewise import alike, telling
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.spans import Span, Taken
from assistant.answering.verify.thresholds import USUAL, Thresholds
from assistant.answering.verify.wording import Word

#: A content word and whether the passage has it.
Counted = Sequence[tuple[Word, bool]]

_PARTS = re.compile(
    r"[,;:，；：、،؛]|\b(?:and|or|but|while|which|that|who|because|since|so that|in order to"
    r"|as well as|et|ou|mais|qui|que|parce que|afin de|y|o|pero|para que|porque|и|или|но"
    r"|которы[а-я]{1,2}|чтобы|потому что)\b|\bو"
)


def coverage_fails(sentence: Reading, evidence: Evidence, asked: Thresholds = USUAL) -> bool:
    """Content words that the passage does not have: too many, too many in a row or in one part,
    one put in another's place, or one that changes what is laid down."""
    return next(faults(sentence, evidence, asked), "") != ""


def faults(sentence: Reading, evidence: Evidence, asked: Thresholds = USUAL) -> Iterator[str]:
    """What is wrong with the words of a sentence, a slug each."""
    language = sentence.language
    counted = counted_words(sentence, evidence)
    if not counted:
        if not (sentence.references or sentence.numbers or sentence.forces):
            yield "empty"
        return
    if any(_is_told(word.term, evidence) for word, _ in counted):
        yield "telling"
    if language == "zh":
        counted = characters(counted, sentence, evidence)
        if claims(counted, sentence, evidence):
            yield "telling"
    if _strange(counted, language) > asked.strange:
        yield "strange"
    if _share(counted, language) < asked.covered:
        yield "share"
    if _longest_run(counted) > (_RUN_CHINESE if language == "zh" else asked.run):
        yield "run"
    if _part_fails(sentence, counted, asked.part):
        yield "part"
    if language != "zh" and _replaced(sentence.words, evidence.reading.words, language):
        yield "replaced"
    yield from _misplaced(sentence, evidence, asked)


def _misplaced(sentence: Reading, evidence: Evidence, asked: Thresholds) -> Iterator[str]:
    """The passage's words, put together to something else."""
    language = sentence.language
    held = order.positions_of(evidence.reading.all_words)
    if order.coherence(sentence.words, held, language) < asked.coherent:
        yield "apart"
    # English is parsed, and a right sentence may be turned
    if language != "en" and order.in_order(sentence.words, held, language) < asked.ordered:
        yield "order"
    if order.parts_a_name(sentence, evidence.reading, held):
        yield "name"


def _is_told(term: str, evidence: Evidence) -> bool:
    """Whether a word changes what is laid down and is not the passage's, nor of the same meaning:
    being of one root is not enough."""
    language = evidence.language
    same = alike(language).get(term, frozenset({term}))
    return term in telling(language) and same.isdisjoint(evidence.terms | evidence.identity_terms)


#: Characters.
_RUN_CHINESE = 6


def counted_words(sentence: Reading, evidence: Evidence) -> Counted:
    """The content words of a sentence but for those of the frame."""
    language = sentence.language
    held = order.positions_of(evidence.reading.all_words)
    identity = evidence.identity_terms
    named = Taken(_known_names(sentence, evidence))
    return [
        (
            word,
            _found(word.term, held, language)
            or word.term in identity
            or named.overlaps(word.start, word.end),
        )
        for word in sentence.words
        if word.term in held or word.term not in neutral(language) - telling(language)
    ]


def _known_names(sentence: Reading, evidence: Evidence) -> list[Span]:
    """Where the sentence names whom the passage names, in whatever words: "FAO", "the Assembly"."""
    held = {name.label for name in evidence.reading.names} | evidence.addressees
    lower = sentence.folded.lower
    return [
        (name.start, name.end)
        for name in sentence.names
        if name.label in held or evidence.is_speaker(name, lower)
    ]


def _share(counted: Counted, language: str) -> float:
    """Share of covered words; one that says little counts half when it is not covered."""
    found = sum(found for _, found in counted)
    lacking = sum(
        0.5 if word.term in light(language) else 1.0 for word, found in counted if not found
    )
    return found / (found + lacking)


def _strange(counted: Counted, language: str) -> int:
    """Uncovered words that say something; of Chinese characters, two in a row."""
    unknown = [not found and word.term not in light(language) for word, found in counted]
    if language == "zh":
        return sum(
            one and other and before.end == after.start
            for (one, other), ((before, _), (after, _)) in zip(
                pairwise(unknown), pairwise(counted), strict=True
            )
        )
    return sum(unknown)


def share_covered(sentence: Reading, evidence: Evidence) -> float:
    """How much of the sentence's words the passage has; for choosing between passages."""
    words = {word.term for word in sentence.all_words}
    return len(words & (evidence.terms | evidence.identity_terms)) / max(1, len(words))


def _found(term: str, held: dict[str, list[int]], language: str) -> bool:
    return bool(order.places_of(term, held, language))


def _longest_run(counted: Counted) -> int:
    longest = run = 0
    for _, found in counted:
        run = 0 if found else run + 1
        longest = max(longest, run)
    return longest


def _part_fails(sentence: Reading, counted: Counted, least: float) -> bool:
    bounds = [match.start() for match in _PARTS.finditer(sentence.folded.lower)]
    shares: dict[int, list[bool]] = defaultdict(list)
    at = 0
    for word, found in counted:
        while at < len(bounds) and bounds[at] < word.start:
            at += 1
        shares[at].append(found)
    return any(len(part) > 1 and sum(part) / len(part) < least for part in shares.values())


def _exchanged(mine: Sequence[str], places: dict[tuple[str, str], set[str]]) -> bool:
    """Two words of the passage, each between the neighbours of the other: "at each report a
    meeting" of "at each meeting a report". A retelling moves phrases, not single words."""
    moved: dict[str, set[str]] = defaultdict(set)
    for before, own, after in zip(mine, mine[1:], mine[2:], strict=False):
        others = places.get((before, after), set())
        if others and own not in others:
            moved[own] |= others
    return any(own in moved.get(other, ()) for own, others in moved.items() for other in others)


def _replaced(said: Sequence[Word], printed: Sequence[Word], language: str) -> bool:
    """A word of the passage that stands between two others in the place of a third, once more than
    the passage has it. A word that the passage does not have is left to the count of covered ones:
    so counted, "devoted to", "goes to" were taken for such; it stopped none of 146 wrong ones."""
    terms, mine = [word.term for word in printed], [word.term for word in said]
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    for before, own, after in zip(terms, terms[1:], terms[2:], strict=False):
        places[before, after].add(own)
    if _exchanged(mine, places):
        return True
    held, told = Counter(terms), Counter(mine)
    for before, own, after in zip(mine, mine[1:], mine[2:], strict=False):
        others = places.get((before, after), set())
        if not others or own in others or not 0 < held[own] < told[own] or own in neutral(language):
            continue
        same = alike(language).get(own, frozenset()) | set(kin(own, others, language))
        if not others & same and any(told[other] < held[other] for other in others):
            return True
    return False
