"""What the library holds, by convention and meeting, as of when, with which model."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant import __version__
from assistant.answering.opened import Opened
from assistant.library import key_of


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
        "known_not_held": [
            {"ref": item.ref, "title": item.title, "meeting": f"{item.convention} {item.meeting}"}
            for item in known
        ],
        "cited_not_held": cited,
    }


def _published(opened: Opened) -> str:
    moment = opened.generation.report.stat().st_mtime
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")
