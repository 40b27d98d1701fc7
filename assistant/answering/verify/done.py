"""What is asked, planned or due, told as done: a sentence against one passage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.verify.done_words import (
    ALREADY,
    FINITE,
    HITHERTO,
    PARTICIPLE,
    REPORTED,
)
from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.force import same_force
from assistant.answering.verify.reading import Reading
from assistant.answering.verify.wording import term_of
from assistant.references.folding import fold

_ASKED = {"requests", "urges", "invites", "encourages"}


def tells_as_done(sentence: Reading, evidence: Evidence) -> bool:
    """ "The Secretariat has prepared" where the passage asks it to; "already" that it lacks."""
    spoken, language = sentence.language, evidence.language
    if spoken not in FINITE or language not in FINITE:
        return False
    said, printed = _text(sentence), _text(evidence.reading)
    if ALREADY[spoken].search(said) and not HITHERTO[language].search(printed):
        return True
    verbs = list(_done(said, spoken))
    if not verbs:
        return False
    if spoken == language:
        return any(verb and _is_ahead(verb, evidence) for verb in verbs) or (
            spoken == "en" and _asked_only(evidence) and any(v not in printed for v in verbs)
        )
    if FINITE[language].search(printed):
        return False
    told = any(same_force(force.verb) & evidence.verbs for force in sentence.forces)
    if _asked_only(evidence) and not told:
        return True
    return not PARTICIPLE[language].search(printed)


def _text(reading: Reading) -> str:
    """Accents tell the past in French and Spanish; elsewhere marks and signs are in the way."""
    if reading.language in {"fr", "es"}:
        return reading.printed.lower().replace("’", "'")
    return reading.folded.lower


def _asked_only(evidence: Evidence) -> bool:
    return evidence.directs and evidence.strengths <= _ASKED


def _done(said: str, language: str) -> Iterator[str]:
    """The verbs told as done that are not the body's own; "" for one that is not shown."""
    for match in FINITE[language].finditer(said):
        verb = next((verb for verb in match.groupdict().values() if verb), "")
        if not (verb and REPORTED[language].match(verb)):
            yield verb or match[0]


#: Before a verb that lies ahead: "to prepare", "will be held", "aims at establishing".
_AHEAD = re.compile(
    r"\b(?:to|will|shall|should|would|must|may|can|for|of|at|in|by|towards?)"
    r"(?: (?:also|further|not|be|[a-z]+ly))* $"
)


def _is_ahead(verb: str, evidence: Evidence) -> bool:
    """Whether the passage has this verb, and nowhere as done."""
    language, reading = evidence.language, evidence.reading
    term = term_of(fold(verb).lower, language)
    lower = reading.folded.lower
    places = [word for word in reading.all_words if word.term == term]
    if not places or language in {"ar", "zh"}:
        return False
    if language == "en":
        return all(
            _AHEAD.search(lower[max(0, word.start - 40) : word.start])
            and not lower.startswith("ed", word.end - 2)
            for word in places
        )
    return not any(_as_past(word.start, word.end, reading) for word in places)


_PAST = {
    "fr": re.compile(r".*(?:e|ee|es|ees|i|is|it|u|us|ue)$"),
    "es": re.compile(r".*(?:[ai]d[oa]s?|o|aron|ieron|cho|sto)$"),
    "ru": re.compile(
        r".*(?:л[аои]?(?:сь|ся)?|[нт]н?(?:а|о|ы|ый|ая|ое|ые|ого|ой|ых|ым|ую)?|ни[ея]м?)$"
    ),
}


def _as_past(start: int, end: int, reading: Reading) -> bool:
    past = _PAST.get(reading.language)
    return past is None or bool(past.match(reading.folded.lower[start:end]))
