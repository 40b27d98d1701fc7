"""Which paragraphs of two language versions are one: by number where sure, else by likeness."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.library import Place
from assistant.retrieval.multilingual import best_of
from assistant.retrieval.versions import aligned


def place(
    language: str,
    locator: str,
    ordinal: int = 0,
    *,
    numbered: bool = True,
    whole: bool = True,
    years: Sequence[str] = (),
    document: str = "",
) -> Place:
    return Place(
        id=f"{language}:{locator}{document}",
        key="SC-13/1",
        document=document or f"lamps-{language}",
        language=language,
        ordinal=ordinal,
        locator=locator,
        numbered=numbered,
        whole=whole,
        years=frozenset(years),
    )


def paragraphs(language: str, *numbers: int, **more: object) -> list[Place]:
    return [place(language, f"para. {number}", at, **more) for at, number in enumerate(numbers)]


def shifted(by: int, near: float = 0.95, far: float = 0.85):
    """Paragraph n of the first version is like paragraph n + ``by`` of the second."""

    def likeness(ones: Sequence[str], others: Sequence[str]) -> list[list[float]]:
        number = {name: int(name.split("para. ")[1]) for name in (*ones, *others)}
        return [
            [near if number[other] - number[one] == by else far for other in others] for one in ones
        ]

    return likeness


def never(ones: Sequence[str], others: Sequence[str]) -> list[list[float]]:
    raise AssertionError("numbers decide")


def test_where_both_are_held_in_full_numbers_decide() -> None:
    groups = aligned(paragraphs("fr", 1, 2) + paragraphs("en", 1, 2), never)
    assert groups == (
        {"en": "en:para. 1", "fr": "fr:para. 1"},
        {"en": "en:para. 2", "fr": "fr:para. 2"},
    )


def test_sub_paragraphs_are_lettered_in_their_own_alphabet() -> None:
    english = [place("en", "para. 1 (a)", 0), place("en", "para. 1 (b)", 1)]
    russian = [place("ru", "para. 1 (а)", 0), place("ru", "para. 1 (б)", 1)]
    groups = aligned(english + russian, never)
    assert [group["ru"] for group in groups] == ["ru:para. 1 (а)", "ru:para. 1 (б)"]


def test_the_preamble_is_as_sure_as_the_numbers_below_it() -> None:
    preambles = [
        place(language, "preambular para. 1", 0, numbered=False, years=["2019"])
        for language in ("en", "fr")
    ]
    body = [place(language, "para. 1", 1) for language in ("en", "fr")]
    assert [len(group) for group in aligned(preambles + body, never)] == [2, 2]
    shorter = [place("fr", "para. 2", 2)]  # the numbers differ, and so does what is known of it
    assert {len(g) for g in aligned(preambles + body + shorter, shifted(0))} == {1}


def test_extracts_that_begin_elsewhere_are_paired_by_likeness() -> None:
    places = paragraphs("en", 1, 2, 3, whole=False) + paragraphs("fr", 3, 4, 5, whole=False)
    groups = aligned(places, shifted(2))
    assert [group["fr"] for group in groups] == ["fr:para. 3", "fr:para. 4", "fr:para. 5"]


@pytest.mark.parametrize(
    ("english", "french", "likeness"),
    [
        (paragraphs("en", 1, whole=False), paragraphs("fr", 1, whole=False), shifted(0)),
        (paragraphs("en", 1, 2), paragraphs("fr", 2, 3), shifted(0)),  # one pair alone
        (paragraphs("en", 1, 2), paragraphs("fr", 3, 4), shifted(2, near=0.855)),  # no margin
        (
            paragraphs("en", 1, 2, years=["2019"]),
            paragraphs("fr", 3, 4, years=["2021"]),
            shifted(2),
        ),
    ],
    ids=["single", "one pair", "no margin", "other years"],
)
def test_in_doubt_nothing_is_merged(english, french, likeness) -> None:
    groups = aligned(english + french, likeness)
    assert {len(group) for group in groups} == {1}
    assert len(groups) == len(english) + len(french)


def test_crossing_pairs_are_no_pairs() -> None:
    def crossed(ones: Sequence[str], others: Sequence[str]) -> list[list[float]]:
        return [[0.8, 0.8, 0.95], [0.8, 0.95, 0.8], [0.95, 0.8, 0.8]]

    places = paragraphs("en", 1, 2, 3, whole=False) + paragraphs("fr", 1, 2, 3, whole=False)
    assert {len(group) for group in aligned(places, crossed)} == {1}


def test_annexes_are_compared_with_annexes() -> None:
    places = [
        place("en", "para. 1", 0),
        place("en", "annex I, para. 1", 1),
        place("fr", "annex I, para. 1", 0),
        place("fr", "para. 1", 1),
    ]
    assert {group["en"][3:]: group["fr"][3:] for group in aligned(places, never)} == {
        "para. 1": "para. 1",
        "annex I, para. 1": "annex I, para. 1",
    }


def test_of_two_documents_in_one_language_the_whole_one_counts() -> None:
    part = paragraphs("en", 1, 2, 3, whole=False, document="a")
    full = paragraphs("en", 1, 2, document="b")
    groups = aligned(part + full + paragraphs("fr", 1, 2), never)
    assert [group["en"] for group in groups] == ["en:para. 1b", "en:para. 2b"]


def test_the_reader_s_language_is_shown_else_the_original() -> None:
    group = {"en": "e", "fr": "f", "ar": "a"}
    groups = dict.fromkeys(group.values(), group)
    assert best_of(["a"], groups, "fr", None) == {"a": "f"}
    assert best_of(["a", "f"], groups, "ru", None) == {"a": "e", "f": "e"}
    assert best_of(["a", "x"], groups, "zh", None)["x"] == "x"


def test_a_version_that_a_filter_leaves_out_is_not_shown() -> None:
    group = {"en": "e", "fr": "f"}
    assert best_of(["f"], dict.fromkeys("ef", group), "en", frozenset()) == {"f": "f"}
