"""``GET /api/v1/decisions`` and ``/api/v1/coverage``: what can be browsed, as JSON or as HTML."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, FastAPI, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from assistant.contract import listed_json
from assistant.settings import Settings
from assistant.web import examples
from assistant.web.coverage import coverage_html
from assistant.web.decisions_table import decisions_html, passing
from assistant.web.handed import LinkedAssistant
from assistant.web.languages import choose_language
from assistant.web.listing import PAGE_ROWS
from assistant.web.schemas import DecisionsObject, answers, failures

#: Rows of one answer, of some 0.3 kB each.
MOST_ROWS = 1000
_LONGEST = 300


class DecisionsRequest(BaseModel):
    """Which decisions and documents to list; an empty filter asks nothing."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field("", max_length=_LONGEST, description="Words of reference, title or meeting.")
    convention: str = Field(
        "", max_length=_LONGEST, description="By its short name.", examples=["Stockholm"]
    )
    meeting: str = Field("", max_length=_LONGEST, description="Stockholm Convention COP-8.")
    kind: str = Field("", max_length=_LONGEST, description="decision, resolution, plan …")
    held: Literal["", "full", "extract", "not_held"] = Field("", description="How much is held.")
    document: str = Field("", max_length=_LONGEST, description="Id of a document.")
    limit: int = Field(PAGE_ROWS, ge=1, le=MOST_ROWS, description="How many at most.")
    offset: int = Field(0, ge=0, le=10_000_000, description="How many to pass over.")
    format: Literal["json", "html"] = Field("json", description="html: a fragment, not a page.")
    lang: str = Field("", max_length=20, description="Language of the fragment's own words.")


class CoverageRequest(BaseModel):
    """The language of the fragment's own words."""

    model_config = ConfigDict(extra="forbid")

    format: Literal["html"] = Field("html", description="/api/v1/status answers the same as JSON.")
    lang: str = Field("", max_length=20)


def add_lists(app: FastAPI, assistant: LinkedAssistant, settings: Settings) -> None:
    """Put the routes on the application; they run in threads, a few at once."""
    limiter = CapacityLimiter(settings.chat_concurrency)
    router = APIRouter(prefix="/api/v1")

    async def decisions(request: Request, wanted: Annotated[DecisionsRequest, Query()]) -> Response:
        """Decisions held or known and documents held, by convention and date."""
        listed = await to_thread.run_sync(assistant.decisions, limiter=limiter)
        asked = wanted.model_dump(exclude={"limit", "offset", "format", "lang"})
        if wanted.format == "html":
            language = language_of(wanted.lang, request)
            shown = decisions_html(listed, asked, wanted.offset, wanted.limit, language)
            return HTMLResponse(shown)
        found = passing(listed, asked)
        rows = [listed_json(one) for one in found[wanted.offset : wanted.offset + wanted.limit]]
        return JSONResponse({"total": len(found), "decisions": rows})

    async def coverage(request: Request, wanted: Annotated[CoverageRequest, Query()]) -> Response:
        """What the library holds and how to read it, as a fragment of the page."""
        status = await to_thread.run_sync(assistant.status, limiter=limiter)
        return HTMLResponse(coverage_html(status, language_of(wanted.lang, request)))

    told = answers(DecisionsObject, "One page of them.", examples.DECISIONS)
    told[200]["content"] |= {"text/html": {}}
    documents: dict[str, Any] = {"tags": ["Documents"]}
    router.get("/decisions", summary="List decisions", responses=told, **documents)(decisions)
    router.get(
        "/coverage",
        summary="What is held, as a fragment of the page",
        response_class=HTMLResponse,
        responses=failures(409, 422),
        **documents,
    )(coverage)
    app.include_router(router)


def language_of(asked: str, request: Request) -> str:
    """The language of a fragment: as asked, else as the browser prefers."""
    return choose_language(asked, "", request.headers.get("accept-language", ""))
