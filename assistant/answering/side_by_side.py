"""Two decisions side by side in the chat: paragraphs and their counterparts, changes in bold."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.by_reference import left_out
from assistant.answering.comparing import compare
from assistant.answering.opened import Opened
from assistant.answering.phrases import Phrases
from assistant.answering.quote import inert, origin, source_name
from assistant.answering.reply import Reply, Row
from assistant.answering.rows import in_bold
from assistant.errors import UsageError
from assistant.linked import ParagraphPair
from assistant.references import Reference
from assistant.types import PassageRecord

#: Pairs of paragraphs shown of one comparison.
_PAIRS = 30


def side_by_side(
    opened: Opened, one: Reference, other: Reference, phrases: Phrases
) -> Reply | None:
    """Two decisions paragraph by paragraph, the words that differ in bold; None where one is not
    held or they share no language."""
    try:
        comparison = compare(opened, str(one), str(other))
    except UsageError:
        return None
    if not comparison.pairs:
        return None
    pairs = comparison.pairs[:_PAIRS]
    kinds = [pair.kind for pair in comparison.pairs]
    names = {"before": inert(comparison.before), "after": inert(comparison.after)}
    lead = phrases.say(
        "lead.compared",
        before=names["before"],
        after=names["after"],
        same=kinds.count("same"),
        reworded=kinds.count("reworded"),
        removed=kinds.count("removed"),
        added=kinds.count("added"),
    )
    rows = tuple(row for pair in pairs for row in _rows(pair, names, phrases))
    records = tuple(r for pair in pairs for r in (pair.before, pair.after) if r is not None)
    notices = left_out(len(pairs), len(comparison.pairs), phrases)
    return Reply("answered", lead, records, notices, rows=rows)


def _rows(pair: ParagraphPair, names: dict[str, str], phrases: Phrases) -> tuple[Row, ...]:
    before, after = pair.before, pair.after
    if before is None or after is None:
        only = before or after
        other = names["after"] if before else names["before"]
        return (_row(only, (), phrases.say("word.alone", ref=other), phrases),) if only else ()
    if pair.kind == "same":
        same = phrases.say("word.unchanged")
        return _row(before, (), same, phrases), _row(after, (), same, phrases)
    share = phrases.say("word.reworded", share=round(pair.similarity * 100))
    gone = [(one.start, one.end) for one in pair.changes if one.kind == "removed"]
    come = [(one.start, one.end) for one in pair.changes if one.kind == "added"]
    return _row(before, gone, share, phrases), _row(after, come, share, phrases)


def _row(
    record: PassageRecord, spans: Sequence[tuple[int, int]], said: str, phrases: Phrases
) -> Row:
    head = f"**{source_name(record, phrases)}**{origin(record, phrases)}: {said}"
    return Row(record.passage.id, head, in_bold(record.passage.text, spans))
