"""One turn of the conversation: taken, streamed, stopped, failed; nothing is kept between turns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import gradio as gr
import pytest

from assistant.settings import Settings, load_settings
from assistant.types import Answer, AnswerPart
from assistant.web.chat import Chat, Messages, is_answering, language_words, text_of
from assistant.web.languages import words

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

EN = words("en")


def visitor(language: str = "en", page: str | None = None) -> gr.Request:
    return gr.Request(session_hash=page, headers={"Accept-Language": language})


@pytest.fixture
def chat(assistant: MemoryAssistant, settings: Settings) -> Chat:
    return Chat(assistant, settings)


def turn(chat: Chat, question: str, messages: Messages, language: str = "en") -> Messages:
    """A whole turn; the messages go to and fro as the browser sends them."""
    request = visitor(language)
    _, messages = chat.take(question, as_sent(messages), request)
    for part in chat.answer(as_sent(messages), request):
        messages = part
    return messages


def as_sent(messages: Messages) -> Messages:
    """Messages as the chat component gives them to a handler."""
    return [
        {"role": m["role"], "content": [{"type": "text", "text": text_of(m)}]} for m in messages
    ]


def test_a_question_is_shown_at_once_with_a_place_for_its_answer(chat: Chat) -> None:
    left, messages = chat.take("  What is it?  ", [], visitor("fr"))
    assert left == ""
    assert [m["role"] for m in messages] == ["user", "assistant"]
    assert "What is it?" in text_of(messages[0])
    assert words("fr")["working"] in text_of(messages[1])
    assert is_answering(messages)


def test_an_answer_grows_and_ends_with_its_sources(chat: Chat) -> None:
    _, messages = chat.take("technical assistance plan Parties", [], visitor())
    parts = [text_of(m[-1]) for m in chat.answer(messages, visitor())]
    assert "ca-done" in parts[-1]
    assert "ca-card" in parts[-1]
    assert all("ca-working" in part for part in parts[:-1])


def test_the_earlier_questions_go_with_a_follow_up(chat: Chat, assistant: MemoryAssistant) -> None:
    messages = turn(chat, "technical assistance plan <Parties> & more", [])
    messages = turn(chat, "and what else?", messages)
    assert assistant.histories[-1] == ("technical assistance plan <Parties> & more",)
    assert "and what else? (after: technical" in text_of(messages[-1])


@pytest.mark.parametrize("question", ["", "   ", "\n"])
def test_nothing_asked_changes_nothing(chat: Chat, question: str) -> None:
    assert chat.take(question, [], visitor()) == (question, [])
    assert list(chat.answer([], visitor())) == []


def test_a_second_question_waits_in_the_field_while_one_is_answered(chat: Chat) -> None:
    _, messages = chat.take("first", [], visitor())
    assert chat.take("second", messages, visitor()) == ("second", messages)


def test_an_answer_is_written_once(chat: Chat) -> None:
    messages = turn(chat, "technical assistance plan Parties", [])
    assert list(chat.answer(messages, visitor())) == []


def test_a_question_that_is_too_long_stays_in_the_field(chat: Chat, settings: Settings) -> None:
    long = "x" * (settings.max_question_chars + 1)
    left, messages = chat.take(long, [], visitor("es"))
    assert left == long
    assert str(settings.max_question_chars) in text_of(messages[-1])
    assert not is_answering(messages)


def test_a_library_that_is_not_there_is_told_in_place_of_the_answer(chat: Chat) -> None:
    messages = turn(chat, "is there no library", [])
    assert words("en")["no_library"] in text_of(messages[-1])
    assert "/srv/somewhere" not in text_of(messages[-1])
    assert not is_answering(messages)


def test_a_fault_is_shown_without_its_inside(chat: Chat) -> None:
    _, messages = chat.take("please explode", [], visitor())
    with pytest.raises(ZeroDivisionError):
        list(chat.answer(messages, visitor()))
    shown = text_of(chat.fail(messages, visitor())[-1])
    assert EN["failed"] in shown
    assert "secret" not in shown


def test_what_the_person_broke_off_is_no_fault(chat: Chat) -> None:
    _, messages = chat.take("anything", [], visitor(page="a"))
    stopped = chat.stop(messages, visitor(page="a"))
    # Gradio tells of the cancelled answer as of a failed one, perhaps as the page was before.
    assert chat.fail(messages, visitor(page="a")) == stopped
    assert EN["failed"] in text_of(chat.fail(messages, visitor(page="b"))[-1])
    assert chat.leave(visitor(page="a")) == []
    assert chat.fail(messages, visitor(page="a")) is messages


def test_a_fault_after_an_answer_that_was_stopped_is_a_fault(chat: Chat) -> None:
    page = visitor(page="c")
    _, messages = chat.take("anything", [], page)
    chat.stop(messages, page)
    _, messages = chat.take("please explode", [], page)
    with pytest.raises(ZeroDivisionError):
        list(chat.answer(messages, page))
    assert EN["failed"] in text_of(chat.fail(messages, page)[-1])


def test_a_stopped_answer_says_that_it_is_incomplete(chat: Chat) -> None:
    _, messages = chat.take("anything", [], visitor())
    stopped = chat.stop(as_sent(messages), visitor("ru"))
    assert words("ru")["stopped"] in text_of(stopped[-1])
    assert not is_answering(stopped)
    assert chat.stop(stopped, visitor()) == stopped


def test_a_stream_that_ends_without_an_answer_is_a_fault(settings: Settings) -> None:
    class Silent:
        def stream(self, *_: Any) -> Any:
            yield AnswerPart("beginning")

        def ask(self, *_: Any) -> Answer:
            raise NotImplementedError

    chat = Chat(Silent(), settings)
    assert EN["failed"] in text_of(turn(chat, "question", [])[-1])


def test_programs_get_the_contract(chat: Chat) -> None:
    answer = chat.ask("technical assistance plan Parties", ["before"], "fr")
    assert (answer["status"], answer["language"]) == ("answered", "fr")
    with pytest.raises(gr.Error):
        chat.ask(" ")
    with pytest.raises(gr.Error, match="No library has been built yet"):
        chat.ask("is there no library")


def test_the_language_of_the_page_is_that_of_its_address_then_of_the_cookie() -> None:
    def said(**headers: str) -> str:
        return language_words(gr.Request(headers=headers))["ask"]

    page = "https://host/?lang=es&ref=SC-8/15"
    assert said(Referer=page, Cookie="language=fr") == words("es")["ask"]
    assert said(Referer="https://host/", Cookie="language=fr") == words("fr")["ask"]
    assert said(Cookie='language=";;broken') == words("en")["ask"]


def test_what_the_browser_kept_is_shown_again_and_can_be_followed_up(
    chat: Chat, assistant: MemoryAssistant
) -> None:
    messages = turn(chat, "technical assistance plan", [])
    kept = {
        "draft": "x" * 5000,
        "said": [
            {"question": "technical assistance plan"},
            {"answer": text_of(messages[-1])},
        ],
    }
    draft, restored = chat.restore(json.dumps(kept), visitor("fr"))
    assert as_sent(restored) == as_sent(messages)
    assert len(draft) == load_settings().max_question_chars
    turn(chat, "and then?", restored)
    assert assistant.histories[-1] == ("technical assistance plan",)
    assert chat.restore("", visitor()) == ("", [])
