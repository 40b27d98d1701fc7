"""The register: what is known to exist, read strictly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.library import LibraryWriter, Register, load_register, meeting_days, meeting_label
from assistant.library.identity import key_of

MEETINGS = "convention,meeting,kind,city,country,start,end\n"
DECISIONS = "convention,reference,title,meeting,year,topic,source,note\n"


@pytest.fixture(scope="module")
def register(project: Path) -> Register:
    return load_register(project / "corpus" / "register")


def test_the_register_of_the_corpus_is_whole(register: Register) -> None:
    assert len(register.meetings) == 48
    assert len(register.decisions) == 91
    assert len({key_of(known.ref) for known in register.decisions}) == 91


def test_a_meeting_is_found_by_convention_and_name(register: Register) -> None:
    meeting = register.meeting("Stockholm", "COP-8")
    assert meeting is not None
    assert (meeting.start, meeting.end) == (date(2017, 4, 24), date(2017, 5, 5))
    assert meeting_days(meeting) == "2017-04-24/2017-05-05"
    assert register.meeting("Stockholm", "COP-80") is None


def test_a_meeting_in_two_segments_spans_both_and_keeps_both_places(register: Register) -> None:
    meeting = register.meeting("Stockholm", "COP-10")
    assert meeting is not None
    assert meeting_days(meeting) == "2021-07-26/2022-06-17"
    assert meeting.place == "online; Geneva, Switzerland"


def test_days_that_no_source_gives_stay_unknown(register: Register) -> None:
    meeting = register.meeting("Basel", "COP-1")
    assert meeting is not None
    assert meeting.start is None
    assert meeting_days(meeting) == "1992-12-04"


@pytest.mark.parametrize("printed", ["SC-8/15", "SC8/15", "sc–8/15", "decision SC-8/15"])
def test_a_decision_is_known_in_any_spelling(register: Register, printed: str) -> None:
    known = register.known(key_of(printed))
    assert known is not None
    assert (known.ref, known.meeting, known.year) == ("SC-8/15", "COP-8", "2017")


def test_a_bare_roman_number_belongs_to_the_convention_of_its_row(register: Register) -> None:
    known = register.known(key_of("BC-III/1"))
    assert known is not None
    assert known.convention == "Basel"


def test_later_decisions_on_the_subject_come_in_order_of_meetings(register: Register) -> None:
    later = [known.ref for known in register.later_on_subject("SC-8/15")]
    assert later == ["SC-9/14", "SC-10/15", "SC-11/13"]


def test_later_decisions_of_an_unlisted_one_are_found_by_its_title(register: Register) -> None:
    assert register.later_on_subject("SC-8/16") == ()
    later = [known.ref for known in register.later_on_subject("SC-8/16", "technical  assistance")]
    assert later == ["SC-9/14", "SC-10/15", "SC-11/13"]


@pytest.mark.parametrize("ref", ["A/RES/70/1", "nothing like a reference", "SC-99/1"])
def test_nothing_comes_later_than_what_is_not_known(register: Register, ref: str) -> None:
    assert register.later_on_subject(ref, "Technical assistance") == ()


@pytest.mark.parametrize(
    ("convention", "name", "label"),
    [
        ("Stockholm", "COP-8", "Stockholm Convention COP-8"),
        ("Montreal Protocol", "MOP-30", "Montreal Protocol MOP-30"),
        ("UNFCCC", "COP-21", "UNFCCC COP-21"),
        ("", "COP-5", "COP-5"),
    ],
)
def test_meetings_are_called_as_people_call_them(convention: str, name: str, label: str) -> None:
    assert meeting_label(convention, name) == label


def test_a_folder_without_files_is_an_empty_register(tmp_path: Path) -> None:
    assert load_register(tmp_path) == Register()


BAD_ROWS = [
    ("meetings.csv", "convention,meeting\n", "line 1: no column named kind"),
    ("meetings.csv", MEETINGS + "Stockholm,COP-8,ordinary,,,2017-24-04,\n", "line 2: '2017-24-04'"),
    ("meetings.csv", MEETINGS + "Stockholm,COP-8,o,,,2017-05-05,2017-04-24\n", "before it starts"),
    ("meetings.csv", MEETINGS + "Stockholm,eighth,ordinary,,,,\n", "write COP-8"),
    ("meetings.csv", MEETINGS + "Stockholm,COP-8\n", "line 2: not as many cells"),
    ("meetings.csv", MEETINGS + "\nStockholm,,o,,,,\n", "line 3: the column meeting is empty"),
    ("meetings.csv", MEETINGS + 'Stockholm,"COP-8\n', "line 2"),
    ("decisions.csv", DECISIONS + "Stockholm,first one,T,COP-8,2017,,,\n", "'first one' is not"),
    ("decisions.csv", DECISIONS + "Stockholm,SC-8/15,,COP-8,2017,,,\n", "column title is empty"),
    ("decisions.csv", DECISIONS + "Stockholm,SC-8/15,T,COP-8,soon,,,\n", "year is 'soon'"),
    ("decisions.csv", b"\xff\xfe\x00", "UTF-8"),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD_ROWS)
def test_a_row_that_cannot_be_meant_is_told_with_file_and_line(
    tmp_path: Path, name: str, content: str | bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(CorpusError) as told:
        load_register(tmp_path)
    assert name in str(told.value)
    assert message in str(told.value)


def test_the_library_gives_the_register_back(writer: LibraryWriter, register: Register) -> None:
    writer.put_register(register.meetings, register.decisions)
    assert writer.register() == register
    assert writer.counts()["known_decisions"] == 91
