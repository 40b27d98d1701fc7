"""Which part of a long text the reader shows, and the links to the rest of it. Pure."""

from __future__ import annotations

import html
from collections.abc import Collection, Sequence

from assistant.types import PassageRecord
from assistant.web.languages import Words
from assistant.web.permalinks import permalink
from assistant.web.render import escape

#: Bytes of a fragment; a telephone shows so much within a second, and few decisions have more.
MOST_BYTES = 180_000
#: What a paragraph takes besides its text: address, label, markup.
_AROUND = 420


def window_of(records: Sequence[PassageRecord], cited: Collection[str]) -> range:
    """Positions of the paragraphs that are shown: all, or those around the first cited one.

    A quarter of the room is for what stands before it, so that it is seen where it belongs.
    """
    sizes = [len(escape(record.passage.text).encode()) + _AROUND for record in records]
    if sum(sizes) <= MOST_BYTES:
        return range(len(records))
    here = next((n for n, record in enumerate(records) if record.passage.id in cited), 0)
    start, room = here, MOST_BYTES // 4
    while start > 0 and sizes[start - 1] <= room:
        start -= 1
        room -= sizes[start]
    end, left = start, MOST_BYTES
    while end < len(records) and (end <= here or sizes[end] <= left):
        left -= sizes[end]
        end += 1
    return range(start, end)


def part_html(records: Sequence[PassageRecord], shown: range, named: str, said: Words) -> str:
    """Says which part is shown, with links to the parts before and after and to all of it."""
    if len(shown) == len(records):
        return ""
    here = next((r for r in records if r.passage.id == named), records[shown.start])
    links = [
        f'<a href="{html.escape(permalink(records[at]))}">{escape(said[word])}</a>'
        for word, at in (("part_before", shown.start - 1), ("part_after", shown.stop))
        if 0 <= at < len(records)
    ]
    whole = html.escape(f"{permalink(here)}&all=1")
    links.append(f'<a href="{whole}">{escape(said["part_all"])}</a>')
    told = said["part_shown"].format(first=shown.start + 1, last=shown.stop, total=len(records))
    return (
        f'<div class="ca-part ca-notice"><p>{escape(told)}</p>'
        f'<p class="ca-part-links">{" ".join(links)}</p></div>'
    )
