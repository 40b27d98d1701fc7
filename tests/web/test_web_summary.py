"""A summary in the page: set apart, plain text, growing under quotations that stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import gradio as gr
import pytest

from assistant.contract import answer_json
from assistant.settings import Settings
from assistant.types import Answer, AnswerPart, Citation, Sentence, Summary
from assistant.web.chat import Chat, Messages, is_answering, may_retry, text_of
from assistant.web.coverage import coverage_html
from assistant.web.languages import words
from assistant.web.page import buttons_for, show
from assistant.web.summary import answered_html

if TYPE_CHECKING:
    from tests.web.memory_assistant import MemoryAssistant

EN = words("en")
CITED = Citation(
    1, "SC-8/15:en:1", "d", "SC-8/15", "para. 1", "It reports.", "", "", "", "", "full"
)
QUOTED = Answer("q", "en", "answered", "> It reports. [1]", (CITED,))
WRITTEN = Summary("a:model", (Sentence("It reports.", (1,)),), 2)


def summed(summary: Summary) -> Answer:
    return replace(QUOTED, summary=summary, engine="compose" if summary.sentences else "quote")


def test_a_summary_is_set_apart_and_says_who_wrote_it() -> None:
    shown = answered_html(summed(WRITTEN), EN)
    section = shown[shown.index('<section class="ca-summary">') : shown.index("</section>")]
    assert EN["summary_by"].format(model="a:model") in section
    assert "ca-sentence" in section
    assert '<a class="ca-marker" href="/?passage=SC-8/15:en:1"' in section
    assert EN["summary_withheld"].format(count=2) in section
    assert shown.index("ca-text") < shown.index("ca-summary")


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "[a](https://example.org)",
        "![a](https://example.org/?q=1)",
        "**bold** [1]",
        "</section><script>x</script>",
    ],
)
def test_what_a_model_wrote_is_shown_as_the_text_it_is(text: str) -> None:
    summary = Summary(text, (Sentence(text, (9,)),), note=text)
    section = answered_html(summed(summary), EN).partition("ca-summary")[2]
    for sign in ("<img", "<script", "<strong", "href=", "</section><"):
        assert sign not in section.partition("</section>")[0]


class Growing:
    """Streams a quoted answer whose summary grows, then what it is told."""

    def __init__(self, last: Summary, fault: Exception | None = None) -> None:
        self.last = last
        self.fault = fault
        self.asked = 0
        self.left = False

    def stream(self, question: str, *_: Any, **__: Any) -> Iterator[AnswerPart]:
        self.asked += 1
        try:
            yield AnswerPart("It")
            yield AnswerPart(QUOTED.text, summed(Summary("a:model")))
            yield AnswerPart(QUOTED.text, summed(WRITTEN))
            if self.fault:
                raise self.fault
            yield AnswerPart(QUOTED.text, summed(self.last))
        finally:
            self.left = True


def visitor() -> gr.Request:
    return gr.Request(headers={})


def taken(chat: Chat) -> Messages:
    return chat.take("What?", [], visitor())[1]


def chat_of(assistant: Growing) -> Chat:
    return Chat(assistant, Settings(_env_file=None))


def test_the_quotations_are_shown_whole_before_the_summary() -> None:
    chat = chat_of(Growing(WRITTEN))
    parts = [text_of(m[-1]) for m in chat.answer(taken(chat), visitor())]
    whole = [part for part in parts if "ca-cards" in part]
    assert EN["summary_working"] in whole[0]
    assert "ca-sentence" not in whole[0]
    assert "ca-sentence" in whole[1]
    assert all("ca-working" in part for part in parts[:-1])
    assert "ca-done" in parts[-1]
    assert EN["summary_working"] not in parts[-1]


def test_who_stops_keeps_the_quotations_and_ends_the_stream() -> None:
    assistant = Growing(WRITTEN)
    chat = chat_of(assistant)
    stream = chat.answer(taken(chat), visitor())
    messages = next(part for part in stream if "ca-cards" in text_of(part[-1]))
    assert is_answering(messages)
    stream.close()  # what Gradio does when an event is cancelled
    assert assistant.left
    stopped = chat.stop(messages, visitor())
    assert EN["summary_stopped"] in text_of(stopped[-1])
    assert "ca-cards" in text_of(stopped[-1])
    assert not is_answering(stopped)


def test_a_fault_in_mid_summary_leaves_the_quotations() -> None:
    chat = chat_of(Growing(WRITTEN, ZeroDivisionError("inside")))
    shown: list[Messages] = []
    with pytest.raises(ZeroDivisionError):
        shown.extend(chat.answer(taken(chat), visitor()))
    failed = text_of(chat.fail(shown[-1], visitor())[-1])
    assert EN["summary_failed"] in failed
    assert "ca-cards" in failed
    assert "inside" not in failed


def test_a_summary_that_may_come_out_better_can_be_asked_for_again() -> None:
    assistant = Growing(Summary("a:model", note="Too slow.", retry=True))
    chat = chat_of(assistant)
    *_, messages = chat.answer(taken(chat), visitor())
    assert may_retry(messages)
    assert buttons_for(messages)[-1]["visible"]
    again = chat.again(messages, visitor())
    assert [message["role"] for message in again] == ["user", "assistant"]
    list(chat.answer(again, visitor()))
    assert assistant.asked == 2


def test_where_nothing_failed_nothing_is_offered_again() -> None:
    chat = chat_of(Growing(WRITTEN))
    *_, messages = chat.answer(taken(chat), visitor())
    assert not buttons_for(messages)[-1]["visible"]
    assert chat.again(messages, visitor()) == messages
    assert chat.again([], visitor()) == []


def test_a_handler_that_changes_nothing_skips_as_many_outputs_as_one_that_does() -> None:
    messages = taken(chat_of(Growing(WRITTEN)))
    assert len(show(messages, messages)) == len(show([], messages))


def test_programs_get_the_summary_apart_from_the_text() -> None:
    answer = answer_json(summed(replace(WRITTEN, tokens={"input": 3, "output": 1})))
    assert answer["text"] == QUOTED.text
    assert answer["summary"] == {
        "model": "a:model",
        "sentences": [{"text": "It reports.", "markers": [1]}],
        "withheld": 2,
        "note": "",
        "retry": False,
    }
    assert answer["tokens"] == {"input": 3, "output": 1}


def test_the_page_of_coverage_names_the_chat_model(assistant: MemoryAssistant) -> None:
    status = {**assistant.status(), "chat_model": "openai:<model>"}
    assert "openai:&lt;model&gt;" in coverage_html(status, "en")
