"""The filters beside the question: what can be chosen, how it is shown, what is sent with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import gradio as gr
import pytest
from fastapi.testclient import TestClient

from assistant.settings import Settings
from assistant.types import ListedDecision
from assistant.web.chat import Chat, text_of
from assistant.web.filters import choices_of, filters_html, filters_sent
from assistant.web.languages import words
from assistant.web.page import EXAMPLES
from assistant.web.server import create_app

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

HELD = (
    ListedDecision("SC-8/15", "Assistance", "decision", "Stockholm", "Stockholm Convention COP-8",
                   "2017-04-24/2018-05-05", "full", ("en", "fr"), "d"),
    ListedDecision("SC-9/1", "<i>", "decision", "Stockholm", "<b>COP-9", "2019", "extract", ("en",),
                   "d"),
    ListedDecision("BC-1/1", "Known", "decision", "Basel", "Basel Convention COP-1", "1992",
                   "not_held"),
    ListedDecision("", "A plan", "plan", "Rotterdam, Stockholm", "", "", "full", ("ar",), "p"),
)  # fmt: skip
STATUS = {"held": [{"kind": "plan", "language": "ar"}, {"kind": "decisions", "language": "en"}]}


@pytest.fixture(scope="module")
def client(assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, settings), raise_server_exceptions=False) as client:
        yield client


# ------------------------------------------------------------------------------ choices


def test_choices_are_what_is_held() -> None:
    found = choices_of(HELD, STATUS)
    assert found.conventions == ("Rotterdam", "Stockholm")
    assert found.meetings == (
        ("Stockholm", "Stockholm Convention COP-8"),
        ("Stockholm", "<b>COP-9"),
    )
    assert found.years == ("2017", "2018", "2019")
    assert found.kinds == ("decisions", "plan")
    assert found.languages == ("ar", "en", "fr")


def test_the_form_names_each_choice_and_escapes_what_is_a_document_s() -> None:
    said = words("fr")
    form = filters_html(choices_of(HELD, STATUS), said)
    for name in ("convention", "meeting", "from", "to", "kind", "language"):
        assert f'<select name="{name}" aria-label="{said[f"scope_{name}"]}"' in form
    assert 'data-convention="Stockholm" data-short="COP-8">Stockholm Convention COP-8<' in form
    assert "<b>" not in form
    assert "&lt;b&gt;COP-9" in form
    assert ">Français<" in form


def test_a_library_without_meetings_or_years_offers_none() -> None:
    form = filters_html(choices_of((), {"held": []}), words("en"))
    assert "<select" not in form


def test_the_choices_are_a_route(client: TestClient) -> None:
    found = client.get("/api/v1/filters").json()
    assert "Stockholm" in found["conventions"]
    assert {"convention": "Stockholm", "meeting": "Stockholm Convention COP-8"} in found["meetings"]
    shown = client.get("/api/v1/filters", params={"format": "html", "lang": "ru"})
    assert words("ru")["scope_meeting"] in shown.text
    assert client.get("/api/v1/filters", params={"format": "xml"}).status_code == 422


# --------------------------------------------------------------------------------- sent


@pytest.mark.parametrize(
    ("sent", "filters"),
    [
        ("", {}),
        ("no JSON", {}),
        ("[1]", {}),
        ("null", {}),
        ("[" * 1500, {}),
        ('{"convention": "Stockholm", "year": "2015-2019"}',
         {"convention": "Stockholm", "year": "2015-2019"}),
        ('{"convention": "", "year": 2015, "colour": "blue", "kind": "plan"}', {"kind": "plan"}),
        (json.dumps({"kind": "x" * 3000}), {}),
    ],
)  # fmt: skip
def test_only_texts_of_known_filters_are_taken(sent: str, filters: dict[str, str]) -> None:
    assert filters_sent(sent) == filters


def _turn(chat: Chat, question: str, sent: str) -> list[str]:
    request = gr.Request(headers={"Accept-Language": "en"})
    _, messages = chat.take(question, [], request)
    return [text_of(part[-1]) for part in chat.answer(messages, request, sent)]


def test_the_filters_go_with_the_question_and_are_told_with_the_answer(
    assistant: MemoryAssistant, settings: Settings
) -> None:
    chat = Chat(assistant, settings)
    sent = '{"convention": "Stockholm", "year": "2017"}'
    shown = _turn(chat, "technical assistance plan", sent)[-1]
    assert assistant.filters[-1] == {"convention": "Stockholm", "year": "2017"}
    assert "Searched only: Stockholm." in shown
    _turn(chat, "technical assistance plan", "")
    assert assistant.filters[-1] == {}


def test_a_refusal_under_filters_does_not_say_that_nothing_is_held(
    assistant: MemoryAssistant, settings: Settings
) -> None:
    chat = Chat(assistant, settings)
    for sent, word in (('{"year": "2017"}', "status_refused_filtered"), ("", "status_refused")):
        assert f">{words('en')[word]}<" in _turn(chat, "zzz qqq xxx", sent)[-1]


def test_a_filter_that_is_held_no_more_is_one_line(
    assistant: MemoryAssistant, settings: Settings
) -> None:
    shown = _turn(Chat(assistant, settings), "technical assistance", '{"convention": "Vienna"}')
    assert "The filter convention is" in shown[-1]
    assert "ca-done" in shown[-1]


@pytest.fixture(scope="module")
def at_leisure(assistant: MemoryAssistant, settings: Settings) -> list[str]:
    """What is shown of a question that goes through every stage, in two seconds."""
    return _turn(Chat(assistant, settings), "technical assistance at leisure", "")


@pytest.mark.parametrize("stage", ["loading", "searching", "reading"])
def test_what_is_being_done_is_said_in_the_place_of_the_answer(
    at_leisure: list[str], stage: str
) -> None:
    place = next(one for one in at_leisure if words("en")[f"stage_{stage}"] in one)
    assert 'class="ca-answer ca-waiting"' in place
    assert ("ca-late" in place) == (stage == "reading"), "at once where a second has gone by"
    assert "ca-done" in at_leisure[-1]


# ---------------------------------------------------------------------------- programs


def test_programs_send_filters_too(client: TestClient, assistant: MemoryAssistant) -> None:
    body = {"question": "technical assistance plan", "filters": {"convention": "Stockholm"}}
    answer = client.post("/api/v1/ask", json=body).json()
    assert "Searched only: Stockholm." in answer["notices"]
    chat = Chat(assistant, Settings(_env_file=None))
    same = chat.ask("technical assistance plan", filters={"convention": "Stockholm"})
    assert same["notices"] == answer["notices"]


@pytest.mark.parametrize(
    ("filters", "status"),
    [({"colour": "blue"}, 400), ({"convention": 1}, 422), ("Stockholm", 422),
     ({f"k{n}": "v" for n in range(21)}, 422)],
)  # fmt: skip
def test_filters_that_are_none_are_refused(
    client: TestClient, filters: object, status: int
) -> None:
    reply = client.post("/api/v1/ask", json={"question": "plan", "filters": filters})
    assert reply.status_code == status
    assert set(reply.json()) == {"error"}


# ---------------------------------------------------------------------------- examples


def test_there_are_three_examples_for_each_role_in_every_language() -> None:
    for language in ("en", "fr", "es", "ru", "ar", "zh"):
        asked = [words(language)[key] for keys in EXAMPLES.values() for key in keys]
        assert len(set(asked)) == 6
        assert len({words(language)[group] for group in EXAMPLES}) == 2
