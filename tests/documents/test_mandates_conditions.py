"""When and on what condition a mandate is to be done: deadlines, conditions, recurrence."""

from __future__ import annotations

import pytest

from tests.documents.single_paragraphs import one

# -------------------------------------------------------------------- deadlines


@pytest.mark.parametrize(
    ("words", "first", "last", "meeting"),
    [
        ("by 31 March 2020", "", "2020-03-31", ""),
        ("no later than 30 June 2019", "", "2019-06-30", ""),
        ("by the end of 2021", "", "2021-12-31", ""),
        ("by June 2020", "", "2020-06-30", ""),
        ("in 2019", "2019-01-01", "2019-12-31", ""),
        ("for the biennium 2018–2019", "2018-01-01", "2019-12-31", ""),
        ("from 12 to 16 July 2021", "2021-07-12", "2021-07-16", ""),
        ("at its ninth meeting", "2019-04-29", "2019-05-10", "Stockholm Convention COP-9"),
        ("at its tenth meeting", "2021-07-26", "2022-06-17", "Stockholm Convention COP-10"),
        ("at its next meeting", "2019-04-29", "2019-05-10", "Stockholm Convention COP-9"),
        ("before its ninth meeting", "", "2019-04-29", "Stockholm Convention COP-9"),
        ("at its fifteenth meeting", "", "", "Stockholm Convention COP-15"),
        ("within six months of the present decision", "", "", ""),
        ("for a period of three years", "", "", ""),
    ],
)
def test_deadlines(words: str, first: str, last: str, meeting: str) -> None:
    text = f"Requests the Secretariat to report to the Conference of the Parties {words};"
    (due,) = one(text).deadlines
    assert (due.words.text, due.first, due.last, due.meeting) == (words, first, last, meeting)


def test_meetings_of_other_bodies_are_named() -> None:
    text = (
        "Requests the Secretary-General to report to the General Assembly at its seventy-seventh"
        " and seventy-eighth sessions;"
    )
    found = one(text, ref="A/RES/76/999").deadlines
    assert [due.meeting for due in found] == ["General Assembly 77", "General Assembly 78"]


@pytest.mark.parametrize(
    "text",
    [
        "Requests the Secretariat to publish the plan adopted at its third meeting;",
        "Requests the Secretariat to support the 2030 Agenda;",
        "Requests the Secretariat to continue the work begun at the workshop held in May 2016;",
        "Requests the Secretariat to act as soon as possible;",
        "Takes note of the report due by 31 March 2020;",
    ],
)
def test_what_is_past_or_a_title_is_no_deadline(text: str) -> None:
    assert one(text).deadlines == ()


# ------------------------------------------------------- conditions, recurrence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Requests the Secretariat, subject to the availability of resources, to act;",
            "subject to the availability of resources",
        ),
        ("Requests the Secretariat to act within existing resources;", "within existing resources"),
        ("Requests the Secretariat to assist Parties, upon request;", "upon request"),
        ("Invites Parties to act, where appropriate;", "where appropriate"),
        ("Invites Parties in a position to do so to act;", "in a position to do so"),
        ("Invites Parties to act on a voluntary basis;", "on a voluntary basis"),
        ("Requests the Secretariat to act unless a Party objects;", "unless a Party objects"),
    ],
)
def test_conditions(text: str, words: str) -> None:
    assert [condition.text for condition in one(text).conditions] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Requests the Secretariat to act in accordance with international law;",
        "Invites Parties to make voluntary contributions;",
        "Requests the Secretariat to act as soon as possible;",
        "Calls upon States subject to the embargo to act;",
    ],
)
def test_standards_are_no_conditions(text: str) -> None:
    assert one(text).conditions == ()


@pytest.mark.parametrize(
    ("words", "recurrence"),
    [
        ("at each meeting of the Conference of the Parties", "each meeting"),
        ("annually", "annual"),
        ("every two years", "biennial"),
        ("on a regular basis", "regular"),
        ("from the regular budget", ""),
    ],
)
def test_recurrence(words: str, recurrence: str) -> None:
    assert one(f"Requests the Secretariat to report {words};").recurrence == recurrence
