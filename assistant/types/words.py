"""Words with a closed list of values."""

from __future__ import annotations

from typing import Literal

Held = Literal["full", "extract"]
Status = Literal["answered", "partial", "refused", "clarify"]
Engine = Literal["quote", "compose"]

#: The six official languages of the United Nations, ISO 639-1.
UN_LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
