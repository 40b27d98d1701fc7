"""What a pipeline said to a question, in the one form that every metric reads.

The assistant and the baseline are both turned into it, so that they are judged alike.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant import references
from assistant.types import Answer, AssistantLike, Status
from evals.questions import Question


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation. ``names``: keys of the decision it stands in and of those its quote names.

    ``exact``: the quote is, byte for byte, part of the passage that the citation points to.
    """

    document: str
    names: frozenset[str]
    quote: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Reply:
    """What was said to one question; ``ms`` is wall time in milliseconds."""

    status: Status
    text: str
    cited: tuple[Cited, ...]
    ms: float


Pipeline = Callable[[Question], Reply]


def reference_keys(texts: Iterable[str]) -> frozenset[str]:
    """Keys of all decisions named in the texts, whatever their spelling."""
    return frozenset(
        found.reference.key
        for text in texts
        for found in references.find(text)
        if found.reference is not None
    )


def assistant_pipeline(assistant: AssistantLike) -> Pipeline:
    """The assistant as a pipeline; every citation is looked up in the library."""

    def reply(question: Question) -> Reply:
        start = time.perf_counter()
        answer = assistant.ask(question.question, question.history)
        ms = (time.perf_counter() - start) * 1000
        return Reply(answer.status, answer.text, cited_by(answer, assistant), ms)

    return reply


def cited_by(answer: Answer, assistant: AssistantLike) -> tuple[Cited, ...]:
    """The citations of an answer, each checked against the passage that it names."""
    return tuple(
        Cited(
            document=citation.document,
            names=reference_keys([citation.ref or "", citation.quote]),
            quote=citation.quote,
            exact=bool(citation.quote)
            and citation.quote in passage_text(assistant, citation.passage_id),
        )
        for citation in answer.citations
    )


def passage_text(assistant: AssistantLike, passage_id: str) -> str:
    """The passage as the library holds it; empty where no passage has the id."""
    decision = assistant.read(passage_id)
    records = () if decision is None else decision.records
    return next((r.passage.text for r in records if r.passage.id == passage_id), "")
