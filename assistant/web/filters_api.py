"""``GET /api/v1/filters``: what questions can be filtered by, as JSON or as a part of the page."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, FastAPI, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from assistant.settings import Settings
from assistant.web import examples
from assistant.web.filters import Choices, choices_of, filters_html
from assistant.web.handed import LinkedAssistant
from assistant.web.languages import words
from assistant.web.lists_api import language_of
from assistant.web.schemas import told


class FiltersRequest(BaseModel):
    """The form of the reply."""

    model_config = ConfigDict(extra="forbid")

    format: Literal["json", "html"] = Field("json", description="html: a fragment, not a page.")
    lang: str = Field("", max_length=20, description="Language of the fragment's own words.")


def add_filters(app: FastAPI, assistant: LinkedAssistant, settings: Settings) -> None:
    """Put the route on the application; it runs in threads, a few at once."""
    limiter = CapacityLimiter(settings.chat_concurrency)
    router = APIRouter(prefix="/api/v1")

    def choices() -> Choices:
        return choices_of(assistant.decisions(), assistant.status())

    async def filters(request: Request, wanted: Annotated[FiltersRequest, Query()]) -> Response:
        """Conventions, meetings, years, kinds and languages of what is held."""
        found = await to_thread.run_sync(choices, limiter=limiter)
        if wanted.format == "html":
            return HTMLResponse(filters_html(found, words(language_of(wanted.lang, request))))
        meetings = [{"convention": one, "meeting": name} for one, name in found.meetings]
        return JSONResponse({**asdict(found), "meetings": meetings})

    router.get(
        "/filters",
        tags=["Questions"],
        summary="What questions can be filtered by",
        responses=told("The values that have something held.", examples.FILTERS),
    )(filters)
    app.include_router(router)
