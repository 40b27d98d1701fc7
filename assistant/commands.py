"""The commands: words in, the public contract out.

Exit status 0 also on a refusal, 2 on wrong use, 1 on failure with one line on standard error.
Heavy libraries are imported by what needs them, so ``--help`` and ``lookup`` answer at once.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from assistant import __version__
from assistant.contract import Json, answer_json, error_json, lookup_json, search_json
from assistant.errors import AssistantError, UsageError
from assistant.settings import Settings, load_settings
from assistant.types import UN_LANGUAGES, Answer, AssistantLike, Hit, Lookup, PassageRecord


class _Parser(argparse.ArgumentParser):
    """Wrong use is one line and exit status 2; argparse would print the whole usage first."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {message}; see {self.prog} --help.")


def ingest_command(arguments: Sequence[str]) -> int:
    """``python ingest.py``; exit status 1 also when some file could not be read."""
    parser = _Parser(prog="ingest.py", description="Read documents into the library.")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; default: corpus")
    _library_option(parser)
    parser.add_argument("--rebuild", action="store_true", help="read and embed everything anew")
    parser.add_argument("--check", action="store_true", help="say what would change, write nothing")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")

    def run() -> int:
        options = parser.parse_args(arguments)
        from assistant.ingesting import ingest

        report = ingest(
            load_settings(library_dir=options.library),
            options.paths,
            rebuild=options.rebuild,
            check=options.check,
            progress=_progress_line if sys.stderr.isatty() else lambda what, done, total: None,
        )
        for failure in report.failures:
            _complain(failure)
        if options.json:
            _print_json(report.json())
        else:
            documents, passages = report.documents, report.passages
            would = "would be " if report.checked_only else ""
            print(
                f"Documents: {documents.added} {would}added, {documents.changed} {would}changed, "
                f"{documents.removed} {would}removed, {documents.unchanged} unchanged. "
                f"Passages: {passages.added} added, {passages.changed} changed, "
                f"{passages.removed} removed. {len(report.issues)} issues. "
                f"{report.seconds:.1f} s."
            )
        return 1 if report.failures else 0

    return _guarded(run)


def app_command(arguments: Sequence[str]) -> int:
    """``python app.py``; returns when the server is stopped."""
    parser = _Parser(prog="app.py", description="Serve the chat and its HTTP interface.")
    _library_option(parser)
    parser.add_argument("--host", help="address to bind to (HOST)")
    parser.add_argument("--port", type=int, help="port to bind to (PORT)")

    def run() -> int:
        options = parser.parse_args(arguments)
        settings = load_settings(
            library_dir=options.library, host=options.host, port=options.port
        )
        from assistant.wiring import open_assistant

        assistant = open_assistant(settings)
        from assistant.web.server import serve

        serve(assistant, settings)
        return 0

    return _guarded(run)


def assistant_command(arguments: Sequence[str]) -> int:
    """``python -m assistant``."""
    parser = _Parser(prog="assistant", description="Ask what decisions, strategies and plans say.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    ask = commands.add_parser("ask", help="answer a question from the library, with citations")
    ask.add_argument("question", nargs="?", help="the question, in any UN language")
    ask.add_argument(
        "--history",
        nargs="+",
        action="extend",
        default=[],
        metavar="TEXT",
        help="earlier questions of the conversation, oldest first",
    )
    ask.add_argument("--language", choices=UN_LANGUAGES, help="language of the answer's own words")
    search = commands.add_parser("search", help="passages that match, best first")
    search.add_argument("query", nargs="?")
    search.add_argument("-k", type=int, default=10, metavar="N", help="how many (default 10)")
    search.add_argument(
        "--filter",
        nargs="+",
        action="extend",
        default=[],
        metavar="KEY=VALUE",
        help="convention, meeting, year, kind, language, document, ref",
    )
    for command in (ask, search):
        command.add_argument(
            "--batch", type=Path, metavar="FILE", help="questions as JSON lines; one result a line"
        )
    lookup = commands.add_parser("lookup", help="the exact text of a reference; loads no model")
    lookup.add_argument("reference", help='such as "SC-8/15 para 1"')
    status = commands.add_parser("status", help="what the library holds")
    for command in (ask, search, lookup, status):
        _library_option(command)
        command.add_argument("--json", action="store_true", help="print JSON")

    def run() -> int:
        options = parser.parse_args(arguments)
        return _COMMANDS[options.command](options)

    return _guarded(run)


# ------------------------------------------------------------------------- subcommands


def _ask(options: argparse.Namespace) -> int:
    _one_of(options, "question", options.question)
    assistant = _open(options)
    if options.batch is None:
        answer = assistant.ask(options.question, tuple(options.history), options.language or "")
        _print_json(answer_json(answer)) if options.json else _print_answer(answer)
        return 0
    for line, item in _batch_lines(options.batch):
        question, history = _batch_question(options.batch, line, item)
        try:
            result = answer_json(assistant.ask(question, history, item.get("language") or ""))
        except UsageError as error:  # one bad line does not end the batch
            result = error_json(str(error))
        print(json.dumps({"id": item.get("id"), **result}, ensure_ascii=False), flush=True)
    return 0


def _search(options: argparse.Namespace) -> int:
    _one_of(options, "query", options.query)
    if not 1 <= options.k <= 1000:
        raise UsageError("-k: between 1 and 1000 results can be asked for.")
    filters = dict(_key_value(text) for text in options.filter)
    assistant = _open(options)
    if options.batch is None:
        hits = assistant.search(options.query, options.k, filters)
        _print_json(search_json(options.query, hits)) if options.json else _print_hits(hits)
        return 0
    for line, item in _batch_lines(options.batch):
        query, _ = _batch_question(options.batch, line, item)
        try:
            result = search_json(query, assistant.search(query, options.k, filters))
        except UsageError as error:
            result = error_json(str(error))
        print(json.dumps({"id": item.get("id"), **result}, ensure_ascii=False), flush=True)
    return 0


def _lookup(options: argparse.Namespace) -> int:
    found = _open(options).lookup(options.reference)
    _print_json(lookup_json(found)) if options.json else _print_lookup(found)
    return 0


def _status(options: argparse.Namespace) -> int:
    status = _open(options).status()
    if options.json:
        _print_json(status)
    else:
        for key, value in status.items():
            shown = value if isinstance(value, (str, int, float)) else json.dumps(value, ensure_ascii=False)
            print(f"{key}: {_visible(str(shown))}")
    return 0


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "ask": _ask,
    "search": _search,
    "lookup": _lookup,
    "status": _status,
}


# ---------------------------------------------------------------------------- arguments


def _library_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--library", type=Path, metavar="DIR", help="library folder (LIBRARY_DIR)")


def _open(options: argparse.Namespace) -> AssistantLike:
    from assistant.wiring import open_assistant

    settings: Settings = load_settings(library_dir=options.library)
    return open_assistant(settings)


def _one_of(options: argparse.Namespace, name: str, value: str | None) -> None:
    if (value is None) == (options.batch is None):
        raise UsageError(f"Give either one {name} in quotation marks or --batch FILE.")


def _key_value(text: str) -> tuple[str, str]:
    key, separator, value = text.partition("=")
    if not separator or not key or not value:
        raise UsageError(f"--filter {text!r}: write it as key=value, such as convention=Stockholm.")
    return key, value


def _batch_lines(path: Path) -> Iterator[tuple[int, Json]]:
    """The objects of a JSON-lines file with their line numbers; blank lines are passed over."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if not line.strip():
                    continue
                try:
                    item = json.loads(line)
                except json.JSONDecodeError as error:
                    raise UsageError(f"{path}, line {number}: not JSON ({error}).") from None
                if not isinstance(item, dict):
                    raise UsageError(f"{path}, line {number}: each line is one JSON object.")
                yield number, item
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error}).") from None


def _batch_question(path: Path, line: int, item: Json) -> tuple[str, tuple[str, ...]]:
    question = item.get("question") or item.get("query")
    history = item.get("history") or []
    if not isinstance(question, str):
        raise UsageError(f'{path}, line {line}: has neither "question" nor "query".')
    if not isinstance(history, list) or not all(isinstance(text, str) for text in history):
        raise UsageError(f'{path}, line {line}: "history" is a list of the earlier questions.')
    return question, tuple(history)


# ------------------------------------------------------------------------------- output


def _guarded(run: Callable[[], int]) -> int:
    """Run a command; what is meant for the person becomes one line and an exit status."""
    try:
        return run()
    except AssistantError as error:
        _complain(str(error))
        return error.exit_status
    except KeyboardInterrupt:
        _complain("Stopped.")
        return 130
    except BrokenPipeError:  # the reader of our output went away, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _complain(message: str) -> None:
    print(_visible(" ".join(message.split()), sys.stderr), file=sys.stderr)


def _print_json(value: Json | dict[str, object]) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _visible(text: str, stream: TextIO = sys.stdout) -> str:
    """Untrusted text for a terminal: no escape sequence and no bidi override gets through."""
    kept = "".join(
        character
        for character in text
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )
    encoding = stream.encoding or "utf-8"
    return kept.encode(encoding, "replace").decode(encoding)


def _print_answer(answer: Answer) -> None:
    print(_visible(answer.text))
    for citation in answer.citations:
        parts = (citation.ref or citation.title, citation.locator, citation.meeting, citation.date)
        print(_visible(f"[{citation.marker}] " + ", ".join(part for part in parts if part)))
    for notice in answer.notices:
        print(_visible(f"Note: {notice}"))


def _print_record(record: PassageRecord, score: str = "") -> None:
    passage = record.passage
    name = passage.ref or record.title
    print(_visible(f"{name}, {passage.locator}{score}\n    {' '.join(passage.text.split())}"))


def _print_hits(hits: list[Hit]) -> None:
    for hit in hits:
        _print_record(hit.record, f"  ({hit.score:.4f})")


def _print_lookup(found: Lookup) -> None:
    title = f": {found.title}" if found.title else ""
    print(_visible(f"{found.reference}{title} ({found.status.replace('_', ' ')})"))
    for record in found.passages:
        _print_record(record)
    for candidate in found.candidates:
        print(_visible(f"  perhaps {candidate}"))
    for notice in found.notices:
        print(_visible(f"Note: {notice}"))


def _progress_line(what: str, done: int, total: int) -> None:
    end = "\n" if done >= total else ""
    print(f"\r{what} {done}/{total} ", end=end, file=sys.stderr, flush=True)
