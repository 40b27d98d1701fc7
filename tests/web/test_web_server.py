"""The application over HTTP: the contract, its limits, its headers, its closed routes."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assistant.errors import UsageError
from assistant.settings import Settings, load_settings
from assistant.web.guard import API_BODY_BYTES, CHAT_BODY_BYTES
from assistant.web.server import create_app, serve

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant


@pytest.fixture(scope="module")
def client(assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, settings), raise_server_exceptions=False) as client:
        yield client


# ------------------------------------------------------------------------------ contract


def test_ask_answers_the_object_of_the_contract(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": "types of technical cooperation services"})
    assert reply.status_code == 200
    answer = reply.json()
    assert set(answer) == {
        "question", "language", "status", "text", "citations", "notices", "engine", "timings_ms",
        "understood", "summary", "tokens",
    }  # fmt: skip
    assert answer["status"] == "answered"
    assert [c["marker"] for c in answer["citations"]] == [1, 2]
    assert answer["citations"][0]["quote"] in answer["text"]


def test_a_refusal_is_an_answer(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": "zzz qqq xxx"})
    assert (reply.status_code, reply.json()["status"]) == (200, "refused")


def test_history_reaches_the_assistant_oldest_first(
    client: TestClient, assistant: MemoryAssistant
) -> None:
    client.post("/api/v1/ask", json={"question": "and then?", "history": ["first", "second"]})
    assert assistant.histories[-1] == ("first", "second")


def test_search_answers_results_with_their_passages(client: TestClient) -> None:
    found = client.post(
        "/api/v1/search", json={"query": "technical assistance plan", "k": 3}
    ).json()
    assert found["query"] == "technical assistance plan"
    assert len(found["results"]) == 3
    assert {"passage_id", "document", "ref", "locator", "score", "text"} <= set(found["results"][0])


def test_lookup_answers_passages_and_status(client: TestClient) -> None:
    found = client.get("/api/v1/lookup", params={"ref": "SC-8/15 para 1"}).json()
    assert found["status"] == "held"
    assert found["passages"][0]["ref"] == "SC-8/15"
    assert client.get("/api/v1/lookup", params={"ref": "SC-99/1"}).json()["status"] == "unknown"


def test_status_is_that_of_the_assistant_without_the_place_of_its_library(
    client: TestClient, assistant: MemoryAssistant
) -> None:
    told = assistant.status()
    assert told.pop("library")
    assert client.get("/api/v1/status").json() == told


def test_a_decision_can_be_read_as_json_and_as_html(client: TestClient) -> None:
    read = client.get("/api/v1/read", params={"ref": "SC-8/15", "para": "1"}).json()
    assert read["ref"] == "SC-8/15"
    assert read["cited"] == ["SC-8/15:en:1"]
    fragment = client.get(
        "/api/v1/read", params={"id": "SC-8/15:en:1", "format": "html", "lang": "fr"}
    )
    assert fragment.headers["content-type"].startswith("text/html")
    assert "Paragraphe cité" in fragment.text
    assert "<html" not in fragment.text


def test_what_is_not_held_is_not_found(client: TestClient) -> None:
    reply = client.get("/api/v1/read", params={"ref": "SC-99/1"})
    assert reply.status_code == 404
    assert reply.json()["lookup"]["status"] == "unknown"


def test_the_interface_describes_itself(client: TestClient) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert set(paths) == {
        f"/api/v1/{name}"
        for name in (
            "ask",
            "ask/stream",
            "search",
            "lookup",
            "mandates",
            "decisions",
            "coverage",
            "filters",
            "timeline",
            "compare",
            "status",
            "read",
            "feedback",
            "note",
            "answers/{key}/note",
        )
    }


# --------------------------------------------------------------------- errors and limits


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("ask", {"question": " "}, 400),
        ("ask", {"question": "x" * 2001}, 400),
        ("ask", {"question": "x", "history": [""]}, 400),
        ("ask", {"question": "x", "language": "de"}, 422),
        ("ask", {"question": 7}, 422),
        ("ask", {}, 422),
        ("ask", {"question": "x", "history": ["y"] * 51}, 422),
        ("ask", {"question": "x", "surprise": 1}, 422),
        ("ask", {"question": "is there no library"}, 409),
        ("search", {"query": "x", "k": 0}, 422),
        ("search", {"query": "x", "k": 10_000}, 422),
        ("search", {"query": "x", "filters": {"colour": "blue"}}, 400),
    ],
)
def test_a_wrong_call_is_told_in_one_line(
    client: TestClient, path: str, body: dict[str, object], status: int
) -> None:
    reply = client.post(f"/api/v1/{path}", json=body)
    assert reply.status_code == status
    assert set(reply.json()) == {"error"}
    assert "\n" not in reply.json()["error"]


@pytest.mark.parametrize("query", ["", "id=a&ref=b", "ref=SC-8/15&format=xml", "id=" + "x" * 301])
def test_a_wrong_reading_is_told_in_one_line(client: TestClient, query: str) -> None:
    reply = client.get(f"/api/v1/read?{query}")
    assert 400 <= reply.status_code < 500
    assert set(reply.json()) == {"error"}


def test_a_fault_shows_nothing_of_the_inside(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": "please explode"})
    assert reply.status_code == 500
    assert "secret" not in reply.text
    assert "Traceback" not in reply.text
    assert reply.headers["x-content-type-options"] == "nosniff", "a fault is guarded too"


@pytest.mark.parametrize(
    ("path", "limit"),
    [("/api/v1/ask", API_BODY_BYTES), ("/gradio_api/queue/join", CHAT_BODY_BYTES)],
)
def test_a_body_over_the_limit_is_refused_announced_or_not(
    client: TestClient, path: str, limit: int
) -> None:
    announced = client.post(path, content=b" " * (limit + 1))
    assert announced.status_code == 413

    def pieces() -> Iterator[bytes]:
        for _ in range(limit // 65536 + 1):
            yield b" " * 65536

    streamed = client.post(path, content=pieces(), headers={"content-type": "application/json"})
    assert streamed.status_code == 413


# --------------------------------------------------------------------------- protections


def test_the_page_may_run_only_its_own_scripts(client: TestClient) -> None:
    reply = client.get("/")
    policy = reply.headers["content-security-policy"]
    nonce = re.search(r"'nonce-([\w-]{20,})'", policy)
    assert nonce
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'nonce-" in policy
    assert "frame-ancestors 'none'" in policy
    scripts = re.findall(r"<script\b[^>]*>", reply.text)
    assert scripts
    assert all(f'nonce="{nonce[1]}"' in script for script in scripts)
    assert nonce[1] not in client.get("/").text, "a nonce is used once"


@pytest.mark.parametrize("path", ["/", "/api/v1/status", "/gradio_api/upload"])
def test_every_response_carries_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert "default-src 'self'" in headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/ui/app.js", "/ui/page.css", "/theme.css", "/favicon.ico"])
def test_a_file_of_the_page_may_do_nothing_by_itself(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/gradio_api/upload"),
        ("GET", "/gradio_api/file=/etc/passwd"),
        ("GET", "/gradio_api/proxy=https://example.org"),
        ("POST", "/gradio_api/vibe-edit"),
        ("POST", "/gradio_api/component_server"),
        ("GET", "/gradio_api/runs"),
        ("GET", "/monitoring/summary"),
        ("POST", "/login"),
        ("GET", "/docs"),
        ("GET", "/openapi.json"),
        ("GET", "/ui/../server.py"),
    ],
)
def test_routes_that_the_page_does_not_use_are_closed(
    client: TestClient, method: str, path: str
) -> None:
    assert client.request(method, path).status_code == 404


def test_the_page_names_no_outside_address_to_load(client: TestClient) -> None:
    page = client.get("/").text
    assert not re.findall(r"(?:src|href|content)=\"(?:https?:)?//[^\"]*\"", page)


# ----------------------------------------------------------------------------- languages


def test_the_page_comes_in_the_language_of_the_browser(client: TestClient) -> None:
    page = client.get("/", headers={"accept-language": "fr-CH,fr;q=0.9"})
    assert '<html lang="fr" dir="ltr"' in page.text
    assert page.headers["content-language"] == "fr"
    assert "set-cookie" not in page.headers


def test_a_chosen_language_is_remembered(assistant: MemoryAssistant, settings: Settings) -> None:
    with TestClient(create_app(assistant, settings)) as visitor:
        chosen = visitor.get("/?lang=ar", headers={"accept-language": "fr"})
        assert '<html lang="ar" dir="rtl"' in chosen.text
        assert "HttpOnly" in chosen.headers["set-cookie"]
        assert '<html lang="ar"' in visitor.get("/", headers={"accept-language": "fr"}).text


@pytest.mark.parametrize(
    "query",
    ["lang=xx", "&".join(["lang=ar"] * 51), "lang=%22%3E%3Cscript%3E", "lang=fr%0d%0aSet-Cookie:x"],
)
def test_an_unknown_language_is_not_taken_over(client: TestClient, query: str) -> None:
    page = client.get(f"/?{query}", headers={"accept-language": "es"})
    assert '<html lang="es"' in page.text or '<html lang="en"' in page.text
    assert "set-cookie" not in page.headers


# --------------------------------------------------------------------------------- serve


def test_a_port_in_use_is_told_in_one_line(assistant: MemoryAssistant) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=rf"Port {port} on 127\.0\.0\.1 cannot be used"):
            serve(assistant, load_settings(port=port))


@pytest.mark.skipif(sys.platform != "linux", reason="a call of glibc")
def test_memory_is_given_back_to_the_system() -> None:
    script = "from assistant.web.server import give_memory_back as give; print(give())"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert told.stdout.strip() == "True", told.stderr


def test_a_host_that_is_not_this_machine_is_told_in_one_line(assistant: MemoryAssistant) -> None:
    with pytest.raises(UsageError, match=r"host\.invalid"):
        serve(assistant, load_settings(host="host.invalid"))
