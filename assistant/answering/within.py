"""An answer under filters: what is said of them beside what was found, and where nothing was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.answering.assistant import Understood, answer_in_conversation
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases, phrases_for
from assistant.answering.quote import inert, source_name
from assistant.answering.refusals import searched
from assistant.answering.reply import Reply
from assistant.library import meeting_label, years_between
from assistant.retrieval.intents import Intent
from assistant.types import PassageRecord

#: These are answered by what a table holds, not by paragraphs that answer by themselves.
_OF_TABLES = frozenset({Intent.LIST, Intent.LATEST, Intent.EARLIEST, Intent.TIMELINE})
#: Sources named in one notice.
_NAMED = 5


def answer_within(
    opened: Opened,
    filters: Mapping[str, str],
    text: str,
    language: str,
    history: tuple[str, ...],
    phrases: Phrases,
) -> Understood:
    """As :func:`answer_in_conversation`, from what passes ``filters``, and said so.

    Raises:
        UsageError: an unknown filter, or a value that names nothing.
    """
    view = opened.within(filters)
    wanted = view.filters.get("language", "")
    understood = answer_in_conversation(view, text, language, history, phrases, wanted)
    if view is opened or understood.reply.status == "clarify":
        return understood
    if understood.language:
        phrases = phrases_for(understood.language)
    if understood.question.references:
        return replace(understood, reply=_told(view, understood.reply, phrases))
    if understood.reply.status == "answered":
        listed = bool(understood.question.intents & _OF_TABLES or understood.reply.rows)
        return replace(understood, reply=_told(view, understood.reply, phrases, scoped=listed))
    without = answer_in_conversation(opened, text, language, history, phrases)
    if understood.reply.status == "partial":
        reply = _told(view, understood.reply, phrases, scoped=True)
        return replace(understood, reply=_or_without(reply, without.reply, phrases))
    if without.reply.status in ("refused", "clarify"):
        notice = phrases.say("notice.filters_either", filters=names_of(view.filters, phrases))
        reply = replace(without.reply, notices=(*without.reply.notices, notice))
        return replace(without, reply=reply)
    reply = _refused(view, understood.reply, phrases)
    return replace(understood, reply=_or_without(reply, without.reply, phrases))


def _told(view: Opened, reply: Reply, phrases: Phrases, *, scoped: bool = False) -> Reply:
    """The reply with a notice of the filters; ``scoped``: its lead speaks of all that is held."""
    names = names_of(view.filters, phrases)
    ids = view.library.filter_ids(view.filters, [r.passage.id for r in reply.records])
    outside = [record for record in reply.records if record.passage.id not in ids]
    if outside:
        sources = _sources(outside, phrases)
        notice = phrases.say("notice.filters_outside", filters=names, sources=sources)
    else:
        notice = phrases.say("notice.filters", filters=names)
        if scoped:
            within = phrases.say("lead.filtered", filters=inert(names))
            reply = replace(reply, lead=f"{within}\n\n{reply.lead}")
    return replace(reply, notices=(*reply.notices, notice))


def _refused(view: Opened, reply: Reply, phrases: Phrases) -> Reply:
    """Nothing that passes answers; what else the reply said would be of the whole library."""
    names = names_of(view.filters, phrases)
    passing = view.library.counts()["passages"]
    first = "refused.filtered" if passing else "refused.filtered_all"
    lines = [phrases.say(first, filters=inert(names))]
    lines += [searched(view, phrases)] if passing else []
    notice = phrases.say("notice.filters", filters=names)
    return replace(reply, lead="\n\n".join(lines), records=(), rows=(), notices=(notice,))


def _or_without(reply: Reply, without: Reply, phrases: Phrases) -> Reply:
    """Whether the whole library answers is said, and nothing of its answer is shown."""
    if without.status != "answered" and not (
        without.status == "partial" and reply.status == "refused"
    ):
        return reply
    hint = phrases.say("refused.without_filters")
    if reply.status == "refused":
        return replace(reply, lead=f"{reply.lead}\n\n{hint}")
    return replace(reply, notices=(*reply.notices, hint))


def _sources(records: Sequence[PassageRecord], phrases: Phrases) -> str:
    named = list(dict.fromkeys(source_name(r, phrases, locator=False) for r in records))
    return phrases.joined([*named[:_NAMED], "…"] if len(named) > _NAMED else named)


# ------------------------------------------------------------------- filters in words


def names_of(filters: Mapping[str, str], phrases: Phrases) -> str:
    """Filters as a person would say them: "Stockholm Convention, 2015–2019"."""
    said = {key: _named(key, value, phrases) for key, value in filters.items()}
    convention = said.get("convention", "")
    if convention and said.get("meeting", "").startswith(convention):
        del said["convention"]  # "Stockholm Convention COP-8" says it
    return phrases.joined([said[key] for key in _ORDER if key in said])


_ORDER = (
    "convention",
    "body",
    "meeting",
    "year",
    "kind",
    "language",
    "addressee",
    "document",
    "ref",
)


def _named(key: str, value: str, phrases: Phrases) -> str:
    if key == "convention":
        return meeting_label(value, "")
    if key == "year":
        first, last = years_between(value)
        if first == last:
            return str(first)
        if not first:
            return phrases.say("word.years_until", year=last)
        if last == 9999:
            return phrases.say("word.years_since", year=first)
        return f"{first}–{last}"
    if key == "kind":
        return phrases.sentences.get(f"kind.{value}", value)
    if key == "language":
        name = phrases.sentences.get(f"language.{value}", value)
        return phrases.say("word.in_language", language=name)
    if key == "addressee":
        return phrases.say("word.to", names=phrases.joined(value.split("|")))
    return value
