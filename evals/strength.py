"""The number that the evidence floor judges a question by, read beside the product's answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from assistant.settings import Settings

#: Of a question: the strength of its best passage, None where nothing was found.
StrengthOf = Callable[[str], float | None]


@contextmanager
def strengths(settings: Settings) -> Iterator[StrengthOf]:
    """Reads strengths from a library of its own opening, for as long as the block runs.

    What gates the product has before the floor (facts, names, references) is not in it.
    """
    from assistant import library
    from assistant.answering.opened import Opened
    from assistant.retrieval.question import analyse_question, clean_question, language_of

    opened = Opened(library.current(settings.library_dir), settings)

    def strength_of(text: str) -> float | None:
        clean = clean_question(text, settings.max_question_chars)
        question = opened.settled(analyse_question(clean, language_of(clean)))
        return max((item.strength for item in opened.evidence(question)), default=None)

    try:
        yield strength_of
    finally:
        opened.close()
