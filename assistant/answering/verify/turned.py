"""Words of one passage turned round: the same verb between the same two things, exchanged.

"The 2004 paper builds on the revised Strategy" has only words of the passage, near each other.
Read in English only, whose order of words says who does what. A sentence is turned round when
what stands before a word that both have once stands only behind it in the passage and the other
way round, and both have it active or both passive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.families import kin
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.wording import Word, term_of

#: Content words on either side of a verb that are held against each other.
_SAID, _PRINTED = 6, 14
_BREAK = re.compile(r"[;:,]|\.\s")
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly| also| not)? $")
_BY = re.compile(r"(?: [a-z]+ly)? by\b")
_PARTICIPLE = re.compile(r"(?:ed|en|wn|pt|ght|lt)$")
_AUXILIARY = re.compile(
    r"\b(?:will|shall|must|may|can|should|to|is|are|was|were|be|been|being|has|have) $"
)
_OF_NOUN = re.compile(
    r"\b(?:the|of|a|an|for|by|and|or|in|on|to|with|from|their|its|these|those|all|any|other|such) $"
)
#: Behind a verb in "s", which may be a noun's plural as well.
_OBJECT = re.compile(r" (?:out|the|an?|its|their|that|each|every|all|on|upon)\b")
#: Behind a participle: "indicators contained in the annex".
_WHERE = re.compile(r" (?:in|at|under|on|to|for|from|through|with|out)\b")
_SIDES = re.compile(r"\b(?P<side>before|after|until)\b")


def is_turned_round(sentence: Reading, evidence: Evidence) -> bool:
    """Whether a sentence exchanges who does it and to what it is done, or before and after, or
    has a thing speak where the passage's body does."""
    if sentence.language != "en" or evidence.language != "en":
        return False
    return (
        any(_crosses(sentence, evidence.reading, *pair) for pair in _pivots(sentence, evidence))
        or _other_side(sentence, evidence.reading)
        or _a_thing_speaks(sentence, evidence)
    )


def _pivots(sentence: Reading, evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Places of the words that both have once, in the sentence and in the passage."""
    printed = [word.term for word in evidence.reading.all_words]
    said = [word.term for word in sentence.all_words]
    for k, term in enumerate(said):
        if said.count(term) > 1:
            continue
        forms = {term, *kin(term, set(printed), "en")}
        places = [at for at, other in enumerate(printed) if other in forms]
        if len(places) == 1:
            yield k, places[0]


def _crosses(sentence: Reading, passage: Reading, said_at: int, printed_at: int) -> bool:
    if not _is_verb(passage, printed_at):
        return False
    if not (_is_verb(sentence, said_at) or _is_plural_of(sentence, said_at, passage, printed_at)):
        return False
    if _passive(sentence, said_at) != _passive(passage, printed_at):
        return False
    before, behind = _sides(sentence, said_at, _SAID, within=True)
    printed_before, printed_behind = _sides(passage, printed_at, _PRINTED, within=False)
    mine, theirs = before - behind, behind - before
    went_behind = mine & printed_behind - printed_before
    went_before = theirs & printed_before - printed_behind
    nearest = [word.term for word in sentence.all_words[max(0, said_at - 1) : said_at + 2]]
    if nearest[0] in went_behind and nearest[-1] in went_before:
        return True
    stayed = (mine & printed_before) | (theirs & printed_behind - printed_before)
    return bool(went_behind and went_before) and len(stayed) <= len(went_behind | went_before)


def _sides(reading: Reading, at: int, reach: int, *, within: bool) -> tuple[set[str], set[str]]:
    words, lower = reading.all_words, reading.folded.lower
    own = words[at]
    before, behind = words[max(0, at - reach) : at], words[at + 1 : at + 1 + reach]
    if within:
        before = [w for w in before if not _BREAK.search(lower[w.end : own.start])]
        behind = [w for w in behind if not _BREAK.search(lower[own.end : w.start])]
    return {word.term for word in before}, {word.term for word in behind}


def _is_verb(reading: Reading, at: int) -> bool:
    """Whether a word can be what is done: after a modal, "is" or "to", or with a verb's ending."""
    word, lower = reading.all_words[at], reading.folded.lower
    before = lower[max(0, word.start - 16) : word.start]
    return bool(
        _AUXILIARY.search(before)
        or (lower.endswith("ed", word.start, word.end) and not _OF_NOUN.search(before))
        or (
            lower.endswith("s", word.start, word.end)
            and bool(_OBJECT.match(lower, word.end))
            and not _OF_NOUN.search(before)
        )
    )


def _is_plural_of(sentence: Reading, said_at: int, passage: Reading, printed_at: int) -> bool:
    """ "The centres evaluate", "they set out" of "to evaluate", "it sets out"."""
    one, other = sentence.all_words[said_at], passage.all_words[printed_at]
    said = sentence.folded.lower[one.start : one.end]
    before = sentence.folded.lower[max(0, one.start - 16) : one.start]
    return passage.folded.lower[other.start : other.end] in {said, f"{said}s"} and not (
        _OF_NOUN.search(before)
    )


def _passive(reading: Reading, at: int) -> bool:
    word, lower = reading.all_words[at], reading.folded.lower
    return bool(
        _BY.match(lower, word.end)
        or (
            _PARTICIPLE.search(lower[word.start : word.end])
            and (
                _BE.search(lower[max(0, word.start - 24) : word.start])
                or _WHERE.match(lower, word.end)
            )
        )
    )


def _other_side(sentence: Reading, passage: Reading) -> bool:
    """ "After the equipment is delivered" where the passage has "before" it."""
    printed = dict[str, set[str]]()
    for side, term in _sided(passage):
        printed.setdefault(term, set()).add(side)
    return any(term in printed and side not in printed[term] for side, term in _sided(sentence))


def _sided(reading: Reading) -> Iterator[tuple[str, str]]:
    for match in _SIDES.finditer(reading.folded.lower):
        word = next((w for w in reading.all_words if w.start >= match.end()), None)
        if word is not None:
            yield match["side"], word.term


#: What speaks in a decision or of one.
_SPEAKERS = frozenset(
    term_of(word, "en")
    for word in "conference parties cop meeting decision paragraph text document it they resolution"
    " article annex assembly committee council secretariat commission convention session".split()
)
_PREPOSITION = re.compile(
    r"\b(?:in|at|on|under|by|with|of|for|to|from|according|pursuant|regarding|concerning|as"
    r"|through)\b"
)
_SPOKEN = frozenset(
    "requests invites urges encourages welcomes decides adopts approves stresses acknowledges"
    " recommends".split()
) | {"takes note of"}


def _a_thing_speaks(sentence: Reading, evidence: Evidence) -> bool:
    """ "The plan takes note of the report" where the body takes note."""
    if not evidence.directs:
        return False
    first = next(iter(sentence.forces), None)
    if first is None or first.passive or first.verb not in _SPOKEN:
        return False
    lower = sentence.folded.lower
    head = lower[: first.start].rpartition(",")[2]
    subject = _in(sentence.all_words, first.start - len(head), first.start)
    return (
        bool(subject)
        and not _PREPOSITION.search(head)
        and not {word.term for word in subject} & _SPEAKERS
        and all(word.term in evidence.terms for word in subject)
        and not sentence.references
    )


def _in(words: Sequence[Word], start: int, end: int) -> list[Word]:
    return [word for word in words if start <= word.start < end]
