"""The status for a person: what is held, whole or in part, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

#: Lines of a list that a person is shown, and references on one of them: it is to be read.
_LINES = 40
_REFERENCES = 12

_ALL = "--json names all"


def status_text(status: Mapping[str, Any]) -> str:
    """The lines of ``status`` without ``--json``, from the object that it prints with it."""
    return "\n".join(
        (
            *_facts(status),
            *_section("Documents held", [_document(one) for one in status["held"]]),
            *_section(
                "Decisions, by convention and meeting",
                [line for one in status["by_meeting"] for line in _meeting(one)],
            ),
            *_section(
                "Cited, not held",
                [_cited(reference, n) for reference, n in status["cited_not_held"].items()],
            ),
        )
    )


def _facts(status: Mapping[str, Any]) -> Iterable[str]:
    """One figure a line, so that a script may pick one out."""
    languages = ", ".join(f"{name} {count}" for name, count in status["languages"].items())
    yield f"version: {status['version']}"
    yield f"library: {status['library']}"
    yield f"generation: {status['generation']}"
    yield f"published: {status['published']}"
    for name in ("documents", "decisions", "passages", "issues"):
        yield f"{name}: {status[name]}"
    yield f"passages by language: {languages or 'none'}"
    yield f"decisions known to the register, not held: {len(status['known_not_held'])}"
    yield f"references cited, not held: {len(status['cited_not_held'])}"
    yield f"embedding model: {status['embedding_model']}"
    if status.get("chat_model"):
        yield f"chat model: {status['chat_model']}"


def _section(title: str, lines: Sequence[str]) -> Iterable[str]:
    yield ""
    yield f"{title}:" if lines else f"{title}: none"
    yield from (f"  {line}" for line in lines[:_LINES])
    if len(lines) > _LINES:
        yield f"  and {len(lines) - _LINES} more; {_ALL}"


def _document(one: Mapping[str, Any]) -> str:
    how = "an extract" if one["held"] == "extract" else "whole"
    decisions = f"{_counted(one['decisions'], 'decision')}, " if one["decisions"] else ""
    title = f"{one['title']}; " if one["title"] else ""
    passages = _counted(one["passages"], "passage")
    return f"{one['document']} ({how}): {title}{one['language']}, {decisions}{passages}"


def _meeting(one: Mapping[str, Any]) -> Iterable[str]:
    """A line for what is held of a meeting and one for what is not."""
    name = one["meeting"] or "no meeting known"
    for key, how in (
        ("full", "held whole"),
        ("extract", "held as an extract"),
        ("known_not_held", "known, not held"),
    ):
        if refs := one[key]:
            more = f" and {len(refs) - _REFERENCES} more" if len(refs) > _REFERENCES else ""
            yield f"{name}, {how}: {', '.join(refs[:_REFERENCES])}{more}"


def _cited(reference: str, passages: int) -> str:
    return f"{reference}: cited by {_counted(passages, 'passage')}, not held"


def _counted(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"
