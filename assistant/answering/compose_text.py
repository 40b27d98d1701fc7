"""A summary as lines for a terminal, in the language of its answer. Pure."""

from __future__ import annotations

from assistant.answering.phrases import phrases_for
from assistant.types import Summary


def summary_text(summary: Summary, language: str) -> str:
    """Who wrote it, its sentences with markers, what was withheld, and what went wrong."""
    phrases = phrases_for(language)
    lines: list[str] = []
    if summary.sentences:
        lines += [phrases.say("summary.heading", model=summary.model), ""]
    for sentence in summary.sentences:
        markers = "".join(f"[{marker}]" for marker in sentence.markers)
        lines.append(f"{sentence.text} {markers}")
    if summary.withheld:
        lines.append(phrases.say("summary.withheld", count=summary.withheld))
    if summary.note:
        lines.append(summary.note)
    return "\n".join(lines)
