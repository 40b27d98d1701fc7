"""The register: meetings and decisions that are known to exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a Conference of the Parties, from the register."""

    convention: str
    name: str  # "COP-8", "ExCOP-2"
    start: date | None
    end: date | None
    place: str = ""
    kind: str = "ordinary"


@dataclass(frozen=True, slots=True)
class KnownDecision:
    """A decision that a public source names; whether it is held is the library's knowledge."""

    ref: str
    title: str
    convention: str
    meeting: str  # "COP-8"
    year: str
    topic: str = ""
    source: str = ""
    note: str = ""
