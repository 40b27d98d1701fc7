"""``GET /?ref=…``, ``/?passage=…``, ``/?compare=…&with=…``: a source or a comparison alone.

Every other ``/`` is the chat's.
"""

from __future__ import annotations

import hashlib

from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Match, Route
from starlette.types import Scope

from assistant.errors import AssistantError, UsageError
from assistant.settings import Settings
from assistant.web.addresses import ComparisonAddress, SourceAddress, source_of
from assistant.web.comparison import comparison_html
from assistant.web.guard import visit
from assistant.web.handed import LinkedAssistant
from assistant.web.languages import words
from assistant.web.permalinks import citation_form
from assistant.web.reader import (
    LONGEST_NAME,
    beside,
    open_passage,
    open_reference,
    reading_html,
    refused_html,
    title_of,
)
from assistant.web.source_page import SourcePage, page_html


class _SourceRoute(Route):
    """A route that leaves every address that names no source to the routes after it."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if source_of(scope.get("query_string", b"").decode("latin-1")) is None:
            return Match.NONE, {}
        return super().matches(scope)


def add_source_page(
    app: FastAPI, assistant: LinkedAssistant, settings: Settings, assets: str
) -> None:
    """Put the page before Gradio's, which takes all that is left of ``/``."""
    limiter = CapacityLimiter(settings.chat_concurrency)

    async def show(request: Request) -> Response:
        wanted = source_of(request.url.query) or SourceAddress()
        language = visit(request.url.query, dict(request.headers)).language
        origin = f"{request.url.scheme}://{request.url.netloc}"

        def made() -> tuple[int, str]:
            if isinstance(wanted, ComparisonAddress):
                status, page = compared_page(assistant, wanted, language, origin)
            else:
                status, page = shown_page(assistant, wanted, language, origin)
            return status, page_html(page, language, assets)

        status, text = await to_thread.run_sync(made, limiter=limiter)
        return _reply(request, status, text)

    app.router.routes.append(_SourceRoute("/", show, methods=["GET"]))


def shown_page(
    assistant: LinkedAssistant, wanted: SourceAddress, language: str, origin: str
) -> tuple[int, SourcePage]:
    """The status and what the page shows: a text, what is known of it, or why there is none."""
    said = words(language)
    name = wanted.passage or wanted.ref
    try:
        if max(len(name), len(wanted.para)) > LONGEST_NAME:
            raise UsageError("The name is too long.")
        if wanted.passage:
            reading = open_passage(assistant, name)
        else:
            reading = open_reference(assistant, name, wanted.para, said)
        fragment = reading_html(
            reading, said, beside(assistant, reading), whole=wanted.whole, alone=True
        )
    except AssistantError as error:
        status = 400 if isinstance(error, UsageError) else 503
        return status, SourcePage(said["not_opened"], refused_html(error, said))
    found = reading.decision
    cited = citation_form(found, reading.cited, reading.place, language) if found else ""
    page = SourcePage(title_of(reading, said), fragment, wanted, origin, cited)
    return (200 if found else 404), page


def compared_page(
    assistant: LinkedAssistant, wanted: ComparisonAddress, language: str, origin: str = ""
) -> tuple[int, SourcePage]:
    """The status and what the page of a comparison shows; the reader shows its fragment too."""
    said = words(language)
    try:
        if max(len(wanted.one), len(wanted.other)) > LONGEST_NAME:
            raise UsageError("The name is too long.")
        found = assistant.compare(wanted.one, wanted.other, language)
    except AssistantError as error:
        status = 400 if isinstance(error, UsageError) else 503
        return status, SourcePage(said["not_opened"], refused_html(error, said, "not_compared"))
    title = said["compare_title"].format(before=found.before, after=found.after)
    fragment = comparison_html(found, said)
    both = f"{found.before} – {found.after}" if found.pairs else ""
    page = SourcePage(title, fragment, wanted, origin, both, "ask_about_both")
    return (200 if found.pairs else 404), page


def _reply(request: Request, status: int, text: str) -> Response:
    """The page, which a browser keeps and asks about again; unchanged, it is not sent twice."""
    tag = f'W/"{hashlib.sha256(text.encode()).hexdigest()[:20]}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "private, no-cache",
        "Vary": "Accept-Language, Cookie",
    }
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return HTMLResponse(text, status, headers)
