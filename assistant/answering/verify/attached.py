"""Whom a relative clause describes, in French, Spanish, Russian and Arabic.

"L'Organisation, qui organisera deux ateliers" says of a body what the passage may ask of another:
a clause that hangs on a name, or that says of anything what it will or must do, needs a clause at
the same word of the passage. Of English the parser tells more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.verify.evidence import Evidence
from assistant.answering.verify.reading import Reading

#: Behind a name. Spanish "que" stands there as often before what is asked of it.
_RELATIVE = {
    "fr": re.compile(r",? (?:qui|laquelle|lequel|lesquel(?:le)?s)\b"),
    "ru": re.compile(r",? котор[а-я]+"),
    "ar": re.compile(r"،? (?:التي|الذي|الذين|اللتان|اللذان)(?![\u0621-\u064a])"),
}
#: Behind any word: who "will" and who "must".
_TO_COME = {
    "fr": re.compile(r",? qui (?:[a-z]+(?:era|ra|eront|ront)|doi(?:t|vent)|devr[a-z]+)\b"),
    "es": re.compile(r",? que (?:[a-z]+(?:ara|aran|era|eran|ira|iran)|debe[a-z]*)\b"),
    "ru": re.compile(r",? котор[а-я]+ (?:будет|будут|долж[а-я]+|обязан[а-я]*)\b"),
    "ar": re.compile(r"،? (?:التي|الذي|الذين) (?:س[يتن]|سوف |يجب |ينبغي )"),
}
#: What may stand there in the passage: participles, and in Arabic a clause behind what is
#: indefinite.
_LIKE_ONE = {
    "fr": re.compile(
        r",? (?:qui|que|dont|a qui|auxquel|lesquel|[a-z]+ant|charge[es]*|[a-z]+ees?)\b"
    ),
    "es": re.compile(r",? (?:que|quien|cuy|encargad|[a-z]+ad[oa]s?|[a-z]+id[oa]s?)"),
    "ru": re.compile(r",? (?:[а-я]{1,3} )?(?:котор|[а-я]+(?:щи|вши|нны|мы)[а-я]{1,3}\b)"),
    "ar": re.compile(r"،? (?:التي|الذي|الذين|اللتان|اللذان|لم|لا|ممن|المعني|س[يتن])"),
}


def attachment_fails(sentence: Reading, evidence: Evidence) -> bool:
    """Whether a clause describes somebody whom the passage describes by none."""
    language = sentence.language
    if language not in _TO_COME or language != evidence.language:
        return False
    printed = evidence.reading.folded.lower
    return any(
        ends and not any(_LIKE_ONE[language].match(printed, end) for end in ends)
        for ends in _antecedents(sentence, evidence)
    )


def _antecedents(sentence: Reading, evidence: Evidence) -> Iterator[list[int]]:
    """For each such clause the ends of the words of the passage on which it could hang."""
    lower, language = sentence.folded.lower, sentence.language
    if language in _RELATIVE:
        for name in sentence.names:
            if _RELATIVE[language].match(lower, name.end):
                yield [one.end for one in evidence.reading.names if one.label == name.label]
    for match in _TO_COME[language].finditer(lower):
        before = [word for word in sentence.all_words if word.end <= match.start()]
        if before:
            term = before[-1].term
            yield [word.end for word in evidence.reading.all_words if word.term == term]
