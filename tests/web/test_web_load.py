"""Several sessions at once, driven as the page drives them; the measurement itself is tried."""

from __future__ import annotations

import pytest

from evals.load import Person, ask_at_once


@pytest.mark.slow
def test_sessions_that_ask_at_once_are_all_answered(address: str) -> None:
    people = [Person(address) for _ in range(4)]
    question = "Which types of technical cooperation services does UNECE employ?"
    counted: list[int] = []
    crowd = ask_at_once(people, [question] * 12, told=lambda: counted.append(1))
    assert crowd.errors == []
    assert len(crowd.waited) == len(counted) == 12
    assert all(0 < one.first <= one.whole for one in crowd.waited)


@pytest.mark.slow
def test_a_fault_counts_as_an_error(address: str) -> None:
    crowd = ask_at_once([Person(address)], ["please explode"])
    assert len(crowd.errors) == 1
