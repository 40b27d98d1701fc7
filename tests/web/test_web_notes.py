"""Notes over HTTP: of an answer that was given, and of a question."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import docx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.errors import AssistantError, NoteError
from assistant.settings import Settings
from assistant.web import notes_api
from assistant.web.answers_kept import AnswersKept
from assistant.web.languages import words
from assistant.web.notes_api import add_notes
from assistant.web.server import create_app
from assistant.web.tools import save_html, tools_html

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

QUESTION = "What does SC-8/15 request the Secretariat to collect?"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: Each format with its media type and the bytes that its files begin with.
FORMATS = [
    ("md", "text/markdown; charset=utf-8", b"*Mandate note*"),
    ("docx", WORD, b"PK"),
    ("pdf", "application/pdf", b"%PDF"),
]


@pytest.fixture(scope="module")
def client(assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, settings), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def answers() -> AnswersKept:
    return AnswersKept()


@pytest.fixture
def kept(
    assistant: MemoryAssistant, settings: Settings, answers: AnswersKept
) -> Iterator[TestClient]:
    """The routes with answers that the test has kept itself."""
    app = FastAPI()
    add_notes(app, assistant, settings, answers)
    with TestClient(app) as client:
        yield client


def note_path(key: str, ending: str, rest: str = "") -> str:
    return f"/api/v1/answers/{key}/note?format={ending}{rest}"


@pytest.mark.parametrize(("ending", "media_type", "opening"), FORMATS)
def test_an_answer_that_was_given_is_saved_in_each_format(
    kept: TestClient, assistant: MemoryAssistant, answers: AnswersKept, ending: str,
    media_type: str, opening: bytes,
) -> None:  # fmt: skip
    key = answers.keep(assistant.ask(QUESTION))
    reply = kept.get(note_path(key, ending))
    assert reply.status_code == 200
    assert reply.headers["content-type"] == media_type
    assert reply.headers["cache-control"] == "no-store"
    assert reply.content.startswith(opening)
    name = f"SC-8-15-note.{ending}"
    assert reply.headers["content-disposition"] == (
        f"attachment; filename=\"{name}\"; filename*=UTF-8''{name}"
    )


def test_the_note_has_the_day_of_the_answer_and_of_the_library(
    kept: TestClient, assistant: MemoryAssistant, answers: AnswersKept
) -> None:
    key = answers.keep(assistant.ask(QUESTION))
    one = answers.get(key)
    assert one is not None
    given = one.given
    note = kept.get(note_path(key, "md")).text
    assert f"- **Date:** {given.day} {given:%B %Y}" in note
    assert "- **Library as of:** 3 February 2026" in note


def test_the_notes_own_words_come_in_the_language_asked_for(
    kept: TestClient, assistant: MemoryAssistant, answers: AnswersKept
) -> None:
    key = answers.keep(assistant.ask(QUESTION))
    assert kept.get(note_path(key, "md", "&lang=ru")).text.startswith("*Справка о мандате*")


def test_a_name_in_other_letters_goes_with_one_that_every_system_takes(
    kept: TestClient, assistant: MemoryAssistant, answers: AnswersKept
) -> None:
    key = answers.keep(assistant.ask('ما هو؟ "x"; filename=evil.exe\r\nX: y'))
    sent = kept.get(note_path(key, "md")).headers["content-disposition"]
    assert sent == (
        "attachment; filename=\"x-filename-evil-exe-X-y-note.md\"; filename*=UTF-8''"
        "%D9%85%D8%A7-%D9%87%D9%88-x-filename-evil-exe-X-y-note.md"
    )


@pytest.mark.parametrize("key", ["gone", "a" * 22, "%2e%2e"])
def test_an_answer_that_is_no_longer_kept_is_told_in_one_line(client: TestClient, key: str) -> None:
    reply = client.get(note_path(key, "pdf"))
    assert (reply.status_code, reply.json()) == (
        404,
        {"error": "This answer is no longer kept; ask again."},
    )


@pytest.mark.parametrize(("ending", "media_type", "opening"), FORMATS)
def test_a_question_is_answered_with_a_note(
    client: TestClient, ending: str, media_type: str, opening: bytes
) -> None:
    reply = client.post(f"/api/v1/note?format={ending}", json={"question": QUESTION})
    assert (reply.status_code, reply.headers["content-type"]) == (200, media_type)
    assert reply.content.startswith(opening)


def test_a_word_file_sent_over_http_opens_and_a_refusal_has_one_too(client: TestClient) -> None:
    reply = client.post("/api/v1/note?format=docx", json={"question": "zzz qqq xxx"})
    styles = {p.style.name: p.text for p in docx.Document(io.BytesIO(reply.content)).paragraphs}
    assert styles["Title"] == "zzz qqq xxx"
    assert "Nothing held here speaks of this." in styles["Normal"]


def test_history_reaches_the_assistant(client: TestClient, assistant: MemoryAssistant) -> None:
    body = {"question": "and then?", "history": ["first", "second"], "language": "en"}
    assert client.post("/api/v1/note?format=md", json=body).status_code == 200
    assert assistant.histories[-1] == ("first", "second")


@pytest.mark.parametrize(
    ("query", "body", "status"),
    [
        ("format=md", {"question": " "}, 400),
        ("format=md", {"question": "x" * 2001}, 400),
        ("format=md", {"question": "x", "history": [""]}, 400),
        ("format=md", {"question": "x", "history": ["y"] * 51}, 422),
        ("format=md", {"question": "x", "language": "de"}, 422),
        ("format=md", {"question": "x", "surprise": 1}, 422),
        ("format=odt", {"question": "x"}, 422),
        ("", {"question": "x"}, 422),
        ("format=md&lang=de", {"question": "x"}, 422),
        ("format=md&other=1", {"question": "x"}, 422),
        ("format=md", {"question": "is there no library"}, 409),
        ("format=md", {"question": "explode"}, 500),
    ],
)
def test_wrong_requests_get_one_line(
    client: TestClient, query: str, body: dict[str, Any], status: int
) -> None:
    reply = client.post(f"/api/v1/note?{query}", json=body)
    assert reply.status_code == status
    assert list(reply.json()) == ["error"]
    assert "\n" not in reply.json()["error"]


def test_a_format_that_this_machine_cannot_write_is_told(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> bytes:
        raise NoteError("PDF: no font for Chinese is installed.")

    monkeypatch.setattr(notes_api, "written", fails)
    reply = client.post("/api/v1/note?format=pdf", json={"question": QUESTION})
    assert (reply.status_code, reply.json()["error"]) == (
        409,
        "PDF: no font for Chinese is installed.",
    )
    assert issubclass(NoteError, AssistantError)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_links_below_an_answer_name_the_formats(language: str) -> None:
    shown = save_html('k"<>/', words(language))
    assert shown.count(" download>") == 3
    assert 'href="/api/v1/answers/k%22%3C%3E%2F/note?format=docx"' in shown
    assert words(language)["save_as"] in shown
    assert "target" not in shown
    assert shown in tools_html('k"<>/', words(language))
