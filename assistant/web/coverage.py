"""What the library holds, as of when, and how to read what the page says. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Sized
from typing import Any

from assistant.days import written_days
from assistant.web.coverage_plot import coverage_cells_html
from assistant.web.languages import Words, words
from assistant.web.listing import (
    address,
    count,
    heading_html,
    held_html,
    held_name,
    kind_name,
    language_name,
    own,
    reference_address,
    source_link,
    table_html,
    whole,
)
from assistant.web.render import escape, passage_address
from assistant.web.timeline_view import legend_html

#: References of one cell; a register may know hundreds of a meeting, and Decisions lists all.
_MOST_REFERENCES = 40
#: Rows of one table, and references in one list; ``/api/v1/status`` has them all.
_MOST_ROWS = 200


def coverage_html(status: Mapping[str, Any], language: str) -> str:
    """The fragment of the page, from the object that ``status`` answers."""
    said = words(language)
    day = written_days(str(status.get("published", ""))[:10], language)
    counts = {
        name: count(int(status.get(name, 0)), said)
        for name in ("documents", "decisions", "passages")
    }
    introduction = said["coverage_as_of"].format(day=day) if day else ""
    introduction = f"{introduction} {said['coverage_counts'].format(**counts)}".strip()
    return "".join(
        (
            heading_html(said["coverage_title"], introduction),
            _meetings(status.get("by_meeting", ()), said),
            _documents(status.get("held", ()), said),
            _cited(status.get("cited_not_held", {}), said),
            _issues(status.get("issues_found", ()), said),
            _models(status, said),
            _reading(said),
        )
    )


def _section(title: str, body: str, said: Words) -> str:
    return f"<h3>{escape(title)}</h3>" + (body or f"<p>{escape(said['coverage_none'])}</p>")


def _meetings(meetings: Sequence[Mapping[str, Any]], said: Words) -> str:
    columns = [said["column_meeting"], *(held_name(h, said) for h in ("full", "extract"))]
    columns.append(said["coverage_known"])
    rows = [
        (
            whole(one["meeting"] or said["coverage_no_meeting"]),
            *(
                _references(one[how], one["meeting"], said)
                for how in ("full", "extract", "known_not_held")
            ),
        )
        for one in meetings[:_MOST_ROWS]
    ]
    name = said["coverage_meetings"]
    picture = coverage_cells_html(meetings, said)
    legend = legend_html(said) if picture else ""
    table = table_html(name, columns, rows) + _more(meetings, said) if rows else ""
    return _section(name, legend + picture + table, said)


def _references(refs: Sequence[str], meeting: str, said: Words) -> str:
    links = [source_link(reference_address(ref), ref) for ref in refs[:_MOST_REFERENCES]]
    if len(refs) > _MOST_REFERENCES:
        more = address("decisions", {"meeting": meeting})
        links.append(f'<a href="{more}">+{count(len(refs) - _MOST_REFERENCES, said)}</a>')
    return " ".join(links)


def _documents(documents: Sequence[Mapping[str, Any]], said: Words) -> str:
    names = ("document", "kind", "language", "held", "decisions", "passages")
    columns = [said[f"column_{name}"] for name in names]
    rows = [
        (
            _document(one),
            escape(kind_name(str(one["kind"]), said)),
            language_name(str(one["language"])),
            held_html(str(one["held"]), said),
            count(int(one["decisions"]), said),
            count(int(one["passages"]), said),
        )
        for one in documents[:_MOST_ROWS]
    ]
    name = said["coverage_documents"]
    table = table_html(name, columns, rows) + _more(documents, said) if rows else ""
    return _section(name, table, said)


def _document(one: Mapping[str, Any]) -> str:
    """A document opens in the reader, one of decisions in their list."""
    document, title = str(one["document"]), str(one["title"] or one["document"])
    if not one["decisions"]:
        return source_link(passage_address(document), title)
    return f'<a href="{address("decisions", {"document": document})}">{own(title)}</a>'


def _cited(cited: Mapping[str, int], said: Words) -> str:
    refs = list(cited)[:_MOST_ROWS]
    links = " ".join(source_link(reference_address(ref), ref) for ref in refs)
    shown = f"<p>{links}</p>{_more(cited, said)}" if links else ""
    return _section(said["coverage_cited"], shown, said)


def _issues(issues: Sequence[Mapping[str, Any]], said: Words) -> str:
    columns = [said["column_document"], said["column_issue"]]
    rows = [
        (f"<bdi>{escape(str(one['document']))}</bdi>", own(_issue(one)))
        for one in issues[:_MOST_ROWS]
    ]
    name = said["coverage_issues"]
    table = table_html(name, columns, rows) + _more(issues, said) if rows else ""
    return _section(name, table, said)


def _more(rows: Sized, said: Words) -> str:
    """How many rows a table leaves out."""
    left = len(rows) - _MOST_ROWS
    return f"<p>+{count(left, said)}</p>" if left > 0 else ""


def _issue(one: Mapping[str, Any]) -> str:
    return f"{one['message']} (p. {one['page']})" if one["page"] else str(one["message"])


def _models(status: Mapping[str, Any], said: Words) -> str:
    chat = str(status.get("chat_model") or "")
    return _section(
        said["coverage_models"],
        _terms(
            (
                (said["coverage_search_model"], str(status.get("embedding_model", ""))),
                (said["coverage_answers"], chat or said["coverage_quotes"]),
            )
        ),
        said,
    )


def _reading(said: Words) -> str:
    statuses = [
        (said[f"status_{name}"], said[f"explain_{name}"])
        for name in ("answered", "partial", "refused", "clarify")
    ]
    statuses.append((said["notices"], said["explain_notices"]))
    held = [
        (held_name(name, said), said[f"explain_{name}"]) for name in ("full", "extract", "not_held")
    ]
    held.append(("*", said["own_label_note"]))
    body = "".join(
        f"<h4>{escape(said[title])}</h4>{_terms(terms)}"
        for title, terms in (("coverage_answers", statuses), ("column_held", held))
    )
    return _section(said["coverage_reading"], body, said)


def _terms(terms: Sequence[tuple[str, str]]) -> str:
    items = "".join(
        f'<div><dt>{escape(term)}</dt><dd dir="auto">{escape(text)}</dd></div>'
        for term, text in terms
    )
    return f'<dl class="ca-terms">{items}</dl>'
