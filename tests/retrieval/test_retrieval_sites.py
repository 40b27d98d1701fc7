"""Web sites in a question."""

from __future__ import annotations

import pytest

from assistant.retrieval.question import analyse_question
from assistant.retrieval.sites import find_sites


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Does example.org say who runs it?", ["example.org"]),
        ("See https://www.Example.org/terms?page=2 and data.example.co.uk/x", ["example.org"]),
        ("www.example.ch: qui en est responsable ?", ["example.ch"]),
        ("сайт example.net: кто отвечает?", ["example.net"]),
        ("Write to office@example.org", []),  # an address, no site
        ("as in e.g. para. 2 of the decision.In 2019 it was amended", []),
        ("paragraph 1.2 of version 3.com", ["3.com"]),
        ("the plan for 2018-2021", []),
    ],
)
def test_sites_are_told_from_other_words_with_dots(text: str, names: list[str]) -> None:
    found = find_sites(text)
    assert [site.name for site in found] == names
    for site in found:
        assert site.name in text[site.start : site.end].lower()


def test_a_site_is_no_part_of_what_is_asked_about_it() -> None:
    question = analyse_question("example.org: who runs the register?", "en")
    assert question.sites == ("example.org",)
    assert "example" not in question.matter
    assert "example" not in question.terms


def test_dots_and_letters_without_end_are_read_in_linear_time() -> None:
    assert find_sites("a." * 50_000) == ()
    assert find_sites("a" * 100_000) == ()
    assert find_sites("a-" * 50_000 + ".") == ()
