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


def _read_with_ocr(data: bytes, name: str) -> SourceText:
    from assistant.documents.readers import pdf, pdf_ocr

    try:
        return pdf.read_bytes(data, name, recognise=pdf_ocr.tesseract())
    except CorpusError as error:
        said = str(error)
        raise CorpusError(said if said.startswith(name) else f"{name}: {said}") from None


def read(path: Path, *, max_bytes: int, ocr: bool = False) -> SourceText:
    """Read one file of at most ``max_bytes`` bytes.

    ``ocr``: pages of a PDF without a text layer are read from their image, by the tesseract of
    the system; each is told as an issue ``page-read-by-ocr``.

    Raises:
        CorpusError: the file cannot be opened, is empty, too large, no document, of a format
            without a reader, or a link that leads out of its folder; or ``ocr`` is asked for and
            tesseract is not there. One line, names the file.
    """
    return read_data(read_bytes(path, max_bytes=max_bytes), str(path), ocr=ocr)


def read_data(data: bytes, name: str, *, ocr: bool = False) -> SourceText:
    """Read the bytes of one file; ``name`` is what an error calls it.

    Raises:
        CorpusError: as :func:`read`.
    """
    kind = identify(data)
    reader = _read_with_ocr if ocr and kind == "pdf" else FORMATS.get(kind)
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
