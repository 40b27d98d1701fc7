"""A note as the plain data that ``note.typ`` sets: strings, numbers, lists and dictionaries."""

from __future__ import annotations

from typing import Any

from assistant.notes.note import (
    Block,
    Footnote,
    Heading,
    Line,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Run,
    Table,
)
from assistant.notes.scripts import runs_leftwards

_LONGEST_TITLE = 250  # characters of the title that readers show in their window

Data = dict[str, Any]


def content_of(note: Note) -> Data:
    """What ``note.typ`` reads, but for the fonts."""
    marks: set[int] = set()
    before, _, rest = note.page_of.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return {
        "lang": note.language,
        "leftwards": note.language == "ar",
        "name": note.title[:_LONGEST_TITLE] or note.kind,
        "day": [note.day.year, note.day.month, note.day.day],
        "page": [before, between, after],
        "kind": note.kind,
        "title": _asked(note.title, note.language),
        "subtitle": _asked(note.subtitle, note.language),
        "facts": [list(fact) for fact in note.facts],
        "sections": [
            {
                "title": section.title,
                "apart": section.apart,
                "blocks": [_block(block, marks) for block in section.blocks],
            }
            for section in note.sections
        ],
        "footnotes": [_footnote(one) for one in note.footnotes],
        "closing": note.closing,
    }


def _asked(text: str, language: str) -> Data:
    """A question, which may be of another language than the note."""
    own = "" if language == "ar" else language
    return _line((Run(text),) if text else (), own, set())


def _footnote(note: Footnote) -> Data:
    return _line(note.runs, note.language, set())


def _line(runs: Line, language: str, marks: set[int]) -> Data:
    """Runs with direction and language. Of each mark it says whether it is the first of its
    footnote (``marks`` holds those before), and whether it follows another at once."""
    leftwards = runs_leftwards("".join(run.text for run in runs), language)
    shown = []
    beside = False
    for run in runs:
        first = run.note not in marks
        if run.note:
            marks.add(run.note)
        shown.append(
            {
                "text": run.text.replace("\t", " "),
                "bold": run.bold,
                "italic": run.italic,
                "link": run.link,
                "note": run.note,
                "first": first,
                "comma": beside and bool(run.note),
            }
        )
        beside = bool(run.note)
    return {
        "runs": shown,
        "leftwards": leftwards,
        "lang": language or ("ar" if leftwards else "en"),
    }


def _block(block: Block, marks: set[int]) -> Data:
    match block:
        case Quotation():
            chapeau = _line(block.chapeau, block.language, marks)
            own = _line(block.runs, block.language, marks)
            return {"kind": "quotation", **own, "chapeau": chapeau}
        case Listing():
            items = [[_line(one.runs, one.language, marks) for one in item] for item in block.items]
            return {
                "kind": "list",
                "items": items,
                "ordered": block.ordered,
                "start": block.start,
                "tight": False,
            }
        case Table():
            rows = [[_line(cell.runs, cell.language, marks) for cell in row] for row in block.rows]
            return {"kind": "table", "rows": rows}
        case Heading() | Reference() | Paragraph():
            kind = type(block).__name__.lower()
            return {"kind": kind, **_line(block.runs, block.language, marks)}
