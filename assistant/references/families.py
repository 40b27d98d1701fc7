"""The series of decisions and resolutions, one row a body, and how each writes its numbers.

A *family* is one numbered series. What is particular to a body stands here and only here:
its convention, its prefix in the three alphabets, whether sessions are Roman, how far its
sessions go, and the form it prints. The patterns are read on folded text
(:mod:`assistant.references.folding`), so there is one dash, one slash and one kind of digit.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """One numbered series.

    ``prefix`` is a pattern for the letters before the number; empty for series without.
    ``loose`` prefixes are also read in lower case and without a dash ("sc 8/15"); the others
    would take ordinary words ("cc 1/2") for decisions. ``roman_until`` is the last session
    that is written in Roman numerals. ``sessions`` is the last session that can be meant when
    only a bare pair is printed; a few more than were held by 2026, 0 for series whose bare
    pair never means them.
    """

    code: str
    convention: str = ""
    prefix: str = ""
    loose: bool = False
    roman_until: int = 0
    first_arabic: int = 1
    sessions: int = 0
    meeting: str = ""  # the word in the name of the meeting: "COP" gives "COP-8"
    form: str = "{family}-{session}/{number}{series}"
    old_form: str = ""  # of sessions in Roman numerals, where it is another


FAMILIES: tuple[Family, ...] = (
    Family("SC", "Stockholm", "[SЅ][CС]|С[CК]|ا ?س", True, sessions=15, meeting="COP"),
    Family("RC", "Rotterdam", "R[CС]|РК|ا ?ر", True, sessions=15, meeting="COP"),
    # Basel decisions carry the convention's letters from COP-10 on; VI/3 and IX/10 before.
    Family("BC", "Basel", "[BВ][CС]|БК|ا ?ب", True, 9, 10, sessions=20, meeting="COP"),
    Family("MC", "Minamata", "MC|МК", sessions=7, meeting="COP"),
    Family("POPRC", "Stockholm", "POPRC|КРСОЗ", True),
    Family("CRC", "Rotterdam", "CRC|КРХВ"),
    Family("OEWG", "Basel", "OEWG|РГОС", True, 9, 10),
    Family("CC", "Basel", "CC"),
    Family("NP", "Nagoya Protocol", "NP", meeting="MOP"),
    Family("CP", "Cartagena Protocol", "CP", meeting="MOP"),
    Family(
        "MP",
        "Montreal Protocol",
        "MP",
        roman_until=399,
        first_arabic=400,
        sessions=40,
        meeting="MOP",
    ),
    # Roman to COP-13 (CBD/COP/DEC/XIII/1), Arabic from COP-14 (CBD/COP/DEC/14/1).
    Family(
        "CBD",
        "CBD",
        "CBD",
        True,
        13,
        14,
        sessions=18,
        meeting="COP",
        form="CBD/COP/DEC/{session}/{number}",
    ),
    Family("UNFCCC", "UNFCCC", form="{noun}{number}/{session}"),
    Family("UNCCD", "UNCCD", meeting="COP", form="{number}/COP.{session}"),
    Family("UNEP-GC", form="UNEP/GC/{session}/{number}{series}"),
    Family("UNEA", form="UNEP/EA.{session}/{act}.{number}{series}"),
    Family(
        "UNGA",
        form="A/{act}/{session}/{number}{series}",
        old_form="A/{act}/{number}{series}({session})",
    ),
    Family("UNSC", form="S/RES/{number}{year}"),
    Family("S/PRST", form="S/PRST/{session}/{number}"),
    Family("A/HRC/PRST", form="A/HRC/PRST/{session}/{number}"),
    Family(
        "ECOSOC",
        form="E/{act}/{session}/{number}{series}",
        old_form="E/{act}/{number}{series}{slash}({session})",
    ),
    Family("HRC", form="A/HRC/{act}/{session}/{number}{series}"),
    Family("WHA", form="WHA{session}.{number}"),
    Family("ARTICLE", form="{treaty}, Article {number}"),
    Family("SYMBOL", form="{number}"),
)
BY_CODE = {family.code: family for family in FAMILIES}

#: Series whose decisions are known as LETTERS-SESSION/NUMBER.
LETTERED = tuple(family for family in FAMILIES if family.prefix)

#: Last session of the body that a bare "session/number" can name (2026, with room to grow).
#: General Assembly sessions are Arabic from the 31st, Human Rights Council from the first,
#: Environment Assembly from the first; ECOSOC sessions are years.
RESOLUTION_SESSIONS = {"UNGA": (31, 99), "HRC": (1, 66), "UNEA": (1, 12), "ECOSOC": (1946, 2099)}

#: Meetings held by 2026, with room for one more: "decision 4 of COP-8" may be of any of these
#: conventions, "decision 16 of COP-22" only of the climate convention.
COP_MEETINGS = {
    "UNFCCC": 32, "SC": 14, "RC": 14, "BC": 19, "MC": 7, "CBD": 18, "UNCCD": 18,
}  # fmt: skip
