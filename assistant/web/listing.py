"""Parts of the lists: a form of filters, a table, pages; strings of HTML, everything escaped.

The tables carry explicit roles: on a narrow screen their rows are shown as cards, and a
browser that lays a table out as blocks no longer tells that it is one.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from assistant.days import written_number
from assistant.web.addresses import SourceAddress
from assistant.web.languages import Words, words
from assistant.web.render import escape, filled

#: Rows of one page of a list: some three screens.
PAGE_ROWS = 50


@dataclass(frozen=True, slots=True)
class Field:
    """A filter: a text field, or a choice where ``options`` (value and text) are given."""

    name: str
    label: str
    value: str = ""
    options: Sequence[tuple[str, str]] | None = None


def heading_html(title: str, introduction: str, ref: str = "") -> str:
    """The heading that takes the focus, and what is listed below it.

    Args:
        ref: what is put into the title's place of that name.
    """
    shown = filled(title, ref=ref) if ref else escape(title)
    return (
        f'<h2 class="ca-list-title" tabindex="-1">{shown}</h2>'
        f'<p class="ca-quiet">{escape(introduction)}</p>'
    )


def form_html(view: str, fields: Sequence[Field], said: Words) -> str:
    """The filters of a list; the static script turns what is sent into the page's address."""
    shown = "".join(_field(view, field, said) for field in fields)
    clear = (
        f'<a href="{address(view)}">{escape(said["filter_clear"])}</a>'
        if any(field.value for field in fields)
        else ""
    )
    return (
        f'<form class="ca-filters" role="search" action="/" method="get">'
        f'<input type="hidden" name="view" value="{escape(view)}">{shown}'
        f'<p class="ca-filters-end"><button>{escape(said["filter_apply"])}</button>{clear}</p>'
        "</form>"
    )


def _field(view: str, field: Field, said: Words) -> str:
    name = f"ca-{view}-{field.name}"
    if field.options is None:
        control = (
            f'<input id="{name}" name="{field.name}" value="{escape(field.value)}" '
            'maxlength="200" dir="auto" autocomplete="off">'
        )
    else:
        offered = dict(field.options)
        if field.value:  # what an address asks for is shown even where nothing has it
            offered.setdefault(field.value, field.value)
        choices = "".join(
            f'<option value="{escape(value)}"{" selected" if value == field.value else ""}>'
            f"{escape(text)}</option>"
            for value, text in {"": said["filter_any"], **offered}.items()
        )
        control = f'<select id="{name}" name="{field.name}">{choices}</select>'
    return f'<p><label for="{name}">{escape(field.label)}</label>{control}</p>'


def table_html(name: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table; cells are HTML already, names are not. The first cell of a row names it."""
    head = "".join(f'<th role="columnheader" scope="col">{escape(one)}</th>' for one in columns)
    body = "".join(f'<tr role="row">{_cells(columns, row)}</tr>' for row in rows)
    return (
        f'<table class="ca-table" role="table" aria-label="{escape(name)}">'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _cells(columns: Sequence[str], row: Sequence[str]) -> str:
    empty = "" if row[0] else ' class="ca-none"'
    first = f'<th role="rowheader" scope="row"{empty}>{row[0] or "–"}</th>'
    named = zip(columns[1:], row[1:], strict=True)
    return first + "".join(_cell(column, cell) for column, cell in named)


def _cell(column: str, cell: str) -> str:
    # An empty cell would be a label without a value on a narrow screen.
    empty = "" if cell else ' class="ca-none"'
    return f'<td role="cell" data-label="{escape(column)}"{empty}>{cell}</td>'


def count_html(offset: int, shown: int, total: int, said: Words) -> str:
    """How many rows pass and which of them are shown; the script announces it."""
    text = said["rows_none"]
    if shown:
        counts = {"first": offset + 1, "last": offset + shown, "total": total}
        text = said["rows_shown"].format(**{name: count(n, said) for name, n in counts.items()})
    return f'<p class="ca-shown">{escape(text)}</p>'


def pages_html(
    view: str, filters: Mapping[str, str], offset: int, limit: int, total: int, said: Words
) -> str:
    """Links to the page before and the page after; empty where there is one page."""
    links = [
        f'<a href="{address(view, filters, start)}" rel="{rel}">{escape(said[word])}</a>'
        for rel, word, start in (
            ("prev", "page_previous", max(offset - limit, 0)),
            ("next", "page_next", offset + limit),
        )
        if start != offset and start < max(total, 1) and (rel == "next" or offset > 0)
    ]
    return f'<p class="ca-pages">{"".join(links)}</p>' if links else ""


def address(view: str, filters: Mapping[str, str] | None = None, offset: int = 0) -> str:
    """The page's address of a list, as the value of an attribute."""
    asked = {"view": view, **{key: value for key, value in (filters or {}).items() if value}}
    if offset:
        asked["offset"] = str(offset)
    return html.escape("/?" + urlencode(asked, safe="/"))


def source_link(href: str, name: str) -> str:
    """A link that opens the reader; ``href`` is not escaped yet."""
    return f'<a class="ca-open" href="{html.escape(href)}"><bdi>{escape(name)}</bdi></a>'


def page_address(fields: Mapping[str, str]) -> str:
    """An address of the page with these fields, not escaped yet."""
    asked = {key: value for key, value in fields.items() if value}
    return "/?" + urlencode(asked, safe="/()")


def reference_address(ref: str) -> str:
    """Where the page shows a decision: ``/?ref=SC-8/15``."""
    return SourceAddress(ref=ref).path


def own(text: str) -> str:
    """A text of a document, in the direction that it has itself."""
    return f'<span dir="auto">{escape(text)}</span>' if text else ""


def whole(text: str) -> str:
    """A short text that is kept on one line where there is room."""
    return f'<span class="ca-whole" dir="auto">{escape(text)}</span>' if text else ""


def count(number: int, said: Words) -> str:
    """A number as the page's language writes it."""
    return written_number(number, said["code"])


def held_name(held: str, said: Words) -> str:
    """How much of a text is held, in words."""
    return said["not_held" if held == "not_held" else f"held_{held}"]


def held_html(held: str, said: Words) -> str:
    name = escape(held_name(held, said))
    return f'<span class="ca-whole ca-held ca-held-{escape(held)}">{name}</span>'


def kind_name(kind: str, said: Words) -> str:
    """The kind of a decision or document in words; as the manifest has it where none is known."""
    return said.get(f"kind_{kind}", kind)


def language_name(code: str) -> str:
    """A language under its own name; its code where it is none of the six."""
    known = words(code)
    name = known["language_name"] if known["code"] == code else code
    return f'<span lang="{escape(code)}" dir="auto">{escape(name)}</span>'
