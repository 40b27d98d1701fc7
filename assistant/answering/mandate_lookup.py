"""Which mandates pass what is asked: names settled, nothing found told with what is held."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches

from assistant.answering.opened import Opened
from assistant.documents import VERBS, operative_verb
from assistant.documents.mandates import ADDRESSEES
from assistant.errors import UsageError
from assistant.library import MANDATE_FILTERS, MandateTally, content_terms
from assistant.types import UN_LANGUAGES, MandatesFound

#: Every filter, in the order in which they are told.
FILTERS = (*MANDATE_FILTERS, "subject")
#: Names told of what is held, where nothing was found.
_TOLD = 6
#: More passages than any library has: a subject is not the best of a list.
_ALL = 10_000_000


@dataclass(frozen=True, slots=True)
class MandateQuery:
    """What is asked of mandates, as a question's analysis gives it; empty fields ask nothing.

    ``addressee``, ``verb`` and the others are values of the filters of the same name;
    ``subject`` are words that stand in the paragraph or in the title of its decision.
    """

    addressee: str = ""
    verb: str = ""
    strength: str = ""
    convention: str = ""
    meeting: str = ""
    year: str = ""
    deadline: str = ""
    due: str = ""
    recurrence: str = ""
    condition: str = ""
    ref: str = ""
    language: str = ""
    document: str = ""
    draft: str = ""
    subject: str = ""

    def filters(self) -> dict[str, str]:
        """The filters that are set."""
        asked = {item.name: getattr(self, item.name) for item in fields(self)}
        return {name: value for name, value in asked.items() if value}


def find_mandates(
    opened: Opened, filters: Mapping[str, str], limit: int | None = None, offset: int = 0
) -> MandatesFound:
    """The mandates that pass every filter, each decision once; see ``FILTERS``.

    Args:
        limit: at most so many, after the first ``offset``; None: all.

    Raises:
        UsageError: an unknown filter, a value that cannot be meant, or a name that no body,
            verb or convention has; says what would be right.
    """
    unknown = next((key for key in filters if key not in FILTERS), None)
    if unknown is not None:
        known = ", ".join(FILTERS)
        raise UsageError(f"There is no filter {unknown[:40]!r} of mandates; there are: {known}.")
    tally = opened.library.mandate_tally()
    asked = {key: value.strip() for key, value in filters.items() if value.strip()}
    settled = _settled(opened, asked, tally)
    subject = settled.pop("subject", "")
    among = _speaking_of(opened, subject) if subject else None
    numbers = opened.library.mandate_numbers(settled, among)
    page = numbers[offset:] if limit is None else numbers[offset : offset + limit]
    return MandatesFound(
        filters=asked,
        total=len(numbers),
        records=opened.library.mandates(page),
        notices=tuple(_notices(opened, asked, settled, numbers, tally)),
    )


def addressees_meant(value: str, held: Collection[str]) -> tuple[str, ...]:
    """The names that ``value`` is, else those that have all its words: "regional centres".

    Raises:
        UsageError: no name has; tells the nearest ones.
    """
    names = list(dict.fromkeys((*held, *ADDRESSEES)))
    exact = [name for name in names if name.casefold() == value.casefold()]
    words = set(value.casefold().split())
    meant = exact or [name for name in names if words <= set(name.casefold().split())]
    if not meant:
        raise UsageError(
            f"No mandate held has the addressee {value[:80]!r}{_nearest(value, names)}"
        )
    return tuple(meant)


def _settled(opened: Opened, asked: Mapping[str, str], tally: MandateTally) -> dict[str, str]:
    """The filters with names as the library writes them."""
    settled = dict(asked)
    if "addressee" in asked:
        settled["addressee"] = "|".join(addressees_meant(asked["addressee"], tally.addressees))
    if "verb" in asked:
        settled["verb"] = _verb(asked["verb"], tally)
    if "convention" in asked:
        settled["convention"] = _convention(opened, asked["convention"])
    if asked.get("language", "en").casefold() not in UN_LANGUAGES:
        raise UsageError(
            f"The language is {asked['language'][:20]!r}; it is one of {', '.join(UN_LANGUAGES)}."
        )
    return settled


def _verb(value: str, tally: MandateTally) -> str:
    verb = value.casefold()
    if verb in tally.verbs:
        return verb
    verb = operative_verb(value) or verb  # "request", "prie", "takes note"
    if verb not in VERBS and verb not in tally.verbs:
        raise UsageError(
            f"{value[:40]!r} opens no operative paragraph{_nearest(verb, [*tally.verbs, *VERBS])}"
        )
    return verb


def _convention(opened: Opened, value: str) -> str:
    name = value.casefold().removesuffix(" convention").strip()
    held = [decision.convention for decision in opened.decisions]
    met = [meeting.convention for meeting in opened.register.meetings]
    known = [convention for convention in dict.fromkeys((*held, *met)) if convention]
    for convention in known:
        if convention.casefold() == name:
            return convention
    raise UsageError(
        f"No decision of a convention {value[:40]!r} is held or known{_nearest(value, known)}"
    )


def _nearest(value: str, names: Iterable[str]) -> str:
    by_key = {name.casefold(): name for name in names if name}
    near = get_close_matches(value.casefold(), by_key, 3, 0.6) or list(by_key)[:_TOLD]
    return f"; there are {', '.join(by_key[key] for key in near)}." if near else "."


def _speaking_of(opened: Opened, subject: str) -> frozenset[str]:
    """Passages that have every word of the subject, in their own text or what it stands under."""
    found: set[str] = set()
    for language in opened.library.languages():
        terms = content_terms(subject, language)
        each = [
            {name for name, _ in opened.library.keyword_search([term], language, _ALL)}
            for term in terms
        ]
        if each:
            found |= set.intersection(*each)
    return frozenset(found)


def _notices(
    opened: Opened,
    asked: Mapping[str, str],
    settled: Mapping[str, str],
    numbers: list[int],
    tally: MandateTally,
) -> Iterable[str]:
    if "|" in settled.get("addressee", ""):
        names = settled["addressee"].replace("|", ", ")
        yield f"Several addressees are called so: {names}."
    if asked.get("draft", "no") == "no" and asked.get("ref", "") == "":
        drafts = {decision.ref for decision in opened.decisions if decision.draft}
        if drafts:
            yield f"Drafts are left out ({len(drafts)} held); draft=yes lists theirs."
    undated = {decision.ref for decision in opened.decisions if decision.year is None}
    if "year" in asked and undated:
        yield f"The year of {len(undated)} decisions held is not known; they are left out."
    if numbers:
        return
    said = ", ".join(f"{key} {value}" for key, value in asked.items()) or "no filter"
    yield f"No mandate held passes: {said}."
    if not tally.mandates:
        yield "The library holds no operative paragraph that asks anything of anybody."
        return
    dated = [decision for decision in opened.decisions if decision.meeting and decision.date]
    span = ""
    if dated:
        first, last = (choose(dated, key=lambda d: d.date) for choose in (min, max))
        span = f" from {first.meeting} to {last.meeting}"
    names = ", ".join(list(tally.addressees)[:_TOLD])
    yield (
        f"It holds {tally.mandates} mandates of {tally.decisions} decisions{span}, addressed "
        f"above all to: {names}."
    )
