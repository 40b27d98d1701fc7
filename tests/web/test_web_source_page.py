"""A permalink opens a light page of its own: statuses, words, what it loads, what it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assistant.errors import UsageError
from assistant.settings import Settings
from assistant.types import Lookup, PassageRecord
from assistant.web.addresses import ComparisonAddress, SourceAddress, source_of
from assistant.web.languages import words
from assistant.web.reader import open_reference, title_of
from assistant.web.server import create_app
from assistant.web.source_route import shown_page
from assistant.web.window import MOST_BYTES, part_html, window_of

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

EN, FR = words("en"), words("fr")
LINK = "/?ref=SC-8/15&para=1"


@pytest.fixture(scope="module")
def client(hostile_assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    app = create_app(hostile_assistant, settings)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


# ------------------------------------------------------------------------------ addresses


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("ref=SC-8/15&para=1", SourceAddress(ref="SC-8/15", para="1")),
        ("ref=SC-8%2F15&lang=fr", SourceAddress(ref="SC-8/15")),
        ("passage=SC-8/15:en:1%28a%29", SourceAddress(passage="SC-8/15:en:1(a)")),
        ("passage=a&all=1", SourceAddress(passage="a", whole=True)),
        ("compare=SC-9/14&with=SC-11%2F13", ComparisonAddress("SC-9/14", "SC-11/13")),
        ("compare=SC-9/14..SC-11/13", ComparisonAddress("SC-9/14", "SC-11/13")),
        ("compare=SC-9/14&ref=SC-8/15", ComparisonAddress("SC-9/14")),
        ("view=timeline&compare=SC-9/14&with=SC-11/13", None),
        ("with=SC-11/13", None),
        ("ref=SC-8/15&view=chat", None),
        ("view=decisions&ref=SC-8/15", None),
        ("para=1", None),
        ("ref=", None),
        ("ref=%20", None),
        ("lang=fr", None),
        ("", None),
        ("&".join(["ref=x"] * 51), None),
    ],
)
def test_an_address_names_a_source_or_the_application(
    query: str, wanted: SourceAddress | ComparisonAddress | None
) -> None:
    assert source_of(query) == wanted


@pytest.mark.parametrize(
    "address",
    [
        SourceAddress(ref="SC-8/15", para="1 (a) & é"),
        SourceAddress(passage='<b>"x:en:1'),
        ComparisonAddress("SC-9/14 para 1 (a) & é", '<b>"'),
    ],
)
def test_an_address_is_read_as_it_was_written(
    address: SourceAddress | ComparisonAddress,
) -> None:
    assert source_of(address.path.removeprefix("/?")) == address


# ------------------------------------------------------------------------------- the page


def test_the_page_shows_the_decision_with_its_paragraph_and_nothing_of_the_chat(
    client: TestClient,
) -> None:
    reply = client.get(LINK)
    assert reply.status_code == 200
    assert f"<title>SC-8/15, para. 1 – {EN['title']}</title>" in reply.text
    assert f'<link rel="canonical" href="{LINK.replace("&", "&amp;")}">' in reply.text
    assert re.findall(r'data-passage="([^"]*)" id="cited" tabindex="-1" autofocus', reply.text) == [
        "SC-8/15:en:1"
    ]
    assert 'href="/?view=chat&amp;ref=SC-8/15&amp;para=1"' in reply.text
    assert "gradio" not in reply.text.casefold()


def test_the_page_is_light(client: TestClient) -> None:
    reply = client.get(LINK)
    loaded = re.findall(r'(?:src|href)="(/ui/[^"]*)"', reply.text)
    assert len(loaded) == 2, "one style sheet, one script"
    sizes = [int(client.get(path).headers["content-length"]) for path in ["/", *loaded][1:]]
    assert sum(sizes) + len(reply.content) < 40_000


def test_the_application_keeps_its_addresses(client: TestClient) -> None:
    for path in ("/", "/?view=chat&ref=SC-8/15", "/?view=decisions&ref=SC-8/15&para=1"):
        assert "gradio" in client.get(path).text.casefold(), path


@pytest.mark.parametrize(
    ("query", "status", "word"),
    [
        ("ref=SC-99/1", 404, "unknown_reference"),
        ("passage=gone:en:1", 404, "passage_not_found"),
        ("ref=SC-8/15&para=99", 200, "paragraph_not_found"),
        ("ref=" + "x" * 301, 400, "no_reference"),
        ("ref=SC-8/15&para=" + "1" * 301, 400, "no_reference"),
    ],
)
def test_what_cannot_be_shown_is_told_in_words(
    client: TestClient, query: str, status: int, word: str
) -> None:
    reply = client.get(f"/?{query}&lang=fr")
    assert reply.status_code == status
    assert reply.headers["content-type"].startswith("text/html")
    assert FR[word].replace("&", "&amp;") in reply.text
    assert '<html lang="fr" dir="ltr">' in reply.text


def test_the_language_keeps_the_address_and_is_remembered(client: TestClient) -> None:
    page = client.get(f"{LINK}&lang=ar")
    assert '<html lang="ar" dir="rtl">' in page.text
    assert "language=ar" in page.headers["set-cookie"]
    assert page.headers["content-language"] == "ar"
    assert 'href="/?ref=SC-8/15&amp;para=1&amp;lang=fr"' in page.text
    client.cookies.clear()


def test_an_unchanged_page_is_not_sent_twice(client: TestClient) -> None:
    first = client.get(LINK)
    again = client.get(LINK, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get(f"{LINK}&lang=ru", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200
    client.cookies.clear()


def test_nothing_inline_may_run_on_the_page(client: TestClient) -> None:
    reply = client.get(LINK)
    policy = reply.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.findall(r"<script(?![^>]* src=)|\sstyle=|\son\w+=", reply.text)


def test_hostile_texts_stay_texts_on_the_page(client: TestClient) -> None:
    page = client.get("/", params={"passage": '<b>"x:en:1'})
    assert page.status_code == 200
    assert "&lt;script&gt;document.title" in page.text
    for tag in ("<img", "<iframe", "<svg", "<b>", "<i>", "<form"):
        assert tag not in page.text, tag
    told = client.get("/", params={"ref": '"><script>x</script>', "para": "\u202e1"})
    assert "<script>x" not in told.text
    assert "\u202e" not in told.text


def test_a_host_that_a_request_invents_is_text(client: TestClient) -> None:
    page = client.get(LINK, headers={"host": 'x"><script>y</script>'})
    assert "<script>y" not in page.text


# ------------------------------------------------------------------------- what is cited


class Chaptered:
    """Looks up as the library does: a sub-paragraph comes with its chapeau."""

    def __init__(self, assistant: MemoryAssistant, locators: tuple[str, ...]) -> None:
        first = next(r for r in assistant.records if r.passage.ref == "SC-8/15")
        self.records = tuple(
            replace(first, passage=replace(first.passage, id=f"SC-8/15:en:{n}", locator=one))
            for n, one in enumerate(locators)
        )

    def lookup(self, reference: str, language: str = "en") -> Lookup:
        if "annex" in reference:
            return Lookup("SC-8/15, annex II", "held", passages=self.records[3:])
        asked = reference.rsplit(" para ", maxsplit=1)[-1]
        known = "Article" not in reference and asked != reference
        return Lookup(reference if known else "SC-8/15", "held", passages=self.records)

    def read(self, passage_id: str) -> object:
        from assistant.types import DecisionText

        return DecisionText("SC-8/15", "d", "T", self.records, "decision")


@pytest.mark.parametrize(
    ("para", "title"),
    [
        ("1", "SC-8/15, para. 1"),
        ("1(a)", "SC-8/15, para. 1 (a)"),
        ("1 (a) (i)", "SC-8/15, para. 1 (a) (i)"),
        ("Article 4", "SC-8/15"),
        ("annex II", "SC-8/15, annex II"),
    ],
)
def test_the_paragraph_asked_for_is_the_one_that_is_cited(
    assistant: MemoryAssistant, para: str, title: str
) -> None:
    held = Chaptered(assistant, ("para. 1", "para. 1 (a)", "para. 1 (a) (i)", "para. 11"))
    reading = open_reference(held, "SC-8/15", para, EN)
    assert title_of(reading, EN) == title


# ------------------------------------------------------------------------------ long texts


def long_text(record: PassageRecord, count: int) -> tuple[PassageRecord, ...]:
    passage = replace(record.passage, text="x" * 1000)
    return tuple(
        replace(record, passage=replace(passage, id=f"d:en:{n}", locator=f"para. {n}"))
        for n in range(count)
    )


@pytest.mark.parametrize(("cited", "start"), [(0, 0), (500, 469), (999, 968)])
def test_a_long_text_is_shown_around_the_cited_paragraph(
    assistant: MemoryAssistant, cited: int, start: int
) -> None:
    records = long_text(assistant.records[0], 1000)
    shown = window_of(records, [f"d:en:{cited}"])
    assert shown.start == start
    assert cited in shown
    assert len(shown) * 1000 < MOST_BYTES
    part = part_html(records, shown, f"d:en:{cited}", EN)
    assert f"{shown.start + 1} to {shown.stop} of 1000" in part
    assert part.count("<a ") == 1 + (shown.start > 0) + (shown.stop < 1000)


def test_a_text_of_common_length_is_shown_whole(assistant: MemoryAssistant) -> None:
    records = long_text(assistant.records[0], 100)
    assert window_of(records, ["d:en:5"]) == range(100)
    assert part_html(records, range(100), "d:en:5", EN) == ""


def test_one_paragraph_longer_than_the_room_is_shown_all_the_same(
    assistant: MemoryAssistant,
) -> None:
    one, *_ = assistant.records
    huge = replace(one, passage=replace(one.passage, id="huge", text="x" * 2 * MOST_BYTES))
    assert 3 in window_of((one, one, one, huge, one), ["huge"])


def test_a_library_that_cannot_be_read_is_told(assistant: MemoryAssistant) -> None:
    from assistant.errors import LibraryMissing

    class Closed:
        def read(self, _: str) -> None:
            raise LibraryMissing("No library in /secret/folder.")

    status, page = shown_page(Closed(), SourceAddress(passage="x"), "fr", "")
    assert status == 503
    assert FR["no_library"] in page.fragment
    assert "secret" not in page.fragment


@pytest.mark.parametrize("path", ["/nothing", "/gradio_api/upload"])
def test_an_address_that_is_none_of_ours_is_told_to_a_person_in_words(
    client: TestClient, path: str
) -> None:
    asked = {"accept": "text/html,*/*", "accept-language": "es"}
    reply = client.get(path, headers=asked)
    assert reply.status_code == 404
    assert words("es")["no_page"] in reply.text
    assert "default-src 'self'" in reply.headers["content-security-policy"]
    assert client.get(path).json() == {"error": "There is no such page."}, "a program gets a line"


def test_the_reader_beside_the_chat_tells_a_wrong_name_in_words(
    assistant: MemoryAssistant, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str, __: str = "en") -> Lookup:
        raise UsageError("'blah' names no decision.")

    monkeypatch.setattr(assistant, "lookup", refuse)
    with TestClient(create_app(assistant, settings)) as visitor:
        beside = visitor.get("/api/v1/read?ref=blah&format=html&lang=fr")
        alone = visitor.get("/?ref=blah&lang=fr")
        program = visitor.get("/api/v1/read?ref=blah")
    for reply in (beside, alone):
        assert reply.status_code == 400
        assert FR["no_reference"].replace("&", "&amp;") in reply.text
        assert "names no decision" not in reply.text
    assert program.json() == {"error": "'blah' names no decision."}


def test_a_fault_of_the_inside_is_a_page_in_words(
    assistant: MemoryAssistant, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(assistant, "read", fail)
    app = create_app(assistant, settings)
    with TestClient(app, raise_server_exceptions=False) as visitor:
        reply = visitor.get("/?passage=SC-8/15:en:1&lang=ru")
    assert reply.status_code == 500
    assert words("ru")["reader_failed"] in reply.text
    assert "secret" not in reply.text
    assert reply.headers["x-frame-options"] == "DENY"
