"""The parts of a Word file: a zip of XML, opened with care.

Nothing is unpacked before its declared size has been looked at: 1.5 MB can hold 600 MB of XML.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from lxml import etree

from assistant.errors import CorpusError

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
#: Namespaces of ISO 29500 Strict -> those of what Word writes by default (Transitional).
_STRICT: Final = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    "http://purl.oclc.org/ooxml/officeDocument/math": MATH,
}

#: Bytes of XML that one part may hold. The longest of 60 real papers has 1.1 MB; a book of
#: 1,000 pages some 25 MB. The tree takes some three times as much memory.
MAX_PART: Final = 64 * 1024 * 1024
#: A part above the size is refused when it unpacks to more than this many times its packed
#: size. Real parts unpack to 8 to 30 times; deflate reaches 1,032 on repetition.
MAX_RATIO: Final = 150
RATIO_MATTERS: Final = 8 * 1024 * 1024

_DAMAGED = "is a damaged Word document; open it in Word and save it again"


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file; ``name`` is only for messages."""

    name: str
    archive: zipfile.ZipFile
    main: str  # part that holds the text, "word/document.xml"

    def xml(self, part: str) -> etree._Element | None:
        """Root of a part, None where the file has no such part.

        Raises:
            CorpusError: the part is damaged, too large, or brings its own entities.
        """
        try:
            info = self.archive.getinfo(part)
        except KeyError:
            return None
        return _parsed(_unpacked(self.archive, info, self.name), self.name)

    def related(self, kind: str) -> etree._Element | None:
        """Root of the part that the text names as its ``kind``: "styles", "footnotes"."""
        folder, file = posixpath.split(self.main)
        return self.xml(
            _target(self.xml(f"{folder}/_rels/{file}.rels"), kind, folder) or f"{folder}/{kind}.xml"
        )


def open_package(data: bytes, name: str) -> Package:
    """Open a Word file.

    Raises:
        CorpusError: it is no zip, is damaged, or holds no Word text. One line, names the file.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        raise CorpusError(f"{name}: {_DAMAGED} (it may be cut short)") from None
    package = Package(name, archive, "word/document.xml")
    main = _target(package.xml("_rels/.rels"), "officeDocument", "") or package.main
    if main not in archive.namelist():
        raise CorpusError(f"{name}: holds no Word text; save it as .docx")
    return Package(name, archive, main)


def _target(relations: etree._Element | None, kind: str, folder: str) -> str:
    """Name of the part that a list of relationships gives for ``kind``, or an empty string."""
    if relations is None:
        return ""
    for relation in relations.iter(f"{{{_RELATIONS}}}Relationship"):
        outside = relation.get("TargetMode") == "External"
        if not outside and (relation.get("Type") or "").endswith(f"/{kind}"):
            target = relation.get("Target") or ""
            return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return ""


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> bytes:
    if info.flag_bits & 0x1:
        raise CorpusError(f"{name}: is protected by a password; save it without one")
    # Open Packaging Conventions allow no other compression, and others pack bombs tighter.
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise CorpusError(f"{name}: {_DAMAGED}")
    size = info.file_size
    if size > MAX_PART or (size > RATIO_MATTERS and size > MAX_RATIO * info.compress_size):
        raise CorpusError(
            f"{name}: {info.filename} unpacks to {size:,} bytes, which no document needs; "
            "it is not read"
        )
    try:
        with archive.open(info) as file:
            # read() alone would unpack all that is there, whatever the declared size says
            return file.read(size + 1)
    except (
        zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError,
        RuntimeError,
    ):  # fmt: skip
        raise CorpusError(f"{name}: {_DAMAGED}") from None


def _parsed(data: bytes, name: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise CorpusError(f"{name}: {_DAMAGED}") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise CorpusError(f"{name}: declares XML entities, which Word never does; it is not read")
    if any(space in _STRICT for space in root.nsmap.values()):
        _made_transitional(root)
    return root


def _made_transitional(root: etree._Element) -> None:
    for element in root.iter(etree.Element):
        element.tag = _renamed(str(element.tag))
        for key in list(element.attrib):
            if (new := _renamed(str(key))) != key:
                element.set(new, element.attrib.pop(key))


def _renamed(tag: str) -> str:
    space, _, local = tag.rpartition("}")
    return f"{{{_STRICT[space[1:]]}}}{local}" if space[1:] in _STRICT else tag
