"""``POST /api/v1/feedback``: what a person says of an answer that was given here."""

from __future__ import annotations

import logging

from anyio import to_thread
from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from assistant import __version__
from assistant.contract import answer_json
from assistant.errors import FeedbackError, FeedbackLimit
from assistant.feedback import (
    LONGEST_COMMENT,
    REASONS,
    Feedback,
    FeedbackStore,
    Rating,
    Reason,
    Versions,
    given,
)
from assistant.settings import Settings
from assistant.web import examples
from assistant.web.answers_kept import AnswersKept, KeptAnswer
from assistant.web.faults import told
from assistant.web.languages import words
from assistant.web.schemas import Responses, failures

_log = logging.getLogger(__name__)


class FeedbackRequest(BaseModel):
    """The key of an answer that the page showed, and what a person says of it."""

    model_config = ConfigDict(extra="forbid")

    answer: str = Field(max_length=100, description="Key of the answer, as in the page's links.")
    rating: Rating
    reasons: list[Reason] = Field(
        default_factory=list, max_length=len(REASONS), description='With "not helpful" only.'
    )
    comment: str = Field("", max_length=LONGEST_COMMENT)


def add_feedback(app: FastAPI, answers: AnswersKept, settings: Settings) -> None:
    """Put the route on the application. What is stored comes from the answers kept here, so that
    nobody can have an answer stored that was never given."""
    store = FeedbackStore(settings.feedback_dir)
    router = APIRouter(prefix="/api/v1")

    async def feedback(body: FeedbackRequest) -> Response:
        """Say whether an answer was helpful; what is said later of the same answer counts."""
        if settings.feedback == "off":
            raise HTTPException(403, "Feedback is switched off here.")
        kept = answers.get(body.answer)
        if kept is None:
            raise HTTPException(
                404, "This answer is not kept here any more; ask the question again to rate it."
            )
        said = feedback_on(kept, body)
        try:
            await to_thread.run_sync(store.add, said)
        except FeedbackLimit as limit:
            _log.warning("%s", limit)
            raise HTTPException(429, str(limit)) from None
        except FeedbackError as error:
            raise HTTPException(503, told(error, words("en"))) from None
        return JSONResponse({"id": said.id, "rating": said.rating}, 201)

    stored: Responses = {
        201: {
            "description": "Stored.",
            "content": {"application/json": {"example": examples.FEEDBACK_STORED}},
        },
        **failures(400, 403, 404, 409, 413, 422, 429, 503),
    }
    router.post(
        "/feedback",
        status_code=201,
        tags=["Questions"],
        summary="Say whether an answer was helpful",
        responses=stored,
    )(feedback)
    app.include_router(router)


def feedback_on(kept: KeptAnswer, body: FeedbackRequest) -> Feedback:
    """What was said, with the answer as it was given and what gave it.

    Raises:
        UsageError: reasons with "helpful".
    """
    answer = kept.answer
    edition = answer.edition
    return given(
        body.answer,
        body.rating,
        body.reasons,
        body.comment,
        answer=answer_json(answer),
        history=kept.history,
        filters=kept.filters,
        versions=Versions(
            program=__version__,
            generation=edition.generation if edition else 0,
            published=edition.published if edition else "",
            embedding_model=edition.embedding_model if edition else "",
            chat_model=answer.summary.model if answer.summary else "",
        ),
    )
