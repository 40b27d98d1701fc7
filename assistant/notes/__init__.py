"""Notes: an answer with its sources as a file that can be sent around.

A note is built from an answer by a pure function and written by one of three writers, which
know nothing of answers. What a note quotes are the citations' own words; only line breaks of a
printed page are joined, as the page does, and controls that nothing can print are left out.
"""

from __future__ import annotations

from assistant.notes.building import held_as_of, note_of
from assistant.notes.files import FORMATS, Format, file_name, utf8_name, written
from assistant.notes.note import Note

__all__ = [
    "FORMATS",
    "Format",
    "Note",
    "file_name",
    "held_as_of",
    "note_of",
    "utf8_name",
    "written",
]
