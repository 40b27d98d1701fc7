"""A note as a Word document: real headings, quotations, footnotes and lists.

The package is written here part by part instead of from a template of a library: it then holds
nothing but the note (no thumbnail, no identity of a machine), and the same note gives the same
bytes. No part refers to anything outside but the official addresses that are linked.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import TYPE_CHECKING

from lxml import etree

from assistant.notes.note import (
    Block,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Run,
    Section,
    Table,
)
from assistant.notes.scripts import runs_leftwards
from assistant.notes.word_text import Links, Text, field, plain_run, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: Each part of the document with its content type and the relationship that leads to it.
_PARTS = {
    "styles": ("styles+xml", "styles"),
    "numbering": ("numbering+xml", "numbering"),
    "settings": ("settings+xml", "settings"),
    "footnotes": ("footnotes+xml", "footnotes"),
    "header": ("header+xml", "header"),
    "footer": ("footer+xml", "footer"),
}
#: The first moment that a ZIP archive can name; the note's day stands in its properties.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_FIRST_OWN_LIST = 3  # 1 and 2 are those of the styles
_MAKER = "Convention Assistant"
_LONGEST_TITLE = 250  # characters of the title that file managers show


def word_of(note: Note) -> bytes:
    """The note as the bytes of a ``.docx`` file."""
    links, footnote_links = Links(), Links()
    body = _Body(links)
    parts = {
        "word/document.xml": _xml(w("document", w("body", *body.blocks(note), _page(note)))),
        "word/footnotes.xml": _xml(_footnotes(note, footnote_links)),
        "word/header.xml": _xml(_header(note)),
        "word/footer.xml": _xml(_footer(note)),
        "word/numbering.xml": _xml(_numbering(body.starts)),
        "word/styles.xml": _static("styles"),
        "word/settings.xml": _static("settings"),
        "docProps/core.xml": _properties(note),
    }
    own = {f"rId{name}": (kind, f"{name}.xml") for name, (_, kind) in _PARTS.items()}
    relations = {
        "_rels/.rels": _relations(
            {"rId1": ("officeDocument", "word/document.xml")},
            {},
            {"rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")},
        ),
        "word/_rels/document.xml.rels": _relations(own, links.ids),
        "word/_rels/footnotes.xml.rels": _relations({}, footnote_links.ids),
    }
    return _zipped({"[Content_Types].xml": _content_types(), **relations, **parts})


class _Body:
    """The blocks of a note as paragraphs; ``starts`` are the first numbers of its lists."""

    def __init__(self, links: Links) -> None:
        self._text = Text(links)
        self.starts: list[int] = []

    def blocks(self, note: Note) -> Iterator[Element]:
        text, own = self._text, note.language
        yield text.paragraph("Kind", (Run(note.kind),), own)
        yield text.paragraph("Title", (Run(note.title),), _language_of_title(note))
        if note.subtitle:
            yield text.paragraph("Subtitle", (Run(note.subtitle),), _language_of_title(note))
        for name, said in note.facts:
            yield text.paragraph("Facts", (Run(name, bold=True), Run(f" {said}")), own)
        for section in note.sections:
            yield from self._section(section, own)
        yield text.paragraph("Closing", (Run(note.closing),), own)

    def _section(self, section: Section, language: str) -> Iterator[Element]:
        yield self._text.paragraph("Heading1", (Run(section.title),), language)
        for block in section.blocks:
            yield from self._block(block, "Apart" if section.apart else "Normal")

    def _block(self, block: Block, style: str) -> Iterator[Element]:
        text = self._text
        match block:
            case Heading():
                yield text.paragraph("Heading2", block.runs, block.language)
            case Reference():
                yield text.paragraph("Reference", block.runs, block.language)
            case Quotation():
                if block.chapeau:
                    yield text.paragraph("Chapeau", block.chapeau, block.language)
                yield text.paragraph("Quote", block.runs, block.language)
            case Paragraph():
                yield text.paragraph(style, block.runs, block.language)
            case Listing():
                yield from self._listing(block)
            case Table():
                yield self._table(block)
                yield text.paragraph("Normal", (), "")

    def _listing(self, block: Listing) -> Iterator[Element]:
        style = "ListBullet"
        number = _FIRST_OWN_LIST + len(self.starts)
        if block.ordered:
            self.starts.append(block.start)
            style = "ListNumber"
        for item in block.items:
            for at, paragraph in enumerate(item):
                if at:
                    yield self._text.paragraph("ListContinue", paragraph.runs, paragraph.language)
                    continue
                counted = [w("numPr", w("ilvl", val=0), w("numId", val=number))]
                before = counted if block.ordered else []
                yield self._text.paragraph(style, paragraph.runs, paragraph.language, *before)

    def _table(self, block: Table) -> Element:
        rows = []
        for at, row in enumerate(block.rows):
            cells = (w("tc", self._text.paragraph("Normal", c.runs, c.language)) for c in row)
            header = w("trPr", w("tblHeader")) if at == 0 else None
            rows.append(w("tr", header, *cells))
        columns = (w("gridCol") for _ in block.rows[0]) if block.rows else ()
        turned = any(cell.language == "ar" for row in block.rows for cell in row)
        look = w(
            "tblPr",
            w("tblStyle", val="TableGrid"),
            w("bidiVisual") if turned else None,
            w("tblW", w=5000, type="pct"),
        )
        return w("tbl", look, w("tblGrid", *columns), *rows)


def _language_of_title(note: Note) -> str:
    """A question may be of another language than the answer; its letters tell the direction."""
    return (
        "ar" if runs_leftwards(note.title, "") else "" if note.language == "ar" else note.language
    )


def _page(note: Note) -> Element:
    """A4 with margins of 25 mm, header and footer on each page."""
    header = w("headerReference", type="default")
    footer = w("footerReference", type="default")
    header.set(f"{{{_OFFICE}}}id", "rIdheader")
    footer.set(f"{{{_OFFICE}}}id", "rIdfooter")
    margins = dict.fromkeys(("top", "right", "bottom", "left"), 1417)
    return w(
        "sectPr",
        header,
        footer,
        w("pgSz", w=11906, h=16838),
        w("pgMar", **margins, header=709, footer=709, gutter=0),
        w("bidi") if note.language == "ar" else None,
    )


def _footnotes(note: Note, links: Links) -> Element:
    text = Text(links)
    lines = {"separator": -1, "continuationSeparator": 0}
    rules = (
        w("footnote", w("p", w("r", w(kind))), type=kind, id=number)
        for kind, number in lines.items()
    )
    return w("footnotes", *rules, *(text.footnote(one) for one in note.footnotes))


def _header(note: Note) -> Element:
    leftwards = note.language == "ar"
    properties = w("pPr", w("pStyle", val="Header"), w("bidi") if leftwards else None)
    words = plain_run(_MAKER, leftwards)
    return w("hdr", w("p", properties, *words))


def _footer(note: Note) -> Element:
    leftwards = note.language == "ar"
    properties = w("pPr", w("pStyle", val="Footer"), w("bidi") if leftwards else None)
    before, _, rest = note.page_of.partition("{page}")
    between, _, after = rest.partition("{pages}")
    paragraph = w("p", properties, *plain_run(before, leftwards), field("PAGE"))
    paragraph.extend([*plain_run(between, leftwards), field("NUMPAGES")])
    paragraph.extend(plain_run(after, leftwards))
    return w("ftr", paragraph)


def _numbering(starts: list[int]) -> Element:
    """The two lists of the styles, and one for each list of the note that counts anew."""
    root = etree.fromstring(_static("numbering"))
    for number, start in enumerate(starts, start=_FIRST_OWN_LIST):
        anew = w("lvlOverride", w("startOverride", val=start), ilvl=0)
        root.append(w("num", w("abstractNumId", val=2), anew, numId=number))
    return root


def _properties(note: Note) -> bytes:
    terms, elements = "http://purl.org/dc/terms/", "http://purl.org/dc/elements/1.1/"
    instance = "http://www.w3.org/2001/XMLSchema-instance"
    names = {"cp": f"{_PACKAGE}/metadata/core-properties", "dcterms": terms, "dc": elements}
    root = etree.Element(f"{{{names['cp']}}}coreProperties", nsmap={**names, "xsi": instance})
    said = {"title": note.title[:_LONGEST_TITLE], "creator": _MAKER}
    for name, value in {**said, "language": note.language}.items():
        etree.SubElement(root, f"{{{elements}}}{name}").text = value
    for name in ("created", "modified"):
        moment = etree.SubElement(root, f"{{{terms}}}{name}")
        moment.set(f"{{{instance}}}type", "dcterms:W3CDTF")
        moment.text = f"{note.day.isoformat()}T00:00:00Z"
    return _xml(root)


def _content_types() -> bytes:
    space = f"{_PACKAGE}/content-types"
    root = etree.fromstring(f'<Types xmlns="{space}"/>')
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    for ending, kind in {"rels": rels, "xml": "application/xml"}.items():
        etree.SubElement(root, f"{{{space}}}Default", Extension=ending, ContentType=kind)
    kinds = {f"/word/{name}.xml": f"{_KIND}.{kind}" for name, (kind, _) in _PARTS.items()}
    kinds["/word/document.xml"] = f"{_KIND}.document.main+xml"
    kinds["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    for name, kind in kinds.items():
        etree.SubElement(root, f"{{{space}}}Override", PartName=name, ContentType=kind)
    return _xml(root)


def _relations(
    own: Mapping[str, tuple[str, str]],
    links: Mapping[str, str],
    other: Mapping[str, tuple[str, str]] | None = None,
) -> bytes:
    space = f"{_PACKAGE}/relationships"
    root = etree.fromstring(f'<Relationships xmlns="{space}"/>')
    tag = f"{{{space}}}Relationship"
    for name, (kind, target) in own.items():
        etree.SubElement(root, tag, Id=name, Type=f"{_OFFICE}/{kind}", Target=target)
    for name, (kind, target) in (other or {}).items():
        etree.SubElement(root, tag, Id=name, Type=kind, Target=target)
    for address, name in links.items():
        etree.SubElement(
            root,
            tag,
            Id=name,
            Type=f"{_OFFICE}/hyperlink",
            Target=address,
            TargetMode="External",
        )
    return _xml(root)


def _static(name: str) -> bytes:
    return resources.files("assistant.notes").joinpath("word", f"{name}.xml").read_bytes()


def _xml(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
