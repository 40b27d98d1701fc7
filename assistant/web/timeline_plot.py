"""A timeline as a picture, from its layout. Pure."""

from __future__ import annotations

from assistant.days import written_days
from assistant.pictured import Change, Mark, Timeline
from assistant.web.addresses import ComparisonAddress
from assistant.web.drawing import (
    SYMBOL,
    Box,
    held_symbol,
    line,
    link,
    picture,
    rectangle,
    words_svg,
)
from assistant.web.languages import Words, direction
from assistant.web.listing import held_name, page_address, reference_address
from assistant.web.timeline_layout import (
    EDGE,
    HEAD,
    SMALL,
    TYPE,
    Named,
    PlacedChange,
    PlacedMark,
    lay_out,
)


def timeline_svg(timeline: Timeline, language: str, said: Words, label: str) -> str:
    """The picture in its frame; empty where there is nothing to draw."""
    if not timeline.marks:
        return ""
    rtl = direction(language) == "rtl"
    layout = lay_out(timeline, language, said)
    if rtl:
        layout = layout.mirrored()
    changes = {placed.change.after: placed for placed in layout.changes}
    parts = [rectangle(lane.box, "ca-lane", 6) for lane in layout.lanes]
    for column in layout.columns:
        # Where the symbols of the column stand.
        x = column.box.right - SYMBOL if rtl else column.box.x + SYMBOL
        parts.append(line(x, HEAD - 4, x, layout.height - EDGE, "ca-date-line"))
        parts.append(words_svg(column.box, column.text, SMALL, "ca-date", rtl=rtl))
    parts += [line(one.x, one.y, one.right, one.y, "ca-series") for one in layout.lines]
    for lane, name in zip(layout.lanes, layout.names, strict=True):
        parts.append(_lane_name(timeline, lane.text, name, rtl=rtl))
    for placed in layout.marks:
        if placed.mark.decision.ref in changes:
            parts.append(_change_svg(changes[placed.mark.decision.ref], said))
        parts.append(_mark_svg(placed, language, said, rtl=rtl))
    return picture(
        layout.width, layout.height, "timeline", label, said["timeline_described"], "".join(parts)
    )


def _lane_name(timeline: Timeline, lane: str, name: Named, *, rtl: bool) -> str:
    shown = words_svg(name.box, name.text, TYPE, "ca-lane-name", rtl=rtl)
    if timeline.subject or not lane:
        return shown
    href = page_address({"view": "timeline", "subject": lane})
    return link(href, lane, rectangle(name.box, "ca-target") + shown, "ca-lane-link")


def _mark_svg(placed: PlacedMark, language: str, said: Words, *, rtl: bool) -> str:
    decision, box = placed.mark.decision, placed.box
    x = box.right - SYMBOL - 1 if rtl else box.x + SYMBOL + 1
    begin = 2 * SYMBOL + 6
    text = Box(box.x if rtl else box.x + begin, box.y, box.width - begin, box.height)
    content = (
        rectangle(box, "ca-target ca-cover", 4)
        + held_symbol(x, box.middle, decision.held)
        + words_svg(text, decision.ref, TYPE, "ca-ref", rtl=rtl)
    )
    return link(
        reference_address(decision.ref),
        mark_told(placed.mark, language, said),
        content,
        f"ca-mark ca-mark-{decision.held}",
    )


def mark_told(mark: Mark, language: str, said: Words) -> str:
    """A decision in words: what it is, of when, how it is held."""
    decision = mark.decision
    facts = (
        decision.ref,
        decision.title,
        decision.meeting,
        written_days(decision.date, language),
        said["draft"] if decision.draft else "",
        held_name(decision.held, said),
    )
    return ", ".join(fact for fact in facts if fact)


def _change_svg(placed: PlacedChange, said: Words) -> str:
    extract = " ca-change-extract" if placed.change.extract else ""
    content = rectangle(placed.box, "ca-pill", 12) + words_svg(
        placed.box, placed.text, SMALL, "ca-change-text", align="middle"
    )
    told = change_told(placed.change, said)
    return link(compare_address(placed.change), told, content, f"ca-change{extract}")


def change_told(change: Change, said: Words) -> str:
    """What changed, in words."""
    told = said["change_told"].format(
        before=change.before,
        after=change.after,
        same=change.same,
        reworded=change.reworded,
        added=change.added,
        removed=change.removed,
    )
    return f"{told} ({said['change_extract']})" if change.extract else told


def compare_address(change: Change) -> str:
    return ComparisonAddress(change.before, change.after).path
