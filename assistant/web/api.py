"""The HTTP routes under ``/api/v1``: the same calls and the same JSON as the command line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Literal, TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

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
from assistant.web import examples
from assistant.web.faults import told
from assistant.web.guard import visit
from assistant.web.handed import LinkedAssistant
from assistant.web.languages import choose_language, words
from assistant.web.reader import (
    LONGEST_NAME,
    Reading,
    beside,
    open_passage,
    open_reference,
    reading_html,
    refused_html,
)
from assistant.web.render import escape
from assistant.web.schemas import (
    AnswerObject,
    DecisionObject,
    LookupObject,
    SearchObject,
    StatusObject,
    answers,
    failures,
)
from assistant.web.source_page import fault_page_html
from assistant.web.streaming import EventStream, Steps

#: Earlier questions that can bear on a follow-up; more is a mistake or an attack.
MOST_HISTORY = 50
#: Recall beyond rank 100 is of no use to a reader; evaluations ask for 10.
MOST_RESULTS = 100

Result = TypeVar("Result")


class AskRequest(BaseModel):
    """A question with the user's earlier questions, oldest first."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [examples.QUESTION]})

    question: str = Field(description="The question, in any of the six languages.")
    history: list[str] = Field(
        default_factory=list,
        max_length=MOST_HISTORY,
        description="The user's earlier questions, oldest first; no answers.",
    )
    language: Literal["", "en", "fr", "es", "ru", "ar", "zh"] = Field(
        "", description="Language of the answer; empty: that of the question."
    )
    filters: dict[str, str] = Field(
        default_factory=dict,
        max_length=20,
        description="Only what passes is searched; key and value as of search --filter.",
    )


class SearchRequest(BaseModel):
    """A search for passages; ``filters`` are key and value as of ``search --filter``."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [examples.SEARCH]})

    query: str = Field(description="What is looked for.")
    k: int = Field(10, ge=1, le=MOST_RESULTS, description="How many results at most.")
    filters: dict[str, str] = Field(
        default_factory=dict,
        max_length=20,
        description="convention, body, meeting, year, kind, language, document, ref, addressee.",
    )


class ReadRequest(BaseModel):
    """What to open in the reader: a passage by id, or a decision by reference."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field("", max_length=LONGEST_NAME, description="Id of a passage.")
    ref: str = Field(
        "",
        max_length=LONGEST_NAME,
        description="Reference of a decision, in place of the id.",
        examples=["SC-8/15"],
    )
    para: str = Field(
        "", max_length=LONGEST_NAME, description="Paragraph of the decision.", examples=["1"]
    )
    all: bool = Field(False, description="html: all of a long text, not a part of it.")
    format: Literal["json", "html"] = Field("json", description="html: a fragment, not a page.")
    lang: str = Field("", max_length=20, description="Language of the fragment's own words.")


class Routes:
    """The routes, bound to one assistant; calls that compute run in threads, a few at once."""

    def __init__(self, assistant: LinkedAssistant, settings: Settings) -> None:
        self._assistant = assistant
        self._longest = settings.max_question_chars
        self._limiter = CapacityLimiter(settings.chat_concurrency)

    async def _apart(self, call: Callable[[], Result]) -> Result:
        return await to_thread.run_sync(call, limiter=self._limiter)

    async def ask(self, body: AskRequest) -> Json:
        """Answer a question with cited paragraphs; a refusal is an answer too."""
        question, history = self._asked(body)
        answer = await self._apart(
            lambda: self._assistant.ask(question, history, body.language, body.filters or None)
        )
        return answer_json(answer)

    async def ask_stream(self, body: AskRequest) -> Response:
        """Answer a question as server-sent events while the answer grows.

        `text`: the quoted answer so far; `answer`: the object of `/ask`, sent as soon as the
        quoted answer is whole and again when a summary below it has grown; `error`: one line,
        when it fails on the way; `done`: always the last, so a stream without it broke off.
        What is wrong from the start is a status, as of `/ask`.
        """
        question, history = self._asked(body)
        stream = self._assistant.stream(question, history, body.language, body.filters or None)
        steps = Steps(stream, self._limiter)
        await steps.begin()
        return EventStream(steps)

    def _asked(self, body: AskRequest) -> tuple[str, tuple[str, ...]]:
        question = _bounded(body.question, "question", self._longest)
        return question, tuple(_bounded(one, "history", self._longest) for one in body.history)

    async def search(self, body: SearchRequest) -> Json:
        """Find passages, best first."""
        query = _bounded(body.query, "query", self._longest)
        hits = await self._apart(
            lambda: self._assistant.search(query, body.k, body.filters or None)
        )
        return search_json(query, hits)

    async def lookup(
        self,
        ref: Annotated[str, Query(description="SC-8/15, or SC-8/15 para 1.", examples=["SC-8/15"])],
    ) -> Json:
        """What is known of one reference, found by parsing it and without any model."""
        reference = _bounded(ref, "ref", LONGEST_NAME)
        return lookup_json(await self._apart(lambda: self._assistant.lookup(reference)))

    async def status(self) -> dict[str, object]:
        """What the library holds; where on this machine it lies, is for the command line."""
        told = await self._apart(self._assistant.status)
        return {name: value for name, value in told.items() if name != "library"}

    async def read(self, request: Request, wanted: Annotated[ReadRequest, Query()]) -> Response:
        """A whole decision with the cited passages, as JSON or as a fragment of HTML."""
        if bool(wanted.id) == bool(wanted.ref):
            raise UsageError("Give either id (of a passage) or ref (of a decision).")
        name = _bounded(wanted.id or wanted.ref, "id" if wanted.id else "ref", LONGEST_NAME)
        accepted = request.headers.get("accept-language", "")
        said = words(choose_language(wanted.lang, "", accepted))

        def read() -> Reading:
            if wanted.id:
                return open_passage(self._assistant, name)
            return open_reference(self._assistant, name, wanted.para, said)

        def shown() -> HTMLResponse:
            try:
                reading = read()
                about = beside(self._assistant, reading)
            except AssistantError as error:
                status = 400 if isinstance(error, UsageError) else 503
                return HTMLResponse(refused_html(error, said), status)
            found = reading.decision is not None
            fragment = reading_html(reading, said, about, whole=wanted.all)
            return HTMLResponse(fragment, 200 if found else 404)

        if wanted.format == "html":
            return await self._apart(shown)
        reading = await self._apart(read)
        if reading.decision is None:
            known = {"lookup": lookup_json(reading.lookup)} if reading.lookup else {}
            return JSONResponse({**error_json(f"{name} is not held here."), **known}, 404)
        found = decision_json(reading.decision)
        marked = {"cited": sorted(reading.cited), "notices": list(reading.notices)}
        return JSONResponse({**found, **marked})


def add_routes(app: FastAPI, assistant: LinkedAssistant, settings: Settings) -> None:
    """Put the routes and the handlers of errors on the application."""
    routes = Routes(assistant, settings)
    router = APIRouter(prefix="/api/v1")
    add = partial(router.add_api_route, response_model=None)  # nothing of the contract is cut
    asking: dict[str, Any] = {"methods": ["POST"], "tags": ["Questions"]}
    reading: dict[str, Any] = {"methods": ["GET"], "tags": ["Documents"]}
    add(
        "/ask",
        routes.ask,
        summary="Answer a question",
        responses=answers(AnswerObject, "The answer, or a refusal.", examples.ANSWER),
        **asking,
    )
    add(
        "/ask/stream",
        routes.ask_stream,
        summary="Answer a question while the answer grows",
        status_code=200,
        response_class=EventStream,
        responses={
            200: {
                "description": "Server-sent events.",
                "content": {"text/event-stream": {"example": examples.EVENTS}},
            },
            **failures(400, 409, 413, 422),
        },
        **asking,
    )
    add(
        "/search",
        routes.search,
        summary="Find paragraphs",
        responses=answers(SearchObject, "Paragraphs, best first.", examples.FOUND),
        **asking,
    )
    add(
        "/lookup",
        routes.lookup,
        summary="Look up a reference",
        responses=answers(LookupObject, "What is known of it.", examples.LOOKUP),
        **reading,
    )
    add(
        "/read",
        routes.read,
        summary="Read a decision or document",
        responses=answers(DecisionObject, "All its paragraphs.", examples.DECISION, missing=True),
        **reading,
    )
    add(
        "/status",
        routes.status,
        summary="What the library holds",
        responses=answers(StatusObject, "As of its last ingest.", examples.STATUS),
        **reading,
    )
    app.include_router(router)
    app.add_exception_handler(AssistantError, _refused)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _unavailable)
    app.add_exception_handler(Exception, _fault)


def _bounded(text: str, name: str, limit: int) -> str:
    if not text.strip():
        raise UsageError(f"{name} is empty.")
    if len(text) > limit:
        raise UsageError(f"{name} is too long: it may have {limit} characters.")
    return text


async def _refused(request: Request, error: Exception) -> Response:
    """What cannot be done, in the visitor's language; a program that names none gets English."""
    assert isinstance(error, AssistantError)
    wrong = isinstance(error, UsageError)
    language = visit(request.url.query, dict(request.headers)).language
    line = told(error, words(language))
    if request.query_params.get("format") == "html":
        notice = f'<p class="ca-notice" dir="auto">{escape(line)}</p>'
        return HTMLResponse(notice, 400 if wrong else 503)
    return JSONResponse(error_json(line), 400 if wrong else 409)


async def _malformed(_: Request, error: Exception) -> Response:
    line = "The request cannot be read."
    if isinstance(error, RequestValidationError):
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"] if part not in ("body", "query"))
        line = f"{where}: {first['msg']}" if where else str(first["msg"])
    return JSONResponse(error_json(line), 422)


async def _unavailable(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = error.detail if isinstance(error, HTTPException) else ""
    return JSONResponse(error_json(str(detail) or "This cannot be done."), status)


async def _fault(request: Request, _: Exception) -> Response:
    if request.url.path == "/":  # a person looks at it
        language = visit(request.url.query, dict(request.headers)).language
        return HTMLResponse(fault_page_html(language, request.app.state.assets), 500)
    return JSONResponse(error_json("A fault here; it has been logged."), 500)
