"""Whether a reply to a question passes. Pure: a question and a reply in, reasons out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evals.questions import Question
from evals.replies import Reply

#: Dashes and quotation marks differ between an official text and a keyboard; wording does not.
_FOLDED = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), "’": "'", "“": '"', "”": '"'})
_MARKDOWN = re.compile(r"[*_>`\\]")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judged reply; it passes when there is no reason against it."""

    question: Question
    reply: Reply
    reasons: tuple[str, ...]

    @property
    def passed(self) -> bool:
        return not self.reasons


def judge(question: Question, reply: Reply, wanted: frozenset[str]) -> Verdict:
    """Judge one reply; ``wanted`` are the keys of ``question.refs``.

    It passes when its status is allowed, every wanted decision is cited, each group of wordings
    has one in the quotes or the text, nothing forbidden matches the text, and every quote is
    exact. The wanted decisions and wordings are of the answered state only: a reply whose
    status is an allowed refusal need not show them.
    """
    reasons: list[str] = []
    if reply.status not in question.status:
        reasons.append(f"status {reply.status}, not {' or '.join(sorted(question.status))}")
    if reply.status in {"answered", "partial"}:
        missing = wanted - frozenset().union(*(cited.names for cited in reply.cited))
        if missing:
            reasons.append(f"not cited: {', '.join(sorted(missing))}")
        shown = folded("\n".join([reply.text, *(cited.quote for cited in reply.cited)]))
        reasons += [
            f"not shown: {group[0]!r}"
            for group in question.quote
            if not any(folded(wording) in shown for wording in group)
        ]
    reasons += [
        f"forbidden: {pattern}" for pattern in question.forbid if re.search(pattern, reply.text)
    ]
    inexact = sum(not cited.exact for cited in reply.cited)
    if inexact:
        reasons.append(f"{inexact} of {len(reply.cited)} quotes not in the cited passage")
    return Verdict(question, reply, tuple(reasons))


def folded(text: str) -> str:
    """Text for comparing wordings: one space, lower case, plain dashes, no Markdown marks."""
    return " ".join(_MARKDOWN.sub("", text).translate(_FOLDED).lower().split())
