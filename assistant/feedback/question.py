"""A question of an evaluation set, made of what a person said of an answer. Pure.

Where the answer was helpful, what it cited and quoted is what is expected of it from now on.
Where it was not, the person knew something that the answer did not say: the draft has what the
reasons tell, and names what somebody has to fill in before it can be asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.feedback.values import Feedback

#: A wording is the opening of a paragraph's first line: enough to tell it from others, and short
#: enough that a corrected end of it does not make the expectation wrong.
_WORDING = 90
#: A shorter line is a heading or the cell of a table, which other paragraphs have too.
_TELLING = 30
#: Of a list of forty mandates, so many are expected by their words; the others by their decisions.
_MOST_WORDINGS = 12
#: Words by which a paragraph that was wrong is known again in the text of an answer.
_WORDS_FORBIDDEN = 8

_NUMBER = re.compile(r"^\W*(?:\d{1,3}\.|\([a-z]{1,4}\))\s+", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W_]+")
#: The marks that a comparison of wordings takes off a text; a wording must not begin with them.
_EDGES = " \t|>*_`\\•"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A line of a set of questions as an object, and what is still to be filled in or looked at.

    ``complete``: it may be asked as it is.
    """

    line: Mapping[str, Any]
    to_fill: tuple[str, ...]

    @property
    def complete(self) -> bool:
        return not self.to_fill


def draft_question(feedback: Feedback) -> Drafted:
    """The question with what is expected of its answer; ids are ``f-`` and that of the feedback."""
    answer = feedback.answer
    cited = [one for one in _rows(answer.get("citations")) if isinstance(one.get("quote"), str)]
    helpful = feedback.rating == "helpful"
    status = [str(answer.get("status", ""))] if helpful else _status(feedback.reasons)
    expected = cited if helpful and status != ["refused"] else []
    wrong = cited if "wrong paragraph" in feedback.reasons else []
    patterns = _once(_pattern(str(one["quote"])) for one in wrong)
    # A list or a table names a paragraph and does not quote its opening.
    forbidden = [one for one in patterns if re.search(one, str(answer.get("text", "")))]
    because = f": {', '.join(feedback.reasons)}" if feedback.reasons else ""
    line = {
        "id": f"f-{feedback.id}",
        "lang": feedback.language,
        "kind": _kind(feedback),
        "question": feedback.question,
        "history": list(feedback.history),
        "status": status,
        "documents": _once(str(one.get("document") or "") for one in expected),
        "refs": _once(str(one.get("ref") or "") for one in expected),
        "quote": [[wording] for wording in _wordings(expected)],
        "forbid": forbidden,
        "note": f"feedback of {feedback.time[:10]}, {feedback.rating}{because}",
    }
    return Drafted(line, tuple(_to_fill(feedback, bool(status), len(wrong), len(forbidden))))


def _kind(feedback: Feedback) -> str:
    """One of the kinds that the sets have; a person may choose a narrower one."""
    status = feedback.answer.get("status")
    if feedback.rating == "helpful" and status == "refused":
        return "not_held"
    if feedback.rating == "helpful" and status == "clarify":
        return "ambiguous"
    return "follow_up" if feedback.history else "lookup"


def _status(reasons: Sequence[str]) -> list[str]:
    """The status that is right as far as the reasons say it: who knows a text that is later, or
    that was missed, expects an answer. Whether a wrong paragraph stood in place of a right one or
    of a refusal, they do not say."""
    found = {"should have been found", "not the latest decision", "language"}
    return ["answered"] if found & set(reasons) else []


def _to_fill(feedback: Feedback, status_known: bool, wrong: int, forbidden: int) -> Iterator[str]:
    """``wrong``: paragraphs of which any may be the wrong one; ``forbidden``: those among them
    that an expression was found for."""
    reasons = feedback.reasons
    if feedback.filters:
        asked = ", ".join(f"{name}={value}" for name, value in feedback.filters.items())
        yield f"question: it was asked with filters, which a set does not have ({asked})"
    if feedback.rating == "helpful":
        return
    if not status_known:
        yield (
            'status: any that is right ("answered", "partial", "refused", "clarify"); '
            "where nothing held answers, refused"
        )
    if "not the latest decision" in reasons:
        yield "refs: the later decision that is to be cited"
    if forbidden and wrong > 1:
        yield "forbid: leave only the paragraphs that were wrong"
    if wrong and not forbidden:
        yield "forbid: an expression that finds the wrong paragraph in the text of the answer"
    if "language" in reasons:
        yield "quote: the wording in the language that was missed"
    yield "refs, documents, quote: what a right answer cites and shows; empty for a refusal"


def _rows(value: object) -> list[Mapping[str, Any]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _once(values: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _wordings(cited: Sequence[Mapping[str, Any]]) -> list[str]:
    return _once(_wording(str(one["quote"])) for one in cited)[:_MOST_WORDINGS]


def _wording(quote: str) -> str:
    """The opening of the first line that tells the paragraph from others, without its number;
    of the longest line where all are short. A wording stands on one line of its document."""
    lines = [_NUMBER.sub("", line).strip(_EDGES) for line in quote.splitlines()]
    longest = max(lines, key=len, default="")
    line = next((line for line in lines if len(line) >= _TELLING), longest)
    if len(line) <= _WORDING:
        return line
    return line[:_WORDING].rpartition(" ")[0] or line[:_WORDING]


def _pattern(quote: str) -> str:
    """An expression that finds the opening of a paragraph, whatever Markdown stands in it."""
    words = _LETTERS.findall(_wording(quote))[:_WORDS_FORBIDDEN]
    return "(?i)" + r"[\W_]+".join(words) if words else ""
