"""From a file to a :class:`~assistant.types.SourceText`: one module a format.

Dispatch is on what the bytes are, never on what the file is called: a DOCX named ``.txt`` is
common, and parsing it as text would fill the library with noise. A new format is a module
with ``read_bytes(data, name) -> SourceText`` and a line in :data:`FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from assistant.documents.readers import text
from assistant.documents.readers.formats import NOT_TEXT, identify
from assistant.errors import CorpusError
from assistant.types import SourceText

__all__ = ["read", "read_bytes", "read_data"]


def _late(module: str) -> Callable[[bytes, str], SourceText]:
    """The reader of a module that is imported with the first file of its format."""

    def read_late(data: bytes, name: str) -> SourceText:
        source: SourceText = import_module(f"{__name__}.{module}").read_bytes(data, name)
        return source

    return read_late


#: Format as :func:`identify` names it -> its reader.
FORMATS: dict[str, Callable[[bytes, str], SourceText]] = {
    "text": text.read_bytes,
    "docx": _late("docx"),
    "pdf": _late("pdf"),
    "html": _late("html"),
}


def read(path: Path, *, max_bytes: int) -> SourceText:
    """Read one file of at most ``max_bytes`` bytes.

    Raises:
        CorpusError: the file cannot be opened, is empty, too large, no document, of a format
            without a reader, or a link that leads out of its folder. One line, names the file.
    """
    return read_data(read_bytes(path, max_bytes=max_bytes), str(path))


def read_data(data: bytes, name: str) -> SourceText:
    """Read the bytes of one file; ``name`` is what an error calls it.

    Raises:
        CorpusError: as :func:`read`.
    """
    kind = identify(data)
    reader = FORMATS.get(kind)
    if reader is None:
        raise CorpusError(f"{name}: {NOT_TEXT.get(kind, 'is not a document that can be read')}")
    source = reader(data, name)
    if not source.text.strip():
        raise CorpusError(f"{name}: holds no text")
    return source


def read_bytes(path: Path, *, max_bytes: int) -> bytes:
    """The bytes of one file; what cannot be a document is refused as in :func:`read`."""
    try:
        # A link out of the folder would publish whatever it points to as a document.
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(
            path.parent.resolve()
        ):
            raise CorpusError(f"{path}: is a link that leads out of its folder; copy the file")
        if not path.is_file():
            raise CorpusError(f"{path}: is not a file")
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)  # size and content from one look at the file
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links (Python < 3.13)
        reason = error.strerror if isinstance(error, OSError) else "a loop of links"
        raise CorpusError(f"{path}: cannot be read ({reason})") from None
    if len(data) > max_bytes:
        raise CorpusError(
            f"{path}: is larger than {max_bytes:,} bytes; raise MAX_DOCUMENT_MB or split it"
        )
    if not data.strip(b"\x00 \t\r\n\f"):
        raise CorpusError(f"{path}: is empty")
    return data
