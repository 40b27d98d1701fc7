"""The view of time and citations: a form, a picture, and the same as tables. Pure."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

from assistant.days import written_days
from assistant.pictured import Around, Change, Mark, Neighbour, Timeline
from assistant.places import written_place
from assistant.web.citation_layout import relation_name
from assistant.web.citation_plot import citations_svg
from assistant.web.drawing import TARGET, held_symbol, number
from assistant.web.languages import Words, words
from assistant.web.listing import (
    Field,
    count,
    count_html,
    form_html,
    heading_html,
    held_html,
    held_name,
    own,
    page_address,
    reference_address,
    source_link,
    table_html,
    whole,
)
from assistant.web.permalinks import permalink
from assistant.web.render import escape, passage_address
from assistant.web.timeline_layout import change_text
from assistant.web.timeline_plot import change_told, compare_address, timeline_svg

#: Rows of one table of citations, and paragraphs of one row.
_MOST_ROWS = 200
_MOST_PARAGRAPHS = 6
_HELD = ("full", "extract", "not_held")


def timeline_html(
    timeline: Timeline, asked: Mapping[str, str], language: str, error: str = ""
) -> str:
    """The decisions on a subject, or the subjects to choose from where none is asked for.

    Args:
        error: what was wrong with what the form sent; told beside it.
    """
    said = words(language)
    parts = [
        heading_html(said["view_timeline"], said["timeline_intro"]),
        form_html("timeline", _fields(timeline, asked, said), said),
    ]
    if error:
        parts.append(f'<p class="ca-notice" role="alert" dir="auto">{escape(error)}</p>')
    if timeline.subject:
        parts += _on_subject(timeline, language, said)
    elif not error:
        parts += _overview(timeline, language, said)
    return "".join(parts)


def _fields(timeline: Timeline, asked: Mapping[str, str], said: Words) -> Sequence[Field]:
    bodies = [(body, body) for body in timeline.bodies]
    return (
        Field("subject", said["column_subject"], asked.get("subject", "")),
        Field("convention", said["column_convention"], asked.get("convention", ""), bodies),
        Field("from", said["year_from"], asked.get("from", "")),
        Field("to", said["year_to"], asked.get("to", "")),
    )


def _on_subject(timeline: Timeline, language: str, said: Words) -> Sequence[str]:
    shown, total = len(timeline.marks), timeline.total
    parts = [count_html(total - shown, shown, total, said)]
    if shown < total:
        cut = said["timeline_cut"].format(shown=count(shown, said), total=count(total, said))
        parts.append(f'<p class="ca-notice">{escape(cut)}</p>')
    if shown and timeline.found_in == "paragraphs":
        parts.append(f'<p class="ca-notice">{escape(said["timeline_in_paragraphs"])}</p>')
    if shown:
        label = said["timeline_of"].format(subject=timeline.subject)
        parts.append(legend_html(said, changes=bool(timeline.changes)))
        parts.append(timeline_svg(timeline, language, said, label))
        parts.append(_table(timeline, label, language, said))
    parts.append(_choices(timeline, said))
    return parts


def _overview(timeline: Timeline, language: str, said: Words) -> Sequence[str]:
    if not timeline.marks:
        return (f"<p>{escape(said['rows_none'])}</p>",)
    table = _table(timeline, said["timeline_overview"], language, said)
    return (
        _choices(timeline, said),
        f"<h3>{escape(said['timeline_overview'])}</h3>",
        legend_html(said),
        timeline_svg(timeline, language, said, said["timeline_overview"]),
        f"<details><summary>{escape(said['as_table'])}</summary>{table}</details>",
    )


def _choices(timeline: Timeline, said: Words) -> str:
    """Subjects to choose from, each with the number of its decisions."""
    items = "".join(
        f'<li><a href="{_subject_address(one.name)}"><bdi>{escape(one.name)}</bdi></a> '
        f'<span class="ca-quiet">{count(one.decisions, said)}</span></li>'
        for one in timeline.subjects
    )
    if not items:
        return ""
    return (
        f'<section class="ca-choose"><h3>{escape(said["timeline_subjects"])}</h3>'
        f'<p class="ca-quiet">{escape(said["timeline_subjects_note"])}</p>'
        f'<ul class="ca-choices">{items}</ul></section>'
    )


def _subject_address(subject: str) -> str:
    return html.escape(page_address({"view": "timeline", "subject": subject}))


def _table(timeline: Timeline, name: str, language: str, said: Words) -> str:
    """The same as the picture, in the order of time."""
    changes = {change.after: change for change in timeline.changes}
    columns = [said[f"column_{one}"] for one in ("reference", "title", "meeting", "date", "held")]
    # An overview compares nothing; its lanes are the subjects.
    columns.append(said["column_change" if timeline.subject else "column_subject"])
    rows = []
    for mark in timeline.marks:
        change = changes.get(mark.decision.ref)
        last = _change_link(change, said) if change else ""
        rows.append(_row(mark, language, said, last if timeline.subject else own(mark.lane)))
    return table_html(name, columns, rows)


def _row(mark: Mark, language: str, said: Words, last: str) -> Sequence[str]:
    one = mark.decision
    return (
        source_link(reference_address(one.ref), one.ref),
        own(one.title),
        whole(one.meeting),
        whole(written_days(one.date, language)),
        held_html(one.held, said),
        last,
    )


def _change_link(change: Change, said: Words) -> str:
    told = f'<span class="ca-unseen"> {escape(change_told(change, said))}</span>'
    short = f"{change.before}: {change_text(change)}"
    return (
        f'<a class="ca-open" href="{html.escape(compare_address(change))}">'
        f'<bdi class="ca-whole" dir="ltr">{escape(short)}</bdi>{told}</a>'
    )


def legend_html(said: Words, *, changes: bool = False) -> str:
    """What the symbols say; they are told apart by shape."""
    items = "".join(
        f'<li>{_sign(held)}<span class="ca-whole">{escape(held_name(held, said))}</span></li>'
        for held in _HELD
    )
    if changes:
        items += f"<li>{escape(said['change_signs'])}</li>"
    return f'<ul class="ca-legend">{items}</ul>'


def _sign(held: str) -> str:
    size = number(TARGET - 4)
    middle = (TARGET - 4) / 2
    return (
        f'<svg class="ca-drawn ca-sign" width="{size}" height="{size}" aria-hidden="true" '
        f'focusable="false">{held_symbol(middle, middle, held)}</svg>'
    )


# -------------------------------------------------------------------------------- citations


def around_html(around: Around, language: str, *, further: bool) -> str:
    """The citations around a decision: the picture, then each with the paragraphs that say so."""
    said = words(language)
    label = said["around_title"].format(ref=around.reference)
    drawn = citations_svg(around, language, said, label)
    parts = [
        heading_html(said["around_title"], said["around_intro"], around.reference),
        f"<p>{_about(around, language)}</p>",
        _ways(around, said, further=further),
        *(f'<p class="ca-notice" dir="auto">{escape(one)}</p>' for one in around.notices),
        drawn or f"<p>{escape(said['around_none'])}</p>",
    ]
    for name, anchor, side in (
        (said["cites"], "ca-cites", around.cites),
        (said["cited_by"], "ca-cited-by", around.cited_by),
        (said["cited_further"], "ca-cited-further", around.cited_further),
        (said["citing_further"], "ca-citing-further", around.citing_further),
    ):
        if side:
            parts.append(_citations(name, anchor, side, language, said))
    return "".join(parts)


def _about(around: Around, language: str) -> str:
    facts = (around.title, around.meeting, written_days(around.date, language))
    shown = [f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact]
    return " · ".join((source_link(reference_address(around.reference), around.reference), *shown))


def _ways(around: Around, said: Words, *, further: bool) -> str:
    fields = {"view": "timeline", "around": around.reference}
    here = page_address(fields if further else {**fields, "further": "true"})
    links = []
    if around.cites or around.cited_by:
        text = said["around_nearer" if further else "around_further"]
        links.append(f'<a href="{html.escape(here)}">{escape(text)}</a>')
    if around.title:
        href = _subject_address(around.title)
        links.append(f'<a href="{href}">{escape(said["timeline_draw"])}</a>')
    return f'<p class="ca-pages">{"".join(links)}</p>' if links else ""


def _citations(
    name: str, anchor: str, side: Sequence[Neighbour], language: str, said: Words
) -> str:
    columns = [said[f"column_{one}"] for one in
               ("reference", "title", "date", "held", "relation", "paragraph")]  # fmt: skip
    rows = [
        (
            _opening(one),
            own(one.title),
            whole(written_days(one.date, language)),
            "" if one.held else held_html("not_held", said),
            "<br>".join(_relations(one, said)),
            " ".join(_paragraphs(one, said)),
        )
        for one in side[:_MOST_ROWS]
    ]
    left = len(side) - _MOST_ROWS
    more = f"<p>+{count(left, said)}</p>" if left > 0 else ""
    heading = f'<h3 id="{anchor}" tabindex="-1">{escape(name)} ({count(len(side), said)})</h3>'
    return heading + table_html(name, columns, rows) + more


def _opening(one: Neighbour) -> str:
    href = reference_address(one.ref) if one.ref else passage_address(one.document)
    return source_link(href, one.name)


def _relations(one: Neighbour, said: Words) -> Sequence[str]:
    """What is said; of whom, where it is not the decision in the middle alone."""
    several = len(one.joins) > 1
    return [
        escape(relation_name(join.relation, said))
        + (f" (<bdi>{escape(join.to)}</bdi>)" if several else "")
        for join in one.joins
    ]


def _paragraphs(one: Neighbour, said: Words) -> Sequence[str]:
    records = [record for join in one.joins for record in join.records]
    links = [
        f'<a class="ca-open" href="{html.escape(permalink(record))}">'
        f"<bdi>{escape(written_place(record.passage.locator, said['code']))}</bdi></a>"
        for record in records[:_MOST_PARAGRAPHS]
    ]
    if len(records) > _MOST_PARAGRAPHS:
        links.append(f"+{count(len(records) - _MOST_PARAGRAPHS, said)}")
    return links
