"""The bodies whose decisions and resolutions are known, and how to tell theirs by the reference.

A reference says which body took a decision, whatever the document prints above it. Patterns are
those of SQLite's GLOB on the key of a decision (:attr:`assistant.references.Reference.key`).
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(frozen=True, slots=True)
class Body:
    """An organ that takes decisions; ``also`` are names that it goes by."""

    name: str
    patterns: tuple[str, ...]
    also: tuple[str, ...] = ()


BODIES: tuple[Body, ...] = (
    Body(
        "Conference of the Parties",
        (
            *(f"{code}{mark}*" for code in ("SC", "RC", "BC", "MC") for mark in ("-", ".Ex-")),
            "CBD/COP/DEC/*",
            "*/COP.[0-9]*",
            "*/CP.[0-9]*",
        ),
        ("COP",),
    ),
    Body(
        "Conference of the Parties serving as the meeting of the Parties to the Kyoto Protocol",
        ("*/CMP.[0-9]*",),
        ("CMP",),
    ),
    Body(
        "Conference of the Parties serving as the meeting of the Parties to the Paris Agreement",
        ("*/CMA.[0-9]*",),
        ("CMA",),
    ),
    Body("Meeting of the Parties", ("MP-*", "MP.Ex-*", "CP-*", "NP-*"), ("MOP",)),
    Body("Persistent Organic Pollutants Review Committee", ("POPRC-*",), ("POPRC",)),
    Body("Chemical Review Committee", ("CRC-*",), ("CRC",)),
    Body("Open-ended Working Group", ("OEWG-*",), ("OEWG",)),
    Body("Implementation and Compliance Committee", ("CC-*",), ("ICC",)),
    Body("General Assembly", ("A/RES/*", "A/DEC/*"), ("UNGA", "GA")),
    Body("Human Rights Council", ("A/HRC/*",), ("HRC",)),
    Body("Security Council", ("S/RES/*", "S/PRST/*"), ("UNSC",)),
    Body("Economic and Social Council", ("E/RES/*", "E/DEC/*"), ("ECOSOC",)),
    Body("United Nations Environment Assembly", ("UNEP/EA.*",), ("UNEA",)),
    Body("Governing Council", ("UNEP/GC/*",), ("UNEP Governing Council", "UNEP GC")),
    Body("World Health Assembly", ("WHA[0-9]*",), ("WHA",)),
)
BY_NAME = {body.name: body for body in BODIES}


def body_of(key: str) -> Body | None:
    """The body that took the decision with this key; None of one that is not known."""
    return next((b for b in BODIES if any(fnmatchcase(key, p) for p in b.patterns)), None)
