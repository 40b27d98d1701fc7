"""The register of mandates as a table with its filters. Pure."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlencode

from assistant.days import written_days
from assistant.types import Deadline, MandateChoices, MandateRecord, MandatesFound
from assistant.web.languages import Words, words
from assistant.web.listing import (
    Field,
    count_html,
    form_html,
    heading_html,
    own,
    pages_html,
    table_html,
)
from assistant.web.permalinks import permalink
from assistant.web.render import escape, placed_html


def mandates_html(
    found: MandatesFound,
    choices: MandateChoices,
    asked: Mapping[str, str],
    offset: int,
    limit: int,
    language: str,
) -> str:
    """The list with its filters as a fragment of the page; ``found`` is one page of it."""
    said = words(language)
    columns = [said[f"column_{name}"] for name in ("paragraph", "addressee", "action", "deadline")]
    rows = [_row(item, language, said) for item in found.records]
    notices = "".join(
        f'<p class="ca-notice" dir="auto">{escape(notice)}</p>' for notice in found.notices
    )
    return "".join(
        (
            heading_html(said["view_mandates"], said["mandates_intro"]),
            form_html("mandates", _fields(choices, asked, said), said),
            notices,
            count_html(offset, len(rows), found.total, said),
            _exports(asked, said) if rows else "",
            table_html(said["view_mandates"], columns, rows) if rows else "",
            pages_html("mandates", asked, offset, limit, found.total, said),
        )
    )


def _fields(choices: MandateChoices, asked: Mapping[str, str], said: Words) -> Sequence[Field]:
    def choice(name: str, values: Iterable[str]) -> Field:
        offered = [(value, value) for value in values]
        return Field(name, said[f"column_{name}"], asked.get(name, ""), offered)

    due = [("yes", said["deadline_yes"]), ("no", said["deadline_no"])]
    due += [(year, year) for year in choices.deadline_years]
    convention = asked.get("convention", "")
    met = [one for one in choices.meetings if one.startswith(convention)]
    shown = (
        choice("addressee", choices.addressees),
        choice("verb", choices.verbs),
        Field("deadline", said["column_deadline"], asked.get("deadline", ""), due),
        choice("convention", choices.conventions),
        choice("meeting", met or choices.meetings),
        Field("subject", said["column_subject"], asked.get("subject", "")),
    )
    names = {field.name for field in shown}
    # Filters that an address may have and the form has no place for stay in force and are seen.
    others = [Field(key, key, value) for key, value in asked.items() if key not in names and value]
    return (*shown, *others)


def _exports(asked: Mapping[str, str], said: Words) -> str:
    links = "".join(
        f'<a href="{html.escape("/api/v1/mandates?" + urlencode({"format": form, **asked}))}" '
        f'download>{escape(said[f"export_{form}"])}</a>'
        for form in ("csv", "xlsx")
    )  # fmt: skip
    return f'<p class="ca-pages">{links}</p>'


def _row(item: MandateRecord, language: str, said: Words) -> Sequence[str]:
    mandate, record = item.mandate, item.record
    passage = record.passage
    own_part = mandate.part and not passage.locator.endswith(mandate.part)
    place = f"{passage.locator} {mandate.part}" if own_part else passage.locator
    draft = f' <span class="ca-badge">{escape(said["draft"])}</span>' if item.draft else ""
    named = passage.ref or record.document_title
    # Text without a decision is named by its title already.
    title = record.title if passage.ref else ""
    facts = (title, record.meeting, written_days(record.date, language))
    about = " · ".join(f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact)
    when = [_due(deadline, language) for deadline in mandate.deadlines]
    if mandate.recurrence:
        recurs = f"recurs_{mandate.recurrence.replace(' ', '_')}"
        when.append(escape(said.get(recurs, mandate.recurrence)))
    when += [f"{escape(said['on_condition'])}: {own(_flat(c.text))}" for c in mandate.conditions]
    action = f"<b>{escape(mandate.verb)}</b> {escape(_flat(mandate.action.text))}"
    return (
        f'<a class="ca-open" href="{html.escape(permalink(record))}">'
        f"{placed_html(named, place, said)}</a>{draft}"
        + (f'<div class="ca-quiet">{about}</div>' if about else ""),
        own("; ".join(one.name for one in mandate.addressees)),
        f'<div class="ca-block" dir="auto" lang="{escape(passage.language)}">{action}</div>',
        "<br>".join(when),
    )


def _due(deadline: Deadline, language: str) -> str:
    days = written_days("/".join(d for d in (deadline.first, deadline.last) if d), language)
    known = ", ".join(part for part in (deadline.meeting, days) if part)
    return own(_flat(deadline.words.text) + (f" ({known})" if known else ""))


def _flat(text: str) -> str:
    return " ".join(text.split())
