"""Pages without a text layer, read from their image by the tesseract of the system.

Optional: nothing here runs unless the setting says so, and whatever it reads is marked.
"""

from __future__ import annotations

import math
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from statistics import mean, median
from typing import Any

from assistant.documents.readers.pdf_lines import LABEL, Cell, Line, Word
from assistant.errors import CorpusError

#: Dots an inch; what tesseract's own guide asks for, and 1 to 3 seconds a page of prose.
_DPI = 300
#: Pixels of one page at most: an A3 page at 300 dpi has 17 million.
_PIXELS = 40_000_000
#: Seconds that a page may take; prose takes 1 to 3.
_SECONDS = 120
#: Mean confidence, 0 to 1, under which a page counts as not read: pictures, handwriting and
#: bad copies give letters too.
_SURE = 0.6

#: The official languages as tesseract names their data.
_LANGUAGES = ("eng", "fra", "spa", "rus", "ara", "chi_sim")

#: Height of a printed line, from ascender to descender, as a share of its size.
_TALL = 0.92
_DESCENDERS = frozenset("gjpqy,;()[]Q@$|")

#: A blank after a label that is as wide as this, in em, was a tab; between other words, a gap
#: from which they are cells. Blanks of justified lines stay below 1.5 em.
_TAB = 0.8
_CELL = 2.0


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page as it was recognised; lengths in points, ``confidence`` of its words 0 to 1."""

    lines: tuple[Line, ...]
    height: float
    size: float
    words: int
    confidence: float

    @property
    def sure(self) -> bool:
        """Whether it may be shown at all."""
        return self.words > 0 and self.confidence >= _SURE


#: (open ``pypdfium2.PdfDocument``, page from 1) -> what its image says.
Recognise = Callable[[Any, int], Recognised]


@dataclass(frozen=True, slots=True)
class _Found:
    """A word in pixels from the upper left corner, and the line that it stands in."""

    line: tuple[int, int, int]
    left: int
    right: int
    bottom: int
    confidence: float
    text: str


def tesseract() -> Recognise:
    """What recognises pages, in the official languages whose data is installed.

    Raises:
        CorpusError: tesseract, or all of its data, is missing.
    """
    program = shutil.which("tesseract")
    if program is None:
        raise CorpusError("OCR is on, but tesseract is not installed; install it or set OCR=off")
    listed = _run([program, "--list-langs"], b"").decode("utf-8", "replace").split()
    languages = [language for language in _LANGUAGES if language in listed]
    if not languages:
        raise CorpusError(
            "OCR is on, but tesseract has no language data; install tesseract-ocr-eng"
        )
    command = [program, "stdin", "stdout", "-l", "+".join(languages), "--dpi", str(_DPI), "tsv"]

    def recognise(document: Any, number: int) -> Recognised:
        image, scale, height = _image(document, number)
        table = _run(command, image).decode("utf-8", "replace")
        return recognised(table, number, scale, height)

    return recognise


def recognised(table: str, number: int, scale: float, height: float) -> Recognised:
    """The page that tesseract's table of words (TSV) describes; ``scale`` in pixels a point."""
    words = list(_words(table))
    if not words:
        return Recognised((), height, 0.0, 0, 0.0)
    rows: dict[tuple[int, int, int], list[_Found]] = {}
    for word in words:
        rows.setdefault(word.line, []).append(word)
    # One size for the page: single lines are as tall as their letters happen to be.
    size = median(_height(table, scale)) / _TALL
    lines = tuple(_line(row, number, scale, height, size) for row in rows.values())
    return Recognised(lines, height, size, len(words), mean(word.confidence for word in words))


def _line(row: Sequence[_Found], page: int, scale: float, height: float, size: float) -> Line:
    words = [Word(each.text, each.left / scale, each.right / scale) for each in row]
    level = [each.bottom for each in row if not _DESCENDERS & set(each.text)]
    bottom = median(level) if level else median(each.bottom for each in row) - 0.2 * size * scale
    gap = words[1].left - words[0].right if len(words) > 1 else 0.0
    opens = len(words) > 1 and LABEL.fullmatch(words[0].text) is not None
    cells = [words[:2]] if opens else [words[:1]]
    for word in words[len(cells[0]) :]:
        if word.left - cells[-1][-1].right > _CELL * size:
            cells.append([])
        cells[-1].append(word)
    return Line(
        page=page,
        cells=tuple(Cell(tuple(cell)) for cell in cells),
        baseline=height - bottom / scale,
        size=size,
        label=opens and gap > _TAB * size,
        text_left=words[1 if opens else 0].left,
    )


def _words(table: str) -> Iterator[_Found]:
    for row in _rows(table, level="5"):
        text = row[11].strip()
        confidence = float(row[10])
        if text and confidence >= 0:
            left, top, width, height = map(int, row[6:10])
            line = (int(row[2]), int(row[3]), int(row[4]))
            yield _Found(line, left, left + width, top + height, confidence / 100, text)


def _height(table: str, scale: float) -> list[float]:
    """Heights of the lines, in points."""
    return [int(row[9]) / scale for row in _rows(table, level="4")] or [10.0]


def _rows(table: str, *, level: str) -> Iterator[list[str]]:
    for line in table.splitlines():
        row = line.split("\t", 11)
        if len(row) == 12 and row[0] == level:
            yield row


def _image(document: Any, number: int) -> tuple[bytes, float, float]:
    """(a page as a grey PGM image, pixels a point, height in points)."""
    with closing(document[number - 1]) as page:
        width, height = page.get_size()
        scale = min(_DPI / 72, math.sqrt(_PIXELS / max(1.0, width * height)))
        with closing(page.render(scale=scale, grayscale=True)) as bitmap:
            grey = bytes(bitmap.buffer)
            rows, columns, stride = bitmap.height, bitmap.width, bitmap.stride
    if stride != columns:
        grey = b"".join(grey[at : at + columns] for at in range(0, rows * stride, stride))
    return b"P5 %d %d 255\n%s" % (columns, rows, grey), scale, height


def _run(command: Sequence[str], given: bytes) -> bytes:
    try:
        # No shell, and nothing of the document stands among the arguments.
        done = subprocess.run(  # noqa: S603
            command, input=given, capture_output=True, timeout=_SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        raise CorpusError(f"OCR of a page took more than {_SECONDS} seconds; set OCR=off") from None
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", b"") or str(error).encode()
        line = said.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise CorpusError(f"tesseract failed ({' '.join(line)}); mend it or set OCR=off") from None
    return done.stdout
