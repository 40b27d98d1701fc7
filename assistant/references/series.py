"""References that say by themselves which body took them: "SC-8/15", "A/RES/70/1", "1/CP.21".

Each pattern is composed of bounded pieces only, so that a megabyte of anything is read in one
pass. What a pattern finds becomes a :class:`Core`: a reference without its locators yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.references.families import BY_CODE, LETTERED
from assistant.references.folding import Folded
from assistant.references.numerals import from_roman, to_roman
from assistant.references.reference import Kind, Reference


@dataclass(frozen=True, slots=True)
class Core:
    """A reference at ``start:end`` of the folded text, or the candidates for one.

    ``head`` and ``tail`` take in the words around it ("decision", "号决定"), between which and
    a locator only small words may stand. ``plural``: the word before it announces several.
    """

    start: int
    end: int
    reference: Reference | None
    candidates: tuple[Reference, ...] = ()
    head: int = -1
    tail: int = -1
    plural: bool = False


_BEFORE = r"(?<![0-9A-Za-zЀ-ӿء-ي])"
_BEFORE_SYMBOL = r"(?<![0-9A-Za-zЀ-ӿ/.])"
_AFTER = r"(?![0-9A-Za-z]|\s?/\s?[0-9A-Za-z])"
_ROMAN = "[IVXL]{1,8}"
_SERIES = r"[A-H](?:\s?-\s?[A-H])?(?![A-Za-z0-9'])"

#: One letter after a number is a series when it is no article: "70/1 A new agenda".
SERIES = rf"(?:\s(?-i:(?P<series>(?!A\s[a-z](?!f\b|nd\b|o\b|n\b|s\b)){_SERIES})))?"


@cache
def _lettered() -> re.Pattern[str]:
    prefixes = "|".join(f"(?P<{f.code}>{f.prefix})" for f in LETTERED)
    return re.compile(
        rf"{_BEFORE}(?:{prefixes})(?P<dash>\s{{0,2}}[-.]?\s{{0,2}})(?:(?P<ex>Ex)[-. ]{{0,2}})?"
        rf"(?P<session>\d{{1,3}}|{_ROMAN})\s{{0,2}}/\s{{0,2}}(?P<number>\d{{1,3}})"
        rf"(?P<add>/Add\.\d{{1,2}})?{_AFTER}",
        re.IGNORECASE,
    )


#: File names on the conventions' sites put hyphens for slashes: UNEP-POPS-COP.3-SC-3-7.English.
_FILE_NAME = re.compile(
    rf"{_BEFORE}(?P<family>SC|RC|BC)[-.](?:(?P<ex>Ex)[-.])?(?P<session>\d{{1,2}}|{_ROMAN})-"
    r"(?P<number>\d{1,3})(?![0-9A-Za-z/]|-\d)"
)

_SEP = r"\s?[/_-]\s?"
_UN_ACT = re.compile(
    rf"{_BEFORE_SYMBOL}(?P<root>(?:A{_SEP})?HRC|(?:UN)?GA|[ASE]){_SEP}(?P<act>RES|DEC){_SEP}"
    rf"(?:(?P<session>(?:E?S-)?\d{{1,4}}){_SEP}(?P<number>\d{{1,4}}){SERIES}"
    rf"|(?P<single>\d{{1,4}})(?:\s(?-i:(?P<letter>[A-H])))?"
    rf"(?P<paren>\s?(?P<slash>/)?\s?\(\s?(?P<inside>\d{{4}}|(?:E?S-)?[IVXLC]{{1,8}})\s?\))?)"
    rf"{_AFTER}",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    rf"{_BEFORE_SYMBOL}(?P<body>S|A{_SEP}HRC){_SEP}PRST{_SEP}(?P<session>\d{{1,4}}){_SEP}"
    rf"(?P<number>\d{{1,3}}){_AFTER}",
    re.IGNORECASE,
)
_UNEA = re.compile(
    rf"{_BEFORE_SYMBOL}UNEP{_SEP}EA\.?\s?(?P<session>\d{{1,2}}){_SEP}(?P<act>RES|DEC)[.\s]{{0,2}}"
    rf"(?P<number>\d{{1,3}}){_AFTER}",
    re.IGNORECASE,
)
_GC = re.compile(
    rf"{_BEFORE_SYMBOL}(?:UNEP{_SEP}GC{_SEP}(?P<session>SS\.\s?{_ROMAN}|\d{{1,2}})"
    rf"|(?P<special>SS\.\s?{_ROMAN}))\s?/\s?(?P<number>\d{{1,3}}){SERIES}{_AFTER}",
    re.IGNORECASE,
)
_CBD = re.compile(
    rf"{_BEFORE_SYMBOL}(?:UNEP/)?CBD/(?:COP|(?P<protocol>NP|CP)/MOP)/DEC/(?P<session>\d{{1,2}}|{_ROMAN})/"
    rf"(?P<number>\d{{1,3}}){_AFTER}",
    re.IGNORECASE,
)
_WHA = re.compile(
    rf"{_BEFORE_SYMBOL}WHA\s?(?P<session>\d{{1,2}})\.(?P<number>\d{{1,3}})(?![0-9A-Za-z])"
)

#: 1/CP.21, 24/CMP.1, 30/COP.10 and how they are typed: "1/COP4", "1/CMA3", "1/КС.21".
_SESSION_AFTER = re.compile(
    r"(?<![0-9A-Za-zЀ-ӿ/-])(?<!\d\.)(?P<number>\d{1,3})\s?/\s?(?P<body>CP|COP|CMP|CMA|КС|م ?ا)\s?"
    r"(?P<dot>[.-]?)\s?(?P<session>\d{1,2})(?![0-9A-Za-z]|/\d)",
    re.IGNORECASE,
)

#: Symbols of documents. The last letters before a number are Add, Rev, Corr, INF, CRP, L and
#: the like; a hyphen ends a symbol, since joint documents print several joined by dashes.
_SEGMENT = (
    r"/(?:E?S-\d{1,2}|(?:Add|Rev|Corr)\.\d{1,3}"
    r"|[A-Z0-9]{1,10}(?:\.[A-Z0-9]{1,6}){0,3}(?:\(\d{1,3}\))?)(?![A-Z0-9])"
)
_ROOTS = (
    "UNEP|FCCC|ICCD|CBD|ECE|E/ECE|ST|TD|HSP|DP|CEDAW|CCPR|CERD|CAT|CRC(?=/C)|CMS"
    "|FAO(?=/RC)|POPS(?=/(?:COP|POPRC|INC))|RC(?=/(?:COP|CRC|CRP))"
)
_SYMBOL = re.compile(
    rf"{_BEFORE_SYMBOL}(?:(?P<named>(?:{_ROOTS})(?:{_SEGMENT}){{2,8}}|POPS(?:{_SEGMENT}){{2,6}}"
    rf"|(?:UNEP/)?CHW(?:/(?:OEWG|CC))?\.\d{{1,2}}(?:{_SEGMENT}){{1,6}})"
    rf"|(?P<letter>(?-i:[ASE](?:{_SEGMENT}){{2,8}}|[AS]/\d{{4,5}})))(?![0-9A-Za-z]|/[0-9])",
    re.IGNORECASE,
)
_FULL_ROOTS = (("CHW", "UNEP/"), ("POPS/", "UNEP/"), ("RC/", "UNEP/FAO/"), ("FAO/RC", "UNEP/"))
_SUFFIXES = {"ADD": "Add", "REV": "Rev", "CORR": "Corr"}


def session_of(family: str, session: str) -> str | None:
    """``session`` as the family prints it, None when it cannot be one ("0", "IIX", "Ex-0")."""
    row = BY_CODE[family]
    roman = session if session.isascii() and session.isdigit() else None
    value = int(roman) if roman is not None else from_roman(session)
    if not value:
        return None
    if value <= row.roman_until:
        return to_roman(value)
    return str(value)


def lettered(
    family: str, session: str, number: str, extraordinary: bool = False
) -> Reference | None:
    """A decision known as LETTERS-SESSION/NUMBER; None when the numbers cannot be meant."""
    if extraordinary:
        value = int(session) if session.isdigit() else from_roman(session)
        written = f"Ex-{value}" if value else None
    else:
        written = session_of(family, session)
    if written is None or int(number) == 0:
        return None
    return Reference(family, "decision", written, str(int(number)))


def _from_lettered(match: re.Match[str]) -> Reference | None:
    family = next(f for f in LETTERED if match[f.code])
    dashed = match["dash"].strip() != ""
    if not family.loose and not (dashed and match[family.code].isupper()):
        return None
    if match["session"].islower() and not dashed:
        return None  # "sc i/2" is prose; "bc-ix/10" is not
    reference = lettered(family.code, match["session"], match["number"], bool(match["ex"]))
    if reference is None or not match["add"]:
        return reference
    return Reference(
        family.code,
        "decision",
        reference.session,
        reference.number,
        series=f"Add.{match['add'][5:]}",
    )


def _from_act(match: re.Match[str]) -> Reference | None:
    root = match["root"].upper()
    family = "HRC" if "HRC" in root else {"S": "UNSC", "E": "ECOSOC"}.get(root, "UNGA")
    kind: Kind = "decision" if match["act"].upper() == "DEC" else "resolution"
    if family == "UNSC":
        number, year = match["single"] or match["session"], match["inside"] or match["number"]
        if not number.isdigit() or (year and not re.fullmatch(r"(?:19|20)\d\d", year)):
            return None
        return Reference(
            family, "resolution", number=str(int(number)), year=int(year) if year else None
        )
    if match["session"]:
        series = re.sub(r"\s", "", match["series"] or "")
        return Reference(
            family, kind, match["session"].upper(), str(int(match["number"])), series=series
        )
    if not match["inside"] or match["inside"].isdigit():
        return None
    return Reference(
        family,
        kind,
        match["inside"].upper(),
        str(int(match["single"])),
        series=match["letter"] or "",
        slashed=bool(match["slash"]),
    )


def _from_symbol(match: re.Match[str]) -> Reference | None:
    printed = match.group()
    if not re.search(r"\d", printed.rsplit("/", 2)[-1]) or not re.search(r"/.*\d", printed):
        return None
    symbol = re.sub(
        r"[A-Z]+",
        lambda m: _SUFFIXES.get(m.group().upper(), m.group().upper()),
        printed,
        flags=re.I,
    )
    for short, before in _FULL_ROOTS:
        if symbol.startswith(short):
            symbol = before + symbol
            break
    return Reference("SYMBOL", "symbol", number=symbol)


def _special(session: str) -> str:
    return re.sub(r"\s", "", session).upper()


def _simple(match: re.Match[str]) -> Reference | None:
    """Statements, Environment Assembly, Governing Council, biodiversity, World Health Assembly."""
    number = str(int(match["number"]))
    if match.re is _STATEMENT:
        body = "S/PRST" if match["body"].upper() == "S" else "A/HRC/PRST"
        return Reference(body, "statement", match["session"], number)
    if match.re is _UNEA:
        kind: Kind = "decision" if match["act"].upper() == "DEC" else "resolution"
        return Reference("UNEA", kind, str(int(match["session"])), number)
    if match.re is _GC:
        session = _special(match["session"] or match["special"])
        series = re.sub(r"\s", "", match["series"] or "")
        return Reference("UNEP-GC", "decision", session, number, series=series)
    if match.re is _CBD:
        return lettered((match["protocol"] or "CBD").upper(), match["session"], number)
    return Reference("WHA", "resolution", match["session"], number)


def _from_session_after(match: re.Match[str]) -> Reference | None:
    body = match["body"].upper()
    session, number = int(match["session"]), int(match["number"])
    if not session or not number:
        return None
    # 30/COP.10 is how the desertification convention prints; the climate convention prints CP,
    # and people who leave the dot out ("1/COP21") write of the climate.
    if body == "COP" and match["dot"]:
        return Reference("UNCCD", "decision", str(session), str(number))
    body = body if body in ("CMP", "CMA") else "CP"
    return Reference("UNFCCC", "decision", f"{body}.{session}", str(number))


def find_cores(folded: Folded) -> Iterator[Core]:
    """Self-identifying references in the text, in no particular order, possibly overlapping."""
    text = folded.text
    for match in _lettered().finditer(text):
        yield Core(match.start(), match.end(), _from_lettered(match))
    for match in _FILE_NAME.finditer(text):
        reference = lettered(match["family"], match["session"], match["number"], bool(match["ex"]))
        yield Core(match.start(), match.end(), reference)
    for match in _UN_ACT.finditer(text):
        yield Core(match.start(), match.end(), _from_act(match))
    for pattern in (_STATEMENT, _UNEA, _GC, _CBD, _WHA):
        for match in pattern.finditer(text):
            yield Core(match.start(), match.end(), _simple(match))
    for match in _SESSION_AFTER.finditer(text):
        yield Core(match.start(), match.end(), _from_session_after(match))
    for match in _SYMBOL.finditer(text):
        yield Core(match.start(), match.end(), _from_symbol(match))
