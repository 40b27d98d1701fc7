"""The page: conversation on the left, source on the right, below it on a narrow screen."""

from __future__ import annotations

import gradio as gr

from assistant.settings import Settings
from assistant.types import UN_LANGUAGES, AssistantLike
from assistant.web.chat import Chat, Messages, language_words
from assistant.web.dressing import LOCALES
from assistant.web.languages import words

#: Four questions to begin with, in each language file.
EXAMPLES = ("example_1", "example_2", "example_3", "example_4")

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


def build_page(assistant: AssistantLike, settings: Settings, said: gr.I18n) -> gr.Blocks:
    """The page with its events; texts are keys that the browser's side resolves by language."""
    chat = Chat(assistant, settings)
    with gr.Blocks(title=words("en")["title"], analytics_enabled=False, fill_width=True) as page:
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
                with gr.Column(elem_id="ca-examples") as examples:
                    gr.Markdown(said("examples"))
                    starters = [gr.Button(said(key), size="sm") for key in EXAMPLES]
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
                new = gr.Button(
                    said("new_conversation"), size="sm", visible=False, elem_id="ca-new"
                )
            with gr.Column(scale=2, min_width=320, elem_id="ca-reader"):
                gr.Markdown(said("reader_empty"), elem_id="ca-reader-empty")

        buttons = [examples, ask, stop, new]
        quiet = {"show_progress": "hidden", "api_visibility": "private"}

        def busy(messages: Messages) -> tuple[dict[str, object], ...]:
            """The buttons as they stand while a question is answered, or after a wrong one."""
            going = chat.is_answering(messages)
            return (
                gr.update(visible=not messages),
                gr.update(visible=not going),
                gr.update(visible=going),
                gr.update(visible=bool(messages)),
            )

        answering = []
        for trigger in (question.submit, ask.click):
            taken = trigger(chat.take, [question, talk], [question, talk], queue=False, **quiet)
            answering.append(taken)
        for key, starter in zip(EXAMPLES, starters, strict=True):

            def take_example(
                messages: Messages, request: gr.Request, key: str = key
            ) -> tuple[str, Messages]:
                return chat.take(language_words(request)[key], messages, request)

            answering.append(
                starter.click(take_example, [talk], [question, talk], queue=False, **quiet)
            )
        streams = []
        for taken in answering:
            shown = taken.then(busy, [talk], buttons, queue=False, **quiet)
            stream = shown.then(
                chat.answer,
                [talk],
                [talk],
                concurrency_limit=settings.chat_concurrency,
                concurrency_id="answering",
                **quiet,
            )
            failed = stream.failure(chat.fail, [talk], [talk], queue=False, **quiet)
            for ended in (stream.success, failed.then):
                ended(busy, [talk], buttons, queue=False, **quiet)
            streams.append(stream)
        stop.click(chat.stop, [talk], [talk], cancels=streams, queue=False, **quiet).then(
            busy, [talk], buttons, queue=False, **quiet
        )
        new.click(
            lambda: ("", []), None, [question, talk], cancels=streams, queue=False, **quiet
        ).then(busy, [talk], buttons, queue=False, **quiet)

        gr.api(
            chat.ask,
            api_name="ask",
            concurrency_limit=settings.chat_concurrency,
            concurrency_id="answering",
        )
    page.queue(max_size=MOST_WAITING, default_concurrency_limit=settings.chat_concurrency)
    return page
