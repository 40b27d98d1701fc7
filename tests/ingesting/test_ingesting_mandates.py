"""Mandates follow what is ingested, and the days of meetings follow the register."""

from __future__ import annotations

from assistant import library
from assistant.library import Library
from assistant.types import MandateRecord

TEXT = """Decision SC-7/40: Loan of bicycles

The Conference of the Parties,

1. Requests the Secretariat to lend three bicycles at its eighth meeting;
2. Invites Parties to paint them.
"""
REGISTER = "convention,meeting,kind,city,country,start,end\n"


def held(place) -> list[MandateRecord]:
    with Library.open(library.current(place.library).database) as current:
        return list(current.mandates(current.mandate_numbers({})))


def register(place, start: str, end: str) -> None:
    folder = place.corpus / "register"
    folder.mkdir(exist_ok=True)
    row = f"Stockholm,COP-8,ordinary,Geneva,Switzerland,{start},{end}\n"
    (folder / "meetings.csv").write_text(REGISTER + row, encoding="utf-8")


def test_mandates_come_and_go_with_their_document(place) -> None:
    (place.corpus / "one.txt").write_text(TEXT, encoding="utf-8")
    place.ingest()
    assert [item.mandate.verb for item in held(place)] == ["requests", "invites"]
    shorter = TEXT.partition("2. Invites")[0]
    (place.corpus / "one.txt").write_text(shorter, encoding="utf-8")
    place.ingest()
    assert [item.mandate.verb for item in held(place)] == ["requests"]


def test_a_changed_register_moves_the_days_of_deadlines(place) -> None:
    (place.corpus / "one.txt").write_text(TEXT, encoding="utf-8")
    register(place, "2017-04-24", "2017-05-05")
    place.ingest()
    due = held(place)[0].mandate.deadlines[0]
    assert (due.meeting, due.first, due.last) == (
        "Stockholm Convention COP-8",
        "2017-04-24",
        "2017-05-05",
    )
    register(place, "2018-01-08", "2018-01-19")
    report = place.ingest()
    assert report.documents.unchanged == 1
    assert held(place)[0].mandate.deadlines[0].last == "2018-01-19"
