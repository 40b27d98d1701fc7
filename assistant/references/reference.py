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
    family = BY_CODE[reference.family]
    series = reference.series
    if series:
        series = f"/{series}" if "." in series else f" {series}"
    form = family.form
    if family.old_form and reference.session[-1:] in tuple("IVXLC"):
        form = family.old_form
    elif reference.session.startswith("Ex-"):
        form = form.replace("{family}-", "{family}.")
    return form.format(
        family=reference.family,
        session=reference.session,
        number=reference.number,
        series=series,
        noun="Resolution " if reference.kind == "resolution" else "",
        act="DEC" if reference.kind == "decision" else "RES",
        year=f"({year})" if year else "",
        slash="/" if slashed else "",
        treaty=TITLES.get(reference.treaty, reference.treaty),
    )
