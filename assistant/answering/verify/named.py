"""Whether a name that a sentence has is among those of a passage, or stands for one of them."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from assistant.answering.verify.names import Name

_STATES = frozenset(
    {
        "States",
        "Parties",
        "Governments",
        "Named State",
        "Annex I Parties",
        "Non-Annex I Parties",
        "Developed-country Parties",
        "Developing-country Parties",
        "Parties with economies in transition",
        "Least developed countries",
        "Small island developing States",
    }
)
_BODIES = frozenset(
    {
        "Subsidiary Body for Implementation",
        "Subsidiary Body for Scientific and Technological Advice",
        "Ad hoc working groups",
        "Open-ended Working Group",
        "Persistent Organic Pollutants Review Committee",
        "Chemical Review Committee",
        "Human Rights Council",
        "Security Council",
        "Economic and Social Council",
        "Adaptation Fund",
    }
)
_ORGANIZATIONS = frozenset(
    "UNEP FAO UNDP WHO WMO UNESCO UNICEF UNODC UNCTAD UNIDO ILO ITU IMO WTO IMF UNITAR UNFPA WFP"
    " IAEA UN-Women UN-Habitat".split()
) | {"World Bank", "United Nations system"}
#: What a general word may stand for: "countries" for developing-country Parties, "the committee"
#: for one that the passage names in full. The other way round nothing is said.
_STANDS_FOR: dict[str, frozenset[str]] = {
    "States": _STATES,
    "Parties": _STATES - {"States", "Governments", "Named State"},
    "Governments": frozenset({"Named State", "States", "Parties"}),
    "Named State": frozenset({"Governments"}),
    "Developing-country Parties": frozenset(
        {"Least developed countries", "Small island developing States", "Non-Annex I Parties"}
    ),
    "Committees and subsidiary bodies": _BODIES,
    "Intergovernmental organizations": _ORGANIZATIONS,
    "United Nations system": _ORGANIZATIONS,
}
#: Names that are one body's own: their words need not be compared again.
OWN_NAMES = (_BODIES | _ORGANIZATIONS) - {"Ad hoc working groups", "United Nations system"} | {
    "Global Environment Facility",
    "Green Climate Fund",
    "IPCC",
    "UNHCR",
    "General Assembly",
}


#: What a body is called after it was named, in the other languages. Chinese has one word for an
#: assembly and for a conference.
_SHORT = {
    "council": re.compile(r"conseil|consejo|совет[а-я]{0,2}|(?:ال)?مجلس|理事会"),
    "assembly": re.compile(r"assemblee|asamblea|ассамбле[а-я]{1,2}|(?:ال)?جمعيه|大会"),
    "conference": re.compile(r"conference|conferencia|конференци[а-я]{1,2}|(?:ال)?موتمر|大会"),
    "committee": re.compile(r"comite|комитет[а-я]{0,2}|(?:ال)?لجنه|委员会"),
}
_CALLED_IN_FULL = re.compile(r"\s?(?:d[eu]s?\b|d'|del\b|по\b|of\b|للجنه|المعني)")


def is_short_for(kind: str, name: Name, lower: str) -> bool:
    """Whether ``name`` in folded text is the short name, in another language than English, of a
    body of this ``kind``: "le Conseil", "大会"."""
    short = _SHORT.get(kind)
    return (
        short is not None
        and bool(short.fullmatch(lower, name.start, name.end))
        and not _CALLED_IN_FULL.match(lower, name.end)
    )


def stands_for_one(label: str, held: AbstractSet[str]) -> bool:
    """Whether ``label`` is in ``held``, or is a general word for one that is.

    >>> stands_for_one("States", {"Developing-country Parties"})
    True
    >>> stands_for_one("Developing-country Parties", {"States"})
    False
    """
    return label in held or bool(_STANDS_FOR.get(label, frozenset()) & held)
