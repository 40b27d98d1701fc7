"""A reference as a value: what is printed as "SC-8/15, para. 1 (a)" and parses back."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from assistant.references.families import BY_CODE
from assistant.references.locator import Locator
from assistant.references.numerals import from_roman
from assistant.references.treaties import TITLES

Kind = Literal["decision", "resolution", "statement", "article", "symbol"]

_SYMBOL_CONVENTIONS = (
    ("UNEP/FAO/CHW/RC/POPS", ""),
    ("UNEP/CBD", "CBD"),
    ("CBD", "CBD"),
    ("UNEP/POPS", "Stockholm"),
    ("UNEP/CHW", "Basel"),
    ("UNEP/FAO/RC", "Rotterdam"),
    ("UNEP/MC", "Minamata"),
    ("UNEP/OZL", "Montreal Protocol"),
    ("FCCC", "UNFCCC"),
    ("ICCD", "UNCCD"),
)
_SYMBOL_MEETING = re.compile(r"/(?:(EX)?COPS?|CHW)\.(\d{1,3})/")


@dataclass(frozen=True, slots=True)
class Reference:
    """One decision, resolution, statement, treaty article or document symbol.

    ``session`` is as the body prints it ("8", "Ex-1", "IX", "CP.21", "XXVII", "S-30", a year
    for ECOSOC; "" for the Security Council). ``number`` is the number in the session, of the
    article, or the whole symbol. ``series`` is a letter after the number ("B", "A-B") or an
    addendum ("Add.1"). ``treaty`` is set for articles only.
    """

    family: str
    kind: Kind
    session: str = ""
    number: str = ""
    year: int | None = None
    series: str = ""
    treaty: str = ""
    slashed: bool = False  # ECOSOC's first sessions are filed as 37(IV) and as 106/(VI)
    locator: Locator | None = None

    def __str__(self) -> str:
        return f"{self.canonical}, {self.locator}" if self.locator else self.canonical

    @property
    def canonical(self) -> str:
        """The one string without locator by which the document is known."""
        return _canonical(self, self.year, self.slashed)

    @property
    def key(self) -> str:
        """What identity is judged on: no locator, no year that only adorns the number."""
        return _canonical(self, None, False)

    @property
    def convention(self) -> str:
        """The convention whose body took it ("Stockholm", "CBD"), or empty."""
        if self.family == "ARTICLE":
            return self.treaty
        if self.family == "SYMBOL":
            for root, convention in _SYMBOL_CONVENTIONS:
                if self.number.startswith(root):
                    return convention
            return ""
        return BY_CODE[self.family].convention

    @property
    def meeting(self) -> str:
        """The meeting as the register names it ("COP-8", "ExCOP-2", "CMA-3"), or empty."""
        if self.family == "SYMBOL":
            match = _SYMBOL_MEETING.search(self.number) if self.convention else None
            return f"{'Ex' if match[1] else ''}COP-{match[2]}" if match else ""
        if self.family == "UNFCCC":
            body, _, session = self.session.partition(".")
            return f"{'COP' if body == 'CP' else body}-{session}"
        word = BY_CODE[self.family].meeting
        if not word:
            return ""
        if self.session.startswith("Ex-"):
            return f"Ex{word}-{self.session[3:]}"
        return f"{word}-{from_roman(self.session) or self.session}"

    def without_locator(self) -> Reference:
        return replace(self, locator=None) if self.locator is not None else self

    def at(self, locator: Locator | None) -> Reference:
        """The same document, at ``locator``."""
        return replace(self, locator=locator or None)


def _canonical(reference: Reference, year: int | None, slashed: bool) -> str:
    r = reference
    series = (f"/{r.series}" if "." in r.series else f" {r.series}") if r.series else ""
    act = "DEC" if r.kind == "decision" else "RES"
    match r.family:
        case "SYMBOL":
            return r.number
        case "ARTICLE":
            return f"{TITLES.get(r.treaty, r.treaty)}, Article {r.number}"
        case "UNFCCC":
            return f"{r.number}/{r.session}"
        case "UNCCD":
            return f"{r.number}/COP.{r.session}"
        case "CBD":
            return f"CBD/COP/DEC/{r.session}/{r.number}"
        case "UNEP-GC":
            return f"UNEP/GC/{r.session}/{r.number}{series}"
        case "UNEA":
            return f"UNEP/EA.{r.session}/{act}.{r.number}{series}"
        case "UNSC":
            return f"S/RES/{r.number}{f'({year})' if year else ''}"
        case "S/PRST" | "A/HRC/PRST":
            return f"{r.family}/{r.session}/{r.number}"
        case "WHA":
            return f"WHA{r.session}.{r.number}"
        case "UNGA" | "ECOSOC" | "HRC":
            root = {"UNGA": "A", "ECOSOC": "E", "HRC": "A/HRC"}[r.family]
            if r.session[-1:] in tuple("IVXLC"):
                return f"{root}/{act}/{r.number}{series}{'/' if slashed else ''}({r.session})"
            return f"{root}/{act}/{r.session}/{r.number}{series}"
    if r.session.startswith("Ex-"):
        return f"{r.family}.{r.session}/{r.number}{series}"
    return f"{r.family}-{r.session}/{r.number}{series}"
