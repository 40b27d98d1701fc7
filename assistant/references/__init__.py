"""References to decisions, resolutions, articles and documents: found, parsed and printed.

Everything here is pure. :func:`parse` reads one reference, :func:`find` reads running text in
the six official languages; what cannot be told apart is returned as candidates, never guessed.
"""

from assistant.references.find import Found, find
from assistant.references.incomplete import Incomplete, find_incomplete
from assistant.references.locator import Locator
from assistant.references.locators import FoundLocator, find_locators, parse_locator
from assistant.references.meetings import MeetingMention, find_meetings
from assistant.references.parse import kind_of, parse
from assistant.references.reference import Kind, Reference
from assistant.references.treaties import BRS, find_bodies, find_conventions
from assistant.references.years import YearMention, find_years

__all__ = [
    "BRS",
    "Found",
    "FoundLocator",
    "Incomplete",
    "Kind",
    "Locator",
    "MeetingMention",
    "Reference",
    "YearMention",
    "find",
    "find_bodies",
    "find_conventions",
    "find_incomplete",
    "find_locators",
    "find_meetings",
    "find_years",
    "kind_of",
    "parse",
    "parse_locator",
]
