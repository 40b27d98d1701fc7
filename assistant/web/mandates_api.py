"""``GET /api/v1/mandates``: what decisions ask of whom, with the filters of the command."""

from __future__ import annotations

from typing import Annotated

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, FastAPI, Query
from pydantic import BaseModel, ConfigDict, Field

from assistant.contract import Json, mandates_json
from assistant.settings import Settings
from assistant.types import AssistantLike

#: Mandates of one answer: a page, of some 2 kB each.
MOST_MANDATES = 1000
_LONGEST = 200


class MandatesRequest(BaseModel):
    """Filters as of ``python -m assistant mandates``; an empty one asks nothing."""

    model_config = ConfigDict(extra="forbid")

    addressee: str = Field("", max_length=_LONGEST, description="Who is to act: Secretariat.")
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
    limit: int = Field(100, ge=1, le=MOST_MANDATES, description="How many at most.")
    offset: int = Field(0, ge=0, le=10_000_000, description="How many to pass over.")


def add_mandates(app: FastAPI, assistant: AssistantLike, settings: Settings) -> None:
    """Put the route on the application; it runs in threads, a few at once."""
    limiter = CapacityLimiter(settings.chat_concurrency)
    router = APIRouter(prefix="/api/v1")

    async def mandates(wanted: Annotated[MandatesRequest, Query()]) -> Json:
        """What decisions ask of whom, by when, each decision once; ``total`` counts all."""
        asked = wanted.model_dump(exclude={"limit", "offset"}, exclude_defaults=True)
        found = await to_thread.run_sync(
            lambda: assistant.mandates(asked, wanted.limit, wanted.offset), limiter=limiter
        )
        return mandates_json(found)

    router.get("/mandates")(mandates)
    app.include_router(router)
