"""A note as a tagged PDF (PDF/UA-1), set by Typst from ``note.typ``.

The texts go in as JSON and are put down as strings. Typst gets an empty folder as its root, so
that it can read no file, and looks for packages nowhere. Latin, Greek and Cyrillic letters come
from the font that Typst brings, which makes these files the same on every machine; other scripts
need a font of the system. Where there is none, nothing is written: a page of empty boxes would be
taken for the answer. The standard itself makes Typst refuse a letter without a glyph.
"""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from assistant.errors import NoteError
from assistant.notes.note import Note
from assistant.notes.pdf_content import content_of
from assistant.notes.scripts import is_wide

if TYPE_CHECKING:
    from typst import Fonts

_LATIN = "Libertinus Serif"  # Typst's own


@dataclass(frozen=True, slots=True)
class _Script:
    """Letters that need a font of the system: its families, the best first, and the Debian
    package that has the first of them."""

    name: str
    families: tuple[str, ...]
    package: str


_ARABIC = _Script(
    "Arabic",
    ("Noto Naskh Arabic", "Amiri", "Scheherazade New", "Noto Sans Arabic", "Geeza Pro"),
    "fonts-noto-core",
)
_CHINESE = _Script(
    "Chinese",
    (
        "Noto Serif CJK SC",
        "Noto Sans CJK SC",
        "Source Han Serif SC",
        "Songti SC",
        "AR PL UMing CN",
        "WenQuanYi Zen Hei",
    ),
    "fonts-noto-cjk",
)
_ARABIC_LETTERS = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_NOT_SHOWN = re.compile(r'the text (?:`"?)?(.+?)(?:"?`)? could not be displayed', re.DOTALL)
_INSTEAD = "Word and Markdown can be saved without it."


def pdf_of(note: Note) -> bytes:
    """The note as the bytes of a PDF file.

    Raises:
        NoteError: no font of this machine has some of its letters.
    """
    import typst

    content = content_of(note)
    needed = _scripts(json.dumps(content, ensure_ascii=False))
    families = [_LATIN, *(family for script in needed for family in _held(script))]
    template = resources.files("assistant.notes").joinpath("note.typ").read_bytes()
    letters = ""
    with tempfile.TemporaryDirectory() as nothing:
        # A letter that Typst's own fonts lack may be in one of the system's.
        for fonts in (_fonts(bool(needed)), _fonts(True)):
            try:
                compiler = typst.Compiler(
                    template,
                    root=nothing,
                    font_paths=fonts,
                    package_path=nothing,
                    package_cache_path=nothing,
                )
                pages = compiler.compile(
                    format="pdf",
                    sys_inputs={"note": json.dumps({**content, "fonts": families})},
                    pdf_standards="ua-1",
                    timestamp=datetime.combine(note.day, time(), UTC),
                )
                assert isinstance(pages, bytes)
                return pages
            except typst.TypstError as error:
                missing = _NOT_SHOWN.search(error.message)
                if missing is None:
                    raise
                letters = missing[1]
    raise NoteError(
        f"PDF: no font on this machine has “{letters}”; install one that has it, such as one of "
        f"the fonts-noto packages. {_INSTEAD}"
    )


def _scripts(text: str) -> list[_Script]:
    """The scripts besides Typst's own that a text has letters of."""
    arabic = [_ARABIC] if _ARABIC_LETTERS.search(text) else []
    chinese = [_CHINESE] if any(map(is_wide, set(text))) else []
    return arabic + chinese


def _held(script: _Script) -> list[str]:
    """Those of a script's families that this machine has."""
    installed = set(_fonts(True).families())
    held = [family for family in script.families if family in installed]
    if not held:
        raise NoteError(
            f"PDF: no font for {script.name} is installed on this machine; install the package "
            f"{script.package} (Debian, Ubuntu) or the font {script.families[0]}. {_INSTEAD}"
        )
    return held


@cache
def _fonts(system: bool) -> Fonts:
    """Typst's own fonts, and those of the system; looking through these takes 0.3 s once."""
    from typst import Fonts

    return Fonts(include_system_fonts=system)
