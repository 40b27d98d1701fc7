"""The assistant as the web application is handed it."""

from __future__ import annotations

from typing import Protocol

from assistant.linked import Links
from assistant.types import AssistantLike


class LinkedAssistant(AssistantLike, Protocol):
    """An assistant that also knows what cites what."""

    def links(self, reference: str, chain: bool = True) -> Links: ...
