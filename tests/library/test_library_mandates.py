"""Mandates in the library: stored with their passages, filtered, each decision counted once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.errors import UsageError
from assistant.library import LibraryWriter, PutResult
from assistant.library.mandate_filters import date_range
from assistant.types import Addressee, Deadline, Mandate, ParsedDocument, Words

Make = Callable[..., ParsedDocument]
Put = Callable[[LibraryWriter, ParsedDocument], PutResult]

LINES = (
    "SC-8/30 | Loan of bicycles",
    "Requests the Secretariat to lend bicycles by 1 June 2018",
    "Invites Parties to paint them, if funds allow",
)


def words(text: str, said: str) -> Words:
    start = text.index(said)
    return Words(said, start, start + len(said))


def mandates(parsed: ParsedDocument) -> list[Mandate]:
    """By the first word of each paragraph; enough to see what is stored."""
    out = []
    for passage in parsed.passages:
        text = passage.text
        if "Secretariat" in text:
            due = Deadline(words(text, "by 1 June 2018"), "", "2018-06-01")
            who = Addressee("Secretariat", words(text, "the Secretariat"))
            action = words(text, "to lend bicycles by 1 June 2018")
            out.append(Mandate(passage.id, "", "requests", "requests", (who,), action, (due,)))
        elif "Parties" in text:
            who = Addressee("Parties", None)
            action, funds = words(text, "to paint them"), words(text, "if funds allow")
            out.append(
                Mandate(
                    passage.id, "", "invites", "invites", (who,), action, (), (funds,), "annual"
                )
            )
    return out


def stored(writer: LibraryWriter, put: Put, parsed: ParsedDocument) -> int:
    put(writer, parsed)
    return writer.put_mandates(parsed.entry.id, mandates(parsed))


def held(writer: LibraryWriter, **filters: str) -> list[str]:
    numbers = writer.mandate_numbers(filters)
    return [f"{m.record.passage.id} {m.mandate.verb}" for m in writer.mandates(numbers)]


def test_a_mandate_comes_back_as_it_was_stored(
    writer: LibraryWriter, make_document: Make, put: Put
) -> None:
    parsed = make_document("one", *LINES)
    assert stored(writer, put, parsed) == 2
    found = writer.mandates(writer.mandate_numbers({}))
    assert [item.mandate for item in found] == mandates(parsed)
    assert found[0].record.title == "Loan of bicycles"


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"addressee": "secretariat"}, ["requests"]),
        ({"addressee": "Secretariat|Parties"}, ["requests", "invites"]),
        ({"verb": "invites"}, ["invites"]),
        ({"strength": "requests"}, ["requests"]),
        ({"convention": "Stockholm"}, ["requests", "invites"]),
        ({"convention": "Basel"}, []),
        ({"ref": "sc 8/30"}, ["requests", "invites"]),
        ({"deadline": "2018"}, ["requests"]),
        ({"deadline": "2018-06-02/2019-01-01"}, []),
        ({"deadline": "no"}, ["invites"]),
        ({"recurrence": "annual"}, ["invites"]),
        ({"recurrence": "no"}, ["requests"]),
        ({"condition": "yes"}, ["invites"]),
        ({"condition": "no", "deadline": "yes"}, ["requests"]),
        ({"language": "fr"}, []),
        ({"draft": "yes"}, []),
    ],
)
def test_filters(
    writer: LibraryWriter,
    make_document: Make,
    put: Put,
    filters: dict[str, str],
    expected: list[str],
) -> None:
    stored(writer, put, make_document("one", *LINES))
    assert [name.split()[1] for name in held(writer, **filters)] == expected


@pytest.mark.parametrize(
    "filters",
    [
        {"colour": "green"},
        {"strength": "strong"},
        {"condition": "perhaps"},
        {"deadline": "soon"},
        {"deadline": "2020-13"},
        {"deadline": "2020-02-30"},
        {"deadline": "2021-2019"},
        {"recurrence": "hourly"},
        {"year": "last"},
    ],
)
def test_what_cannot_be_meant_is_told(writer: LibraryWriter, filters: dict[str, str]) -> None:
    with pytest.raises(
        UsageError, match=next(iter(filters.values()))[:3] + "|" + next(iter(filters))
    ):
        writer.mandate_numbers(filters)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("2020", ("2020-01-01", "2020-12-31")),
        ("2019-2021", ("2019-01-01", "2021-12-31")),
        ("2019–2021", ("2019-01-01", "2021-12-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2020-03-31", ("2020-03-31", "2020-03-31")),
        ("2020-01-15 / 2020-06", ("2020-01-15", "2020-06-30")),
    ],
)
def test_days_of_a_deadline(said: str, days: tuple[str, str]) -> None:
    assert date_range(said) == days


def test_language_versions_and_second_prints_count_once(
    writer: LibraryWriter, make_document: Make, put: Put
) -> None:
    stored(writer, put, make_document("a-french", *LINES, language="fr"))
    stored(writer, put, make_document("b-english", *LINES))
    stored(writer, put, make_document("c-again", *LINES))
    assert held(writer) == ["SC-8/30:en:1 requests", "SC-8/30:en:2 invites"]
    assert held(writer, language="fr") == ["SC-8/30:fr:1 requests", "SC-8/30:fr:2 invites"]


def test_of_extracts_each_paragraph_counts_once(
    writer: LibraryWriter, make_document: Make, put: Put
) -> None:
    stored(writer, put, make_document("a", *LINES[:2], held="extract"))
    stored(writer, put, make_document("b", *LINES, held="extract"))
    assert [name.split()[1] for name in held(writer)] == ["requests", "invites"]


def test_drafts_are_left_out_unless_asked_for(
    writer: LibraryWriter, make_document: Make, put: Put
) -> None:
    parsed = make_document("one", *LINES)
    draft = tuple(replace(decision, draft=True) for decision in parsed.decisions)
    stored(writer, put, replace(parsed, decisions=draft))
    assert held(writer) == []
    assert len(held(writer, draft="yes")) == 2
    assert all(item.draft for item in writer.mandates(writer.mandate_numbers({"draft": "all"})))


def test_mandates_go_with_their_passages(
    writer: LibraryWriter, make_document: Make, put: Put
) -> None:
    stored(writer, put, make_document("one", *LINES))
    stored(writer, put, make_document("one", *LINES[:2]))
    assert writer.mandate_tally().mandates == 1
    writer.remove("one")
    assert writer.mandate_tally().mandates == 0
    assert writer.mandate_numbers({}) == []


def test_the_tally_names_the_commonest_first(
    writer: LibraryWriter, make_document: Make, put: Put
) -> None:
    stored(
        writer,
        put,
        make_document("one", *LINES, "Requests the Secretariat to lend bicycles by 1 June 2018"),
    )
    tally = writer.mandate_tally()
    assert tally.addressees == {"Secretariat": 2, "Parties": 1}
    assert (tally.mandates, tally.decisions) == (3, 1)
