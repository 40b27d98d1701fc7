"""The only assembler: settings in, a running assistant out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.service import ConventionAssistant
from assistant.errors import UsageError
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.chat_models import ChatModel


def open_assistant(settings: Settings) -> ConventionAssistant:
    """The assistant over the library that the settings name; models are loaded when needed.

    Raises:
        UsageError, ModelError: the chat model that the settings name cannot be used.
        LibraryMissing, LibraryVersionError, LibraryError: as the library is.
    """
    assistant = ConventionAssistant(settings, chat_model_of(settings), judge_of(settings))
    assistant.refresh()
    return assistant


def chat_model_of(settings: Settings) -> ChatModel | None:
    """The chat model that the settings choose, not loaded yet; None where they choose none.

    Raises:
        UsageError, ModelError: it cannot be used as it is named; says what to do.
    """
    if not settings.chat_model.strip() and not settings.chat_base_url.strip():
        return None
    from assistant.chat_models import ChatModel, choice_of

    choice = choice_of(settings)
    if choice is None:
        return None
    return ChatModel(choice, settings.chat_timeout_s, settings.chat_max_tokens)


def judge_of(settings: Settings) -> ChatModel | None:
    """The chat model that judges another's sentences, not loaded yet; None where none is named.

    Raises:
        UsageError, ModelError: as :func:`chat_model_of`; it judges nothing without a chat model.
    """
    if not settings.chat_judge_model.strip():
        return None
    if chat_model_of(settings) is None:
        raise UsageError("CHAT_JUDGE_MODEL judges what a CHAT_MODEL writes, and none is set.")
    return chat_model_of(settings.model_copy(update={"chat_model": settings.chat_judge_model}))
