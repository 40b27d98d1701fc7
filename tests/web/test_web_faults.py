"""What cannot be done is told without the machine: a library that went away while it was served.

The assistant is the real one, over a folder that holds no library, or a damaged one.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant import errors
from assistant.answering.service import ConventionAssistant
from assistant.errors import AssistantError, LibraryMissing, UsageError
from assistant.settings import load_settings
from assistant.types import UN_LANGUAGES
from assistant.web.faults import line_of
from assistant.web.languages import words
from assistant.web.server import create_app
from assistant.wiring import open_assistant

EN = words("en")
#: Everything over HTTP that needs the library.
JSON_ROUTES = [
    ("GET", "/api/v1/lookup?ref=SC-8/15"),
    ("GET", "/api/v1/read?ref=SC-8/15"),
    ("GET", "/api/v1/read?id=SC-8/15:en:1"),
    ("GET", "/api/v1/status"),
    ("GET", "/api/v1/decisions"),
    ("GET", "/api/v1/filters"),
    ("GET", "/api/v1/mandates"),
    ("GET", "/api/v1/mandates?format=csv"),
    ("GET", "/api/v1/mandates?format=xlsx"),
    ("GET", "/api/v1/timeline"),
    ("GET", "/api/v1/timeline?around=SC-8/15"),
    ("GET", "/api/v1/compare?one=SC-8/15&other=SC-9/14"),
    ("POST", "/api/v1/ask"),
    ("POST", "/api/v1/ask/stream"),
    ("POST", "/api/v1/search"),
    ("POST", "/api/v1/note?format=md"),
]
FRAGMENTS = [
    "/api/v1/read?ref=SC-8/15&format=html",
    "/api/v1/compare?one=SC-8/15&other=SC-9/14&format=html",
    "/api/v1/decisions?format=html",
    "/api/v1/filters?format=html",
    "/api/v1/mandates?format=html",
    "/api/v1/timeline?format=html",
    "/api/v1/timeline?around=SC-8/15&format=html",
    "/api/v1/coverage?format=html",
]
PAGES = ["/?ref=SC-8/15&para=1", "/?passage=SC-8/15:en:1", "/?compare=SC-8/15&with=SC-9/14"]
BODIES = {
    "/api/v1/search": {"query": "technical assistance"},
    "": {"question": "What does SC-8/15 request?"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("secret") / "library"


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[TestClient]:
    settings = load_settings(library_dir=folder, feedback_dir=folder.parent / "feedback")
    app = create_app(ConventionAssistant(settings), settings)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def nothing_of_the_machine(text: str, folder: Path) -> None:
    for name in (str(folder), folder.parent.name, "--library", "Traceback"):
        assert name not in text


@pytest.mark.parametrize(("method", "path"), JSON_ROUTES)
def test_a_program_gets_one_line_without_the_folder(
    client: TestClient, folder: Path, method: str, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    body = BODIES.get(path, BODIES[""]) if method == "POST" else None
    reply = client.request(method, path, json=body)
    assert reply.status_code == 409
    assert reply.json() == {"error": EN["no_library"]}
    assert [str(folder) in line for line in caplog.messages] == [True], "the operator's line"


@pytest.mark.parametrize("language", UN_LANGUAGES)
@pytest.mark.parametrize("path", FRAGMENTS)
def test_a_fragment_of_the_page_tells_it_in_the_language_of_the_page(
    client: TestClient, folder: Path, path: str, language: str
) -> None:
    reply = client.get(f"{path}&lang={language}")
    assert reply.status_code == 503
    assert reply.headers["content-type"].startswith("text/html")
    assert words(language)["no_library"] in reply.text
    nothing_of_the_machine(reply.text, folder)


@pytest.mark.parametrize("language", UN_LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_its_own_tells_it_in_its_language(
    client: TestClient, folder: Path, path: str, language: str
) -> None:
    reply = client.get(f"{path}&lang={language}")
    client.cookies.clear()
    assert reply.status_code == 503
    assert words(language)["no_library"] in reply.text
    nothing_of_the_machine(reply.text, folder)


def test_what_the_page_fetches_without_naming_a_language_is_told_in_the_visitors(
    client: TestClient,
) -> None:
    reply = client.get("/api/v1/status", headers={"cookie": "language=ru"})
    assert reply.json() == {"error": words("ru")["no_library"]}


def test_the_chat_tells_it_to_programs(client: TestClient, folder: Path) -> None:
    called = client.post("/gradio_api/call/ask", json={"data": ["What?", None, "", None]})
    told = client.get(f"/gradio_api/call/ask/{called.json()['event_id']}").text
    data = json.loads(told.split("data: ")[1].splitlines()[0])
    assert EN["no_library"] in json.dumps(data)
    nothing_of_the_machine(told, folder)


def test_the_operator_is_told_the_folder_on_the_command_line(folder: Path) -> None:
    with pytest.raises(LibraryMissing, match=r"secret.*--library"):
        open_assistant(load_settings(library_dir=folder))


@pytest.mark.parametrize(
    ("pointer", "operators"),
    [("nonsense", "is damaged"), ("0007", "is not there"), ("", "is damaged")],
)
def test_a_damaged_library_is_told_without_its_folder(
    tmp_path: Path, pointer: str, operators: str, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "secret" / "library"
    folder.mkdir(parents=True)
    (folder / "CURRENT").write_text(pointer)
    settings = load_settings(library_dir=folder, feedback_dir=tmp_path / "feedback")
    with TestClient(create_app(ConventionAssistant(settings), settings)) as client:
        program = client.get("/api/v1/lookup?ref=SC-8/15")
        page = client.get("/?ref=SC-8/15&lang=es")
    assert program.json() == {"error": EN["library_closed"]}
    assert words("es")["library_closed"] in page.text
    nothing_of_the_machine(page.text + program.text, folder)
    assert all(operators in line and str(folder) in line for line in caplog.messages)
    assert len(caplog.messages) == 2


def test_a_stream_that_fails_on_the_way_tells_nothing_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.types import AnswerPart

    settings = load_settings(library_dir=tmp_path, feedback_dir=tmp_path / "feedback")
    assistant = ConventionAssistant(settings)

    def broken(*_: object) -> Iterator[AnswerPart]:
        yield AnswerPart("begun")
        raise LibraryMissing(f"No library in {tmp_path}.")

    monkeypatch.setattr(assistant, "stream", broken)
    with TestClient(create_app(assistant, settings)) as client:
        told = client.post("/api/v1/ask/stream", json=BODIES[""]).text
    assert f"event: error\ndata: {json.dumps({'error': EN['no_library']})}\n" in told
    assert str(tmp_path) not in told


# --------------------------------------------------------------------------- the mechanism

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, AssistantError)
]
#: Those whose line was written for whoever asks. A further one is looked at before it is added.
FOR_ANYONE = {"UsageError", "FeedbackLimit", "NoteError"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_only_lines_written_for_whoever_asks_leave_the_server(
    kind: type[AssistantError], language: str
) -> None:
    told = line_of(kind("/srv/secret: cannot be read."), words(language))
    assert ("secret" in told) == (kind.__name__ in FOR_ANYONE)
    assert told.strip()


def test_a_new_kind_of_error_is_the_operators_until_it_says_otherwise() -> None:
    class New(AssistantError):
        """Of tomorrow."""

    assert line_of(New("/srv/secret"), EN) == EN["service_fault"]
    assert line_of(UsageError("k is no number."), EN) == "k is no number."


def test_the_operators_line_goes_to_the_log(
    folder: Path, client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    client.get("/api/v1/lookup?ref=SC-8/15")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert str(folder) in caplog.text
