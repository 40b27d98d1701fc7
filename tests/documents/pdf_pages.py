"""Small PDF files of text at places of a page, and what the reader makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents.readers import pdf
from assistant.types import SourceText

BODY = 10.0
LEADING = 12.0


@dataclass(frozen=True)
class At:
    """Text at a place of the page, in points from its lower left corner."""

    x: float
    y: float
    text: str
    size: float = BODY
    font: str = "R"  # R regular, B bold, I italic

    def drawn(self) -> bytes:
        raw = self.text.encode("cp1252")
        raw = raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        return b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (
            self.font.encode(),
            self.size,
            self.x,
            self.y,
            raw,
        )


@dataclass(frozen=True)
class Drawn:
    """Operators of a page as they are."""

    operators: bytes

    def drawn(self) -> bytes:
        return self.operators + b"\n"


def rule(y: float, left: float = 72, right: float = 523) -> Drawn:
    return Drawn(b"0.5 w %g %g m %g %g l S" % (left, y, right, y))


def image(width: float, height: float) -> Drawn:
    return Drawn(b"q %g 0 0 %g 0 0 cm /Im Do Q" % (width, height))


Page = Sequence[At | Drawn]


def make_pdf(*pages: Page, encrypted: bool = False) -> bytes:
    """A PDF of A4 pages with the three fonts that every reader knows, and an image /Im."""
    fonts = {"R": "Helvetica", "B": "Helvetica-Bold", "I": "Helvetica-Oblique"}
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
        b"/ColorSpace /DeviceGray /Length 1 >>\nstream\n0\nendstream"
    )
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        picture,
    ]
    objects += [
        b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
        % name.encode()
        for name in fonts.values()
    ]
    resources = b"<< /Font << /R 4 0 R /B 5 0 R /I 6 0 R >> /XObject << /Im 3 0 R >> >>"
    kids = []
    for page in pages:
        content = b"".join(item.drawn() for item in page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources %s >>" % (len(objects), resources)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    trailer = b""
    if encrypted:
        objects.append(
            b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32)
        )
        trailer = b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, trailer)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def column(
    lines: Sequence[str], *, x: float = 113, top: float = 700, size: float = BODY
) -> list[At]:
    """Lines under each other, each where the one above left off."""
    return [At(x, top - LEADING * at, line, size) for at, line in enumerate(lines)]


def read_pages(*pages: Page) -> SourceText:
    return pdf.read_bytes(make_pdf(*pages), "file.pdf")


def lines_of(*pages: Page) -> list[str]:
    return [line for line in read_pages(*pages).text.split("\n") if line]


#: Lines as long as the column is wide.
FULL = "Recalling the decisions of earlier meetings on the matter and noting with regret"

MORE = "that the reports that were asked for have not been received from all of the Parties"
