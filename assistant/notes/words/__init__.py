"""The words of a note in the six languages, one TOML file each."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from assistant.types import UN_LANGUAGES


@cache
def note_words(language: str) -> dict[str, str]:
    """The words by dotted name, ``note.kind``; in English for any other language."""
    chosen = language if language in UN_LANGUAGES else "en"
    source = resources.files(__package__).joinpath(f"{chosen}.toml")
    content = tomllib.loads(source.read_text(encoding="utf-8"))
    return {
        f"{section}.{name}": text
        for section, table in content.items()
        for name, text in table.items()
    }
