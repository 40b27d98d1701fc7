"""Which passage a locator points at."""

from __future__ import annotations

import pytest

from assistant.references import parse
from assistant.retrieval.locating import at_locator, locator_of, points_at
from assistant.types import Passage

AT = [
    ("SC-8/15", "para. 1"),  # no locator: the whole decision
    ("SC-8/15", "preambular para. 2"),
    ("SC-8/15 para 1", "para. 1"),
    ("SC-8/15 para 1", "para. 1 (a)"),  # a part of it
    ("SC-8/15 para 1 (a)", "para. 1 (a)"),
    ("SC-8/15 para 1 (a)", "para. 1"),  # the passage that contains it
    ("SC-8/15 para 1 (a)", "para. 1 (a) (i)"),
    ("SC-8/15 para 1 (a) (i)", "para. 1 (a)"),
    ("SC-8/15 para 1", "sect. I, para. 1"),  # the section is not said
    ("SC-8/15 para 4 bis", "para. 4 bis"),
    ("SC-8/15, preamble", "preambular para. 3"),
    ("SC-8/15 annex I", "annex I, para. 2"),
    ("SC-8/15 annex I, para 2", "annex I, para. 2"),
    ("SC-8/15 para 1", "para. 1 (occurrence 2)"),  # a remark of ours is no place
    ("SC-8/15 para 1", "para. 1 (continued)"),
    ("SC-8/15 para 1 (a)", "para. 1 (a) (read by OCR)"),
]

NOT_AT = [
    ("SC-8/15 para 1", "para. 2"),
    ("SC-8/15 para 1", "para. 11"),
    ("SC-8/15 para 4", "para. 4 bis"),
    ("SC-8/15 para 1 (a)", "para. 1 (b)"),
    ("SC-8/15 para 1 (a)", "para. 2 (a)"),
    ("SC-8/15 para 1 (a) (i)", "para. 1 (a) (ii)"),
    ("SC-8/15 para 1", "preambular para. 1"),
    ("SC-8/15 para 1", "annex I, para. 1"),
    ("SC-8/15, preamble", "para. 1"),
    ("SC-8/15 annex I", "annex II, para. 2"),
    ("SC-8/15 annex I", "para. 1"),
    ("SC-8/15 annex I, para 2", "annex I, para. 3"),
    ("SC-8/15 annex I, para 2", "annex II, para. 2"),
]


@pytest.mark.parametrize(("asked", "printed"), AT)
def test_a_passage_is_at_the_place_asked_for(asked: str, printed: str) -> None:
    reference = parse(asked)
    assert reference is not None
    assert at_locator(printed, reference)


@pytest.mark.parametrize(("asked", "printed"), NOT_AT)
def test_a_passage_is_not_at_another_place(asked: str, printed: str) -> None:
    reference = parse(asked)
    assert reference is not None
    assert not at_locator(printed, reference)


def test_a_locator_that_names_no_place_is_nowhere() -> None:
    assert not locator_of("")
    assert not locator_of("somewhere")


@pytest.mark.parametrize(
    ("asked", "printed", "text", "language", "points"),
    [
        ("SC-8/15 para 1", "para. 1", "1. Requests", "en", True),
        ("SC-8/15 para 1 (b)", "para. 1", "1. Requests:\n(a) one;\n(b) two", "en", True),
        ("SC-8/15 para 1 (b)", "para. 1", "1. Demande :\na) un ;\nb) deux", "fr", True),
        ("SC-8/15 para 1 (c)", "para. 1", "1. Requests:\n(a) one;\n(b) two", "en", False),
        ("SC-8/15 para 1 (c)", "para. 1", "1. Requests", "en", False),
        ("SC-8/15 para 1 (a)", "para. 1 (a)", "one", "en", True),  # its own label says it
        ("SC-8/15 para 1 (a) (ii)", "para. 1 (a)", "one:\n(i) x", "en", False),
        ("SC-8/15 para 1 (a)", "para. 1", "1. Просит:\nа) раз", "ru", True),
        ("SC-8/15 para 2", "para. 1", "1. Requests 2. things", "en", False),
        ("SC-8/15", "para. 1", "1. Requests", "en", True),
    ],
)
def test_a_sub_paragraph_is_in_a_passage_that_prints_it(
    asked: str, printed: str, text: str, language: str, points: bool
) -> None:
    reference = parse(asked)
    assert reference is not None
    passage = Passage(
        "p", "d", "SC-8/15", language, "operative", 0, printed, True, text, 0, len(text)
    )
    assert points_at(reference, passage) is points
