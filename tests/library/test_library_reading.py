"""What a library tells of its documents and decisions, and what passes a filter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.errors import UsageError
from assistant.library import LibraryWriter, key_of
from assistant.types import Issue, KnownDecision
from tests.library.small_library import STOCKHOLM_COP8


def test_a_decision_is_dated_by_the_register(filled: LibraryWriter):
    record = filled.record("SC-8/15:en:1")
    assert record is not None
    assert record.meeting == "Stockholm Convention COP-8"
    assert (record.date, record.year) == ("2017-04-24/2017-05-05", 2017)
    assert record.title == "Technical assistance"
    assert record.conventions == ("Stockholm",)
    assert record.held == "full"


def test_a_new_register_dates_decisions_that_are_held_already(filled: LibraryWriter):
    filled.put_register([replace(STOCKHOLM_COP8, start=date(2017, 4, 25))], [])
    record = filled.record("SC-8/15:en:1")
    later = filled.record("SC-10/15:en:1")
    assert record is not None
    assert record.date == "2017-04-25/2017-05-05"
    assert later is not None
    assert (later.date, later.year) == ("", None)


def test_the_year_of_a_known_decision_counts_where_its_meeting_has_no_days(filled: LibraryWriter):
    known = KnownDecision("SC-10/15", "T", "Stockholm", "COP-10", "2021/2022")
    filled.put_register([], [known])
    assert filled.record("SC-10/15:en:1").year == 2021


def test_a_document_is_dated_by_its_manifest(filled: LibraryWriter):
    record = filled.record("plan:en:1")
    assert record is not None
    assert (record.title, record.date, record.year) == ("Title of plan", "2018-01-31", 2018)
    assert record.conventions == ("Basel", "Rotterdam", "Stockholm")
    assert record.held == "extract"
    assert record.meeting == ""


def test_decisions_tell_what_is_held_of_them(filled: LibraryWriter):
    first, second = filled.decisions()
    assert (first.ref, first.passages, first.year, first.kind) == ("SC-8/15", 2, 2017, "decisions")
    assert (second.ref, second.passages, second.meeting_name) == ("SC-10/15", 1, "COP-10")


def test_documents_tell_how_much_was_read(filled: LibraryWriter):
    decisions, plan, french = filled.documents()
    assert (decisions.entry.id, decisions.decisions, decisions.passages) == ("decisions", 2, 3)
    assert plan.entry.conventions == ("Basel", "Rotterdam", "Stockholm")
    assert french.entry.language == "fr"
    assert filled.languages() == {"en": 5, "fr": 1}
    assert filled.counts()["passages"] == 6
    assert filled.issues("plan") == (Issue("plan", "numbers-jump", "a made-up issue"),)


def test_who_cites_a_decision_is_known_and_what_is_cited_but_not_held(filled: LibraryWriter):
    citing = [record.passage.id for record in filled.passages_citing(key_of("SC-8/15"))]
    assert citing == ["SC-10/15:en:1", "plan:en:2"]
    assert filled.cited_keys() == {key_of("SC-1/15"): 2}


def test_a_number_without_a_meeting_names_every_decision_that_has_it(filled: LibraryWriter):
    assert filled.numbers_held("15") == ("SC-8/15", "SC-10/15")
    assert filled.numbers_held("8") == ()


def test_tens_of_thousands_of_ids_are_looked_up_at_once(filled: LibraryWriter):
    asked = [f"nothing:{n}" for n in range(33_000)]
    found = filled.records(["plan:en:2", *asked, "plan:en:1", "plan:en:2"])
    assert list(found) == ["plan:en:2", "plan:en:1"]


def test_meta_is_kept(filled: LibraryWriter):
    filled.set_meta("model", "one")
    filled.set_meta("model", "two")
    assert filled.meta("model") == "two"
    assert filled.meta("nothing") == ""


FILTERED = [
    ({"convention": "Stockholm"}, {"SC-8", "SC-10", "plan"}),
    ({"convention": "basel convention"}, {"plan"}),
    ({"meeting": "COP-8"}, {"SC-8"}),
    ({"meeting": "stockholm convention cop-10"}, {"SC-10"}),
    ({"year": "2017"}, {"SC-8"}),
    ({"year": "2022"}, {"SC-10"}),
    ({"year": "2017-2018"}, {"SC-8", "plan"}),
    ({"kind": "plan"}, {"plan"}),
    ({"kind": "operative"}, {"SC-8", "SC-10"}),
    ({"language": "fr"}, {"plan-fr"}),
    ({"document": "decisions"}, {"SC-8", "SC-10"}),
    ({"ref": "sc8/15"}, {"SC-8"}),
    ({"ref": "SC-8/15", "year": "2022"}, set()),
    ({}, {"SC-8", "SC-10", "plan", "plan-fr"}),
]


@pytest.mark.parametrize(("filters", "expected"), FILTERED)
def test_filters(filled: LibraryWriter, filters: dict[str, str], expected: set[str]):
    ids = filled.filter_ids(filters)
    assert {name.split(":")[0].split("/")[0] for name in ids} == expected
    some = ["plan:en:1", "nothing"]
    assert filled.filter_ids(filters, among=some) == ids & set(some)


@pytest.mark.parametrize(
    ("filters", "message"),
    [({"colour": "red"}, "convention, document, kind"), ({"year": "soon"}, "2015-2019")],
)
def test_a_filter_that_is_none_is_told(
    filled: LibraryWriter, filters: dict[str, str], message: str
):
    with pytest.raises(UsageError, match=message):
        filled.filter_ids(filters)
