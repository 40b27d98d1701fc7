"""Saying what is not held, without saying that it does not exist."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import inert, source_name
from assistant.answering.reply import Reply
from assistant.library import HeldDecision, meeting_days, meeting_label
from assistant.references import Locator, MeetingMention, Reference
from assistant.retrieval.question import Question
from assistant.types import PassageRecord

#: References named in one sentence; the rest is counted by "…".
_NAMED = 6


def decisions_not_held(opened: Opened, references: Sequence[Reference], phrases: Phrases) -> Reply:
    """Decisions, resolutions or symbols of which no passage is held."""
    if len(references) > 1:
        several = missing_lines(opened, references, phrases)
        named = tuple(reference.canonical for reference in references)
        return Reply("refused", _join(*several, searched(opened, phrases)), focus=named)
    reference = references[0]
    citing = opened.library.passages_citing(reference.key)
    told = opened.register.known(reference.key) is None  # then the first line names them
    return Reply(
        "refused",
        _join(
            missing_line(opened, reference, phrases),
            "" if told else nearest_line(citing, phrases),
            searched(opened, phrases),
        ),
        focus=(reference.canonical,),
    )


def missing_lines(
    opened: Opened, references: Sequence[Reference], phrases: Phrases
) -> tuple[str, ...]:
    """A line for each of the first few that are not held; the others are counted."""
    lines = tuple(missing_line(opened, ref, phrases) for ref in references[:_NAMED])
    rest = len(references) - len(lines)
    more = phrases.say("notice.shown", shown=len(lines), count=len(references)) if rest else ""
    return (*lines, more) if more else lines


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
    locators = [phrases.place(record.passage.locator) for record in held]
    extract = bool(held) and all(record.held == "extract" for record in held)
    place = phrases.place(reference.locator or Locator())
    there = phrases.joined(_shortened(locators)) or phrases.say("word.none")
    ref = reference.canonical
    if extract:
        line = phrases.say("refused.paragraph_extract", locator=place, ref=ref, held=there)
    else:
        line = phrases.say("refused.paragraph", locator=place, ref=ref, held=there)
    return Reply("refused", line, focus=(reference.canonical,))


def meeting_not_held(
    opened: Opened,
    meeting: MeetingMention,
    phrases: Phrases,
    nearest: Sequence[HeldDecision] = (),
) -> Reply:
    """A meeting of which no decision is held, or none under the title in question; names what
    the register knows of it."""
    conventions = {decision.convention for decision in opened.decisions}
    convention = meeting.convention or (conventions.pop() if len(conventions) == 1 else "")
    label = meeting_label(convention, meeting.name) or phrases.say("word.none")
    met = opened.register.meeting(convention, meeting.name)
    if met is not None:
        days = phrases.days(meeting_days(met))
        facts = phrases.joined([inert(fact) for fact in (days, met.place) if fact])
        label = f"{label} ({facts})" if facts else label
    others = any(
        decision.meeting_name == meeting.name and convention in ("", decision.convention)
        for decision in opened.decisions
    )
    lines = [
        phrases.say("refused.titled", meeting=label)
        if others
        else phrases.say("refused.meeting", meeting=label)
    ]
    known = [
        decision.ref
        for decision in opened.register.decisions
        if decision.meeting == meeting.name and convention in ("", decision.convention)
    ]
    if known:
        lines.append(_known(known, phrases))
    if nearest:
        names = [f"{item.ref} ({item.meeting})" if item.meeting else item.ref for item in nearest]
        lines.append(phrases.say("refused.nearest", nearest=phrases.joined(names)))
    return Reply("refused", _join(*lines, searched(opened, phrases)))


def convention_not_held(opened: Opened, convention: str, phrases: Phrases) -> str:
    """A convention of which no decision is held, with those that the register knows."""
    known = [item.ref for item in opened.register.decisions if item.convention == convention]
    label = meeting_label(convention, "")
    line = phrases.say("refused.meeting", meeting=label)
    return _join(line, _known(known, phrases) if known else "")


def nothing_of_year(opened: Opened, year: int, beside: Reference, phrases: Phrases) -> Reply:
    """No decision like ``beside`` is held of a year; the reply stays with it."""
    line = phrases.say("refused.meeting", meeting=year)
    return Reply("refused", _join(line, searched(opened, phrases)), focus=(beside.canonical,))


def none_matches(opened: Opened, known: Sequence[str], phrases: Phrases) -> Reply:
    """No decision held is in a list that was asked for; ``known`` are those of the register."""
    lines = [phrases.say("refused.none_held"), _known(known, phrases) if known else ""]
    return Reply("refused", _join(*lines, searched(opened, phrases)))


def not_said(records: Sequence[PassageRecord], phrases: Phrases) -> str:
    """The decisions or documents that were asked about do not say what is asked."""
    return phrases.say("refused.said", source=_sources(records, phrases))


def nothing_more(records: Sequence[PassageRecord], phrases: Phrases) -> str:
    """All that they say on it was quoted already."""
    return phrases.say("refused.more", source=_sources(records, phrases))


def _sources(records: Sequence[PassageRecord], phrases: Phrases) -> str:
    names = dict.fromkeys(source_name(record, phrases, locator=False) for record in records)
    return phrases.joined(_shortened(list(names)))


def _known(refs: Sequence[str], phrases: Phrases) -> str:
    return phrases.say(
        "refused.register", count=len(refs), refs=phrases.joined(_shortened(list(refs)))
    )


def treaty_part_not_held(opened: Opened, question: Question, phrases: Phrases) -> Reply:
    """An annex or other part of a convention itself; the library holds decisions and guidance."""
    part = f"{question.conventions[0]} Convention, {phrases.place(question.locators[0])}"
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
    return Reply("refused", _join(*lines, nearest_line(nearest, phrases)))


def nearest_line(records: Sequence[PassageRecord], phrases: Phrases) -> str:
    """The nearest passages held, by reference and paragraph; empty without any."""
    names = dict.fromkeys(source_name(record, phrases) for record in records)
    if not names:
        return ""
    return phrases.say("refused.nearest", nearest=phrases.joined(_shortened(list(names))))


def searched(opened: Opened, phrases: Phrases) -> str:
    """How much was searched, and up to which meeting it goes."""
    held = opened.library.counts()
    paragraphs = phrases.count("paragraphs", held["passages"])
    documents = phrases.count("documents", held["documents"])
    latest = _latest(opened.decisions)
    if latest is None:
        return phrases.say("refused.searched_documents", paragraphs=paragraphs, documents=documents)
    days = phrases.days(latest.date)
    return phrases.say(
        "refused.searched",
        paragraphs=paragraphs,
        documents=documents,
        meeting=f"{inert(latest.meeting)} ({days})" if days else inert(latest.meeting),
    )


def _latest(decisions: Sequence[HeldDecision]) -> HeldDecision | None:
    """The decision of the last meeting; by number where no dates are known and all are of one
    body, so that their numbers tell which is last."""
    met = [decision for decision in decisions if decision.meeting]
    dated = [decision for decision in met if decision.date]
    if dated:
        return max(dated, key=lambda decision: decision.date)
    bodies = {decision.meeting_name.partition("-")[0] for decision in met}
    numbered = [item for item in met if item.meeting_name.partition("-")[2].isdigit()]
    if len(bodies) != 1 or not numbered:
        return None
    return max(numbered, key=lambda item: int(item.meeting_name.partition("-")[2]))


def _shortened(items: Sequence[str]) -> list[str]:
    return [*items[:_NAMED], "…"] if len(items) > _NAMED else list(items)


def _join(*lines: str) -> str:
    return "\n\n".join(line for line in lines if line)
