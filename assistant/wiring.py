"""The only assembler: settings in, a running assistant out."""

from __future__ import annotations

from assistant.answering.service import ConventionAssistant
from assistant.settings import Settings


def open_assistant(settings: Settings) -> ConventionAssistant:
    """The assistant over the library that the settings name; models are loaded when needed.

    Raises:
        LibraryMissing, LibraryVersionError, LibraryError: as the library is.
    """
    assistant = ConventionAssistant(settings)
    assistant.refresh()
    return assistant
