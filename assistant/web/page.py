"""The page: conversation or a list on the left, source on the right, below it when narrow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.settings import Settings
from assistant.types import UN_LANGUAGES, AssistantLike
from assistant.web.answers_kept import AnswersKept
from assistant.web.chat import Chat, Messages, is_answering, language_words, may_retry
from assistant.web.dressing import LOCALES
from assistant.web.languages import words

#: A change to a component, as ``gr.update`` makes it.
Update = dict[str, Any]

#: Questions to begin with, by who may ask them; keys of each language file.
EXAMPLES = {
    "examples_delegates": ("example_delegate_1", "example_delegate_2", "example_delegate_3"),
    "examples_secretariat": ("example_staff_1", "example_staff_2", "example_staff_3"),
}

#: Questions that may wait; at one a second that is the minute and a half a person may bear.
MOST_WAITING = 100


def theme() -> gr.themes.Base:
    """Blue on slate with system fonts; the shades give 4.5:1 and more in light and dark (axe)."""
    fonts = ("system-ui", "Segoe UI", "Noto Sans", "Arial", "sans-serif")
    return gr.themes.Base(
        primary_hue="blue",
        neutral_hue="slate",
        font=fonts,
        font_mono=("ui-monospace", "Consolas", "monospace"),
    ).set(
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_hover="*primary_800",
        button_primary_background_fill_dark="*primary_700",
        button_primary_background_fill_hover_dark="*primary_600",
        button_primary_text_color="white",
        button_primary_text_color_dark="white",
        body_text_color_subdued="*neutral_600",
        body_text_color_subdued_dark="*neutral_300",
        input_placeholder_color="*neutral_500",
        input_placeholder_color_dark="*neutral_400",
        link_text_color="*primary_700",
        link_text_color_dark="*primary_300",
    )


def translations() -> gr.I18n:
    """The words of the page under the locales by which Gradio looks them up."""
    return gr.I18n(**{LOCALES.get(code, code): dict(words(code)) for code in UN_LANGUAGES})


def keep_used(said: gr.I18n, page: gr.Blocks) -> None:
    """Leave of the words only those that the page's own components name.

    Gradio puts all of them into the page; most are said by the server or in fragments, and six
    languages of them are three quarters of it.
    """
    laid_out = json.dumps(page.get_config_file(), default=str)
    for told in said.translations.values():
        for key in [key for key in told if f'\\"{key}\\"' not in laid_out]:
            del told[key]


@dataclass(frozen=True, slots=True)
class Parts:
    """The components of the page that events read or write."""

    talk: gr.Chatbot
    question: gr.Textbox
    ask: gr.Button
    stop: gr.Button
    new: gr.Button
    again: gr.Button
    kept: gr.Textbox
    filters: gr.Textbox
    examples: gr.Row
    starters: dict[str, gr.Button]  # by key of the language files

    @property
    def buttons(self) -> list[gr.blocks.Block]:
        """What is shown or hidden as the conversation goes; see :func:`buttons_for`."""
        return [self.examples, self.ask, self.stop, self.new, self.again]


def build_page(
    assistant: AssistantLike, settings: Settings, said: gr.I18n, answers: AnswersKept
) -> gr.Blocks:
    """The page with its events; texts are keys that the browser's side resolves by language."""
    with gr.Blocks(title=words("en")["title"], analytics_enabled=False, fill_width=True) as page:
        parts = lay_out(settings, said)
        connect(parts, Chat(assistant, settings, answers), settings)
    page.queue(max_size=MOST_WAITING, default_concurrency_limit=settings.chat_concurrency)
    return page


def lay_out(settings: Settings, said: gr.I18n) -> Parts:
    """Put the components on the page; the static script fills the column of the reader."""
    with gr.Row(elem_id="ca-main", equal_height=False):
        with gr.Column(scale=3, min_width=320, elem_id="ca-talk"):
            talk = gr.Chatbot(
                label=said("conversation"),
                show_label=False,
                container=False,
                height=None,
                elem_id="ca-chat",
                buttons=[],
                latex_delimiters=[],
                autoscroll=False,
                group_consecutive_messages=False,
                placeholder=said("welcome"),
                feedback_options=None,
            )
            starters: dict[str, gr.Button] = {}
            with gr.Row(elem_id="ca-examples") as examples:
                for group, keys in EXAMPLES.items():
                    with gr.Column(min_width=260):
                        gr.Markdown(said(group))
                        starters |= {key: gr.Button(said(key), size="sm") for key in keys}
            again = gr.Button(said("summary_retry"), size="sm", visible=False, elem_id="ca-again")
            # Filled by the script: what can be chosen may change while the server runs. Plain
            # selects are lighter than gr.Dropdown, take their names, and open as a phone has them.
            gr.Column(min_width=200, elem_id="ca-scope")
            with gr.Row(elem_id="ca-asking", equal_height=True):
                question = gr.Textbox(
                    label=said("question"),
                    placeholder=said("question_hint"),
                    show_label=False,
                    container=False,
                    lines=1,
                    max_lines=6,
                    max_length=settings.max_question_chars,
                    scale=6,
                    min_width=200,
                    elem_id="ca-question",
                )
                ask = gr.Button(said("ask"), variant="primary", min_width=96, scale=1)
                stop = gr.Button(
                    said("stop"), visible=False, min_width=96, scale=1, elem_id="ca-stop"
                )
            new = gr.Button(said("new_conversation"), size="sm", visible=False, elem_id="ca-new")
            # Filled by the script after a change of language; the style sheet hides it.
            kept = gr.Textbox(show_label=False, container=False, elem_id="ca-kept")
            # Filled by the script with the filters chosen, which go with each question.
            filters = gr.Textbox(show_label=False, container=False, elem_id="ca-scope-sent")
        gr.Column(scale=3, min_width=320, elem_id="ca-tables")
        with gr.Column(scale=2, min_width=320, elem_id="ca-reader"):
            gr.Markdown(said("reader_empty"), elem_id="ca-reader-empty")
    return Parts(talk, question, ask, stop, new, again, kept, filters, examples, starters)


def buttons_for(messages: Messages) -> tuple[Update, ...]:
    """Which of :attr:`Parts.buttons` are seen: examples before, Stop during, Ask otherwise; the
    summary's retry where it failed in a way that may pass."""
    going = is_answering(messages)
    seen = (not messages, not going, going, bool(messages), may_retry(messages))
    return tuple(gr.update(visible=visible) for visible in seen)


def show(before: Messages, after: Messages) -> tuple[Any, ...]:
    """The conversation and :attr:`Parts.buttons`; nothing of them where nothing changed."""
    if after is before:
        return gr.skip(), *(gr.skip() for _ in buttons_for(after))
    return after, *buttons_for(after)


def connect_kept(parts: Parts, chat: Chat) -> None:
    """Show again what the browser kept while the page was loaded in another language."""

    def restore(kept: str, messages: Messages, request: gr.Request) -> tuple[Any, ...]:
        draft, told = chat.restore(kept, request)
        # A conversation that has begun in the meantime is not replaced.
        after = messages if messages or not told else told
        return draft or gr.skip(), *show(messages, after)

    parts.kept.change(
        restore,
        [parts.kept, parts.talk],
        [parts.question, parts.talk, *parts.buttons],
        queue=False,
        show_progress="hidden",
        api_visibility="private",
    )


def connect(parts: Parts, chat: Chat, settings: Settings) -> None:
    """Bind the events. A handler that changes nothing skips its outputs: what it was sent may
    be older than what a stream has put into the conversation since."""
    talk, question = parts.talk, parts.question
    shown = [talk, *parts.buttons]
    quiet = {"show_progress": "hidden", "api_visibility": "private"}

    def take(text: str, messages: Messages, request: gr.Request) -> tuple[Any, ...]:
        left, taken = chat.take(text, messages, request)
        return gr.skip() if left == text else left, *show(messages, taken)

    def answer(messages: Messages, filters: str, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        for written in chat.answer(messages, request, filters):
            yield show(messages, written)

    def stop(messages: Messages, request: gr.Request) -> tuple[Any, ...]:
        return show(messages, chat.stop(messages, request))

    def fail(messages: Messages, request: gr.Request) -> tuple[Any, ...]:
        return show(messages, chat.fail(messages, request))

    def again(messages: Messages, request: gr.Request) -> tuple[Any, ...]:
        return show(messages, chat.again(messages, request))

    def begin_anew(request: gr.Request) -> tuple[Any, ...]:
        return "", chat.leave(request), *buttons_for([])

    def example(messages: Messages, pressed: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        key = next((key for key, one in parts.starters.items() if one is pressed.target), "")
        return take(language_words(request)[key] if key else "", messages, request)

    # One event for all that begin it: each that Gradio is told of takes 700 characters of the page.
    asked = [question, *shown]
    starts = [starter.click for starter in parts.starters.values()]
    taken = [
        gr.on(
            [question.submit, parts.ask.click], take, [question, talk], asked, queue=False, **quiet
        ),
        gr.on(starts, example, [talk], asked, queue=False, **quiet),
        parts.again.click(again, [talk], shown, queue=False, **quiet),
    ]
    limits = {"concurrency_limit": settings.chat_concurrency, "concurrency_id": "answering"}
    streams = [
        event.then(answer, [talk, parts.filters], shown, **limits, **quiet) for event in taken
    ]
    for stream in streams:
        stream.failure(fail, [talk], shown, queue=False, **quiet)
    parts.stop.click(stop, [talk], shown, cancels=streams, queue=False, **quiet)
    connect_kept(parts, chat)
    parts.new.click(begin_anew, None, asked, cancels=streams, queue=False, **quiet)
    gr.api(chat.ask, api_name="ask", **limits)
