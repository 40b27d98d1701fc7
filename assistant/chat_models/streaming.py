"""A chat model's answer as it arrives, bounded in time, and ended at once when nobody reads on.

The model is asked in an event loop of its own thread: a task that is cancelled there closes its
connection wherever it waits, which a thread that waits for the next word could not.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from functools import cache
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Literal

from assistant.chat_models.choosing import Choice
from assistant.chat_models.faults import ChatFault, errors_of, fault_of
from assistant.chat_models.loading import load_model
from assistant.chat_models.providers import PROVIDERS
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessageChunk

#: While nothing arrives, an empty piece comes so often, so that a reader who left is noticed.
BEAT_S = 0.5

#: How providers name what ended an answer (OpenAI and Ollama, Anthropic).
_ENDS = ("finish_reason", "stop_reason", "done_reason")
_CUT = {"length", "max_tokens"}
_REFUSED = {"content_filter", "refusal"}

Ended = Literal["", "cut", "refused"]

_LOOP_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of an answer. ``ended``: it ends for another reason than being whole; ``tokens``
    (``input``, ``output``) come once, where the provider counts them."""

    text: str = ""
    ended: Ended = ""
    tokens: Mapping[str, int] = field(default_factory=dict)


class ChatModel:
    """A chosen chat model; may be asked from many threads at once."""

    def __init__(self, choice: Choice, timeout: float, most_tokens: int, key: str = "") -> None:
        """``timeout`` in seconds and ``most_tokens`` bound one answer. ``key`` is for a server
        that the caller started; without it the provider's package looks into the environment."""
        self._choice = choice
        self._timeout = timeout
        self._most_tokens = most_tokens
        self._key = key
        self._lock = threading.Lock()
        self._model: BaseChatModel | None = None

    @property
    def name(self) -> str:
        """What people are told of it."""
        return self._choice.shown

    def load(self) -> BaseChatModel:
        """LangChain's model, made when it is first needed.

        Raises:
            UsageError, ModelError: it cannot be loaded; says what to do.
        """
        with self._lock:
            if self._model is None:
                self._model = load_model(self._choice, self._timeout, self._most_tokens, self._key)
            return self._model

    def stream(self, system: str, human: str) -> Generator[Chunk, None, None]:
        """Ask with one message of instructions and one of the person's; close it to cancel.

        Yields:
            pieces in order; an empty one each :data:`BEAT_S` while nothing arrives.

        Raises:
            ChatFault: after what arrived of the answer.
        """
        try:
            model = self.load()
        except AssistantError as error:
            raise ChatFault("setup", str(error)) from None
        arrived: SimpleQueue[Chunk | ChatFault | None] = SimpleQueue()
        messages = [("system", system), ("human", human)]
        asking = asyncio.run_coroutine_threadsafe(
            self._ask(model, messages, arrived.put), _event_loop()
        )
        try:
            while True:
                try:
                    piece = arrived.get(timeout=BEAT_S)
                except Empty:
                    yield Chunk()
                    continue
                if piece is None:
                    asking.result()  # an error of no class that is known here is a fault of ours
                    return
                if isinstance(piece, ChatFault):
                    raise piece
                yield piece
        finally:
            asking.cancel()

    async def _ask(
        self,
        model: BaseChatModel,
        messages: list[tuple[str, str]],
        put: Callable[[Chunk | ChatFault | None], None],
    ) -> None:
        begun = False
        try:
            async with asyncio.timeout(self._timeout):
                async for message in model.astream(messages):
                    chunk = chunk_of(message)
                    begun = begun or bool(chunk.text)
                    put(chunk)
        except TimeoutError as error:
            put(ChatFault("timeout", type(error).__name__))
        except errors_of(self._choice.provider in PROVIDERS) as error:
            put(fault_of(error, begun))
        finally:
            put(None)


def chunk_of(message: BaseMessageChunk) -> Chunk:
    """A piece of LangChain's stream as one of ours; what a model thought aloud is no answer."""
    told: Mapping[str, Any] = message.response_metadata
    reasons = {str(told[name]) for name in _ENDS if told.get(name)}
    ended: Ended = "cut" if reasons & _CUT else ""
    if reasons & _REFUSED or message.additional_kwargs.get("refusal"):
        ended = "refused"
    usage = getattr(message, "usage_metadata", None) or {}
    tokens = {
        name: int(usage[f"{name}_tokens"])
        for name in ("input", "output")
        if isinstance(usage.get(f"{name}_tokens"), int)
    }
    return Chunk(str(message.text), ended, tokens)


def _event_loop() -> asyncio.AbstractEventLoop:
    """The one loop in which all chat models are asked; the providers' clients are bound to it."""
    with _LOOP_LOCK:
        return _running_loop()


@cache
def _running_loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="chat-models", daemon=True).start()
    return loop
