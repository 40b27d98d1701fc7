"""Who is told to act: lists, names that hold "and", pronouns, parts of a body."""

from __future__ import annotations

import pytest

from assistant.documents.mandates import mandates_of
from assistant.types import Mandate, Passage


def read(text: str, *, chapeau: str = "", ref: str = "A/RES/70/1") -> tuple[Mandate, ...]:
    return mandates_of(
        Passage(
            "A/RES/70/1:en:1", "document", ref, "en", "operative", 0, "para. 1", True,
            text, 0, len(text), chapeau=chapeau,
        )
    )  # fmt: skip


def names(text: str, **given: str) -> list[str]:
    return [each.name for mandate in read(text, **given) for each in mandate.addressees]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Invites relevant organizations of the United Nations system to share their data;",
            ["United Nations system"],
        ),
        (
            "Requests the entities of the United Nations, within their organizational mandates, "
            "to plant trees;",
            ["United Nations system"],
        ),
        (
            "Requests the members of the United Nations Sustainable Development Group to meet;",
            ["United Nations system"],
        ),
        (
            "Encourages United Nations country teams to plant trees;",
            ["United Nations system"],
        ),
        (
            "Urges other members of the international community to help;",
            ["International community"],
        ),
        (
            "Invites members of the committees to propose dates;",
            ["Committees and subsidiary bodies"],
        ),
        ("Encourages youth-led organizations to plant trees;", ["Civil society"]),
        (
            "Invites the special procedures and other human rights mechanisms to visit;",
            ["Special procedures", "Committees and subsidiary bodies"],
        ),
        ("Invites the Fruit and Vegetable Board to report;", ["Committees and subsidiary bodies"]),
        ("Encourages law enforcement authorities to cooperate;", ["Governments"]),
        ("Invites the Tree Unit of the Department of Forests to count;", ["Secretariat"]),
        (
            "Calls upon all concerned to keep the peace;",
            ["Stakeholders"],
        ),
        (
            "Urges existing and new donors to contribute;",
            ["Donors"],
        ),
        (
            "Invites the Special Rapporteur on the safety of rivers, especially lakes and experts, "
            "to visit the delta;",
            ["Special procedures"],
        ),
        (
            "Calls upon all peacekeeping and other relevant United Nations missions to report;",
            ["Missions and operations"],
        ),
        (
            "Encourages States, investors, athletes and sports clubs to plant trees;",
            ["States", "Other", "Other"],
        ),
    ],
)
def test_names_of_lists(text: str, expected: list[str]) -> None:
    assert names(text)[: len(expected)] == expected


def test_persons_that_only_a_clause_describes_are_other() -> None:
    assert names("Encourages all those involved in the planning of parks to consult;") == ["Other"]


@pytest.mark.parametrize(
    "text",
    [
        "Encourages the establishment of a fund for forests to help cities;",
        "Urges the provision of assistance to farmers;",
    ],
)
def test_things_are_nobody(text: str) -> None:
    assert names(text) == []


def test_what_stands_before_the_subject_is_skipped() -> None:
    (mandate,) = read(
        "Recommends that, following the review of the parks, the Forest Committee consider a plan;"
    )
    assert [each.name for each in mandate.addressees] == ["Committees and subsidiary bodies"]


def test_a_condition_before_the_subject_names_nobody() -> None:
    assert names(
        "Decides that, if the Forest Conference agrees upon a plan for parks, gardens and lakes, "
        "including, inter alia, the small ones, the open-ended working group shall meet;"
    ) == ["Open-ended Working Group"]


def test_a_verb_that_ends_a_qualification_does_not_hide_the_infinitive() -> None:
    assert names("Urges States that have taken such measures to end them;") == ["States"]


def test_a_pronoun_without_a_known_name_is_other() -> None:
    assert names("Welcomes the work of the foresters, and encourages them to continue;") == [
        "Other"
    ]


def test_what_is_decided_names_those_that_the_next_verb_means() -> None:
    assert names(
        "Decides to send the report to the Commission on Forests and urges it to consider it;"
    ) == ["Committees and subsidiary bodies"]
