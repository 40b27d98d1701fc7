"""What can go wrong, as one tree.

    AssistantError              one clear line for the person; exit status 1
    ├── UsageError              the call is wrong: empty question, unknown filter; exit status 2
    ├── CorpusError             a source or the manifest cannot be used (which file, what to do)
    ├── LibraryError            the library on disk cannot be used
    │   ├── LibraryMissing      nothing has been ingested there yet
    │   ├── LibraryLocked       another process is writing to it
    │   └── LibraryVersionError written by a newer version, or by another embedding model
    ├── FeedbackError           what was said of an answer cannot be stored or read
    │   └── FeedbackLimit       no more of it is taken: too much in a minute, or no room left
    ├── NoteError               an answer cannot be written as a file of the form asked for
    └── ModelError              an embedding or chat model cannot be loaded or does not answer

The line of an error may name files of this machine; that is the operator's business. Only where
``for_anyone`` is set it may go to whoever asks over HTTP; all others get a line that tells nothing
of the machine (:mod:`assistant.web.faults`).

A refusal is an :class:`~assistant.types.Answer` and odd layout is an
:class:`~assistant.types.Issue`; neither is an exception. Only these errors reach the person:
the edges (commands, HTTP routes) print their one line and nothing else.
"""

from typing import ClassVar


class AssistantError(Exception):
    """Base of every error that is meant for a person; ``str(error)`` is one complete line."""

    exit_status = 1
    #: Whether its line tells nothing of this machine and helps whoever asks.
    for_anyone: ClassVar[bool] = False


class UsageError(AssistantError):
    """The caller asked for something that cannot be meant; says what would be right."""

    exit_status = 2
    for_anyone = True


class CorpusError(AssistantError):
    """A document or the manifest cannot be read; names the file and what to do."""


class LibraryError(AssistantError):
    """The library on disk cannot be used as it is."""


class LibraryMissing(LibraryError):
    """No generation has been published in the folder."""


class LibraryLocked(LibraryError):
    """Another process holds the writer's lock."""


class LibraryVersionError(LibraryError):
    """The library was written by a newer program or with another embedding model."""


class FeedbackError(AssistantError):
    """What a person said of an answer cannot be stored or read; names the file."""


class FeedbackLimit(FeedbackError):
    """No more feedback is taken for now; says why."""

    for_anyone = True


class ModelError(AssistantError):
    """A model cannot be found, verified or loaded, or does not answer."""


class NoteError(AssistantError):
    """An answer cannot be written as a file of the form asked for; says what would help."""

    for_anyone = True
