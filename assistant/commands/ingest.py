"""``python ingest.py``: bring the library in step with files and folders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.commands.arguments import Parser, guarded, library_option
from assistant.commands.printing import complain, print_json, print_text
from assistant.commands.progress import progress

if TYPE_CHECKING:
    from assistant.ingesting import IngestReport, Remark, Tally
    from assistant.library import PutResult

#: Issues, and failures, that a person is shown; a first ingest of many scans has thousands.
_SHOWN = 20


def ingest_command(arguments: Sequence[str]) -> int:
    """Ingest and print the report; exit status 1 also when some file could not be read."""
    parser = Parser(prog="python ingest.py", description="Read documents into the library.")
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders, zip archives or patterns in quotation marks; default: CORPUS_DIR",
    )
    library_option(parser)
    parser.add_argument("--rebuild", action="store_true", help="read and embed everything anew")
    parser.add_argument("--check", action="store_true", help="say what would change, write nothing")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")

    def run() -> int:
        options = parser.parse_args(arguments)
        from assistant.ingesting import ingest
        from assistant.settings import load_settings

        with progress() as tell:
            report = ingest(
                load_settings(library_dir=options.library),
                options.paths,
                rebuild=options.rebuild,
                check=options.check,
                progress=tell,
            )
        for failure in report.failures[:_SHOWN]:
            complain(failure)
        if len(report.failures) > _SHOWN:
            left = len(report.failures) - _SHOWN
            complain(f"and {left} more files that could not be read; --json names all.")
        print_json(report.json()) if options.json else print_text(_told(report))
        return 1 if report.failures else 0

    return guarded(run)


def _told(report: IngestReport) -> str:
    documents, passages, vectors = report.documents, report.passages, report.vectors
    lines = [f"Documents: {_changes(documents)}, {documents.unchanged} unchanged."]
    if report.checked_only:
        lines[0] = f"A check, nothing was written. {lines[0]}"
    else:
        embedded = vectors.added + vectors.updated
        lines.append(f"Passages: {_changes(passages)}; {embedded} embedded.")
    lines += [_issue(issue) for issue in report.issues[:_SHOWN]]
    if len(report.issues) > _SHOWN:
        lines.append(f"and {len(report.issues) - _SHOWN} more to look at; --json names all.")
    if not report.checked_only:
        generation = "none" if report.generation is None else f"{report.generation:04d}"
        lines.append(f"Library {report.library}, generation {generation}, {report.seconds:.1f} s.")
    return "\n".join(lines)


def _issue(issue: Remark) -> str:
    page = "" if issue.page is None else f", page {issue.page}"
    return f"Look at {issue.file}{page}: {issue.message}"


def _changes(counted: Tally | PutResult) -> str:
    return f"{counted.added} added, {counted.changed} changed, {counted.removed} removed"
