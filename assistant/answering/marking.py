"""Which words of a quotation are shown in bold: those that the question asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.opened import Opened
from assistant.answering.quote import Marks
from assistant.library import content_terms
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

_WORD = re.compile(r"\w+")
#: Marked across languages in at most so many quotations.
_ALIGNED = 4


def words_that_matter(
    opened: Opened, question: Question, records: Sequence[PassageRecord]
) -> dict[str, Marks]:
    """Words to mark by passage id: the question's own words in its own language, and those
    that mean the same in another. Nothing where only a reference was asked for."""
    if not question.terms:
        return {}
    marks: dict[str, Marks] = {}
    aligned = 0
    for record in records:
        passage = record.passage
        if passage.language == question.language:
            wanted = set(question.terms)
            marks[passage.id] = frozenset(
                word.casefold()
                for word in set(_WORD.findall(passage.text))
                if wanted.intersection(content_terms(word, passage.language))
            )
        elif aligned < _ALIGNED:
            aligned += 1
            marks[passage.id] = opened.judge.matching_words(
                question.matter, question.language, record
            )
    return marks
