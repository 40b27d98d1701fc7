"""What the address of a page names: a source or a comparison alone, or the application. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlencode

#: Fields of any address of ours; a query of more is nobody's.
_MOST_FIELDS = 50


@dataclass(frozen=True, slots=True)
class SourceAddress:
    """A permalink: a passage by its id, or a decision by its reference and perhaps a paragraph.

    ``whole``: all of a text that is so long that otherwise a part of it is shown.
    """

    passage: str = ""
    ref: str = ""
    para: str = ""
    whole: bool = False

    @property
    def fields(self) -> dict[str, str]:
        """What names the source, without what is empty."""
        named = {"passage": self.passage} if self.passage else {"ref": self.ref, "para": self.para}
        return {key: value for key, value in named.items() if value}

    @property
    def path(self) -> str:
        """``/?ref=SC-8/15&para=1``, the short form that is shared."""
        if self.passage:
            return f"/?passage={quote(self.passage, safe='/:')}"
        return "/?" + urlencode(self.fields, safe="/()", quote_via=quote)


@dataclass(frozen=True, slots=True)
class ComparisonAddress:
    """Two decisions, or one place of each, beside each other. A hand may write ``A..B``."""

    one: str
    other: str = ""

    @property
    def path(self) -> str:
        """``/?compare=SC-9/14&with=SC-11/13``, the form that is shared."""
        fields = {"compare": self.one, "with": self.other}
        return "/?" + urlencode(fields, safe="/()", quote_via=quote)


def source_of(query: str) -> SourceAddress | ComparisonAddress | None:
    """The source that the query of ``/`` names; None where it asks for the application.

    ``view`` says that the source is wanted beside a conversation or a list.
    """
    try:
        fields = parse_qs(query, max_num_fields=_MOST_FIELDS)
    except ValueError:
        return None
    given = {name: values[0].strip() for name, values in fields.items()}
    if "view" in given:
        return None
    if given.get("compare"):
        one, _, other = given["compare"].partition("..")
        return ComparisonAddress(one.strip(), given.get("with", "") or other.strip())
    wanted = SourceAddress(
        given.get("passage", ""), given.get("ref", ""), given.get("para", ""), "all" in given
    )
    return wanted if wanted.passage or wanted.ref else None
