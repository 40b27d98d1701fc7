"""What is read off a text takes time in proportion to its length, whatever the text is.

Texts of documents and questions come from outside, and one document can be megabytes long.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator

import pytest

from assistant.answering.conversation import carries_on, points_back, step
from assistant.answering.facts import Facts, facts_of
from assistant.answering.forms import counts_something
from assistant.answering.quote import folded, inert, marked, plain
from assistant.retrieval.intents import intents_of
from assistant.retrieval.question import Question, analyse_question, clean_question, language_of
from assistant.types import Passage, PassageRecord

#: Each is repeated: what a pattern begins with and never ends, and what it may
#: divide in several ways.
PIECES = {
    "letters": "a",
    "blanks": " ",
    "line ends": "\n",
    "hyphens": "-",
    "words": "which decisions of all ",
    "dots": ". ",
    "questions": "? ",
    "numbers": "1,",
    "thousands": "1 000 ",
    "digits": "7",
    "stars": "*",
    "brackets": "[",
    "tags": "<a ",
    "scripts": "<script>",
    "items": "(a) \n",
    "pronouns": "it is a ",
    "references": "SC-8/15, ",
    "Chinese": "列出",
    "Arabic": "ما هي ",
}


def _question(text: str) -> Question:
    return Question(text=text, language="en", residue=text, matter=text)


def _passage(text: str) -> Passage:
    return Passage("d:en:1", "d", None, "en", "text", 0, "para. 1", True, text, 0, len(text))


def _missing(text: str) -> object:
    record = PassageRecord(_passage(text), "", "", "", "", (), "", "", None, "", "full")
    return Facts(years=(2017,), numbers=("15",), meetings=("COP-8",), bodies=("UNGA",)).missing_in(
        record
    )


READERS: dict[str, Callable[[str], object]] = {
    "intents_of": intents_of,
    "language_of": language_of,
    "analyse_question": lambda text: analyse_question(text, "en"),
    "facts_of": lambda text: facts_of(_question(text)),
    "missing_in": _missing,
    "counts_something": lambda text: counts_something(_passage(text), frozenset({"centr"})),
    "points_back": lambda text: points_back(_question(text)),
    "carries_on": lambda text: carries_on(_question(text)),
    "step": lambda text: step(_question(text)),
    "inert": inert,
    "plain": plain,
    "folded": folded,
    "marked": lambda text: marked(text, frozenset({"a", "which", "7"})),
}

#: What reads texts of documents, whose length nobody limits.
TEXTS = ("missing_in", "counts_something", "inert", "plain", "folded", "marked")


@pytest.fixture(autouse=True)
def no_collection() -> Iterator[None]:
    """A collection walks all that earlier tests left, and would count as reading."""
    gc.disable()
    yield
    gc.enable()


def _seconds(read: Callable[[str], object], piece: str, length: int) -> float:
    text = (piece * (length // len(piece) + 1))[:length]
    started = time.process_time()
    read(text)
    return time.process_time() - started


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_about_four_times_the_time(reader: str, piece: str) -> None:
    """A quadratic step would take sixteen times as long."""
    small, large = (
        min(_seconds(READERS[reader], PIECES[piece], length) for _ in range(2))
        for length in (2_000, 8_000)
    )
    assert large < 0.05 or large < 10 * small, f"{small:.3f} s, then {large:.3f} s"


@pytest.mark.slow
@pytest.mark.parametrize("reader", TEXTS)
@pytest.mark.parametrize("piece", PIECES)
def test_a_paragraph_as_long_as_a_book_is_read_in_seconds(reader: str, piece: str) -> None:
    assert _seconds(READERS[reader], PIECES[piece], 200_000) < 8


def test_a_question_far_over_the_limit_is_refused_before_it_is_read() -> None:
    from assistant.errors import UsageError

    started = time.process_time()
    with pytest.raises(UsageError):
        clean_question("<script>" * 1_000_000, 2000)
    assert time.process_time() - started < 0.1
