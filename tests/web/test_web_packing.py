"""What goes over the line: packed as the browser takes it, kept as long as it stays the same."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import brotli
import pytest
from fastapi.testclient import TestClient

from assistant.settings import Settings
from assistant.web.packing import lasting, packing_for
from assistant.web.server import create_app

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}
QUESTION = {"question": "types of technical cooperation services"}


@pytest.fixture(scope="module")
def client(assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, settings)) as client:
        yield client


@pytest.fixture(scope="module")
def script(client: TestClient) -> str:
    """One of the scripts that the page loads from Gradio."""
    found = re.search(r'src="\.(/assets/[^"]+\.js)"', client.get("/").text)
    assert found
    return found[1]


def raw(
    client: TestClient, path: str, accepted: str, **headers: str
) -> tuple[dict[str, str], bytes]:
    """Headers and the body as it went over the line."""
    asked = {"accept-encoding": accepted, **headers}
    with client.stream("GET", path, headers=asked) as reply:
        return dict(reply.headers), b"".join(reply.iter_raw())


@pytest.mark.parametrize(
    ("accepted", "packing"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br;q=0.0, *;q=0", ""),
        ("*", "br"),
        ("identity", ""),
        ("", ""),
        ("BR", "br"),
        (";;,q=,br;q=x", "br"),
    ],
)
def test_the_packing_is_one_that_is_accepted(accepted: str, packing: str) -> None:
    assert packing_for(accepted) == packing


@pytest.mark.parametrize("packing", ["br", "gzip"])
@pytest.mark.parametrize(
    "path", ["/ui/page.css", "/api/v1/decisions", "/api/v1/decisions?format=html"]
)
def test_what_is_packed_is_what_was_said(client: TestClient, path: str, packing: str) -> None:
    plain_headers, plain = raw(client, path, "identity")
    assert "content-encoding" not in plain_headers
    for _ in range(2):  # packed, and as it was kept
        headers, body = raw(client, path, packing)
        assert headers["content-encoding"] == packing
        assert headers["vary"] == "Accept-Encoding"
        assert int(headers["content-length"]) == len(body) < len(plain) / 2
        assert UNPACK[packing](body) == plain


def test_the_page_is_packed_after_it_was_dressed(client: TestClient) -> None:
    headers, body = raw(client, "/", "br")
    page = brotli.decompress(body).decode()
    assert headers["content-encoding"] == "br"
    assert headers["cache-control"] == "no-store"
    nonce = re.search(r"'nonce-([\w-]+)'", headers["content-security-policy"])
    assert nonce
    assert f'nonce="{nonce[1]}"' in page
    assert '<footer class="ca-footer">' in page


def test_events_are_not_packed(client: TestClient) -> None:
    with client.stream(
        "POST", "/api/v1/ask/stream", json=QUESTION, headers={"accept-encoding": "br, gzip"}
    ) as reply:
        assert "content-encoding" not in reply.headers
        assert "content-length" not in reply.headers
        assert b"".join(reply.iter_raw()).startswith(b"event: text\n")


def test_short_answers_are_left_as_they_are(client: TestClient) -> None:
    headers, _ = raw(client, "/api/v1/lookup?ref=SC-99/1", "br")
    assert "content-encoding" not in headers


@pytest.mark.parametrize(
    ("path", "query", "kept"),
    [
        ("/assets/index-Dphv.js", "", "public, max-age=31536000, immutable"),
        ("/ui/page.js", "v=abc", "public, max-age=31536000, immutable"),
        ("/ui/page.js", "v=older", "no-cache"),
        ("/ui/page.js", "", "no-cache"),
        ("/theme.css", "v=1", "public, max-age=31536000, immutable"),
        ("/theme.css", "", "public, max-age=86400"),
        ("/favicon.ico", "", "public, max-age=86400"),
    ],
)
def test_a_file_is_kept_for_ever_where_its_address_names_its_content(
    path: str, query: str, kept: str
) -> None:
    assert lasting(path, query, "abc").decode() == kept


def test_files_of_the_page_are_kept_and_answers_are_not(client: TestClient, script: str) -> None:
    assert "immutable" in raw(client, script, "br")[0]["cache-control"]
    assert "cache-control" not in raw(client, "/api/v1/status", "br")[0]
    missing = client.get("/assets/none.js")
    assert missing.status_code == 404
    assert "immutable" not in missing.headers.get("cache-control", "")


def test_a_file_that_did_not_change_is_not_sent_again(client: TestClient, script: str) -> None:
    etag = raw(client, script, "br")[0]["etag"]
    again = client.get(script, headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_a_part_of_a_file_is_a_part_of_it_as_it_lies_there(client: TestClient) -> None:
    whole = raw(client, "/ui/page.css", "identity")[1]
    headers, part = raw(client, "/ui/page.css", "br", range="bytes=0-99")
    assert "content-encoding" not in headers
    assert part == whole[:100]


def test_the_page_carries_only_the_words_that_it_shows(client: TestClient) -> None:
    page = client.get("/").text
    assert "question_hint" in page
    assert "example_delegate_1" in page
    assert "reader_failed" in page  # of our own script, in one language
    assert (
        len(page) < 60_000
    )  # 38,000; with what Gradio tells programs and five more languages 71,000
    assert "iframeResizer.contentWindow" not in page
