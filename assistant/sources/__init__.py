"""Where official texts come from: files, folders, archives and patterns, and a manifest that
says what each is."""

from assistant.sources.archive import Refused, archive_of, read_member
from assistant.sources.folder import Found, Source, discover
from assistant.sources.places import file_is_there, folder_of, root_is_there, same_text

__all__ = [
    "Found",
    "Refused",
    "Source",
    "archive_of",
    "discover",
    "file_is_there",
    "folder_of",
    "read_member",
    "root_is_there",
    "same_text",
]
