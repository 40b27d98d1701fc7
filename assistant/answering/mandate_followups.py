"""Follow-ups over a list of mandates: another addressee, only some of them, by when."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.addressee_names import addressee_named
from assistant.answering.by_mandate import passing, reply_of
from assistant.answering.conversation import Focus
from assistant.answering.followup_forms import FollowUp
from assistant.answering.followups import ellipsis_of, follow_up_of
from assistant.answering.mandate_questions import MandatesAsked, narrowed
from assistant.answering.mandate_rows import listed, told
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.reply import Reply
from assistant.references.folding import fold
from assistant.retrieval.question import Question

_ONLY = re.compile(
    r"(?<!\w)(?:only|just|seulement|uniquement|solo|solamente|unicamente|только|лишь)(?!\w)"
    r"|فقط|只|仅"
)
#: A follow-up that narrows a list has no more words.
_WORDS = 12


def narrows(text: str) -> bool:
    """ "Only those of COP-3": some of what the last answer listed."""
    return len(text.split()) <= _WORDS and bool(_ONLY.search(fold(text).lower))


def over_mandates(
    opened: Opened, question: Question, focus: Focus, phrases: Phrases
) -> tuple[Question, Reply, str] | None:
    """The question asked of the mandates that the last answer listed; None where it is none."""
    before = focus.mandates
    if before is None or question.references:
        return None
    if follow_up_of(question.text) is FollowUp.DEADLINE:
        reply = _with_deadlines(opened, before, question.reading, phrases)
        return question, reply, _shown(question, before, phrases)
    asked = _elsewhere(question, before)
    if asked is None:
        return None
    answered = reply_of(opened, asked, question.reading, phrases)
    if answered is None:
        return None
    return question, answered, _shown(question, answered.mandates or asked, phrases)


def _elsewhere(question: Question, before: MandatesAsked) -> MandatesAsked | None:
    """What is asked now: another addressee in place of the first, or a narrower choice."""
    rest = ellipsis_of(question.text)
    if rest:
        names, said = addressee_named(rest, question.language)
        if names:
            return replace(before, query=replace(before.query, addressee=names), said=said)
    if rest or narrows(question.text):
        return narrowed(before, question)
    return None


def _with_deadlines(
    opened: Opened, before: MandatesAsked, language: str, phrases: Phrases
) -> Reply:
    """ "And by when?": those that print a deadline or recur; of the others that is said."""
    found = passing(opened, before, language)
    timed = [item for item in found if item.mandate.deadlines or item.mandate.recurrence]
    if timed:
        return listed(timed, before, "lead.mandates_timed", phrases, str(len(found)))
    said = told(before, phrases)
    return Reply("refused", phrases.say("refused.no_deadline", asked=said), mandates=before)


def _shown(question: Question, asked: MandatesAsked, phrases: Phrases) -> str:
    return f"{question.text} ({told(asked, phrases)})"
