"""The flow of one question, from words to a cited answer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from assistant.answering import clarifying, conversation, refusals
from assistant.answering.by_focus import by_focus
from assistant.answering.by_links import by_links
from assistant.answering.by_mandate import by_mandate
from assistant.answering.by_reference import by_reference
from assistant.answering.by_search import by_article, by_search
from assistant.answering.conversation import Focus
from assistant.answering.followups import ellipsis_of, language_asked
from assistant.answering.mandate_followups import narrows, over_mandates
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases, phrases_for
from assistant.answering.reply import Reply
from assistant.answering.tables import from_tables, timeline
from assistant.references import parse
from assistant.retrieval.intents import Intent, intents_of
from assistant.retrieval.question import (
    Question,
    analyse_question,
    language_of,
    with_references,
)

#: Earlier questions that a follow-up may lean on, directly or through each other.
_REMEMBERED = 10
#: Characters of a question shown as understood.
_LONGEST_SHOWN = 240


@dataclass(frozen=True, slots=True)
class Understood:
    """A question with what the conversation added; ``shown`` is empty when nothing was added.

    ``language``: in which the answer is wanted, where the question asks for one. ``before``: what
    the conversation was about, where the question leaned on it.
    """

    question: Question
    reply: Reply
    shown: str = ""
    language: str = ""
    before: Focus = field(default_factory=Focus)

    @property
    def focus(self) -> Focus:
        """What a follow-up to this would be about; a follow-up that found nothing leaves the
        conversation where it was."""
        records = self.reply.records
        refs = self.reply.focus or tuple(r.passage.ref for r in records if r.passage.ref)
        parsed = [parse(ref) for ref in dict.fromkeys(refs)]
        documents = (r.passage.document for r in records if not r.passage.ref)
        asked = self.question
        said, matter = asked.text, asked.residue
        if not (asked.terms or asked.verbs) or ellipsis_of(asked.text):
            said, matter = self.before.said, self.before.question
            if any(ref.locator is None for ref in asked.references):  # the whole of another
                said = matter = ""
        before = self.before
        if self.reply.mandates is not None and not records:
            return replace(before, mandates=self.reply.mandates)
        if (not refs and not records) or (self.reply.aside and before):
            return before
        references = tuple(ref for ref in parsed if ref is not None)
        return Focus(
            references=references,
            documents=tuple(dict.fromkeys(documents)),
            passages=tuple(record.passage.id for record in records) or before.passages,
            question=matter,
            said=said,
            meeting=self.reply.meeting,
            earlier=before.references,
            listed=references if len(references) > 1 else before.listed,
            mandates=self.reply.mandates,
        )


def answer_in_conversation(
    opened: Opened,
    text: str,
    language: str,
    history: tuple[str, ...],
    phrases: Phrases,
    quoted_in: str = "",
) -> Understood:
    """Answer the last of several questions; the earlier ones, in ``history``, are only read
    when it leans on them. ``quoted_in``: as in :class:`Question`."""
    history = tuple(earlier for earlier in history if not _says_nothing(earlier))
    if wanted := language_asked(text):
        return _in_language(opened, text, wanted, history)
    question = opened.settled(analyse_question(text, language))
    question = replace(question, quoted_in=quoted_in)
    if history and (conversation.may_lean(question) or narrows(question.text)):
        before = _focus_before(opened, history[-_REMEMBERED:], phrases)
        if resolved := over_mandates(opened, question, before, phrases):
            question, reply, shown = resolved
            return Understood(question, reply, _cut(shown), before=before)
        if conversation.leans_on(question, before):
            resolved = by_focus(opened, question, before, phrases)
            if resolved is not None:
                question, reply, shown = resolved
                return Understood(question, reply, _cut(shown), before=before)
    return Understood(question, reply_to(opened, question, phrases))


def _focus_before(opened: Opened, history: tuple[str, ...], phrases: Phrases) -> Focus:
    """What the last answer was about; where nothing that passes the filters answers its question,
    the filters may have been others then, and it is read without."""
    *earlier, last = history
    spoken = language_of(last)
    focus = answer_in_conversation(opened, last, spoken, tuple(earlier), phrases).focus
    if focus or opened.whole is opened:
        return focus
    return answer_in_conversation(opened.whole, last, spoken, tuple(earlier), phrases).focus


def _cut(shown: str) -> str:
    """A question as understood is one line; a long one is known to who asked it."""
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"


def _in_language(opened: Opened, text: str, wanted: str, history: tuple[str, ...]) -> Understood:
    """ "In French, please": the last question, answered in another language."""
    phrases = phrases_for(wanted)
    if not history:
        question = analyse_question(text, wanted)
        return Understood(question, clarifying.capabilities(opened, phrases), language=wanted)
    *earlier, last = history[-_REMEMBERED:]
    spoken = language_of(last)
    again = answer_in_conversation(opened, last, spoken, tuple(earlier), phrases, wanted)
    return replace(again, shown=again.shown or last, language=wanted)


def _says_nothing(text: str) -> bool:
    """Whether an earlier message leaves the conversation where it was: thanks, a greeting, a
    wish for another language."""
    return Intent.SMALL_TALK in intents_of(text) or bool(language_asked(text))


def reply_to(opened: Opened, question: Question, phrases: Phrases) -> Reply:
    """The way of answering that fits a question which stands alone."""
    if question.asks(Intent.SMALL_TALK) and not question.references:
        return clarifying.capabilities(opened, phrases)
    if not question.references and (question.incomplete or clarifying.bare_pairs(question)):
        candidates = clarifying.named_incompletely(
            opened, question
        ) or clarifying.named_incompletely(opened.whole, question)
        if len(candidates) != 1:
            return clarifying.which_number(opened, candidates, phrases)
        reference = parse(candidates[0].ref)
        question = with_references(question, (reference,) if reference else ())
    if question.references:
        reply = by_links(opened, question, phrases) or by_reference(opened, question, phrases)
    elif question.ambiguous:
        return clarifying.which_family(question, phrases)
    elif question.articles:
        reply = by_article(opened, question, phrases)
    elif question.locators and question.conventions:  # "Annex A to the Stockholm Convention"
        reply = refusals.treaty_part_not_held(opened, question, phrases)
    elif question.locators or clarifying.names_no_document(question):
        return clarifying.which_number(opened, (), phrases)
    else:
        reply = _in_words(opened, question, phrases)
    if question.asks(Intent.OVERRIDE) and reply.status == "answered":
        reply = replace(reply, status="partial", lead=phrases.say("lead.override"))
    return reply


def _in_words(opened: Opened, question: Question, phrases: Phrases) -> Reply:
    """A question that names no decision."""
    if question.asks(Intent.OVERRIDE):
        return Reply("refused", phrases.say("refused.override"))
    if not (question.terms or question.meetings or question.years or question.conventions):
        return clarifying.capabilities(opened, phrases)
    reply = by_mandate(opened, question, phrases) or from_tables(opened, question, phrases)
    if reply is None and question.intents & {Intent.LIST, Intent.TIMELINE}:
        reply = timeline(opened, question, phrases)
    return reply or by_search(opened, question, phrases)
