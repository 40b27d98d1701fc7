"""Which passage a locator points at."""

from __future__ import annotations

import pytest

from assistant.references import parse
from assistant.retrieval.locating import at_locator, locator_of

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
