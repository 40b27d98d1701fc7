"""``python -m assistant``: ask, search, lookup, status, and the commands of other modules."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant import __version__
from assistant.commands.arguments import Parser, filters_of, guarded, library_option
from assistant.commands.batch import BatchItem, answer_batch
from assistant.commands.drafts import add_check, run_check
from assistant.commands.feedback import add_feedback, run_feedback
from assistant.commands.linking import add_links, run_compare, run_links
from assistant.commands.mandates import add_mandates, run_mandates
from assistant.commands.opening import open_service
from assistant.commands.printing import (
    complain,
    print_answer,
    print_hits,
    print_json,
    print_lookup,
    print_status,
)
from assistant.commands.saving import check_target, save_note
from assistant.errors import UsageError
from assistant.types import UN_LANGUAGES

#: Recall beyond that rank is of no use to a person, and a program can ask more narrowly.
_MOST_RESULTS = 1000


def assistant_command(arguments: Sequence[str]) -> int:
    """Run one of the subcommands; returns the exit status."""

    def run() -> int:
        options = _parser().parse_args(arguments)
        return _COMMANDS[options.command](options)

    return guarded(run)


def _parser() -> Parser:
    parser = Parser(
        prog="python -m assistant", description="Ask what decisions, strategies and plans say."
    )
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
    ask.add_argument(
        "--save",
        type=Path,
        metavar="FILE",
        help="also write a note: FILE.md, FILE.docx or FILE.pdf",
    )
    ask.add_argument("--force", action="store_true", help="let --save write over a file")
    search = commands.add_parser("search", help="passages that match, best first")
    search.add_argument("query", nargs="?")
    search.add_argument("-k", type=int, default=10, metavar="N", help="how many (default 10)")
    for command in (ask, search):
        command.add_argument(
            "--filter",
            nargs="+",
            action="extend",
            default=[],
            metavar="KEY=VALUE",
            help="convention, body, meeting, year (2015, 2015-2019, 2015-), kind, language, "
            "document, ref, addressee",
        )
        command.add_argument(
            "--batch", type=Path, metavar="FILE", help="questions as JSON lines; one result a line"
        )
    lookup = commands.add_parser("lookup", help="the exact text of a reference; loads no model")
    lookup.add_argument("reference", help='such as "SC-8/15 para 1"')
    status = commands.add_parser("status", help="what the library holds")
    for command in (ask, search, lookup, status):
        library_option(command)
        command.add_argument("--json", action="store_true", help="print JSON")
    add_mandates(commands)
    add_links(commands)
    add_check(commands)
    add_feedback(commands)
    return parser


def _ask(options: argparse.Namespace) -> int:
    _one_of(options, "question", options.question)
    filters = filters_of(options.filter)
    _check_save(options)
    assistant = open_service(options)
    from assistant.contract import answer_json

    if options.batch is None:
        language = options.language or ""
        answer = assistant.ask(options.question, tuple(options.history), language, filters)
        print_json(answer_json(answer)) if options.json else print_answer(answer)
        if options.save is not None:
            save_note(options.save, answer, assistant.status())
            complain(f"Saved: {options.save}")  # beside the answer, which a program may read
        return 0

    def reply(item: BatchItem) -> dict[str, Any]:
        language = item.language or options.language or ""
        asked = {**filters, **item.filters}  # a line's own come before those of the command
        return answer_json(assistant.ask(item.question, item.history, language, asked))

    return answer_batch(options.batch, reply)


def _search(options: argparse.Namespace) -> int:
    _one_of(options, "query", options.query)
    if not 1 <= options.k <= _MOST_RESULTS:
        raise UsageError(f"-k {options.k}: between 1 and {_MOST_RESULTS} results can be asked for.")
    filters = filters_of(options.filter)
    assistant = open_service(options)
    from assistant.contract import search_json

    if options.batch is None:
        hits = assistant.search(options.query, options.k, filters)
        print_json(search_json(options.query, hits)) if options.json else print_hits(hits)
        return 0

    def reply(item: BatchItem) -> dict[str, Any]:
        return search_json(item.question, assistant.search(item.question, options.k, filters))

    return answer_batch(options.batch, reply)


def _lookup(options: argparse.Namespace) -> int:
    found = open_service(options).lookup(options.reference)
    if options.json:
        from assistant.contract import lookup_json

        print_json(lookup_json(found))
    else:
        print_lookup(found)
    return 0


def _status(options: argparse.Namespace) -> int:
    status = open_service(options).status()
    print_json(status) if options.json else print_status(status)
    return 0


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "ask": _ask,
    "search": _search,
    "lookup": _lookup,
    "status": _status,
    "mandates": run_mandates,
    "links": run_links,
    "compare": run_compare,
    "check-draft": run_check,
    "feedback": run_feedback,
}


def _check_save(options: argparse.Namespace) -> None:
    if options.save is None:
        if options.force:
            raise UsageError("--force goes with --save FILE.")
        return
    if options.batch is not None:
        raise UsageError("--save goes with one question, not with --batch.")
    check_target(options.save, force=options.force)


def _one_of(options: argparse.Namespace, name: str, value: str | None) -> None:
    if (value is None) == (options.batch is None):
        raise UsageError(f"Give either one {name} in quotation marks or --batch FILE.")
