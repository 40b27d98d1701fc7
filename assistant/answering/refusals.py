"""Saying what is not held, without saying that it does not exist."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import inert, source_name
from assistant.answering.reply import Reply
from assistant.references import Locator, MeetingMention, Reference
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

#: References named in one sentence; the rest is counted by "…".
_NAMED = 6


def decision_not_held(opened: Opened, reference: Reference, phrases: Phrases) -> Reply:
    """A decision, resolution or symbol of which no passage is held."""
    return Reply(
        "refused",
        _join(missing_line(opened, reference, phrases), searched(opened, phrases)),
        focus=(reference.canonical,),
    )


def missing_line(opened: Opened, reference: Reference, phrases: Phrases) -> str:
    """What is known of a reference that is not held: from the register, citations, or nothing."""
    known = opened.register.known(reference.key)
    if known is not None:
        meeting = f"{known.convention} {known.meeting}".strip()
        return phrases.say(
            "refused.known", ref=reference.canonical, title=inert(known.title), meeting=meeting
        )
    citing = opened.library.passages_citing(reference.key)
    if citing:
        sources = [source_name(record, phrases) for record in citing[:_NAMED]]
        return phrases.say(
            "refused.cited", ref=reference.canonical, sources=phrases.joined(sources)
        )
    return phrases.say("refused.unknown", ref=reference.canonical)


def place_not_held(reference: Reference, held: Sequence[PassageRecord], phrases: Phrases) -> Reply:
    """A paragraph, section or annex that is not among what is held of its decision."""
    locators = [record.passage.locator for record in held]
    return Reply(
        "refused",
        phrases.say(
            "refused.paragraph",
            locator=str(reference.locator or Locator()),
            ref=reference.canonical,
            held=phrases.joined(_shortened(locators)) or phrases.say("word.none"),
        ),
        focus=(reference.canonical,),
    )


def meeting_not_held(opened: Opened, meeting: MeetingMention, phrases: Phrases) -> Reply:
    """A meeting of which no decision is held; names what the register knows of it."""
    names = [f"{meeting.convention} {meeting.name}".strip()]
    known = [
        decision.ref
        for decision in opened.register.decisions
        if decision.meeting == meeting.name and meeting.convention in ("", decision.convention)
    ]
    lines = [phrases.say("refused.meeting", meeting=names[0])]
    if known:
        lines.append(phrases.say("refused.register", refs=phrases.joined(_shortened(known))))
    return Reply("refused", _join(*lines, searched(opened, phrases)))


def treaty_part_not_held(opened: Opened, question: Question, phrases: Phrases) -> Reply:
    """An annex or other part of a convention itself; the library holds decisions and guidance."""
    part = f"{question.conventions[0]} Convention, {question.locators[0]}"
    return Reply(
        "refused", _join(phrases.say("refused.article", ref=part), searched(opened, phrases))
    )


def nothing_found(
    opened: Opened,
    phrases: Phrases,
    facts: Sequence[str] = (),
    nearest: Sequence[PassageRecord] = (),
) -> Reply:
    """No passage held speaks of what is asked, or of a fact that it names."""
    first = (
        phrases.say("refused.facts", facts=phrases.joined(list(facts)))
        if facts
        else phrases.say("refused.nothing")
    )
    lines = [first, searched(opened, phrases)]
    if nearest:
        names = list(dict.fromkeys(source_name(record, phrases) for record in nearest))
        lines.append(phrases.say("refused.nearest", nearest=phrases.joined(names)))
    return Reply("refused", _join(*lines))


def searched(opened: Opened, phrases: Phrases) -> str:
    """What was searched, and up to which meeting."""
    documents = len(opened.library.document_hashes())
    dated = [decision for decision in opened.decisions if decision.meeting and decision.date]
    if not dated:
        return phrases.say("refused.searched_documents", documents=documents)
    latest = max(dated, key=lambda decision: decision.date)
    return phrases.say(
        "refused.searched",
        documents=documents,
        decisions=len({decision.key for decision in opened.decisions}),
        meeting=f"{latest.meeting} ({phrases.days(latest.date)})",
    )


def _shortened(items: Sequence[str]) -> list[str]:
    return [*items[:_NAMED], "…"] if len(items) > _NAMED else list(items)


def _join(*lines: str) -> str:
    return "\n\n".join(line for line in lines if line)
