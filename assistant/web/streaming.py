"""A streamed answer as server-sent events: ``POST /api/v1/ask/stream``.

The assistant's stream blocks while it works, so each of its steps is taken in a thread, and only
once what came before has been sent: a slow reader holds up the stream and no thread. A reader
that goes away, or takes nothing for half a minute, ends it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Generator, Iterator, Mapping
from typing import TYPE_CHECKING

from anyio import CancelScope, CapacityLimiter, to_thread
from starlette.responses import Response

from assistant.contract import answer_json, error_json
from assistant.errors import AssistantError
from assistant.types import Answer, AnswerPart
from assistant.web.faults import told
from assistant.web.languages import words

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

#: Proxies end a connection on which nothing came for 60 seconds (nginx) or 30 (some balancers).
HEARTBEAT_SECONDS = 15.0
#: What a reader may need to take the some 64 kB that lie between it and us.
MOST_SECONDS_TO_SEND = 30.0

_HEADERS = {
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",  # nginx would gather the events otherwise
}
#: A line that begins with a colon is a comment, which readers of events pass over.
_HEARTBEAT = b": waiting\n\n"


class _NothingTaken(Exception):
    """The reader is there and has taken nothing for too long."""


def event(name: str, value: Mapping[str, object]) -> bytes:
    """One event as it is sent: an object of JSON on one line, whatever lines its texts have.

    Only line feeds and carriage returns end a line of an event, and JSON escapes both.
    """
    return f"event: {name}\ndata: {json.dumps(value, ensure_ascii=False)}\n\n".encode()


class Steps:
    """A blocking stream of parts that is taken step by step in threads, never two at once."""

    def __init__(self, parts: Iterator[AnswerPart], limiter: CapacityLimiter) -> None:
        self._parts = parts
        self._limiter = limiter
        self._scope: CancelScope | None = None  # of the step under way
        self._step: asyncio.Task[AnswerPart | None] | None = None

    async def begin(self) -> None:
        """Take the first step; what is wrong from the start is raised, while a status can say so.

        A step that takes longer than a heartbeat is waited for by the response.
        """
        if await self.arrives(HEARTBEAT_SECONDS) and self._step is not None:
            error = self._step.exception()
            if error is not None:
                raise error

    async def arrives(self, seconds: float) -> bool:
        """Whether the next part, the end or an error is there within that time."""
        if self._step is None:
            self._step = asyncio.create_task(self._taken())
        done, _ = await asyncio.wait({self._step}, timeout=seconds)
        return bool(done)

    def take(self) -> AnswerPart | None:
        """The part that has arrived, None at the end; raises what the stream raised."""
        step, self._step = self._step, None
        return step.result() if step is not None else None

    async def close(self) -> None:
        """End the stream, after the step that a thread is taking if it is in one."""
        if self._scope is not None:
            self._scope.cancel()  # a step that still waits for a thread does not begin
        if self._step is not None:
            await asyncio.wait({self._step})
            if not self._step.cancelled():
                self._step.exception()  # nobody is there any more to be told of it
        if isinstance(self._parts, Generator):
            await to_thread.run_sync(self._parts.close, limiter=self._limiter)

    async def _taken(self) -> AnswerPart | None:
        # Not the task's own cancel(): that would leave the thread running and its place free.
        with CancelScope() as self._scope:
            return await to_thread.run_sync(next, self._parts, None, limiter=self._limiter)
        return None


class EventStream(Response):
    """The response: events ``text`` and ``answer``, at most one ``error``, at the end ``done``."""

    media_type = "text/event-stream"

    def __init__(self, steps: Steps) -> None:
        super().__init__(headers=_HEADERS)
        del self.headers["content-length"]
        self._steps = steps

    async def __call__(self, _: Scope, receive: Receive, send: Send) -> None:
        """Send until the stream ends or its reader is gone, then end the work on it."""
        writing = asyncio.create_task(self._write(send))
        watching = asyncio.create_task(_gone(receive))
        try:
            await asyncio.wait({writing, watching}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (writing, watching):
                task.cancel()
            await asyncio.wait({writing, watching})
            await self._steps.close()
        if not writing.cancelled():
            writing.result()  # a fault of the program is logged by the server

    async def _write(self, send: Send) -> None:
        headers = self.raw_headers
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        try:
            await self._write_parts(send)
        except AssistantError as error:
            await _send(send, event("error", error_json(told(error, words("en")))))
        except _NothingTaken:
            return  # nobody takes what is sent; the server closes the connection
        await _send(send, event("done", {}), last=True)

    async def _write_parts(self, send: Send) -> None:
        text = ""
        answer: Answer | None = None
        while True:
            while not await self._steps.arrives(HEARTBEAT_SECONDS):
                await _send(send, _HEARTBEAT)
            part = self._steps.take()
            if part is None:
                return
            if part.text != text:
                text = part.text
                await _send(send, event("text", {"text": text}))
            if part.answer is not None and part.answer != answer:
                answer = part.answer
                await _send(send, event("answer", answer_json(answer)))


async def _send(send: Send, body: bytes, *, last: bool = False) -> None:
    message = {"type": "http.response.body", "body": body, "more_body": not last}
    try:
        await asyncio.wait_for(send(message), MOST_SECONDS_TO_SEND)
    except TimeoutError:
        raise _NothingTaken from None


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
