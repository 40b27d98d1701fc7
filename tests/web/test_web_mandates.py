"""``GET /api/v1/mandates``: the filters of the command, and the same JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.errors import UsageError
from assistant.settings import load_settings
from assistant.types import Mandate, MandateRecord, MandatesFound, PassageRecord, Words
from assistant.web.api import add_routes
from assistant.web.mandates_api import MandatesRequest, add_mandates


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


def test_the_route_has_every_filter_of_the_command() -> None:
    from assistant.answering.mandate_lookup import FILTERS
    from assistant.commands.mandates import FILTERS as OF_COMMAND

    asked = set(MandatesRequest.model_fields) - {"limit", "offset"}
    assert asked == set(FILTERS) == {name for name, _, _ in OF_COMMAND}
