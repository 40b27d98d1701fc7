"""What the library holds, by convention and meeting, as of when, with which model."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from assistant import __version__
from assistant.answering.opened import Opened
from assistant.library import HeldDecision, key_of, meeting_label
from assistant.types import Edition, KnownDecision


def status_of(opened: Opened) -> dict[str, object]:
    """The object that ``status --json`` prints; plain values only. Loads no model."""
    library = opened.library
    held = {decision.key for decision in opened.decisions}
    meetings: dict[str, list[str]] = {}
    for decision in opened.decisions:
        refs = meetings.setdefault(decision.meeting or decision.convention, [])
        if decision.ref not in refs:
            refs.append(decision.ref)
    cited = library.cited_keys()
    known = [item for item in opened.register.decisions if key_of(item.ref) not in held]
    by_meeting = _by_meeting(opened.decisions, known)
    return {
        "version": __version__,
        "library": str(opened.settings.library_dir),
        "generation": opened.generation.number,
        "published": _published(opened),
        **library.counts(),
        "languages": library.languages(),
        "embedding_model": library.meta("embedding_fingerprint"),
        "held": [
            {
                "document": document.entry.id,
                "title": document.entry.title,
                "kind": document.entry.kind,
                "language": document.entry.language,
                "held": document.entry.held,
                "decisions": document.decisions,
                "passages": document.passages,
            }
            for document in library.documents()
        ],
        "meetings": meetings,
        "by_meeting": by_meeting,
        "known_not_held": [
            {"ref": item.ref, "title": item.title, "meeting": f"{item.convention} {item.meeting}"}
            for item in known
        ],
        "cited_not_held": cited,
        "issues_found": [
            {
                "document": issue.document,
                "code": issue.code,
                "message": issue.message,
                "page": issue.page,
            }
            for issue in library.issues()
        ],
    }


def edition_of(opened: Opened) -> Edition:
    """Which state of the library is read; cheap, so that each answer can carry it."""
    model = opened.library.meta("embedding_fingerprint")
    try:
        published = _published(opened)
    except OSError:  # swept since, or the disk is gone
        published = ""
    return Edition(opened.generation.number, published, model)


def _by_meeting(
    decisions: Iterable[HeldDecision], known: Iterable[KnownDecision]
) -> list[dict[str, object]]:
    """For each meeting, in order: what is held whole, what as an extract, what is only known."""
    meetings: dict[tuple[str, str], dict[str, list[str]]] = {}

    def put(convention: str, meeting: str, how: str, ref: str) -> None:
        parts = meetings.setdefault(
            (convention, meeting), {"full": [], "extract": [], "known_not_held": []}
        )
        if ref not in parts[how]:  # once for all its languages
            parts[how].append(ref)

    for decision in decisions:
        put(decision.convention, decision.meeting_name, decision.held, decision.ref)
    for item in known:
        put(item.convention, item.meeting, "known_not_held", item.ref)
    return [
        {"convention": convention, "meeting": meeting_label(convention, name), **parts}
        for (convention, name), parts in sorted(meetings.items(), key=lambda m: _natural(*m[0]))
    ]


def _natural(*names: str) -> list[tuple[str, int]]:
    """Sorts COP-9 before COP-10, and what is of no convention last."""
    parts = [
        (words, int(number or 0))
        for name in names
        for words, number in re.findall(r"(\D*)(\d{0,9})", name)
    ]
    return parts if names[0] else [("\uffff", 0), *parts]


def _published(opened: Opened) -> str:
    moment = opened.generation.report.stat().st_mtime
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")
