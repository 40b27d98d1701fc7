"""What happens when a question is asked in the page. The conversation stays in the browser.

The chat's messages come with every call and go back with every answer; the server keeps only
the last answers, for what may be done with them (:mod:`assistant.web.answers_kept`). A turn has
two steps: :meth:`Chat.take` shows the question at once, :meth:`Chat.answer` streams what the
assistant says.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

import gradio as gr

from assistant.contract import Json, answer_json
from assistant.errors import AssistantError, UsageError
from assistant.settings import Settings
from assistant.types import Answer, AssistantLike
from assistant.web.answers_kept import AnswersKept
from assistant.web.faults import told
from assistant.web.filters import filters_sent
from assistant.web.guard import visit
from assistant.web.kept import conversation_of
from assistant.web.languages import Words, words
from assistant.web.render import (
    failed_html,
    fault_html,
    is_open,
    is_waiting,
    progress_html,
    question_html,
    question_of,
    stopped_html,
    waiting_html,
)
from assistant.web.summary import answered_html, may_ask_again
from assistant.web.tools import tools_html

Messages = list[dict[str, Any]]

#: Gradio sends the whole message again with each part; fewer, larger parts cost less, and
#: seven a second still read as a stream.
SECONDS_BETWEEN_PARTS = 0.15

#: What is being done is said in words after so long; the style sheet waits as long.
SECONDS_UNTIL_STAGES = 1.0

#: Earlier questions handed to the assistant; follow-ups point a few turns back at most.
MOST_HISTORY = 20

#: Pages whose last answer was broken off by the person; a few seconds are all it is asked for.
_MOST_ENDED = 1000


class Chat:
    """The handlers of the page's events, bound to one assistant."""

    def __init__(
        self, assistant: AssistantLike, settings: Settings, answers: AnswersKept | None = None
    ) -> None:
        self._assistant = assistant
        self._settings = settings
        self._answers = answers or AnswersKept()
        # By page: whether a new conversation was begun with it. Gradio calls an answer that was
        # cancelled a failure, too, and tells so once the page may show that it was stopped.
        self._ended: OrderedDict[str, bool] = OrderedDict()

    def take(self, question: str, messages: Messages, request: gr.Request) -> tuple[str, Messages]:
        """Show the question and a place for its answer; ignored while another is answered.

        Returns:
            what is left in the text field, and the messages.
        """
        said = language_words(request)
        asked = question.strip()
        if not asked or is_answering(messages):
            return question, messages
        limit = self._settings.max_question_chars
        if len(asked) > limit:
            long = fault_html(said["too_long"].format(limit=limit))
            return question, [*messages, _message("assistant", long)]
        place = _message("assistant", waiting_html(said))
        return "", [*messages, _message("user", question_html(asked)), place]

    def answer(
        self, messages: Messages, request: gr.Request, filters: str = ""
    ) -> Iterator[Messages]:
        """Stream the answer to the last question into its place.

        Args:
            filters: what the page's script says is chosen; see :mod:`assistant.web.filters`.

        Yields:
            all messages, the last one growing; nothing when no question waits.
        """
        if not messages or not is_waiting(text_of(messages[-1])):
            return
        self._ended.pop(_page(request), None)
        said = language_words(request)
        before = messages[:-1]
        asked = [q for m in before if m["role"] == "user" and (q := question_of(text_of(m)))]
        history = tuple(asked[:-1][-MOST_HISTORY:])
        begun, shown = time.monotonic(), 0.0
        last: Answer | None = None
        tools = ""
        asks = self._settings.feedback == "on"
        chosen = filters_sent(filters)
        filtered = bool(chosen)
        try:
            if not asked:
                raise UsageError(said["failed"])
            for part in self._assistant.stream(asked[-1], history, "", chosen or None):
                last = part.answer or last
                if part.stage is not None and not part.text:
                    late = time.monotonic() - begun > SECONDS_UNTIL_STAGES
                    yield [
                        *before,
                        _message("assistant", waiting_html(said, part.stage, late=late)),
                    ]
                elif part.answer is None:
                    if time.monotonic() - shown < SECONDS_BETWEEN_PARTS:
                        continue
                    shown = time.monotonic()
                    yield [*before, _message("assistant", progress_html(part.text))]
                elif part.answer.summary is not None:  # the quotations stand, a summary grows
                    key = "" if tools else self._answers.keep(part.answer, history, chosen)
                    tools = tools or tools_html(key, said, feedback=asks)
                    growing = answered_html(
                        part.answer, said, tools, whole=False, filtered=filtered
                    )
                    yield [*before, _message("assistant", growing)]
        except AssistantError as error:
            yield [*before, _message("assistant", fault_html(told(error, said)))]
            return
        if last is None:
            yield [*before, _message("assistant", fault_html(said["failed"]))]
            return
        tools = tools_html(self._answers.keep(last, history, chosen), said, feedback=asks)
        written = answered_html(last, said, tools, filtered=filtered)
        yield [*before, _message("assistant", written)]

    def again(self, messages: Messages, request: gr.Request) -> Messages:
        """Make place for a new answer to the last question, whose summary failed."""
        if not may_retry(messages):
            return messages
        return [*messages[:-1], _message("assistant", waiting_html(language_words(request)))]

    def stop(self, messages: Messages, request: gr.Request) -> Messages:
        """Say of the answer that was being written that it is incomplete."""
        self._end(request, anew=False)
        if not is_answering(messages):
            return messages
        ended = stopped_html(text_of(messages[-1]), language_words(request))
        return [*messages[:-1], _message("assistant", ended)]

    def leave(self, request: gr.Request) -> Messages:
        """Begin a new conversation, whatever is being written in this one."""
        self._end(request, anew=True)
        return []

    def _end(self, request: gr.Request, *, anew: bool) -> None:
        if page := _page(request):
            self._ended[page] = anew
        while len(self._ended) > _MOST_ENDED:
            self._ended.popitem(last=False)

    def fail(self, messages: Messages, request: gr.Request) -> Messages:
        """Put a line in place of an answer that a fault broke off, or below its quotations.

        One that the person broke off is told as stopped, or left where it was.
        """
        anew = self._ended.get(_page(request))
        if anew or not is_answering(messages):
            return messages
        end = failed_html if anew is None else stopped_html
        shown = end(text_of(messages[-1]), language_words(request))
        return [*messages[:-1], _message("assistant", shown)]

    def restore(self, kept: str, request: gr.Request) -> tuple[str, Messages]:
        """The conversation that the browser kept while the page changed its language.

        Returns:
            what stood in the text field, and the messages; empty where nothing was kept.
        """
        draft, told = conversation_of(kept, language_words(request))
        limit = self._settings.max_question_chars
        return draft[:limit], [_message(role, content) for role, content in told]

    def ask(
        self,
        question: str,
        history: list[str] | None = None,
        language: str = "",
        filters: dict[str, str] | None = None,
    ) -> Json:
        """Answer one question; the JSON of ``POST /api/v1/ask``.

        Args:
            question: the question, in any of the six languages.
            history: the user's earlier questions, oldest first.
            language: of the answer, two letters; empty: that of the question.
            filters: only what passes is searched; key and value as of ``search --filter``.
        """
        limit = self._settings.max_question_chars
        if not question.strip() or len(question) > limit:
            raise gr.Error(f"A question has between 1 and {limit} characters.")
        try:
            given = tuple(history or ())[-MOST_HISTORY:]
            return answer_json(self._assistant.ask(question, given, language, filters))
        except AssistantError as error:
            raise gr.Error(told(error, words("en"))) from None


def is_answering(messages: Messages) -> bool:
    """Whether the last question still waits for its answer, or is being answered."""
    return bool(messages) and is_open(text_of(messages[-1]))


def may_retry(messages: Messages) -> bool:
    """Whether the summary of the last answer failed in a way that may pass."""
    return bool(messages) and may_ask_again(text_of(messages[-1]))


def language_words(request: gr.Request) -> Words:
    """The words of the page that sent the event."""
    headers = {name.lower(): value for name, value in dict(request.headers).items()}
    # The address of the page comes as the referrer; it may name a language that no cookie kept.
    return words(visit(headers.get("referer", "").partition("?")[2], headers).language)


def text_of(message: dict[str, Any]) -> str:
    """The text of a chat message, which the component gives as a list of parts or as a string."""
    content = message.get("content", "")
    if isinstance(content, str):
        return content
    parts: Sequence[Any] = content if isinstance(content, Sequence) else ()
    return "".join(p.get("text", "") for p in parts if isinstance(p, dict))


def _page(request: gr.Request) -> str:
    return str(request.session_hash or "")


def _message(role: str, content: str) -> dict[str, Any]:
    return {"role": role, "content": content}
