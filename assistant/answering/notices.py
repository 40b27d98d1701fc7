"""What a reader of an answer must know beside it: read off the passages that are cited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import source_name
from assistant.library import key_of
from assistant.types import PassageRecord

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
#: Sources named in one notice.
_NAMED = 5


def notices_for(
    opened: Opened,
    records: Sequence[PassageRecord],
    language: str,
    phrases: Phrases,
    *,
    as_rows: bool = False,
) -> tuple[str, ...]:
    """Notices on the passages cited, each once: draft, extract, annex, later decision, contact,
    count of paragraphs that is ours, original language. A list of decisions (``as_rows``) shows
    no paragraphs, and what there is to say of single ones is left out."""
    if not records:
        return ()
    lines = [
        _draft(opened, records, phrases),
        _extract(records, phrases),
        *(() if as_rows else _annexes(opened, records, phrases)),
        _later(opened, records, phrases),
        _later_meeting(opened, records, phrases),
        "" if as_rows else _unofficial(records, phrases),
    ]
    if any(_EMAIL.search(record.passage.text) for record in records):
        lines.append(phrases.say("notice.contact"))
    others = {record.passage.language for record in records} - {language}
    if others:
        names = [phrases.sentences.get(f"language.{code}", code) for code in sorted(others)]
        lines.append(phrases.say("notice.original", language=phrases.joined(names)))
    return tuple(dict.fromkeys(line for line in lines if line))


def _draft(opened: Opened, records: Sequence[PassageRecord], phrases: Phrases) -> str:
    drafts = {decision.ref for decision in opened.decisions if decision.draft}
    names = [
        source_name(record, phrases, locator=False)
        for record in records
        if record.passage.ref in drafts
    ]
    return phrases.say("notice.draft", source=_listed(names, phrases)) if names else ""


def _extract(records: Sequence[PassageRecord], phrases: Phrases) -> str:
    names = [
        source_name(record, phrases, locator=False)
        for record in records
        if record.held == "extract"
    ]
    return phrases.say("notice.extract", source=_listed(names, phrases)) if names else ""


def _annexes(opened: Opened, records: Sequence[PassageRecord], phrases: Phrases) -> list[str]:
    lines = []
    for record in records:
        if not record.passage.annexes_named or not record.passage.ref:
            continue
        held = {
            other.passage.locator.split(",")[0]
            for other in opened.library.decision_records(key_of(record.passage.ref))
            if other.passage.kind == "annex"
        }
        absent = [name for name in record.passage.annexes_named if name not in held]
        if absent:
            lines.append(
                phrases.say(
                    "notice.annex",
                    source=source_name(record, phrases),
                    annexes=phrases.joined([phrases.place(name) for name in absent]),
                )
            )
    return lines


def _later(opened: Opened, records: Sequence[PassageRecord], phrases: Phrases) -> str:
    """Later decisions on the subject that the register knows and the library lacks."""
    cited = [record for record in records if record.passage.ref]
    if not cited:
        return ""
    newest = max(cited, key=lambda record: record.date)  # what is older is no later word
    held = {decision.key for decision in opened.decisions}
    later = opened.register.later_on_subject(newest.passage.ref or "", newest.title)
    refs = {known.ref for known in later if key_of(known.ref) not in held}
    return phrases.say("notice.later", refs=_listed(sorted(refs), phrases)) if refs else ""


def _later_meeting(opened: Opened, records: Sequence[PassageRecord], phrases: Phrases) -> str:
    """The convention of the latest decision cited has met since, and nothing of it is held."""
    cited = [record for record in records if record.passage.ref and record.conventions]
    if not cited:
        return ""
    latest = max(cited, key=lambda record: record.date)
    convention = latest.conventions[0]
    series = [decision for decision in opened.decisions if decision.convention == convention]
    newest = max((decision.date for decision in series), default="")
    if latest.date < newest:  # a later decision is held; the answer is not the last word anyway
        return ""
    today = datetime.now(UTC).date().isoformat()
    since = [
        meeting
        for meeting in opened.register.meetings
        if meeting.convention == convention
        and meeting.end is not None
        and newest[-10:] < meeting.end.isoformat() <= today
    ]
    if not since:
        return ""
    return phrases.say(
        "notice.later_meeting",
        held=latest.meeting,
        meeting=max(since, key=lambda meeting: meeting.end or date.min).name,
    )


def _unofficial(records: Sequence[PassageRecord], phrases: Phrases) -> str:
    names = [
        source_name(record, phrases, locator=False)
        for record in records
        if record.passage.ref
        and record.passage.kind == "operative"
        and not record.passage.official_label
    ]
    return phrases.say("notice.unofficial", source=_listed(names, phrases)) if names else ""


def _listed(names: Sequence[str], phrases: Phrases) -> str:
    distinct = list(dict.fromkeys(names))
    return phrases.joined([*distinct[:_NAMED], "…"] if len(distinct) > _NAMED else distinct)
