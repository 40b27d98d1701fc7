"""What a file is, from its first bytes."""

from __future__ import annotations

import codecs
import re

#: (offset, bytes, format); the first that matches decides.
MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PK\x03\x04", "zip"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (0, b"{\\rtf", "rtf"),
    (0, b"\x89PNG", "image"),
    (0, b"\xff\xd8\xff", "image"),
    (0, b"GIF8", "image"),
    (0, b"II*\x00", "image"),
    (0, b"MM\x00*", "image"),
    (0, b"\x1f\x8b", "packed"),
    (0, b"BZh", "packed"),
    (0, b"7z\xbc\xaf\x27\x1c", "packed"),
    (0, b"\x7fELF", "binary"),
)

#: What is said of a file that no reader takes.
NOT_TEXT: dict[str, str] = {
    "pdf": "is a PDF, which cannot be read yet; save it as text",
    "zip": "is a packed file (zip), not a document; unpack it first",
    "odt": "is an OpenDocument file; save it as .docx",
    "packed": "is a packed file, not a document; unpack it first",
    "ole": "is an encrypted or an old Office file (.doc); save it as .docx without a password",
    "rtf": "is an RTF document; save it as text",
    "image": "is an image, not a document",
    "binary": "is a binary file, not a document",
}

#: Byte order marks, the longer first: UTF-32 LE begins with that of UTF-16 LE.
BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: First tag of a web page or of a piece of one. Text that begins with a page mark
#: (``<!-- Page 1 -->``) goes on with words.
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|main|article|section|header"
    rb"|nav|div|table|ul|ol|p|h[1-6])(?=[\s/>])",
    re.I,
)

#: Control characters that no text holds; form feed, tab, line ends and escape are let through.
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27})


def identify(data: bytes) -> str:
    """The format of a file: "text", "pdf", "docx", "html" or another key of NOT_TEXT."""
    for mark, _ in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _text_kind(data[len(mark) :].replace(b"\x00", b""))
    for offset, magic, name in MAGIC:
        if data[offset : offset + len(magic)] == magic:
            return _zip_kind(data) if name == "zip" else name
    # PDF readers accept the mark anywhere in the first 1,024 bytes (PDF 32000-1, annex H).
    if b"%PDF-" in data[:1024] and not data[:1024].lstrip()[:1].isalpha():
        return "pdf"
    if b"\x00" in data:
        return "text" if utf16_order(data) else "binary"
    sample = data[:65536]
    # A stray control character survives in converted texts; many mean a binary format.
    if len(sample.translate(None, _CONTROL)) < 0.99 * len(sample):
        return "binary"
    return _text_kind(data)


def utf16_order(data: bytes) -> str:
    """ "utf-16-le" or "utf-16-be" for UTF-16 without a mark, else an empty string.

    Line feeds and spaces are two bytes, one of them zero, in any script, and that zero lies
    on the same side throughout.
    """
    if len(data) % 2:
        return ""
    for order, low in (("utf-16-le", 0), ("utf-16-be", 1)):
        side, other = data[low::2], data[1 - low :: 2]
        if b"\x00" in side or other.count(b"\x00") < 0.02 * len(other):
            continue
        try:
            data.decode(order)
        except UnicodeDecodeError:
            continue
        return order
    return ""


def _zip_kind(data: bytes) -> str:
    if data[30:80].startswith(b"mimetypeapplication/vnd.oasis.opendocument"):
        return "odt"
    # The names of a zip's first entries stand in clear at its head.
    return "docx" if b"word/" in data or b"[Content_Types].xml" in data[:4096] else "zip"


def _text_kind(data: bytes) -> str:
    head = data[:65536].lstrip()
    while head.startswith((b"<!--", b"<?")):  # a page may open with comments or as XHTML
        head = head.partition(b"-->" if head.startswith(b"<!--") else b"?>")[2].lstrip()
    return "html" if _HTML.match(head) else "text"
