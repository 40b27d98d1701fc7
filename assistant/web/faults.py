"""What of an error goes to whoever asks, and what stays with the operator.

Whatever leaves the server goes through :func:`told`: routes, fragments of the page, the chat,
streams. A new kind of error is the operator's own until it says otherwise.
"""

from __future__ import annotations

import logging

from assistant.errors import AssistantError, FeedbackError, LibraryError, LibraryMissing
from assistant.web.languages import Words

_log = logging.getLogger(__name__)

#: The first kind that an error is says its text of the page.
_TEXTS: tuple[tuple[type[AssistantError], str], ...] = (
    (LibraryMissing, "no_library"),
    (LibraryError, "library_closed"),
    (FeedbackError, "feedback_failed"),
    (AssistantError, "service_fault"),
)


def line_of(error: AssistantError, said: Words) -> str:
    """The line for whoever asks: the error's own, or one that tells nothing of the machine. Pure.

    Args:
        said: texts of the page, of which the line is one.
    """
    if error.for_anyone:
        return str(error)
    return said[next(text for kind, text in _TEXTS if isinstance(error, kind))]


def told(error: AssistantError, said: Words) -> str:
    """The same, and the operator's line into the log, which is standard error unless it is set."""
    line = line_of(error, said)
    if line != str(error):
        _log.error("%s", " ".join(str(error).split()))  # a name of a file may break lines
    return line
