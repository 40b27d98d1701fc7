"""Who is told to act: lists, names that hold "and", pronouns, parts of a body."""

from __future__ import annotations

import pytest

from assistant.documents.mandates import mandates_of
from assistant.types import Mandate, Passage

COMMITTEES = "Committees and subsidiary bodies"


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
            (
                "Requests the entities of the United Nations, within their organizational tasks, "
                "to plant trees;"
            ),
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
            [COMMITTEES],
        ),
        ("Encourages youth-led organizations to plant trees;", ["Civil society"]),
        (
            "Invites the special procedures and other human rights mechanisms to visit;",
            ["Special procedures", "Committees and subsidiary bodies"],
        ),
        ("Invites the Fruit and Vegetable Board to report;", [COMMITTEES]),
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
            (
                "Invites the Special Rapporteur on safe rivers, especially lakes and experts, "
                "to visit the delta;"
            ),
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
    assert [each.name for each in mandate.addressees] == [COMMITTEES]


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
    ) == [COMMITTEES]


def test_a_sub_paragraph_may_be_joined_by_a_clause_of_its_own() -> None:
    first, second = read(
        "(a) To protect the lakes, and invites donors to fund them;", chapeau="Urges States:"
    )
    assert (first.verb, [each.name for each in first.addressees]) == ("urges", ["States"])
    assert first.action.text == "To protect the lakes"
    assert (second.verb, [each.name for each in second.addressees]) == ("invites", ["Donors"])


def test_it_in_a_joined_clause_is_whom_the_chapeau_names() -> None:
    _, second = read(
        "(a) To protect the lakes, and encourages it to plant trees;",
        chapeau="Urges the Committee on Lakes:",
    )
    assert [each.name for each in second.addressees] == [COMMITTEES]


@pytest.mark.parametrize(
    "text",
    [
        "Calls upon parks to open, and also appeals to States to pay;",
        "Notes the plan, and requests, as appropriate, States to pay;",
        "Decides further that all States shall pay;",
    ],
)
def test_clauses_that_a_remark_or_a_noun_could_hide(text: str) -> None:
    assert names(text)[-1:] == ["States"]


def test_appeals_that_are_things_are_no_verb() -> None:
    assert len(read("Requests the Secretariat to answer letters and appeals to judges;")) == 1


def test_him_is_one_person() -> None:
    _, second = read(
        "Requests the Secretary-General and States to meet, and requests him to report;"
    )
    assert [each.name for each in second.addressees] == ["Secretary-General"]


def test_who_helps_within_the_same_words_is_nobody() -> None:
    assert names(
        "Requests the Secretary-General in consultation with the treasury and donors to pay;"
    ) == ["Secretary-General"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in her annual report", "annual"),
        ("in their respective annual reports", "annual"),
        ("twice a year", "regular"),
        ("biannually", "regular"),
        ("in a more regular and systematic manner", "regular"),
        ("through regular technical expert meetings", "regular"),
        ("at its successive sessions", "each meeting"),
        ("from the regular budget", ""),
        ("as a regular platform of consultation", ""),
        ("in the universal periodic review", ""),
    ],
)
def test_how_often(words: str, expected: str) -> None:
    (mandate,) = read(f"Requests the Secretariat to describe the parks {words};")
    assert mandate.recurrence == expected


def test_a_period_no_longer_than_something_is_a_deadline() -> None:
    (mandate,) = read("Decides to close the park for a period of no longer than two years;")
    assert [each.words.text for each in mandate.deadlines] == [
        "for a period of no longer than two years"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Invites States and observers of the General Assembly to meet;", ["States", "Other"]),
        (
            "Requests the Human Rights Council Advisory Committee to meet;",
            [COMMITTEES],
        ),
        (
            "Requests the forum on the impact of protective measures to continue its work;",
            [COMMITTEES],
        ),
        (
            "Encourages representative organizations of persons with disabilities to meet;",
            ["Civil society"],
        ),
        ("Recommends that States adopt plans and tools for experts who may need them;", ["States"]),
        (
            "Calls for clear accounts, in order to encourage contributions by donor countries;",
            [],
        ),
        ("Encourages the planting of trees by States;", ["States"]),
    ],
)
def test_whom_the_words_around_decide(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_they_are_all_of_a_joint_name() -> None:
    assert names(
        "Thanks intergovernmental and non-governmental organizations, and invites those "
        "organizations to plant trees;"
    ) == ["Intergovernmental organizations", "Non-governmental organizations"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Recommends to the Secretary-General that he should count the trees;",
            ["Secretary-General"],
        ),
        (
            "Invites States and the United Nations entities involved in planting efforts to meet;",
            ["States", "United Nations system"],
        ),
        ("Invites those in a position to do so to support the parks;", ["Other"]),
        (
            "Urges all non-United Nations forces authorized under a mandate to keep order;",
            ["Missions and operations"],
        ),
        ("Appeals to States parties in arrears with their contributions to pay;", ["Parties"]),
        ("Thanks the Committee on Lakes, and requests that they report;", [COMMITTEES]),
        ("Thanks the Committee on Lakes, and requests that they be thanked;", []),
    ],
)
def test_whom_a_qualification_hides(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Requests the Institute to meet;", ["United Nations system"]),
        ("Invites the heads of the specialized agencies to meet;", ["Executive Director"]),
        (
            "Calls upon non-governmental, non-profit and charitable organizations to meet;",
            ["Non-governmental organizations"],
        ),
    ],
)
def test_bodies_named_by_one_word_and_heads(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_centre_is_the_united_nations_own_only_in_its_resolutions() -> None:
    assert names("Requests the Centre to meet;", ref="SC-8/15") == ["Other"]
