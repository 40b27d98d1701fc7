"""How strongly a text lays something down, and to whom: its operative verbs and modals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.answering.verify.force_harmless import HARMLESS
from assistant.answering.verify.force_words import ACTIVE, PASSIVE


@dataclass(frozen=True, slots=True)
class Force:
    """One operative verb or modal at ``start:end``; ``passive``: who is asked stands before it."""

    verb: str
    start: int
    end: int
    passive: bool


#: "so that they can": what it is for, not what is allowed.
_PURPOSE = re.compile(
    r"\b(?:so that|in order that|so) (?:[a-z]+ ){1,4}$|\bafin qu[ei' ][^,;]{0,20}$"
)


@cache
def _pattern(language: str, passive: bool) -> re.Pattern[str] | None:
    table = (PASSIVE if passive else ACTIVE).get(language)
    if not table:
        return None
    edge = "" if language in {"zh", "ar"} else r"(?![^\W_])"
    names = [f"(?P<{verb.replace(' ', '_')}>(?:{forms}))" for verb, forms in table.items()]
    return re.compile(rf"(?:{'|'.join(names)}){edge}")


def forces_in(lower: str, language: str) -> list[Force]:
    """Operative verbs and modals in order; where an active and a passive form overlap, the
    passive one is meant ("is requested")."""
    found: list[Force] = []
    harmless = [match.span() for match in HARMLESS[language].finditer(lower)]
    for passive in (True, False):
        pattern = _pattern(language, passive)
        if pattern is None:
            continue
        for match in pattern.finditer(lower):
            if match.lastgroup == "may" and _PURPOSE.search(
                lower[max(0, match.start() - 40) : match.start()]
            ):
                continue
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            if any(start < match.end() and match.start() < end for start, end in harmless):
                continue
            verb = str(match.lastgroup).replace("_", " ")
            if verb == "adopts" and _tells_when(lower, match.start(), match.end()):
                continue
            found.append(Force(verb, match.start(), match.end(), passive))
    return sorted(found, key=lambda force: force.start)


_OF_REFERENCE = re.compile(r"/\d{1,3}[\s,(]{0,3}(?:(?:which|that)\s)?(?:(?:was|were)\s)?$")
_TAKEN_WHEN = re.compile(r"\s(?:in|at|by|on|during)\s")


def _tells_when(lower: str, start: int, end: int) -> bool:
    """ "Decision SC-8/15, adopted in 2017": every decision was adopted, this tells when."""
    return bool(
        _OF_REFERENCE.search(lower[max(0, start - 24) : start]) and _TAKEN_WHEN.match(lower, end)
    )


#: What a verb may be told with: the same in weight and kind.
_SAME = {
    "requests": {"requests", "directs", "instructs", "mandates", "demands"},
    "urges": {"urges", "calls upon", "appeals"},
    "recommends": {"recommends", "suggests", "proposes"},
    "decides": {"decides", "agrees", "resolves", "determines", "concludes"},
    "approves": {"approves", "endorses", "adopts"},
    "adopts": {"adopts", "approves"},
    "takes note of": {"takes note of", "notes", "acknowledges"},
    "acknowledges": {"acknowledges", "recognizes", "takes note of"},
    "welcomes": {"welcomes", "appreciates", "commends"},
    "stresses": {"stresses", "emphasizes", "underlines", "highlights", "reaffirms"},
}


def same_force(verb: str) -> frozenset[str]:
    """The operative verbs of a passage that ``verb`` may retell."""
    return frozenset(_SAME.get(verb, {verb}) | {verb})
