"""The assistant as the web application is handed it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from assistant.linked import Comparison, Links
from assistant.pictured import Around, Timeline
from assistant.types import AssistantLike


class LinkedAssistant(AssistantLike, Protocol):
    """An assistant that also knows what cites what, and how a subject went on."""

    def links(self, reference: str, chain: bool = True) -> Links: ...

    def compare(self, one: str, other: str, language: str = "en") -> Comparison: ...

    def timeline(self, subject: str = "", filters: Mapping[str, str] | None = None) -> Timeline: ...

    def around(self, reference: str, further: bool = False) -> Around: ...
