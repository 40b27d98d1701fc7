"""``GET /api/v1/mandates``: the filters of the command, and the same JSON."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.contract import MANDATE_COLUMNS
from assistant.errors import UsageError
from assistant.settings import load_settings
from assistant.types import (
    Mandate,
    MandateChoices,
    MandateRecord,
    MandatesFound,
    PassageRecord,
    Words,
)
from assistant.web.api import add_routes
from assistant.web.languages import words
from assistant.web.mandates_api import NO_FILTERS, MandatesRequest, add_mandates


class Listing:
    """Every paragraph of a decision as one mandate; knows the filter ``verb`` alone."""

    def __init__(self, records: tuple[PassageRecord, ...]) -> None:
        self.records = records
        self.asked: list[Mapping[str, str]] = []

    def mandates(
        self, filters: Mapping[str, str], limit: int | None = None, offset: int = 0
    ) -> MandatesFound:
        self.asked.append(filters)
        if filters.get("verb") == "dances":
            raise UsageError("'dances' opens no operative paragraph.")
        found = [
            MandateRecord(
                Mandate(r.passage.id, "", "requests", "requests", (), Words(r.passage.text, 0, 9)),
                r,
            )
            for r in self.records
            if r.passage.ref
        ]
        page = found[offset : offset + (limit or len(found))]
        return MandatesFound(dict(filters), len(found), tuple(page))

    def mandate_choices(self) -> MandateChoices:
        return MandateChoices(("Secretariat",), ("requests",), ("2020",), ("Stockholm",), ())


@pytest.fixture
def listing(assistant) -> Listing:
    return Listing(assistant.records)


@pytest.fixture
def client(listing: Listing) -> Iterator[TestClient]:
    app, settings = FastAPI(), load_settings()
    add_routes(app, listing, settings)
    add_mandates(app, listing, settings)
    with TestClient(app) as client:
        yield client


def test_a_page_of_mandates_with_their_total(client: TestClient, listing: Listing) -> None:
    answer = client.get("/api/v1/mandates", params={"verb": "requests", "limit": 2, "offset": 1})
    assert answer.status_code == 200
    body = answer.json()
    assert len(body["mandates"]) == 2
    assert body["total"] > 3
    assert listing.asked == [{"verb": "requests"}]
    assert set(body) == {"filters", "total", "mandates", "notices"}


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({"verb": "dances"}, 400),
        ({"colour": "green"}, 422),
        ({"limit": 0}, 422),
        ({"limit": 100_000}, 422),
        ({"offset": -1}, 422),
        ({"subject": "x" * 1000}, 422),
    ],
)
def test_what_cannot_be_asked_is_one_line(
    client: TestClient, params: dict[str, str], status: int
) -> None:
    answer = client.get("/api/v1/mandates", params=params)
    assert answer.status_code == status
    assert set(answer.json()) == {"error"}


def test_the_table_shows_paragraphs_with_their_address(client: TestClient) -> None:
    answer = client.get("/api/v1/mandates", params={"format": "html", "lang": "fr", "limit": 5})
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.text.count('<tr role="row">') == 6
    assert words("fr")["column_addressee"] in answer.text
    assert 'href="/?view=mandates&amp;offset=5" rel="next"' in answer.text


def test_a_wrong_value_is_told_beside_the_form(client: TestClient) -> None:
    answer = client.get("/api/v1/mandates", params={"format": "html", "verb": "dances"})
    assert answer.status_code == 200
    assert "&#x27;dances&#x27; opens no operative paragraph." in answer.text
    assert '<option value="dances" selected>' in answer.text
    assert "<table" not in answer.text


def test_a_file_has_all_that_passes_and_no_formula(client: TestClient, listing: Listing) -> None:
    passage = replace(listing.records[0].passage, ref="SC-0/1", text="=HYPERLINK(1)")
    listing.records = (*listing.records, replace(listing.records[0], passage=passage))
    total = client.get("/api/v1/mandates", params={"limit": 1}).json()["total"]
    answer = client.get("/api/v1/mandates", params={"format": "csv", "verb": "requests"})
    assert answer.headers["content-disposition"] == 'attachment; filename="mandates.csv"'
    header, *rows = csv.reader(io.StringIO(answer.text, newline=""))
    assert tuple(header) == MANDATE_COLUMNS
    assert len(rows) == total
    assert rows[-1][header.index("text")] == "'=HYPERLINK(1)"


def test_a_workbook_opens_with_its_rows(client: TestClient) -> None:
    answer = client.get("/api/v1/mandates", params={"format": "xlsx", "limit": 3})
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<row ") == 4
    assert "<f>" not in sheet


def test_the_route_has_every_filter_of_the_command() -> None:
    from assistant.answering.mandate_lookup import FILTERS
    from assistant.commands.mandates import FILTERS as OF_COMMAND

    asked = set(MandatesRequest.model_fields) - NO_FILTERS
    assert asked == set(FILTERS) == {name for name, _, _ in OF_COMMAND}
