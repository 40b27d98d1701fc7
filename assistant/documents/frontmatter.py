"""Front matter: what a Markdown or text file says of itself between two lines of dashes.

    ---
    title: Technical assistance plan
    symbol: UNEP/POPS/COP.9/30
    ---

Only ``key: value`` lines are read; what the manifest says goes before what the file says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.types import UN_LANGUAGES, DocumentEntry

#: Reason of a dropped line of front matter.
FRONT_MATTER = "front-matter"

#: More lines than this are no front matter but a text that begins with a rule.
MOST_LINES = 60
#: A longer line is prose, and is not tried against the patterns.
_LONGEST = 1000
_FENCE = re.compile(r"-{3}\s*")
_FIELD = re.compile(r"(?P<key>[A-Za-z][\w-]{0,40})\s*:(?:\s+(?P<value>\S.*?))?\s*")
_CONTINUED = re.compile(r"\s+\S.*|-\s+\S.*|#.*|\s*")
_TEXTS = ("title", "issuer", "kind", "url", "meeting", "date", "symbol")


def front_matter_lines(texts: Sequence[str]) -> int:
    """How many of the first lines are front matter, fences included; 0 where there is none."""
    if not texts or not _FENCE.fullmatch(texts[0]):
        return 0
    for count, text in enumerate(texts[1:MOST_LINES], start=2):
        if _FENCE.fullmatch(text):
            return count if count > 2 else 0
        if len(text) > _LONGEST or not (_FIELD.fullmatch(text) or _CONTINUED.fullmatch(text)):
            return 0
    return 0


def declared(entry: DocumentEntry, text: str) -> DocumentEntry:
    """``entry`` with the fields that it leaves empty filled from the front matter of ``text``."""
    lines = text.lstrip("\ufeff").split("\n", MOST_LINES)
    fields: dict[str, str] = {}
    for line in lines[: front_matter_lines(lines)]:
        match = _FIELD.fullmatch(line)
        if match and match["value"]:
            fields.setdefault(match["key"].lower(), match["value"].strip("\"'"))
    filled = {key: fields[key] for key in _TEXTS if key in fields and not getattr(entry, key)}
    if entry.kind == "document" and "kind" in fields:  # the default counts as nothing said
        filled["kind"] = fields["kind"]
    if not entry.language and fields.get("language", "").lower() in UN_LANGUAGES:
        filled["language"] = fields["language"].lower()
    entry = replace(entry, **filled)  # type: ignore[arg-type]  # every field named is a text
    return replace(entry, held="extract") if fields.get("held") == "extract" else entry
