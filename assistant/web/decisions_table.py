"""Decisions and documents to browse: which pass the filters, and their table. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from assistant.days import written_days
from assistant.types import ListedDecision
from assistant.web.languages import Words, words
from assistant.web.listing import (
    Field,
    count_html,
    form_html,
    heading_html,
    held_html,
    kind_name,
    own,
    pages_html,
    reference_address,
    source_link,
    table_html,
    whole,
)
from assistant.web.render import escape, passage_address

_HELD = ("full", "extract", "not_held")


def passing(listed: Iterable[ListedDecision], asked: Mapping[str, str]) -> list[ListedDecision]:
    """Those that have every value asked for, and every search word.

    Search words are looked for in reference, title, meeting and year; accents of letters and
    signs within a word play no part, so that "sc8/15" and "sc 8/15" find SC-8/15. A word with
    a stroke is looked for in the reference alone: "20/1" is no part of 2011.
    """
    wanted = asked.get("q", "").split()
    return [one for one in listed if _passes(one, asked) and _has_all(wanted, one)]


def _passes(one: ListedDecision, asked: Mapping[str, str]) -> bool:
    values = {
        "convention": one.convention,
        "meeting": one.meeting,
        "kind": one.kind,
        "held": one.held,
        "document": one.document,
    }
    return all(values[key] == value for key, value in asked.items() if value and key in values)


def _has_all(wanted: Sequence[str], one: ListedDecision) -> bool:
    if not wanted:
        return True
    ref = _folded(one.ref)
    text = _folded(" ".join((one.ref, one.title, one.meeting, one.convention, one.date[:4])))
    return all(_folded(word) in (ref if "/" in word else text) for word in wanted)


def _folded(text: str) -> str:
    """Letters and digits in lower case, without accents, in the words that spaces make."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in bare if c.isalnum() or c == " ")


def decisions_html(
    listed: Sequence[ListedDecision],
    asked: Mapping[str, str],
    offset: int,
    limit: int,
    language: str,
) -> str:
    """The list with its filters as a fragment of the page; ``listed`` are all, unfiltered."""
    said = words(language)
    found = passing(listed, asked)
    shown = found[offset : offset + limit]
    columns = [
        said[f"column_{name}"] for name in ("reference", "title", "meeting", "date", "kind", "held")
    ]
    table = table_html(
        said["view_decisions"], columns, [_row(one, language, said) for one in shown]
    )
    return "".join(
        (
            heading_html(said["view_decisions"], said["decisions_intro"]),
            form_html("decisions", _fields(listed, asked, said), said),
            count_html(offset, len(shown), len(found), said),
            table if shown else "",
            pages_html("decisions", asked, offset, limit, len(found), said),
        )
    )


def _fields(
    listed: Sequence[ListedDecision], asked: Mapping[str, str], said: Words
) -> Sequence[Field]:
    def choice(name: str, values: Iterable[str]) -> Field:
        offered = [(value, value) for value in dict.fromkeys(values) if value]
        return Field(name, said[f"column_{name}"], asked.get(name, ""), offered)

    within = [one for one in listed if asked.get("convention", "") in ("", one.convention)]
    kinds = [(kind, kind_name(kind, said)) for kind in dict.fromkeys(one.kind for one in listed)]
    held = [(how, said["not_held" if how == "not_held" else f"held_{how}"]) for how in _HELD]
    return (
        Field("q", said["search_words"], asked.get("q", "")),
        choice("convention", (one.convention for one in listed)),
        choice("meeting", (one.meeting for one in within)),
        Field("kind", said["column_kind"], asked.get("kind", ""), kinds),
        Field("held", said["column_held"], asked.get("held", ""), held),
        *([Field("document", said["column_document"], asked["document"], ())]
          if asked.get("document") else ()),
    )  # fmt: skip


def _row(one: ListedDecision, language: str, said: Words) -> Sequence[str]:
    draft = f' <span class="ca-badge">{escape(said["draft"])}</span>' if one.draft else ""
    name, title = source_link(reference_address(one.ref), one.ref) + draft, own(one.title)
    if not one.ref:  # a document without decisions: its title opens it
        name, title = "", source_link(passage_address(one.document), one.title) + draft
    return (
        name,
        title,
        whole(one.meeting),
        whole(written_days(one.date, language)),
        escape(kind_name(one.kind, said)),
        held_html(one.held, said),
    )
