"""Opening the assistant over the library that a command names."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answering.service import ConventionAssistant


def open_service(options: argparse.Namespace) -> ConventionAssistant:
    """The assistant over ``options.library``, else over the library of the settings.

    Raises:
        AssistantError: the settings or the library cannot be used.
    """
    # Looking for plugins of pydantic, of which there are none here, takes 20 of a lookup's 300 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from assistant.settings import load_settings
    from assistant.wiring import open_assistant

    return open_assistant(load_settings(library_dir=options.library))
