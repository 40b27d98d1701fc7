"""``/api/v1/answers/{key}/note`` and ``/api/v1/note``: an answer with its sources as a file."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from urllib.parse import quote

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, FastAPI, Path, Query
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from assistant.errors import UsageError
from assistant.notes import FORMATS, file_name, held_as_of, note_of, utf8_name, written
from assistant.settings import Settings
from assistant.types import Answer, AssistantLike
from assistant.web.answers_kept import AnswersKept
from assistant.web.api import AskRequest
from assistant.web.schemas import Responses, failures

_NO_LONGER_KEPT = "This answer is no longer kept; ask again."
#: A key has 22 characters.
_LONGEST_KEY = 64


class NoteRequest(BaseModel):
    """The format of the file, and the language of the note's own words."""

    model_config = ConfigDict(extra="forbid")

    format: Literal["md", "docx", "pdf"] = Field(description="Markdown, Word or PDF.")
    lang: Literal["", "en", "fr", "es", "ru", "ar", "zh"] = Field(
        "", description="Language of the note's own words; empty: that of the answer."
    )


def add_notes(
    app: FastAPI, assistant: AssistantLike, settings: Settings, answers: AnswersKept
) -> None:
    """Put the routes on the application; they run in threads, a few at once."""
    limiter = CapacityLimiter(settings.chat_concurrency)
    router = APIRouter(prefix="/api/v1")

    async def kept_note(
        key: Annotated[str, Path(max_length=_LONGEST_KEY)], wanted: Annotated[NoteRequest, Query()]
    ) -> Response:
        """The note of an answer given before; 404 where it is no longer kept."""
        kept = answers.get(key)
        if kept is None:
            raise HTTPException(404, _NO_LONGER_KEPT)
        return await to_thread.run_sync(
            lambda: _file(assistant, kept.answer, kept.given, wanted), limiter=limiter
        )

    async def note(body: AskRequest, wanted: Annotated[NoteRequest, Query()]) -> Response:
        """Answer a question and give the note of the answer; a refusal has a note too."""
        for name, text in (("question", body.question), *(("history", h) for h in body.history)):
            _check(text, name, settings.max_question_chars)

        def answered() -> Response:
            history, filters = tuple(body.history), body.filters or None
            answer = assistant.ask(body.question, history, body.language, filters)
            return _file(assistant, answer, datetime.now(UTC), wanted)

        return await to_thread.run_sync(answered, limiter=limiter)

    files: Responses = {
        200: {
            "description": "A file to be saved.",
            "content": {form.media_type: {} for form in FORMATS.values()},
        },
        **failures(400, 404, 409, 413, 422),
    }
    described: dict[str, Any] = {
        "tags": ["Questions"],
        "response_class": Response,
        "responses": files,
    }
    router.get("/answers/{key}/note", summary="The note of an answer given before", **described)(
        kept_note
    )
    router.post("/note", summary="Ask and save the answer as a note", **described)(note)
    app.include_router(router)


def _file(
    assistant: AssistantLike, answer: Answer, given: datetime, wanted: NoteRequest
) -> Response:
    as_of = held_as_of(assistant.status(), given)
    note = note_of(answer, given.date(), as_of, wanted.lang)
    ending = wanted.format
    content = written(note, ending)
    # An ASCII name for those who know no other, and the same in any script (RFC 6266).
    names = (
        f'filename="{file_name(note, ending)}"; '
        f"filename*=UTF-8''{quote(utf8_name(note, ending), safe='')}"
    )
    headers = {"Content-Disposition": f"attachment; {names}", "Cache-Control": "no-store"}
    return Response(content, media_type=FORMATS[ending].media_type, headers=headers)


def _check(text: str, name: str, limit: int) -> None:
    if not text.strip():
        raise UsageError(f"{name} is empty.")
    if len(text) > limit:
        raise UsageError(f"{name} is too long: it may have {limit} characters.")
