"""``feedback``: what people said of answers, and a question of an evaluation set made of it."""

from __future__ import annotations

import argparse
import os
import textwrap
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.commands.arguments import Parser
from assistant.commands.printing import complain, print_json, print_text
from assistant.errors import UsageError

if TYPE_CHECKING:  # --help needs none of them
    from assistant.feedback import Feedback, FeedbackStore

_WIDTH = 96


def add_feedback(commands: argparse._SubParsersAction[Parser]) -> None:
    """The options of ``feedback list``, ``show`` and ``question``."""
    command = commands.add_parser("feedback", help="what people said of answers")
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = actions.add_parser("list", help="all of it, oldest first")
    listed.add_argument(
        "--rating",
        type=lambda word: word.replace("-", " "),
        choices=("helpful", "not helpful"),
        help="helpful or not-helpful",
    )
    listed.add_argument("--since", metavar="DATE", help="from this day on (UTC), as 2026-11-28")
    shown = actions.add_parser("show", help="one, with the answer and the versions")
    question = actions.add_parser("question", help="one as a line of evals/questions/*.jsonl")
    for action in (shown, question):
        action.add_argument("id", help="its id, or the beginning of it")
    question.add_argument(
        "--append", type=Path, metavar="FILE", help="add the line to this set, if it is complete"
    )
    for action in (listed, shown, question):
        action.add_argument(
            "--feedback-dir", type=Path, metavar="DIR", help="folder of the feedback (FEEDBACK_DIR)"
        )
    for action in (listed, shown):
        action.add_argument("--json", action="store_true", help="print JSON")


def run_feedback(options: argparse.Namespace) -> int:
    """Run one of the three; nothing is needed of the library."""
    return _ACTIONS[options.action](options)


def _store(options: argparse.Namespace) -> FeedbackStore:
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # as for the other commands
    from assistant.feedback import FeedbackStore
    from assistant.settings import load_settings

    return FeedbackStore(load_settings(feedback_dir=options.feedback_dir).feedback_dir)


def _records(options: argparse.Namespace) -> tuple[Feedback, ...]:
    """All that was said, oldest first; lines that cannot be read are told."""
    store = _store(options)
    stored = store.read()
    for number in stored.broken:
        complain(f"{store.path}, line {number}: not whole, or no feedback; it is passed over.")
    return tuple(sorted(stored.records, key=lambda feedback: feedback.time))


def _one(options: argparse.Namespace) -> Feedback:
    found = [one for one in _records(options) if one.id.startswith(options.id.casefold())]
    if not found or not options.id:
        raise UsageError(f"No feedback has the id {options.id!r}; see feedback list.")
    if len(found) > 1:
        ids = ", ".join(one.id for one in found[:5])
        raise UsageError(f"{options.id!r} begins more than one id ({ids}); give more of it.")
    return found[0]


# ------------------------------------------------------------------------------------- list


def _list(options: argparse.Namespace) -> int:
    since = _moment(options.since) if options.since else None
    found = [
        one
        for one in _records(options)
        if (options.rating is None or one.rating == options.rating)
        and (since is None or _moment(one.time) >= since)
    ]
    if options.json:
        from assistant.feedback import feedback_json

        print_json({"feedback": [feedback_json(one) for one in found]})
        return 0
    blocks = ["\n".join(_listed_lines(one)) for one in found]
    print_text("\n\n".join([*blocks, _counted(found)]))
    return 0


def _moment(text: str) -> datetime:
    """A day or a moment; without a zone it is UTC.

    Raises:
        UsageError: it is neither.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        today = datetime.now(UTC).date()
        raise UsageError(f"{text!r} is no date; write it as {today}.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _listed_lines(one: Feedback) -> Iterator[str]:
    reasons = f" ({', '.join(one.reasons)})" if one.reasons else ""
    yield f"{one.id}  {one.time[:16].replace('T', ' ')} UTC  {one.rating}{reasons}"
    yield from _wrapped(one.question, 160)
    if one.comment:
        yield from _wrapped(f"“{one.comment}”", 400)


def _counted(found: list[Feedback]) -> str:
    helpful = sum(one.rating == "helpful" for one in found)
    if not found:
        return "Nobody has said anything yet that passes."
    return f"{len(found)}: {helpful} helpful, {len(found) - helpful} not helpful."


def _wrapped(text: str, longest: int) -> list[str]:
    said = textwrap.shorten(" ".join(text.split()), longest, placeholder=" …")
    return textwrap.wrap(said, _WIDTH, initial_indent="    ", subsequent_indent="    ")


# ------------------------------------------------------------------------------------- show


def _show(options: argparse.Namespace) -> int:
    one = _one(options)
    if options.json:
        from assistant.feedback import feedback_json

        print_json(feedback_json(one))
    else:
        print_text("\n".join(_shown_lines(one)))
    return 0


def _shown_lines(one: Feedback) -> Iterator[str]:
    from assistant.answering.quote import plain

    yield f"{one.id}, {one.time}: {one.rating}"
    if one.reasons:
        yield f"Reasons: {', '.join(one.reasons)}"
    if one.comment:
        yield "Comment:"
        yield textwrap.indent(one.comment, "    ")
    for number, earlier in enumerate(one.history, start=1):
        yield f"Earlier question {number}: {' '.join(earlier.split())}"
    yield f"Question ({one.language}): {' '.join(one.question.split())}"
    if one.filters:
        yield f"Filters: {', '.join(f'{name}={value}' for name, value in one.filters.items())}"
    yield f"Answer ({one.answer.get('status')}):"
    yield textwrap.indent(plain(str(one.answer.get("text", ""))), "    ")
    for cited in one.answer.get("citations") or ():
        yield f"[{cited.get('marker')}] {cited.get('passage_id')}"
    told = one.versions
    yield f"Program {told.program}; library generation {told.generation} of {told.published}"
    yield f"Models: {told.embedding_model}; {told.chat_model or 'no chat model'}"


# --------------------------------------------------------------------------------- question


def _question(options: argparse.Namespace) -> int:
    from assistant.commands.question_sets import append_question, question_line
    from assistant.feedback import draft_question

    feedback = _one(options)
    drafted = draft_question(feedback)
    if options.append and drafted.complete:
        append_question(options.append, drafted.line)
        complain(f"Added to {options.append} as {drafted.line['id']}. {_READ}")
        return 0
    print_text(question_line(drafted.line))
    if drafted.to_fill and feedback.comment:
        complain(f"The comment was: {feedback.comment}")
    for field in drafted.to_fill:
        complain(f"To be filled in: {field}.")
    if options.append:
        raise UsageError(f"Nothing was added to {options.append}: complete the line first.")
    complain(_READ)
    return 0


_READ = "Look whether the question names a person before it is shared."

_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "list": _list,
    "show": _show,
    "question": _question,
}
