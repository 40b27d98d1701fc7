"""The formats of a note, and what a file of it is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from assistant.notes.note import Note

FormatName = Literal["md", "docx", "pdf"]

#: Characters of a question that go into the name of a file; a reference is shorter.
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the ending of its files; ``media_type`` is what HTTP calls it."""

    ending: FormatName
    media_type: str
    write: Callable[[Note], bytes]


def _markdown(note: Note) -> bytes:
    from assistant.notes.markdown_file import markdown_of

    return markdown_of(note).encode("utf-8")


def _word(note: Note) -> bytes:
    from assistant.notes.word_file import word_of

    return word_of(note)


def _pdf(note: Note) -> bytes:
    from assistant.notes.pdf_file import pdf_of

    return pdf_of(note)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMATS: dict[str, Format] = {
    "md": Format("md", "text/markdown; charset=utf-8", _markdown),
    "docx": Format("docx", _WORD, _word),
    "pdf": Format("pdf", "application/pdf", _pdf),
}


def written(note: Note, ending: str) -> bytes:
    """The file of a note; ``ending`` is one of :data:`FORMATS`.

    Raises:
        NoteError: this machine cannot write the note in that format.
    """
    return FORMATS[ending].write(note)


def file_name(note: Note, ending: str) -> str:
    """A name of ASCII letters that every system takes: ``SC-8-15-note.docx``."""
    ascii_only = unicodedata.normalize("NFKD", note.named).encode("ascii", "ignore").decode()
    return f"{_slug(ascii_only) or note.day.isoformat()}-note.{ending}"


def utf8_name(note: Note, ending: str) -> str:
    """The same in the letters of the question, where no reference names the note."""
    return f"{_slug(note.named) or note.day.isoformat()}-note.{ending}"


def _slug(text: str) -> str:
    words = re.sub(r"[^\w]+|_+", "-", text).strip("-")
    return words[:_LONGEST_NAME].rstrip("-")
