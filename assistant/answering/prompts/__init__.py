"""What a chat model is told, as numbered files: a change of wording is a new number."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

#: The numbers in use; earlier ones stay, so that what was logged can be read again.
VERSION = "summary_2"
JUDGE_VERSION = "judge_1"


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
    content = _content(version)
    texts = {name: text.strip() for name, text in content.items() if isinstance(text, str)}
    texts["system"] = texts["system"].format(cannot=texts["cannot"])
    return Wording(version=version, status=content["status"], language=content["language"], **texts)


@dataclass(frozen=True, slots=True)
class JudgeWording:
    """``supported`` is what the judge writes, and the code looks for, of a sentence that holds."""

    supported: str
    system: str


@cache
def judge_wording(version: str = JUDGE_VERSION) -> JudgeWording:
    """The wording of a version, read once."""
    content = _content(version)
    supported = str(content["supported"])
    return JudgeWording(supported, str(content["system"]).strip().format(supported=supported))


def _content(version: str) -> dict[str, Any]:
    file = resources.files(__package__).joinpath(f"{version}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
