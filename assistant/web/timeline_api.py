"""``GET /api/v1/timeline`` and ``/api/v1/compare``: what pictures are drawn from, and pictures."""

from __future__ import annotations

from typing import Annotated, Literal

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, FastAPI, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from assistant.contract import around_json, comparison_json, timeline_json
from assistant.errors import UsageError
from assistant.pictured import Timeline
from assistant.settings import Settings
from assistant.web import examples
from assistant.web.addresses import ComparisonAddress
from assistant.web.handed import LinkedAssistant
from assistant.web.lists_api import language_of
from assistant.web.reader import LONGEST_NAME
from assistant.web.schemas import told
from assistant.web.source_route import compared_page
from assistant.web.timeline_view import around_html, timeline_html

_LONGEST_YEAR = 20
#: A title may be asked for as it is; the longest of 587 decisions looked at has 232 characters.
_LONGEST_TITLE = 1000


class TimelineRequest(BaseModel):
    """A subject over time, or with ``around`` the citations of one decision."""

    model_config = ConfigDict(extra="forbid")

    subject: str = Field("", max_length=_LONGEST_TITLE, description="Words; empty: an overview.")
    convention: str = Field("", max_length=LONGEST_NAME, description="Convention or body.")
    first: str = Field("", alias="from", max_length=_LONGEST_YEAR, description="Year: 2005.")
    last: str = Field("", alias="to", max_length=_LONGEST_YEAR, description="Year: 2023.")
    around: str = Field("", max_length=LONGEST_NAME, description="A decision: SC-8/15.")
    further: bool = Field(False, description="With what the neighbours cite, or what cites them.")
    format: Literal["json", "html"] = Field("json", description="html: a fragment, not a page.")
    lang: str = Field("", max_length=20, description="Language of the fragment's own words.")


class CompareRequest(BaseModel):
    """Two decisions, or one place of each."""

    model_config = ConfigDict(extra="forbid")

    one: str = Field(max_length=LONGEST_NAME, description="A decision: SC-9/14.")
    other: str = Field(max_length=LONGEST_NAME, description="Another: SC-11/13.")
    format: Literal["json", "html"] = Field("json", description="html: a fragment, not a page.")
    lang: str = Field("", max_length=20, description="Language of the fragment's own words.")


def add_timeline(app: FastAPI, assistant: LinkedAssistant, settings: Settings) -> None:
    """Put the routes on the application; they run in threads, a few at once."""
    limiter = CapacityLimiter(settings.chat_concurrency)
    router = APIRouter(prefix="/api/v1")

    async def timeline(request: Request, wanted: Annotated[TimelineRequest, Query()]) -> Response:
        """Decisions on a subject from meeting to meeting; or the citations around one."""
        language = language_of(wanted.lang, request)
        answer = _around if wanted.around.strip() else _over_time
        return await to_thread.run_sync(
            lambda: answer(assistant, wanted, language), limiter=limiter
        )

    async def compare(request: Request, wanted: Annotated[CompareRequest, Query()]) -> Response:
        """The wording of two decisions, paragraph by paragraph, the earlier one first."""

        def compared() -> Response:
            if wanted.format == "json":
                return JSONResponse(comparison_json(assistant.compare(wanted.one, wanted.other)))
            named = ComparisonAddress(wanted.one, wanted.other)
            status, page = compared_page(assistant, named, language_of(wanted.lang, request))
            return HTMLResponse(page.fragment, status)

        return await to_thread.run_sync(compared, limiter=limiter)

    router.get(
        "/timeline",
        tags=["Documents"],
        summary="A subject over time",
        responses=told("Decisions on the subject, by meeting.", examples.TIMELINE),
    )(timeline)
    router.get(
        "/compare",
        tags=["Documents"],
        summary="Two decisions beside each other",
        responses=told(
            "Pairs of paragraphs, in the order of the later decision.", examples.COMPARED
        ),
    )(compare)
    app.include_router(router)


def _over_time(assistant: LinkedAssistant, wanted: TimelineRequest, language: str) -> Response:
    asked = {"convention": wanted.convention, "from": wanted.first, "to": wanted.last}
    filters = {name: value for name, value in asked.items() if value.strip()}
    if wanted.format == "json":
        return JSONResponse(timeline_json(assistant.timeline(wanted.subject, filters)))
    error = ""
    try:
        found = assistant.timeline(wanted.subject, filters)
    except UsageError as fault:  # a value of the form: it is told beside the form
        found, error = Timeline(""), str(fault)
    shown = {"subject": wanted.subject, **asked}
    return HTMLResponse(timeline_html(found, shown, language, error))


def _around(assistant: LinkedAssistant, wanted: TimelineRequest, language: str) -> Response:
    if wanted.format == "json":
        return JSONResponse(around_json(assistant.around(wanted.around, wanted.further)))
    try:
        found = assistant.around(wanted.around, wanted.further)
    except UsageError as fault:  # an address that someone changed by hand
        return HTMLResponse(timeline_html(Timeline(""), {}, language, str(fault)))
    return HTMLResponse(around_html(found, language, further=wanted.further))
