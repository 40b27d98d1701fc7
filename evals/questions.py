"""Question sets: JSON lines, each a question with what an answer to it must hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast, get_args

from assistant.errors import UsageError
from assistant.types import Status
from evals.files import read_rows


@dataclass(frozen=True, slots=True)
class Question:
    """One question and its expectations.

    ``status``: any of these is right. ``documents``: any of these may be cited (manifest ids).
    ``refs``: each must be cited. ``quote``: of each group one wording must be shown.
    ``forbid``: regular expressions that must not match the text of the answer.
    """

    id: str
    lang: str
    kind: str
    question: str
    status: frozenset[Status]
    history: tuple[str, ...] = ()
    documents: frozenset[str] = frozenset()
    refs: tuple[str, ...] = ()
    quote: tuple[tuple[str, ...], ...] = ()
    forbid: tuple[str, ...] = ()
    note: str = ""

    @property
    def answerable(self) -> bool:
        """Whether a plain answer is right; otherwise answering is an invention."""
        return "answered" in self.status


def load_questions(path: Path) -> tuple[Question, ...]:
    """The questions of a JSON lines file, in its order.

    Raises:
        UsageError: the file cannot be read, or a line is not a question; names the line.
    """
    questions = [
        _question(row, f"{path.name}, question {number}")
        for number, row in enumerate(read_rows(path), start=1)
    ]
    if not questions:
        raise UsageError(f"{path}: holds no question.")
    return tuple(questions)


def _question(row: dict[str, Any], where: str) -> Question:
    try:
        question = Question(
            id=row["id"],
            lang=row["lang"],
            kind=row["kind"],
            question=row["question"],
            status=frozenset(cast("list[Status]", row["status"])),
            history=tuple(row.get("history", ())),
            documents=frozenset(row.get("documents", ())),
            refs=tuple(row.get("refs", ())),
            quote=tuple(tuple(group) for group in row.get("quote", ())),
            forbid=tuple(row.get("forbid", ())),
            note=row.get("note", ""),
        )
        for pattern in question.forbid:
            re.compile(pattern)
    except (KeyError, TypeError, re.error) as error:
        raise UsageError(f"{where}: not a question ({error}).") from error
    if not question.status or question.status - set(get_args(Status)):
        raise UsageError(f"{where}: status must name some of {', '.join(get_args(Status))}.")
    return question
