"""What a chat model is told, as numbered files: a change of wording is a new number."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

#: The number in use; earlier ones stay, so that what was logged can be read again.
VERSION = "summary_1"


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of one version; those with blanks are filled by :meth:`str.format`.

    ``cannot`` is what the model writes, and the code looks for, where the paragraphs do not
    answer. ``status`` and ``language`` are by code.
    """

    version: str
    cannot: str
    system: str
    opening: str
    paragraph: str
    question: str
    closing: str
    status: Mapping[str, str]
    language: Mapping[str, str]


@cache
def wording(version: str = VERSION) -> Wording:
    """The wording of a version, read once."""
    file = resources.files(__package__).joinpath(f"{version}.toml")
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    texts = {name: text.strip() for name, text in content.items() if isinstance(text, str)}
    texts["system"] = texts["system"].format(cannot=texts["cannot"])
    return Wording(version=version, status=content["status"], language=content["language"], **texts)
