"""The HTTP routes under ``/api/v1``: the same calls and the same JSON as the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from assistant.contract import (
    Json,
    answer_json,
    decision_json,
    error_json,
    lookup_json,
    search_json,
)
from assistant.errors import AssistantError, UsageError
from assistant.settings import Settings
from assistant.types import AssistantLike
from assistant.web.languages import choose_language, words
from assistant.web.reader import LONGEST_NAME, open_passage, open_reference, reading_html

#: Earlier questions that can bear on a follow-up; more is a mistake or an attack.
MOST_HISTORY = 50
#: As many results as a search gives; a larger page of results is read by nobody.
MOST_RESULTS = 100


Result = TypeVar("Result")


class AskRequest(BaseModel):
    """A question with the user's earlier questions, oldest first."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(description="The question, in any of the six languages.")
    history: list[str] = Field(default_factory=list, max_length=MOST_HISTORY)
    language: Literal["", "en", "fr", "es", "ru", "ar", "zh"] = Field(
        "", description="Language of the answer; empty: that of the question."
    )


class SearchRequest(BaseModel):
    """A search for passages; ``filters`` are key and value as of ``search --filter``."""

    model_config = ConfigDict(extra="forbid")

    query: str = Field(description="What is looked for.")
    k: int = Field(10, ge=1, le=MOST_RESULTS, description="How many results at most.")
    filters: dict[str, str] = Field(default_factory=dict, max_length=20)


def add_routes(app: FastAPI, assistant: AssistantLike, settings: Settings) -> None:
    """Put the routes and the handlers of errors on the application."""
    router = APIRouter(prefix="/api/v1")
    limiter = CapacityLimiter(settings.chat_concurrency)

    async def apart(call: Callable[[], Result]) -> Result:
        """Run a call that computes in a thread, as many at once as the settings allow."""
        return await to_thread.run_sync(call, limiter=limiter)

    def bounded(text: str, name: str, limit: int) -> str:
        if not text.strip():
            raise UsageError(f"{name} is empty.")
        if len(text) > limit:
            raise UsageError(f"{name} is too long: it may have {limit} characters.")
        return text

    @router.post("/ask", summary="Answer a question with cited paragraphs")
    async def ask(body: AskRequest) -> Json:
        limit = settings.max_question_chars
        question = bounded(body.question, "question", limit)
        history = tuple(bounded(earlier, "history", limit) for earlier in body.history)
        return answer_json(await apart(lambda: assistant.ask(question, history, body.language)))

    @router.post("/search", summary="Find passages")
    async def search(body: SearchRequest) -> Json:
        query = bounded(body.query, "query", settings.max_question_chars)
        hits = await apart(lambda: assistant.search(query, body.k, body.filters or None))
        return search_json(query, hits)

    @router.get("/lookup", summary="What is known of a reference")
    async def lookup(ref: str) -> Json:
        reference = bounded(ref, "ref", LONGEST_NAME)
        return lookup_json(await apart(lambda: assistant.lookup(reference)))

    @router.get("/status", summary="What the library holds")
    async def status() -> dict[str, object]:
        return await apart(assistant.status)

    @router.get("/read", summary="A whole decision, as JSON or as a fragment of HTML")
    async def read(
        request: Request,
        id: str = "",
        ref: str = "",
        para: str = "",
        format: Literal["json", "html"] = "json",
        lang: str = "",
    ) -> Response:
        if bool(id) == bool(ref):
            raise UsageError("Give either id (of a passage) or ref (of a decision).")
        name = bounded(id or ref, "id" if id else "ref", LONGEST_NAME)
        paragraph = bounded(para, "para", LONGEST_NAME) if para else ""
        said = words(choose_language(lang, "", request.headers.get("accept-language", "")))
        reading = await apart(
            lambda: (
                open_passage(assistant, name)
                if id
                else open_reference(assistant, name, paragraph, said)
            )
        )
        found = 200 if reading.decision else 404
        if format == "html":
            return HTMLResponse(reading_html(reading, said), found)
        if reading.decision is None:
            known = {"lookup": lookup_json(reading.lookup)} if reading.lookup else {}
            return JSONResponse({**error_json(f"{name} is not held here."), **known}, found)
        cited = sorted(reading.cited)
        return JSONResponse(
            {**decision_json(reading.decision), "cited": cited, "notices": list(reading.notices)}
        )

    app.include_router(router)
    app.add_exception_handler(AssistantError, _refused)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(Exception, _fault)


async def _refused(_: Request, error: Exception) -> Response:
    status = 400 if isinstance(error, UsageError) else 409
    return JSONResponse(error_json(str(error)), status)


async def _malformed(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"] if part not in ("body", "query"))
    line = f"{where}: {first['msg']}" if where else str(first["msg"])
    return JSONResponse(error_json(line), 422)


async def _fault(_: Request, __: Exception) -> Response:
    return JSONResponse(error_json("A fault here; it has been logged."), 500)
