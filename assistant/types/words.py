"""Words with a closed list of values."""

from __future__ import annotations

from typing import Literal

Held = Literal["full", "extract"]
Status = Literal["answered", "partial", "refused", "clarify"]
Engine = Literal["quote", "compose"]
#: What is done for an answer, in this order: loading the model (once), searching, reading, writing.
Stage = Literal["loading", "searching", "reading", "writing"]

#: The six official languages of the United Nations, ISO 639-1.
UN_LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
