"""``GET /api/v1/mandates``: what decisions ask of whom, with the filters of the command."""

from __future__ import annotations

import io
from typing import Annotated, Literal

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, FastAPI, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from assistant.contract import MANDATE_COLUMNS, mandate_row, mandates_json
from assistant.errors import UsageError
from assistant.settings import Settings
from assistant.spreadsheet import csv_text, write_workbook
from assistant.types import AssistantLike, MandatesFound
from assistant.web import examples
from assistant.web.listing import PAGE_ROWS
from assistant.web.lists_api import language_of
from assistant.web.mandates_table import mandates_html
from assistant.web.schemas import MandatesObject, answers

#: Mandates of one answer: a page, of some 2 kB each.
MOST_MANDATES = 1000
_LONGEST = 200
#: Fields of the request that are no filters.
NO_FILTERS = {"limit", "offset", "format", "lang"}

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class MandatesRequest(BaseModel):
    """Filters as of ``python -m assistant mandates``; an empty one asks nothing."""

    model_config = ConfigDict(extra="forbid")

    addressee: str = Field(
        "", max_length=_LONGEST, description="Who is to act.", examples=["Secretariat"]
    )
    verb: str = Field("", max_length=_LONGEST, description="Operative verb: requests.")
    strength: str = Field("", max_length=_LONGEST, description="decides, requests … notes.")
    convention: str = Field("", max_length=_LONGEST, description="Stockholm.")
    meeting: str = Field("", max_length=_LONGEST, description="That decided: COP-8.")
    year: str = Field("", max_length=_LONGEST, description="Of the decision: 2015-2019.")
    deadline: str = Field("", max_length=_LONGEST, description="2020, 2019-2021, 2020-03-31.")
    due: str = Field("", max_length=_LONGEST, description="Meeting that is the deadline: COP-9.")
    recurrence: str = Field("", max_length=_LONGEST, description="each meeting, annual …")
    condition: str = Field("", max_length=_LONGEST, description="yes or no.")
    subject: str = Field("", max_length=_LONGEST, description="Words in paragraph or title.")
    ref: str = Field("", max_length=_LONGEST, description="One decision: SC-8/15.")
    language: str = Field("", max_length=_LONGEST, description="Versions in this language.")
    document: str = Field("", max_length=_LONGEST, description="Id of a document.")
    draft: str = Field("", max_length=_LONGEST, description="no (unless said), yes or all.")
    limit: int | None = Field(
        None, ge=1, le=MOST_MANDATES, description="How many at most: 100, in a file all."
    )
    offset: int = Field(0, ge=0, le=10_000_000, description="How many to pass over.")
    format: Literal["json", "html", "csv", "xlsx"] = Field(
        "json", description="html: a fragment, not a page; csv and xlsx: files."
    )
    lang: str = Field("", max_length=20, description="Language of the fragment's own words.")


def add_mandates(app: FastAPI, assistant: AssistantLike, settings: Settings) -> None:
    """Put the route on the application; it runs in threads, a few at once."""
    limiter = CapacityLimiter(settings.chat_concurrency)
    router = APIRouter(prefix="/api/v1")

    async def mandates(request: Request, wanted: Annotated[MandatesRequest, Query()]) -> Response:
        """What decisions ask of whom, by when, each decision once; ``total`` counts all."""
        language = language_of(wanted.lang, request)
        answer = {"json": _json, "html": _html, "csv": _csv, "xlsx": _workbook}[wanted.format]
        return await to_thread.run_sync(
            lambda: answer(assistant, wanted, language), limiter=limiter
        )

    told = answers(MandatesObject, "One page of them, or a file of all.", examples.MANDATES)
    told[200]["content"] |= {"text/csv": {}, _WORKBOOK: {}, "text/html": {}}
    router.get("/mandates", tags=["Documents"], summary="Who is to do what", responses=told)(
        mandates
    )
    app.include_router(router)


def _asked(wanted: MandatesRequest) -> dict[str, str]:
    return wanted.model_dump(exclude=NO_FILTERS, exclude_defaults=True)


def _json(assistant: AssistantLike, wanted: MandatesRequest, _: str) -> Response:
    found = assistant.mandates(_asked(wanted), wanted.limit or 100, wanted.offset)
    return JSONResponse(mandates_json(found))


def _html(assistant: AssistantLike, wanted: MandatesRequest, language: str) -> Response:
    asked, limit = _asked(wanted), wanted.limit or PAGE_ROWS
    try:
        found = assistant.mandates(asked, limit, wanted.offset)
    except UsageError as error:  # a value of the form: it is told beside the form
        found = MandatesFound(asked, 0, (), (str(error),))
    choices = assistant.mandate_choices()
    return HTMLResponse(mandates_html(found, choices, asked, wanted.offset, limit, language))


def _csv(assistant: AssistantLike, wanted: MandatesRequest, _: str) -> Response:
    text = csv_text(MANDATE_COLUMNS, _rows(assistant, wanted))
    return _file(text.encode("utf-8"), "text/csv; charset=utf-8", "mandates.csv")


def _workbook(assistant: AssistantLike, wanted: MandatesRequest, _: str) -> Response:
    book = io.BytesIO()  # a file that could not be written would be named in the error
    write_workbook(book, "Mandates", MANDATE_COLUMNS, _rows(assistant, wanted))
    return _file(book.getvalue(), _WORKBOOK, "mandates.xlsx")


def _rows(assistant: AssistantLike, wanted: MandatesRequest) -> list[tuple[str, ...]]:
    found = assistant.mandates(_asked(wanted), wanted.limit, wanted.offset)
    return [mandate_row(item) for item in found.records]


def _file(content: bytes, kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=kind, headers=headers)
