"""Whether what a draft cites exists, as far as the register and the library can tell."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answering.opened import Opened
from assistant.library import key_of, meeting_label
from assistant.linked import Finding
from assistant.references import Reference, find, parse
from assistant.retrieval.locating import points_at
from assistant.types import Passage

_NAMED = 4


def reference_findings(opened: Opened, passage: Passage) -> Iterator[Finding]:
    """References of one paragraph that are not held, not known, or can be several.

    "Not in the register" is no "does not exist": the register says what public sources name.
    """
    own = key_of(passage.ref) if passage.ref else ""
    seen: set[str] = set()
    for mention in passage.mentions:
        reference = parse(mention.target)
        if reference is None or reference.kind not in ("decision", "resolution"):
            continue
        if reference.key in seen or reference.key == own:
            continue
        seen.add(reference.key)
        at = parse(f"{mention.target}, {mention.locator}") if mention.locator else reference
        found = _told(opened, at or reference)
        if found is not None:
            code, message = found
            yield Finding(code, passage.ref or "", passage.locator, mention.printed, message)
    for hit in find(passage.text):
        resolved = any(m.start < hit.end and hit.start < m.end for m in passage.mentions)
        if hit.reference is None and len(hit.candidates) > 1 and not resolved:
            names = [candidate.canonical for candidate in hit.candidates]
            told = ", ".join([*names[:_NAMED], "…"] if len(names) > _NAMED else names)
            words = passage.text[hit.start : hit.end]
            message = f"{words} could be any of: {told}; name the body"
            yield Finding("reference-ambiguous", passage.ref or "", passage.locator, words, message)


def _told(opened: Opened, reference: Reference) -> tuple[str, str] | None:
    """Code and message, None where the place cited is held."""
    name = reference.canonical
    records = opened.records_of(reference)
    if records:
        if reference.locator is None or any(points_at(reference, r.passage) for r in records):
            return None
        if all(record.held == "full" for record in records):
            return "place-unknown", f"{name} is held in full and has no {reference.locator}"
        return "place-not-held", f"{reference.locator} is not in the extract held of {name}"
    known = opened.register.known(reference.key)
    if known is not None:
        return "reference-not-held", f"{name} ({known.title}) is known, but its text is not held"
    return _unknown(opened, reference)


def _unknown(opened: Opened, reference: Reference) -> tuple[str, str]:
    name, convention = reference.canonical, reference.convention
    meetings = {m.name for m in opened.register.meetings if m.convention == convention}
    if not meetings:
        return (
            "reference-not-held",
            f"{name} is not held, and the register has nothing of its series",
        )
    label = meeting_label(convention, reference.meeting)
    if reference.meeting not in meetings:
        return "reference-unknown", f"{name}: the register knows no meeting {label}"
    numbers = [
        int(other.number)
        for known in opened.register.decisions
        if known.convention == convention and known.meeting == reference.meeting
        if (other := parse(known.ref)) is not None and other.number.isdigit()
    ]
    if not numbers:
        return "reference-not-held", f"{name} is not held; no decision of {label} is known here"
    if reference.number.isdigit() and int(reference.number) > max(numbers):
        message = f"{name}: the highest number known of {label} is {max(numbers)}"
        return "reference-unknown", message
    message = f"{name} is not among the {len(numbers)} decisions of {label} in the register"
    return "reference-not-in-register", message
