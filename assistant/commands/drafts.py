"""``check-draft``: a draft decision beside the register and the decisions held."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.commands.arguments import Parser, library_option
from assistant.commands.opening import open_service
from assistant.commands.printing import print_json, print_text
from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.linked import DraftCheck, Finding

_WIDTH = 96
#: Characters of the draft's own words shown with a finding.
_LONGEST = 160


def add_check(commands: argparse._SubParsersAction[Parser]) -> None:
    """The options of ``check-draft``."""
    command = commands.add_parser(
        "check-draft", help="references, requests and repetitions of a draft decision"
    )
    command.add_argument("file", type=Path, help="text, Markdown, Word, HTML or PDF")
    library_option(command)
    command.add_argument("--json", action="store_true", help="print JSON")


def run_check(options: argparse.Namespace) -> int:
    """Print the findings; the exit status is 0 also when there are some."""
    if not options.file.is_file():
        raise UsageError(f"{options.file}: there is no such file; name a draft to check.")
    check = open_service(options).check_draft(options.file)
    if options.json:
        from assistant.contract import draft_json

        print_json(draft_json(check))
    else:
        print_text("\n".join(check_lines(check)))
    return 0


def check_lines(check: DraftCheck) -> Iterator[str]:
    """The findings for a person, in the order of the draft, with its words and what is alike."""
    read = f"{check.paragraphs} operative paragraphs, {check.mandates} mandates read"
    yield f"{check.title}: {read}." if check.title else f"{read}."
    if not check.paragraphs:
        yield "No operative paragraph was found; each opens with its verb, as in “1. Requests …”."
    if not check.findings:
        yield "Nothing to look at was found."
    for finding in check.findings:
        yield ""
        yield from _finding_lines(finding)


def _finding_lines(finding: Finding) -> Iterator[str]:
    place = ", ".join(part for part in (finding.ref, finding.locator) if part)
    yield from textwrap.wrap(
        f"{place or 'Numbering'} [{finding.code}] {finding.message}.",
        _WIDTH,
        subsequent_indent="  ",
    )
    if finding.words:
        yield from _quoted("draft", finding.words)
    if finding.similar is not None:
        yield from _quoted(finding.similar.passage.ref or "held", finding.similar.passage.text)


def _quoted(name: str, text: str) -> list[str]:
    said = textwrap.shorten(" ".join(text.split()), _LONGEST, placeholder=" …")
    return textwrap.wrap(f"{name}: “{said}”", _WIDTH, initial_indent="  ", subsequent_indent="    ")
