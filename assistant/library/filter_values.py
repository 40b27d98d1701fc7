"""The values that filters take: read leniently, and told where they cannot be meant.

"stockholm", "Convention de Stockholm" and "STOCKHOLM" are one value. A value that names something
real and not held ("language=ru") finds nothing; one that names nothing ("Stokholm") is an error
with what was probably meant.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Callable, Iterable, Mapping

import sqlalchemy as sa

from assistant.errors import UsageError
from assistant.library import schema
from assistant.library.bodies import BODIES
from assistant.library.database import Database
from assistant.library.identity import reference_of
from assistant.library.mandate_tables import mandate_addressee
from assistant.library.register import meeting_label
from assistant.references import find_conventions, find_meetings
from assistant.types import UN_LANGUAGES

#: Values named in full in a message; of more, only those like what was written.
_FEW = 12
_LIKE = 3
#: Likeness takes some 20 µs a value; nobody misspells one of thousands of documents by hand.
_COMPARED = 2000
#: Characters of a value; names of bodies have up to 90, ids of documents are file names.
_LONGEST = 300

_PASSAGE_KINDS = ("preamble", "operative", "annex", "text", "list", "article", "heading")
_SIGNS = str.maketrans(
    {**dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"), "\u2019": "'"}
)


Known = tuple[str, ...]

_DECISION, _DOCUMENT = schema.decision.c, schema.document.c

#: Where the values of a filter are stored.
_STORED: dict[str, tuple[sa.Column[str], ...]] = {
    "convention": (
        _DECISION.convention,
        schema.convention_of.c.convention,
        schema.meeting.c.convention,
    ),
    "body": (_DECISION.body, _DOCUMENT.issuer),
    "meeting": (
        _DECISION.meeting,
        _DECISION.meeting_name,
        _DOCUMENT.meeting,
        schema.meeting.c.name,
    ),
    "kind": (_DOCUMENT.kind,),
    "language": (_DECISION.language, _DOCUMENT.language),
    "document": (_DOCUMENT.id,),
    "addressee": (mandate_addressee.c.name,),
}


class ValuesHeld(Database):
    """Which values the filters of a search can take."""

    def known_values(self, key: str) -> Known:
        """The values that a filter can be compared with, as they are stored; in order."""
        columns = _STORED.get(key, ())
        if not columns:
            return ()
        statement = sa.union(*(sa.select(column) for column in columns))
        with self._connected() as connection:
            return tuple(sorted(v for v in connection.execute(statement).scalars() if v))

    def resolved(self, filters: Mapping[str, str]) -> dict[str, str]:
        """Filters with their values as the library stores them; unknown keys stay as they are.

        Raises:
            UsageError: a value that names nothing; one line with what would be right.
        """
        for key, value in filters.items():
            if len(value) > _LONGEST:
                raise UsageError(
                    f"The filter {key[:40]} has {len(value):,} characters; a value has at most "
                    f"{_LONGEST}."
                )
        return {
            key: _READ[key](value.strip(), self.known_values(key)) if key in _READ else value
            for key, value in filters.items()
        }


def _convention(value: str, known: Known) -> str:
    named = find_conventions(value)
    if len(named) == 1:
        return named[0]
    if _folded(value).endswith(" convention"):
        value = value[: -len(" convention")]
    return _one_of("convention", value, known)


def _body(value: str, known: Known) -> str:
    names = {_folded(body.name): body.name for body in BODIES}
    also = {_folded(other): body.name for body in BODIES for other in body.also}
    bare = _folded(value).removeprefix("the ")
    if bare in names or bare in also:
        return names.get(bare) or also[bare]
    printed = [text for text in known if _folded(text).removeprefix("the ") not in names]
    return _one_of("body", value, (*names.values(), *printed))


def _meeting(value: str, known: Known) -> str:
    exact = next((text for text in known if _folded(text) == _folded(value)), "")
    named = find_meetings(value)
    if exact or len(named) != 1:
        return exact or _one_of("meeting", value, known)
    # A meeting that can be meant, held or not: "COP-8", "Stockholm Convention COP-8".
    return meeting_label(named[0].convention, named[0].name)


def _kind(value: str, known: Known) -> str:
    return _one_of("kind", value, (*known, *_PASSAGE_KINDS))


def _language(value: str, known: Known) -> str:
    return _one_of("language", value, (*UN_LANGUAGES, *known))


def _document(value: str, known: Known) -> str:
    return value if value in known else _one_of("document", value, known)


def _addressee(value: str, known: Known) -> str:
    """One name or several with "|" between them."""
    return "|".join(_one_of("addressee", name.strip(), known) for name in value.split("|"))


def _ref(value: str, _: Known) -> str:
    if reference_of(value) is None and not any(letter.isdigit() for letter in value):
        raise UsageError(f"The filter ref is {value[:80]!r}; write a reference such as SC-8/15.")
    return value


_READ: dict[str, Callable[[str, Known], str]] = {
    "convention": _convention,
    "body": _body,
    "meeting": _meeting,
    "kind": _kind,
    "language": _language,
    "document": _document,
    "ref": _ref,
    "addressee": _addressee,
}


def _one_of(key: str, value: str, known: Iterable[str]) -> str:
    by_folded = {_folded(text): text for text in known}
    found = by_folded.get(_folded(value))
    if found is None:
        hint = _known(value, by_folded)
        raise UsageError(f"The filter {key} is {value[:80]!r}; {hint}")
    return found


def _known(value: str, by_folded: Mapping[str, str]) -> str:
    names = sorted(by_folded.values())
    few = list(by_folded)[:_COMPARED]
    like = difflib.get_close_matches(_folded(value), few, n=_LIKE)
    if like:
        return f"did you mean {' or '.join(by_folded[name] for name in like)}?"
    if not by_folded:
        return "the library holds none."
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return f"known are: {', '.join(names[:_FEW])}{more}."


def _folded(text: str) -> str:
    """Without case, accents, kinds of dashes and surplus blanks."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_SIGNS).casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())
