"""Questions asked with a chat model: what of its summaries is shown, and how long one waits."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rich.table import Table

from assistant.answering.verify import verify
from assistant.answering.verify.gaps import Align
from assistant.syntax import parse_english
from assistant.types import Answer, AssistantLike, PassageRecord
from evals.questions import Question


@dataclass(frozen=True, slots=True)
class Composed:
    """One question. ``blocked``: sentences shown that the check, asked again over all cited
    paragraphs, would not let through; seconds are from asking on."""

    id: str
    status: str
    asked: bool  # whether the model was asked
    shown: int
    withheld: int
    blocked: int
    note: str
    first_quote: float
    whole: float
    tokens: dict[str, int]


def compose_all(
    assistant: AssistantLike, questions: Sequence[Question], embed: Align
) -> list[Composed]:
    """Each question, one after the other; ``embed`` is for checking across languages."""
    return [_composed(assistant, question, embed) for question in questions]


def _composed(assistant: AssistantLike, question: Question, embed: Align) -> Composed:
    started = time.perf_counter()
    quoted = 0.0
    answer: Answer | None = None
    for part in assistant.stream(question.question, question.history):
        if part.answer is not None:
            quoted = quoted or time.perf_counter() - started
            answer = part.answer
    whole = time.perf_counter() - started
    assert answer is not None  # the last part of a stream carries it
    summary = answer.summary
    return Composed(
        question.id,
        answer.status,
        summary is not None,
        len(summary.sentences) if summary else 0,
        summary.withheld if summary else 0,
        _blocked(assistant, answer, embed),
        summary.note if summary else "",
        round(quoted, 2),
        round(whole, 2),
        dict(summary.tokens) if summary else {},
    )


def _blocked(assistant: AssistantLike, answer: Answer, embed: Align) -> int:
    if answer.summary is None:
        return 0
    records = _records(assistant, answer)
    verdicts = [
        verify(
            one.text,
            records,
            cited=one.markers,
            language=answer.language,
            embed=embed,
            parse=parse_english,
        )
        for one in answer.summary.sentences
    ]
    return sum(not verdict.supported for verdict in verdicts)


def _records(assistant: AssistantLike, answer: Answer) -> list[PassageRecord]:
    found = []
    for citation in answer.citations:
        read = assistant.read(citation.passage_id)
        found += [r for r in (read.records if read else ()) if r.passage.id == citation.passage_id]
    return found


def composed_table(model: str, rows: Sequence[Composed]) -> Table:
    asked = [row for row in rows if row.asked]
    shown, withheld = sum(row.shown for row in asked), sum(row.withheld for row in asked)
    table = Table("of all questions", "", title=f"Summaries by {model}")
    table.add_row("questions", str(len(rows)))
    table.add_row("the model was asked", str(len(asked)))
    table.add_row("with a sentence shown", str(sum(bool(row.shown) for row in asked)))
    table.add_row("sentences shown", str(shown))
    table.add_row("sentences withheld", str(withheld))
    table.add_row("shown, and blocked when checked again", str(sum(row.blocked for row in asked)))
    if asked:
        for name in ("first_quote", "whole"):
            seconds = [getattr(row, name) for row in asked]
            table.add_row(f"seconds to {name}, median", f"{statistics.median(seconds):.2f}")
            table.add_row(f"seconds to {name}, longest", f"{max(seconds):.2f}")
    for note in sorted({row.note for row in asked if row.note}):
        table.add_row(note, str(sum(row.note == note for row in asked)))
    return table


def composed_json(model: str, rows: Sequence[Composed]) -> dict[str, Any]:
    return {"model": model, "questions": [asdict(row) for row in rows]}
