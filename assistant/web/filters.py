"""The filters beside the question: what can be chosen, its form, and what was chosen. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.types import ListedDecision
from assistant.web.languages import Words, words
from assistant.web.listing import kind_name
from assistant.web.render import escape

#: The filters of a question that the page offers; the others are for programs.
OFFERED = ("convention", "meeting", "year", "kind", "language")
#: Characters of what the page's script sends; names of meetings have up to 60.
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Choices:
    """The values that what is held can be filtered by; meetings with their convention."""

    conventions: tuple[str, ...]
    meetings: tuple[tuple[str, str], ...]
    years: tuple[str, ...]
    kinds: tuple[str, ...]
    languages: tuple[str, ...]


def choices_of(listed: Iterable[ListedDecision], status: Mapping[str, Any]) -> Choices:
    """Read off the decisions and documents held and the library's status."""
    held = [one for one in listed if one.held != "not_held"]
    documents = list(status.get("held", ()))
    named = (name for one in held for name in one.convention.split(", ") if name)
    days = (day for one in held for day in one.date.split("/"))
    languages = {code for one in held for code in one.languages}
    languages |= {str(one["language"]) for one in documents}
    return Choices(
        conventions=tuple(sorted(set(named))),
        meetings=tuple(dict.fromkeys((one.convention, one.meeting) for one in held if one.meeting)),
        years=tuple(sorted({day[:4] for day in days if day[:4].isdigit()})),
        kinds=tuple(sorted({str(one["kind"]) for one in documents} - {""})),
        languages=tuple(sorted(languages - {""})),
    )


def filters_html(choices: Choices, said: Words) -> str:
    """A line that says which filters are in force and opens them on a phone, and the choices."""
    meetings = "".join(
        f'<option value="{escape(name)}" data-convention="{escape(convention)}" '
        f'data-short="{escape(_short(name))}">{escape(name)}</option>'
        for convention, name in choices.meetings
    )
    kinds = [(kind, kind_name(kind, said)) for kind in choices.kinds]
    languages = [(code, _language_name(code)) for code in choices.languages]
    years = [(year, year) for year in choices.years]
    name = escape(said["filters"])
    line = (
        '<button type="button" class="ca-scope-line" aria-expanded="false" '
        f'aria-controls="ca-scope-fields">{name}: '
        f'<bdi class="ca-scope-set">{escape(said["filters_none"])}</bdi></button>'
    )
    fields = (
        _select("convention", [(one, one) for one in choices.conventions], said),
        _select("meeting", [], said, meetings),
        f'<span class="ca-scope-years" role="group" aria-label="{escape(said["years"])}">',
        _select("from", years, said),
        _select("to", years, said),
        "</span>",
        _select("kind", kinds, said),
        _select("language", languages, said),
    )
    clear = f'aria-label="{escape(said["filter_clear"])}" title="{escape(said["filter_clear"])}"'
    return (
        f'{line}<div id="ca-scope-fields" role="group" aria-label="{name}">'
        f'<span class="ca-scope-name" aria-hidden="true">{name}</span>{"".join(fields)}'
        f'<button type="button" class="ca-scope-clear" {clear} hidden>×</button></div>'
    )


def _select(name: str, options: Sequence[tuple[str, str]], said: Words, more: str = "") -> str:
    """A choice; its first entry names it and asks nothing. ``more`` are options as HTML."""
    choices = "".join(
        f'<option value="{escape(value)}">{escape(text)}</option>' for value, text in options
    )
    if not choices and not more:
        return ""
    label, any_one = escape(said[f"scope_{name}"]), escape(said[f"any_{name}"])
    return (
        f'<select name="{name}" aria-label="{label}" title="{label}">'
        f'<option value="">{any_one}</option>{choices}{more}</select>'
    )


def _short(meeting: str) -> str:
    """ "COP-8", where the convention is chosen already."""
    return meeting.rpartition(" ")[2]


def _language_name(code: str) -> str:
    known = words(code)
    return known["language_name"] if known["code"] == code else code


def filters_sent(sent: str) -> dict[str, str]:
    """The filters that the page's script put into its hidden field: a JSON object of texts;
    none for what is no such thing."""
    if not sent or len(sent) > _LONGEST:
        return {}
    try:
        read = json.loads(sent)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(read, dict):
        return {}
    chosen = {key: read.get(key) for key in OFFERED}
    return {key: value for key, value in chosen.items() if isinstance(value, str) and value}
