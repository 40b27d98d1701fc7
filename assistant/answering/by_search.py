"""Questions in words: search, the facts gate, then evidence decides what may be said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.by_reference import decisions_named, lead, named_decisions
from assistant.answering.facts import ASKED_NUMBER, Facts, facts_of
from assistant.answering.floor import answering, nearest
from assistant.answering.opened import Opened, in_one_version
from assistant.answering.phrases import Phrases
from assistant.answering.refusals import meeting_not_held, nothing_found
from assistant.answering.reply import Reply
from assistant.documents.mandates import states_condition
from assistant.library import content_terms
from assistant.references import Reference, find_conventions
from assistant.retrieval.intents import Intent
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

if TYPE_CHECKING:
    from assistant.answering.evidence import Judged


# A capitalised word that does not open a sentence, and an acronym.
_NAME = re.compile(r"(?<=[\w,;:] )(?:[A-Z][a-z][\w-]+|[A-Z]{2,7}s?\b)")
# Asks for the words of an article, and not for what documents say of it.
_TEXT_ITSELF = re.compile(
    r"\b(?:wording|verbatim|full text|exact text|text of|texte|texto)\b|\bтекст|النص|نص |全文|原文",
    re.IGNORECASE,
)
#: What a condition adds to the score of a paragraph where one is asked for: as much as parts
#: the first few hits of an ordinary question.
_CONDITION = 0.05
# Opens a question that takes for granted what it asks the reason of.
_WHY = re.compile(
    r"^\W*(?:why|pourquoi|por qu[ée]|почему|зачем|لماذا|لم|为什么|为何)", re.IGNORECASE
)
_CAPITALISED = re.compile(r"\b[A-Z]")


def by_search(opened: Opened, question: Question, phrases: Phrases) -> Reply:
    """Answer from the passages that speak of the question, or say that none does."""
    facts = facts_of(question)
    judged = opened.evidence(question)
    if question.asks(Intent.COMPARISON) and len(facts.conventions) > 1:
        return _compared(question, judged, facts, phrases) or nothing_found(opened, phrases)
    if question.meetings:
        judged = _of_meetings(opened, question, judged)
        if not judged:
            return meeting_not_held(opened, question.meetings[0], phrases)
    borne_out = [item for item in judged if not facts.missing_in(item.record)]
    if question.asks(Intent.CONDITION):
        borne_out = _conditional_first(borne_out)
    # A meeting or a site that is named and borne out already says where to look.
    placed = bool(question.meetings or question.sites)
    chosen = answering(borne_out, question.language, named=placed)
    if chosen:
        if question.asks(Intent.WHICH_DECISION) and not any(item.passage.ref for item in chosen):
            named = decisions_named(chosen)
            if named:
                return named_decisions(opened, chosen, named, phrases)
        if unheard := names_unheard(opened, question, judged):
            return nothing_found(opened, phrases, unheard, chosen[:1])
        return Reply("answered", lead(chosen, phrases), chosen)
    near = nearest(borne_out, question.language)
    if near:
        return Reply("partial", phrases.say("lead.partial"), near)
    absent = _absent(facts, judged)
    speaking = answering(judged, question.language) if absent and asks_why(question) else ()
    if speaking:  # "Why … in 2015?" takes the year for granted; shown is what the text says
        said = phrases.say("lead.premise", named=phrases.joined(absent))
        return Reply("partial", said, speaking)
    return nothing_found(opened, phrases, absent, [item.record for item in judged[:1]])


def _conditional_first(judged: Sequence[Judged]) -> list[Judged]:
    """Paragraphs that state a condition come before those that do not: "guaranteed" is near to
    every sentence on funding, "subject to the availability of resources" is the answer."""
    passages = [item.record.passage for item in judged]
    states = [states_condition(passage.text, passage.language) for passage in passages]
    raised = [
        replace(item, lift=item.lift + _CONDITION * stated)
        for item, stated in zip(judged, states, strict=True)
    ]
    return sorted(raised, key=lambda item: -item.score)


def asks_why(question: Question) -> bool:
    """Whether the reason of something is asked for, which is then taken for granted."""
    return bool(_WHY.search(question.matter))


def _compared(
    question: Question, judged: list[Judged], facts: Facts, phrases: Phrases
) -> Reply | None:
    """Two conventions or bodies side by side: the best paragraph of each, if each has one."""
    chosen: list[PassageRecord] = []
    for name in facts.conventions:
        own = replace(facts, conventions=(name,))
        speaking = [item for item in judged if not own.missing_in(item.record)]
        best = answering(speaking, question.language, limit=2)
        if not best:
            return None
        chosen += best
    distinct = tuple({record.passage.id: record for record in chosen}.values())
    if len(distinct) < 2:
        return None
    return Reply("answered", phrases.say("lead.comparison"), distinct)


def by_article(opened: Opened, question: Question, phrases: Phrases) -> Reply:
    """Questions on an article of a convention, whose own text is rarely held."""
    article = question.articles[0]
    citing = opened.library.passages_citing(article.key)
    citing = citing or opened.whole.library.passages_citing(article.key)
    citing = in_one_version(citing, question.language)
    if not citing:
        premise = _other_articles(opened, question, article)
        if premise:
            return Reply("partial", phrases.say("lead.premise", named=str(article)), premise)
        return Reply("refused", phrases.say("refused.article", ref=str(article)))
    not_held = phrases.say("notice.article", ref=article.canonical)
    if _TEXT_ITSELF.search(question.matter):
        return Reply("partial", not_held, citing[:3])
    chosen = citing[:3]
    if len(question.terms) > 1:  # one word, as in "relied upon", is no matter of its own
        judged = opened.evidence_among(question, citing)
        chosen = answering(judged, question.language, named=True)
        if not chosen:
            best = tuple(item.record for item in judged[:3])
            return Reply("partial", phrases.say("lead.partial"), best, (not_held,))
    if question.asks(Intent.WHICH_DECISION) and (named := decisions_named(chosen)):
        return named_decisions(opened, chosen, named, phrases)
    return Reply("answered", lead(chosen, phrases), chosen, (not_held,))


def names_unheard(opened: Opened, question: Question, judged: Sequence[Judged]) -> list[str]:
    """Names and acronyms in an English question that no passage held has anywhere.

    Such a name is mostly the point of the question ("for Africa"), and similarity passes over
    it. An acronym is heard where a passage found has a name with its initials. Other languages
    capitalise otherwise or not at all, and there nothing is concluded.
    """
    if question.language != "en":
        return []
    named = [match[0] for match in _NAME.finditer(question.matter)]
    terms = {name: content_terms(name, "en") for name in named if not find_conventions(name)}
    return [
        name
        for name, parts in terms.items()
        if parts
        and not opened.library.keyword_search(parts, "en", 1)
        and not _spelt_out(name, judged)
    ]


def _spelt_out(acronym: str, judged: Sequence[Judged]) -> bool:
    """Whether a passage found writes in full what an acronym stands for ("SDGs")."""
    letters = acronym.rstrip("s")
    if not letters.isupper():
        return False
    return any(
        letters in "".join(_CAPITALISED.findall(item.record.passage.text)) for item in judged
    )


def _other_articles(
    opened: Opened, question: Question, article: Reference
) -> tuple[PassageRecord, ...]:
    """Passages on the matter that name another article of the same convention: what the
    question takes for granted is then at odds with what the text says."""
    if not question.terms:
        return ()
    speaking = answering(opened.evidence(question), question.language, limit=16)
    prefix = f"{article.convention} Convention, Article"
    return tuple(
        record
        for record in speaking
        if any(mention.target.startswith(prefix) for mention in record.passage.mentions)
    )[:3]


def _of_meetings(opened: Opened, question: Question, judged: list[Judged]) -> list[Judged]:
    """Evidence from decisions of the meetings named, or that names those meetings itself."""
    names = {mention.name for mention in question.meetings}
    convention = {mention.convention for mention in question.meetings} | set(question.conventions)
    convention.discard("")
    taken = [
        record
        for decision in opened.decisions
        if decision.meeting_name in names and (not convention or decision.convention in convention)
        for record in opened.library.decision_records(decision.key)
    ]
    taken = list(in_one_version(taken, question.language))
    speaking = [
        item
        for item in judged
        if not set(Facts(meetings=tuple(names)).missing_in(item.record)) & names
    ]
    found = {item.record.passage.id: item for item in speaking}
    unjudged = [record for record in taken if record.passage.id not in found]
    both = speaking + opened.evidence_among(question, unjudged)
    return sorted(both, key=lambda item: -item.score)


def _absent(facts: Facts, judged: list[Judged]) -> list[str]:
    """Facts that not one of the passages found bears out."""
    if not judged:
        return []
    missing = [set(facts.missing_in(item.record)) for item in judged]
    return sorted(set.intersection(*missing) - {ASKED_NUMBER})
