"""The assistant as the web application is handed it."""

from __future__ import annotations

from typing import Protocol

from assistant.linked import Links
from assistant.types import AssistantLike, Edition


class LinkedAssistant(AssistantLike, Protocol):
    """An assistant that also knows what cites what, and which state of the library it reads."""

    def edition(self) -> Edition: ...
    def links(self, reference: str, chain: bool = True) -> Links: ...
