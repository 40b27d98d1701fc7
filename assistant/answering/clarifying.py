"""Asking back: what a question leaves open, with the candidates that are held."""

from __future__ import annotations

import re

from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import inert
from assistant.answering.reply import Reply
from assistant.library import HeldDecision, key_of
from assistant.retrieval.question import Question

_PAIR = re.compile(r"(?<![\w/.-])\d{1,2}/\d{1,3}(?![\w/.-])")
_SOME_DOCUMENT = re.compile(
    r"\bthe (?:report|guidance|plan|strategy|document|paper|decision|resolution|annex)\b", re.I
)

#: Candidates offered at once.
_OFFERED = 8


def capabilities(opened: Opened, phrases: Phrases) -> Reply:
    """What can be asked, said with what this library holds."""
    opened = opened.whole
    counts = opened.library.counts()
    example = opened.decisions[-1].ref if opened.decisions else "SC-8/15"
    return Reply(
        "clarify",
        phrases.say(
            "clarify.capabilities",
            documents=counts["documents"],
            decisions=len({decision.key for decision in opened.decisions}),
            example=example,
        ),
    )


def named_incompletely(opened: Opened, question: Question) -> tuple[HeldDecision, ...]:
    """Decisions held that "decision 15" can mean, given the meetings and conventions named."""
    numbers = {item.number for item in question.incomplete}
    keys = {key_of(ref) for number in numbers for ref in opened.library.numbers_held(number)}
    keys |= {
        decision.key
        for pair in bare_pairs(question)
        for decision in opened.decisions
        if re.search(rf"\D{pair}$", decision.ref)
    }
    names = {mention.name for mention in question.meetings}
    found = [
        decision
        for decision in opened.decisions
        if decision.key in keys
        and (not question.conventions or decision.convention in question.conventions)
        and (not names or decision.meeting_name in names)
        and (not question.years or decision.year in question.years)
    ]
    return tuple({decision.key: decision for decision in found}.values())


def bare_pairs(question: Question) -> tuple[str, ...]:
    """Session and number without a body, as in "What is in 6/15?"; years are no sessions."""
    if question.references or question.ambiguous:
        return ()
    return tuple(match[0] for match in _PAIR.finditer(question.residue))


def names_no_document(question: Question) -> bool:
    """A document is meant and nothing says which: "What does the report say?"."""
    return (
        question.language == "en"
        and len(question.terms) == 1
        and not (question.years or question.conventions or question.meetings)
        and bool(_SOME_DOCUMENT.search(question.matter))
    )


def which_number(opened: Opened, candidates: tuple[HeldDecision, ...], phrases: Phrases) -> Reply:
    """Several decisions have the number, or none held has."""
    if not candidates:
        example = opened.decisions[-1].ref if opened.decisions else "SC-8/15"
        return Reply("clarify", phrases.say("clarify.number_none", example=example))
    lines = [
        f"- {decision.ref}: {inert(decision.title)} ({decision.meeting or decision.document})"
        for decision in candidates[:_OFFERED]
    ]
    return Reply("clarify", "\n".join([phrases.say("clarify.number"), "", *lines]))


def which_family(question: Question, phrases: Phrases) -> Reply:
    """A bare "VI/12" that several bodies could have adopted."""
    found = question.ambiguous[0]
    names = [reference.canonical for reference in found.candidates[:_OFFERED]]
    return Reply(
        "clarify",
        phrases.say(
            "clarify.family",
            printed=inert(question.text[found.start : found.end]),
            candidates=phrases.joined(names),
        ),
    )
