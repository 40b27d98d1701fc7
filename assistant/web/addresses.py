"""What the address of a page names: a source alone, or the application. Pure."""

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


def source_of(query: str) -> SourceAddress | None:
    """The source that the query of ``/`` names; None where it asks for the application.

    ``view`` says that the source is wanted beside a conversation or a list.
    """
    try:
        fields = parse_qs(query, max_num_fields=_MOST_FIELDS)
    except ValueError:
        return None
    given = {name: values[0].strip() for name, values in fields.items()}
    wanted = SourceAddress(
        given.get("passage", ""), given.get("ref", ""), given.get("para", ""), "all" in given
    )
    named = bool(wanted.passage or wanted.ref)
    return wanted if named and "view" not in given else None
